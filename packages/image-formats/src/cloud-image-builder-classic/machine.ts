import type { Json } from '@bakehouse/core/data';
import { isMap, type JsonMap, member } from './classic-source.ts';

/** The name of the size that the builder asks for: `Standard_DS{0}_v2` with 3 processors is `Standard_DS3_v2`. */
export function sizeOfMachine(machine: Json | undefined): string | undefined {
  const format = member(machine, 'format');
  const cpu = member(machine, 'cpu');
  if (typeof format !== 'string' || typeof cpu !== 'number') return undefined;
  const size = format.replaceAll('{0}', String(cpu));
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(size) ? size : undefined;
}

/** `V2` boots by UEFI. A machine that does not say is what fits the disk: only GPT boots by UEFI. */
export function generationOf(machine: Json | undefined, partition: Json | undefined): 1 | 2 {
  const said = member(machine, 'hyperv');
  if (typeof said === 'string' && /^v[12]$/i.test(said)) return said.endsWith('2') ? 2 : 1;
  return typeof partition === 'string' && partition.toUpperCase() === 'GPT' ? 2 : 1;
}

/** The machine as it was, unless its size or generation is not the neutral one any more. */
export function writeMachine(
  kept: Json | undefined,
  size: Json | undefined,
  generation: Json | undefined,
  partition: Json | undefined,
): Json | undefined {
  if (kept !== undefined && !isMap(kept)) return kept;
  const machine: JsonMap = {
    ...kept,
    ...(typeof size !== 'string' || size === sizeOfMachine(kept) ? {} : splitSize(size)),
    ...(typeof generation !== 'number' || generation === generationOf(kept, partition) ? {} : { hyperv: `V${generation}` }),
  };
  return kept === undefined && Object.keys(machine).length === 0 ? undefined : machine;
}

/** The first number of a size's name is that of its processors, by Azure's naming convention. */
function splitSize(size: string): JsonMap {
  const [, before, cpu, after] = /^(\D*)(\d+)(.*)$/.exec(size) ?? [];
  return cpu === undefined ? { format: size } : { format: `${before}{0}${after}`, cpu: Number(cpu) };
}
