import { join } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { type ImageDefinition, secretNameIn } from '@bakehouse/image-definition/definition';
import { type PathProblem, placeFindings } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { childEnvironment } from '@bakehouse/system/program';
import type { BuilderPlace, BuildRequest } from '../builder.ts';
import { azureProblems } from './azure-problems.ts';
import { type AzureRun, azureRuns, subscriptionIn } from './azure-runs.ts';
import { azureSettings, CREDENTIALS, SECTION, WHO } from './azure-settings.ts';
import { secretsOfSteps } from './azure-steps.ts';
import { documentVariables } from './document-variables.ts';
import {
  type GivenTemplate,
  inheritable,
  readGivenTemplate,
  type TemplateValues,
  templateValues,
  undeclaredProblems,
} from './given-template.ts';
import { secretValues } from './secret-values.ts';
import { temporaryGroupName } from './temporary-group.ts';

/** A run with what is known of it before anything is asked of Azure. */
export interface PreparedRun {
  readonly run: AzureRun;
  /** Name of the group that Packer makes; undefined where the definition names one that is there. */
  readonly temporaryGroup: string | undefined;
  /** Only with a template of the user's. */
  readonly values?: TemplateValues;
}

/** A definition ready to be built. */
export interface PreparedBuild {
  readonly definition: ImageDefinition;
  readonly runs: readonly PreparedRun[];
  readonly template: GivenTemplate | undefined;
  readonly subscription: string | undefined;
  /** Of images whose group the definition does not name. */
  readonly resourceGroup: string | undefined;
  /** What the definition says of who signs in, in azure-arm's words; undefined where the step does. */
  readonly ownAccess: Readonly<Record<string, string>> | undefined;
  /** Values of the definition's secrets that its scripts get, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Texts that nobody is to see. */
  readonly hidden: readonly string[];
}

/**
 * Checks a request and finds all that it needs, secrets included.
 *
 * @param isPlan secrets are not looked up: a plan needs none
 * @throws InputError naming all that is missing or cannot be built, each with its place
 */
export async function prepareBuild(
  { loaded, fingerprint }: Pick<BuildRequest, 'loaded' | 'fingerprint'>,
  place: Pick<BuilderPlace, 'secrets' | 'azure'>,
  isPlan = false,
): Promise<PreparedBuild> {
  const { definition } = loaded;
  await refuse(loaded, azureProblems(definition));
  const problems: PathProblem[] = [];
  const settings = azureSettings(definition);
  const template = settings.template === undefined ? undefined : await readGivenTemplate(join(loaded.folder, settings.template));
  const given: Record<string, string> = {};
  const hidden: string[] = [];
  const ofSteps = secretsOfSteps(definition);
  const ofVariables = Object.values(settings.variables).flatMap((text) => secretNameIn(text) ?? []);
  const looked = await secretValues(isPlan ? [] : [...new Set([...ofVariables, ...ofSteps])], place);
  const take = (text: string): string => {
    const name = secretNameIn(text);
    if (isPlan || name === undefined) return text;
    const value = looked.values.get(name) ?? '';
    hidden.push(value);
    return value;
  };
  for (const [name, text] of Object.entries(settings.variables)) given[name] = take(text);
  const secrets: Record<string, string> = {};
  for (const name of ofSteps) secrets[name] = take(`kv_${name}`);

  const resourceGroup = place.azure?.resourceGroup;
  const subscription = given['subscription_id'] ?? subscriptionIn(definition) ?? place.azure?.subscription;
  const runs = azureRuns(definition).map((run) => prepareRun(run));

  function prepareRun(run: AzureRun): PreparedRun {
    const what = run.gallery === undefined ? (run.vhd === undefined ? 'managed' : 'vhd') : 'gallery';
    const name = temporaryGroupName({ ...definition.image, tags: definition.tags }, fingerprint.image, run.location ?? '', what);
    const temporaryGroup = definition.build.resourceGroup === undefined ? name : undefined;
    if (template === undefined) return { run, temporaryGroup };
    const document = documentVariables(definition, { run, temporaryGroup: name, resourceGroup });
    const inherited = pick(childEnvironment(inheritable(template, document)), inheritable(template, document));
    const signedIn = { ...identityVariables(place, subscription), ...given };
    const values = templateValues(template, { given: signedIn, document, inherited });
    return { run, temporaryGroup: isNamed(template, document, name) ? name : undefined, values };
  }

  if (template === undefined) problems.push(...missingAccess(given, place), ...missingPlaces(runs, { subscription, resourceGroup }));
  else problems.push(...undeclaredProblems(settings.variables, template), ...onceEach(runs.flatMap(({ values }) => values?.missing ?? [])));
  await refuse(loaded, problems, looked.findings);
  const own = CREDENTIALS.filter((name) => given[name] !== undefined);
  return {
    ...{ definition, runs, template, subscription, resourceGroup, secrets },
    ownAccess: own.length === 0 ? undefined : Object.fromEntries(own.map((name) => [name, given[name] ?? ''])),
    hidden: [...hidden, ...(place.azure?.identity.kind === 'client-secret' ? [place.azure.identity.clientSecret] : [])],
  };
}

/** Who signs in, where a template of the user's has variables for it. */
function identityVariables({ azure }: Pick<BuilderPlace, 'azure'>, subscription: string | undefined): Record<string, string> {
  const identity = azure?.identity;
  return {
    ...(subscription === undefined ? {} : { subscription_id: subscription }),
    ...(identity !== undefined && 'tenantId' in identity && identity.tenantId !== undefined ? { tenant_id: identity.tenantId } : {}),
    ...(identity !== undefined && 'clientId' in identity && identity.clientId !== undefined ? { client_id: identity.clientId } : {}),
    ...(identity?.kind === 'client-secret' ? { client_secret: identity.clientSecret } : {}),
  };
}

/** Whether the template works in the group that we name. */
function isNamed({ reads }: GivenTemplate, document: ReturnType<typeof documentVariables>, name: string): boolean {
  const group = document.find(({ value }) => value === name);
  return [...reads].some(
    ([variable, read]) => group?.names.includes(variable) === true || read.some((each) => group?.environment.includes(each)),
  );
}

function missingAccess(given: Readonly<Record<string, string>>, { azure }: Pick<BuilderPlace, 'azure'>): PathProblem[] {
  const missing = CREDENTIALS.filter((name) => given[name] === undefined);
  if (missing.length === 0 || (missing.length === CREDENTIALS.length && azure !== undefined)) return [];
  // A subscription alone says where, and not who.
  if (azure !== undefined && missing.length === CREDENTIALS.length - 1 && given['subscription_id'] !== undefined) return [];
  if (missing.length === CREDENTIALS.length) {
    const message = `${WHO} is not told who signs in to Azure`;
    return [
      {
        path: ['builders'],
        message,
        hint: `give this step a sign-in to Azure, or provider.packer-azure.variables: ${CREDENTIALS.join(', ')}`,
      },
    ];
  }
  return missing.map((name) => ({
    path: [...SECTION, 'variables'],
    message: `provider.packer-azure.variables.${name} is missing: Packer signs in with ${CREDENTIALS.join(', ')}`,
    hint: `add ${name}, such as ${name}: kv_<name>`,
  }));
}

function missingPlaces(
  runs: readonly PreparedRun[],
  { subscription, resourceGroup }: { readonly subscription: string | undefined; readonly resourceGroup: string | undefined },
): PathProblem[] {
  const problems: PathProblem[] = [];
  if (subscription === undefined) {
    problems.push({ path: ['builders'], message: `${WHO} is not told the subscription`, hint: 'give azure-subscription-id' });
  }
  for (const { run } of runs) {
    for (const target of [run.managed, run.gallery]) {
      if (target === undefined || (target.resourceGroup ?? resourceGroup) !== undefined) continue;
      const path = ['outputs', target.output];
      problems.push({ path, message: 'the resource group of this output is not known', hint: 'give the output resourceGroup' });
    }
    if (run.vhd !== undefined && resourceGroup === undefined) {
      const message = 'the resource group of the storage account is not known';
      problems.push({ path: ['outputs', run.vhd.output], message, hint: 'give azure-resource-group' });
    }
  }
  return onceEach(problems);
}

function onceEach(problems: readonly PathProblem[]): PathProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.path, problem.message]), problem])).values()];
}

function pick(all: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

/** @throws InputError with all problems, each with its place */
export async function refuse(loaded: LoadedDefinition, problems: readonly PathProblem[], more: readonly Finding[] = []): Promise<void> {
  if (problems.length + more.length === 0) return;
  const findings = [...more, ...(await placeFindings(loaded, problems))];
  throw new InputError(`The image ${loaded.definition.image.id} cannot be built with packer-azure.`, { findings });
}
