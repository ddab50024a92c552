import { expect, test } from '@jest/globals';
import { dotnetReport } from './dotnet-report.test-support.ts';
import { isDotnetReport, parseDotnetReport } from './dotnet-report.ts';

test("A report names program, crashed thread, exception and the first method that is the program's own", () => {
  expect(parseDotnetReport(dotnetReport())).toEqual({
    program: 'Shop.dll',
    machine: 'x86_64',
    threads: [49, 40, 41],
    crashingThread: 49,
    signal: 'SIGABRT',
    exceptionType: 'System.NullReferenceException',
    hresult: '0x80004003',
    method: 'Shop.Cache.Warm(System.String)',
  });
});

test('A native fault has no exception; a dump of a program that runs no crashed thread', () => {
  const fault = parseDotnetReport(dotnetReport({ exceptionType: undefined, code: '0x20000000' }));
  expect(fault).toMatchObject({ signal: 'SIGSEGV', crashingThread: 49 });
  expect(fault).not.toHaveProperty('exceptionType');
  expect(parseDotnetReport(dotnetReport({ crashed: undefined, code: undefined }))).toMatchObject({
    crashingThread: undefined,
    signal: undefined,
  });
});

test('The frames of a stack overflow are found in the element that says how often', () => {
  const repeated = [{ repeated: '0x2e6b', repeated_frames: [{ is_managed: 'true', method_name: 'Shop.Tree.Walk()' }] }];
  expect(parseDotnetReport(dotnetReport({ frames: repeated }))?.method).toBe('Shop.Tree.Walk()');
});

test('What is cut, empty or something else is no report', () => {
  const whole = dotnetReport();
  expect(isDotnetReport(Buffer.from(whole))).toBe(true);
  expect(isDotnetReport(Buffer.from('{"payload": {"version": 1}}'))).toBe(false);
  for (const text of ['', '{', '[]', 'null', '{"payload":{}}', '{"payload":{"threads":{}}}', whole.slice(0, -3)])
    expect(parseDotnetReport(text)).toBeUndefined();
  for (const thread of ['null', '1', '[]', '{}', '{"stack_frames":[null,1,{"repeated_frames":[null]}]}'])
    expect(parseDotnetReport(`{"payload":{"threads":[${thread}]}}`)).toMatchObject({ threads: [], crashingThread: undefined });
});
