import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, UserError } from '@bakehouse/core/errors';
import { type AnnotationPlace, type Log, plainStages } from '@bakehouse/core/log';
import type { Cover } from '@bakehouse/core/secrets';
import {
  type CommitMessage,
  type CommitMessageRequest,
  type Host,
  type HostEnvironment,
  type PullRequest,
  type PullRequestAccess,
  undefinedMacros,
} from '@bakehouse/core/step';
import { stripEscapes } from '@bakehouse/core/text';
import { agentProxy, decodePart, exportAgentProxy } from '@bakehouse/net/proxy';
import { withoutCredentials } from '@bakehouse/scm/git';
import { annotationLine } from './annotation-line.ts';
import { Annotations } from './annotations.ts';
import { cacheFolder } from './cache-folder.ts';
import { definitionVariables } from './definition-variables.ts';
import { FoldedGroups } from './folded-groups.ts';
import { maskedLog, maskedPlace } from './masked-log.ts';
import { hiddenBy, Masks, maskableLines } from './masks.ts';
import { neutraliseOutput } from './neutralise-output.ts';
import { SecretVariables } from './secret-variables.ts';
import { readServiceConnection } from './service-connection.ts';
import { summaryPart } from './truncate-summary.ts';
import { warnOnce } from './warn-once.ts';
import { workingFolder } from './working-folder.ts';

type TaskLibrary = typeof import('azure-pipelines-task-lib/task.js');

/**
 * The host inside a job of Azure Pipelines, on `azure-pipelines-task-lib`. Inputs and credentials are read here, once, before the
 * library is loaded: it removes them from the environment, and its own getters write values to the log before they can be masked.
 */
export async function createHost(): Promise<Host> {
  const secrets = new SecretVariables({ keepsUnmapped: true });
  // Its debug lines show the proxy's password while it is loaded.
  const proxyPassword = await maskProxyPassword();
  const untranslated = exportAgentProxy(process.env);
  const tl = await import('azure-pipelines-task-lib/task.js');
  const hidden = hiddenBy(secrets);
  const masks = new Masks(tl.setSecret, (message) => warn(message));
  if (proxyPassword !== undefined) hidden.add(proxyPassword);
  const cover = (text: string) => hidden.cover(masks.cover(text));
  const annotations = new Annotations({ annotate: (level, text, place) => annotate(tl, level, text, place), info });
  const log = maskedLog(createLog(tl, annotations), cover);
  const warn = warnOnce(log);
  if (untranslated.length > 0) {
    log.debug(`The proxy's bypass list has expressions that child processes cannot follow: ${untranslated.join(' ')}`);
  }
  const environment = readEnvironment();
  for (const [name, value] of Object.entries(environment.definitionVariables ?? {})) {
    const left = undefinedMacros(value ?? '').join(', ');
    if (left !== '') warn(`The variable ${name} holds ${left}, which Azure Pipelines has no value for; it stays as it is.`);
  }
  const saved = new Map<string, string>();
  let completed = false;
  return {
    kind: 'azure-pipelines',
    environment,
    log,
    input: (name) => secrets.get(`INPUT_${variableKey(name)}`),
    isBlank: (name) => secrets.isBlank(`INPUT_${variableKey(name)}`),
    credential: (name) => secrets.get(name) ?? secrets.get(`SECRET_${name}`),
    secretVariable: (name) => secrets.ofDefinition(name),
    state: {
      get: (name) => saved.get(name) ?? secrets.get(`VSTS_TASKVARIABLE_${variableKey(name)}`),
      set(name, value) {
        saved.set(name, value);
        // As tl.setTaskVariable writes it, which would also remove the environment variable of that name, PATH for one.
        tl.command('task.settaskvariable', { variable: name, issecret: 'false' }, value);
      },
    },
    // As tl.setVariable writes it, which would also set the environment variable of that name for child processes.
    output: (name, value) => tl.command('task.setvariable', { variable: name, isOutput: 'true', issecret: 'false' }, masks.cover(value)),
    mask: (value) => masks.add(value),
    cover,
    async summary(markdown) {
      try {
        // The agent hides secrets in the log only; files it uploads as they are.
        tl.uploadSummary(await writeSummaryFile(cover(markdown)));
      } catch (error) {
        log.warning(`The summary is left out: ${messageOf(error)}`);
      }
    },
    commitMessage: (request) => readMessage(environment, request),
    pullRequest: (access) => findPullRequest(access, cover),
    async identityToken() {
      throw new UserError('Azure Pipelines vouches for a job only through a service connection.', {
        hint: 'give azureConnection a service connection with workload identity federation',
      });
    },
    serviceConnection: (id) =>
      readServiceConnection(id, {
        secret: (name) => secrets.get(name),
        plain: (name) => process.env[name] || undefined,
        mask: (value) => masks.add(value),
      }),
    removeSecretsFromEnvironment: () => secrets.removeFromEnvironment(),
    complete(outcome, failure) {
      if (completed) return;
      completed = true;
      // The agent takes any other exit code for a failure of its own.
      process.exitCode = 0;
      if (outcome === 'succeeded') tl.setResult(tl.TaskResult.Succeeded, '');
      else {
        const message = annotations.fit(stripEscapes(cover(failure?.message ?? 'The step failed.'), 'nothing'));
        const place = maskedPlace(failure?.place, cover);
        if (place === undefined) return tl.setResult(tl.TaskResult.Failed, message);
        // It cannot say where in a file the error is.
        annotate(tl, 'error', message, place);
        tl.command('task.complete', { result: 'Failed' }, message);
      }
    },
  };
}

function readEnvironment(): HostEnvironment {
  const env = process.env;
  const uri = env['BUILD_REPOSITORY_URI'] || undefined;
  return {
    get workspace() {
      return workingFolder(env['BUILD_SOURCESDIRECTORY'] || env['SYSTEM_DEFAULTWORKINGDIRECTORY']);
    },
    temp: agentTemp(),
    toolCache: resolve(env['AGENT_TOOLSDIRECTORY'] || cacheFolder()),
    debug: env['SYSTEM_DEBUG']?.toLowerCase() === 'true',
    ci: true,
    commit: env['BUILD_SOURCEVERSION'] || undefined,
    repository: uri === undefined ? env['BUILD_REPOSITORY_NAME'] || undefined : withoutCredentials(uri),
    runUrl: readRunUrl(),
    definitionVariables: definitionVariables(process.env),
  };
}

function agentTemp(): string {
  return resolve(process.env['AGENT_TEMPDIRECTORY'] || tmpdir());
}

function readRunUrl(): string | undefined {
  const env = process.env;
  // A classic release has no build of its own.
  if (env['RELEASE_RELEASEWEBURL']) return env['RELEASE_RELEASEWEBURL'];
  const collection = env['SYSTEM_COLLECTIONURI'] || env['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'];
  const project = env['SYSTEM_TEAMPROJECT'];
  const build = env['BUILD_BUILDID'];
  if (!collection || !project || !build) return undefined;
  return `${collection.replace(/\/?$/, '/')}${encodeURIComponent(project)}/_build/results?buildId=${build}`;
}

/**
 * The variable with the message has its first line or 200 characters, whichever is shorter, so the checkout is asked first
 * (https://learn.microsoft.com/azure/devops/pipelines/build/variables).
 */
async function readMessage({ commit, repository, workspace }: HostEnvironment, request: CommitMessageRequest): Promise<CommitMessage> {
  const { cutMessageWay, gitLogWay, readCommitMessage } = await import('@bakehouse/scm/commit');
  const { commitInterfaceWay, githubRepository } = await import('@bakehouse/scm/commit');
  const env = process.env;
  // The build of a pull request is about a merge that nobody wrote.
  const wanted = request.commit ?? (env['SYSTEM_PULLREQUEST_SOURCECOMMITID'] || undefined);
  const ways = [
    gitLogWay(workspace, wanted ?? commit, request),
    commitInterfaceWay(githubRepository(repository), wanted ?? commit, request),
    cutMessageWay('BUILD_SOURCEVERSIONMESSAGE', wanted === undefined ? env['BUILD_SOURCEVERSIONMESSAGE'] : undefined, commit),
  ];
  return readCommitMessage(ways, request);
}

async function findPullRequest(access: PullRequestAccess, cover: Cover): Promise<PullRequest | undefined> {
  const { openPullRequest, pullRequestOfAzureBuild } = await import('@bakehouse/scm/pull-request');
  const place = pullRequestOfAzureBuild(process.env);
  return place === undefined ? undefined : openPullRequest(place, access, cover);
}

function info(text: string): void {
  for (const line of neutraliseOutput(stripEscapes(text, 'colours'))) process.stdout.write(`${line}\n`);
}

function annotate(tl: TaskLibrary, level: 'notice' | 'warning' | 'error', message: string, place: AnnotationPlace): void {
  const text = place.title === undefined ? message : `${stripEscapes(place.title, 'nothing')}: ${message}`;
  tl.logIssue(level === 'error' ? tl.IssueType.Error : tl.IssueType.Warning, text, place.file, place.line, place.column);
}

function createLog(tl: TaskLibrary, annotations: Annotations): Log {
  const plain = (text: string) => stripEscapes(text, 'nothing');
  const groups = new FoldedGroups(
    (title) => process.stdout.write(`##[group]${neutraliseOutput(plain(title)).join(' ')}\n`),
    () => process.stdout.write('##[endgroup]\n'),
    info,
  );
  const group: Log['group'] = (title, work) => groups.run(title, work);
  return {
    debug: (message) => tl.debug(plain(message)),
    info,
    // Azure Pipelines has no annotation below a warning.
    notice: (message, place) => info(annotationLine('notice', message, place)),
    warning: (message, place) => annotations.say('warning', plain(message), place),
    error: (message, place) => annotations.say('error', plain(message), place),
    output: info,
    group,
    ...plainStages({ info, group }),
  };
}

/** The name in the environment, as the agent and `tl.getVariable` form it. */
function variableKey(name: string): string {
  return name.replace(/[. ]/g, '_').toUpperCase();
}

/** @returns the password, as it is and as an address has it */
async function maskProxyPassword(): Promise<string | undefined> {
  const encoded = agentProxy(process.env)?.password ?? '';
  if (encoded === '') return undefined;
  // The one part of the library that does nothing when it is loaded.
  const { TaskCommand } = await import('azure-pipelines-task-lib/taskcommand.js');
  const both = `${decodePart(encoded)}\n${encoded}`;
  for (const line of maskableLines(both)) {
    process.stdout.write(`${new TaskCommand('task.setsecret', {}, line).toString()}\n`);
  }
  return both;
}

/** The agent uploads the file after the step has ended and empties its temporary folder after the job. */
async function writeSummaryFile(markdown: string): Promise<string> {
  // The summary page shows the file's name as its heading.
  const folder = join(agentTemp(), `bakehouse-summary-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'Bakehouse.md');
  await writeFile(file, summaryPart(markdown));
  return file;
}
