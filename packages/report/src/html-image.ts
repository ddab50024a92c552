import { counted, formatBytes } from '@bakehouse/core/text';
import { crashSection } from './html-crash.ts';
import { packageSection } from './html-packages.ts';
import { code, facts, fold, lines, outcomeMark, type ShowFile, section, table } from './html-parts.ts';
import { testSection } from './html-tests.ts';
import { timelineSection } from './html-timeline.ts';
import { uploadSection } from './html-upload.ts';
import { html, type Markup } from './markup.ts';
import type { ReportImage } from './report-data.ts';
import { listed } from './sentence.ts';
import { isToldByLogs, outcomeOf } from './verdict.ts';

/** A part of an image's report that the table of contents can point to. */
interface ImagePart {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly body: Markup;
}

/** What there is to say of one image, worst news first. `key` makes the ids in the page unique. */
export function partsOf(image: ReportImage, key: string, show: ShowFile): readonly ImagePart[] {
  const parts: ImagePart[] = [];
  const add = (id: string, title: string, number: number | undefined, make: (id: string) => Markup) =>
    parts.push({ id: `${key}-${id}`, title, ...(number === undefined ? {} : { count: number }), body: make(`${key}-${id}`) });
  if (image.crashes.length > 0) add('crashes', 'Crashes', image.crashes.length, (id) => crashSection(id, image.crashes, show));
  if (image.tests.length > 0) add('tests', 'Tests', image.tests.length, (id) => testSection(id, image, show));
  if (image.stages.length > 0) add('timeline', 'Timeline', undefined, (id) => timelineSection(id, image.stages));
  const addLogs = () => image.logs.length > 0 && add('logs', 'Logs', image.logs.length, (id) => logSection(id, image, show));
  const telling = isToldByLogs(image);
  if (telling) addLogs();
  const { upload } = image;
  if (upload !== undefined) add('upload', 'Upload', undefined, (id) => uploadSection(id, upload));
  if (image.files.length > 0) add('files', 'Files', image.files.length, (id) => fileSection(id, image, show));
  add('origin', 'Built from', undefined, (id) => originSection(id, image, show));
  if (image.packages.length > 0 || image.packagesDelta !== undefined)
    add('packages', 'Packages', image.packages.length, (id) => packageSection(id, image));
  if (!telling) addLogs();
  return parts;
}

export function imageHeading(image: ReportImage, key: string): Markup {
  return html`<div class="image-head">
<h2 id="${key}">${image.id}${image.version === undefined ? undefined : html` <span class="version">${image.version}</span>`}</h2>
<p>${outcomeMark(outcomeOf(image))}${image.channel === undefined ? undefined : html` <span class="quiet">·</span> ${image.channel}`}</p>
</div>
`;
}

function fileSection(id: string, image: ReportImage, show: ShowFile): Markup {
  const columns = [{ title: 'File' }, { title: 'Format' }, { title: 'Size', className: 'number' }, { title: 'SHA-256', className: 'hash' }];
  const rows = image.files.map((file) => ({
    cells: [
      file.path === undefined ? code(file.name) : show(file.path),
      file.format,
      html`${formatBytes(file.size)} <span class="bytes">${bytes(file.size)}</span>`,
      code(file.sha256),
    ],
  }));
  const summary = listed(
    image.files.map(({ format, size }) => [`${format} ${formatBytes(size)}`]),
    4,
  ).join('');
  return section(id, 'Files', undefined, fold(summary, table('files', 'Image files', columns, rows)));
}

const ORIGINS: Readonly<Record<ReportImage['action'], string>> = {
  build: 'Built anew',
  continue: 'Built by an earlier run',
  republish: 'Of an earlier version',
  update: 'Changed in place',
  test: 'Nothing built',
  unchanged: 'Nothing to do',
};

function originSection(id: string, image: ReportImage, show: ShowFile): Markup {
  const reasons = image.reasons.map((reason) => ({
    cells: [code(reason.path), value(reason.old, 'new input'), value(reason.new, 'gone')],
  }));
  const differing = reasons.length === 0 ? '' : `, ${counted(reasons.length, 'input')} that ${reasons.length === 1 ? 'differs' : 'differ'}`;
  return section(
    id,
    'Built from',
    outcomeOf(image) === 'failed' && image.files.length === 0 ? 'Not built' : ORIGINS[image.action],
    fold(
      `Definition, builder and tools${differing}`,
      html`${
        reasons.length > 0 &&
        table('reasons', 'Inputs that differ from the version before', [{ title: 'Input' }, { title: 'Before' }, { title: 'Now' }], reasons)
      }${facts('facts', [
        ['Definition', image.definition === '' ? undefined : show(image.definition)],
        ['Builder', image.builder],
        ['Fingerprint', code(image.fingerprint)],
        ...image.provenance.map((fact) => [fact.name, HASH.test(fact.value) ? code(fact.value) : fact.value] as const),
      ])}`,
    ),
  );
}

/** A commit, digest or build ID. */
const HASH = /^[0-9a-f]{12,}$/;

function value(text: string | undefined, absent: string): Markup {
  return text === undefined ? html`<span class="quiet">${absent}</span>` : code(text);
}

function logSection(id: string, image: ReportImage, show: ShowFile): Markup {
  const telling = isToldByLogs(image);
  const body = image.logs.map((log, index) => {
    const whole = html`<p class="log">${log.name} ${show(log.path)}</p>\n`;
    return log.tail === undefined || log.tail.trim() === ''
      ? whole
      : html`${whole}${fold(html`The last lines<span class="unseen"> of ${log.name}</span>`, lines(log.tail), telling && index === 0)}\n`;
  });
  const tails = image.logs.filter((log) => log.tail !== undefined).length;
  return section(id, 'Logs', tails > 0 && `${counted(tails, 'log')} with the last lines`, body);
}

/** "2,147,483,648 B", the same in every language of the machine. */
function bytes(size: number): string {
  return `${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}
