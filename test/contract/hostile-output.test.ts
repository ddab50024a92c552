import { describe, expect, it } from '@jest/globals';
import { parseAzureOutput } from '../support/azure-commands.ts';
import { parseGitHubOutput } from '../support/github-commands.ts';
import { hosts, runFixture } from './run-fixture.ts';

const attacks = [
  '::set-output name=a::b',
  '  \t ::error file=x::b',
  '::ADD-MASK::log',
  '\u001b[31m::warning::coloured',
  '\u00a0\u3000\ufeff::error::other blanks',
  '::stop-commands::token',
  'text ##[error]old form',
  'text ##[add-mask]log',
  '##[group]never closed',
  '##vso[task.setvariable variable=PATH]/evil',
  'text ##vso[task.complete result=Succeeded;]',
  'text ##VSO[task.prependpath]/evil',
  '####vso[task.setsecret]log',
  'progress\r::error::after a carriage return',
  'progress\r\r\n##vso[task.uploadfile]/etc/passwd',
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with ESC
const COLOUR = /\u001b\[\d+m/g;
/** The command line writes to no terminal here, where colours have no place. */
const onHost = (host: string, line: string) => (host === 'local' ? line.replaceAll(COLOUR, '') : line);

describe.each(hosts)('output of a child process on %s', (host) => {
  it('has no effect on any host, and all of its text stays readable', async () => {
    const { stdout, stderr, log } = await runFixture(host, [['child', `${attacks.join('\n')}\n`]]);
    const github = parseGitHubOutput([stdout, stderr]);
    expect(github.commands.map(({ command }) => command)).toEqual([]);
    const azure = parseAzureOutput([stdout, stderr]);
    expect(azure.commands.filter(({ command }) => command !== 'task.debug')).toEqual([]);
    expect(azure.groups).toEqual([]);
    const text = log.join('\n').replace(/(:|#)_(?=:|\[|vso\[)/gi, '$1');
    for (const line of attacks.flatMap((attack) => attack.split(/[\r\n]+/))) expect(text).toContain(onHost(host, line));
  });

  it('has no effect when a command comes in pieces or without a line end', async () => {
    const { commands, log } = await runFixture(host, [['child', '::er', 'ror::x', '\n#', '#vs', 'o[task.complete result=Failed]']]);
    expect(commands.filter(({ command }) => command !== 'task.debug')).toEqual([]);
    expect(log).toEqual([':_:error::x', '##_vso[task.complete result=Failed]']);
  });

  it('is left alone where it is no command', async () => {
    const lines = ['std::vector<int>::size()', 'a::b', '# ## heading', '[##      ] 20%', 'x ##', '\u001b[32mok\u001b[0m', '', 'Größe'];
    const { log } = await runFixture(host, [['child', `${lines.join('\n')}\n`]]);
    expect(log).toEqual(lines.map((line) => onHost(host, line)));
  });

  it('cannot act through our own messages, titles and annotations either', async () => {
    const name = 'a\n::error::x\n##vso[task.complete result=Failed]y';
    const { commands, annotations, exitCode, result } = await runFixture(host, [
      ['info', `read ${name}`],
      ['debug', name],
      ['notice', name],
      ['group', name, [['warning', name, { file: name, title: name }]]],
      ['succeed'],
    ]);
    expect({ exitCode, result }).toEqual({ exitCode: 0, result: 'succeeded' });
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
    const harmless = ['task.debug', 'task.logissue', 'task.complete', 'debug', 'notice', 'warning', 'group', 'endgroup'];
    expect(commands.filter(({ command }) => !harmless.includes(command))).toEqual([]);
  });
});

describe.each(hosts)('escape sequences of terminals on %s', (host) => {
  const text = 'a\u001b]0;owned\u0007b\u001b]52;c;cm0=\u001b\\c\u001b[2J\u001b[31md\u009b2Je\u202ef\u0000';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const obeyed = /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202e]/;

  it('S17: reach no log, whoever says them and wherever', async () => {
    const { stdout, stderr, log } = await runFixture(host, [
      ['child', `${text}\n`],
      ['info', text],
      ['debug', text],
      ['notice', text, { title: text }],
      ['warning', text, { title: text }],
      ['error', text],
      ['group', text, [['group', text, [['info', text]]]]],
      ['succeed'],
    ]);
    expect(`${stdout}${stderr}`).not.toMatch(obeyed);
    expect(log.map((line) => line.replaceAll(COLOUR, ''))).toContain('abcde\\u202ef\\u0000');
  });

  it('S17: do not stand before a command and hide it', async () => {
    const { commands } = await runFixture(host, [['child', '\u001b]0;x\u0007::error::x\n#\u001b[2J#vso[task.complete result=Failed]\n']]);
    expect(commands.filter(({ command }) => command !== 'task.debug')).toEqual([]);
  });
});

describe('outputs on the command line', () => {
  const value = 'sig\u001b]0;owned\u0007\u009b2J\u202e';

  it('S17: show escape sequences to people', async () => {
    const { stdout } = await runFixture('local', [['output', 'signature', value], ['succeed']]);
    expect(stdout).toContain(String.raw`signature: sig\u001b]0;owned\u0007\u009b2J\u202e`);
  });

  it('S17: are the same for programs, and harmless where their JSON is shown', async () => {
    const { stdout } = await runFixture('local', [['output', 'signature', value], ['succeed']], { args: ['--json'] });
    for (const control of ['\u001b', '\u009b', '\u202e']) expect(stdout).not.toContain(control);
    expect(JSON.parse(stdout)).toMatchObject({ outputs: { signature: value } });
  });
});
