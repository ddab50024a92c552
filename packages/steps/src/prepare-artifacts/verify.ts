import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { archiveFormatOf } from '@bakehouse/archive/write-archive';
import { verifyArchive } from '@bakehouse/artifacts/verify-archive';
import { type Verified, type VerifyOptions, verifyFolder } from '@bakehouse/artifacts/verify-folder';
import type { StepContext } from '@bakehouse/core/context';
import type { OutputsOf } from '@bakehouse/core/definition';
import { hasErrorCode, InputError, messageOf, OutcomeError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/format';
import { MANIFEST_FILE } from '@bakehouse/records/artifact-manifest';
import { type ExpectedFiles, readExpectedFiles } from '@bakehouse/records/expected-files';
import type { definition } from './definition.ts';
import { shownFindings } from './output-folder.ts';
import { reportProgress } from './progress.ts';
import type { StepInputs } from './step-inputs.ts';
import { verifiedSummary } from './step-summary.ts';

type Outputs = OutputsOf<typeof definition>;

/**
 * Checks a folder, or an archive without unpacking it, against a manifest.
 *
 * @throws OutcomeError with every difference, InputError, UserError, CancelledError
 */
export async function verify(from: string, inputs: StepInputs, context: StepContext): Promise<Outputs> {
  const source = context.resolve(from);
  const isFolder = await stat(source).then(
    (status) => status.isDirectory(),
    (error: unknown) => {
      if (hasErrorCode(error, 'ENOENT')) {
        throw new InputError(`There is no file or folder ${source}.`, { hint: 'give as source what is to be verified', cause: error });
      }
      throw new InputError(`${source} cannot be verified: ${messageOf(error)}.`, { cause: error });
    },
  );
  const folder = isFolder ? source : dirname(source);
  const manifest = inputs.manifest === undefined ? join(folder, MANIFEST_FILE) : context.resolve(inputs.manifest);
  const expected = await readExpectedFiles(manifest);
  const options: VerifyOptions = {
    allowExtra: inputs.allowExtra ?? false,
    signal: context.signal,
    onProgress: reportProgress('Verified', bytesOf(expected, isFolder), context.log),
  };
  const verified = isFolder ? await verifyFolder(folder, expected, options) : await verifyPacked(source, expected, options);
  const outputs: Outputs = {
    folder,
    manifest,
    checksums: undefined,
    archive: isFolder ? undefined : source,
    archiveSha256: undefined,
    fileCount: verified.files,
    bytes: verified.bytes,
  };
  return conclude(source, manifest, verified, outputs, context);
}

function verifyPacked(archive: string, expected: ExpectedFiles, options: VerifyOptions): Promise<Verified> {
  const format = archiveFormatOf(archive);
  if (format === undefined) throw new InputError(`${archive} is neither a folder nor a zip, tar.gz or tar.zst.`);
  const { packed } = expected;
  if (packed !== undefined && packed.archive === basename(archive)) return verifyArchive(archive, format, packed, options);
  throw new InputError(`${expected.manifest} does not say what is in ${basename(archive)}.`, {
    hint: 'verify the folder of the archive, or name the manifest that was written with it',
  });
}

function bytesOf({ files, packed }: ExpectedFiles, isFolder: boolean): number {
  return (isFolder ? files : (packed?.files ?? [])).reduce((total, { size = 0 }) => total + size, 0);
}

/**
 * Says what came of it, in the job summary too.
 *
 * @param place what was verified
 * @throws OutcomeError with every difference
 */
export async function conclude(
  place: string,
  manifest: string,
  verified: Verified,
  outputs: Outputs,
  context: StepContext,
): Promise<Outputs> {
  const { files, bytes, findings } = verified;
  await context.summary(verifiedSummary(place, manifest, verified, context));
  if (findings.length === 0) {
    context.log.info(`${place}: ${counted(files, 'file')}, ${formatBytes(bytes)}, as ${manifest} says.`);
    return outputs;
  }
  const differences = findings.length === 1 ? 'in 1 place' : `in ${findings.length} places`;
  throw new OutcomeError(
    `${place} is not what ${manifest} says ${differences}; ${counted(files, 'file')} ${files === 1 ? 'is' : 'are'} as it says.`,
    outputs,
    {
      findings: shownFindings(findings, context),
      hint: 'fetch or prepare it again; if it was changed on purpose, prepare it anew',
    },
  );
}
