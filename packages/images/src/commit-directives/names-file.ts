import { nearest } from '@bakehouse/core/edit-distance';
import { type Finding, InputError, messageOf } from '@bakehouse/core/errors';
import type { CommitNames } from './commit-names.ts';
import { FILTER_KINDS } from './instructions.ts';

/** The names that commit messages may use, of images whose definitions are elsewhere. */
export interface NamesFile extends CommitNames {
  /** The keys that take Packer, for `compat`. */
  readonly packerKeys?: readonly string[];
}

const MEMBERS = [...FILTER_KINDS, 'packerKeys'];

/**
 * Reads `{"keys": […], "pools": […], "regions": […], "environments": […], "packerKeys": […]}`, each member a list of strings or left out.
 *
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
export function parseNamesFile(text: string, shown: string): NamesFile {
  const findings: Finding[] = [];
  const report = (message: string, hint?: string) =>
    findings.push({ severity: 'error', file: shown, message, ...(hint === undefined ? {} : { hint }) });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    report(`no JSON: ${messageOf(error)}`);
  }
  if (findings.length === 0 && (typeof data !== 'object' || data === null || Array.isArray(data))) report('no JSON object');
  else if (findings.length === 0) {
    for (const [name, value] of Object.entries(data as object)) {
      if (!MEMBERS.includes(name)) {
        const near = nearest(name, MEMBERS);
        report(`unknown key "${name}"`, near === undefined ? `known: ${MEMBERS.join(', ')}` : `did you mean ${near}?`);
      } else if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) report(`${name} is no list of strings`);
    }
  }
  if (findings.length > 0) throw new InputError(`The file of names ${shown} is unusable.`, { findings });
  return data as NamesFile;
}
