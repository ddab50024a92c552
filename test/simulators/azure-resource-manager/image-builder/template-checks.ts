import { member } from '../arm-answer.ts';
import { isRegion } from '../azure-regions.ts';
import { CUSTOMIZERS, DISTRIBUTORS, type MemberTable, SOURCES, TEMPLATE_MEMBERS, VALIDATORS } from './template-members.ts';

/** Since then names must be written as they are, and unknown members are refused; before, the service let them pass. Documented. */
const STRICT_SINCE = '2024-02-01';
/** Old templates needed no identity. */
const IDENTITY_SINCE = '2021-10-01';

interface Checked {
  readonly body: unknown;
  readonly apiVersion: string;
  /** True for an identity that is there. */
  readonly hasIdentity: (id: string) => boolean;
  /** True for an image, a version or a definition that is there. */
  readonly isThere: (id: string) => boolean;
}

/**
 * What the service says of a template that it does not take: the text behind "Validation failed: ". Which mistakes it tells at once, and
 * which only when the template has failed, is not known; here all are told at once.
 */
export function validationOf(given: Checked): string | undefined {
  const { body, apiVersion, hasIdentity } = given;
  const strict = apiVersion >= STRICT_SINCE;
  const missingIdentity = member(body, 'identity') === undefined && apiVersion < IDENTITY_SINCE;
  const whole = missingIdentity ? { ...(body as object), identity: { type: 'None' } } : body;
  const properties = member(whole, 'properties');
  return (
    membersIn(whole, '', strict) ??
    locationIn(whole) ??
    identitiesIn(whole, hasIdentity) ??
    typed(member(properties, 'source'), 'properties.source', { table: SOURCES, strict }) ??
    sourceIn(member(properties, 'source'), given) ??
    listed(member(properties, 'customize'), 'properties.customize', { table: CUSTOMIZERS, strict }) ??
    listed(member(member(properties, 'validate'), 'inVMValidations'), 'properties.validate.inVMValidations', {
      table: VALIDATORS,
      strict,
    }) ??
    distributorsIn(member(properties, 'distribute'), strict, given.isThere) ??
    timeoutIn(member(properties, 'buildTimeoutInMinutes'))
  );
}

/** The same of an update, which changes four things only. */
export function updateProblem(body: unknown, hasIdentity: (id: string) => boolean): string | undefined {
  const allowed: MemberTable = { '': ['tags', 'identity', 'properties'], properties: ['distribute', 'vmProfile'] };
  for (const [path, names] of Object.entries(allowed)) {
    const value = path === '' ? body : member(body, path);
    const fixed = Object.keys((value ?? {}) as object).find((name) => !names.includes(name));
    if (fixed !== undefined) return `${at(path)}: Field '${fixed}' cannot be updated`;
  }
  return identitiesIn(body, hasIdentity);
}

const at = (path: string) => `'ImageTemplate${path === '' ? '' : `.${path}`}'`;
const bad = (path: string, field: string, value: unknown) => `${at(path)}: Field '${field}' has a bad value: '${String(value)}'`;

function membersIn(value: unknown, path: string, strict: boolean): string | undefined {
  const known = TEMPLATE_MEMBERS[path];
  if (known === undefined || typeof value !== 'object' || value === null) return undefined;
  const wrong = fieldsOf(value, known, { path, strict });
  if (wrong !== undefined) return wrong;
  for (const name of known.map((one) => one.replace('!', ''))) {
    const below = membersIn(member(value, name), path === '' ? name : `${path}.${name}`, strict);
    if (below !== undefined) return below;
  }
  return undefined;
}

function fieldsOf(value: object, known: readonly string[], { path, strict }: { path: string; strict: boolean }): string | undefined {
  const names = known.map((one) => one.replace('!', ''));
  const missing = known.find((one) => one.endsWith('!') && isEmpty(member(value, one.slice(0, -1))));
  if (missing !== undefined) return `${at(path)}: Missing field '${missing.slice(0, -1)}'`;
  const unknown = strict ? Object.keys(value).find((name) => name !== 'type' && !names.includes(name)) : undefined;
  return unknown === undefined ? undefined : `${at(path)}: Unknown field '${unknown}'`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function typed(value: unknown, path: string, { table, strict }: { table: MemberTable; strict: boolean }): string | undefined {
  const type = member(value, 'type');
  const known = typeof type === 'string' ? table[type] : undefined;
  if (known === undefined) return bad(path.replace(/\[\d+\]$/, ''), `${/\[\d+\]$/.exec(path)?.[0] ?? ''}type`, type ?? '');
  return fieldsOf(value as object, known, { path, strict });
}

function listed(value: unknown, path: string, rules: { table: MemberTable; strict: boolean }): string | undefined {
  for (const [index, one] of ((value ?? []) as unknown[]).entries()) {
    const wrong = typed(one, `${path}[${index}]`, rules);
    if (wrong !== undefined) return wrong;
    const both = member(one, 'inline') !== undefined && !isEmpty(member(one, 'scriptUri'));
    const script = rules.table === CUSTOMIZERS && /Shell$/.test(String(member(one, 'type')));
    const none = script && member(one, 'inline') === undefined && isEmpty(member(one, 'scriptUri'));
    if (both || none) return `${at(`${path}[${index}]`)}: exactly one of 'inline' and 'scriptUri' is needed`;
  }
  return undefined;
}

function locationIn(body: unknown): string | undefined {
  const location = member(body, 'location');
  return isRegion(String(location)) ? undefined : bad('', 'location', location);
}

function identitiesIn(body: unknown, hasIdentity: (id: string) => boolean): string | undefined {
  const identities = Object.keys((member(member(body, 'identity'), 'userAssignedIdentities') ?? {}) as object);
  const unknown = identities.find((id) => !hasIdentity(id));
  return unknown === undefined ? undefined : `${at('identity')}: The assigned managed identity cannot be used. '${unknown}'`;
}

function sourceIn(source: unknown, { isThere }: Checked): string | undefined {
  for (const field of ['imageId', 'imageVersionId']) {
    const id = member(source, field);
    if (typeof id === 'string' && !isThere(id.replace(/\/versions\/latest$/i, ''))) return bad('properties.source', field, id);
  }
  return undefined;
}

function distributorsIn(value: unknown, strict: boolean, isThere: (id: string) => boolean): string | undefined {
  const names = new Set<string>();
  for (const [index, one] of ((value ?? []) as unknown[]).entries()) {
    const path = `properties.distribute[${index}]`;
    const type = member(one, 'type');
    if (DISTRIBUTORS[String(type)] === undefined) return bad('properties', `distribute[${index}].type`, type ?? '');
    const wrong = typed(one, path, { table: DISTRIBUTORS, strict });
    if (wrong !== undefined) return wrong;
    const name = String(member(one, 'runOutputName'));
    if (!/^[-A-Za-z0-9_.]{1,64}$/.test(name) || names.has(name)) return bad(path, 'runOutputName', name);
    names.add(name);
    const gallery = member(one, 'galleryImageId');
    if (typeof gallery === 'string' && !isThere(gallery.replace(/\/versions\/[^/]+$/i, ''))) return bad(path, 'galleryImageId', gallery);
  }
  return undefined;
}

function timeoutIn(value: unknown): string | undefined {
  const good = value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 960);
  return good ? undefined : bad('properties', 'buildTimeoutInMinutes', value);
}
