import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFile, replaceFolder } from '@bakehouse/artifacts/prepare';
import type { CollectedFile } from '@bakehouse/artifacts/selection';
import { scanTree } from '@bakehouse/artifacts/selection';
import { azureLegs, compareBytes } from '@bakehouse/core/data';
import { type Finding, hasErrorCode, InputError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { logFinding } from '@bakehouse/core/log';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { formatBytes } from '@bakehouse/core/text';
import { readDefinitionText } from '@bakehouse/image-definition/parse';
import { type PreparedImages, prepareOneEsImages } from '@bakehouse/image-formats/one-es';
import { isInside, readRegularText, sha256, shownPath, withTemporaryFolder, writeFileAtomically } from '@bakehouse/system/files';
import { checkAnswerFiles } from './answer-file.ts';
import type { definition } from './definition.ts';
import { findExtraFiles } from './extra-files.ts';
import { formatManifest, isManifest, MANIFEST_FILE, type ManifestFile } from './manifest.ts';

type Inputs = InputsOf<typeof definition>;

interface Found {
  readonly prepared: PreparedImages;
  readonly files: readonly CollectedFile[];
}

/**
 * Prepares what goes into the containers of 1ES images. It stands across two domains, formats and artifacts, and so in the step. The output folder is replaced as a whole at the end, and left alone when it
 * already holds exactly this.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
export async function prepareOneEs(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { log, signal } = context;
  const folder = context.resolve(inputs.outputFolder);
  const found = await find(inputs, folder, context);
  for (const finding of [...found.prepared.findings, ...(await checkAnswerFiles(found.files, show(context)))]) {
    logFinding(log, { ...finding, severity: 'warning' });
  }
  await checkFolder(folder);
  let count = 0;

  const prepare = async (partial: string) => {
    const files = await lay(found, partial, signal);
    count = files.length;
    const bytes = formatBytes(files.reduce((sum, { size }) => sum + size, 0));
    const summary = `${counted(found.prepared.images.length, 'image')}, ${counted(count, 'file')}, ${bytes}`;
    const same = await isSame(partial, folder, signal);
    const what = same ? 'unchanged in' : inputs.dryRun ? 'would be written to' : 'written to';
    for (const { image, container, first } of found.prepared.images) {
      log.info(`${image}: container ${container}${first === undefined ? '' : `, first revision ${first.file}`}.`);
    }
    log.info(`${summary}, ${what} ${folder}.`);
    throwIfCancelled(signal);
    return { changed: !same };
  };
  if (inputs.dryRun) await withTemporaryFolder('prepare-1es-artifacts', prepare, context.environment.temp);
  else await replaceFolder(folder, prepare, context.log);
  const matrix = containersOf(found.prepared.images);
  return {
    ...{ folder, manifest: join(folder, MANIFEST_FILE), fileCount: count },
    matrix: JSON.stringify({ include: matrix }),
    azureMatrix: JSON.stringify(azureLegs(matrix, ({ container }) => container)),
  };
}

/** Each container once, with the images that read from it: two jobs must not fill one container. */
function containersOf(images: PreparedImages['images']): { readonly container: string; readonly images: string }[] {
  const byContainer = new Map<string, string[]>();
  for (const { image, container } of images) byContainer.set(container, [...(byContainer.get(container) ?? []), image]);
  return [...byContainer].map(([container, names]) => ({ container, images: names.join(' ') }));
}

/** Reads and checks everything before anything is written, so that all that is wrong is told at once. */
async function find(inputs: Inputs, folder: string, context: StepContext): Promise<Found> {
  const outputFolder = await realpath(folder).catch(() => folder);
  const template = context.resolve(inputs.template);
  const shown = show(context)(template);
  const findings: Finding[] = [];
  if (isInside(outputFolder, await realpath(template).catch(() => template))) {
    findings.push({ severity: 'error', file: shown, message: 'lies in the folder that is replaced', hint: 'give another output-folder' });
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a log could not show is no placeholder.
  if (/[\u0000-\u001f\u007f"\\]/.test(inputs.placeholder)) {
    findings.push({ severity: 'error', message: 'placeholder: must be text without control characters, quotes and backslashes' });
  }
  const text = await readDefinitionText(template, shown, 'template');
  const prepared = keepFindings(findings, () =>
    prepareOneEsImages(text, { shown, images: inputs.images, placeholder: inputs.placeholder, firstRevision: inputs.firstRevision }),
  );
  const extra = await findExtraFiles(inputs.files, {
    workspace: context.environment.workspace,
    template,
    outputFolder,
    reserved: [MANIFEST_FILE, ...(prepared?.images ?? []).flatMap(({ artifacts, first }) => [artifacts.file, first?.file ?? []].flat())],
    signal: context.signal,
    resolve: (path) => context.resolve(path),
    show: show(context),
  });
  findings.push(...extra.findings);
  if (prepared !== undefined && findings.length === 0) return { prepared, files: extra.files };
  const count = findings.filter(({ severity }) => severity === 'error').length;
  throw new InputError(`The artifacts of the 1ES images cannot be prepared: ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, {
    findings,
  });
}

function keepFindings<T>(findings: Finding[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.push(...(error.findings.length > 0 ? error.findings : [{ severity: 'error' as const, message: error.message }]));
    return undefined;
  }
}

/** Refuses a folder that something else filled, because it would be replaced. */
async function checkFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT')) return [];
    if (hasErrorCode(error, 'ENOTDIR')) throw new UserError(`${folder} is no folder.`, { hint: 'give another output-folder' });
    throw error;
  });
  if (names.length === 0 || isManifest(await readRegularText(join(folder, MANIFEST_FILE)).catch(() => ''))) return;
  throw new UserError(`${folder} holds files that prepare-1es-artifacts did not write.`, {
    hint: 'move them away or give another output-folder',
  });
}

async function lay({ prepared, files }: Found, folder: string, signal: AbortSignal): Promise<ManifestFile[]> {
  const written: ManifestFile[] = [];
  for (const { artifacts, first } of prepared.images) {
    for (const { file, text } of first === undefined ? [artifacts] : [artifacts, first]) {
      throwIfCancelled(signal);
      await writeFileAtomically(join(folder, file), text);
      written.push({ path: file, sha256: sha256(text), size: Buffer.byteLength(text) });
    }
  }
  for (const { path, absolute, mode } of files) {
    const laid = await copyFile(absolute, join(folder, ...path.split('/')), mode, signal);
    written.push({ path, ...laid });
  }
  written.sort((a, b) => compareBytes(a.path, b.path));
  await writeFileAtomically(join(folder, MANIFEST_FILE), formatManifest(prepared.images, written));
  return written;
}

/** True when both folders hold the same files with the same bytes and modes. */
async function isSame(partial: string, folder: string, signal: AbortSignal): Promise<boolean> {
  try {
    const [one, other] = [await scanTree(partial, signal), await scanTree(folder, signal)];
    return JSON.stringify(one.files) === JSON.stringify(other.files);
  } catch (error) {
    // Not there yet, or with something in it that was never written: not the same.
    if (error instanceof UserError || hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) return false;
    throw error;
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function show({ environment }: StepContext): (path: string) => string {
  return (path) => shownPath(path, environment.workspace);
}
