import type { Json } from '@bakehouse/core/data';
import type { JsonObject, JsonPath } from '@bakehouse/records/json';
import { Members } from '../mapping/json-members.ts';
import { writeProvisioner } from './provisioners.ts';

interface StepProvisioner {
  /** Undefined where Packer has nothing for the step. */
  readonly provisioner: JsonObject | undefined;
  /** Paths in the step of what its provisioner cannot say. */
  readonly unsaid: readonly JsonPath[];
}

/** A step of a definition as a provisioner of Packer, as it is written to a template. */
export function stepProvisioner(step: JsonObject, os: Json): StepProvisioner {
  const members = new Members(step);
  const provisioner = writeProvisioner(members, {}, os);
  return { provisioner, unsaid: provisioner === undefined ? [] : members.left() };
}
