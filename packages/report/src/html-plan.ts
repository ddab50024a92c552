import { counted } from '@bakehouse/core/text';
import { code, fold, outcomeMark, table } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import { actionInWords, dueFirst, placeOf } from './plan-in-words.ts';
import type { PlanChange, PlannedReportImage, ReportPlan } from './report-data.ts';

/** Rows of the table; the plan file has all. */
const MOST_IMAGES = 1000;
const MOST_FINDINGS = 200;

/** What was planned for every image, also for those that nothing was done for, and why. */
export function planSection(id: string, plan: ReportPlan): Markup {
  const due = plan.images.filter(({ action }) => action !== 'none').length;
  const day = plan.today === undefined ? '' : `, as of ${plan.today}`;
  const note = `${counted(plan.images.length, 'image')}, ${due === 0 ? 'nothing to do' : `${due} to do`}${day}`;
  return html`<section class="top" id="${id}" aria-labelledby="${id}-title"><div class="side"><h2 id="${id}-title">Plan</h2><p class="note">${note}</p></div>
<div class="body">${findings(plan)}${images(plan)}</div></section>
`;
}

function images(plan: ReportPlan): Markup {
  const all = dueFirst(plan.images);
  const rows = all.slice(0, MOST_IMAGES).map((image) => ({
    cells: [code(image.id), actionInWords(image.action), image.why],
    below: changes(image),
  }));
  const more = all.length - rows.length;
  return html`${table('plan', 'Planned images', [{ title: 'Image' }, { title: 'Action' }, { title: 'Why' }], rows)}${
    more > 0 && html`<p class="quiet">… and ${more} more in the plan file.</p>\n`
  }`;
}

/** A single change stands in the reason already. */
function changes(image: PlannedReportImage): Markup | undefined {
  const number = image.changes.length + image.moreChanges;
  if (number < 2) return undefined;
  const more = image.moreChanges === 0 ? undefined : html`<li class="quiet">… and ${image.moreChanges} more</li>\n`;
  return fold(
    html`${counted(number, 'change')}<span class="unseen"> of ${image.id}</span>`,
    html`<ul>${image.changes.map(changeItem)}${more}</ul>`,
  );
}

function changeItem({ path, old, new: now, layer }: PlanChange): Markup {
  const before = old === undefined ? 'new' : code(old);
  const after = now === undefined ? 'gone' : code(now);
  return html`<li>${code(path)}: ${before} → ${after}${layer === undefined ? undefined : html` <span class="quiet">(${layer})</span>`}</li>\n`;
}

function findings({ findings: all }: ReportPlan): Markup | undefined {
  if (all.length === 0) return undefined;
  const rows = all.slice(0, MOST_FINDINGS).map((finding) => ({
    cells: [
      html`${outcomeMark(finding.severity)}<span class="unseen">:</span> ${finding.message}`,
      finding.file === undefined ? '–' : code(placeOf(finding)),
      finding.hint ?? '–',
    ],
  }));
  return table('findings', 'Dates and sources', [{ title: 'Finding' }, { title: 'Where' }, { title: 'What to do' }], rows);
}
