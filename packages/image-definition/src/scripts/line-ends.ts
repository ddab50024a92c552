import { open } from 'node:fs/promises';
import { hasErrorCode } from '@bakehouse/core/errors';

const LINE_FEED = 0x0a;
const CRLF = Buffer.from('\r\n');
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** The kernel reads so much of the first line of a program (BINPRM_BUF_SIZE, execve(2)). */
const FIRST_LINE = 256;

/** What a shell of Linux cannot make sense of, and where in the script. */
interface ByteProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const LF_HINT = 'save it with LF; in .gitattributes "*.sh text eol=lf" keeps git from changing it';

/** Line ends and marks of Windows in a script of Linux, which its shell takes for part of a word. */
export function byteProblem(bytes: Uint8Array, shell: string): ByteProblem | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = text.indexOf(CRLF);
  if (at >= 0) {
    const message = `has Windows line ends (CRLF), which ${shell} takes for part of each word`;
    return { line: lineOf(text, at), message, hint: LF_HINT };
  }
  if (!text.subarray(0, 3).equals(BYTE_ORDER_MARK)) return undefined;
  return { line: 1, message: `begins with a byte order mark, which ${shell} takes for part of the first word`, hint: 'save it without' };
}

/** The same of a file that may be a program: only of what begins with `#!`, where the kernel looks for `/bin/sh\r`. */
export async function programProblem(file: string): Promise<ByteProblem | undefined> {
  const first = await firstBytes(file);
  if (first === undefined || !first.subarray(0, 2).equals(Buffer.from('#!'))) return undefined;
  const end = first.indexOf(LINE_FEED);
  if (end < 1 || first[end - 1] !== CRLF[0]) return undefined;
  return { line: 1, message: 'has Windows line ends (CRLF), with which Linux does not find its interpreter', hint: LF_HINT };
}

async function firstBytes(file: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    // What cannot be read is reported by who has to.
    if (hasErrorCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
}

function lineOf(text: Buffer, at: number): number {
  let line = 1;
  for (let end = text.indexOf(LINE_FEED); end >= 0 && end < at; end = text.indexOf(LINE_FEED, end + 1)) line++;
  return line;
}
