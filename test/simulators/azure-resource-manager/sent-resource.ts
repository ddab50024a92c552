import type { ArmRequest } from './arm-answer.ts';

/** A resource as a client has sent it. */
export interface SentResource {
  readonly method: 'PUT' | 'PATCH';
  /** As in the address. */
  readonly id: string;
  /** `Microsoft.Compute/galleries/images`. */
  readonly type: string;
  /** Names of the parents and its own, joined by `/`. */
  readonly name: string;
  readonly apiVersion: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Undefined for what sends no resource. Deployments are no resources of their own here: their templates have those. */
export function sentResource({ method, url, body }: ArmRequest): SentResource | undefined {
  const at = url.pathname.toLowerCase().lastIndexOf('/providers/');
  if ((method !== 'PUT' && method !== 'PATCH') || at === -1 || typeof body !== 'object' || body === null) return undefined;
  const id = decodeURIComponent(url.pathname);
  const [namespace = '', ...rest] = id.slice(id.toLowerCase().lastIndexOf('/providers/') + 11).split('/');
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  if (/^Microsoft\.Resources\/deployments$/i.test(type)) return undefined;
  const name = rest.filter((_, index) => index % 2 === 1).join('/');
  return { method, id, type, name, apiVersion: url.searchParams.get('api-version') ?? '', body: body as Record<string, unknown> };
}
