/** Starts one program of each kind that Bakehouse starts, on a host that is set up as for a step: the canary suite looks at what they see. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { signIn } from '@bakehouse/azure/sign-in';
import { messageOf } from '@bakehouse/core/errors';
import type { Host } from '@bakehouse/core/step';
import { ensureSystemTools } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { findAzurite } from '../../packages/blob/src/azurite/azurite-package.ts';
import { findPrivilege, type Privilege } from '../../packages/builders/src/local/privilege.ts';
import { makeRootFilesystem } from '../../packages/builders/src/local/root-filesystem.ts';
import { PACKER_INHERITS, runPacker } from '../../packages/builders/src/packer/packer-program.ts';
import { amiResolver } from '../../packages/image-plan/src/ami-source.ts';
import { debianResolver } from '../../packages/image-plan/src/debian-release.ts';
import { gceResolver } from '../../packages/image-plan/src/gce-source.ts';
import { DebianArchives } from '../../packages/net/src/debian-archive/debian-archives.ts';
import { fetchRunnerPackage } from '../../packages/runners/src/runner-package.ts';
import { runMachine } from '../../packages/vm/src/machine.ts';
import { QemuMachine } from '../../packages/vm/src/qemu/qemu-machine.ts';

const { CANARY_HOST: kind, CANARY_FOLDER: folder = '', CANARY_SERVER: server = '' } = process.env;
const { signal } = new AbortController();

async function createHost(): Promise<Host> {
  if (kind === 'github') return (await import('@bakehouse/runtimes/github')).createHost();
  if (kind === 'azure-pipelines') return (await import('@bakehouse/runtimes/azure-pipelines')).createHost();
  return (await import('@bakehouse/runtimes/local')).createHost({ step: 'canary', json: false, inputs: new Map() });
}

const host = await createHost();
host.removeSecretsFromEnvironment();
const { log } = host;

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  // The stand-ins do not do their work: what is said of it is for the log, as a step's failure is.
  await work().catch((error: unknown) => log.warning(`${name}: ${messageOf(error)}`));
}

await attempt('mmdebstrap', async () => {
  const work = join(folder, 'work');
  await mkdir(work);
  const plain: Privilege = { mode: 'root', prefix: [], mmdebstrapPrefix: [], skip: [] };
  const privilege = await findPrivilege(signal).catch(() => plain);
  const build = {
    ...{
      image: 'canary',
      fingerprint: { image: 'x' } as never,
      definitionFile: 'x',
      commit: undefined,
      suite: 'trixie',
      components: ['main'],
    },
    ...({ arch: 'x64', steps: [], diskMiB: 1024, formats: [], timeout: 60_000, outputFolder: folder, log, signal } as const),
    cacheFolder: join(folder, 'cache'),
  };
  return makeRootFilesystem(build, work, privilege, join(folder, 'build.log'), 60_000);
});
await attempt('packer', () =>
  runPacker('build', ['build'], {
    program: 'packer',
    cwd: folder,
    env: {},
    log,
    logFile: join(folder, 'packer.log'),
    signal,
    timeout: 60_000,
  }),
);
await attempt('qemu', () =>
  runMachine({
    hypervisor: { create: async (spec) => new QemuMachine('qemu-system-x86_64', spec, { accelerator: 'tcg', firmware: undefined }) },
    spec: {
      ...{ folder, disks: [], firmware: 'bios', memoryMiB: 512, cpus: 1, network: 'none' },
      ...{ consoleFile: join(folder, 'console.log'), signal },
    },
    ...{ channels: () => [], bootDeadline: 60_000, testTimeouts: [], runDeadline: 60_000, log, onProgress() {}, onOutput() {} },
  }),
);
await attempt('qemu-img', () => runProgram('convert', ['qemu-img', 'convert'], { log, signal }));
await attempt('apt-get', () => ensureSystemTools([{ needs: 'program-of-the-canary-suite', package: 'canary' }], log, signal));
await attempt('npm', () => findAzurite({ installation: undefined, toolCache: folder, log, signal }));
await attempt('az', () => signIn({ kind: 'azure-cli' }, { signal }).getToken('https://storage.azure.com/.default'));
await attempt('aws', () => amiResolver.latest({ kind: 'ami', owner: 'amazon', name: 'x' } as never, signal, 'eu-west-1'));
await attempt('gcloud', () => gceResolver.latest({ kind: 'gce', family: 'debian-12' } as never, signal, undefined));
await attempt('git', () => host.commitMessage({ commit: 'main', signal }));
await attempt('package', () =>
  fetchRunnerPackage(
    { url: `${server}/package?sig=CANARY-of_an_address-`, sha256: 'a'.repeat(64) },
    { log, signal, cacheFolder: folder, retryDelay: 1 },
  ),
);
await attempt('archive', () =>
  debianResolver(new DebianArchives({ log, signal })).latest(
    { kind: 'debian', suite: 'trixie', mirror: `${server}/debian` } as never,
    signal,
    undefined,
  ),
);
await host.summary(`Packer gets ${PACKER_INHERITS.length} names.`);
host.output('done', 'yes');
host.complete('succeeded');
