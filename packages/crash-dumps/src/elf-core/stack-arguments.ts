import { type ByteLayout, cString } from '../byte-layout.ts';
import type { CoreMemory } from './core-memory.ts';

/** Arguments and environment lie between the vector and the program's name; Linux takes more, programs are given less. */
const SEARCHED = 512 * 1024;
/** Of the auxiliary vector, enough not to be met by chance. */
const COMPARED = 96;
const MOST_ARGUMENTS = 1000;
const MOST_VARIABLES = 10_000;
/** Characters of all arguments. */
const LONGEST = 4096;

/**
 * The arguments that the kernel put on the first stack of a program, for dumps whose notes do not have them. From low to high addresses stand
 * there: how many, pointers to them, 0, pointers to the environment, 0, the auxiliary vector, and then the texts, the program's name last
 * (fs/binfmt_elf.c, create_elf_tables).
 *
 * @param auxiliary the note with the auxiliary vector
 * @param nameAddress its AT_EXECFN
 * @returns undefined when that page is not in the dump
 * @throws what reading the source throws
 */
export async function stackArguments(
  memory: CoreMemory,
  layout: ByteLayout,
  auxiliary: Buffer,
  nameAddress: bigint,
): Promise<string[] | undefined> {
  const segment = memory.segmentAt(nameAddress);
  if (segment === undefined || auxiliary.length < COMPARED) return undefined;
  const within = Number(nameAddress - segment.address);
  const start = segment.address + BigInt(Math.max(0, within - SEARCHED));
  const stack = await memory.read(start, Math.min(within, SEARCHED));
  const word = layout.bits / 8;
  const vector = stack.lastIndexOf(auxiliary.subarray(0, COMPARED));
  if (vector < word || layout.word(stack, vector - word) !== 0n) return undefined;
  let at = vector - 2 * word;
  for (let passed = 0; at >= 0 && passed < MOST_VARIABLES && layout.word(stack, at) !== 0n; passed++) at -= word;
  const pointers: bigint[] = [];
  for (at -= word; at >= 0 && pointers.length < MOST_ARGUMENTS; at -= word) {
    const value = layout.word(stack, at);
    if (value === BigInt(pointers.length)) return textsAt(memory, pointers.reverse());
    pointers.push(value);
  }
  return undefined;
}

async function textsAt(memory: CoreMemory, pointers: readonly bigint[]): Promise<string[]> {
  const texts: string[] = [];
  let left = LONGEST;
  for (const pointer of pointers) {
    if (left <= 0) break;
    const text = cString(await memory.read(pointer, left));
    texts.push(text);
    left -= text.length + 1;
  }
  return texts;
}
