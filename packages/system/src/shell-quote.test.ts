import { describe, expect, it } from '@jest/globals';
import { runProgram } from './program.ts';
import { shellQuote } from './shell-quote.ts';

describe('shellQuote', () => {
  it.each(['plain', '', "it's", '$(touch /tmp/x) `id` $HOME', '"; rm -rf / #', 'a\\', 'two\nlines\ttab', '-n', '*?[a]', 'grüße 日本'])(
    'makes one word of %j for a real shell',
    async (text) => {
      const { stdout } = await runProgram('print a word', ['sh', '-c', `printf '<%s>' ${shellQuote(text)}`]);
      expect(stdout).toBe(`<${text}>\n`);
    },
  );
});
