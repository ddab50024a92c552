import { Ext4Error } from './ext4-error.ts';

/** Counts records that are looked at, so that a small disk cannot describe endless work. */
export class WorkBudget {
  #left: number;

  constructor(records: number) {
    this.#left = records;
  }

  /** @throws Ext4Error when nothing is left */
  spend(records: number): void {
    this.#left -= records;
    if (this.#left < 0) throw new Ext4Error('limit', 'The file system describes more than is read of one.');
  }
}
