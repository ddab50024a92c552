import { formatBytes, formatDuration, mdCode, mdFold, mdTable, mdText } from '@bakehouse/core/text';
import { type Budget, imageMarkdown, REST } from './markdown-image.ts';
import { planMarkdown } from './markdown-plan.ts';
import { mdProse, mdSteps } from './markdown-prose.ts';
import type { ReportData } from './report-data.ts';
import type { Sentence } from './sentence.ts';
import { elapsed, utcTime } from './utc-time.ts';
import { faultInWords, outcomeOf, testsInWords, verdictOf } from './verdict.ts';

/** GitHub takes 1 MiB of summary a step and drops all of it when there is more; some is left for what a workflow adds itself. */
export const SUMMARY_LIMIT = 1_000_000;

/** How much to tell of each image: as much as fits. */
const BUDGETS: readonly Budget[] = [
  { rows: 200, lines: 40 },
  { rows: 50, lines: 20 },
  { rows: 10, lines: 5 },
  { rows: 3, lines: 2 },
];
const ROOM_FOR_NOTE = 100;
const MOST_IMAGES = 200;

const SIGNS = { succeeded: '✓ Succeeded', failed: '✕ Failed', unchanged: '= Unchanged' } as const;

/** The report as GitHub flavoured Markdown for the job summary, in UTF-8 below GitHub's limit; what is left out is said. */
export function renderMarkdown(data: ReportData): string {
  const head = headOf(data);
  for (const budget of BUDGETS) {
    const { text, shown } = imagesThatFit(data, head, budget);
    if (shown === data.images.length) return text;
    if (budget === BUDGETS.at(-1)) return `${text}${data.images.length - shown} more images are in the HTML report.\n`;
  }
  return head;
}

/** The head and as many images as fit below it, with room for the note that says how many do not. */
function imagesThatFit(data: ReportData, head: string, budget: Budget): { text: string; shown: number } {
  const parts = [head];
  let bytes = Buffer.byteLength(head) + ROOM_FOR_NOTE;
  for (const image of data.images) {
    const part = imageMarkdown(image, budget);
    bytes += Buffer.byteLength(part);
    if (bytes > SUMMARY_LIMIT) break;
    parts.push(part);
  }
  return { text: parts.join(''), shown: parts.length - 1 };
}

function headOf(data: ReportData): string {
  const verdict = verdictOf(data);
  return [
    `## ${SIGNS[data.outcome]}: ${mdProse(verdict.headline)}\n\n`,
    why(data),
    `**Changed:** ${paragraph(verdict.changed)}\n\n`,
    verdict.latest.length === 0 ? '' : `**Latest:** ${paragraph(verdict.latest)}\n\n`,
    `**To do:**${verdict.next.length === 1 ? ` ${paragraph(verdict.next)}\n` : `\n\n${mdSteps(verdict.next)}`}\n`,
    `${runLine(data)}\n\n`,
    findings(data),
    overview(data),
    planMarkdown(data),
  ].join('');
}

/** The cause first; the last lines of what failed are open, for they are what one looks for. */
function why({ error }: ReportData): string {
  if (error === undefined) return '';
  const { message, fault, lastLines = [], log } = error;
  return [
    `**Why:** ${mdText(message)}${fault === undefined ? '' : `<br>${mdText(faultInWords(fault))}`}\n\n`,
    lastLines.length === 0 ? '' : mdFold('The last lines', lastLines.join('\n'), lastLines.length, true),
    log === undefined ? '' : `The log: ${mdCode(log)}\n\n`,
  ].join('');
}

function paragraph(sentences: readonly Sentence[]): string {
  return sentences.map(mdProse).join('<br>');
}

function runLine(data: ReportData): string {
  return [
    utcTime(data.startedAt),
    `took ${formatDuration(elapsed(data.startedAt, data.finishedAt))}`,
    data.repository === undefined ? undefined : mdText(data.repository),
    data.commit === undefined ? undefined : mdCode(data.commit.slice(0, 12)),
    `Bakehouse ${mdText(data.toolVersion)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function findings({ error }: ReportData): string {
  const rows = (error?.findings ?? []).map((finding) => [
    `${finding.severity === 'error' ? '✕ Error' : '! Warning'}: ${mdText(finding.message)}`,
    finding.file === undefined ? '' : mdCode([finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
    mdText(finding.hint ?? ''),
  ]);
  return mdTable(['Finding', 'Where', 'What to do'], rows, { most: 100, rest: REST });
}

function overview({ images }: ReportData): string {
  if (images.length < 2) return '';
  const rows = images.map((image) => [
    mdCode(image.id),
    `${SIGNS[outcomeOf(image)]}${image.fault === undefined ? '' : ` (${image.fault})`}`,
    mdText(image.version ?? ''),
    image.channel ?? '',
    testsInWords(image) ?? '',
    image.files[0] === undefined ? '' : formatBytes(image.files[0].size),
    formatDuration(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
  ]);
  return mdTable(['Image', 'Outcome', 'Version', 'Channel', 'Tests', 'Size', 'Took'], rows, { most: MOST_IMAGES, rest: REST });
}
