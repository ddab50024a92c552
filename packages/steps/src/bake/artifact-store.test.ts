import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { artifactStore } from './artifact-store.ts';
import { definition } from './definition.ts';

test('Artifacts that are sent with a connection string go to whom ca-file trusts', () =>
  withTemporaryFolder('artifact-store', async (workspace) => {
    await writeFile(join(workspace, 'ca.pem'), '-----BEGIN CERTIFICATE-----\n');
    const key = 'DefaultEndpointsProtocol=https;AccountName=images;AccountKey=c2VjcmV0LWtleQ==;EndpointSuffix=core.windows.net';
    const given: Record<string, string> = { definitions: 'images', connectionString: key, caFile: 'ca.pem' };
    const inputs = parseInputs(
      definition,
      (name) => given[name],
      () => {},
    );
    const account = await artifactStore(inputs, contextIn(workspace)).use(async (one) => one);
    expect(account).toMatchObject({ connectionString: key, ca: '-----BEGIN CERTIFICATE-----\n' });
  }));

test('A dry run in a pipeline is only warned when there is no account, and a real run ends', () =>
  withTemporaryFolder('artifact-store', async (workspace) => {
    const warnings: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, warning: (message) => void warnings.push(message) } });
    const inPipeline = { ...context, environment: { ...context.environment, ci: true } };
    const take = (given: Record<string, string>) =>
      artifactStore(
        parseInputs(
          definition,
          (name) => ({ definitions: 'images', ...given })[name],
          () => {},
        ),
        inPipeline,
      );
    expect(take({ dryRun: 'true' }).container).toBe('artifacts');
    expect(warnings).toEqual([expect.stringContaining('No storage account given. This dry run needs none')]);
    expect(() => take({})).toThrow(InputError);
    expect(() => take({ dryRun: 'true', emulator: 'true', accountUrl: 'https://a.blob.core.windows.net' })).toThrow(InputError);
    expect(warnings).toHaveLength(1);
  }));
