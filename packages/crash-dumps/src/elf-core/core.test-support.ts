/** An ELF core of x86-64, built by the layout of `linux/elfcore.h`, small enough to be cut and bent at every byte. */
export interface CoreShape {
  readonly signal?: number;
  readonly code?: number;
  readonly address?: bigint;
  readonly programCounter?: bigint;
  readonly shortName?: string;
  readonly commandLine?: string;
  readonly threads?: readonly number[];
  /** Where the program `/usr/bin/crashme` is mapped. */
  readonly base?: bigint;
  readonly permissions?: number;
  /** Of the notes. */
  readonly owner?: string;
}

const PROGRAM = '/usr/bin/crashme';
const LIBRARY = '/usr/lib/libc.so.6';
const LIBRARY_BASE = 0x7f0000000000n;
/** Where the page that the program can write to is mapped. */
const STACK = 0xdead0000n;
export const BUILD_ID = '0123456789abcdef0123456789abcdef01234567';

export function elfCore(shape: CoreShape = {}): Buffer {
  const { base = 0x555555554000n, threads = [4242, 4243], permissions = 6 } = shape;
  const [first, ...others] = threads;
  return coreWith(base, permissions, [
    ...(first === undefined ? [] : [note(1, status(shape, first, base), shape.owner)]),
    note(3, processInfo(shape)),
    note(0x53494749, signalInfo(shape)),
    note(6, words(3n, base + 64n, 9n, base + 0x1000n, 0n, 0n)),
    note(0x46494c45, mappedFiles(base)),
    ...others.map((thread) => note(1, status(shape, thread, base), shape.owner)),
  ]);
}

interface CreatedumpShape extends CoreShape {
  /** Id of the thread that crashed; undefined for a dump of a program that runs. */
  readonly crashed?: number;
  /** Where the fault was, as the frame of its signal says; without one there is none. */
  readonly faultAt?: bigint;
  /** What it was started with, on its first stack. */
  readonly arguments?: readonly string[];
}

/**
 * As .NET's createdump writes them: the process first and without arguments, threads in the order of their ids, the signal in the status of
 * the crashed one alone and its siginfo behind it. Every thread waits somewhere in the C library.
 */
export function createdumpCore(shape: CreatedumpShape = {}): Buffer {
  const { base = 0x555555554000n, threads = [4242, 4243], permissions = 6, crashed, signal = 6, code = 0, address = 0n, faultAt } = shape;
  const of = { ...shape, signal, code, address };
  const vector = words(3n, base + 64n, 9n, base + 0x1000n, 6n, 4096n, 17n, 100n, 25n, STACK + 3000n, 31n, STACK + 4000n, 0n, 0n);
  const memory =
    shape.arguments !== undefined ? firstStack(shape.arguments, vector) : faultAt === undefined ? undefined : signalFrame(of, faultAt);
  return coreWith(
    base,
    permissions,
    [
      note(3, processInfo({ ...shape, commandLine: '' })),
      note(6, vector),
      note(0x46494c45, mappedFiles(base)),
      ...threads.flatMap((thread) => {
        const hasCrashed = thread === crashed;
        const waiting = { ...of, signal: hasCrashed ? signal : 0, programCounter: LIBRARY_BASE + 0x17n };
        return [
          note(1, status(waiting, thread, base)),
          note(2, Buffer.alloc(512)),
          ...(hasCrashed ? [note(0x53494749, signalInfo(of))] : []),
        ];
      }),
    ],
    memory,
  );
}

/** A page as the kernel makes it for a program that starts: how many arguments, pointers to them and the environment, the vector, the texts. */
function firstStack(texts: readonly string[], vector: Buffer): Buffer {
  const page = Buffer.alloc(4096);
  const all = [...texts, 'TOKEN=not for others'];
  const places: bigint[] = [];
  let at = 2048;
  for (const text of all) {
    places.push(STACK + BigInt(at));
    at += page.write(`${text}\0`, at);
  }
  page.write('./program\0', 4000);
  Buffer.concat([words(BigInt(texts.length), ...places.slice(0, -1), 0n, ...places.slice(-1), 0n), vector]).copy(page, 512);
  return page;
}

/** A page of a stack with what the kernel puts there for the handler of a signal. */
function signalFrame(shape: CoreShape, faultAt: bigint): Buffer {
  const page = Buffer.alloc(4096);
  const info = 1024 + 312;
  page.writeBigUInt64LE(LIBRARY_BASE + 0x99n, 1024);
  signalInfo(shape).copy(page, info);
  page.writeBigUInt64LE(faultAt, info - 136);
  // The same bytes elsewhere, as a copy that a handler has made of them: no frame is around it.
  signalInfo(shape).copy(page, 400);
  return page;
}

function coreWith(base: bigint, permissions: number, all: readonly Buffer[], memory: Buffer = Buffer.alloc(16)): Buffer {
  const notes = Buffer.concat(all);
  const page = moduleFirstPage();
  const headers = 64 + 3 * 56;
  const pageAt = headers + notes.length;
  return Buffer.concat([
    elfHeader(4, 3),
    programHeader(4, 0, headers, 0n, notes.length, 0n),
    programHeader(1, 5, pageAt, base, page.length, 0x3000n),
    programHeader(1, permissions, pageAt + page.length, STACK, memory.length, 0x1000n),
    notes,
    page,
    memory,
  ]);
}

function elfHeader(type: number, count: number): Buffer {
  const header = Buffer.alloc(64);
  header.write('7f454c46020101', 0, 'hex');
  header.writeUInt16LE(type, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(64n, 32);
  header.writeUInt16LE(64, 52);
  header.writeUInt16LE(56, 54);
  header.writeUInt16LE(count, 56);
  return header;
}

function programHeader(type: number, flags: number, offset: number, address: bigint, fileSize: number, memorySize: bigint): Buffer {
  const header = Buffer.alloc(56);
  header.writeUInt32LE(type, 0);
  header.writeUInt32LE(flags, 4);
  header.writeBigUInt64LE(BigInt(offset), 8);
  header.writeBigUInt64LE(address, 16);
  header.writeBigUInt64LE(BigInt(fileSize), 32);
  header.writeBigUInt64LE(memorySize, 40);
  return header;
}

function note(type: number, content: Buffer, owner = 'CORE'): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(owner.length + 1, 0);
  head.writeUInt32LE(content.length, 4);
  head.writeUInt32LE(type, 8);
  return Buffer.concat([head, padded(Buffer.from(`${owner}\0`)), padded(content)]);
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
}

function words(...values: bigint[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(value, index * 8);
  return bytes;
}

function status({ signal = 11, programCounter }: CoreShape, thread: number, base: bigint): Buffer {
  const bytes = Buffer.alloc(336);
  bytes.writeUInt16LE(signal, 12);
  bytes.writeUInt32LE(thread, 32);
  bytes.writeBigUInt64LE(programCounter ?? base + 0x1139n, 240);
  return bytes;
}

function processInfo({ shortName = 'crashme', commandLine = 'crashme --now ' }: CoreShape): Buffer {
  const bytes = Buffer.alloc(136);
  bytes.writeUInt32LE(4242, 24);
  bytes.write(shortName, 40);
  bytes.write(commandLine, 56);
  return bytes;
}

function signalInfo({ signal = 11, code = 1, address = 0xdead0000n }: CoreShape): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeInt32LE(signal, 0);
  bytes.writeInt32LE(code, 8);
  bytes.writeBigUInt64LE(address, 16);
  return bytes;
}

function mappedFiles(base: bigint): Buffer {
  const ranges = [
    [base, base + 0x1000n, 0n],
    [base + 0x1000n, base + 0x3000n, 1n],
    [LIBRARY_BASE, LIBRARY_BASE + 0x2000n, 0n],
  ].flat();
  return Buffer.concat([words(3n, 0x1000n, ...ranges), Buffer.from(`${PROGRAM}\0${PROGRAM}\0${LIBRARY}\0`)]);
}

/** The start of a program file, with its build id. */
function moduleFirstPage(): Buffer {
  const id = note(3, Buffer.from(BUILD_ID, 'hex'), 'GNU');
  return Buffer.concat([elfHeader(3, 1), programHeader(4, 4, 120, 120n, id.length, BigInt(id.length)), id]);
}
