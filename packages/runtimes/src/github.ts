import { appendFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import * as actions from '@actions/core';
import { messageOf } from '@bakehouse/core/errors';
import { type AnnotationPlace, type Log, plainStages } from '@bakehouse/core/log';
import type { Cover } from '@bakehouse/core/secrets';
import type { CommitMessage, CommitMessageRequest, Host, HostEnvironment, PullRequest, PullRequestAccess } from '@bakehouse/core/step';
import { stripEscapes, toKebabCase } from '@bakehouse/core/text';
import { Annotations } from './annotations.ts';
import { cacheFolder } from './cache-folder.ts';
import { definitionVariables } from './definition-variables.ts';
import { FoldedGroups } from './folded-groups.ts';
import { maskedLog, maskedPlace } from './masked-log.ts';
import { hiddenBy, Masks } from './masks.ts';
import { neutraliseOutput } from './neutralise-output.ts';
import { noServiceConnections } from './no-service-connections.ts';
import { SecretVariables } from './secret-variables.ts';
import { truncateSummary } from './truncate-summary.ts';
import { warnOnce } from './warn-once.ts';
import { workingFolder } from './working-folder.ts';

/** The runner drops a larger summary of a step altogether. */
const MAX_SUMMARY = 1024 * 1024;

/** The host inside a job of GitHub Actions, on `@actions/core`. Inputs and credentials are read here, once. */
export async function createHost(): Promise<Host> {
  const secrets = new SecretVariables();
  const environment = readEnvironment();
  const hidden = hiddenBy(secrets);
  const masks = new Masks(actions.setSecret, (message) => warn(message));
  const cover = (text: string) => hidden.cover(masks.cover(text));
  const annotations = new Annotations({ annotate, info });
  const log = maskedLog(createLog(annotations), cover);
  const warn = warnOnce(log);
  const saved = new Map<string, string>();
  const unusable = new Set<string>();
  let completed = false;
  return {
    kind: 'github',
    environment,
    log,
    input: (name) => secrets.get(`INPUT_${toKebabCase(name)}`),
    isBlank: (name) => secrets.isBlank(`INPUT_${toKebabCase(name)}`),
    credential: (name) => secrets.get(name),
    secretVariable: (name) => secrets.ofDefinition(name),
    state: {
      get: (name) => saved.get(name) ?? secrets.get(`STATE_${name}`),
      set(name, value) {
        saved.set(name, value);
        useFile('GITHUB_STATE', 'The state for the post phase is', unusable, warn);
        actions.saveState(name, value);
      },
    },
    output(name, value) {
      useFile('GITHUB_OUTPUT', 'Outputs are', unusable, warn);
      actions.setOutput(toKebabCase(name), masks.cover(value));
    },
    mask: (value) => masks.add(value),
    cover,
    async summary(markdown) {
      const problem = appendable('GITHUB_STEP_SUMMARY');
      if (problem !== undefined) return warn(`The job summary is left out: ${problem}.`);
      const { size } = statSync(process.env['GITHUB_STEP_SUMMARY'] as string);
      const fitting = truncateSummary(cover(markdown), MAX_SUMMARY - size);
      if (fitting.cut) warn('The job summary is cut: GitHub shows at most 1 MiB of each step.');
      if (fitting.text !== '') await actions.summary.addRaw(fitting.text).write();
    },
    commitMessage: (request) => readMessage(environment, request),
    pullRequest: (access) => findPullRequest(access, cover),
    async identityToken(audience) {
      const { gitHubIdentityToken } = await import('./identity-token.ts');
      const token = await gitHubIdentityToken(secrets.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN'), audience);
      hidden.add(token);
      return token;
    },
    serviceConnection() {
      throw noServiceConnections('on GitHub give client-id and tenant-id, with "permissions: id-token: write" for the job');
    },
    removeSecretsFromEnvironment: () => secrets.removeFromEnvironment(),
    complete(outcome, failure) {
      if (completed) return;
      completed = true;
      if (outcome === 'succeeded') return;
      process.exitCode = actions.ExitCode.Failure;
      const message = stripEscapes(cover(failure?.message ?? 'The step failed.'), 'nothing');
      // The runner says "The operation was canceled." as an error already.
      if (failure?.cancelled === true) info(message);
      else annotate('error', annotations.fit(message), maskedPlace(failure?.place, cover) ?? {});
    },
  };
}

function readEnvironment(): HostEnvironment {
  const env = process.env;
  const repository = env['GITHUB_REPOSITORY'] || undefined;
  const run = env['GITHUB_RUN_ID'] || undefined;
  const attempt = env['GITHUB_RUN_ATTEMPT'] || '1';
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  return {
    get workspace() {
      return workingFolder(env['GITHUB_WORKSPACE']);
    },
    temp: resolve(env['RUNNER_TEMP'] || tmpdir()),
    toolCache: resolve(env['RUNNER_TOOL_CACHE'] || cacheFolder()),
    debug: actions.isDebug(),
    ci: true,
    commit: env['GITHUB_SHA'] || undefined,
    repository,
    runUrl:
      repository === undefined || run === undefined
        ? undefined
        : `${server}/${repository}/actions/runs/${run}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
    definitionVariables: definitionVariables(env),
  };
}

/** A pull request is about the head of its branch: `GITHUB_SHA` is a merge that nobody wrote. */
async function readMessage({ commit, repository, workspace }: HostEnvironment, request: CommitMessageRequest): Promise<CommitMessage> {
  const { gitLogWay, readCommitMessage } = await import('@bakehouse/scm/commit');
  const { commitInterfaceWay, eventWay, githubRepository, headOfPullRequest } = await import('@bakehouse/scm/commit');
  const { readGitHubContext } = await import('@bakehouse/scm/github');
  // A file that is no JSON breaks the library when it is loaded; the other ways are left.
  const payload = await readGitHubContext().then(
    (context) => context.payload ?? {},
    () => ({}),
  );
  const wanted = request.commit ?? headOfPullRequest(payload);
  const ways = [
    eventWay(payload, wanted),
    gitLogWay(workspace, wanted ?? commit, request),
    commitInterfaceWay(githubRepository(repository), wanted ?? commit, request),
  ];
  return readCommitMessage(ways, request);
}

async function findPullRequest(access: PullRequestAccess, cover: Cover): Promise<PullRequest | undefined> {
  const { openPullRequest, pullRequestOfEvent } = await import('@bakehouse/scm/pull-request');
  const { readGitHubContext } = await import('@bakehouse/scm/github');
  const place = pullRequestOfEvent((await readGitHubContext()).payload);
  return place === undefined ? undefined : openPullRequest(place, access, cover);
}

function info(text: string): void {
  for (const line of neutraliseOutput(stripEscapes(text, 'colours'))) actions.info(line);
}

function annotate(level: 'notice' | 'warning' | 'error', text: string, place: AnnotationPlace): void {
  const write = { notice: actions.notice, warning: actions.warning, error: actions.error }[level];
  write(text, propertiesOf(place));
}

function createLog(annotations: Annotations): Log {
  const plain = (text: string) => stripEscapes(text, 'nothing');
  const groups = new FoldedGroups(
    (title) => actions.startGroup(plain(title)),
    () => actions.endGroup(),
    info,
  );
  const group: Log['group'] = (title, work) => groups.run(title, work);
  return {
    debug: (message) => actions.debug(plain(message)),
    info,
    notice: (message, place) => annotations.say('notice', plain(message), place),
    warning: (message, place) => annotations.say('warning', plain(message), place),
    error: (message, place) => annotations.say('error', plain(message), place),
    output: info,
    group,
    ...plainStages({ info, group }),
  };
}

function propertiesOf(place: AnnotationPlace): actions.AnnotationProperties {
  const properties: actions.AnnotationProperties = {};
  if (place.title !== undefined) properties.title = stripEscapes(place.title, 'nothing');
  if (place.file !== undefined) properties.file = place.file;
  if (place.line !== undefined) properties.startLine = place.line;
  if (place.column !== undefined) properties.startColumn = place.column;
  return properties;
}

/**
 * Makes sure that `@actions/core` can append to the file of a file command, which it otherwise refuses with an exception. A file
 * that is gone is made anew, since the runner reads it by its name; without a usable file the variable is unset, and `@actions/core`
 * falls back to the old command on standard output.
 */
function useFile(variable: string, what: string, unusable: Set<string>, warn: (message: string) => void): void {
  if (unusable.has(variable)) return;
  const problem = appendable(variable);
  if (problem === undefined) return;
  unusable.add(variable);
  delete process.env[variable];
  warn(`${what} written to standard output as commands, which runners are to ignore one day: ${problem}.`);
}

/** What is wrong with the file that a variable names, or undefined. */
function appendable(variable: string): string | undefined {
  const file = process.env[variable];
  if (!file) return `${variable} is not set`;
  try {
    appendFileSync(file, '');
    return undefined;
  } catch (error) {
    return `${variable} names a file that cannot be written (${messageOf(error)})`;
  }
}
