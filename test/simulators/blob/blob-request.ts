import type { IncomingHttpHeaders } from 'node:http';

export interface BlobRequest {
  /** As the service's documents call it: "Put Block". */
  readonly operation: string;
  readonly method: string;
  /** Percent-decoded; '' for requests about a container or the account. */
  readonly name: string;
  readonly container: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
