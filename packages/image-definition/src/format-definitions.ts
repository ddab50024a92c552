import { realpath, stat } from 'node:fs/promises';
import { type Finding, InputError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/text';
import { shownPath, writeFileAtomically } from '@bakehouse/system/files';
import { foreignFinding, isForeignFile } from './findings/foreign-file.ts';
import { formatDefinition } from './format-definition.ts';
import { readDefinitionText } from './parse/definition-bytes.ts';

interface FormatOptions {
  /** What paths are shown relative to. */
  readonly workspace: string;
  /** Looks, and writes nothing. */
  readonly check: boolean;
  readonly signal: AbortSignal;
}

/**
 * Formats definitions in place, all or none: nothing is written before every one of them was read and understood.
 *
 * @param files absolute
 * @returns those that are, or with `check` would be, written, as they are shown
 * @throws InputError with every mistake that keeps one from being formatted, CancelledError
 */
export async function formatDefinitions(files: readonly string[], { workspace, check, signal }: FormatOptions): Promise<string[]> {
  const changed: { readonly file: string; readonly shown: string; readonly text: string }[] = [];
  const findings: Finding[] = [];
  let wrong = 0;
  for (const file of files) {
    throwIfCancelled(signal);
    const shown = shownPath(file, workspace);
    try {
      // Another program's file is nobody's to rewrite.
      if (await isForeignFile(file)) throw new InputError(`${shown} is no image definition.`, { findings: [foreignFinding(shown)] });
      const before = await readDefinitionText(file, shown);
      const text = formatDefinition(before, shown);
      if (text !== before) changed.push({ file, shown, text });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      wrong++;
      const { message, hint } = error;
      const whole = { severity: 'error' as const, file: shown, message, ...(hint === undefined ? {} : { hint }) };
      findings.push(...(error.findings.length > 0 ? error.findings : [whole]));
    }
  }
  if (wrong > 0) throw new InputError(`${counted(wrong, 'file')} cannot be formatted; nothing was written.`, { findings });
  if (!check) {
    // A definition may be a link; what it leads to is written, and keeps its permissions.
    for (const { file, text } of changed) await writeFileAtomically(await realpath(file), text, (await stat(file)).mode & 0o777);
  }
  return changed.map(({ shown }) => shown);
}
