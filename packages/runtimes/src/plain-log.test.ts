import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { streamSink } from './line-sink.ts';
import { writableTerminal } from './local-log.ts';
import { maskedLog } from './masked-log.ts';
import { createPlainLog } from './plain-log.ts';

/** A terminal, as far as Node asks for it. */
class Terminal extends PassThrough {
  readonly isTTY = true;
  getColorDepth(): number {
    return process.env['NO_COLOR'] ? 1 : 8;
  }
}

function logTo(stream: PassThrough) {
  const sink = streamSink(stream);
  return createPlainLog({ log: sink, problems: sink, debug: false });
}

describe('the log of the command line', () => {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  afterEach(() => {
    for (const [name, value] of Object.entries({ NO_COLOR, FORCE_COLOR })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it.each([
    ['colours on a terminal', new Terminal(), undefined, true],
    ['no colours with NO_COLOR', new Terminal(), '1', false],
    ['no colours on a pipe', new PassThrough(), undefined, false],
  ])('has %s', (_, stream, noColor, coloured) => {
    delete process.env['FORCE_COLOR'];
    if (noColor === undefined) delete process.env['NO_COLOR'];
    else process.env['NO_COLOR'] = noColor;
    logTo(stream).error('broken');
    const text = String(stream.read());
    expect(text).toContain('error: broken');
    expect(text.includes('\u001b[')).toBe(coloured);
  });

  it('indents what is in a group, and goes back after a failure', async () => {
    const stream = new PassThrough();
    const log = logTo(stream);
    await log.group('Build', () => log.group('Disk', async () => log.info('one\n\ntwo')));
    await log.group('Test', () => Promise.reject(new Error('x'))).catch(() => {});
    log.info('end');
    expect(String(stream.read())).toBe('Build\n  Disk\n    one\n\n    two\nTest\nend\n');
  });

  it.each([
    ['keeps colours of programs on a terminal and ends them', new Terminal(), 'a \u001b[31mred\u001b[0m\n'],
    ['takes them out on a pipe', new PassThrough(), 'a red\n'],
  ])('S17: %s, and obeys nothing else', (_, stream, expected) => {
    delete process.env['FORCE_COLOR'];
    delete process.env['NO_COLOR'];
    logTo(stream).output('\u001b]0;title\u0007a \u001b[31mred\u001b[2J\u001b]52;c;cm0=\u0007');
    expect(String(stream.read())).toBe(expected);
  });

  it('S17: finds a secret that an escape sequence interrupts', () => {
    const stream = new PassThrough();
    const cover = (text: string) => text.replaceAll('secret', '***');
    maskedLog(logTo(stream), cover).output('sec\u001b[2Jret');
    expect(String(stream.read())).toBe('***\n');
  });

  it('writes the name of a file on one line, whatever characters it has', () => {
    const stream = new PassThrough();
    logTo(stream).warning('broken', { file: 'a\n\u001b[2Jb', line: 3 });
    expect(String(stream.read())).toBe('a\\u000a\\u001b[2Jb:3: warning: broken\n');
  });

  it('goes on when the reader of its output has gone', () => {
    const stream = writableTerminal(new PassThrough());
    expect(() => stream.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }))).not.toThrow();
    expect(() => stream.emit('error', new Error('disk'))).toThrow('disk');
  });
});
