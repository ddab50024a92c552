import type { Json } from '@bakehouse/core/data';
import { isList, isMap, type JsonMap, member, omit } from './classic-source.ts';

/** A target's bootstrap executions as neutral steps, and what those do not say, by the name of the step. */
export interface ReadExecutions {
  readonly steps: readonly JsonMap[];
  readonly kept: JsonMap;
}

/** What an exporter cannot write. */
export type Refuse = (path: string, message: string) => void;

/** What commands run with when a step does not say; it needs the VM agent, which every image but Windows 7's has. */
const DEFAULT_SHELL = 'azure-powershell';

/**
 * Each execution is a `script` step with its commands inline; a reboot on a tested success is a `restart` step behind it. How the
 * commands get to the machine, what their output must match, the other actions, and expressions that the builder fills into a
 * command have no neutral field.
 *
 * @returns undefined when the list is not of the form that the builder reads
 */
export function readExecutions(executions: Json | undefined): ReadExecutions | undefined {
  if (!isList(executions)) return undefined;
  const names = new StepNames();
  const steps: JsonMap[] = [];
  const kept: [string, Json][] = [];
  for (const execution of executions) {
    const commands = readCommands(member(execution, 'commands'));
    // Without a shell the builder runs nothing; `tokens` is our name for something else.
    if (!isMap(execution) || commands === undefined || execution['shell'] === undefined || execution['tokens'] !== undefined)
      return undefined;
    const { name, shell, on, test } = execution;
    const named = typeof name === 'string' && name !== '';
    const key = names.next(named ? name : undefined);
    const reboots = isTested(test) && startsWithReboot(member(on, 'success'));
    const rest = omit(execution, 'commands', ...(named ? ['name'] : []), ...(shell === DEFAULT_SHELL ? ['shell'] : []));
    const onRest = reboots && isMap(on) && on['success'] === 'reboot' ? omit(on, 'success') : on;
    const own: JsonMap = {
      ...omit(rest, 'on'),
      ...(onRest === undefined || (onRest !== on && isMap(onRest) && Object.keys(onRest).length === 0) ? {} : { on: onRest }),
      ...(Object.keys(commands.tokens).length === 0 ? {} : { tokens: commands.tokens }),
    };
    steps.push({ script: { ...(named ? { name } : {}), shell: 'powershell', inline: commands.inline } });
    if (reboots) steps.push({ restart: {} });
    if (Object.keys(own).length > 0) kept.push([key, own]);
  }
  return { steps, kept: Object.fromEntries(kept) };
}

/** The executions that steps stand for; what cannot be written is refused. */
export function writeExecutions(steps: readonly Json[], kept: Json | undefined, refuse: Refuse): JsonMap[] {
  const names = new StepNames();
  const executions: JsonMap[] = [];
  let restartable = false;
  steps.forEach((step, index) => {
    const path = `steps[${index}]`;
    const [kind = 'nothing', value] = isMap(step) ? (Object.entries(step)[0] ?? []) : [];
    if (kind === 'script' && isMap(value)) {
      const name = typeof value['name'] === 'string' ? value['name'] : undefined;
      executions.push(writeScript(value, member(kept, names.next(name)), path, refuse));
      restartable = true;
      return;
    }
    const last = executions.at(-1);
    if (kind === 'restart' && last !== undefined && restartable) {
      for (const option of isMap(value) ? Object.keys(value) : []) refuse(`${path}.restart.${option}`, 'this format cannot say it');
      executions[executions.length - 1] = rebooting(last, member(kept, names.current));
      restartable = false;
      return;
    }
    refuse(
      path,
      kind === 'restart'
        ? 'this format restarts only behind a script, and once'
        : `this format has no ${kind} step, only script and restart`,
    );
  });
  return executions;
}

function writeScript(script: JsonMap, kept: Json | undefined, path: string, refuse: Refuse): JsonMap {
  for (const key of Object.keys(script)) {
    // Commands run as SYSTEM, or as the administrator over WinRM.
    if (!['name', 'shell', 'inline', 'elevated'].includes(key)) refuse(`${path}.script.${key}`, 'this format cannot say it');
  }
  if (script['shell'] !== 'powershell') refuse(`${path}.script.shell`, 'this format has only powershell');
  const inline = script['inline'];
  const tokens = member(kept, 'tokens');
  const commands = isList(inline) ? inline.map((line, index) => filledIn(line, member(tokens, String(index)))) : [];
  const own = isMap(kept) ? omit(kept, 'tokens', 'on') : {};
  // Whether it restarts is said by the next step, where it is not said in vain.
  const on = isTested(own['test']) ? withoutReboot(member(kept, 'on')) : member(kept, 'on');
  return {
    shell: DEFAULT_SHELL,
    commands,
    ...own,
    ...(script['name'] === undefined ? {} : { name: script['name'] }),
    ...(on === undefined ? {} : { on }),
  };
}

function filledIn(line: Json, tokens: Json | undefined): Json {
  return tokens === undefined ? line : { format: line, tokens };
}

function rebooting(execution: JsonMap, kept: Json | undefined): JsonMap {
  const spelled = member(member(kept, 'on'), 'success');
  const on = execution['on'];
  return {
    ...execution,
    ...(isTested(execution['test']) ? {} : { test: { std: { out: { match: '.*' } } } }),
    on: { ...(isMap(on) ? on : {}), success: startsWithReboot(spelled) ? (spelled ?? null) : 'reboot' },
  };
}

function withoutReboot(on: Json | undefined): Json | undefined {
  if (!isMap(on) || !startsWithReboot(member(on, 'success'))) return on;
  const rest = omit(on, 'success');
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The builder acts on success only where something was tested. */
function isTested(test: Json | undefined): boolean {
  return isMap(test) && Object.keys(test).length > 0;
}

function startsWithReboot(action: Json | undefined): boolean {
  return typeof action === 'string' && /^reboot(\s|$)/i.test(action);
}

function readCommands(commands: Json | undefined): { inline: readonly string[]; tokens: JsonMap } | undefined {
  if (!isList(commands) || commands.length === 0) return undefined;
  const inline: string[] = [];
  const tokens: [string, Json][] = [];
  for (const command of commands) {
    if (typeof command === 'string') {
      inline.push(command);
      continue;
    }
    const format = member(command, 'format');
    const values = member(command, 'tokens');
    const known = isMap(command) && Object.keys(command).length === 2;
    if (!known || typeof format !== 'string' || !isList(values)) return undefined;
    tokens.push([String(inline.length), values]);
    inline.push(format);
  }
  return { inline, tokens: Object.fromEntries(tokens) };
}

/** A key for each script: its name, made unique where several have the same or none. */
class StepNames {
  readonly #used = new Set<string>();
  readonly #again = new Map<string, number>();
  #count = 0;
  /** The key that was given last. */
  current = '';

  next(name: string | undefined): string {
    this.#count++;
    let key = name ?? `#${this.#count}`;
    let again = this.#again.get(key) ?? 1;
    const plain = key;
    while (this.#used.has(key)) key = `${plain}#${++again}`;
    this.#again.set(plain, again);
    this.#used.add(key);
    this.current = key;
    return key;
  }
}
