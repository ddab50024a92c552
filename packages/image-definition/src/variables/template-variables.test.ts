import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../../test/definition-folder.ts';
import { variablesInTemplate } from './template-variables.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

async function look(content: string | Uint8Array) {
  const absolute = await folder.write('t', content);
  return variablesInTemplate({ path: 't', absolute }, { A: 'a' }, 't');
}

test('a template of millions of lines with thousands of mistakes takes seconds at most', async () => {
  const start = performance.now();
  const { findings } = await look('\n'.repeat(7_000_000) + '{GONE} {A}\r\n'.repeat(2000));
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(findings).toHaveLength(1000);
  expect(findings[999]).toMatchObject({ line: 7_001_000, column: 1, message: 'the variable GONE is not defined' });
});

test('what cannot be rendered is refused when it is planned, and not when it is built', async () => {
  const hint = 'leave template out';
  expect(await look(new Uint8Array([0x7f, 0xff]))).toMatchObject({
    findings: [{ message: 'a template is UTF-8 text, and this file is not', hint }],
  });
  expect(await look('x'.repeat(8 * 1024 * 1024 + 1))).toMatchObject({
    findings: [{ message: expect.stringMatching(/at most 8\.0 MiB/), hint }],
  });
  expect((await look('\uFEFF{A}')).used).toEqual(new Set(['A']));
});
