/** The templates of packer-azure before real Packers: Debian's, which has azure-arm built in and judges it without a network. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { runProgram } from '@bakehouse/system/program';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { BuilderPlace, BuildRequest } from '../../packages/builders/src/builder.ts';
import { prepareBuild } from '../../packages/builders/src/packer-azure/azure-request.ts';
import { oldPackerProblems } from '../../packages/builders/src/packer-azure/old-packer.ts';
import { packerAzureBuilder } from '../../packages/builders/src/packer-azure/packer-azure-builder.ts';
import { compiledTemplate } from '../../packages/builders/src/packer-azure/run-template.ts';
import { noSecrets } from '../../packages/builders/src/secrets/secrets.test-support.ts';
import { azureRequest, DEFINITIONS, SUBSCRIPTION } from '../../packages/builders/test/azure-definitions.ts';
import { CURRENT_PACKER, findGoTool } from '../support/go-tools.ts';
import { testNeeding } from '../support/test-needing.ts';

jest.setTimeout(180_000);
const { signal } = new AbortController();
const folder = mkdtempSync(join(tmpdir(), 'packer-azure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const it = await testNeeding([{ needs: 'packer', package: 'packer' }]);

const place: Pick<BuilderPlace, 'azure' | 'secrets'> = {
  azure: {
    identity: {
      kind: 'client-secret',
      tenantId: '55555555-1111-2222-3333-444444444444',
      clientId: '66666666-1111-2222-3333-444444444444',
      clientSecret: 's3cr3t-of-app',
    },
    credential: { getToken: async () => null },
    subscription: SUBSCRIPTION,
    resourceGroup: undefined,
    connect: async () => ({ endpoint: 'https://management.azure.com' }) as never,
  },
  secrets: async (names) => new Map(names.map((name) => [name, 't0k3n'])),
};

/** What Packer says of the template of each run. */
async function validate(name: string, text: string, version: string, program: string, flags: readonly string[] = []) {
  const home = join(folder, `${name}-${version}`);
  mkdirSync(home, { recursive: true });
  const request = await azureRequest(home, text);
  const build = await prepareBuild(request, place);
  const said: { exitCode: number; stdout: string }[] = [];
  for (const [index, run] of build.runs.entries()) {
    const work = join(home, `run-${index}`);
    mkdirSync(work);
    const compiled = await compiledTemplate(request, build, run, place, {
      work,
      version,
      galleryVersion: run.run.gallery?.version,
      signal,
    });
    const variableFile = join(work, 'variables.pkrvars.json');
    writeFileSync(variableFile, JSON.stringify(compiled.variables));
    const argv: [string, ...string[]] = [program, 'validate', ...flags, `-var-file=${variableFile}`, compiled.template.path];
    const options = { env: { CHECKPOINT_DISABLE: '1', PACKER_CACHE_DIR: join(home, 'cache') }, allowFailure: true, signal };
    const { exitCode, stdout } = await runProgram('validate', argv, options);
    said.push({ exitCode, stdout: exitCode === 0 ? '' : stdout });
  }
  return said;
}

/** A gallery beside a managed image, which is all that Packer 1.6 knows of galleries; with nothing in it that came later. */
const OLD_WINDOWS = DEFINITIONS.windowsGallery
  .replace(', security: {trustedLaunch: true}', '')
  .replace(', spot: true', '')
  .replace(/ {2}- windowsUpdate: .*\n/, '')
  .replace('regions: [{name: westus2, replicas: 3}, {name: eastus, replicas: 1}]', 'regions: [{name: westus2}, {name: eastus}]')
  .replace('outputs:\n', 'outputs:\n  - {kind: managed, name: win, resourceGroup: rg-images, regions: [{name: westus2}]}\n');

describe('Debian’s Packer', () => {
  it('2.25: takes the template of a managed image in each of two regions', async () => {
    expect(await validate('linux', DEFINITIONS.linuxManaged, '1.6.6', 'packer')).toEqual(Array(2).fill({ exitCode: 0, stdout: '' }));
  });

  it('2.25: takes the template of a machine in a private network', async () => {
    expect(await validate('private', DEFINITIONS.privateNetwork, '1.6.6', 'packer')).toEqual([{ exitCode: 0, stdout: '' }]);
  });

  it('2.26: takes the template of a Windows image that goes to a gallery in another subscription', async () => {
    expect(await validate('windows', OLD_WINDOWS, '1.6.6', 'packer')).toEqual([{ exitCode: 0, stdout: '' }]);
  });

  it('refuses exactly the templates that are refused before it runs, each with its place', async () => {
    for (const [name, text, expected] of [
      [
        'trusted',
        DEFINITIONS.windowsGallery,
        ['image.security.trustedLaunch', 'build.spot', 'outputs[0].kind', 'outputs[0].regions', 'steps[3].windowsUpdate'],
      ],
      ['arm', DEFINITIONS.arm64, ['outputs[0].kind']],
    ] as const) {
      const home = join(folder, name);
      mkdirSync(home);
      const build = await prepareBuild(await azureRequest(home, text), place);
      const problems = oldPackerProblems(
        build.definition,
        build.runs.map(({ run }) => run),
      );
      expect(problems.map(({ message }) => message.split(':', 1)[0])).toEqual(expected);
      expect((await validate(name, text, '1.6.6', 'packer')).map(({ exitCode }) => exitCode)).toEqual([1]);
    }
  });

  it('2.32, 2.33: a script that ends with 3 is one clear error with what it wrote last, and no image', async () => {
    const home = join(folder, 'null');
    mkdirSync(home);
    // azure-arm needs Azure: the machine is this one, the provisioners and the errors are Packer's own.
    const template = {
      variables: { location: '{{env `PACKER_LOCATION`}}' },
      builders: [{ type: 'null', communicator: 'none' }],
      provisioners: [
        { type: 'shell-local', inline: ['echo building in {{user `location`}}'] },
        { type: 'shell-local', inline: ['echo stage is not complete', 'exit 3'] },
      ],
    };
    writeFileSync(join(home, 'image.json'), JSON.stringify(template));
    const text = DEFINITIONS.privateNetwork.replace(/ {4}builder: .*\n/, '    template: image.json\n');
    writeFileSync(join(home, 'image.vmimage.yaml'), text);
    const loaded = await loadDefinition(join(home, 'image.vmimage.yaml'));
    const layer = 'ab'.repeat(32);
    const request: BuildRequest = {
      ...{ loaded, artifacts: home, definitionFile: 'image.vmimage.yaml', commit: undefined, rebuild: false },
      fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
      checkSources: async () => {},
    };
    const said: string[] = [];
    const log = { ...silentLog, output: (line: string) => void said.push(line) };
    const outputFolder = join(home, 'output');
    const builder = packerAzureBuilder({ outputFolder, cacheFolder: join(home, 'cache'), log, secrets: noSecrets, signal });
    const error: unknown = await builder
      .submit(request, 'key')
      .then((id) => builder.collect(id))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'A script of the template ended with exit code 3' });
    expect((error as { details: { lastLines: string[] } }).details.lastLines.join('\n')).toContain('stage is not complete');
    expect(said.join('\n')).toContain('building in westus2');
    expect(readFileSync(join(outputFolder, 'build.log'), 'utf8')).toContain('stage is not complete');
  });
});

const current = await findGoTool(CURRENT_PACKER);
const currentTest = current === undefined ? test.skip : test;
describe('a current Packer', () => {
  // Its plugin for Azure is fetched from GitHub, so only the language is judged here.
  currentTest('2.25: reads the HCL of every definition', async () => {
    for (const [name, text] of Object.entries(DEFINITIONS)) {
      const said = await validate(name, text, '1.11.2', current ?? '', ['-syntax-only']);
      expect(said.map(({ exitCode, stdout }) => [name, exitCode, stdout])).toEqual(said.map(() => [name, 0, '']));
    }
  });
});
