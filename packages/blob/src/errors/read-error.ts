import { hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { permissionHint } from '@bakehouse/system/files';

/** What is said of a file that cannot be read; what was said of it already stays. @param file absolute */
export function readError(file: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) {
    return new UserError(`${file} vanished since it was listed.`, { hint: 'wait until nothing writes there, then run again' });
  }
  const hint = permissionHint(file, error);
  return new UserError(`Cannot read ${file}: ${messageOf(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}
