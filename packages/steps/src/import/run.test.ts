import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const ONE_ES = `{
  "imageType": "Managed",
  "baseImage": "/MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest",
  "artifacts": [
    { "Name": "windows-restart" },
    { "name": "windows-chrome", "Parameters": { "Version": "{LATEST}" } }
  ]
}
`;

interface Place {
  readonly workspace: string;
  readonly warnings: string[];
  readonly summaries: string[];
  run(inputs: Record<string, string>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('import-step', async (workspace) => {
    const warnings: string[] = [];
    const summaries: string[] = [];
    const context = contextIn(workspace, {
      log: { ...silentLog, warning: (message, place = {}) => warnings.push(`${place.file}:${place.line}:${place.column} ${message}`) },
      summary: async (markdown) => void summaries.push(markdown),
    });
    await mkdir(join(workspace, '1es'));
    await writeFile(join(workspace, '1es/server.json'), ONE_ES);
    const parsed = (inputs: Record<string, string>) =>
      parseInputs(
        definition,
        (name) => inputs[name],
        () => {},
      );
    await work({ workspace, warnings, summaries, run: (inputs) => run(parsed(inputs), context) });
  });
}

test('A 1ES image becomes a definition, and that the same 1ES image again', () =>
  inWorkspace(async ({ workspace, summaries, run }) => {
    const outputs = await run({ files: '1es/*.json', from: '1es' });
    expect(JSON.parse(String(outputs.files))).toEqual([join(workspace, 'images/server.vmimage.yaml')]);
    expect(outputs.images).toBe('["server"]');
    const text = await readFile(join(workspace, 'images/server.vmimage.yaml'), 'utf8');
    // Braces that mean nothing to 1ES are no variable here.
    expect(parse(text).steps).toEqual([{ restart: {} }, { artifact: { name: 'windows-chrome', parameters: { Version: '{{LATEST}}' } } }]);
    expect(summaries.join()).toMatch(/^### 1 definition imported/);
    await run({ files: 'images', from: 'vm-image', to: 'one-es', outputFolder: 'back' });
    expect(JSON.parse(await readFile(join(workspace, 'back/server.json'), 'utf8'))).toEqual({
      imageType: 'Managed',
      baseImage: '/MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest',
      artifacts: [{ name: 'windows-restart' }, { name: 'windows-chrome', parameters: { Version: '{LATEST}' } }],
    });
  }));

test('A dry run writes nothing, and nothing is overwritten unless asked for', () =>
  inWorkspace(async ({ workspace, run }) => {
    expect((await run({ files: '1es', from: 'one-es', dryRun: 'true' })).files).toBeUndefined();
    expect(await readdir(workspace)).toEqual(['1es']);
    await run({ files: '1es', from: 'one-es' });
    await expect(run({ files: '1es', from: 'one-es' })).rejects.toMatchObject({
      message: 'Files are there already.',
      findings: [{ file: '1es/server.json' }],
    });
    await run({ files: '1es', from: 'one-es', overwrite: 'true' });
    expect(await readdir(join(workspace, 'images'))).toEqual(['server.vmimage.yaml']);
  }));

test('When one file cannot be read, none is written, and every mistake has its place', () =>
  inWorkspace(async ({ workspace, run }) => {
    await writeFile(join(workspace, '1es/broken.json'), '{\n  "artifacts": [\n');
    const error: unknown = await run({ files: '1es', from: 'one-es' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).findings.map(formatFinding).join()).toMatch(/^1es\/broken\.json:\d+:\d+: /);
    expect(await readdir(workspace)).toEqual(['1es']);
  }));

test('An unknown format is named with the nearest one, and two files for one place are refused', () =>
  inWorkspace(async ({ workspace, run }) => {
    await expect(run({ files: '1es', from: 'one-ess' })).rejects.toMatchObject({ hint: 'did you mean one-es?' });
    await expect(run({ files: '1es', from: 'one-es', to: 'packer' })).rejects.toThrow('Packer template (JSON) cannot say all of this.');
    await mkdir(join(workspace, 'other'));
    await writeFile(join(workspace, 'other/Server.json'), ONE_ES);
    await expect(run({ files: '1es\nother', from: 'one-es' })).rejects.toThrow('Two files would be written to one place.');
  }));

test('What the other format cannot say is refused with its path, and nothing is written', () =>
  inWorkspace(async ({ workspace, run }) => {
    await mkdir(join(workspace, 'images'));
    const text =
      'schema: vm-image/1\nimage: {id: web, os: linux, arch: x64}\nsource: {kind: debian, suite: bookworm}\nsteps:\n  - packages: [curl]\n';
    await writeFile(join(workspace, 'images/web.vmimage.yaml'), `${text}build: {diskMiB: 2048}\n`);
    const error: unknown = await run({ files: 'images', from: 'vm-image', to: 'one-es', outputFolder: 'out' }).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as InputError).findings.map(formatFinding).join('\n')).toMatch(/steps\[0\]/);
    expect((await readdir(workspace)).sort()).toEqual(['1es', 'images']);
  }));
