import { stat } from 'node:fs/promises';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import type { PlanRequest, PlanView, SourceResolvers } from '@bakehouse/image-plan/plan';
import { LOCK_FILE } from '@bakehouse/records/plan';
import { loadOptions } from '../shared/load-image.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that plans as well may leave out. */
export type PlanInputs = Pick<Inputs, 'definitions' | 'gallery' | 'planFile'> & Partial<Inputs>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws InputError for inputs that contradict one another */
export async function checkPlanInputs(inputs: PlanInputs, context: StepContext): Promise<void> {
  const { updateLock, frozen, comment, githubToken, planFile, azureSubscriptionId } = inputs;
  const findings: Finding[] = [];
  const report = (message: string, hint: string) => findings.push({ severity: 'error', message, hint });
  if (updateLock === true && frozen === true) report('update-lock and frozen contradict each other', 'leave one of them out');
  if (comment === true && githubToken === undefined) report('comment needs github-token', 'give it github.token');
  const place = await stat(context.resolve(planFile)).catch(() => undefined);
  if (place?.isDirectory() === true) report(`plan-file: ${planFile} is a folder`, 'give the path of a file');
  if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
    report('azure-subscription-id is no id of a subscription', 'az account show --query id says the one that is signed in to');
  }
  if (findings.length > 0) throw new InputError('plan-images: unusable inputs', { findings });
}

/** The plan that the inputs ask for. @throws InputError for lines that are no variables */
export async function planRequestOf(inputs: PlanInputs, gallery: Gallery, context: StepContext): Promise<PlanRequest> {
  const { definitions, force, retire, now, updateLock, frozen, cacheFolder } = inputs;
  const { commitDirectives: mode = 'off', githubToken: token } = inputs;
  return {
    ...{ definitions, gallery, force, retire, now, updateLock, frozen, log: context.log },
    loading: loadOptions(context, parseGivenVariables(inputs.variables ?? [])),
    lockFile: context.resolve(inputs.lockFile ?? LOCK_FILE),
    resolvers: inputs.online === true ? await resolversOf(inputs, context) : undefined,
    selection: mode === 'off' ? undefined : { mode, message: () => context.commitMessage({ token }) },
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

async function resolversOf(inputs: PlanInputs, context: StepContext): Promise<SourceResolvers> {
  const [{ onlineResolvers }, { resourceManagerAccess }] = await Promise.all([
    import('@bakehouse/image-plan/online'),
    import('../shared/azure-sign-in.ts'),
  ]);
  return onlineResolvers({ subscription: inputs.azureSubscriptionId, ...(await resourceManagerAccess(inputs, context)) });
}
