import { InputError } from '@bakehouse/core/errors';
import type { DefinitionSummary } from './definition-summary.ts';
import { galleryImage } from './gallery-image.ts';
import type { PlannedDefinition } from './planned-definition.ts';

/** The newest version that is published of an image, and when its files were made, in milliseconds. */
export interface MadeVersion {
  readonly version: string;
  readonly at: number;
}

/** What makes a version of an image that others may be made of. */
const MAKES: ReadonlySet<string> = new Set(['build', 'refresh', 'pending']);

/**
 * Images that are made of other images of the plan: each comes after the one that it is made of, and is built again when that one is, or
 * when its latest version is newer than the image itself.
 *
 * @param made latest version of each image that has one
 * @throws InputError when images are made of one another in a circle
 */
export function withLayers(planned: readonly PlannedDefinition[], made: ReadonlyMap<string, MadeVersion>): PlannedDefinition[] {
  const byName = new Map(planned.flatMap((one) => one.definition.summary.publishedAs.map((name) => [name, one.image.id] as const)));
  const parents = new Map(planned.map(({ image, definition: { summary } }) => [image.id, parentOf(summary, byName)]));
  const done = new Map<string, PlannedDefinition>();
  const byId = new Map(planned.map((one) => [one.image.id, one]));
  const visit = (id: string, below: readonly string[]): PlannedDefinition | undefined => {
    const known = done.get(id);
    const one = byId.get(id);
    if (known !== undefined || one === undefined) return known;
    if (below.includes(id)) throw circle([...below, id]);
    const parentId = parents.get(id);
    const parent = parentId === undefined ? undefined : visit(parentId, [...below, id]);
    const layered = parent === undefined ? one : layer(one, parent, made);
    done.set(id, layered);
    return layered;
  };
  return planned.map((one) => visit(one.image.id, []) ?? one);
}

/** The images, each after those that it is made of; else in the order that they have. */
export function inLayers<T extends { readonly id: string; readonly after?: readonly string[] }>(images: readonly T[]): T[] {
  const byId = new Map(images.map((image) => [image.id, image]));
  const ordered = new Set<T>();
  const add = (image: T): void => {
    for (const id of image.after ?? []) {
      const parent = byId.get(id);
      if (parent !== undefined && !ordered.has(parent)) add(parent);
    }
    ordered.add(image);
  };
  for (const image of images) add(image);
  return [...ordered];
}

function parentOf({ source, id }: DefinitionSummary, byName: ReadonlyMap<string, string>): string | undefined {
  const name = source.kind === 'gallery' ? galleryImage(source) : undefined;
  const parent = name === undefined ? undefined : byName.get(name);
  return parent === id ? undefined : parent;
}

function layer(one: PlannedDefinition, { image: parent }: PlannedDefinition, made: ReadonlyMap<string, MadeVersion>): PlannedDefinition {
  const { image, decision } = one;
  const placed = { ...image, after: [parent.id] };
  const why = MAKES.has(parent.action) ? `its source ${parent.id} is built anew` : newerSource(parent.id, image.id, made);
  // What is built or goes anyway needs no other reason, and what a commit message leaves out stays out.
  const stays =
    ['build', 'refresh', 'pending', 'retire'].includes(decision.action) || (image.layer !== undefined && decision.action === 'none');
  if (why === undefined || stays) return { ...one, image: placed };
  const changes = [{ layer: 'base' as const, path: 'source', new: parent.id }];
  return {
    ...one,
    image: { ...placed, action: 'refresh', why, layer: 'base', changes },
    decision: { ...decision, action: 'refresh', why, changes },
  };
}

function newerSource(parent: string, child: string, made: ReadonlyMap<string, MadeVersion>): string | undefined {
  const [source, own] = [made.get(parent), made.get(child)];
  if (source === undefined || own === undefined || source.at <= own.at) return undefined;
  return `its source ${parent} ${source.version} is newer than ${own.version}`;
}

function circle(ids: readonly string[]): InputError {
  return new InputError(`Images are made of one another: ${ids.join(', which is made of ')}.`, { hint: 'give one of them another source' });
}
