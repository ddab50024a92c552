import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PackEntry } from '@bakehouse/archive/write';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { BuildStep, RunnerStep } from '@bakehouse/image-definition/definition';
import { definitionRoot } from '@bakehouse/image-definition/definition';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { ArtifactFile } from '@bakehouse/records/artifacts';
import { isInside, octalMode, shownPath } from '@bakehouse/system/files';
import { realPlace } from '../output-folder.ts';
import { type Collected, collectFiles } from '../selection/collect-files.ts';
import { scanTree } from '../selection/scan-tree.ts';
import type { Surroundings } from '../surroundings.ts';
import { copyFile, renderFile } from './write-files.ts';

/**
 * Lays the tree of a root file system with an installed runner into a folder that is not there yet.
 *
 * @param step its package file, if it has one, is absolute
 */
export type StageRunner = (step: RunnerStep, folder: string) => Promise<void>;

interface StageOptions extends Pick<Surroundings, 'workspace' | 'signal'> {
  readonly stageRunner: StageRunner;
}

export interface StagedImage {
  readonly files: ArtifactFile[];
  readonly entries: PackEntry[];
}

/** What a step or test needs from the definition's folder, found and checked but not yet copied. */
interface PlannedFile {
  /** Where it goes, below the artifacts' folder. */
  readonly under: string;
  readonly owner: Pick<ArtifactFile, 'step' | 'test'>;
  readonly collected: Collected;
  readonly template: boolean;
  /** Instead of the source's. */
  readonly mode?: 0o644 | 0o755;
  /** Instead of the source's base name; only for a single file. */
  readonly name?: string;
}

/**
 * Copies what a definition's steps and tests need into an empty folder: `tree/<step>/…` and `tests/<name>`.
 *
 * @throws InputError with all findings of all steps together, UserError when a file changes meanwhile, what `stageRunner` throws,
 *   CancelledError
 */
export async function stageImage(loaded: LoadedDefinition, folder: string, options: StageOptions): Promise<StagedImage> {
  const wanted = await collect(loaded, options);
  const findings: Finding[] = wanted.flatMap(({ collected }) => collected.findings);
  const staged: StagedImage = { files: [], entries: [] };
  for (const item of wanted) findings.push(...(await stage(item, loaded, folder, staged, options)));
  if (findings.length > 0) throw unusable(loaded, findings, options);
  for (const [index, step] of loaded.definition.steps.entries()) {
    if ('runner' in step) await stageRunnerTree(step.runner, index, loaded, folder, staged, options);
  }
  return staged;
}

/**
 * Refuses an output folder that the image would take in, with every result of before.
 *
 * @param outputFolder absolute; need not be there
 * @throws InputError
 */
export async function refuseTakenIn(loaded: LoadedDefinition, outputFolder: string): Promise<void> {
  const output = await realPlace(outputFolder);
  for (const step of loaded.definition.steps) {
    const path = sourceOf(step)?.path;
    if (path === undefined || !isInside(await realPlace(join(loaded.folder, path)), output)) continue;
    throw new InputError(`The output folder ${outputFolder} lies in ${path}, which goes into the image.`, {
      hint: 'give another output-folder',
    });
  }
}

async function collect(loaded: LoadedDefinition, options: StageOptions): Promise<PlannedFile[]> {
  const wanted: PlannedFile[] = [];
  const find = (path: string) => collectFiles(join(loaded.folder, path), { root: definitionRoot(loaded), signal: options.signal });
  for (const [step, content] of loaded.definition.steps.entries()) {
    const source = sourceOf(content);
    if (source === undefined) continue;
    wanted.push({ under: treeOf(step), owner: { step }, collected: await find(source.path), template: source.template, ...source.mode });
  }
  for (const { name, file } of loaded.definition.tests.inVm) {
    if (file === undefined) continue;
    wanted.push({ under: 'tests', owner: { test: name }, collected: await find(file), template: false, mode: 0o755, name });
  }
  return wanted;
}

function sourceOf(step: BuildStep): { path: string; template: boolean; mode?: { mode: 0o644 | 0o755 } } | undefined {
  if ('file' in step) {
    const { from, template, mode } = step.file;
    // A mode that is given holds for every file, whatever the source has: the builder sets it, here only its kind counts.
    const kind = mode === undefined ? {} : { mode: { mode: (Number.parseInt(mode, 8) & 0o111) === 0 ? 0o644 : 0o755 } as const };
    return { path: from, template: template === true, ...kind };
  }
  if ('script' in step && step.script.file !== undefined) return { path: step.script.file, template: false, mode: { mode: 0o755 } };
  return undefined;
}

/** `tree/<index of the step, two digits>`. */
function treeOf(step: number): string {
  return `tree/${String(step).padStart(2, '0')}`;
}

async function stage(
  wanted: PlannedFile,
  loaded: LoadedDefinition,
  folder: string,
  staged: StagedImage,
  options: StageOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of wanted.collected.folders) {
    await mkdir(join(folder, wanted.under, path), { recursive: true });
    staged.entries.push({ kind: 'folder', path: `${wanted.under}/${path}` });
  }
  for (const file of wanted.collected.files) {
    const path = `${wanted.under}/${wanted.name ?? file.path}`;
    const target = join(folder, path);
    const mode = wanted.mode ?? file.mode;
    const result = wanted.template
      ? await renderFile(file.absolute, target, { mode, variables: loaded.variables, shown: file.absolute, signal: options.signal })
      : await copyFile(file.absolute, target, mode, options.signal);
    if ('findings' in result) findings.push(...result.findings);
    else {
      staged.files.push({ path, ...result, mode: octalMode(mode), ...wanted.owner });
      staged.entries.push({ kind: 'file', path, absolute: target, mode, ...result });
    }
  }
  return findings;
}

async function stageRunnerTree(
  runner: RunnerStep,
  step: number,
  loaded: LoadedDefinition,
  folder: string,
  staged: StagedImage,
  { signal, stageRunner }: StageOptions,
): Promise<void> {
  const { file, ...source } = runner.package;
  const tree = join(folder, treeOf(step));
  await mkdir(dirname(tree), { recursive: true });
  await stageRunner({ ...runner, package: { ...source, ...(file === undefined ? {} : { file: join(loaded.folder, file) }) } }, tree);
  const scanned = await scanTree(tree, signal);
  for (const entry of scanned.entries) staged.entries.push({ ...entry, path: `${treeOf(step)}/${entry.path}` });
  for (const entry of scanned.files) staged.files.push({ ...entry, path: `${treeOf(step)}/${entry.path}`, step });
}

function unusable(loaded: LoadedDefinition, findings: readonly Finding[], options: StageOptions): InputError {
  const count = findings.length === 1 ? 'a file' : `${findings.length} places in files`;
  return new InputError(`${basename(loaded.file)} needs ${count} that cannot be used.`, {
    findings: findings.map((finding) => ({
      ...finding,
      ...(finding.file === undefined ? {} : { file: shownPath(finding.file, options.workspace) }),
    })),
  });
}
