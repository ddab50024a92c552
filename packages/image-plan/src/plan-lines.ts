import { styleText } from 'node:util';
import { showControls } from '@bakehouse/core/text';
import { LAYERS } from '@bakehouse/records/builds';
import type { Change, Plan, PlannedImage } from '@bakehouse/records/plan';
import { brief, describeChange, valueText } from './plan-reasons.ts';
import { countsOf, imageCount } from './plan-summary.ts';

/** How much of a plan people want to see. */
export interface PlanView {
  /** Every image with every change, values whole. */
  readonly full: boolean;
  /** Where to find what is left out, behind "and 3 more, ". */
  readonly more: string;
  /** With the colours of a terminal, which its log takes out where there are to be none. */
  readonly colours: boolean;
}

/** So many images of a plan, and changes of an image, are shown unless all are asked for. */
const MOST_IMAGES = 200;
const MOST_CHANGES = 5;

const COLOURS = { '+': 'green', '-': 'red', '~': 'yellow' } as const;
type Mark = keyof typeof COLOURS;

/**
 * A plan as people read it in a log: what it was compared with, each image with its action and why, below it what changed (`+` is new, `-` is
 * gone, `~` is another), and what all that comes to. Nothing of a definition moves the cursor or begins a line.
 */
export function planLines({ images, today, gallery }: Plan, view: PlanView): string[] {
  const due = images.filter(({ action }) => action !== 'none');
  const limit = view.full ? images.length : MOST_IMAGES;
  const shown = (images.length <= limit ? images : due).slice(0, limit);
  const lines: string[] = [];
  if (gallery !== undefined) {
    const isEmpty = images.length > 0 && images.every(hasNoVersion);
    lines.push(`Compared with the gallery ${showControls(gallery)}${isEmpty ? ', which has no version of these images' : ''}.`);
  }
  for (const image of shown)
    lines.push(`${showControls(image.id)}: ${image.action} (${showControls(image.why)})`, ...changeLines(image, view));
  if (images.length > shown.length) {
    lines.push(`… and ${images.length - shown.length} more images, ${due.length} of all to do; ${view.more}.`);
  }
  const sum = due.length === 0 ? 'nothing to do' : `${due.length} to do (${countsOf(due)})`;
  lines.push(`Plan: ${imageCount(images.length)}, ${sum}.`);
  if (today !== undefined) lines.push(`Ages and dates count as of ${today}.`);
  return lines;
}

function hasNoVersion({ changes: [first] }: PlannedImage): boolean {
  return first?.layer === 'gallery' && first.path === 'versions';
}

function changeLines({ changes }: PlannedImage, { full, more, colours }: PlanView): string[] {
  // The reason beside the image says the others, which are not of its definition.
  const wanted = full ? changes : changes.filter(isOfDefinition);
  const shown = full ? wanted : wanted.slice(0, MOST_CHANGES);
  const paint = (mark: Mark, line: string) => (colours ? styleText(COLOURS[mark], line, { validateStream: false }) : line);
  const lines = shown.flatMap((change) => marked(change, full).map(([mark, line]) => `  ${mark === ' ' ? line : paint(mark, line)}`));
  if (wanted.length > shown.length) lines.push(`  … and ${wanted.length - shown.length} more, ${more}`);
  return lines;
}

function isOfDefinition({ layer, path }: Change): boolean {
  return layer === 'tests' ? !path.startsWith('versions.') : LAYERS.some((one) => one === layer);
}

type Line = readonly [Mark | ' ', string];

/** The lines of one change; only a text of several lines, shown whole, has more than one. */
function marked(change: Change, full: boolean): Line[] {
  const { file, old, new: now } = change;
  const mark = old === undefined ? '+' : now === undefined ? '-' : '~';
  const path = showControls(change.path);
  if (file !== undefined) {
    const changed = describeChange(change).slice(file.length);
    // "is new", "is gone", "changed": the mark says so.
    return [[mark, `${mark} ${showControls(file)}${/ executable$/.test(changed) ? ` ${changed.trim()}` : ''}`]];
  }
  if (full && [old, now].some((value) => typeof value === 'string' && value.includes('\n'))) {
    return [[mark, `${mark} ${path}:`], ...textLines(linesOf(old), linesOf(now))];
  }
  const text = (value: Change['old']) => showControls(full ? valueText(value) : brief(value));
  if (mark === '~') return [[mark, `~ ${path}: ${text(old)} → ${text(now)}`]];
  return [[mark, `${mark} ${path}: ${text(mark === '+' ? now : old)}`]];
}

function linesOf(value: Change['old']): string[] {
  return value === undefined ? [] : valueText(value).replace(/\n$/, '').split('\n').map(showControls);
}

/** What is gone of a text and what is new, between the lines that it begins and ends with as before. */
function textLines(old: readonly string[], now: readonly string[]): Line[] {
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const of = (mark: '+' | '-', lines: readonly string[]) =>
    lines.slice(head, lines.length - tail).map((line): Line => [mark, `    ${mark} ${line}`]);
  const same = (number: number): Line[] =>
    number === 0 ? [] : [[' ', `      (${number === 1 ? '1 line' : `${number} lines`} as before)`]];
  return [...same(head), ...of('-', old), ...of('+', now), ...same(tail)];
}
