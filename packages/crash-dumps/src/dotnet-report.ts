import { isObject } from '@bakehouse/core/data';

/** What the report says that .NET's `createdump` writes beside a dump (`DOTNET_EnableCrashReport`, protocol 1). */
export interface DotnetReport {
  /** The main assembly, also where the program is `dotnet`: "OrderImport.dll". */
  readonly program: string;
  readonly machine: string | undefined;
  /** Ids, the crashed thread's first. */
  readonly threads: readonly number[];
  /** Undefined for a program that was dumped while it ran. */
  readonly crashingThread: number | undefined;
  /** As `ExceptionType` tells it; undefined when it does not. */
  readonly signal: string | undefined;
  /** "System.NullReferenceException". */
  readonly exceptionType?: string;
  /** "0x80004003". */
  readonly hresult?: string;
  /** First method of the crashed thread that is the program's own: "Shop.Orders.Program.Main()". */
  readonly method?: string;
}

/** A report has 20 to 60 KB; of one with thousands of threads some MB. */
export const LARGEST_REPORT = 16 * 1024 * 1024;
const MOST_THREADS = 65_536;
const LONGEST_TEXT = 1024;
/** A report has seven levels; a parser takes seconds for a million. */
const DEEPEST = 64;

/** By `parameters.ExceptionType`: exceptions of the runtime end with abort(). */
const SIGNALS: Readonly<Record<string, string>> = { '0x05000000': 'SIGABRT', '0x20000000': 'SIGSEGV', '0x30000000': 'SIGABRT' };

/** Whether a file that begins so is such a report, or was to be one. */
export function isDotnetReport(head: Buffer): boolean {
  return /^\s*\{\s*"payload"\s*:\s*\{[^{}]*"protocol_version"/.test(head.toString('utf8'));
}

/**
 * Reads a report. Every value in it is text, numbers and booleans too.
 *
 * @returns undefined when it is cut or is no such report
 */
export function parseDotnetReport(text: string): DotnetReport | undefined {
  if (isDeep(text)) return undefined;
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  const payload = memberOf(root, 'payload');
  const listed = memberOf(payload, 'threads');
  if (!isObject(payload) || !Array.isArray(listed)) return undefined;
  const threads = (listed as unknown[]).slice(0, MOST_THREADS).filter(isObject);
  const crashed = threads.find((thread) => thread['crashed'] === 'true');
  const id = crashed && idOf(crashed);
  const others = threads.filter((thread) => thread !== crashed).map(idOf);
  const code = textOf(memberOf(memberOf(root, 'parameters'), 'ExceptionType'));
  const exceptionType = textOf(crashed?.['managed_exception_type']);
  const hresult = textOf(crashed?.['managed_exception_hresult']);
  const method = crashed && ownMethod(crashed['stack_frames']);
  return {
    program: textOf(payload['process_name']) ?? '',
    machine: machineOf(textOf(memberOf(payload['configuration'], 'architecture'))),
    threads: [...(id === undefined ? [] : [id]), ...others.filter((other) => other !== undefined)],
    crashingThread: id,
    signal: code === undefined ? undefined : SIGNALS[code.toLowerCase()],
    ...(exceptionType === undefined ? {} : { exceptionType }),
    ...(hresult === undefined ? {} : { hresult }),
    ...(method === undefined ? {} : { method }),
  };
}

/** The names that dumps have for machines, of .NET's. */
function machineOf(architecture: string | undefined): string | undefined {
  const names: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64', x86: 'i386' };
  return architecture === undefined ? undefined : (names[architecture] ?? architecture);
}

/** The first frame that is not of the runtime's libraries; where all are, the first that has a method. Stubs have none. */
function ownMethod(frames: unknown): string | undefined {
  if (!Array.isArray(frames)) return undefined;
  const methods = (frames as unknown[]).flatMap(framesIn).map((frame) => textOf(frame['method_name']));
  const named = methods.filter((method) => method !== undefined);
  return named.find((method) => !/^(?:System|Microsoft|Internal|Interop)\b/.test(method)) ?? named[0];
}

/** A stack overflow has its frames once, in an element that says how often: `{"repeated": "0x…", "repeated_frames": […]}`. */
function framesIn(element: unknown): Record<string, unknown>[] {
  if (!isObject(element)) return [];
  const repeated = element['repeated_frames'];
  return Array.isArray(repeated) ? (repeated as unknown[]).filter(isObject) : [element];
}

function idOf(thread: Record<string, unknown>): number | undefined {
  const text = textOf(thread['native_thread_id']);
  return text !== undefined && /^0x[0-9a-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

function memberOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_TEXT) : undefined;
}

function isDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
