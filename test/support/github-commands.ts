import { isAbsolute, relative, sep } from 'node:path';
import { GroupCollector } from './group-collector.ts';
import { annotation, emptyOutput, type HostCommand, linesOf, type ParsedOutput } from './step-result.ts';

/** The commands that the runner has handlers for; it compares them without case. Everything else is text. */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** The runner cuts a message before it writes it to the log, and keeps the first annotations of each level. */
const LONGEST_MESSAGE = 4096;
const MOST_ANNOTATIONS = 10;

/** .NET's `Char.IsWhiteSpace`: U+0085 is white space to it, U+FEFF is not. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Reads a step's stdout and stderr as the runner of GitHub does; it obeys commands on both.
 *
 * @param workspace absolute; files of annotations below it become relative to it
 */
export function parseGitHubOutput(streams: readonly string[], workspace?: string): ParsedOutput {
  const result = emptyOutput();
  for (const text of streams) {
    const groups = new GroupCollector();
    let stopped: string | undefined;
    for (const line of linesOf(text)) {
      if (stopped !== undefined) {
        if (line.trim() === `::${stopped}::`) stopped = undefined;
        else result.log.push(line);
        continue;
      }
      const command = parseNewCommand(line) ?? parseOldCommand(line);
      if (command === undefined) {
        result.log.push(line);
        groups.line(line);
      } else {
        if (command.command === 'stop-commands') stopped = command.data;
        obey(command, result, groups, workspace);
      }
    }
    result.groups.push(...groups.finished());
  }
  return result;
}

function obey(command: HostCommand, result: ParsedOutput, groups: GroupCollector, workspace: string | undefined): void {
  const { properties, data } = command;
  result.commands.push(command);
  switch (command.command) {
    case 'error':
    case 'warning':
    case 'notice':
      if (data === '') break;
      // The message is all that the log gets.
      for (const line of linesOf(`##[${command.command}]${data.slice(0, LONGEST_MESSAGE)}`)) {
        result.log.push(line);
        groups.line(line);
      }
      if (result.annotations.filter(({ level }) => level === command.command).length >= MOST_ANNOTATIONS) break;
      result.annotations.push(
        annotation(command.command, data.slice(0, LONGEST_MESSAGE), {
          file: inWorkspace(properties['file'], workspace),
          line: properties['line'],
          column: properties['col'],
          title: properties['title'],
        }),
      );
      break;
    case 'add-mask':
      result.masks.push(data);
      break;
    case 'group':
      groups.start(data);
      break;
    case 'endgroup':
      groups.end();
      break;
    case 'set-output':
      result.outputs[properties['name'] ?? ''] = data;
      break;
    case 'save-state':
      result.state[properties['name'] ?? ''] = data;
      break;
    case 'set-env':
    case 'add-path':
    case 'add-matcher':
      // Commands that were switched off for safety; no step of ours has a matcher that could be read.
      result.refused.push(command.command);
      break;
  }
}

function inWorkspace(file: string | undefined, workspace: string | undefined): string | undefined {
  const inside = file !== undefined && workspace !== undefined && isAbsolute(file) && file.startsWith(`${workspace}${sep}`);
  return inside ? relative(workspace, file) : file;
}

/** `::name key=value,key=value::data` at the start of a line, after white space. */
function parseNewCommand(line: string): HostCommand | undefined {
  const text = line.replace(LEADING_SPACE, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  return build(text.slice(2, end), ',', text.slice(end + 2), decodeProperty, decodeData);
}

/** `##[name key=value;key=value]data` anywhere in a line. */
function parseOldCommand(line: string): HostCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  return build(line.slice(start + 3, end), ';', line.slice(end + 1), decodeOld, decodeOld);
}

function build(
  info: string,
  separator: string,
  data: string,
  property: (text: string) => string,
  value: (text: string) => string,
): HostCommand | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!REGISTERED.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : info.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = property(pair.slice(equals + 1));
  }
  return { command: name, properties, data: value(data) };
}

/** The percent sign comes last, as the runner does it, or `%250A` would become a line end. */
function decodeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function decodeOld(text: string): string {
  return decodeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

/**
 * Reads GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value`, or `name<<delimiter`, lines and the delimiter.
 *
 * @throws Error for anything else, for which the runner fails the step
 */
export function parseKeyValueFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  // The runner takes `\r\n` for one line end on Windows only; elsewhere the `\r` belongs to the value.
  const withoutEnd = (line = '') => (process.platform === 'win32' ? line.replace(/\r$/, '') : line);
  const raw = text.split('\n');
  const lines = raw.map(withoutEnd);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`No closing delimiter ${delimiter}`);
      values[line.slice(0, heredoc)] = withoutEnd(raw.slice(index + 1, end).join('\n'));
      index = end;
    } else throw new Error(`Invalid format: ${line}`);
  }
  return values;
}
