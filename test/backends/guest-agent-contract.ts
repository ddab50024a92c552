import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { inspectBootableImage } from '@bakehouse/disk-image/format';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, type test as jestTest } from '@jest/globals';
import { openGuestAgent } from '../../packages/vm/src/backend-registry.ts';
import type { Guest, GuestAgent, GuestListener } from '../../packages/vm/src/guest-agent.ts';
import type { MachineDisk } from '../../packages/vm/src/hypervisor.ts';

/** An agent, with images for it and a look into what it has made. */
export interface GuestAgentBackend {
  readonly name: string;
  /** An image that the agent works in, and one that it does not. @returns the path */
  image(folder: string, usable: boolean): Promise<string>;
  /** The text of a file as a machine with these disks would see it; undefined when it is not there. */
  readInGuest(disks: readonly MachineDisk[], folder: string, path: string): Promise<string | undefined>;
  /** A path whose folder is there in every guest. */
  readonly somewhere: string;
  /** Plays what the agent does when its first test has passed: says so over the channels, and leaves the result where it does. */
  playFirstTest(guest: Guest, folder: string, listener: GuestListener): Promise<void>;
}

const { signal } = new AbortController();
const TESTS = ['first', 'second'].map((name) => ({ name, shell: 'sh' as const, script: 'true\n', timeoutSeconds: 60 }));
const NAMES = ['000-first', '001-second'];

/** What every agent does, without a machine that boots: run-in-vm.e2e.ts has real ones. */
export function guestAgentContract(test: typeof jestTest | typeof jestTest.skip, backend: GuestAgentBackend): void {
  const { name } = backend;

  async function withGuest(
    work: (guest: Guest, agent: GuestAgent, folder: string, image: string) => Promise<void>,
    usable = true,
  ): Promise<void> {
    await withTemporaryFolder('guest-agent', async (outer) => {
      const image = await backend.image(outer, usable);
      const folder = join(outer, 'machine');
      await mkdir(folder);
      const agent = await openGuestAgent(name);
      const disk = await inspectBootableImage(image, signal);
      await work(await agent.open({ image: disk, folder, tests: TESTS, memoryMiB: 64, log: silentLog, signal }), agent, folder, image);
    });
  }

  test(`${name}: it makes disks as its features say, with the files that were copied in, and leaves the image alone`, () =>
    withGuest(async (guest, agent, folder, image) => {
      const before = await sha256OfFile(image);
      expect(agent.name).toBe(name);
      await guest.copyIn(backend.somewhere, 'brought along\n');
      const disks = await guest.inject();
      expect(disks.length).toBeGreaterThan(0);
      for (const { format } of disks) expect(agent.features.diskFormats).toContain(format);
      expect((await backend.readInGuest(disks, folder, backend.somewhere))?.trimEnd()).toBe('brought along');
      expect(await backend.readInGuest(disks, folder, `${backend.somewhere}-not`)).toBeUndefined();
      expect(await sha256OfFile(image)).toBe(before);
    }));

  test(`${name}: an image that it cannot work in is refused with a reason, before a machine starts`, () =>
    withGuest(async (guest) => {
      const error = await guest.inject().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).hint).toBeDefined();
    }, false));

  test(`${name}: what the agent says decides when the guest is ready and a test has ended, and the end of the machine ends all waiting`, () =>
    withGuest(async (guest) => {
      const [ready, first, second] = [guest.wait(), guest.run(0), guest.run(1)];
      guest.note({ kind: 'ready', state: 'running' });
      expect(await ready).toBe(true);
      guest.note({ kind: 'test-started', index: 0 });
      guest.note({ kind: 'test-finished', index: 0, result: 'success exited 0' });
      expect(await first).toBe(true);
      guest.end();
      expect(await second).toBe(false);
      expect(await guest.wait()).toBe(true);
      expect(await guest.run(99)).toBe(false);
    }));

  test(`${name}: what it leaves is copied out: results, and nothing of tests that did not run`, () =>
    withGuest(async (guest, _, folder) => {
      await guest.inject();
      const lines: string[] = [];
      let beats = 0;
      const listener: GuestListener = {
        onProgress: (line) => void lines.push(line),
        onOutput: () => {},
        onOutputLine: (line) => void lines.push(line),
        onHeartbeat: () => {
          beats += 1;
        },
      };
      await backend.playFirstTest(guest, folder, listener);
      expect(lines).toContain('hello from the guest');
      expect(beats).toBeGreaterThan(0);
      const stage = join(folder, 'stage');
      await mkdir(stage);
      const output = await guest.copyOut(stage, NAMES);
      expect([...output.results]).toEqual([['000', 'success exited 0']]);
      expect(output).toMatchObject({ dumps: [], failedUnits: [], leftOut: [] });
      expect(await readdir(join(stage, 'dumps'))).toEqual([]);
    }));
}
