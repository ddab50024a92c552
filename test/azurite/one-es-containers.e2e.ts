import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { withBlobService } from '@bakehouse/blob/azurite';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition } from '../../packages/steps/src/prepare-1es-artifacts/definition.ts';
import { run } from '../../packages/steps/src/prepare-1es-artifacts/run.ts';
import { installation, type UploadPlace, withUploadPlace } from './upload-place.ts';

const TEMPLATE = {
  artifacts: [
    { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V' } },
    {
      name: 'windows-azcopy-downloadfile-msi',
      parameters: { BlobUri: 'https://account.blob.core.windows.net/IMAGETYPE/*', Destination: 'C:\\work' },
    },
  ],
};

interface Step {
  readonly uses?: string;
  readonly task?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

interface Job {
  readonly job?: string;
  readonly strategy?: { readonly matrix: string };
  readonly steps: readonly Step[];
}

/** The jobs of an example by name, in both dialects. */
function jobsOf(path: string): Readonly<Record<string, Job>> {
  const { jobs } = parse(readFileSync(join(installation, path), 'utf8')) as { jobs: Record<string, Job> | Job[] };
  return Array.isArray(jobs) ? Object.fromEntries(jobs.map((job) => [job.job, job])) : jobs;
}

function inputsOf({ prepare, upload }: Readonly<Record<string, Job>>, step: RegExp): Readonly<Record<string, string>> {
  const steps = [...(prepare?.steps ?? []), ...(upload?.steps ?? [])];
  const { with: github, inputs = github } = steps.find(({ uses, task }) => step.test(uses ?? task ?? '')) ?? {};
  return inputs ?? {};
}

async function prepare({ workspace }: UploadPlace, given: Readonly<Record<string, string>>): ReturnType<typeof run> {
  await mkdir(join(workspace, '1es'));
  await writeFile(join(workspace, '1es/artifacts.json'), JSON.stringify(TEMPLATE));
  for (const name of ['Setup.ps1', 'common.psm1', 'config_test_vm.psm1']) await writeFile(join(workspace, '1es', name), name);
  const inputs = parseInputs(
    definition,
    (name) => given[name],
    () => {},
  );
  return run(inputs, contextIn(workspace));
}

it.each([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  ['examples/workflows/1es-images.yml', '${{ fromJSON(needs.prepare.outputs.matrix) }}', '${{ matrix.container }}'],
  ['examples/azure-pipelines/1es-images.yml', "$[ dependencies.prepare.outputs['prepare.azureMatrix'] ]", '$(container)'],
])('0.18 %s fills the container of each image, with all files of the folder', (path, matrix, container) =>
  withUploadPlace(async (place) => {
    const jobs = jobsOf(path);
    expect(jobs['upload']?.strategy?.matrix).toBe(matrix);
    expect(inputsOf(jobs, /upload-blob|UploadBlob/)['container']).toBe(container);

    const outputs = await prepare(place, inputsOf(jobs, /prepare-1es|Prepare1es/));
    const legs = path.includes('azure')
      ? Object.values(JSON.parse(String(outputs.azureMatrix)) as Record<string, { container: string }>)
      : (JSON.parse(String(outputs.matrix)) as { include: { container: string }[] }).include;
    for (const leg of legs) await place.upload({ source: String(outputs.folder), container: leg.container });

    const files = (await readdir(String(outputs.folder))).sort();
    expect(files).toEqual(expect.arrayContaining(['Setup.ps1', 'common.psm1', 'config_test_vm.psm1', 'manifest.json']));
    const { azuriteFolder, workspace } = place;
    const options = { folder: azuriteFolder, installation, toolCache: join(workspace, 'tools'), log: silentLog };
    await withBlobService({ ...options, signal: new AbortController().signal }, async ({ connectionString }) => {
      const service = BlobServiceClient.fromConnectionString(connectionString);
      for (const image of ['server2022', 'server-2025']) {
        const names: string[] = [];
        for await (const { name } of service.getContainerClient(image).listBlobsFlat()) names.push(name);
        expect([image, names.sort()]).toEqual([image, files]);
        // What the image downloads from is the container that was filled.
        const artifacts = await service.getContainerClient(image).getBlobClient(`artifacts_${image}.json`).downloadToBuffer();
        expect(artifacts.toString()).toContain(`https://account.blob.core.windows.net/${image}/*`);
      }
    });
  }),
);
