import { placeInWords } from '@bakehouse/core/errors';
import type { AnnotationPlace } from '@bakehouse/core/log';

/** UTF-16 units. The runner of GitHub cuts a longer message, and writes what is left to the log as well (`ExecutionContext.cs`). */
const LONGEST = 4096;
/** GitHub's runner and the agent of Azure Pipelines keep the first ten annotations of a level. */
const KEPT = 10;
const CUT = ' … (all of it stands above)';

type Level = 'notice' | 'warning' | 'error';

interface Output {
  /** Writes what the host makes an annotation of. */
  readonly annotate: (level: Level, text: string, place: AnnotationPlace) => void;
  /** Writes plain lines. */
  readonly info: (text: string) => void;
}

/**
 * Annotations of a host that writes their message alone to its log: it gets their place in words. A long message is written whole before
 * it is cut. Of errors nine are annotated, and the tenth is the failure, which comes last and tells most; others become lines.
 */
export class Annotations {
  readonly #output: Output;
  #errors = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  say(level: Level, message: string, place: AnnotationPlace = {}): void {
    // The runner drops what says nothing.
    if (message === '') return;
    const where = placeInWords(place);
    const text = where === '' ? message : `${where}: ${message}`;
    if (level === 'error') this.#errors += 1;
    if (level === 'error' && this.#errors >= KEPT) this.#output.info(`error: ${text}`);
    else this.#output.annotate(level, this.fit(text), place);
  }

  /** As much of a message as a host shows; the whole of a longer one is written before it. */
  fit(text: string): string {
    if (text.length <= LONGEST) return text;
    this.#output.info(text);
    return text.slice(0, LONGEST - CUT.length).toWellFormed() + CUT;
  }
}
