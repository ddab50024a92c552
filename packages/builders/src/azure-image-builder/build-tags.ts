import type { BuildFacts, BuildRequest } from '../builder.ts';

/** Characters of the value of a tag. */
const LONGEST = 256;
/** On the template, and on everything that a build of it makes. */
const TAG = {
  image: 'bakehouse-image',
  fingerprint: 'bakehouse-fingerprint',
  base: 'bakehouse-base',
  content: 'bakehouse-content',
  publishImmutable: 'bakehouse-publish-immutable',
  publishMutable: 'bakehouse-publish-mutable',
  key: 'bakehouse-key',
  definitionFile: 'bakehouse-definition',
  commit: 'bakehouse-commit',
  submittedAt: 'bakehouse-submitted',
} as const;
/** On what is made: which output it is, and of how many. */
const OUTPUT_TAG = 'bakehouse-output';
const OUTPUTS_TAG = 'bakehouse-outputs';

/** On a template that stays when its build fails. */
const KEEP_TAG = 'bakehouse-keep';

export type Tags = Readonly<Record<string, string>>;

/** By this tag a build is looked for. */
export const KEY_TAG = TAG.key;

/** All that another process needs to know of a build, as tags of its template. @param submittedAt ISO 8601 */
export function buildTags({ loaded, fingerprint, definitionFile, commit }: BuildRequest, key: string, submittedAt: string): Tags {
  return {
    [TAG.image]: loaded.definition.image.id,
    [TAG.fingerprint]: fingerprint.image,
    [TAG.base]: fingerprint.base,
    [TAG.content]: fingerprint.content,
    [TAG.publishImmutable]: fingerprint.publishImmutable,
    [TAG.publishMutable]: fingerprint.publishMutable,
    [TAG.key]: key.slice(-LONGEST),
    [TAG.definitionFile]: definitionFile.slice(-LONGEST),
    ...(commit === undefined ? {} : { [TAG.commit]: commit.slice(0, LONGEST) }),
    [TAG.submittedAt]: submittedAt,
  };
}

/** The tags of one of the things that a build makes. */
export function outputTags(tags: Tags, runOutputName: string, count: number): Tags {
  return { ...tags, [OUTPUT_TAG]: runOutputName, [OUTPUTS_TAG]: String(count) };
}

/** Which output of how many something is, by its tags. */
export function outputOf(tags: Tags): { readonly output: string; readonly count: number } | undefined {
  const [output, count] = [tags[OUTPUT_TAG], Number(tags[OUTPUTS_TAG])];
  return output === undefined || !Number.isSafeInteger(count) || count < 1 ? undefined : { output, count };
}

/** The tag of a template that stays when its build fails; none for one that does not. */
export function keepTags(keep: boolean): Tags {
  return keep ? { [KEEP_TAG]: 'failed' } : {};
}

/** True for the tags of a template that stays when its build fails. */
export function isKept(tags: Tags): boolean {
  return tags[KEEP_TAG] === 'failed';
}

/** True for the tags of a build of this key. */
export function hasKey(tags: Tags, key: string): boolean {
  return tags[TAG.key] === key.slice(-LONGEST);
}

/** What stands in the record of a build; undefined where somebody else made what has these tags. */
export function factsOf(tags: Tags): BuildFacts | undefined {
  const text = (name: keyof typeof TAG) => tags[TAG[name]] ?? '';
  const fingerprint = {
    image: text('fingerprint'),
    base: text('base'),
    content: text('content'),
    publishImmutable: text('publishImmutable'),
    publishMutable: text('publishMutable'),
  };
  if (text('image') === '' || Object.values(fingerprint).includes('') || Number.isNaN(Date.parse(text('submittedAt')))) return undefined;
  const commit = tags[TAG.commit];
  return {
    image: text('image'),
    fingerprint,
    definitionFile: text('definitionFile'),
    ...(commit === undefined ? {} : { commit }),
    submittedAt: text('submittedAt'),
  };
}
