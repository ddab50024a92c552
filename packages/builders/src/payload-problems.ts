import { InputError } from '@bakehouse/core/errors';
import type { PathProblem } from '@bakehouse/image-definition/findings';

/** What a format cannot say of a definition. @param write makes the payload of a service */
export async function payloadProblems(write: () => unknown): Promise<PathProblem[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.findings.map(({ message, hint }) => ({ path: pathIn(message), message, ...(hint === undefined ? {} : { hint }) }));
  }
}

/** The writer's messages begin with the path: "outputs[0].kind: …". */
function pathIn(message: string): (string | number)[] {
  const [, text = ''] = /^([A-Za-z][\w.[\]-]*): /.exec(message) ?? [];
  return text
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
