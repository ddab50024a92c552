import { memberOf, scalarText } from '@bakehouse/records/json';
import { type Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** A value that an expression can have, and where it is written. */
export interface PossibleValue {
  readonly text: string;
  readonly node: Node;
}

interface PossibleValues {
  readonly values: readonly PossibleValue[];
  /** Input of the workflow that callers set. */
  readonly input?: string;
}

/**
 * The values that the file itself gives for an expression: `${{ matrix.x }}`, `${{ inputs.x }}`, `${{ parameters.x }}`,
 * `${{ variables.x }}` and `$(x)`. Anything else is computed when it runs.
 *
 * @param ancestors of the node with the expression, the outermost first
 */
export function valuesOf(expression: string, document: Document.Parsed, ancestors: readonly Node[]): PossibleValues {
  const [, source, path = ''] = /^\$\{\{\s*(matrix|inputs|parameters|variables)\.([\w.-]+)\s*\}\}$/.exec(expression) ?? [];
  const macro = /^\$\(([\w.-]+)\)$/.exec(expression)?.[1];
  const root = document.contents;
  if (source === 'matrix') return { values: matrixValues(document, ancestors, path.split('.')) };
  if (source === 'inputs') return { values: inputValues(document, root, path), input: path };
  if (source === 'parameters') return { values: declared(document, memberOf(document, root, 'parameters'), path, ['default', 'values']) };
  const name = source === 'variables' ? path : macro;
  if (name === undefined) return { values: [] };
  return { values: [...legValues(document, ancestors, name), ...variableValues(document, ancestors, name)] };
}

/** GitHub: `strategy.matrix.<name>` of the job, and what `include` adds to it. */
function matrixValues(document: Document.Parsed, ancestors: readonly Node[], path: readonly string[]): PossibleValue[] {
  const [first = '', ...rest] = path;
  const matrix = nearestMatrix(document, ancestors);
  const include = memberOf(document, matrix, 'include');
  const items = [
    ...itemsOf(document, memberOf(document, matrix, first)),
    ...itemsOf(document, include).map((entry) => memberOf(document, entry, first)),
  ];
  return items.flatMap((item) =>
    texts(
      document,
      rest.reduce<Node | undefined>((node, name) => memberOf(document, node, name), item),
    ),
  );
}

/** Azure Pipelines: `strategy.matrix.<leg>.<name>`. */
function legValues(document: Document.Parsed, ancestors: readonly Node[], name: string): PossibleValue[] {
  const matrix = nearestMatrix(document, ancestors);
  if (!isMap(matrix)) return [];
  return (matrix.items as Pair[]).flatMap(({ value }) => texts(document, memberOf(document, value, name)));
}

function nearestMatrix(document: Document.Parsed, ancestors: readonly Node[]): Node | undefined {
  for (const node of ancestors.toReversed()) {
    const matrix = memberOf(document, memberOf(document, node, 'strategy'), 'matrix');
    if (matrix !== undefined) return matrix;
  }
  return undefined;
}

function inputValues(document: Document.Parsed, root: unknown, name: string): PossibleValue[] {
  const on = memberOf(document, root, 'on');
  return ['workflow_call', 'workflow_dispatch'].flatMap((event) => {
    const input = memberOf(document, memberOf(document, memberOf(document, on, event), 'inputs'), name);
    return ['default', 'options'].flatMap((key) => texts(document, memberOf(document, input, key)));
  });
}

/** The innermost of those that have it wins. */
function variableValues(document: Document.Parsed, ancestors: readonly Node[], name: string): PossibleValue[] {
  for (const node of ancestors.toReversed()) {
    const values = declared(document, memberOf(document, node, 'variables'), name, ['value']);
    if (values.length > 0) return values;
  }
  return [];
}

/** Azure writes `name: value`, or a list of `{name, …}`. */
function declared(document: Document.Parsed, node: Node | undefined, name: string, keys: readonly string[]): PossibleValue[] {
  if (!isSeq(node)) return texts(document, memberOf(document, node, name));
  const entry = itemsOf(document, node).find((item) => scalarText(memberOf(document, item, 'name')) === name);
  return keys.flatMap((key) => texts(document, memberOf(document, entry, key)));
}

function itemsOf(document: Document.Parsed, node: Node | undefined): (Node | undefined)[] {
  return isSeq(node) ? node.items.map((_, index) => memberOf(document, node, index)) : [];
}

/** The texts of a scalar or of a list of them; none that is computed again. */
function texts(document: Document.Parsed, node: Node | undefined): PossibleValue[] {
  const nodes = isScalar(node) ? [node as Node] : itemsOf(document, node).filter((item) => item !== undefined);
  return nodes.flatMap((item) => {
    const text = scalarText(item);
    return text === undefined || text === '' || /\$\{\{|\$\(/.test(text) ? [] : [{ text, node: item }];
  });
}
