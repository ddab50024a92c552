import type { BigIntStats, Dirent } from 'node:fs';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareBytes } from '@bakehouse/core/data';
import { type Finding, hasErrorCode, InputError, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { FileIdentity } from '@bakehouse/system/file-set';
import { findTwins, isInside, kindOf, nameProblem, windowsNameProblem } from '@bakehouse/system/files';
import type { GlobRules } from './glob-selection.ts';
import { hintForNothing, type LeftOut, LeftOutFiles } from './left-out.ts';
import { type Selection, selectionOf } from './selection.ts';
import { keptTarget, type LinkProblem, lostLinks, resolveLink, type SelectedLink } from './source-link.ts';

/**
 * What symbolic links come to. `refuse`: each is an error. `skip`: left out, and counted. `keep`: stays a link. `follow`: what it
 * points to takes its place. A link that leads out of the source, nowhere, or round in a circle is an error with all but `skip`.
 */
export type LinkPolicy = 'refuse' | 'skip' | 'keep' | 'follow';

export interface SelectedFile {
  /** With `/`, relative to the source. */
  readonly path: string;
  /** Where the bytes are; symbolic links are resolved. */
  readonly absolute: string;
  /** 0644, or 0755 where it is executable: what Git keeps, so that every checkout gives the same. */
  readonly mode: 0o644 | 0o755;
  /** Bytes. */
  readonly size: number;
  readonly identity: FileIdentity;
}

export interface SelectedFiles {
  /** Lists are in byte order of their paths. */
  readonly files: readonly SelectedFile[];
  readonly links: readonly SelectedLink[];
  /** Folders that were selected and that hold nothing that was. */
  readonly emptyFolders: readonly string[];
  /** Errors: nothing may be made of the selection then. Warnings: names that not every system can hold, patterns that match nothing. */
  readonly findings: readonly Finding[];
  /** What the patterns take and what is not here all the same, with `/`: links that are skipped, and what nobody means to send. */
  readonly leftOut: readonly LeftOut[];
  /** Whether the patterns take a path, with `/`, of what need not be there. */
  readonly takes: Selection['takes'];
}

export interface SelectOptions extends GlobRules {
  readonly links: LinkPolicy;
  /**
   * Patterns of executable files, the same on systems that keep no executable bit (Windows). Without any, the owner's bit decides.
   */
  readonly executable?: readonly string[];
  /** Names that Windows cannot hold are errors, not warnings. */
  readonly portableNames?: boolean;
  /** A path in the source, with `/`, that is not looked at: where the result goes. */
  readonly without?: string | undefined;
  /** Take also what tools keep of their own, and what holds secrets by its name. Default true. */
  readonly includeHidden?: boolean;
  /** Paths that are taken whatever they are called, with the folders on the way. */
  readonly named?: ReadonlySet<string>;
  /** Names that differ in case or Unicode form alone are no error here: what gets them keeps them apart, or checks by itself. */
  readonly allowTwins?: boolean;
  /** No error when nothing matches. */
  readonly allowEmpty?: boolean;
  readonly signal: AbortSignal;
}

/** Links to folders can multiply what there is without end; no list of files is longer than this. */
const MAXIMUM_ENTRIES = 1_000_000;
/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 500;

/**
 * Finds the files below a folder, without opening any. What is not selected is not looked at: it cannot be an error.
 *
 * @param source absolute; may itself be a symbolic link
 * @throws InputError for patterns that cannot be used and a source that is no folder, UserError for too many files, CancelledError
 */
export async function selectFiles(source: string, options: SelectOptions): Promise<SelectedFiles> {
  const selection = await selectionOf(options);
  const executable = options.executable?.length ? await selectionOf({ include: options.executable, exclude: [] }) : undefined;
  const walk = new Walk(source, await rootOf(source), selection, executable, options);
  await walk.folder(walk.root, '', [walk.root]);
  walk.checkKeptLinks();
  const files = walk.files.sort(byPath);
  const links = walk.links.sort(byPath);
  const emptyFolders = walk.emptyFolders.sort(compareBytes);
  if (files.length + links.length + emptyFolders.length === 0 && options.allowEmpty !== true && walk.findings.length === 0) {
    walk.report('error', source, 'holds nothing that the patterns select', hintForNothing(walk.leftOut.all));
  } else {
    for (const pattern of selection.unmatched()) walk.report('warning', source, `holds nothing that ${JSON.stringify(pattern)} matches`);
    for (const pattern of executable?.unmatched() ?? [])
      walk.report('warning', source, `holds no file that is executable by ${JSON.stringify(pattern)}`);
  }
  for (const [one, other] of options.allowTwins === true ? [] : findTwins(walk.names)) {
    walk.report('error', join(source, other), `has the same name as ${one} where case or Unicode form do not count`, 'rename one of them');
  }
  const leftOut = walk.leftOut.all.sort(byPath);
  return { files, links, emptyFolders, findings: walk.findings, leftOut, takes: (path, kind) => selection.takes(path, kind) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareBytes(a.path, b.path);
}

async function rootOf(source: string): Promise<string> {
  try {
    const root = await realpath(source);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) throw error;
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      throw new InputError(`There is no folder ${source}.`, {
        hint: 'check its path and case, and whether a step before was to make it',
        cause: error,
      });
    }
    throw new InputError(`${source} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
  throw new InputError(`${source} is no folder.`, { hint: 'name the folder that holds it, and the file in include' });
}

class Walk {
  readonly files: SelectedFile[] = [];
  readonly links: SelectedLink[] = [];
  readonly emptyFolders: string[] = [];
  readonly findings: Finding[] = [];
  /** Every path that the result holds or implies. */
  readonly names = new Set<string>();
  readonly root: string;
  readonly leftOut: LeftOutFiles;
  readonly #source: string;
  readonly #selection: Selection;
  readonly #executable: Selection | undefined;
  readonly #options: SelectOptions;
  /** The real path of what is not looked at: a link may lead to it too. */
  readonly #without: string | undefined;
  #seen = 0;

  constructor(source: string, root: string, selection: Selection, executable: Selection | undefined, options: SelectOptions) {
    this.#source = source;
    this.root = root;
    this.#selection = selection;
    this.#executable = executable;
    this.#options = options;
    this.leftOut = new LeftOutFiles(options.includeHidden ?? true, options.named);
    this.#without = options.without === undefined ? undefined : join(root, options.without);
  }

  report(severity: Finding['severity'], file: string, message: string, hint?: string): void {
    this.findings.push({ severity, file, message, ...(hint === undefined ? {} : { hint }) });
  }

  /**
   * @param real the folder's real path
   * @param path as the result names it
   * @param chain the real paths of the folders on the way, itself included
   * @returns whether anything in it was selected
   */
  async folder(real: string, path: string, chain: readonly string[]): Promise<boolean> {
    let holds = false;
    for (const entry of this.#attempt(path, () => readdirSync(real, { withFileTypes: true })) ?? []) {
      if (++this.#seen % ENTRIES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      throwIfCancelled(this.#options.signal);
      if (this.#seen > MAXIMUM_ENTRIES)
        throw new UserError(`${this.#source} holds more than ${MAXIMUM_ENTRIES} entries.`, { hint: 'exclude some' });
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      // A real path and a name: nothing to normalise, which would take longer than to list them.
      const inner = real.endsWith(sep) ? real + entry.name : real + sep + entry.name;
      if (inner === this.#without) continue;
      if (entry.isDirectory()) holds = (await this.#enter(inner, below, chain)) || holds;
      else if (entry.isSymbolicLink()) holds = (await this.#link(inner, below, chain)) || holds;
      else if (this.#selection.takes(below, 'file') && !this.leftOut.has(below, entry.name, inner, entry))
        holds = this.#other(entry, inner, below) || holds;
    }
    return holds;
  }

  async #enter(real: string, path: string, chain: readonly string[]): Promise<boolean> {
    const taken = this.#selection.takes(path, 'folder');
    if (!taken && !this.#selection.mayHold(path)) return false;
    if (this.leftOut.hasNamed(path, 'folder')) return false;
    const holds = await this.folder(real, path, [...chain, real]);
    // A folder only on the way to the result would be there the second time and not the first.
    const counts = holds || (taken && this.#without?.startsWith(real + sep) !== true);
    if (counts && !holds) this.emptyFolders.push(path);
    if (counts) this.#name(path);
    return counts;
  }

  #other(entry: Dirent, real: string, path: string): boolean {
    if (!entry.isFile()) {
      this.report('error', this.#shown(path), `is a ${kindOf(entry)}`, 'exclude it: only files, folders and links can be packed');
      return false;
    }
    const status = this.#attempt(path, () => lstatSync(real, { bigint: true }));
    if (status === undefined) return false;
    this.#file(status, real, path);
    return true;
  }

  #file(status: BigIntStats, real: string, path: string): void {
    const executable = this.#executable === undefined ? (status.mode & 0o100n) !== 0n : this.#executable.takes(path, 'file');
    // A list of the numbers alone: the whole status of each of many files would take much memory.
    const { dev, ino, size, mtimeNs, ctimeNs } = status;
    const identity = { dev, ino, size, mtimeNs, ctimeNs };
    this.files.push({ path, absolute: real, mode: executable ? 0o755 : 0o644, size: Number(size), identity });
    this.#name(path);
  }

  async #link(own: string, path: string, chain: readonly string[]): Promise<boolean> {
    const { links } = this.#options;
    const follow = links === 'follow';
    if (!this.#selection.takes(path, 'file') && !(follow && this.#selection.mayHold(path))) return false;
    if (this.leftOut.hasNamed(path, 'link')) return false;
    if (links === 'refuse') return this.#refuse(path, { message: 'is a symbolic link', hint: 'keep or follow links, or exclude it' });
    if (links === 'skip') {
      this.leftOut.skip(path);
      return false;
    }
    const resolved = resolveLink(own, this.root, this.#source);
    if ('problem' in resolved) return this.#refuse(path, resolved.problem);
    const { real } = resolved;
    if (!follow) return this.#keep(own, path);
    if (this.#without !== undefined && isInside(this.#without, real)) return false;
    const status = this.#attempt(path, () => statSync(real, { bigint: true }));
    if (status === undefined) return false;
    if (this.leftOut.hasTarget(path, this.root, real, status)) return false;
    if (status.isDirectory()) {
      if (!chain.includes(real)) return this.#enter(real, path, chain);
      return this.#refuse(path, { message: 'is a symbolic link to a folder that it is in', hint: 'exclude it' });
    }
    if (!this.#selection.takes(path, 'file')) return false;
    if (!status.isFile()) return this.#refuse(path, { message: `is a symbolic link to a ${kindOf(status)}`, hint: 'exclude it' });
    this.#file(status, real, path);
    return true;
  }

  #keep(own: string, path: string): boolean {
    const kept = keptTarget(own, path);
    if ('problem' in kept) return this.#refuse(path, kept.problem);
    this.links.push({ path, target: kept.target });
    this.#name(path);
    return true;
  }

  /** A kept link must find its target where it is unpacked, and the links on the way. */
  checkKeptLinks(): void {
    for (const { path, problem } of lostLinks(this.links, this.names)) this.#refuse(path, problem);
  }

  #refuse(path: string, { message, hint }: LinkProblem): false {
    this.report('error', this.#shown(path), message, hint);
    return false;
  }

  #name(path: string): void {
    if (this.names.has(path)) return;
    this.names.add(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    // Bytes that are no UTF-8 come as U+FFFD, which then names another file, or none.
    const problem = name.includes('\ufffd') ? 'has a name that is not UTF-8' : nameProblem(name);
    if (problem !== undefined) {
      this.report('error', this.#shown(path), problem, 'rename or exclude it');
      return;
    }
    const onWindows = windowsNameProblem(name);
    if (onWindows !== undefined)
      this.report(this.#options.portableNames === true ? 'error' : 'warning', this.#shown(path), onWindows, 'rename it');
  }

  #shown(path: string): string {
    return join(this.#source, path);
  }

  /** The answer of the file system, or a finding. */
  #attempt<T>(path: string, ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ESTALE')) throw error;
      const gone = hasErrorCode(error, 'ENOENT', 'ENOTDIR');
      const invalid = path.includes('\ufffd');
      const message = invalid
        ? 'has a name that is not UTF-8'
        : gone
          ? 'vanished while it was listed'
          : `cannot be read: ${messageOf(error)}`;
      this.report(
        'error',
        this.#shown(path),
        message,
        invalid ? 'rename or exclude it' : gone ? 'run again' : 'give read permission, or exclude it',
      );
      return undefined;
    }
  }
}
