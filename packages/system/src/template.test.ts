import { describe, expect, test } from '@jest/globals';
import { runProgram } from './program.ts';
import { fillTemplate } from './template.ts';

const HOSTILE = `it's "$(touch pwned)" \`id\`; rm -rf $HOME # \\ @OTHER@\nsecond line`;
const unixTest = process.platform === 'win32' ? test.skip : test;

describe('a shell script', () => {
  unixTest('gets every value as data, whatever is in it', async () => {
    const script = fillTemplate('text=@TEXT@\nset -- @LIST@\nprintf "<%s>" "$text" "$#" "$@"\n', 'shell', {
      TEXT: HOSTILE,
      LIST: [HOSTILE, '', '-n', '*'],
    });
    const { stdout } = await runProgram('run a filled script', ['sh', '-c', script]);
    expect(stdout).toBe(`<${HOSTILE}><4><${HOSTILE}><><-n><*>\n`);
  });

  test('takes an empty list as no word, and numbers', () => {
    expect(fillTemplate('set -- @LIST@\nseconds=@SECONDS@;', 'shell', { LIST: [], SECONDS: 90 })).toBe("set -- \nseconds='90';");
  });

  test.each(['"@NAME@/agent"', 'x@NAME@', '@NAME@/agent', "'@NAME@'", '$@NAME@'])(
    'refuses a place where quotes would not hold: %s',
    (text) => {
      expect(() => fillTemplate(text, 'shell', { NAME: 'x' })).toThrow('part of a word or stands in quotes');
    },
  );

  test.each([
    'echo "a @NAME@ b"',
    "echo 'a @NAME@ b'",
    'echo "a\n  @NAME@ b"',
    "echo 'a\n  @NAME@ b'",
    'echo "a \\" @NAME@ b"',
    `echo "it's" 'so "' "a @NAME@ b"`,
    'echo "$(cat "a @NAME@ b")"',
    `echo "\${a:-"a @NAME@ b"}"`,
    "echo $'a\\' @NAME@ b'",
    '# a @NAME@ b',
    'run # a @NAME@ b',
    'run;# @NAME@',
    '#\n# @NAME@',
    'echo `cat @NAME@ b`',
    'echo $(( @NAME@ + 1 ))',
    '(( a = @NAME@ ))',
  ])('refuses a place in quotes, comments, backquotes and arithmetic, where blanks stand around it: %j', (text) => {
    expect(() => fillTemplate(text, 'shell', { NAME: 'x' })).toThrow('part of a word or stands in quotes or a comment');
  });

  test.each([
    ['# it\'s "so\necho @NAME@', `# it's "so\necho 'x'`],
    ['echo "a" \'b\' "it\'s" @NAME@', `echo "a" 'b' "it's" 'x'`],
    ['echo $# \\" \\\' @NAME@', `echo $# \\" \\' 'x'`],
    ['r=$(cat "$a" || echo @NAME@)', `r=$(cat "$a" || echo 'x')`],
    [`echo "$(cat a)" "\${b}" @NAME@`, `echo "$(cat a)" "\${b}" 'x'`],
    ['cat <<<"$a"\necho $((1 + 2)) @NAME@', `cat <<<"$a"\necho $((1 + 2)) 'x'`],
  ])('takes a place behind closed quotes and comments: %j', (text, filled) => {
    expect(fillTemplate(text, 'shell', { NAME: 'x' })).toBe(filled);
  });

  test.each(['cat <<EOF\n@NAME@\nEOF\n', 'cat <<-EOF\n@NAME@\nEOF\n', "cat << 'EOF'\n@NAME@\nEOF\n"])(
    'refuses a here-document, where quotes would be content: %j',
    (text) => {
      expect(() => fillTemplate(text, 'shell', { NAME: 'x' })).toThrow('here-document');
    },
  );

  test('refuses a list behind =, where a second word would be a command, but in parentheses', () => {
    expect(() => fillTemplate('a=@LIST@', 'shell', { LIST: ['x', 'reboot'] })).toThrow('write =(@LIST@)');
    expect(fillTemplate('a=(@LIST@)', 'shell', { LIST: ['x', 'y'] })).toBe("a=('x' 'y')");
  });

  test('refuses a NUL character', () => {
    expect(() => fillTemplate('a=@A@', 'shell', { A: 'a\0b' })).toThrow('A contains a NUL character');
  });
});

describe('a unit', () => {
  test('gets plain words, in the middle of one too', () => {
    expect(fillTemplate('Where=@MOUNT@/x\nAfter=@UNITS@\n', 'unit', { MOUNT: '/run/x', UNITS: ['a.mount', 'b@c.service'] })).toBe(
      'Where=/run/x/x\nAfter=a.mount b@c.service\n',
    );
  });

  test.each(['two words', 'a%h', '$HOME', '"', "'", 'a\\x20', 'a\nExecStart=/bin/sh', ''])('refuses %j', (value) => {
    expect(() => fillTemplate('User=@USER@', 'unit', { USER: value })).toThrow('USER is no plain word');
  });
});

test('a placeholder without a value and a value without a placeholder are both refused', () => {
  expect(() => fillTemplate('a=@A@ b=@B@', 'shell', { A: '1' })).toThrow('@B@, for which there is no value');
  expect(() => fillTemplate('a=@A@', 'shell', { A: '1', C: '2', D: '3' })).toThrow('no place for C, D');
  expect(() => fillTemplate('a=@CONSTRUCTOR@', 'shell', {})).toThrow('for which there is no value');
});

test('"$@", mail addresses and PowerShell’s @( and @{ are no placeholders', () => {
  const text = 'exec "$@" root@example.com @( @{ @a@';
  expect(fillTemplate(text, 'shell', {})).toBe(text);
});
