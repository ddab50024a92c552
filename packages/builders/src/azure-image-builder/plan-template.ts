import { whatIf } from '@bakehouse/azure/deployments';
import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import type { OperationClock } from '@bakehouse/azure/resources';
import { isObject, type Json } from '@bakehouse/core/data';
import { RESOURCE_TYPE } from '@bakehouse/image-formats/azure-image-builder';
import type { CompiledDefinition } from './compile-definition.ts';
import type { TemplatePlace } from './template-name.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/** Milliseconds; 15 s were seen. */
const TIMEOUT = 300_000;

/** What Azure says that it would do, as lines; @throws ResourceManagerError with what it would refuse */
export async function planTemplate(
  manager: ResourceManager,
  place: TemplatePlace & { readonly name: string },
  { apiVersion, body }: CompiledDefinition,
  { signal, clock }: { readonly signal: AbortSignal; readonly clock: OperationClock },
): Promise<readonly string[]> {
  const { name } = place;
  const resource = { type: RESOURCE_TYPE, apiVersion, name, ...body };
  const template = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [literal(resource as unknown as Json)] };
  const changes = await whatIf(
    manager,
    { ...place, name: `what-if-${name}`.slice(0, 64) },
    { template },
    { timeout: TIMEOUT, signal, clock },
  );
  return changes
    .filter(
      ({ changeType, resourceId }) => changeType !== 'Ignore' || resourceId?.toLowerCase().endsWith(`/${name.toLowerCase()}`) === true,
    )
    .map(({ changeType, resourceId }) => `  Azure would ${WORDS[changeType] ?? changeType} ${resourceId}`);
}

const WORDS: Readonly<Record<string, string>> = {
  Create: 'make',
  Delete: 'delete',
  Modify: 'change',
  Deploy: 'make or change',
  Ignore: 'leave alone',
  NoChange: 'leave as it is',
  Unsupported: 'do what it cannot tell with',
};

/** In a deployment template a text that begins with [ is an expression, unless it begins with two. */
function literal(value: Json): Json {
  if (typeof value === 'string') return value.startsWith('[') ? `[${value}` : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(literal);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : literal(member)]),
  ) as Json;
}
