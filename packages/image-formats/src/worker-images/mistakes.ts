import { checkRegion, checkRegions, checkTwice } from '../mapping/azure-mistakes.ts';
import type { FileField, ReportAt } from '../mapping/file-fields.ts';
import { type JsonObject, type KeyPath, spellKeys, valueAt } from '../mapping/key-tree.ts';
import { AZURE_FIELDS, TAGS, TESTS } from './clouds.ts';
import { archOf, type FileContent } from './documents.ts';

/** Reports what makes the original do something else than the file seems to say, or fail. */
export function reportMistakes(
  data: JsonObject,
  { clouds, values, tags, remainder, documents }: FileContent,
  stem: string,
  report: ReportAt,
): void {
  const { region, regions, amiRegions, tests } = values;
  if (typeof region === 'string') checkRegion(region, placeOf('region', data), report);
  if (Array.isArray(regions)) checkRegions(regions, placeOf('regions', data), report);
  if (Array.isArray(amiRegions)) checkTwice(amiRegions, ['aws', 'ami_regions'], report);
  if (Array.isArray(tests)) checkTwice(tests, TESTS, report);
  if (remainder.tagOrder !== undefined || Array.isArray(valueAt(data, TAGS))) {
    report(TAGS, 'value', 'vm.tags is a list; the original looks tags up by name, so it finds none', 'write "name: value" without "- "');
  }
  const arch = valueAt(data, ['vm', 'tc_arch']);
  if (arch !== undefined && arch !== null && archOf(arch) === undefined) {
    report(['vm', 'tc_arch'], 'value', 'vm.tc_arch is no architecture that is known here', 'write amd64 or arm64');
  }
  reportDefaults(remainder.written ?? {}, report);
  if (data['image'] === undefined) {
    report([], 'value', 'the file has no image: it is taken as one of defaults, and given as a definition that others extend');
    return;
  }
  if (documents.some(({ abstract }) => abstract === true)) {
    report(['image'], 'key', 'the image has no base or no name, so it is given as a definition that others extend');
  }
  const poolUnknown = tags['worker_pool_id'] === undefined && valueAt(data, [...TAGS, 'worker_pool_id']) === undefined;
  if (clouds.includes('azure') && data['sharedimage'] !== undefined && poolUnknown) {
    report(TAGS, 'key', 'vm.tags lacks worker_pool_id, of which the original makes the name of its resource group');
  }
  // The pattern that the original checks its key with.
  if (!/^[A-Za-z0-9_-]+$/.test(stem)) {
    report([], 'value', `the name of the file, ${JSON.stringify(stem)}, is no key that the original takes`, 'use letters, digits, _ and -');
  }
}

function reportDefaults(written: Readonly<Record<string, string>>, report: ReportAt): void {
  const pointers = Object.keys(written).filter((pointer) => written[pointer] === 'default');
  const [first] = pointers;
  if (first === undefined) return;
  const path = first.slice(1).split('/');
  const count = pointers.length === 1 ? `${spellKeys(path)} stands` : `${spellKeys(path)} and ${pointers.length - 1} more stand`;
  report(path, 'value', `${count} for values of a file of defaults`, 'name that file in the input defaults');
}

/** Where in the file the value of a field stands. */
function placeOf(name: string, data: JsonObject): KeyPath {
  const field = AZURE_FIELDS.find((each): each is FileField => each.name === name);
  return field?.keys.find((key) => valueAt(data, key) !== undefined) ?? [];
}
