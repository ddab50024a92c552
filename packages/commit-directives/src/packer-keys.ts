import data from './packer-keys.json' with { type: 'json' };

/**
 * The keys for which the original program takes Packer: the list of literals in its newest `ci/create-image-build-tasks.py`
 * (mozilla-platform-ops/cloud-image-builder). `win-2022-64-2009-vs-alpha` is a misprint there, and no configuration has that name.
 */
export const PACKER_KEYS: readonly string[] = data.keys;
