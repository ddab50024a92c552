import { canonicalJson, type Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, writeJsonText } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { addMissing, definedOnly, Members } from '../mapping/json-members.ts';
import { providerOf } from '../mapping/json-values.ts';
import { type PlacedItems, placeKeptItems } from '../mapping/passthrough-fields.ts';
import { UnsupportedFields } from '../mapping/unsupported-fields.ts';
import type { BuilderKind } from './builder-kind.ts';
import { BUILDER_KINDS, builderName, kindOf, PROVIDER } from './builders.ts';
import { withoutMissingBuilders } from './missing-builders.ts';
import { keptOf, writeProvisioner } from './provisioners.ts';
import { isFor } from './read-template.ts';

interface Written {
  readonly template: JsonObject;
  readonly builder: Json | undefined;
  readonly provisioners: readonly Json[];
}

/**
 * Writes documents as one JSON template of Packer with a builder for each. Provisioners that are not the same for all get `only`.
 *
 * @throws InputError with the path of everything that a template cannot say
 */
export function writeTemplate(documents: readonly IntermediateDocument[]): string {
  const problems = new UnsupportedFields('A Packer template');
  const parts = documents.map((document) => {
    problems.begin(document);
    return writeDocument(document, problems);
  });
  const template = mergeTemplates(parts, documents, problems);
  problems.throwIfAny();
  const builders = nameApart(parts, documents);
  const names = builders.map(builderName);
  const [first] = parts;
  const same = parts.every(({ provisioners }) => canonicalJson(provisioners) === canonicalJson(first?.provisioners ?? []));
  const provisioners = same ? (first?.provisioners ?? []) : parts.flatMap((part, index) => onlyFor(part.provisioners, names[index] ?? ''));
  const { variables, ...rest } = template;
  const whole = definedOnly({
    ...rest,
    variables,
    ...(builders.length === 0 ? {} : { builders }),
    ...(provisioners.length === 0 ? {} : { provisioners }),
  });
  return writeJsonText(withoutMissingBuilders(whole, { names, missing: missingBuilders(documents, names) }));
}

/** Names of the builders that stood in one template with those that are written, and are not written with them. */
function missingBuilders(documents: readonly IntermediateDocument[], names: readonly string[]): ReadonlySet<string> {
  const others = documents.flatMap((document) => {
    const { others: list } = providerOf(document, PROVIDER);
    return isJsonList(list) ? list.filter((name) => typeof name === 'string') : [];
  });
  return new Set(others.filter((name) => !names.includes(name)));
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** What all templates say besides builders and provisioners; it must not differ. */
function mergeTemplates(parts: readonly Written[], documents: readonly IntermediateDocument[], problems: UnsupportedFields): JsonObject {
  const merged = new Map<string, Json>();
  for (const [index, { template }] of parts.entries()) {
    problems.begin(documents[index] ?? {});
    for (const [key, value] of Object.entries(template)) {
      const known = merged.get(key);
      if (value === undefined) continue;
      if (known === undefined) merged.set(key, value);
      else if (canonicalJson(known) !== canonicalJson(value)) {
        problems.add(
          ['provider', PROVIDER, 'template', key],
          'needs the same here for all its images; another of them says something else',
        );
      }
    }
  }
  return Object.fromEntries(merged);
}

/** The builders, with names where two would have the same. */
function nameApart(parts: readonly Written[], documents: readonly IntermediateDocument[]): Json[] {
  const names = new Set<string>();
  return parts.flatMap(({ builder }, index) => {
    if (builder === undefined) return [];
    const isTaken = names.has(builderName(builder)) && Object.keys(providerOf(documents[index] ?? {}, PROVIDER)).length === 0;
    const named =
      isTaken && isJsonObject(builder)
        ? { ...builder, name: objectOf(documents[index]?.['image'])['id'] ?? `image-${index + 1}` }
        : builder;
    names.add(builderName(named));
    return [named];
  });
}

function onlyFor(provisioners: readonly Json[], name: string): Json[] {
  return provisioners.flatMap((provisioner): Json[] => {
    if (!isJsonObject(provisioner)) return [provisioner];
    if (!isFor(new Members(provisioner), name)) return [];
    const { except: _, ...rest } = provisioner;
    return [{ ...rest, only: [name] }];
  });
}

function writeDocument(document: IntermediateDocument, problems: UnsupportedFields): Written {
  const provider = providerOf(document, PROVIDER);
  const members = problems.read(document);
  // Bakehouse starts the machine itself, and ends a build that takes too long.
  members.inner('tests')?.take('boot');
  const build = members.inner('build');
  build?.take('timeout');
  return {
    template: objectOf(provider['template']),
    builder: writeBuilder(document, members, problems),
    provisioners: writeSteps(members, provider, problems),
  };
}

function writeBuilder(document: IntermediateDocument, members: Members, problems: UnsupportedFields): Json | undefined {
  const kept = objectOf(providerOf(document, PROVIDER)['builder']);
  const source = members.inner('source');
  const isNew = !isJsonObject(document['provider']) || document['provider'][PROVIDER] === undefined;
  const kind = kindFor(source, typeof kept['type'] === 'string' ? kept['type'] : undefined, document['builders']);
  if (kind === undefined) {
    if (source === undefined && !isNew) return kept['whole'];
    problems.add(['source'], 'has no builder for it');
    members.take('source');
    return undefined;
  }
  const isSame = kind.type === kept['type'];
  const extra = isSame ? objectOf(kept['extra']) : {};
  const outputs = members.innerList('outputs') ?? [];
  const id = String(objectOf(document['image'])['id']);
  const written = kind.write({
    id,
    image: members.inner('image'),
    source,
    build: members.inner('build'),
    tags: members.textMap('tags'),
    outputs,
    isNew: !isSame,
    extra,
    absent: isSame && isJsonList(kept['absent']) ? kept['absent'] : [],
    problems,
  });
  for (const output of outputs) problems.left(output);
  const parts = isJsonList(kept['parts']) ? kept['parts'] : [];
  // What goes on from a field that is no longer there goes with it.
  const rest = Object.fromEntries(Object.entries(extra).filter(([key]) => written[key] !== undefined || !parts.includes(key)));
  return addMissing({ type: kind.type, ...written }, rest);
}

/** The builder that the template had, when it still fits the source; otherwise what the source, or the definition, asks for. */
function kindFor(source: Members | undefined, type: string | undefined, builders: Json | undefined): BuilderKind | undefined {
  const known = BUILDER_KINDS.find((kind) => kind.type === type);
  if (source === undefined) return known;
  const asked = isJsonList(builders) ? BUILDER_KINDS.find(({ builder }) => builders.includes(builder)) : undefined;
  const kind = source.peek('kind');
  if (kind === 'ami') return BUILDER_KINDS.find((each) => each.type === 'amazon-ebs');
  if (kind === 'gce-family') return BUILDER_KINDS.find((each) => each.type === 'googlecompute');
  return ['marketplace', 'gallery', 'managed', 'vhd'].includes(String(kind))
    ? BUILDER_KINDS.find((each) => each.type === 'azure-arm')
    : asked;
}

function writeSteps(members: Members, provider: JsonObject, problems: UnsupportedFields): Json[] {
  const list = members.peek('steps');
  const neutral = isJsonList(list) ? list : [];
  const steps = members.innerList('steps') ?? [];
  const placed = placeKeptItems(provider['steps'], neutral, kindOf);
  const os = members.inner('image')?.peek('os');
  const written = steps.map((step, index) => {
    const extra = extraOf(placed, index);
    const provisioner = writeProvisioner(step, extra, os);
    if (provisioner === undefined) problems.add(step.path, `cannot say this step: ${kindOf(neutral[index] ?? null)}`);
    else problems.left(step);
    return { provisioner: provisioner ?? {}, extra: keptOf(extra, objectOf(neutral[index])) };
  });
  const result: Json[] = [];
  for (let index = 0; index < written.length; index++) {
    result.push(...(placed.before.get(index) ?? []));
    const { provisioner, extra } = written[index] ?? { provisioner: {}, extra: {} };
    const count = placed.extras.get(index)?.['scripts'];
    // The scripts that were one provisioner are one again when they are still there, and nothing else tells them apart.
    const group = neutral.slice(index, index + (typeof count === 'number' ? count : 0));
    const twins = group.map((step) => writeProvisioner(new Members(objectOf(step)), extra, os) ?? {});
    const isGroup = twins.length > 1 && twins.length === count && twins.every((twin) => isTwin(twin, provisioner));
    if (!isGroup) {
      result.push(addMissing(provisioner, extra));
      continue;
    }
    const { script: _, ...one } = provisioner;
    result.push(addMissing({ ...one, scripts: twins.map((twin) => twin['script'] ?? null) }, extra));
    index += twins.length - 1;
  }
  result.push(...(placed.before.get(written.length) ?? []));
  return result;
}

function extraOf(placed: PlacedItems, index: number): JsonObject {
  const { scripts, ...extra } = placed.extras.get(index) ?? {};
  // Any other value than a count is one that the provisioner itself has.
  return definedOnly({ ...extra, scripts: typeof scripts === 'number' ? undefined : scripts });
}

/** The same but for the script. */
function isTwin(a: JsonObject, b: JsonObject): boolean {
  return a['script'] !== undefined && canonicalJson({ ...a, script: null }) === canonicalJson({ ...b, script: null });
}
