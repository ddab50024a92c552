import { type DocumentKind, readDocument, refusing } from './document.ts';
import { count, list, number, object, oneOf, optional, sha256Text, type TypeOf, text } from './schema.ts';

/** Name of the document in the output folder of a run. */
export const RESULT_FILE = 'result.json';

/** What can come of a run in a machine. */
export const OUTCOMES = ['passed', 'failed', 'crashed', 'lost', 'timed-out'] as const;

export type VmOutcome = (typeof OUTCOMES)[number];

const testOutcomeSchema = oneOf('passed', 'failed', 'crashed', 'timed-out', 'not-run');

export type TestOutcome = TypeOf<typeof testOutcomeSchema>;

const acceleratorSchema = oneOf('kvm', 'tcg');

export type AcceleratorName = TypeOf<typeof acceleratorSchema>;

/** Why something that a machine left behind is not in the output. */
const leftOutKindSchema = oneOf('link', 'device', 'pipe', 'socket', 'name', 'loop', 'depth', 'size', 'number', 'room', 'damage', 'cut');

export type LeftOutKind = TypeOf<typeof leftOutKindSchema>;

const leftOutSchema = object({ kind: leftOutKindSchema, count });

export type LeftOut = TypeOf<typeof leftOutSchema>;

const testResultSchema = object({
  name: text(),
  outcome: testOutcomeSchema,
  exitCode: optional(number),
  /** "SIGSEGV": of the test itself or of a program in it. */
  signal: optional(text()),
  durationMs: number,
  /** Absolute path of its output; empty when it did not run. */
  log: text(),
  /** Files in the dump folder. */
  dumps: list(text()),
  /** What is wrong, for people. */
  problem: optional(text()),
});

export type TestResult = TypeOf<typeof testResultSchema>;

const schema = object({
  schema: oneOf('bakehouse-vm/1'),
  /** The file that was tested. */
  image: text(),
  /** Of that file, by the record of the gallery that it came from; absent when it came from none. */
  imageSha256: optional(sha256Text),
  accelerator: acceleratorSchema,
  acceleratorReason: text(),
  outcome: oneOf(...OUTCOMES),
  /** Why the outcome is not `passed`, for people. */
  problem: optional(text()),
  readyAfterMs: optional(number),
  /** `running` or `degraded`, as systemd sees the machine. */
  systemState: optional(text()),
  failedUnits: list(text()),
  tests: list(testResultSchema),
  console: text(),
  /** Absent when the machine never got far enough to write one. */
  journal: optional(text()),
  dumpFolder: text(),
  dumps: list(text()),
  /** What the machine left behind and is not here, by kind; absent when that is nothing. */
  leftOut: optional(list(leftOutSchema)),
  /** What was disregarded or left out of what the machine said, as sentences for people. Absent when nothing was. */
  remarks: optional(list(text())),
  startedAt: text(),
  finishedAt: text(),
});

/** `result.json` of run-in-vm. Paths are absolute; times are milliseconds or ISO 8601. */
export type VmResult = TypeOf<typeof schema>;

export const vmResultKind: DocumentKind<VmResult> = {
  id: 'bakehouse-vm/1',
  schema,
  refuse: refusing('not the result of run-in-vm', 'run run-in-vm, and give its result'),
};

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readVmResult(file: string): Promise<VmResult | undefined> {
  return readDocument(vmResultKind, file);
}
