import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, readJsonObject } from '@bakehouse/records/json';
import { escapeVariables } from '../mapping/escape-variables.ts';
import type { Imported, ImportOptions, IntermediateDocument } from '../mapping/image-format.ts';
import { imageIdOf } from '../mapping/image-id.ts';
import { ImportNotes } from '../mapping/import-notes.ts';
import { definedOnly, Members } from '../mapping/json-members.ts';
import { KeptItems } from '../mapping/passthrough-fields.ts';
import { BUILDER_KINDS, builderName, kindOf, PROVIDER } from './builders.ts';
import { checkTemplate } from './check-template.ts';
import { normalizeTemplate } from './normalize-template.ts';
import { readProvisioner } from './provisioners.ts';

/** Each builder becomes a document with all provisioners in it. Real templates have at most 10. */
const MAX_BUILDERS = 50;
const MAX_STEPS = 20_000;

/**
 * Reads a JSON template of Packer: one document for each builder, or an abstract one when there is none.
 *
 * @throws InputError with all findings when the text is no such template
 */
export function readTemplate(text: string, { shown, stem }: ImportOptions): Imported {
  const file = readJsonObject(text, shown);
  const notes = new ImportNotes(file, shown);
  const unusable = (message: string) =>
    new InputError(`${shown} holds no Packer template`, {
      findings: [...notes.findings, { severity: 'error', file: shown, ...file.valuePlace([]), message }],
    });
  checkTemplate(file.data, notes, unusable);
  const template = normalizeTemplate(file.data, notes);
  const { builders: builderList, provisioners: provisionerList, ...common } = template;
  const builders = isJsonList(builderList) ? builderList : [];
  const provisioners = isJsonList(provisionerList) ? provisionerList : [];
  if (builders.length > MAX_BUILDERS || builders.length * provisioners.length > MAX_STEPS) {
    throw unusable(`there are ${builders.length} builders with ${provisioners.length} provisioners, more than can be read`);
  }
  // What is no list stays as it is.
  const kept = definedOnly({
    ...common,
    builders: isJsonList(builderList) && builderList.length > 0 ? undefined : builderList,
    provisioners: isJsonList(provisionerList) ? undefined : provisionerList,
  });
  notes.kept([], Object.fromEntries(Object.entries(kept).filter(([key]) => key !== 'builders')), PROVIDER);
  const ids = new Set<string>();
  const documents = (builders.length === 0 ? [undefined] : builders).map((builder, index) => {
    const name = builder === undefined ? undefined : builderName(builder);
    const first = imageIdOf(builders.length <= 1 ? stem : `${stem}-${name}`);
    const id = ids.has(first) ? imageIdOf(`${stem}-${index + 1}`) : first;
    ids.add(id);
    const steps = readSteps(provisioners, name, index === 0 ? notes : undefined);
    const others = builders.filter((_, other) => other !== index).map(builderName);
    return readDocument({ id, stem, builder, path: ['builders', index], template: kept, steps, others }, notes);
  });
  return { documents, findings: notes.findings };
}

interface ReadSteps {
  readonly items: readonly JsonObject[];
  readonly kept: Json | undefined;
}

interface DocumentParts {
  readonly id: string;
  readonly stem: string;
  readonly builder: Json | undefined;
  readonly path: JsonPath;
  readonly template: JsonObject;
  readonly steps: ReadSteps;
  /** Names of the other builders of the template. */
  readonly others: readonly string[];
}

function readDocument({ id, stem, builder, path, template, steps, others }: DocumentParts, notes: ImportNotes): IntermediateDocument {
  const from = isJsonObject(builder) ? new Members(builder, path) : undefined;
  const kind = BUILDER_KINDS.find(({ type }) => type === from?.peek('type'));
  const read = from && kind?.read(from);
  if (read !== undefined) from?.take('type');
  const rest = read === undefined ? undefined : from?.rest();
  if (read === undefined && builder !== undefined) {
    const type = from?.peek('type');
    notes.note(path, `the builder ${JSON.stringify(type ?? null)} is kept whole under provider.${PROVIDER}: a definition cannot say it`);
  } else notes.kept(path, rest, PROVIDER);
  if (read !== undefined && read.source === undefined)
    notes.note(path, 'the definition is abstract: it has no field for what this builder starts from');
  const kept =
    read === undefined
      ? { whole: builder }
      : { type: kind?.type, extra: rest, parts: orNothing(read.parts), absent: orNothing(read.absent) };
  const isWindows = steps.items.some(
    (step) => !('file' in step) && !['sh', 'bash'].includes(String((step['script'] as JsonObject | undefined)?.['shell'])),
  );
  const image = read?.image ?? { os: isWindows ? 'windows' : 'linux', arch: 'x64' };
  return escapeVariables(
    definedOnly({
      schema: 'vm-image/1',
      // Without a source it cannot be built, but other definitions may go on from it.
      abstract: read?.source === undefined ? true : undefined,
      image: definedOnly({ id, ...image, names: id === stem ? undefined : { key: stem } }),
      tags: read?.tags,
      source: read?.source,
      build: read?.build ?? {},
      steps: steps.items,
      outputs: read === undefined || read.outputs.length === 0 ? undefined : read.outputs,
      builders: kind === undefined ? undefined : [kind.builder],
      provider: {
        [PROVIDER]: definedOnly({ template, builder: definedOnly(kept), steps: steps.kept, others: orNothing(others) }),
      },
    }),
  ) as IntermediateDocument;
}

function orNothing(list: readonly string[] = []): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The provisioners as steps. Those that are not for this builder are kept, so that each document alone makes the template again. */
function readSteps(provisioners: readonly Json[], builder: string | undefined, notes: ImportNotes | undefined): ReadSteps {
  const items: JsonObject[] = [];
  const kept = new KeptItems();
  for (const [index, provisioner] of provisioners.entries()) {
    const path = ['provisioners', index];
    const from = isJsonObject(provisioner) ? new Members(provisioner, path) : undefined;
    const steps = from !== undefined && isFor(from, builder) ? readProvisioner(from) : undefined;
    const [first, ...others] = steps ?? [];
    if (from === undefined || first === undefined) {
      kept.whole(provisioner);
      const type = JSON.stringify(from?.peek('type') ?? null);
      notes?.note(path, `the provisioner ${type} is kept whole under provider.${PROVIDER}: a definition cannot say it`);
      continue;
    }
    const rest = from.rest();
    notes?.kept(path, rest, PROVIDER);
    kept.converted(first, kindOf(first), others.length === 0 ? rest : { ...rest, scripts: steps?.length ?? 1 });
    for (const step of others) kept.converted(step, kindOf(step), undefined);
    items.push(first, ...others);
  }
  return { items, kept: kept.value() };
}

/** What `only` and `except` of a provisioner say of a builder. */
export function isFor(provisioner: Members, builder: string | undefined): boolean {
  const only = provisioner.peek('only');
  const except = provisioner.peek('except');
  if (isJsonList(only) && only.length > 0) return builder !== undefined && only.includes(builder);
  return !(isJsonList(except) && builder !== undefined && except.includes(builder));
}
