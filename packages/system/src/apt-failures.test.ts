import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureReason } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { APT_FAILURES } from './apt-failures.ts';
import { recogniseFailure } from './known-failure.ts';

const told = (lines: readonly string[]) => {
  const { id, reason, cause } = recogniseFailure(lines, APT_FAILURES) ?? {};
  return [id, reason, cause];
};

// What apt 2.6 wrote when it was made to fail: test/failures has it.
test.each<[string, string, FailureReason, string]>([
  ['apt-package', 'apt-no-package', 'definition', 'Unable to locate package nginx-lihgt'],
  ['apt-glob', 'apt-no-package', 'definition', 'Unable to locate package nosuch*'],
  ['apt-version', 'apt-no-version', 'definition', "Version '1.2.3' of package curl was not found"],
  ['apt-release', 'apt-no-version', 'definition', "Release 'nosuch' of package curl was not found"],
  ['apt-virtual', 'apt-virtual-package', 'definition', 'Package mail-transport-agent is only a name that several packages provide'],
  ['apt-unmet', 'apt-unmet', 'definition', 'Package un cannot be installed: Depends: nosuch-lib (>= 2) but it is not installable'],
  ['apt-suite', 'apt-no-suite', 'definition', 'The archive http://deb.debian.org/debian has no suite bokworm'],
  ['apt-component', 'apt-no-component', 'definition', "The suite bookworm of http://deb.debian.org/debian has no component 'nosuch'"],
  ['apt-unsigned', 'apt-not-signed', 'definition', 'The archive is not signed: copy:/work/repo bookworm Release'],
  ['apt-key', 'apt-key', 'machine', 'The signature of the archive cannot be checked here: key 6ED0E7B82643E131'],
  ['apt-certificate', 'apt-certificate', 'machine', 'The certificate of the mirror is NOT trusted. The certificate issuer is unknown'],
  ['apt-resolve', 'apt-name-not-resolved', 'network', 'The name deb.invalid cannot be resolved'],
  ['apt-refused', 'apt-not-connected', 'network', 'No connection to 127.0.0.1:9'],
  ['apt-407', 'apt-proxy-password', 'network', 'The proxy wants a user and a password'],
  ['apt-429', 'apt-too-many-requests', 'quota', 'The mirror refuses more requests for now (429)'],
  ['apt-500', 'apt-server-error', 'service', 'The mirror answers 500 Internal Server Error'],
  ['apt-503', 'apt-server-error', 'service', 'The mirror answers 503 Service Unavailable'],
])('%s is %s, of the %s', async (name, id, reason, cause) => {
  const text = await readFile(join(import.meta.dirname, '../test/failures', `${name}.txt`), 'utf8');
  expect(told(text.split('\n'))).toEqual([id, reason, cause]);
});

// In the words of the sources of apt 2.6 and dpkg 1.21; nobody makes a mirror change under a test.
test.each<[string, string, FailureReason]>([
  ['E: Failed to fetch http://m/a.deb  Hash Sum mismatch', 'apt-mirror-changes', 'service'],
  ['E: Failed to fetch http://m/pool/a_1_amd64.deb  404  Not Found [IP: 192.0.2.1 80]', 'apt-file-gone', 'service'],
  ["E: You don't have enough free space in /var/cache/apt/archives/.", 'full-disk', 'machine'],
  ['dpkg-deb: error: paste subprocess failed: No space left on device', 'full-disk', 'machine'],
  ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (unattended-upgr)', 'apt-held', 'machine'],
  ['E: Release file for http://m/InRelease is not valid yet (invalid for another 2h 3min). Updates', 'apt-clock', 'machine'],
  ['E: Release file for http://m/InRelease is expired (invalid since 3d 2h).', 'apt-expired', 'service'],
  ["E: Package 'telnet-server' has no installation candidate", 'apt-no-candidate', 'definition'],
  [' installed bad package post-installation script subprocess returned error exit status 7', 'apt-package-script', 'definition'],
])('%s', (line, id, reason) => {
  expect(told([line]).slice(0, 2)).toEqual([id, reason]);
});

test('What comes first is the cause of what comes later', () => {
  const lines = ['E: Unable to locate package curl', "  Could not resolve 'deb.debian.org'"];
  expect(told(lines)[0]).toBe('apt-name-not-resolved');
});

test('What apt says of an installation that goes well is no failure', () => {
  const lines = [
    'Reading package lists...',
    'Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]',
    '0 upgraded, 2 newly installed',
  ];
  expect(told(lines)).toEqual([undefined, undefined, undefined]);
});
