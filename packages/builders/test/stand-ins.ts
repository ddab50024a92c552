import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Programs that stand before the real ones on PATH: scripts beside this file, which note each of their builds. */
export class StandIns {
  readonly #folder: string;
  readonly #path = process.env['PATH'] ?? '';

  /** @param folder is made; the test removes it */
  constructor(folder: string) {
    this.#folder = folder;
    process.env['PATH'] = `${folder}${delimiter}${this.#path}`;
  }

  async add(name: 'packer' | 'mmdebstrap'): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const program = join(this.#folder, name);
    const script = await readFile(join(import.meta.dirname, `${name}.sh`), 'utf8');
    // Programs get none of our variables but those that they are to have.
    const variable = `${name.toUpperCase()}_BUILDS`;
    await writeFile(program, script.replace('#!/bin/sh\n', `#!/bin/sh\n${variable}='${this.#notes(name)}'\n`));
    await chmod(program, 0o755);
  }

  /**
   * Packer with azure-arm, which `packer` on PATH then is.
   *
   * @param notes a folder that gets what it was given
   */
  async addAzure(notes: string, version: string, ...stories: readonly string[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await mkdir(notes, { recursive: true });
    const program = join(this.#folder, 'packer');
    const script = await readFile(join(import.meta.dirname, 'packer-azure.sh'), 'utf8');
    const told = { NOTES: notes, VERSION: version, STORY: stories.join(' ') };
    const settings = Object.entries(told).map(([name, value]) => `PACKER_AZURE_${name}='${value}'\n`);
    await writeFile(
      program,
      script.replace('#!/bin/sh\n', () => `#!/bin/sh\n${settings.join('')}`),
    );
    await chmod(program, 0o755);
  }

  /** How many builds it has begun. */
  async builds(name: 'packer' | 'mmdebstrap'): Promise<number> {
    const text = await readFile(this.#notes(name), 'utf8').catch(() => '');
    return text.split('\n').length - 1;
  }

  restore(): void {
    process.env['PATH'] = this.#path;
  }

  #notes(name: string): string {
    return join(this.#folder, `${name}.builds`);
  }
}
