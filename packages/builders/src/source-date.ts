/** 1 January 2026 UTC. A fixed date keeps an image built twice the same; see https://reproducible-builds.org/specs/source-date-epoch/. */
export const DEFAULT_SOURCE_DATE = 1_767_225_600;
