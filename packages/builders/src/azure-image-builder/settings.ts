import { isObject, type Json } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import { PROVIDER } from '@bakehouse/image-formats/azure-image-builder';

/** What `provider.azure-image-builder` says beside what was kept of a template that was imported. */
interface ImageBuilderSettings {
  /** URL of the folder that the prepared artifacts were uploaded to, without a slash at its end. */
  readonly artifacts?: string;
  /** UUID. */
  readonly subscription?: string;
  /** Resource id of an empty group in the region of the build; the service makes one of its own when left out. */
  readonly stagingResourceGroup?: string;
  /** Resource id of a second subnet of the same network, for the containers of the service. */
  readonly containerInstanceSubnet?: string;
  /** Of the machine between the service and a private subnet. */
  readonly proxySize?: string;
  /** Resource ids of identities that the machine has while it is built, for its scripts. */
  readonly machineIdentities?: readonly string[];
  /** Measures and improves how fast machines of the image start. */
  readonly optimizeBoot?: boolean;
  /** Whether the template of a build that failed stays, with its staging group and all logs. */
  readonly keep?: 'failed' | 'never';
}

const RESOURCE_GROUP = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+$/i;
const SUBNET =
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/\s]+\/subnets\/[^/\s]+$/i;
const IDENTITY =
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/\s]+$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BLOB_URL = /^(?:https:\/\/[^\s/?#]+\/[^\s?#]+|blob:\/\/[a-z0-9]{3,24}\/[^\s?#]+)$/;

/** What each setting must be. */
const FORMS: Readonly<Record<keyof ImageBuilderSettings, { readonly fits: (value: Json) => boolean; readonly what: string }>> = {
  artifacts: text(BLOB_URL, 'must be the https:// or blob:// address of the folder in a container, without a signature'),
  subscription: text(UUID, 'must be the id of a subscription, a UUID'),
  stagingResourceGroup: text(RESOURCE_GROUP, 'must be the resource id of a group, /subscriptions/…/resourceGroups/…'),
  containerInstanceSubnet: text(SUBNET, 'must be the resource id of a subnet'),
  proxySize: text(/^Standard_[A-Za-z0-9_-]+$/, 'must be the size of a machine, such as Standard_A1_v2'),
  machineIdentities: {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string' && IDENTITY.test(id)),
    what: 'must be a list of resource ids of user-assigned identities',
  },
  optimizeBoot: { fits: (value) => typeof value === 'boolean', what: 'must be true or false' },
  keep: text(/^(?:failed|never)$/, 'must be failed or never'),
};

/** What the format of the same name keeps of a template that was imported. */
const KEPT: readonly string[] = ['resource', 'envelope', 'extra', 'source', 'steps', 'tests', 'outputs'];

function text(form: RegExp, what: string) {
  return { fits: (value: Json) => typeof value === 'string' && form.test(value), what };
}

/** True for the resource id of a subnet. */
export function isSubnetId(id: string): boolean {
  return SUBNET.test(id);
}

/** True for the resource id of a user-assigned identity. */
export function isIdentityId(id: string): boolean {
  return IDENTITY.test(id);
}

/** The settings that are as they must be; `settingsProblems` tells the others. */
export function settingsOf({ provider }: Pick<ImageDefinition, 'provider'>): ImageBuilderSettings {
  const own = entriesOf(provider).filter(([name, value]) => isSetting(name) && FORMS[name].fits(value));
  return Object.fromEntries(own);
}

/** What was kept of a template that was imported. */
export function keptOf({ provider }: Pick<ImageDefinition, 'provider'>): Readonly<Record<string, Json>> {
  return Object.fromEntries(entriesOf(provider).filter(([name]) => KEPT.includes(name)));
}

/** What is wrong with the settings themselves. */
export function settingsProblems({ provider, build }: Pick<ImageDefinition, 'provider' | 'build'>): PathProblem[] {
  const problems: PathProblem[] = [];
  const add = (name: string, message: string, hint?: string) => {
    const path = ['provider', PROVIDER, name];
    problems.push({ path, message: `provider.${PROVIDER}.${name} ${message}`, ...(hint === undefined ? {} : { hint }) });
  };
  for (const [name, value] of entriesOf(provider)) {
    if (KEPT.includes(name)) continue;
    if (!isSetting(name)) {
      const guess = nearest(name, Object.keys(FORMS));
      add(
        name,
        'is no setting of this builder',
        guess === undefined ? `known are ${Object.keys(FORMS).join(', ')}` : `did you mean ${guess}?`,
      );
    } else if (!FORMS[name].fits(value)) add(name, FORMS[name].what);
  }
  const { containerInstanceSubnet, proxySize } = settingsOf({ provider });
  if (containerInstanceSubnet !== undefined && build.subnet === undefined) {
    add('containerInstanceSubnet', 'is for a build in a subnet', 'add build.subnet, a subnet of the same network');
  }
  if (
    containerInstanceSubnet !== undefined &&
    build.subnet !== undefined &&
    networkOf(build.subnet) !== networkOf(containerInstanceSubnet)
  ) {
    add('containerInstanceSubnet', 'is in another network than build.subnet', 'name two subnets of one network');
  }
  if (proxySize !== undefined && build.subnet === undefined)
    add('proxySize', 'is for a build in a subnet', 'add build.subnet, or leave it out');
  if (proxySize !== undefined && containerInstanceSubnet !== undefined) {
    add('proxySize', 'has no use beside containerInstanceSubnet: there is no proxy then', 'leave one of them out');
  }
  return problems;
}

function networkOf(subnet: string): string {
  return subnet.toLowerCase().split('/subnets/')[0] ?? '';
}

function isSetting(name: string): name is keyof ImageBuilderSettings {
  return Object.hasOwn(FORMS, name);
}

function entriesOf(provider: ImageDefinition['provider']): [string, Json][] {
  const own = provider[PROVIDER];
  return isObject(own) ? Object.entries(own).filter((entry): entry is [string, Json] => entry[1] !== undefined) : [];
}
