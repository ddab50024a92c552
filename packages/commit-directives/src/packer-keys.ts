/**
 * The keys for which the original program takes Packer: the list of literals in its newest `ci/create-image-build-tasks.py`
 * (mozilla-platform-ops/cloud-image-builder). `win-2022-64-2009-vs-alpha` is a misprint there, and no configuration has that name.
 */
export const PACKER_KEYS: readonly string[] = [
  'win10-64-2004',
  'win10-64-2004-alpha',
  'win10-64-2009',
  'win10-64-2009-alpha',
  'win11-64-2009',
  'win11-64-2009-alpha',
  'win11-64-2009-tc-alpha',
  'win2022-64-2009-alpha',
  'win2022-64-2009-rd-alpha',
  'win2022-64-2009-l1',
  'trusted-win2022-64-2009-l3',
  'win-2022-64-2009-vs-alpha',
  'win2012r2-64-l1',
  'win2012r2-64-l1-alpha',
  'trusted-win2012r2-64-l3',
  'win2012r2-64-alpha',
  'win2012r2-64-next',
  'win2012r2-64-compare-alpha',
  'win2012r2-64-vs-l1-alpha',
  'win2012r2-64-vs-py2-l1-alpha',
  'win2012r2-64-vs-py2-l1',
  'trusted-win2012r2-64-vs-py2-l3',
  'win2012r2-64-vs-l1',
  'trusted-win2012r2-64-vs-l3',
];
