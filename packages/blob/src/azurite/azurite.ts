import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { CancelledError, ExternalError, hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { type RunningProgram, startProgram } from '@bakehouse/system/program';
import { type AzuritePackageOptions, findAzurite } from './azurite-package.ts';

/** It starts in a second; a folder with very many blobs on a busy machine takes longer. */
const START_TIMEOUT = 60_000;
/** Another run may upload for some minutes. */
const LOCK_WAIT = 600_000;
/** Azurite's own name for its account, so that its folder can be looked at by a plain `azurite-blob --location`. */
const ACCOUNT = 'devstoreaccount1';

interface AzuriteOptions extends AzuritePackageOptions {
  /** Absolute; holds the blobs, kept between runs. */
  readonly folder: string;
}

export interface BlobService {
  /** With a key that is made for this run: no other user of the machine can write. */
  readonly connectionString: string;
  readonly pid: number;
  /** Fires on cancellation and when Azurite ends by itself. */
  readonly signal: AbortSignal;
}

/**
 * Runs Azurite's blob service on a free port of 127.0.0.1 while `work` runs, and ends it afterwards, whatever happens.
 *
 * Two runs never share one folder: the second waits until the first has ended (up to ten minutes), because each Azurite keeps
 * its index in memory and would overwrite the other's.
 *
 * @throws ExternalError when Azurite does not start or ends while `work` runs, UserError when it cannot be installed, or the
 *   folder cannot be written to or stays in use, CancelledError, and what `work` throws
 */
export async function withBlobService<T>(options: AzuriteOptions, work: (service: BlobService) => Promise<T>): Promise<T> {
  const script = await findAzurite(options);
  const { folder, log, signal } = options;
  const lock = await lockFolder(folder, { wait: LOCK_WAIT, log, signal }).catch((error: unknown) => {
    throw cannotKeep(folder, error);
  });
  try {
    const onStart = (pid: number) =>
      lock.addProcess(pid).catch((error: unknown) => {
        throw cannotKeep(folder, error);
      });
    return await run(script, options, onStart, work);
  } finally {
    await lock.release();
  }
}

/** For a folder that the system refuses; everything else stays as it is. */
function cannotKeep(folder: string, error: unknown): unknown {
  if (!hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ENOSPC', 'EDQUOT')) return error;
  return new UserError(`Azurite, the embedded blob store, cannot keep its data in ${folder}: ${messageOf(error)}.`, {
    hint: 'give a folder that this user may write to and that has room, or give account-url or connection-string',
    cause: error,
  });
}

async function run<T>(
  script: string,
  { folder, log, signal }: AzuriteOptions,
  onStart: (pid: number) => Promise<void>,
  work: (service: BlobService) => Promise<T>,
): Promise<T> {
  const key = randomBytes(32).toString('base64');
  const address = Promise.withResolvers<string>();
  // Not listened to by `work` alone: a failure before that must not count as unhandled.
  address.promise.catch(() => {});
  const program = startProgram(
    // Port 0: the system chooses. The SDK is newer than the API version that Azurite knows.
    [
      process.execPath,
      script,
      '--blobHost',
      '127.0.0.1',
      '--blobPort',
      '0',
      '--location',
      folder,
      '--silent',
      '--disableTelemetry',
      '--disableProductStyleUrl',
      '--skipApiVersionCheck',
    ],
    {
      env: { AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
      signal,
      onLine(line) {
        log.debug(`azurite: ${line}`);
        const [, url] = /successfully listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
        if (url !== undefined) address.resolve(url);
      },
    },
  );
  let stopping = false;
  const lost = new AbortController();
  void program.exited.then(({ exitCode, tail }) => {
    const what = `Azurite, the embedded blob store, ended by itself with exit code ${exitCode}.${tail.map((line) => `\n  ${line}`).join('')}`;
    const error = new ExternalError(what, {
      service: 'Azurite',
      operation: 'keep the blobs',
      status: exitCode,
      // Azurite 3.35 saves its index every 5 s, and when it ends by itself; blobs that are in no index are gone.
      hint: `run again: what was sent some seconds before is kept, the rest is sent again. If it does not start any more, remove ${folder}`,
    });
    address.reject(error);
    if (!stopping) lost.abort(error);
  });
  try {
    const { pid } = program;
    if (pid !== undefined) await onStart(pid);
    const url = await started(address.promise, program);
    log.debug(`Azurite runs as process ${pid} at ${url} with its data in ${folder}`);
    const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${key};BlobEndpoint=${url}/${ACCOUNT};`;
    // It answered, so it has a number.
    return await work({ connectionString, pid: pid as number, signal: AbortSignal.any([signal, lost.signal]) });
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    throw lost.signal.aborted ? lost.signal.reason : error;
  } finally {
    stopping = true;
    await program.stop();
  }
}

/** Waits until Azurite says where it listens and answers there. */
async function started(address: Promise<string>, program: RunningProgram): Promise<string> {
  const limit = AbortSignal.timeout(START_TIMEOUT);
  const late = new Promise<never>((_, reject) => {
    const fail = () =>
      reject(
        new ExternalError(`Azurite, the embedded blob store, did not answer within ${START_TIMEOUT / 1000} s.`, {
          service: 'Azurite',
          operation: 'start the blob store',
        }),
      );
    limit.addEventListener('abort', fail, { once: true });
    void program.exited.then(() => limit.removeEventListener('abort', fail));
  });
  late.catch(() => {});
  const url = await Promise.race([address, late]);
  await Promise.race([answer(new URL(url)), program.exited, late]);
  return url;
}

function answer({ hostname, port }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
}
