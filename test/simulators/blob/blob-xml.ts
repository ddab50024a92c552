import type { BlobContainer, StoredBlob } from './blob-store.ts';
import { heldLease } from './lease-operations.ts';

export interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  /** Name after which the list goes on. */
  readonly marker: string;
  readonly most: number;
  readonly include: readonly string[];
}

/** An answer to List Blobs. */
export function listXml(container: BlobContainer, { prefix, delimiter, marker, most, include }: ListQuery): string {
  const uncommitted = include.includes('uncommittedblobs') ? [...container.uncommitted.keys()] : [];
  const names = [...new Set([...container.blobs.keys(), ...uncommitted])]
    .filter((name) => name.startsWith(prefix) && name > marker)
    .sort((a, b) => (a < b ? -1 : 1));
  const items: string[] = [];
  let folder: string | undefined;
  let next = '';
  let last = '';
  for (const name of names) {
    const end = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
    const below = end < 0 ? undefined : name.slice(0, end + delimiter.length);
    if (below !== undefined && below === folder) {
      last = name;
      continue;
    }
    if (items.length >= most) {
      next = last;
      break;
    }
    folder = below;
    const blob = container.blobs.get(name);
    items.push(
      below !== undefined ? `<BlobPrefix>${nameXml(below)}</BlobPrefix>` : blob === undefined ? stagedXml(name) : blobXml(blob, include),
    );
    last = name;
  }
  const body = `<Blobs>${items.join('')}</Blobs><NextMarker>${xmlText(next)}</NextMarker>`;
  return `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="" ContainerName="">${body}</EnumerationResults>`;
}

function blobXml(blob: StoredBlob, include: readonly string[]): string {
  const properties = {
    'Last-Modified': blob.modified.toUTCString(),
    Etag: blob.etag.replaceAll('"', ''),
    'Content-Length': String(blob.size),
    'Content-Type': blob.headers['content-type'] ?? 'application/octet-stream',
    'Content-Encoding': blob.headers['content-encoding'] ?? '',
    'Content-Language': blob.headers['content-language'] ?? '',
    'Content-MD5': blob.headers['content-md5'] ?? '',
    'Cache-Control': blob.headers['cache-control'] ?? '',
    'Content-Disposition': blob.headers['content-disposition'] ?? '',
    BlobType: blob.type,
    ...(blob.type === 'BlockBlob' ? { AccessTier: blob.tier } : {}),
    LeaseStatus: heldLease(blob) === undefined ? 'unlocked' : 'locked',
    LeaseState: heldLease(blob) === undefined ? 'available' : 'leased',
    ServerEncrypted: 'true',
  };
  const metadata = include.includes('metadata') ? `<Metadata>${elements(blob.metadata)}</Metadata>` : '';
  const tags = Object.entries(blob.tags).map(([key, value]) => `<Tag><Key>${xmlText(key)}</Key><Value>${xmlText(value)}</Value></Tag>`);
  const tagSet = include.includes('tags') && tags.length > 0 ? `<Tags><TagSet>${tags.join('')}</TagSet></Tags>` : '';
  return `<Blob>${nameXml(blob.name)}<Properties>${elements(properties)}</Properties>${metadata}${tagSet}<OrMetadata/></Blob>`;
}

function stagedXml(name: string): string {
  return `<Blob>${nameXml(name)}<Properties><Content-Length>0</Content-Length><BlobType>BlockBlob</BlobType></Properties></Blob>`;
}

/** As the service does it from version 2021-02-12 on: what XML cannot hold is percent-encoded. */
function nameXml(name: string): string {
  return /[\ufffe\uffff]|\p{Cc}/u.test(name) ? `<Name Encoded="true">${encodeURIComponent(name)}</Name>` : `<Name>${xmlText(name)}</Name>`;
}

/** An answer to Get Block List. */
export function blockListXml(container: BlobContainer, name: string): string {
  const blocks = (kind: string, list: Iterable<readonly [string | undefined, number]>) =>
    `<${kind}>${[...list].map(([id, size]) => `<Block><Name>${id}</Name><Size>${size}</Size></Block>`).join('')}</${kind}>`;
  const committed = (container.blobs.get(name)?.chunks ?? []).flatMap(({ id, size }) => (id === undefined ? [] : [[id, size] as const]));
  const staged = [...(container.uncommitted.get(name) ?? [])].map(([id, { size }]) => [id, size] as const);
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks('CommittedBlocks', committed)}${blocks('UncommittedBlocks', staged)}</BlockList>`;
}

export function pageListXml(pages: readonly { readonly start: number; readonly end: number }[]): string {
  const ranges = pages.map(({ start, end }) => `<PageRange><Start>${start}</Start><End>${end - 1}</End></PageRange>`);
  return `<?xml version="1.0" encoding="utf-8"?><PageList>${ranges.join('')}</PageList>`;
}

export function errorXml(code: string, message: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${xmlText(message)}</Message></Error>`;
}

/** The IDs of Put Block List, in their order. */
export function readBlockList(xml: string): { id: string; from: string }[] {
  return Array.from(xml.matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g), ([, from = '', id = '']) => ({ id, from }));
}

/** Of Set Blob Tags. */
export function readTags(xml: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(xml.matchAll(/<Key>([^<]*)<\/Key><Value>([^<]*)<\/Value>/g), ([, key = '', value = '']) => [
      plainText(key),
      plainText(value),
    ]),
  );
}

function elements(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === '' ? `<${name}/>` : `<${name}>${xmlText(value)}</${name}>`))
    .join('');
}

function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
