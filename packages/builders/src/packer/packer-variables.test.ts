import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noSecrets } from '../secrets/secrets.test-support.ts';
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
    const definition = await loaded('      size: 2G\n      password: kv_db\n      again: kv_db\n');
    const asked: (readonly string[])[] = [];
    const values = async (names: readonly string[]) => {
      asked.push(names);
      return new Map([['db', 's3cr3t']]);
    };
    expect(await packerVariables(definition, new Set(['size', 'password', 'again']), values)).toEqual({
      variables: { size: '2G' },
      secrets: { password: 's3cr3t', again: 's3cr3t' },
    });
    // Only what is needed, by the name of the secret, and once.
    expect(asked).toEqual([['db']]);
  });

  it('ask nobody where none refers to a secret', async () => {
    const definition = await loaded('      size: 2G\n');
    expect(await packerVariables(definition, undefined, noSecrets)).toEqual({ variables: { size: '2G' }, secrets: {} });
  });

  it('are refused at their lines where the template does not know them, before a secret is asked for', async () => {
    const definition = await loaded('      sise: 2G\n      password: kv_db\n      token: kv_far\n');
    const error: unknown = await packerVariables(definition, new Set(['size', 'password']), noSecrets).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    const file = join(folder, 'a.vmimage.yaml');
    expect((error as InputError).findings.map(formatFinding)).toEqual([
      `${file}:12:13: the Packer template declares no variable sise (did you mean size?)`,
      `${file}:14:14: the Packer template declares no variable token (declare it there, or leave it out here)`,
    ]);
  });
});
