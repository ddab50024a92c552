import { formatFinding } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { cloudImageBuilderClassic as format } from './format.ts';
import { SAMPLE } from './sample.test-support.ts';

/** Lines of findings but the notes of what was kept. */
function findings(text: string): string[] {
  return format
    .read(text, { shown: 'w.yaml', stem: 'w' })
    .findings.map(formatFinding)
    .filter((line) => !line.includes('kept under provider'));
}

function changed(from: string | RegExp, to: string): string[] {
  const text = SAMPLE.replace(from, to);
  expect(text).not.toBe(SAMPLE);
  return findings(text);
}

const TOKENS = 'w.yaml:52:23: only the builder can fill these expressions in; another builder gets the format as it is (in 2 of 2 targets)';

test('A sound file gives only the note about its expressions', () => {
  expect(findings(SAMPLE)).toEqual([TOKENS]);
});

test('A key in other letters is read by PowerShell, and not taken for another key', () => {
  const found = changed('region: East US', 'Region: East US').filter((line) => line.includes('Region'));
  expect(found).toEqual([
    expect.stringMatching(/Region in target\[\] is region in other letters: .*PowerShell read it.*\(write region\)$/),
  ]);
});

test('A storage account under another key is recognised by its value', () => {
  expect(changed('storage: saeastusteama', 'sourcePortRange: saeastusteama')).toContain(
    'w.yaml:26:5: nothing reads sourcePortRange in target[]; it is read in target[].network.flow.rules[] ' +
      '(did you mean storage? It is missing here, and others have it with a value much like this one)',
  );
});

test('A key that is read one level up is told once for all targets that share it by an anchor', () => {
  expect(changed('hyperv: V1}', 'hyperv: V1, agent: disable}')).toContain(
    'w.yaml:28:82: agent is read one level up, in target[]; in target[].machine nothing reads it (in 2 of 2 targets) (move it up to target[])',
  );
});

test('An agent that is to be disabled must be called so', () => {
  expect(changed('    region: East US\n', '    region: East US\n    agent: disable\n')).toContain(
    'w.yaml:28:12: agent is "disable", but build-machine-image.ps1 compares it with "disabled", so the machine keeps its agent ' +
      '(write disabled, and mind generate-worker-pool-config.py, which compares with "disable")',
  );
  expect(changed('    region: East US\n', '    region: East US\n    agent: disabled\n')).toHaveLength(1);
});

test.each([
  ['an unknown key', 'edition:', 'editon:', 'w.yaml:4:3: nothing reads editon in image (did you mean edition?)'],
  ['an unknown top-level key', 'log:', 'logs:', 'nothing reads logs in the file (did you mean log?)'],
  [
    'a value that is none of those known',
    'type: Fixed',
    'type: Fxed',
    'w.yaml:10:9: image.type must be one of Fixed, Dynamic (did you mean Fixed?)',
  ],
  [
    'a truth value of YAML 1.1',
    'gpu: false',
    'gpu: no',
    'image.gpu must be true or false; "no" is text to the builder, and so counts as true (write false)',
  ],
  ['a number in quotes', 'wimindex: 3', "wimindex: '3'", 'iso.wimindex must be a number (write it without quotes)'],
  ['a number for a text', 'value: team-a-win10}', 'value: 12}', 'target[].tag[].value must be text (in 2 of 2 targets) (put it in quotes)'],
  [
    'a target without a group',
    '    group: rg-east-us-team-a\n',
    '',
    'w.yaml:24:5: the target has no group; the builder chooses targets by it, so this one is never built',
  ],
  [
    'a group that is there twice',
    'group: rg-west-us-2-team-a',
    'group: rg-east-us-team-a',
    'target 1 has this group too, so both make the same image',
  ],
  [
    'a storage account of another region',
    'storage: saeastusteama',
    'storage: sawestusteama',
    'w.yaml:26:14: the storage account does not fit the group rg-east-us-team-a (did you mean saeastusteama?)',
  ],
  [
    'a region that does not fit the group',
    'region: East US\n',
    'region: West US\n',
    'the region does not fit the group rg-east-us-team-a, whose name should begin with rg-west-us-',
  ],
  [
    'a region that is not there',
    'region: East US\n',
    'region: Esat US\n',
    'Azure has no region of this name that is known here (did you mean eastus?)',
  ],
  ['a network of another name', 'vn-east-us-team-a', 'vn-other', 'the pools look for vn-east-us-team-a, which they make out of the group'],
  ['a pool without targets', 'domain: team-a', 'domain: team-b', "no target's group ends with -team-b, so nothing is built for this pool"],
  ['a location without a target', '[eastus, westus2]', '[eastus, westus]', 'no target of this pool is in westus (did you mean westus2?)'],
  [
    'a tag that is there twice',
    'name: workerType',
    'name: deploymentId',
    'the tag is there twice; the last one counts (in 2 of 2 targets)',
  ],
  [
    'an unknown action',
    'success: reboot}',
    'success: restart}',
    'the builder knows no action "restart", only reboot, retry, retry-task, retest, fail',
  ],
  ['an action without a unit', 'after 60 seconds', 'after 60', 'the delay needs a unit: millisecond'],
  [
    'a shell that is not known',
    'shell: winrm-powershell',
    'shell: winrm-powershel',
    'shell must be one of azure-powershell, winrm-powershell (in 2 of 2 targets) (did you mean winrm-powershell?)',
  ],
  [
    'an action that is never done',
    '          test: {std: {out: {match: host renamed}}}\n',
    '',
    'nothing is tested, so the builder never does what stands under "on"',
  ],
  [
    'a token that is missing',
    "Token '{0}'",
    "Token '{1}'",
    'the format asks for token {1}, and there is one token (in 2 of 2 targets) (they count from 0)',
  ],
  [
    'an unpaired quote',
    'log: [bootstrap]',
    "log:\n  - bootstrap'",
    "a ' without its pair is part of this text (leave it out, or put the whole text in quotes)",
  ],
  [
    'a bucket without a URL',
    'platform: amazon, bucket: iso-bucket',
    'platform: azure, bucket: iso-bucket',
    'no URL can be made of this place, so source.url must be added',
  ],
])('It reports %s', (_, from, to, expected) => {
  expect(changed(from, to)).toContainEqual(expect.stringContaining(expected));
});

test('A secret that stands in a file is told by its place, and its value by nothing', () => {
  const texts = [
    'Windows 7:\n  Enterprise: ABCDE-12345-FGHIJ-67890-KLMNO\n',
    'image: {os: Windows 10, administratorPassword: "hunter2 hunter2"}\niso: {}\n',
    '- {description: d, command: net user x /password:hunter2hunter2, target: {}}\n',
    '- {description: d, command: setup.exe -k 12345678-1234-1234-1234-123456789abc, target: {}}\n',
  ];
  for (const text of texts) {
    const found = findings(text).filter((line) => /secret|product key/.test(line));
    expect(found).toEqual([expect.stringMatching(/^w\.yaml:[12]:\d+: /)]);
    expect(findings(text).join('\n')).not.toMatch(/hunter2|12345/);
  }
  expect(findings('- {description: d, command: set token=$(Get-Secret), target: {}}\n')).toEqual([]);
});

test('Thousands of mistakes are told up to a thousand, and counted beyond', () => {
  const text = `image: {}\niso: {}\n${Array.from({ length: 3_000 }, (_, index) => `key${index}: x`).join('\n')}\n`;
  const found = format.read(text, { shown: 'w.yaml', stem: 'w' }).findings;
  expect(found).toHaveLength(1_001);
  expect(found.at(-1)?.message).toMatch(/^and \d+ more$/);
});
