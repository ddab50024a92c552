import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { beginDelete, deleteResource, getResource } from '@bakehouse/azure/resources';
import { messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { sha256 } from '@bakehouse/system/files';
import { poolIn } from './azure-runs.ts';
import { isOurs } from './azure-tags.ts';

/** Of the operations of resource groups in `@azure/arm-resources` 8.0.0. */
const GROUPS_API = '2025-04-01';
/** A group with a machine in it goes in some minutes. */
const REMOVAL = 20 * 60_000;
/** Milliseconds to ask for a removal when the step is over: runners give a cancelled one 7.5 s in all. */
const LAST_WORDS = 3_000;
const LONGEST_NAME = 90;

/** The group in which Packer makes its machine, and which goes with it. */
export interface TemporaryGroup {
  readonly name: string;
  /** Where it is, as far as that is known. */
  readonly subscription: string | undefined;
  /** Id of the image that is built in it. */
  readonly image: string;
}

/**
 * The name of the group: the same for the same state of a definition and the same place, so that what a killed run left is found.
 *
 * @param what is captured there: two runs may be in one region
 */
export function temporaryGroupName(
  { id, tags }: { readonly id: string; readonly tags: Readonly<Record<string, string>> },
  fingerprint: string,
  location: string,
  what: string,
): string {
  const digits = sha256([id, fingerprint, location, what].join(' ')).slice(0, 10);
  const pool = poolIn(tags);
  // As document 002 has it, but for its number by chance, which two runs can share.
  const parts = pool === undefined ? ['bakehouse', id, location] : [pool, location, tags['deploymentId'] ?? ''];
  const stem = parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w.()-]/g, '-');
  return `${stem.slice(0, LONGEST_NAME - digits.length - 5)}-${digits}-tmp`;
}

/** What a person runs to remove it. */
export function removalCommand({ name, subscription }: TemporaryGroup): string {
  const where = subscription === undefined ? '' : ` --subscription ${subscription}`;
  return `az group delete --name ${name}${where} --yes`;
}

/**
 * Removes what a run that was killed left, before another one begins: Packer takes no group that is there.
 *
 * @throws UserError when there is a group of this name that is not ours, and as `deleteResource`
 */
export async function removeLeftGroup(manager: ResourceManager, group: TemporaryGroup, log: Log, signal: AbortSignal): Promise<void> {
  const address = addressOf(group);
  if (address === undefined) return;
  const found = await getResource(manager, address, signal);
  if (found === undefined) return;
  if (!isOurs(found.tags, group.image)) {
    throw new UserError(`There is a resource group ${group.name} already, and it does not carry the tags of ${group.image}.`, {
      reason: 'definition',
      hint: `see whose it is; if it can go: ${removalCommand(group)}`,
    });
  }
  log.info(`Removing the resource group ${group.name}, which a run that was killed has left.`);
  await deleteResource(manager, address, { timeout: REMOVAL, signal });
}

/**
 * Sees to it that nothing stays of a run that has failed or was cancelled: asks for the removal of the group if it is ours, else names it.
 * Never fails.
 */
export async function settleGroup(manager: ResourceManager | undefined, group: TemporaryGroup, log: Log): Promise<void> {
  const address = addressOf(group);
  if (manager === undefined || address === undefined) {
    log.warning(`If Packer has left its resource group ${group.name}, remove it: ${removalCommand(group)}`);
    return;
  }
  // That of the build may have fired.
  const signal = AbortSignal.timeout(LAST_WORDS);
  try {
    const found = await getResource(manager, address, signal);
    if (found === undefined || stateOf(found) === 'Deleting') return;
    if (!isOurs(found.tags, group.image)) {
      log.warning(`The resource group ${group.name} does not carry the tags of ${group.image}, and stays.`);
      return;
    }
    throwIfCancelled(signal);
    await beginDelete(manager, address, signal);
    log.info(`The resource group ${group.name}, which Packer has left, is being removed.`);
  } catch (error) {
    log.warning(`The resource group ${group.name} may be left: ${messageOf(error)} Remove it: ${removalCommand(group)}`);
  }
}

function stateOf({ properties }: { readonly properties?: Readonly<Record<string, unknown>> }): unknown {
  return properties?.['provisioningState'];
}

function addressOf({ name, subscription }: TemporaryGroup): { readonly id: string; readonly apiVersion: string } | undefined {
  return subscription === undefined ? undefined : { id: `/subscriptions/${subscription}/resourceGroups/${name}`, apiVersion: GROUPS_API };
}
