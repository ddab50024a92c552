/** A step that does with its host what a file tells it: the contract suite runs it as the real runners would. */
import { readFileSync, writeFileSync } from 'node:fs';
import { UserError } from '@bakehouse/core/errors';
import type { CommitMessage, CommitMessageRequest, Host } from '@bakehouse/core/step';
import { proxyFor } from '@bakehouse/net/proxy';
import { NETWORK, runProgram } from '@bakehouse/system/program';
import type { Call, Report, ReportRequest } from './fixture-calls.ts';

async function main(): Promise<void> {
  const calls = JSON.parse(readFileSync(variable('FIXTURE_CALLS'), 'utf8')) as Call[];
  const host = await createHost(variable('FIXTURE_HOST'));
  for (const call of calls) await perform(host, call);
}

async function createHost(kind: string): Promise<Host> {
  if (kind === 'github') return (await import('@bakehouse/runtimes/github')).createHost();
  if (kind === 'azure-pipelines') return (await import('@bakehouse/runtimes/azure-pipelines')).createHost();
  const flags = process.argv.slice(2).map((argument) => /^--([^=]+)=([\s\S]*)$/.exec(argument));
  const inputs = new Map(flags.flatMap((flag) => (flag === null ? [] : [[camelCase(flag[1] ?? ''), flag[2] ?? '']])));
  const flag = (name: string) => process.argv.includes(name);
  return (await import('@bakehouse/runtimes/local')).createHost({
    step: 'fixture',
    json: flag('--json'),
    verbose: flag('--verbose'),
    inputs,
  });
}

async function perform(host: Host, call: Call): Promise<void> {
  switch (call[0]) {
    case 'output':
      return host.output(call[1], call[2]);
    case 'state':
      return host.state.set(call[1], call[2]);
    case 'mask':
      return host.mask(call[1]);
    case 'summary':
      return host.summary(call[1]);
    case 'info':
    case 'debug':
    case 'progress':
      return host.log[call[0]](call[1]);
    case 'child-output':
      return host.log.output(call[1]);
    case 'notice':
    case 'warning':
    case 'error':
      return host.log[call[0]](call[1], call[2]);
    case 'group':
      return host.log.group(call[1], async () => {
        for (const inner of call[2]) await perform(host, inner);
      });
    case 'stage':
      return host.log.stage(call[1], { expected: call[3] }, async () => {
        for (const inner of call[2]) await perform(host, inner);
      });
    case 'exit':
      return process.exit(call[1]);
    case 'child':
      return runChild(host, call.slice(1));
    case 'remove-secrets':
      return host.removeSecretsFromEnvironment();
    case 'succeed':
      return host.complete('succeeded');
    case 'fail':
      return host.complete('failed', { message: call[1], input: call[2] === true, details: { kind: 'user', message: call[1] } });
    case 'report':
      return writeReport(host, call[1]);
  }
}

/** Writes each chunk by itself, the next one when the one before is flushed. */
async function runChild(host: Host, chunks: readonly string[]): Promise<void> {
  const script = 'for (const c of JSON.parse(process.argv[1])) await new Promise((r) => process.stdout.write(c, r));';
  await runProgram('write', [process.execPath, '--input-type=module', '-e', script, JSON.stringify(chunks)], { log: host.log });
}

async function writeReport(host: Host, request: ReportRequest): Promise<void> {
  const read = (names: readonly string[] = [], get: (name: string) => string | undefined) =>
    Object.fromEntries(names.map((name) => [name, get(name) ?? null]));
  const report: Report = {
    inputs: read(request.inputs, (name) => host.input(name)),
    blank: (request.blank ?? []).filter((name) => host.isBlank(name)),
    state: read(request.state, (name) => host.state.get(name)),
    credentials: read(request.credentials, (name) => host.credential(name)),
    proxies: (request.proxyTargets ?? []).map((target) => proxyFor(new URL(target), process.env)?.url ?? null),
    childVariables: request.childVariables === true ? await childVariables() : {},
    commitMessage: request.commitMessage === undefined ? null : await commitMessage(host, request.commitMessage),
    identityTokens: request.identityToken === undefined ? [] : await identityTokens(host, request.identityToken),
    serviceConnections: await Promise.all((request.serviceConnections ?? []).map((id) => orSaid(async () => host.serviceConnection(id)))),
    environment: { ...host.environment },
  };
  writeFileSync(variable('FIXTURE_REPORT'), JSON.stringify(report));
}

async function commitMessage(host: Host, request: CommitMessageRequest): Promise<CommitMessage | string[]> {
  try {
    return await host.commitMessage(request);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, ...error.findings.map(({ message }) => message)];
  }
}

async function identityTokens(host: Host, audience: string): Promise<string[]> {
  const first = await orSaid(() => host.identityToken(audience));
  return typeof first === 'string' ? [first, await host.identityToken(audience)] : first;
}

/** What was got, or message and hint of the failure. */
async function orSaid<T>(get: () => Promise<T>): Promise<T | string[]> {
  try {
    return await get();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, error.hint ?? ''];
  }
}

async function childVariables(): Promise<Record<string, string>> {
  // As a program that asks servers.
  const options = { inherit: NETWORK };
  const { stdout } = await runProgram('list variables', [process.execPath, '-p', 'JSON.stringify(process.env)'], options);
  return JSON.parse(stdout) as Record<string, string>;
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

await main();
