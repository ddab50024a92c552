import { expect, test } from '@jest/globals';
import { definitionVariables } from './definition-variables.ts';

test('only variables that are meant for definitions are handed on', () => {
  expect(definitionVariables({ BAKEHOUSE_VAR_A: '1', BAKEHOUSE_TOKEN: 'x', PATH: '/bin' })).toEqual({ BAKEHOUSE_VAR_A: '1' });
});
