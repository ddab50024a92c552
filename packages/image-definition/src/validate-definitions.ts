import { type Finding, InputError } from '@bakehouse/core/errors';
import { shownPath } from '@bakehouse/system/files';
import { definitionWarnings } from './definition-warnings.ts';
import { foreignFinding, isForeignFile } from './findings/foreign-file.ts';
import { RefusedDefinitions } from './findings/refused-definitions.ts';
import { shownIn } from './findings/shown-in.ts';
import type { LoadedDefinition } from './load-definition.ts';
import { type LoadAllOptions, loadEach } from './load-definitions.ts';
import { placeFindings } from './place-findings.ts';

/**
 * Everything that is wrong with definitions, and where nothing is, everything that is odd. Files are only read.
 *
 * @param files absolute; abstract definitions among them are looked at by themselves, for what their heirs bring may be missing
 * @returns findings in the order of the files, with paths relative to the workspace
 * @throws ExternalError as `options.check` does, CancelledError
 */
export async function validateDefinitions(files: readonly string[], options: LoadAllOptions): Promise<Finding[]> {
  const { workspace } = options;
  const refused = new RefusedDefinitions(workspace);
  const loaded: LoadedDefinition[] = [];
  for await (const loading of loadEach(files, options)) {
    if (loading.kind === 'usable') loaded.push(loading.loaded);
    else if (loading.kind === 'refused') refused.add(loading.file, await refusalOf(loading.file, loading.error));
  }
  const errors = [...refused.findings(), ...(await sameIds(loaded, workspace))];
  // One that is wrong may use what the others do not.
  if (errors.length > 0) return errors;
  return definitionWarnings(
    loaded.map(({ unusedVariables = [], unusedShared = [], ...one }) => ({ ...one, unusedVariables, unusedShared })),
    workspace,
  );
}

/** What is wrong with a file; of one that is something else, only that. */
async function refusalOf(file: string, error: InputError): Promise<InputError> {
  if (!(await isForeignFile(file).catch(() => false))) return error;
  return new InputError(`The file ${file} is no image definition.`, { findings: [foreignFinding(file)] });
}

async function sameIds(definitions: readonly LoadedDefinition[], workspace: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const files = new Map<string, string>();
  for (const definition of definitions) {
    const { id } = definition.definition.image;
    const other = files.get(id);
    if (other === undefined) files.set(id, definition.file);
    else {
      const message = `image.id ${id} is also that of ${shownPath(other, workspace)}`;
      findings.push(...(await placeFindings(definition, [{ path: ['image', 'id'], message, hint: 'give it an id of its own' }])));
    }
  }
  return findings.map((finding) => shownIn(workspace, finding));
}
