import type { Json } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { isJsonList, isJsonObject, type JsonObject, writeJsonText } from '@bakehouse/records/json';
import { ARTIFACT_MEMBERS } from './artifact-list.ts';
import { checkPlaceholder } from './check-placeholder.ts';
import { type ImageTarget, parseImageTargets } from './image-targets.ts';
import { needsIdentity } from './needs-identity.ts';
import { type ImageMember, type OneEsFile, readOneEsFile } from './one-es-file.ts';

interface PrepareOptions {
  /** How findings call the template. */
  readonly shown: string;
  /** `image` or `image=container` each. */
  readonly images: readonly string[];
  /** Text that stands for the container: "IMAGETYPE". */
  readonly placeholder: string;
  /** Whether to make the revision that needs no identity as well. */
  readonly firstRevision: boolean;
}

/** A file to be written. */
interface PreparedText {
  /** Without folder. */
  readonly file: string;
  readonly text: string;
}

export interface PreparedImage extends ImageTarget {
  /** `artifacts_<image>.json`. */
  readonly artifacts: PreparedText;
  /** `artifacts_<image>.first.json`; undefined when no artifact needs an identity, or it was not asked for. */
  readonly first: PreparedText | undefined;
}

export interface PreparedImages {
  readonly images: readonly PreparedImage[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Makes the `artifacts.json` of each image from a template: the placeholder replaced in texts as data, `license` left out, and the
 * format's own keys in one case.
 *
 * @param text of the template
 * @throws InputError with everything that is wrong with the template and the list of images
 */
export function prepareOneEsImages(text: string, options: PrepareOptions): PreparedImages {
  const { targets, findings } = parseImageTargets(options.images);
  const errors = findings.filter(({ severity }) => severity === 'error');
  try {
    const file = readOneEsFile(text, options.shown);
    checkTemplate(file, text, targets, options);
    const warnings = file.notes.finish('The template');
    if (errors.length > 0) throw new InputError('The list of images cannot be used.', { findings: errors });
    return { images: targets.map((target) => prepare(file, target, options)), findings: [...findings, ...warnings] };
  } catch (error) {
    // The list's mistakes belong to the same message.
    if (!(error instanceof InputError) || errors.length === 0 || error.findings === errors) throw error;
    throw new InputError(error.message, { findings: [...errors, ...error.findings], cause: error });
  }
}

function checkTemplate(file: OneEsFile, text: string, targets: readonly ImageTarget[], options: PrepareOptions): void {
  const { notes, artifacts } = file;
  if (artifacts.length === 0) notes.error([], 'the template has no artifacts', '1ES takes no image without any');
  const uses = checkPlaceholder(file.data, text, options.placeholder, targets[0]?.container, notes);
  for (const { image } of uses === 0 ? targets : []) {
    const hint = 'write the placeholder where the name of the container belongs, or correct the input placeholder';
    notes.error([], `the image ${image} is unused: ${options.placeholder} is in no text of the template`, hint);
  }
  for (const { name, path, extra } of artifacts) {
    for (const key of Object.keys(extra)) notes.warnAtKey([...path, key], `"${key}" of ${name} is not known to be taken by 1ES`);
  }
  const [first] = artifacts;
  if (options.firstRevision && first !== undefined && needsIdentity(first)) {
    const hint = 'put an artifact without identity before it, such as windows-restart, or switch first-revision off';
    notes.error(
      first.path,
      `the first artifact, ${first.name}, needs an identity already, so nothing is left for the first revision`,
      hint,
    );
  }
}

function prepare(file: OneEsFile, target: ImageTarget, options: PrepareOptions): PreparedImage {
  const elements = file.artifacts.map(({ name, parameters, extra }) => ({
    name,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...Object.fromEntries(Object.entries(extra).filter(([key]) => !(ARTIFACT_MEMBERS as readonly string[]).includes(key))),
  }));
  const write = (name: string, artifacts: readonly JsonObject[]): PreparedText => {
    const image = { ...membersOf(file), artifacts };
    return { file: name, text: writeJsonText(replaced(image, options.placeholder, target.container)) };
  };
  const identity = file.artifacts.findIndex(needsIdentity);
  return {
    ...target,
    artifacts: write(`artifacts_${target.image}.json`, elements),
    first: options.firstRevision && identity > 0 ? write(`artifacts_${target.image}.first.json`, elements.slice(0, identity)) : undefined,
  };
}

/** The members of the image as the service spells them; the unknown ones as they are. */
function membersOf({ known, extra }: OneEsFile): JsonObject {
  const members = Object.entries(known).map(([name, member]): [ImageMember, Json] => [name as ImageMember, member.value]);
  return { ...Object.fromEntries(members), ...extra };
}

/** A copy with the placeholder replaced in all texts and in no key. */
function replaced(value: Json, placeholder: string, container: string): Json {
  // Not the container itself as replacement, in which $& and its like would mean something.
  if (typeof value === 'string') return value.replaceAll(placeholder, () => container);
  if (isJsonList(value)) return value.map((item) => replaced(item, placeholder, container));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : replaced(member, placeholder, container)]),
  );
}
