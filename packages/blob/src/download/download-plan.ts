import { join } from 'node:path';
import { type Finding, UserError } from '@bakehouse/core/errors';
import { countedOf } from '@bakehouse/core/text';
import { foldsNames } from '../names/name-folding.ts';
import { compareLocal } from './download-compare.ts';
import type { RemoteFile, RemoteList } from './download-list.ts';
import { type Expectations, KNOWN_MANIFESTS } from './download-manifests.ts';
import { checkLocalPaths } from './download-names.ts';
import { findObstacles, findReadOnly } from './download-obstacles.ts';
import { STAGING_FOLDER } from './download-staging.ts';
import type { PlannedFile } from './planned-file.ts';

/** PATH_MAX of Linux; no symbolic link says more. */
const LONGEST_LINK = 4095;

export interface DownloadRules {
  /** Absolute path of a folder; made when it is not there. */
  readonly destination: string;
  /** Of paths below the prefix. Default: of a file. */
  readonly select: (path: string, kind?: 'file' | 'folder') => boolean;
  readonly links: 'create' | 'skip' | 'refuse';
  /** What becomes of files that are there; `changed` keeps those that have the same content. */
  readonly overwrite: 'always' | 'changed' | 'never' | 'fail';
  /** A blob without any check sum is an error. */
  readonly requireChecksums: boolean;
}

export interface DownloadPlan {
  /** In the order in which they are put in place: links after files, manifests last. */
  readonly files: readonly PlannedFile[];
  /** Paths of folders that are made even when they stay empty. */
  readonly folders: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Decides what a download has to fetch. Everything that can be wrong is found here, before anything is written: names, contradictions
 * between listing and manifest, and what stands in the way.
 *
 * @throws UserError with all findings, CancelledError
 */
export async function planDownload(
  list: RemoteList,
  expectations: Expectations,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<DownloadPlan> {
  const chosen = list.files.filter(({ path }) => rules.select(path));
  const wanted = chosen.filter(({ isLink }) => !isLink || rules.links !== 'skip');
  const folders = list.folders.filter((path) => rules.select(path, 'folder'));
  const findings = [
    ...chosen.flatMap(({ problem, name }) =>
      problem === undefined ? [] : [{ severity: 'error' as const, ...problem, message: `${JSON.stringify(name)} ${problem.message}` }],
    ),
    ...namesRefused(wanted, folders, rules),
    ...contradictions(list.files, expectations, rules),
  ];
  // Paths that leave the folder are not even looked at.
  if (findings.length > 0) throw refusal(findings);
  const files = wanted.map((file) => planned(file, expectations, rules));
  const obstacles = findObstacles(rules.destination, { files: files.map(({ path }) => path), folders });
  if (obstacles.length > 0) throw refusedBy(rules.destination, obstacles);
  for (const { path, checksum } of rules.requireChecksums ? files : []) {
    if (checksum !== undefined || expectations.manifests.includes(path)) continue;
    findings.push({
      severity: 'error',
      message: `${JSON.stringify(path)} has no check sum`,
      hint: 'upload it with one, or name a manifest',
    });
  }
  if (findings.length > 0) throw refusal(findings);
  const decided = await decide(files, rules, signal);
  const due = decided.filter(({ action }) => action !== 'skip').map(({ target }) => target);
  const readOnly = findReadOnly(rules.destination, due);
  if (readOnly.length > 0) throw refusedBy(rules.destination, readOnly);
  const rank = ({ path, isLink }: PlannedFile) => {
    if (KNOWN_MANIFESTS.includes(path)) return 2 + KNOWN_MANIFESTS.indexOf(path);
    return expectations.manifests.includes(path) ? 2 : isLink ? 1 : 0;
  };
  return {
    files: decided.sort((a, b) => rank(a) - rank(b)),
    folders,
    warnings: warningsOf(chosen.length - wanted.length, files, expectations),
  };
}

function refusal(findings: readonly Finding[]): UserError {
  return new UserError('These blobs cannot be downloaded; nothing was written.', { findings });
}

/** It is the folder that is to be mended, not the blobs. */
function refusedBy(destination: string, findings: readonly Finding[]): UserError {
  return new UserError(`${destination} cannot take these blobs; nothing was written.`, { findings });
}

function namesRefused(files: readonly RemoteFile[], folders: readonly string[], { destination, links }: DownloadRules): Finding[] {
  const findings: Finding[] = [];
  for (const { path, isLink, size } of files) {
    if (path.split('/', 1)[0]?.toLowerCase() === STAGING_FOLDER) {
      findings.push({ severity: 'error', message: `${JSON.stringify(path)} is where partial downloads are kept`, hint: 'leave it out' });
    }
    if (!isLink) continue;
    if (links === 'refuse')
      findings.push({ severity: 'error', message: `${JSON.stringify(path)} is a symbolic link`, hint: 'let links be made or left out' });
    else if (size > LONGEST_LINK)
      findings.push({
        severity: 'error',
        message: `${JSON.stringify(path)} is a symbolic link of ${size} bytes; it has at most ${LONGEST_LINK}`,
      });
  }
  const names = process.platform === 'win32' ? 'windows' : 'posix';
  const paths = files.map(({ path }) => path);
  // Not pushed: there may be more of them than a call takes arguments.
  return [...findings, ...checkLocalPaths(paths, { folders, names, allowTwins: !foldsNames(destination) })];
}

function planned(file: RemoteFile, { files }: Expectations, { destination }: DownloadRules): PlannedFile {
  const expected = files.get(file.path);
  return {
    ...file,
    target: join(destination, ...file.path.split('/')),
    action: 'create',
    checksum: checksumOf(file, expected),
    // The mode that a manifest has of a link says nothing: chmod(2) would follow it, from the staging folder to any place.
    executable: expected?.executable === true && !file.isLink,
  };
}

/** The manifest knows best: it is about the set, the rest is about each blob. */
function checksumOf(
  { sha256, md5 }: RemoteFile,
  expected: { readonly sha256: string; readonly manifest: string } | undefined,
): PlannedFile['checksum'] {
  if (expected !== undefined) return { algorithm: 'sha256', digest: expected.sha256, source: expected.manifest };
  if (sha256 !== undefined) return { algorithm: 'sha256', digest: sha256, source: 'its metadata' };
  return md5 === undefined ? undefined : { algorithm: 'md5', digest: md5, source: 'its Content-MD5' };
}

/** What is wrong before a byte is fetched: files that are missing or are others than the manifest says. */
function contradictions(files: readonly RemoteFile[], { files: expected }: Expectations, { select }: DownloadRules): Finding[] {
  const there = new Map(files.map((file) => [file.path, file]));
  const findings: Finding[] = [];
  const refuse = (message: string) => findings.push({ severity: 'error', message, hint: 'upload the set again' });
  for (const [path, { sha256, size, manifest }] of expected) {
    if (!select(path)) continue;
    const file = there.get(path);
    if (file === undefined) refuse(`${JSON.stringify(path)} stands in ${manifest} and is not among the blobs`);
    else if (size !== undefined && size !== file.size) refuse(`${JSON.stringify(path)} has ${file.size} bytes; ${manifest} says ${size}`);
    else if (file.sha256 !== undefined && file.sha256 !== sha256) {
      refuse(
        `${JSON.stringify(path)} has another content than ${manifest} says: its metadata tell of SHA-256 ${file.sha256}, the manifest of ${sha256}`,
      );
    }
  }
  return findings;
}

async function decide(files: readonly PlannedFile[], { overwrite }: DownloadRules, signal: AbortSignal): Promise<PlannedFile[]> {
  const { there, same } = await compareLocal(files, overwrite === 'changed' || overwrite === 'fail', signal);
  const findings: Finding[] = [];
  const decided = files.map((file): PlannedFile => {
    if (!there.has(file.path)) return file;
    if (overwrite === 'never' || same.has(file.path)) return { ...file, action: 'skip' };
    if (overwrite === 'fail') findings.push({ severity: 'error', file: file.target, message: 'is there already with another content' });
    return { ...file, action: 'overwrite' };
  });
  if (findings.length === 0) return decided;
  throw new UserError('Files would be overwritten, which is not allowed; nothing was written.', {
    findings,
    hint: 'give another folder, or let changed files be overwritten',
  });
}

function warningsOf(leftOut: number, files: readonly PlannedFile[], { manifests, files: expected }: Expectations): string[] {
  const warnings: string[] = [];
  if (leftOut > 0) warnings.push(`${leftOut === 1 ? '1 symbolic link was' : `${leftOut} symbolic links were`} left out.`);
  const isNamed = ({ path }: PlannedFile) => expected.has(path) || manifests.includes(path) || KNOWN_MANIFESTS.includes(path);
  // A SHA256SUMS cannot say that something is a link; what a link says itself is held against its own metadata.
  const mayNameLinks = manifests.some((path) => path.endsWith('.json'));
  const unnamed = manifests.length === 0 ? [] : files.filter((file) => !isNamed(file) && (mayNameLinks || !file.isLink));
  if (unnamed.length > 0) {
    const some = unnamed.slice(0, 3).map(({ path }) => JSON.stringify(path));
    const number = countedOf(unnamed.length, files.length, 'blob', ['stands', 'stand']);
    warnings.push(`${number} in no manifest: ${some.join(', ')}${unnamed.length > 3 ? ', …' : ''}.`);
  }
  return warnings;
}
