import type { InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { objectsIn } from '../mapping/json-values.ts';
import { builderName } from './builders.ts';
import { visitUserVariables } from './user-variables.ts';

/** All that Packer reads at the top of a JSON template; a key that begins with `_` is a comment. */
const KEYS = [
  'builders',
  'description',
  'error-cleanup-provisioner',
  'min_packer_version',
  'post-processors',
  'provisioners',
  'push',
  'sensitive-variables',
  'variables',
];

/**
 * Reports what Packer would refuse, or what has no effect.
 *
 * @throws what `unusable` makes when this is no template at all
 */
export function checkTemplate(template: JsonObject, notes: ImportNotes, unusable: (message: string) => InputError): void {
  const known = Object.keys(template).filter((key) => KEYS.includes(key));
  if (known.length === 0 || ('source' in template && !('builders' in template))) {
    throw unusable("this is no Packer template: it has none of the keys 'builders', 'provisioners', 'variables'");
  }
  for (const key of Object.keys(template)) {
    if (KEYS.includes(key) || key.startsWith('_')) continue;
    const guess = notes.isFull || key.length > 100 ? undefined : nearest(key, KEYS);
    const hint = guess === undefined ? 'begin the name of a comment with _' : `did you mean "${guess}"?`;
    notes.note([key], `"${key.slice(0, 100)}" is no key of Packer templates`, { at: 'key', hint });
  }
  for (const key of ['builders', 'provisioners', 'post-processors']) {
    if (template[key] !== undefined && !isJsonList(template[key])) notes.note([key], `"${key}" must be a list`);
  }
  checkBuilders(template, notes);
  checkFilters(template, notes);
  checkVariables(template, notes);
}

function checkBuilders(template: JsonObject, notes: ImportNotes): void {
  const names = new Set<string>();
  for (const [index, builder] of objectsIn(template['builders'])) {
    const path = ['builders', index];
    if (typeof builder['type'] !== 'string') notes.note(path, `builders[${index}] needs a "type"`);
    const name = builderName(builder);
    if (names.has(name)) notes.note(path, `two builders have the name "${name}"`, { hint: 'give each a "name" of its own' });
    names.add(name);
  }
}

function checkFilters(template: JsonObject, notes: ImportNotes): void {
  const names = objectsIn(template['builders']).map(([, builder]) => builderName(builder));
  if (names.length === 0) return;
  for (const part of ['provisioners', 'post-processors']) {
    for (const [index, item] of objectsIn(template[part])) {
      if (typeof item['type'] !== 'string') notes.note([part, index], `${part}[${index}] needs a "type"`);
      for (const key of ['only', 'except']) {
        const list = item[key];
        for (const [at, name] of isJsonList(list) ? list.entries() : []) {
          if (typeof name !== 'string' || names.includes(name) || name.includes('{{')) continue;
          notes.note([part, index, key, at], `${part}[${index}].${key} names the builder "${name}", which is not there`, {
            hint: `there ${names.length === 1 ? 'is' : 'are'} ${names.slice(0, 10).join(', ')}`,
          });
        }
      }
    }
  }
}

/** Variables that are used and not declared; k8s-like templates get them from files of variables, so it is said once for each. */
function checkVariables(template: JsonObject, notes: ImportNotes): void {
  const variables = isJsonObject(template['variables']) ? template['variables'] : {};
  const declared = new Set(Object.keys(variables));
  const reported = new Set<string>();
  visitUserVariables(template, [], (name, path) => {
    if (declared.has(name) || reported.has(name)) return;
    reported.add(name);
    notes.note(path, `the variable "${name}" is not declared under "variables"`, {
      hint: 'declare it, or give it in a file of variables',
    });
  });
  for (const [index, name] of isJsonList(template['sensitive-variables']) ? template['sensitive-variables'].entries() : []) {
    if (typeof name !== 'string' || declared.has(name)) continue;
    notes.note(['sensitive-variables', index], `the sensitive variable "${name}" is not declared under "variables"`);
  }
}
