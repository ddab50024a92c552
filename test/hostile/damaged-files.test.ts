import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseInputs } from '@bakehouse/core/step';
import { steps } from '@bakehouse/steps/registry';
import { expect, test } from '@jest/globals';
import { describeFailure } from '../../packages/cli/src/failure.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { inWorkspace, type Place } from '../../packages/steps/src/publish-image/gallery-workspace.test-support.ts';
import { reportHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const WRONG = [undefined, null, 0, -1, 1e308, '', '../../x', [], {}, true];
const TEXTS = [
  '',
  '\0',
  'null',
  '[]',
  '{}',
  '0',
  '"x"',
  '{"schema":',
  '['.repeat(200_000),
  `{"a":`.repeat(200_000),
  '{"__proto__":{"x":1}}',
];

/** The same document with one value, at any depth, replaced by each of a wrong kind, or left out. */
function* wrongKinds(document: unknown): Generator<string> {
  function* places(value: unknown): Generator<{ holder: Record<string, unknown>; key: string }> {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      yield { holder: value as Record<string, unknown>, key };
      yield* places((value as Record<string, unknown>)[key]);
    }
  }
  for (const { holder, key } of places(document)) {
    const right = holder[key];
    for (const wrong of WRONG) {
      holder[key] = wrong;
      yield JSON.stringify(document);
    }
    holder[key] = right;
  }
}

/** What each step reads that another run, another machine or a hand may have damaged. */
const READ: readonly { readonly step: string; readonly inputs: Record<string, string>; readonly files: RegExp }[] = [
  {
    step: 'plan-images',
    inputs: { definitions: 'small.vmimage.yaml' },
    files: /(?:version|latest|provenance|definition|cache.*|lock)\.json$/,
  },
  {
    step: 'publish-image',
    inputs: { buildRecord: 'build/build.json', dryRun: 'true' },
    files: /(?:build|version|latest|provenance)\.json$/,
  },
  {
    step: 'promote-image',
    inputs: { image: 'small', version: '1.0.0', testResult: 'result.json' },
    files: /(?:result|version|latest)\.json$/,
  },
  { step: 'verify-artifacts', inputs: { source: '.bakehouse/artifacts/small' }, files: /artifacts.*manifest\.json$/ },
  {
    step: 'trigger-image-build',
    inputs: { definition: 'small.vmimage.yaml', artifacts: '.bakehouse/artifacts/small', dryRun: 'true' },
    files: /(?:artifacts.*manifest|lock)\.json$/,
  },
];

/** Each kind of damage to a file; in the deep tier all of them, otherwise some 70. */
function damages(content: Buffer, seed: number): (string | Uint8Array)[] {
  const cut = [0.1, 0.5, 0.9].map((part) => content.subarray(0, Math.floor(content.length * part)));
  const kinds = isJson(content) ? [...wrongKinds(JSON.parse(content.toString()))] : [];
  const every = Math.max(1, Math.floor((kinds.length * 20) / mutationCount()));
  const some = kinds.filter((_, index) => index % every === seed % every);
  return [...TEXTS, ...cut, ...some, ...[...mutations(content, { seed, count: mutationCount() / 100 })].map(({ bytes }) => bytes)];
}

function isJson(content: Buffer): boolean {
  try {
    JSON.parse(content.toString());
    return true;
  } catch {
    return false;
  }
}

async function runStep(workspace: string, name: string, raw: Record<string, string>): Promise<string> {
  const { definition } = (await steps[name]?.definition()) ?? {};
  const { run } = (await steps[name]?.run()) ?? {};
  if (definition === undefined || run === undefined) throw new Error(`There is no step ${name}.`);
  const inputs = parseInputs(
    definition,
    (input) => raw[input],
    () => {},
  );
  return run(inputs as never, contextIn(workspace)).then(
    () => 'succeeded',
    (error: unknown) => {
      const { details, message } = describeFailure(name, error);
      return details['kind'] === 'bug' ? message : String(details['kind']);
    },
  );
}

/** Everything that the steps have written, but for images. */
async function jsonFiles(workspace: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(workspace, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.jsonl?$/.test(entry.name)) found.set(path, await readFile(path));
  }
  return found;
}

async function restore(workspace: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const path of (await jsonFiles(workspace)).keys()) if (!files.has(path)) await rm(path);
  for (const [path, content] of files) await writeFile(path, content);
}

async function fill({ workspace, file, build, publish, promote, result }: Place): Promise<void> {
  await writeFile(join(workspace, 'motd'), 'hello\n');
  await writeFile(file, `${await readFile(file, 'utf8')}  - file: {from: motd, to: /etc/motd}\n`);
  await build();
  await publish();
  await result('passed');
  await promote({ testResult: 'result.json' });
  expect(await runStep(workspace, 'plan-images', { definitions: 'small.vmimage.yaml', updateLock: 'true' })).toBe('succeeded');
  expect(await runStep(workspace, 'prepare-artifacts', { definition: 'small.vmimage.yaml' })).toBe('succeeded');
}

test(
  'A damaged record, gallery, cache, manifest or lock file is refused or made again, whatever the damage',
  () =>
    inWorkspace(async (place) => {
      await fill(place);
      const { workspace } = place;
      const sound = await jsonFiles(workspace);
      const broken: string[] = [];
      let tried = 0;
      for (const { step, inputs, files } of READ) {
        expect(`${step}: ${await runStep(workspace, step, inputs)}`).toBe(`${step}: succeeded`);
        await restore(workspace, sound);
        for (const [path, content] of [...sound].filter(([one]) => files.test(one))) {
          for (const damage of damages(content, tried)) {
            await writeFile(path, damage);
            const outcome = await runStep(workspace, step, inputs);
            await restore(workspace, sound);
            tried++;
            if (/^(?:succeeded|input|user)$/.test(outcome)) continue;
            broken.push(`${step}: ${relative(workspace, path)}: ${String(damage).slice(0, 300)}: ${outcome}`);
          }
        }
      }
      reportHeld('runs of steps on damaged JSON, cache and gallery files', tried, tried - broken.length);
      expect(broken).toEqual([]);
      expect(tried).toBeGreaterThan(900);
    }),
  600_000,
);
