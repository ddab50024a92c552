import { type Finding, formatFinding, InputError } from '@bakehouse/core/errors';
import { assetText, fillTemplate } from '@bakehouse/system/template';
import type { RunnerInstallation, RunnerSettings } from '../runner-service.ts';

/** Where a machine's own settings come from, after the process's environment, first match wins. */
const ENVIRONMENT_FILES = ['/etc/github-runner/env', '/etc/profile.d/gh-runner-env.sh'] as const;
/**
 * The script lies outside of the runner's own folder: the unit runs it as root, and the folder belongs to the user whose jobs
 * must not be able to change it.
 */
const BOOTSTRAP_PATH = '/usr/lib/github-runner/bootstrap.sh';
const UNIT_PATH = '/etc/systemd/system/github-runner.service';

/**
 * A GitHub runner on a machine with systemd: the script that registers it, its unit, and the entries of sysusers.d and tmpfiles.d that make
 * its user and hand it the files at boot.
 *
 * @param environmentFiles where the machine's settings are, first match wins
 * @throws InputError naming every unusable setting
 */
export function installGithubOnLinux(
  settings: RunnerSettings,
  environmentFiles: readonly string[] = ENVIRONMENT_FILES,
): RunnerInstallation {
  check(settings);
  const { user, root } = settings;
  const home = `/home/${user}`;
  const labels = uniqueLabels(settings.labels).join(',');
  const bootstrap = fillTemplate(assetText(new URL('./linux/bootstrap.sh', import.meta.url)), 'shell', {
    ROOT: root,
    USER: user,
    LABELS: labels,
    ENVIRONMENT_FILES: environmentFiles,
  });
  const unit = fillTemplate(assetText(new URL('./linux/github-runner.service', import.meta.url)), 'unit', { ROOT: root });
  const sysusers = fillTemplate(assetText(new URL('./linux/sysusers.conf', import.meta.url)), 'unit', { USER: user, HOME: home });
  const tmpfiles = fillTemplate(assetText(new URL('./linux/tmpfiles.conf', import.meta.url)), 'unit', {
    USER: user,
    HOME: home,
    ROOT: root,
  });
  const up = '../'.repeat(root.split('/').length - 1);
  return {
    root,
    files: [
      { path: BOOTSTRAP_PATH, name: 'bootstrap.sh', content: bootstrap, mode: 0o755 },
      { path: UNIT_PATH, name: 'github-runner.service', content: unit, mode: 0o644 },
      { path: '/usr/lib/sysusers.d/github-runner.conf', name: 'github-runner.sysusers.conf', content: sysusers, mode: 0o644 },
      { path: '/usr/lib/tmpfiles.d/github-runner.conf', name: 'github-runner.tmpfiles.conf', content: tmpfiles, mode: 0o644 },
    ],
    links: [
      // Relative, so that it also leads to the script while the tree is not yet a machine's root.
      { path: `${root}/bootstrap.sh`, target: `${up}${BOOTSTRAP_PATH.slice(1)}` },
      { path: '/etc/systemd/system/multi-user.target.wants/github-runner.service', target: '../github-runner.service' },
    ],
    bootstrapPath: BOOTSTRAP_PATH,
    unitPath: UNIT_PATH,
    packageRecordPath: '/usr/lib/github-runner/package.json',
    activate: 'systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload',
  };
}

/** Labels in order, each once whatever its case, as GitHub compares them. */
function uniqueLabels(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.map((label) => label.trim()).filter((label) => !seen.has(label.toLowerCase()) && seen.add(label.toLowerCase()));
}

function check({ version, user, root, labels }: RunnerSettings): void {
  const findings: Finding[] = [];
  const report = (message: string) => findings.push({ severity: 'error', message });
  if (!/^\d+\.\d+\.\d+$/.test(version)) report(`runner version "${version}" is not three numbers, such as 2.328.0`);
  // useradd's own rule for portable names; root would run every job with all rights.
  if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(user) || user === 'root')
    report(`runner user "${user}" is not a user name other than root: lower-case letters, digits, _ and -`);
  if (!/^(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(root))
    report(`runner root "${root}" is not an absolute folder of letters, digits, ".", "_" and "-"`);
  else if (/^\/((etc|usr|boot|bin|sbin|lib|lib64|dev|proc|run|sys)(\/.*)?|home|opt|root|srv|tmp|var)$/.test(root))
    report(
      `runner root "${root}" is part of the system: the folder will belong to the runner's user, so name one such as /opt/actions-runner`,
    );
  // GitHub takes 1 to 100 labels; a comma separates them on config.sh's command line.
  if (labels.length > 100) report(`${labels.length} runner labels: at most 100 are possible`);
  for (const label of labels) {
    if (!/^[A-Za-z0-9._-]{1,256}$/.test(label.trim())) report(`runner label "${label}" is not of letters, digits, ".", "_" and "-"`);
  }
  const [first] = findings;
  if (first === undefined) return;
  if (findings.length === 1) throw new InputError(formatFinding(first));
  throw new InputError(`${findings.length} unusable values for the runner`, { findings });
}
