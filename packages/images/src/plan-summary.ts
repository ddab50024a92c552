import type { Plan, PlanAction, PlannedImage } from './plan.ts';
import { describeChange } from './plan-reasons.ts';

/** Changes shown for one image; the plan file has all. */
const MAX_CHANGES = 10;

const WORDS: Readonly<Record<PlanAction, string>> = {
  build: 'build',
  retest: 'test again',
  republish: 'publish again',
  none: 'nothing to do',
};

/** The plan as Markdown for a job summary. */
export function planSummary({ images }: Plan): string {
  const due = images.filter(({ action }) => action !== 'none').length;
  const count = images.length === 1 ? '1 image' : `${images.length} images`;
  const rows = images.map(
    (image) =>
      `| ${image.id} | ${WORDS[image.action]} | ${cell(image.why)} | ${image.builder} | \`${image.fingerprint.image.slice(0, 12)}\` |`,
  );
  return [
    `### Plan: ${count}, ${due === 0 ? 'nothing to do' : `${due} to do`}`,
    '',
    '| Image | Action | Why | Builder | Fingerprint |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...images.filter(({ changes }) => changes.length > 1).flatMap(details),
    '',
  ].join('\n');
}

function details({ id, changes }: PlannedImage): string[] {
  const more = changes.length > MAX_CHANGES ? [`- … and ${changes.length - MAX_CHANGES} more`] : [];
  return [
    '',
    `<details><summary>${id}: ${changes.length} changes</summary>`,
    '',
    ...changes.slice(0, MAX_CHANGES).map((change) => `- ${cell(describeChange(change))}`),
    ...more,
    '',
    '</details>',
  ];
}

/** Text of a definition as text: no Markdown, HTML or new cell begins in it. */
function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&');
}
