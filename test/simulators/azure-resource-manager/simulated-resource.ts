import type { Operation } from './simulated-operations.ts';

export interface SimulatedResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The whole of it, with what the service has written into it. */
  body: Record<string, unknown>;
  /** '' for what has none. */
  state: string;
  /** What still runs for a resource that is followed by itself alone. */
  operation?: Operation | undefined;
  /** Of services that have one. */
  etag?: string;
  /** Milliseconds since 1970: when the last operation went well. */
  finishedAt?: number;
}

/** As it is given back. */
export function bodyOf({ id, type, name, body, state }: SimulatedResource): Record<string, unknown> {
  const properties = { ...(body['properties'] as object | undefined), ...(state === '' ? {} : { provisioningState: state }) };
  return { ...body, id, name, type, properties };
}
