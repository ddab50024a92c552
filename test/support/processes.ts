import { readdirSync, readFileSync } from 'node:fs';

/** Command lines of the running processes that mention `text`, this process left out. Linux only. */
export function processesWith(text: string): string[] {
  const found: string[] = [];
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      if (line.includes(text)) found.push(`${pid} ${line}`);
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}
