import type { RemoteBlob } from '../requests/listed-blob.ts';

/** What a blob is to have beside its content. Undefined and missing ones are left to the table of types, or to what is there. */
export interface BlobProperties {
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly contentDisposition?: string;
  readonly cacheControl?: string;
  readonly tier?: 'Hot' | 'Cool' | 'Cold' | 'Archive';
  readonly metadata?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Properties that are headers of the content, with the names that the service and listings have for them. */
export const CONTENT_HEADERS = {
  contentType: 'content-type',
  contentEncoding: 'content-encoding',
  contentLanguage: 'content-language',
  contentDisposition: 'content-disposition',
  cacheControl: 'cache-control',
} as const;

/** Names that the upload itself writes; a rule must not. */
export const OWN_METADATA = ['sha256', 'is_symlink', 'state', 'source_version', 'source_md5', 'known_until'];

/** True when a blob that holds the right content lacks something that was asked for. */
export function propertiesDiffer(wanted: BlobProperties, there: RemoteBlob): boolean {
  if (Object.keys(wanted).length === 0) return false;
  const { headers, tags } = there;
  for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
    const value = wanted[name as keyof typeof CONTENT_HEADERS];
    if (value !== undefined && value !== headers[header]) return true;
  }
  if (wanted.tier !== undefined && there.type === 'BlockBlob' && wanted.tier !== there.tier) return true;
  return !holds(there.metadata, lowerCased(wanted.metadata)) || !holds(tags, wanted.tags);
}

/** Headers of Put Blob. @throws TypeError for what no header can hold; rules are checked before */
export function putHeaders(
  wanted: BlobProperties,
  contentType: string,
  metadata: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers: Record<string, string> = { 'x-ms-blob-content-type': wanted.contentType ?? contentType };
  for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
    const value = wanted[name as keyof typeof CONTENT_HEADERS];
    if (value !== undefined) headers[`x-ms-blob-${header}`] = value;
  }
  for (const [name, value] of Object.entries({ ...wanted.metadata, ...metadata })) headers[`x-ms-meta-${name}`] = value;
  if (wanted.tier !== undefined) headers['x-ms-access-tier'] = wanted.tier;
  if (wanted.tags !== undefined && Object.keys(wanted.tags).length > 0) headers['x-ms-tags'] = tagsQuery(wanted.tags);
  return headers;
}

function tagsQuery(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function holds(there: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>> = {}): boolean {
  return Object.entries(wanted).every(([name, value]) => there[name] === value);
}

function lowerCased(values: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
