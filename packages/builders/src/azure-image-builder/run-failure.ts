import { ExternalError } from '@bakehouse/core/errors';
import { stripEscapes } from '@bakehouse/core/text';
import { recogniseFailure } from '@bakehouse/system/program';
import { IMAGE_BUILDER_FAILURES } from '../failures/image-builder-failures.ts';
import { SERVICE } from './service.ts';

/** Lines that a failure shows, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** Characters of a message of the service that are its first sentences; what follows says where the logs are. */
const LONGEST_MESSAGE = 300;

interface RunEnd {
  /** Id of the image. */
  readonly image: string;
  /** `lastRunStatus.message`, or why the template could not be made. */
  readonly message: string;
  /** Last lines of the customization log; none where it could not be read. */
  readonly lines: readonly string[];
  /** What the run was at when it was last seen. */
  readonly stage: string | undefined;
  /** Path, or address, of the customization log. */
  readonly log: string | undefined;
}

/** Why a run failed: the cause in one line, what it is of, what to do, and the last lines of its log. */
export function runFailure({ image, message, lines, stage, log }: RunEnd): ExternalError {
  const said = lines.map(plain).filter((line) => line.trim() !== '');
  const known = recogniseFailure([...message.split('\n').map(plain), ...said], IMAGE_BUILDER_FAILURES);
  const tested = stage === 'validating';
  const cause = known?.cause ?? (tested ? `A test of ${image} failed` : firstSentences(message));
  const shown = (said.length === 0 ? message.split('\n').map(plain) : said).slice(-MOST_LINES);
  return new ExternalError(`${cause.replace(/\.$/, '')}.`, {
    service: SERVICE,
    operation: `build ${image}`,
    // A test that fails does so by a script, which alone would be one of the definition.
    reason: tested && known?.reason !== 'quota' && known?.reason !== 'network' ? 'test' : (known?.reason ?? 'definition'),
    hint: known?.hint ?? 'read the last lines, then mend the definition; the whole log is told above',
    lastLines: shown.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line)),
    ...(log === undefined ? {} : { log }),
  });
}

/** What comes before the places of logs and the numbers of operations. */
function firstSentences(message: string): string {
  const [text = ''] = plain(message).split(/ (?:Packer build logs are at|The customization log|Use this operationId|Please review)/);
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text.trim();
}

function plain(line: string): string {
  return stripEscapes(line, 'nothing');
}
