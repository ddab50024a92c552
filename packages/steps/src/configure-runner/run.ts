import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { checkAddress, shownAddress } from '@bakehouse/net/address';
import { changedFiles, layFiles } from '@bakehouse/runners/lay-files';
import { BOOTSTRAP_PATH, renderGithubRunner, UNIT_PATH } from '@bakehouse/runners/render-github-runner';
import type { RunnerTreeStep } from '@bakehouse/runners/runner-tree';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** Renders a runner's boot files into a folder, or installs the runner below a root folder. */
export async function run(inputs: Inputs, context: StepContext): Promise<Outputs> {
  return inputs.mode === 'render' ? render(inputs, context) : install(inputs, context);
}

async function render(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const { version, user, root, labels } = inputs;
  const texts = renderGithubRunner({ version, user, root, labels });
  const folder = context.resolve(inputs.outputFolder);
  const files = [
    { path: 'bootstrap.sh', content: texts.bootstrap, mode: 0o755 },
    { path: 'github-runner.service', content: texts.unit, mode: 0o644 },
    { path: 'github-runner.sysusers.conf', content: texts.sysusers, mode: 0o644 },
    { path: 'github-runner.tmpfiles.conf', content: texts.tmpfiles, mode: 0o644 },
  ];
  const changed = await changedFiles(files, [], folder);
  for (const path of changed) context.log.info(`${inputs.dryRun ? 'Would write' : 'Writing'} ${join(folder, path)}`);
  if (changed.length === 0) context.log.info(`Everything in ${folder} is as it should be.`);
  if (!inputs.dryRun) await layFiles(files, [], folder);
  return { bootstrapPath: join(folder, 'bootstrap.sh'), unitPath: join(folder, 'github-runner.service'), packageSha256: undefined };
}

async function install(inputs: Inputs, context: StepContext): Promise<Outputs> {
  const step = runnerStep(inputs, context);
  const targetRoot = context.resolve(inputs.targetRoot);
  // Only installing unpacks archives; render is spared the libraries for it.
  const { installRunner, planInstall } = await import('@bakehouse/runners/install-runner');
  const plan = await planInstall(step, targetRoot);
  const verb = inputs.dryRun ? 'Would' : 'Will';
  const source = step.package.file ?? shownAddress(step.package.url ?? '');
  if (plan.package) context.log.info(`${verb} install ${source} as ${join(targetRoot, step.root)}`);
  for (const path of plan.files) context.log.info(`${verb} write ${join(targetRoot, path)}`);
  if (!plan.package && plan.files.length === 0) context.log.info(`Runner ${step.version} is installed already; nothing to do.`);
  if (!inputs.dryRun) {
    const { log, signal } = context;
    await installRunner(step, targetRoot, { log, signal, cacheFolder: context.resolve(inputs.cacheFolder) });
    if (targetRoot === '/' && (plan.package || plan.files.length > 0)) {
      log.notice(
        `The runner is installed; user ${step.user} and the unit are there after the next boot, or after: systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload`,
      );
    }
  }
  return {
    bootstrapPath: join(targetRoot, BOOTSTRAP_PATH),
    unitPath: join(targetRoot, UNIT_PATH),
    packageSha256: step.package.sha256,
  };
}

function runnerStep(inputs: Inputs, context: StepContext): RunnerTreeStep {
  const { packageFile, packageUrl, packageSha256, platform, version, user, root, labels } = inputs;
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
    platform,
    version,
    user,
    root,
    labels,
    package: {
      sha256: packageSha256.toLowerCase(),
      ...(packageFile === undefined ? {} : { file: context.resolve(packageFile) }),
      ...(packageUrl === undefined ? {} : { url: packageUrl }),
    },
  };
}
