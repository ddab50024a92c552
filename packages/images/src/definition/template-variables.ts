import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { offsetToPlace, renderVariables } from '@bakehouse/core/variables';
import { MAX_FINDINGS } from './finding-list.ts';

/** A template is rendered in memory. */
const MAX_TEMPLATE_BYTES = 16 * 1024 * 1024;

/** The names of the variables in a template file, and a finding for each that has no value. */
export async function variablesInTemplate(
  file: { readonly path: string; readonly absolute: string },
  variables: Readonly<Record<string, string>>,
  shown: string,
): Promise<{ used: ReadonlySet<string>; findings: Finding[] }> {
  const { size } = await stat(file.absolute);
  if (size > MAX_TEMPLATE_BYTES) {
    const message = `a template has at most ${formatBytes(MAX_TEMPLATE_BYTES)}, and this file ${formatBytes(size)}`;
    return { used: new Set(), findings: [{ severity: 'error', file: shown, message, hint: 'leave template out' }] };
  }
  const text = await readFile(file.absolute, 'utf8');
  // Only names are asked for: with long values the text could grow without end.
  const blank = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
  const rendered = renderVariables(text, blank);
  const findings = rendered.undefined.slice(0, MAX_FINDINGS).map(({ name, offset }): Finding => {
    const place = offsetToPlace(text, offset);
    return {
      severity: 'error',
      file: shown,
      ...place,
      message: `the variable ${name} is not defined`,
      hint: 'write {{NAME}} for braces that stay',
    };
  });
  return { used: rendered.used, findings };
}
