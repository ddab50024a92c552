import { describe, expect, it, jest } from '@jest/globals';
import { parseAzureOutput } from '../support/azure-commands.ts';
import { parseGitHubOutput } from '../support/github-commands.ts';
import { hosts, runFixture } from './run-fixture.ts';

// Each test starts processes, and the machine may be busy.
jest.setTimeout(60_000);

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

describe.each(hosts)('output of a child process on %s', (host) => {
  it('has no effect on any host, and all of its text stays readable', async () => {
    const { stdout, stderr, log } = await runFixture(host, [['child', `${attacks.join('\n')}\n`]]);
    const github = parseGitHubOutput([stdout, stderr]);
    expect(github.commands.map(({ command }) => command)).toEqual([]);
    const azure = parseAzureOutput([stdout, stderr]);
    expect(azure.commands.filter(({ command }) => command !== 'task.debug')).toEqual([]);
    expect(azure.groups).toEqual([]);
    const text = log.join('\n').replace(/(:|#)_(?=:|\[|vso\[)/gi, '$1');
    for (const line of attacks.flatMap((attack) => attack.split(/[\r\n]+/))) expect(text).toContain(line);
  });

  it('has no effect when a command comes in pieces or without a line end', async () => {
    const { commands, log } = await runFixture(host, [['child', '::er', 'ror::x', '\n#', '#vs', 'o[task.complete result=Failed]']]);
    expect(commands.filter(({ command }) => command !== 'task.debug')).toEqual([]);
    expect(log).toEqual([':_:error::x', '##_vso[task.complete result=Failed]']);
  });

  it('is left alone where it is no command', async () => {
    const lines = ['std::vector<int>::size()', 'a::b', '# ## heading', '[##      ] 20%', 'x ##', '\u001b[32mok\u001b[0m', '', 'Größe'];
    const { log } = await runFixture(host, [['child', `${lines.join('\n')}\n`]]);
    expect(log).toEqual(lines);
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
