import { trimEnd } from '@bakehouse/core/text';
import { html, type Markup, type Part } from './markup.ts';
import type { Sentence } from './sentence.ts';

/** The pieces that the parts of the page share. */

export function prose(sentence: Sentence): Markup {
  return html`${sentence.map((part) =>
    typeof part === 'string' ? part : 'code' in part ? code(part.code) : html`<code class="command">${part.command}</code>`,
  )}`;
}

/** Up to this many characters are kept on one line; more could be wider than a telephone in the headline. */
const UNBROKEN = 18;

export function code(text: string): Markup {
  return text.length <= UNBROKEN ? html`<code class="short">${text}</code>` : html`<code>${text}</code>`;
}

/** How a file is shown: below the workspace without it, and as a link where the page can reach it. */
export type ShowFile = (path: string) => Markup;

/** Sign and word of an outcome: never told by colour alone, and the sign is not read out. */
const OUTCOMES: Readonly<Record<string, readonly [tone: 'good' | 'bad' | 'idle', sign: string, word: string]>> = {
  succeeded: ['good', '✓', 'Succeeded'],
  passed: ['good', '✓', 'Passed'],
  failed: ['bad', '✕', 'Failed'],
  crashed: ['bad', '✕', 'Crashed'],
  'timed-out': ['bad', '✕', 'Timed out'],
  error: ['bad', '✕', 'Error'],
  warning: ['idle', '!', 'Warning'],
  unchanged: ['idle', '=', 'Unchanged'],
  skipped: ['idle', '–', 'Skipped'],
  'not-run': ['idle', '–', 'Not run'],
};

export function outcomeMark(outcome: string): Markup {
  const [tone, sign, word] = OUTCOMES[outcome] ?? ['idle', '·', outcome];
  return html`<span class="outcome ${tone}"><span class="sign" aria-hidden="true">${sign}</span> ${word}</span>`;
}

export function toneOf(outcome: string): string {
  return OUTCOMES[outcome]?.[0] ?? 'idle';
}

/** A part of an image's report: its heading hangs in the margin where there is room. */
export function section(id: string, title: string, note: Part, body: Part): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<div class="side"><h3 id="${id}-title">${title}</h3>${note ? html`<p class="note">${note}</p>` : undefined}</div>
<div class="body">
${body}
</div>
</section>
`;
}

/** Names and values; values that are missing leave no trace. */
export function facts(className: string, pairs: readonly (readonly [name: string, value: Part])[]): Markup {
  const present = pairs.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return html`<dl class="${className}">${present.map(
    ([name, value]) => html`
<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}
</dl>
`;
}

interface Column {
  readonly title: Part;
  /** What a narrow screen writes before the value; the title when left out. */
  readonly label?: string;
  readonly className?: string;
}

/** One row: its cells, and under them something across the whole width. */
interface Row {
  readonly cells: readonly Part[];
  readonly below?: Part;
}

/**
 * A table whose first column names the row. Narrow screens show each row as a block, which would make some browsers drop the
 * table's meaning; hence the roles (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
 */
export function table(className: string, caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const cell = (column: Column, content: Part, index: number) =>
    index === 0
      ? html`<th scope="row" role="rowheader" class="${column.className ?? ''}">${content}</th>`
      : html`<td role="cell" class="${column.className ?? ''}" data-label="${column.label ?? column.title}">${content}</td>`;
  return html`<table class="${className}" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader" class="${column.className ?? ''}">${column.title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  ({ cells, below }) => html`<tr role="row">${columns.map((column, index) => cell(column, cells[index], index))}</tr>
${below ? html`<tr role="row" class="below"><td role="cell" colspan="${columns.length}">${below}</td></tr>\n` : undefined}`,
)}</tbody>
</table>
`;
}

/** Text that folds away. */
export function fold(summary: Part, body: Part, open = false): Markup {
  return html`<details${open ? html` open` : undefined}><summary>${summary}</summary>
${body}
</details>`;
}

/** Lines of a log, wrapped rather than scrolled sideways. */
export function lines(text: string): Markup {
  return html`<pre>${trimEnd(text, '\n')}</pre>`;
}
