import { counted, formatBytes, formatDuration } from '@bakehouse/core/text';
import { code, facts, fold, section } from './html-parts.ts';
import type { Markup } from './markup.ts';
import type { ReportUpload } from './report-data.ts';
import { uploadFacts } from './upload-facts.ts';

/** Where the artifacts of an image went, and what that took. */
export function uploadSection(id: string, upload: ReportUpload): Markup {
  return section(
    id,
    'Upload',
    upload.milliseconds > 0 && `sent in ${formatDuration(upload.milliseconds)}`,
    fold(
      `${counted(upload.uploaded, 'blob')} sent, ${formatBytes(upload.bytes)}`,
      facts('facts', [
        ['Container', code(upload.containerUrl)],
        ['Prefix', upload.prefix !== '' && code(upload.prefix)],
        ...uploadFacts(upload),
      ]),
    ),
  );
}
