import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';
import { coverPlainSecrets, plainSecretIn } from './plain-secrets.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  await folder.write('a.sh', 'true\n');
});
afterEach(() => folder.dispose());

/** None was ever given out; written in parts, so that no scanner takes this file for a leak. */
const made = (prefix: string, length: number) => prefix + 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(10).slice(0, length);
const GITHUB = made('ghp_', 36);

describe('a secret in plain', () => {
  test.each([
    [GITHUB, '', 'a token of GitHub'],
    [`git clone https://x-access-token:${GITHUB}@github.com/o/r`, '', 'a token of GitHub'],
    [`${made('github_pat_', 22)}_${made('', 59)}`, '', 'a token of GitHub'],
    [made('glpat-', 20), 'GITLAB', 'a token of GitLab'],
    [`AKI${'AQ3EGRT5FZ7YHJ2KL'}`, '', 'a key of AWS'],
    [`xox${'b-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'}`, '', 'a token of Slack'],
    [made('npm_', 36), '', 'a token of npm'],
    [made('hf_', 34), '', 'a token of Hugging Face'],
    [made('sk-', 48), '', 'a key of an AI service'],
    [made('sk-proj-', 60), '', 'a key of an AI service'],
    [made('sk_live_', 24), '', 'a key of Stripe'],
    [made('AIza', 35), '', 'a key of Google'],
    [`https://a.blob.core.windows.net/c?sv=2024&sig=${made('', 43)}%3D`, 'url', 'a shared access signature'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb\n', '', 'a private key'],
    ['-----BEGIN PRIVATE KEY-----', 'x', 'a private key'],
    [`DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${made('', 86)}==`, '', 'the key of an account'],
    ['curl -H "Authorization: Bearer abcdef0123456789" https://x', '', 'an Authorization header'],
    ['Basic dXNlcjpodW50ZXIy', 'Authorization', 'an Authorization header'],
    ['Server=db;User Id=sa;Password=hunter2;', '', 'a password'],
    ['hunter2', 'DB_PASSWORD', 'the value of "DB_PASSWORD"'],
    ['hunter2', 'winrm_password', 'the value of "winrm_password"'],
    ['hunter2', 'adminPassword', 'the value of "adminPassword"'],
    ['0123abcd', 'apiKey', 'the value of "apiKey"'],
    ['0123abcd', 'client-secret', 'the value of "client-secret"'],
    ['my-S3cret-pw9', 'PASSWORD', 'the value of "PASSWORD"'],
    ['your7urtles', 'PASSWORD', 'the value of "PASSWORD"'],
    ['/9xKq!w2', 'PASSWORD', 'the value of "PASSWORD"'],
    ['-p4ss', 'PASSWORD', 'the value of "PASSWORD"'],
    ['.x7!q', 'PASSWORD', 'the value of "PASSWORD"'],
    ['~a8Kd', 'PASSWORD', 'the value of "PASSWORD"'],
    ['\\\\9q!', 'PASSWORD', 'the value of "PASSWORD"'],
  ])('%#: is found', (value, key, what) => {
    expect(plainSecretIn(value, key)).toBe(what);
    expect(coverPlainSecrets({ a: [{ [key]: value }] })).toEqual({ a: [{ [key]: '***' }] });
  });

  test.each([
    ['kv_token', 'TOKEN'],
    ['$TOKEN', 'TOKEN'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a shell and GitHub replace
    ['${{ secrets.TOKEN }}', 'token'],
    ['{{user `password`}}', 'ssh_password'],
    ['%PASSWORD%', 'PASSWORD'],
    ['<your token>', 'token'],
    ['changeme', 'password'],
    ['', 'PASSWORD'],
    ['true', 'USE_TOKEN'],
    ['/run/secrets/db', 'DB_PASSWORD'],
    ...['/token', '/run/my secrets/db', '~/.token', './db.txt', '../db', '.env', '\\\\host\\share', 'C:\\secrets\\db'].map((one) => [
      one,
      'PASSWORD',
    ]),
    ...['-', '--', '---', '-p', '--password-file', '--token=x', 'my-password', 'your_api_key', 'YOUR TOKEN'].map((one) => [
      one,
      'PASSWORD',
    ]),
    ['https://login.example.org/token', 'token'],
    ['hunter2', 'PASSWORD_FILE'],
    ['app-secret', 'secretName'],
    ['32', 'PASSWORD_LENGTH'],
    ['b77a5c561934e089', 'publicKeyToken'],
    ['$6$salt$0123456789abcdef', 'password'],
    ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'sha256'],
    ['sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'digest'],
    ['da39a3ee5e6b4b0d3255bfef95601890afd80709', 'ref'],
    ['ghp_short', ''],
    [`AKI${'AIOSFODNN7EXAMPLE'}`, 'AWS_ACCESS_KEY_ID'],
    ['sk-learn-and-other-names-with-hyphens', ''],
    ['disk-0123456789ABCDEF0123456789', ''],
    ['-----BEGIN CERTIFICATE-----', ''],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB', 'sshKey'],
    ['curl -H "Authorization: Bearer $TOKEN" https://x', ''],
    ['curl -H "Authorization: token {{token}}" https://x', ''],
    ['Authorization: Bearer <token>', ''],
    ['password-store', 'name'],
  ])('%#: is none in %j under %j', (value, key) => {
    expect(plainSecretIn(value, key)).toBeUndefined();
    expect(coverPlainSecrets({ [key]: value })).toEqual({ [key]: value });
  });
});

test('what is found is an error at its line with what to do instead, and no message shows it', async () => {
  const text = `${MINIMAL}  - script:
      file: a.sh
      env:
        TOKEN: ${GITHUB}
        DB_PASSWORD: hunter2
        OTHER: "{DEEP}"
  - script: {inline: ['curl -H "Authorization: Bearer ${GITHUB}"']}
  - script: {shell: ${GITHUB}, file: a.sh}
variables: {DEEP: ${GITHUB}}
`;
  const findings = await folder.findings(text);
  const instead = '(say in "secrets" where it is kept, write kv_<name> here, and make a new one: this one is known)';
  const everyone = 'which is a secret: a definition shows what it holds to everyone';
  expect(findings).toEqual([
    `10:16 steps[1].script.env.TOKEN holds a token of GitHub, ${everyone} ${instead}`,
    `11:22 steps[1].script.env.DB_PASSWORD is a secret: a definition shows what it holds to everyone ${instead}`,
    `13:23 steps[2].script.inline[0] holds a token of GitHub, ${everyone} ${instead}`,
    '14:21 steps[3].script.shell must be one of bash, sh, powershell, pwsh, cmd, not "***"',
    `14:21 steps[3].script.shell holds a token of GitHub, ${everyone} ${instead}`,
    `15:19 variables.DEEP holds a token of GitHub, ${everyone} ${instead}`,
  ]);
});

test('in a file of variables and in a parent it is named there', async () => {
  await folder.write('vars.yaml', `TOKEN: ${GITHUB}\n`);
  await folder.write('parent.vmimage.yaml', 'schema: vm-image/1\ntags:\n  apiKey: hunter2\n');
  const findings = await folder.findings(`${MINIMAL}extends: [parent.vmimage.yaml]\nvariableFiles: [vars.yaml]\n`);
  expect(findings).toEqual([
    expect.stringMatching(/^parent\.vmimage\.yaml:3:11 tags\.apiKey is a secret/),
    expect.stringMatching(/^vars\.yaml:1:8 variables\.TOKEN holds a token of GitHub/),
  ]);
});
