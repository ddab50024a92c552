import type { IncomingHttpHeaders } from 'node:http';
import type { Answer, BlobRequest } from './blob-request.ts';
import { BlobContainer, type Body, type Chunk, chunkOf, contentOf, Refusal, type StoredBlob } from './blob-store.ts';
import { blockListXml, listXml, readBlockList, readTags } from './blob-xml.ts';
import { heldLease, leaseBlob } from './lease-operations.ts';
import { clearPages, createPageBlob, listPageRanges, setProperties, writePages } from './page-operations.ts';

export interface Store {
  readonly containers: Map<string, BlobContainer>;
}

/** What the request is about, in the words of "Blob service REST API". */
export function operationOf(method: string, name: string, query: URLSearchParams, headers: IncomingHttpHeaders): string {
  const comp = query.get('comp') ?? '';
  if (name === '') {
    if (comp === 'list') return query.get('restype') === 'container' ? 'List Blobs' : 'List Containers';
    if (comp === 'batch') return 'Blob Batch';
    if (query.get('restype') === 'container')
      return { PUT: 'Create Container', DELETE: 'Delete Container' }[method] ?? 'Get Container Properties';
    return 'Get Account Information';
  }
  const read = method === 'GET';
  if (comp === 'block') return headers['x-ms-copy-source'] === undefined ? 'Put Block' : 'Put Block From URL';
  if (comp === 'blocklist') return read ? 'Get Block List' : 'Put Block List';
  if (comp === 'page') return headers['x-ms-page-write'] === 'clear' ? 'Clear Pages' : 'Put Page';
  if (comp === 'pagelist') return 'Get Page Ranges';
  if (comp === 'metadata') return read ? 'Get Blob Metadata' : 'Set Blob Metadata';
  if (comp === 'properties') return 'Set Blob Properties';
  if (comp === 'tags') return read ? 'Get Blob Tags' : 'Set Blob Tags';
  if (comp === 'tier') return 'Set Blob Tier';
  if (comp === 'lease') return 'Lease Blob';
  if (method === 'PUT') return headers['x-ms-copy-source'] === undefined ? 'Put Blob' : 'Put Blob From URL';
  return { GET: 'Get Blob', HEAD: 'Get Blob Properties', DELETE: 'Delete Blob' }[method] ?? 'unknown';
}

/** Does what a request asks for. @throws Refusal */
export function perform(request: BlobRequest, body: Body, store: Store): Answer {
  const { operation, query, name } = request;
  if (operation === 'Create Container') {
    if (store.containers.has(request.container)) throw new Refusal(409, 'ContainerAlreadyExists');
    store.containers.set(request.container, new BlobContainer());
    return { status: 201, headers: { etag: '"0x1"', 'last-modified': new Date().toUTCString() } };
  }
  if (operation === 'Get Account Information')
    return { status: 200, headers: { 'x-ms-account-kind': 'StorageV2', 'x-ms-sku-name': 'Standard_LRS' } };
  const container = store.containers.get(request.container);
  if (container === undefined) throw new Refusal(404, 'ContainerNotFound');
  switch (operation) {
    case 'Delete Container':
      store.containers.delete(request.container);
      return { status: 202 };
    case 'Get Container Properties':
      return { status: 200, headers: { etag: '"0x1"', 'last-modified': new Date().toUTCString() } };
    case 'List Blobs':
      return xml(
        listXml(container, {
          prefix: query.get('prefix') ?? '',
          delimiter: query.get('delimiter') ?? '',
          marker: query.get('marker') ?? '',
          most: Number(query.get('maxresults') ?? 5000),
          include: (query.get('include') ?? '').split(','),
        }),
      );
    case 'Get Block List':
      if (!container.blobs.has(name) && !container.uncommitted.has(name)) throw new Refusal(404, 'BlobNotFound');
      return xml(blockListXml(container, name));
    case 'Put Block':
      checkLease(container.blobs.get(name), request);
      container.stage(name, query.get('blockid') ?? '', body, contentMd5(request));
      return { status: 201, headers: md5Header(request) };
    case 'Put Block List':
      checkWrite(container.blobs.get(name), request);
      return created(container.put(blobOf(request, container.commit(name, readBlockList(textOf(body))))));
    case 'Put Blob': {
      checkWrite(container.blobs.get(name), request);
      if (request.headers['x-ms-blob-type'] === 'PageBlob') return created(createPageBlob(container, request, blobOf(request, [])));
      const chunk = chunkOf(body, contentMd5(request));
      const blob = blobOf(request, [chunk]);
      if (chunk.md5 !== '') blob.headers['content-md5'] ??= chunk.md5;
      const answer = created(container.put(blob));
      return { ...answer, headers: { ...answer.headers, ...md5Header(request) } };
    }
    case 'Blob Batch':
      return { status: 202 };
  }
  return performOnBlob(request, body, container);
}

/** Requests about a blob that is there. */
function performOnBlob(request: BlobRequest, body: Body, container: BlobContainer): Answer {
  const { operation, name } = request;
  const blob = container.find(name);
  checkConditions(blob, request);
  if (operation === 'Lease Blob') return leaseBlob(blob, request);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads) checkLease(blob, request);
  switch (operation) {
    case 'Get Blob Properties':
      return { status: 200, headers: { ...headersOf(blob), 'content-length': String(blob.size) } };
    case 'Get Blob': {
      const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''));
      const content = contentOf(blob);
      if (range === null) return { status: 200, headers: headersOf(blob), body: content };
      const start = Number(range[1]);
      if (start >= content.length) throw new Refusal(416, 'InvalidRange');
      const part = content.subarray(start, range[2] === '' ? undefined : Number(range[2]) + 1);
      const place = `bytes ${start}-${start + part.length - 1}/${content.length}`;
      return { status: 206, headers: { ...headersOf(blob), 'content-range': place }, body: part };
    }
    case 'Delete Blob':
      container.blobs.delete(name);
      return { status: 202 };
    case 'Get Page Ranges':
      return listPageRanges(blob, headersOf(blob));
    case 'Put Page': {
      writePages(blob, request, body, contentMd5(request));
      container.touch(blob);
      const answer = created(blob);
      const number = { 'x-ms-blob-sequence-number': String(blob.sequenceNumber) };
      return { ...answer, headers: { ...answer.headers, ...number, ...md5Header(request) } };
    }
    case 'Clear Pages':
      clearPages(blob, request);
      break;
    case 'Set Blob Metadata':
      blob.metadata = metadataOf(request);
      break;
    case 'Set Blob Properties':
      setProperties(blob, request, contentHeaders(request));
      break;
    case 'Set Blob Tags':
      blob.tags = readTags(textOf(body));
      return { status: 204 };
    case 'Set Blob Tier':
      blob.tier = String(request.headers['x-ms-access-tier']);
      return { status: 200 };
    default:
      throw new Refusal(501, 'NotImplemented', `${operation} is not simulated`);
  }
  container.touch(blob);
  return { ...created(blob), status: operation === 'Clear Pages' ? 201 : 200 };
}

function blobOf(
  request: BlobRequest,
  chunks: readonly (Chunk & { readonly id?: string })[],
): Omit<StoredBlob, 'etag' | 'modified' | 'leaseId'> {
  const headers = contentHeaders(request);
  return {
    name: request.name,
    type: request.headers['x-ms-blob-type'] === 'PageBlob' ? 'PageBlob' : 'BlockBlob',
    headers,
    metadata: metadataOf(request),
    tags: Object.fromEntries(new URLSearchParams(String(request.headers['x-ms-tags'] ?? ''))),
    tier: String(request.headers['x-ms-access-tier'] ?? 'Hot'),
    chunks,
    pages: [],
    size: chunks.reduce((sum, { size }) => sum + size, 0),
    sequenceNumber: 0,
  };
}

function contentHeaders({ headers }: BlobRequest): Record<string, string> {
  const content: Record<string, string> = {};
  for (const name of ['content-type', 'content-encoding', 'content-language', 'content-md5', 'content-disposition', 'cache-control']) {
    const value = headers[`x-ms-blob-${name}`];
    if (typeof value === 'string' && value !== '') content[name] = value;
  }
  return content;
}

function metadataOf({ headers }: BlobRequest): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name.startsWith('x-ms-meta-'));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice('x-ms-meta-'.length), String(value)]));
}

function headersOf(blob: StoredBlob): Record<string, string> {
  const metadata = Object.entries(blob.metadata).map(([name, value]) => [`x-ms-meta-${name}`, value]);
  return {
    ...blob.headers,
    ...Object.fromEntries(metadata),
    etag: blob.etag,
    'last-modified': blob.modified.toUTCString(),
    'x-ms-blob-type': blob.type,
    'accept-ranges': 'bytes',
    ...(blob.type === 'PageBlob' ? { 'x-ms-blob-sequence-number': String(blob.sequenceNumber) } : { 'x-ms-access-tier': blob.tier }),
    'x-ms-lease-state': heldLease(blob) === undefined ? 'available' : 'leased',
  };
}

function checkWrite(blob: StoredBlob | undefined, request: BlobRequest): void {
  if (blob !== undefined && request.headers['if-none-match'] === '*') throw new Refusal(409, 'BlobAlreadyExists');
  if (blob === undefined && request.headers['if-match'] !== undefined) throw new Refusal(412, 'ConditionNotMet');
  if (blob !== undefined) checkConditions(blob, request);
  checkLease(blob, request);
}

function checkConditions(blob: StoredBlob, { headers }: BlobRequest): void {
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted.replaceAll('"', '') !== blob.etag.replaceAll('"', ''))
    throw new Refusal(412, 'ConditionNotMet');
}

function checkLease(blob: StoredBlob | undefined, { headers }: BlobRequest): void {
  const given = headers['x-ms-lease-id'];
  const held = heldLease(blob);
  if (held === undefined) {
    if (given !== undefined) throw new Refusal(412, 'LeaseNotPresentWithBlobOperation');
  } else if (given === undefined) throw new Refusal(412, 'LeaseIdMissing');
  else if (given !== held) throw new Refusal(412, 'LeaseIdMismatchWithBlobOperation');
}

function contentMd5({ headers }: BlobRequest): string | undefined {
  const md5 = headers['content-md5'];
  return typeof md5 === 'string' ? md5 : undefined;
}

function md5Header(request: BlobRequest): Record<string, string> {
  const md5 = contentMd5(request);
  return md5 === undefined ? {} : { 'content-md5': md5 };
}

function created(blob: StoredBlob): Answer {
  return { status: 201, headers: { etag: blob.etag, 'last-modified': blob.modified.toUTCString() } };
}

function textOf({ bytes }: Body): string {
  return bytes?.toString('utf8') ?? '';
}

function xml(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}
