import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const SECRETS = 'secrets: {app-secret: {from: keyvault, vault: kv-ci, name: app}, token: {from: environment, name: TOKEN}}\n';
const artifact = (parameters: string) =>
  MINIMAL.replace('  - packages: [curl]', `  - artifact: {name: x, parameters: {${parameters}}}`).concat(SECRETS);

test('a reference is a whole value, as kv_<name>, under KVSecret_ or by a variable', async () => {
  const text = artifact('A: kv_app-secret, KVSecret_B: token, KVSecret_C: "https://kv-ci.vault.azure.net/secrets/app", D: "{S}"');
  const { definition, warnings } = await folder.load(text, { S: 'kv_token' });
  expect(warnings).toEqual([]);
  expect(definition.steps[0]).toMatchObject({ artifact: { parameters: { A: 'kv_app-secret', KVSecret_B: 'token', D: 'kv_token' } } });
});

test('a secret inside of a longer text is an error, however it got there', async () => {
  const text = artifact(
    'A: "https://x?sig=kv_token", B: "{URL}kv_token", C: "kv_token-suffix is long", D: "-{S}", E: "my_kv_token kv_unknown x"',
  );
  expect(await folder.findings(text, { URL: 'https://x', S: 'kv_app-secret' })).toEqual([
    '6:41 the secret token is part of a longer text in steps[0].artifact.parameters.A (a reference is a whole value: write kv_token alone)',
    '6:70 the secret token is part of a longer text in steps[0].artifact.parameters.B (a reference is a whole value: write kv_token alone)',
    '6:90 the secret token is part of a longer text in steps[0].artifact.parameters.C (a reference is a whole value: write kv_token alone)',
    '6:120 the secret app-secret is part of a longer text in steps[0].artifact.parameters.D (a reference is a whole value: write kv_app-secret alone)',
  ]);
});

test('a name that "secrets" does not have is an error, with the nearest one', async () => {
  expect(await folder.findings(artifact('A: kv_tokn, KVSecret_B: kv_other, KVSecret_C: hunter2, KVSecret_D: 1'))).toEqual([
    '6:41 there is no secret tokn in "secrets" (did you mean kv_token?)',
    '6:62 there is no secret other in "secrets" (say in "secrets" where it is kept)',
    '6:84 steps[0].artifact.parameters.KVSecret_C must be a reference to a secret (write kv_<name>, and the name in "secrets")',
    '6:105 steps[0].artifact.parameters.KVSecret_D must be a reference to a secret (write kv_<name>, and the name in "secrets")',
  ]);
});

test('an address that holds a secret is an error that does not repeat it', async () => {
  const signature = 'kJ8sD0aXq2WmB5vT7yZ1cN4eR6uP9iLo3hGfEdKjMnQ%3D';
  const sas = `https://acc.blob.core.windows.net/c/x?sv=2024-11-04&sig=${signature}`;
  const text = artifact(
    `A: "${sas}", B: "https://me:hunter2@example.org/x", C: "{URL}", D: "https://me@example.org/a:b@c", E: "?sig=<sig>", F: "https://me:$TOKEN@x"`,
  );
  const findings = await folder.findings(text, { URL: sas });
  const hint = '(a definition shows what it holds to everyone: read from there with an identity)';
  expect(findings).toEqual([
    `6:41 the address in steps[0].artifact.parameters.A holds a shared access signature, which is a secret ${hint}`,
    `6:150 the address in steps[0].artifact.parameters.B holds a password, which is a secret ${hint}`,
    `6:189 the address in steps[0].artifact.parameters.C holds a shared access signature, which is a secret ${hint}`,
  ]);
  expect(findings.join()).not.toMatch(/hunter2|kJ8sD0/);
});

test('a secret that nothing refers to is a warning', async () => {
  const { warnings } = await folder.load(artifact('A: kv_token'));
  expect(warnings.map((warning) => folder.spell(warning))).toEqual(['7:11 the secret app-secret is not used (leave it out)']);
});

test('2.21: a secret is kept in a vault, in the environment or at a URL, and each kind has its own fields', async () => {
  const kept = {
    a: '{from: keyvault, vault: kv-ci, name: app}',
    b: '{from: keyvault, name: app}',
    c: '{from: environment, name: TOKEN}',
    d: '{from: url, url: "http://taskcluster/secrets/v1/secret/project/relops/image-builder/dev", member: secret.azure.app_id}',
    e: '{from: url, url: "{PROXY}/api/secrets/v1/secret/x", member: secret.a-b}',
    f: '{from: url, url: "https://secrets.example.org", member: value}',
    g: '{from: url, url: "http://127.0.0.1:8080/x", member: value}',
    h: '{from: url, url: "http://[::1]:8080/x@y", member: value}',
  };
  const secrets = Object.entries(kept).map(([name, where]) => `${name}: ${where}`);
  const { definition } = await folder.load(`${MINIMAL}secrets: {${secrets.join(', ')}}\n`, { PROXY: 'http://localhost:80' });
  expect(Object.values(definition.secrets).map(({ from }) => from)).toEqual([
    ...['keyvault', 'keyvault', 'environment'],
    ...['url', 'url', 'url', 'url', 'url'],
  ]);
  expect(definition.secrets['e']).toEqual({ from: 'url', url: 'http://localhost:80/api/secrets/v1/secret/x', member: 'secret.a-b' });
});

test.each([
  'http://example.org/x',
  'http://taskcluster.example.org/x',
  'http://localhost.example.org/x',
  'http://localhost@example.org/x',
  'http://127.0.0.1.example.org/x',
  'http://169.254.169.254/metadata',
  'http://taskcluster\\\\@example.org/x',
  'https://me:hunter2@example.org/x',
  'https://example.org/x?sig=hunter2',
  'https://example.org/x#hunter2',
  'ftp://example.org/x',
  'file:///etc/passwd',
  'HTTPS://example.org/x',
  'https://',
])('2.21: no secret is read from %s', async (url) => {
  const findings = await folder.findings(`${MINIMAL}secrets: {a: {from: url, url: "${url}", member: value}}\n`);
  expect(findings).toEqual([
    '7:31 secrets.a.url must be an https URL, or one with http of localhost or the host taskcluster, without a user, a query or a fragment',
  ]);
});

test('2.21: fields of another kind, and a kind that there is not, are errors at their places', async () => {
  const findings = await folder.findings(
    `${MINIMAL}secrets: {a: {from: url, url: "https://x", vault: v}, b: {from: vault, name: x}, c: {name: x}, d: {from: url, url: "https://x", member: a..b}}\n`,
  );
  expect(findings).toEqual([
    '7:11 secrets.a lacks "member"',
    '7:44 unknown key "vault" in secrets.a (known: from, url, member)',
    '7:65 secrets.b.from must be one of keyvault, environment, url, not "vault"',
    '7:82 secrets.c lacks "from"',
    '7:137 secrets.d.member must be names of members with a dot between them, such as secret.azure.app_id',
  ]);
});

test('a value cannot be written in, and is not repeated by what refuses it', async () => {
  const findings = await folder.findings(
    `${MINIMAL}secrets: {a: {from: keyvault, name: n, value: hunter2}, b: {from: environment, vault: v, name: a-b}}\n`,
  );
  expect(findings).toEqual([
    '7:40 unknown key "value" in secrets.a (known: from, vault, name)',
    '7:80 unknown key "vault" in secrets.b (known: from, name)',
    '7:96 secrets.b.name must be the name of an environment variable',
  ]);
  expect(findings.join()).not.toContain('hunter2');
});
