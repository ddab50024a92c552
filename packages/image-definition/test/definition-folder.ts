import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '@bakehouse/core/errors';
import { InputError } from '@bakehouse/core/errors';
import { type LoadedDefinition, loadDefinition } from '../src/load-definition.ts';

/** A definition that needs nothing but itself. */
export const MINIMAL = `schema: vm-image/1
image: {id: debian-runner, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
`;

/** A temporary folder with files, for tests; gone after `dispose`. */
export class DefinitionFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(): Promise<DefinitionFolder> {
    return new DefinitionFolder(await mkdtemp(join(tmpdir(), 'images-')));
  }

  get file(): string {
    return join(this.path, 'a.vmimage.yaml');
  }

  async write(path: string, content: string | Uint8Array, mode?: number): Promise<string> {
    const file = join(this.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (mode !== undefined) await chmod(file, mode);
    return file;
  }

  async load(text: string | Uint8Array, variables: Record<string, string> = {}): Promise<LoadedDefinition> {
    await this.write('a.vmimage.yaml', text);
    return loadDefinition(this.file, { variables });
  }

  /** What is wrong, as "line:column message (hint)". */
  async findings(text: string | Uint8Array, variables: Record<string, string> = {}): Promise<string[]> {
    try {
      await this.load(text, variables);
    } catch (error) {
      if (error instanceof InputError) return error.findings.map((finding) => this.spell(finding));
      throw error;
    }
    throw new Error('The definition has no findings.');
  }

  spell({ file, line, column, message, hint }: Finding): string {
    const where = file === this.file ? '' : `${file?.slice(this.path.length + 1)}:`;
    return `${where}${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`;
  }

  dispose(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}
