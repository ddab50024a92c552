import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { ExternalError, hasErrorCode, messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { findProgram } from '@bakehouse/system/debian-packages';
import { makeFolder, sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { shownAddress } from '../address.ts';
import { downloadVerified } from '../download.ts';
import { type DebianRelease, readDebianRelease, suiteAddress } from './debian-release.ts';
import { forgetUnused } from './index-cache.ts';
import { PackageIndex } from './package-index.ts';

/** Where Debian's own archives are served from. */
export const DEFAULT_ARCHIVE = 'https://deb.debian.org/debian';
const SECURITY = 'https://deb.debian.org/debian-security';

/** Bytes of a packed index: that of Debian's main has 12 MiB. */
const MAX_INDEX = 256 * 1024 * 1024;
/** Characters that one may have when it is unpacked: 60 Mi in Debian's main. */
const MAX_TEXT = 1024 * 1024 * 1024;

/** A suite of an archive as a build would find it now. */
interface DebianSuite {
  readonly release: DebianRelease;
  /** Of these components, with the updates that a build takes as well; undefined where the archive has no index that can be read here. */
  packages(components: readonly string[], architecture: string): Promise<PackageIndex | undefined>;
}

interface ArchiveOptions {
  /** Absolute. Keeps indices between runs; nothing is kept without it. */
  readonly cacheFolder?: string | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Asks archives of Debian packages what they have. Each answer is asked for once. */
export class DebianArchives {
  readonly #options: ArchiveOptions;
  readonly #releases = new Map<string, Promise<DebianRelease>>();
  readonly #suites = new Map<string, Promise<DebianSuite | undefined>>();

  constructor(options: ArchiveOptions) {
    this.#options = options;
  }

  /**
   * @param mirror Debian's own archive when left out
   * @throws as `readDebianRelease`
   */
  release(mirror: string | undefined, name: string): Promise<DebianRelease> {
    const where = mirror ?? DEFAULT_ARCHIVE;
    const key = `${where} ${name}`;
    const release = this.#releases.get(key) ?? readDebianRelease(where, name, this.#options.signal);
    this.#releases.set(key, release);
    return release;
  }

  /**
   * @param mirror Debian's own archive when left out
   * @returns undefined when the archive has no such suite
   * @throws ExternalError when it does not answer, CancelledError
   */
  suite(mirror: string | undefined, name: string): Promise<DebianSuite | undefined> {
    const key = `${mirror ?? ''} ${name}`;
    const suite = this.#suites.get(key) ?? this.#open(mirror, name);
    this.#suites.set(key, suite);
    return suite;
  }

  async #open(mirror: string | undefined, name: string): Promise<DebianSuite | undefined> {
    const own = { mirror: mirror ?? DEFAULT_ARCHIVE, name };
    const release = await this.#release(own);
    if (release === undefined) return undefined;
    // As mmdebstrap does it for the suites that have them: with a mirror of the user's it takes nothing else.
    const updates = mirror === undefined ? [`${name}-updates`, `${name}-security`] : [];
    const indices = new Map<string, Promise<PackageIndex | undefined>>();
    return {
      release,
      packages: (components, architecture) => {
        const key = [architecture, ...components].join(' ');
        const index =
          indices.get(key) ??
          this.#index(
            [own, ...updates.map((update) => ({ mirror: update === `${name}-security` ? SECURITY : own.mirror, name: update }))],
            {
              components,
              architecture,
            },
          );
        indices.set(key, index);
        return index;
      },
    };
  }

  async #release({ mirror, name }: Place): Promise<DebianRelease | undefined> {
    try {
      return await this.release(mirror, name);
    } catch (error) {
      if (error instanceof ExternalError && error.details.status === 404) return undefined;
      throw error;
    }
  }

  async #index(places: readonly Place[], { components, architecture }: Wanted): Promise<PackageIndex | undefined> {
    const index = new PackageIndex();
    for (const place of places) {
      const release = await this.#release(place);
      if (release === undefined) continue;
      // One that does not name its components cannot be told from one that lacks them.
      if (release.components.length === 0) return undefined;
      // A component that is not there is reported where it stands; updates need not have all.
      for (const component of components.filter((one) => release.components.includes(one))) {
        const path = await readablePath(`${component}/binary-${architecture}/Packages`, release);
        // Without one of them it would not be known what is there.
        if (path === undefined) return undefined;
        const sha256 = release.files.get(path)?.sha256 ?? '';
        await this.#read(addressOf(place, path, sha256, release), { sha256, kind: path.endsWith('.xz') ? 'xz' : 'gz' }, index);
      }
    }
    return index;
  }

  async #read(url: string, packed: Packed, index: PackageIndex): Promise<void> {
    const { cacheFolder, signal } = this.#options;
    const read = (file: string) => readIndex(file, url, packed.kind, index, signal);
    if (url.startsWith('file:')) return read(fileURLToPath(url));
    if (cacheFolder === undefined) {
      return withTemporaryFolder('debian-archive', async (folder) => read(await this.#fetch(url, packed, folder)));
    }
    await makeFolder(cacheFolder);
    const file = await this.#fetch(url, packed, cacheFolder);
    await read(file);
    await forgetUnused(cacheFolder, file, new Date());
  }

  async #fetch(url: string, { sha256, kind }: Packed, folder: string): Promise<string> {
    const { log, signal } = this.#options;
    const file = join(folder, `${sha256}.${kind}`);
    const known = await sha256OfFile(file).catch((error: unknown) => {
      if (hasErrorCode(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (known !== sha256) await downloadVerified({ url, file, sha256, what: 'the index of packages', most: MAX_INDEX, log, signal });
    return file;
  }
}

/** By its digest where the archive has that: under its name another one may stand by now. */
function addressOf({ mirror, name }: Place, path: string, sha256: string, release: DebianRelease): string {
  const isByHash = release.field('Acquire-By-Hash') === 'yes' && !mirror.startsWith('file:');
  const below = isByHash ? `${path.slice(0, path.lastIndexOf('/'))}/by-hash/SHA256/${sha256}` : path;
  return `${suiteAddress(mirror, name)}/${below}`;
}

interface Place {
  readonly mirror: string;
  readonly name: string;
}

/** How an index is packed, and its digest. */
interface Packed {
  readonly sha256: string;
  readonly kind: 'gz' | 'xz';
}

interface Wanted {
  readonly components: readonly string[];
  readonly architecture: string;
}

/** The first of the packed forms of an index that the archive has and this machine can unpack. */
async function readablePath(path: string, { files }: DebianRelease): Promise<string | undefined> {
  if (files.has(`${path}.gz`)) return `${path}.gz`;
  // Debian's updates have nothing else.
  return files.has(`${path}.xz`) && (await findProgram('xz')) !== undefined ? `${path}.xz` : undefined;
}

async function readIndex(file: string, url: string, kind: Packed['kind'], index: PackageIndex, signal: AbortSignal): Promise<void> {
  if (kind === 'xz') {
    const { stdout } = await runProgram('unpack the index of packages', ['xz', '--decompress', '--stdout', '--', file], { signal });
    for (const line of stdout.split('\n')) index.addLine(line);
    index.addLine('');
    return;
  }
  let length = 0;
  let rest = '';
  const take = async (text: AsyncIterable<string>) => {
    for await (const chunk of text) {
      length += chunk.length;
      if (length > MAX_TEXT) throw new RangeError('it is too large');
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) index.addLine(line);
    }
    index.addLine(rest);
    index.addLine('');
  };
  try {
    await pipeline(createReadStream(file), createGunzip(), (bytes: AsyncIterable<Buffer>) => take(decoded(bytes)), { signal });
  } catch (error) {
    throwIfCancelled(signal);
    throw new ExternalError(`Cannot read ${shownAddress(url)}: ${messageOf(error)}.`, {
      service: 'Debian archive',
      operation: 'read the index of packages',
      cause: error,
    });
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
