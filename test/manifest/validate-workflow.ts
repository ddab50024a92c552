import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '..', '..');

/** How other repositories name this one. */
const REPOSITORY = 'bakehouse/bakehouse';

/**
 * Checks workflows and action manifests with the language service of GitHub, offline. Inputs given to our own actions are held against
 * their manifests, however the workflow names them (`./`, `./actions/x`, `bakehouse/bakehouse/actions/x@v0`).
 *
 * @param files absolute, or relative to the repository
 * @returns what is wrong, `file:line: message`
 */
export function validateWorkflow(files: readonly string[]): string[] {
  const texts = files.map((file) => {
    const absolute = resolve(root, file);
    const path = relative(root, absolute).split(sep).join('/');
    return { path: documentPath(path), content: withFullNames(readFileSync(absolute, 'utf8')) };
  });
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'languageservice-child.mjs')], {
    input: JSON.stringify({ files: texts, actions: ownActions() }),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (child.status !== 0) throw new Error(`the language service failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as string[];
}

/** The language service tells a workflow by its folder. */
function documentPath(path: string): string {
  return /(^|\/)action\.ya?ml$/.test(path) || path.startsWith('.github/workflows/')
    ? path
    : `.github/workflows/${path.replaceAll('/', '__')}`;
}

function withFullNames(workflow: string): string {
  return workflow.replace(/(uses:\s*)\.\/(\S*)/g, (_, head: string, path: string) => {
    const folder = path.replace(/\/$/, '');
    return `${head}${REPOSITORY}${folder === '' ? '' : `/${folder}`}@v0`;
  });
}

function ownActions(): Record<string, unknown> {
  return Object.fromEntries(
    ['action.yml', ...filesBelow(root, 'actions').filter((path) => path.endsWith('/action.yml'))].map((path) => [
      [REPOSITORY, ...path.split('/').slice(0, -1)].join('/'),
      parse(readFileSync(join(root, path), 'utf8')),
    ]),
  );
}
