import { appendFileSync } from 'node:fs';
import { afterAll } from '@jest/globals';

/**
 * Repeats a figure of test/hostile/README.md where people see it: `held: 46 of 46 hostile archives`. `npm test` prints all of them together
 * at its end, jest alone prints each at once. It asserts nothing: the test that calls it does.
 *
 * @param name what was tried, in the plural; the same text in the README's table
 * @param tried how many there were
 * @param held how many of them did no harm
 * @param note what else is worth knowing, such as `worst 12 ms`
 */
export function reportHeld(name: string, tried: number, held: number, note?: string): void {
  const count = (value: number) => value.toLocaleString('en-US');
  const line = `held: ${count(held)} of ${count(tried)} ${name}${note === undefined ? '' : ` (${note})`}\n`;
  // One short write at the end of a file is whole, also when two workers write at once.
  const file = process.env['BAKEHOUSE_HELD'];
  if (file === undefined) process.stdout.write(line);
  else appendFileSync(file, line);
}

/**
 * Counts attacks while they are made, and reports them when all tests of the file are over, also where one of them failed. Of a file whose
 * tests were all skipped it says nothing.
 *
 * @param name as in reportHeld
 * @param note asked for at the end
 * @returns makes one attack, a function that throws where it did harm; what that gives or throws is passed on
 */
export function countHeld(name: string, note?: () => string): <T>(attack: () => T | Promise<T>) => Promise<T> {
  let tried = 0;
  let held = 0;
  afterAll(() => {
    if (tried > 0) reportHeld(name, tried, held, note?.());
  });
  return async (attack) => {
    tried++;
    const result = await attack();
    held++;
    return result;
  };
}
