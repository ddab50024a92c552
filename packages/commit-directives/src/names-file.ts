import { type Finding, InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import { readJsonObject } from '@bakehouse/records/json';
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
  const { data, keyPlace, valuePlace } = readJsonObject(text, shown);
  const findings = Object.entries(data).flatMap(([name, value]): Finding[] => {
    const finding = { severity: 'error', file: shown } as const;
    if (!MEMBERS.includes(name)) {
      const near = nearest(name, MEMBERS);
      const hint = near === undefined ? `known: ${MEMBERS.join(', ')}` : `did you mean ${near}?`;
      return [{ ...finding, ...keyPlace([name]), message: `unknown key "${name}"`, hint }];
    }
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [];
    return [{ ...finding, ...valuePlace([name]), message: `${name} is no list of strings` }];
  });
  if (findings.length > 0) throw new InputError(`The file of names ${shown} is unusable.`, { findings });
  return data as NamesFile;
}
