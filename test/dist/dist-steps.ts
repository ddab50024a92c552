import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Input, StepDefinition } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import type { ChunkMap } from '../../scripts/bundle-chunks.ts';
import { type HostKind, runStep, type StepResult } from '../support/run-step.ts';

export const dist = join(import.meta.dirname, '..', '..', 'dist');
export const hosts = ['github', 'azure-pipelines', 'local'] as const satisfies readonly HostKind[];
export const chunkMap = JSON.parse(readFileSync(join(dist, 'bundle', 'chunks.json'), 'utf8')) as ChunkMap;

/** The exit code with which a host's runner takes a failed step as failed, and not itself as broken. */
export const FAILURE_CODES = { github: 1, 'azure-pipelines': 0, local: 1 } as const;
/** The same for unusable input. */
export const INPUT_FAILURE_CODES = { ...FAILURE_CODES, local: 2 } as const;

export interface DistRun extends StepResult {
  /** The files of the bundle that were loaded. */
  readonly chunks: readonly string[];
}

/**
 * Runs a step from `dist` as its host does.
 *
 * @param folder where the step's files are: `dist`, or a packaged task
 */
export async function runFromDist(
  definition: StepDefinition,
  host: HostKind,
  inputs: Readonly<Record<string, string>>,
  options: { readonly args?: readonly string[]; readonly cwd?: string; readonly folder?: string } = {},
): Promise<DistRun> {
  const folder = options.folder ?? dist;
  const entry = join(folder, host === 'local' ? 'bakehouse.js' : join(host, `${definition.name}.js`));
  const temporary = await mkdtemp(join(tmpdir(), 'modules-'));
  const record = join(temporary, 'loaded');
  try {
    const result = await runStep({
      host,
      entry,
      manifest: join(dist, '..', 'actions', definition.name, 'action.yml'),
      inputs,
      args: options.args ?? [definition.name],
      env: { RECORD_MODULES_IN: record, NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'record-modules.mjs')).href}` },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    return { ...result, chunks: loadedChunks(record, join(folder, 'bundle')) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function loadedChunks(record: string, bundle: string): string[] {
  if (!existsSync(record)) return [];
  const files = readFileSync(record, 'utf8').split('\n');
  const paths = files.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  return [...new Set(paths.filter((path) => path.startsWith(bundle)).map((path) => basename(path)))].sort();
}

/** How a host spells an input in messages. */
export function spell(host: HostKind, name: string): string {
  return host === 'azure-pipelines' ? name : toKebabCase(name);
}

export function isRequired(input: Input): boolean {
  return 'required' in input && input.required === true;
}

/** Values that every parser takes and that name nothing that exists; changes nothing where the step can be asked not to. */
export function inputsThatNameNothing(definition: StepDefinition): Record<string, string> {
  const required = Object.entries(definition.inputs).filter(([, input]) => isRequired(input));
  return {
    ...Object.fromEntries(required.map(([name, input]) => [name, acceptable(input)])),
    ...('dryRun' in definition.inputs ? { dryRun: 'true' } : {}),
  };
}

function acceptable(input: Input): string {
  switch (input.type) {
    case 'choice':
      return input.choices[0] ?? '';
    case 'integer':
      return String(input.minimum);
    case 'boolean':
      return 'false';
    default:
      return 'no-such-thing';
  }
}

/** A value that the parser must refuse; undefined for types that take any text. */
export function refusable(input: Input): string | undefined {
  switch (input.type) {
    case 'choice':
      return 'no-such-choice';
    case 'integer':
      return String(input.maximum + 1);
    case 'boolean':
      return 'yes';
    default:
      return undefined;
  }
}
