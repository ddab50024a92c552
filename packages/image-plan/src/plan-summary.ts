import type { Finding } from '@bakehouse/core/errors';
import { counted, mdCode, mdText, tableParts } from '@bakehouse/core/text';
import type { Plan, PlanAction, PlannedImage } from '@bakehouse/records/plan';
import { describeChange } from './plan-reasons.ts';

/** Changes shown for one image; the plan file has all. */
const MAX_CHANGES = 10;
const MAX_FINDINGS = 50;
/** Half of what GitHub shows of a step, which may have more to say. */
const LIMIT = 512 * 1024;
/** For what is said about what is left out. */
const RESERVE = 500;

const WORDS: Readonly<Record<PlanAction, string>> = {
  build: 'build',
  republish: 'publish again',
  update: 'update in place',
  retest: 'test again',
  adopt: 'adopt into the lock file',
  refresh: 'build again for its age',
  pending: 'on its way',
  retire: 'retire',
  none: 'nothing to do',
};

/**
 * The plan as Markdown for a job summary or a comment: findings, a row for each image with those to do something for first, and what
 * changed. What does not fit is counted.
 *
 * @param limit most bytes of UTF-8
 */
export function planSummary({ images, findings, gallery }: Plan, limit: number = LIMIT): string {
  const due = images.filter(({ action }) => action !== 'none');
  const count = imageCount(images.length);
  const page = new Page(limit - RESERVE);
  page.add(`### Plan: ${count}, ${due.length === 0 ? 'nothing to do' : `${due.length} to do`}\n\n`);
  if (due.length > 1) page.add(`${countsOf(due)}\n\n`);
  if (gallery !== undefined) page.add(`Compared with the gallery ${mdCode(gallery)}.\n\n`);
  const shown = findings.slice(0, MAX_FINDINGS).filter((finding) => page.add(findingLine(finding)));
  page.note(findings.length - shown.length, 'findings', 'the log');
  if (findings.length > 0) page.add('\n');

  const rows = [...due, ...images.filter(({ action }) => action === 'none')];
  // A comment has room for some hundred rows, and details say more than rows without anything to do.
  const first = rows.filter((image) => image.action !== 'none' || rows.length <= 100);
  const table = tableParts(['Image', 'Action', 'Why', 'Builder', 'Fingerprint'], first.map(row));
  page.add(table.head);
  const listed = table.lines.filter((line) => page.add(line));
  page.end(table.foot);
  const unchanged = rows.length - first.length;
  if (unchanged > 0) page.note(unchanged, 'images with nothing to do', 'the plan file');
  page.note(first.length - listed.length, 'images', 'the plan file');
  const changed = images.filter(({ changes }) => changes.length > 1);
  const explained = changed.filter((image) => page.add(details(image)));
  page.note(changed.length - explained.length, 'images with several changes', 'the plan file');
  return page.text;
}

/** Markdown that grows up to a size: a part that does not fit is left out, and so is all that follows. */
class Page {
  text = '';
  readonly #limit: number;
  #bytes = 0;
  #full = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: string): boolean {
    const bytes = Buffer.byteLength(part);
    this.#full ||= this.#bytes + bytes > this.#limit;
    if (this.#full) return false;
    this.text += part;
    this.#bytes += bytes;
    return true;
  }

  /** From the reserve: what was begun is ended. */
  end(part: string): void {
    this.text += part;
  }

  /** From the reserve: what was left out is always said. */
  note(number: number, what: string, where: string): void {
    if (number > 0) this.text += `\n… and ${number} more ${what}, in ${where}.\n`;
  }
}

export function imageCount(number: number): string {
  return number === 1 ? '1 image' : `${number} images`;
}

/** "2 × build · 1 × test again" */
export function countsOf(due: readonly PlannedImage[]): string {
  const actions = (Object.keys(WORDS) as PlanAction[]).map((action) => ({
    action,
    number: due.filter((one) => one.action === action).length,
  }));
  return actions
    .filter(({ number }) => number > 0)
    .map(({ action, number }) => `${number} × ${WORDS[action]}`)
    .join(' · ');
}

function findingLine({ severity, message, hint, file, line, column }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = place === '' ? '' : ` ${mdCode(place)}`;
  return `- **${severity === 'error' ? 'Error' : 'Warning'}**${where}: ${mdText(message)}${hint === undefined ? '' : ` (${mdText(hint)})`}\n`;
}

function row(image: PlannedImage): string[] {
  const why = image.retest === undefined ? image.why : `${image.why}; also tested again: ${image.retest}`;
  return [mdCode(image.id), WORDS[image.action], mdText(why), mdText(image.builder), mdCode(image.fingerprint.image.slice(0, 12))];
}

function details({ id, changes }: PlannedImage): string {
  const lines = changes.slice(0, MAX_CHANGES).map((change) => `- ${mdText(describeChange(change))}`);
  if (changes.length > MAX_CHANGES) lines.push(`- … and ${changes.length - MAX_CHANGES} more`);
  return `\n${mdCode(id)}:\n\n<details><summary>${counted(changes.length, 'change')}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}
