import type { ReportData } from '../src/report-data.ts';

const FRAGMENTS = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '--><!--',
  ']]>',
  '</pre></details></main>',
  '&lt;b&gt;&#60;',
  '&colon;',
  'javascript:alert(1)',
  '`',
  '```',
  '``````````',
  '~~~',
  '| a | b |',
  '\n\n# heading\n\n- item\n1. item\n> quote',
  '\n---\n',
  '\r\n<details>\r\n',
  '[link](https://example.invalid)',
  '![image](https://example.invalid/x.png)',
  'https://example.invalid',
  'www.example.invalid',
  'user@example.invalid',
  '@someone #1 :tada: $x^2$',
  '**bold** __bold__ *em* ~~gone~~ \\',
  '<!-- comment -->',
  '::error::no\n##vso[task.complete result=Failed]',
  '\u001b[31mred\u001b[0m\u001b]8;;https://example.invalid\u0007link',
  '\0\u0007\u0008\u007f\u009b',
  '\u202edrowssap\u202c',
  '\ud800',
  '\ufeff\u200b',
  '$' + '{x} {{x}} %s',
  'é 日本語 👩‍🚀',
  ' ',
  'word',
];

/** Pseudo-random numbers from 0 to 1, the same on each run (Numerical Recipes' linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes hostile texts, the same ones for the same seed. */
export function hostileTexts(seed: number): () => string {
  const next = numbers(seed);
  return () => `${Array.from({ length: 1 + Math.floor(next() * 4) }, () => FRAGMENTS[Math.floor(next() * FRAGMENTS.length)]).join('')}w`;
}

/** Fields whose values the report itself chooses among. */
const FIXED = new Set(['outcome', 'action', 'channel', 'severity', 'startedAt', 'finishedAt']);

/** The data with every text from outside replaced, equal ones by equal ones; numbers, times and outcomes stay. */
export function replaceTexts(data: ReportData, text: () => string): ReportData {
  const replaced = new Map<string, string>();
  const replace = (original: string) => {
    const known = replaced.get(original) ?? text();
    replaced.set(original, known);
    return known;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FIXED.has(key) ? value : replace(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
    return value;
  };
  return walk(data, '') as ReportData;
}
