import { canonicalJson, type Json } from '@bakehouse/core/data';
import { redact } from '@bakehouse/core/secrets';
import type { JsonObject } from '@bakehouse/records/json';
import type { ListedArtifact } from './artifact-list.ts';
import { canonicalBaseImage } from './base-image.ts';
import { canonicalArtifact } from './canonical.ts';
import { needsIdentity } from './needs-identity.ts';
import { type OneEsFile, readOneEsFile } from './one-es-file.ts';
import { isSecretParameter } from './secret-table.ts';

/** Characters of a value that a difference shows. */
const MOST = 100;
/** Parameters whose values are not shown, whatever they hold. */
const SECRET_NAME = /secret|password|token|credential|key$/i;

/** What an image says against what was generated for it. */
interface ArtifactComparison {
  /** A phrase each, without full stop; none when both say the same. */
  readonly differences: readonly string[];
  /** The image has what stands before the first artifact that needs an identity, and nothing else: it was created and never updated. */
  readonly isFirstRevision: boolean;
}

/** One artifact, as it is compared. */
interface ComparedArtifact {
  /** Counts from 1. */
  readonly number: number;
  readonly name: string;
  readonly parameters: JsonObject;
  /** Equal for artifacts that say the same. */
  readonly key: string;
  readonly needsIdentity: boolean;
}

/**
 * Compares the artifacts of an image with a generated `artifacts.json`, whose order counts; and type and base, where that file names them. What
 * the service does not tell apart is the same: the case of keys and of known names, members that are null, empty parameters. So are line ends of either kind.
 *
 * @param properties of the resource
 * @param generated text of the file
 * @param shown how errors call the two
 * @throws InputError when one of them is no 1ES image
 */
export function compareArtifacts(
  properties: JsonObject,
  generated: string,
  shown: { readonly image: string; readonly generated: string },
): ArtifactComparison {
  const wanted = read(generated, shown.generated);
  const { artifacts = [], ...others } = properties;
  const there = read(JSON.stringify({ ...others, artifacts }), shown.image);
  const [image, file] = [there.artifacts.map(compared), wanted.artifacts.map(compared)];
  const first = file.findIndex((one) => one.needsIdentity);
  return {
    differences: [...memberDifferences(there, wanted), ...listDifferences(image, file)],
    isFirstRevision: first > 0 && image.length === first && image.every(({ key }, index) => key === file[index]?.key),
  };
}

function read(text: string, shown: string): OneEsFile {
  const file = readOneEsFile(text, shown);
  file.notes.finish('The 1ES image');
  return file;
}

function compared(artifact: ListedArtifact, index: number): ComparedArtifact {
  const canonical = canonicalArtifact(artifact) as JsonObject & { readonly name: string; readonly parameters?: JsonObject };
  const { name, parameters = {} } = canonical;
  // The service binds parameters by name, and names have no case.
  const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key.toLowerCase(), value]));
  const key = canonicalJson({ ...canonical, name: name.toLowerCase(), parameters: values });
  return { number: index + 1, name, parameters, key, needsIdentity: needsIdentity(artifact) };
}

function memberDifferences(there: OneEsFile, wanted: OneEsFile): string[] {
  return (['imageType', 'baseImage', 'resourceId'] as const).flatMap((name) => {
    const [has, wants] = [there.known[name]?.value, wanted.known[name]?.value];
    if (wants === undefined || (has !== undefined && evened(has) === evened(wants))) return [];
    return [valueDifference(name, has, wants)];
  });
}

function evened(value: Json): string {
  const base = canonicalBaseImage(value);
  return typeof base === 'string' ? base.toLowerCase() : canonicalJson(base);
}

/** What stands alike at both ends is the same; between them, artifacts of one name belong together in their order. */
function listDifferences(image: readonly ComparedArtifact[], file: readonly ComparedArtifact[]): string[] {
  const shorter = Math.min(image.length, file.length);
  let start = 0;
  while (start < shorter && image[start]?.key === file[start]?.key) start++;
  let end = 0;
  while (end < shorter - start && image.at(-1 - end)?.key === file.at(-1 - end)?.key) end++;
  const between = image.slice(start, image.length - end);
  const differences: string[] = [];
  let at = 0;
  for (const wants of file.slice(start, file.length - end)) {
    const found = between.findIndex(({ name }, index) => index >= at && name.toLowerCase() === wants.name.toLowerCase());
    const has = between[found];
    if (has === undefined) differences.push(`artifact ${wants.number}, ${wants.name}, is missing`);
    else {
      differences.push(...between.slice(at, found).map(notGenerated), ...artifactDifferences(has, wants));
      at = found + 1;
    }
  }
  return [...differences, ...between.slice(at).map(notGenerated)];
}

function notGenerated({ number, name }: ComparedArtifact): string {
  return `its artifact ${number}, ${name}, is not generated`;
}

function artifactDifferences(has: ComparedArtifact, wants: ComparedArtifact): string[] {
  if (has.key === wants.key) return [];
  const names = new Map([...Object.keys(wants.parameters), ...Object.keys(has.parameters)].map((name) => [name.toLowerCase(), name]));
  const found = [...names.values()].flatMap((name) => {
    const [there, wanted] = [memberOf(has.parameters, name), memberOf(wants.parameters, name)];
    return canonicalJson(there ?? null) === canonicalJson(wanted ?? null) ? [] : [valueDifference(name, there, wanted)];
  });
  const what = `artifact ${wants.number}, ${wants.name}`;
  // Members of the artifact that nobody knows.
  return found.length === 0 ? [`${what}, has other members than generated`] : found.map((difference) => `${what}: ${difference}`);
}

/** Names of parameters have no case. */
function memberOf(parameters: JsonObject, name: string): Json | undefined {
  return Object.entries(parameters).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function valueDifference(name: string, has: Json | undefined, wants: Json | undefined): string {
  if (has === undefined) return `${name} is missing`;
  if (wants === undefined) return `${name} is not generated`;
  if (isSecretParameter(name) || SECRET_NAME.test(name)) return `${name} is another one than generated`;
  const [there, wanted] = shownDifference(has, wants);
  return `${name} is ${there}, generated is ${wanted}`;
}

/** Of texts with several lines the first that differs. */
function shownDifference(has: Json, wants: Json): readonly [string, string] {
  if (typeof has !== 'string' || typeof wants !== 'string' || !/\n/.test(has + wants)) return [shown(has), shown(wants)];
  const [there, wanted] = [has.split(/\r?\n/), wants.split(/\r?\n/)];
  const line = wanted.findIndex((text, index) => text !== there[index]);
  const at = line === -1 ? wanted.length : line;
  const of = (lines: readonly string[]) =>
    lines[at] === undefined ? `over before line ${at + 1}` : `${shown(lines[at])} in line ${at + 1}`;
  return [of(there), of(wanted)];
}

/** As JSON, without anything that looks like a signature or key, and cut. */
function shown(value: Json): string {
  const text = redact(JSON.stringify(value), []);
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
