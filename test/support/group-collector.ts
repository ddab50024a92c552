import type { Group } from './step-result.ts';

/** Sorts log lines into the groups that were open when they came; groups do not nest in the web logs. */
export class GroupCollector {
  readonly groups: { title: string; lines: string[] }[] = [];
  #open = false;

  start(title: string): void {
    this.groups.push({ title, lines: [] });
    this.#open = true;
  }

  end(): void {
    this.#open = false;
  }

  line(text: string): void {
    if (this.#open) this.groups.at(-1)?.lines.push(text);
  }

  finished(): Group[] {
    if (this.#open) throw new Error(`The group "${this.groups.at(-1)?.title}" was never closed.`);
    return this.groups;
  }
}
