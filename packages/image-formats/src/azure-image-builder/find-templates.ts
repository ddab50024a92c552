import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { isJsonList, isJsonObject, type JsonFile, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { PROPERTIES, RESOURCE } from './field-names.ts';
import { normalizeNames } from './normalize-names.ts';
import { withoutSecrets } from './secrets-in-template.ts';
import { PLACEHOLDER, RESOURCE_TYPE } from './service.ts';

export interface FoundTemplate {
  /** With the names of the service. */
  readonly resource: JsonObject;
  /** In the file. */
  readonly path: JsonPath;
}

interface TemplateFile {
  readonly templates: readonly FoundTemplate[];
  /** The deployment template around them, with `{"imageTemplate": 0}` for the first; undefined for a file with one template alone. */
  readonly envelope?: JsonObject;
}

/**
 * Finds the image templates of a file: a deployment template (nested ones too), one resource alone, or its `properties` alone.
 *
 * @throws InputError when there is none
 */
export function findTemplates(file: JsonFile<JsonObject>, shown: string, notes?: ImportNotes): TemplateFile {
  const data = withoutSecrets(file.data, notes) as JsonObject;
  const keys = new Map(Object.keys(data).map((key) => [key.toLowerCase(), key]));
  const properties = keys.get('properties');
  const looksBare = properties !== undefined && isJsonObject(data[properties]);
  if (!looksBare && keys.has('source') && (keys.has('customize') || keys.has('distribute'))) {
    return { templates: [{ resource: { properties: normalizeNames(data, PROPERTIES, [], notes) }, path: [] }] };
  }
  if (looksBare) {
    const resource = normalizeNames(data, RESOURCE, [], notes) as JsonObject;
    if (isImageTemplate(resource)) {
      reportType(resource, [], notes);
      return { templates: [{ resource, path: [] }] };
    }
    throw none(file, shown, 'its properties have no source and nothing to distribute');
  }
  const templates: FoundTemplate[] = [];
  const envelope = withPlaceholders(data, [], templates, notes);
  if (templates.length > 0) return { templates, envelope };
  const schema = String(data['$schema'] ?? '');
  const why = /deploymentParameters/i.test(schema)
    ? 'it holds parameters of a deployment; import the template that they are for'
    : undefined;
  throw none(file, shown, why ?? `it has no resource of type ${RESOURCE_TYPE}`);
}

function none(file: JsonFile, shown: string, why: string): InputError {
  const message = `this is no image template: ${why}`;
  return new InputError(`${shown} holds no image template`, {
    findings: [...file.findings, { severity: 'error', file: shown, ...file.valuePlace([]), message }],
  });
}

function isImageTemplate(resource: JsonObject): boolean {
  const type = resource['type'];
  if (typeof type === 'string' && isTemplateType(type)) return true;
  const properties = resource['properties'];
  return isJsonObject(properties) && (properties['source'] !== undefined || properties['distribute'] !== undefined);
}

function isTemplateType(type: string): boolean {
  return type.toLowerCase() === RESOURCE_TYPE.toLowerCase();
}

function reportType(resource: JsonObject, path: JsonPath, notes?: ImportNotes): void {
  const type = resource['type'];
  if (type === undefined || type === RESOURCE_TYPE) return;
  notes?.note([...path, 'type'], `the type ${JSON.stringify(type)} is not that of an image template`, { hint: `write "${RESOURCE_TYPE}"` });
}

/** The deployment template with a placeholder for each image template in it. */
function withPlaceholders(template: JsonObject, path: JsonPath, found: FoundTemplate[], notes?: ImportNotes): JsonObject {
  const resources = template['resources'];
  const at = [...path, 'resources'];
  if (isJsonList(resources)) {
    return { ...template, resources: resources.map((resource, index) => replace(resource, [...at, index], found, notes)) };
  }
  // Symbolic names, as language version 2.0 has them.
  if (isJsonObject(resources)) {
    const entries = Object.entries(resources).map(([name, value]) => [name, replace(value ?? null, [...at, name], found, notes)]);
    return { ...template, resources: Object.fromEntries(entries) as JsonObject };
  }
  return template;
}

function replace(resource: Json, path: JsonPath, found: FoundTemplate[], notes?: ImportNotes): Json {
  if (!isJsonObject(resource)) return resource;
  const type = resource['type'];
  if (typeof type !== 'string') return resource;
  if (isTemplateType(type)) {
    const normalized = normalizeNames(resource, RESOURCE, path, notes) as JsonObject;
    reportType(normalized, path, notes);
    found.push({ resource: normalized, path });
    return { [PLACEHOLDER]: found.length - 1 };
  }
  const properties = resource['properties'];
  if (type.toLowerCase() !== 'microsoft.resources/deployments' || !isJsonObject(properties)) return resource;
  const nested = properties['template'];
  if (!isJsonObject(nested)) return resource;
  const template = withPlaceholders(nested, [...path, 'properties', 'template'], found, notes);
  return { ...resource, properties: { ...properties, template } };
}
