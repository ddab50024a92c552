import type { Json } from '@bakehouse/core/data';
import { bucketFileOf, urlOfBucketFile } from './bucket-url.ts';
import { isList, isMap, type JsonMap, member, omit } from './classic-source.ts';
import type { Refuse } from './executions.ts';
import { readTargets, writeTargets } from './targets.ts';

/** An image's file as parts of a neutral document. */
interface ReadImageFile {
  readonly document: JsonMap;
  readonly provider: JsonMap;
}

const ARCHITECTURES: Readonly<Record<string, string>> = { 'x86-64': 'x64', x86: 'x86', arm64: 'arm64' };
const OTHER_NAMES: Readonly<Record<string, string>> = { amd64: 'x64', x86_64: 'x64', x64: 'x64', i386: 'x86', aarch64: 'arm64' };
/** In MiB: what `build.diskMiB` can say, from 1 GB to 2 TiB. */
const MAX_DISK_GB = 2048;

/**
 * Reads the file of an image as ONE document, however many targets it has.
 *
 * The builder makes one disk image of it, from one ISO, and one machine image for each target from that disk; all have the key of the
 * file, by which commit messages and pools name them. So a target is an output: documents for each would build the same disk as
 * many times, and no longer say that the key is one thing. What differs from target to target and has no neutral field is in `provider…targets`.
 */
export function readImageFile(data: JsonMap, key: string): ReadImageFile {
  const { image, iso, target, manager } = data;
  const list = isList(target) && target.length > 0 && target.every(isMap) ? target.filter(isMap) : undefined;
  const targets = list === undefined ? undefined : readTargets(list, key, member(image, 'partition'));
  const disk = isMap(image) ? readDiskImage(image) : undefined;
  const source = isMap(iso) ? readIso(iso) : undefined;
  const pools = readManager(manager);
  const said = [
    ...(disk === undefined ? [] : ['image']),
    ...(source === undefined ? [] : ['iso']),
    ...(targets === undefined ? [] : ['target']),
    ...(pools === undefined ? [] : ['manager']),
    ...['log', 'validation'],
  ];
  const extra = omit(data, ...said);
  const outputs = [...(disk?.outputs ?? []), ...(targets?.outputs ?? [])];
  return {
    document: {
      image: {
        os: 'windows',
        arch: disk?.arch ?? 'x64',
        generation: targets?.generation ?? 1,
        names: { key, ...(pools?.first === undefined ? {} : { pool: pools.first }) },
      },
      ...(targets === undefined || Object.keys(targets.tags).length === 0 ? {} : { tags: targets.tags }),
      ...(source === undefined ? {} : { source: source.neutral }),
      // Its bootstrap reads the tags of the machine.
      build: { ...disk?.build, ...targets?.build, ...(targets === undefined ? {} : { readsTags: true }) },
      steps: targets?.steps ?? [],
      ...(outputs.length === 0 ? {} : { outputs }),
    },
    provider: {
      ...(disk === undefined ? {} : { image: disk.kept, ...unlessEmpty('vhd', disk.vhd) }),
      ...(source === undefined ? {} : { iso: source.kept }),
      ...(pools?.kept ?? {}),
      ...(targets === undefined ? {} : { target: targets.target }),
      ...unlessEmpty('targets', targets?.targets),
      ...unlessEmpty('executions', targets?.executions),
      ...(data['log'] === undefined ? {} : { log: data['log'] }),
      ...(data['validation'] === undefined ? {} : { validation: data['validation'] }),
      ...unlessEmpty('extra', extra),
    },
  };
}

export function writeImageFile(document: JsonMap, provider: JsonMap, refuse: Refuse): JsonMap {
  const image = member(document, 'image');
  if (member(image, 'os') !== 'windows') refuse('image.os', 'this format has images of Windows only');
  const kept = isMap(provider['image']) ? provider['image'] : undefined;
  const disk = writeDiskImage(document, kept, provider['vhd'], refuse);
  const targets = writeTargets(document, provider, member(disk, 'partition'), refuse);
  const iso = writeIso(document['source'], provider['iso'], refuse);
  const manager = writeManager(provider, member(member(image, 'names'), 'pool'), refuse);
  return {
    ...(disk === undefined ? {} : { image: disk }),
    ...(iso === undefined ? {} : { iso }),
    ...(manager === undefined ? {} : { manager }),
    ...(targets.length === 0 ? {} : { target: targets }),
    ...(provider['log'] === undefined ? {} : { log: provider['log'] }),
    ...(provider['validation'] === undefined ? {} : { validation: provider['validation'] }),
    ...(isMap(provider['extra']) ? provider['extra'] : {}),
  };
}

/** Nothing for a map without members. */
function unlessEmpty(name: string, map: JsonMap | undefined): JsonMap {
  return map === undefined || Object.keys(map).length === 0 ? {} : { [name]: map };
}

interface ReadDiskImage {
  readonly arch: string;
  readonly build: JsonMap;
  readonly outputs: readonly JsonMap[];
  readonly kept: JsonMap;
  /** What the vhd output does not say of the disk's target. */
  readonly vhd: JsonMap | undefined;
}

function readDiskImage(image: JsonMap): ReadDiskImage {
  const { architecture, size, target } = image;
  const arch = archOf(architecture);
  const sized = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MAX_DISK_GB;
  const bucket = member(target, 'bucket');
  const toBucket = isMap(target) && typeof bucket === 'string' && bucket !== '';
  const canonical = arch !== undefined && ARCHITECTURES[String(architecture)] === arch;
  return {
    arch: arch ?? 'x64',
    build: sized ? { diskMiB: size * 1024 } : {},
    outputs: toBucket ? [{ kind: 'vhd', container: bucket }] : [],
    kept: {
      ...omit(image, ...(canonical ? ['architecture'] : []), ...(sized ? ['size'] : []), ...(toBucket ? ['target'] : [])),
      ...(architecture === undefined ? { architecture: null } : {}),
    },
    vhd: toBucket ? omit(target, 'bucket') : undefined,
  };
}

function writeDiskImage(document: JsonMap, kept: JsonMap | undefined, vhd: Json | undefined, refuse: Refuse): JsonMap | undefined {
  const outputs = isList(document['outputs']) ? document['outputs'] : [];
  const disks = outputs.flatMap((output, index) => (member(output, 'kind') === 'vhd' ? [{ output, path: `outputs[${index}]` }] : []));
  const arch = member(document['image'], 'arch');
  const diskMiB = member(document['build'], 'diskMiB');
  for (const { output, path } of disks) {
    for (const name of Object.keys(isMap(output) ? output : {})) {
      if (!['kind', 'container'].includes(name)) refuse(`${path}.${name}`, 'this format cannot say it');
    }
  }
  for (const { path } of disks.slice(1)) refuse(path, 'this format has one vhd output');
  // A document of another format, or of a file without an image.
  if (kept === undefined) {
    if (document['abstract'] !== true)
      refuse(
        'provider.cloud-image-builder-classic.image',
        'this format needs the name of the Windows (os), edition, language, type and format',
      );
    return undefined;
  }
  const container = member(disks[0]?.output, 'container');
  const spelled = archOf(kept['architecture']);
  const architecture = Object.keys(ARCHITECTURES).find((name) => ARCHITECTURES[name] === arch);
  if (typeof diskMiB === 'number' && diskMiB % 1024 !== 0) refuse('build.diskMiB', 'this format counts in whole GB');
  return {
    ...kept,
    ...(kept['architecture'] !== undefined && (spelled ?? 'x64') === arch ? {} : { architecture: architecture ?? null }),
    ...(typeof diskMiB === 'number' ? { size: diskMiB / 1024 } : {}),
    ...(container === undefined ? {} : { target: { ...(isMap(vhd) ? vhd : {}), bucket: container } }),
  };
}

/** By the names of the format, and those that people take for them. */
function archOf(architecture: Json | undefined): string | undefined {
  if (typeof architecture !== 'string') return undefined;
  const name = architecture.toLowerCase();
  const found = [ARCHITECTURES, OTHER_NAMES].find((names) => Object.hasOwn(names, name));
  return found?.[name];
}

function readIso(iso: JsonMap): { neutral: JsonMap; kept: JsonMap } {
  const { source, wimindex } = iso;
  const url = urlOfBucketFile(source);
  const indexed = typeof wimindex === 'number' && Number.isInteger(wimindex) && wimindex >= 1 && wimindex <= 1000;
  return {
    neutral: { kind: 'iso', ...(url === undefined ? {} : { url }), ...(indexed ? { index: wimindex } : {}) },
    kept: omit(iso, ...(url === undefined ? [] : ['source']), ...(indexed ? ['wimindex'] : [])),
  };
}

function writeIso(source: Json | undefined, kept: Json | undefined, refuse: Refuse): JsonMap | undefined {
  if (source === undefined) return isMap(kept) ? kept : undefined;
  const { kind, url, index } = isMap(source) ? source : {};
  if (kind !== 'iso') refuse('source.kind', 'this format starts from an iso');
  for (const name of Object.keys(isMap(source) ? source : {})) {
    if (!['kind', 'url', 'index'].includes(name))
      refuse(`source.${name}`, kind === 'iso' ? 'this format cannot say it' : 'this format starts from an iso');
  }
  const file = typeof url === 'string' ? bucketFileOf(url) : undefined;
  return {
    ...(isMap(kept) ? kept : {}),
    ...(file === undefined ? {} : { source: file }),
    ...(index === undefined ? {} : { wimindex: index }),
  };
}

/** Pools by `domain/variant`, as commit messages name them; the name of the first is in `image.names.pool`. */
function readManager(manager: Json | undefined): { first: string | undefined; kept: JsonMap } | undefined {
  const pool = member(manager, 'pool');
  if (!isMap(manager) || !isList(pool) || pool.length === 0 || !pool.every(isMap)) return undefined;
  const pools = pool.filter(isMap).map(readPool);
  const first = pools[0]?.['name'];
  const rest = omit(manager, 'pool');
  return {
    first: typeof first === 'string' ? first : undefined,
    kept: {
      pools: pools.map((entry, index) => (index === 0 && typeof first === 'string' ? omit(entry, 'name') : entry)),
      ...unlessEmpty('manager', rest),
    },
  };
}

function readPool(pool: JsonMap): JsonMap {
  const { domain, variant } = pool;
  const plain = (part: Json | undefined): part is string => typeof part === 'string' && /^[^/]+$/.test(part);
  if (!plain(domain) || !plain(variant) || ['name', 'asIs'].some((key) => Object.hasOwn(pool, key))) return { asIs: pool };
  return { name: `${domain}/${variant}`, ...omit(pool, 'domain', 'variant') };
}

function writeManager(provider: JsonMap, named: Json | undefined, refuse: Refuse): JsonMap | undefined {
  const { pools, manager } = provider;
  if (!isList(pools)) return typeof named === 'string' ? { pool: [writePool({ name: named })] } : undefined;
  const [first, ...others] = pools;
  const own = isMap(first) && first['asIs'] === undefined;
  if (own && typeof named !== 'string') refuse('image.names.pool', 'the first pool of this format has its name from it');
  return {
    ...(isMap(manager) ? manager : {}),
    pool: [own ? { ...first, name: named ?? '' } : (first ?? null), ...others].map(writePool),
  };
}

function writePool(pool: Json): Json {
  if (!isMap(pool)) return pool;
  if (pool['asIs'] !== undefined) return pool['asIs'];
  const [domain = '', ...variant] = String(pool['name']).split('/');
  return { domain, variant: variant.join('/'), ...omit(pool, 'name') };
}
