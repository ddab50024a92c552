/** 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = { time: 0, date: 0x21 };

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * The same zip file with its entries sorted by name and all of the same time: the same content then gives the same bytes. Nothing is packed
 * anew. Offsets are those of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 *
 * @throws Error when the bytes are no plain zip file (ZIP64 is none)
 */
export function normaliseZip(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a zip file: it has no end of central directory');
  const directory = zip.readUInt32LE(end + 16);
  const entries = readDirectory(zip, directory, zip.readUInt16LE(end + 10));
  const starts = entries.map(({ local }) => local).sort((a, b) => a - b);
  const parts: Buffer[] = [];
  let offset = 0;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { local, record } of entries) {
    // An entry reaches to the next one, whatever stands behind its data.
    const part = Buffer.from(zip.subarray(local, starts.find((start) => start > local) ?? directory));
    part.writeUInt16LE(FIRST_DAY.time, 10);
    part.writeUInt16LE(FIRST_DAY.date, 12);
    record.writeUInt16LE(FIRST_DAY.time, 12);
    record.writeUInt16LE(FIRST_DAY.date, 14);
    record.writeUInt32LE(offset, 42);
    offset += part.length;
    parts.push(part);
  }
  return Buffer.concat([...parts, ...entries.map(({ record }) => record), zip.subarray(end)]);
}

interface Entry {
  readonly name: string;
  /** Where the entry's own header stands. */
  readonly local: number;
  /** A copy of its line in the central directory. */
  readonly record: Buffer;
}

function readDirectory(zip: Buffer, directory: number, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = directory;
  for (let entry = 0; entry < count; entry++) {
    const nameLength = zip.readUInt16LE(at + 28);
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY || zip.readUInt32LE(local) !== LOCAL_HEADER) {
      throw new Error(`not a plain zip file: entry ${entry} is not where the directory says`);
    }
    entries.push({
      name: zip.toString('latin1', at + 46, at + 46 + nameLength),
      local,
      record: Buffer.from(zip.subarray(at, at + length)),
    });
    at += length;
  }
  return entries;
}
