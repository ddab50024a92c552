import { readJson } from '@bakehouse/system/files';

/** One build in the file of Packer's manifest post-processor; the same from Packer 1.6 to 1.16. */
export interface PackerBuild {
  readonly name: string;
  readonly builder_type: string;
  readonly artifact_id: string;
  readonly packer_run_uuid: string;
  /** Null for builders that make nothing on this machine. */
  readonly files: readonly { readonly name: string; readonly size: number }[] | null;
  readonly custom_data?: Readonly<Record<string, string>> | null;
}

interface PackerManifest {
  readonly builds: readonly PackerBuild[];
  readonly last_run_uuid: string;
}

/** The run that wrote a manifest last, if there is one. */
export async function lastRun(file: string): Promise<string | undefined> {
  return (await readJson<PackerManifest>(file).catch(() => undefined))?.last_run_uuid;
}

/**
 * The builds of the last run in a manifest: the file keeps those of earlier runs.
 *
 * @param before the last run before this one: a manifest that still names it was not written
 */
export async function buildsOfLastRun(file: string, before?: string): Promise<readonly PackerBuild[]> {
  // What is no manifest names no build.
  const manifest = await readJson<PackerManifest | null>(file).catch(() => undefined);
  if (!manifest || manifest.last_run_uuid === before || !Array.isArray(manifest.builds)) return [];
  return manifest.builds.filter(isBuild).filter((build) => build.packer_run_uuid === manifest.last_run_uuid);
}

function isBuild(build: Partial<PackerBuild> | null): build is PackerBuild {
  const files = build?.files ?? [];
  return (
    typeof build?.builder_type === 'string' &&
    typeof build.artifact_id === 'string' &&
    Array.isArray(files) &&
    files.every((file: { readonly name?: unknown } | null) => typeof file?.name === 'string')
  );
}
