import type { ConsumerPin } from './consumer-pins.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { ComputedUse, ImageUse } from './image-use.ts';
import { generationOf, type ImageNaming, NameTable } from './name-table.ts';
import type { HostedPool } from './one-es/hosted-group.ts';
import { hasImage, type OneEsGroup, oneEsFindings } from './one-es-findings.ts';
import type { PublishedImage } from './published.ts';
import { byPlace, type UsesOfFiles } from './scan-files.ts';

/** Unknown names that the nearest known one is looked for of: it is held against every image. */
const MAX_NEAR = 100;

export interface DriftImage {
  readonly naming: ImageNaming;
  readonly published: PublishedImage;
}

interface DriftInput {
  readonly images: readonly DriftImage[];
  readonly uses: UsesOfFiles;
  readonly pins: readonly ConsumerPin[];
  /** Ids of images that another definition starts from. */
  readonly bases: ReadonlySet<string>;
  /** Whether any workflow was looked at. */
  readonly workflowsRead: boolean;
  /** What a resource group has of 1ES; undefined where none was read. */
  readonly oneEs?: OneEsGroup | undefined;
}

/** Definition against published against in use: all that does not fit, sorted by place and text. */
export function findDrift({ images, uses, pins, bases, workflowsRead, oneEs }: DriftInput): DriftFinding[] {
  const table = images.map(({ naming }) => naming);
  const byId = new Map(images.map((image) => [image.naming.image, image]));
  const names = new NameTable(table);
  const usage = new Usage(names, uses.uses, oneEs?.pools ?? []);
  const pinned = new Set(pins.map(({ image }) => image));
  const pinRead = new Set(pins.filter(({ state }) => state === 'read').map(({ image }) => image));
  const findings = [
    ...images.flatMap(publishedFindings),
    ...nameFindings(table),
    ...usage.findings(),
    ...pins.flatMap((pin) => pinFindings(pin, byId.get(pin.image))),
    ...(oneEs === undefined ? [] : oneEsFindings(oneEs, uses.uses, names)),
    ...uses.computed.map(computedFinding),
    ...uses.unreadable.map(
      ({ file, ref, why }): DriftFinding => ({ severity: 'warning', file, ...refOf(ref), message: `not read: ${why}` }),
    ),
  ];
  for (const { image, definition, poolImage } of workflowsRead ? table : []) {
    if (usage.used.has(image) || bases.has(image) || pinRead.has(image)) continue;
    // What is in a file that could not be read may ask for any of them.
    const what = [...(pinned.has(image) ? ['its consumers'] : []), ...(uses.unreadable.length > 0 ? ['the workflows'] : [])];
    const unread = what.length > 0;
    findings.push({
      severity: unread ? 'notice' : 'warning',
      image,
      file: definition,
      message: `nobody uses ${image}${unread ? `, as far as ${what.join(' and ')} could be read` : ''}`,
      hint: `no workflow asks for ${poolImage}; retire the image, or name its consumers`,
    });
  }
  return findings.sort((a, b) => byPlace(placed(a), placed(b)) || (a.message < b.message ? -1 : 1));
}

function placed({ ref, file = '', line = 0, column = 0 }: DriftFinding) {
  return { file, line, column, ...refOf(ref) };
}

function refOf(ref: string | undefined): { readonly ref?: string } {
  return ref === undefined ? {} : { ref };
}

function publishedFindings({ naming: { image, definition }, published }: DriftImage): DriftFinding[] {
  const at = { image, file: definition } as const;
  const { state, latest, versions, differs, lifecycle, building } = published;
  // What is on its way is no drift: nobody has to do anything.
  const severity = building === undefined ? 'warning' : 'notice';
  const bake = building === undefined ? 'bake it' : `wait: ${building}`;
  const findings: DriftFinding[] = lifecycle.map((note) => ({ ...at, ...note }));
  if (state === 'missing') findings.push({ ...at, severity, message: `${image} is not published`, hint: bake });
  if (state === 'not-promoted') {
    findings.push({
      ...at,
      severity: 'warning',
      message: `no version of ${image} is latest; there is ${versions.at(-1)}`,
      hint: 'test and promote it',
    });
  }
  if (state === 'outdated') {
    const message = `${image} ${latest} was made of another definition (${differs.join(', ')} changed)`;
    findings.push({ ...at, severity, message, hint: `${bake}; plan-images says what changed` });
  }
  return findings;
}

/** Names that two images have: a pool or a container cannot tell them apart. */
function nameFindings(table: readonly ImageNaming[]): DriftFinding[] {
  return (['poolImage', 'container'] as const).flatMap((kind) => {
    const first = new Map<string, ImageNaming>();
    return table.flatMap((naming): DriftFinding[] => {
      const name = naming[kind];
      const other = first.get(name.toLowerCase());
      if (other === undefined) {
        first.set(name.toLowerCase(), naming);
        return [];
      }
      const message = `the ${kind === 'container' ? 'container' : "pool's image"} ${name} is also that of ${other.image}`;
      return [
        { severity: 'error', image: naming.image, file: naming.definition, message, hint: `give image.names.${kind} a name of its own` },
      ];
    });
  });
}

/** What workflows ask for, held against the table of names. */
class Usage {
  /** Images that are asked for by a name that fits, be it of another generation. */
  readonly used = new Set<string>();
  readonly #table: NameTable;
  /** Of what was looked for already: a name is used in many places. */
  readonly #near = new Map<string, string | undefined>();
  readonly #uses: readonly ImageUse[];
  readonly #pools: readonly HostedPool[];
  /** Generations in use, by the stem of the name. */
  readonly #generations = new Map<string, Set<number>>();

  /** @param pools that were read */
  constructor(table: NameTable, uses: readonly ImageUse[], pools: readonly HostedPool[]) {
    this.#table = table;
    this.#pools = pools;
    this.#uses = uses;
    for (const { name, how } of uses) {
      const match = table.match(name);
      if (how === 'runs-on' && match.kind !== 'exact' && match.kind !== 'generation') continue;
      if (match.kind === 'unknown') continue;
      this.used.add(match.naming.image);
      const { stem, generation } = generationOf(name);
      this.#generations.set(stem, (this.#generations.get(stem) ?? new Set()).add(generation));
    }
  }

  findings(): DriftFinding[] {
    return this.#uses.flatMap((use) => {
      const finding = this.#finding(use);
      const { file, line, column, ref } = use;
      return finding === undefined ? [] : [{ ...finding, file, line, column, ...refOf(ref) }];
    });
  }

  #finding({ name, how, pool }: ImageUse): DriftFinding | undefined {
    const match = this.#table.match(name);
    if (match.kind === 'exact') return undefined;
    if (match.kind !== 'generation' && hasImage(pool, name, this.#pools)) {
      return { severity: 'notice', message: `the pool ${pool} has the image ${name}, which no definition makes` };
    }
    if (match.kind === 'unknown') {
      // A plain label may be anything.
      if (how === 'runs-on') return undefined;
      if (!this.#near.has(name) && this.#near.size < MAX_NEAR) this.#near.set(name, this.#table.nearest(name)?.poolImage);
      const near = this.#near.get(name);
      const hint = near === undefined ? 'define it, or leave it out' : `did you mean ${near}?`;
      return { severity: 'error', message: `there is no image ${name}`, hint };
    }
    const { image, poolImage, definition } = match.naming;
    if (match.kind === 'generation') {
      const current = this.#generations.get(generationOf(poolImage).stem)?.has(match.naming.generation) === true;
      if (current) return { severity: 'notice', image, message: `${name} is being replaced by ${poolImage}: both are in use` };
      return { severity: 'error', image, message: `there is no image ${name}`, hint: `${definition} makes ${poolImage}` };
    }
    if (how === 'runs-on')
      return { severity: 'warning', image, message: `the label ${name} looks like ${poolImage}`, hint: `write ${poolImage}` };
    const what =
      match.kind === 'other-name' ? `that is ${match.what} of the one that pools call ${poolImage}` : `it looks like ${poolImage}`;
    return {
      severity: 'error',
      image,
      message: `there is no image ${name}: ${what}`,
      hint: `write ${poolImage}, or give image.names.poolImage in ${definition}`,
    };
  }
}

function pinFindings(pin: ConsumerPin, found: DriftImage | undefined): DriftFinding[] {
  if (found === undefined) return [];
  const { naming, published } = found;
  const where = pin.repo === undefined ? pin.file : `${pin.repo}: ${pin.file}`;
  if (pin.state !== 'read') {
    const severity = pin.state === 'not-at-hand' ? 'notice' : 'error';
    return [{ severity, image: pin.image, file: naming.definition, message: `the consumer ${where} ${pin.path} was not read: ${pin.why}` }];
  }
  const at = {
    image: pin.image,
    file: where,
    ...(pin.line === undefined ? {} : { line: pin.line }),
    ...(pin.column === undefined ? {} : { column: pin.column }),
  };
  const { version, value = '' } = pin;
  if (published.retired) return [{ ...at, severity: 'error', message: `${value} is of ${pin.image}, which is retired` }];
  if (version === undefined) return value === 'latest' || value === naming.poolImage ? [] : [valueFinding(at, value, naming)];
  if (published.state === 'elsewhere')
    return [{ ...at, severity: 'notice', message: `${version} was not checked: its gallery is not read` }];
  if (!published.versions.includes(version)) {
    const hint = published.versions.length === 0 ? 'it has no version at all' : `it has ${published.versions.slice(-5).join(', ')}`;
    return [{ ...at, severity: 'error', message: `the gallery has no version ${version} of ${pin.image}`, hint }];
  }
  if (published.latest === undefined || version === published.latest) return [];
  const behind = published.versions.indexOf(published.latest) - published.versions.indexOf(version);
  const message = `${version} of ${pin.image} is not latest, which is ${published.latest}${behind > 0 ? ` (${behind} behind)` : ''}`;
  return [{ ...at, severity: 'warning', message, hint: `pin ${published.latest}` }];
}

function valueFinding(at: Omit<DriftFinding, 'severity' | 'message'>, value: string, naming: ImageNaming): DriftFinding {
  if (generationOf(value).stem === generationOf(naming.poolImage).stem) {
    return { ...at, severity: 'notice', message: `${value} is being replaced by ${naming.poolImage}`, hint: `write ${naming.poolImage}` };
  }
  return {
    ...at,
    severity: 'error',
    message: `"${value}" is no version of ${naming.image}`,
    hint: 'give the path of the version in consumers',
  };
}

function computedFinding({ expression, file, line, column, ref }: ComputedUse): DriftFinding {
  const message = `not read: the image ${expression} is only known when it runs`;
  return { severity: 'notice', file, line, column, ...refOf(ref), message };
}
