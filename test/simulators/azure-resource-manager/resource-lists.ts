import { type Answer, member, same } from './arm-answer.ts';
import { bodyOf, type SimulatedResource } from './simulated-resource.ts';

/** So small that lists have several pages. */
const PAGE = 2;

interface ListPlace {
  readonly url: URL;
  readonly endpoint: string;
  /** Only of this group. */
  readonly group?: string | undefined;
}

/**
 * `/resources` of a subscription or a group, without properties. `nextLink` stands also behind the last page, which is then empty, as in
 * the recording.
 */
export function listResources(all: Iterable<SimulatedResource>, { url, endpoint, group }: ListPlace): Answer {
  const fits = filterOf(url.searchParams.get('$filter') ?? '');
  const found = [...all].filter((one) => isIn(one, group) && fits(one));
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const value = found.slice(start, start + PAGE).map((one) => {
    const { properties: _, ...rest } = bodyOf(one);
    return rest;
  });
  if (start >= found.length) return { status: 200, body: { value } };
  const next = new URL(url.pathname + url.search, endpoint);
  next.searchParams.set('$skiptoken', String(start + PAGE));
  return { status: 200, body: { value, nextLink: next.href } };
}

/** The resources of one type below one place, whole, on one page: no list of Compute was seen with more. */
export function listOfType(all: Iterable<SimulatedResource>, parent: string, type: string): Answer {
  const beginning = `${parent.toLowerCase()}/`;
  const value = [...all]
    .filter((one) => same(one.type, type) && one.id.toLowerCase().startsWith(beginning))
    .map(bodyOf)
    .map((body) => (same(type, 'Microsoft.Compute/galleries') ? { ...body, id: capitalGroup(String(body['id'])) } : body));
  return { status: 200, body: { value } };
}

/** Lists of galleries have the group in capitals. */
function capitalGroup(id: string): string {
  return id.replace(/(\/resourceGroups\/)([^/]+)/i, (_, before: string, group: string) => `${before}${group.toUpperCase()}`);
}

function isIn({ id }: SimulatedResource, group: string | undefined): boolean {
  return group === undefined || id.toLowerCase().includes(`/resourcegroups/${group.toLowerCase()}/`);
}

/** `name eq 'value'`, joined by `and`. What else the service knows is not simulated, and finds nothing. */
function filterOf(filter: string): (resource: SimulatedResource) => boolean {
  if (filter === '') return () => true;
  const conditions = filter.split(/\s+and\s+/i).map((one) => /^(\w+) eq '((?:[^']|'')*)'$/.exec(one.trim()));
  const named = new Map(conditions.map((found) => [found?.[1] ?? '', (found?.[2] ?? '').replaceAll("''", "'")]));
  return (resource) =>
    [...named].every(([name, value]) => {
      const tags = resource.body['tags'];
      switch (name) {
        case 'tagName':
          return named.has('tagValue') ? tagOf(tags, value) === named.get('tagValue') : tagOf(tags, value) !== undefined;
        case 'tagValue':
          return named.has('tagName');
        case 'resourceType':
          return same(resource.type, value);
        case 'name':
          return same(resource.name, value);
        case 'resourceGroup':
          return isIn(resource, value);
        case 'location':
          return same(String(member(resource.body, 'location')), value);
        default:
          return false;
      }
    });
}

/** Names of tags have no case, their values do. */
function tagOf(tags: unknown, name: string): unknown {
  return Object.entries((tags ?? {}) as object).find(([key]) => same(key, name))?.[1];
}
