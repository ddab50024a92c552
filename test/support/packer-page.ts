import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An example is named right before its fence: "`image.json`:", with words around it. */
const EXAMPLE = /`([\w.]+)`[^`\n]*:\n\n```\w+\n([\s\S]*?)```/g;

/** The examples of docs/packer.md by the names of their files. */
export function packerPageExamples(): ReadonlyMap<string, string> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/packer.md'), 'utf8');
  return new Map([...page.matchAll(EXAMPLE)].map(([, name = '', text = '']) => [name, text]));
}
