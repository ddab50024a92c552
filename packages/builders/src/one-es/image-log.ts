import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { portalAddress } from '@bakehouse/azure/cloud';
import { type ArmError, armErrorLines, type Resource, readArmError } from '@bakehouse/azure/resources';
import { redact } from '@bakehouse/core/secrets';
import { stripEscapes } from '@bakehouse/core/text';
import { LOG_FILE } from '@bakehouse/records/builds';
import type { BuildState } from '../builder.ts';
import { nameOf } from './image-address.ts';

/** Lines that a failure shows, the innermost error last, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;

/**
 * What an image says of errors. Nothing public tells where the service keeps the log that the portal shows, so that what the resource itself
 * says is all that a program gets.
 */
export function imageErrors({ properties = {}, ...resource }: Resource): readonly ArmError[] {
  const said = [properties['error'], properties['provisioningError'], resource['error']];
  return said.flatMap((one) => readError(one) ?? []);
}

/** Where a person finds what the service has written. @param endpoint of Azure Resource Manager */
export function whereLogsAre({ id }: Pick<Resource, 'id'>, endpoint: string): string {
  const address = portalAddress(endpoint, id);
  return `its log is in the portal, under Monitoring, Image Logs of ${id}${address === undefined ? '' : `: ${address}`}`;
}

/** The lines that a failure shows of the errors of an image, or of a refusal. */
export function lastLines(errors: readonly ArmError[]): readonly string[] {
  const lines = linesOf(errors).slice(-MOST_LINES);
  return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}

/**
 * Writes `build.log`: how far the image is, each of its errors with all that led to it, and where the log of the service is.
 *
 * @param folder absolute
 * @returns path of the file
 */
export async function writeLog(folder: string, image: Resource, { stage, problem }: BuildState, endpoint: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const log = join(folder, LOG_FILE);
  const lines = [
    `${nameOf(image.id)}: ${stage ?? 'no revision'}`,
    ...(problem === undefined ? [] : [redact(problem, [])]),
    ...linesOf(imageErrors(image)),
    whereLogsAre(image, endpoint),
  ];
  await writeFile(log, `${lines.join('\n')}\n`);
  return log;
}

/** Without anything that looks like a signature or key: scripts write the addresses that they fetch from. */
function linesOf(errors: readonly ArmError[]): readonly string[] {
  return errors.flatMap(armErrorLines).map((line) => redact(stripEscapes(line, 'nothing'), []));
}

/** A plain text is an error as well: nobody says which shape they have. */
function readError(value: unknown): ArmError | undefined {
  return typeof value === 'string' && value.trim() !== '' ? { message: value, details: [] } : readArmError(value);
}
