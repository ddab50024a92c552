import { constants } from 'node:fs';
import { chmod, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFileAtomically } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { assetText, fillTemplate } from '@bakehouse/system/template';
import type { LocalStep } from './local-build.ts';

/** Where a step's files are while the image is made; not below /tmp, which scripts like to empty. */
export const INSIDE = '/.bakehouse';
/** Marks in the output which step runs. */
const MARKER = /^bakehouse: (step \d+ of \d+: .*)$/;
/** What `prelude.sh` says of a script that fails. */
const ENDED = /^bakehouse: ended with exit code (\d{1,3})$/;

export interface HookContext {
  /** Where the hooks' files are written; mmdebstrap runs in it. Everything in it is named by us. */
  readonly folder: string;
  readonly sourceDate: number;
  readonly signal: AbortSignal;
}

/** One script in the image, and the file that it works on. */
interface Payload {
  readonly title: string;
  /** A POSIX shell script that runs inside the image, after `prelude.sh`. */
  readonly body: string;
  /** Name of the file in the context's folder. */
  readonly file?: string;
}

/**
 * mmdebstrap's `--customize-hook` values for the steps. They hold only names that we chose: what the user wrote
 * stands quoted in script files, or is data in an archive.
 *
 * @param from index of the first step that is to become a hook
 */
export async function stepHooks(steps: readonly LocalStep[], from: number, context: HookContext): Promise<string[]> {
  const hooks: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    const name = String(index + 1).padStart(2, '0');
    const payload = await payloadOf(step, name, context);
    hooks.push(...(await scriptHooks(name, { ...payload, title: `step ${index + 1} of ${steps.length}: ${payload.title}` }, context)));
  }
  return hooks;
}

/** The hooks that bring a script and its file into the image and run it there. */
export async function scriptHooks(name: string, payload: Payload, context: HookContext): Promise<string[]> {
  const inside = `${INSIDE}/${name}`;
  const prelude = fillTemplate(assetText(new URL('./image/prelude.sh', import.meta.url)), 'shell', {
    TITLE: `bakehouse: ${payload.title.replace(/\p{Cc}/gu, ' ')}`,
    SOURCE_DATE: context.sourceDate,
  });
  await writeFileAtomically(join(context.folder, `${name}.sh`), prelude + payload.body);
  const hooks = [`upload ${name}.sh ${inside}.sh`, `chroot "$1" /bin/sh ${inside}.sh`];
  return payload.file === undefined ? hooks : [`upload ${payload.file} ${inside}.file`, ...hooks];
}

/** The step that a line of the builder's output announces. */
export function announcedStep(line: string): string | undefined {
  return MARKER.exec(line)?.[1];
}

/** The exit code of a step that failed, where a line of the builder's output says it. */
export function endedWith(line: string): number | undefined {
  const code = ENDED.exec(line)?.[1];
  return code === undefined ? undefined : Number(code);
}

async function payloadOf(step: LocalStep, name: string, context: HookContext): Promise<Payload> {
  switch (step.kind) {
    case 'packages':
      return {
        title: `packages ${step.names.join(' ')}`,
        body: fillTemplate(assetText(new URL('./image/install-packages.sh', import.meta.url)), 'shell', { PACKAGES: step.names }),
      };
    case 'tree':
      return { title: `files for ${step.to}`, ...(await packTree(step.from, name, context)) };
    case 'file': {
      const staged = await stageFile(step, name, context);
      // Whether a checkout's files are writable for the group is a matter of the user's umask, not of the image.
      return { title: `file ${step.to}`, ...(await packTree(staged, name, context, '', step.mode === undefined ? ['--mode=go-w'] : [])) };
    }
    case 'script':
      await cp(step.file, join(context.folder, `${name}.script`), { dereference: true });
      return { title: `script ${basename(step.file)}`, body: scriptBody(step, `${INSIDE}/${name}.file`), file: `${name}.script` };
  }
}

function scriptBody({ env = {}, shell }: LocalStep & { kind: 'script' }, file: string): string {
  return fillTemplate(assetText(new URL('./image/run-script.sh', import.meta.url)), 'shell', {
    ENVIRONMENT: Object.entries(env).map(([key, value]) => `${key}=${value}`),
    // As the hosted runners call scripts: a command that fails ends the script, and so the build.
    SHELL: shell === 'bash' ? ['/bin/bash', '--noprofile', '--norc', '-eo', 'pipefail'] : ['/bin/sh', '-e'],
    FILE: file,
  });
}

/** Lays a file or folder out as it will stand in the image. */
async function stageFile(step: LocalStep & { kind: 'file' }, name: string, context: HookContext): Promise<string> {
  const staged = join(context.folder, `${name}.tree`);
  const { mode } = step;
  const folder = (await stat(step.from)).isDirectory();
  const target = join(staged, !folder && step.to.endsWith('/') ? join(step.to, basename(step.from)) : step.to);
  await mkdir(join(target, '..'), { recursive: true });
  await cp(step.from, target, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  if (mode !== undefined) await setModes(target, Number.parseInt(mode, 8));
  return staged;
}

/** Gives the mode to the file, or to every file in the folder. */
async function setModes(path: string, mode: number): Promise<void> {
  if ((await stat(path)).isFile()) return chmod(path, mode);
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) await chmod(join(entry.parentPath, entry.name), mode);
  }
}

/** Packs a folder, and says how it is unpacked over the root of the image; the script `after` runs then. */
export async function packTree(
  folder: string,
  name: string,
  { folder: into, sourceDate, signal }: HookContext,
  after = '',
  options: readonly string[] = [],
): Promise<{ body: string; file: string }> {
  const file = `${name}.tar`;
  // Without the second option, pax headers hold the number of the tar process and times of access.
  const format = ['--format=pax', '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime', '--sort=name'];
  const owner = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${sourceDate}`];
  await runProgram(
    'pack the files of a step',
    ['tar', '--create', `--file=${join(into, file)}`, ...format, ...owner, ...options, `--directory=${folder}`, '.'],
    { signal, env: { LC_ALL: 'C' } },
  );
  const unpack = fillTemplate(assetText(new URL('./image/unpack.sh', import.meta.url)), 'shell', { FILE: `${INSIDE}/${name}.file` });
  return { body: unpack + after, file };
}
