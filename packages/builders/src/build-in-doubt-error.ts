import { ExternalError, type ExternalErrorDetails } from '@bakehouse/core/errors';

/**
 * A build may have been submitted or not, and the service cannot be asked. Nobody may submit it again before a person has looked: that
 * could make it twice.
 */
export class BuildInDoubtError extends ExternalError {
  override name = 'BuildInDoubtError';

  constructor(key: string, details: ExternalErrorDetails) {
    super(`It is not known whether the build ${key} was submitted: no answer came, and the service cannot be asked by name.`, details);
  }
}
