// What every updater promises (packages/consumers/src/updater.ts): only the version's own characters change.

import { updatePins } from '@bakehouse/consumers/update-pins';
import type { Pin, PinOutcome, Updater, UpdaterFormat } from '@bakehouse/consumers/updater';
import { UPDATERS, updaterFor } from '@bakehouse/consumers/updaters';
import { InputError } from '@bakehouse/core/errors';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UPDATER_SAMPLES, type UpdaterSample } from './updater-samples.ts';

function filled({ text }: UpdaterSample, a: string, b: string): string {
  return text.replaceAll('{a}', a).replaceAll('{b}', b);
}

/** How a file may be saved. */
const SAVED: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
];

describe.each(Object.keys(UPDATERS) as UpdaterFormat[])('The updater of %s', (format) => {
  const { names, samples, broken, refused, write } = UPDATER_SAMPLES[format];
  let updater: Updater;
  beforeAll(async () => {
    updater = await UPDATERS[format]();
  });

  test('is registered under its format, and alone takes files of its names', async () => {
    expect(updater.format).toBe(format);
    for (const name of names) {
      const matching = (await Promise.all(Object.values(UPDATERS).map((load) => load()))).filter((other) => other.matches(name));
      expect(matching).toEqual([updater]);
      expect(await updaterFor(name)).toBe(updater);
    }
    for (const name of ['pins', 'pins.txt', `pins.${format}.bak`, `.${format}/x`, '']) expect(updater.matches(name)).toBe(false);
  });

  describe.each(SAVED)('%s', (_, save) => {
    test.each(samples.map((sample) => [sample.what, sample] as const))(
      'changes nothing but the version in a file with %s',
      (_what, sample) => {
        const [before, after] = [save(filled(sample, '1.0.2', '2.10.0')), save(filled(sample, '1.0.10', '3.0.0'))];
        const pins: readonly Pin[] = sample.paths.map((path, index) => ({ path, version: index === 0 ? '1.0.10' : '3.0.0' }));
        const updated = updater.update(before, pins);
        expect(updated.pins.map(({ state }) => state)).toEqual(pins.map(() => 'changed'));
        expect(updated.text).toBe(after);
        const again = updater.update(updated.text, pins);
        expect(again.text).toBe(after);
        expect(again.pins.map(({ state }) => state)).toEqual(pins.map(() => 'current'));
      },
    );
  });

  test('says where each version is, and what it was', () => {
    const [sample] = samples as [UpdaterSample, ...UpdaterSample[]];
    const text = filled(sample, '1.0.2', '2.10.0');
    const { pins } = updater.update(text, [{ path: sample.paths[0], version: '1.0.3' }]);
    expect(pins).toEqual([
      { state: 'changed', path: sample.paths[0], from: '1.0.2', to: '1.0.3', line: expect.any(Number), column: expect.any(Number) },
    ]);
    const { line, column } = pins[0] as Extract<PinOutcome, { line: number }>;
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^["']?1\.0\.2/);
  });

  test('writes what can be written, and says for each other why not', () => {
    const [sample] = samples as [UpdaterSample, ...UpdaterSample[]];
    const updated = updater.update(filled(sample, '1.0.2', '2.10.0'), [
      { path: '$.no.such.place', version: '9.9.9' },
      { path: sample.paths[0], version: '1.0.3' },
      { path: 'no path', version: '9.9.9' },
      { path: sample.paths[0], version: '1.0.4' },
    ]);
    expect(updated.text).toBe(filled(sample, '1.0.3', '2.10.0'));
    expect(updated.pins).toMatchObject([
      { state: 'refused', why: 'it has no value there' },
      { state: 'changed' },
      { state: 'refused', why: '"no path" is not a path like $.a.b[0]' },
      { state: 'refused', why: expect.stringContaining('another pin writes 1.0.3 to the same place') },
    ]);
  });

  test.each(broken)('leaves a file as it is that it cannot read: %j', (text, why) => {
    const updated = updater.update(text, [{ path: '$.a.v', version: '1.0.3' }]);
    expect(updated).toEqual({ text, pins: [{ state: 'refused', path: '$.a.v', why: expect.stringContaining(why) }] });
  });

  test.each(refused)('does not write where there is no version of its own: %j', (text, why) => {
    const updated = updater.update(text, [{ path: '$.a.v', version: '1.0.3' }]);
    expect(updated).toEqual({ text, pins: [{ state: 'refused', path: '$.a.v', why: expect.stringContaining(why) }] });
  });

  test.each(['', 'latest', '1.0', '1.0.0.0', '01.0.0', '1.0.0\n', '1.0.0"', '1.0.-1'])(
    'never writes %j, which is no version',
    (version) => {
      expect(() => updater.update('', [{ path: '$.a', version }])).toThrow(TypeError);
    },
  );

  test('finds and writes a version in whatever stands around it', () => {
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
    const key = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('a', '-', '#', 'x: y', "it's", '"', 'null', '1', '<<'));
    const other = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), other, version, version, fc.nat(5), (keys, beside, from, to, style) => {
        const data = (value: string) =>
          keys.reduceRight<unknown>(
            (inner, name) =>
              Object.fromEntries([
                ['beside', beside],
                [name, inner],
                ['and', [beside]],
              ]),
            value,
          );
        // A key that is that of a neighbour would be replaced by it.
        fc.pre(keys.every((name) => name !== 'beside' && name !== 'and' && name !== '__proto__'));
        const path = `$${keys.map((name) => `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`).join('')}`;
        const updated = updater.update(write(data(from), style), [{ path, version: to }]);
        expect(updated.pins[0]?.state).toBe(from === to ? 'current' : 'changed');
        expect(updated.text).toBe(write(data(to), style));
      }),
      { numRuns: 300 },
    );
  });
});

describe('updatePins', () => {
  const file = 'fleet/pins.yml';

  test('gives the same bytes but for the version', async () => {
    const content = Buffer.from('\ufeffa: 1.0.2 # größe\r\n');
    const updated = await updatePins({ file, content, pins: [{ path: '$.a', version: '1.0.3' }] });
    expect(updated.changed).toBe(true);
    expect(updated.content).toEqual(Buffer.from('\ufeffa: 1.0.3 # größe\r\n'));
    const again = await updatePins({ file, content: updated.content, pins: [{ path: '$.a', version: '1.0.3' }] });
    expect(again).toMatchObject({ changed: false, content: updated.content });
  });

  test('writes all pins or none, and names each that cannot be written', async () => {
    const pins = ['$.a', '$.b', '$.c'].map((path) => ({ path, version: '1.0.3' }));
    const error = await updatePins({ file, content: Buffer.from('a: 1.0.2\nb: latest\n'), pins }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).findings).toMatchObject([
      { file, message: '$.b cannot be written: what is there (line 2) is no version, nor the id of one' },
      { file, message: '$.c cannot be written: it has no value there' },
    ]);
  });

  test('refuses a file of another format, of another encoding, and a call that would do nothing', async () => {
    const pins = [{ path: '$.a', version: '1.0.3' }];
    await expect(updatePins({ file: 'pins.toml', content: Buffer.alloc(0), pins })).rejects.toThrow('pins.toml is of no format');
    await expect(updatePins({ file, content: Buffer.from([0xff, 0xfe, 0x61, 0]), pins })).rejects.toThrow(`${file} is not UTF-8`);
    await expect(updatePins({ file, content: Buffer.from('a: 1.0.2'), pins: [] })).rejects.toThrow('No place in fleet/pins.yml was named');
  });
});
