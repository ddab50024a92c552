/** An error with a `code`, as those of the system have one: it says whether another try may help. */
export function codedError(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
