import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { readJson, sha256OfFile } from '@bakehouse/system/files';

export type ImageFormat = 'raw' | 'vhd';

/** SHA-256 of what determines an image: as a whole and by layer. */
export interface Fingerprint {
  readonly image: string;
  readonly base: string;
  readonly content: string;
  readonly publishImmutable: string;
  readonly publishMutable: string;
}

export interface BuiltFile {
  readonly format: ImageFormat | string;
  /** Relative to the folder of the record, or absolute. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
}

/** What a builder made elsewhere: a machine image in a cloud. */
export interface RemoteArtifact {
  readonly builder: string;
  readonly id: string;
}

export interface StageTime {
  readonly name: string;
  readonly milliseconds: number;
}

/** `build.json`: what was built, from what, with what. Written last, so that it stands only beside complete files. */
export interface BuildRecord {
  readonly schema: 'bakehouse-build/1';
  readonly image: string;
  readonly fingerprint: Fingerprint;
  readonly builder: string;
  readonly definitionFile: string;
  readonly source: { readonly commit?: string };
  readonly files: readonly BuiltFile[];
  /** Only for builders that make an image elsewhere. */
  readonly artifacts?: readonly RemoteArtifact[];
  readonly packages: readonly InstalledPackage[];
  readonly tools: Readonly<Record<string, string>>;
  readonly stages: readonly StageTime[];
  /** Relative to the folder of the record. */
  readonly log: string;
  readonly startedAt: string;
  readonly finishedAt: string;
}

const LAYERS = ['image', 'base', 'content', 'publishImmutable', 'publishMutable'] as const;

export const RECORD_FILE = 'build.json';
export const LOG_FILE = 'build.log';

/** Whether what was read from a file is a whole build record. */
export function isBuildRecord(value: unknown): value is BuildRecord {
  const record = value as Partial<BuildRecord> | null;
  if (record?.schema !== 'bakehouse-build/1' || !Array.isArray(record.files) || !Array.isArray(record.packages)) return false;
  const { image, builder, definitionFile, finishedAt, fingerprint } = record;
  const texts = [image, builder, definitionFile, finishedAt, ...LAYERS.map((layer) => fingerprint?.[layer])];
  return texts.every((text) => typeof text === 'string') && record.files.every(isBuiltFile);
}

function isBuiltFile(file: Partial<BuiltFile> | null): boolean {
  return (
    [file?.format, file?.path, file?.sha256].every((text) => typeof text === 'string' && !text.includes('\0')) &&
    Number.isSafeInteger(file?.size)
  );
}

/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
export async function findCompleteBuild(
  folder: string,
  wanted: { readonly fingerprint: string; readonly builder: string; readonly formats: readonly string[] },
): Promise<BuildRecord | undefined> {
  const record = await readJson<BuildRecord>(join(folder, RECORD_FILE)).catch(() => undefined);
  if (!isBuildRecord(record)) return undefined;
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
