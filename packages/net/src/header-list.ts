import type { IncomingHttpHeaders } from 'node:http';
import type { HttpHeaders } from '@azure/storage-blob';

/** Headers of requests and answers in the form that the SDK and its signing work on. */
export class HeaderList implements HttpHeaders {
  readonly #values: Map<string, string>;

  constructor(headers: IncomingHttpHeaders | HeaderList) {
    this.#values = new Map(headers instanceof HeaderList ? headers.#values : undefined);
    if (!(headers instanceof HeaderList)) for (const name in headers) this.#values.set(name.toLowerCase(), String(headers[name]));
  }

  set(name: string, value: string | number): void {
    this.#values.set(name.toLowerCase(), String(value));
  }
  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }
  contains(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }
  remove(name: string): boolean {
    return this.#values.delete(name.toLowerCase());
  }
  rawHeaders(): Record<string, string> {
    return this.toJson();
  }
  headersArray(): { name: string; value: string }[] {
    return Array.from(this.#values, ([name, value]) => ({ name, value }));
  }
  headerNames(): string[] {
    return [...this.#values.keys()];
  }
  headerValues(): string[] {
    return [...this.#values.values()];
  }
  toJson(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }
  toString(): string {
    return JSON.stringify(this.toJson());
  }
  clone(): HttpHeaders {
    return new HeaderList(this);
  }
}
