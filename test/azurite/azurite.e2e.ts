import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { withBlobService } from '@bakehouse/blob/azurite';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { delay, startProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { blobsOf, installation, isAlive, type UploadPlace, withUploadPlace } from './upload-place.ts';

const withEmbeddedStore = (work: (place: UploadPlace) => Promise<void>) => withUploadPlace(work, { embedded: true });

const FILES = 40;
const never = new AbortController().signal;

async function fill({ source }: UploadPlace): Promise<void> {
  await mkdir(source);
  for (let index = 0; index < FILES; index++) await writeFile(join(source, `file-${index}`), `content ${index}`);
}

function optionsFor({ azuriteFolder, workspace }: UploadPlace) {
  return { folder: azuriteFolder, installation, toolCache: join(workspace, 'tools'), log: silentLog, signal: never };
}

/** Calls `act` when the first file was sent. */
function atFirstFile(act: () => void) {
  let first = true;
  return {
    debug(message: string) {
      if (first && message.startsWith('sent ')) {
        first = false;
        act();
      }
    },
  };
}

describe('the embedded Azurite', () => {
  it('ends with the work, whether that succeeds or fails', () =>
    withEmbeddedStore(async (place) => {
      const pid = await withBlobService(optionsFor(place), async ({ pid: running }) => {
        expect(isAlive(running)).toBe(true);
        return running;
      });
      expect(isAlive(pid)).toBe(false);
      let failed = -1;
      const failing = withBlobService(optionsFor(place), async (service) => {
        failed = service.pid;
        throw new UserError('broken off');
      });
      await expect(failing).rejects.toThrow('broken off');
      expect(isAlive(failed)).toBe(false);
    }));

  it('lets nobody in without the key of the run', () =>
    withEmbeddedStore(async (place) => {
      await withBlobService(optionsFor(place), async ({ connectionString }) => {
        const [, endpoint] = /BlobEndpoint=([^;]+)/.exec(connectionString) ?? [];
        // The key that every Azurite has by default.
        const wellKnown = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=${endpoint}`;
        await expect(BlobServiceClient.fromConnectionString(wellKnown).getContainerClient('artifacts').create()).rejects.toMatchObject({
          statusCode: 403,
        });
      });
    }));

  it('S23: that is killed in the middle gives a clear error that promises no more than is kept, and the next run goes on', () =>
    withEmbeddedStore(async (place) => {
      await fill(place);
      const kill = () => process.kill(place.azuritePid(), 'SIGKILL');
      const error: unknown = await place.upload({ log: atFirstFile(kill) }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExternalError);
      expect((error as ExternalError).message).toMatch(/^Azurite, the embedded blob store, ended by itself with exit code 137\./);
      // Its index is saved every 5 s, and the upload takes less.
      expect((error as ExternalError).hint).toContain('run again: what was sent some seconds before is kept, the rest is sent again');
      const { uploaded, skipped } = await place.upload();
      expect(Number(uploaded) + Number(skipped)).toBe(FILES);
      expect(await place.look(blobsOf)).toHaveLength(FILES);
      expect(await place.upload()).toMatchObject({ uploaded: 0, skipped: FILES });
    }));

  it('is gone after a cancelled upload, and the next run sends only the rest', () =>
    withEmbeddedStore(async (place) => {
      await fill(place);
      const controller = new AbortController();
      let pid = -1;
      const log = atFirstFile(() => {
        pid = place.azuritePid();
        controller.abort();
      });
      await expect(place.upload({ log, signal: controller.signal })).rejects.toThrow(CancelledError);
      expect(pid).toBeGreaterThan(0);
      expect(isAlive(pid)).toBe(false);
      const sent = (await place.look(blobsOf)).length;
      expect(sent).toBeGreaterThan(0);
      expect(await place.upload()).toMatchObject({ uploaded: FILES - sent, skipped: sent });
    }));

  it('dies with a run that is killed, and the next run takes over its folder', () =>
    withEmbeddedStore(async (place) => {
      await fill(place);
      const started = Promise.withResolvers<number>();
      const holder = startProgram([process.execPath, join(import.meta.dirname, 'hold-azurite.ts'), place.azuriteFolder], {
        onLine: (line) => started.resolve(Number(line)),
      });
      void holder.exited.then(({ tail }) => started.reject(new Error(tail.join('\n'))));
      const pid = await started.promise;
      expect(isAlive(pid)).toBe(true);
      process.kill(Number(holder.pid), 'SIGKILL');
      await holder.exited;
      expect(await place.upload()).toMatchObject({ uploaded: FILES });
      while (isAlive(pid)) await delay(20, never);
    }));

  it('serves two runs on one folder one after the other', () =>
    withEmbeddedStore(async (place) => {
      await fill(place);
      const outcomes = await Promise.all([place.upload(), place.upload()]);
      expect(outcomes.map(({ uploaded }) => uploaded).sort()).toEqual([0, FILES]);
    }));

  it('says how to go on when its data are damaged', () =>
    withEmbeddedStore(async (place) => {
      await fill(place);
      await mkdir(place.azuriteFolder, { recursive: true });
      await writeFile(join(place.azuriteFolder, '__azurite_db_blob__.json'), '{"half');
      const error: unknown = await place.upload().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExternalError);
      expect((error as ExternalError).hint).toContain(`remove ${place.azuriteFolder}`);
    }));

  it('names the command to run where it cannot be installed', () =>
    withEmbeddedStore(async (place) => {
      await writeFile(join(place.workspace, 'tools'), '');
      const searching = withBlobService({ ...optionsFor(place), installation: undefined }, async () => {});
      const error: unknown = await searching.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).hint).toMatch(/run: npm install --prefix .* azurite@3\.35\.0 --ignore-scripts/);
      expect(await readFile(join(place.workspace, 'tools'), 'utf8')).toBe('');
    }));
});
