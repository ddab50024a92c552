import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

const CRUST: Colour = [0x8a, 0x4b, 0x1f];
const BREAD: Colour = [0xe0, 0x9f, 0x54];
const CUT: Colour = [0xfb, 0xe6, 0xc2];

/** Samples a pixel in each direction: 16 shades at an edge. */
const SAMPLES = 4;

/**
 * A loaf with three cuts on a transparent ground, as PNG.
 *
 * @param size width and height in pixels: 32 for a task, 128 for the extension
 */
export function loafIcon(size: number): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < size; y++) {
    // Filter type 0: the pixels as they are.
    const row = Buffer.alloc(1 + size * 4);
    for (let x = 0; x < size; x++) row.set(pixel(x, y, size), 1 + x * 4);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, colour type 6: red, green, blue, alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // Stored, not compressed: what zlib makes of it differs between processors.
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function pixel(x: number, y: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const colour = colourAt((x + (i + 0.5) / SAMPLES) / size, (y + (j + 0.5) / SAMPLES) / size);
      if (colour === undefined) continue;
      covered++;
      for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + colour[channel];
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((channel) => Math.round(channel / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

/** The drawing on the unit square; undefined is transparent. */
function colourAt(x: number, y: number): Colour | undefined {
  if (!inLoaf(x, y, 0)) return undefined;
  if (!inLoaf(x, y, 0.05)) return CRUST;
  // Slanted cuts in the upper half.
  const slanted = x + (y - 0.5) * 0.6;
  const inCut = y > 0.33 && y < 0.55 && [0.3, 0.5, 0.7].some((middle) => Math.abs(slanted - middle) < 0.035);
  return inCut ? CUT : BREAD;
}

/** A dome on a body with rounded corners, drawn in by `inset`. */
function inLoaf(x: number, y: number, inset: number): boolean {
  const dome = ((x - 0.5) / (0.46 - inset)) ** 2 + ((y - 0.52) / (0.34 - inset)) ** 2 <= 1 && y <= 0.52;
  const [left, right, bottom, radius] = [0.04 + inset, 0.96 - inset, 0.84 - inset, 0.1];
  if (y < 0.52 || y > bottom || x < left || x > right) return dome;
  const overX = Math.max(left + radius - x, x - (right - radius), 0);
  const overY = Math.max(y - (bottom - radius), 0);
  return Math.hypot(overX, overY) <= radius;
}
