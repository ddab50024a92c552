import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, OutcomeError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { image, inWorkspace, workflow } from './drift-workspace.test-support.ts';

test('Nothing has drifted when definition, gallery and workflows agree', () =>
  inWorkspace(async ({ write, publish, drift, said, summaries, workspace }) => {
    await write('images/server2022.vmimage.yaml', image('server2022', 'poolImage: server2022_v2'));
    await write('.github/workflows/ci.yml', workflow('server2022_v2'));
    await publish('server2022', '2026-02-01T00:00:00Z', '1.0.0');
    const outputs = await drift({ failOnDrift: 'true' });
    expect(outputs).toEqual({ driftFile: join(workspace, '.bakehouse/drift.json'), drifted: false, errors: 0, warnings: 0 });
    expect(said).toEqual([]);
    expect(summaries.join()).toContain('### Drift: none (1 image, 0 notices)');
    expect(summaries.join()).toContain('| `server2022` | `server2022` | `server2022_v2` |  | 1.0.0 (as defined) | 28 days | 1 |');
    const report = await readFile(String(outputs.driftFile), 'utf8');
    await drift();
    expect(await readFile(String(outputs.driftFile), 'utf8')).toBe(report);
  }));

test('Names that nobody makes are errors at their place, with the name that was probably meant', () =>
  inWorkspace(async ({ write, publish, findings }) => {
    await write('images/server2022.vmimage.yaml', image('server2022', 'poolImage: server2022_v2'));
    await write('images/server-23h2.vmimage.yaml', image('server-23h2', 'poolImage: server23h2_v2, container: server-23h2'));
    for (const id of ['server2022', 'server-23h2']) await publish(id, '2026-02-01T00:00:00Z', '1.0.0');
    await write('.github/workflows/ci.yml', workflow('server2022_v2', 'server-23h2', 'server-23h2_v2', 'sever2022_v2', 'something-else'));
    expect(await findings()).toEqual([
      'error .github/workflows/ci.yml:4:69 there is no image server-23h2: that is the id of the one that pools call server23h2_v2 (write server23h2_v2, or give image.names.poolImage in images/server-23h2.vmimage.yaml)',
      'error .github/workflows/ci.yml:5:69 there is no image server-23h2_v2: it looks like server23h2_v2 (write server23h2_v2, or give image.names.poolImage in images/server-23h2.vmimage.yaml)',
      'error .github/workflows/ci.yml:6:69 there is no image sever2022_v2 (did you mean server2022_v2?)',
      'error .github/workflows/ci.yml:7:69 there is no image something-else (define it, or leave it out)',
    ]);
    // Somebody else's pool.
    expect(await findings({ pools: 'mine' })).toEqual([
      expect.stringMatching(/^warning images\/server-23h2.vmimage.yaml nobody uses server-23h2 /),
      expect.stringMatching(/^warning images\/server2022.vmimage.yaml nobody uses server2022 /),
    ]);
  }));

test('Two generations in use are a migration; an older one alone is an error', () =>
  inWorkspace(async ({ write, publish, findings, drift, workspace, summaries }) => {
    await write('images/server2022.vmimage.yaml', image('server2022', 'poolImage: server2022_v2'));
    await publish('server2022', '2026-02-01T00:00:00Z', '1.0.0');
    await write('.github/workflows/ci.yml', workflow('server2022_v2', 'server2022', 'server2022'));
    expect(await findings()).toEqual([
      'notice .github/workflows/ci.yml:4:69 server2022 is being replaced by server2022_v2: both are in use',
      'notice .github/workflows/ci.yml:5:69 server2022 is being replaced by server2022_v2: both are in use',
    ]);
    await drift({ failOnDrift: 'true' });
    expect(summaries.at(-1)).toContain('- `server2022`: `server2022` in 2 places → `server2022_v2` in 1 place');
    const { migrations } = JSON.parse(await readFile(join(workspace, '.bakehouse/drift.json'), 'utf8'));
    expect(migrations).toEqual([
      {
        stem: 'server2022',
        names: [
          { name: 'server2022', places: 2 },
          { name: 'server2022_v2', places: 1 },
        ],
      },
    ]);
    await write('.github/workflows/ci.yml', workflow('server2022_v1'));
    expect(await findings()).toEqual([
      'error .github/workflows/ci.yml:3:69 there is no image server2022_v1 (images/server2022.vmimage.yaml makes server2022_v2)',
    ]);
  }));

test('Branches and tags count when they are asked for, and are not confused with the working tree', () =>
  inWorkspace(async ({ workspace, write, publish, findings, drift }) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', workspace, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { stdio: 'pipe' });
    git('init', '-q', '-b', 'main');
    await write('images/server2022.vmimage.yaml', image('server2022', 'poolImage: server2022_v2'));
    await publish('server2022', '2026-02-01T00:00:00Z', '1.0.0');
    await write('.github/workflows/ci.yml', workflow('server2022'));
    git('add', '.github');
    git('commit', '-qm', 'old');
    git('branch', 'release/1.0');
    git('tag', 'v1');
    await write('.github/workflows/ci.yml', workflow('server2022_v2'));
    expect(await findings()).toEqual([]);
    const moving = (ref: string) =>
      `notice  ${ref}: .github/workflows/ci.yml, line 3, column 69: server2022 is being replaced by server2022_v2: both are in use`;
    expect(await findings({ refs: 'release/*\nv1' })).toEqual([moving('release/1.0'), moving('v1')]);
    await expect(drift({ refs: 'nope\n--help\nx/*' })).rejects.toMatchObject({
      findings: [
        { message: 'refs: there is no branch or tag nope' },
        { message: 'refs: there is no branch or tag --help' },
        { message: 'refs: there is no branch or tag x/*' },
      ],
    });
  }));

test('A definition that is newer than what is published, and old versions, are warnings', () =>
  inWorkspace(async ({ write, publish, findings }) => {
    await write('.github/workflows/ci.yml', workflow('a1', 'b1', 'c1', 'd1'));
    await write('images/a1.vmimage.yaml', image('a1'));
    await publish('a1', '2026-02-01T00:00:00Z', '1.0.0', '1.0.1');
    await write('images/a1.vmimage.yaml', image('a1').replace('curl', 'wget'));
    await write('images/b1.vmimage.yaml', image('b1', '', 'lifecycle: {maxAge: 45d, removal: 2026-12-31}\n'));
    await publish('b1', '2026-01-01T00:00:00Z', '1.0.0');
    await write('images/c1.vmimage.yaml', image('c1'));
    await write('images/d1.vmimage.yaml', image('d1', '', 'lifecycle: {removal: 2026-02-28}\n'));
    await publish('d1', '2026-02-20T00:00:00Z', '1.0.0');
    expect(await findings()).toEqual([
      'warning images/a1.vmimage.yaml a1 1.0.1 was made of another definition (content changed) (bake it; plan-images says what changed)',
      expect.stringMatching(/^warning images\/b1.vmimage.yaml the version is 59 days old, and may be used for 45 days/),
      'warning images/c1.vmimage.yaml c1 is not published (bake it)',
      expect.stringMatching(/^error images\/d1.vmimage.yaml the image was to be removed on 2026-02-28/),
    ]);
  }));

test('Nobody is said to use an image as long as a workflow is not understood', () =>
  inWorkspace(async ({ write, findings }) => {
    await write('images/a1.vmimage.yaml', image('a1'));
    await write('.github/workflows/ci.yml', 'on: push\njobs:\n\t- a\n');
    await write('.github/workflows/notes.yml', 'Dear reader');
    expect(await findings()).toEqual([
      expect.stringMatching(/^warning \.github\/workflows\/ci\.yml not read: it is no valid YAML/),
      'warning .github/workflows/notes.yml not read: it is no workflow or pipeline',
      'warning images/a1.vmimage.yaml a1 is not published (bake it)',
      expect.stringMatching(/^notice images\/a1\.vmimage\.yaml nobody uses a1, as far as the workflows could be read/),
    ]);
  }));

test('Pins of consumers are held against the gallery, and what is not at hand is not guessed', () =>
  inWorkspace(async ({ workspace, write, publish, findings }) => {
    const consumers = [
      '{file: pins.yml, path: $.a1.version, as: report}',
      '{file: pins.yml, path: $.a1.gone, as: report}',
      '{repo: org/fleet, file: images.json, path: "$.pools[0].image", as: pull-request}',
      '{repo: org/fleet, file: images.json, path: "$.pools[1].image", as: pull-request}',
      '{repo: org/elsewhere, file: x.yml, path: $.v, as: pull-request}',
    ];
    await write('images/a1.vmimage.yaml', image('a1', '', `consumers: [${consumers.join(', ')}]\n`));
    await publish('a1', '2026-02-01T00:00:00Z', '1.0.0', '1.0.1', '1.0.2');
    await write('pins.yml', '# a1: {version: 9.9.9}\na1:\n  version: 1.0.0 # the old one\n  gone: 0.9.0\n');
    const id = '/subscriptions/0/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/a1/versions/';
    await write('fleet/images.json', JSON.stringify({ pools: [{ image: `${id}1.0.2` }, { image: 'whatever' }] }, undefined, 2));
    expect(await findings({ checkouts: 'Org/Fleet = fleet' })).toEqual([
      'notice images/a1.vmimage.yaml the consumer org/elsewhere: x.yml $.v was not read: its repository is not checked out',
      'error org/fleet: images.json:7:16 "whatever" is no version of a1 (give the path of the version in consumers)',
      'warning pins.yml:3:12 1.0.0 of a1 is not latest, which is 1.0.2 (2 behind) (pin 1.0.2)',
      'error pins.yml:4:9 the gallery has no version 0.9.0 of a1 (it has 1.0.0, 1.0.1, 1.0.2)',
    ]);
    const { consumers: pins } = JSON.parse(await readFile(join(workspace, '.bakehouse/drift.json'), 'utf8'));
    expect(pins.map(({ state }: { state: string }) => state)).toEqual(['read', 'read', 'not-at-hand', 'read', 'read']);
  }));

test('With failOnDrift the step fails with all findings, and its outputs are there', () =>
  inWorkspace(async ({ write, drift, said }) => {
    await write('images/a1.vmimage.yaml', image('a1'));
    await write('.github/workflows/ci.yml', workflow('b1'));
    const error = await drift({ failOnDrift: 'true' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutcomeError);
    expect((error as OutcomeError).message).toBe('The images have drifted: 1 error and 2 warnings.');
    expect((error as OutcomeError).outputs).toMatchObject({ drifted: true, errors: 1, warnings: 2 });
    expect((error as OutcomeError).findings.map(formatFinding)).toEqual([
      '.github/workflows/ci.yml:3:69: there is no image b1 (did you mean a1?)',
      'images/a1.vmimage.yaml: a1 is not published (bake it)',
      'images/a1.vmimage.yaml: nobody uses a1 (no workflow asks for a1; retire the image, or name its consumers)',
    ]);
    expect(said).toEqual([]);
  }));

test('Two images with one name, and two names of a container, are errors', () =>
  inWorkspace(async ({ write, findings }) => {
    await write('images/a1.vmimage.yaml', image('a1', 'poolImage: same'));
    await write('images/b1.vmimage.yaml', image('b1', 'poolImage: Same, container: a1'));
    expect((await findings()).filter((text) => text.startsWith('error'))).toEqual([
      'error images/b1.vmimage.yaml the container a1 is also that of a1 (give image.names.container a name of its own)',
      "error images/b1.vmimage.yaml the pool's image Same is also that of a1 (give image.names.poolImage a name of its own)",
    ]);
  }));

test('Unusable inputs and definitions are reported together, and nothing is written', () =>
  inWorkspace(async ({ workspace, write, drift }) => {
    await write('images/a1.vmimage.yaml', image('a1').replace('steps', 'stps'));
    await expect(drift({ today: '2026-02-30' })).rejects.toThrow('"2026-02-30" is not a day');
    await expect(drift({ checkouts: 'fleet' })).rejects.toMatchObject({
      findings: [{ message: 'checkouts: "fleet" is not owner/name=folder' }],
    });
    await expect(drift()).rejects.toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ file: 'images/a1.vmimage.yaml' })]),
    });
    await write('images/a1.vmimage.yaml', image('a1'));
    await expect(drift({ workflows: 'nowhere' })).rejects.toMatchObject({
      findings: [{ message: 'nowhere stands for no workflow or pipeline' }],
    });
    await rm(join(workspace, 'images'), { recursive: true });
    expect(await readdir(workspace)).toEqual([]);
  }));
