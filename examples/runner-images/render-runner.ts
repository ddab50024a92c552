// Writes the bootstrap script and the unit of the runner beside the scripts of the Linux image, as `configure-runner` renders them:
// `node examples/runner-images/render-runner.ts`. runner.sh puts the user's name in.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installGithubOnLinux } from '../../packages/runners/src/github/linux.ts';

/** What linux-packer.json says when nothing else is given. */
const SETTINGS = { version: '2.317.0', user: 'runner', root: '/opt/actions-runner', labels: [] };

/** The files by their names in `linux/`. */
export function renderedRunner(): ReadonlyMap<string, string> {
  const wanted = ['bootstrap.sh', 'github-runner.service'];
  return new Map(
    installGithubOnLinux(SETTINGS)
      .files.filter(({ name }) => wanted.includes(name))
      .map(({ name, content }) => [name, content]),
  );
}

if (import.meta.main) {
  for (const [name, content] of renderedRunner()) await writeFile(join(import.meta.dirname, 'linux', name), content);
}
