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

test('A secret of a definition is read from the variable that it names, after it has left the environment too, or from where Azure keeps it', () => {
  set({ DB_PASSWORD: 'one', PLAIN_NAME: 'two', SECRET_UNMAPPED_KEY: 'three', BLANK_TOKEN: ' ' });
  const variables = new SecretVariables();
  delete process.env['DB_PASSWORD'];
  expect(['DB_PASSWORD', 'PLAIN_NAME', 'UNMAPPED_KEY', 'BLANK_TOKEN', 'NOT_THERE'].map((name) => variables.ofDefinition(name))).toEqual([
    'one',
    'two',
    'three',
    undefined,
    undefined,
  ]);
});

test('What runners and people put there for Bakehouse is no secret of a definition', () => {
  set({ ACTIONS_RUNTIME_TOKEN: 'one', INPUT_CONNECTION_STRING: 'two', BAKEHOUSE_SAS: 'three', System_AccessToken: 'four' });
  const variables = new SecretVariables();
  for (const name of ['ACTIONS_RUNTIME_TOKEN', 'INPUT_CONNECTION_STRING', 'BAKEHOUSE_SAS', 'System_AccessToken', 'SYSTEM_ACCESSTOKEN']) {
    expect([name, variables.ofDefinition(name)]).toEqual([name, undefined]);
  }
});
