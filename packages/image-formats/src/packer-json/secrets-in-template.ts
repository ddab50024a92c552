import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { spellJsonPath } from '../mapping/json-members.ts';

/** Options of Packer and names of variables that hold secrets: `client_secret`, `winrm_password`, `secret_key`, `token`. */
const SECRET_NAME = /(?:^|[_-])(?:passw(?:or)?d|passphrase|secret|secret_key|access_key|api_?key|token|client_jwt|private_key|sas_url)$/i;
/** Where options are; texts of scripts are not looked into. */
const PARTS = ['builders', 'provisioners', 'post-processors', 'error-cleanup-provisioner'];

/**
 * The template without the secrets that are written out in it: a user variable without a value, which must be given, takes the place of
 * each. A template text (`{{…}}`) refers to a secret and stays.
 */
export function withoutSecrets(template: JsonObject, notes?: ImportNotes): JsonObject {
  const sensitive = new Set(isJsonList(template['sensitive-variables']) ? template['sensitive-variables'] : []);
  const own = isJsonObject(template['variables']) ? template['variables'] : undefined;
  const variables = new Map(Object.entries(own ?? {}));
  for (const [name, value] of variables) {
    if (!isSecret(value) || !(sensitive.has(name) || SECRET_NAME.test(name))) continue;
    variables.set(name, null);
    notes?.note(['variables', name], `the value of variables.${name} is a secret; it is not kept`, { hint: 'give it when Packer runs' });
  }
  const counts = new Map<string, number>();
  const hide = (name: string, path: JsonPath): string => {
    const plain = name.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
    let variable = plain;
    for (let count = counts.get(plain) ?? 2; variables.has(variable); count++) {
      variable = `${plain}_${count}`;
      counts.set(plain, count);
    }
    variables.set(variable, null);
    notes?.note(path, `${spellJsonPath(path)} is a secret; the variable "${variable}", which must be given, takes its place`, {
      hint: 'give it when Packer runs',
    });
    return `{{user \`${variable}\`}}`;
  };
  const parts = PARTS.filter((part) => template[part] !== undefined).map((part) => [part, hideIn(template[part] ?? null, [part], hide)]);
  const isSame = variables.size === Object.keys(own ?? {}).length;
  return {
    ...template,
    ...(Object.fromEntries(parts) as JsonObject),
    ...(own === undefined && isSame ? {} : { variables: Object.fromEntries(variables) }),
  };
}

function hideIn(value: Json, path: JsonPath, hide: (name: string, path: JsonPath) => string): Json {
  if (isJsonList(value)) return value.map((item, index) => hideIn(item, [...path, index], hide));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const at = [...path, key];
      if (isSecret(member) && SECRET_NAME.test(key)) return [key, hide(key, at)];
      if (key === 'environment_vars' && isJsonList(member))
        return [key, member.map((item, index) => hideSetting(item, [...at, index], hide))];
      return [key, member === undefined ? undefined : hideIn(member, at, hide)];
    }),
  );
}

/** `NAME=value` of `environment_vars`. */
function hideSetting(item: Json, path: JsonPath, hide: (name: string, path: JsonPath) => string): Json {
  const [, name, value] = typeof item === 'string' ? (/^([^=]+)=(.*)$/s.exec(item) ?? []) : [];
  if (name === undefined || !isSecret(value) || !SECRET_NAME.test(name)) return item;
  return `${name}=${hide(name, path)}`;
}

function isSecret(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('{{');
}
