import { isObject } from '@bakehouse/core/data';
import { nearest } from '@bakehouse/core/text';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import { isText } from '../is-text.ts';
import { BLOCKS } from './write-template.ts';

export const NAME = 'packer-azure';
/** Of the builder, as problems call it. */
export const WHO = `the builder ${NAME}`;
export const SECTION = ['provider', NAME] as const;

/** Variables that say who Packer signs in as, with the names that its azure-arm has for them. */
export const CREDENTIALS = ['client_id', 'client_secret', 'tenant_id', 'subscription_id'] as const;

/** Settings of azure-arm that the builder itself decides: what else would tell whose the machines are, and where the image went? */
const DECIDED = new Set([
  ...[...CREDENTIALS, 'type', 'name', 'azure_tags', 'azure_tag', 'temp_resource_group_name', 'build_resource_group_name', 'location'],
  ...['client_jwt', 'client_cert_path', 'client_cert_password', 'use_azure_cli_auth', 'cloud_environment_name', 'metadata_host'],
  ...['managed_image_name', 'managed_image_resource_group_name', 'shared_image_gallery_destination', 'resource_group_name'],
  ...['oidc_request_url', 'oidc_request_token', 'async_resourcegroup_delete', 'skip_create_image'],
]);

/** As azure-arm spells its settings: in a template the name stands as it is, and Packer reads `Location` as `location`. */
const SETTING = /^[a-z][a-z0-9_]*$/;

/** `provider.packer-azure` of a definition. */
interface AzureSettings {
  /** A template of the user's, relative to the definition; else one is made from the definition. */
  readonly template: string | undefined;
  /** Variables of the template, and who Packer signs in as. A value may be `kv_<name>`. */
  readonly variables: Readonly<Record<string, string>>;
  /** More settings of azure-arm for a template that is made. */
  readonly builder: Readonly<Record<string, unknown>>;
}

/** Reads `provider.packer-azure`; what is wrong in it is left out, and told by `settingsProblems`. */
export function azureSettings({ provider }: Pick<ImageDefinition, 'provider'>): AzureSettings {
  const { template, variables, builder } = sectionOf(provider);
  const texts = Object.entries(isObject(variables) ? variables : {}).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    template: isText(template) && template !== '' ? template : undefined,
    variables: Object.fromEntries(texts),
    builder: isObject(builder) ? builder : {},
  };
}

/** What is wrong in `provider.packer-azure`, which the schema of definitions leaves to its builder. */
export function settingsProblems({ provider }: Pick<ImageDefinition, 'provider'>): PathProblem[] {
  const problems: PathProblem[] = [];
  const report = (key: readonly (string | number)[], message: string, hint?: string) =>
    problems.push({
      path: [...SECTION, ...key],
      message: `${['provider', NAME, ...key].join('.')} ${message}`,
      ...(hint === undefined ? {} : { hint }),
    });
  const known = ['template', 'variables', 'builder', 'files'];
  const section = sectionOf(provider);
  for (const key of Object.keys(section)) {
    if (!known.includes(key)) report([key], 'is not known', suggestion(key, known));
  }
  const { template, variables = {}, builder = {}, files = [] } = section;
  if (template !== undefined && (!isText(template) || template === '')) report(['template'], 'must be the path of a template');
  if (!Array.isArray(files) || !files.every(isText)) report(['files'], 'must be a list of paths');
  if (!isObject(variables)) report(['variables'], 'must be a mapping of texts');
  else {
    for (const [name, value] of Object.entries(variables)) {
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) report(['variables', name], 'is not the name of a Packer variable');
      if (!isText(value)) report(['variables', name], 'must be a text', 'put it in quotes');
      else if (template === undefined && !CREDENTIALS.some((one) => one === name)) {
        report(['variables', name], 'is for a template of yours, and there is none', suggestion(name, CREDENTIALS));
      }
    }
  }
  if (!isObject(builder)) report(['builder'], 'must be a mapping');
  else if (template !== undefined && Object.keys(builder).length > 0)
    report(['builder'], 'says nothing beside a template of yours', 'write it into the template');
  else {
    for (const key of Object.keys(builder)) {
      if (DECIDED.has(key)) report(['builder', key], `is decided by ${WHO}`, 'leave it out: docs/packer-azure.md says what decides it');
    }
    const hint = 'azure-arm has names of small letters, digits and _, such as license_type';
    for (const key of misnamed(builder)) report(['builder', ...key], 'is not the name of a setting', hint);
  }
  return problems;
}

/** Paths of what would be no attribute of a template, in the settings themselves and in their blocks. */
function misnamed(settings: unknown, path: readonly (string | number)[] = []): readonly (string | number)[][] {
  if (Array.isArray(settings)) return settings.flatMap((one, index) => misnamed(one, [...path, index]));
  if (!isObject(settings)) return [];
  return Object.entries(settings).flatMap(([name, value]) => {
    if (!SETTING.test(name)) return [[...path, name]];
    return BLOCKS.has(name) ? misnamed(value, [...path, name]) : [];
  });
}

function sectionOf(provider: ImageDefinition['provider']): Record<string, unknown> {
  const section = (provider as Readonly<Record<string, unknown>>)[NAME];
  return isObject(section) ? section : {};
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`;
}
