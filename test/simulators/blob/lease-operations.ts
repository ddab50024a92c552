import { randomUUID } from 'node:crypto';
import type { Answer, BlobRequest } from './blob-request.ts';
import { Refusal, type StoredBlob } from './blob-store.ts';

/** "Lease Blob": seconds. */
const [SHORTEST, LONGEST] = [15, 60];
const ENDLESS = -1;

/** The lease that a blob has now; undefined where it has none, or its time is over. */
export function heldLease(blob: StoredBlob | undefined): string | undefined {
  return blob?.leaseUntil !== undefined && blob.leaseUntil <= performance.now() ? undefined : blob?.leaseId;
}

/** "Lease Blob": takes, renews, gives back and breaks a lease. Neither the version of the blob nor its time changes. */
export function leaseBlob(blob: StoredBlob, { headers }: BlobRequest): Answer {
  const header = (name: string) => headers[`x-ms-${name}`] as string | undefined;
  switch (header('lease-action')) {
    case 'acquire': {
      const held = heldLease(blob);
      const wanted = header('proposed-lease-id') ?? randomUUID();
      if (held !== undefined && (held !== wanted || blob.leaseIsBroken)) throw new Refusal(409, 'LeaseAlreadyPresent');
      hold(blob, wanted, Number(header('lease-duration')));
      return answer(201, blob);
    }
    case 'renew':
      checkIsOurs(blob, header('lease-id'));
      if (blob.leaseIsBroken) throw new Refusal(409, 'LeaseIsBrokenAndCannotBeRenewed');
      hold(blob, blob.leaseId ?? '', blob.leaseSeconds ?? ENDLESS);
      return answer(200, blob);
    case 'release':
      checkIsOurs(blob, header('lease-id'));
      Object.assign(blob, { leaseId: undefined, leaseUntil: undefined, leaseIsBroken: false });
      return answer(200, blob);
    case 'break':
      return breakLease(blob, header('lease-break-period'));
    default:
      throw new Refusal(501, 'NotImplemented', `${header('lease-action')} is not simulated`);
  }
}

/** A lease without an end breaks at once, any other when its time is over, unless it is said when. */
function breakLease(blob: StoredBlob, period: string | undefined): Answer {
  if (heldLease(blob) === undefined) throw new Refusal(409, 'LeaseNotPresentWithLeaseOperation');
  const left = blob.leaseUntil === undefined ? 0 : Math.ceil((blob.leaseUntil - performance.now()) / 1000);
  const seconds = period === undefined ? left : Math.min(Number(period), blob.leaseUntil === undefined ? Number(period) : left);
  Object.assign(blob, { leaseIsBroken: true, leaseUntil: performance.now() + seconds * 1000 });
  return { ...answer(202, blob), headers: { ...answer(202, blob).headers, 'x-ms-lease-time': String(seconds) } };
}

function hold(blob: StoredBlob, id: string, seconds: number): void {
  if (seconds !== ENDLESS && !(seconds >= SHORTEST && seconds <= LONGEST)) throw new Refusal(400, 'InvalidHeaderValue');
  const leaseUntil = seconds === ENDLESS ? undefined : performance.now() + seconds * 1000;
  Object.assign(blob, { leaseId: id, leaseSeconds: seconds, leaseUntil, leaseIsBroken: false });
}

/** A lease whose time is over is its holder's still, until somebody else takes one. */
function checkIsOurs({ leaseId }: StoredBlob, given: string | undefined): void {
  if (leaseId === undefined || given !== leaseId) throw new Refusal(409, 'LeaseIdMismatchWithLeaseOperation');
}

function answer(status: number, { etag, modified, leaseId }: StoredBlob): Answer {
  return {
    status,
    headers: { etag, 'last-modified': modified.toUTCString(), ...(leaseId === undefined ? {} : { 'x-ms-lease-id': leaseId }) },
  };
}
