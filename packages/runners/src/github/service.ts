import type { RunnerService } from '../runner-service.ts';

/** GitHub Actions: ephemeral runners, one job each. */
export const githubService: RunnerService = {
  name: 'github',
  features: { systems: ['linux'], units: { linux: 'github-runner.service' }, registers: 'each-start' },
  install: async (_system, settings) => (await import('./linux.ts')).installGithubOnLinux(settings),
};
