import { messageOf, UserError } from '@bakehouse/core/errors';
import { diskFullMessage, freeSpace, isDiskFull } from '@bakehouse/system/files';

/** Turns a failure for want of space into an error that says how much there is and how much is needed; any other is returned as it is. */
export async function explainFullDisk(error: unknown, folder: string, needed: number): Promise<unknown> {
  if (!isDiskFull(error)) return error;
  // Programs tell it in many lines.
  const [said = ''] = messageOf(error).split('\n');
  return new UserError(`${diskFullMessage(folder, await freeSpace(folder), needed)} ${said}`, {
    reason: 'machine',
    hint: 'free some space, or let output-folder, of bake state-folder, be on another disk',
    cause: error,
  });
}
