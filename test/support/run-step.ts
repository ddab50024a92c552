import { type ChildProcess, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import { toKebabCase } from '@bakehouse/core/text';
import { azureResult, parseAzureOutput } from './azure-commands.ts';
import { parseGitHubOutput, parseKeyValueFile } from './github-commands.ts';
import { parseLocalOutput } from './local-output.ts';
import {
  declaredInputs,
  FILE_COMMANDS,
  IDENTITY_TOKEN_REQUEST,
  type RunnerFolders,
  runnerEnvironment,
  secretVariables,
} from './runner-environment.ts';
import { maskResult } from './runner-masks.ts';
import type { HostKind, ParsedOutput, StepResult } from './step-result.ts';

export type { Annotation, Group, HostCommand, HostKind, StepResult } from './step-result.ts';

const LONGEST_SUMMARY = 1024 * 1024;

export interface RunStepOptions {
  readonly host: HostKind;
  /** The file that the runner starts: a stub of `dist`, or a `.ts` file. */
  readonly entry: string;
  /** `post` hands on `state`, as the runner does when the job ends. Default `main`. */
  readonly phase?: 'main' | 'post';
  /** The action.yml that is run: all of its inputs are set, with their defaults (GitHub only). */
  readonly manifest?: string;
  /** The job may have an identity token: `permissions: id-token: write` (GitHub only). Default false. */
  readonly identityToken?: boolean;
  /** By camelCase name. On the command line they become `--name=value`, one for each line of a list. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the main phase has saved (`result.state`). */
  readonly state?: Readonly<Record<string, string>>;
  /** Added to what the runner gives; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * Secrets of the job that the step is not told of; on Azure Pipelines the agent gives it all secret variables. They, and what the step
   * has masked, are hidden as the host does it; a test in which one stays readable fails.
   */
  readonly secretsOfTheJob?: readonly string[];
  /** The workspace, in which the step starts. Default: an empty folder that is removed afterwards. */
  readonly cwd?: string;
  /** Arguments before the inputs (command line only): the step's name, `--json`. */
  readonly args?: readonly string[];
  /** Called once the step runs, for tests that interrupt it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs a step in a process of its own, as the real runner, agent or shell does, and reads what came out as they do. */
export async function runStep(options: RunStepOptions): Promise<StepResult> {
  const root = await mkdtemp(join(tmpdir(), 'run step é-'));
  try {
    const folders = await makeFolders(root, options.cwd);
    const state = options.phase === 'post' ? (options.state ?? {}) : {};
    const { host, manifest } = options;
    const declared = host === 'github' && manifest !== undefined;
    const inputs = declared ? declaredInputs(await readFile(manifest, 'utf8'), options.inputs ?? {}) : (options.inputs ?? {});
    const env: Record<string, string | undefined> = {
      ...runnerEnvironment(host, folders, inputs, state),
      ...(host === 'github' && options.identityToken === true ? IDENTITY_TOKEN_REQUEST : {}),
      ...(options.host === 'azure-pipelines' ? secretVariables(options.secretsOfTheJob ?? []) : {}),
      ...options.env,
    };
    const args = options.host === 'local' ? [...(options.args ?? []), ...flagsOf(options.inputs ?? {})] : [];
    const child = spawn(process.execPath, [options.entry, ...args], {
      cwd: folders.workspace,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    options.onStart?.(child);
    const ended = await collect(child);
    const result = await readResult(host, ended, env, folders.workspace);
    // Nobody hides anything in a terminal but the step itself.
    return options.host === 'local' ? result : maskResult(result, options.secretsOfTheJob ?? [], options.host === 'github');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function makeFolders(root: string, workspace: string | undefined): Promise<RunnerFolders> {
  const folders = {
    workspace: workspace ?? join(root, 'work space'),
    temp: join(root, '_temp'),
    toolCache: join(root, '_tool'),
    commands: join(root, '_runner'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  for (const name of FILE_COMMANDS) await writeFile(join(folders.commands, name.toLowerCase()), '');
  await writeFile(join(folders.commands, 'event.json'), JSON.stringify({ repository: { name: 'images', owner: { login: 'octo' } } }));
  return folders;
}

function flagsOf(inputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => value.split('\n').map((line) => `--${toKebabCase(name)}=${line}`));
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function collect(child: ChildProcess): Promise<Ended> {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({
        exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      });
    });
  });
}

async function readResult(
  host: HostKind,
  ended: Ended,
  env: Readonly<Record<string, string | undefined>>,
  workspace: string,
): Promise<StepResult> {
  const file = async (variable: string) => {
    const path = env[variable];
    return path !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() ? readFile(path, 'utf8') : '';
  };
  const failed = ended.exitCode === 0 ? 'succeeded' : 'failed';
  if (host === 'github') {
    const parsed = parseGitHubOutput([ended.stdout, ended.stderr], workspace);
    const values = async (variable: string) => {
      try {
        return parseKeyValueFile(await file(variable));
      } catch (error) {
        parsed.refused.push(`${variable}: ${messageOf(error)}`);
        return {};
      }
    };
    const summary = await file('GITHUB_STEP_SUMMARY');
    const read = {
      outputs: { ...parsed.outputs, ...(await values('GITHUB_OUTPUT')) },
      state: { ...parsed.state, ...(await values('GITHUB_STATE')) },
      env: await values('GITHUB_ENV'),
      paths: (await file('GITHUB_PATH')).split(/\r?\n/).filter((line) => line !== ''),
      // A larger one is not uploaded, and the step goes on.
      summary: Buffer.byteLength(summary) > LONGEST_SUMMARY ? '' : summary,
    };
    return { ...parsed, ...ended, ...read, result: parsed.refused.length > 0 ? 'failed' : failed };
  }
  const nothing = { env: {}, paths: [] };
  if (host === 'local') {
    const parsed = parseLocalOutput(ended.stdout, ended.stderr);
    return { ...parsed, ...ended, ...nothing, result: failed, summary: await file('BAKEHOUSE_SUMMARY_FILE') };
  }
  const parsed = parseAzureOutput([ended.stdout, ended.stderr]);
  const result = failed === 'failed' ? failed : azureResult(parsed.commands);
  return { ...parsed, ...ended, ...nothing, result, summary: await uploadedSummaries(parsed) };
}

/** @throws Error when a file is missing, as the agent then fails the task */
async function uploadedSummaries(parsed: ParsedOutput): Promise<string> {
  const files = parsed.commands.filter(({ command }) => command === 'task.uploadsummary').map(({ data }) => data);
  return (await Promise.all(files.map((path) => readFile(path, 'utf8')))).join('');
}
