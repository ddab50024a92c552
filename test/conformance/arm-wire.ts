import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { differencesOf, type WireAnswer } from './arm-wire-differences.ts';
import { type Exchange, isPoll, nameOf, operationPath, readScenarios, type Scenario, timeOf } from './arm-wire-exchanges.ts';
import { linksOf, whyLeftOut } from './arm-wire-left-out.ts';
import { prepare, prepareSources } from './arm-wire-preparation.ts';
import type { CorpusResult } from './corpus.ts';

/** Where a report does not say which. */
const NEWEST = '2024-03-03';
/** Bodies of these files are written out in full. */
const WHOLE = new Set(['image-builder.json', 'galleries.json']);

/** Plays the recorded requests of every scenario against the simulator of Azure Resource Manager, in order. */
export async function checkArmWire(folder: string): Promise<CorpusResult> {
  const failed: string[] = [];
  const leftOut: string[] = [];
  let passed = 0;
  const azure = await AzureResourceManager.start();
  try {
    const token = await tokenOf(azure);
    for (const scenario of await scenariosIn(folder)) {
      for (const exchange of scenario.exchanges) {
        const why = whyLeftOut(exchange, scenario);
        if (why !== undefined) leftOut.push(`${nameOf(exchange)}: ${why}`);
      }
      const { good, bad } = await play(azure, scenario, token);
      passed += good;
      failed.push(...bad);
    }
  } finally {
    await azure.stop();
  }
  return { passed, failed, leftOut };
}

async function scenariosIn(folder: string): Promise<readonly Scenario[]> {
  const versions = (await readdir(folder)).filter((name) => existsSync(join(folder, name)) && /^v\d+$/.test(name));
  const files = await Promise.all(
    versions.map(async (version) => (await readdir(join(folder, version))).map((file) => join(version, file))),
  );
  return files
    .flat()
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => readScenarios(join(folder, file), file.split(/[\\/]/).at(-1) ?? ''));
}

/** One scenario; the first difference of an exchange counts as its failure, and the next one is played all the same. */
async function play(azure: AzureResourceManager, scenario: Scenario, token: string): Promise<{ good: number; bad: string[] }> {
  const played = scenario.exchanges.filter((one) => whyLeftOut(one, scenario) === undefined);
  if (played.length === 0) return { good: 0, bad: [] };
  azure.reset();
  azure.time.secondsPerLook = 0;
  const [, theirs = ''] = /\/subscriptions\/([^/]+)/.exec(played[0]?.request.path ?? '') ?? [];
  const ours = (text: string) => (theirs === '' ? text : text.replaceAll(theirs, azure.subscription));
  const send = (method: string, path: string, apiVersion: string, body?: unknown) =>
    ask({
      url: addressOf(azure, ours(path), apiVersion),
      method,
      token,
      body: body === undefined ? undefined : ours(JSON.stringify(body)),
    });
  let good = 0;
  const bad: string[] = [];
  /** Our links by the recorded paths. */
  const links = new Map<string, { status?: string | undefined; location?: string | undefined }>();
  let last: number | undefined;
  try {
    prepareSources(azure, scenario);
    await prepare(azure, scenario, send);
    for (const [index, exchange] of played.entries()) {
      const now = timeOf(exchange) ?? startOf(exchange, played);
      if (now !== undefined && last !== undefined && now > last) azure.time.pass((now - last) / 1000);
      last = now ?? last;
      const { request: asked } = exchange;
      const path = operationPath(asked.path);
      if (isPoll(exchange) && !links.has(path)) links.set(path, await begun(azure, exchange, played, send));
      if (/run state: canceling/.test(JSON.stringify(exchange.response.body))) await cancelRun(azure, asked.path, send);
      if (!isPoll(exchange)) script(azure, exchange, played.slice(index + 1));
      const link =
        /[?&]monitor=true/.test(asked.path) || isFinal(exchange, played.slice(0, index))
          ? links.get(path)?.location
          : links.get(path)?.status;
      const answer = isPoll(exchange)
        ? await ask({ url: link ?? links.get(path)?.location ?? '', method: 'GET', token, body: undefined })
        : await send(asked.method, pathOf(exchange), asked.apiVersion ?? NEWEST, asked.body ?? undefined);
      const headers = answer.headers as Readonly<Record<string, string | undefined>>;
      for (const one of linksOf(exchange)) links.set(one, { status: headers['azure-asyncoperation'], location: headers['location'] });
      const isPart = /partial|left out/.test(exchange.folded?.why ?? '');
      // Those of other services stand there shortened.
      const whole = WHOLE.has(scenario.file) && !isPart && !/\/Microsoft\.Authorization\//i.test(asked.path);
      const recorded = { ...exchange, response: JSON.parse(ours(JSON.stringify(exchange.response))) as Exchange['response'] };
      const differences = differencesOf(recorded, answer, whole);
      if (differences.length === 0) good++;
      else bad.push(differences.join('; '));
    }
  } catch (error) {
    bad.push(`${scenario.name}: ${messageOf(error)}`);
  }
  return { good, bad };
}

/** When a write was made whose time was not kept: when its operation began. */
function startOf(exchange: Exchange, played: readonly Exchange[]): number | undefined {
  const polls = played.filter((one) => isPoll(one) && linksOf(exchange).includes(operationPath(one.request.path)));
  const start = Date.parse(String((polls[0]?.response.body as { startTime?: string } | undefined)?.startTime));
  return Number.isNaN(start) ? undefined : start;
}

/** A result is asked for once more at the other link when the status has been good. */
function isFinal(exchange: Exchange, before: readonly Exchange[]): boolean {
  const same = before.filter((one) => isPoll(one) && operationPath(one.request.path) === operationPath(exchange.request.path));
  return same.some(({ response }) => (response.body as { status?: string } | null)?.status === 'Succeeded');
}

/** An operation takes as long, and ends, as the recorded one. */
function script(azure: AzureResourceManager, exchange: Exchange, later: readonly Exchange[]): void {
  const polls = later.filter((one) => isPoll(one) && linksOf(exchange).includes(operationPath(one.request.path)));
  const bodies = polls.map(
    ({ response }) =>
      response.body as { status?: string; startTime?: string; endTime?: string; error?: unknown; properties?: { output?: unknown } } | null,
  );
  if (linksOf(exchange).length === 0 || (polls.length === 0 && !/\/deployments\//i.test(exchange.request.path))) return;
  const end = bodies.find((body) => body?.endTime !== undefined) ?? undefined;
  const isBuilder = /\/Microsoft\.VirtualMachineImages\//i.test(exchange.request.path);
  const seconds = end === undefined ? undefined : (Date.parse(end.endTime ?? '') - Date.parse(end.startTime ?? '')) / 1000;
  if (isBuilder && seconds !== undefined && /\/run$/i.test(exchange.request.path)) {
    azure.imageBuilder.scriptRun({ seconds: seconds - 1.5 });
  } else if (isBuilder) {
    azure.script(seconds === undefined ? {} : { seconds });
  } else {
    const running = polls.filter(
      ({ response }) =>
        response.status === 202 || /^(?:InProgress|Running)$/.test(String((response.body as { status?: string } | null)?.status)),
    );
    const canceled = later.some(({ request: { path } }) => /\/deployments\/[^/]+\/cancel$/i.test(path));
    const output = /\/capture$/i.test(exchange.request.path) ? { output: bodies.at(-1) } : {};
    azure.script({ polls: canceled ? Number.POSITIVE_INFINITY : running.length, ...output });
  }
}

/** Between two reported refusals the run was cancelled. */
async function cancelRun(azure: AzureResourceManager, path: string, send: Parameters<typeof prepare>[2]): Promise<void> {
  const id = path.replace(/\/cancel$/i, '').replace(/\/subscriptions\/[^/]+/i, `/subscriptions/${azure.subscription}`);
  if (azure.imageBuilder.template(id).run?.state(azure.time.now()) === 'Running') await send('POST', path, '2022-07-01');
}

/** A run that was polled only: it is begun here, and goes as it went. */
async function begun(azure: AzureResourceManager, exchange: Exchange, played: readonly Exchange[], send: Parameters<typeof prepare>[2]) {
  const [, location = 'westus'] = /\/locations\/([^/]+)\//i.exec(exchange.request.path) ?? [];
  azure.addGroup('rg-run', location);
  const path = `/subscriptions/${azure.subscription}/resourceGroups/rg-run/providers/Microsoft.VirtualMachineImages/imageTemplates/tmpl`;
  const source = { type: 'PlatformImage', publisher: 'p', offer: 'o', sku: 's', version: '1.0.0' };
  const body = { location, identity: { type: 'None' }, properties: { source, distribute: [{ type: 'VHD', runOutputName: 'vhd' }] } };
  const version = exchange.request.apiVersion ?? '';
  await send('PUT', path, version, body);
  azure.time.pass(60);
  const last = played.findLast(isPoll)?.response.body as {
    status: 'Succeeded' | 'Failed';
    startTime: string;
    endTime?: string;
    error?: { code: string; message: string };
  };
  const seconds = last.endTime === undefined ? 600 : (Date.parse(last.endTime) - Date.parse(last.startTime)) / 1000;
  azure.imageBuilder.scriptRun({ ends: last.status, gap: 0, seconds, ...(last.error === undefined ? {} : { error: last.error }) });
  const { headers } = (await send('POST', `${path}/run`, version)) as WireAnswer;
  const elapsed = ((timeOf(exchange) ?? 0) - Date.parse(last.startTime)) / 1000;
  if (elapsed > 0 && elapsed < seconds) azure.time.pass(elapsed);
  return { status: String(headers['azure-asyncoperation']), location: String(headers['location']) };
}

function pathOf({ request: { path, query } }: Exchange): string {
  if (typeof query !== 'object' || query === null) return path;
  const given = Object.entries(query as Record<string, string>).filter(([name]) => name !== 'api-version');
  const text = given.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
}

function addressOf({ endpoint }: AzureResourceManager, path: string, apiVersion: string): string {
  return `${endpoint}${path}${path.includes('?') ? '&' : '?'}api-version=${apiVersion}`;
}

async function tokenOf({ environment }: AzureResourceManager): Promise<string> {
  const headers = { 'x-identity-header': environment['IDENTITY_HEADER'] ?? '' };
  const given = await fetch(`${environment['IDENTITY_ENDPOINT']}?resource=x`, { headers });
  return ((await given.json()) as { access_token: string }).access_token;
}

function ask({ url, method, token, body }: { url: string; method: string; token: string; body: string | undefined }): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
