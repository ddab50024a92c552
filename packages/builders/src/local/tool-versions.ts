import { runProgram } from '@bakehouse/system/program';

/** Debian packages whose programs determine the bytes of an image. */
const PACKAGES = ['apt', 'dosfstools', 'dpkg', 'e2fsprogs', 'fdisk', 'mmdebstrap', 'mtools', 'systemd-boot-efi', 'tar'] as const;

/** The versions of the tools as dpkg knows them, and of Node. */
export async function toolVersions(signal: AbortSignal): Promise<Record<string, string>> {
  // A tool that did not come from a package is missing from the answer, and makes the exit code 1.
  const { stdout } = await runProgram('ask for tool versions', ['dpkg-query', '--show', ...PACKAGES], { signal, allowFailure: true });
  const versions = stdout
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields): fields is [string, string] => fields.length === 2 && fields[1] !== '');
  return { node: process.versions.node, ...Object.fromEntries(versions) };
}
