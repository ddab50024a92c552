import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';

/** MiB of the files that steps of the kind `file` copy into the image; what cannot be read counts as nothing. */
export async function copiedMiB({ definition, files }: LoadedDefinition): Promise<number> {
  const sources = definition.steps.flatMap((step) => ('file' in step ? [posix.normalize(step.file.from).replace(/\/+$/, '')] : []));
  let bytes = 0;
  for (const { path, absolute } of files) {
    if (!sources.some((source) => path === source || path.startsWith(`${source}/`))) continue;
    bytes += await stat(absolute).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes / (1024 * 1024);
}
