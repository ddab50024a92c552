import { runProgram } from '@bakehouse/system/program';

/** A repository in a folder, made with real git; the person's configuration has no part in it. */
export async function makeGitRepository(folder: string): Promise<{ commit(message: string): Promise<string>; git: typeof git }> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const env = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
    const { stdout } = await runProgram('prepare a repository', ['git', ...who, ...args], { cwd: folder, env });
    return stdout.trim();
  };
  await git('init', '--quiet', '--initial-branch=main');
  return {
    git,
    async commit(message) {
      await git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', `--message=${message}`);
      return git('rev-parse', 'HEAD');
    },
  };
}
