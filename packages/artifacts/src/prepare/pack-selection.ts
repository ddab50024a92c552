import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ArchiveFormat, entriesOf, type PackEntry, type PackFile, writeArchive } from '@bakehouse/archive/write';
import { compareBytes } from '@bakehouse/core/data';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { readingProgress } from '@bakehouse/core/log';
import type { FilesManifest, ListedFile } from '@bakehouse/records/artifacts';
import { CHECKSUMS_FILE, MANIFEST_FILE } from '@bakehouse/records/artifacts';
import { foldName, octalMode, sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { shownFindings } from '../output-folder.ts';
import type { SelectedFile, SelectedFiles } from '../selection/select-files.ts';
import { selectionOf } from '../selection/selection.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Packing } from './artifact-folder.ts';
import { copyFile, renderFile } from './write-files.ts';

export interface PackOptions extends Surroundings, Omit<Packing, 'format'> {
  /** Default `tar.gz`. `folder`: no archive, the files themselves. */
  readonly format?: Packing['format'] | 'folder';
  /** Patterns of the files that are templates, and the variables for them, by name. */
  readonly templates?: readonly string[] | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

type Filled = Omit<FilesManifest, 'schema' | 'name'>;

/**
 * Fills an empty folder with an archive of what was selected, or with that itself.
 *
 * @throws InputError for templates that cannot be rendered, UserError when a file changes meanwhile, CancelledError
 */
export async function packSelection(selected: SelectedFiles, folder: string, name: string, options: PackOptions): Promise<Filled> {
  const { format = 'tar.gz', log, temp } = options;
  const templates = await templatesOf(selected.files, options.templates ?? [], log);
  if (format === 'folder') return lay(selected, folder, templates, options);
  if (templates.length === 0) return archive(entriesOf(selected), folder, name, format, options);
  return withTemporaryFolder(
    'prepare-artifacts',
    async (rendered) => {
      const laid = await render(templates, rendered, options);
      const entries = entriesOf(selected).map((entry) => (entry.kind === 'file' ? (laid.get(entry.path) ?? entry) : entry));
      return archive(entries, folder, name, format, options);
    },
    temp,
  );
}

async function templatesOf(files: readonly SelectedFile[], patterns: readonly string[], log: Log): Promise<readonly SelectedFile[]> {
  if (patterns.length === 0) return [];
  const selection = await selectionOf({ include: patterns, exclude: [] });
  const templates = files.filter(({ path }) => selection.takes(path, 'file'));
  for (const pattern of selection.unmatched()) log.warning(`No file is a template by ${JSON.stringify(pattern)}.`);
  return templates;
}

async function archive(
  entries: readonly PackEntry[],
  folder: string,
  name: string,
  format: ArchiveFormat,
  { level, time, log, signal }: PackOptions,
): Promise<Filled> {
  const file = `${name}.${format}`;
  const packed = await writeArchive(format, entries, join(folder, file), {
    ...(level === undefined ? {} : { level }),
    ...(time === undefined ? {} : { time }),
    signal,
    onProgress: readingProgress('Packed', bytesOf(entries), log),
  });
  const modes = new Map(entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry.mode] as const] : [])));
  const files: ListedFile[] = [
    ...packed.files.map((one) => ({ ...one, mode: octalMode(modes.get(one.path) ?? 0o644) })),
    ...entries.flatMap((entry) => (entry.kind === 'link' ? [listedLink(entry)] : [])),
  ].sort((a, b) => compareBytes(a.path, b.path));
  const emptyFolders = entries.flatMap((entry) => (entry.kind === 'folder' ? [entry.path] : []));
  return { files: [], emptyFolders: [], archive: { file, sha256: packed.sha256, size: packed.size, files, emptyFolders } };
}

async function lay(selected: SelectedFiles, folder: string, templates: readonly SelectedFile[], options: PackOptions): Promise<Filled> {
  refuseOwnNames(selected);
  const rendered = await render(templates, folder, options);
  const files: ListedFile[] = [];
  const progress = readingProgress('Copied', bytesOf(entriesOf(selected)), options.log);
  for (const { path, absolute, mode, identity } of selected.files) {
    const done = rendered.get(path);
    const { sha256: digest, size } = done ?? (await copyFile(absolute, join(folder, path), mode, options.signal, identity));
    files.push({ path, sha256: digest ?? '', size, mode: octalMode(mode) });
    progress(size);
  }
  for (const link of selected.links) {
    await mkdir(dirname(join(folder, link.path)), { recursive: true });
    await symlink(link.target, join(folder, link.path));
    files.push(listedLink(link));
  }
  for (const path of selected.emptyFolders) await mkdir(join(folder, path), { recursive: true });
  return { files: files.sort((a, b) => compareBytes(a.path, b.path)), emptyFolders: selected.emptyFolders };
}

/** @returns what was rendered, by path */
async function render(templates: readonly SelectedFile[], folder: string, options: PackOptions): Promise<Map<string, PackFile>> {
  const { variables, signal, workspace } = options;
  const rendered = new Map<string, PackFile>();
  const findings: Finding[] = [];
  for (const { path, absolute, mode, identity } of templates) {
    const target = join(folder, path);
    const result = await renderFile(absolute, target, { mode, variables, shown: absolute, signal, listed: identity });
    if ('findings' in result) findings.push(...result.findings);
    else rendered.set(path, { kind: 'file', path, absolute: target, mode, ...result });
  }
  if (findings.length > 0) throw new InputError('Templates that cannot be rendered.', { findings: shownFindings(findings, workspace) });
  return rendered;
}

function refuseOwnNames({ files, links, emptyFolders }: SelectedFiles): void {
  const own = new Set([MANIFEST_FILE, CHECKSUMS_FILE].map(foldName));
  const paths = [...files.map(({ path }) => path), ...links.map(({ path }) => path), ...emptyFolders];
  const taken = paths.find((path) => own.has(foldName(path.split('/')[0] ?? '')));
  if (taken === undefined) return;
  throw new InputError(`The source has its own ${taken}, a name that this step writes beside the files.`, {
    hint: 'exclude it, or pack into an archive',
  });
}

function listedLink({ path, target }: { readonly path: string; readonly target: string }): ListedFile {
  return { path, sha256: sha256(target), size: Buffer.byteLength(target), mode: '0777', link: target };
}

function bytesOf(entries: readonly PackEntry[]): number {
  return entries.reduce((total, entry) => total + (entry.kind === 'file' ? entry.size : 0), 0);
}
