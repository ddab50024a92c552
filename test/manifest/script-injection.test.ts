import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseKeyValueFile } from '../support/github-commands.ts';
import { injectionsIn, yamlIn } from './script-injection.ts';
import { root } from './validate-workflow.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  ...['.github', 'examples', 'docs', 'actions', 'tasks'].flatMap((folder) => filesBelow(root, folder)),
  'action.yml',
  'README.md',
];
const sources = pages.flatMap((path): [path: string, yaml: string][] => {
  if (/\.ya?ml$/.test(path)) return [[path, read(path)]];
  return path.endsWith('.md') ? yamlIn(read(path)).map((yaml): [string, string] => [path, yaml]) : [];
});

it('S25: no workflow, pipeline or example puts text of others into a script, or writes an output that a value can end', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(sources.flatMap(([path, yaml]) => injectionsIn(yaml).map((found) => `${path}: ${found}`))).toEqual([]);
});

it('S25: each kind of it is found', () => {
  const github = (run: string) => injectionsIn(JSON.stringify({ jobs: { a: { steps: [{ run }] } } }));
  for (const name of ['inputs.force', 'github.event.pull_request.title', 'github.head_ref', 'matrix.id', 'steps.a.outputs.b']) {
    expect(github(`echo "\${{ ${name} }}"`)).toHaveLength(1);
  }
  expect(github('{ echo "ids<<END"; echo "$IDS"; echo END; } >> "$GITHUB_OUTPUT"')).toHaveLength(1);
  expect(github('end=$(uuidgen)\n{ echo "ids<<$end"; echo "$IDS"; echo "$end"; } >> "$GITHUB_OUTPUT"')).toEqual([]);
  expect(injectionsIn('steps:\n  - script: echo "$(Build.SourceBranchName)"\n')).toHaveLength(1);
  const withMatrix = (matrix: string) => injectionsIn(`strategy: {matrix: ${matrix}}\nsteps:\n  - run: echo \${{ matrix.a }}\n`);
  expect(withMatrix('{a: [1]}')).toEqual([]);
  expect(withMatrix(`"\${{ inputs.a }}"`)).toHaveLength(1);
});

// The example runs on Linux.
const itOnLinux = process.platform === 'linux' ? it : it.skip;

itOnLinux.each([
  ['a END b<<END c', ['a', 'END', 'b<<END', 'c']],
  ['-n -e \\n', ['-n', '-e', '\\n']],
  ['*', ['*']],
])('S25: the example gives the ids %j and nothing else to the next step', (ids, lines) =>
  withTemporaryFolder('outputs', async (folder) => {
    const { jobs } = parse(read('examples/workflows/bake.yml')) as { jobs: { bake: { steps: { id?: string; run?: string }[] } } };
    const script = jobs.bake.steps.find(({ id }) => id === 'force')?.run ?? '';
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const { status } = spawnSync('bash', ['-e', '-c', script], { env: { PATH: process.env['PATH'], IDS: ids, GITHUB_OUTPUT: output } });
    expect(status).toBe(0);
    expect(parseKeyValueFile(readFileSync(output, 'utf8'))).toEqual({ ids: lines.join('\n') });
  }),
);
