import { join } from 'node:path';
import type { Log } from '@bakehouse/core/log';
import { ensureSystemTools, findProgram } from '@bakehouse/system/debian-packages';
import { sha256 } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { runProgram } from '@bakehouse/system/program';

interface SessionPlace {
  /** Absolute. */
  readonly cacheFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Path of Packer: the one on PATH, or Debian's, which is installed where that is allowed. */
export async function findPacker({ log, signal }: Pick<SessionPlace, 'log' | 'signal'>): Promise<string> {
  await ensureSystemTools([{ needs: 'packer', package: 'packer' }], log, signal);
  return (await findProgram('packer')) ?? 'packer';
}

/** "1.6.6"; `unknown` for a program that says none. */
export async function packerVersion(program: string, { signal, cacheFolder }: Omit<SessionPlace, 'log'>): Promise<string> {
  const options = { signal, inherit: ['PACKER_*'], env: packerSettings(cacheFolder) };
  const { stdout } = await runProgram('ask Packer for its version', [program, 'version'], options);
  return /Packer v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

/** Before 1.7 there was no `packer init`: all plugins were built in. */
export function isBeforePlugins(version: string): boolean {
  return /^1\.[0-6]\./.test(version);
}

/** Variables that every run of Packer gets. */
export function packerSettings(cacheFolder: string): Record<string, string> {
  return {
    // No call home.
    CHECKPOINT_DISABLE: '1',
    // Else a folder beside the user's template.
    PACKER_CACHE_DIR: join(cacheFolder, 'packer'),
  };
}

/**
 * One run of Packer at a time writes a manifest: an HCL2 template has it beside itself, and two images may be made of one template. The
 * lock is elsewhere, since what is in the template's folder counts for the fingerprint.
 *
 * @param timeout milliseconds to wait for others
 */
export function withManifest<T>(
  manifest: string,
  { cacheFolder, timeout, log, signal }: SessionPlace & { readonly timeout: number },
  work: () => Promise<T>,
): Promise<T> {
  const folder = join(cacheFolder, 'packer-manifests', sha256(manifest).slice(0, 16));
  return withFolderLock(folder, { wait: timeout, log, signal }, work);
}
