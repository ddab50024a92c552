import { resolve } from 'node:path';
import { InputError, messageOf } from '@bakehouse/core/errors';

/**
 * The folder that relative paths begin at.
 *
 * @param given by the runtime; '' or undefined for the folder in which this process was started
 * @throws InputError when that is gone, as after a step that removed the workspace, or may not be read
 */
export function workingFolder(given?: string): string {
  if (given) return resolve(given);
  try {
    return process.cwd();
  } catch (error) {
    throw new InputError(`The working directory is gone or cannot be read (${messageOf(error).split(',', 1)[0]}).`, {
      hint: 'change to a folder that is there, then run again',
    });
  }
}
