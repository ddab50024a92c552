import type { ServerResponse } from 'node:http';
import type { Answer } from './arm-answer.ts';

/** On every answer: one of the gateway has the same id twice. */
export function idsAndLimits(count: number, method: string): Record<string, string> {
  const budget = method === 'GET' || method === 'HEAD' ? 'reads' : method === 'DELETE' ? 'deletes' : 'writes';
  return {
    'x-ms-request-id': `request-${count}`,
    'x-ms-correlation-request-id': `correlation-${count}`,
    'x-ms-routing-request-id': `SIMULATED:20261130T000000Z:correlation-${count}`,
    // Those of 2025, which refill fast.
    [`x-ms-ratelimit-remaining-subscription-${budget}`]: budget === 'reads' ? '249' : '199',
    [`x-ms-ratelimit-remaining-subscription-global-${budget}`]: budget === 'reads' ? '3749' : '2999',
  };
}

export function write(response: ServerResponse, { status, body, headers = {} }: Answer, more: Readonly<Record<string, string>>): void {
  // An empty answer has no content type.
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...more, ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
}
