import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResourceManager } from '@bakehouse/azure/resource-manager';
import type { OperationClock } from '@bakehouse/azure/resources';
import { throwIfCancelled } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { BuildRecord } from '@bakehouse/records/builds';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { requestFor } from '../../../test/backends/builder-requests.ts';
import { AzureResourceManager } from '../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import {
  type LoopbackCertificate,
  makeLoopbackCertificate,
  trust,
} from '../../../test/simulators/azure-resource-manager/loopback-certificate.ts';
import { azureImageBuilder } from '../src/azure-image-builder/azure-image-builder.ts';
import type { AzurePlace, Builder, BuilderPlace, BuildRequest } from '../src/builder.ts';
import { noSecrets } from '../src/secrets/secrets.test-support.ts';

/** A clock of which time passes only where somebody waits, and that at once; the service goes by it. */
export class WaitedTime implements OperationClock {
  #now = 0;
  /** Called before each wait, which others may use. */
  waiting: () => void = () => {};

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.waiting();
    throwIfCancelled(signal);
    this.#now += milliseconds;
  }
}

/** Azure for the tests of the builder: Resource Manager with what a build needs, and accounts with the logs of runs. */
export class ImageBuilderAzure {
  readonly arm: AzureResourceManager;
  /** The customization log of every run; undefined where nobody may read it. */
  log: string | undefined = '==> azure-arm: built\n';
  /** PEM, which this process trusts. */
  readonly certificate: string;
  readonly #blobs: Server;
  readonly #distrust: () => void;
  readonly #environment: Readonly<Record<string, string | undefined>>;

  private constructor(arm: AzureResourceManager, certificate: LoopbackCertificate) {
    this.arm = arm;
    this.certificate = certificate.cert;
    this.#distrust = trust(certificate);
    this.#blobs = createServer(certificate, ({ url = '', headers }, response) => {
      if (this.log === undefined || headers.authorization === undefined) {
        response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AuthorizationPermissionMismatch</Code></Error>');
      } else if (url.includes('comp=list')) {
        const blob = (name: string, day: string) =>
          `<Blob><Name>${name}/customization.log</Name><Properties><Last-Modified>${day} Dec 2026 01:00:00 GMT</Last-Modified></Properties></Blob>`;
        const blobs = `${blob('older', 'Tue, 01')}${blob('newer', 'Wed, 02')}`;
        response.writeHead(200).end(`<EnumerationResults><Blobs>${blobs}</Blobs></EnumerationResults>`);
      } else response.writeHead(200).end(url.includes('/older/') ? 'of an older run' : this.log);
    });
    this.#environment = Object.fromEntries(Object.keys(arm.environment).map((name) => [name, process.env[name]]));
    Object.assign(process.env, arm.environment);
  }

  static async start(): Promise<ImageBuilderAzure> {
    const certificate = await makeLoopbackCertificate();
    const azure = new ImageBuilderAzure(await AzureResourceManager.start(certificate), certificate);
    azure.#blobs.listen(0, '127.0.0.1');
    await once(azure.#blobs, 'listening');
    azure.reset();
    return azure;
  }

  async stop(): Promise<void> {
    for (const [name, value] of Object.entries(this.#environment)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await this.arm.stop();
    this.#distrust();
    this.#blobs.closeAllConnections();
    this.#blobs.close();
    await once(this.#blobs, 'close');
  }

  /** As new: a group, an identity, a source, a gallery with an image. */
  reset(): void {
    this.arm.reset();
    this.log = '==> azure-arm: built\n';
    const { port } = this.#blobs.address() as AddressInfo;
    this.arm.imageBuilder.blobEndpoint = (account) => `https://127.0.0.1:${port}/${account}/`;
    this.arm.addGroup('rg-test', 'westus2');
    this.arm.addIdentity('rg-test', 'builder');
    this.arm.publish('Debian:debian-12:12-gen2', '0.20261101.1');
    for (const [id, type] of [
      [this.gallery, 'Microsoft.Compute/galleries'],
      [this.galleryImage, 'Microsoft.Compute/galleries/images'],
    ] as const) {
      this.arm.resources.add({
        id,
        type,
        name: id.split('/').at(-1) ?? '',
        state: 'Succeeded',
        body: { location: 'westus2', properties: {} },
      });
    }
  }

  get gallery(): string {
    return `/subscriptions/${this.arm.subscription}/resourceGroups/rg-test/providers/Microsoft.Compute/galleries/images`;
  }

  get galleryImage(): string {
    return `${this.gallery}/images/small`;
  }

  /** Requests of a method whose address ends so, without its query. */
  sent(method: string, end: RegExp): readonly string[] {
    return this.arm.requests.filter((one) => one.startsWith(`${method} `) && end.test(one.split('?')[0] ?? ''));
  }

  /** Where a builder works, with a time that passes only where it waits. */
  place(folder: string, clock: OperationClock, more: Partial<BuilderPlace> = {}): BuilderPlace {
    return {
      outputFolder: join(folder, 'output'),
      cacheFolder: join(folder, 'cache'),
      log: silentLog,
      secrets: noSecrets,
      signal: new AbortController().signal,
      azure: this.azure(clock),
      ...more,
    };
  }

  azure(clock: OperationClock): AzurePlace {
    let manager: Promise<ResourceManager> | undefined;
    return {
      identity: { kind: 'default' },
      credential: { getToken: async () => ({ token: 'for-blobs', expiresOnTimestamp: Date.now() + 3_600_000 }) },
      subscription: this.arm.subscription,
      resourceGroup: 'rg-test',
      clock,
      connect: () => {
        manager ??= ResourceManager.connect({ endpoint: this.arm.endpoint, retryDelay: 1 });
        return manager;
      },
    };
  }
}

/** A builder in a simulated Azure, new for each test. */
export interface BuilderScene {
  azure: ImageBuilderAzure;
  folder: string;
  time: WaitedTime;
  /** What the log got. */
  told: string[];
  place: BuilderPlace;
  builder: Builder;
  /** Another process, on the same machine. */
  other(more?: Partial<BuilderPlace>): Builder;
  /** Another process, on a machine with nothing of it. */
  elsewhere(): Builder;
  /** A request for a definition; each line takes the place of the usual one of its key. */
  request(...lines: readonly string[]): Promise<BuildRequest>;
  /** A whole build: submitted, collected, and what it needed taken away, however it ends. */
  build(request: BuildRequest, key: string, builder?: Builder): Promise<BuildRecord>;
  /** Ids of all templates, in small letters. */
  templates(): readonly string[];
  stagingGroups(): readonly string[];
}

/** Makes a scene for each test of a file. */
export function builderScene(): BuilderScene {
  const made: Pick<BuilderScene, 'other' | 'elsewhere' | 'request' | 'build' | 'templates' | 'stagingGroups'> = {
    other: (more = {}) => azureImageBuilder({ ...scene.place, ...more }),
    elsewhere: () => scene.other({ outputFolder: join(scene.folder, 'elsewhere'), cacheFolder: join(scene.folder, 'nothing') }),
    request(...lines) {
      const own = new Set(lines.map((line) => line.split(':', 1)[0]));
      return requestFor(scene.folder, [...BUILDABLE.filter((line) => !own.has(line.split(':', 1)[0])), ...lines]);
    },
    async build(request, key, builder = scene.builder) {
      const id = await builder.submit(request, key);
      try {
        return await builder.collect(id);
      } finally {
        await builder.release?.(id);
        // Deleting takes the service two minutes.
        await scene.time.sleep(300_000, scene.place.signal);
        await builder.poll(id);
      }
    },
    templates: () => [...scene.azure.arm.resources.resources.keys()].filter((id) => id.includes('/imagetemplates/')),
    stagingGroups: () => [...scene.azure.arm.resources.groups.keys()].filter((name) => name.startsWith('it_')),
  };
  // The rest is there when a test begins.
  const scene = made as BuilderScene;
  beforeAll(async () => {
    scene.azure = await ImageBuilderAzure.start();
  });
  afterAll(() => scene.azure.stop());
  beforeEach(async () => {
    scene.azure.reset();
    scene.folder = await mkdtemp(join(tmpdir(), 'image-builds-'));
    scene.time = new WaitedTime();
    scene.azure.arm.time.follow(scene.time);
    scene.told = [];
    const note = (text: string) => void scene.told.push(text);
    const log = { ...silentLog, info: note, warning: note };
    scene.place = scene.azure.place(scene.folder, scene.time, { log });
    scene.builder = azureImageBuilder(scene.place);
  });
  afterEach(() => rm(scene.folder, { recursive: true, force: true }));
  return scene;
}

/** Lines of a definition that the service can build, beside those of every one. */
export const BUILDABLE: readonly string[] = [
  'source: { kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2, version: 0.20261101.1 }',
  'build: { region: westus2, identity: [builder], timeout: 1h }',
  'outputs: [{ kind: managed, name: small }]',
  'builders: [azure-image-builder]',
];
