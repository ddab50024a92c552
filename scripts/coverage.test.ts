import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { isTypeOnly } from './type-only-files.ts';

const root = join(import.meta.dirname, '..');

interface LcovFile {
  /** Times that each line ran, by its number. */
  readonly lines: ReadonlyMap<number, number>;
  /** Functions by the line that they begin in. */
  readonly functions: ReadonlyMap<string, number>;
}

/** The records of an lcov file, by source (geninfo(1)). */
function readLcov(text: string): ReadonlyMap<string, LcovFile> {
  const records = text.split('end_of_record\n').filter((record) => record.trim() !== '');
  return new Map(
    records.map((record) => {
      const found = (pattern: RegExp) => [...record.matchAll(pattern)].map(([, first = '', second = '']) => [first, second] as const);
      const [[source] = ['']] = found(/^SF:(.*)$/gm);
      return [
        source.replaceAll('\\', '/'),
        {
          lines: new Map(found(/^DA:(\d+),(\d+)/gm).map(([line, times]) => [Number(line), Number(times)])),
          functions: new Map(found(/^FN:(\d+),(.*)$/gm).map(([line, name]) => [name, Number(line)])),
        },
      ];
    }),
  );
}

test('4.63: npm test -- --coverage writes Cobertura, lcov and HTML, with the lines as they are in the source', () =>
  withTemporaryFolder('coverage', async (build) => {
    // One small file of tests, and not the results of the run that this test is part of.
    const argv = [process.execPath, 'scripts/test.mjs', 'packages/core/src/duration.test.ts', '--coverage'] as const;
    const { stdout } = await runProgram('measure coverage', argv, { cwd: root, env: { BAKEHOUSE_BUILD: build } });
    expect(stdout).toContain('checks and tests: 5 passed, 0 failed');
    const folder = join(build, 'coverage');
    expect(readdirSync(folder).sort()).toEqual(['cobertura-coverage.xml', 'html', 'lcov.info']);

    const source = readFileSync(join(root, 'packages/core/src/duration.ts'), 'utf8').split('\n');
    const duration = readLcov(readFileSync(join(folder, 'lcov.info'), 'utf8')).get('packages/core/src/duration.ts');
    const lineOf = (text: string) => source.findIndex((line) => line.includes(text)) + 1;
    // Five calls, one of which throws.
    expect(duration?.functions.get('parseDuration')).toBe(lineOf('function parseDuration'));
    expect(duration?.lines.get(lineOf('const milliseconds'))).toBe(5);
    expect(duration?.lines.get(lineOf('return milliseconds'))).toBe(4);
    expect(duration?.lines.has(source.length)).toBe(false);

    const cobertura = readFileSync(join(folder, 'cobertura-coverage.xml'), 'utf8');
    expect(cobertura).toMatch(/<class name="duration\.ts" filename="packages[/\\]core[/\\]src[/\\]duration\.ts" line-rate="1"/);
    expect(cobertura).toContain(`<line number="${lineOf('return milliseconds')}" hits="4"`);
    expect(readFileSync(join(folder, 'html', 'index.html'), 'utf8')).toContain('duration.ts');
  }));

test.each([
  ["import type { A } from './a.ts';\n/** A b. */\nexport interface B { readonly a: A }\nexport type C = B; // c\n", true],
  ['export interface B { readonly a: number }\nexport const b = 1;\n', false],
  ["export { a } from './a.ts';\n", false],
])('A file of types never runs, and is no file without tests: %j', (text, expected) => {
  expect(isTypeOnly(text)).toBe(expected);
});
