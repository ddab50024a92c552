import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { withUploadPlace } from '../../../../test/azurite/upload-place.ts';
import { type BlobSimulator, startBlobSimulator } from '../../../../test/simulators/blob/blob-simulator.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const SIGNATURE = 'abc%2Fdef%2Bghi%3DSECRETSIGNATURE';

interface Place {
  readonly store: BlobSimulator;
  readonly workspace: string;
  /** Everything that was said, masked or put into the summary. */
  readonly said: string[];
  readonly masked: string[];
  upload(given: Readonly<Record<string, string>>): ReturnType<typeof run>;
}

/** A store with a blob in one container, to be copied to another. */
function withStore(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('url', async (workspace) => {
    const store = await startBlobSimulator({ keep: true, containers: ['images', 'artifacts'] });
    const said: string[] = [];
    const masked: string[] = [];
    const say = (message: string) => void said.push(message);
    const context = contextIn(workspace, {
      log: { ...silentLog, debug: say, info: say, notice: say, warning: say },
      mask: (value) => void masked.push(value),
      summary: async (text) => say(text),
    });
    const source = `${store.endpoint}/images/disk%20one.raw?sv=2023-11-03&sp=r&sig=${SIGNATURE}`;
    try {
      await fetch(source, { method: 'PUT', body: 'content', headers: { 'x-ms-blob-type': 'BlockBlob' } });
      await work({
        ...{ store, workspace, said, masked },
        upload(given) {
          const all: Readonly<Record<string, string>> = { source, connectionString: store.connectionString, prefix: 'copy', ...given };
          return run(
            parseInputs(
              definition,
              (name) => all[name],
              () => {},
            ),
            context,
          );
        },
      });
    } finally {
      await store.close();
    }
  });
}

describe('upload-blob from a URL', () => {
  it('lets the service copy, and shows no signature anywhere', () =>
    withStore(async ({ store, workspace, said, masked, upload }) => {
      const files = { planFile: 'plan.json', manifestFile: 'uploaded.json' };
      const planned = await upload({ ...files, dryRun: 'true' });
      expect(planned).toMatchObject({ uploaded: 1, sentBytes: 0 });
      expect(store.container('artifacts').blobs.size).toBe(0);
      const outputs = await upload({ plan: 'plan.json', manifestFile: 'uploaded.json' });
      expect(outputs).toMatchObject({ uploaded: 1, skipped: 0, bytes: 7, sentBytes: 0 });
      expect(outputs.urls).toBe(`${store.endpoint}/artifacts/copy/disk%20one.raw`);
      expect(store.content('artifacts', 'copy/disk one.raw').toString()).toBe('content');
      expect(await upload({ properties: '*.raw cache-control=no-cache\n*.raw metadata.team=ci' })).toMatchObject({
        uploaded: 0,
        updated: 1,
      });
      expect(store.blob('artifacts', 'copy/disk one.raw').metadata).toMatchObject({ source_version: expect.any(String), team: 'ci' });
      expect(await upload({ verify: 'sizes' })).toMatchObject({ uploaded: 0, skipped: 1 });
      const written = await Promise.all(Object.values(files).map((file) => readFile(join(workspace, file), 'utf8')));
      expect(written[0]).toContain('/images/disk%20one.raw"');
      const everything = [
        ...said,
        ...written,
        JSON.stringify(outputs),
        JSON.stringify([...store.container('artifacts').blobs.values()]),
      ].join('\n');
      expect(everything).not.toContain('SECRETSIGNATURE');
      expect(masked).toEqual(expect.arrayContaining([SIGNATURE, decodeURIComponent(SIGNATURE)]));
    }));

  it('says that Azurite cannot copy', () =>
    withStore(({ store }) =>
      withUploadPlace(
        async ({ upload }) => {
          const error: unknown = await upload({ source: `${store.endpoint}/images/disk%20one.raw?sig=${SIGNATURE}` }).catch(
            (thrown: unknown) => thrown,
          );
          expect(error).toBeInstanceOf(ExternalError);
          expect((error as ExternalError).hint).toContain('as Azurite cannot copy from a URL: give a real account');
          expect(JSON.stringify([String(error), (error as ExternalError).stack, (error as ExternalError).details])).not.toContain(
            'SECRETSIGNATURE',
          );
        },
        { embedded: true },
      ),
    ));

  it('refuses a plan whose source has changed since', () =>
    withStore(async ({ store, upload }) => {
      await upload({ planFile: 'plan.json', dryRun: 'true' });
      store.container('images').touch(store.blob('images', 'disk one.raw'));
      await expect(upload({ plan: 'plan.json' })).rejects.toThrow('have changed since the plan was made');
    }));

  it.each([
    [{ include: '*.raw' }, 'include is for folders'],
    [{ writeChecksums: 'true' }, 'write-checksums needs the SHA-256'],
    [{ verify: 'hashes' }, 'verify: hashes needs the SHA-256'],
    [{ verify: 'download' }, 'verify: download needs the SHA-256'],
    [{ blobType: 'page' }, 'would become a page blob'],
    [{ source: `https://a.example/disk.VHD?sig=${SIGNATURE}` }, 'disk.VHD would become a page blob'],
    [{ source: `http://a.example/disk?sig=${SIGNATURE}` }, 'is not https://'],
    [{ source: 'ftp://a.example/disk?SECRETSIGNATURE' }, 'begins with ftp://, and the service copies only from http:// and https://'],
  ])('refuses %j before any request', (given, message) =>
    withStore(async ({ store, upload }) => {
      const before = store.requests.length;
      const failure: unknown = await upload(given as Record<string, string>).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(InputError);
      expect(String(failure)).toContain(message);
      expect(String(failure)).not.toContain('SECRETSIGNATURE');
      expect(store.requests.length).toBe(before);
    }),
  );
});
