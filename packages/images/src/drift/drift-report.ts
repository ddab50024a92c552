import type { ConsumerPin } from './consumer-pins.ts';
import type { DriftFinding, DriftImage, Severity } from './drift.ts';
import { generationOf } from './name-table.ts';
import type { UsesOfFiles } from './scan-files.ts';

/** Findings that are listed; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Rows of a table of the summary. */
const MAX_ROWS = 200;

/** `drift.json`. The same tree, gallery and day give the same bytes. */
export interface DriftReport {
  readonly schema: 'bakehouse-drift/1';
  /** YYYY-MM-DD, of which ages and dates count. */
  readonly today: string;
  readonly drifted: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly images: readonly DriftImage[];
  /** Pool images of which several generations are in use. */
  readonly migrations: readonly Migration[];
  readonly uses: UsesOfFiles;
  readonly consumers: readonly ConsumerPin[];
  /** At most 1,000; `counts` has all. */
  readonly findings: readonly DriftFinding[];
}

export interface Migration {
  readonly stem: string;
  /** Names in use, the oldest generation first, with the number of places. */
  readonly names: readonly { readonly name: string; readonly places: number }[];
}

export function driftReport(
  today: string,
  images: readonly DriftImage[],
  uses: UsesOfFiles,
  consumers: readonly ConsumerPin[],
  findings: readonly DriftFinding[],
): DriftReport {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };
  const sorted = images.toSorted((a, b) => (a.naming.image < b.naming.image ? -1 : 1));
  return {
    schema: 'bakehouse-drift/1',
    today,
    drifted: counts.error + counts.warning > 0,
    counts,
    images: sorted,
    migrations: migrationsIn(sorted, uses),
    uses,
    consumers: consumers.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    findings: findings.slice(0, MAX_FINDINGS),
  };
}

function keyOf({ image, repo = '', file, path }: ConsumerPin): string {
  return [image, repo, file, path].join('\0');
}

function migrationsIn(images: readonly DriftImage[], { uses }: UsesOfFiles): Migration[] {
  const stems = new Map<string, Map<string, number>>();
  const ours = new Set(images.map(({ naming }) => generationOf(naming.poolImage).stem));
  for (const { name } of uses) {
    const { stem } = generationOf(name);
    if (!ours.has(stem)) continue;
    const names = stems.get(stem) ?? new Map<string, number>();
    stems.set(stem, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return [...stems]
    .filter(([, names]) => names.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, names]) => ({
      stem,
      names: [...names]
        .map(([name, places]) => ({ name, places }))
        .sort((a, b) => generationOf(a.name).generation - generationOf(b.name).generation || (a.name < b.name ? -1 : 1)),
    }));
}

const STATES: Readonly<Record<DriftImage['published']['state'], string>> = {
  current: 'as defined',
  outdated: 'of another definition',
  'not-promoted': 'none is latest',
  missing: 'not published',
  elsewhere: 'not read',
};

/** The report as Markdown for a job summary. */
export function driftSummary({ drifted, counts, images, migrations, uses, consumers, findings }: DriftReport): string {
  const numbers = [amount(counts.error, 'error'), amount(counts.warning, 'warning'), amount(counts.notice, 'notice')].join(', ');
  const places = new Map<string, number>();
  const count = (what: string) => places.set(what, (places.get(what) ?? 0) + 1);
  for (const { name } of uses.uses) count(`use ${name}`);
  for (const { image } of consumers) count(`pin ${image}`);
  const names = images.slice(0, MAX_ROWS).map(({ naming: { image, container, poolImage, key, pool }, published }) => {
    const users = (places.get(`use ${poolImage}`) ?? 0) + (places.get(`pin ${image}`) ?? 0);
    const age = published.ageDays === undefined ? '' : amount(published.ageDays, 'day');
    const elsewhere = [key, pool].filter((name) => name !== undefined).join(', ');
    return [image, container, poolImage, elsewhere, `${published.latest ?? '—'} (${STATES[published.state]})`, age, String(users)];
  });
  return [
    `### Drift: ${drifted ? numbers : `none (${amount(images.length, 'image')}, ${amount(counts.notice, 'notice')})`}`,
    '',
    ...table(['Image', 'Container', 'Image of the pool', 'Key, pool', 'Latest', 'Age', 'Users'], names, images.length),
    ...(migrations.length === 0 ? [] : ['', '#### Migrations', '']),
    ...migrations.map(
      ({ stem, names }) => `- ${cell(stem)}: ${names.map(({ name, places }) => `${cell(name)} in ${amount(places, 'place')}`).join(' → ')}`,
    ),
    ...(findings.length === 0 ? [] : ['', '#### Findings', '']),
    ...table(['', 'Where', 'What', 'What to do'], findings.map(findingRow), counts.error + counts.warning + counts.notice),
    '',
  ].join('\n');
}

function findingRow({ severity, file, line, column, ref, message, hint = '' }: DriftFinding): string[] {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [severity, ref === undefined ? place : `${ref}: ${place}`, message, hint];
}

function table(head: readonly string[], rows: readonly (readonly string[])[], all = rows.length): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = rows.slice(0, MAX_ROWS).map((row) => line(row.map(cell)));
  const more = all > shown.length ? ['', `… and ${all - shown.length} more in drift.json`] : [];
  return [line(head), line(head.map(() => '---')), ...shown, ...more];
}

function amount(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Text of other people's files as text: no Markdown, HTML or new cell begins in it. */
function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&');
}
