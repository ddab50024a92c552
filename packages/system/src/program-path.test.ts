import { isAbsolute } from 'node:path';
import { expect, test } from '@jest/globals';
import { programPath } from './program-path.ts';

test('S12: on Windows, which looks into the working folder first, a program is started by its whole path', () => {
  const isFile = (file: string) => ['/b/git.exe', '/c/git.exe', '/b/git'].includes(file);
  expect(programPath('git', { Path: 'rel:/a:/b:/c' }, 'win32', isFile)).toBe('/b/git.exe');
  expect(programPath('GIT.EXE', { PATH: '/a' }, 'win32', (file) => file === '/a/GIT.EXE')).toBe('/a/GIT.EXE');
  expect(programPath('/opt/x', {}, 'win32', isFile)).toBe('/opt/x');
});

test('S12: on Windows a program that is on no PATH becomes a path that does not exist', () => {
  expect(isAbsolute(programPath('git', { PATH: '.:/a' }, 'win32', () => false))).toBe(true);
});

test('Elsewhere the system looks it up on the PATH that the program gets', () => {
  expect(programPath('git', { PATH: '/a' }, 'linux', () => true)).toBe('git');
});
