import { type Finding, formatFinding, InputError } from '@bakehouse/core/errors';
import { ENVIRONMENT_FILES, renderBootstrap } from './github-bootstrap.ts';

/** A GitHub runner on Linux, as an image or machine gets it. */
export interface GithubRunner {
  /** "2.328.0". */
  readonly version: string;
  /** System user that owns the runner's files and runs the jobs; made at boot, without sudo. */
  readonly user: string;
  /** Absolute folder of the runner, "/opt/actions-runner". */
  readonly root: string;
  readonly labels: readonly string[];
}

/** A text file at an absolute path of the machine; it belongs to root. */
export interface RunnerFile {
  readonly path: string;
  readonly content: string;
  readonly mode: number;
}

export interface RunnerLink {
  readonly path: string;
  readonly target: string;
}

export interface GithubRunnerTexts {
  readonly bootstrap: string;
  readonly unit: string;
  readonly sysusers: string;
  readonly tmpfiles: string;
}

/**
 * The script lies outside of the runner's own folder: the unit runs it as root, and the folder belongs to the user whose jobs
 * must not be able to change it.
 */
export const BOOTSTRAP_PATH = '/usr/lib/github-runner/bootstrap.sh';
export const UNIT_PATH = '/etc/systemd/system/github-runner.service';
/** Installed packages are told apart by this record, which lies outside of the folder that jobs can write to. */
export const PACKAGE_RECORD_PATH = '/usr/lib/github-runner/package.json';

/**
 * Renders everything that a runner needs beside its package. Equal input gives equal bytes.
 *
 * @throws InputError naming every unusable value
 */
export function renderGithubRunner(
  runner: GithubRunner,
  options: { readonly environmentFiles?: readonly string[] } = {},
): GithubRunnerTexts {
  check(runner);
  const { user, root } = runner;
  const environmentFiles = options.environmentFiles ?? ENVIRONMENT_FILES;
  return {
    bootstrap: renderBootstrap({ root, user, labels: uniqueLabels(runner.labels), environmentFiles }),
    unit: renderUnit(root),
    sysusers: `# The user that GitHub Actions jobs run as. Rendered by Bakehouse.\nu ${user} - "GitHub Actions runner" ${homeOf(user)} /bin/bash\n`,
    tmpfiles: `# Hands the runner's folder to its user at boot. Rendered by Bakehouse.
d /etc/github-runner 0700 root root -
d ${homeOf(user)} 0750 ${user} ${user} -
Z ${root} - ${user} ${user} -
`,
  };
}

/**
 * The same as files and links of a root file system: what the tree for an image and `install` lay down.
 *
 * @throws InputError naming every unusable value
 */
export function githubRunnerFiles(runner: GithubRunner): { readonly files: readonly RunnerFile[]; readonly links: readonly RunnerLink[] } {
  const texts = renderGithubRunner(runner);
  const up = '../'.repeat(runner.root.split('/').length - 1);
  return {
    files: [
      { path: BOOTSTRAP_PATH, content: texts.bootstrap, mode: 0o755 },
      { path: UNIT_PATH, content: texts.unit, mode: 0o644 },
      { path: '/usr/lib/sysusers.d/github-runner.conf', content: texts.sysusers, mode: 0o644 },
      { path: '/usr/lib/tmpfiles.d/github-runner.conf', content: texts.tmpfiles, mode: 0o644 },
    ],
    links: [
      // Relative, so that it also leads to the script while the tree is not yet a machine's root.
      { path: `${runner.root}/bootstrap.sh`, target: `${up}${BOOTSTRAP_PATH.slice(1)}` },
      { path: '/etc/systemd/system/multi-user.target.wants/github-runner.service', target: '../github-runner.service' },
    ],
  };
}

/** Labels in order, each once whatever its case, as GitHub compares them. */
function uniqueLabels(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.map((label) => label.trim()).filter((label) => !seen.has(label.toLowerCase()) && seen.add(label.toLowerCase()));
}

function homeOf(user: string): string {
  return `/home/${user}`;
}

function renderUnit(root: string): string {
  return `[Unit]
Description=GitHub Actions runner (ephemeral)
Documentation=https://docs.github.com/actions/hosting-your-own-runners
# Not network-online.target: a machine that is not configured must not wait at boot for a network that it may not have. The
# bootstrap script tries again until GitHub answers.
After=network.target
# A restart takes at least 15 s, so only a runner that keeps failing at once reaches this.
StartLimitIntervalSec=10min
StartLimitBurst=30

[Service]
Type=exec
ExecStart=${BOOTSTRAP_PATH}
WorkingDirectory=${root}
# Every start registers a new ephemeral runner. Not worth a retry: 7 version deprecated, 77 permission refused, 78 bad configuration.
Restart=always
RestartSec=15s
RestartPreventExitStatus=7 77 78
# SIGTERM goes to run.sh alone, which asks its listener to end; what is left after that is killed, so no orphan takes a job.
KillMode=mixed
KillSignal=SIGTERM
TimeoutStopSec=5min
# The runner writes its private key with the permissions that this leaves.
UMask=0077
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes

[Install]
WantedBy=multi-user.target
`;
}

function check({ version, user, root, labels }: GithubRunner): void {
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
