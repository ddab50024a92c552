import type { StageRecord } from '@bakehouse/core/time';
import type { ReportData, ReportImage, ReportTest } from '../src/report-data.ts';
import { sampleSuccess, sampleUnchanged } from './sample-data.ts';

/** Runs that failed, each at another place, and one with nothing to do. Invented, in the shape and with the logs of real ones. */

const [done] = sampleSuccess.images as [ReportImage];
const workspace = '/home/runner/work/images/images';

/** The stages up to one that failed; what comes after it did not run. */
function stagesUpTo(name: string, detail: string): StageRecord[] {
  const at = done.stages.findIndex((stage) => stage.name === name);
  return done.stages.slice(0, at + 1).map((stage, index) => (index === at ? { ...stage, outcome: 'failed', detail } : stage));
}

const notBuilt: Partial<ReportImage> = {
  version: undefined,
  channel: undefined,
  latest: { version: '1.0.2' },
  files: [],
  packages: [],
  packagesDelta: undefined,
  tests: [],
  vm: undefined,
  provenance: [],
};

function failedBuild(change: Partial<ReportImage>, error: ReportData['error']): ReportData {
  return {
    ...sampleSuccess,
    workspace,
    outcome: 'failed',
    finishedAt: '2026-11-20T14:05:14.000Z',
    images: [{ ...done, ...notBuilt, failed: true, builder: 'local', ...change }],
    error,
  };
}

const buildLog = `${workspace}/.bakehouse/builds/debian-runner/build.log`;

export const sampleFailedPackage: ReportData = failedBuild(
  {
    reasons: [{ path: 'steps[0].packages', old: '["curl","git","jq"]', new: '["curl","git","jq","nginx-lihgt"]' }],
    stages: stagesUpTo('trigger-image-build', 'Unable to locate package nginx-lihgt'),
    logs: [
      {
        name: 'Build',
        path: buildLog,
        tail: [
          'I: installing remaining packages inside the chroot...',
          'Reading package lists...',
          'Building dependency tree...',
          'E: Unable to locate package nginx-lihgt',
          'E: apt-get --yes install -oDpkg::Use-Pty=0 curl git jq nginx-lihgt failed',
          'W: hooklistener errored out: E: received eof on socket',
          'I: main() received signal PIPE: waiting for setup...',
          'E: mmdebstrap failed to run',
        ].join('\n'),
      },
    ],
  },
  {
    message: 'debian-runner: Unable to locate package nginx-lihgt',
    hint: 'correct the name of the package, or add the repository that has it',
    findings: [
      {
        severity: 'error',
        message: 'no package of Debian bookworm is called nginx-lihgt',
        file: 'images/debian-runner.vmimage.yaml',
        line: 8,
        column: 29,
        hint: 'did you mean nginx-light?',
      },
    ],
  },
);

export const sampleFailedScript: ReportData = failedBuild(
  {
    reasons: [{ path: 'scripts/setup.sh', old: '9b2f0c4d1e7a', new: '41c0f7d2ab35' }],
    stages: stagesUpTo('trigger-image-build', 'step 3 of 5: scripts/setup.sh ended with exit code 3'),
    logs: [
      {
        name: 'Build',
        path: buildLog,
        tail: [
          'step 3 of 5: script scripts/setup.sh',
          'Creating the user runner',
          'Fetching the tool cache from https://tools.example/cache/2026-11.tar.zst',
          'curl: (22) The requested URL returned error: 404',
          'setup.sh: the tool cache is not there, giving up',
          'step 3 of 5: script scripts/setup.sh ended with exit code 3',
        ].join('\n'),
      },
    ],
  },
  {
    message: 'debian-runner: scripts/setup.sh ended with exit code 3: setup.sh: the tool cache is not there, giving up',
    hint: 'mend the script; its last lines are under Logs',
    findings: [
      {
        severity: 'error',
        message: 'step 3 of 5, script scripts/setup.sh, ended with exit code 3',
        file: 'images/debian-runner.vmimage.yaml',
        line: 17,
        column: 5,
      },
    ],
  },
);

const passed = (name: string, durationMs: number, logExcerpt: string): ReportTest => ({
  ...{ name, outcome: 'passed', durationMs, exitCode: 0, logExcerpt },
  log: `${workspace}/.bakehouse/vm/debian-runner/tests/${name}.log`,
});

const failedImage: ReportImage = {
  ...done,
  channel: 'staged',
  latest: { version: '1.0.2' },
  stages: done.stages.map((stage) => {
    if (stage.name === 'run-in-vm') return { ...stage, outcome: 'failed' as const, detail: '1 of 15 tests failed: smoke' };
    if (stage.name === 'promote-image') return { ...stage, detail: 'not promoted: 1.0.2 stays latest' };
    return stage;
  }),
  tests: [
    ...[
      ...['boots', 'network', 'dns', 'time', 'locale', 'disk-grows', 'sudo', 'docker', 'git', 'node', 'python', 'tool-cache', 'firewall'],
      'runner-service',
    ].map((name, index) => passed(name, 400 + index * 130, `${name}: ok`)),
    {
      ...{ name: 'smoke', outcome: 'failed', durationMs: 2_840, exitCode: 1 },
      log: `${workspace}/.bakehouse/vm/debian-runner/tests/smoke.log`,
      logExcerpt: [
        '+ systemctl is-active nginx',
        'inactive',
        '+ curl --fail --silent http://localhost/health',
        'smoke.sh: line 4: nginx answers with 502, expected 200',
      ].join('\n'),
    },
  ],
};

export const sampleFailedTest: ReportData = {
  ...sampleSuccess,
  workspace,
  outcome: 'failed',
  images: [failedImage],
  error: { message: 'debian-runner: 1 of 15 tests failed: smoke' },
};

const [unchanged] = sampleUnchanged.images as [ReportImage];

export const sampleNothingToDo: ReportData = {
  ...sampleUnchanged,
  workspace,
  images: [{ ...unchanged, stages: [] }],
  plan: {
    images: [
      {
        ...{ id: unchanged.id, definition: unchanged.definition, action: 'none', why: '2.4.0 is latest' },
        ...{ changes: [], moreChanges: 0 },
      },
    ],
    findings: [],
  },
};
