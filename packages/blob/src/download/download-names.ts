import type { Finding } from '@bakehouse/core/errors';

/** The longest name of a file on Linux (bytes of UTF-8), Windows and macOS (UTF-16 units, which are never more than the bytes). */
const LONGEST_SEGMENT = 255;
/** "Naming Files, Paths, and Namespaces" (Microsoft Learn): devices, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)$/i;

const TWINS = 'leave one of them out, or download to a file system that keeps them apart';

/** What the destination's file system can hold. */
type FileNames = 'posix' | 'windows';

/** Why a blob's name cannot become a path below the destination, or undefined. */
export function localPathProblem(path: string, names: FileNames): string | undefined {
  if (path === '') return 'leaves nothing for a file name';
  if (path.includes('\0')) return 'has a NUL character';
  if (!path.isWellFormed()) return 'is not valid Unicode';
  if (path.startsWith('/')) return 'starts with a slash and would leave the folder';
  for (const segment of path.split('/')) {
    if (segment === '') return 'has an empty path segment';
    if (segment === '.' || segment === '..') return 'has a path segment . or .. and could leave the folder';
    if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
      return `has a path segment of ${Buffer.byteLength(segment)} bytes; a file name has at most ${LONGEST_SEGMENT}`;
    const problem = names === 'windows' ? windowsProblem(segment) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function windowsProblem(segment: string): string | undefined {
  // A backslash is a separator there, and a colon names a stream or a drive.
  const illegal = /[<>:"|?*\\\p{Cc}]/u.exec(segment)?.[0];
  if (illegal !== undefined) return `has ${JSON.stringify(illegal)}, which no file name has on Windows`;
  if (/[. ]$/.test(segment)) return 'has a path segment that ends with a dot or a space, which Windows drops';
  if (DEVICES.test(segment.split('.', 1)[0]?.trimEnd() ?? '')) return `has the path segment ${segment}, which is a device on Windows`;
  return undefined;
}

interface LocalPathRules {
  /** Paths of folders that are made as well; they may have files below them. */
  readonly folders: readonly string[];
  readonly names: FileNames;
  /** Paths that are one on file systems without case or with one Unicode form (Windows, macOS) are then no error. */
  readonly allowTwins: boolean;
}

/**
 * Checks all paths of a download together, before anything is written.
 *
 * @returns errors, in the order of the paths
 */
export function checkLocalPaths(paths: readonly string[], options: LocalPathRules): Finding[] {
  const findings: Finding[] = [];
  const refuse = (message: string, hint: string) => findings.push({ severity: 'error', message, hint });
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const keyOf = options.allowTwins ? (path: string) => path : (path: string) => path.normalize('NFC').toLowerCase();
  const addFolder = (folder: string) => {
    const other = folders.get(keyOf(folder));
    if (other !== undefined && other !== folder) {
      refuse(`the folders ${JSON.stringify(other)} and ${JSON.stringify(folder)} are one on Windows and macOS`, TWINS);
    }
    folders.set(keyOf(folder), other ?? folder);
  };
  const addFoldersAbove = (path: string) => {
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) addFolder(path.slice(0, slash));
  };
  const isUsable = (path: string) => {
    const problem = localPathProblem(path, options.names);
    if (problem !== undefined) refuse(`${JSON.stringify(path)} ${problem}`, 'leave it out by a pattern, or rename the blob');
    return problem === undefined;
  };
  for (const path of paths) {
    if (!isUsable(path)) continue;
    const twin = files.get(keyOf(path));
    if (twin !== undefined) refuse(`${JSON.stringify(path)} and ${JSON.stringify(twin)} are one file on Windows and macOS`, TWINS);
    files.set(keyOf(path), path);
    addFoldersAbove(path);
  }
  for (const path of options.folders) {
    if (!isUsable(path)) continue;
    addFoldersAbove(path);
    addFolder(path);
  }
  for (const [key, file] of files) {
    if (folders.has(key))
      refuse(`${JSON.stringify(file)} is a blob and also a folder, which no file system has`, 'leave one of them out by a pattern');
  }
  return findings;
}

/** Why a symbolic link may not be made, or undefined. @param path of the link itself, below the destination */
export function linkProblem(path: string, target: string): string | undefined {
  if (target === '' || target.includes('\0')) return 'leads nowhere';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(target)) return 'leads to an absolute path';
  // Up first and then down, so that no other link on the way down can turn an `..` after it into something else.
  let depth = path.split('/').length - 1;
  let isDown = false;
  for (const segment of target.split(/[/\\]/)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') isDown = true;
    else if (isDown) return 'has a .. after a name';
    else depth--;
    if (depth < 0) return 'leads out of the folder';
  }
  return undefined;
}
