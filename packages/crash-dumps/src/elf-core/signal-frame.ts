import { throwIfCancelled } from '@bakehouse/core/errors';
import type { CoreMemory } from './core-memory.ts';
import type { SignalInfo } from './gather-notes.ts';
import type { MappedFiles } from './mapped-files.ts';

/**
 * Where things lie around the siginfo of a signal's frame on x86-64 (arch/x86/include/asm/sigframe.h, asm-generic/ucontext.h): the return
 * address, `ucontext` of 304 bytes with the registers at 40, then siginfo.
 */
const RETURN_ADDRESS = -312;
const PROGRAM_COUNTER = -136;
const ADDRESS = 16;
const BEFORE = -RETURN_ADDRESS;
const BEHIND = ADDRESS + 8;
const CHUNK = 1024 * 1024;
/** A stack is small and heaps are large: of more memory than this the smallest segments are searched. */
const MOST_BYTES = 128 * 1024 * 1024;
/** What a handler of signals returns to stands in the C library: `__restore_rt` of glibc, musl's in its loader. */
const C_LIBRARY = /\/(?:libc[.-][^/]*|ld-musl-[^/]*)$/;
/** Of candidates, each of which costs a walk of the list of mapped files. */
const MOST_CANDIDATES = 1000;

/**
 * Where a fault was, from the frame that the kernel made on a stack for the handler of its signal. A handler that ran a program and waits
 * for it has left its own registers in the thread's status.
 *
 * @returns undefined when no frame of this signal is in the dump
 * @throws CancelledError, and what reading the source throws
 */
export async function faultCounter(
  memory: CoreMemory,
  mappings: MappedFiles,
  { number, code, errorNumber, address }: SignalInfo,
  signal?: AbortSignal,
): Promise<bigint | undefined> {
  const wanted = Buffer.alloc(12);
  wanted.writeInt32LE(number, 0);
  wanted.writeInt32LE(errorNumber, 4);
  wanted.writeInt32LE(code, 8);
  let bytesLeft = MOST_BYTES;
  let candidatesLeft = MOST_CANDIDATES;
  for (const segment of memory.writable()) {
    bytesLeft -= segment.fileSize;
    if (bytesLeft < 0) return undefined;
    for (let start = 0; start < segment.fileSize; start += CHUNK) {
      if (signal !== undefined) throwIfCancelled(signal);
      const before = Math.min(start, BEFORE);
      const bytes = await memory.read(segment.address + BigInt(start - before), before + CHUNK + BEHIND);
      for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
        // The kernel aligns a frame, and a segment begins with a page.
        if ((start - before + at) % 8 !== 0 || at < BEFORE || at + BEHIND > bytes.length) continue;
        if (bytes.readBigUInt64LE(at + ADDRESS) !== address) continue;
        if (--candidatesLeft < 0) return undefined;
        const returnsTo = mappings.at(bytes.readBigUInt64LE(at + RETURN_ADDRESS));
        if (returnsTo !== undefined && C_LIBRARY.test(returnsTo.path)) return bytes.readBigUInt64LE(at + PROGRAM_COUNTER);
      }
    }
  }
  return undefined;
}
