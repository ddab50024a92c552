import { checkRegion, checkRegions } from '../mapping/azure-mistakes.ts';
import type { FieldValues, ReportAt } from '../mapping/file-fields.ts';
import { type JsonObject, valueAt } from '../mapping/key-tree.ts';
import { TAGS } from './keys.ts';

/** Tags of the first generation, and what came in their place. */
const RENAMED_TAGS: readonly (readonly [string, string])[] = [
  ['workerType', 'worker_pool_id'],
  ['sourceRevision', 'sourceBranch'],
];
/** What the original needs to find the base image; the address of the bootstrap script and the name of the image are made of the tags. */
const NEEDED_TAGS = ['sourceOrganisation', 'sourceRepository', 'deploymentId'];

/** Reports what makes the original do something else than the file seems to say. */
export function reportMistakes(data: JsonObject, values: FieldValues, report: ReportAt): void {
  const { region, regions } = values;
  if (typeof region === 'string') checkRegion(region, ['azure', 'build_location'], report);
  if (Array.isArray(regions)) checkRegions(regions, ['azure', 'locations'], report);
  if (regions === undefined || (regions as readonly string[]).length === 0)
    report(['azure', 'locations'], 'key', 'azure.locations names no region, so the original builds nothing');
  for (const key of ['publisher', 'offer', 'sku']) missing(data, ['image', key], 'the image has no base', report);
  missing(data, ['vm', 'size'], 'the original has no machine to build on', report);
  reportTags(data, report);
}

function reportTags(data: JsonObject, report: ReportAt): void {
  const has = (name: string) => valueAt(data, [...TAGS, name]) !== undefined;
  for (const [old, now] of RENAMED_TAGS) {
    if (!has(old) || !has(now)) continue;
    report(
      [...TAGS, old],
      'key',
      `vm.tags.${old} is of the first generation of the format, and vm.tags.${now} of the second; one of them is not read`,
    );
  }
  if (!has('worker_pool_id') && !has('workerType'))
    report(TAGS, 'key', 'vm.tags lacks worker_pool_id, with which the names of the images begin');
  const pool = valueAt(data, [...TAGS, 'worker_pool_id']);
  if (typeof pool === 'string' && pool.includes('/'))
    report([...TAGS, 'worker_pool_id'], 'value', 'vm.tags.worker_pool_id holds "/", which the name of an image cannot');
  for (const name of NEEDED_TAGS) missing(data, [...TAGS, name], 'names and addresses that are made of it have a gap', report);
  if (!has('sourceBranch') && !has('sourceRevision'))
    report(TAGS, 'key', 'vm.tags lacks sourceBranch: the address of the bootstrap script has a gap');
}

function missing(data: JsonObject, path: readonly string[], why: string, report: ReportAt): void {
  if (valueAt(data, path) !== undefined) return;
  report(path.slice(0, -1), 'key', `${path.slice(0, -1).join('.')} lacks ${path.at(-1)}: ${why}`);
}
