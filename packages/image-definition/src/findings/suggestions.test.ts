import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../test/definition-folder.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

const step = (text: string) => MINIMAL.replace('  - packages: [curl]', `  - ${text}`);

describe('one slip is one mistake, with what was meant', () => {
  test.each<[string, string, string[]]>([
    [
      'a typing mistake in the key that says of which kind a mapping is',
      MINIMAL.replace('kind:', 'knid:'),
      ['3:10 unknown key "knid" in source (did you mean kind?)'],
    ],
    [
      'a typing mistake in one of several keys',
      step('script: {fiel: a.sh}'),
      ['6:14 unknown key "fiel" in steps[0].script (did you mean file?)'],
    ],
    [
      'a typing mistake beside a key that is missing',
      MINIMAL.replace(', suite:', ', siute:').replace('id:', 'idd:').replace('os: linux, ', ''),
      [
        '2:1 image lacks "os"',
        '2:9 unknown key "idd" in image (did you mean id?)',
        '3:24 unknown key "siute" in source (did you mean suite?)',
      ],
    ],
    [
      'a key that is joined with its value',
      step('script: {shell:bash, inline: ["true"]}'),
      ['6:14 unknown key "shell:bash" in steps[0].script (write a blank behind the colon: "shell: bash")'],
    ],
    [
      'a variable without quotes',
      MINIMAL.replace('bookworm', '{SUITE}'),
      ['3:31 source.suite must be text, not a mapping (write it in quotes: "{SUITE}")'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await folder.findings(text)).toEqual(expected);
  });

  test.each([
    ['scripts/setpu.sh', ' (did you mean scripts/setup.sh?)'],
    ['script/setpu.sh', ' (did you mean scripts/setup.sh?)'],
    ['scripts/nothing-like-it.sh', ''],
    ['away/hots', ''],
  ])('that leads to nothing, as %s, is held against what is there', async (path, hint) => {
    await mkdir(join(folder.path, 'scripts'), { recursive: true });
    await writeFile(join(folder.path, 'scripts/setup.sh'), 'true\n');
    await symlink('/etc', join(folder.path, 'away'));
    const findings = await folder.findings(step(`script: {file: ${path}}`));
    expect(findings).toEqual([`6:20 there is no file "${path}"${hint}`]);
  });
});
