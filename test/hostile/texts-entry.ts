/** Runs steps one after the other, as their generated stubs do, from the sources; which ones stands in TEXT_RUNS, the host in STEP_HOST. */
import { readFileSync } from 'node:fs';
import { main } from '@bakehouse/cli/main';
import { toKebabCase } from '@bakehouse/core/text';
import type { TextRun } from './texts-cases.ts';

const host = process.env['STEP_HOST'] as 'github' | 'azure-pipelines';
const secrets = Object.entries(process.env).filter(([name]) => /^SECRET_|TOKEN$/.test(name));
for (const { step, workspace, inputs } of JSON.parse(readFileSync(String(process.env['TEXT_RUNS']), 'utf8')) as TextRun[]) {
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('INPUT_'))) delete process.env[name];
  // A step removes them.
  for (const [name, value] of secrets) process.env[name] = value;
  for (const [name, value] of Object.entries(inputs)) {
    process.env[`INPUT_${host === 'github' ? toKebabCase(name).toUpperCase() : name.toUpperCase()}`] = value;
  }
  process.env['GITHUB_WORKSPACE'] = workspace;
  process.env['BUILD_SOURCESDIRECTORY'] = workspace;
  await main(host, step, 'main');
}
