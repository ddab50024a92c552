import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { absoluteFolders } from './child-environment.ts';

/** What Windows starts without a shell. */
const ENDINGS = ['.exe', '.com'];

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
  const [, path = ''] = Object.entries(environment).find(([key]) => key.toUpperCase() === 'PATH') ?? [];
  const folders = absoluteFolders(path);
  const endings = /\.(?:exe|com)$/i.test(name) ? [''] : ENDINGS;
  const found = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find((file) => isFile(file));
  return found ?? join(folders[0] ?? 'C:\\', name);
}
