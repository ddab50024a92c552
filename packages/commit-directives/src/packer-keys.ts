import data from './packer-keys.json' with { type: 'json' };

/**
 * The keys for which the original program takes Packer: the literals in its `ci/create-image-build-tasks.py`
 * (mozilla-platform-ops/cloud-image-builder), of the revision that its manual describes and of the newest one. The newest dropped three
 * keys of the manual with their configurations; where one is still in use, it is in use as the manual says.
 * `win-2022-64-2009-vs-alpha` is a misprint there, and no configuration has that name.
 */
export const PACKER_KEYS: readonly string[] = [...new Set(data.lists.flatMap(({ keys }) => keys))];

/** Those of the newest revision alone. */
export const NEWEST_PACKER_KEYS: readonly string[] = data.lists.at(-1)?.keys ?? [];
