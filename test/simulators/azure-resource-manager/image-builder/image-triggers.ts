import { type Answer, type ArmRequest, member, refuseAtGateway } from '../arm-answer.ts';
import type { SimulatedOperations } from '../simulated-operations.ts';
import { type SimulatedTime, timeText } from '../simulated-time.ts';
import type { ImageTemplate } from './image-template.ts';

/** Seconds, as recorded. */
const CREATE = 1;
const DELETE = 0.7;

interface TriggerOptions {
  readonly operations: SimulatedOperations;
  readonly time: SimulatedTime;
  readonly apiVersion: string;
}

/** What makes a template run again when its source has a new version. They are kept; here they never make anything run. */
export function answerTriggers(request: ArmRequest, template: ImageTemplate, name: string | undefined, options: TriggerOptions): Answer {
  const { operations, time, apiVersion } = options;
  const { method } = request;
  const bodyOf = (trigger: { name: string; state: string; properties: object; time: string }) => ({
    properties: {
      ...trigger.properties,
      provisioningState: trigger.state,
      ...(trigger.state === 'Succeeded' ? { status: { code: 'Healthy', message: 'Trigger is active', time: trigger.time } } : {}),
    },
    id: `${template.id}/triggers/${trigger.name}`,
    name: trigger.name,
    type: 'Microsoft.VirtualMachineImages/imageTemplates/triggers',
  });
  if (name === undefined) return { status: 200, body: { value: [...template.triggers.values()].map(bodyOf) } };
  const found = template.triggers.get(name.toLowerCase());
  const begin = (seconds: number, finish: () => void) =>
    operations.begin({
      ...{ shape: 'image-builder', method, script: {}, apiVersion, location: template.location, seconds, finish, fail: () => {} },
    });
  if (method === 'PUT') {
    const trigger = {
      name,
      state: 'Creating',
      properties: (member(request.body, 'properties') ?? {}) as object,
      time: timeText(time.now()),
    };
    template.triggers.set(name.toLowerCase(), trigger);
    const operation = begin(CREATE, () => {
      trigger.state = 'Succeeded';
    });
    return { status: 201, body: bodyOf(trigger), headers: operations.links(operation, 'first') };
  }
  if (method === 'DELETE') {
    if (found === undefined) return { status: 204 };
    const operation = begin(DELETE, () => template.triggers.delete(name.toLowerCase()));
    return { status: 202, headers: operations.links(operation, 'first') };
  }
  return found === undefined
    ? refuseAtGateway(404, 'ResourceNotFound', `The trigger '${name}' of '${template.name}' was not found.`)
    : { status: 200, body: bodyOf(found) };
}
