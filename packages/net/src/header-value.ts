import { codedError } from './coded-error.ts';

/** @throws Error with the code ERR_INVALID_CHAR for a value that would end the header, or that is not Latin 1 */
export function checkHeaderValue(name: string, value: string): void {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw codedError(`the header ${name} has characters that no header can hold`, 'ERR_INVALID_CHAR');
}
