import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { offsetsToPlaces, renderVariables } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { readRegularFile } from '@bakehouse/system/files';
import { MAX_FINDINGS } from '../findings/finding-list.ts';
import { undefinedVariable } from './undefined-variable.ts';

/** As much as `renderFile` of `prepare-artifacts` renders, which does so in memory. */
const MAX_TEMPLATE_BYTES = 8 * 1024 * 1024;

/** The names of the variables in a template file, and a finding for each that has no value. */
export async function variablesInTemplate(
  file: { readonly path: string; readonly absolute: string },
  variables: Readonly<Record<string, string>>,
  shown: string,
): Promise<{ used: ReadonlySet<string>; findings: Finding[] }> {
  const refuse = (message: string) => ({
    used: new Set<string>(),
    findings: [{ severity: 'error', file: shown, message, hint: 'leave template out' } as const],
  });
  const { size } = await stat(file.absolute);
  if (size > MAX_TEMPLATE_BYTES) {
    return refuse(`a template has at most ${formatBytes(MAX_TEMPLATE_BYTES)}, and this file ${formatBytes(size)}`);
  }
  const bytes = await readRegularFile(file.absolute);
  if (!isUtf8(bytes)) return refuse('a template is UTF-8 text, and this file is not');
  const text = bytes.toString();
  // Only names are asked for: with long values the text could grow without end.
  const blank = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
  const rendered = renderVariables(text, blank);
  const missing = rendered.undefined.slice(0, MAX_FINDINGS);
  const places = offsetsToPlaces(
    text,
    missing.map(({ offset }) => offset),
  );
  const findings = missing.map(({ name }, index): Finding => ({ file: shown, ...places[index], ...undefinedVariable(name) }));
  return { used: rendered.used, findings };
}
