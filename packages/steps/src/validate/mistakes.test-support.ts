import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A definition without a mistake. */
export const good = (id: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
  - script: {file: good.sh}
tests:
  inVm: [{name: smoke, shell: bash, file: good.sh}]
builders: [local]
`;

const TOKEN = `ghp_${'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(2).slice(0, 36)}`;
/** What no message may hold. */
export const SECRETS = [TOKEN, 'correct-horse-7'];

/** What is wrong, what of a good definition is replaced with what, and all that is to be said: `line:column: message (hint)`. */
export const MISTAKES: readonly (readonly [name: string, from: string, to: string, said: RegExp])[] = [
  ['a misspelt key', 'tests:', 'tets:', /^8:1: unknown key "tets" \(did you mean tests\?\)$/],
  ['an unknown version of the format', 'vm-image/1', 'vm-image/9', /^1:9: schema must be "vm-image\/1"$/],
  ['a value that is missing', ', os: linux', '', /^2:1: image lacks "os"$/],
  ['a text for a number', '2048', 'many', /^4:18: build\.diskMiB must be a whole number, not text$/],
  ['an unknown choice', 'os: linux', 'os: beos', /^2:26: image\.os must be one of linux, windows, not "beos"$/],
  ['an id with capitals', 'id: ID', 'id: WebServer', /^2:13: image\.id must be 2 to 63 of a-z, 0-9 and -/],
  [
    'a key that is there twice',
    'steps:',
    'build: {diskMiB: 4096}\nsteps:',
    /^5:1: the key "build" is there twice \(leave one of them out\)$/,
  ],
  ['a bracket that is not closed', '[curl]', '[curl', /^7:3: a bracket or brace is not closed before this line/],
  ['a tab', '  - packages', '\t- packages', /^6:1: Tabs are not allowed as indentation \(indent with blanks\)$/],
  [
    'a step that does not exist',
    'packages: [curl]',
    'pip: [requests]',
    /^6:5: unknown key "pip" in steps\[0\] \(known: packages, file, script,/,
  ],
  [
    'a mode that is none',
    '- packages: [curl]',
    '- file: {from: good.sh, to: /opt/good, mode: "0999"}',
    /^6:48: steps\[0\]\.file\.mode must be permissions in octal, such as "0644"$/,
  ],
  [
    'a path in the image that is relative',
    '- packages: [curl]',
    '- file: {from: good.sh, to: opt/good}',
    /^6:31: steps\[0\]\.file\.to must be an absolute path/,
  ],
  ['a time that is none', 'diskMiB: 2048', 'diskMiB: 2048, timeout: soon', /^4:33: build\.timeout must be a whole number with s, m or h/],
  [
    'a date that is none',
    'builders:',
    'lifecycle: {removal: 2026-02-30}\nbuilders:',
    /^10:22: lifecycle\.removal is 2026-02-30, a day that does not exist$/,
  ],
  ['a variable that is not there', '[curl]', '["curl{SUFFIX}"]', /^6:21: the variable SUFFIX is not defined/],
  [
    'a parent that is not there',
    'builders:',
    'extends: [nowhere.vmimage.yaml]\nbuilders:',
    /^10:11: there is no file "nowhere\.vmimage\.yaml"$/,
  ],
  [
    'a parent that is the definition itself',
    'builders:',
    'extends: [SELF]\nbuilders:',
    /^10:11: extends goes in a circle: m16\.vmimage\.yaml > m16\.vmimage\.yaml/,
  ],
  [
    'a parent outside of the workspace',
    'builders:',
    'extends: [../../../outside.yaml]\nbuilders:',
    /^10:11: "\.\.\/\.\.\/\.\.\/outside\.yaml" leads out of the workspace/,
  ],
  [
    'a file of variables that is not there',
    'builders:',
    'variableFiles: [nowhere.json]\nbuilders:',
    /^10:17: there is no file "nowhere\.json"$/,
  ],
  [
    'a script that is not there',
    '- script: {file: good.sh}',
    '- script: {file: gone.sh}',
    /^7:20: there is no file "gone\.sh" \(did you mean good\.sh\?\)$/,
  ],
  [
    'a pattern of tests that stands for nothing',
    'name: smoke, shell: bash, file: good.sh',
    'file: "nothing-*.sh"',
    /^9:17: "nothing-\*\.sh" matches no file$/,
  ],
  [
    'two tests of one name',
    'file: good.sh}]',
    'file: good.sh}, {name: smoke, shell: sh, file: good.sh}]',
    /^9:60: tests\.inVm\[1\] has the same name as tests\.inVm\[0\], "smoke"/,
  ],
  [
    'a token in plain',
    '{file: good.sh}\n',
    `{file: good.sh, env: {T: ${TOKEN}}}\n`,
    /^7:38: steps\[1\]\.script\.env\.T holds a token of GitHub, .*write kv_<name> here/,
  ],
  [
    'a password in plain',
    '{file: good.sh}\n',
    '{file: good.sh, env: {DB_PASSWORD: correct-horse-7}}\n',
    /^7:48: steps\[1\]\.script\.env\.DB_PASSWORD is a secret: .*write kv_<name> here/,
  ],
  [
    'a secret that nothing says where to find',
    '{file: good.sh}\n',
    '{file: good.sh, env: {T: kv_nobody}}\n',
    /^7:38: there is no secret nobody in "secrets" \(say in "secrets" where it is kept\)$/,
  ],
  [
    'an architecture that the builder does not build',
    'arch: x64',
    'arch: arm64',
    /^2:40: image\.arch: the builder local builds x64, not arm64$/,
  ],
  ['a disk that is too small', '2048', '300', /^4:18: build\.diskMiB: a disk of 300 MiB is too small: the least is 768 MiB/],
  [
    'a shell that the builder does not run',
    '{file: good.sh}\n',
    '{file: good.sh, shell: pwsh}\n',
    /^7:36: steps\[1\]\.script\.shell: the builder local runs bash and sh, not pwsh$/,
  ],
  ['a shell that tests do not run in', 'shell: bash', 'shell: cmd', /^9:31: tests\.inVm\[0\]\.shell: run-in-vm runs bash and sh, not cmd$/],
  [
    'a package that is no name of one',
    '[curl]',
    '["curl=7 --yes"]',
    /^6:16: steps\[0\]\.packages\[0\] must be the name of a Debian package/,
  ],
  [
    'an output that the builder does not make',
    'builders:',
    'outputs: [{kind: managed, name: m}]\nbuilders:',
    /^10:18: outputs\[0\]\.kind: the builder local publishes to a directory, not to managed$/,
  ],
  [
    'a builder that is not here',
    'builders: [local]',
    'builders: [packer-gce]',
    /^10:12: builders: nothing here builds an image with packer-gce/,
  ],
  [
    'a script with Windows line ends',
    '- script: {file: good.sh}',
    '- script: {file: crlf.sh}',
    /^7:20: crlf\.sh:1: has Windows line ends \(CRLF\), which bash takes for part of each word/,
  ],
  ['a test with Windows line ends', 'file: good.sh}]', 'file: crlf.sh}]', /^9:43: crlf\.sh:1: has Windows line ends \(CRLF\)/],
  ['a script that its shell cannot parse', '- script: {file: good.sh}', '- script: {file: broken.sh}', /^7:20: broken\.sh:4: /],
  [
    'an id that another definition has',
    'id: ID',
    'id: image-0',
    /^2:13: image\.id image-0 is also that of images\/a-good\.vmimage\.yaml \(give it an id of its own\)$/,
  ],
  ['the architecture by the name of Debian', 'arch: x64', 'arch: amd64', /not "amd64" \(did you mean x64\?\)$/],
  ['the architecture by the name of the kernel', 'arch: x64', 'arch: aarch64', /not "aarch64" \(did you mean arm64\?\)$/],
  ['a builder that is like none', 'builders: [local]', 'builders: [docker]', /^10:12: builders\[0\] must be one of [^()]* not "docker"$/],
  [
    'a time without its unit',
    'diskMiB: 2048',
    'diskMiB: 2048, timeout: 1200',
    /^4:33: build\.timeout must be a whole number with s, m or h, such as 90s, 30m or 2h, not 1200$/,
  ],
  ['a release by its number', 'bookworm', '12', /^3:31: source\.suite must be the name of a Debian release, such as bookworm, not 12$/],
  [
    'a mode as YAML writes octal numbers',
    '- packages: [curl]',
    '- file: {from: good.sh, to: /opt/good, mode: 0o644}',
    /^6:48: steps\[0\]\.file\.mode must be permissions in octal, such as "0644", not 0o644$/,
  ],
  [
    'a mode without quotes',
    '- packages: [curl]',
    '- file: {from: good.sh, to: /opt/good, mode: 0644}',
    /^6:48: steps\[0\]\.file\.mode must be text, not a number \(write it in quotes: "0644"\)$/,
  ],
  ['a number for a choice', 'os: linux', 'os: 1', /^2:27: image\.os must be one of linux, windows, not 1$/],
  ['a fraction of a MiB', '2048', '1.5', /^4:18: build\.diskMiB must be a whole number, not 1\.5$/],
];

/** The definition of each, by its index. */
export const fileOf = (index: number) => `m${String(index).padStart(2, '0')}.vmimage.yaml`;

/** Writes them all, and what they name, into `images` below a folder; a good one is the first of them. */
export async function writeMistakes(folder: string): Promise<void> {
  const images = join(folder, 'images');
  await mkdir(images);
  await writeFile(join(images, 'good.sh'), 'set -e\ntrue\n');
  await writeFile(join(images, 'crlf.sh'), 'set -e\r\ntrue\r\n');
  await writeFile(join(images, 'broken.sh'), 'set -e\nif true; then\n  echo x\n');
  await writeFile(join(images, 'a-good.vmimage.yaml'), good('image-0'));
  for (const [index, [name, from, to]] of MISTAKES.entries()) {
    const id = `image-${index + 1}`;
    const before = good(id);
    const text = before.replace(from.replace('ID', id), to.replace('SELF', fileOf(index)));
    if (text === before) throw new Error(`${name}: nothing is replaced`);
    await writeFile(join(images, fileOf(index)), text);
  }
}
