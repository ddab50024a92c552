import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { CommitMessage, StepContext } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { readMarkdown } from '../../../../test/support/read-markdown.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const text = (id: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64, names: {key: ${id.toUpperCase()}-key, pool: gecko-t/${id}}}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
`;

interface Place {
  readonly workspace: string;
  readonly said: string[];
  readonly summaries: string[];
  readonly asked: unknown[];
  explain(inputs: Record<string, string>, message?: Partial<CommitMessage>, variables?: Record<string, string>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('explain-commit', async (workspace) => {
    const said: string[] = [];
    const summaries: string[] = [];
    const asked: unknown[] = [];
    const log = {
      ...silentLog,
      info: (line: string) => void said.push(line),
      warning: (line: string) => void said.push(`warning: ${line}`),
    };
    const explain: Place['explain'] = (raw, message = {}, definitionVariables = {}) => {
      const overrides: Partial<StepContext> = {
        log,
        summary: async (markdown) => void summaries.push(markdown),
        commitMessage: async (request) => {
          asked.push(request);
          return { text: 'subject', commit: 'c'.repeat(40), source: 'git log', cut: false, others: [], ...message };
        },
      };
      const inputs = parseInputs(
        definition,
        (name) => raw[name],
        () => {},
      );
      const { environment } = contextIn(workspace);
      return run(inputs, contextIn(workspace, { ...overrides, environment: { ...environment, definitionVariables } }));
    };
    await mkdir(join(workspace, 'images'));
    for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id));
    await work({ workspace, said, summaries, asked, explain });
  });
}

async function failureOf(outputs: ReturnType<typeof run>): Promise<unknown> {
  return outputs.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('explain-commit', () => {
  it('says what a message decides about the definitions, and changes nothing', () =>
    inWorkspace(async ({ workspace, explain, said, summaries }) => {
      const outputs = await explain({ message: 'subject\n\ninclude keys: one-KEY\npool-deploy', definitions: 'images' });
      expect(outputs).toMatchObject({ active: true, findings: 0 });
      expect(JSON.parse(String(outputs.images))).toEqual([
        { id: 'one', build: false, test: true, deploy: true, force: false, keepResources: false, regions: [] },
      ]);
      expect(JSON.parse(String(outputs.decision))).toMatchObject({
        keys: { include: ['one-key'], by: 'include keys (line 3)' },
        build: false,
      });
      expect(JSON.parse(String(outputs.differences))).toEqual([expect.stringMatching(/^3:1: the original builds and deploys nothing/)]);
      expect(said).toContain('two: left out (include keys (line 3) does not name the key two-key)');
      expect(summaries.join()).toContain('### Commit message: 2 instructions, 0 findings');
      expect(summaries.join()).toContain('| 3 | `include keys:` | only `one-key` |');
      expect(await readdir(workspace)).toEqual(['images']);
    }));

  it('takes variables of the environment into the definitions, as plan-images does', () =>
    inWorkspace(async ({ workspace, explain }) => {
      await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one').replace('bookworm', '"{SUITE}"'));
      await expect(explain({ message: 's', definitions: 'images' })).rejects.toThrow(InputError);
      const outputs = await explain({ message: 's', definitions: 'images' }, {}, { BAKEHOUSE_VAR_SUITE: 'trixie' });
      expect(JSON.parse(String(outputs.images))).toHaveLength(2);
    }));

  it('fails with every mistake of the message, and sets its outputs all the same', () =>
    inWorkspace(async ({ explain, summaries }) => {
      const message = 's\n\ninclude keys: on-key, gecko-t/two\nno_ci';
      const error = await failureOf(explain({ message, definitions: 'images' }));
      expect(error).toBeInstanceOf(OutcomeError);
      expect((error as OutcomeError).message).toBe('The commit message has 3 mistakes.');
      expect((error as OutcomeError).findings.map(formatFinding)).toEqual([
        '3:15: unknown key "on-key" (did you mean one-key?)',
        '3:23: "gecko-t/two" is a pool, not a key (write "include pools: gecko-t/two")',
        '4:1: "no_ci" is not an instruction (write no-ci in a line of its own if it is meant as one)',
      ]);
      expect((error as OutcomeError).outputs).toMatchObject({ findings: 3, images: '[]' });
      expect(summaries.join()).toContain('#### Findings');
    }));

  it('decides as the original with compat, and then only warns', () =>
    inWorkspace(async ({ explain, said }) => {
      const outputs = await explain({ message: 'Include keys: one-key\npool-deploy', definitions: 'images', compat: 'true' });
      expect(JSON.parse(String(outputs.decision))).toMatchObject({ readError: true, poolDeploy: false, keys: ['one-key', 'two-key'] });
      expect(JSON.parse(String(outputs.differences))[0]).toMatch(/^1:1: the original sees "include keys:" in any case/);
      expect(said.filter((line) => line.startsWith('message, line 1, column 1: '))).toHaveLength(2);
      const bad = await explain({ message: 'include keys: nobody', definitions: 'images', compat: 'true' });
      expect(bad).toMatchObject({ findings: 1, images: '[]' });
    }));

  it('reads the message of the commit when none is given, and warns of instructions in other commits of the push', () =>
    inWorkspace(async ({ explain, asked, said }) => {
      const others = [
        { commit: 'a'.repeat(40), text: 'earlier\n\nno-ci' },
        { commit: 'b'.repeat(40), text: 'prose' },
      ];
      const outputs = await explain({ commit: 'abc', githubToken: 'geheim' }, { text: 's\n\nno-ci', others });
      expect(asked).toEqual([{ commit: 'abc', token: 'geheim' }]);
      expect(outputs.active).toBe(false);
      expect(said).toEqual([
        'warning: The commit aaaaaaaaaaaa of the same push has instructions as well; only those of the last commit count.',
        'The message comes from git log, commit cccccccccccc.',
        'Nothing is to be done: no-ci (line 3).',
      ]);
    }));

  it('refuses a message of which the host has only the beginning', () =>
    inWorkspace(async ({ explain, summaries }) => {
      const error = await failureOf(explain({}, { cut: true, source: 'BUILD_SOURCEVERSIONMESSAGE' }));
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toBe('The commit message is cut: BUILD_SOURCEVERSIONMESSAGE has only its beginning.');
      expect(summaries).toEqual([]);
    }));

  it('takes names as they are when it is not told what exists, and heeds the environment of the run', () =>
    inWorkspace(async ({ explain }) => {
      expect(await explain({ message: 'include keys: anything' })).toMatchObject({ active: true, findings: 0, images: '[]' });
      const message = 'include environments: staging';
      expect(await explain({ message, environment: 'production' })).toMatchObject({ active: false });
      expect(await failureOf(explain({ message, environments: 'lab' }))).toBeInstanceOf(OutcomeError);
    }));

  it('keeps the names in the decision when it is not told what exists', () =>
    inWorkspace(async ({ explain }) => {
      const { decision } = await explain({ message: 'include keys: a, b\nexclude regions: East US' });
      expect(JSON.parse(decision as string)).toMatchObject({ keys: { include: ['a', 'b'] }, regions: { exclude: ['eastus'] } });
    }));

  it('reads more names from a file, and says what is wrong with it', () =>
    inWorkspace(async ({ workspace, explain }) => {
      const names = { keys: ['elsewhere'], regions: ['East US'], packerKeys: ['elsewhere'] };
      await writeFile(join(workspace, 'names.json'), JSON.stringify(names));
      const message = 'include keys: elsewhere\ninclude regions: eastus';
      expect(await explain({ message, names: 'names.json' })).toMatchObject({ findings: 0 });
      const compat = await explain({ message, names: 'names.json', compat: 'true' });
      expect(JSON.parse(String(compat.decision))).toMatchObject({ packerPath: true });

      await writeFile(join(workspace, 'names.json'), '{"keyes": [], "pools": "x"}');
      const error = await failureOf(explain({ message, names: 'names.json' }));
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).findings.map(formatFinding)).toEqual([
        'names.json:1:2: unknown key "keyes" (did you mean keys?)',
        'names.json:1:24: pools is no list of strings',
      ]);
      await writeFile(join(workspace, 'names.json'), '{');
      expect(await failureOf(explain({ message, names: 'names.json' }))).toBeInstanceOf(InputError);
      expect(await failureOf(explain({ message, names: 'missing.json' }))).toBeInstanceOf(InputError);
    }));

  it('takes a message or a commit, not both', () =>
    inWorkspace(async ({ explain }) => {
      expect(await failureOf(explain({ message: 'a', commit: 'b' }))).toBeInstanceOf(InputError);
    }));

  it('shows text of the message as text in the summary', () =>
    inWorkspace(async ({ explain, summaries }) => {
      await failureOf(explain({ message: 'include keys: <img src=x>|[a](b), `c`', definitions: 'images' }));
      const { tags, code } = readMarkdown(summaries.join());
      expect(tags.filter((tag) => /^(img|a)\b/.test(tag))).toEqual([]);
      expect(code).toEqual(expect.arrayContaining(['<img src=x>|[a](b)', '`c`']));
    }));
});
