export { MAX_FINDINGS } from './src/findings/finding-list.ts';
export { shownIn } from './src/findings/shown-in.ts';
export { spellPath } from './src/findings/spell-path.ts';
export { type PathProblem, placeFindings } from './src/place-findings.ts';
