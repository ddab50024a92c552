import type { StepDefinition } from '@bakehouse/core/step';
import { describe, expect, it } from '@jest/globals';
import { allDefinitions } from '../manifest/definitions.ts';
import type { HostKind } from '../support/run-step.ts';
import {
  type DistRun,
  hosts,
  INPUT_FAILURE_CODES,
  inputsThatNameNothing,
  isRequired,
  refusable,
  runFromDist,
  spell,
} from './dist-steps.ts';

const definitions = await allDefinitions();
const cases = definitions.flatMap((definition) => hosts.map((host) => [definition.name, host, definition] as const));

/** Holds that the host shows one error, which names the input, and ends the step as failed, before any of the step's own code is loaded. */
function expectRefusal(result: DistRun, host: HostKind, names: readonly string[]): void {
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  for (const name of names) expect(errors[0]?.message).toContain(`input ${spell(host, name)}: `);
  expect([result.result, result.exitCode]).toEqual(['failed', INPUT_FAILURE_CODES[host]]);
  expect(result.outputs).toEqual(host === 'local' ? {} : { reason: 'definition' });
}

function firstOfEachType(definition: StepDefinition) {
  const refused = Object.entries(definition.inputs).flatMap(([name, input]) => {
    const value = refusable(input);
    return value === undefined ? [] : [{ name, type: input.type, value }];
  });
  return refused.filter(({ type }, index) => refused.findIndex((other) => other.type === type) === index);
}

// Loops and not `it.each`: a step may have no required input, or none that can be refused.
describe.each(cases)('%s on %s', (_name, host, definition) => {
  const required = Object.entries(definition.inputs).filter(([, input]) => isRequired(input));
  const given = inputsThatNameNothing(definition);

  for (const [name] of required) {
    it(`without ${name} ends with one error that names it`, async () => {
      const { [name]: _, ...others } = given;
      expectRefusal(await runFromDist(definition, host, others), host, [name]);
    });
  }

  for (const { name, type, value } of firstOfEachType(definition)) {
    it(`refuses an impossible ${type} for ${name}`, async () => {
      expectRefusal(await runFromDist(definition, host, { ...given, [name]: value }), host, [name]);
    });
  }

  const wrong = firstOfEachType(definition);
  const names = [...new Set([...required.map(([name]) => name), ...wrong.map(({ name }) => name)])];
  if (names.length > 1) {
    it('names all that is wrong in one error', async () => {
      const inputs = Object.fromEntries(wrong.map(({ name, value }) => [name, value]));
      expectRefusal(await runFromDist(definition, host, inputs), host, names);
    });
  }
});
