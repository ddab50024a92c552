/** The six layers, lowest first, and what stands in each. An import points to a lower layer, or along `SIDEWAYS`. */
export const LAYERS: readonly (readonly string[])[] = [
  ['core', 'system', 'net', 'archive', 'disk-image', 'records'],
  ['azure', 'scm'],
  [
    'image-definition',
    'image-formats',
    'commit-directives',
    'gallery',
    'image-plan',
    'drift',
    'builders',
    'consumers',
    'runners',
    'vm',
    'crash-dumps',
    'artifacts',
    'blob',
    'starter',
    'state',
  ],
  ['bake', 'report'],
  ['steps'],
  ['runtimes', 'cli', 'manifest'],
];

/** What a package may import of its own layer. */
export const SIDEWAYS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  system: ['core'],
  net: ['core', 'system'],
  records: ['core', 'system', 'disk-image'],
  archive: ['core', 'system', 'records'],
  'disk-image': ['core', 'system'],
  'image-formats': ['image-definition'],
  'commit-directives': ['image-definition'],
  gallery: ['image-definition'],
  'image-plan': ['image-definition', 'gallery', 'commit-directives'],
  drift: ['image-definition', 'image-formats', 'gallery'],
  consumers: ['image-definition'],
  builders: ['image-definition', 'image-formats'],
  runners: ['image-definition'],
  vm: ['image-definition'],
  'crash-dumps': ['image-definition'],
  artifacts: ['image-definition'],
  blob: ['image-definition'],
  starter: ['image-definition'],
  state: ['image-definition', 'gallery'],
  bake: ['report'],
  cli: ['runtimes'],
};

/**
 * Why an import between two packages points the wrong way.
 *
 * @returns undefined when it does not
 */
export function wrongDirection(importer: string, imported: string): string | undefined {
  const [from, to] = [layerOf(importer), layerOf(imported)];
  if (from === undefined) return `${importer} stands in no layer`;
  if (to === undefined) return `${imported} stands in no layer`;
  if (importer === imported || to < from) return undefined;
  if (to > from) return `${importer} (L${from}) may not import ${imported} (L${to}), which is above it`;
  return SIDEWAYS[importer]?.includes(imported) === true
    ? undefined
    : `${importer} may not import ${imported}, which stands beside it in L${from}`;
}

function layerOf(name: string): number | undefined {
  const found = LAYERS.findIndex((layer) => layer.includes(name));
  return found === -1 ? undefined : found;
}
