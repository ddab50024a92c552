import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The icon of Bakehouse, a loaf with three cuts on a transparent ground, as PNG.
 *
 * @param size width and height in pixels: 32 for a task, 128 for the extension
 */
export function icon(size: 32 | 128): Buffer {
  return readFileSync(join(import.meta.dirname, '..', 'assets', `icon-${size}.png`));
}
