/** A place that names an image. */
export interface ImageUse {
  readonly name: string;
  /** `label`: 1ES.ImageOverride; `demand`: the same of Azure Pipelines; `pool`: pool.image of a template; `runs-on`: a plain label. */
  readonly how: 'label' | 'demand' | 'pool' | 'runs-on';
  /** Where it is written; the file as findings call it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Branch or tag that the file was read from; absent for the working tree. */
  readonly ref?: string;
  /** The pool that it is asked for of, as far as that is written beside it. */
  readonly pool?: string;
}

/** Something that names an image only when it runs. */
export interface ComputedUse extends Omit<ImageUse, 'name'> {
  /** The name with `{}` in the place of the expression; empty where there are several. */
  readonly pattern: string;
  /** As it is written. */
  readonly expression: string;
  /** Input of the called workflow that it comes from; the callers may say what it is. */
  readonly input?: string;
  /** True when the file itself gives values as well, defaults of the input. */
  readonly known?: boolean;
}

/** What a job that calls a workflow of the same repository hands over. */
export interface WorkflowCall {
  /** Path of the called file in the repository. */
  readonly file: string;
  readonly inputs: Readonly<Record<string, readonly { readonly text: string; readonly line: number; readonly column: number }[]>>;
}
