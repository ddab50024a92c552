import { join } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { checkAddress, shownAddress } from '@bakehouse/net/address';
import type { RunnerPlatform, RunnerSettings } from './runner-service.ts';
import { installationOf } from './runner-services.ts';
import type { RunnerTreeStep } from './runner-tree.ts';
import { changedFiles, layFiles } from './write-files.ts';

interface ConfigureRunnerOptions {
  readonly platform: RunnerPlatform;
  readonly settings: RunnerSettings;
  /** Says what would be done, and changes nothing. */
  readonly dryRun: boolean;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly to: RenderPlace | InstallPlace;
}

/** The machine's files are written into a folder, for another tool to place them. */
interface RenderPlace {
  readonly mode: 'render';
  /** Absolute. */
  readonly outputFolder: string;
}

/** The runner is installed below a folder that is, or becomes, the root of a machine. */
interface InstallPlace {
  readonly mode: 'install';
  /** Absolute, as the others here. */
  readonly targetRoot: string;
  readonly cacheFolder: string;
  /** Exactly one of these two. */
  readonly packageFile: string | undefined;
  readonly packageUrl: string | undefined;
  /** 64 hexadecimal digits. A package with another one is never used. */
  readonly packageSha256: string | undefined;
}

/** Where things are. */
interface ConfiguredRunner {
  readonly bootstrapPath: string;
  readonly unitPath: string;
  /** Lower-case hexadecimal; undefined where no package was asked for. */
  readonly packageSha256: string | undefined;
}

/**
 * Renders a runner's boot files into a folder, or installs the runner below a root folder.
 *
 * @throws InputError naming every unusable setting, UserError when the package does not match its SHA-256, is unsafe to unpack or its folder
 *   holds something else, ExternalError when it cannot be downloaded, CancelledError
 */
export function configureRunner(options: ConfigureRunnerOptions): Promise<ConfiguredRunner> {
  return options.to.mode === 'render' ? render(options, options.to) : install(options, options.to);
}

async function render(options: ConfigureRunnerOptions, { outputFolder }: RenderPlace): Promise<ConfiguredRunner> {
  const { platform, settings, dryRun, log } = options;
  const { files, bootstrapPath, unitPath } = await installationOf(platform, settings);
  const rendered = files.map(({ name, content, mode }) => ({ path: name, content, mode }));
  const changed = await changedFiles(rendered, [], outputFolder);
  for (const path of changed) log.info(`${dryRun ? 'Would write' : 'Writing'} ${join(outputFolder, path)}`);
  if (changed.length === 0) log.info(`Everything in ${outputFolder} is as it should be.`);
  if (!dryRun) await layFiles(rendered, [], outputFolder);
  const placeOf = (wanted: string) => join(outputFolder, files.find(({ path }) => path === wanted)?.name ?? '');
  return { bootstrapPath: placeOf(bootstrapPath), unitPath: placeOf(unitPath), packageSha256: undefined };
}

async function install(options: ConfigureRunnerOptions, place: InstallPlace): Promise<ConfiguredRunner> {
  const { platform, settings, dryRun, log, signal } = options;
  const { targetRoot, cacheFolder } = place;
  const step: RunnerTreeStep = { platform, ...settings, package: packageOf(place) };
  const { bootstrapPath, unitPath, activate } = await installationOf(platform, settings);
  // Only installing unpacks archives; render is spared the libraries for it.
  const { installRunner, planInstall } = await import('./install-runner.ts');
  const plan = await planInstall(step, targetRoot);
  const verb = dryRun ? 'Would' : 'Will';
  const source = step.package.file ?? shownAddress(step.package.url ?? '');
  if (plan.package) log.info(`${verb} install ${source} as ${join(targetRoot, step.root)}`);
  for (const path of plan.files) log.info(`${verb} write ${join(targetRoot, path)}`);
  if (!plan.package && plan.files.length === 0) log.info(`Runner ${step.version} is installed already; nothing to do.`);
  if (!dryRun) {
    await installRunner(step, targetRoot, { log, signal, cacheFolder });
    if (targetRoot === '/' && (plan.package || plan.files.length > 0)) {
      log.notice(`The runner is installed; user ${step.user} and the unit are there after the next boot, or after: ${activate}`);
    }
  }
  return {
    bootstrapPath: join(targetRoot, bootstrapPath),
    unitPath: join(targetRoot, unitPath),
    packageSha256: step.package.sha256,
  };
}

function packageOf({ packageFile, packageUrl, packageSha256 }: InstallPlace): RunnerTreeStep['package'] {
  const findings: Finding[] = [];
  if ((packageFile === undefined) === (packageUrl === undefined)) {
    findings.push({ severity: 'error', message: 'mode install needs either package-file or package-url' });
  }
  if (packageSha256 === undefined) findings.push({ severity: 'error', message: 'mode install needs package-sha256' });
  else if (!/^[0-9a-f]{64}$/i.test(packageSha256)) {
    findings.push({ severity: 'error', message: `package-sha256 "${packageSha256}" is not 64 hexadecimal digits` });
  }
  if (findings.length > 0 || packageSha256 === undefined) throw new InputError('configure-runner: unusable inputs', { findings });
  if (packageUrl !== undefined) checkAddress(packageUrl, 'package-url', ['https:', 'http:']);
  return {
    sha256: packageSha256.toLowerCase(),
    ...(packageFile === undefined ? {} : { file: packageFile }),
    ...(packageUrl === undefined ? {} : { url: packageUrl }),
  };
}
