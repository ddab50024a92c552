import { type Answer, member, refuse, refuseAtGateway } from '../arm-answer.ts';
import { REGIONS, shortRegion } from '../azure-regions.ts';
import type { ImageTemplate } from './image-template.ts';

export const NAMESPACE = 'Microsoft.VirtualMachineImages';
export const TYPE = `${NAMESPACE}/imageTemplates`;
export const REVIEW =
  'Please review  http://aka.ms/azvmimagebuildertmplref  for details on fields requirements in the Image Builder Template.';
export const EXISTS =
  'Update/Upgrade of image templates is currently not supported. Please change the name of the template you are submitting. If you have previously tried to submit a template and it failed to provision, you must delete it first and then resubmit. For more information, go to https://aka.ms/azvmimagebuilderts.';

export function notFound(group: string, name: string): Answer {
  const message = `The Resource '${TYPE}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
  return refuseAtGateway(404, 'ResourceNotFound', message);
}

/** The states there are the service's inner ones, in small letters. */
export function notAllowed(action: string, { state, run }: ImageTemplate, now: number): Answer {
  const inner = state === 'Succeeded' ? 'provisioned' : state.toLowerCase();
  const going = run === undefined ? 'none' : run.state(now).toLowerCase();
  const message = `Operation ${TYPE}/${action} is not allowed in provisioning state: ${inner} or run state: ${going}.`;
  return refuse(409, 'OperationNotAllowed', message);
}

/** Generally known, not recorded. */
export function refuseRegion(location: string): Answer | undefined {
  if (REGIONS.includes(shortRegion(location))) return undefined;
  const message = `The provided location '${location}' is not available for resource type '${TYPE}'. List of available regions for the resource type is '${REGIONS.join(',')}'.`;
  return refuseAtGateway(400, 'LocationNotAvailableForResourceType', message);
}

/** The code is documented, the text is not. */
export function noSource({ publisher, offer, sku }: Readonly<Record<string, unknown>>) {
  return { code: 'BadPIRSource', message: `The platform image '${publisher}:${offer}:${sku}' is not in the simulated marketplace.` };
}

/** Old versions of the API have no envelope around an error. */
export function bare(answer: Answer): Answer {
  const error = member(answer.body, 'error');
  const itsOwn = error !== undefined && answer.status >= 400 && answer.headers?.['x-ms-failure-cause'] === undefined;
  return itsOwn ? { ...answer, body: error } : answer;
}
