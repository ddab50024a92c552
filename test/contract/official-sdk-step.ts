/** Makes the same calls as the fixture step, with the official libraries alone: what they write is what the hosts are held against. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AnnotationPlace } from '@bakehouse/core/log';
import { toKebabCase } from '@bakehouse/core/text';
import type { Call } from './fixture-calls.ts';

const calls = JSON.parse(readFileSync(process.env['FIXTURE_CALLS'] as string, 'utf8')) as Call[];
const report = (values: object) => writeFileSync(process.env['FIXTURE_REPORT'] as string, JSON.stringify(values));
const collect = (names: readonly string[] = [], get: (name: string) => string | undefined) =>
  Object.fromEntries(names.map((name) => [name, get(name) || null]));

async function onGitHub(): Promise<void> {
  const core = await import('@actions/core');
  const properties = (place: AnnotationPlace = {}) => ({
    ...(place.title === undefined ? {} : { title: place.title }),
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.column === undefined ? {} : { startColumn: place.column }),
  });
  const perform = async (call: Call): Promise<void> => {
    if (call[0] === 'output') core.setOutput(toKebabCase(call[1]), call[2]);
    if (call[0] === 'state') core.saveState(call[1], call[2]);
    if (call[0] === 'mask') core.setSecret(call[1]);
    if (call[0] === 'summary') await core.summary.addRaw(call[1], true).write();
    if (call[0] === 'info' || call[0] === 'debug') core[call[0]](call[1]);
    if (call[0] === 'notice' || call[0] === 'warning' || call[0] === 'error') core[call[0]](call[1], properties(call[2]));
    if (call[0] === 'group') await core.group(call[1], () => performAll(call[2]));
    if (call[0] === 'fail') core.setFailed(call[1]);
    if (call[0] === 'report') {
      report({
        inputs: collect(call[1].inputs, (name) => core.getInput(toKebabCase(name), { trimWhitespace: false })),
        state: collect(call[1].state, (name) => core.getState(name)),
      });
    }
  };
  const performAll = async (all: readonly Call[]) => {
    for (const call of all) await perform(call);
  };
  await performAll(calls);
}

async function onAzurePipelines(): Promise<void> {
  const tl = await import('azure-pipelines-task-lib/task.js');
  const connection = (id: string) => ({
    scheme: tl.getEndpointAuthorizationScheme(id, true) ?? null,
    tenantId: tl.getEndpointAuthorizationParameter(id, 'tenantid', true) ?? null,
    clientId:
      tl.getEndpointAuthorizationParameter(id, 'serviceprincipalid', true) ?? tl.getEndpointDataParameter(id, 'msiclientId', true) ?? null,
    clientSecret: tl.getEndpointAuthorizationParameter(id, 'serviceprincipalkey', true) ?? null,
    certificate: tl.getEndpointAuthorizationParameter(id, 'servicePrincipalCertificate', true) ?? null,
    accessToken: tl.getEndpointAuthorizationParameter('SystemVssConnection', 'AccessToken', true) ?? null,
    authorityHost: tl.getEndpointDataParameter(id, 'activeDirectoryAuthority', true) ?? null,
    tokenAddress: tl.getVariable('System.OidcRequestUri') ?? null,
  });
  for (const call of calls) {
    if (call[0] === 'output') tl.setVariable(call[1], call[2], false, true);
    if (call[0] === 'state') tl.setTaskVariable(call[1], call[2]);
    if (call[0] === 'mask') tl.setSecret(call[1]);
    if (call[0] === 'child-output') tl.writeExternalOutput(`${call[1]}\n`, { source: 'childProcess' });
    if (call[0] === 'warning') tl.logIssue(tl.IssueType.Warning, call[1], call[2]?.file, call[2]?.line, call[2]?.column);
    if (call[0] === 'error') tl.logIssue(tl.IssueType.Error, call[1], call[2]?.file, call[2]?.line, call[2]?.column);
    if (call[0] === 'fail') tl.setResult(tl.TaskResult.Failed, call[1]);
    if (call[0] === 'succeed') tl.setResult(tl.TaskResult.Succeeded, '');
    if (call[0] === 'report') {
      report({
        inputs: collect(call[1].inputs, (name) => tl.getInput(name)),
        state: collect(call[1].state, (name) => tl.getTaskVariable(name)),
        serviceConnections: (call[1].serviceConnections ?? []).map(connection),
        proxies: (call[1].proxyTargets ?? []).map((url) => tl.getHttpProxyConfiguration(url)?.proxyUrl ?? null),
      });
    }
  }
}

await (process.env['FIXTURE_HOST'] === 'github' ? onGitHub() : onAzurePipelines());
