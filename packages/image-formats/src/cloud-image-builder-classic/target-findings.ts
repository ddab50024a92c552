import type { Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import { isKnownRegion, regionName, regionNames } from '../mapping/azure-regions.ts';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';
import type { Report } from './finding-collector.ts';

/** What is wrong between the targets, their names, and the pools. */
export function targetFindings(data: JsonMap, report: Report): void {
  const targets = isList(data['target']) ? data['target'] : [];
  const seen = new Map<string, number>();
  targets.forEach((target, index) => {
    if (!isMap(target)) return;
    const group = checkGroup(target, index, report);
    if (group !== undefined) {
      const first = seen.get(`${String(target['platform'])} ${group}`);
      if (first !== undefined)
        report('value', ['target', index, 'group'], `target ${first + 1} has this group too, so both make the same image`);
      else seen.set(`${String(target['platform'])} ${group}`, index);
      checkNames(target, group, index, report);
    }
    checkRegion(target, index, report);
    checkTags(target, index, report);
  });
  checkPools(data, targets, report);
}

function checkGroup(target: JsonMap, index: number, report: Report): string | undefined {
  const { group } = target;
  if (typeof group === 'string' && group !== '') return group;
  report('value', ['target', index], 'the target has no group; the builder chooses targets by it, so this one is never built');
  return undefined;
}

/** The pool generator makes the names of networks out of that of the group; the targets' own are used by the machine builder only. */
function checkNames(target: JsonMap, group: string, index: number, report: Report): void {
  if (target['platform'] !== 'azure' || !group.startsWith('rg-')) return;
  const rest = group.slice(3);
  const at = ['target', index];
  const { storage, region } = target;
  if (typeof region === 'string' && !rest.startsWith(`${region.replaceAll(' ', '-').toLowerCase()}-`)) {
    report(
      'value',
      [...at, 'region'],
      `the region does not fit the group ${group}, whose name should begin with rg-${region.replaceAll(' ', '-').toLowerCase()}-`,
    );
  }
  const account = `sa${rest.replaceAll('-', '')}`;
  if (typeof storage === 'string' && storage.startsWith('sa') && storage !== account) {
    report('value', [...at, 'storage'], `the storage account does not fit the group ${group}`, `did you mean ${account}?`);
  }
  const network = target['network'];
  for (const [name, path, prefix] of [
    [member(network, 'name'), ['network', 'name'], 'vn'],
    [member(member(network, 'subnet'), 'name'), ['network', 'subnet', 'name'], 'sn'],
  ] as const) {
    if (typeof name !== 'string' || name === `${prefix}-${rest}`) continue;
    report('value', [...at, ...path], `the pools look for ${prefix}-${rest}, which they make out of the group's name`);
  }
}

function checkRegion(target: JsonMap, index: number, report: Report): void {
  const { region, platform } = target;
  if (region === undefined || region === null) report('value', ['target', index], 'the target has no region');
  if (typeof region !== 'string' || platform !== 'azure' || isKnownRegion(regionName(region))) return;
  const near = region.length <= 64 ? nearest(regionName(region), regionNames()) : undefined;
  report(
    'value',
    ['target', index, 'region'],
    'Azure has no region of this name that is known here',
    near === undefined ? undefined : `did you mean ${near}?`,
  );
}

/** Tags that the task generator and the machine builder look for. */
const NEEDED_TAGS = ['deploymentId', 'sourceRevision', 'sourceRepository', 'sourceOrganisation'];

function checkTags(target: JsonMap, index: number, report: Report): void {
  const tags = isList(target['tag']) ? target['tag'] : [];
  const names = new Set<Json>();
  tags.forEach((tag, number) => {
    const name = member(tag, 'name');
    if (typeof name !== 'string') return;
    if (names.has(name)) report('value', ['target', index, 'tag', number, 'name'], 'the tag is there twice; the last one counts');
    names.add(name);
  });
  const missing = NEEDED_TAGS.filter((name) => !names.has(name));
  if (missing.length > 0)
    report('value', ['target', index, 'tag'], `the target has no tag ${missing.join(', ')}, which the builder looks for`);
}

/** So many locations are compared with others, which takes time. */
const MAX_COMPARED = 50;

/** A target belongs to the pool whose domain its group ends with. */
function checkPools(data: JsonMap, targets: readonly Json[], report: Report): void {
  const pools = member(data['manager'], 'pool');
  if (!isList(pools) || targets.length === 0) return;
  const groups = targets.map((target) => ({
    group: String(member(target, 'group') ?? ''),
    region: regionName(String(member(target, 'region') ?? '')),
  }));
  const names = new Set<string>();
  let compared = 0;
  pools.forEach((pool, index) => {
    const domain = member(pool, 'domain');
    const variant = member(pool, 'variant');
    if (typeof domain !== 'string') return;
    const name = `${domain}/${String(variant)}`;
    if (names.has(name)) report('value', ['manager', 'pool', index], 'the pool is there twice; only the first one is read');
    names.add(name);
    const own = groups.filter(({ group }) => group.endsWith(`-${domain}`));
    if (own.length === 0) {
      report('value', ['manager', 'pool', index, 'domain'], `no target's group ends with -${domain}, so nothing is built for this pool`);
      return;
    }
    const regions = new Set(own.map(({ region }) => region));
    const locations = member(pool, 'locations');
    (isList(locations) ? locations : []).forEach((location, number) => {
      if (typeof location !== 'string' || regions.has(location)) return;
      const near = location.length <= 64 && compared++ < MAX_COMPARED ? nearest(location, [...regions].slice(0, 100)) : undefined;
      const hint = near === undefined ? undefined : `did you mean ${near}?`;
      report('value', ['manager', 'pool', index, 'locations', number], `no target of this pool is in ${location.slice(0, 64)}`, hint);
    });
  });
}
