import { counted, formatBytes, formatDuration, leftOut, mdCode, mdFold, mdTable, mdText } from '@bakehouse/core/text';
import { nextStepsFor, readingOf, threadInWords } from './crash-advice.ts';
import { mdProse, mdSteps } from './markdown-prose.ts';
import type { ReportCrash, ReportImage } from './report-data.ts';
import { type AxisBar, layOut } from './time-axis.ts';
import { uploadFacts } from './upload-facts.ts';
import { utcClock } from './utc-time.ts';
import { isToldByLogs } from './verdict.ts';

/** How many rows of a table and how many lines of a log are shown. */
export interface Budget {
  readonly rows: number;
  readonly lines: number;
}

/** Where the rows are that a table leaves out. */
export const REST = ', in the HTML report';

/** Characters of a bar in the timeline. */
const BAR_WIDTH = 24;

const TEST_SIGNS = {
  passed: '✓ passed',
  failed: '✕ failed',
  crashed: '✕ crashed',
  'timed-out': '✕ timed out',
  'not-run': '– not run',
} as const;

export function imageMarkdown(image: ReportImage, budget: Budget): string {
  const telling = isToldByLogs(image);
  const title = [mdCode(image.id), image.version === undefined ? '' : mdText(image.version), image.channel ?? ''].filter(
    (part) => part !== '',
  );
  return [
    `### ${title.join(' · ')}\n\n`,
    crashes(image, budget),
    tests(image, budget),
    timeline(image, budget),
    telling ? logs(image, budget) : '',
    upload(image),
    origin(image, budget),
    files(image, budget),
    packages(image, budget),
    telling ? '' : logs(image, budget),
  ].join('');
}

function crashes(image: ReportImage, { rows }: Budget): string {
  return image.crashes.slice(0, rows).map(crash).join('') + leftOut(image.crashes.length - rows, REST);
}

function crash(data: ReportCrash): string {
  const facts = [
    ['Command', mdCode(data.commandLine)],
    [
      'Signal',
      data.signal === 'unknown' ? '' : mdText(data.signalCode === undefined ? data.signal : `${data.signal} (${data.signalCode})`),
    ],
    ['Exception', code(data.exceptionType)],
    ['Fault address', code(data.address)],
    [
      'Program counter',
      data.programCounter === undefined
        ? ''
        : `${mdCode(data.programCounter)} ${data.module === undefined ? 'in no known module' : `in ${mdCode(data.module)}`}`,
    ],
    ['Thread', data.threads === 0 ? '' : threadInWords(data)],
    ['Signature', mdCode(data.signature)],
    ['Dump', `${mdCode(data.file)}, ${formatBytes(data.size)}`],
    ['Modules', String(data.modules.length + (data.modulesLeftOut ?? 0))],
  ].filter(([, value]) => value !== '');
  return `#### Crash: ${mdCode(data.program)}\n\n${mdProse(readingOf(data))}\n\n${mdTable(['Fact', 'Value'], facts as string[][])}${mdSteps(nextStepsFor(data))}\n`;
}

function tests(image: ReportImage, { rows, lines }: Budget): string {
  if (image.tests.length === 0) return '';
  const table = mdTable(
    ['Test', 'Outcome', 'Took', 'Exit code'],
    image.tests.map((test) => [
      mdCode(test.name),
      TEST_SIGNS[test.outcome],
      test.outcome === 'not-run' ? '' : formatDuration(test.durationMs),
      String(test.exitCode ?? ''),
    ]),
    { most: rows, rest: REST },
  );
  const bad = image.tests.filter((test) => test.outcome !== 'passed' && test.logExcerpt !== undefined && test.logExcerpt.trim() !== '');
  const logsOfBad = bad
    .slice(0, rows)
    .map((test) => `${mdCode(test.name)} wrote:\n\n${mdFold('Output', test.logExcerpt as string, lines, true)}`);
  return `#### Tests\n\n${table}${logsOfBad.join('')}${machine(image, lines)}`;
}

function machine({ vm }: ReportImage, lines: number): string {
  if (vm === undefined) return '';
  const ready = vm.readyAfterMs === undefined ? '' : `; ready after ${formatDuration(vm.readyAfterMs)}`;
  const leftOut = vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${mdText(vm.leftOut)}.`;
  const remarks = (vm.remarks ?? []).map((remark) => ` ${mdText(remark)}`).join('');
  const why = vm.reason === '' ? '' : mdFold('Why this accelerator', vm.reason, lines);
  return `Run in a virtual machine with ${mdText(vm.accelerator.toUpperCase())}${ready}.${leftOut}${remarks}\n\n${why}`;
}

function timeline({ stages }: ReportImage, { rows }: Budget): string {
  if (stages.length === 0) return '';
  const signs = { succeeded: '', failed: '✕ failed', skipped: '– skipped' };
  const lines = layOut(stages).bars.map((bar) => [
    mdText(bar.stage.name),
    mdText(utcClock(bar.stage.startedAt)),
    bar.stage.outcome === 'skipped' ? '' : formatDuration(bar.stage.milliseconds),
    mdCode(barOf(bar)),
    [signs[bar.stage.outcome], mdText(bar.stage.detail ?? '')].filter((part) => part !== '').join(': '),
  ]);
  const table = mdTable(['Stage', 'Start (UTC)', 'Took', 'When', 'Result'], lines, { most: rows, rest: REST });
  return folded(
    `Timeline: ${counted(stages.length, 'stage')}`,
    table,
    stages.some(({ outcome }) => outcome === 'failed'),
  );
}

/** @param title words of ours: what stands in a `summary` is HTML, not Markdown */
function folded(title: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}</details>\n\n`;
}

function barOf({ start, length, stage }: AxisBar): string {
  const from = Math.min(BAR_WIDTH - 1, Math.floor(start * BAR_WIDTH));
  const width = stage.outcome === 'skipped' ? 0 : Math.min(BAR_WIDTH - from, Math.max(1, Math.round(length * BAR_WIDTH)));
  return '·'.repeat(from) + '█'.repeat(width) + '·'.repeat(BAR_WIDTH - from - width);
}

function upload({ upload: data }: ReportImage): string {
  if (data === undefined) return '';
  const rows = [
    ['Container', mdCode(data.containerUrl)],
    ...(data.prefix === '' ? [] : [['Prefix', mdCode(data.prefix)]]),
    ...uploadFacts(data).map(([name, value]) => [name, mdText(value)]),
  ];
  return folded(`Upload: ${counted(data.uploaded, 'blob')} sent, ${formatBytes(data.bytes)}`, mdTable(['Fact', 'Value'], rows));
}

function origin(image: ReportImage, { rows }: Budget): string {
  const reasons = image.reasons.map((reason) => [mdCode(reason.path), code(reason.old) || 'new input', code(reason.new) || 'gone']);
  const facts = [
    ['Definition', mdCode(image.definition)],
    ['Builder', mdText(image.builder ?? '')],
    ['Fingerprint', mdCode(image.fingerprint)],
    ...image.provenance.map(({ name, value }) => [mdText(name), mdText(value)]),
  ].filter(([, value]) => value !== '') as string[][];
  const more = { most: rows, rest: REST };
  const differing = reasons.length === 0 ? '' : `: ${counted(reasons.length, 'input')} that ${reasons.length === 1 ? 'differs' : 'differ'}`;
  return folded(
    `Built from${differing}`,
    `${mdTable(['Input', 'Before', 'Now'], reasons, more)}${mdTable(['Fact', 'Value'], facts, more)}`,
  );
}

function files(image: ReportImage, { rows }: Budget): string {
  if (image.files.length === 0) return '';
  const lines = image.files.map((file) => [mdCode(file.name), mdText(file.format), formatBytes(file.size), mdCode(file.sha256)]);
  const table = mdTable(['File', 'Format', 'Size', 'SHA-256'], lines, { most: rows, rest: REST });
  return folded(`Files: ${image.files.length}`, table);
}

/** Only what differs: the whole list is in the HTML report. */
function packages({ packages: all, packagesDelta: delta }: ReportImage, { rows }: Budget): string {
  if (all.length === 0 && delta === undefined) return '';
  const total = `${all.length} packages; the whole list is in the HTML report.\n\n`;
  if (delta === undefined) return `#### Packages\n\n${total}`;
  const lines = [
    ...delta.changed.map((item) => [mdCode(item.name), 'changed', mdCode(item.old), mdCode(item.new)]),
    ...delta.added.map((item) => [mdCode(item.name), 'added', '', mdCode(item.version)]),
    ...delta.removed.map((item) => [mdCode(item.name), 'removed', mdCode(item.version), '']),
  ];
  const same = lines.length === 0 ? `The same as in ${mdCode(delta.since)}.\n\n` : '';
  return `#### Packages\n\n${same}${mdTable(['Package', 'Change', mdCode(delta.since), 'Now'], lines, { most: rows, rest: REST })}${total}`;
}

function logs(image: ReportImage, { rows, lines }: Budget): string {
  const shown = image.logs.slice(0, rows).map(({ name, path, tail }, index) => {
    const end = tail === undefined || tail.trim() === '' ? '' : mdFold('Its end', tail, lines, isToldByLogs(image) && index === 0);
    return `${mdText(name)}: ${mdCode(path)}\n\n${end}`;
  });
  return shown.length === 0 ? '' : `#### Logs\n\n${shown.join('')}${leftOut(image.logs.length - rows, REST)}`;
}

function code(text: string | undefined): string {
  return mdCode(text ?? '');
}
