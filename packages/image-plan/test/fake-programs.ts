import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a fake program does when it is called. */
export interface FakeAnswer {
  readonly stdout?: unknown;
  readonly stderr?: string;
  readonly exitCode?: number;
}

/** Programs that stand on PATH instead of the real ones: each notes its arguments, prints what it is told to and ends. */
export class FakePrograms {
  readonly #folder: string;
  readonly #path = process.env['PATH'] ?? '';

  /** @param folder is made; the test removes it */
  constructor(folder: string) {
    this.#folder = folder;
    // Nothing else: a real program of that name must not be found.
    process.env['PATH'] = folder;
  }

  async add(name: string, { stdout = '', stderr = '', exitCode = 0 }: FakeAnswer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const text = typeof stdout === 'string' ? stdout : JSON.stringify(stdout, undefined, 2);
    const script = `#!${process.execPath}
require('node:fs').appendFileSync(${JSON.stringify(this.#calls(name))}, JSON.stringify(process.argv.slice(2)) + '\\n');
process.stdout.write(${JSON.stringify(text)});
process.stderr.write(${JSON.stringify(stderr)});
process.exitCode = ${exitCode};
`;
    await writeFile(join(this.#folder, name), script);
    await chmod(join(this.#folder, name), 0o755);
  }

  /** The arguments of each call, in their order. */
  async calls(name: string): Promise<string[][]> {
    const text = await readFile(this.#calls(name), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as string[]);
  }

  restore(): void {
    process.env['PATH'] = this.#path;
  }

  #calls(name: string): string {
    return join(this.#folder, `${name}.calls`);
  }
}
