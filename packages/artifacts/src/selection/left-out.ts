import { relative, sep } from 'node:path';
import type { Log } from '@bakehouse/core/log';
import { showControls } from '@bakehouse/core/text';
import { type HiddenKind, hiddenKind, hiddenPathKind, isHiddenPath, isPublicKey } from './hidden-names.ts';

/** A file or folder that the patterns take and that is left out, with all that is below it. */
export interface LeftOut {
  /** With `/`, relative to the source. */
  readonly path: string;
  readonly why: HiddenKind | 'link';
}

/** Names in a message. */
const SHOWN = 5;

/** What a walk leaves out of what the patterns take. */
export class LeftOutFiles {
  readonly all: LeftOut[] = [];
  readonly #takesHidden: boolean;
  readonly #named: ReadonlySet<string>;

  /**
   * @param takesHidden leave out links alone
   * @param named paths that are meant to be sent whatever they are called, with the folders on the way
   */
  constructor(takesHidden: boolean, named: ReadonlySet<string> = new Set()) {
    this.#takesHidden = takesHidden;
    this.#named = named;
  }

  /** Whether a file is left out because of its name or, for keys, its content. @param name the last part of the path */
  has(path: string, name: string, absolute: string, entry: { isFile(): boolean }): boolean {
    if (this.#takesHidden || this.#named.has(path)) return false;
    const kind = hiddenKind(path, name, false) ?? this.#folderKind(path);
    if (kind === undefined) return false;
    if (kind !== 'key') return this.#add(path, kind);
    return entry.isFile() && !isPublicKey(absolute) && this.#add(path, 'secret');
  }

  /** The same of a folder or a link, by its own name alone. */
  hasNamed(path: string, kind: 'folder' | 'link'): boolean {
    if (this.#takesHidden || this.#named.has(path)) return false;
    const found = hiddenKind(path, nameOf(path), kind === 'folder') ?? this.#folderKind(path);
    return found !== undefined && found !== 'key' && this.#add(path, found);
  }

  /** The same of a link that is followed: what it leads to would come under another name. @param real of what it leads to, inside of `root` */
  hasTarget(path: string, root: string, real: string, entry: { isFile(): boolean }): boolean {
    if (this.#takesHidden || this.#named.has(path)) return false;
    const target = relative(root, real).replaceAll(sep, '/');
    if (isHiddenPath(target)) return this.#add(path, 'secret');
    const isKey = [path, target].some((one) => hiddenKind(one, nameOf(one), false) === 'key');
    return isKey && entry.isFile() && !isPublicKey(real) && this.#add(path, 'secret');
  }

  /** Notes a link that is skipped. */
  skip(path: string): void {
    this.#add(path, 'link');
  }

  /** Nobody looks into a folder that is left out, but for what is named in it; what stands beside that is left out with the folder. */
  #folderKind(path: string): HiddenKind | undefined {
    return this.#named.size === 0 ? undefined : hiddenPathKind(path);
  }

  #add(path: string, why: LeftOut['why']): true {
    this.all.push({ path, why });
    return true;
  }
}

/** How many links were skipped. */
export function skippedLinks(leftOut: readonly LeftOut[]): number {
  return leftOut.filter(({ why }) => why === 'link').length;
}

/** Says once what a folder holds that nobody means to send: a warning where a secret is among it. */
export function sayLeftOut(leftOut: readonly LeftOut[], log: Log): void {
  const names = (kind: HiddenKind) => leftOut.filter(({ why }) => why === kind).map(({ path }) => path);
  const [state, secret] = [names('state'), names('secret')];
  if (state.length + secret.length === 0) return;
  const parts = [...(state.length === 0 ? [] : [some(state)]), ...(secret.length === 0 ? [] : [`what may hold secrets: ${some(secret)}`])];
  const message = `Left out: ${parts.join('; and ')}. To take them give include-hidden; to leave them out without this message, exclude them.`;
  if (secret.length > 0) log.warning(message);
  else log.info(message);
}

/** What to do where nothing is left. */
export function hintForNothing(leftOut: readonly LeftOut[]): string {
  const isHidden = leftOut.some(({ why }) => why !== 'link');
  return isHidden ? 'what it holds is taken with include-hidden' : 'change include or exclude, or allow an empty selection';
}

function some(paths: readonly string[]): string {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  return `${paths.slice(0, SHOWN).map(showControls).join(', ')}${more}`;
}

/**
 * Whether names below a folder are ones that a selection of it is about, whether they are there or not. What it leaves out may stand
 * elsewhere, and is not gone from here.
 *
 * @param takes by the patterns
 * @param leftOut paths of what is there and is left out, with all that is below it
 * @param takesHidden as the selection does
 * @param named as the selection takes them
 */
export function coverage(
  takes: (path: string, kind: 'file' | 'folder') => boolean,
  leftOut: readonly string[],
  takesHidden: boolean,
  named: ReadonlySet<string> = new Set(),
): (path: string, kind: 'file' | 'folder') => boolean {
  const left = new Set(leftOut);
  const isLeft = (path: string): boolean => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (left.has(path.slice(0, end))) return true;
    return false;
  };
  return (path, kind) => takes(path, kind) && !isLeft(path) && (takesHidden || named.has(path) || !isHiddenPath(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
