import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { makeCertificate } from '../../../test/simulators/certificate.ts';
import { close, listen } from '../../../test/simulators/listen.ts';

export interface HttpsAnswer {
  readonly status: number;
  /** Of Blob Storage, sent as header and in the body. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpsAnswers {
  readonly port: number;
  /** PEM of the private authority. */
  readonly ca: string;
  /** Tokens of all requests, in order. */
  readonly tokens: string[];
  answer: (request: IncomingMessage) => HttpsAnswer;
  stop(): Promise<void>;
}

const EMPTY_LIST =
  '<?xml version="1.0" encoding="utf-8"?><EnumerationResults ContainerName="artifacts"><Blobs /><NextMarker /></EnumerationResults>';

/** A server that answers as Blob Storage does, with what the test says; 200 is an empty list. */
export async function startHttpsAnswers(hosts: readonly string[] = ['127.0.0.1']): Promise<HttpsAnswers> {
  const authority = makeCertificate({ name: 'Private authority', authority: true });
  const { certificate, key } = makeCertificate({ name: 'blobs', hosts, issuer: authority });
  const answers: HttpsAnswers = {
    port: 0,
    ca: authority.certificate,
    tokens: [],
    answer: () => ({ status: 200 }),
    stop: () => close(server),
  };
  const server = createServer({ cert: certificate, key }, (request, response) => {
    answers.tokens.push((request.headers.authorization ?? '').replace('Bearer ', ''));
    const { status, code, headers = {} } = answers.answer(request);
    const body = code === undefined ? EMPTY_LIST : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
    request.resume().on('end', () => {
      response.writeHead(status, {
        'content-type': 'application/xml',
        'x-ms-request-id': '7f0c1b5e-001e-0042-1234-a1b2c3000000',
        ...(code === undefined ? {} : { 'x-ms-error-code': code }),
        ...headers,
      });
      response.end(status === 201 ? '' : body);
    });
  });
  return Object.assign(answers, { port: await listen(server) });
}
