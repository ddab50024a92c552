import { type Finding, InputError } from '@bakehouse/core/errors';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import type { ReportAt } from './file-fields.ts';
import { isMapping, type JsonObject, type KeyPath } from './key-tree.ts';
import { limitFindings, readYamlFile } from './yaml-file.ts';

/** A YAML file that is a mapping, with what is found wrong in it. */
interface YamlMapping {
  readonly data: JsonObject;
  /** Adds a warning. */
  readonly report: ReportAt;
  /** All of them, in the order of the file, at most 1,000. */
  findings(): readonly Finding[];
}

/**
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML or no mapping
 */
export function readYamlMapping(text: string, shown: string): YamlMapping {
  const file = readYamlFile(text, shown);
  const { data } = file;
  if (!isMapping(data)) {
    const message =
      data === null ? 'the file is empty' : `the file must be a mapping, not ${Array.isArray(data) ? 'a list' : 'a single value'}`;
    const findings: Finding[] = [...file.findings, { severity: 'error', ...file.valuePlace([]), message }];
    throw new InputError(`The file ${shown} is no image definition.`, { findings });
  }
  const findings = [...file.findings];
  return {
    data,
    report: (path, on, message, hint) => {
      const where = placePath(data, path);
      const place = on === 'key' ? file.keyPlace(where) : file.valuePlace(where);
      findings.push({ severity: 'warning', ...place, message, ...(hint === undefined ? {} : { hint }) });
    },
    findings: () => limitFindings(findings.toSorted(byPlace), shown),
  };
}

/** Segments that are indexes of lists, as numbers. */
function placePath(data: JsonObject, path: KeyPath): ValuePath {
  let value: unknown = data;
  return path.map((key) => {
    const segment = Array.isArray(value) ? Number(key) : key;
    value = (value as Record<string | number, unknown> | null | undefined)?.[segment];
    return segment;
  });
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
