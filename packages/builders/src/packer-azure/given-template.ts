import { readFile } from 'node:fs/promises';
import { isObject } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import { readPackerTemplate } from '@bakehouse/image-definition/packer';
import { SECTION } from './azure-settings.ts';
import type { DocumentVariable } from './document-variables.ts';

/** What a template of the user's asks for. */
export interface GivenTemplate {
  /** Absolute. */
  readonly path: string;
  /** Undefined where a part of it cannot be read. */
  readonly declared: ReadonlySet<string> | undefined;
  /** By variable: the names of the environment that its default reads. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** Variables that have no default. */
  readonly required: ReadonlySet<string>;
}

const JSON_ENV = /\{\{-?\s*env\s+[`"]([^`"]+)[`"]\s*-?\}\}/g;
const HCL_ENV = /\benv\(\s*"([^"]+)"\s*\)/g;
/** On one line, or up to the brace at the beginning of a line that ends the block, as `packer fmt` writes it. */
const HCL_VARIABLE = /^variable\s+"?([\w-]+)"?\s*\{(?:([^{}\n]*)\}|(.*?)^\})/gms;

/**
 * Reads a template.
 *
 * @param path absolute
 * @throws UserError, InputError as `readPackerTemplate`
 */
export async function readGivenTemplate(path: string): Promise<GivenTemplate> {
  const { facts, data } = await readPackerTemplate(path);
  const reads = new Map<string, string[]>();
  const required = new Set<string>();
  if (data === undefined) {
    for (const file of facts.files) {
      for (const [, name = '', line, block = ''] of (await readFile(file, 'utf8')).matchAll(HCL_VARIABLE)) {
        const body = line ?? block;
        reads.set(name, namesIn(body, HCL_ENV));
        if (!/\bdefault\s*=/.test(body)) required.add(name);
      }
    }
  } else {
    for (const [name, value] of Object.entries(isObject(data['variables']) ? data['variables'] : {})) {
      reads.set(name, typeof value === 'string' ? namesIn(value, JSON_ENV) : []);
      if (value === null) required.add(name);
    }
  }
  return { path, declared: facts.problems.length === 0 ? facts.variables : undefined, reads, required };
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))];
}

/** Variables that the definition gives, and the template does not declare. */
export function undeclaredProblems(given: Readonly<Record<string, string>>, { declared }: GivenTemplate): PathProblem[] {
  if (declared === undefined) return [];
  return Object.keys(given).flatMap((name) => {
    if (declared.has(name)) return [];
    const near = nearest(name, [...declared].slice(0, 1000));
    const hint = near === undefined ? 'declare it there, or leave it out here' : `did you mean ${near}?`;
    return [{ path: [...SECTION, 'variables', name], message: `the Packer template declares no variable ${name}`, hint }];
  });
}

interface Sources {
  /** What the definition gives by name, and who signs in: they come first. */
  readonly given: Readonly<Record<string, string>>;
  readonly document: readonly DocumentVariable[];
  /** Of the environment of this run, by name. */
  readonly inherited: Readonly<Record<string, string>>;
}

/** The variables of a template, each from the definition, and what is missing. */
export interface TemplateValues {
  /** For the file of variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** For the environment of Packer: what scripts of the template may read too. */
  readonly environment: Readonly<Record<string, string>>;
  readonly missing: readonly PathProblem[];
}

/**
 * Finds the values of what a template declares and reads. What it asks for and nobody gives is named, before Packer starts: with an empty
 * text Packer would begin, and Azure would refuse it minutes later.
 */
export function templateValues({ reads, required, declared }: GivenTemplate, sources: Sources): TemplateValues {
  const variables: Record<string, string> = {};
  const environment: Record<string, string> = {};
  const missing: PathProblem[] = [];
  for (const name of new Set([...(declared ?? []), ...reads.keys()])) {
    const read = reads.get(name) ?? [];
    const known = sources.document.find((one) => one.names.includes(name) || one.environment.some((each) => read.includes(each)));
    const inherited = read.map((each) => sources.inherited[each]).find((value) => value !== undefined && value.trim() !== '');
    const value = sources.given[name] ?? known?.value ?? inherited;
    if (value !== undefined && value !== '') {
      variables[name] = value;
      if (known !== undefined) for (const each of read) environment[each] = value;
    } else if (known?.optional === true) variables[name] = '';
    else if (read.length > 0 || required.has(name)) missing.push(missingProblem(name, read, known));
  }
  return { variables, environment, missing };
}

function missingProblem(name: string, read: readonly string[], known: DocumentVariable | undefined): PathProblem {
  const what =
    read.length === 0
      ? `the template needs the variable ${name}, which has no value`
      : `the template reads ${read.join(' and ')} from the environment for its variable ${name}, and there is no value`;
  const own = `provider.packer-azure.variables.${name}`;
  const hint = known === undefined ? `give ${own}` : `${known.hint}; or give ${own}`;
  return { path: known?.path ?? [...SECTION], instead: SECTION, message: what, hint };
}

/** Names of the environment that a template reads and a run may hand on: those of the documents, and Packer's own. */
export function inheritable({ reads }: GivenTemplate, document: readonly DocumentVariable[]): string[] {
  const known = new Set(document.flatMap(({ environment }) => environment));
  return [...reads.values()].flat().filter((name) => known.has(name) || /^(?:PACKER|PKR_VAR)_/.test(name));
}
