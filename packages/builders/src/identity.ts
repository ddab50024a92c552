import { sha256 } from '@bakehouse/system/files';

/**
 * A UUID that is the same for the same fingerprint and purpose, so that an image built twice has the same identities.
 * Version 8 of RFC 9562: the bits are our own business.
 */
export function uuidFrom(fingerprint: string, purpose: string): string {
  const hex = sha256(`${fingerprint}:${purpose}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}

/** The 32-bit serial number of a FAT file system, as hexadecimal. */
export function volumeIdFrom(fingerprint: string): string {
  return sha256(`${fingerprint}:volume`).slice(0, 8);
}
