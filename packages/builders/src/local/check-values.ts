import { posix } from 'node:path';

/** MiB: ESP, kernel and a root file system with nothing in it. */
export const SMALLEST_DISK = 768;

/** What is wrong with the address of an archive, in a clause; undefined when nothing is. */
export function mirrorProblem(text: string): string | undefined {
  const url = /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
  // It becomes an argument of mmdebstrap, which every user of the machine can read.
  const isUsable = url !== null && ['http:', 'https:', 'file:'].includes(url.protocol) && url.username === '' && url.password === '';
  return isUsable ? undefined : 'the mirror is not an http, https or file URL without a user or password';
}

/** The same of a path in the image. */
export function imagePathProblem(path: string): string | undefined {
  const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const isUsable = path.startsWith('/') && !path.includes('\0') && posix.normalize(plain) === plain;
  return isUsable ? undefined : `"${path}" is not an absolute path in the image`;
}
