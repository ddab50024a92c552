import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { AzureResourceManager } from '../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import type { SentResource } from '../../../test/simulators/azure-resource-manager/sent-resource.ts';
import type { Builder, BuilderPlace, BuildId, BuildRequest, BuildState } from '../src/builder.ts';
import { oneEsBuilder } from '../src/one-es/one-es-builder.ts';
import { runnerDefinition, runnerPlace, runnerRequest } from './one-es-place.ts';

export const GROUP = 'ebpf-cicd-rg';
export const TYPE = 'Microsoft.CloudTest/images';

/** The image of document 000 in a simulated Azure, new for each test. */
class OneEsScene {
  azure!: AzureResourceManager;
  folder!: string;
  /** Resource id. */
  identity!: string;
  request!: BuildRequest;
  key!: string;

  /** Another definition. @param lines in place of the usual ones of their keys */
  async given(lines: readonly string[] = [], steps?: readonly string[]): Promise<void> {
    this.request = await runnerRequest(this.folder, runnerDefinition(this.identity, lines, steps));
    this.key = `server2022-${this.request.fingerprint.image}`;
  }

  place(folder: string): BuilderPlace {
    return runnerPlace(this.azure, folder, new AbortController().signal);
  }

  /** A process on a machine of its own. */
  process(name = 'first'): Builder {
    return oneEsBuilder(this.place(join(this.folder, name)), 1);
  }

  name(): string {
    return `server2022-${this.request.fingerprint.image.slice(0, 12)}`;
  }

  resourceId(): string {
    return `/subscriptions/${this.azure.subscription}/resourceGroups/${GROUP}/providers/${TYPE}/${this.name()}`;
  }

  /** The image as the service has it. */
  resource() {
    return this.azure.resources.resources.get(this.resourceId().toLowerCase());
  }

  /** What the service, or somebody in the portal, makes of the image. */
  change(make: (body: Record<string, unknown>) => Record<string, unknown>): void {
    const there = this.resource();
    if (there === undefined) throw new Error('There is no image.');
    there.body = make(there.body);
  }

  /** Images that were sent. */
  sent(): readonly SentResource[] {
    return this.azure.resourceBodies().filter(({ type }) => type === TYPE);
  }

  /** Tags of images that were sent. */
  revisions(): readonly (string | undefined)[] {
    return this.sent().map(({ body }) => (body['tags'] as Record<string, string>)['bakehouse-revision']);
  }
}

/** Makes a scene for each test of a file. */
export function oneEsScene(): OneEsScene {
  const scene = new OneEsScene();
  beforeAll(async () => {
    scene.azure = await AzureResourceManager.start();
  });
  afterAll(() => scene.azure.stop());
  beforeEach(async () => {
    scene.azure.reset();
    scene.azure.addGroup(GROUP);
    scene.identity = scene.azure.addIdentity(GROUP, 'ebpf-cicd-identity');
    scene.folder = await mkdtemp(join(tmpdir(), 'one-es-'));
    await scene.given();
  });
  afterEach(() => rm(scene.folder, { recursive: true, force: true }));
  return scene;
}

/** Polls until something is so. @returns all that it was told */
export async function pollUntil(builder: Builder, id: BuildId, done: (state: BuildState) => boolean): Promise<BuildState[]> {
  const states: BuildState[] = [];
  for (let state = await builder.poll(id); ; state = await builder.poll(id)) {
    states.push(state);
    if (done(state)) return states;
    if (states.length > 20) throw new Error(`It does not come: ${JSON.stringify(states)}`);
  }
}

/** The second revision was sent by this poll. */
export function isSent({ stage }: BuildState): boolean {
  return stage === 'full revision: sent';
}

export function isOver({ phase }: BuildState): boolean {
  return phase !== 'running' && phase !== 'submitted';
}
