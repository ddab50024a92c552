import { expect, it } from '@jest/globals';
import { findingInWords } from './errors.ts';
import { type AnnotationPlace, silentLog } from './log.ts';
import { logFinding } from './log-finding.ts';

it('A finding is said once, with its hint, at its place; the line of no file stands in the message', () => {
  const said: unknown[] = [];
  const log = { ...silentLog, warning: (message: string, place?: AnnotationPlace) => void said.push([message, place]) };
  logFinding(log, { severity: 'warning', message: 'odd\u001b[2J', hint: 'mend it', file: 'a.yaml', line: 3 });
  logFinding(log, { severity: 'warning', message: 'odd', line: 1, column: 5 });
  expect(said).toEqual([
    [String.raw`odd\u001b[2J (mend it)`, { file: 'a.yaml', line: 3, column: undefined }],
    ['line 1, column 5: odd', undefined],
  ]);
});

it('A finding in words shows control characters of its file', () => {
  expect(findingInWords({ message: 'x', file: 'a\nb', line: 2, column: 1 })).toBe(String.raw`a\u000ab, line 2, column 1: x`);
});
