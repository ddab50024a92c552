import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { assignRole, hasRole, listResources, type OperationClock } from '@bakehouse/azure/resources';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { type BlobContainer, oneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { ImagePlace } from './image-address.ts';
import { NAME, settingsOf } from './one-es-settings.ts';

/** The service principal that gets the artifacts of an image; its object id is another one in each tenant. */
const PRINCIPAL = '1ES Resource Management';
const ROLE = 'Storage Blob Data Reader';
/** Each of them lets it read, too. */
const READING = [ROLE, 'Storage Blob Data Contributor', 'Storage Blob Data Owner'] as const;
const STORAGE_ACCOUNT = 'Microsoft.Storage/storageAccounts';

interface ReaderOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly clock?: OperationClock | undefined;
}

/** A container as roles are given on it. */
interface ReadContainer extends BlobContainer {
  /** Resource id. */
  readonly scope: string;
}

/**
 * Sees to it that 1ES may read the containers of the artifacts, before an image is sent that could not be built: gives it the role where the
 * definition asks for that, and else refuses. Where the definition does not say who 1ES is in this tenant, nothing is asked, with a warning.
 *
 * @throws UserError that names principal, role, scope and the command; InputError for an account that is not found; as `hasRole`, `assignRole`
 */
export async function ensureReaders(
  manager: ResourceManager,
  definition: ImageDefinition,
  place: ImagePlace,
  { log, signal, clock }: ReaderOptions,
): Promise<void> {
  const { containers } = oneEsImage(definition);
  const { resourceManagement: principalId, grantReader } = settingsOf(definition);
  if (containers.length === 0) return;
  if (principalId === undefined) {
    log.warning(
      `Nothing says whether ${PRINCIPAL} may read ${shown(containers)}: give its object id in provider.${NAME}.resourceManagement of the definition (az ad sp list --display-name "${PRINCIPAL}" --query "[].id").`,
    );
    return;
  }
  const missing: ReadContainer[] = [];
  for (const container of await scopesOf(manager, containers, definition, place, signal)) {
    const holder = { scope: container.scope, principalId };
    if (await hasRole(manager, holder, READING, signal)) continue;
    if (grantReader !== true) missing.push(container);
    else if (await assignRole(manager, holder, ROLE, { signal, clock })) {
      log.info(`Gave ${PRINCIPAL} (${principalId}) the role ${ROLE} on ${shown([container])}; a new role takes some minutes.`);
    }
  }
  if (missing.length > 0) throw unreadable(missing, principalId);
}

/** What a dry run says of it; nothing where no artifact comes from a container. */
export function readerLines(definition: ImageDefinition): readonly string[] {
  const { containers } = oneEsImage(definition);
  if (containers.length === 0) return [];
  const { resourceManagement, grantReader } = settingsOf(definition);
  const how =
    resourceManagement === undefined
      ? `is not checked: provider.${NAME}.resourceManagement is missing`
      : grantReader === true
        ? 'is given first, where it is missing'
        : 'is checked first';
  return [`  the role ${ROLE} of ${PRINCIPAL} on ${shown(containers)} ${how}`];
}

async function scopesOf(
  manager: ResourceManager,
  containers: readonly BlobContainer[],
  definition: ImageDefinition,
  { subscription }: ImagePlace,
  signal: AbortSignal,
): Promise<readonly ReadContainer[]> {
  const named = settingsOf(definition).storageAccounts ?? [];
  const isNamed = containers.every(({ account }) => named.some((id) => isOf(id, account)));
  const filter = `resourceType eq '${STORAGE_ACCOUNT}'`;
  const listed = isNamed ? [] : await listResources(manager, { subscription, filter }, signal);
  const ids = [...named, ...listed.map(({ id }) => id)];
  return containers.map((container) => {
    const id = ids.find((one) => isOf(one, container.account));
    if (id !== undefined) return { ...container, scope: `${id}/blobServices/default/containers/${container.name}` };
    throw new InputError(
      `The storage account ${container.account} of the artifacts is not in the subscription ${subscription}, as far as whoever signs in sees it.`,
      { hint: `write its resource id into provider.${NAME}.storageAccounts of the definition` },
    );
  });
}

function isOf(id: string, account: string): boolean {
  return id.toLowerCase().endsWith(`/providers/${STORAGE_ACCOUNT}/${account}`.toLowerCase());
}

function unreadable(missing: readonly ReadContainer[], principalId: string): UserError {
  const commands = missing.map(
    ({ scope }) =>
      `az role assignment create --assignee-object-id ${principalId} --assignee-principal-type ServicePrincipal --role "${ROLE}" --scope ${scope}`,
  );
  return new UserError(
    `${PRINCIPAL} (${principalId}) does not have the role ${ROLE} on ${shown(missing)}: 1ES could not read the artifacts.`,
    { hint: `${commands.join('; ')}; or let this builder do it: grantReader: true in provider.${NAME} of the definition` },
  );
}

/** "the container server2022 of ebpfcicdstorage" */
function shown(containers: readonly BlobContainer[]): string {
  return containers.map(({ account, name }) => `the container ${name} of ${account}`).join(' and ');
}
