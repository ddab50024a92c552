import { messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { CommitMessage, CommitMessageRequest } from '@bakehouse/core/step';
import { GIT_SETTINGS, runProgram } from '@bakehouse/system/program';

/** One place where a commit's message may be. */
export interface CommitMessageWay {
  /** "the event". */
  readonly source: string;
  /** The message, or why it is not there; may throw. */
  read(): Promise<FoundMessage | { readonly missing: string }>;
}

type FoundMessage = Pick<CommitMessage, 'text' | 'commit'> & Partial<Pick<CommitMessage, 'cut' | 'others'>>;

/**
 * The first message that one of the ways gives whole, else the first that is cut.
 *
 * @throws UserError naming every way with the reason why it failed, CancelledError
 */
export async function readCommitMessage(ways: readonly CommitMessageWay[], request: CommitMessageRequest): Promise<CommitMessage> {
  const reasons: string[] = [];
  let cut: CommitMessage | undefined;
  for (const way of ways) {
    if (request.signal !== undefined) throwIfCancelled(request.signal);
    try {
      const found = await way.read();
      if ('missing' in found) {
        reasons.push(`${way.source}: ${found.missing}`);
        continue;
      }
      const message = { cut: false, others: [], source: way.source, ...found };
      if (!message.cut) return message;
      cut ??= message;
    } catch (error) {
      if (request.signal !== undefined) throwIfCancelled(request.signal);
      reasons.push(`${way.source}: ${messageOf(error).split('\n', 1)[0]}`);
    }
  }
  if (cut !== undefined) return cut;
  const which = request.commit === undefined ? 'the commit' : `the commit ${request.commit}`;
  throw new UserError(`The message of ${which} cannot be read.`, {
    hint: 'give the message itself, or check the repository out before this step',
    findings: reasons.map((message) => ({ severity: 'error', message })),
  });
}

/** A hash, or a name with what git lets follow it, such as `feature/#12`; nothing that could be an option. */
const REVISION = /^[^-\p{Cc}]\P{Cc}*$/u;
/** Files of a checkout that look like a repository (HEAD, objects, config) are not one: its settings would name programs to run. */
const NO_BARE = ['-c', 'safe.bareRepository=explicit'];
/** Git is only asked for one commit of a local repository. */
const GIT_TIMEOUT = 30_000;

/** The checkout in a folder, through git: the only way that has the whole message wherever there is a checkout. */
export function gitLogWay(folder: string, commit: string | undefined, { signal }: CommitMessageRequest): CommitMessageWay {
  const revision = commit ?? 'HEAD';
  return {
    source: 'git log',
    async read() {
      if (!REVISION.test(revision)) return { missing: `${JSON.stringify(revision)} is not a commit` };
      // What a person's configuration adds (signatures, colours, another encoding) stays out.
      const format = ['--no-show-signature', '--no-color', '--no-patch', '--encoding=UTF-8', '--format=%H%n%B'];
      const { stdout, exitCode, tail } = await runProgram(
        'read the commit message',
        ['git', ...NO_BARE, 'log', '-1', ...format, revision, '--'],
        {
          cwd: folder,
          // A commit that is not there is not fetched, by whatever means the repository names.
          inherit: GIT_SETTINGS,
          env: { GIT_NO_LAZY_FETCH: '1' },
          timeout: GIT_TIMEOUT,
          allowFailure: true,
          ...(signal === undefined ? {} : { signal }),
        },
      );
      if (exitCode !== 0)
        return { missing: tail.find((line) => line.startsWith('fatal:')) ?? tail.at(-1) ?? `git ended with exit code ${exitCode}` };
      // A range without a commit in it is no mistake to git.
      if (stdout === '') return { missing: `${JSON.stringify(revision)} is not a commit` };
      const end = stdout.indexOf('\n');
      return { commit: stdout.slice(0, end), text: stdout.slice(end + 1).trimEnd() };
    },
  };
}

/** A variable of the host that has only the beginning of the message. */
export function cutMessageWay(variable: string, text: string | undefined, commit: string | undefined): CommitMessageWay {
  return {
    source: variable,
    read: async () => (text === undefined || text === '' ? { missing: 'it is not set for this commit' } : { text, commit, cut: true }),
  };
}
