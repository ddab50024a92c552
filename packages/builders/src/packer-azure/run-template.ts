import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { JsonObject } from '@bakehouse/records/json';
import type { BuilderPlace, BuildRequest } from '../builder.ts';
import { isBeforePlugins } from '../packer/packer-session.ts';
import { openPackerTemplate, type PackerTemplate } from '../packer/packer-template.ts';
import { type AzureAccess, accessByDefinition, accessOf, audienceOf, cloudSettings } from './azure-access.ts';
import { armSettings, galleryNames } from './azure-arm-settings.ts';
import { azureProvisioners } from './azure-provisioners.ts';
import type { PreparedBuild, PreparedRun } from './azure-request.ts';
import { tagsOf } from './azure-tags.ts';
import { variableReference } from './template-text.ts';
import { writeHclTemplate, writeJsonTemplate } from './write-template.ts';

/** A template for one run, with the values of its variables. */
export interface RunTemplate {
  readonly template: PackerTemplate;
  readonly variables: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** Texts that nobody is to see. */
  readonly hidden: readonly string[];
}

interface RunPlace {
  /** Absolute; gone after the run. */
  readonly work: string;
  /** Of Packer. */
  readonly version: string;
  readonly galleryVersion: string | undefined;
  readonly signal: AbortSignal;
}

/** The template of the user's, with its variables. */
export async function givenTemplate(
  request: BuildRequest,
  build: PreparedBuild,
  { values }: PreparedRun,
  { work }: RunPlace,
): Promise<RunTemplate> {
  const { variables = {}, environment = {} } = values ?? {};
  const secret = Object.keys(variables).filter((name) => build.hidden.includes(variables[name] ?? ''));
  const template = await openPackerTemplate(build.template?.path ?? '', { work, secrets: secret });
  const ours = { image: build.definition.image.id, fingerprint: request.fingerprint.image, artifacts_folder: request.artifacts };
  const offered = Object.entries(ours).filter(([name]) => template.declares(name));
  return { template, variables: { ...variables, ...Object.fromEntries(offered) }, environment, hidden: build.hidden };
}

/**
 * Makes a template of the definition: JSON for Packer to 1.10, HCL for newer ones.
 *
 * @throws UserError, InputError where this Packer cannot sign in as asked
 */
export async function compiledTemplate(
  request: BuildRequest,
  build: PreparedBuild,
  { run, temporaryGroup }: PreparedRun,
  place: Pick<BuilderPlace, 'azure'>,
  { work, version, galleryVersion, signal }: RunPlace,
): Promise<RunTemplate> {
  const { definition, subscription = '', resourceGroup } = build;
  const isOld = isBeforePlugins(version);
  const endpoint = (await place.azure?.connect())?.endpoint;
  const access = await signInOf(build, place, { work, subscription, isOld, signal }, audienceOf(endpoint));
  const names = Object.keys(build.secrets);
  const secretVariable = (name: string) => `secret_${names.indexOf(name)}`;
  const builder = armSettings(definition, run, {
    tags: tagsOf(definition, request.fingerprint.image),
    ...{ temporaryGroup, resourceGroup, subscription, galleryVersion },
    sourceImage: await sourceImage(build, place, signal),
    access: { ...access.settings, ...cloudSettings(endpoint, isOld) },
  });
  const secret = (name: string) => variableReference(secretVariable(name));
  const provisioners = await azureProvisioners(definition, { work, artifacts: request.artifacts, secret });
  const variables = { ...access.variables, ...Object.fromEntries(names.map((name) => [secretVariable(name), build.secrets[name] ?? ''])) };
  const manifest = join(work, 'packer-manifest.json');
  const isHcl = languageOf(version) === 'hcl';
  const path = join(work, isHcl ? 'image.pkr.hcl' : 'image.json');
  const template = { variables: Object.keys(variables), builder, provisioners, manifest };
  await writeFile(path, isHcl ? writeHclTemplate(template) : writeJsonTemplate(template), { mode: 0o600 });
  const declares = (name: string) => Object.hasOwn(variables, name);
  return {
    template: { path, folder: work, language: isHcl ? 'hcl' : 'json', manifest, declares, requiresPlugins: isHcl },
    variables,
    environment: {},
    hidden: [...build.hidden, ...['client_secret', 'client_jwt'].flatMap((name) => access.variables[name] ?? [])],
  };
}

/** JSON for Packer 1.6 to 1.10, HCL for 1.11 and newer. @throws UserError for a version that is neither */
export function languageOf(version: string): 'json' | 'hcl' {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  if (major === undefined || Number(major) !== 1 || Number(minor) < 6) {
    throw new UserError(`Packer ${version} is not one that a template can be made for.`, {
      reason: 'machine',
      hint: 'install Packer 1.6 or newer, or bring a template: provider.packer-azure.template',
    });
  }
  return Number(minor) < 11 ? 'json' : 'hcl';
}

function signInOf(
  { ownAccess }: PreparedBuild,
  { azure }: Pick<BuilderPlace, 'azure'>,
  place: Parameters<typeof accessOf>[1],
  audience: string,
): Promise<AzureAccess> {
  if (ownAccess?.['client_id'] !== undefined || azure === undefined) return Promise.resolve(accessByDefinition(ownAccess ?? {}));
  return accessOf(azure.identity, place, audience);
}

/** The image of a gallery that the definition names without its id. */
async function sourceImage(
  { definition: { source }, subscription = '' }: PreparedBuild,
  { azure }: Pick<BuilderPlace, 'azure'>,
  signal: AbortSignal,
): Promise<JsonObject | undefined> {
  if (source.kind !== 'gallery' || source.gallery === undefined || source.definition === undefined) return undefined;
  if (azure === undefined) {
    throw new UserError(`The gallery ${source.gallery} has to be looked for in Azure, and nobody signs in there.`, {
      reason: 'definition',
      hint: 'give this step a sign-in to Azure, or write source.id',
    });
  }
  const { findGalleryImage } = await import('@bakehouse/azure/image-versions');
  const found = await findGalleryImage(await azure.connect(), subscription, { gallery: source.gallery, image: source.definition }, signal);
  return galleryNames(found);
}
