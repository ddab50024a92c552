import { type Finding, InputError } from '@bakehouse/core/errors';
import { type BlobProperties, CONTENT_HEADERS, OWN_METADATA } from './blob-properties.ts';

/** One line of the input: what the files that a pattern matches are to have. */
interface PropertyRule {
  readonly pattern: string;
  readonly properties: BlobProperties;
}

const LINE = /^(.+?)\s+([a-z-]+(?:\.[^=\s]+)?)=(.*)$/;
const TIERS = { hot: 'Hot', cool: 'Cool', cold: 'Cold', archive: 'Archive' } as const;
/** "Set Blob Tags": characters that keys and values may have. */
const TAG = /^[A-Za-z0-9 +\-./:=_]*$/;
/** What a header holds on its way through every proxy. */
const HEADER = /^[\x20-\x7e]*$/;

/**
 * Reads lines like `**` + `/*.html cache-control=no-cache`, `*.zip tier=cool`, `** metadata.team=ci`, `** tag.branch=main`.
 *
 * @throws InputError naming every line that cannot be used
 */
export function parsePropertyRules(lines: readonly string[]): PropertyRule[] {
  const findings: Finding[] = [];
  const rules = lines.map((line) => {
    const [, pattern, property, value] = LINE.exec(line.trim()) ?? [];
    if (pattern === undefined || property === undefined || value === undefined) {
      findings.push({ severity: 'error', message: `${JSON.stringify(line)} is not <pattern> <property>=<value>` });
      return undefined;
    }
    const properties = readProperty(property, value);
    if (typeof properties === 'string') findings.push({ severity: 'error', message: `${JSON.stringify(line)}: ${properties}` });
    return typeof properties === 'string' ? undefined : { pattern, properties };
  });
  if (findings.length > 0) throw new InputError('Properties that blobs cannot have.', { findings });
  return rules.filter((rule) => rule !== undefined);
}

/** The properties of one file: later rules win over earlier ones, metadata and tags add up. */
export function mergeProperties(all: readonly BlobProperties[]): BlobProperties {
  const merged: { -readonly [K in keyof BlobProperties]: BlobProperties[K] } = {};
  for (const properties of all) {
    const { metadata, tags } = merged;
    Object.assign(merged, properties);
    if (properties.metadata !== undefined) merged.metadata = { ...metadata, ...properties.metadata };
    if (properties.tags !== undefined) merged.tags = { ...tags, ...properties.tags };
  }
  return merged;
}

/** What is wrong, as text, or the property. */
function readProperty(property: string, text: string): BlobProperties | string {
  // Around a header's value they are lost on the way, and the blob would never be what was asked for.
  const value = property.startsWith('tag.') ? text : text.trim();
  const header = Object.entries(CONTENT_HEADERS).find(([, name]) => name === property)?.[0];
  if (header !== undefined) return HEADER.test(value) ? { [header]: value } : 'the value has characters that a header cannot hold';
  const [kind, ...rest] = property.split('.');
  const name = rest.join('.');
  if (kind === 'tier' && name === '') {
    return Object.hasOwn(TIERS, value.toLowerCase())
      ? { tier: TIERS[value.toLowerCase() as keyof typeof TIERS] }
      : `a tier is one of ${Object.keys(TIERS).join(', ')}`;
  }
  if (kind === 'metadata' && name !== '') {
    if (!/^[A-Za-z_]\w*$/.test(name)) return 'a name in metadata is letters, digits and _, and begins with no digit';
    if (OWN_METADATA.includes(name.toLowerCase())) return `${name} is written by the upload itself`;
    return HEADER.test(value) && value !== '' ? { metadata: { [name]: value } } : 'metadata is ASCII text and not empty';
  }
  if (kind === 'tag' && name !== '') {
    const fits = TAG.test(name) && TAG.test(value) && name.length <= 128 && value.length <= 256;
    return fits ? { tags: { [name]: value } } : 'a tag is letters, digits, blanks and + - . / : = _, at most 128 and its value 256';
  }
  return `there is no property ${property}; there are ${Object.values(CONTENT_HEADERS).join(', ')}, tier, metadata.<name> and tag.<name>`;
}
