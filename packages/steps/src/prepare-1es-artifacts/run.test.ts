import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CancelledError, formatFinding, InputError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { fits } from './extra-files.ts';
import type { OneEsManifest } from './manifest.ts';
import { run } from './run.ts';

const TEMPLATE = `{
    "license": ["Copyright", "MIT"],
    "artifacts": [
        {"name": "windows-enabledismfeature", "parameters": {"FeatureName": "Microsoft-Hyper-V"}},
        {"name": "windows-restart"},
        {
            "Name": "windows-azcopy-downloadfile-msi",
            "Parameters": {
                "BlobUri": "https://someaccount.blob.core.windows.net/IMAGETYPE/*",
                "Destination": "C:\\\\work",
                "Identity": "/subscriptions/x/resourceGroups/y/providers/Microsoft.ManagedIdentity/userAssignedIdentities/z"
            }
        },
        {"Name": "windows-powershell-invokecommand", "Parameters": {"Script": "C:\\\\work\\\\Setup.ps1 -license IMAGETYPE"}}
    ]
}
`;

const FILES: Readonly<Record<string, string>> = {
  '1es/artifacts.json': TEMPLATE,
  '1es/Setup.ps1': 'Get-VM\n',
  '1es/unattend.xml': '<?xml version="1.0"?>\n<!-- licence -->\n<?xml version="1.0" encoding="utf-8"?>\n<unattend/>\n',
  'scripts/common.psm1': 'function a {}\n',
  'scripts/config_test_vm.psm1': 'function b {}\n',
  'scripts/other.ps1': 'exit\n',
};

interface Place {
  readonly workspace: string;
  readonly folder: string;
  readonly said: string[];
  readonly warned: string[];
  readonly abort: () => void;
  prepare(inputs?: Partial<Parameters<typeof run>[0]>): ReturnType<typeof run>;
  manifest(): Promise<OneEsManifest>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('prepare-1es', async (workspace) => {
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), content);
    }
    const said: string[] = [];
    const warned: string[] = [];
    const controller = new AbortController();
    const log = {
      ...silentLog,
      info: (message: string) => said.push(message),
      warning: (message: string, place = {}) => warned.push(formatFinding({ severity: 'warning', message, ...place })),
    };
    const context = contextIn(workspace, { log, signal: controller.signal });
    const folder = join(workspace, 'out');
    await work({
      workspace,
      folder,
      said,
      warned,
      abort: () => controller.abort(),
      prepare: (inputs = {}) =>
        run(
          {
            template: '1es/artifacts.json',
            images: ['server2022', 'server2025_v2=server2025-v2'],
            placeholder: 'IMAGETYPE',
            files: ['1es/Setup.ps1', 'scripts/*.psm1'],
            outputFolder: 'out',
            firstRevision: true,
            dryRun: false,
            ...inputs,
          },
          context,
        ),
      manifest: async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    });
  });
}

async function findingsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).findings.map(formatFinding);
}

describe('prepare-1es-artifacts', () => {
  it('0.18 has a matrix with each container once, and Azure legs of it', () =>
    inWorkspace(async ({ prepare }) => {
      const outputs = await prepare({
        images: ['server2022', 'server2025_v2=server2025-v2', 'server2025_v3=server2025-v2', '2019=2019-v1'],
      });
      const matrix = [
        { container: 'server2022', images: 'server2022' },
        { container: 'server2025-v2', images: 'server2025_v2 server2025_v3' },
        { container: '2019-v1', images: '2019' },
      ];
      expect(JSON.parse(String(outputs.matrix))).toEqual({ include: matrix });
      expect(JSON.parse(String(outputs.azureMatrix))).toEqual({
        server2022: matrix[0],
        server2025_v2: matrix[1],
        image_2019_v1: matrix[2],
      });
    }));

  it('writes one artifacts.json an image, its first revision, the scripts beside them and a manifest of all', () =>
    inWorkspace(async ({ folder, prepare, manifest, workspace }) => {
      expect(await prepare()).toMatchObject({ folder, manifest: join(folder, 'manifest.json'), fileCount: 7 });
      const { images, files } = await manifest();
      expect(images).toEqual([
        { image: 'server2022', container: 'server2022', artifacts: 'artifacts_server2022.json', first: 'artifacts_server2022.first.json' },
        {
          image: 'server2025_v2',
          container: 'server2025-v2',
          artifacts: 'artifacts_server2025_v2.json',
          first: 'artifacts_server2025_v2.first.json',
        },
      ]);
      expect(files.map(({ path }) => path)).toEqual([
        'Setup.ps1',
        'artifacts_server2022.first.json',
        'artifacts_server2022.json',
        'artifacts_server2025_v2.first.json',
        'artifacts_server2025_v2.json',
        'common.psm1',
        'config_test_vm.psm1',
      ]);
      expect((await readdir(folder)).sort()).toEqual([...files.map(({ path }) => path), 'manifest.json'].sort());
      for (const { path, sha256: digest, size } of files) {
        const bytes = await readFile(join(folder, path));
        expect([sha256(bytes), bytes.length]).toEqual([digest, size]);
      }
      expect(await readdir(workspace)).not.toContain('.out');
    }));

  it('replaces the placeholder by the container in texts, and leaves the license out by structure', () =>
    inWorkspace(async ({ folder, prepare }) => {
      await prepare();
      const image = JSON.parse(await readFile(join(folder, 'artifacts_server2025_v2.json'), 'utf8'));
      expect(Object.keys(image)).toEqual(['artifacts']);
      expect(image.artifacts[2].parameters.BlobUri).toBe('https://someaccount.blob.core.windows.net/server2025-v2/*');
      // A line with the word "license" stays where it is data.
      expect(image.artifacts[3].parameters.Script).toBe('C:\\work\\Setup.ps1 -license server2025-v2');
      expect(image.artifacts.flatMap((artifact: object) => Object.keys(artifact))).not.toContain('Name');
      const first = JSON.parse(await readFile(join(folder, 'artifacts_server2025_v2.first.json'), 'utf8'));
      expect(first).toEqual({ artifacts: image.artifacts.slice(0, 2) });
    }));

  it('leaves an unchanged folder alone, and replaces it as a whole when something changed', () =>
    inWorkspace(async ({ folder, workspace, said, prepare }) => {
      await prepare();
      await prepare();
      expect(said.at(-1)).toContain('unchanged in');
      await writeFile(join(folder, 'left-over.txt'), '');
      await prepare({ files: [], firstRevision: false });
      expect((await readdir(folder)).sort()).toEqual(['artifacts_server2022.json', 'artifacts_server2025_v2.json', 'manifest.json']);
      expect((await readdir(workspace)).filter((name) => name.startsWith('.'))).toEqual([]);
    }));

  it('tells in a dry run what it then does, and writes nothing', () =>
    inWorkspace(async ({ workspace, said, prepare }) => {
      const planned = await prepare({ dryRun: true });
      expect(said.at(-1)).toContain('would be written to');
      expect(await readdir(workspace)).not.toContain('out');
      expect(await prepare()).toEqual(planned);
    }));

  it('leaves nothing half-written when it is cancelled', () =>
    inWorkspace(async ({ workspace, prepare, abort }) => {
      const preparing = prepare();
      abort();
      await expect(preparing).rejects.toThrow(CancelledError);
      expect((await readdir(workspace)).sort()).toEqual(['1es', 'scripts']);
    }));

  it('warns of an answer file that Windows Setup would not read', () =>
    inWorkspace(async ({ warned, prepare }) => {
      await prepare({ files: ['1es/unattend.xml'] });
      expect(warned).toEqual([
        '1es/unattend.xml:3:1: the XML declaration is there twice (begin the file with one declaration; Windows Setup reads well-formed files only)',
      ]);
    }));

  it('never takes the template along', () =>
    inWorkspace(async ({ folder, prepare }) => {
      await prepare({ files: ['1es/*'] });
      expect(await readdir(folder)).not.toContain('artifacts.json');
      await rm(folder, { recursive: true });
      await prepare({ files: ['1es'] });
      expect(await readdir(join(folder, '1es'))).toEqual(['Setup.ps1', 'unattend.xml']);
      expect(await findingsOf(prepare({ files: ['1es/artifacts.json'] }))).toEqual([
        'files: 1es/artifacts.json is the template, which would be uploaded with its placeholder (leave it out)',
      ]);
    }));

  it('reports everything that is wrong at once and writes nothing', () =>
    inWorkspace(async ({ workspace, prepare }) => {
      await writeFile(join(workspace, '1es/artifacts.json'), TEMPLATE.replace('-license IMAGETYPE', '-license ImageType'));
      await writeFile(join(workspace, 'scripts/manifest.json'), '{}');
      await symlink('/etc/hostname', join(workspace, 'scripts/outside'));
      await mkdir(join(workspace, 'more'));
      await writeFile(join(workspace, 'more/Setup.ps1'), 'else');
      const findings = await findingsOf(
        prepare({
          images: ['server2022', 'SERVER2022=server2022-b', 'a/b', 'x_1'],
          files: [
            'nothing.ps1',
            'scripts/*.exe',
            '*/Setup.ps1',
            'scripts/manifest.json',
            'scripts/outside',
            '1es/Setup.ps1',
            'more/Setup.ps1',
          ],
        }),
      );
      expect(findings).toEqual([
        'images: SERVER2022 and server2022 would be written to one file (rename one or leave it out)',
        expect.stringContaining('images: "a/b" is no image'),
        expect.stringContaining('images: "x_1" cannot be the container of x_1'),
        '1es/artifacts.json:14:109: ImageType is not the placeholder, which is IMAGETYPE, and would stay (write IMAGETYPE)',
        'files: nothing.ps1 does not exist',
        'files: scripts/*.exe fits no file',
        'files: */Setup.ps1 has * or ? before the last / (name the folder itself)',
        expect.stringContaining('scripts/outside: leads out of'),
        'more/Setup.ps1: would be written to Setup.ps1, as 1es/Setup.ps1 would (rename one of them)',
        'scripts/manifest.json: would be written over manifest.json, which is made here (rename it)',
      ]);
      expect((await readdir(workspace)).sort()).toEqual(['1es', 'more', 'scripts']);
    }));

  it('does not replace a folder of others', () =>
    inWorkspace(async ({ workspace, folder, prepare }) => {
      await expect(prepare({ outputFolder: 'scripts', files: [] })).rejects.toThrow(UserError);
      expect(await findingsOf(prepare({ outputFolder: '1es' }))).toContain(
        '1es/artifacts.json: lies in the folder that is replaced (give another output-folder)',
      );
      expect((await readdir(join(workspace, 'scripts'))).length).toBe(3);
      await writeFile(folder, 'a file');
      await expect(prepare()).rejects.toThrow('is no folder');
    }));

  it('says where a template is no JSON, or missing', () =>
    inWorkspace(async ({ workspace, prepare }) => {
      await writeFile(join(workspace, '1es/artifacts.json'), '{"artifacts": [\n  {"name" "x"}\n]}');
      expect(await findingsOf(prepare())).toContainEqual(expect.stringContaining('1es/artifacts.json:2:11:'));
      await rm(join(workspace, '1es/artifacts.json'));
      await expect(prepare()).rejects.toThrow('There is no template 1es/artifacts.json.');
    }));
});

describe('fits', () => {
  it.each([
    ['a.psm1', '*.psm1', true],
    ['a.psm1', '?.psm1', true],
    ['ab.psm1', '?.psm1', false],
    ['a.psm1.bak', '*.psm1', false],
    ['.hidden', '*', false],
    ['.hidden', '.*', true],
    [`${'a'.repeat(200)}b`, `${'*a'.repeat(60)}*c`, false],
    ['a.(b)', '*.(b)', true],
  ])('%s for the pattern %s: %s', (name, pattern, expected) => {
    expect(fits(name, pattern)).toBe(expected);
  });
});
