import { isObject, type Json, type JsonObject } from '@bakehouse/core/data';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { ResolvedDefinition } from '@bakehouse/image-definition/fingerprint';
import { compileTemplate, findTemplateExpressions, PROVIDER } from '@bakehouse/image-formats/azure-image-builder';
import { keepTags, outputTags, type Tags } from './build-tags.ts';
import { compileOutputs } from './compile-outputs.ts';
import { type CompiledSteps, compileSteps } from './compile-steps.ts';
import { keptOf, settingsOf } from './settings.ts';
import type { StepFiles } from './step-files.ts';
import type { TemplatePlace } from './template-name.ts';

/** The first version of the API with data disks and with modes of replication; for what has neither an older one is asked. */
const NEWEST_API = '2025-10-01';

interface CompileOptions {
  readonly place: TemplatePlace;
  readonly files: StepFiles;
  /** How addresses of accounts end in this cloud: `blob.core.windows.net`. */
  readonly blobSuffix: string;
  readonly tags: Tags;
}

/** A template as it is sent. */
export interface CompiledDefinition {
  readonly apiVersion: string;
  readonly body: { readonly location: string; readonly tags: Tags; readonly identity: Json; readonly properties: JsonObject };
  /** `runOutputName` of each thing that is distributed, in order. */
  readonly outputs: readonly string[];
  /** What the service cannot do of the definition; with such the rest is of no use. */
  readonly problems: readonly PathProblem[];
}

/** Compiles a definition to an image template. Sends nothing, and reads nothing. */
export function compileDefinition(loaded: ResolvedDefinition, options: CompileOptions): CompiledDefinition {
  const { definition } = loaded;
  const settings = settingsOf(definition);
  const addressOf = (url: string) => blobAddress(url, options.blobSuffix);
  const compiled = compileSteps(definition, { files: options.files, artifacts: settings.artifacts, addressOf });
  const { resource, problems } = compileTemplate(documentOf(loaded, compiled, options));
  const written = isObject(resource['properties']) ? resource['properties'] : {};
  const tests = fileTests(loaded, options, settings.artifacts === undefined ? undefined : addressOf(settings.artifacts));
  const outputs = (listOf(written['distribute']) as readonly JsonObject[]).map(({ runOutputName }) => String(runOutputName));
  const properties: JsonObject = {
    ...written,
    ...withTests(written['validate'], tests),
    distribute: (listOf(written['distribute']) as readonly JsonObject[]).map((one) => {
      const artifactTags = isObject(one['artifactTags']) ? (one['artifactTags'] as Tags) : {};
      return { ...one, artifactTags: { ...artifactTags, ...outputTags(options.tags, String(one['runOutputName']), outputs.length) } };
    }),
    ...vmProfile(written['vmProfile'], settings),
    ...(settings.stagingResourceGroup === undefined ? {} : { stagingResourceGroup: settings.stagingResourceGroup }),
    ...(settings.optimizeBoot === undefined ? {} : { optimize: { vmBoot: { state: settings.optimizeBoot ? 'Enabled' : 'Disabled' } } }),
  };
  const own = isObject(resource['tags']) ? (resource['tags'] as Tags) : {};
  const body = {
    location: String(resource['location'] ?? ''),
    tags: { ...definition.tags, ...own, ...options.tags, ...keepTags(settings.keep === 'failed') },
    identity: resource['identity'] ?? {},
    properties,
  };
  return {
    apiVersion: apiVersionOf(resource, properties),
    body,
    outputs,
    problems: [...problemsOf(problems, compiled), ...expressions(body)],
  };
}

/** The https:// address of a blob:// one; any other as it is. */
function blobAddress(url: string, suffix: string): string {
  const [, account, path] = /^blob:\/\/([^/]+)\/(.+)$/.exec(url) ?? [];
  return account === undefined ? url : `https://${account}.${suffix}/${path}`;
}

/** What the format is given: the definition without what is about other builders, and without what is checked here. */
function documentOf({ definition, resolvedVersion }: ResolvedDefinition, { steps }: CompiledSteps, options: CompileOptions): JsonObject {
  const { place } = options;
  const { image, tags, source, build, generalize, tests, provider } = definition;
  const { diskMiB: _disk, resourceGroup: _group, identity = [], ...machine } = build;
  const version = 'version' in source && resolvedVersion !== undefined ? { version: resolvedVersion } : {};
  const identities = `/subscriptions/${place.subscription}/resourceGroups/${place.resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities`;
  const { security: _security, ...ofImage } = image;
  return {
    schema: definition.schema,
    image: ofImage as unknown as JsonObject,
    tags,
    source: { ...(source as unknown as JsonObject), ...version },
    build: {
      ...(machine as unknown as JsonObject),
      ...(identity.length === 0 ? {} : { identity: identity.map((one) => (one.startsWith('/') ? one : `${identities}/${one}`)) }),
    },
    steps,
    ...(generalize === undefined ? {} : { generalize: generalize as JsonObject }),
    tests: { inVm: tests.inVm.filter(isInlineTest).map(({ name, shell, inline }) => ({ name, shell, inline: [...(inline ?? [])] })) },
    outputs: compileOutputs(definition, place, options.blobSuffix),
    provider: { [PROVIDER]: keptOf({ provider }) },
  };
}

/** Tests that are run only where somebody asks for them are none of the build's. */
function isInlineTest({ inline, when }: { readonly inline?: unknown; readonly when?: string }): boolean {
  return inline !== undefined && when === undefined;
}

/** The format has no test with a script at a URL. */
function fileTests({ definition }: ResolvedDefinition, { files }: CompileOptions, artifacts: string | undefined): readonly JsonObject[] {
  if (artifacts === undefined) return [];
  return definition.tests.inVm.flatMap(({ name, shell, when }) => {
    const file = when === undefined ? files.ofTest(name) : undefined;
    if (file === undefined) return [];
    const type = shell === 'powershell' ? 'PowerShell' : 'Shell';
    const scriptUri = `${artifacts}/${file.path.split('/').map(encodeURIComponent).join('/')}`;
    return [{ type, name, scriptUri, ...(file.sha256 === undefined ? {} : { sha256Checksum: file.sha256 }) }];
  });
}

function withTests(written: Json | undefined, tests: readonly JsonObject[]): JsonObject {
  if (tests.length === 0) return {};
  const validate = isObject(written) ? written : {};
  return { validate: { ...validate, inVMValidations: [...listOf(validate['inVMValidations']), ...tests] } };
}

function vmProfile(written: Json | undefined, settings: ReturnType<typeof settingsOf>): JsonObject {
  const { containerInstanceSubnet, proxySize, machineIdentities } = settings;
  const profile = isObject(written) ? written : {};
  const network: JsonObject = {
    ...(isObject(profile['vnetConfig']) ? profile['vnetConfig'] : {}),
    ...(containerInstanceSubnet === undefined ? {} : { containerInstanceSubnetId: containerInstanceSubnet }),
    ...(proxySize === undefined ? {} : { proxyVmSize: proxySize }),
  };
  const all: JsonObject = {
    ...profile,
    ...(Object.keys(network).length === 0 ? {} : { vnetConfig: network }),
    ...(machineIdentities === undefined ? {} : { userAssignedIdentities: machineIdentities }),
  };
  return Object.keys(all).length === 0 ? {} : { vmProfile: all };
}

function apiVersionOf(resource: JsonObject, properties: JsonObject): string {
  const version = String(resource['apiVersion']);
  const replicates = listOf(properties['distribute']).some((one) => isObject(one) && one['replicationMode'] !== undefined);
  const isNew = properties['additionalDataDisks'] !== undefined || replicates;
  return isNew && version < NEWEST_API ? NEWEST_API : version;
}

/** With the paths of the definition: a step may have become several. */
function problemsOf(problems: ReturnType<typeof compileTemplate>['problems'], { origins }: CompiledSteps): PathProblem[] {
  return problems.map(({ path, message }) => {
    const [first, index] = path;
    if (first !== 'steps' || typeof index !== 'number') return { path, message };
    const origin = origins[index] ?? index;
    return { path: ['steps', origin], message: message.replace(/^steps\[\d+\]/, `steps[${origin}]`) };
  });
}

/** Of a template that was imported: nobody evaluates them here. */
function expressions(body: CompiledDefinition['body']): PathProblem[] {
  return findTemplateExpressions(body as unknown as JsonObject).map((path) => ({
    path: ['provider', PROVIDER],
    message: `${path.join('.')} of the template is an expression of a deployment template`,
    hint: 'write the value itself into the definition: the template is sent alone',
  }));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
