import { stat } from 'node:fs/promises';
import type { CollectedFile } from '@bakehouse/artifacts/selection';
import { offsetToPlace } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { readRegularText } from '@bakehouse/system/files';

/** Answer files of Windows Setup have some 10 KB. */
const MAX_BYTES = 1024 * 1024;

/**
 * Warns of XML declarations that are not the very beginning of an `*.xml`: Windows Setup takes no answer file that is not well-formed,
 * and a licence above the declaration is how that happens.
 *
 * @param show how findings call a path
 */
export async function checkAnswerFiles(files: readonly CollectedFile[], show: (path: string) => string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, absolute } of files) {
    if (!/\.xml$/i.test(path) || (await stat(absolute)).size > MAX_BYTES) continue;
    const text = (await readRegularText(absolute)).replace(/^\uFEFF/, '');
    for (const { index } of text.matchAll(/<\?xml[\s?]/g)) {
      if (index === 0) continue;
      const message = text.startsWith('<?xml') ? 'the XML declaration is there twice' : 'something stands before the XML declaration';
      const hint = 'begin the file with one declaration; Windows Setup reads well-formed files only';
      findings.push({ severity: 'warning', file: show(absolute), ...offsetToPlace(text, index), message, hint });
      break;
    }
  }
  return findings;
}
