import { type Finding, InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import type { Checkouts } from '@bakehouse/drift/consumers';
import { dayOf } from '@bakehouse/image-definition/definition';

/** The day that is given, or this one. @throws InputError */
export function parseToday(given: string | undefined): string {
  const today = given ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || dayOf(today) === undefined)
    throw new InputError(`drift: input today: "${today}" is not a day YYYY-MM-DD`);
  return today;
}

/** Folders by `owner/name`. @throws InputError for lines that are none */
export function parseCheckouts(lines: readonly string[], context: StepContext): Checkouts {
  const findings: Finding[] = [];
  const folders = new Map<string, string>();
  for (const line of lines) {
    const [, name, folder] = /^([\w.-]+\/[\w.-]+)\s*=\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || folder === undefined)
      findings.push({ severity: 'error', message: `checkouts: "${line}" is not owner/name=folder` });
    else folders.set(name.toLowerCase(), context.resolve(folder));
  }
  if (findings.length > 0) throw new InputError('Unusable checkouts.', { findings });
  const { workspace, repository } = context.environment;
  return { workspace, repository: repository === undefined ? undefined : nameOf(repository), folders };
}

/** `owner/name` of a repository that a host may give as an address. */
function nameOf(repository: string): string {
  return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository)?.[1] ?? repository;
}
