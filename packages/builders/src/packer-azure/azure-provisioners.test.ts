import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { azureProvisioners } from './azure-provisioners.ts';

// What Packer does with a provisioner is done here as its source has it (provisioner/shell/provisioner.go of 1.6.6); sudo is a script.
const linuxTest = process.platform === 'win32' ? test.skip : test;
/** With all that shells give a meaning to. */
const VALUE = `t0k3n'"$HOME \`id\` \\ #`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provisioners-'));
  await mkdir(join(folder, 'bin'));
  await copyFile(join(import.meta.dirname, '../../test/sudo.sh'), join(folder, 'bin/sudo'));
  await chmod(join(folder, 'bin/sudo'), 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

async function provisionersOf(step: string) {
  const file = join(folder, 'image.vmimage.yaml');
  const lines = [
    'schema: vm-image/1',
    'image: {id: web, os: linux, arch: x64}',
    'source: {kind: marketplace, publisher: Canonical, offer: ubuntu-24_04-lts, sku: server, version: latest}',
    'build: {region: westus2}',
    'secrets: {token: {from: environment, name: TOKEN}}',
    `steps: [${step}]`,
    'outputs: [{kind: managed, name: web, resourceGroup: rg-images}]',
    'builders: [packer-azure]',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  const { definition } = await loadDefinition(file);
  return azureProvisioners(definition, { work: folder, artifacts: folder, secret: () => VALUE });
}

/** Runs a provisioner as the SSH server of the machine is told to, after what Packer lays down there. @returns the command line */
async function provision(provisioner: Readonly<Record<string, unknown>>): Promise<string> {
  const given = ((provisioner['environment_vars'] ?? []) as readonly string[]).map((one) => one.split(/=(.*)/s, 2));
  const assignments = [['PACKER_BUILD_NAME', 'image'], ...given].map(([name, value = '']) => `${name}='${value.replaceAll("'", `'"'"'`)}'`);
  const varFile = join(folder, 'varfile_1.sh');
  if (provisioner['use_env_var_file'] === true) await writeFile(varFile, assignments.map((one) => `export ${one}\n`).join(''));
  const command = String(provisioner['execute_command'])
    .replace('{{ .Vars }}', () => assignments.join(' '))
    .replace('{{ .EnvVarFile }}', varFile)
    .replace('{{ .Path }}', String(provisioner['script']));
  const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  await runProgram('run the provisioner', ['/bin/sh', '-c', command], { env: { PATH: path } });
  return command;
}

linuxTest.each(['bash', 'sh'])(
  '2.22: a script of %s gets a secret, of which no command line and no log of sudo has anything',
  async (shell) => {
    const output = join(folder, 'output');
    const lines = `["printf %s \\"$T\\" > ${output}"]`;
    const [provisioner = {}] = await provisionersOf(`{script: {shell: ${shell}, inline: ${lines}, env: {T: kv_token}}}`);
    const command = await provision(provisioner);
    expect(await readFile(output, 'utf8')).toBe(VALUE);
    const logged = await readFile(join(folder, 'bin/sudo.log'), 'utf8');
    expect(logged).toContain(String(provisioner['script']));
    for (const text of [logged, command]) expect(text).not.toContain('t0k3n');
    // Of a file on the disk, what was in it stays in the image when the file is gone.
    expect(provisioner['remote_folder']).toBe('/dev/shm');
  },
);

linuxTest('a script of lines ends with the first that fails', async () => {
  const [provisioner = {}] = await provisionersOf(`{script: {inline: ["false", "touch ${folder}/after"]}}`);
  await expect(provision(provisioner)).rejects.toThrow('exit code 1');
  await expect(readFile(join(folder, 'after'))).rejects.toThrow('ENOENT');
});

linuxTest('what the builder does itself runs as root with no variables', async () => {
  const [packages, generalize] = await provisionersOf('{packages: [git]}');
  for (const one of [packages, generalize]) expect(one?.['execute_command']).toBe("sudo /bin/sh '{{ .Path }}'");
});
