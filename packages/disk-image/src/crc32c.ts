/** Reversed polynomial of Castagnoli, RFC 3720 section 12.1. */
const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
  return value;
});

/**
 * CRC-32C as the Linux kernel computes it (`crc32c_le`): the register goes in and comes out as it is, without a last inversion.
 *
 * @param register 0xffffffff to begin with, or what an earlier call returned
 */
export function crc32c(register: number, bytes: Uint8Array): number {
  let value = register;
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] as number)) & 0xff] as number);
  return value >>> 0;
}
