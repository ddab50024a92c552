import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { steps } from '@bakehouse/steps/registry';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHubComments } from '../../packages/scm/test/github-comments.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { LIVELY_ON_GITHUB, readMarkdown } from '../support/read-markdown.ts';
import { runStep, type StepResult } from '../support/run-step.ts';
import { countHeld } from './held.ts';
import { cases, sameAs, type TextRun, textPlace } from './texts-cases.ts';

const held = countHeld('summaries of steps with a secret in a name');

/** Each step has one of its own, which the step is not told of. No blank and no comma, at which names in a message end. */
const secretOf = (step: string) => `top_${step.replaceAll('-', '_')}:na*me<b>&"c|d\`e`;
/** One that the host knows: a token of the runner, a secret variable of the job. */
const KNOWN = 'known_s\u00e9cret:*<k>&"|`z';
const HOSTILE = '@all[x](y)#1';

const withSummary = async () => {
  const all = await Promise.all(Object.values(steps).map(async (step) => (await step.definition()).definition));
  return all.filter(({ features }) => features?.summary === true).map(({ name }) => name);
};

interface Seen {
  readonly result: StepResult;
  /** Files that people read, by their path below the step's workspace. */
  readonly files: ReadonlyMap<string, string>;
}

async function runAll(host: 'github' | 'azure-pipelines', store: BlobSimulator): Promise<Seen> {
  return withTemporaryFolder('texts', async (folder) => {
    const runs: TextRun[] = [];
    for (const [step, prepare] of Object.entries(cases)) {
      const workspace = join(folder, step);
      const name = `${secretOf(step === 'download-blob' ? 'upload-blob' : step)}${KNOWN}${HOSTILE}`;
      const place = textPlace(workspace, name, store.connectionString);
      await place.write('.keep', '');
      runs.push({ step, workspace, inputs: await prepare(place) });
    }
    await writeFile(join(folder, 'runs.json'), JSON.stringify(runs));
    const result = await runStep({
      host,
      entry: join(import.meta.dirname, 'texts-entry.ts'),
      env: {
        TEXT_RUNS: join(folder, 'runs.json'),
        STEP_HOST: host,
        ...(host === 'github' ? { ACTIONS_RUNTIME_TOKEN: KNOWN } : { SECRET_TOLD: KNOWN }),
      },
      // The agent tells the step all of them, and hides none of them in a summary.
      secretsOfTheJob: host === 'github' ? Object.keys(cases).map(secretOf) : [],
    });
    const reports = (await readdir(folder, { recursive: true })).filter((path) => /reports.*\.(html|md|json|xml)$/.test(path));
    const files = new Map<string, string>();
    for (const path of reports) files.set(path, await readFile(join(folder, path), 'utf8'));
    return { result, files };
  });
}

// Windows has no such names of files.
const describeOnUnix = process.platform === 'win32' ? describe.skip : describe;

/** Plans on GitHub with a comment on the pull request, and gives what is said and posted. */
async function planWithComment(github: GitHubComments, known: string): Promise<StepResult> {
  return withTemporaryFolder('texts', async (workspace) => {
    const event = join(workspace, 'event.json');
    const repository = { name: 'fleet', owner: { login: 'acme' } };
    await writeFile(event, JSON.stringify({ repository, pull_request: { number: 7, head: { repo: { full_name: 'acme/fleet' } } } }));
    const place = textPlace(workspace, `${'x'.repeat(180)}${KNOWN}`, '');
    const inputs = await cases['plan-images']?.(place);
    return runStep({
      host: 'github',
      entry: join(import.meta.dirname, '../azurite/step-entry.ts'),
      cwd: workspace,
      inputs: { ...inputs, comment: 'true', githubToken: 'token-of-a-test' },
      env: { STEP: 'plan-images', STEP_HOST: 'github', GITHUB_API_URL: github.url, GITHUB_EVENT_PATH: event, ACTIONS_RUNTIME_TOKEN: known },
    });
  });
}

describeOnUnix('a comment on a pull request, in which nobody but the step hides anything,', () => {
  it('has nothing of what the host knows as a secret, and is left alone by the next run', async () => {
    const github = await GitHubComments.start();
    try {
      const first = await planWithComment(github, KNOWN);
      expect(first.log.join('\n')).toContain("The plan's comment is created");
      expect(github.comments[0]?.body).toContain(`${'x'.repeat(180)}***/a.vmimage.yaml:7:22`);
      const again = await planWithComment(github, KNOWN);
      expect(again.log.join('\n')).toContain("The plan's comment is unchanged");
      expect(github.comments).toHaveLength(1);
      expect(again.annotations.map(({ file }) => file)).toEqual([expect.stringContaining('***')]);
    } finally {
      await github.stop();
    }
  });
});

it('every step that writes a summary has a case', async () => {
  expect([...Object.keys(cases), ...Object.keys(sameAs)].sort()).toEqual((await withSummary()).sort());
});

describeOnUnix.each(['github', 'azure-pipelines'] as const)('the summaries of all steps on %s', (host) => {
  let store: BlobSimulator;
  let seen: Seen;
  beforeAll(async () => {
    store = await startBlobSimulator({ keep: true, containers: ['artifacts'] });
    seen = await runAll(host, store);
  });
  afterAll(() => store.close());

  it('have a secret that only the runner knows as plain text, where it finds it', async () => {
    const { summary } = seen.result;
    // The runner has hidden them; runStep fails where one is still readable, in the summary as in the log and in annotations.
    for (const step of Object.keys(cases)) {
      await held(() => {
        if (host === 'github') {
          expect(summary).not.toContain(secretOf(step).slice(0, 12));
          expect(readMarkdown(summary).text).not.toContain(secretOf(step).slice(0, 12));
        } else expect(summary).toContain(secretOf(step === 'download-blob' ? 'upload-blob' : step));
      });
    }
  });

  it('have nowhere what the host knows as a secret, and neither have the files of the report', () => {
    const { result, files } = seen;
    expect(new Set([...files.keys()].map((path) => path.replace(/.*\./, '')))).toEqual(new Set(['html', 'json', 'md', 'xml']));
    const titles = result.annotations.flatMap(({ title = '', file = '' }) => [title, file]);
    for (const text of [result.summary, ...result.log, ...titles, ...files.values()]) {
      for (const part of ['known_', 'known%5F', 'known&#', 's\u00e9cret', '<k>', 'k&gt;', '&amp;|', '|`z', 's%C3%A9cret']) {
        expect(text).not.toContain(part);
      }
      expect(text).not.toContain(Buffer.from(KNOWN).toString('base64').slice(4, 20));
    }
  });

  it('hold no element, mention, link or emoji that is not ours', () => {
    const { tags, prose } = readMarkdown(seen.result.summary);
    const ours =
      /^(h[2-4]|p|ul|ol|li|strong|table|thead|tbody|t[rdh]( align="right")?|code( class="language-text")?|pre|br|details( open)?|summary)$/;
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    expect(prose.filter((piece) => LIVELY_ON_GITHUB.test(piece))).toEqual([]);
  });
});
