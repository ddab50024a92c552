import { ExternalError } from '@bakehouse/core/errors';
import { stripEscapes } from '@bakehouse/core/text';
import { type KnownFailure, recogniseFailure } from '@bakehouse/system/program';
import { PACKER_FAILURES } from '../failures/packer-failures.ts';

/** Lines that a failure shows, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** What Packer says of its end, and not of the cause. */
const OF_THE_END = /^(?:==> (?:Wait completed|Some builds didn't|Builds finished)|--> |==> \S+: Deleting output directory)/;
/** A part of a build begins: what went before it did not fail. */
const BEGINS = /^==> \S+: (?:Provisioning with|Running (?:local shell script|post-processor)|Retrieving|Starting VM)/;

interface PackerEnd {
  /** "build the image with Packer". */
  readonly operation: string;
  /** "ended with exit code 1", "took longer than 30 s". */
  readonly what: string;
  readonly exitCode: number;
  /** What it said last, and what of that it called errors. */
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** Path. */
  readonly log: string;
  /** What is looked for before what goes wrong with Packer itself. */
  readonly failures?: readonly KnownFailure[] | undefined;
}

function withoutColours(line: string): string {
  return stripEscapes(line, 'nothing');
}

/** Why a run of Packer failed: the cause in one line, what to do, and its last lines. */
export function packerFailure({ operation, what, exitCode, lines, errors, log, failures = [] }: PackerEnd): ExternalError {
  const said = [...lines, ...errors].map(withoutColours);
  const timedOut = !what.startsWith('ended');
  const known = timedOut ? undefined : recogniseFailure(said, [...failures, ...PACKER_FAILURES]);
  const tells = (line: string) => line.trim() !== '' && !OF_THE_END.test(line);
  const cause = known?.cause ?? (timedOut ? undefined : errors.map(withoutColours).findLast(tells)?.trim());
  const all = lines.map(withoutColours);
  const shown = [
    ...new Set(
      all
        .slice(
          Math.max(
            0,
            all.findLastIndex((line) => BEGINS.test(line)),
          ),
        )
        .filter(tells),
    ),
  ].slice(-MOST_LINES);
  return new ExternalError(cause ?? `Cannot ${operation}: packer ${what}.`, {
    ...{ service: 'packer', operation, status: exitCode, log },
    reason: known?.reason ?? 'definition',
    hint:
      known?.hint ?? (timedOut ? 'give build.timeout more, or find out what takes so long' : 'read the last lines, then mend the template'),
    lastLines: shown.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line)),
  });
}
