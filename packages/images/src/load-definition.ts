import { basename, dirname, join, posix, resolve } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { ImageDefinition } from './definition.ts';
import { readDefinitionText } from './definition-bytes.ts';
import { type DefinitionSource, parseDefinitionSource } from './definition-source.ts';
import { at, findReferencedFiles, list, referencesIn } from './referenced-files.ts';
import { type ResolvedVariables, resolveVariables } from './resolve-variables.ts';
import { checkAgainstSchema, spellPath } from './schema-findings.ts';
import { variablesInTemplate } from './template-variables.ts';

export interface ReferencedFile {
  /** With `/`, relative to the folder of the definition. */
  readonly path: string;
  readonly absolute: string;
}

export interface LoadedDefinition {
  /** Absolute. */
  readonly file: string;
  /** Of the definition; absolute. */
  readonly folder: string;
  readonly definition: ImageDefinition;
  /** Those of the definition, overridden by the given ones. */
  readonly variables: Readonly<Record<string, string>>;
  /** Every regular file that the definition names, folders expanded, in byte order of their paths. */
  readonly files: readonly ReferencedFile[];
  /** With line and column. */
  readonly warnings: readonly Finding[];
  /** Given variables that this definition does not use; another definition of the run may. */
  readonly unusedVariables?: readonly string[];
}

export interface LoadOptions {
  /** Override the definition's own. */
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * Reads and checks a `vm-image/1` definition, in YAML or JSON, with all files that it names.
 *
 * @param file findings call the file as it is given here
 * @throws InputError with everything that is wrong, each with line and column
 */
export async function loadDefinition(file: string, options: LoadOptions = {}): Promise<LoadedDefinition> {
  const absolute = resolve(file);
  const folder = dirname(absolute);
  const given = options.variables ?? {};
  const source = parseDefinitionSource(await readDefinitionText(absolute, file), file);
  if (source.data === undefined) throw unusable(file, source.findings);

  const resolved = resolveVariables(source, file, given);
  const data = resolved.data;
  const findings = [...source.findings, ...resolved.findings, ...checkAgainstSchema(data, source, file, resolved.unresolved)];
  findings.push(...checkTests(data, source, file), ...checkBuilders(data, source, file));
  const { files, used, findings: missing } = await checkFiles(data, source, file, folder, resolved);
  findings.push(...missing);
  if (findings.length > 0) throw unusable(file, findings);

  const { variables, ...definition } = data as ImageDefinition & { variables?: object; $schema?: string };
  delete definition.$schema;
  const unused = (name: string) => !resolved.used.has(name) && !used.has(name);
  const own = Object.keys(variables ?? {});
  return {
    file: absolute,
    folder,
    definition,
    variables: resolved.variables,
    files,
    warnings: own.filter(unused).map((name) => ({
      severity: 'warning',
      file,
      ...source.keyPlace(['variables', name]),
      message: `the variable ${name} is not used`,
      hint: 'leave it out',
    })),
    unusedVariables: Object.keys(given).filter((name) => !own.includes(name) && unused(name)),
  };
}

/** Gives every test a name and reports names that are there twice, since each names a file of results. */
function checkTests(data: unknown, source: DefinitionSource, shown: string): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  for (const [index, test] of list(at(data, 'tests', 'inVm')).entries()) {
    const file = at(test, 'file');
    if (typeof test !== 'object' || test === null || typeof file !== 'string') continue;
    if (!('name' in test)) Object.assign(test, { name: posix.basename(file, posix.extname(file)) });
    const name = at(test, 'name');
    if (typeof name !== 'string') continue;
    const path = ['tests', 'inVm', index];
    const twin = first.get(name.toLowerCase());
    if (twin === undefined) first.set(name.toLowerCase(), index);
    else {
      const message = `${spellPath(path)} has the same name as ${spellPath(['tests', 'inVm', twin])}, "${name}"`;
      findings.push({
        severity: 'error',
        file: shown,
        ...source.valuePlace([...path, 'name']),
        message,
        hint: 'give it a name of its own',
      });
    }
  }
  return findings;
}

function checkBuilders(data: unknown, source: DefinitionSource, shown: string): Finding[] {
  const index = list(at(data, 'builders')).indexOf('packer');
  if (index < 0 || at(data, 'provider', 'packer') !== undefined) return [];
  const message = 'the builder packer needs provider.packer.template';
  return [{ severity: 'error', file: shown, ...source.valuePlace(['builders', index]), message }];
}

async function checkFiles(
  data: unknown,
  source: DefinitionSource,
  shown: string,
  folder: string,
  { variables, unresolved }: ResolvedVariables,
): Promise<{ files: ReferencedFile[]; used: Set<string>; findings: Finding[] }> {
  const findings: Finding[] = [];
  const files = new Map<string, ReferencedFile>();
  const used = new Set<string>();
  for (const reference of referencesIn(data)) {
    if (unresolved.has(JSON.stringify(reference.path))) continue;
    const found = await findReferencedFiles(reference, folder, (message, hint) => {
      const place = source.valuePlace(reference.path);
      findings.push({ severity: 'error', file: shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
    });
    for (const file of found) {
      files.set(file.path, file);
      if (!reference.template) continue;
      const template = await variablesInTemplate(file, variables, join(dirname(shown), file.path));
      for (const name of template.used) used.add(name);
      findings.push(...template.findings);
    }
  }
  return { files: [...files.values()].sort(byPath), used, findings };
}

/** Byte order of the composed form, which is the same on every system. */
function byPath(a: ReferencedFile, b: ReferencedFile): number {
  return Buffer.compare(Buffer.from(a.path.normalize('NFC')), Buffer.from(b.path.normalize('NFC')));
}

/** All findings in the order of the file, each once: an alias brings the same place up again. */
function unusable(shown: string, findings: readonly Finding[]): InputError {
  const unique = new Map(findings.map((finding) => [`${finding.file}:${finding.line}:${finding.column}:${finding.message}`, finding]));
  const own = (finding: Finding) => (finding.file === shown ? 0 : 1);
  const sorted = [...unique.values()].sort((a, b) => own(a) - own(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const count = sorted.length === 1 ? 'a mistake' : `${sorted.length} mistakes`;
  return new InputError(`The definition ${basename(shown)} has ${count}.`, { findings: sorted });
}
