import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CollectedFile, collectFiles } from '@bakehouse/artifacts/selection';
import { type Finding, hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { findTwins, isInside } from '@bakehouse/system/files';

interface ExtraFilesOptions {
  /** Absolute; nothing outside of it is read. */
  readonly workspace: string;
  /** Absolute. A pattern that fits it as well leaves it out; naming it is an error. */
  readonly template: string;
  /** Absolute. It is replaced, so nothing in it can be a source. */
  readonly outputFolder: string;
  /** Names of the files that are written beside them. */
  readonly reserved: readonly string[];
  readonly signal: AbortSignal;
  /** Of a path that the user gave. */
  resolve(path: string): string;
  /** How findings call a path. */
  show(path: string): string;
}

/**
 * Finds the files to put beside the images' artifacts, without opening any: `Setup.ps1` becomes `Setup.ps1`, the files of a folder
 * `scripts` become `scripts/…`.
 *
 * @param lines paths, with * and ? in their last part
 * @returns the files, and errors for all that cannot be put there
 * @throws CancelledError
 */
export async function findExtraFiles(
  lines: readonly string[],
  options: ExtraFilesOptions,
): Promise<{ readonly files: readonly CollectedFile[]; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const sources = new Set<string>();
  for (const line of lines) for (const source of await expand(line, options, findings)) sources.add(source);
  const files = new Map<string, CollectedFile>();
  for (const source of sources) {
    const collected = await collectFiles(source, { root: options.workspace, signal: options.signal });
    findings.push(...collected.findings.map((finding) => ({ ...finding, file: options.show(finding.file ?? source) })));
    for (const file of collected.files) {
      const other = files.get(file.path);
      if (other !== undefined && other.absolute !== file.absolute) {
        const message = `would be written to ${file.path}, as ${options.show(other.absolute)} would`;
        findings.push({ severity: 'error', file: options.show(file.absolute), message, hint: 'rename one of them' });
      }
      files.set(file.path, file);
    }
  }
  const template = await realpath(options.template).catch(() => options.template);
  for (const [path, { absolute }] of files) {
    // Below a folder that was named, the template is only among many.
    if (absolute === template) files.delete(path);
    else if (isInside(options.outputFolder, absolute)) {
      const hint = 'give another output-folder';
      findings.push({ severity: 'error', file: options.show(absolute), message: 'lies in the folder that is replaced', hint });
    }
  }
  for (const [one, other] of findTwins([...options.reserved, ...files.keys()])) {
    const source = files.get(other);
    const message = options.reserved.includes(one)
      ? `would be written over ${one}, which is made here`
      : `has the same name as ${one} where case or Unicode form do not count`;
    findings.push({
      severity: 'error',
      ...(source === undefined ? {} : { file: options.show(source.absolute) }),
      message,
      hint: 'rename it',
    });
  }
  return { files: [...files.values()], findings };
}

async function expand(line: string, options: ExtraFilesOptions, findings: Finding[]): Promise<string[]> {
  const refuse = (message: string, hint?: string): string[] => {
    findings.push({ severity: 'error', message: `files: ${line} ${message}`, ...(hint === undefined ? {} : { hint }) });
    return [];
  };
  const absolute = options.resolve(line);
  const [folder, pattern] = [dirname(absolute), basename(absolute)];
  // Also a link to nothing: what collects files says so.
  if ((await lstat(absolute).catch(() => undefined)) !== undefined) {
    if ((await realpath(absolute).catch(() => absolute)) !== (await realpath(options.template).catch(() => ''))) return [absolute];
    return refuse('is the template, which would be uploaded with its placeholder', 'leave it out');
  }
  if (/[*?]/.test(dirname(line))) return refuse('has * or ? before the last /', 'name the folder itself');
  if (!/[*?]/.test(pattern)) return refuse('does not exist');
  try {
    // Links to folders are not followed: collecting refuses them.
    const names = (await readdir(folder)).filter((name) => fits(name, pattern)).sort();
    return names.length > 0 ? names.map((name) => join(folder, name)) : refuse('fits no file');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return refuse('is in a folder that does not exist');
    return refuse(`cannot be looked for: ${messageOf(error)}`);
  }
}

/** True when a name fits a pattern: * stands for any characters, ? for one; names with a dot before them have to be meant. */
export function fits(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  // By hand, since a regular expression takes exponential time for many stars.
  let [at, next] = [0, 0];
  let star = -1;
  let retry = 0;
  while (at < name.length) {
    if (pattern[next] === '*') {
      star = next++;
      retry = at;
    } else if (pattern[next] === '?' || pattern[next] === name[at]) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++retry;
    } else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
