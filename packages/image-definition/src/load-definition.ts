import { dirname, resolve } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { checkFields } from './check/check-fields.ts';
import { fillDefaults } from './check/fill-defaults.ts';
import { renameBuilders } from './check/former-builder-names.ts';
import { checkAgainstSchema } from './check/schema-findings.ts';
import { checkSecrets, type SecretUse } from './check/secret-references.ts';
import type { ImageDefinition } from './definition.ts';
import type { InVmTest } from './definition-steps.ts';
import { type DefinitionFiles, findDefinitionFiles, type ReferencedFile } from './files/definition-files.ts';
import { FindingList } from './findings/finding-list.ts';
import { environmentVariables } from './given-variables.ts';
import { type MergedDefinition, readMergedDefinition } from './layers/extends.ts';
import { type ResolvedVariables, resolveVariables } from './variables/resolve-variables.ts';

export type { ReferencedFile } from './files/definition-files.ts';

export interface LoadedDefinition {
  /** Absolute. */
  readonly file: string;
  /** Of the definition; absolute. */
  readonly folder: string;
  /** Paths of files are relative to `folder`, whichever file they were written in. */
  readonly definition: ImageDefinition;
  /** Those of the definition and its parents, overridden by the given ones. */
  readonly variables: Readonly<Record<string, string>>;
  /** Every regular file that the definition names, folders and patterns expanded, in byte order of their paths. */
  readonly files: readonly ReferencedFile[];
  /** Paths of those of `files` that make what Packer builds: its template, and the files that this names. */
  readonly packerFiles?: readonly string[];
  /** Absolute paths of all parents and files of variables that were read, in the order in which they are laid over one another. */
  readonly sources: readonly string[];
  /** Absolute paths of the folders whose entries decide which files there are: those named as a whole, and those of patterns. */
  readonly folders: readonly string[];
  /** With line and column. */
  readonly warnings: readonly Finding[];
  /** Given variables that this definition does not use; another definition of the run may. */
  readonly unusedVariables?: readonly string[];
  /** Variables and secrets of parents and files of variables that this definition does not use, as warnings; another one may. */
  readonly unusedShared?: readonly Finding[];
}

export interface LoadOptions {
  /** Override the definition's own. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Of the run: `BAKEHOUSE_VAR_<NAME>` overrides the definition's own NAME, and `variables` overrides that. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Absolute. `extends` and `variableFiles` may lead anywhere in it; without it, only below the folder of the definition. */
  readonly workspace?: string;
  /**
   * What else must hold of a definition, for whoever builds from it: its errors are reported with those of the definition. Asked where the
   * form of the definition is right, whatever else is wrong with it: files that it names may be missing.
   */
  readonly check?: ((loaded: LoadedDefinition) => Promise<readonly Finding[]>) | undefined;
  readonly signal?: AbortSignal;
}

/** The file is `abstract: true`: it is there to be extended, and nothing else is wrong with it. */
export class AbstractDefinitionError extends InputError {
  override name = 'AbstractDefinitionError';
}

/**
 * Reads and checks a `vm-image/1` definition, in YAML or JSON, with all that it extends and all files that it names.
 *
 * @param file findings call the file as it is given here
 * @throws InputError with everything that is wrong, each with file, line and column; AbstractDefinitionError, CancelledError
 */
export async function loadDefinition(file: string, options: LoadOptions = {}): Promise<LoadedDefinition> {
  const loading = await openDefinition(file, options);
  const { merged, findings } = loading;
  const isChecked = options.check !== undefined && loading.isWellFormed && !merged.abstract;
  if (findings.size > 0 && !isChecked) throw findings.toError(file);
  if (merged.abstract) {
    throw new AbstractDefinitionError(`The definition ${file} is abstract.`, { hint: 'name a definition that extends it' });
  }
  const loaded = loadedOf(file, loading);
  if (isChecked) findings.add(...((await options.check?.(loaded)) ?? []));
  if (findings.size > 0) throw findings.toError(file);
  return loaded;
}

function loadedOf(file: string, loading: OpenedDefinition): LoadedDefinition {
  const { merged, resolved, folder, given } = loading;
  const { variables, ...definition } = loading.data as ImageDefinition & { variables?: object };
  const own = Object.keys(variables ?? {});
  const used = (name: string) => resolved.used.has(name) || loading.usedInTemplates.has(name);
  const unused = [
    ...unusedVariables(
      merged,
      own.filter((name) => !used(name)),
    ),
    ...unusedSecrets(merged, definition, loading.secrets),
  ];
  return {
    file: resolve(file),
    folder,
    definition: { ...definition, tests: { ...definition.tests, inVm: loading.tests.map(({ test }) => test as unknown as InVmTest) } },
    variables: resolved.variables,
    files: loading.files,
    sources: merged.sources,
    folders: loading.folders,
    ...(loading.packerFiles.length === 0 ? {} : { packerFiles: loading.packerFiles }),
    warnings: [...loading.warnings, ...unused.filter((finding) => finding.file === file)],
    unusedVariables: Object.keys(given).filter((name) => !own.includes(name) && !used(name)),
    unusedShared: unused.filter((finding) => finding.file !== file),
  };
}

/** A definition with everything that was found out about it, usable or not. */
interface OpenedDefinition extends DefinitionFiles {
  readonly merged: MergedDefinition;
  readonly resolved: ResolvedVariables;
  /** With variables replaced, defaults filled in and paths relative to `folder`. */
  readonly data: unknown;
  /** Absolute. */
  readonly folder: string;
  readonly given: Readonly<Record<string, string>>;
  readonly secrets: readonly SecretUse[];
  /** Of what is to be written otherwise, in whichever file it stands. */
  readonly warnings: readonly Finding[];
  /** Data is what its type says, whatever else is wrong. */
  readonly isWellFormed: boolean;
  readonly findings: FindingList;
}

/**
 * As {@link loadDefinition}, but leaves it to the caller what to make of the findings.
 *
 * @throws InputError when a file is so broken that nothing can be said of what it means
 */
export async function openDefinition(file: string, options: LoadOptions = {}): Promise<OpenedDefinition> {
  const absolute = resolve(file);
  const folder = dirname(absolute);
  const given = { ...environmentVariables(options.environment ?? {}), ...options.variables };
  const merged = await readMergedDefinition(absolute, file, options);
  const resolved = resolveVariables(merged, file, given);
  // What is missing may come from a definition that extends this one, or from a parent that is missing itself.
  const partial = merged.abstract || merged.incomplete;
  const findings = partial ? new FindingList() : resolved.findings;
  findings.add(...merged.findings);
  if (merged.data === undefined) throw findings.toError(file);

  const { unresolved } = resolved;
  const warnings = renameBuilders(resolved.data, merged);
  checkAgainstSchema(resolved.data, { places: merged, unresolved, partial }, findings);
  // Before the defaults: an ISO can be planned without the template that the builder it would get by itself needs.
  checkFields(resolved.data, merged, findings);
  const isWellFormed = findings.size === 0;
  fillDefaults(resolved.data);
  const secrets = checkSecrets(resolved.data, merged.data, merged, unresolved, findings);
  const found = await findDefinitionFiles(folder, merged, resolved, findings, options);
  const all = [...warnings, ...found.warnings];
  return { merged, resolved, data: resolved.data, folder, given, ...found, secrets, warnings: all, isWellFormed, findings };
}

function unusedVariables(merged: MergedDefinition, names: readonly string[]): Finding[] {
  return names.map((name) => ({
    severity: 'warning',
    ...merged.keyPlace(['variables', name]),
    message: `the variable ${name} is not used`,
    hint: 'leave it out',
  }));
}

function unusedSecrets(merged: MergedDefinition, { secrets }: Pick<ImageDefinition, 'secrets'>, uses: readonly SecretUse[]): Finding[] {
  const used = new Set(uses.map(({ name }) => name));
  return Object.keys(secrets)
    .filter((name) => !used.has(name))
    .map((name) => ({
      severity: 'warning',
      ...merged.keyPlace(['secrets', name]),
      message: `the secret ${name} is not used`,
      hint: 'leave it out',
    }));
}
