import { isAbsolute, join, relative, sep } from 'node:path';
import { type Finding, InputError, UserError } from '@bakehouse/core/errors';
import { isInside } from '@bakehouse/system/files';
import type { FindingList } from '../findings/finding-list.ts';
import type { MergedDefinition } from '../layers/extends.ts';
import type { HclPlace } from '../packer/hcl.ts';
import { keptTemplateFacts } from '../packer/json-template.ts';
import { filesNamedBy, isFolder } from '../packer/named-files.ts';
import { readPackerTemplate } from '../packer/read-template.ts';
import type { TemplateFacts, TemplateText } from '../packer/template-facts.ts';
import type { ValuePath } from '../parse/definition-places.ts';
import { at, isMapping, list } from '../parse/unchecked-data.ts';
import { normalizeReference, relativePath, TEMPLATE_SECTIONS } from './referenced-files.ts';

type Section = (typeof TEMPLATE_SECTIONS)[number];

const templatePath = (section: Section): ValuePath => ['provider', section, 'template'];
const filesPath = (section: Section): ValuePath => ['provider', section, 'files'];
/** Where an importer keeps what a template says and a definition cannot. */
const KEPT: ValuePath = ['provider', 'packer-json'];
const SHOWN = 5;

/** What a Packer template brings to a definition. */
interface PackerFiles {
  /** Absolute; those of the template included. */
  readonly files: readonly string[];
  /** Absolute paths of folders whose entries count. */
  readonly folders: readonly string[];
  readonly warnings: readonly Finding[];
}

interface PackerSearch {
  readonly merged: MergedDefinition;
  /** Absolute. What a template names counts as far as it lies in there, or in the folder of the file that names the template. */
  readonly workspace: string | undefined;
  readonly findings: FindingList;
  readonly isUnresolved: (path: ValuePath) => boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Finds the files that belong to the Packer template of a definition: those of the template, those that it names, and those of
 * `provider.packer.files`; the same of `provider.packer-azure`.
 *
 * @param data of the definition, with variables replaced and paths as they are written; need not be valid
 */
export async function findPackerFiles(data: unknown, search: PackerSearch): Promise<PackerFiles> {
  const found: PackerFiles[] = [];
  const kept = at(data, ...KEPT);
  if (isMapping(kept)) {
    const facts = keptTemplateFacts(kept, search.merged.layerOf(KEPT).folder);
    found.push({ ...(await filesNamedBy(facts, rootOf(facts.folder, search), { signal: search.signal })), warnings: [] });
  }
  for (const section of TEMPLATE_SECTIONS) if (isTemplateRead(data, section)) found.push(await findTemplateFiles(data, section, search));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    folders: found.flatMap(({ folders }) => folders),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

/** What stands under `provider.<name>` is read by the builder of that name. */
function isTemplateRead(data: unknown, section: Section): boolean {
  return list(at(data, 'builders')).includes(section);
}

async function findTemplateFiles(data: unknown, section: Section, search: PackerSearch): Promise<PackerFiles> {
  const nothing: PackerFiles = { files: [], folders: [], warnings: [] };
  const { merged, findings } = search;
  const [templateAt, filesAt] = [templatePath(section), filesPath(section)];
  const template = at(data, ...templateAt);
  if (typeof template !== 'string' || template === '' || search.isUnresolved(templateAt)) return nothing;
  const { folder } = merged.layerOf(templateAt);
  // A path that leads out of there, or to nothing, is reported with all other references.
  const path = relativePath(template, () => {});
  if (path === undefined) return nothing;
  const show = showFrom(folder, merged.layerOf(templateAt).shown);
  let facts: TemplateFacts;
  try {
    ({ facts } = await readPackerTemplate(join(folder, path), variablesOf(data, section), show));
  } catch (error) {
    if (!(error instanceof UserError)) return nothing;
    // What has another name is refused where it would be built.
    if (error instanceof InputError && error.findings.length > 0) findings.add(...error.findings);
    else if (await isFolder(join(folder, path))) reportAt(templateAt, error, search);
    return nothing;
  }
  const patterns = patternsOf(data, section, search);
  const named = await filesNamedBy(facts, rootOf(folder, search), { ...patterns, signal: search.signal });
  for (const index of named.unmatched) {
    reportAt([...filesAt, index], new UserError(`"${patterns.patterns[index]}" matches no file`), search);
  }
  const warnings = [
    ...facts.problems.map((problem) => placed(problem, 'the template cannot be read from here on; files that it names do not count')),
    ...facts.liberties.map((liberty) => ({ severity: 'warning' as const, ...liberty })),
    // Who names files knows what the template needs.
    ...(at(data, ...filesAt) === undefined && named.unseen.length > 0 ? [unseenWarning(named.unseen, section, merged)] : []),
  ];
  // The folder of a template that is a file gets what the build makes, and says nothing.
  return { files: named.files, folders: [...named.folders, ...(facts.path === facts.folder ? [facts.folder] : [])], warnings };
}

function placed({ message, ...place }: HclPlace & { readonly message: string }, what: string): Finding {
  return { severity: 'warning', ...place, message: `${what}: ${message}` };
}

function unseenWarning(unseen: readonly TemplateText[], section: Section, merged: MergedDefinition): Finding {
  const named = unseen.map(({ option, place }) => `${option} (${place.file}:${place.line})`);
  const shown = [...new Set(named)];
  const more = shown.length > SHOWN ? ` and ${shown.length - SHOWN} more` : '';
  return {
    severity: 'warning',
    ...merged.valuePlace(templatePath(section)),
    message: `the template names files that are not found here, so their changes are not seen: ${shown.slice(0, SHOWN).join(', ')}${more}`,
    hint: `name them under provider.${section}.files, such as [scripts/**]; [] when there are none`,
  };
}

function patternsOf(
  data: unknown,
  section: Section,
  search: PackerSearch,
): { readonly patterns: readonly string[]; readonly patternFolder: string } {
  const filesAt = filesPath(section);
  const patterns = list(at(data, ...filesAt)).map((value, index) => {
    if (typeof value !== 'string' || search.isUnresolved([...filesAt, index])) return '';
    const report = (message: string, hint?: string) =>
      reportAt([...filesAt, index], new UserError(message, hint === undefined ? {} : { hint }), search);
    return relativePath(value, report) === undefined ? '' : normalizeReference(value);
  });
  return { patterns, patternFolder: search.merged.layerOf(filesAt).folder };
}

function reportAt(path: ValuePath, { message, hint }: UserError, { merged, findings }: PackerSearch): void {
  findings.add({ severity: 'error', ...merged.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
}

function variablesOf(data: unknown, section: Section): Record<string, string> {
  const variables = at(data, 'provider', section, 'variables');
  const texts = Object.entries(isMapping(variables) ? variables : {});
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function rootOf(folder: string, { workspace }: PackerSearch): string {
  return workspace !== undefined && isInside(workspace, folder) ? workspace : folder;
}

/** Files as findings call them: like the definition that names the template, relative or absolute. */
function showFrom(folder: string, shown: string): (file: string) => string {
  if (isAbsolute(shown)) return (file) => file;
  return (file) => join(shown, '..', relative(folder, file)).split(sep).join('/');
}
