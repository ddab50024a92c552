import { isObject, type Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { JsonObject } from '@bakehouse/records/json';

/** Of the builder, and of `provider` in a definition. */
export const NAME = 'one-es';

/** The service has no public description: all of it but the subscription is an assumption, which a definition can correct. */
interface OneEsSettings {
  /** UUID. That of the step when left out. */
  readonly subscription?: string | undefined;
  /** Of `Microsoft.CloudTest/images`. */
  readonly apiVersion: string;
  /** What `properties` of the resource get for Trusted Launch, and must have when the image is there. */
  readonly trustedLaunch: JsonObject;
  /** Object id of the service principal "1ES Resource Management" in this tenant, a UUID. Who reads the artifacts is not checked when left out. */
  readonly resourceManagement?: string | undefined;
  /** True to give it the role on the containers of the artifacts, where it has none. */
  readonly grantReader?: boolean | undefined;
  /** Resource ids of storage accounts that are in another subscription than the image. */
  readonly storageAccounts?: readonly string[] | undefined;
  /** Hosted pools that get the image when it is there: names in its group, resource ids, or `{name, create}` with the properties of a new pool. */
  readonly hostedPools?: readonly Json[] | undefined;
  /** Of the image's entry in a pool, beside its name and subscription. */
  readonly pooledImage: JsonObject;
  /** So many images of the definition stay in the pools and in Azure; all of them when left out. */
  readonly keep?: number | undefined;
}

const DEFAULTS: OneEsSettings = {
  // The one that public templates use.
  apiVersion: '2020-05-07',
  // As virtual machines have it.
  trustedLaunch: { securityProfile: { securityType: 'TrustedLaunch' } },
  // As public templates have it in pools of several images.
  pooledImage: { poolBufferPercentage: '*' },
};

/** What the format of the same name keeps of a file that was imported. */
const KEPT: readonly string[] = ['imageType', 'assumed', 'elements', 'spelling', 'secretVersions', 'extra'];
/** What the definition itself says to the service. */
const TAKEN: readonly string[] = ['imageType', 'baseImage', 'resourceId', 'artifacts', 'publishingProfile', 'provisioningState'];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STORAGE_ACCOUNT =
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Storage\/storageAccounts\/[a-z0-9]{3,24}$/i;
const POOL =
  /^(?:\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.CloudTest\/hostedpools\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/i;
const API_VERSION = /^\d{4}-\d{2}-\d{2}(?:-preview)?$/;

const FORMS: Readonly<Record<keyof OneEsSettings, { readonly fits: (value: Json) => boolean; readonly what: string }>> = {
  subscription: { fits: (value) => typeof value === 'string' && UUID.test(value), what: 'must be the id of a subscription, a UUID' },
  apiVersion: { fits: (value) => typeof value === 'string' && API_VERSION.test(value), what: 'must be a date, such as 2020-05-07' },
  trustedLaunch: {
    fits: (value) => isObject(value) && Object.keys(value).length > 0 && !Object.keys(value).some((key) => TAKEN.includes(key)),
    what: `must be members of the resource's properties, and none of ${TAKEN.join(', ')}`,
  },
  resourceManagement: {
    fits: (value) => typeof value === 'string' && UUID.test(value),
    what: 'must be the object id of the service principal, a UUID',
  },
  grantReader: { fits: (value) => typeof value === 'boolean', what: 'must be true or false' },
  storageAccounts: {
    fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && STORAGE_ACCOUNT.test(one)),
    what: 'must be a list of resource ids of storage accounts',
  },
  hostedPools: {
    fits: (value) => Array.isArray(value) && value.every(isPool),
    what: 'must be a list of names or resource ids of hosted pools, or of {name, create: {…}} without images',
  },
  pooledImage: {
    fits: (value) => isObject(value) && !('imageName' in value) && !('subscriptionId' in value),
    what: "must be members of the image's entry in a pool, and neither imageName nor subscriptionId",
  },
  keep: {
    fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000,
    what: 'must be a whole number from 1 to 1000',
  },
};

function isPool(value: Json): boolean {
  if (!isObject(value)) return typeof value === 'string' && POOL.test(value);
  const { name, create, ...others } = value;
  const isNew = isObject(create) && !('images' in create) && !('provisioningState' in create);
  return typeof name === 'string' && POOL.test(name) && Object.keys(others).length === 0 && (create === undefined || isNew);
}

/** The settings that are as they must be; `settingsProblems` tells the others. */
export function settingsOf({ provider }: Pick<ImageDefinition, 'provider'>): OneEsSettings {
  const own = entriesOf(provider).filter(([name, value]) => isSetting(name) && FORMS[name].fits(value));
  return { ...DEFAULTS, ...Object.fromEntries(own) };
}

/** What is wrong with the settings themselves. */
export function settingsProblems(definition: Pick<ImageDefinition, 'provider'>): PathProblem[] {
  const path = ['provider', NAME, 'grantReader'];
  const isNamed = entriesOf(definition.provider).some(([name]) => name === 'resourceManagement');
  const toNobody: PathProblem[] =
    settingsOf(definition).grantReader === true && !isNamed
      ? [{ path, message: `${path.join('.')}: nobody is named to give the role to`, hint: 'give the object id in resourceManagement' }]
      : [];
  return [...toNobody, ...formProblems(definition)];
}

function formProblems({ provider }: Pick<ImageDefinition, 'provider'>): PathProblem[] {
  return entriesOf(provider).flatMap(([name, value]): PathProblem[] => {
    const path = ['provider', NAME, name];
    if (KEPT.includes(name)) return [];
    if (isSetting(name)) return FORMS[name].fits(value) ? [] : [{ path, message: `${path.join('.')}: ${FORMS[name].what}` }];
    const known = Object.keys(FORMS);
    const meant = nearest(name, known);
    const hint = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    return [{ path, message: `${path.join('.')}: is not known`, hint }];
  });
}

function isSetting(name: string): name is keyof OneEsSettings {
  return Object.hasOwn(FORMS, name);
}

function entriesOf(provider: ImageDefinition['provider']): [string, Json][] {
  const own: unknown = (provider as Readonly<Record<string, unknown>>)[NAME];
  return isObject(own) ? Object.entries(own).filter((entry): entry is [string, Json] => entry[1] !== undefined) : [];
}
