import { win32 } from 'node:path';
import { expect, test } from '@jest/globals';
import { programFiles, programPath } from './program-path.ts';

function isOneOf(...files: readonly string[]): (file: string) => boolean {
  return (file) => files.includes(file);
}

test('S12: on Windows, which looks into the working folder first, a program is started by its whole path', () => {
  const isFile = isOneOf('C:\\b\\git.exe', 'C:\\c\\git.exe', 'C:\\b\\git');
  expect(programPath('git', { Path: 'rel;C:\\a;"C:\\b";C:\\c' }, 'win32', isFile)).toBe('C:\\b\\git.exe');
  expect(programPath('GIT.EXE', { PATH: 'C:\\a' }, 'win32', isOneOf('C:\\a\\GIT.EXE'))).toBe('C:\\a\\GIT.EXE');
  expect(programPath('C:\\opt\\x', {}, 'win32', isFile)).toBe('C:\\opt\\x');
});

test('S12: on Windows a program that is on no PATH becomes a path that does not exist', () => {
  expect(programPath('git', { PATH: '.;C:\\a' }, 'win32', () => false)).toBe('C:\\a\\git');
  expect(win32.isAbsolute(programPath('git', {}, 'win32', () => false))).toBe(true);
});

test('On Windows a batch file is found, in the order of PATHEXT and the folders before it', () => {
  const environment = { Path: 'C:\\a;C:\\b', PathExt: '.COM;.EXE;.BAT;.CMD;.VBS;.JS' };
  expect(programPath('gcloud', environment, 'win32', isOneOf('C:\\b\\gcloud.cmd'))).toBe('C:\\b\\gcloud.cmd');
  expect(programPath('gcloud.cmd', environment, 'win32', isOneOf('C:\\b\\gcloud.cmd'))).toBe('C:\\b\\gcloud.cmd');
  expect(programPath('az', environment, 'win32', isOneOf('C:\\a\\az.cmd', 'C:\\a\\az.bat', 'C:\\b\\az.exe'))).toBe('C:\\a\\az.bat');
  expect(programPath('az', { ...environment, PathExt: '.cmd;.bat' }, 'win32', isOneOf('C:\\a\\az.cmd', 'C:\\a\\az.bat'))).toBe(
    'C:\\a\\az.cmd',
  );
  // A shell script of the same name, as many packages bring it, is nothing that Windows starts.
  expect(programPath('az', environment, 'win32', isOneOf('C:\\a\\az', 'C:\\a\\az.js', 'C:\\b\\az.cmd'))).toBe('C:\\b\\az.cmd');
});

test('Without a PATHEXT Windows has its own endings', () => {
  expect(programFiles('x.y', ['C:\\a'], { PATHEXT: '.VBS' }, 'win32')).toEqual([
    'C:\\a\\x.y.com',
    'C:\\a\\x.y.exe',
    'C:\\a\\x.y.bat',
    'C:\\a\\x.y.cmd',
  ]);
});

test('Elsewhere the system looks it up on the PATH that the program gets', () => {
  expect(programPath('git', { PATH: '/a' }, 'linux', () => true)).toBe('git');
  expect(programFiles('git', ['/a', '/b'], { PATHEXT: '.EXE' }, 'linux')).toEqual(['/a/git', '/b/git']);
});
