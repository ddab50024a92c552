import { counted, leftOut, mdCode, mdTable, mdText } from '@bakehouse/core/text';
import type { ConsumerPin } from './consumer-pins.ts';
import type { DriftImage } from './drift.ts';
import type { DriftFinding, Severity } from './drift-finding.ts';
import { generationOf, NameTable } from './name-table.ts';
import type { OneEsGroup } from './one-es-findings.ts';
import { poolTable } from './pool-table.ts';
import type { UsesOfFiles } from './scan-files.ts';

/** Findings that are listed; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Rows of a table of the summary. */
const MAX_ROWS = 200;
/** Where the other rows are. */
const REST = ', in drift.json';

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
  /** What the resource group of `azure-resource-group` has of 1ES; absent where none was read. */
  readonly oneEs?: OneEsGroup;
  /** At most 1,000; `counts` has all. */
  readonly findings: readonly DriftFinding[];
}

interface Migration {
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
  oneEs?: OneEsGroup,
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
    ...(oneEs === undefined ? {} : { oneEs }),
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
export function driftSummary({ drifted, counts, images, migrations, uses, consumers, oneEs, findings }: DriftReport): string {
  const numbers = [counted(counts.error, 'error'), counted(counts.warning, 'warning'), counted(counts.notice, 'notice')].join(', ');
  const places = new Map<string, number>();
  const count = (what: string) => places.set(what, (places.get(what) ?? 0) + 1);
  for (const { name } of uses.uses) count(`use ${name}`);
  for (const { image } of consumers) count(`pin ${image}`);
  const names = images.map(({ naming, published }) => {
    const { image, container, poolImage, key, pool } = naming;
    const asked = namesOf(naming).reduce((sum, name) => sum + (places.get(`use ${name}`) ?? 0), 0);
    const users = asked + (places.get(`pin ${image}`) ?? 0);
    const age = published.ageDays === undefined ? '' : counted(published.ageDays, 'day');
    const elsewhere = [key, pool].filter((name) => name !== undefined).map(mdCode);
    const pools = oneEs === undefined ? [] : [poolsWith(namesOf(naming), oneEs)];
    const latest = `${published.latest === undefined ? '—' : mdText(published.latest)} (${stateInWords(naming.image, published.state, oneEs)})`;
    return [mdCode(image), mdCode(container), mdCode(poolImage), elsewhere.join(', '), ...pools, latest, age, String(users)];
  });
  const poolColumn = oneEs === undefined ? [] : ['Hosted pools'];
  const columns = ['Image', 'Container', 'Image of the pool', 'Key, pool', ...poolColumn, 'Latest', 'Age', 'Users'];
  const all = counts.error + counts.warning + counts.notice;
  const rows = findings.slice(0, MAX_ROWS).map(findingRow);
  return [
    `### Drift: ${drifted ? numbers : `none (${counted(images.length, 'image')}, ${counted(counts.notice, 'notice')})`}\n\n`,
    mdTable(columns, names, { most: MAX_ROWS, rest: REST }),
    oneEs === undefined
      ? ''
      : poolTable(oneEs, uses.uses, new NameTable(images.map(({ naming }) => naming)), { most: MAX_ROWS, rest: REST }),
    migrations.length === 0 ? '' : `#### Migrations\n\n${migrations.map(migrationLine).join('')}\n`,
    findings.length === 0 ? '' : '#### Findings\n\n',
    mdTable(['Severity', 'Where', 'What', 'What to do'], rows),
    leftOut(all - rows.length, REST),
  ].join('');
}

/** What Azure has counts where no gallery is read. */
function stateInWords(image: string, state: DriftImage['published']['state'], oneEs: OneEsGroup | undefined): string {
  const resource = state === 'elsewhere' ? oneEs?.images.find((one) => one.image === image) : undefined;
  return resource === undefined ? STATES[state] : resource.state.replaceAll('-', ' ');
}

/** All that a pool may call an image. */
function namesOf({ poolImage, resources = [] }: DriftImage['naming']): readonly string[] {
  return [...new Set([poolImage, ...resources])];
}

/** The hosted pools that have an image by one of its names. */
function poolsWith(names: readonly string[], { pools }: OneEsGroup): string {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const having = pools.filter(({ images }) => images.some(({ name }) => wanted.has(name.toLowerCase())));
  return having.map(({ name }) => mdCode(name)).join(', ');
}

function migrationLine({ stem, names }: Migration): string {
  return `- ${mdCode(stem)}: ${names.map(({ name, places }) => `${mdCode(name)} in ${counted(places, 'place')}`).join(' → ')}\n`;
}

function findingRow({ severity, file, line, column, ref, message, hint = '' }: DriftFinding): string[] {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [severity, mdCode(ref === undefined ? place : `${ref}: ${place}`), mdText(message), mdText(hint)];
}
