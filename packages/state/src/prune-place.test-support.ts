import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { type Pruned, type PruneRequest, pruneState } from './prune-state.ts';

const NOON = Date.parse('2026-06-30T12:00:00Z');
const NOW = new Date(NOON);
/** Before `NOW`. */
export const daysAgo = (days: number) => new Date(NOON - days * 86_400_000);

type Versions = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A gallery with versions of these files, by image. */
export function galleryOf(versions: Versions): PruneRequest['gallery'] {
  return {
    images: async () => Object.keys(versions),
    list: async (image) =>
      (versions[image] ?? []).map((sums, index) => ({
        ...{ schema: 'bakehouse-gallery-version/1', image, version: `1.0.${index}`, channel: 'staged', createdAt: NOW.toISOString() },
        fingerprint: { image: '', base: '', content: '', publishImmutable: '', publishMutable: '', tests: '', lifecycle: '' },
        files: sums.map((sha256) => ({ format: 'raw', file: 'image.raw', size: 1, sha256 })),
      })) as never,
  };
}

/** A workspace with a state folder whose files have the age that a test says. */
export class PrunePlace {
  readonly workspace: string;
  readonly state: string;

  constructor(workspace: string) {
    this.workspace = workspace;
    this.state = join(workspace, '.bakehouse');
  }

  /** Writes a file that was last changed so many days ago, as the folders above it were. */
  async write(path: string, days: number, content: string | Uint8Array = 'x'): Promise<string> {
    const file = join(this.state, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await this.age(path, days);
    return file;
  }

  async age(path: string, days: number): Promise<void> {
    for (let at = join(this.state, path); at !== this.state; at = dirname(at)) await utimes(at, daysAgo(days), daysAgo(days));
  }

  report(name: string, days: number, outcome: string): Promise<string> {
    return this.write(`reports/${name}/report.json`, days, JSON.stringify({ outcome }));
  }

  /** A finished build of one file. */
  build(image: string, days: number, sha256: string): Promise<string> {
    const fingerprint = { image: 'f', base: 'f', content: 'f', publishImmutable: 'f', publishMutable: 'f', tests: 'f', lifecycle: 'f' };
    const record = {
      ...{ schema: 'bakehouse-build/1', image, fingerprint, builder: 'local', definitionFile: 'a.vmimage.yaml', source: {} },
      files: [{ format: 'raw', path: 'image.raw', size: 1, sha256 }],
      ...{ packages: [], tools: {}, stages: [], log: 'build.log', startedAt: NOW.toISOString(), finishedAt: NOW.toISOString() },
    };
    return this.write(`builds/${image}/build.json`, days, JSON.stringify(record));
  }

  prune(more: Partial<PruneRequest> = {}): Promise<Pruned> {
    return pruneState({
      ...{ stateFolder: this.state, workspace: this.workspace, keeps: undefined, gallery: galleryOf({}), now: NOW, dryRun: false },
      ...{ log: silentLog, signal: new AbortController().signal },
      ...more,
    });
  }

  async names(path: string): Promise<string[]> {
    return (await readdir(join(this.state, path))).sort();
  }
}
