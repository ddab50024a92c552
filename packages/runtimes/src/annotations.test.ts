import { describe, expect, it } from '@jest/globals';
import { Annotations } from './annotations.ts';

function collect() {
  const said: string[] = [];
  const annotations = new Annotations({
    annotate: (level, text, { file = '', line = 0 }) => said.push(`${level} at ${file}:${line} ${text}`),
    info: (text) => said.push(text),
  });
  return { annotations, said };
}

describe('annotations', () => {
  it('have their place in words, as no problem matcher of compilers takes it', () => {
    const { annotations, said } = collect();
    annotations.say('warning', 'odd', { file: 'a b.yaml', line: 3, column: 14 });
    annotations.say('notice', 'seen', { file: 'a.yaml' });
    annotations.say('error', 'nowhere');
    expect(said).toEqual([
      'warning at a b.yaml:3 a b.yaml, line 3, column 14: odd',
      'notice at a.yaml:0 a.yaml: seen',
      'error at :0 nowhere',
    ]);
    for (const text of said) expect(text.replace(/^\w+ at \S* ?\S*:\d+ /, '')).not.toMatch(/^(.+):(\d+):(\d+): (.*)$/);
  });

  it('of errors are nine, so that the failure, which comes last, is the tenth; the others are lines', () => {
    const { annotations, said } = collect();
    for (let number = 1; number <= 12; number++) {
      annotations.say('error', `mistake ${number}`, { file: 'a.yaml', line: number });
      annotations.say('warning', `warning ${number}`);
    }
    const errors = said.filter((text) => text.startsWith('error at '));
    expect(errors).toHaveLength(9);
    expect(said).toContain('error: a.yaml, line 12: mistake 12');
    expect(said.filter((text) => text.startsWith('warning at '))).toHaveLength(12);
  });

  it('of long messages are cut where the runner would cut them, and the whole message stands before them', () => {
    const { annotations, said } = collect();
    const message = `${'x'.repeat(4090)}😀 the end`;
    annotations.say('warning', message);
    expect(said[0]).toBe(message);
    expect(said[1]).toMatch(/^warning at :0 x+ … \(all of it stands above\)$/);
    expect((said[1] as string).length - 'warning at :0 '.length).toBeLessThanOrEqual(4096);
    const exact = 'y'.repeat(4096);
    expect(annotations.fit(exact)).toBe(exact);
    expect(annotations.fit(`${exact}z`)).toHaveLength(4096);
    expect(said).toHaveLength(3);
  });
});
