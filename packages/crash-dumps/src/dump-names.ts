import { basename } from 'node:path';

/** Suffixes of files that a system or a person has compressed. */
const COMPRESSED = /\.(?:zst|lz4|xz|gz|bz2)$/i;

/**
 * core, core.1234, core.node.1234, core.%e.%u.<boot>.%p.%t of systemd, core_20240101_120000 of dotnet-dump, coredump.1234 of createdump,
 * vmcore; x.core, x.dmp, x.mdmp, x.hdmp, x.crash; the report that createdump writes beside its dump.
 */
const DUMP = /^(?:core|coredump|vmcore)$|^(?:core|coredump|vmcore)[._-].*\d|\.(?:core|coredump|dmp|mdmp|hdmp|crash)$|\.crashreport\.json$/i;

/** What begins like a dump's name and is none: core-1.0.tar, core.2.js. */
const OTHER =
  /\.(?:7z|c|conf|cpp|css|csv|deb|dll|docx?|exe|h|html?|jar|js|json|log|map|md|mjs|o|patch|pdf|pl|png|py|rb|rpm|rs|sh|so|sql|svg|tar|toml|ts|tgz|txt|txz|wasm|xml|ya?ml|zip)$/i;

/** Whether people would take a file for a crash dump by its name alone. */
export function hasDumpName(path: string): boolean {
  const name = uncompressedName(basename(path));
  return DUMP.test(name) && (!OTHER.test(name) || /\.crashreport\.json$/i.test(name));
}

/** `core.shop`, as the kernel calls a core by `core.%e` alone: too much is called so for the name to count where the content is sound. */
export function beginsLikeDump(path: string): boolean {
  const name = uncompressedName(basename(path));
  return /^(?:core|coredump|vmcore)[._-]/i.test(name) && !OTHER.test(name);
}

/** False for the name of something that is surely no dump, as `build.log.xz`; for a compressed file whose content is not known. */
export function couldBeDump(path: string): boolean {
  return !OTHER.test(uncompressedName(basename(path))) && !/\.t[gx]z$/i.test(path);
}

/** `core.dmp` of `core.dmp.zst`. */
export function uncompressedName(name: string): string {
  return name.replace(COMPRESSED, '');
}

/** The bare path of the dump that a report of createdump stands beside: `<dump>.crashreport.json`; undefined for other names. */
export function dumpOfReport(path: string): string | undefined {
  const match = /^(.*)\.crashreport\.json$/is.exec(uncompressedName(path));
  return match?.[1];
}
