/** A request as the simulated service sees it. */
export interface ArmRequest {
  readonly method: string;
  /** Byte for byte, with the query. */
  readonly target: string;
  readonly url: URL;
  /** Of JSON; undefined for none. */
  readonly body: unknown;
  /** Names in small letters. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

/** An answer before it is written: status, JSON (none when undefined) and headers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refuse(status: number, code: string, message: string, details?: readonly object[]): Answer {
  return { status, body: { error: { code, message, ...(details === undefined ? {} : { details }) } } };
}

/** Refused before any provider was asked. */
export function refuseAtGateway(status: number, code: string, message: string): Answer {
  return { ...refuse(status, code, message), headers: { 'x-ms-failure-cause': 'gateway' } };
}

/** Names of Azure have no case. */
export function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
