import type { AzureResourceManager } from '../simulators/azure-resource-manager/azure-resource-manager.ts';
import { kindOf } from '../simulators/azure-resource-manager/resource-kinds.ts';
import { type Exchange, isPoll, type Scenario } from './arm-wire-exchanges.ts';
import { whyLeftOut } from './arm-wire-left-out.ts';

type Json = Record<string, unknown>;
export type Send = (
  method: string,
  path: string,
  apiVersion: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const MVI = 'Microsoft.VirtualMachineImages/imageTemplates';
/** What only the service writes. */
const WRITTEN_BY_SERVICE =
  /^(?:provisioningState|provisioningError|lastRunStatus|exactStagingResourceGroup|exactVersion|publishedDate|replicationStatus|validationsProfile|timeCreated|uniqueId|diskState|identifier\.uniqueName|reportedForPolicyViolation|sizeInGB|principalId|clientId|tenantId)$/;

/**
 * Brings the simulator into the state that a recording found: groups, identities, parents and the resources that were there, each made by a
 * request of the kind that a client sends, so that what the service adds is added by the simulator.
 */
export async function prepare(azure: AzureResourceManager, scenario: Scenario, send: Send): Promise<void> {
  const played = scenario.exchanges.filter((one) => whyLeftOut(one, scenario) === undefined);
  for (const name of groupsIn(played)) {
    const first = played.find(({ request }) => new RegExp(`/resourcegroups/${name}(?:/|$)`, 'i').test(request.path));
    const absent =
      first !== undefined && (isGroupMade(first) || codeOf(first) === 'ResourceGroupNotFound' || first.response.status === 404);
    if (absent) continue;
    const itself = played.find(({ request }) => request.method === 'GET' && /\/resourceGroups\/[^/]+$/i.test(request.path))?.response
      .body as Json | undefined;
    azure.addGroup(
      name,
      String(itself?.['location'] ?? locationOf(played) ?? 'westus'),
      itself?.['tags'] as Record<string, string> | undefined,
    );
  }
  prepareDirectory(azure, played);
  for (const { request } of played) {
    const [, namespace] = /\/providers\/([^/]+)\/register$/i.exec(request.path) ?? [];
    if (namespace !== undefined) azure.resources.registrations.set(namespace.toLowerCase(), 'NotRegistered');
  }
  for (const path of new Set(played.filter((one) => !isPoll(one)).map(({ request }) => resourcePath(request.path)))) {
    await prepareResource(azure, path, played, send);
  }
  for (const { request, response } of played) {
    const items = (response.body as { value?: unknown[] } | null | undefined)?.value;
    if (request.method !== 'GET' || items === undefined) continue;
    for (const item of items as Json[]) {
      if (/^\/subscriptions\//i.test(String(item['id'])) && !/\/Microsoft\.Authorization\//i.test(String(item['id']))) {
        await prepareResource(azure, String(item['id']), played, send, item);
      }
    }
  }
  azure.requests.length = 0;
}

function groupsIn(played: readonly Exchange[]): ReadonlySet<string> {
  const text = JSON.stringify(played.map(({ request }) => [request.path, request.body]));
  return new Set([...text.matchAll(/\/resourceGroups\/([-\w]+)/gi)].map(([, name = '']) => name).filter((name) => !name.startsWith('IT_')));
}

function isGroupMade({ request, response }: Exchange): boolean {
  return /\/resourceGroups\/[^/]+$/i.test(request.path) && request.method === 'PUT' && response.status === 201;
}

function codeOf({ response }: Exchange): string | undefined {
  return (response.body as { error?: { code?: string } } | null | undefined)?.error?.code;
}

function locationOf(played: readonly Exchange[]): string | undefined {
  const bodies = played.flatMap(({ request, response }) => [request.body, response.body]);
  const found = bodies.find((body) => typeof (body as Json | null | undefined)?.['location'] === 'string');
  return found === undefined ? undefined : String((found as Json)['location']);
}

/** Identities, and versions of the marketplace. */
function prepareDirectory(azure: AzureResourceManager, played: readonly Exchange[]): void {
  const made = new Set(played.filter(({ request }) => request.method === 'PUT').map(({ request }) => request.path.toLowerCase()));
  const text = JSON.stringify(played.map(({ request, response }) => [request.body, response.body]));
  for (const [id, group = '', name = ''] of text.matchAll(
    /\/subscriptions\/[^/"]+\/resourceGroups\/([^/"]+)\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/([^/"]+)/gi,
  )) {
    if (!made.has(id.toLowerCase())) azure.addIdentity(group, name);
  }
  for (const [, group = '', gallery = '', image = ''] of text.matchAll(
    /"galleryImageId":"\/subscriptions\/[^/"]+\/resourceGroups\/([^/"]+)\/providers\/Microsoft\.Compute\/galleries\/([^/"]+)\/images\/([^/"]+)/gi,
  )) {
    azure.addGalleryImage(group, gallery, image);
  }
  for (const { request, response } of played) {
    const changes =
      ((response.body as Json | null | undefined)?.['properties'] as { changes?: { resourceId: string; before?: Json }[] } | undefined)
        ?.changes ?? [];
    for (const { resourceId, before } of changes) {
      const [, group = '', type = '', name = ''] = /\/resourceGroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)$/i.exec(resourceId) ?? [];
      if (before !== undefined) azure.addResource(group, type, name, before);
    }
    if (codeOf({ response } as Exchange) === 'PrincipalNotFound') {
      const { principalId } = ((request.body as Json)['properties'] ?? {}) as { principalId: string };
      azure.roles.unseen.set(principalId, (azure.roles.unseen.get(principalId) ?? 0) + 1);
    }
    const source = ((response.body as Json | null | undefined)?.['properties'] as Json | undefined)?.['source'] as Json | undefined;
    if (source?.['type'] === 'PlatformImage')
      azure.publish(`${source['publisher']}:${source['offer']}:${source['sku']}`, '18.04.202401161');
  }
}

/** An action, a list or a part of a resource belongs to it. */
function resourcePath(path: string): string {
  const bare = (path.split('?', 1)[0] ?? '').replace(/\/(?:run|cancel|validate|whatIf|beginGetAccess|endGetAccess|capture)$/i, '');
  return bare.replace(/\/(?:runOutputs|triggers)(?:\/[^/]+)?$/i, '');
}

async function prepareResource(
  azure: AzureResourceManager,
  path: string,
  played: readonly Exchange[],
  send: Send,
  listed?: Json,
): Promise<void> {
  const [, group = '', namespace = '', rest = ''] = /\/resourceGroups\/([^/]+)\/providers\/([^/]+)\/(.+)$/i.exec(path) ?? [];
  const parts = rest.split('/');
  if (rest === '' || parts.length % 2 === 1 || /^Microsoft\.(?:Resources|Authorization)$/i.test(namespace)) {
    if (parts.length % 2 === 1 && parts.length > 1) parents(azure, group, namespace, parts.slice(0, -1), true);
    return;
  }
  if (!azure.resources.groups.has(group.toLowerCase()) && listed !== undefined) azure.addGroup(group);
  const about = played.filter(({ request }) => resourcePath(request.path).toLowerCase() === path.toLowerCase());
  parents(azure, group, namespace, parts, false);
  const [first] = about;
  const itself = first !== undefined && (first.request.path.split('?', 1)[0] ?? '').toLowerCase() === path.toLowerCase();
  const made =
    itself &&
    ((first.request.method === 'PUT' && first.response.status !== 200 && first.response.status !== 409) || first.response.status === 404);
  const isRefused = itself && first.request.method === 'PUT' && first.response.status === 409 && !/imageTemplates$/i.test(parts[0] ?? '');
  const whole = path.replace(/\/subscriptions\/[^/]+/i, `/subscriptions/${azure.subscription}`).toLowerCase();
  const there = azure.resources.resources.has(whole);
  if (made || isRefused || there || (listed !== undefined && about.some(({ request }) => request.method === 'PUT'))) return;
  if (itself && first.response.status === 204) return;
  const type = [namespace, ...parts.filter((_, index) => index % 2 === 0)].join('/');
  const known = listed ?? about.map(({ response }) => response.body as Json | null).find((body) => isOf(body, type)) ?? undefined;
  prepareSource(azure, known);
  const version =
    first?.request.apiVersion ??
    played.find(({ request }) => request.path.toLowerCase().includes(`/${namespace.toLowerCase()}/`))?.request.apiVersion ??
    '2024-03-03';
  const body = known === undefined ? usualBody(type, played) : sentBody(known);
  if (type.toLowerCase() === MVI.toLowerCase()) return prepareTemplate(azure, path, { known, body, about, version }, send);
  azure.script({ seconds: 0 });
  await send('PUT', path, version, body);
  if (about.some((one) => codeOf(one) === 'CannotDeleteResource')) {
    azure.script({ seconds: 0 });
    await send('PUT', `${path}/versions/1.0.0`, version, usualBody('versions', played));
  }
  if (kindOf(type).shape === 'plain' || kindOf(type).shape === 'identity') azure.resources.scripts.length = 0;
}

/** A template may be written down in part. */
function isOf(body: Json | null | undefined, type: string): boolean {
  if (typeof body?.['type'] === 'string') return body['type'].toLowerCase() === type.toLowerCase();
  return type.toLowerCase() === MVI.toLowerCase() && body?.['properties'] !== undefined;
}

/** Galleries and definitions above. @param itself true where the last part is one as well */
function parents(azure: AzureResourceManager, group: string, namespace: string, parts: readonly string[], itself: boolean): void {
  for (let count = 2; count < parts.length + (itself ? 1 : 0); count += 2) {
    const names = parts.slice(0, count);
    const type = [namespace, ...names.filter((_, index) => index % 2 === 0)].join('/');
    if (type.toLowerCase() === MVI.toLowerCase()) return;
    const id = `/subscriptions/${azure.subscription}/resourceGroups/${group}/providers/${namespace}/${names.join('/')}`;
    if (azure.resources.resources.has(id.toLowerCase())) continue;
    azure.addResource(group, type, names.filter((_, index) => index % 2 === 1).join('/'), { properties: {} });
  }
}

/** The image that a version was made of has the data disks that the version has. */
function prepareSource(azure: AzureResourceManager, known: Json | undefined): void {
  const storage = (known?.['properties'] as Json | undefined)?.['storageProfile'] as
    | { source?: { id?: string }; dataDiskImages?: { lun: number; hostCaching: string }[] }
    | undefined;
  const [, group = '', name = ''] =
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/images\/([^/]+)$/i.exec(storage?.source?.id ?? '') ?? [];
  if (name === '') return;
  const dataDisks = (storage?.dataDiskImages ?? []).map(({ lun, hostCaching }) => ({ lun, caching: hostCaching, diskSizeGB: 10 }));
  azure.addResource(group, 'Microsoft.Compute/images', name, { properties: { storageProfile: { osDisk: { diskSizeGB: 30 }, dataDisks } } });
}

export function prepareSources(azure: AzureResourceManager, scenario: Scenario): void {
  for (const { response } of scenario.exchanges) prepareSource(azure, response.body as Json | undefined);
  for (const { request, response } of scenario.exchanges) {
    const machine = /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/virtualMachines\/([^/"]+)"/i.exec(
      JSON.stringify(request.body ?? {}),
    );
    const disks = ((response.body as Json | null | undefined)?.['properties'] as Json | undefined)?.['storageProfile'] as
      | { dataDisks?: { lun: number }[] }
      | undefined;
    if (machine === null || disks === undefined) continue;
    const dataDisks = (disks.dataDisks ?? []).map(({ lun }) => ({ lun }));
    azure.addResource(machine[1] ?? '', 'Microsoft.Compute/virtualMachines', machine[2] ?? '', {
      properties: { storageProfile: { dataDisks } },
    });
  }
}

/** What a client has sent to get this: the members that it can write. */
function sentBody(known: Json): Json {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([name]) => !WRITTEN_BY_SERVICE.test(name));
    return Object.fromEntries(kept.map(([name, one]) => [name, strip(one)]));
  };
  const { id: _, name: __, type: ___, ...rest } = strip(known) as Json;
  return rest;
}

function usualBody(type: string, played: readonly Exchange[]): Json {
  const operation = played.flatMap(({ response }) => Object.values(response.headers ?? {})).join(' ');
  const [, location = locationOf(played) ?? 'westus'] = /\/locations\/(\w+)\//.exec(operation) ?? [];
  if (/versions$/i.test(type)) {
    const source = { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i' };
    return { location, properties: { storageProfile: { source }, publishingProfile: { targetRegions: [{ name: location }] } } };
  }
  if (type.toLowerCase() !== MVI.toLowerCase()) return { location, properties: {} };
  const source = { type: 'PlatformImage', publisher: 'Canonical', offer: 'UbuntuServer', sku: '18.04-LTS', version: '18.04.1' };
  const distribute = [{ type: 'VHD', runOutputName: 'vhd' }];
  return { location, identity: { type: 'None' }, properties: { source, distribute } };
}

/** A template, and the run that was going or over. */
async function prepareTemplate(
  azure: AzureResourceManager,
  path: string,
  given: { known: Json | undefined; body: Json; about: readonly Exchange[]; version: string },
  send: Send,
): Promise<void> {
  const { known, body, about, version } = given;
  const properties = (body['properties'] ?? usualBody(MVI, about)['properties']) as Json;
  const usual = usualBody(MVI, about);
  const complete = { ...usual, ...body, properties: { ...(usual['properties'] as Json), ...properties } };
  const { status, body: said } = await send('PUT', path, version < '2022-07-01' ? '2022-02-14' : version, complete);
  if (status !== 201) throw new Error(`the template of the scenario cannot be made: ${JSON.stringify(said)}`);
  azure.time.pass(120);
  const trigger = about.find(
    ({ request, response }) => request.method === 'DELETE' && /\/triggers\//i.test(request.path) && response.status === 202,
  );
  if (trigger !== undefined) await send('PUT', trigger.request.path, version, { properties: { kind: 'SourceImage' } });
  azure.time.pass(5);
  const refused = about.find((one) => (one.response.body as Json | null)?.['code'] === 'OperationNotAllowed');
  const run = (known?.['properties'] as Json | undefined)?.['lastRunStatus'] as { runState: string; runSubState?: string } | undefined;
  const wanted = refused === undefined ? run?.runState : 'Running';
  const isMade = about.some(({ request }) => /\/run$/i.test(request.path));
  if (wanted === undefined || isMade) return;
  if (wanted === 'Failed') azure.imageBuilder.scriptRun({ ends: 'Failed', seconds: 60 });
  await send('POST', `${path}/run`, version);
  azure.time.pass(wanted === 'Failed' ? 120 : 375);
  if (/canceling/i.test(JSON.stringify(refused?.response.body ?? '')) || wanted === 'Canceling')
    await send('POST', `${path}/cancel`, version);
}
