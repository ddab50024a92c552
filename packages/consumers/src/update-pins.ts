import { type Finding, InputError } from '@bakehouse/core/errors';
import type { Pin, PinOutcome } from './updater.ts';
import { updaterFor } from './updaters.ts';

export interface UpdatePinsOptions {
  /** For messages, and to tell the format; it is not read. */
  readonly file: string;
  readonly content: Buffer;
  /** At least one. */
  readonly pins: readonly Pin[];
}

export interface UpdatedPins {
  /** The same bytes but for the versions. */
  readonly content: Buffer;
  /** False when every pin had its version already. */
  readonly changed: boolean;
  readonly pins: readonly Exclude<PinOutcome, { state: 'refused' }>[];
}

/**
 * Writes versions into a consumer's file: all of them or none.
 *
 * @throws InputError when the file is of no known format or not UTF-8, or naming every pin that cannot be written
 */
export async function updatePins({ file, content, pins }: UpdatePinsOptions): Promise<UpdatedPins> {
  const updater = await updaterFor(file);
  if (updater === undefined) throw new InputError(`${file} is of no format that versions are written into.`);
  if (pins.length === 0) throw new InputError(`No place in ${file} was named to write a version to.`);
  const updated = updater.update(textOf(file, content), pins);
  const findings: Finding[] = [];
  const written: Exclude<PinOutcome, { state: 'refused' }>[] = [];
  for (const pin of updated.pins) {
    if (pin.state === 'refused') findings.push({ severity: 'error', file, message: `${pin.path} cannot be written: ${pin.why}` });
    else written.push(pin);
  }
  if (findings.length > 0) throw new InputError(`${file} is left as it is.`, { findings });
  const changed = written.some(({ state }) => state === 'changed');
  return { content: changed ? Buffer.from(updated.text) : content, changed, pins: written };
}

/** Bytes that are not UTF-8 would not come back as they were. */
function textOf(file: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new InputError(`${file} is not UTF-8.`, { hint: 'save it as UTF-8' });
  }
}
