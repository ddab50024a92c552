import type { HttpOperationResponse, WebResource } from '@azure/storage-blob';
import type { Transport } from '@bakehouse/net/transport';
import { checkNotRedirected, HeaderList } from '@bakehouse/net/transport';

/** Of the service: has everything that is sent with it here, and Azurite and all clouds know it. */
const API_VERSION = '2023-11-03';

interface PutRequest {
  /** A checked name. */
  readonly name: string;
  /** `comp=block&blockid=…`; '' for Put Blob. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Sends Put Blob or Put Block once.
 *
 * @returns the headers of the answer
 * @throws Error as the SDK throws it: `statusCode`, `details.errorCode` and headers in `details`
 */
export type SendPut = (request: PutRequest) => Promise<HeaderList>;

/** Sends List Blobs once, with a query as the service documents it. @returns the XML; @throws as `SendPut` does */
export type SendList = (query: string, signal: AbortSignal) => Promise<string>;

/** Reads a small blob once. @param etag it must still have, with quotes @returns its text; @throws as `SendPut` does */
export type SendGet = (name: string, etag: string, signal: AbortSignal) => Promise<string>;

type Send = (request: WebResource) => Promise<HttpOperationResponse>;

/** Signs a request and sends it. */
export type Sign = (request: WebResource, deliver: Send) => Promise<HttpOperationResponse>;

/**
 * The requests that are sent by the thousand, and the one whose answer names things by the thousand, without the SDK's serializer
 * and policies: these cost more than the request itself, and 1.2 s for a list of 5,000 blobs. What signs them is the SDK's own
 * credential, and they go over the same connections as its requests.
 *
 * @param containerUrl with its signature, where it has one
 */
export function directRequests(
  containerUrl: string,
  transport: Transport,
  sign: Sign = (request, deliver) => deliver(request),
): { readonly put: SendPut; readonly list: SendList; readonly get: SendGet } {
  const [base = '', signature = ''] = containerUrl.split('?', 2);
  const deliver: Send = async (request) => {
    const { url, headers, body, abortSignal } = request;
    const answer = await transport.send({
      method: request.method,
      url: new URL(url),
      headers: headers.toJson(),
      body: body as Uint8Array | undefined,
      signal: abortSignal as AbortSignal,
    });
    checkNotRedirected(answer);
    return { request, status: answer.status, headers: new HeaderList(answer.headers), bodyAsText: answer.text };
  };
  const send: Send = (request) => sign(request, deliver);
  const urlOf = (path: string, query: string) =>
    `${base}${path}?${[query, signature].filter((part) => part !== '').join('&')}`.replace(/\?$/, '');
  // Each segment for itself: what reads the URL finds the name unchanged, whatever is in it.
  const pathOf = (name: string) => `/${name.split('/').map(encodeURIComponent).join('/')}`;
  const get = async (url: string, more: Record<string, string>, signal: AbortSignal) => {
    const headers = new HeaderList({ ...more, 'x-ms-version': API_VERSION });
    const answer = await send({ url, method: 'GET', headers, abortSignal: signal } as unknown as WebResource);
    if (answer.status !== 200) throw refusal(answer);
    return answer.bodyAsText ?? '';
  };
  return {
    async put({ name, query, headers, body, signal }) {
      const url = urlOf(pathOf(name), query);
      const all = new HeaderList({ ...headers, 'x-ms-version': API_VERSION, 'content-length': String(body.length) });
      const answer = await send({ url, method: 'PUT', headers: all, body, abortSignal: signal } as unknown as WebResource);
      if (answer.status !== 201) throw refusal(answer);
      return answer.headers as HeaderList;
    },
    list: (query, signal) => get(urlOf('', `restype=container&comp=list&${query}`), {}, signal),
    get: (name, etag, signal) => get(urlOf(pathOf(name), ''), { 'if-match': etag }, signal),
  };
}

function refusal({ request, status, headers, bodyAsText }: HttpOperationResponse): Error {
  const code = headers.get('x-ms-error-code') ?? /<Code>(\w+)<\/Code>/.exec(bodyAsText ?? '')?.[1];
  const details = { ...headers.toJson(), ...(code === undefined ? {} : { errorCode: code }) };
  const message = code ?? `the service answered ${status}`;
  const error = Object.assign(new Error(message), { statusCode: status, details, ...(code === undefined ? {} : { code }) });
  // As the SDK's errors have them; not to be shown, for they hold what the request was signed with.
  return Object.defineProperties(error, { request: { value: request }, response: { value: { status, headers } } });
}
