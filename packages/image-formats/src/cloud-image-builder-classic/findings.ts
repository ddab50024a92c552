import type { Json } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import type { YamlFile } from '../mapping/yaml-file.ts';
import { bootstrapFindings } from './bootstrap-findings.ts';
import { urlOfBucketFile } from './bucket-url.ts';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';
import { FindingCollector, type Report } from './finding-collector.ts';
import { KeyChecker } from './key-checker.ts';
import { IMAGE_FILE, SHARED_FILES } from './known-keys.ts';
import { secretFindings } from './secret-findings.ts';
import { kindOfShared } from './shared-file.ts';
import { targetFindings } from './target-findings.ts';

/**
 * Everything that is wrong or odd in a file, in the order of the file; each place once, however often an alias repeats it.
 *
 * @param kept what was kept of the file under `provider`
 */
export function findingsOf(source: YamlFile, shown: string, isImageFile: boolean, kept: JsonMap): readonly Finding[] {
  const { data } = source;
  const targets = member(data, 'target');
  const collector = new FindingCollector(source, shown, isList(targets) ? targets.length : 0);
  const report: Report = (...finding) => collector.add(...finding);
  const known = isImageFile ? IMAGE_FILE : (SHARED_FILES[kindOfShared(data)] ?? { kind: 'any' });
  new KeyChecker(data, known, report).check(data, known, []);
  secretFindings(data, report);
  oddTexts(data, [], source, report);
  keptNotes(kept, isImageFile, report);
  if (isImageFile && isMap(data)) {
    targetFindings(data, report);
    bootstrapFindings(data, report);
    missingParts(data, report);
  } else if (kindOfShared(data) === 'unknown') report('value', [], 'nothing in the file tells what it is for, so it is kept as it is');
  return collector.findings([...source.findings]);
}

function missingParts(data: JsonMap, report: Report): void {
  for (const key of ['image', 'iso']) {
    if (!isMap(data[key]))
      report('value', [], `the file has no ${key}, so the builder can make no disk image of it; it becomes an abstract document`);
  }
  const source = member(data['iso'], 'source');
  if (source !== undefined && urlOfBucketFile(source) === undefined) {
    report(
      'value',
      ['iso', 'source'],
      'no URL can be made of this place, so source.url must be added to the definition',
      'a bucket of Azure lacks its account',
    );
  }
  const os = member(data['image'], 'os');
  if (typeof os === 'string' && !/^windows\b/i.test(os)) report('value', ['image', 'os'], 'the builder makes images of Windows only');
}

/** The members of a file that each part of `provider` is from. */
const PARTS = [
  ['image', 'image'],
  ['iso', 'iso'],
  ['pools', 'manager'],
  ['target', 'target'],
  ['log', 'log'],
  ['validation', 'validation'],
] as const;

function keptNotes(kept: JsonMap, isImageFile: boolean, report: Report): void {
  const where = 'is kept under provider.cloud-image-builder-classic';
  if (!isImageFile) report('value', [], `no neutral field says what is in this file, so all of it ${where}`);
  for (const [part, key] of PARTS) {
    const value = isImageFile ? kept[part] : undefined;
    const names = isMap(value) ? Object.keys(value).map((name) => name.slice(0, 64)) : [];
    if (value === undefined || (isMap(value) && names.length === 0)) continue;
    const list = names.length > 20 ? [...names.slice(0, 20), '…'] : names;
    report('key', [key], `what has no neutral field ${where}.${part}${list.length === 0 ? '' : `: ${list.join(', ')}`}`);
  }
  for (const key of Object.keys(isMap(kept['extra']) ? kept['extra'] : {})) {
    report('key', [key], `this is not of the form that the builder reads, so it ${where}.extra as it stands`);
  }
  if (
    isMap(kept['target']) &&
    isMap(kept['target']['bootstrap']) &&
    isList(kept['target']['bootstrap']['executions']) &&
    kept['target']['bootstrap']['executions'].length > 0
  ) {
    report('key', ['target', 0, 'bootstrap'], `these executions are not of the form that the builder reads, so they are no steps`);
  }
}

/** A quote at the end (or the beginning) of a text that is not in quotes itself, and backslashes that escape nothing. */
function oddTexts(value: Json, path: ValuePath, source: YamlFile, report: Report): void {
  if (isList(value)) for (const [index, item] of value.entries()) oddTexts(item, [...path, index], source, report);
  else if (isMap(value)) for (const [key, inner] of Object.entries(value)) oddTexts(inner ?? null, [...path, key], source, report);
  if (typeof value !== 'string') return;
  if (value.includes(' \\ ') && source.textOf(path).startsWith('>')) {
    report('value', path, 'a backslash means nothing special in a folded text, so it stays in this one', 'leave it out');
  }
  const quote = /['"]$/.exec(value)?.[0] ?? /^['"]/.exec(value)?.[0];
  if (quote === undefined || value.split(quote).length % 2 === 1 || /^['"]/.test(source.textOf(path))) return;
  report('value', path, `a ${quote} without its pair is part of this text`, 'leave it out, or put the whole text in quotes');
}
