import { isLoopback, isNameless } from '@bakehouse/net/address';
import { connectionHint, PROXY_PASSWORD_HINT } from '@bakehouse/net/transport';
import type { RefusedAccess } from './refused-access.ts';
import { missingInSignature, refusedSignature } from './signature-hint.ts';

const MINUTE = 60_000;

/** What is known of a failed request. */
interface FailedRequest {
  readonly status: number | undefined;
  /** Of Blob Storage or of the connection. */
  readonly code: string | undefined;
  readonly host: string;
  readonly container: string;
  readonly access: RefusedAccess | undefined;
  /** Letters of a shared access signature with which the whole run can be done: `rcwl`. */
  readonly letters: string | undefined;
  /** Path of the address that was asked; undefined where that is not known. */
  readonly path: string | undefined;
  /** By how much this machine's clock is ahead of the service's, in milliseconds. */
  readonly clockAhead: number | undefined;
}

/** "Authorize with Shared Key": requests must not be older than 15 minutes. */
const CLOCK_IS_OFF = 15 * MINUTE;
/** Less may be the way of the answer. */
const CLOCK_IS_WORTH_A_WORD = 2 * MINUTE;

/** What to do about it, or undefined when nobody knows. "Blob service error codes". */
export function blobErrorHint(failed: FailedRequest): string | undefined {
  const { status, code, host, container, access } = failed;
  switch (code) {
    case 'AuthenticationFailed':
    case 'InvalidAuthenticationInfo':
      return unknownCaller(failed);
    case 'AuthorizationPermissionMismatch':
    case 'InsufficientAccountPermissions':
      return missingPermission(failed);
    case 'AuthorizationFailure':
      return otherwiseFirewall(failed);
    case 'AuthorizationResourceTypeMismatch':
      return 'the shared access signature is not for blobs in containers: make one with the resource types container and object (srt=co)';
    case 'AuthorizationServiceMismatch':
      return 'the shared access signature is for another service: make one for Blob Storage (ss=b)';
    case 'AuthorizationSourceIPMismatch':
      return 'the shared access signature is for other addresses (sip) than that of this machine';
    case 'AuthorizationProtocolMismatch':
    case 'AccountRequiresHttps':
      return 'the account takes https:// only';
    case 'KeyBasedAuthenticationNotPermitted':
      return 'the account refuses keys and the signatures made with them; give account-url and sign in with an identity';
    case 'NoAuthenticationInformation':
    case 'PublicAccessNotPermitted':
      return 'the account lets nobody in without signing in; give a connection string, a signature or an identity';
    case 'ContainerBeingDeleted':
      return 'wait until the deletion is done (about 30 s, longer for many blobs), or give another container';
    case 'ContainerDisabled':
    case 'AccountIsDisabled':
      return 'an administrator has disabled it, or the subscription is overdue';
    case 'ContainerNotFound':
      return `the container ${container} is not there (any more): check its name, or run again to make it`;
    case 'LeaseNotPresentWithBlobOperation':
    case 'LeaseNotPresentWithContainerOperation':
      return 'nobody holds a lease on it: leave lease-id out, or write the blobs that have the lease in a run of their own';
    case 'LeaseLost':
      return 'the lease of lease-id has ended: leave lease-id out, or give the id of a new lease';
    case 'LeaseIdMismatchWithBlobOperation':
    case 'LeaseIdMismatchWithContainerOperation':
      return 'the lease on it is not that of lease-id: give the id of the one that is held, wait until it ends, or break it (az storage blob lease break)';
    case 'LeaseIdMissing':
    case 'LeaseAlreadyPresent':
      return 'somebody holds a lease on it, for example a disk that is made of it: wait, give lease-id, or break the lease (az storage blob lease break)';
    case 'BlobImmutableDueToPolicy':
      return 'a retention policy or a legal hold protects it; write to another name or prefix';
    case 'BlobArchived':
    case 'BlobBeingRehydrated':
      return 'the blob is in the archive tier: set it to cool or hot and wait until it is there (hours), or write to another name';
    case 'InvalidBlobType':
    case 'BlobTypeMismatch':
      return 'a blob of another type (block, page, append) has that name; delete it or give another prefix';
    case 'CannotVerifyCopySource':
      return `the service reads the source itself and was answered ${status}: give a URL with a signature that allows reading (sp=r), on a server that ${host} can reach without a firewall, private link or redirection in between; else download it and upload the file`;
    case 'Md5Mismatch':
      return 'the bytes arrived damaged, twice: run again; if it comes back, look at network card, memory and proxy of this machine';
    case 'InvalidBlobOrBlock':
      return 'another program left uncommitted blocks there; delete the blob or give another prefix';
  }
  if (status === 407) return PROXY_PASSWORD_HINT;
  const connection = connectionHint(code, host);
  if (connection !== undefined) return connection;
  if (status === 501)
    return `${host} cannot do this, as Azurite cannot copy from a URL: give a real account, or download the file and upload it`;
  if (status !== undefined && status >= 500 && isOnThisMachine(host))
    return 'an emulator on this machine answers so when its disk is full, or its data are damaged: free some space, or give it an empty folder';
  if (status === 401) return unknownCaller(failed);
  if (status === 403) return missingPermission(failed);
  if (status === 404) return withoutAccount(failed) ?? `check the account in ${host} and the container ${container}`;
  if (status === 400 && access?.needs === 'make the container')
    return withoutAccount(failed) ?? `check the address of the account, ${host}: it ends before the name of a container`;
  return undefined;
}

/** An emulator behind an address was asked for the container in the place of the account. */
function withoutAccount({ host, container, path }: FailedRequest): string | undefined {
  if (!URL.canParse(`http://${host}`) || !isNameless(new URL(`http://${host}`)) || path === undefined) return undefined;
  if (path.split('/')[1] !== encodeURIComponent(container)) return undefined;
  return `an address without a name needs the account in its path: ${host}/<account>, for Azurite ${host}/devstoreaccount1`;
}

/** The service does not believe who is asking. */
function unknownCaller(failed: FailedRequest): string {
  const { access, clockAhead = 0, host } = failed;
  if (access?.kind === 'signature') {
    // The clock of the service alone decides when it holds.
    return (
      outOfTime(failed) ??
      'the shared access signature is wrong, was revoked or is for another container: copy it whole, and check that the key or policy it was made with still exists'
    );
  }
  const minutes = Math.round(Math.abs(clockAhead) / MINUTE);
  const clock = `the clock of this machine is ${minutes} minutes ${clockAhead > 0 ? 'ahead of' : 'behind'} that of the service`;
  if (Math.abs(clockAhead) > CLOCK_IS_OFF) return `${clock}: set it right (timedatectl, w32tm /resync)`;
  if (access?.kind === 'token') {
    return `the service refuses the token of ${named(access)}, also a new one: is the account in ${host} in the cloud and the tenant of that identity?`;
  }
  const aside = Math.abs(clockAhead) > CLOCK_IS_WORTH_A_WORD ? `; also, ${clock}, which allows 15` : '';
  return `the account key is wrong or was rotated: copy it again, and check that it is that of this account${aside}`;
}

/** What the times in a signature say, by the clock of the service; undefined when they are in order. */
function outOfTime({ access, clockAhead }: FailedRequest): string | undefined {
  if (access?.kind !== 'signature') return undefined;
  const { starts, ends } = access;
  const now = Date.now() - (clockAhead ?? 0);
  const shown = new Date(now).toISOString().replace(/\.\d+/, '');
  if (ends !== undefined && Date.parse(ends) < now)
    return `the shared access signature ended at ${ends}, and it is ${shown}: make a new one`;
  if (starts !== undefined && Date.parse(starts) > now)
    return `the shared access signature is valid from ${starts} on, and it is ${shown}: wait, or make one that begins earlier`;
  return undefined;
}

function isOnThisMachine(host: string): boolean {
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`));
}

/** Told of many things: of a firewall, of a signature that is not for this at all, and by Azurite of all that it does not believe. */
function otherwiseFirewall(failed: FailedRequest): string {
  const { access, host } = failed;
  // Nothing stands between.
  const isHere = isOnThisMachine(host);
  const firewall = `the firewall of ${host} may not let this machine in (Networking: selected networks, private endpoint)`;
  if (access?.kind === 'signature')
    return outOfTime(failed) ?? missingInSignature(access, failed) ?? (isHere ? unknownCaller(failed) : firewall);
  const otherwise = access?.kind === 'key' ? unknownCaller(failed) : missingPermission(failed);
  return isHere ? otherwise : `${firewall}; if it does: ${otherwise}`;
}

/** The letters of a signature, or the built-in role for Blob Storage, that allow it. */
function missingPermission({ access, host, container, letters }: FailedRequest): string {
  if (access?.kind === 'signature') return refusedSignature(access, { container, letters });
  if (access === undefined) {
    return 'what signed the request may not do this: downloads need the role Storage Blob Data Reader or rl in a signature, uploads Storage Blob Data Contributor or rcwl';
  }
  if (access.kind !== 'token') return `the account in ${host} does not allow this to what signed the request`;
  const { needs } = access;
  const { role, also } = roleFor(needs);
  const account = host.split('.', 1)[0] ?? host;
  const scope =
    needs === 'make the container' ? `the storage account, or make the container ${container} beforehand` : `the container ${container}`;
  const who = named(access);
  const place = needs === 'make the container' ? '' : `/blobServices/default/containers/${container}`;
  const command =
    access.claims.objectId !== undefined
      ? `: az role assignment create --assignee-object-id ${access.claims.objectId} --role "${role}" --scope "$(az storage account show --name ${account} --query id --output tsv)${place}"`
      : '';
  return `give ${who} the role ${role}${also} on ${scope}${command}; a new role takes some minutes`;
}

/** "Azure built-in roles for Storage": Owner and Contributor manage accounts and see no blobs. */
function roleFor(needs: RefusedAccess['needs']): { readonly role: string; readonly also: string } {
  if (needs === 'read' || needs === 'list')
    return { role: 'Storage Blob Data Reader', also: ' (for an upload Storage Blob Data Contributor)' };
  if (needs === 'tag') return { role: 'Storage Blob Data Owner', also: ' (Storage Blob Data Contributor may not set tags), or set none,' };
  return { role: 'Storage Blob Data Contributor', also: ' (Owner and Contributor are not enough)' };
}

function named({ claims }: Extract<RefusedAccess, { kind: 'token' }>): string {
  if (claims.user !== undefined) return claims.user;
  return claims.clientId === undefined ? 'the identity' : `the identity with the client id ${claims.clientId}`;
}
