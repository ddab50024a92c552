import { readFileSync } from 'node:fs';

/** One request, and what Azure answered. */
export interface Exchange {
  readonly scenario: string;
  readonly n: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: unknown;
    readonly apiVersion?: string;
    readonly body?: unknown;
  };
  readonly response: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly recorded?: boolean;
  readonly evidence?: string;
  /** Equal ones written once, or why this one is special: "partial body". */
  readonly folded?: { readonly count?: number; readonly why?: string };
}

export interface Scenario {
  readonly file: string;
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

/** The scenarios of a file in its order. */
export function readScenarios(path: string, file: string): readonly Scenario[] {
  const { exchanges } = JSON.parse(readFileSync(path, 'utf8')) as { exchanges: Exchange[] };
  const byName = Map.groupBy(exchanges, ({ scenario }) => scenario);
  return [...byName].map(([name, list]) => ({ file, name, exchanges: list }));
}

export function nameOf({ scenario, n, request: { method, path } }: Exchange): string {
  return `${scenario} ${n}: ${method} ${path.split('?', 1)[0]?.split('/').slice(-2).join('/')}`;
}

export function headerOf({ response }: Exchange, name: string): string | undefined {
  return Object.entries(response.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Of an operation: neither its host nor its query, so that it is found again in the request that polls it. */
export function operationPath(address: string): string {
  return new URL(address, 'https://management.azure.com').pathname.toLowerCase();
}

export function isPoll({ request: { method, path } }: Exchange): boolean {
  return method === 'GET' && /\/(?:\w*operations|operationStatuses|operationresults)\/[^/]+$/i.test(path.split('?', 1)[0] ?? '');
}

/** Milliseconds since 1970: when it was asked, where that was kept. */
export function timeOf(exchange: Exchange): number | undefined {
  const date = Date.parse(headerOf(exchange, 'date') ?? '');
  if (!Number.isNaN(date)) return date;
  const end = Date.parse(String((exchange.response.body as { endTime?: unknown } | null | undefined)?.endTime));
  return isPoll(exchange) && !Number.isNaN(end) ? end + 1000 : undefined;
}
