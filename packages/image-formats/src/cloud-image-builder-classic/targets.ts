import type { Json } from '@bakehouse/core/data';
import { displayNameOf, regionName } from '../mapping/azure-regions.ts';
import { isList, isMap, type JsonMap, member, omit } from './classic-source.ts';
import { type Difference, differenceOf, withDifference } from './difference.ts';
import { readDisks, writeDisks } from './disks.ts';
import { type ReadExecutions, type Refuse, readExecutions, writeExecutions } from './executions.ts';
import { generationOf, sizeOfMachine, writeMachine } from './machine.ts';
import { readTags, sharedTags, writeTags } from './tags.ts';

/** What the targets of a file say in neutral fields, and what else they say. */
interface ReadTargets {
  /** One machine image each. */
  readonly outputs: readonly JsonMap[];
  readonly tags: JsonMap;
  readonly generation: 1 | 2;
  readonly build: JsonMap;
  readonly steps: readonly JsonMap[];
  /** The rest of the first target. */
  readonly target: JsonMap;
  /** How the other targets differ from the first, by the name of their output. */
  readonly targets: JsonMap;
  /** What the executions of the first target say beyond their steps. */
  readonly executions: JsonMap;
}

/** The kind of output of a platform, and the members of a target that it says. */
const KINDS: Readonly<Record<string, readonly [kind: string, ...says: string[]]>> = {
  azure: ['managed', 'platform', 'group', 'storage', 'region'],
  amazon: ['ami', 'platform', 'region'],
  google: ['gce-image', 'platform'],
};
/** Of the names of resource groups that the builder leaves out in those of images. */
const GROUP_PREFIX = /^rg-/;

/**
 * @param key of the file, which is part of the images' names
 * @param partition of the disk image, MBR or GPT
 */
export function readTargets(targets: readonly JsonMap[], key: string, partition: Json | undefined): ReadTargets {
  const tags = targets.map((target) => readTags(target['tag']));
  const shared = sharedTags(tags);
  const read = targets.map((target, index) => readTarget(target, tags[index], shared));
  const names = outputNames(targets, key);
  const [first = {}, ...others] = read.map(({ rest }) => rest);
  const differences = others.map((rest): Difference => differenceOf(first, rest));
  const disks = readDisks(first['disk']);
  const executions = readExecutions(member(first['bootstrap'], 'executions'));
  const size = sizeOfMachine(first['machine']);
  return {
    outputs: read.map(({ output }, index) => ({ kind: output['kind'], name: names[index] ?? key, ...output })),
    tags: shared,
    generation: generationOf(first['machine'], partition),
    build: {
      ...(size === undefined ? {} : { size }),
      ...(disks === undefined ? {} : { osDiskGB: disks.osDiskGB }),
      ...(disks === undefined || disks.dataDisksGB.length === 0 ? {} : { dataDisksGB: disks.dataDisksGB }),
    },
    steps: executions?.steps ?? [],
    target: {
      ...omit(first, 'disk', 'bootstrap'),
      ...(first['disk'] === undefined ? {} : { disk: disks?.kept ?? first['disk'] }),
      ...keptBootstrap(first['bootstrap'], executions),
    },
    targets: Object.fromEntries(
      differences.flatMap((difference, index) =>
        Object.keys(difference).length === 0 ? [] : [[names[index + 1] ?? '', { ...difference }]],
      ),
    ),
    executions: executions?.kept ?? {},
  };
}

/** What steps do not say of a `bootstrap`; an empty list of executions is not said by any step. */
function keptBootstrap(bootstrap: Json | undefined, executions: ReadExecutions | undefined): JsonMap {
  if (bootstrap === undefined) return {};
  if (!isMap(bootstrap) || executions === undefined || executions.steps.length === 0) return { bootstrap };
  const rest = omit(bootstrap, 'executions');
  return Object.keys(rest).length === 0 ? {} : { bootstrap: rest };
}

/** The targets that outputs stand for, in their order. */
export function writeTargets(document: JsonMap, provider: JsonMap, partition: Json | undefined, refuse: Refuse): JsonMap[] {
  const kept = isMap(provider['target']) ? provider['target'] : {};
  const steps = isList(document['steps']) ? document['steps'] : [];
  const executions = writeExecutions(steps, provider['executions'], refuse);
  const build = document['build'];
  const machine = writeMachine(kept['machine'], member(build, 'size'), member(document['image'], 'generation'), partition);
  const disk = writeDisks(kept['disk'], member(build, 'osDiskGB'), member(build, 'dataDisksGB'));
  const first: JsonMap = {
    ...omit(kept, 'machine', 'disk'),
    ...(machine === undefined ? {} : { machine }),
    ...(disk === undefined ? {} : { disk }),
    ...(executions.length === 0 ? {} : { bootstrap: { ...(isMap(kept['bootstrap']) ? kept['bootstrap'] : {}), executions } }),
  };
  const outputs = isList(document['outputs']) ? document['outputs'] : [];
  return outputs.flatMap((output, index) => {
    if (!isMap(output) || output['kind'] === 'vhd') return [];
    const difference = member(provider['targets'], String(output['name']));
    const rest = isMap(difference) ? withDifference(first, difference as Difference) : first;
    return [writeTarget(output, rest, document['tags'], `outputs[${index}]`, refuse)];
  });
}

function readTarget(target: JsonMap, tags: JsonMap | undefined, shared: JsonMap): { output: JsonMap; rest: JsonMap } {
  const platform = typeof target['platform'] === 'string' ? target['platform'] : '';
  const [kind, ...says] = (Object.hasOwn(KINDS, platform) ? KINDS[platform] : undefined) ?? ['managed', 'group', 'storage', 'region'];
  const text = (name: string): string | undefined => {
    const value = target[name];
    return says.includes(name) && typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [group, storage, region] = [text('group'), text('storage'), text('region')];
  const name = region === undefined ? undefined : regionName(region);
  const own = tags === undefined ? {} : Object.fromEntries(Object.entries(tags).filter(([tag]) => !Object.hasOwn(shared, tag)));
  const said = [
    ...(text('platform') === undefined ? [] : ['platform']),
    ...(group === undefined ? [] : ['group']),
    ...(storage === undefined ? [] : ['storage']),
    // A region that is spelled in its own way keeps its spelling.
    ...(region !== undefined && displayNameOf(name ?? '') === region ? ['region'] : []),
    ...(tags !== undefined && Object.keys(tags).length > 0 ? ['tag'] : []),
  ];
  return {
    output: {
      kind,
      ...(group === undefined ? {} : { resourceGroup: group }),
      ...(storage === undefined ? {} : { storageAccount: storage }),
      ...(name === undefined ? {} : { regions: [{ name }] }),
      ...(Object.keys(own).length === 0 ? {} : { tags: own }),
    },
    // A target of no platform is not one of Azure: see `canonical`.
    rest: { ...omit(target, ...said), ...(target['platform'] === undefined ? { platform: null } : {}) },
  };
}

const SAID: Readonly<Record<string, readonly string[]>> = {
  managed: ['kind', 'name', 'resourceGroup', 'storageAccount', 'regions', 'tags'],
  ami: ['kind', 'name', 'regions', 'tags'],
  'gce-image': ['kind', 'name', 'tags'],
};

function writeTarget(output: JsonMap, rest: JsonMap, shared: Json | undefined, path: string, refuse: Refuse): JsonMap {
  const kind = String(output['kind']);
  const platform = Object.keys(KINDS).find((known) => KINDS[known]?.[0] === kind);
  if (platform === undefined) refuse(path, `this format has no ${kind} output, only managed, ami, gce-image and one vhd`);
  for (const key of Object.keys(output))
    if (platform !== undefined && !SAID[kind]?.includes(key)) refuse(`${path}.${key}`, 'this format cannot say it');
  const regions = isList(output['regions']) ? output['regions'] : [];
  if (regions.length > 1) refuse(`${path}.regions`, 'a target of this format has one region; give each its own output');
  const region = member(regions[0], 'name');
  const spelled = rest['region'];
  const keeps = typeof region !== 'string' || (typeof spelled === 'string' && regionName(spelled) === region);
  const tags = writeTags({ ...(isMap(shared) ? shared : {}), ...(isMap(output['tags']) ? output['tags'] : {}) });
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(output['resourceGroup'] === undefined ? {} : { group: output['resourceGroup'] }),
    ...(output['storageAccount'] === undefined ? {} : { storage: output['storageAccount'] }),
    ...rest,
    ...(keeps ? {} : { region: displayNameOf(region) }),
    ...(tags.length === 0 ? {} : { tag: tags }),
  };
}

/** `<group without rg->-<key>`: the images' names without the revisions that the builder puts behind. */
function outputNames(targets: readonly JsonMap[], key: string): readonly string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return targets.map(({ group, region }) => {
    const place =
      typeof group === 'string' && group !== '' ? group.replace(GROUP_PREFIX, '') : typeof region === 'string' ? regionName(region) : '';
    const name =
      `${place}-${key}`
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[^a-z0-9]+/, '')
        .slice(0, 76) || 'image';
    let count = counts.get(name) ?? 1;
    let unique = name;
    while (used.has(unique)) unique = `${name}-${++count}`;
    counts.set(name, count);
    used.add(unique);
    return unique;
  });
}
