import type { IncomingHttpHeaders } from 'node:http';
import { codedError } from './coded-error.ts';

/** Bytes of everything but content: status lines (also of 1xx answers), headers, sizes of chunks, trailers. */
const HEAD_LIMIT = 64 * 1024;
/** Bytes of content: an answer to a PUT is empty or an error in XML. */
const BODY_LIMIT = 1024 * 1024;

const PROTOCOL = 'HTTP/';
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** No blank before the colon, and no line that goes on with the value of the one before it (obs-fold). */
const FIELD_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t\x20-\x7e\x80-\xff]*)$/;
const CHUNK_LINE = /^([\da-f]{1,8})(?:[\t ]*;[\t\x20-\x7e\x80-\xff]*)?$/i;

/** Of these node:http keeps the first; lists of others are joined. */
const SINGLE = new Set(
  (
    'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified ' +
    'location max-forwards proxy-authorization referer retry-after server user-agent'
  ).split(' '),
);

/** Characters that are looked at as lines at once: more than the headers of an answer usually have. */
const LINES = 2048;
const NOTHING = Buffer.alloc(0);

type State = 'status' | 'headers' | 'content' | 'until-close' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'whole';
/** Those where what comes is no line. */
const UNLINED: ReadonlySet<State> = new Set(['content', 'until-close', 'chunk', 'whole']);

/**
 * Reads one answer to one PUT (RFC 9112) from chunks that are split anywhere. Bytes are copied: the chunk may be used again.
 * What leaves a doubt where the answer ends is refused, with the codes that node:http has for it.
 */
export class AnswerReader {
  status = 0;
  headers: IncomingHttpHeaders = Object.create(null);
  #state: State = 'status';
  /** The part of a line that earlier chunks had. */
  #line = '';
  #headBytes = 0;
  #body = NOTHING;
  #bodyBytes = 0;
  /** Bytes of content, or of its chunk, that are still to come. */
  #left = 0;
  #version = '1';
  #reusable = true;

  /** The content, once it is whole. */
  get text(): string {
    return this.#bodyBytes === 0 ? '' : this.#body.toString('utf8', 0, this.#bodyBytes);
  }

  /** True when the connection may carry another request. */
  get reusable(): boolean {
    return this.#state === 'whole' && this.#reusable;
  }

  /** @returns true once the answer is whole; @throws Error with a `code` that starts with HPE_, or ANSWER_TOO_LARGE */
  read(chunk: Buffer): boolean {
    let at = 0;
    while (at < chunk.length) {
      switch (this.#state) {
        case 'whole':
          // Nobody asked for it: it would be taken for the answer to the next request.
          this.#reusable = false;
          return true;
        case 'content':
        case 'chunk':
          at += this.#take(chunk.subarray(at, at + this.#left));
          if (this.#left === 0) this.#state = this.#state === 'chunk' ? 'chunk-end' : 'whole';
          break;
        case 'until-close':
          at += this.#take(chunk.subarray(at));
          break;
        default:
          // As many lines as there are likely to be, with one call.
          at += this.#readLines(chunk.toString('latin1', at, at + LINES));
      }
    }
    return this.#state === 'whole';
  }

  /** The connection has ended. @throws Error with the code ECONNRESET when the answer is not whole */
  end(): void {
    if (this.#state === 'until-close') this.#state = 'whole';
    this.#reusable = false;
    if (this.#state !== 'whole') throw codedError('the answer was cut', 'ECONNRESET');
  }

  /** @returns how much of the text is lines; what follows is content */
  #readLines(text: string): number {
    let at = 0;
    while (at < text.length && !UNLINED.has(this.#state)) {
      const end = text.indexOf('\n', at);
      const next = end === -1 ? text.length : end + 1;
      this.#headBytes += next - at;
      if (this.#headBytes > HEAD_LIMIT) throw codedError('the headers of the answer are too long', 'HPE_HEADER_OVERFLOW');
      const known = this.#line.length;
      this.#line += text.slice(at, next);
      if (this.#state === 'status' && known < PROTOCOL.length) checkProtocol(this.#line);
      at = next;
      if (end !== -1) this.#endLine();
    }
    return at;
  }

  #endLine(): void {
    // A line may end with LF alone (RFC 9112, 2.2), but need not be taken: others may see another end of the headers.
    if (!this.#line.endsWith('\r\n')) throw codedError('a line of the answer ends without CR', 'HPE_CR_EXPECTED');
    const line = this.#line.slice(0, -2);
    this.#line = '';
    switch (this.#state) {
      case 'status':
        this.#readStatus(line);
        break;
      case 'headers':
        if (line === '') this.#startContent();
        else this.#readField(line, this.headers);
        break;
      case 'chunk-size':
        this.#readChunkSize(line);
        break;
      case 'chunk-end':
        if (line !== '') throw codedError('a chunk of the answer is longer than announced', 'HPE_STRICT');
        this.#state = 'chunk-size';
        break;
      default:
        // Trailers: nothing in them is asked for.
        if (line === '') this.#state = 'whole';
        else this.#readField(line, Object.create(null));
    }
  }

  #readStatus(line: string): void {
    const [, version = '', status = ''] = STATUS_LINE.exec(line) ?? [];
    if (status === '') {
      throw /^HTTP\/1\.[01] /.test(line)
        ? codedError('the answer has no status', 'HPE_INVALID_STATUS')
        : codedError('the answer is of another version of HTTP', 'HPE_INVALID_VERSION');
    }
    this.#version = version;
    this.status = Number(status);
    this.#state = 'headers';
  }

  #readField(line: string, headers: IncomingHttpHeaders): void {
    if (!FIELD_LINE.test(line)) throw codedError('a header of the answer is none', 'HPE_INVALID_HEADER_TOKEN');
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = withoutBlanks(line.slice(colon + 1));
    const before = headers[name];
    if (name === 'content-length' && before !== undefined) {
      throw codedError('the answer has several lengths', 'HPE_UNEXPECTED_CONTENT_LENGTH');
    }
    if (name === 'set-cookie') headers[name] = [...(headers[name] ?? []), value];
    else if (before === undefined) headers[name] = value;
    else if (!SINGLE.has(name)) headers[name] = `${String(before)}, ${value}`;
  }

  /** RFC 9112, 6.3. */
  #startContent(): void {
    const { status, headers } = this;
    if (status < 200) {
      // What follows would be of another protocol, which was not asked for.
      if (status === 101) throw codedError('the answer changes the protocol', 'HPE_INVALID_STATUS');
      this.headers = Object.create(null);
      this.#state = 'status';
      return;
    }
    const length = contentLength(headers);
    const encoding = headers['transfer-encoding'];
    this.#reusable =
      this.#version === '1' ? !/\bclose\b/i.test(headers.connection ?? '') : /\bkeep-alive\b/i.test(headers.connection ?? '');
    if (encoding !== undefined && (length !== undefined || this.#version !== '1' || encoding.toLowerCase() !== 'chunked')) {
      throw codedError('the answer is transferred in an unknown way', 'HPE_INVALID_TRANSFER_ENCODING');
    }
    if (status === 204 || status === 304) {
      // Content that may not be there, but was announced, could follow.
      if (encoding !== undefined || (length ?? 0) > 0) this.#reusable = false;
      this.#state = 'whole';
    } else if (encoding !== undefined) {
      this.#state = 'chunk-size';
    } else if (length === undefined) {
      this.#reusable = false;
      this.#state = 'until-close';
    } else {
      this.#expect(length, 'content');
      if (length === 0) this.#state = 'whole';
    }
  }

  #readChunkSize(line: string): void {
    const [, size] = CHUNK_LINE.exec(line) ?? [];
    if (size === undefined) throw codedError('a chunk of the answer has no size', 'HPE_INVALID_CHUNK_SIZE');
    this.#expect(Number.parseInt(size, 16), 'chunk');
    if (this.#left === 0) this.#state = 'trailers';
  }

  #expect(bytes: number, state: State): void {
    if (this.#bodyBytes + bytes > BODY_LIMIT) throw tooLarge();
    this.#left = bytes;
    this.#state = state;
  }

  #take(part: Buffer): number {
    const size = this.#bodyBytes + part.length;
    if (size > BODY_LIMIT) throw tooLarge();
    if (size > this.#body.length) {
      const larger = Buffer.alloc(Math.max(size, this.#bodyBytes + this.#left, 2 * this.#body.length));
      this.#body.copy(larger);
      this.#body = larger;
    }
    part.copy(this.#body, this.#bodyBytes);
    this.#bodyBytes = size;
    if (this.#state !== 'until-close') this.#left -= part.length;
    return part.length;
  }
}

/** Tells at the first bytes that this is not HTTP: they may be all that comes, and without an end of line. */
function checkProtocol(line: string): void {
  if (!line.startsWith(PROTOCOL.slice(0, line.length))) throw codedError('the answer is not HTTP', 'HPE_INVALID_CONSTANT');
}

/** Those of HTTP, at both ends. A regular expression takes a second for as many as fit. */
function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function contentLength(headers: IncomingHttpHeaders): number | undefined {
  const text = headers['content-length'];
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw codedError('the length of the answer is no number', 'HPE_INVALID_CONTENT_LENGTH');
  return Number(text);
}

function tooLarge(): Error {
  return codedError('the answer is larger than 1 MiB', 'ANSWER_TOO_LARGE');
}
