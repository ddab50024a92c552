import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseGitHubOutput } from './github-commands.ts';

const workspace = join('/', 'work', 'images');

describe('the output of a step, as the runner of GitHub reads it', () => {
  it('is cut at 4096 characters of a message before it is annotated or logged, keeps ten of a level, and drops empty ones', () => {
    const errors = Array.from({ length: 12 }, (_, index) => `::error::${index} ${'x'.repeat(5000)}`);
    const { annotations, log } = parseGitHubOutput([`::error::\n${errors.join('\n')}\n::warning::w\n`]);
    expect(annotations.map(({ level }) => level)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning']);
    expect(annotations.every(({ message }) => message.length <= 4096)).toBe(true);
    expect(log).toHaveLength(13);
    expect(log[11]).toHaveLength('##[error]'.length + 4096);
  });

  it('has in its log the message of an annotation, and neither file, line nor title', () => {
    const { log, groups } = parseGitHubOutput(['::group::G\n::warning file=a.yaml,line=3,title=T::one%0Atwo\n::endgroup::\n']);
    expect(log).toEqual(['##[warning]one', 'two']);
    expect(groups).toEqual([{ title: 'G', lines: ['##[warning]one', 'two'] }]);
  });

  it('has files below the workspace relative to it, and others as they are', () => {
    const lines = ['a.yaml', join(workspace, 'b', 'c.yaml'), join('/', 'work', 'images2', 'd.yaml')].map(
      (file) => `::error file=${file}::x`,
    );
    const { annotations } = parseGitHubOutput([lines.join('\n')], workspace);
    expect(annotations.map(({ file }) => file)).toEqual(['a.yaml', join('b', 'c.yaml'), join('/', 'work', 'images2', 'd.yaml')]);
  });

  it('has commands after what .NET calls white space, and refuses those that fail a step', () => {
    const read = (line: string) => parseGitHubOutput([line]).commands.map(({ command }) => command);
    expect(read('\u0085\u2003::error::x')).toEqual(['error']);
    expect(read('\ufeff::error::x')).toEqual([]);
    expect(parseGitHubOutput(['::set-env name=A::b\n::add-path::/evil\n']).refused).toEqual(['set-env', 'add-path']);
  });
});
