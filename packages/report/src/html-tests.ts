import { counted, formatDuration } from '@bakehouse/core/text';
import { code, fold, lines, outcomeMark, type ShowFile, section, table } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import type { ReportImage, ReportTest } from './report-data.ts';
import { testsInWords } from './verdict.ts';

/** What did not pass stands open, with its output; what passed or was not run is folded away, with its output behind one more fold. */
export function testSection(id: string, image: ReportImage, show: ShowFile): Markup {
  const good = image.tests.filter((test) => test.outcome === 'passed' || isIdle(test));
  const bad = image.tests.filter((test) => !good.includes(test));
  const shown = bad.length > 0 && testTable('Tests that did not pass', bad, show);
  const rest = good.length > 0 && fold(goodInWords(good), testTable('Tests that passed or were not run', good, show));
  return section(id, 'Tests', testsInWords(image), html`${shown}${rest}${machine(image)}`);
}

/** "3 tests passed, 1 not run" */
function goodInWords(tests: readonly ReportTest[]): string {
  const idle = tests.filter(isIdle).length;
  const passed = tests.length - idle;
  if (passed === 0) return `${counted(idle, 'test')} not run`;
  return `${counted(passed, 'test')} passed${idle === 0 ? '' : `, ${idle} not run`}`;
}

function isIdle({ outcome }: ReportTest): boolean {
  return outcome === 'not-run';
}

function testTable(caption: string, tests: readonly ReportTest[], show: ShowFile): Markup {
  const columns = [
    { title: 'Test' },
    { title: 'Outcome' },
    { title: 'Took', className: 'number' },
    { title: 'Exit code', className: 'number' },
  ];
  const rows = tests.map((test) => ({
    cells: [code(test.name), outcomeMark(test.outcome), isIdle(test) ? '–' : formatDuration(test.durationMs), test.exitCode],
    below: output(test, show),
  }));
  return table('tests', caption, columns, rows);
}

function output(test: ReportTest, show: ShowFile): Markup | undefined {
  const open = test.outcome !== 'passed' && !isIdle(test);
  const problem = test.problem !== undefined && html`<p>${test.problem}</p>\n`;
  const excerpt = test.logExcerpt?.trim() ?? '';
  if (excerpt === '') return problem === false ? undefined : problem;
  const whole = test.log !== undefined && html`<p class="log">All of it: ${show(test.log)}</p>\n`;
  return html`${problem}${fold(html`Output<span class="unseen"> of ${test.name}</span>`, html`${lines(excerpt)}${whole}`, open)}`;
}

function machine({ vm }: ReportImage): Markup | undefined {
  if (vm === undefined) return undefined;
  const ready = vm.readyAfterMs === undefined ? '' : `; ready after ${formatDuration(vm.readyAfterMs)}`;
  const leftOut = vm.leftOut === undefined ? '' : ` Left out of what the machine gave back: ${vm.leftOut}.`;
  const remarks = (vm.remarks ?? []).map((remark) => ` ${remark}`).join('');
  const name = vm.accelerator.toUpperCase();
  return html`<p class="quiet machine">In a virtual machine with ${name}${ready}.${leftOut}${remarks}</p>
${vm.reason !== '' && fold(`Why ${name}`, html`<p class="quiet">${vm.reason}</p>`)}
`;
}
