import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { runProgram } from './program.ts';
import { batchCommandLine, startCommand, systemProgram } from './start-command.ts';

const ENVIRONMENT = { Path: 'C:\\Program Files (x86)\\sdk\\bin', SystemRoot: 'C:\\Windows', ComSpec: 'C:\\checkout\\cmd.exe' };

describe('startCommand', () => {
  it('starts a program as it is, with the arguments as they are', () => {
    const args = ['a b', '"', '%PATH%'];
    expect(startCommand(['git', ...args], { PATH: '/usr/bin' }, 'linux', () => true)).toEqual({
      file: 'git',
      args,
      windowsVerbatimArguments: false,
    });
    const isFile = (file: string) => file.endsWith('\\git.exe');
    expect(startCommand(['git', ...args], ENVIRONMENT, 'win32', isFile)).toEqual({
      file: 'C:\\Program Files (x86)\\sdk\\bin\\git.exe',
      args,
      windowsVerbatimArguments: false,
    });
  });

  it("starts a batch file with Windows' own interpreter, whatever ComSpec and PATH say", () => {
    const isFile = (file: string) => file.endsWith('\\gcloud.cmd');
    const args = ['compute', 'images', '--project=a b', '--filter=x & calc | more > y'];
    expect(startCommand(['gcloud', ...args], ENVIRONMENT, 'win32', isFile)).toEqual({
      file: 'C:\\Windows\\System32\\cmd.exe',
      args: [
        ...['/d', '/e:on', '/v:off', '/s', '/c'],
        '""C:\\Program Files (x86)\\sdk\\bin\\gcloud.cmd" "compute" "images" "--project=a b" "--filter=x & calc | more > y""',
      ],
      windowsVerbatimArguments: true,
    });
  });

  it('knows a batch file also by its path, in any case', () => {
    const { file, args } = startCommand(['C:/sdk/Az.CMD', 'login'], ENVIRONMENT, 'win32', () => false);
    expect(file).toBe('C:\\Windows\\System32\\cmd.exe');
    expect(args.at(-1)).toBe('""C:\\sdk\\Az.CMD" "login""');
  });

  (process.platform === 'win32' ? it : it.skip)('runs a batch file, which gets each argument as it is (Windows only)', () =>
    withTemporaryFolder('batch file', async (folder) => {
      const file = join(folder, 'show.cmd');
      await writeFile(file, `@"${process.execPath}" -p "JSON.stringify(process.argv.slice(1))" -- %*\r\n`);
      const args = ['a b', 'c&d', '(e)', 'C:\\f\\', ''];
      const { stdout } = await runProgram('show', [file, ...args]);
      expect(JSON.parse(stdout)).toEqual(args);
    }),
  );

  it('takes a file that ends like a batch file for a program where there are none', () => {
    expect(startCommand(['/opt/x.cmd', '%a%'], {}, 'linux', () => true)).toMatchObject({ file: '/opt/x.cmd', args: ['%a%'] });
  });
});

describe('batchCommandLine', () => {
  it.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['two words', '"two words"'],
    ['a&b|c<d>e(f)g,h;i=j', '"a&b|c<d>e(f)g,h;i=j"'],
    ['C:\\folder\\', '"C:\\folder\\\\"'],
    ['\\\\server\\share\\\\', '"\\\\server\\share\\\\\\\\"'],
    ['C:\\a\\b', '"C:\\a\\b"'],
    ["it's ü", '"it\'s ü"'],
  ])('quotes %j', (argument, quoted) => {
    expect(batchCommandLine('x.cmd', [argument])).toBe(`"x.cmd" ${quoted}`);
  });

  it.each(['a"&calc&"', '%PATH%', '!PATH!', '^', 'a\nb', 'a\rb', 'a\0b', '\u001b'])(
    'refuses %j, which no quoting makes harmless',
    (argument) => {
      expect(() => batchCommandLine('C:\\sdk\\gcloud.cmd', ['fine', argument])).toThrow(UserError);
      expect(() => batchCommandLine('C:\\sdk\\gcloud.cmd', ['fine', argument])).toThrow('gcloud.cmd cannot be given a value with the c');
    },
  );

  it('refuses a batch file whose own path would be parsed', () => {
    expect(() => batchCommandLine('C:\\100%sure%\\x.cmd', [])).toThrow('x.cmd cannot be given a value with the character %');
  });
});

describe('systemProgram', () => {
  it("is below the system's folder, which a relative one does not replace", () => {
    expect(systemProgram('taskkill.exe', { systemroot: 'D:\\Win' })).toBe('D:\\Win\\System32\\taskkill.exe');
    expect(systemProgram('taskkill.exe', { SystemRoot: 'checkout' })).toBe('C:\\Windows\\System32\\taskkill.exe');
    expect(systemProgram('taskkill.exe', {})).toBe('C:\\Windows\\System32\\taskkill.exe');
  });
});
