import { stat } from 'node:fs/promises';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import type { CommitSelection, PlanRequest, PlanView, SourceResolvers } from '@bakehouse/image-plan/plan';
import type { DebianArchives } from '@bakehouse/net/debian-archive';
import { LOCK_FILE } from '@bakehouse/records/plan';
import { buildChecks, openArchives } from '../shared/build-checks.ts';
import { readCommitNames } from '../shared/commit-names.ts';
import { loadOptions } from '../shared/load-image.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that plans as well may leave out. */
export type PlanInputs = Pick<Inputs, 'definitions' | 'gallery' | 'planFile'> &
  Partial<Omit<Inputs, 'stateStore'>> & { readonly stateStore?: string | undefined } & {
    /** Absolute, where images are built; the workspace when left out. */ readonly workFolder?: string;
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws InputError for inputs that contradict one another */
export async function checkPlanInputs(inputs: PlanInputs, context: StepContext): Promise<void> {
  const { updateLock, frozen, comment, githubToken, planFile, azureSubscriptionId } = inputs;
  const findings: Finding[] = [];
  const report = (message: string, hint: string) => findings.push({ severity: 'error', message, hint });
  if (updateLock === true && frozen === true) report('update-lock and frozen contradict each other', 'leave one of them out');
  if (comment === true && githubToken === undefined) report('comment needs github-token', 'give it github.token');
  if ((inputs.commitDirectives ?? 'off') === 'off') {
    for (const name of ['environment', 'names'] as const) {
      if (inputs[name] !== undefined) report(`${name} needs commit-directives, without which no message is read`, 'set it to strict');
    }
  }
  const place = await stat(context.resolve(planFile)).catch(() => undefined);
  if (place?.isDirectory() === true) report(`plan-file: ${planFile} is a folder`, 'give the path of a file');
  if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
    report('azure-subscription-id is no id of a subscription', 'az account show --query id says the one that is signed in to');
  }
  if (findings.length > 0) throw new InputError('plan-images: unusable inputs', { findings });
}

/** The plan that the inputs ask for. @throws InputError for lines that are no variables, and as `selectionOf` does */
export async function planRequestOf(inputs: PlanInputs, gallery: Gallery, context: StepContext): Promise<PlanRequest> {
  const { definitions, force, retire, now, updateLock, frozen, cacheFolder } = inputs;
  const archives = inputs.online === true ? await openArchives(cacheFolder, context) : undefined;
  return {
    ...{ definitions, gallery, force, retire, now, updateLock, frozen, log: context.log },
    checks: await buildChecks({ ...inputs, archives }, context),
    loading: loadOptions(context, parseGivenVariables(inputs.variables ?? [])),
    lockFile: context.resolve(inputs.lockFile ?? LOCK_FILE),
    resolvers: archives === undefined ? undefined : await resolversOf(inputs, archives, context),
    selection: await selectionOf(inputs, context),
    planFile: context.resolve(inputs.planFile),
    cacheFolder: cacheFolder === undefined ? undefined : context.resolve(cacheFolder),
    view: viewOf(inputs, context),
  };
}

/** Steps without the input `full` leave it at a few changes. */
function viewOf({ full }: PlanInputs, { host }: StepContext): PlanView {
  const isTerminal = host === 'local';
  const more = full === undefined ? 'the plan file has them' : `${isTerminal ? '--full' : 'full: true'} shows them`;
  return { full: full ?? false, more, colours: isTerminal };
}

/** What the commit message is to say. @throws InputError for an unusable file of names, or an environment that does not exist */
async function selectionOf(inputs: PlanInputs, context: StepContext): Promise<CommitSelection | undefined> {
  const { commitDirectives: mode = 'off', githubToken: token, environment } = inputs;
  if (mode === 'off') return undefined;
  return { mode, environment, ...(await readCommitNames(inputs, context)), message: () => context.commitMessage({ token }) };
}

async function resolversOf(inputs: PlanInputs, archives: DebianArchives, context: StepContext): Promise<SourceResolvers> {
  const [{ onlineResolvers }, { resourceManagerAccess }] = await Promise.all([
    import('@bakehouse/image-plan/online'),
    import('../shared/azure-sign-in.ts'),
  ]);
  return onlineResolvers({ subscription: inputs.azureSubscriptionId, ...(await resourceManagerAccess(inputs, context)) }, archives);
}
