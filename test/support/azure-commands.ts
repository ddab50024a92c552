import { GroupCollector } from './group-collector.ts';
import { annotation, emptyOutput, type HostCommand, linesOf, type ParsedOutput } from './step-result.ts';

const PREFIX = '##vso[';

/** Reads a step's stdout and stderr as the agent of Azure Pipelines does; it obeys commands on both. */
export function parseAzureOutput(streams: readonly string[]): ParsedOutput {
  const result = emptyOutput();
  for (const text of streams) {
    const groups = new GroupCollector();
    for (const line of linesOf(text)) {
      const command = parseCommand(line);
      if (command !== undefined) obey(command, result);
      else if (line.startsWith('##[group]')) groups.start(line.slice('##[group]'.length));
      else if (line.startsWith('##[endgroup]')) groups.end();
      else {
        result.log.push(line);
        groups.line(line);
      }
    }
    result.groups.push(...groups.finished());
  }
  return result;
}

/** The worst of the results that were reported; without one the task has succeeded. */
export function azureResult(commands: readonly HostCommand[]): 'succeeded' | 'failed' {
  const results = commands.filter(({ command }) => command === 'task.complete').map(({ properties }) => properties['result']);
  return results.some((result) => result?.toLowerCase() === 'failed') ? 'failed' : 'succeeded';
}

function obey(command: HostCommand, result: ParsedOutput): void {
  const { properties, data } = command;
  result.commands.push(command);
  switch (command.command) {
    // Two names of one command.
    case 'task.logissue':
    case 'task.issue':
      result.annotations.push(
        annotation(properties['type'] === 'error' ? 'error' : 'warning', data, {
          file: properties['sourcepath'],
          line: properties['linenumber'],
          column: properties['columnnumber'],
        }),
      );
      break;
    case 'task.setsecret':
      result.masks.push(data);
      break;
    case 'task.setvariable':
      if (properties['isoutput']?.toLowerCase() === 'true') result.outputs[properties['variable'] ?? ''] = data;
      break;
    case 'task.settaskvariable':
      result.state[properties['variable'] ?? ''] = data;
      break;
  }
}

/** `##vso[area.event key=value;key=value]data` anywhere in a line; property names are compared without case. */
function parseCommand(line: string): HostCommand | undefined {
  const start = line.indexOf(PREFIX);
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const info = line.slice(start + PREFIX.length, end);
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (name.split('.').filter((part) => part !== '').length !== 2) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : info.slice(space + 1).split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim().toLowerCase()] = decodeProperty(pair.slice(equals + 1));
  }
  return { command: name.toLowerCase(), properties, data: decodeData(line.slice(end + 1)) };
}

/** The percent sign comes last, or `%AZP250A` would become a line end. */
function decodeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%AZP25', '%');
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll('%5D', ']').replaceAll('%3B', ';'));
}
