import { describe, expect, test } from '@jest/globals';
import { allErrors, armErrorLines, describeArmError, failureKind, firstLine, innermost, readArmError } from './arm-error.ts';

const inner = { code: 'VMExtensionProvisioningError', message: 'exit status=127' };
const wrapped = (error: object) => JSON.stringify({ status: 'Failed', error }, undefined, 2).replaceAll('\n', '\r\n');

describe('an error of Resource Manager', () => {
  test.each([
    ['with an envelope', { error: { code: 'A', message: 'b' } }],
    ['without one', { code: 'A', message: 'b' }],
    ['of an operation', { status: 'Failed', error: { code: 'A', message: 'b' } }],
    ['of OData', { 'odata.error': { code: 'A', message: { lang: 'en', value: 'b' } } }],
    ['in capital letters', { Code: 'A', Message: 'b' }],
  ])('is read %s', (_, body) => {
    expect(readArmError(body)).toEqual({ code: 'A', message: 'b', details: [] });
  });

  test.each([null, undefined, 7, 'text', [], {}, { error: null }, { error: 'invalid_client' }, { error: {} }, { status: 'Succeeded' }])(
    'is not read where there is none: %j',
    (body) => {
      expect(readArmError(body)).toBeUndefined();
    },
  );

  test('is read through all levels: details, JSON written as text, once more in that, innererror', () => {
    const twice = { code: 'Conflict', message: wrapped({ code: 'ResourceDeploymentFailure', message: 'It failed.', details: [inner] }) };
    const body = {
      error: {
        code: 'DeploymentFailed',
        message: 'At least one.',
        details: [{ code: 'Conflict', message: wrapped({ code: 'DeploymentFailed', details: [twice] }) }],
      },
    };
    const error = readArmError(body);
    expect(innermost(error ?? { details: [] })).toEqual([{ ...inner, details: [] }]);
    expect(allErrors(error ?? { details: [] }).map(({ code }) => code)).toContain('ResourceDeploymentFailure');
    expect(describeArmError(error)).toBe('DeploymentFailed: At least one; VMExtensionProvisioningError: exit status=127');
    const vault = readArmError({ error: { code: 'Forbidden', message: 'No.', innererror: { code: 'ForbiddenByRbac' } } });
    expect(describeArmError(vault)).toBe('Forbidden: No; ForbiddenByRbac');
  });

  test('is told whole, what is within another below it', () => {
    const body = {
      code: 'ImageFailed',
      message: 'The image failed.',
      details: [
        { code: 'ArtifactFailed', target: 'windows-restart', message: 'It ended with 1.\r\nAt line 3', innererror: { code: 'Timeout' } },
        { details: [{ message: 'no code' }] },
      ],
    };
    expect(armErrorLines(readArmError(body) ?? { details: [] })).toEqual([
      'ImageFailed: The image failed.',
      '  ArtifactFailed (windows-restart): It ended with 1.',
      '    At line 3',
      '    Timeout',
      '    no code',
    ]);
  });

  test('keeps braces that are no JSON, and words before those that are', () => {
    expect(readArmError({ code: 'A', message: 'regions: {region:northeurope}' })?.message).toBe('regions: {region:northeurope}');
    expect(readArmError({ code: 'A', message: `Because: ${wrapped(inner)}` })).toMatchObject({ message: 'Because:', details: [inner] });
  });

  test('that is built to be deep or long is cut', () => {
    let deep: object = inner;
    for (let level = 0; level < 1000; level++) deep = { code: 'x', details: [deep] };
    expect(allErrors(readArmError(deep) ?? { details: [] }).length).toBeLessThan(20);
    const many = { code: 'x', details: Array.from({ length: 50 }, (_, index) => ({ code: `c${index}` })) };
    expect(describeArmError(readArmError(many))).toBe('x; c0; c1; c2; and 47 more');
    expect(firstLine('y'.repeat(1000))).toHaveLength(301);
    expect(firstLine('one. \nsecond')).toBe('one');
  });
});

describe('what a failure means', () => {
  const quota = 'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.';
  test.each([
    [409, { code: 'OperationNotAllowed', message: quota }, 'quota'],
    [409, { code: 'OperationNotAllowed', message: 'There is no ongoing Rolling Upgrade to cancel.' }, 'conflict'],
    [400, { code: 'InvalidTemplateDeployment', message: 'x', details: [{ code: 'QuotaExceeded', message: quota }] }, 'quota'],
    [409, { code: 'SkuNotAvailable', message: 'x' }, 'capacity'],
    [undefined, { code: 'ZonalAllocationFailed', message: 'x' }, 'capacity'],
    [undefined, { code: 'Conflict', message: wrapped({ code: 'AllocationFailed' }) }, 'capacity'],
    [429, undefined, 'throttled'],
    [409, { code: 'MissingSubscriptionRegistration' }, 'not-registered'],
    [403, { code: 'RequestDisallowedByPolicy' }, 'policy'],
    [403, { code: 'AuthorizationFailed' }, 'forbidden'],
    [401, undefined, 'forbidden'],
    [404, { code: 'ResourceGroupNotFound' }, 'not-found'],
    [404, undefined, 'not-found'],
    [409, { code: 'DeploymentActive' }, 'conflict'],
    [412, { code: 'PreconditionFailed' }, 'conflict'],
    [503, { code: 'Unknown' }, 'service'],
    [400, { code: 'InvalidTemplate' }, 'invalid'],
    [undefined, { code: 'Unknown' }, 'other'],
  ] as const)('of %s %j is %s', (status, body, kind) => {
    expect(failureKind(status, readArmError(body))).toBe(kind);
  });
});
