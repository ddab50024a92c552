import { writeFile } from 'node:fs/promises';
import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import { getResource, listResources } from '@bakehouse/azure/resources';
import { isObject } from '@bakehouse/core/data';
import { CancelledError, messageOf } from '@bakehouse/core/errors';
import { createTransport, type Transport } from '@bakehouse/net/transport';
import type { AzurePlace } from '../builder.ts';
import type { ImageTemplate } from './template-state.ts';

/** Of storage accounts. */
const STORAGE_API = '2024-01-01';
/** For blobs in every cloud. */
const STORAGE_SCOPE = 'https://storage.azure.com/.default';
/** The first version with sign-in by Entra is 2017-11-09. */
const BLOB_VERSION = '2021-12-02';
const CONTAINER = 'packerlogs';
/** Milliseconds for one request: a log has some MiB. */
const TIMEOUT = 60_000;

/** The customization log of a run, as far as it could be had. */
interface CustomizationLog {
  /** Address without any signature; undefined where the service keeps none. */
  readonly address: string | undefined;
  /** Undefined where it could not be read. */
  readonly text: string | undefined;
  /** Why it could not. */
  readonly problem?: string;
}

/**
 * Reads the customization log out of the staging group of a template, before that is deleted with it. The one who signs in needs the role
 * Storage Blob Data Reader there; a log that cannot be read is no failure of the build.
 *
 * @throws CancelledError
 */
export async function customizationLog(
  manager: ResourceManager,
  { stagingGroup, run }: ImageTemplate,
  azure: Pick<AzurePlace, 'credential' | 'certificates'>,
  signal: AbortSignal,
): Promise<CustomizationLog> {
  let address: string | undefined;
  const ca = await azure.certificates?.();
  const transport = createTransport({ ca });
  try {
    const account = await accountOf(manager, stagingGroup, run?.message ?? '', signal);
    if (account === undefined) return { address, text: undefined, problem: 'the staging group has no storage account' };
    address = `${account}/${CONTAINER}`;
    const token = (await azure.credential.getToken(STORAGE_SCOPE, { abortSignal: signal }))?.token;
    if (token === undefined) return { address, text: undefined, problem: 'the identity gave no token for Blob Storage' };
    const get = (url: string) => request(transport, url, token, signal);
    const name = namedIn(run?.message ?? '') ?? newest(await get(`${address}?restype=container&comp=list`));
    if (name === undefined) return { address, text: undefined, problem: 'the service has written none' };
    address = `${address}/${name}`;
    return { address, text: await get(address) };
  } catch (error) {
    if (error instanceof CancelledError || signal.aborted) throw new CancelledError();
    return { address, text: undefined, problem: messageOf(error).replace(/\.$/, '') };
  } finally {
    transport.close();
  }
}

/** Writes what there is of a log as `build.log`, and returns its lines. @param file absolute */
export async function keepLog(file: string, { address, text, problem }: CustomizationLog, message: string): Promise<readonly string[]> {
  const why = `The customization log could not be read${problem === undefined ? '' : `: ${problem}`}.`;
  const instead = [why, ...(address === undefined ? [] : [`It is at ${address}.`]), ...(message === '' ? [] : [message])];
  await writeFile(file, text ?? `${instead.join('\n')}\n`);
  return text === undefined ? [] : text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** `https://…` of the blobs of the account in the staging group, without a slash at its end. */
async function accountOf(manager: ResourceManager, group: string | undefined, message: string, signal: AbortSignal) {
  const [, , subscription, , resourceGroup] = group?.split('/') ?? [];
  if (subscription === undefined || resourceGroup === undefined) return undefined;
  const said =
    /(\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Storage\/storageAccounts\/[a-z0-9]{3,24})\//i.exec(
      message,
    )?.[1];
  const listed = await listResources(manager, { subscription, resourceGroup }, signal);
  const own = listed.map(({ id }) => id).filter((id) => /\/storageAccounts\/[^/]+$/i.test(id));
  // Only an account of this group is read, whatever the message names.
  const id = own.find((one) => one.toLowerCase() === said?.toLowerCase()) ?? own[0];
  const account = id === undefined ? undefined : await getResource(manager, { id, apiVersion: STORAGE_API }, signal);
  const endpoints = account?.properties?.['primaryEndpoints'];
  const blob = isObject(endpoints) ? endpoints['blob'] : undefined;
  if (typeof blob !== 'string' || !URL.canParse(blob) || new URL(blob).protocol !== 'https:') return undefined;
  return blob.replace(/\/+$/, '');
}

/** "…/blobServices/default/containers/packerlogs/<run>/customization.log". */
function namedIn(message: string): string | undefined {
  return /\/containers\/packerlogs\/([A-Za-z0-9-]+\/customization\.log)/.exec(message)?.[1];
}

/** The log of the last run, of a list of blobs. */
function newest(list: string): string | undefined {
  const blobs = [...list.matchAll(/<Blob>([\s\S]*?)<\/Blob>/g)].map(([, blob = '']) => ({
    name: /<Name>([^<]*)<\/Name>/.exec(blob)?.[1] ?? '',
    modified: Date.parse(/<Last-Modified>([^<]*)<\/Last-Modified>/.exec(blob)?.[1] ?? '') || 0,
  }));
  const logs = blobs.filter(({ name }) => /^[A-Za-z0-9-]+\/customization\.log$/.test(name));
  return logs.sort((one, other) => other.modified - one.modified)[0]?.name;
}

async function request(transport: Transport, url: string, token: string, signal: AbortSignal): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-ms-version': BLOB_VERSION, accept: '*/*' };
  const answer = await transport.send({ method: 'GET', url: new URL(url), headers, signal, timeout: TIMEOUT });
  if (answer.status === 200) return answer.text ?? '';
  const code = /<Code>([A-Za-z0-9]+)<\/Code>/.exec(answer.text ?? '')?.[1];
  throw new Error(`Blob Storage answered ${answer.status}${code === undefined ? '' : ` ${code}`}`);
}
