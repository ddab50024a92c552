/** Where something stands in a file, from 1. */
export interface HclPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An expression of HCL, as far as reading a template needs it. */
export type HclExpression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Text with values in it: the parts one after another. */
  | { readonly kind: 'template'; readonly parts: readonly HclExpression[] }
  /** `var.name`, `path.root`, `source.type.name`. */
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly HclExpression[] }
  | { readonly kind: 'list'; readonly parts: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly members: readonly { readonly key: HclExpression; readonly value: HclExpression }[] }
  /** What only Packer computes: operators, conditions, `for`. The parts are what stands in it. */
  | { readonly kind: 'other'; readonly parts: readonly HclExpression[] };

export interface HclAttribute {
  readonly name: string;
  readonly value: HclExpression;
  readonly place: HclPlace;
}

/** `type "label" "label" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  readonly place: HclPlace;
}

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

/** A file in HCL, in its own syntax or in JSON. */
export interface HclFile {
  readonly body: HclBody;
  /** The first mistake, behind which nothing was read. */
  readonly problem?: HclPlace & { readonly message: string };
}
