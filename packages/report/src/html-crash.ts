import { counted, formatBytes } from '@bakehouse/core/text';
import { isCrash, isUnderstood } from '@bakehouse/records/tests';
import { nextStepsFor, readingOf, threadInWords } from './crash-advice.ts';
import { code, facts, fold, prose, type ShowFile, section, table } from './html-parts.ts';
import { html, type Markup, type Part } from './markup.ts';
import type { ReportCrash } from './report-data.ts';

export function crashSection(id: string, crashes: readonly ReportCrash[], show: ShowFile): Markup {
  const died = crashes.filter(isCrash).length;
  const dark = crashes.filter((crash) => !isUnderstood(crash)).length;
  const notes = [
    ...(died > 0 || dark === 0 ? [counted(died, 'program') + (died === 1 ? ' died' : ' died of signals')] : []),
    ...(dark > 0 ? [`${counted(dark, 'dump')} not understood`] : []),
  ];
  return section(
    id,
    'Crashes',
    notes.join(', '),
    crashes.map((crash, index) => crashBody(crash, `${id}-${index + 1}`, show)),
  );
}

function crashBody(crash: ReportCrash, id: string, show: ShowFile): Markup {
  const signal = crash.signalCode === undefined ? crash.signal : `${crash.signal} (${crash.signalCode})`;
  const sign = { unknown: 'not understood', none: 'did not crash' }[crash.signal] ?? crash.signal;
  return html`<article class="crash" aria-labelledby="${id}">
<h4 id="${id}">${code(crash.program)} <span class="bad-text">${sign}</span></h4>
<p class="reading">${prose(readingOf(crash))}</p>
${facts('facts', [
  ['Command', code(crash.commandLine)],
  ['Signal', isUnderstood(crash) ? signal : undefined],
  ['Exception', known(crash.exceptionType)],
  ['Fault address', known(crash.address)],
  ['Program counter', place(crash)],
  ['Thread', crash.threads === 0 ? undefined : threadInWords(crash)],
  ['Signature', code(crash.signature)],
  ['Dump', html`${show(crash.file)} <span class="quiet">${formatBytes(crash.size)}</span>`],
  ['More files', crash.otherFiles === undefined ? undefined : code(crash.otherFiles.join(', '))],
  ['SHA-256', crash.sha256 === undefined ? undefined : code(crash.sha256)],
  ['Problem', crash.problem],
])}<h5>What to do next</h5>
<ol>${nextStepsFor(crash).map(
    (step) => html`
<li>${prose(step)}</li>`,
  )}
</ol>
${crash.modules.length > 0 && fold(`${counted(crash.modules.length + (crash.modulesLeftOut ?? 0), 'module')} mapped`, modules(crash))}
</article>
`;
}

function known(text: string | undefined): Part {
  return text === undefined ? undefined : code(text);
}

function place({ programCounter, module }: ReportCrash): Part {
  if (programCounter === undefined) return undefined;
  return html`${code(programCounter)} ${module === undefined ? html`<span class="quiet">in no known module</span>` : html`in ${code(module)}`}`;
}

function modules(crash: ReportCrash): Markup {
  const columns = [
    { title: 'Module' },
    { title: 'From', className: 'hash' },
    { title: 'To', className: 'hash' },
    { title: 'Build ID', className: 'hash' },
  ];
  const rows = crash.modules.map(({ path, start, end, buildId }) => ({
    cells: [code(path), code(start), code(end), known(buildId) ?? 'none'],
  }));
  return table('modules', 'Modules mapped when the program died', columns, rows);
}
