import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KnownFailure, recogniseFailure } from '@bakehouse/system/program';
import { describe, expect, test } from '@jest/globals';
import { readablePackerText } from '../packer/packer-output.ts';
import { DISK_FAILURES } from './disk-failures.ts';
import { PACKER_FAILURES } from './packer-failures.ts';

// What the programs wrote when they were made to fail: test/failures has their last lines, with other names of folders.

async function linesOf(name: string): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, '../../test/failures', `${name}.txt`), 'utf8');
  return text.trimEnd().split('\n');
}

async function packerLinesOf(name: string): Promise<string[]> {
  return (await linesOf(name)).flatMap((line) => readablePackerText(line)?.text.split('\n') ?? []);
}

const told = (lines: readonly string[], table: readonly KnownFailure[]) => {
  const { id, reason, cause } = recogniseFailure(lines, table) ?? {};
  return [id, reason, cause];
};

describe('what makes a disk', () => {
  test.each([
    ['mke2fs-block', 'disk-too-small', 'definition', 'The files of the image do not fit on its disk'],
    ['mke2fs-inode', 'disk-too-small', 'definition', 'The files of the image do not fit on its disk'],
    ['mke2fs-enospc', 'full-disk', 'machine', 'No room left on the disk of this machine'],
    [
      'mcopy-full',
      'disk-boot-partition-full',
      'definition',
      'Kernel and initial RAM disk do not fit on the EFI system partition of 256 MiB',
    ],
  ])('%s is %s, of the %s', async (name, id, reason, cause) => {
    expect(told(await linesOf(name), DISK_FAILURES)).toEqual([id, reason, cause]);
  });
});

describe('Packer', () => {
  test.each([
    ['packer-variable', 'packer-variable', 'definition', 'The template needs the variable suite'],
    ['packer-hcl-variable', 'packer-variable', 'definition', 'The template needs the variable suite'],
    ['packer-builder', 'packer-plugin', 'definition', 'This Packer has no plugin for nosuch'],
    ['packer-hcl-builder', 'packer-plugin', 'definition', 'This Packer has no plugin for nosuch'],
    ['packer-provisioner', 'packer-plugin', 'definition', 'This Packer has no plugin for nosuch'],
    [
      'packer-json',
      'packer-template',
      'definition',
      "The template cannot be read: invalid character '}' looking for beginning of object key string",
    ],
    ['packer-hcl-syntax', 'packer-template', 'definition', 'The template cannot be read: Invalid single-argument block definition'],
    [
      'packer-field',
      'packer-unknown-field',
      'definition',
      'The template has a field that its builder or provisioner does not know: colour',
    ],
    [
      'packer-output',
      'packer-output-folder',
      'definition',
      'The folder that the template makes its image in is there already: output-qemu',
    ],
    ['packer-script', 'packer-no-file', 'definition', 'The template names a script that is not there: nosuch.sh'],
    ['packer-shell-local', 'packer-script', 'definition', 'A script of the template ended with exit code 3'],
    ['packer-ssh', 'packer-no-ssh', 'definition', 'The machine did not answer over SSH in time'],
    ['packer-no-qemu', 'packer-no-program', 'machine', 'A program that the template needs is not installed: qemu-system-nosuch'],
    ['packer-checksum', 'packer-checksum', 'definition', 'What was downloaded is not what iso_checksum of the template says'],
    ['packer-no-iso', 'packer-no-source', 'definition', 'The template starts from a file that is not there: /work/build/nosuch.img'],
    ['packer-iso-refused', 'packer-connect', 'network', 'No connection to 127.0.0.1:9: connection refused'],
    ['packer-iso-unresolved', 'packer-resolve', 'network', 'The name nosuch.invalid cannot be resolved'],
    ['packer-iso-404', 'packer-download', 'service', 'A file that the template names cannot be fetched: 404'],
  ])('%s is %s, of the %s', async (name, id, reason, cause) => {
    expect(told(await packerLinesOf(name), PACKER_FAILURES)).toEqual([id, reason, cause]);
  });

  // As Azure Resource Manager says it, in reports of others.
  test.each([
    ['Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details', 'quota'],
    ['compute.VirtualMachinesClient#CreateOrUpdate: Status=409 Code="SkuNotAvailable" Message="The requested size"', 'quota'],
    ['ERROR CODE: AuthorizationFailed', 'service'],
  ])('in a cloud: %s', (line, reason) => {
    expect(told([line], PACKER_FAILURES)[1]).toBe(reason);
  });

  test('a failure of apt in a script is the cause, and not the exit code of the script', () => {
    const lines = [
      '    qemu: E: Unable to locate package nginx-lihgt',
      "Build 'qemu' errored: Script exited with non-zero exit status: 100.",
    ];
    expect(told(lines, PACKER_FAILURES)).toEqual(['apt-no-package', 'definition', 'Unable to locate package nginx-lihgt']);
  });
});
