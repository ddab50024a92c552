import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnswerReader } from './answer-reader.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What is read when the bytes come in these parts, and then the connection ends. */
function readParts(parts: readonly Buffer[]): object {
  const reader = new AnswerReader();
  let wholeBeforeEnd = false;
  try {
    for (const part of parts) {
      wholeBeforeEnd = reader.read(part);
      // As the buffer of a socket is, for the next bytes.
      part.fill(0);
    }
    const { reusable } = reader;
    if (!wholeBeforeEnd) reader.end();
    return { status: reader.status, headers: { ...reader.headers }, text: reader.text, reusable, wholeBeforeEnd };
  } catch (error) {
    return { code: (error as { code: string }).code };
  }
}

const read = (answer: string) => readParts([latin1(answer)]);

const ANSWERS: readonly (readonly [what: string, answer: string, expected: object])[] = [
  ['without content', 'HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n', { status: 201, text: '', reusable: true }],
  [
    'with a length',
    'HTTP/1.1 403 Refused\r\nX-Ms-Error-Code:AuthenticationFailed \t\r\ncontent-length: 9\r\n\r\n<Error/>\n',
    { status: 403, text: '<Error/>\n', headers: { 'x-ms-error-code': 'AuthenticationFailed', 'content-length': '9' }, reusable: true },
  ],
  [
    'in chunks with an extension and trailers',
    'HTTP/1.1 503 Busy\r\nTransfer-Encoding: Chunked\r\n\r\n5;a="b"\r\n<Erro\r\n00a\r\nr>\r\n\r\n</E>\r\n0\r\nX-Later: 1\r\n\r\n',
    { status: 503, text: '<Error>\r\n\r\n</E>', headers: { 'transfer-encoding': 'Chunked' }, reusable: true },
  ],
  [
    'after others that are not final',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: <a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n',
    { status: 201, headers: { 'content-length': '0' }, reusable: true },
  ],
  ['until the connection ends', 'HTTP/1.1 500 Oops\r\n\r\nall of it\r\n\r\n', { status: 500, text: 'all of it\r\n\r\n', reusable: false }],
  ['204, whose content is empty', 'HTTP/1.1 204 \r\nETag: "x"\r\n\r\n', { status: 204, text: '', reusable: true }],
  ['204 that announces content', 'HTTP/1.1 204 \r\nContent-Length: 5\r\n\r\n', { status: 204, text: '', reusable: false }],
  ['304 that announces chunks', 'HTTP/1.1 304 \r\nTransfer-Encoding: chunked\r\n\r\n', { status: 304, reusable: false }],
  ['without a reason', 'HTTP/1.1 201\r\nContent-Length: 0\r\n\r\n', { status: 201, reusable: true }],
  ['that is the last', 'HTTP/1.1 201 A\r\nConnection: Close, x\r\nContent-Length: 0\r\n\r\n', { status: 201, reusable: false }],
  ['of HTTP/1.0', 'HTTP/1.0 201 Created\r\nContent-Length: 2\r\n\r\nok', { status: 201, text: 'ok', reusable: false }],
  ['of HTTP/1.0 that goes on', 'HTTP/1.0 201 A\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n', { status: 201, reusable: true }],
  [
    'with headers that come twice',
    'HTTP/1.1 201 A\r\nA: 1\r\na:2\r\nSet-Cookie: x\r\nset-cookie: y\r\nRetry-After: 3\r\nRetry-After: 4\r\n__proto__: z\r\nContent-Length: 0\r\n\r\n',
    { headers: { a: '1, 2', 'set-cookie': ['x', 'y'], 'retry-after': '3', ['__proto__']: 'z', 'content-length': '0' } },
  ],
  [
    'with text in UTF-8',
    'HTTP/1.1 400 No\r\nX: \xc3\xa0\r\nContent-Length: 2\r\n\r\n\xc3\xa0',
    { text: 'à', headers: { x: 'Ã\xa0', 'content-length': '2' } },
  ],
  ['with bytes after it', 'HTTP/1.1 201 A\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 B\r\n\r\n', { status: 201, reusable: false }],
  ['that is cut in the headers', 'HTTP/1.1 201 Created\r\nContent-Len', { code: 'ECONNRESET' }],
  ['that is cut in the content', 'HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\n1234', { code: 'ECONNRESET' }],
  ['that is cut before the last chunk', 'HTTP/1.1 201 A\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n', { code: 'ECONNRESET' }],
  ['that is cut before the end of the trailers', 'HTTP/1.1 201 A\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', { code: 'ECONNRESET' }],
  ['that never becomes final', 'HTTP/1.1 100 Continue\r\n\r\n', { code: 'ECONNRESET' }],
];

const OK = 'HTTP/1.1 201 Created\r\n';
const HOSTILE: readonly (readonly [what: string, answer: string, code: string])[] = [
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'HPE_INVALID_CONSTANT'],
  ['another protocol without an end of line', '220', 'HPE_INVALID_CONSTANT'],
  ['an empty line before it', `\r\n${OK}\r\n`, 'HPE_INVALID_CONSTANT'],
  ['another version', 'HTTP/2.0 201 Created\r\n\r\n', 'HPE_INVALID_VERSION'],
  ['no status', 'HTTP/1.1 20x Created\r\n\r\n', 'HPE_INVALID_STATUS'],
  ['a status of four digits', 'HTTP/1.1 2010 Created\r\n\r\n', 'HPE_INVALID_STATUS'],
  ['another protocol that was not asked for', 'HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n', 'HPE_INVALID_STATUS'],
  ['a status line that ends with LF alone', 'HTTP/1.1 201 Created\nContent-Length: 0\r\n\r\n', 'HPE_CR_EXPECTED'],
  ['headers that end with LF alone', `${OK}Content-Length: 0\n\n`, 'HPE_CR_EXPECTED'],
  ['CR alone in a header', `${OK}A: b\rContent-Length: 0\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['NUL in a header', `${OK}A: b\0\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['a header on two lines', `${OK}A: b\r\n c\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['a blank before the colon', `${OK}Content-Length : 0\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['a header without a colon', `${OK}abc\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['a header without a name', `${OK}: b\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['two lengths', `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`, 'HPE_UNEXPECTED_CONTENT_LENGTH'],
  ['a list of lengths', `${OK}Content-Length: 5, 5\r\n\r\n`, 'HPE_INVALID_CONTENT_LENGTH'],
  ['a negative length', `${OK}Content-Length: -5\r\n\r\n`, 'HPE_INVALID_CONTENT_LENGTH'],
  ['an empty length', `${OK}Content-Length: \r\n\r\n`, 'HPE_INVALID_CONTENT_LENGTH'],
  ['a length that is no integer of ours', `${OK}Content-Length: 99999999999999999999\r\n\r\n`, 'HPE_INVALID_CONTENT_LENGTH'],
  ['length and chunks', `${OK}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, 'HPE_INVALID_TRANSFER_ENCODING'],
  ['an unknown encoding', `${OK}Transfer-Encoding: gzip, chunked\r\n\r\n`, 'HPE_INVALID_TRANSFER_ENCODING'],
  ['chunks twice', `${OK}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n`, 'HPE_INVALID_TRANSFER_ENCODING'],
  ['chunks in HTTP/1.0', 'HTTP/1.0 201 A\r\nTransfer-Encoding: chunked\r\n\r\n', 'HPE_INVALID_TRANSFER_ENCODING'],
  ['a chunk without a size', `${OK}Transfer-Encoding: chunked\r\n\r\n;a\r\n`, 'HPE_INVALID_CHUNK_SIZE'],
  ['a negative chunk', `${OK}Transfer-Encoding: chunked\r\n\r\n-1\r\n`, 'HPE_INVALID_CHUNK_SIZE'],
  ['a size with 0x', `${OK}Transfer-Encoding: chunked\r\n\r\n0x1\r\n`, 'HPE_INVALID_CHUNK_SIZE'],
  ['a size that ends with LF alone', `${OK}Transfer-Encoding: chunked\r\n\r\n1\na\r\n`, 'HPE_CR_EXPECTED'],
  ['a chunk that is longer than it says', `${OK}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n`, 'HPE_STRICT'],
  ['a trailer that is none', `${OK}Transfer-Encoding: chunked\r\n\r\n0\r\nabc\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
  ['too much content', `${OK}Content-Length: ${1024 * 1024 + 1}\r\n\r\n`, 'ANSWER_TOO_LARGE'],
  ['too large a chunk', `${OK}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n100000\r\n`, 'ANSWER_TOO_LARGE'],
];

const cutAt = (text: string, places: readonly number[]): Buffer[] => {
  const bytes = latin1(text);
  const all = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return all.slice(1).map((place, index) => Buffer.from(bytes.subarray(all[index], place)));
};

describe('an answer', () => {
  it.each(ANSWERS)('%s is read', (_, answer, expected) => {
    expect(read(answer)).toMatchObject(expected);
    if ('headers' in expected) expect(read(answer)).toHaveProperty('headers', expected.headers);
  });

  it('is read the same wherever it is split in two, and byte by byte', () => {
    for (const [what, answer] of ANSWERS) {
      const expected = { what, ...read(answer) };
      for (let place = 0; place <= answer.length; place++) expect({ what, ...readParts(cutAt(answer, [place])) }).toEqual(expected);
      expect({
        what,
        ...readParts(
          cutAt(
            answer,
            [...answer].map((_, place) => place),
          ),
        ),
      }).toEqual(expected);
    }
  });

  it('with anything in it is read the same however it is split', () => {
    const field = fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,9}$/), fc.stringMatching(/^[\x20-\x7e]{0,20}$/));
    const content = fc.string({ unit: 'binary-ascii', maxLength: 300 });
    const framed = fc.oneof(
      content.map((text) => [`Content-Length: ${text.length}`, text] as const),
      fc
        .array(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 40 }), { maxLength: 6 })
        .map(
          (parts) =>
            [
              'Transfer-Encoding: chunked',
              `${parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`,
            ] as const,
        ),
      content.map((text) => ['X-Until: close', text] as const),
    );
    const answers = fc
      .tuple(fc.array(field, { maxLength: 5 }), framed, fc.boolean(), fc.nat(599))
      .map(([fields, [framing, rest], continued, status]) => {
        const lines = fields.map(([name, value]) => `x-${name}: ${value}\r\n`).join('');
        return `${continued ? 'HTTP/1.1 100 Continue\r\n\r\n' : ''}HTTP/1.1 ${200 + (status % 400)} Why\r\n${lines}${framing}\r\n\r\n${rest}`;
      });
    fc.assert(
      fc.property(answers, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (answer, shares) => {
        const whole = read(answer);
        expect(whole).toMatchObject({ text: expect.any(String) });
        const places = shares.map((share) => Math.floor(share * answer.length));
        expect(readParts(cutAt(answer, places))).toEqual(whole);
      }),
    );
  });
});

describe('what is no answer, or one of two, is refused', () => {
  it.each(HOSTILE)('%s', (_, answer, code) => {
    expect(read(answer)).toEqual({ code });
    expect(
      readParts(
        cutAt(
          answer,
          [...answer].map((__, place) => place),
        ),
      ),
    ).toEqual({ code });
  });

  it('any bytes end in an answer or an error with a code, and never in another', () => {
    const pieces = fc.constantFrom(
      'HTTP/1.1 ',
      '201 ',
      '\r\n',
      '\r\n\r\n',
      'Content-Length: 3',
      'Transfer-Encoding: chunked',
      '3\r\nabc',
      '0',
      ' ',
      ':',
      'abc',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary-ascii', maxLength: 4 })), { maxLength: 14 }), (parts) => {
        const result = readParts([latin1(`HTTP/1.1 201 A\r\n${parts.join('')}`)]);
        expect(result).toEqual(
          'code' in result
            ? { code: expect.stringMatching(/^(?:HPE_[A-Z_]+|ECONNRESET)$/) }
            : expect.objectContaining({ status: expect.any(Number) }),
        );
      }),
    );
  });

  it('headers without end are refused at 64 KiB, in one line, in many and in answers that are not final', () => {
    const size = 64 * 1024;
    const endless = [`A: ${'x'.repeat(size)}`, 'A: b\r\n'.repeat(size / 5), `\r\n${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(size / 20)}`];
    for (const rest of endless) expect(read(OK.replace('201', '100') + rest)).toEqual({ code: 'HPE_HEADER_OVERFLOW' });
    expect(read(`${OK}A: ${'x'.repeat(size - 100)}\r\nContent-Length: 0\r\n\r\n`)).toMatchObject({ status: 201 });
    const blanks = `${OK}A:${' '.repeat(size - 100)}b${' '.repeat(20)}\r\nContent-Length: 0\r\n\r\n`;
    expect(read(blanks)).toMatchObject({ headers: { a: 'b' } });
  });

  it('content without end is refused at 1 MiB', () => {
    const reader = new AnswerReader();
    reader.read(latin1('HTTP/1.1 500 Oops\r\n\r\n'));
    for (let sent = 0; sent < 1024; sent++) expect(reader.read(Buffer.alloc(1024, 'a'))).toBe(false);
    expect(() => reader.read(latin1('a'))).toThrow('the answer is larger than 1 MiB');
    expect(reader.text).toHaveLength(1024 * 1024);
  });
});
