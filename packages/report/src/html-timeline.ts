import { counted, formatDuration } from '@bakehouse/core/text';
import type { StageRecord } from '@bakehouse/core/time';
import { fold, outcomeMark, section, table, toneOf } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import { type AxisBar, layOut, type TimeAxis } from './time-axis.ts';
import { utcClock } from './utc-time.ts';

/** Shares of the width below which a bar could not be seen. */
const SHORTEST = 0.004;

/** Stages as a table with a bar each, folded unless one failed. The bars are SVG, as geometry in attributes needs no inline style, which the page's policy forbids. */
export function timelineSection(id: string, stages: readonly StageRecord[]): Markup {
  const timeline = layOut(stages);
  const columns = [
    { title: 'Stage' },
    { title: 'Start', label: 'Started', className: 'number' },
    { title: 'Took', className: 'number' },
    { title: axis(timeline), label: '', className: 'bar' },
    { title: 'Result', className: 'detail' },
  ];
  const rows = timeline.bars.map((bar) => ({
    cells: [
      html`${bar.stage.name}`,
      utcClock(bar.stage.startedAt),
      bar.stage.outcome === 'skipped' ? '–' : formatDuration(bar.stage.milliseconds),
      bars(bar, timeline),
      result(bar.stage),
    ],
  }));
  return section(
    id,
    'Timeline',
    `${formatDuration(timeline.milliseconds)} in all`,
    fold(
      stagesInWords(stages),
      table('timeline', 'Stages, with times in UTC', columns, rows),
      stages.some(({ outcome }) => outcome === 'failed'),
    ),
  );
}

function stagesInWords(stages: readonly StageRecord[]): string {
  const skipped = stages.filter(({ outcome }) => outcome === 'skipped').length;
  const run = counted(stages.length - skipped, 'stage');
  return skipped === 0 ? run : `${run}, ${skipped} skipped`;
}

function result({ outcome, detail }: StageRecord): Markup {
  if (outcome === 'succeeded') return html`${detail ?? outcomeMark(outcome)}`;
  return html`${outcomeMark(outcome)}${detail === undefined ? undefined : html`<span class="quiet">:</span> ${detail}`}`;
}

function axis({ ticks }: TimeAxis): Markup {
  const labels = ticks.map(
    ({ label, at }) => html`<text x="${percent(at)}" y="11" class="${at === 0 ? 'first' : at > 0.93 ? 'last' : 'tick'}">${label}</text>`,
  );
  return html`<span class="unseen">Time from the start</span><svg class="axis" aria-hidden="true" focusable="false" width="100%" height="14">${labels}</svg>`;
}

function bars({ stage, start, length }: AxisBar, { ticks }: TimeAxis): Markup {
  const grid = ticks.map(({ at }) => html`<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/>`);
  const width = Math.max(length, SHORTEST);
  const from = Math.min(start, 1 - width);
  const shape =
    stage.outcome === 'skipped'
      ? html`<circle class="idle" cx="${percent(Math.min(start, 0.99))}" cy="50%" r="3"/>`
      : html`<rect class="${toneOf(stage.outcome)}" x="${percent(from)}" y="9" width="${percent(width)}" height="12"/>`;
  return html`<svg class="bars" aria-hidden="true" focusable="false" width="100%" height="30">${grid}${shape}</svg>`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
