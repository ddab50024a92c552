import type { ReportCrash } from './report-data.ts';
import { type Sentence, say } from './sentence.ts';

/** The kernel maps nothing below this address (vm.mmap_min_addr is 65536 on Debian), so such a fault is a null pointer plus an offset. */
const LOWEST_MAPPABLE = 65_536n;

/** What unpacks a dump beside itself. */
const UNPACK = { zstd: 'zstd -d', gzip: 'gzip -dk', lz4: 'lz4 -d', xz: 'xz -dk' } as const;

const UNMAPPED = 'a dangling or damaged pointer, or a stack that ran full.';

/** What the signal and its addresses say about the cause. */
export function readingOf(crash: ReportCrash): Sentence {
  if (crash.signal === 'unknown') return say`Nothing is known of it: ${[crash.problem ?? 'the dump does not say what happened']}.`;
  if (crash.signal === 'none') return ['It did not crash: it was dumped while it ran, as is done with one that hangs.'];
  if (crash.exceptionType !== undefined)
    return crash.place === undefined
      ? say`Nobody handled ${crash.exceptionType}.`
      : say`Nobody handled ${crash.exceptionType}, in ${crash.place}.`;
  const address = parseAddress(crash.address);
  const counter = parseAddress(crash.programCounter);
  const did = crash.accessKind === 'write' ? 'wrote to' : 'used';
  switch (crash.signal) {
    case 'SIGSEGV':
      if (address !== undefined && (counter === address || crash.accessKind === 'execute'))
        return say`It jumped to ${hex(address)}: a bad function pointer or return address.`;
      if (crash.signalCode === 'SEGV_ACCERR')
        return ['It used memory in a way that the mapping forbids, such as writing to read-only data.'];
      if (address !== undefined && address < LOWEST_MAPPABLE) return say`It ${[did]} a null pointer (address ${hex(address)}).`;
      return address === undefined
        ? [`It ${did} memory that is not mapped: ${UNMAPPED}`]
        : say`It ${[did]} ${hex(address)}, where nothing is mapped: ${[UNMAPPED]}`;
    case 'SIGBUS':
      return ['It used a mapped file beyond its end, or a misaligned address; a full disk can cause the first.'];
    case 'SIGILL':
      return ['It met an instruction that the processor does not have. An emulated processor may lack one that the build assumes.'];
    case 'SIGFPE':
      return ['It divided an integer by zero, or the quotient did not fit.'];
    case 'SIGABRT':
      return ['It ended itself: a failed assertion, abort(), or a check of the memory allocator. Its last output says which.'];
    case 'SIGTRAP':
      return ['It ran into a breakpoint or a compiled-in trap.'];
    case 'SIGSYS':
      return ['It made a system call that a seccomp filter forbids.'];
    default:
      return say`The signal ${crash.signal} ended it.`;
  }
}

/** What to do with the dump, in order. */
export function nextStepsFor(crash: ReportCrash): readonly Sentence[] {
  if (crash.signal === 'unknown') return [say`Look at ${crash.file} with the program that reads such files.`];
  // A core inside of another file has to come out of it first.
  const dump = crash.isApport
    ? 'unpacked/CoreDump'
    : crash.compression === undefined
      ? crash.file
      : crash.file.replace(/\.(?:zst|gz|lz4|xz)$/, '');
  const program = `root${crash.program.startsWith('/') ? '' : '/'}${crash.program}`;
  const debug = `gdb -iex 'set sysroot root' ${shellWord(program)} -c ${shellWord(dump)} -ex 'thread apply all bt'`;
  const unpack = crash.isApport
    ? `apport-unpack ${shellWord(crash.file)} unpacked`
    : crash.compression && `${UNPACK[crash.compression]} ${shellWord(crash.file)}`;
  const stacks: Sentence[] = [
    [
      'Copy ',
      { code: '/usr' },
      ' of the image to a folder ',
      { code: 'root' },
      ', without starting it: docs/testing-and-crashes.md says how.',
    ],
    ...(unpack === undefined ? [] : [say`Unpack the dump: ${[{ command: unpack }]}`]),
    ...(crash.exceptionType === undefined
      ? []
      : [say`See the exception: ${[{ command: `dotnet-dump analyze ${shellWord(dump)} -c pe` }]}`]),
    say`See the stacks, with the image's own ${basenameOf(crash.program)} and its libraries: ${[{ command: debug }]}`,
  ];
  return [
    ...(crash.problem === undefined ? [] : [[`Mind that the dump is not whole: ${crash.problem}`]]),
    ...(crash.isReport === true ? [say`There is no dump of it, only what was written about it: ${crash.file}.`] : stacks),
    say`Look for ${crash.signature} in earlier reports: the same signature is the same place.`,
  ];
}

/** "812, one of 3". */
export function threadInWords({ crashingThread, threads }: ReportCrash): string {
  return threads === 1 ? `${crashingThread}, the only one` : `${crashingThread}, one of ${threads}`;
}

/** A word that a POSIX shell takes as it is. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function basenameOf(path: string): string {
  return path.split('/').at(-1) || path;
}

function parseAddress(text: string | undefined): bigint | undefined {
  return text !== undefined && /^0x[0-9a-f]{1,16}$/i.test(text) ? BigInt(text) : undefined;
}

function hex(address: bigint): string {
  return `0x${address.toString(16)}`;
}
