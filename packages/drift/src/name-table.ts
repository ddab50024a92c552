import { nearest } from '@bakehouse/core/text';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';

/** How one image is called in all the places that name it. */
export interface ImageNaming {
  readonly image: string;
  /** The definition, as findings call it. */
  readonly definition: string;
  /** Container with the artifacts. */
  readonly container: string;
  /** As `1ES.ImageOverride` names it. */
  readonly poolImage: string;
  readonly key?: string;
  readonly pool?: string;
  /** Names of the 1ES images in Azure that were made of the definition: a pool may have any of them. */
  readonly resources?: readonly string[];
  /** Of the pool's image: 2 for `server2022_v2`; 1 for a name without such an end. */
  readonly generation: number;
}

/** What a name that is used somewhere stands for. */
type NameMatch =
  | { readonly kind: 'exact'; readonly naming: ImageNaming }
  /** Another generation of the pool's image: `server2022` where the definition has `server2022_v2`. */
  | { readonly kind: 'generation'; readonly naming: ImageNaming; readonly generation: number }
  /** Another name of the image: its id, its container. */
  | { readonly kind: 'other-name'; readonly naming: ImageNaming; readonly what: string }
  /** The same but for case, `-`, `_`, `.` and the generation: `server-23h2` for `server23h2_v2`. */
  | { readonly kind: 'spelling'; readonly naming: ImageNaming }
  | { readonly kind: 'unknown' };

export function namingOf({ image: { id, names = {} } }: ImageDefinition, definition: string): ImageNaming {
  const poolImage = names.poolImage ?? id;
  return {
    image: id,
    definition,
    container: names.container ?? id,
    poolImage,
    ...(names.key === undefined ? {} : { key: names.key }),
    ...(names.pool === undefined ? {} : { pool: names.pool }),
    generation: generationOf(poolImage).generation,
  };
}

/** `server2022_v2` is generation 2 of `server2022`. */
export function generationOf(name: string): { readonly stem: string; readonly generation: number } {
  const [, stem, number] = /^(.*[^-_.])[-_.]v(\d{1,6})$/i.exec(name) ?? [];
  return stem === undefined ? { stem: name, generation: 1 } : { stem, generation: Number(number) };
}

/** What is left of a name without what people spell differently. */
function normalizedName(name: string): string {
  return generationOf(name)
    .stem.toLowerCase()
    .replace(/[-_. ]/g, '');
}

/** Finds the image that a name stands for. */
export class NameTable {
  readonly namings: readonly ImageNaming[];
  readonly #exact: ReadonlyMap<string, ImageNaming>;
  /** By the stem of the pool's image. Of several generations the newest, which is what a user of another one should have. */
  readonly #stems: ReadonlyMap<string, ImageNaming>;
  readonly #others = new Map<string, { readonly naming: ImageNaming; readonly what: string }>();
  readonly #normalized: ReadonlyMap<string, ImageNaming>;

  constructor(namings: readonly ImageNaming[]) {
    this.namings = namings;
    const newestLast = namings.toSorted((a, b) => a.generation - b.generation);
    const names = namings.flatMap((naming) => [...(naming.resources ?? []), naming.poolImage].map((name) => [name, naming] as const));
    this.#exact = new Map(names);
    this.#stems = new Map(newestLast.map((naming) => [generationOf(naming.poolImage).stem, naming]));
    this.#normalized = new Map(
      newestLast.flatMap((naming) => [naming.image, naming.container, naming.poolImage].map((name) => [normalizedName(name), naming])),
    );
    const others = (what: string, nameOf: (naming: ImageNaming) => string | undefined) => {
      for (const naming of namings) {
        const name = nameOf(naming);
        if (name !== undefined && !this.#others.has(name)) this.#others.set(name, { naming, what });
      }
    };
    others('the id', ({ image }) => image);
    others('the container', ({ container }) => container);
    others('the key', ({ key }) => key);
  }

  match(name: string): NameMatch {
    const exact = this.#exact.get(name);
    if (exact !== undefined) return { kind: 'exact', naming: exact };
    const { stem, generation } = generationOf(name);
    const related = this.#stems.get(stem);
    if (related !== undefined) return { kind: 'generation', naming: related, generation };
    const other = this.#others.get(name);
    if (other !== undefined) return { kind: 'other-name', ...other };
    const alike = this.#normalized.get(normalizedName(name));
    if (alike !== undefined) return { kind: 'spelling', naming: alike };
    return { kind: 'unknown' };
  }

  /** The image that was probably meant by a name that is none. */
  nearest(name: string): ImageNaming | undefined {
    const near = nearest(name, this.#exact.keys());
    return near === undefined ? undefined : this.#exact.get(near);
  }
}
