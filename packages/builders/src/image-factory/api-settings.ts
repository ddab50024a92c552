import { isObject } from '@bakehouse/core/data';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { checkAddress, isLoopback } from '@bakehouse/net/address';
import type { BuildPhase } from '../builder.ts';
import { isText } from '../is-text.ts';
import { audienceProblem } from './token-audience.ts';

/** Where and how Image Factory is asked. Its API is not public: all of it but the address is an assumption, which a definition can correct. */
export interface ApiSettings {
  /** `https://…`, without a slash at the end. */
  readonly endpoint: string;
  /** What tokens are for: document 001's `image-factory-resource-id`. */
  readonly resource: string;
  readonly paths: {
    /** POST with the payload. */
    readonly submit: string;
    /** GET; `{id}` stands for the tracking id. */
    readonly status: string;
    /** GET; `{name}` stands for the name that was submitted. Undefined: the service cannot be asked by name. */
    readonly find: string | undefined;
    /** POST; `{id}` stands for the tracking id. Undefined: a job cannot be ended. */
    readonly cancel: string | undefined;
  };
  /** Members of the answers. */
  readonly members: {
    readonly id: string;
    readonly state: string;
    readonly message: string;
    readonly log: string;
    readonly images: string;
  };
  /** Member of the payload that takes the name; undefined where it takes none. */
  readonly nameMember: string | undefined;
  /** What the service calls the states, in lower case. */
  readonly states: Readonly<Record<Exclude<BuildPhase, 'lost'>, readonly string[]>>;
}

const DEFAULTS: Omit<ApiSettings, 'endpoint' | 'resource'> = {
  paths: { submit: '/api/images', status: '/api/images/{id}', find: undefined, cancel: undefined },
  members: { id: 'id', state: 'status', message: 'message', log: 'log', images: 'images' },
  nameMember: undefined,
  states: {
    submitted: ['queued', 'submitted', 'notstarted', 'pending'],
    running: ['running', 'inprogress', 'building'],
    succeeded: ['succeeded', 'completed'],
    failed: ['failed', 'error'],
    cancelled: ['cancelled', 'canceled'],
  },
};

const PROVIDER = ['provider', 'image-factory'];
const PLACEHOLDERS: Readonly<Record<keyof ApiSettings['paths'], string | undefined>> = {
  submit: undefined,
  status: '{id}',
  find: '{name}',
  cancel: '{id}',
};

/**
 * What a definition says of the service, under `provider.image-factory`: `endpoint`, `resource` and `api` with `paths`, `members`, `states`
 * and `nameMember`.
 *
 * @returns the settings, or everything that is wrong with them
 */
export function apiSettings({ definition }: Pick<LoadedDefinition, 'definition'>): ApiSettings | PathProblem[] {
  const problems: PathProblem[] = [];
  const report = (path: readonly (string | number)[], message: string, hint?: string) =>
    problems.push({
      path: [...PROVIDER, ...path],
      message: `${[...PROVIDER, ...path].join('.')}: ${message}`,
      ...(hint === undefined ? {} : { hint }),
    });
  const provider: unknown = (definition.provider as Record<string, unknown>)['image-factory'];
  const given = isObject(provider) ? provider : {};
  const endpoint = endpointOf(given['endpoint'], report);
  const resource = given['resource'];
  if (!isFilled(resource)) report(['resource'], 'is missing', 'name what its tokens are for: the value of image-factory-resource-id');
  const foreign = isFilled(resource) && endpoint !== undefined ? audienceProblem(resource, endpoint) : undefined;
  if (foreign !== undefined)
    report(['resource'], foreign, 'name what tokens of Image Factory are for: the value of image-factory-resource-id');
  const api = objectAt(given['api'], ['api'], ['paths', 'members', 'states', 'nameMember'], report);
  const paths = textsAt(api['paths'], ['api', 'paths'], DEFAULTS.paths, report);
  for (const [name, placeholder] of Object.entries(PLACEHOLDERS)) {
    const path = paths[name as keyof typeof paths];
    if (path === undefined) continue;
    if (!path.startsWith('/')) report(['api', 'paths', name], 'does not begin with /');
    if (placeholder !== undefined && !path.includes(placeholder)) report(['api', 'paths', name], `lacks ${placeholder}`);
  }
  const members = textsAt(api['members'], ['api', 'members'], DEFAULTS.members, report);
  const states = statesOf(api['states'], report);
  const nameMember = api['nameMember'];
  if (nameMember !== undefined && !isFilled(nameMember)) report(['api', 'nameMember'], 'is no name of a member');
  if (paths.find !== undefined && nameMember === undefined) {
    report(
      ['api', 'paths', 'find'],
      'finds nothing: no name is submitted',
      'name the member of the payload that takes it in api.nameMember',
    );
  }
  if (problems.length > 0 || endpoint === undefined || !isFilled(resource)) return problems;
  return { endpoint, resource, paths, members, states, nameMember: isFilled(nameMember) ? nameMember : undefined };
}

type Report = (path: readonly (string | number)[], message: string, hint?: string) => void;

function endpointOf(value: unknown, report: Report): string | undefined {
  if (!isFilled(value)) {
    report(['endpoint'], 'is missing', 'give the address of Image Factory, https://…');
    return undefined;
  }
  try {
    checkAddress(value, 'The address', isOfThisMachine(value) ? ['https:', 'http:'] : ['https:'], 'https://imagefactory.example');
    return value.replace(/\/+$/, '');
  } catch (error) {
    report(['endpoint'], error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Nothing leaves it. */
function isOfThisMachine(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isLoopback(url);
}

function objectAt(value: unknown, path: readonly string[], known: readonly string[], report: Report): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (!isObject(value)) {
    report(path, 'is no mapping');
    return {};
  }
  for (const name of Object.keys(value))
    if (!known.includes(name)) report([...path, name], 'is not known', `there are ${known.join(', ')}`);
  return value;
}

function textsAt<T extends Readonly<Record<string, string | undefined>>>(
  value: unknown,
  path: readonly string[],
  defaults: T,
  report: Report,
): T {
  const given = objectAt(value, path, Object.keys(defaults), report);
  for (const [name, text] of Object.entries(given)) if (!isFilled(text)) report([...path, name], 'is no text');
  return { ...defaults, ...Object.fromEntries(Object.entries(given).filter(([, text]) => isFilled(text))) };
}

function statesOf(value: unknown, report: Report): ApiSettings['states'] {
  const path = ['api', 'states'];
  const given = objectAt(value, path, Object.keys(DEFAULTS.states), report);
  const lists = Object.entries(given).map(([phase, names]) => {
    if (Array.isArray(names) && names.every(isFilled)) return [phase, names.map((name) => name.toLowerCase())] as const;
    report([...path, phase], 'is no list of names');
    return [phase, []] as const;
  });
  const states = { ...DEFAULTS.states, ...Object.fromEntries(lists) };
  const all = Object.values(states).flat();
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice !== undefined) report(path, `"${twice}" would mean two things`);
  return states;
}

function isFilled(value: unknown): value is string {
  return isText(value) && value !== '';
}
