import { dirname, join } from 'node:path';
import { toCamelCase, toKebabCase } from '@bakehouse/core/text';
import { parse } from 'yaml';
import type { HostKind } from './step-result.ts';

export interface RunnerFolders {
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  /** Where the runner keeps the files of its file commands. */
  readonly commands: string;
}

export const FILE_COMMANDS = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** What `github.token` stands for in the defaults of a manifest. */
const TOKEN_OF_THE_JOB = 'github-token-of-the-job';

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** What a runner passes on from its own environment; a person's shell has much more. */
const MACHINE = [
  'PATH',
  'HOME',
  'LANG',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
];

/** The environment that a runner, an agent or a shell gives a step, and nothing else. */
export function runnerEnvironment(
  host: HostKind,
  folders: RunnerFolders,
  inputs: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
): Record<string, string> {
  const machine = MACHINE.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]]));
  const base = Object.fromEntries(machine) as Record<string, string>;
  if (host === 'github') return { ...base, ...github(folders), ...githubInputs(inputs), ...prefixed('STATE_', state, (name) => name) };
  if (host === 'azure-pipelines') {
    const key = (name: string) => name.replace(/[. ]/g, '_').toUpperCase();
    return { ...base, ...azure(folders), ...prefixed('INPUT_', inputs, key), ...prefixed('VSTS_TASKVARIABLE_', state, key) };
  }
  // os.tmpdir() follows these.
  return { ...base, TMPDIR: folders.temp, TEMP: folders.temp, TMP: folders.temp };
}

/** Secret variables of a job, as the agent of Azure Pipelines gives them to a task. */
export function secretVariables(secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(secrets.map((secret, index) => [`SECRET_JOB_SECRET_${index + 1}`, secret]));
}

/** The runner makes them upper case and replaces blanks; hyphens stay. */
function githubInputs(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return prefixed('INPUT_', inputs, (name) => toKebabCase(name).replaceAll(' ', '_').toUpperCase());
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>, key: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${key(name)}`, value]));
}

function github(folders: RunnerFolders): Record<string, string> {
  return {
    ...Object.fromEntries(FILE_COMMANDS.map((name) => [`GITHUB_${name}`, join(folders.commands, name.toLowerCase())])),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    // Of an action in the workspace.
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folders.commands, 'event.json'),
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'bake',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'octo/images',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: COMMIT,
    GITHUB_WORKFLOW: 'images',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'runner-1',
    RUNNER_OS: runnerOs(),
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_TRACKING_ID: 'github_4711',
    RUNNER_WORKSPACE: dirname(folders.workspace),
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
  };
}

/** What a job with `permissions: id-token: write` has. The address has a query already. */
export const IDENTITY_TOKEN_REQUEST: Readonly<Record<string, string>> = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-request-token-of-the-job',
};

/**
 * Every input that a manifest declares, as the runner sets it: what is given, else the default, else nothing.
 *
 * @param manifest text of an action.yml
 * @param given by camelCase name
 */
export function declaredInputs(manifest: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs = {} } = parse(manifest) as { readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>> };
  const defaults = Object.entries(inputs).map(([name, input]) => {
    const value = input.default === undefined ? '' : String(input.default);
    return [toCamelCase(name), value.replaceAll(/\$\{\{ *github\.token *\}\}/g, TOKEN_OF_THE_JOB)];
  });
  return { ...Object.fromEntries(defaults), ...given };
}

function azure(folders: RunnerFolders): Record<string, string> {
  const variables: Record<string, string> = {
    'Agent.HomeDirectory': join(folders.commands, 'agent'),
    'Agent.JobStatus': 'Succeeded',
    'Agent.Name': 'agent-1',
    'Agent.OS': runnerOs() === 'Windows' ? 'Windows_NT' : runnerOs() === 'macOS' ? 'Darwin' : 'Linux',
    'Agent.OSArchitecture': 'X64',
    'Agent.TempDirectory': folders.temp,
    'Agent.ToolsDirectory': folders.toolCache,
    'Agent.Version': '4.265.1',
    'Agent.WorkFolder': folders.commands,
    'Build.BuildId': '4711',
    'Build.Repository.Name': 'images',
    'Build.Repository.Uri': 'https://someone@dev.azure.com/octo/house/_git/images',
    'Build.SourcesDirectory': folders.workspace,
    'Build.SourceVersion': COMMIT,
    'System.CollectionUri': 'https://dev.azure.com/octo/',
    'System.DefaultWorkingDirectory': folders.workspace,
    'System.HostType': 'build',
    'System.TeamProject': 'the house',
  };
  return {
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name.replaceAll('.', '_').toUpperCase(), value])),
    TF_BUILD: 'True',
    VSTS_PUBLIC_VARIABLES: JSON.stringify(Object.keys(variables)),
    VSTS_SECRET_VARIABLES: '["System.AccessToken"]',
    SECRET_SYSTEM_ACCESSTOKEN: 'access-token-of-the-job',
    ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://dev.azure.com/octo/',
    ENDPOINT_AUTH_SYSTEMVSSCONNECTION: '{"parameters":{"AccessToken":"access-token-of-the-job"},"scheme":"OAuth"}',
    ENDPOINT_AUTH_SCHEME_SYSTEMVSSCONNECTION: 'OAuth',
    ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: 'access-token-of-the-job',
  };
}

function runnerOs(): 'Windows' | 'macOS' | 'Linux' {
  return process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux';
}
