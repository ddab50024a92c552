import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkNode } from './node-version.ts';

const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { engines: { node: string } };
const oldest = Number(/\d+/.exec(engines.node)?.[0]);

test('A Node that is too old is named, with the one that is needed', () => {
  expect(() => checkNode(`${oldest - 1}.9.0`)).toThrow(`bakehouse needs Node ${oldest} or newer; this is Node ${oldest - 1}.9.0.`);
});

test('The oldest Node of package.json and newer ones will do', () => {
  for (const version of [`${oldest}.0.0`, '100.0.0', process.versions.node]) expect(() => checkNode(version)).not.toThrow();
});
