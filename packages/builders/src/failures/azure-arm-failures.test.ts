import { recogniseFailure } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { AZURE_ARM_FAILURES } from './azure-arm-failures.ts';

// As Packer 1.6 and its plugin for Azure have written them, in issues of both.
test.each([
  [
    'azure-quota',
    'quota',
    'ERROR: -> OperationNotAllowed : Operation could not be completed as it results in exceeding approved standardDASv5Family Cores quota. Additional details - Deployment Model: Resource Manager',
  ],
  ['azure-quota', 'quota', '"message": "Operation results in exceeding quota limits of Core. Maximum allowed: 10, Current in use: 10"'],
  [
    'azure-capacity',
    'quota',
    '==> azure-arm: ERROR:   -> SkuNotAvailable : The requested VM size is currently not available in location westus2.',
  ],
  ['azure-capacity', 'quota', '        "code": "AllocationFailed",'],
  [
    'azure-assertion-expired',
    'service',
    'running Azure CLI: exit status 1: ERROR: AADSTS700024: Client assertion is not within its valid time range.',
  ],
  [
    'azure-assertion-refused',
    'machine',
    '* client_jwt will expire within 5 minutes, please use a JWT that is valid for at least 5 minutes',
  ],
  [
    'azure-assertion-refused',
    'machine',
    '* client_jwt is missing the x5t header value, which is required for bearer JWT client authentication to Azure',
  ],
  [
    'azure-sign-in',
    'service',
    'StatusCode=401 -- Original Error: Code="InvalidAuthenticationToken" Message="The access token is invalid."',
  ],
  ['azure-not-allowed', 'service', 'Code="AuthorizationFailed" Message="The client does not have authorization to perform action"'],
  [
    'azure-image-exists',
    'definition',
    'the managed image named web already exists in the resource group rg, use a different manage image name or use the -force option',
  ],
  [
    'azure-image-exists',
    'definition',
    'a gallery image version for image name:version web:1.0.0 already exists in gallery runners, use a different',
  ],
  [
    'azure-group-exists',
    'machine',
    'A resource group with that name already exists. Please use build_resource_group_name to use an existing resource group.',
  ],
  ['azure-no-group', 'definition', 'Cannot locate the managed image resource group TexApi-Packer.'],
  [
    'azure-no-gallery-image',
    'definition',
    'failed to get image "web" from image gallery "runners" in resource group "rg": unexpected status 404',
  ],
  ['azure-no-source', 'definition', 'ERROR: -> PlatformImageNotFound : The platform image is not available.'],
  [
    'azure-storage-place',
    'definition',
    'The storage account is located in eastus, but the build will take place in westus2. The locations must be identical',
  ],
])('%s is known, and is a matter of %s', (id, reason, line) => {
  expect(recogniseFailure([line], AZURE_ARM_FAILURES)).toMatchObject({ id, reason });
});

test('a machine that is only being made is no failure', () => {
  const lines = ["==> azure-arm:  -> ResourceGroupName : 'rg'", '==> azure-arm: Deploying deployment template ...'];
  expect(recogniseFailure(lines, AZURE_ARM_FAILURES)).toBeUndefined();
});
