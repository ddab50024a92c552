import { appendFileSync } from 'node:fs';

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
