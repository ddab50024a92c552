/** The machine code of probe-guest.s, which says what it does and how it is assembled. */
const CODE = [
  // 0x000: 16 bits
  'fafc31c08ed88ec0bf0010b90018f3abc70600100320c70600200330c706003083000f20e00c200f22e066b8001000000f22d866b9800000c00f3280cc01',
  '0f302e660f0116c0fe0f20c0660d010000800f22c066ea5bfe0f000800',
  // 0x05b: 64 bits
  'b8100000008ed88ec08ed0bf0006000048c7070100000048c7470802000000b801000000ba02000000bb2a000000b903000000f0480fc70f750e48837f08',
  '0375078a0766baf400eef4ebfd6690',
  // 0x0a8: descriptor table: empty, 64-bit code, data; then its limit and address
  '0000000000000000ffff0000009aaf00ffff00000092cf001700a8fe0f00',
].join('');

/** The bytes that probe-guest.s is assembled to. */
export function probeCode(): Buffer {
  return Buffer.from(CODE, 'hex');
}

/** Far jump to f000:fe00, where the processor starts: 16 bytes below the end. */
const RESET_VECTOR = 'ea00fe00f0';

const ROM_BYTES = 64 * 1024;

/** I/O port of isa-debug-exit. */
export const PROBE_PORT = 0xf4;

/** QEMU ends with `value << 1 | 1` when a guest writes a value to isa-debug-exit; the guest writes 0x2a. */
export const PROBE_EXIT_CODE = (0x2a << 1) | 1;

/** A firmware that is the probe guest. */
export function probeFirmware(): Buffer {
  const rom = Buffer.alloc(ROM_BYTES);
  probeCode().copy(rom, ROM_BYTES - 512);
  Buffer.from(RESET_VECTOR, 'hex').copy(rom, ROM_BYTES - 16);
  return rom;
}
