import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDirectives } from '@bakehouse/commit-directives/parse';
import { messageOf } from '@bakehouse/core/errors';
import type { CommitNames } from '../../packages/commit-directives/src/commit-names.ts';
import { type CompatDecision, type CompatDefaults, compatDecision } from '../../packages/commit-directives/src/compat-decision.ts';
import { explainDifferences } from '../../packages/commit-directives/src/explain-differences.ts';
import { NEWEST_PACKER_KEYS } from '../../packages/commit-directives/src/packer-keys.ts';
import type { CorpusResult } from './corpus.ts';

/** What the original program decided for each commit: `defaults`, and per commit what differs from them. */
interface ExpectedDecisions {
  readonly defaults: Partial<Record<keyof CompatDecision, unknown>> & CompatDefaults;
  readonly decisions: readonly { readonly commit: string; readonly decision: Readonly<Record<string, unknown>> }[];
}

interface CommitEntry {
  readonly commit: string;
  readonly message: string;
}

/** The corpus was decided in this environment, by the newest revision of the original. */
const OPTIONS = { environment: 'production', packerKeys: NEWEST_PACKER_KEYS };

/**
 * Holds our reading of a folder of commit messages against what the original program decided: `expected.json`, and lists of
 * `{commit, message}` in the other JSON files. The lists that the original starts from come from `defaults` there.
 */
export async function checkCommitMessages(folder: string): Promise<CorpusResult> {
  const { defaults, decisions } = await json<ExpectedDecisions>(join(folder, 'expected.json'));
  const expected = new Map(decisions.map(({ commit, decision }) => [commit, decision]));
  const failed: string[] = [];
  let passed = 0;
  for (const { commit, message } of await commitsIn(folder)) {
    const decision = expected.get(commit);
    expected.delete(commit);
    const problems =
      decision === undefined ? ['no decision is expected for it'] : problemsOf(message, { ...defaults, ...decision }, defaults);
    if (problems.length === 0) passed++;
    else failed.push(`${commit}: ${problems.join('; ')}`);
  }
  failed.push(...[...expected.keys()].map((commit) => `${commit}: the message is missing`));
  return { passed, failed };
}

async function commitsIn(folder: string): Promise<CommitEntry[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'expected.json').sort();
  return (await Promise.all(files.map((name) => json<CommitEntry[]>(join(folder, name))))).flat();
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

/** Everything in which we differ from the original, and every exception. */
function problemsOf(message: string, expected: Readonly<Record<string, unknown>>, defaults: CompatDefaults): string[] {
  const { environments, keys, regions } = defaults;
  const names: CommitNames = { environments, keys: [...keys, ...NEWEST_PACKER_KEYS], regions };
  try {
    const { findings } = parseDirectives(message, names);
    const differences = explainDifferences(message, names, OPTIONS);
    const nowhere = [...findings, ...differences].filter(({ line, column }) => !((line ?? 0) > 0 && (column ?? 0) > 0));
    const actual = comparable({ ...compatDecision(message, defaults, OPTIONS) });
    const wanted = comparable(expected);
    return [
      ...nowhere.map((finding) => `no line and column: ${finding.message}`),
      ...Object.keys(wanted)
        .filter((name) => wanted[name] !== actual[name])
        .map((name) => `${name}: expected ${wanted[name]}, decided ${actual[name]}`),
    ];
  } catch (error) {
    return [`failed with ${messageOf(error)}`];
  }
}

/** As text by name; a list of keys has no order, and what was never decided is null. */
function comparable(decision: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(decision).map(([name, value]) => [name, JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null))]),
  );
}
