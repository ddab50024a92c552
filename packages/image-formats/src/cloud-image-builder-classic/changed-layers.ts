import { equalJson, type Json } from '@bakehouse/core/data';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';
import { readTags } from './tags.ts';

/** Changes of these tags made the original build a machine image again. */
const BUILDING_TAGS = ['workerType', 'sourceOrganisation', 'sourceRepository', 'sourceRevision', 'sourceScript', 'deploymentId'];

/**
 * What makes the disk image of a file be built again by the rules of document 002: a change of `image` or `iso`. (Shared files
 * count too; their canonical forms are compared as wholes.)
 *
 * @param before,after canonical forms of the file; undefined for one that could not be read, which counts as changed
 * @returns the paths that changed, empty for none
 */
export function changesOfDisk(before: Json | undefined, after: Json | undefined): readonly string[] {
  if (before === undefined || after === undefined) return ['the file'];
  return ['image', 'iso'].flatMap((part) => changedPaths(member(before, part), member(after, part), part));
}

/**
 * What makes the machine image of one group be built again, besides a new disk: its `bootstrap`, one of six tags, or that the group is new.
 *
 * @param before,after as for `changesOfDisk`
 * @param group resource group of the target
 */
export function changesOfMachine(before: Json | undefined, after: Json | undefined, group: string): readonly string[] {
  if (before === undefined || after === undefined) return ['the file'];
  const [old, now] = [targetOf(before, group), targetOf(after, group)];
  // A group that is gone builds nothing.
  if (now === undefined) return [];
  if (old === undefined) return ['group'];
  const [oldTags, tags] = [readTags(old['tag']), readTags(now['tag'])];
  if (oldTags === undefined || tags === undefined) return ['tag'];
  const changedTags = BUILDING_TAGS.filter((name) => (member(oldTags, name) ?? '') !== (member(tags, name) ?? ''));
  return [...changedPaths(old['bootstrap'], now['bootstrap'], 'bootstrap'), ...changedTags.map((name) => `tag.${name}`)];
}

function targetOf(file: Json, group: string): JsonMap | undefined {
  const targets = member(file, 'target');
  return isList(targets) ? targets.filter(isMap).find((target) => target['group'] === group) : undefined;
}

function changedPaths(before: Json | undefined, after: Json | undefined, path: string): readonly string[] {
  if (equalJson(before, after)) return [];
  if (!isMap(before) || !isMap(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort((a, b) => (a < b ? -1 : 1));
  return keys.flatMap((key) => changedPaths(member(before, key), member(after, key), `${path}.${key}`));
}
