import type { FilterKind, FilterMode, FlagName } from './instructions.ts';

/** Where something stands in the message; both from 1, columns in UTF-16 units as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FlagDirective extends Place {
  readonly flag: FlagName;
}

export interface NamedValue extends Place {
  /** As it is compared: lower case, a region without blanks. */
  readonly name: string;
  /** False when names of this kind are checked and it is not among them. */
  readonly known: boolean;
}

export interface FilterDirective extends Place {
  readonly mode: FilterMode;
  readonly kind: FilterKind;
  /** Each name once, in the order of the line. */
  readonly names: readonly NamedValue[];
}

/** What a commit message asks for, in the order of its lines. */
export interface Directives {
  readonly flags: readonly FlagDirective[];
  readonly filters: readonly FilterDirective[];
}
