import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { type BuildRecord, RECORD_FILE, readBuildRecord } from '@bakehouse/records/builds';
import { sha256OfFile } from '@bakehouse/system/files';

/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
export async function findCompleteBuild(
  folder: string,
  wanted: { readonly fingerprint: string; readonly builder: string; readonly formats: readonly string[] },
): Promise<BuildRecord | undefined> {
  const record = await readBuildRecord(join(folder, RECORD_FILE)).catch(() => undefined);
  if (record === undefined) return undefined;
  if (record.fingerprint.image !== wanted.fingerprint || record.builder !== wanted.builder) return undefined;
  if (!wanted.formats.every((format) => record.files.some((file) => file.format === format))) return undefined;
  // Sizes of all first: they cost nothing, checksums read gigabytes.
  for (const file of record.files) if ((await sizeOf(join(folder, file.path))) !== file.size) return undefined;
  for (const file of record.files) if ((await sha256OfFile(join(folder, file.path))) !== file.sha256) return undefined;
  return record;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const status = await stat(path);
    return status.isFile() ? status.size : undefined;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}
