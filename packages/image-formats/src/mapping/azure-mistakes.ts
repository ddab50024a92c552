import { nearest } from '@bakehouse/core/text';
import { isKnownRegion, regionNames } from './azure-regions.ts';
import type { ReportAt } from './file-fields.ts';
import { type KeyPath, spellKeys } from './key-tree.ts';

/** Names of regions as Azure's APIs write them. */
const REGION = /^[a-z0-9]+$/;

/** Reports regions that are not named as the APIs name them, and those that are there twice. */
export function checkRegions(regions: readonly string[], path: KeyPath, report: ReportAt): void {
  for (const [index, region] of regions.entries()) checkRegion(region, [...path, String(index)], report);
  checkTwice(regions.map(plainName), path, report);
}

/** Reports what is in a list twice. */
export function checkTwice(items: readonly string[], path: KeyPath, report: ReportAt): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (seen.has(item)) report([...path, String(index)], 'value', `${item} is in ${spellKeys(path)} twice`, 'leave one of them out');
    seen.add(item);
  }
}

export function checkRegion(region: string, path: KeyPath, report: ReportAt): void {
  if (REGION.test(region)) {
    const near = isKnownRegion(region) ? undefined : nearest(region, regionNames());
    if (near !== undefined) report(path, 'value', `the region ${region} is not known here`, `did you mean ${near}?`);
    return;
  }
  const plain = plainName(region);
  const hint = REGION.test(plain) ? `write ${plain}` : 'a region is small letters and digits, such as westus2';
  report(path, 'value', `${JSON.stringify(region)} is not the name of a region`, hint);
}

function plainName(region: string): string {
  return region.toLowerCase().replace(/[\s_-]/g, '');
}
