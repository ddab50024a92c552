import { describe, expect, it } from '@jest/globals';
import { parsePackerLine, readablePackerText } from './packer-output.ts';

describe('parsePackerLine', () => {
  it('takes a line apart and puts commas and line ends back', () => {
    expect(parsePackerLine('1767225600,qemu,ui,say,==> qemu: a%!(PACKER_COMMA) b\\nc')).toEqual({
      target: 'qemu',
      type: 'ui',
      data: ['say', '==> qemu: a, b\nc'],
    });
    expect(parsePackerLine('1767225600,,version,1.6.6')).toEqual({ target: '', type: 'version', data: ['1.6.6'] });
  });

  it('knows that other text is none of its lines', () => {
    expect(parsePackerLine('==> qemu: a, b, c, d')).toBeUndefined();
    expect(parsePackerLine('')).toBeUndefined();
  });
});

describe('readablePackerText', () => {
  it('gives what a person would read', () => {
    expect(readablePackerText('1767225600,,ui,message,    qemu: hello')).toEqual({ text: '    qemu: hello', error: false });
    expect(readablePackerText('1767225600,,ui,error,Build failed')).toEqual({ text: 'Build failed', error: true });
    expect(readablePackerText('1767225600,qemu,error,timeout')).toEqual({ text: 'timeout', error: true });
    expect(readablePackerText('panic: oh no')).toEqual({ text: 'panic: oh no', error: false });
  });

  it('leaves out what only programs need', () => {
    expect(readablePackerText('1767225600,qemu,artifact-count,1')).toBeUndefined();
    expect(readablePackerText('1767225600,,ui,machine,x')).toBeUndefined();
  });
});
