import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, UserError } from '@bakehouse/core/errors';
import { maskTexts } from '@bakehouse/core/secrets';
import type { CommitMessage, CommitMessageRequest, Host, HostEnvironment } from '@bakehouse/core/step';
import { showControls, showControlsInLines, toKebabCase } from '@bakehouse/core/text';
import { type GitCheckout, readGitCheckout } from '@bakehouse/scm/git';
import { cacheFolder } from './cache-folder.ts';
import { definitionVariables } from './definition-variables.ts';
import { createLocalLog, writableTerminal } from './local-log.ts';
import { maskedLog } from './masked-log.ts';
import { hiddenBy, Masks } from './masks.ts';
import { neutraliseOutput } from './neutralise-output.ts';
import { noServiceConnections } from './no-service-connections.ts';
import { runsInPipeline } from './runs-in-pipeline.ts';
import { SecretVariables } from './secret-variables.ts';
import { summaryPart } from './truncate-summary.ts';
import { warnOnce } from './warn-once.ts';
import { workingFolder } from './working-folder.ts';

interface LocalHostOptions {
  /** The step's name, for `--json`. */
  readonly step: string;
  /** One JSON object on stdout, everything else on stderr. */
  readonly json: boolean;
  /** Shows the whole log on a terminal too. */
  readonly verbose?: boolean;
  /** Raw inputs from the command line, by camelCase name. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Outputs, by camelCase name, that nobody reads: only `--json` has them. */
  readonly machineOutputs?: ReadonlySet<string>;
  readonly stdout?: NodeJS.WritableStream;
  readonly stderr?: NodeJS.WritableStream;
}

/**
 * The host on a laptop, behind the command line.
 *
 * An input that is not given as a flag may come from the variable `BAKEHOUSE_<INPUT>` (`connectionString` from
 * `BAKEHOUSE_CONNECTION_STRING`), so that a secret need not stand in the arguments, which every user of the machine can read.
 * All variables of that prefix leave the environment before a child process starts. `BAKEHOUSE_DEBUG=1` shows debug messages
 * and the whole log, `BAKEHOUSE_SUMMARY_FILE` names a file to which summaries are added; otherwise they are left out.
 */
export async function createHost(options: LocalHostOptions): Promise<Host> {
  const stdout = writableTerminal(options.stdout ?? process.stdout);
  const stderr = writableTerminal(options.stderr ?? process.stderr);
  const variables = new SecretVariables();
  const debug = /^(?:1|true)$/i.test(variables.get('BAKEHOUSE_DEBUG') ?? '');
  const masks = new Masks(
    () => {},
    (message) => warn(message),
  );
  const hidden = hiddenBy(variables);
  const cover = (text: string) => hidden.cover(masks.cover(text));
  const local = createLocalLog({
    ...{ log: options.json ? stderr : stdout, problems: stderr, debug, verbose: options.verbose ?? false },
    ...{ step: options.step, logFolder: () => join(cacheFolder(), 'logs') },
  });
  const log = maskedLog(local.log, cover);
  const warn = warnOnce(log);
  const environment = readEnvironment(debug, (message) => log.notice(message));
  const variableOf = (name: string) => `BAKEHOUSE_${toKebabCase(name).replaceAll('-', '_')}`;
  const isBlankVariable = (name: string) => !options.inputs.has(name) && variables.isBlank(variableOf(name));
  const saved = new Map<string, string>();
  const outputs: [name: string, value: string][] = [];
  let completed = false;
  return {
    kind: 'local',
    environment,
    log,
    input(name) {
      const value = options.inputs.get(name) ?? variables.get(variableOf(name));
      return value === undefined || value.trim() === '' ? undefined : value;
    },
    isBlank: (name) => options.inputs.get(name)?.trim() === '' || isBlankVariable(name),
    blankVariable: (name) => (isBlankVariable(name) ? variableOf(name).toUpperCase() : undefined),
    credential: (name) => variables.get(name),
    secretVariable: (name) => variables.ofDefinition(name),
    // No job, no post phase: what is saved lives as long as the command.
    state: { get: (name) => saved.get(name), set: (name, value) => void saved.set(name, value) },
    output(name, value) {
      if (options.json || options.machineOutputs?.has(name) !== true) outputs.push([toKebabCase(name), value]);
    },
    mask: (value) => masks.add(value),
    cover,
    async summary(markdown) {
      const file = variables.get('BAKEHOUSE_SUMMARY_FILE');
      if (file === undefined) return;
      try {
        await appendFile(file, summaryPart(cover(markdown)));
      } catch (error) {
        warn(`The summary is left out: ${messageOf(error)}`);
      }
    },
    commitMessage: (request) => readMessage(environment, request),
    pullRequest: async () => undefined,
    async identityToken() {
      throw new UserError('Nobody vouches for a command that is started by hand.', {
        hint: 'sign in with az login, or give a client secret or certificate',
      });
    },
    serviceConnection() {
      throw noServiceConnections('sign in with az login, or give a client secret or certificate');
    },
    removeSecretsFromEnvironment: () => variables.removeFromEnvironment(),
    complete(outcome, failure) {
      if (completed) return;
      completed = true;
      const wholeLog = local.end();
      const sayWholeLog = () => {
        if (wholeLog !== undefined) log.info(`The whole log: ${wholeLog}`);
      };
      // What a step gives stands last, and so does an error but for where to read more of it.
      if (outcome === 'succeeded') sayWholeLog();
      if (options.json) {
        const error = failure === undefined ? {} : { error: failure.details };
        const result = { step: options.step, outcome, ...maskTexts({ outputs: Object.fromEntries(outputs), ...error }, cover) };
        stdout.write(`${harmlessJson(result)}\n`);
      } else {
        for (const [name, value] of outputs) stdout.write(`${name}: ${neutraliseOutput(showControlsInLines(cover(value))).join('\n  ')}\n`);
      }
      if (outcome === 'succeeded') return;
      log.error(failure?.message ?? 'The step failed.');
      sayWholeLog();
      // 2 as in most command lines: the command itself was wrong, and nothing was changed.
      process.exitCode = failure?.input === true ? 2 : 1;
    },
  };
}

function readEnvironment(debug: boolean, say: (message: string) => void): HostEnvironment {
  let checkout: GitCheckout | undefined;
  // Most steps ask for neither.
  const lazily = () => {
    checkout ??= readGitCheckout(workingFolder(), say);
    return checkout;
  };
  return {
    // Not before it is asked for: the error needs a host that reports it.
    get workspace() {
      return workingFolder();
    },
    temp: resolve(tmpdir()),
    toolCache: cacheFolder(),
    debug,
    ci: runsInPipeline(process.env),
    get commit() {
      return lazily().commit;
    },
    get repository() {
      return lazily().repository;
    },
    runUrl: undefined,
    definitionVariables: definitionVariables(process.env),
  };
}

async function readMessage(environment: HostEnvironment, request: CommitMessageRequest): Promise<CommitMessage> {
  const { gitLogWay, readCommitMessage } = await import('@bakehouse/scm/commit');
  const { commitInterfaceWay, githubRepository } = await import('@bakehouse/scm/commit');
  const { workspace, commit, repository } = environment;
  const ways = [
    gitLogWay(workspace, request.commit, request),
    commitInterfaceWay(githubRepository(repository), request.commit ?? commit, request),
  ];
  return readCommitMessage(ways, request);
}

/**
 * On one line. What a terminal or an agent around the command would obey (`##vso[`, C1 controls, overrides of the writing direction) is
 * written so that it means the same in JSON: only strings can have it.
 */
function harmlessJson(value: unknown): string {
  return showControls(JSON.stringify(value)).replaceAll('##', '#\\u0023');
}
