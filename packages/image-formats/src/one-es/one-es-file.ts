import type { Json } from '@bakehouse/core/data';
import { isJsonObject, type JsonObject, readJsonObject } from '@bakehouse/records/json';
import { type ListedArtifact, readArtifacts } from './artifact-list.ts';
import { type Member, sortMembers, tidy, withoutMembers } from './members.ts';
import { Notes } from './notes.ts';

/** What a 1ES image may hold, as the service spells it. */
export const IMAGE_MEMBERS = ['imageType', 'baseImage', 'resourceId', 'artifacts', 'publishingProfile', 'tags'] as const;
export type ImageMember = (typeof IMAGE_MEMBERS)[number];

/** A 1ES image as its file says it. */
export interface OneEsFile {
  readonly known: Partial<Readonly<Record<ImageMember, Member>>>;
  /** A comment that the service refuses; no part of what the file says. */
  readonly license: Member | undefined;
  readonly artifacts: readonly ListedArtifact[];
  readonly extra: JsonObject;
  /** All but the license, with keys as the file spells them and without members that are null. */
  readonly data: JsonObject;
  readonly notes: Notes;
}

/**
 * Reads the JSON of a 1ES image: its own keys in any case, comments and trailing commas with a note.
 *
 * @param shown how findings call the file
 * @throws InputError when the text is no JSON object or nothing of a 1ES image; other errors are in the notes
 */
export function readOneEsFile(text: string, shown: string): OneEsFile {
  const file = readJsonObject(text, shown);
  const notes = new Notes(file, shown);
  const data = tidy(file.data, notes) as JsonObject;
  const all = sortMembers(data, [...IMAGE_MEMBERS, 'license']);
  const { license, ...known } = all.known;
  if (known.artifacts === undefined && known.baseImage === undefined && known.resourceId === undefined) {
    const hint = isJsonObject(file.data['properties'] ?? null)
      ? 'of a resource for Azure Resource Manager, give the value of its "properties"'
      : 'it needs a list "artifacts"';
    notes.error([], 'this is no 1ES image', hint);
    notes.finish('The 1ES image');
  }
  const artifacts = known.artifacts === undefined ? [] : readArtifacts(known.artifacts.value, [known.artifacts.key], notes);
  return { known, license, artifacts, extra: all.extra, data: withoutMembers(data, ['license']), notes };
}

/** The value of a member that must be a text; undefined when it is not there or no text, which is left to `extra`. */
export function textMember(member: Member | undefined): string | undefined {
  return typeof member?.value === 'string' && member.value !== '' ? member.value : undefined;
}

/** One of the regions that an image is copied to. */
type TargetRegion = { readonly name: string; readonly replicas?: number };

/** Of a region, as Azure Compute Gallery has it. */
const MAX_REPLICAS = 100;

/** The regions of a publishing profile; undefined when they hold anything but names and numbers of replicas. */
export function regionsOf(value: Json | undefined): readonly TargetRegion[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const regions: TargetRegion[] = [];
  for (const item of value as readonly Json[]) {
    if (!isJsonObject(item)) return undefined;
    const { known, extra } = sortMembers(item, ['name', 'replicas']);
    const name = known.name?.value;
    const replicas = known.replicas?.value;
    if (typeof name !== 'string' || name === '' || Object.keys(extra).length > 0) return undefined;
    if (replicas === undefined) regions.push({ name });
    else if (typeof replicas === 'number' && Number.isInteger(replicas) && replicas > 0 && replicas <= MAX_REPLICAS)
      regions.push({ name, replicas });
    else return undefined;
  }
  return regions;
}
