import { type Exchange, headerOf, nameOf } from './arm-wire-exchanges.ts';

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** A link is there or is not; these are compared by that both ways. */
const LINKS = ['azure-asyncoperation', 'location'] as const;
/** The recordings lack some headers, so that these are only asked for where they are. */
const KEPT = ['azure-asyncnotification', 'x-ms-failure-cause', 'set-cookie', 'retry-after', 'etag'] as const;
/** What differs from run to run, or is free text. */
const VARYING =
  /(?:^|\.)(?:id|name|message|startTime|endTime|time|timestamp|duration|correlationId|templateHash|createdOn|createdBy|updatedOn|updatedBy|principalId|applicationId|roleDefinitionId|clientId|tenantId|uniqueName|uniqueId|publishedDate|timeCreated|vmId|exactVersion|version|sha256Checksum|exactStagingResourceGroup|artifactId|accessSAS|nextLink|description|scope|authorization|sizeInGB|diskSizeGB|target)$/;

/**
 * Everything in which an answer differs from the recorded one: status, headers, members and those values that do not depend on time,
 * chance or wording.
 *
 * @param whole false for a recorded body that is not written out in full: only what it has is looked for
 */
export function differencesOf(exchange: Exchange, answer: WireAnswer, whole: boolean): string[] {
  const { response } = exchange;
  const differences: string[] = [];
  if (answer.status !== response.status) {
    const said = answer.status >= 400 ? ` (${JSON.stringify(answer.body)?.slice(0, 300)})` : '';
    differences.push(`status ${answer.status}${said} instead of ${response.status}`);
  }
  for (const name of LINKS) {
    const [there, wanted] = [answer.headers[name] !== undefined, headerOf(exchange, name) !== undefined];
    if (there !== wanted) differences.push(`${wanted ? 'no' : 'a'} header ${name}`);
  }
  for (const name of KEPT) {
    if (headerOf(exchange, name) !== undefined && answer.headers[name] === undefined) differences.push(`no header ${name}`);
  }
  const [given, wanted] = [membersOf(answer.body), membersOf(response.body)];
  for (const [path, value] of wanted) {
    if (!given.has(path)) differences.push(`no member ${path}`);
    else if (!VARYING.test(path) && given.get(path) !== value) differences.push(`${path} is ${given.get(path)} instead of ${value}`);
  }
  if (whole) for (const path of given.keys()) if (!wanted.has(path)) differences.push(`member ${path} too many`);
  return differences.map((one) => `${nameOf(exchange)}: ${one}`);
}

/** Names of members with their values as text; what stands in a list has one name for all, and no value. */
function membersOf(value: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  if (Array.isArray(value)) {
    for (const one of value) for (const [name] of membersOf(one, `${path}[]`)) found.set(name, '');
    return found;
  }
  if (typeof value !== 'object' || value === null) return found.set(path, JSON.stringify(value) ?? '');
  for (const [name, one] of Object.entries(value)) {
    // Ids as names of members, and tags, are the caller's.
    const below = path === '' ? shown(name) : `${path}.${shown(name)}`;
    if (typeof one !== 'object' || one === null) found.set(below, JSON.stringify(one) ?? '');
    else found.set(below, '');
    if (typeof one === 'object' && one !== null && !/(?:^|\.)tags$/.test(below)) {
      for (const [inner, text] of membersOf(one, below)) found.set(inner, text);
    }
  }
  return found;
}

function shown(name: string): string {
  return name.startsWith('/') ? '<id>' : name;
}
