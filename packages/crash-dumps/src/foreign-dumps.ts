import type { CrashFormat } from '@bakehouse/records/tests';

interface ForeignDump {
  readonly format: CrashFormat;
  /** Why nothing is told of it, as a sentence without full stop. */
  readonly problem: string;
}

/** Dumps that are known by their first bytes and not read. */
const FOREIGN: readonly [magic: string, ForeignDump][] = [
  ['4d444d50', { format: 'minidump', problem: 'a minidump, which is not read yet: open it with WinDbg, lldb or minidump_stackwalk' }],
  ['50414745445536', { format: 'unknown', problem: 'a dump of the Windows kernel, which is not read: open it with WinDbg' }],
  ['5041474544554d50', { format: 'unknown', problem: 'a dump of the Windows kernel, which is not read: open it with WinDbg' }],
  ['4b44554d50202020', { format: 'unknown', problem: 'a dump of the Linux kernel (kdump), which is not read: open it with crash' }],
];

/** What a file that begins so is, when it is a dump that is known here and not read. */
export function foreignDumpOf(head: Buffer): ForeignDump | undefined {
  const start = head.toString('hex', 0, 8);
  return FOREIGN.find(([magic]) => start.startsWith(magic))?.[1] ?? machCore(head);
}

/** A core of macOS: a Mach-O file of type 4 (mach-o/loader.h, MH_CORE), little-endian. */
function machCore(head: Buffer): ForeignDump | undefined {
  if (head.length < 16 || (head.readUInt32LE(0) & 0xfffffffe) >>> 0 !== 0xfeedface || head.readUInt32LE(12) !== 4) return undefined;
  return { format: 'unknown', problem: 'a core of macOS, which is not read: open it with lldb' };
}
