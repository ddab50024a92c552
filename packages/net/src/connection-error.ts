import { codedError } from './coded-error.ts';

const CUT = codeOf('the connection was closed before the answer was whole', 'ECONNRESET');

/** Errors of undici in the words that this package has for them; those of the system and of TLS keep theirs. */
const MEANT: Readonly<Record<string, () => Error>> = {
  UND_ERR_SOCKET: CUT,
  UND_ERR_PRX_CONN: CUT,
  UND_ERR_CLOSED: CUT,
  UND_ERR_DESTROYED: CUT,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT,
  UND_ERR_CONNECT_TIMEOUT: codeOf('no connection in time', 'ETIMEDOUT'),
  UND_ERR_HEADERS_TIMEOUT: codeOf('no answer in time', 'TIMEOUT'),
  UND_ERR_BODY_TIMEOUT: codeOf('the rest of the answer did not come in time', 'TIMEOUT'),
  UND_ERR_HEADERS_OVERFLOW: codeOf('the headers of the answer are too long', 'HPE_HEADER_OVERFLOW'),
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: codeOf('the source had another length than was announced', 'SHORT_BODY'),
};

/** @returns an error whose `code` says whether another try may help */
export function connectionError(error: Error): Error {
  if (error.name === 'HTTPParserError') return parserError(error);
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  const meant = MEANT[code];
  if (meant !== undefined) return Object.assign(meant(), { cause: error });
  // What was sent before the handshake was over has the one code, what came the other.
  if (code.startsWith('ERR_SSL_')) return Object.assign(codedError(error.message, 'EPROTO'), { cause: error });
  if (code === 'UND_ERR_PRX_TLS' && error.cause instanceof Error) return error.cause;
  if (code === 'UND_ERR_ABORTED' && PROXY_ANSWER.test(error.message)) {
    return codedError(`a proxy refused the connection: ${PROXY_ANSWER.exec(error.message)?.[1]}`, 'PROXY_REFUSED');
  }
  return error;
}

/** undici 8.13 gives its reason in the message, and no code. */
function parserError(error: Error): Error {
  if (error.message.includes('EOF')) return Object.assign(CUT(), { cause: error });
  return Object.assign(codedError(error.message, error.message.includes('(Expected HTTP/') ? 'HPE_INVALID_CONSTANT' : 'HPE_STRICT'), {
    cause: error,
  });
}

const PROXY_ANSWER = /^Proxy response \((\d{3})\)/;

/**
 * What a proxy answered in place of the host, where that says whether to try again or what to do: an answer as any other. Of the rest (a
 * 404 could be taken for that of the host) undici's error stays.
 */
export function proxyStatus({ message }: Error): number | undefined {
  if (message === 'Proxy Authentication Required (407)') return 407;
  const status = Number(PROXY_ANSWER.exec(message)?.[1]);
  return status === 407 || status === 408 || status === 429 || status >= 500 ? status : undefined;
}

function codeOf(message: string, code: string): () => Error {
  return () => codedError(message, code);
}
