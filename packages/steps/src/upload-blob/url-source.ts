import { isUrl, lookAtSource, parseSourceUrl } from '@bakehouse/blob/upload/copy-source';
import type { LocalFile } from '@bakehouse/blob/upload/local-file';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import { InputError } from '@bakehouse/core/errors';
import { readCertificates } from '../shared/ca-file.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * The file that a URL names, which the service copies itself; its signature is masked.
 *
 * @returns undefined when the source is no URL
 * @throws InputError for inputs that do not go with a URL; ExternalError when the file cannot be seen; CancelledError
 */
export async function urlSource(inputs: Inputs, context: StepContext): Promise<LocalFile[] | undefined> {
  if (!isUrl(inputs.source)) return undefined;
  const { path, secrets } = parseSourceUrl(inputs.source);
  for (const secret of secrets) for (const form of forms(secret)) context.mask(form);
  checkInputs(inputs, path);
  const ca = inputs.caFile === undefined ? undefined : await readCertificates(context.resolve(inputs.caFile));
  return [await lookAtSource(inputs.source, { ca, log: context.log, signal: context.signal })];
}

function checkInputs(inputs: Inputs, path: string): void {
  for (const name of ['include', 'exclude', 'manifest'] as const) {
    if ((inputs[name]?.length ?? 0) > 0)
      throw new InputError(`The source is the URL of a single file; ${name} is for folders.`, { hint: `leave ${name} out` });
  }
  const unread = 'nobody here reads what the service copies';
  if (inputs.writeChecksums)
    throw new InputError(`write-checksums needs the SHA-256 of the source, and ${unread}.`, { hint: 'leave it out' });
  if (inputs.verify === 'hashes' || inputs.verify === 'download') {
    throw new InputError(`verify: ${inputs.verify} needs the SHA-256 of the source, and ${unread}.`, { hint: 'let verify be sizes' });
  }
  if (inputs.blobType === 'page' || (inputs.blobType === 'auto' && /\.vhd$/i.test(path))) {
    throw new InputError(`${path} would become a page blob, and only block blobs are copied from a URL.`, {
      hint: 'download it and upload the file for a disk, or let blob-type be block to keep it as a file',
    });
  }
}

/** In logs it may stand as it is in the URL, or read. */
function forms(secret: string): string[] {
  try {
    return [...new Set([secret, decodeURIComponent(secret)])];
  } catch {
    return [secret];
  }
}
