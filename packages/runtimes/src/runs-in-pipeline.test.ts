import { expect, it } from '@jest/globals';
import { runsInPipeline } from './runs-in-pipeline.ts';

it.each([
  [{ CI: 'true' }, true],
  [{ CI: '1' }, true],
  [{ TF_BUILD: 'True' }, true],
  [{ GITHUB_ACTIONS: 'true' }, true],
  [{ JENKINS_URL: 'https://jenkins.example/' }, true],
  [{ TEAMCITY_VERSION: '2026.1' }, true],
  [{ CI: 'false', TF_BUILD: '' }, false],
  [{ CI: '0' }, false],
  [{ HOME: '/root' }, false],
])('%j is the environment of a pipeline: %s', (environment, expected) => {
  expect(runsInPipeline(environment)).toBe(expected);
});
