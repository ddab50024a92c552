import type { KnownFailure } from '@bakehouse/system/program';

/**
 * What often goes wrong with azure-arm, as Packer 1.6 ("ERROR: -> Code : Message") and its plugin to 2.6 (`Code="…"`, `"code": "…"`,
 * "unexpected status 409 (409 Conflict) with error: Code: Message") say it.
 */
export const AZURE_ARM_FAILURES: readonly KnownFailure[] = [
  {
    id: 'azure-quota',
    line: /exceeding (?:approved (?<subject>[^.]*?) quota|quota limits of (?<other>\w+))/,
    reason: 'quota',
    cause: 'The subscription may have no more machines of this kind in this region: $<subject>$<other>',
    hint: 'ask for a larger quota, or give build.size or build.region another value',
  },
  {
    id: 'azure-capacity',
    line: /(?:-> |[Cc]ode"?[=:] ?"?|error: |^)(?<code>SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|OverconstrainedAllocationRequest|QuotaExceeded)\b/,
    reason: 'quota',
    cause: 'Azure has no machine of this size in this region: $<code>',
    hint: 'run again later, or give build.size or build.region another value',
  },
  {
    id: 'azure-assertion-expired',
    line: /AADSTS700024/,
    reason: 'service',
    cause: 'The identity token that Packer signed in with was over before the build was',
    hint: 'a token of OpenID Connect lives some minutes: sign in with a managed identity, a certificate or a client secret',
  },
  {
    id: 'azure-sign-in',
    line: /(?<code>InvalidAuthenticationToken|ExpiredAuthenticationToken|InvalidAuthenticationTokenTenant|AADSTS\d+)/,
    reason: 'service',
    cause: 'Azure does not let Packer in: $<code>',
    hint: 'check tenant, client and secret of the sign-in, and whether the secret is still valid',
  },
  {
    id: 'azure-not-allowed',
    line: /(?<code>AuthorizationFailed|LinkedAuthorizationFailed|AuthorizationPermissionMismatch)/,
    reason: 'service',
    cause: 'The identity that Packer signs in as may not do this: $<code>',
    hint: 'give it the role Contributor on the subscription, or on build.resourceGroup and the groups of the outputs',
  },
  {
    id: 'azure-policy',
    line: /RequestDisallowedByPolicy|RequestDisallowedByAzure/,
    reason: 'definition',
    cause: 'A policy of the subscription does not allow what Packer makes',
    hint: 'the last lines name the policy: add the tags that it wants, or give build.resourceGroup or build.subnet',
  },
  {
    id: 'azure-image-exists',
    line: /(?:managed image named (?<subject>\S+)|gallery image version for image name:version (?<other>\S+)) already exists/,
    reason: 'definition',
    cause: 'There is an image of this name already: $<subject>$<other>',
    hint: 'give the output another name or version; to replace one that this definition has made, give this step a sign-in to Azure (and set rebuild for a version)',
  },
  {
    id: 'azure-group-exists',
    line: /A resource group with that name already exists/,
    reason: 'machine',
    cause: 'The temporary resource group of an earlier run is still there',
    hint: 'give this step a sign-in to Azure, with which it removes that, or remove it as the log of the earlier run says',
  },
  {
    id: 'azure-no-group',
    line: /Cannot locate the (?:managed image resource group|existing build resource resource group) (?<subject>[\w.()-]*[\w()-])/,
    reason: 'definition',
    cause: 'The resource group $<subject> is not there, or the identity may not see it',
    hint: 'make the group before, and check its name and the subscription',
  },
  {
    id: 'azure-no-gallery-image',
    line: /failed to get image "(?<subject>[^"]+)" from image gallery|Shared Gallery Image (?:could )?not (?:be )?found/,
    reason: 'definition',
    cause: 'The gallery has no image definition $<subject>',
    hint: 'make the image definition before, and check the names of gallery and group',
  },
  {
    id: 'azure-no-source',
    line: /(?:-> |[Cc]ode"?[=:] ?"?|error: )(?<code>PlatformImageNotFound|ImageNotFound|ImageVersionDeprecated|VMImageDeprecated)/,
    reason: 'definition',
    cause: 'The image that the definition starts from is not there: $<code>',
    hint: 'check source in the definition, or take a newer version of it into the lock file',
  },
  {
    id: 'azure-plan',
    line: /ResourcePurchaseValidationFailed|VMMarketplaceInvalidInput|MarketplacePurchaseEligibilityFailed/,
    reason: 'definition',
    cause: 'The image of the marketplace has a plan that is not given, or whose terms nobody has accepted',
    hint: 'give source.plan, and accept its terms once: az vm image terms accept',
  },
  {
    id: 'azure-storage-place',
    line: /The storage account is located in (?<subject>[\w ]+), but the build will take place in (?<other>[\w ]+)/,
    reason: 'definition',
    cause: 'The storage account is in $<subject>, and the machine in $<other>',
    hint: 'give build.region the region of the account',
  },
  {
    id: 'azure-gallery-late',
    line: /(?:gallery|Publishing).*context deadline exceeded/i,
    reason: 'service',
    cause: 'The gallery did not copy the version in time',
    hint: 'the version may be there all the same: run again, which uses it then',
  },
  {
    id: 'azure-service',
    line: /(?:-> |[Cc]ode"?[=:] ?"?|error: )(?<code>InternalServerError|ServiceUnavailable|GatewayTimeout|TooManyRequests|InternalExecutionError)\b/,
    reason: 'service',
    cause: 'Azure had a problem of its own: $<code>',
    hint: 'run again later',
  },
];
