import { afterEach, expect, test } from '@jest/globals';
import { SecretVariables } from './secret-variables.ts';

const given: string[] = [];
function set(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    given.push(name);
    process.env[name] = value;
  }
}
afterEach(() => {
  for (const name of given.splice(0)) delete process.env[name];
});

test('A secret of a definition is read from the variable that it names, after it has left the environment too', () => {
  set({ DB_PASSWORD: 'one', PLAIN_NAME: 'two', SECRET_KEY: 'three', BLANK_TOKEN: ' ' });
  const variables = new SecretVariables();
  delete process.env['DB_PASSWORD'];
  expect(['DB_PASSWORD', 'PLAIN_NAME', 'SECRET_KEY', 'BLANK_TOKEN', 'NOT_THERE'].map((name) => variables.ofDefinition(name))).toEqual([
    'one',
    'two',
    'three',
    undefined,
    undefined,
  ]);
});

test('Only where the runner keeps secret variables that are not mapped, they are found there', () => {
  set({ SECRET_UNMAPPED_KEY: 'one' });
  expect(new SecretVariables({ keepsUnmapped: true }).ofDefinition('UNMAPPED_KEY')).toBe('one');
  expect(new SecretVariables().ofDefinition('UNMAPPED_KEY')).toBeUndefined();
});

test('What runners and people put there for Bakehouse is no secret of a definition, and is refused with its owner', () => {
  set({
    ACTIONS_RUNTIME_TOKEN: 'one',
    INPUT_CONNECTION_STRING: 'two',
    BAKEHOUSE_SAS: 'three',
    System_AccessToken: 'four',
    SECRET_X: 'five',
  });
  const variables = new SecretVariables({ keepsUnmapped: true });
  const runners = [
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_CONNECTION_STRING',
    'STATE_NOT_SET',
    'System_AccessToken',
    'SYSTEM_ACCESSTOKEN',
    'SECRET_X',
  ];
  for (const name of runners)
    expect(() => variables.ofDefinition(name)).toThrow(`${name} can hold no secret of a definition: this name belongs to the runner.`);
  expect(() => variables.ofDefinition('Bakehouse_Sas')).toThrow('this name belongs to Bakehouse.');
});
