import { ExternalError } from '@bakehouse/core/errors';
import type { HeaderList } from '@bakehouse/net/transport';

/** A service that answers with a CRC-64 has compared the MD5 that it was given. */
export const OTHER_CHECKSUM = 'CRC-64';

/** MD5 (Base64) that the service says that it received, `OTHER_CHECKSUM`, or undefined when it says nothing. */
export function receivedMd5(answer: HeaderList): string | undefined {
  return answer.get('content-md5') ?? (answer.get('x-ms-content-crc64') === undefined ? undefined : OTHER_CHECKSUM);
}

/** The error of bytes that are not those that were sent. */
export function damaged(name: string): ExternalError {
  return new ExternalError(`${name} arrived damaged: the service has other bytes than were sent.`, {
    service: 'Blob Storage',
    operation: `upload ${name}`,
    hint: 'delete it and run again; if it happens again, the service, or something between it and this machine, changes what is sent',
  });
}
