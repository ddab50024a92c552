import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '@bakehouse/system/debian-packages';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { test } from '@jest/globals';

/** A request body with what it is of. */
export interface JudgedBody {
  /** `Microsoft.Compute/galleries/images`. */
  readonly type: string;
  readonly apiVersion: string;
  /** Names of the parents and its own, joined by `/`. */
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Types that nobody has described in public: the compiler knows none of their members. */
const UNDESCRIBED = /^Microsoft\.CloudTest\//i;
const NO_TYPES = 'BCP081';

/** Where the real compiler is: beside the repository, or on PATH; undefined where neither is. */
export async function findBicep(): Promise<string | undefined> {
  const beside = resolve(import.meta.dirname, '../../../shared/tools/bicep/bicep');
  return existsSync(beside) ? beside : findProgram('bicep');
}

/** `test` of jest where the compiler is; elsewhere one that skips, and a line that says so. */
export async function testWithBicep(): Promise<typeof test | typeof test.skip> {
  if ((await findBicep()) !== undefined) return test;
  process.stdout.write('skipped: missing bicep; put the Bicep compiler on PATH\n');
  return test.skip;
}

/**
 * Has the real compiler judge request bodies by its types of every Azure resource, all of them in one call. Each becomes a resource of its
 * type and API version in one Bicep file; a warning is a failure.
 *
 * @returns one line for each finding: "Microsoft.Compute/images@2025-04-01 one: warning BCP037: …"; none where all are good, or where the
 *   compiler is not here
 */
export async function judgeBodies(bodies: readonly JudgedBody[]): Promise<readonly string[]> {
  const bicep = await findBicep();
  if (bicep === undefined || bodies.length === 0) return [];
  return withTemporaryFolder('bicep-judge', async (folder) => {
    const file = join(folder, 'bodies.bicep');
    const texts = bodies.map(declaration);
    // Rules about style are for files that people write.
    await writeFile(join(folder, 'bicepconfig.json'), JSON.stringify({ analyzers: { core: { enabled: false } } }));
    await writeFile(file, texts.join('\n'));
    const { stderr } = await promisify(execFile)(bicep, ['build', file, '--stdout'], { maxBuffer: 64 * 1024 * 1024 }).catch(
      (error: { stderr?: string }) => ({ stderr: error.stderr ?? String(error) }),
    );
    return findingsIn(stderr, bodies, texts);
  });
}

/** A place in the file belongs to the resource whose lines it is in. */
function findingsIn(stderr: string, bodies: readonly JudgedBody[], texts: readonly string[]): string[] {
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.split('\n').length);
  return stderr.split('\n').flatMap((line) => {
    const found = /\((\d+),\d+\) : ((?:Warning|Error) ([-\w]+): .*)$/.exec(line.trimEnd());
    if (found === null) return line.trim() === '' ? [] : [line.trim()];
    const [, row = '1', said = '', code] = found;
    const body = bodies[ends.findIndex((end) => Number(row) <= end)];
    if (code === NO_TYPES && UNDESCRIBED.test(body?.type ?? '')) return [];
    return [`${body?.type}@${body?.apiVersion} ${body?.name}: ${said}`];
  });
}

function declaration({ type, apiVersion, name, body }: JudgedBody, index: number): string {
  // What a client may send along, and what Bicep has in the declaration.
  const { id: _, type: __, name: ___, ...rest } = body;
  // A name that is a parameter may be there twice: the same resource may have been sent twice.
  const members = literal({ name: 0, ...rest }, '').replace('name: 0', `name: n${index}`);
  return `param n${index} string = ${quoted(name)}\nresource r${index} '${type}@${apiVersion}' = ${members}\n`;
}

/** A JSON value as Bicep writes it. */
function literal(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map((one) => `${inner}${literal(one, inner)}`).join('\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, one]) => one !== undefined);
    const lines = members.map(([name, one]) => `${inner}${/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name)}: ${literal(one, inner)}`);
    return members.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
  }
  if (typeof value === 'string') return quoted(value);
  // Bicep has whole numbers only.
  return typeof value === 'number' && !Number.isInteger(value) ? `json('${value}')` : String(value);
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}
