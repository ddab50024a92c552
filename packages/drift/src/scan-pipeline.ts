import { followed, memberOf, readTextTree, scalarText, type TextTree } from '@bakehouse/records/json';
import { type Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type PossibleValue, valuesOf } from './expression-values.ts';
import type { ComputedUse, ImageUse, WorkflowCall } from './image-use.ts';

interface ScannedPipeline {
  readonly uses: readonly ImageUse[];
  readonly computed: readonly ComputedUse[];
  readonly calls: readonly WorkflowCall[];
  /** In a few words why nothing of the file could be read. */
  readonly unreadable?: string;
}

/**
 * A name, with expressions in it. Placeholders like `{0}` are those of `format()`. An expression has an end to its length, since one
 * that is never closed would be looked through again from each of its beginnings.
 */
const VALUE = /(?:\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}|[^\s"'\\,[\]{}])+/.source;
const PLAIN = new RegExp(`^${VALUE}$`);
const LABEL = new RegExp(`1ES\\.ImageOverride\\s*=\\s*(${VALUE})`, 'gi');
const POOL_LABEL = new RegExp(`1ES\\.Pool\\s*=\\s*(${VALUE})`, 'i');
const DEMAND = new RegExp(`(?:^|["'\\s])ImageOverride\\s+-equals\\s+(${VALUE})`, 'gi');
const EXPRESSION = /\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}/g;
/** Programs, conditions and texts for people, where a label is only talked about. */
const NOT_READ = new Set([
  'run',
  'script',
  'bash',
  'pwsh',
  'powershell',
  'inlineScript',
  'if',
  'condition',
  'name',
  'displayName',
  'description',
]);
/** Deeper than any pipeline; keeps the walk from running out of stack. */
const MAX_DEPTH = 200;
/** Images that one file may ask for or hand over: a matrix gives each of its values to every expression that names it. */
const MAX_USES = 10_000;

/**
 * Finds what a GitHub workflow or an Azure pipeline asks pools for: labels `1ES.ImageOverride=…` wherever they are written, the demand
 * `ImageOverride -equals …`, `image` of a `pool`, and plain labels of `runs-on`. Comments and scripts do not count.
 *
 * @param file how findings call it
 */
export function scanPipeline(text: string, file: string, ref?: string): ScannedPipeline {
  const tree = readTextTree(text);
  const unread = { uses: [], computed: [], calls: [] };
  if (typeof tree === 'string') return { ...unread, unreadable: tree };
  // What is a word to a reader of YAML is some other file; an empty one, or one of comments alone, asks for nothing.
  if (tree.documents.some(({ contents }) => isScalar(contents) && contents.value !== null))
    return { ...unread, unreadable: 'it is no workflow or pipeline' };
  const scan = new Scan(tree, file, ref);
  for (const document of tree.documents) scan.walk(document, document.contents, undefined, []);
  return scan.isFull ? { ...unread, unreadable: `it asks for more than ${MAX_USES.toLocaleString('en')} images` } : scan;
}

class Scan implements ScannedPipeline {
  readonly uses: ImageUse[] = [];
  readonly computed: ComputedUse[] = [];
  readonly calls: WorkflowCall[] = [];
  readonly #tree: TextTree;
  readonly #origin: { readonly file: string; readonly ref?: string };
  /** Named in a list of labels. */
  readonly #pools = new Map<Node, string | undefined>();
  #values = 0;

  constructor(tree: TextTree, file: string, ref: string | undefined) {
    this.#tree = tree;
    this.#origin = ref === undefined ? { file } : { file, ref };
  }

  get isFull(): boolean {
    return this.uses.length + this.computed.length + this.#values > MAX_USES;
  }

  /** @param key that the node, or the list it is in, is the value of */
  walk(document: Document.Parsed, node: unknown, key: string | undefined, ancestors: readonly Node[]): void {
    if (ancestors.length > MAX_DEPTH || this.isFull) return;
    if (isScalar(node)) this.#scalar(document, node as Node, key, ancestors);
    else if (isSeq(node)) for (const item of node.items) this.walk(document, item, key, [...ancestors, node as Node]);
    else if (isMap(node)) {
      const inner = [...ancestors, node as Node];
      if (key !== undefined && /pool$/i.test(key)) this.#pool(document, node as Node, inner);
      this.#call(document, node as Node, inner);
      for (const pair of node.items as Pair[]) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        if (!NOT_READ.has(name)) this.walk(document, pair.value, name === 'labels' && key === 'runs-on' ? key : name, inner);
      }
    }
  }

  #scalar(document: Document.Parsed, node: Node, key: string | undefined, ancestors: readonly Node[]): void {
    const source = this.#tree.sourceOf(node);
    const start = node.range?.[0] ?? 0;
    let labels = 0;
    let pool: string | undefined;
    for (const found of source.matchAll(LABEL)) {
      if (labels++ === 0) pool = POOL_LABEL.exec(source)?.[1] ?? this.#poolBeside(ancestors.at(-1));
      this.#add('label', found[1] ?? '', start + found.index + found[0].length - (found[1] ?? '').length, { document, ancestors, pool });
    }
    if (key === 'demands') {
      const pool = scalarText(ancestors.map((ancestor) => memberOf(document, ancestor, 'name')).findLast((name) => name !== undefined));
      for (const found of source.matchAll(DEMAND)) {
        const name = found[1] ?? '';
        this.#add('demand', name, start + found.index + found[0].length - name.length, { document, ancestors, pool });
      }
    }
    const text = scalarText(node) ?? '';
    if (key === 'runs-on' && labels === 0 && PLAIN.test(text) && !text.includes('=')) {
      this.#add('runs-on', text, start + Math.max(source.indexOf(text), 0), { document, ancestors, pool: undefined });
    }
  }

  /** Templates of 1ES name the image beside the pool; `vmImage` is one of Microsoft's. */
  #pool(document: Document.Parsed, pool: Node, ancestors: readonly Node[]): void {
    const image = memberOf(document, pool, 'image');
    const text = scalarText(image);
    if (image === undefined || text === undefined || text === '') return;
    const offset = (image.range?.[0] ?? 0) + Math.max(this.#tree.sourceOf(image).indexOf(text), 0);
    this.#add('pool', text, offset, { document, ancestors, pool: scalarText(memberOf(document, pool, 'name')) });
  }

  #add(
    how: ImageUse['how'],
    written: string,
    offset: number,
    at: { readonly document: Document.Parsed; readonly ancestors: readonly Node[]; readonly pool: string | undefined },
  ): void {
    const pool = at.pool === undefined || /[${]/.test(at.pool) ? {} : { pool: at.pool };
    const common = { how, ...this.#origin, ...pool };
    const expressions = written.match(EXPRESSION) ?? [];
    const [expression] = expressions;
    if (expression === undefined) {
      this.uses.push({ name: written, ...common, ...this.#tree.placeOf(offset) });
      return;
    }
    const { values, input } = expressions.length === 1 ? valuesOf(expression, at.document, at.ancestors) : { values: [] };
    for (const { text, place } of this.#placed(values))
      this.uses.push({ name: written.replace(expression, () => text), ...common, ...place });
    if (values.length > 0 && input === undefined) return;
    const pattern = expressions.length === 1 ? written.replace(expression, '{}') : '';
    const known = values.length > 0 ? { known: true } : {};
    const place = this.#tree.placeOf(offset);
    this.computed.push({ pattern, expression: written, ...common, ...place, ...known, ...(input === undefined ? {} : { input }) });
  }

  #placed(values: readonly PossibleValue[]) {
    this.#values += values.length;
    return values.map(({ text, node }) => {
      const source = this.#tree.sourceOf(node);
      return { text, place: this.#tree.placeOf((node.range?.[0] ?? 0) + Math.max(source.indexOf(text), 0)) };
    });
  }

  /** `uses: ./.github/workflows/test.yml` with what it hands over. */
  #call(document: Document.Parsed, job: Node, ancestors: readonly Node[]): void {
    const called = /^\.\/(\.github\/workflows\/[^@]+)$/.exec(scalarText(memberOf(document, job, 'uses')) ?? '')?.[1];
    const given = memberOf(document, job, 'with');
    if (called === undefined || !isMap(given)) return;
    const inputs = (given.items as Pair[]).map(({ key, value }) => {
      const node = followed(document, value);
      const text = scalarText(node) ?? '';
      const values = /^(\$\{\{.*\}\})$/.test(text)
        ? valuesOf(text, document, ancestors).values
        : text === ''
          ? []
          : [{ text, node: node as Node }];
      return [isScalar(key) ? String(key.value) : '', this.#placed(values).map(({ text, place }) => ({ text, ...place }))] as const;
    });
    this.calls.push({ file: called, inputs: Object.fromEntries(inputs) });
  }

  /** Looked for once in each list. */
  #poolBeside(parent: Node | undefined): string | undefined {
    if (!isSeq(parent)) return undefined;
    if (!this.#pools.has(parent)) {
      const pools = parent.items.map((item) => POOL_LABEL.exec(scalarText(item) ?? '')?.[1]);
      this.#pools.set(
        parent,
        pools.find((pool) => pool !== undefined),
      );
    }
    return this.#pools.get(parent);
  }
}
