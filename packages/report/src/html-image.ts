import { counted, formatBytes, formatDuration } from '@bakehouse/core/text';
import { crashSection } from './html-crash.ts';
import { packageSection } from './html-packages.ts';
import { code, facts, fold, lines, outcomeMark, section, table } from './html-parts.ts';
import { timelineSection } from './html-timeline.ts';
import { uploadSection } from './html-upload.ts';
import { html, type Markup } from './markup.ts';
import type { ReportImage, ReportTest } from './report-data.ts';
import { outcomeOf, testsInWords } from './verdict.ts';

/** A part of an image's report that the table of contents can point to. */
interface ImagePart {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly body: Markup;
}

/** What there is to say of one image, worst news first. `key` makes the ids in the page unique. */
export function partsOf(image: ReportImage, key: string): readonly ImagePart[] {
  const parts: ImagePart[] = [];
  const add = (id: string, title: string, number: number | undefined, make: (id: string) => Markup) =>
    parts.push({ id: `${key}-${id}`, title, ...(number === undefined ? {} : { count: number }), body: make(`${key}-${id}`) });
  if (image.crashes.length > 0) add('crashes', 'Crashes', image.crashes.length, (id) => crashSection(id, image.crashes));
  if (image.tests.length > 0) add('tests', 'Tests', image.tests.length, (id) => testSection(id, image));
  if (image.stages.length > 0) add('timeline', 'Timeline', undefined, (id) => timelineSection(id, image.stages));
  const { upload } = image;
  if (upload !== undefined) add('upload', 'Upload', undefined, (id) => uploadSection(id, upload));
  if (image.files.length > 0) add('files', 'Files', image.files.length, (id) => fileSection(id, image));
  add('origin', 'Built from', undefined, (id) => originSection(id, image));
  if (image.packages.length > 0 || image.packagesDelta !== undefined)
    add('packages', 'Packages', image.packages.length, (id) => packageSection(id, image));
  if (image.logs.length > 0) add('logs', 'Logs', image.logs.length, (id) => logSection(id, image));
  return parts;
}

export function imageHeading(image: ReportImage, key: string): Markup {
  return html`<div class="image-head">
<h2 id="${key}">${image.id}${image.version === undefined ? undefined : html` <span class="version">${image.version}</span>`}</h2>
<p>${outcomeMark(outcomeOf(image))}${image.channel === undefined ? undefined : html` <span class="quiet">·</span> ${image.channel}`}</p>
</div>
`;
}

function testSection(id: string, image: ReportImage): Markup {
  const columns = [
    { title: 'Test' },
    { title: 'Outcome' },
    { title: 'Took', className: 'number' },
    { title: 'Exit code', className: 'number' },
  ];
  const rows = [...image.tests].map((test) => ({
    cells: [code(test.name), outcomeMark(test.outcome), test.outcome === 'not-run' ? '–' : formatDuration(test.durationMs), test.exitCode],
    below: excerpt(test),
  }));
  const vm = image.vm;
  const machine =
    vm === undefined
      ? undefined
      : html`<p class="quiet">In a virtual machine with ${vm.accelerator.toUpperCase()}${vm.reason === '' ? '' : ` (${vm.reason})`}${
          vm.readyAfterMs === undefined ? '' : `; ready after ${formatDuration(vm.readyAfterMs)}`
        }.${vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${vm.leftOut}.`}${(vm.remarks ?? []).map((remark) => ` ${remark}`)}</p>\n`;
  return section(id, 'Tests', testsInWords(image), html`${table('tests', 'Tests', columns, rows)}${machine}`);
}

function excerpt(test: ReportTest): Markup | undefined {
  if (test.logExcerpt === undefined || test.logExcerpt.trim() === '') return undefined;
  const bad = test.outcome !== 'passed' && test.outcome !== 'not-run';
  return fold(html`Output<span class="unseen"> of ${test.name}</span>`, lines(test.logExcerpt), bad);
}

function fileSection(id: string, image: ReportImage): Markup {
  const columns = [{ title: 'File' }, { title: 'Format' }, { title: 'Size', className: 'number' }, { title: 'SHA-256', className: 'hash' }];
  const rows = image.files.map((file) => ({
    cells: [
      code(file.name),
      file.format,
      html`${formatBytes(file.size)} <span class="bytes">${bytes(file.size)}</span>`,
      code(file.sha256),
    ],
  }));
  return section(id, 'Files', undefined, table('files', 'Image files', columns, rows));
}

function originSection(id: string, image: ReportImage): Markup {
  const words = { build: 'Built anew', continue: 'Continued an earlier run', unchanged: 'Nothing to do' }[image.action];
  const reasons = image.reasons.map((reason) => ({
    cells: [code(reason.path), value(reason.old, 'new input'), value(reason.new, 'gone')],
  }));
  return section(
    id,
    'Built from',
    words,
    html`${
      reasons.length > 0 &&
      table('reasons', 'Inputs that differ from the version before', [{ title: 'Input' }, { title: 'Before' }, { title: 'Now' }], reasons)
    }${facts('facts', [
      ['Definition', code(image.definition)],
      ['Builder', image.builder],
      ['Fingerprint', code(image.fingerprint)],
      ...image.provenance.map((fact) => [fact.name, HASH.test(fact.value) ? code(fact.value) : fact.value] as const),
    ])}`,
  );
}

/** A commit, digest or build ID. */
const HASH = /^[0-9a-f]{12,}$/;

function value(text: string | undefined, absent: string): Markup {
  return text === undefined ? html`<span class="quiet">${absent}</span>` : code(text);
}

function logSection(id: string, image: ReportImage): Markup {
  const body = image.logs.map((log) =>
    log.tail === undefined || log.tail.trim() === ''
      ? html`<p class="log">${log.name} ${code(log.path)}</p>\n`
      : html`${fold(html`${log.name} ${code(log.path)}`, lines(log.tail))}\n`,
  );
  const tails = image.logs.filter((log) => log.tail !== undefined).length;
  return section(id, 'Logs', tails > 0 && `${counted(tails, 'log')} with the last lines`, body);
}

/** "2,147,483,648 B", the same in every language of the machine. */
function bytes(size: number): string {
  return `${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}
