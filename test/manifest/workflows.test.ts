import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { expect, it } from '@jest/globals';
import { root, validateWorkflow } from './validate-workflow.ts';

const folders = ['.github/workflows', 'examples/workflows'];
const workflows = folders.flatMap((folder) => filesBelow(root, folder)).filter((path) => /\.ya?ml$/.test(path));

it("GitHub's own language service finds nothing wrong with any workflow, and no folder of workflows is empty", () => {
  for (const folder of folders.filter((folder) => existsSync(join(root, folder)))) {
    expect([folder, workflows.some((path) => path.startsWith(folder))]).toEqual([folder, true]);
  }
  expect(validateWorkflow(workflows)).toEqual([]);
});

it('a misspelt key, a misspelt input of our own action and an action that does not exist are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const file = join(folder, 'wrong.yml');
  try {
    writeFileSync(
      file,
      [
        'on: push',
        'jobs:',
        '  bake:',
        '    runs-on: ubuntu-latest',
        '    step: []',
        '    steps:',
        '      - uses: ./',
        '        with: { definitons: images/ }',
        '      - uses: ./actions/plan-image',
        '      - uses: ./actions/plan-images',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
        '      - run: echo ${{ nothing.at.all }}',
      ].join('\n'),
    );
    const found = validateWorkflow([file]).join('\n');
    for (const part of [":5: Unexpected value 'step'", ":8: Invalid action input 'definitons'", 'plan-image@v0', 'nothing']) {
      expect(found).toContain(part);
    }
    expect(found).toContain('Missing required input `definitions`');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
