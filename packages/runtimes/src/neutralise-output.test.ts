import { describe, expect, it } from '@jest/globals';
import { neutraliseOutput } from './neutralise-output.ts';

describe('neutraliseOutput', () => {
  it.each([
    ['::error::x', ':_:error::x'],
    [' \t::ERROR::x', ' \t:_:ERROR::x'],
    ['\u001b[1;31m\u001b[0K::error::x', '\u001b[1;31m\u001b[0K:_:error::x'],
    ['\u0085\u2028\u00a0::error::x', '\u0085\u2028\u00a0:_:error::x'],
    ['\u200b:\u00ad:error::x', '\u200b:_\u00ad:error::x'],
    ['a ##[error]x', 'a ##_[error]x'],
    ['a ##vso[task.complete]x', 'a ##_vso[task.complete]x'],
    ['a ##VsO[task.complete]x', 'a ##_VsO[task.complete]x'],
    ['#\u0000#vs\u200do[task.complete]x', '#\u0000#_vs\u200do[task.complete]x'],
    ['###[a]####vso[b]', '###_[a]####_vso[b]'],
  ])('breaks %j visibly', (line, expected) => {
    expect(neutraliseOutput(line)).toEqual([expected]);
  });

  it.each(['a::b::c', 'std::move', '# [x]', '## [x]', '#vso[', '##vs[', '', '   ', '\u001b[32mok\u001b[0m', '日本'])(
    'leaves %j alone',
    (line) => {
      expect(neutraliseOutput(line)).toEqual([line]);
    },
  );

  it('takes every line end that a host takes, a lone carriage return too', () => {
    expect(neutraliseOutput('a\r::error::b\r\n##[group]c\nd')).toEqual(['a', ':_:error::b', '##_[group]c', 'd']);
  });

  it('breaks what it has broken no second time', () => {
    const [once] = neutraliseOutput('::error::##vso[x]##[y]');
    expect(neutraliseOutput(once ?? '')).toEqual([once]);
  });

  it('takes a long line of almost-commands in one pass', () => {
    const line = '\u001b[#\u0000'.repeat(20_000);
    expect(neutraliseOutput(line)).toEqual([line]);
  });
});
