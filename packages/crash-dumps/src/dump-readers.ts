import type { DumpFormat } from '@bakehouse/records/tests';
import type { ByteSource } from './byte-source.ts';
import { type DumpReader, HEAD_BYTES } from './dump-reader.ts';

/** Every format that is read. A reader is loaded when the first file is looked at. */
export const DUMP_READERS: Readonly<Record<DumpFormat, () => Promise<DumpReader>>> = {
  'elf-core': async () => (await import('./elf-core/reader.ts')).elfCoreReader,
};

/**
 * The reader of a file, by its content.
 *
 * @returns undefined when the file is no crash dump that is read here
 * @throws what reading the source throws (an I/O error)
 */
export async function dumpReaderFor(source: ByteSource): Promise<DumpReader | undefined> {
  const head = await source.read(0, HEAD_BYTES);
  for (const load of Object.values(DUMP_READERS)) {
    const reader = await load();
    if (reader.sniff(head)) return reader;
  }
  return undefined;
}
