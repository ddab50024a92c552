import type { Directives, FilterDirective, FlagDirective } from './directives.ts';
import { FILTER_KINDS, FLAGS, filterLiteral } from './instructions.ts';
import type { MessageFindings } from './message-findings.ts';

/** Finds instructions that contradict one another, stand there twice or take one another's effect away. */
export function checkTogether({ flags, filters }: Directives, findings: MessageFindings): void {
  checkRepetitions(flags, filters, findings);
  for (const kind of FILTER_KINDS) {
    const include = filters.find((filter) => filter.kind === kind && filter.mode === 'include');
    const exclude = filters.find((filter) => filter.kind === kind && filter.mode === 'exclude');
    if (include === undefined || exclude === undefined) continue;
    const [first, second] = include.line < exclude.line ? [include, exclude] : [exclude, include];
    findings.add(second, 'error', () => ({
      message: `${quoted(second)} cannot stand beside ${quoted(first)} of line ${first.line}`,
      hint: 'leave one of them out',
    }));
  }
  const byKey = filters.find(({ kind }) => kind === 'keys');
  const byPool = filters.find(({ kind }) => kind === 'pools');
  if (byKey !== undefined && byPool !== undefined) {
    const [first, second] = byKey.line < byPool.line ? [byKey, byPool] : [byPool, byKey];
    findings.add(second, 'error', () => ({
      message: `${quoted(second)} cannot stand beside ${quoted(first)} of line ${first.line}: images are chosen by key or by pool`,
      hint: 'leave one of them out',
    }));
  }
  checkEffects(flags, filters, findings);
}

function quoted({ mode, kind }: FilterDirective): string {
  return `"${filterLiteral(mode, kind)}"`;
}

function checkRepetitions(flags: readonly FlagDirective[], filters: readonly FilterDirective[], findings: MessageFindings): void {
  const lines = new Map<string, number>();
  const isFirst = (literal: string, line: number) => {
    const first = lines.get(literal);
    if (first === undefined) lines.set(literal, line);
    return first;
  };
  for (const directive of flags) {
    const first = isFirst(directive.flag, directive.line);
    if (first === undefined) continue;
    findings.add(directive, 'warning', () => ({ message: `${directive.flag} stands in line ${first} already`, hint: 'leave it out' }));
  }
  for (const directive of filters) {
    const literal = filterLiteral(directive.mode, directive.kind);
    const first = isFirst(literal, directive.line);
    if (first === undefined) continue;
    findings.add(directive, 'warning', () => ({
      message: `"${literal}" stands in line ${first} already; the names of both lines count`,
      hint: 'write them in one line',
    }));
  }
}

function checkEffects(flags: readonly FlagDirective[], filters: readonly FilterDirective[], findings: MessageFindings): void {
  const find = (...names: string[]) => flags.find(({ flag }) => names.includes(flag));
  const travis = find('no-travis-ci');
  if (travis !== undefined) {
    const message = 'no-travis-ci has no effect: it spoke to Travis CI';
    findings.add(travis, 'warning', () => ({ message, hint: 'write no-ci to leave everything undone' }));
  }
  const stop = find('no-ci', 'no-taskcluster-ci');
  const others = [...flags.filter(({ flag }) => !['no-ci', 'no-taskcluster-ci', 'no-travis-ci'].includes(flag)), ...filters];
  if (stop !== undefined && others.length > 0) {
    const message = `${stop.flag} takes the effect of every other instruction in this message away`;
    findings.add(stop, 'warning', () => ({ message, hint: 'leave it or the others out' }));
    return;
  }
  for (const directive of flags) {
    const { refused } = FLAGS[directive.flag];
    if (refused === undefined) continue;
    findings.add(directive, 'error', () => ({ message: `${directive.flag} is not done: ${refused.why}`, hint: refused.hint }));
  }
  const deploy = find('pool-deploy');
  if (deploy === undefined) return;
  for (const name of ['overwrite-machine-image', 'overwrite-disk-image'] as const) {
    const idle = find(name);
    if (idle === undefined) continue;
    findings.add(idle, 'warning', () => ({
      message: `${name} has no effect beside pool-deploy of line ${deploy.line}, which builds nothing`,
      hint: 'leave one of them out',
    }));
  }
}
