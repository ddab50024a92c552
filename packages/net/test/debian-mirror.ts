import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One package of an index. */
export interface MirrorPackage {
  readonly name: string;
  readonly version?: string;
  readonly depends?: string;
  readonly provides?: string;
  readonly installedKiB?: number;
  readonly priority?: string;
}

/** An archive of Debian packages on 127.0.0.1: `Release` and packed indices, without packages. */
export class DebianMirror {
  readonly requests: string[] = [];
  readonly #server: Server;
  readonly #files = new Map<string, Buffer>();

  private constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(String(request.url));
      const content = this.#files.get(String(request.url));
      response.writeHead(content === undefined ? 404 : 200).end(content);
    });
  }

  static async start(): Promise<DebianMirror> {
    const mirror = new DebianMirror();
    mirror.#server.listen(0, '127.0.0.1');
    await once(mirror.#server, 'listening');
    return mirror;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/debian`;
  }

  /** Puts a suite there with these packages of the component main. */
  publish(suite: string, packages: readonly MirrorPackage[], fields: Readonly<Record<string, string>> = {}): void {
    const index = gzipSync(packages.map(stanza).join('\n'));
    const digest = createHash('sha256').update(index).digest('hex');
    const folder = `/debian/dists/${suite}/main/binary-amd64`;
    const release = Object.entries({ Suite: suite, Version: '12.1', Architectures: 'all amd64', Components: 'main contrib', ...fields })
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('');
    this.put(`/debian/dists/${suite}/Release`, `${release}SHA256:\n ${digest} ${index.length} main/binary-amd64/Packages.gz\n`);
    this.put(`${folder}/${fields['Acquire-By-Hash'] === 'yes' ? `by-hash/SHA256/${digest}` : 'Packages.gz'}`, index);
  }

  put(path: string, content: string | Buffer): void {
    this.#files.set(path, Buffer.from(content));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

function stanza({ name, version = '1.0-1', depends, provides, installedKiB = 100, priority = 'optional' }: MirrorPackage): string {
  const lines = [`Package: ${name}`, `Version: ${version}`, `Installed-Size: ${installedKiB}`, `Priority: ${priority}`];
  if (depends !== undefined) lines.push(`Depends: ${depends}`);
  if (provides !== undefined) lines.push(`Provides: ${provides}`);
  return `${[...lines, 'Description: for tests', ' Package: of no index'].join('\n')}\n`;
}
