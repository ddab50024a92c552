import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { absoluteFolders, type Variables, variableOf } from './child-environment.ts';

/** What Windows starts, the batch files through its command interpreter; in the order of a PATHEXT as Windows has it. */
const STARTABLE = ['.com', '.exe', '.bat', '.cmd'];

/**
 * Files that a program's name may stand for, in the order in which they are tried. Windows adds the endings of PATHEXT, of which only those
 * count that a program can be started from: its .js and .vbs belong to a script host.
 *
 * @param folders absolute
 * @param environment with PATHEXT in any spelling; only looked at for Windows
 */
export function programFiles(name: string, folders: readonly string[], environment: Variables, platform: NodeJS.Platform): string[] {
  if (platform !== 'win32') return folders.map((folder) => posix.join(folder, name));
  const endings = STARTABLE.includes(win32.extname(name).toLowerCase()) ? [''] : endingsOf(environment);
  return folders.flatMap((folder) => endings.map((ending) => win32.join(folder, name + ending)));
}

/**
 * What to start for a program's name. Linux and macOS look it up on the PATH that the program gets. Windows looks into the working folder
 * first, which may be a foreign checkout: there it is looked up here, and a name that is on no PATH becomes a path that does not exist.
 *
 * @param environment of the program, with its PATH in any spelling
 */
export function programPath(
  name: string,
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
  isFile: (file: string) => boolean = existsSync,
): string {
  if (platform !== 'win32' || /[\\/]/.test(name)) return name;
  const folders = absoluteFolders(variableOf(environment, 'PATH') ?? '', platform);
  const found = programFiles(name, folders, environment, platform).find((file) => isFile(file));
  return found ?? win32.join(folders[0] ?? 'C:\\', name);
}

function endingsOf(environment: Variables): readonly string[] {
  const listed = (variableOf(environment, 'PATHEXT') ?? '').toLowerCase().split(';');
  const endings = listed.filter((ending) => STARTABLE.includes(ending));
  return endings.length === 0 ? STARTABLE : endings;
}
