import { ExternalError } from '@bakehouse/core/errors';

/** Nobody works on a build any more, and it has no result. */
export class BuildLostError extends ExternalError {
  override name = 'BuildLostError';

  constructor(builder: string, key: string, problem: string) {
    super(`The build ${key} is lost: ${problem}`, { service: builder, operation: 'build the image' });
  }
}
