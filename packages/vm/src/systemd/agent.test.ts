import { expect, test } from '@jest/globals';
import { testKey } from '../guest-test.ts';
import { agentScripts, agentUnits } from './agent.ts';

const tests = [{ name: 'a name: with %h "quotes"\nand lines', shell: 'bash' as const, script: '', timeoutSeconds: 90 }];

test('nothing of what the user named stands in a unit, where it would need escaping', () => {
  for (const entry of agentUnits(tests)) expect(JSON.stringify(entry)).not.toContain('quotes');
});

test('every test is a service with its own shell and timeout', () => {
  const unit = agentUnits(tests).find((entry) => entry.path.endsWith('/bakehouse-test-000.service'));
  expect(unit).toMatchObject({ content: expect.stringContaining('ExecStart=/bin/bash /run/bakehouse/tests/000\n') });
  expect(unit).toMatchObject({ content: expect.stringContaining('TimeoutStartSec=90s\n') });
});

test('units and scripts start only what is on the dump disk, and everything there is started', () => {
  const scripts = agentScripts();
  const texts = [...agentUnits(tests).map((entry) => ('content' in entry ? entry.content : '')), ...Object.values(scripts)];
  const started = texts.flatMap((text) => [...text.matchAll(/\/run\/bakehouse\/agent\/([a-z]+)/g)].map(([, name]) => name));
  expect([...new Set(started)].sort()).toEqual(Object.keys(scripts).sort());
});

test('keys sort as numbers do', () => {
  const keys = Array.from({ length: 200 }, (_, index) => testKey(index));
  expect([...keys].sort()).toEqual(keys);
});

test('the pattern for core dumps fits into the 127 bytes that the kernel keeps', () => {
  const pattern = /echo '(\|[^']+)'/.exec(agentScripts()['witness'] ?? '')?.[1] ?? '';
  expect(pattern).toMatch(/%P %s %t %e$/);
  expect(pattern.length).toBeLessThan(128);
});
