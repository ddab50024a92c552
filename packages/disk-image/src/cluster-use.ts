/**
 * Which clusters of a file something already stands in: one bit for each, so that a file of terabytes costs some megabytes.
 * Clusters count from 0.
 */
export class ClusterUse {
  readonly #whole: Uint8Array;
  /** Clusters with compressed data, of which many share one. */
  readonly #shared: Uint8Array;

  constructor(clusters: number) {
    this.#whole = new Uint8Array(Math.ceil(clusters / 8));
    this.#shared = new Uint8Array(Math.ceil(clusters / 8));
  }

  /** Takes clusters for one thing alone. False when one of them is taken already. */
  take(first: number, count = 1): boolean {
    for (let cluster = first; cluster < first + count; cluster++) {
      if (has(this.#whole, cluster) || has(this.#shared, cluster)) return false;
      set(this.#whole, cluster);
    }
    return true;
  }

  /** Takes clusters for things that may stand beside each other. False when one of them is taken for one thing alone. */
  share(first: number, count: number): boolean {
    for (let cluster = first; cluster < first + count; cluster++) {
      if (has(this.#whole, cluster)) return false;
      set(this.#shared, cluster);
    }
    return true;
  }
}

function has(bits: Uint8Array, index: number): boolean {
  return ((bits[Math.floor(index / 8)] as number) & (1 << (index % 8))) !== 0;
}

function set(bits: Uint8Array, index: number): void {
  const at = Math.floor(index / 8);
  bits[at] = (bits[at] as number) | (1 << (index % 8));
}
