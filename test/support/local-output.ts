import { type Annotation, annotation, emptyOutput, linesOf, type ParsedOutput } from './step-result.ts';

const ANNOTATION = /^(?:(?<file>\S.*?)(?::(?<line>\d+))?(?::(?<column>\d+))?: )?(?<level>error|warning|notice): (?<message>.*)$/;
const OUTPUT = /^(?<name>[a-z][a-z0-9-]*): (?<value>.*)$/;
const INDENT = '  ';

/**
 * Reads what the command line prints for people: annotations as compilers write them, indented groups, and at the end outputs as
 * `name: value`; or the JSON object that `--json` puts on stdout, which alone is exact. Nobody masks anything, no command exists.
 */
export function parseLocalOutput(stdout: string, stderr: string): ParsedOutput {
  const result = emptyOutput();
  const json = readJson(stdout);
  if (json !== undefined) {
    Object.assign(result.outputs, json.outputs);
    readLog(linesOf(stderr), result);
    return result;
  }
  const lines = linesOf(stdout);
  const outputs = lines.splice(startOfOutputs(lines));
  let name = '';
  for (const line of outputs) {
    const found = OUTPUT.exec(line)?.groups;
    name = found?.['name'] ?? name;
    result.outputs[name] = found === undefined ? `${result.outputs[name]}\n${line.slice(INDENT.length)}` : (found['value'] ?? '');
  }
  readLog(lines, result);
  readLog(linesOf(stderr), result);
  return result;
}

/** Outputs are the last block of `name: value` lines; further lines of a value are indented. */
function startOfOutputs(lines: readonly string[]): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (OUTPUT.test(line) && !ANNOTATION.test(line)) start = index;
    else if (!line.startsWith(INDENT)) break;
  }
  return start;
}

function readLog(lines: readonly string[], result: ParsedOutput): void {
  let group: string[] | undefined;
  let message: Annotation | undefined;
  let heading: string | undefined;
  for (const line of lines) {
    const inner = line.startsWith(INDENT) ? line.slice(INDENT.length) : undefined;
    const found = ANNOTATION.exec(line)?.groups;
    if (inner !== undefined && message !== undefined) {
      message.message += `\n${inner}`;
      continue;
    }
    if (found !== undefined) {
      message = { ...annotation(found['level'] as Annotation['level'], found['message'] ?? '', found) };
      result.annotations.push(message);
      continue;
    }
    message = undefined;
    result.log.push(line);
    if (inner === undefined) {
      group = undefined;
      heading = line;
    } else if (group === undefined) {
      group = [inner];
      result.groups.push({ title: heading ?? '', lines: group });
    } else group.push(inner);
  }
}

function readJson(stdout: string): { outputs: Record<string, string> } | undefined {
  if (!/^\{.*\}\n$/.test(stdout)) return undefined;
  return JSON.parse(stdout) as { outputs: Record<string, string> };
}
