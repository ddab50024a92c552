import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson, type Json, renderVariables } from '@bakehouse/core/data';
import { type Finding, InputError, messageOf } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { directoryGallery } from '../../packages/gallery/src/directory/directory-gallery.ts';
import { AbstractDefinitionError, loadDefinition } from '../../packages/image-definition/src/load-definition.ts';
import { writeDefinitions, writeInFormat } from '../../packages/image-formats/src/convert.ts';
import { FORMAT_NAMES, loadFormat } from '../../packages/image-formats/src/formats.ts';
import type { ImageFormat, IntermediateDocument } from '../../packages/image-formats/src/mapping/image-format.ts';
import { summarize } from '../../packages/image-plan/src/definition-summary.ts';
import { planDefinitions } from '../../packages/image-plan/src/plan.ts';
import { type CorpusResult, hasCorpus } from './corpus.ts';
import { mistakesNotReported } from './known-mistakes.ts';

/**
 * Every definition imports, exports to an equal canonical form, loads as `vm-image/1` and plans; and what is known to be wrong in real
 * files is reported. A folder is named as its format.
 */
export async function checkImageDefinitions(folder: string): Promise<CorpusResult> {
  const failed: string[] = [];
  let passed = 0;
  for (const name of FORMAT_NAMES) {
    if (!hasCorpus(join('image-definitions', name))) continue;
    const format = await loadFormat(name);
    for (const file of await filesOf(join(folder, name))) {
      const problems = await problemsOf(join(folder, name, file), format);
      if (problems.length === 0) passed++;
      else failed.push(`${name}/${file}: ${problems.join('; ')}`);
    }
  }
  return { passed, failed };
}

async function filesOf(folder: string): Promise<string[]> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { file: string }[];
  return index.map(({ file }) => file);
}

async function problemsOf(path: string, format: ImageFormat): Promise<string[]> {
  const text = await readFile(path, 'utf8');
  const stem = basename(path, extname(path));
  try {
    const { documents, findings } = format.read(text, { shown: basename(path), stem });
    const again = writeInFormat(documents, format, stem, {}).text;
    const problems = mistakesNotReported(basename(path), findings);
    const placeless = findings.filter(({ line, column }) => line === undefined || column === undefined);
    problems.push(...placeless.map(({ message }) => `no line and column: ${message}`));
    if (!isDeepStrictEqual(plain(format.canonical(again)), plain(format.canonical(text))))
      problems.push('written again it says something else');
    if (format.read(again, { shown: 'again', stem }).documents.length !== documents.length)
      problems.push('written again it has other images');
    return [...problems, ...(await planProblems(documents, stem))];
  } catch (error) {
    return [describe(error)];
  }
}

function plain(value: Json): unknown {
  return JSON.parse(canonicalJson(value));
}

/** Writes the documents as files, with an empty file or a value wherever they name a file or variable that the corpus does not have, and plans them. */
function planProblems(documents: readonly IntermediateDocument[], stem: string): Promise<string[]> {
  return withTemporaryFolder('conformance', async (workspace) => {
    const problems: string[] = [];
    const loaded = [];
    for (const [index, { name, text }] of writeDefinitions(documents, stem).entries()) {
      await writeFile(join(workspace, name), text);
      for (const file of namedFiles(documents[index] ?? {})) {
        await mkdir(dirname(join(workspace, file)), { recursive: true });
        await writeFile(join(workspace, file), '');
      }
      try {
        loaded.push(await loadDefinition(join(workspace, name), { workspace, variables: missingVariables(text) }));
      } catch (error) {
        const abstract = documents[index]?.['abstract'] === true;
        if (!(abstract && error instanceof AbstractDefinitionError)) problems.push(describe(error));
      }
    }
    if (loaded.length === 0) return problems;
    const { plan } = await planDefinitions(await Promise.all(loaded.map((one) => summarize(one))), {
      gallery: directoryGallery({ folder: join(workspace, 'gallery') }),
      workspace,
      now: '2026-01-01',
    });
    for (const { id, action } of plan.images)
      if (action !== 'build') problems.push(`${id} is planned as ${action} where nothing is built yet`);
    return problems;
  });
}

/** Definitions of the Image Factory have the values of their `{VARIABLES}` in another file. */
function missingVariables(text: string): Record<string, string> {
  return Object.fromEntries(renderVariables(text, {}).undefined.map(({ name }) => [name, 'any']));
}

/** Relative paths of files in a document, patterns as a file that fits. */
function namedFiles(document: IntermediateDocument): string[] {
  const files: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string' && (key === 'file' || key === 'from' || key === 'template')) files.push(value);
    else if (value !== null && typeof value === 'object') for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  const { provider: _, outputs: __, ...rest } = document;
  visit(rest, '');
  const inside = files.filter((file) => !/^[a-z]+:/i.test(file) && !posix.isAbsolute(file) && !file.split('/').includes('..'));
  return inside.map((file) => file.replaceAll('*', 'any'));
}

function describe(error: unknown): string {
  if (!(error instanceof InputError)) return error instanceof Error ? String(error.stack) : messageOf(error);
  const first = error.findings.slice(0, 3).map(({ line, column, message }: Finding) => `${line}:${column} ${message}`);
  return [error.message, ...first].join(' | ');
}
