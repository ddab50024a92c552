import { nearest } from '@bakehouse/core/text';
import type { FindingList } from '../findings/finding-list.ts';
import { spellPath } from '../findings/spell-path.ts';
import type { DefinitionPlaces, ValuePath } from '../parse/definition-places.ts';
import { at, isMapping } from '../parse/unchecked-data.ts';
import { plainSecretIn } from './plain-secrets.ts';

const PREFIX = 'kv_';
/** A value that is nothing but a reference. */
const REFERENCE = /^kv_([A-Za-z0-9][A-Za-z0-9_-]{0,126})$/;
/** `kv_<name>` anywhere in a text, from the beginning of a word. */
const WITHIN = /(?<![A-Za-z0-9_])kv_([A-Za-z0-9][A-Za-z0-9_-]{0,126})/g;
/** Of 1ES: the value is a reference whatever it looks like. */
const SECRET_KEY = /^KVSecret_/i;
/** A secret of a vault by its address, which is a reference by itself. */
const VAULT_URL = /^https:\/\/[A-Za-z0-9.-]+\/secrets\/[A-Za-z0-9-]{1,127}(\/[A-Za-z0-9]{0,64})?\/?$/;
/** Keys at the top in which `kv_…` refers to nothing. */
const NOT_SEARCHED = new Set(['schema', 'variables', 'secrets']);

const INSTEAD = 'say in "secrets" where it is kept, write kv_<name> here, and make a new one: this one is known';

/** True for a key whose value is the name of a secret, with `kv_` or without. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key);
}

/** The name of the secret that a value refers to, or undefined where it is no reference. */
export function secretNameIn(value: string): string | undefined {
  return REFERENCE.exec(value)?.[1];
}

/** A text of a definition that refers to a secret. */
export interface SecretUse {
  readonly path: ValuePath;
  readonly name: string;
}

/**
 * Finds the references to secrets, and reports those that name no secret and those that stand inside of a longer text, where
 * something would have to put the value in. Addresses that hold a secret themselves are reported as well. No value is ever shown.
 *
 * @param data with variables replaced
 * @param raw before that
 * @param unresolved paths, as JSON, of values that are reported already
 */
export function checkSecrets(
  data: unknown,
  raw: unknown,
  places: DefinitionPlaces,
  unresolved: ReadonlySet<string>,
  findings: FindingList,
): SecretUse[] {
  const secrets = at(data, 'secrets');
  const known = isMapping(secrets) ? Object.keys(secrets) : [];
  const names = new Set(known);
  const uses: SecretUse[] = [];
  const report = (path: ValuePath, message: string, hint: string) =>
    findings.addLazily(() => ({ severity: 'error', ...places.valuePlace(path), message, hint }));

  function use(name: string, path: ValuePath): void {
    uses.push({ path, name });
    if (names.has(name)) return;
    const near = nearest(name, known.slice(0, 1000));
    report(
      path,
      `there is no secret ${name} in "secrets"`,
      near === undefined ? 'say in "secrets" where it is kept' : `did you mean kv_${near}?`,
    );
  }

  /** Of a list its own key, of a mapping's value the key before it. */
  function search(value: unknown, before: unknown, path: ValuePath, key: string): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) search(item, at(before, index), [...path, index], key);
    } else if (isMapping(value)) {
      for (const [name, item] of Object.entries(value)) {
        if (path.length === 0 && NOT_SEARCHED.has(name)) continue;
        search(item, at(before, name), [...path, name], name);
      }
    } else if (unresolved.size > 0 && unresolved.has(JSON.stringify(path))) return;
    else if (isSecretKey(key)) searchSecretKey(value, path);
    else if (typeof value === 'string') searchText(value, before, path, key);
  }

  function searchSecretKey(value: unknown, path: ValuePath): void {
    if (typeof value === 'string' && VAULT_URL.test(value)) return;
    const name = typeof value === 'string' ? (secretNameIn(value) ?? (names.has(value) ? value : undefined)) : undefined;
    if (name === undefined)
      report(path, `${spellPath(path)} must be a reference to a secret`, 'write kv_<name>, and the name in "secrets"');
    else use(name, path);
  }

  function searchText(value: string, before: unknown, path: ValuePath, key: string): void {
    const whole = value.includes(PREFIX) ? secretNameIn(value) : undefined;
    if (whole !== undefined) {
      use(whole, path);
      return;
    }
    // The text as written too: `{URL}kv_token` has no word that begins with kv_ once the variable is replaced.
    reportPlain(value, before, path, key);
    const inside = insideOf(value, names) ?? (typeof before === 'string' ? insideOf(before, names) : undefined);
    if (inside === undefined) return;
    uses.push({ path, name: inside });
    report(
      path,
      `the secret ${inside} is part of a longer text in ${spellPath(path)}`,
      `a reference is a whole value: write kv_${inside} alone`,
    );
  }

  function reportPlain(value: string, before: unknown, path: ValuePath, key: string): void {
    const open = plainSecretIn(value, key);
    if (open === undefined || isOfVariable(before)) return;
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
      const hint = 'a definition shows what it holds to everyone: read from there with an identity';
      report(path, `the address in ${spellPath(path)} holds ${open}, which is a secret`, hint);
    } else {
      const found = open.startsWith('the value of') ? 'is a secret' : `holds ${open}, which is a secret`;
      report(path, `${spellPath(path)} ${found}: a definition shows what it holds to everyone`, INSTEAD);
    }
  }

  /** The definition's own variable is reported where it is written, not where it is used. */
  function isOfVariable(before: unknown): boolean {
    return typeof before === 'string' && [...openVariables].some((name) => before.includes(`{${name}}`));
  }

  const openVariables = new Set<string>();
  const variables = at(raw, 'variables');
  for (const [name, value] of isMapping(variables) ? Object.entries(variables) : []) {
    if (typeof value !== 'string' || plainSecretIn(value, name) === undefined) continue;
    reportPlain(value, undefined, ['variables', name], name);
    openVariables.add(name);
  }
  search(data, raw, [], '');
  return uses;
}

/** The known secret that a text refers to beside other characters. */
function insideOf(text: string, names: ReadonlySet<string>): string | undefined {
  if (!text.includes(PREFIX)) return undefined;
  for (const [, found = ''] of text.matchAll(WITHIN)) {
    // The name may end before a dash: `kv_token-suffix`.
    for (let name = found; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('-'), 0))) if (names.has(name)) return name;
  }
  return undefined;
}
