import { expect, it } from '@jest/globals';
import { isOfDisk } from './request-failure.ts';

it.each([
  [{ code: 'ENOSPC', syscall: 'write' }, true],
  [{ code: 'EACCES', syscall: 'open', path: '/a' }, true],
  [{ code: 'EMFILE', syscall: 'open', path: '/a' }, true],
  [{ code: 'EACCES', syscall: 'connect' }, false],
  [{ code: 'EPERM', syscall: 'write' }, false],
  [{ code: 'ENOENT', syscall: 'getaddrinfo' }, false],
  [{ code: 'ECONNRESET', syscall: 'read' }, false],
  [{ code: 'ECONNRESET' }, false],
])('%j is of the disk: %s', (fields, expected) => {
  expect(isOfDisk(Object.assign(new Error('failed'), fields))).toBe(expected);
});
