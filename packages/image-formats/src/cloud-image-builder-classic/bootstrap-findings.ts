import type { Json } from '@bakehouse/core/data';
import { equalJson } from '@bakehouse/core/data';
import type { ValuePath } from '@bakehouse/image-definition/parse';
import { parseBootstrapAction } from './bootstrap-action.ts';
import { isList, isMap, type JsonMap, member } from './classic-source.ts';
import type { Report } from './finding-collector.ts';

/** Format strings of .NET: `{0}`, `{1:x}`; doubled braces are literal. */
const PLACEHOLDER = /\{\{|\}\}|\{(\d{1,4})(?:,-?\d+)?(?::[^{}]*)?\}/g;

/** What is wrong in the executions of the targets. */
export function bootstrapFindings(data: JsonMap, report: Report): void {
  const targets = isList(data['target']) ? data['target'] : [];
  targets.forEach((target, index) => {
    const executions = member(member(target, 'bootstrap'), 'executions');
    const first = member(member(targets[0], 'bootstrap'), 'executions');
    if (index > 0 && !equalJson(executions, first)) {
      report(
        'key',
        ['target', index, 'bootstrap'],
        'this target runs other executions than the first, whose are the steps; they are kept under provider',
      );
    }
    if (!isList(executions)) return;
    const path: ValuePath = ['target', index, 'bootstrap', 'executions'];
    const names = new Set<Json>();
    executions.forEach((execution, number) => {
      if (isMap(execution)) checkExecution(execution, [...path, number], names, report);
    });
  });
}

function checkExecution(execution: JsonMap, path: ValuePath, names: Set<Json>, report: Report): void {
  const { name, shell, commands, on, test } = execution;
  if (typeof name === 'string' && names.has(name))
    report('value', [...path, 'name'], 'two executions have this name, so their scripts have the same file');
  if (name !== undefined) names.add(name);
  if (shell === undefined || shell === null)
    report('value', path, 'the execution has no shell, so the builder runs nothing', 'write shell: azure-powershell');
  if (!isList(commands) || commands.length === 0) report('value', path, 'the execution has no list of commands');
  else for (const [index, command] of commands.entries()) checkCommand(command, [...path, 'commands', index], report);
  if (!isMap(on)) return;
  for (const when of ['success', 'failure']) {
    const text = on[when];
    if (typeof text !== 'string') continue;
    const action = parseBootstrapAction(text);
    if (typeof action === 'string') report('value', [...path, 'on', when], action);
  }
  if (!isMap(test))
    report('key', [...path, 'on'], 'nothing is tested, so the builder never does what stands under "on"', 'add test.std.out.match');
}

function checkCommand(command: Json, path: ValuePath, report: Report): void {
  if (typeof command === 'string') return;
  const format = member(command, 'format');
  const tokens = member(command, 'tokens');
  if (typeof format !== 'string' || !isList(tokens)) {
    report(
      'value',
      path,
      'a command is a text, or a format and a list of tokens',
      typeof command === 'object' ? undefined : 'put it in quotes',
    );
    return;
  }
  const highest = Math.max(
    -1,
    ...[...format.slice(0, 20_000).matchAll(PLACEHOLDER)].slice(0, 1_000).map(([, index]) => Number(index ?? -1)),
  );
  if (highest >= tokens.length) {
    const have = tokens.length === 1 ? 'is one token' : `are ${tokens.length} tokens`;
    report('value', [...path, 'format'], `the format asks for token {${highest}}, and there ${have}`, 'they count from 0');
  }
  // Nothing else can fill them in.
  report('value', [...path, 'tokens'], 'only the builder can fill these expressions in; another builder gets the format as it is');
}
