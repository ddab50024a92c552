import { describe, expect, it } from '@jest/globals';
import { nastyValues } from './nasty-values.ts';
import { hosts, outputName, runFixture } from './run-fixture.ts';

const json = { args: ['--json'] };

describe.each(hosts)('a step on %s', (host) => {
  it('sets outputs to exactly the given text, whatever is in it', async () => {
    const calls = Object.entries(nastyValues).map(([name, value]) => ['output', name, value] as const);
    const { outputs, result } = await runFixture(host, [...calls, ['succeed']], json);
    expect(outputs).toEqual(Object.fromEntries(Object.entries(nastyValues).map(([name, value]) => [outputName(host, name), value])));
    expect(result).toBe('succeeded');
  });

  it('reads its inputs by their camelCase names, with blanks, quotes, backslashes and non-ASCII in them, and takes blank for unset', async () => {
    const inputs = { imagePath: ' C:\\a b\\"é".raw', planFile: '  ', token: "it's", count: '0', lines: 'one\ntwo' };
    const names = [...Object.keys(inputs), 'neverGiven'];
    const given = host === 'local' ? { ...inputs, lines: 'one' } : inputs;
    const { report } = await runFixture(host, [['report', { inputs: names, blank: names }]], { inputs: given });
    expect(report.inputs).toEqual({ ...given, planFile: null, neverGiven: null });
    expect(report.blank).toEqual(['planFile']);
  });

  it('annotates a place in a file, whose name may hold every separator', async () => {
    const file = `ordner é/"zwei", drei;vier].yaml`;
    const { annotations } = await runFixture(host, [
      ['warning', 'odd: 100%\nnext, line', { file, line: 3, column: 14 }],
      ['error', 'bad]', { file, line: 7 }],
      ['warning', 'nowhere'],
    ]);
    // The log of a runner has nothing but the message, so the place stands in it; compilers' form is for terminals.
    const [at, below] = host === 'local' ? ['', ''] : [`${file}, line 3, column 14: `, `${file}, line 7: `];
    expect(annotations).toEqual([
      { level: 'warning', message: `${at}odd: 100%\nnext, line`, file, line: 3, column: 14 },
      { level: 'error', message: `${below}bad]`, file, line: 7 },
      { level: 'warning', message: 'nowhere' },
    ]);
  });

  it('shows a notice and the title of an annotation', async () => {
    const { annotations, log } = await runFixture(host, [
      ['notice', 'seen', { file: 'a.yaml', line: 2 }],
      ['warning', 'old', { title: 'Version' }],
    ]);
    const shown = [...annotations.map((one) => [one.file, one.line, one.level, one.title, one.message].join(' ')), ...log].join('\n');
    expect(shown).toMatch(/a\.yaml[ :]2[ :]+notice[ :]+(?:a\.yaml, line 2: )?seen/);
    expect(shown).toMatch(/warning[ :]+Version[ :]+old/);
  });

  it('folds what is logged in a group and shows an inner group as a heading', async () => {
    const { groups, log } = await runFixture(host, [
      ['info', 'before'],
      [
        'group',
        'Build 50%,\nthe image',
        [
          ['info', 'one'],
          ['group', 'Inner', [['info', 'two']]],
        ],
      ],
      ['info', 'after'],
    ]);
    expect(groups.map(({ title, lines }) => [title, ...lines.map((line) => line.trim())])).toEqual([
      ['Build 50%, the image', 'one', 'Inner', 'two'],
    ]);
    expect(log.at(-1)).toBe('after');
  });

  it('writes stages and progress as lines of its log', async () => {
    const stage = ['stage', 'web: build', [['progress', '1 of 2']], 182_000] as const;
    const { log, groups } = await runFixture(host, [stage, ['stage', 'web: test', [['info', 'inside']]]]);
    expect(log).toEqual(['web: build, 3 min 2 s the last time', '1 of 2', 'web: test', 'inside']);
    expect(groups).toEqual([]);
  });

  it('adds to the summary in the order of the calls', async () => {
    const { summary } = await runFixture(host, [
      ['summary', '# Größe\n\n| a | b |'],
      ['summary', '::error::stays\n'],
    ]);
    expect(summary).toBe('# Größe\n\n| a | b |\n::error::stays\n');
  });

  it('succeeds with exit code 0 and says nothing of an error', async () => {
    const { exitCode, result, annotations } = await runFixture(host, [['succeed']]);
    expect({ exitCode, result, annotations }).toEqual({ exitCode: 0, result: 'succeeded', annotations: [] });
  });

  it.each([
    ['a failure', false, { github: 1, 'azure-pipelines': 0, local: 1 }],
    ['unusable input', true, { github: 1, 'azure-pipelines': 0, local: 2 }],
  ])('reports %s once, with all its lines and the exit code of the host, however often it is told', async (_, input, codes) => {
    const message = 'Cannot bake: 100% full\n  a.yaml:1:2: wrong, really]';
    const { exitCode, result, annotations, commands } = await runFixture(host, [
      ['fail', message, input],
      ['fail', 'again', input],
      ['succeed'],
    ]);
    expect(annotations).toEqual([{ level: 'error', message }]);
    expect(exitCode).toBe(codes[host]);
    expect(result).toBe('failed');
    expect(commands.filter(({ command }) => command === 'task.complete').length).toBe(host === 'azure-pipelines' ? 1 : 0);
  });

  it('starts in a workspace with blanks and non-ASCII in its path and knows its folders and its run', async () => {
    const { report } = await runFixture(host, [['report', {}]]);
    const { workspace, temp, toolCache, debug } = report.environment;
    expect(workspace).toMatch(/run step é-.*work space$/);
    expect(temp).toMatch(/run step é-.*_temp$/);
    expect(toolCache).toMatch(host === 'local' ? /bakehouse/ : /_tool$/);
    expect(debug).toBe(false);
  });

  it('knows whether a pipeline runs it', async () => {
    const { report } = await runFixture(host, [['report', {}]]);
    expect(report.environment['ci']).toBe(host !== 'local');
    if (host !== 'local') return;
    expect((await runFixture(host, [['report', {}]], { env: { CI: 'true' } })).report.environment['ci']).toBe(true);
    const blank = await runFixture(host, [['report', { blank: ['container', 'prefix'] }]], { env: { BAKEHOUSE_CONTAINER: '' } });
    expect(blank.report.blank).toEqual(['container']);
  });

  it('still finds a cache folder when HOME is not set', async () => {
    const { report } = await runFixture(host, [['report', {}]], {
      env: { HOME: undefined, RUNNER_TOOL_CACHE: undefined, AGENT_TOOLSDIRECTORY: undefined },
    });
    expect(report.environment['toolCache']).toMatch(/bakehouse/);
  });

  it('knows from the host that debugging is wanted', async () => {
    const env = { github: { RUNNER_DEBUG: '1' }, 'azure-pipelines': { SYSTEM_DEBUG: 'True' }, local: { BAKEHOUSE_DEBUG: '1' } }[host];
    const { report, stdout } = await runFixture(
      host,
      [
        ['debug', 'fine print'],
        ['report', {}],
      ],
      { env },
    );
    expect(report.environment['debug']).toBe(true);
    expect(stdout).toContain('fine print');
  });
});

describe.each(['github', 'azure-pipelines'] as const)('the post phase on %s', (host) => {
  it('reads exactly what the main phase has saved', async () => {
    const calls = Object.entries(nastyValues).map(([name, value]) => ['state', name, value] as const);
    const main = await runFixture(host, [...calls, ['succeed']]);
    const names = [...Object.keys(nastyValues), 'neverSaved'];
    const post = await runFixture(host, [['report', { state: names }]], { phase: 'post', state: main.state });
    expect(post.report.state).toEqual({ ...nastyValues, neverSaved: null });
  });

  it('gives back within a phase what that phase has saved', async () => {
    const { report } = await runFixture(host, [
      ['state', 'inputs', 'new'],
      ['report', { state: ['inputs'] }],
    ]);
    expect(report.state).toEqual({ inputs: 'new' });
  });

  it('leaves a variable of the same name in the environment alone', async () => {
    const { report } = await runFixture(host, [
      ['state', 'path', 'x'],
      ['output', 'home', 'y'],
      ['report', { childVariables: true }],
    ]);
    expect(report.childVariables['PATH']).toBe(process.env['PATH']);
    expect(report.childVariables['HOME']).toBe(process.env['HOME']);
  });
});

it('knows commit, repository and run on GitHub, with the attempt of a repeated run', async () => {
  const { report } = await runFixture('github', [['report', {}]], {
    env: { GITHUB_RUN_ATTEMPT: '3', GITHUB_SERVER_URL: 'https://ghes.example' },
  });
  expect(report.environment).toMatchObject({
    commit: '0123456789abcdef0123456789abcdef01234567',
    repository: 'octo/images',
    runUrl: 'https://ghes.example/octo/images/actions/runs/4711/attempts/3',
  });
});

it('knows commit, repository without user name, and run on Azure Pipelines', async () => {
  const { report } = await runFixture('azure-pipelines', [['report', {}]]);
  expect(report.environment).toMatchObject({
    commit: '0123456789abcdef0123456789abcdef01234567',
    repository: 'https://dev.azure.com/octo/house/_git/images',
    runUrl: 'https://dev.azure.com/octo/the%20house/_build/results?buildId=4711',
  });
});
