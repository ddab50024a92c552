import { ExternalError } from '@bakehouse/core/errors';

/**
 * `damaged`: numbers that cannot be true. `unsupported`: a feature that the reader does not know.
 * `limit`: more of something than is read.
 */
type Ext4Fault = 'damaged' | 'unsupported' | 'limit';

/** What an ext4 file system says of itself or of a file cannot be used. The only error that its content causes. */
export class Ext4Error extends ExternalError {
  override name = 'Ext4Error';
  readonly fault: Ext4Fault;

  constructor(fault: Ext4Fault, message: string) {
    super(message, { service: 'ext4', operation: 'read the file system' });
    this.fault = fault;
  }
}
