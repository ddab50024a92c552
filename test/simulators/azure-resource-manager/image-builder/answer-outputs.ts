import { type Answer, same } from '../arm-answer.ts';
import { notFound, TYPE } from './builder-refusals.ts';
import type { ImageTemplate } from './image-template.ts';

/** What the last run has left behind: a list, or the one of a name. */
export function answerOutputs(template: ImageTemplate, name: string | undefined, group: string): Answer {
  const all = template.outputs.map((one) => ({
    properties: { ...one.artifact, provisioningState: 'Succeeded' },
    ...{ id: `${template.id}/runOutputs/${one.name}`, name: one.name, type: `${TYPE}/runOutputs` },
  }));
  if (name === undefined) return { status: 200, body: { value: all } };
  const found = all.find((one) => same(one.name, name));
  return found === undefined ? notFound(group, `${template.name}/runOutputs/${name}`) : { status: 200, body: found };
}
