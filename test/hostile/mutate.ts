/** One damaged copy; `seed` alone makes it again: `mutations(original, { seed, count: 1 })`. */
export interface Mutation {
  readonly seed: number;
  readonly bytes: Uint8Array;
}

export interface MutationOptions {
  /** Of the first mutation; the next ones have the numbers that follow. */
  readonly seed: number;
  readonly count: number;
  /** Some mutations take a part from here in place of a part of the original; default: from the original itself. */
  readonly other?: Uint8Array;
}

const CI_COUNT = 1_000;
const DEEP_COUNT = 20_000;
const MOST_CHANGES = 4;
const LONGEST_RANGE = 4096;

/** How many mutations a test tries for each kind of input: 20,000 in the deep tier (`BAKEHOUSE_DEEP=1`), 1,000 otherwise. */
export function mutationCount(): number {
  return process.env['BAKEHOUSE_DEEP'] === '1' ? DEEP_COUNT : CI_COUNT;
}

/**
 * Damaged copies of an input: one to four changes each, of bits, bytes, integers, lengths and order. Equal seeds give equal bytes on
 * every machine. The original is left as it is.
 */
export function* mutations(original: Uint8Array, { seed, count, other = original }: MutationOptions): Generator<Mutation, void, undefined> {
  for (let index = 0; index < count; index++) {
    const random = randomFrom(seed + index);
    // Not by `slice`, which for a Buffer copies nothing.
    let bytes: Uint8Array = new Uint8Array(original);
    for (let changes = 1 + random(MOST_CHANGES); changes > 0; changes--) bytes = pick(CHANGES, random)(bytes, random, other);
    yield { seed: seed + index, bytes };
  }
}

/** A whole number from 0 up to, without, `below`. */
type Random = (below: number) => number;
type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** mulberry32: small, of full period, and the same everywhere. */
function randomFrom(seed: number): Random {
  // Neighbouring seeds begin far from each other.
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return below <= 0 ? 0 : Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const BYTES = [0, 1, 0x7f, 0x80, 0xff];
const WIDTHS = [2, 4, 8];
/** Added to 0, 2^(n-1) and 2^n, and small ones that multiply. */
const NEAR = [-2n, -1n, 0n, 1n, 2n];
const SMALL = [0n, 1n, 2n, 3n, 4n, 7n, 8n, 16n, 64n, 255n, 256n, 512n, 4096n, 65_536n, 1_000_000n];

const CHANGES: readonly Change[] = [
  function flipBit(bytes, random) {
    const at = random(bytes.length);
    return edited(bytes, at, [(bytes[at] ?? 0) ^ (1 << random(8))]);
  },
  function setByte(bytes, random) {
    return edited(bytes, random(bytes.length), [pick(BYTES, random)]);
  },
  function setRange(bytes, random) {
    const [start, end] = range(bytes, random);
    return bytes.fill(pick(BYTES, random), start, end);
  },
  setInteger,
  // Twice: headers are mostly integers.
  setInteger,
  function truncate(bytes, random) {
    return bytes.subarray(0, random(bytes.length));
  },
  function remove(bytes, random) {
    const [start, end] = range(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function duplicate(bytes, random) {
    const [start, end] = range(bytes, random);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  function insert(bytes, random) {
    const at = random(bytes.length + 1);
    const added = Uint8Array.from({ length: 1 + random(64) }, () => random(256));
    return joined(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  function move(bytes, random) {
    const [start, end] = range(bytes, random);
    const rest = joined(bytes.subarray(0, start), bytes.subarray(end));
    const at = random(rest.length + 1);
    return joined(rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at));
  },
  function splice(bytes, random, other) {
    const at = random(bytes.length + 1);
    const [start, end] = range(other, random);
    // Either in place of as many bytes, or between them, or as the end of the file.
    const after = pick([at + end - start, at, bytes.length], random);
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(Math.min(after, bytes.length)));
  },
];

function setInteger(bytes: Uint8Array, random: Random): Uint8Array {
  const width = pick(WIDTHS, random);
  const bits = BigInt(width * 8);
  const own = BigInt(bytes.length);
  const base = pick([0n, 1n << (bits - 1n), 1n << bits, own, ...SMALL], random);
  const value = BigInt.asUintN(width * 8, base + pick(NEAR, random));
  const little = Array.from({ length: width }, (_, index) => Number((value >> BigInt(index * 8)) & 0xffn));
  // Fields are aligned in most formats.
  const at = random(2) === 0 ? random(bytes.length) : Math.floor(random(bytes.length) / width) * width;
  return edited(bytes, at, random(2) === 0 ? little : little.reverse());
}

/** Writes over what is there; never makes it longer. */
function edited(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  for (const [index, value] of values.entries()) if (at + index < bytes.length) bytes[at + index] = value;
  return bytes;
}

function range(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = random(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + random(pick([8, 64, LONGEST_RANGE], random)))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function pick<T>(choices: readonly T[], random: Random): T {
  return choices[random(choices.length)] as T;
}
