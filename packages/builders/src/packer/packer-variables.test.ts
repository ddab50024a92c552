import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { packerVariables } from './packer-variables.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variables-'));
  await writeFile(join(folder, 'image.json'), '{"builders": []}');
});
afterEach(() => rm(folder, { recursive: true }));

async function loaded(variables: string) {
  const file = join(folder, 'a.vmimage.yaml');
  await writeFile(
    file,
    `schema: vm-image/1
image: {id: pk, os: linux, arch: x64}
source: {kind: iso, url: "https://example.org/a.iso", sha256: "${'0'.repeat(64)}"}
build: {}
steps: []
builders: [packer]
secrets: {db: {from: environment, name: DB_PASSWORD}, far: {from: keyvault, vault: v, name: far}}
provider:
  packer:
    template: image.json
    variables:
${variables}
`,
  );
  return loadDefinition(file);
}

describe('The variables of a Packer template', () => {
  it('are given as they are written, and those that refer to a secret with its value', async () => {
    const definition = await loaded('      size: 2G\n      password: kv_db\n');
    const asked: string[] = [];
    const value = (name: string) => {
      asked.push(name);
      return 's3cr3t';
    };
    expect(await packerVariables(definition, new Set(['size', 'password']), value)).toEqual({
      variables: { size: '2G' },
      secrets: { password: 's3cr3t' },
    });
    expect(asked).toEqual(['DB_PASSWORD']);
  });

  it('are refused at their lines where the template does not know them, or the secret has no value here', async () => {
    const definition = await loaded('      sise: 2G\n      password: kv_db\n      token: kv_far\n');
    const error: unknown = await packerVariables(definition, new Set(['size', 'password', 'token']), () => undefined).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    const file = join(folder, 'a.vmimage.yaml');
    expect((error as InputError).findings.map(formatFinding)).toEqual([
      `${file}:12:13: the Packer template declares no variable sise (did you mean size?)`,
      `${file}:13:17: the environment variable DB_PASSWORD, which holds the secret db, is not set or blank (give it to this step: env: {DB_PASSWORD: …})`,
      `${file}:14:14: the secret far is in a key vault, from which the builder packer takes none (fetch it in a step before, and declare it as {from: environment, name: NAME})`,
    ]);
  });

  it('are refused at their lines too where the name of the variable in the environment may not be asked for', async () => {
    const definition = await loaded('      size: 2G\n      password: kv_db\n');
    const refuse = (name: string) => {
      throw new InputError(`${name} belongs to the runner.`, { hint: 'take another' });
    };
    const error: unknown = await packerVariables(definition, undefined, refuse).catch((reason: unknown) => reason);
    const file = join(folder, 'a.vmimage.yaml');
    expect((error as InputError).findings.map(formatFinding)).toEqual([`${file}:13:17: DB_PASSWORD belongs to the runner. (take another)`]);
  });
});
