import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHeld } from '../../../test/hostile/held.ts';
import { type CompatDecision, compatDecision, compatDefaults } from './compat-decision.ts';
import { decide } from './decide.ts';
import { explainDifferences } from './explain-differences.ts';
import { FLAG_NAMES } from './instructions.ts';
import { parseDirectives } from './parse-directives.ts';
import { selectImages } from './select-images.ts';

const held = countHeld('commit messages of a megabyte');
const NAMES = { environments: ['production', 'staging'], keys: ['win10-64', 'win11-64-2009'], pools: ['a/b'], regions: ['eastus'] };
const IMAGES = [{ id: 'win10-64', pool: 'a/b', regions: ['eastus'] }];

const blank = fc.constantFrom('', ' ', '\t', '\u00a0', '\ufeff', '\x1f');
const name = fc.oneof(fc.constantFrom('win10-64', 'win11-64-2009', 'A/B', 'East US', 'production', 'Staging', '', 'x.yaml'), fc.string());
const filter = fc
  .tuple(
    fc.constantFrom('include', 'Include', 'exclude', 'EXCLUDE'),
    fc.constantFrom('keys', 'pools', 'regions', 'environments'),
    fc.array(name),
  )
  .map(([mode, kind, names]) => `${mode} ${kind}:${names.join(',')}`);
const line = fc
  .tuple(blank, fc.oneof(fc.constantFrom(...FLAG_NAMES), filter, fc.string(), fc.string({ unit: 'binary' })), blank)
  .map((parts) => parts.join(''));
const message = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\v', '\u2028')), { maxLength: 8 })
  .map((lines) => lines.flat().join(''));

describe('any message', () => {
  it('is read without an exception, and every finding has a place in it', () => {
    fc.assert(
      fc.property(message, (text) => {
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]|\p{Cc}/u).length;
        const { findings } = selectImages(IMAGES, text, { environments: NAMES.environments });
        for (const { line: at = 0, column = 0 } of [...findings, ...explainDifferences(text, NAMES)]) {
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
        expect(selectImages(IMAGES, text, { compat: true }).images).toHaveLength(1);
      }),
    );
  });

  it('that the original takes otherwise has an explanation', () => {
    fc.assert(
      fc.property(message, (text) => {
        const ours = decide(parseDirectives(text, NAMES).directives, NAMES, { environment: 'production' });
        const old = compatDecision(text, compatDefaults(NAMES), { environment: 'production' });
        if (sameEffect(ours, old)) return;
        expect(explainDifferences(text, NAMES, { environment: 'production' })).not.toEqual([]);
      }),
    );
  });

  it('that says the same in other blanks and case is decided the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('include keys: win10-64', 'exclude regions: eastus', 'no-verify'),
        blank,
        blank,
        fc.boolean(),
        (text, a, b, upper) => {
          fc.pre(a !== '\ufeff' && b !== '\ufeff');
          const other = `${a}${upper ? text.toUpperCase() : text}${b}`;
          expect(selectImages(IMAGES, other).images).toEqual(selectImages(IMAGES, text).images);
        },
      ),
    );
  });
});

function sameEffect(ours: ReturnType<typeof decide>, old: CompatDecision): boolean {
  if (ours.active === old.noCI) return false;
  return !ours.active || (ours.build !== old.poolDeploy && ours.environments.length === new Set(old.environments).size);
}

describe('a message of a megabyte', () => {
  const MEGABYTE = 1024 * 1024;
  const many = { ...NAMES, keys: Array.from({ length: 10_000 }, (_, index) => `windows-image-number-${index}`) };
  const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / 2 / unit.length));

  // Each would take minutes with a step of quadratic cost.
  it.each([
    ['blanks', ' '],
    ['blanks and letters', '          a'],
    ['commas', 'include keys: ,'],
    ['line ends', '\n'],
    ['instructions', 'no-ci\n'],
    ['misprints', 'inlcude keys: windows-image-number-1x\n'],
    ['lines of names', 'include keys: windows-image-number-77x\n'],
    ['exclude lines', 'exclude pools: a/b\n'],
    ['names of one line', 'windows-image-numbre-5, '],
    ['hyphens', '-'],
    ['quotes', '"'],
  ])('of %s is read in bounded time', (_, unit) => {
    const text = `subject\n\n${fill(unit)}\ninclude keys:${fill(unit)}`;
    return held(() => {
      const { findings } = selectImages(IMAGES, text, { names: many });
      expect(findings.length).toBeLessThanOrEqual(1_001);
      expect(explainDifferences(text, many).length).toBeLessThanOrEqual(1_001);
    });
  });
});
