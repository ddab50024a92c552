import { ExternalError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { checkRange, type RangeAnswer } from './range-answer.ts';

const asked =
  (answer: RangeAnswer, position = 100) =>
  () =>
    checkRange('a.bin', answer, position, 50, '0x1');

test('takes the part that was asked for, and a whole blob that is that part', () => {
  expect(asked({ contentRange: 'bytes 100-149/1000', contentLength: 50, etag: '"0x1"' })).not.toThrow();
  expect(asked({ contentRange: 'bytes 100-149/*', contentLength: 50 })).not.toThrow();
  expect(asked({ contentLength: 50, etag: '0x1' }, 0)).not.toThrow();
});

test.each([
  [{ contentRange: 'bytes 0-49/1000', contentLength: 50 }, 'bytes 0-49/1000, not bytes 100-149'],
  [{ contentRange: 'bytes 100-1499/2000', contentLength: 1400 }, 'bytes 100-1499/2000, not bytes 100-149'],
  [{ contentRange: 'bytes 100-149/1000', contentLength: 51 }, '51 bytes for bytes 100-149'],
  [{ contentRange: 'nonsense' }, 'nonsense, not bytes 100-149'],
  [{ contentLength: 1000 }, '1000 bytes from its beginning, not bytes 100-149'],
  [{}, 'unknown bytes from its beginning, not bytes 100-149'],
  [{ contentRange: 'bytes 100-149/1000', contentLength: 50, etag: '"0x2"' }, 'another version (ETag "0x2") than was asked for ("0x1")'],
])('refuses %j before a byte of it is read', (answer, problem) => {
  expect(asked(answer)).toThrow(ExternalError);
  expect(asked(answer)).toThrow(`The service answers wrongly for a.bin: ${problem}.`);
});
