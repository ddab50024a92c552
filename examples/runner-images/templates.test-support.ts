import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON template of Packer, as far as tests look into it. */
export interface PackerTemplate {
  readonly variables: Readonly<Record<string, string | null>>;
  readonly 'sensitive-variables': readonly string[];
  readonly builders: readonly Readonly<Record<string, unknown>>[];
  readonly provisioners: readonly Readonly<Record<string, unknown>>[];
}

/** @param path relative to this folder */
export function readTemplate(path: string): PackerTemplate {
  return JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
}

/** The variables of a template whose default is a plain text. */
export function templateVariables(path: string): Readonly<Record<string, string>> {
  const texts = Object.entries(readTemplate(path).variables).filter(
    (entry): entry is [string, string] => entry[1] !== null && !entry[1].includes('{{'),
  );
  return Object.fromEntries(texts);
}
