import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What the system shows of a program to everyone who may look: as in /proc/<pid>/environ and /proc/<pid>/cmdline. */
export interface SeenProgram {
  readonly name: string;
  readonly environment: string;
  readonly argv: string;
}

/** Programs that stand on PATH before the real ones: each notes what the system shows of it, prints what it is told to and ends. */
export class StandIns {
  readonly #folder: string;

  /** @param folder must be there; holds the programs and what they note */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get path(): string {
    return [join(this.#folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  }

  /** @param stdout what it prints */
  async add(name: string, stdout = '', exitCode = 1): Promise<void> {
    const seen = join(this.#folder, 'seen');
    await mkdir(join(this.#folder, 'bin'), { recursive: true });
    await mkdir(seen, { recursive: true });
    await writeFile(join(this.#folder, `${name}.stdout`), stdout);
    // The environment of the shell as the kernel got it, not as the shell has changed it.
    const script = `#!/bin/sh
note=$(mktemp -d '${seen}/${name}.XXXXXX')
cat /proc/$$/environ > "$note/environ"
cat /proc/$$/cmdline > "$note/cmdline"
cat '${join(this.#folder, `${name}.stdout`)}'
exit ${exitCode}
`;
    await writeFile(join(this.#folder, 'bin', name), script);
    await chmod(join(this.#folder, 'bin', name), 0o755);
  }

  async seen(): Promise<SeenProgram[]> {
    const folder = join(this.#folder, 'seen');
    return Promise.all(
      (await readdir(folder)).sort().map(async (note) => ({
        name: note.replace(/\.[^.]*$/, ''),
        environment: await readFile(join(folder, note, 'environ'), 'utf8'),
        argv: await readFile(join(folder, note, 'cmdline'), 'utf8'),
      })),
    );
  }
}
