import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResourceManager } from '@bakehouse/azure/resource-manager';
import { type Log, silentLog } from '@bakehouse/core/log';
import type { BuildRecord } from '@bakehouse/records/builds';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { AzureResourceManager } from '../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import type { AzurePlace, BuilderPlace, BuildRequest } from '../src/builder.ts';
import { packerAzureBuilder } from '../src/packer-azure/packer-azure-builder.ts';
import { secretsBy } from '../src/secrets/secrets.test-support.ts';
import { StandIns } from './stand-ins.ts';

/** Packer that is a script, and a simulated Resource Manager with the group `rg-images`; new for each test. */
export class PackerAzureScene {
  simulator!: AzureResourceManager;
  folder = '';
  /** What the log got. */
  said: string[] = [];
  #azure!: AzurePlace;
  #standIns!: StandIns;

  /** For each test of a file. */
  static ofFile(): PackerAzureScene {
    const scene = new PackerAzureScene();
    beforeAll(() => scene.#start());
    afterAll(() => scene.simulator.stop());
    beforeEach(async () => {
      scene.simulator.reset();
      scene.simulator.addGroup('rg-images', 'westus2');
      scene.folder = await mkdtemp(join(tmpdir(), 'packer-azure-'));
      scene.#standIns = new StandIns(join(scene.folder, 'bin'));
      scene.said = [];
    });
    afterEach(async () => {
      scene.#standIns.restore();
      await rm(scene.folder, { recursive: true, force: true });
    });
    return scene;
  }

  async #start(): Promise<void> {
    this.simulator = await AzureResourceManager.start();
    Object.assign(process.env, this.simulator.environment);
    const manager = await ResourceManager.connect({ endpoint: this.simulator.endpoint, retryDelay: 1 });
    this.#azure = {
      identity: { kind: 'client-secret', tenantId: 'tenant', clientId: 'client', clientSecret: 's3cr3t-of-app' },
      credential: { getToken: async () => null },
      subscription: this.simulator.subscription,
      resourceGroup: undefined,
      connect: async () => manager,
    };
  }

  get images(): string {
    return `/subscriptions/${this.simulator.subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/images`;
  }

  /** Where what Packer was given is noted. */
  get notes(): string {
    return join(this.folder, 'notes');
  }

  note(name: string): Promise<string> {
    return readFile(join(this.notes, name), 'utf8');
  }

  /** Packer of a version, whose builds go as the stories say. */
  packer(version: string, ...stories: readonly string[]): Promise<void> {
    return this.#standIns.addAzure(this.notes, version, ...stories);
  }

  place(changes: Partial<BuilderPlace> = {}, log: Partial<Log> = {}): BuilderPlace {
    const note = (line: string) => void this.said.push(line);
    return {
      outputFolder: join(this.folder, 'output'),
      cacheFolder: join(this.folder, 'cache'),
      log: { ...silentLog, info: note, warning: note, output: note, ...log },
      secrets: secretsBy({ token: 't0k3n' }),
      azure: this.#azure,
      signal: new AbortController().signal,
      ...changes,
    };
  }

  async build(request: BuildRequest, place = this.place()): Promise<BuildRecord> {
    const builder = packerAzureBuilder(place);
    return builder.collect(await builder.submit(request, 'key'));
  }

  /** A managed image in the group. */
  addImage(name: string, tags: Readonly<Record<string, string>>): void {
    const body = { location: 'westus2', tags };
    this.simulator.resources.add({ id: `${this.images}/${name}`, type: 'Microsoft.Compute/images', name, state: 'Succeeded', body });
  }
  /** A version in the gallery `runners` of the group. */
  addVersion(image: string, name: string, tags: Readonly<Record<string, string>>): void {
    const id = `${this.images.replace(/images$/, 'galleries/runners/images')}/${image}/versions/${name}`;
    const body = { location: 'westus2', tags, properties: {} };
    this.simulator.resources.add({ id, type: 'Microsoft.Compute/galleries/images/versions', name, state: 'Succeeded', body });
  }
}
