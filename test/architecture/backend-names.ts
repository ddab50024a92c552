import { BUILDERS } from '@bakehouse/builders/names';
import ts from 'typescript';
import { GUEST_AGENTS, HYPERVISORS } from '../../packages/vm/src/backend-names.ts';

/** A kind of backend: its names mean something in its registry alone, everywhere else its features are asked for. */
export interface BackendKind {
  readonly names: readonly string[];
  /** What an expression that holds such a name is called: the same words mean other things elsewhere. */
  readonly called: RegExp;
  /** Where its names may be compared. */
  readonly registry: string;
}

export const BACKENDS: readonly BackendKind[] = [
  {
    names: [...BUILDERS, 'azure-image-builder', 'one-es', 'image-factory', 'aib', '1es'],
    called: /builder/i,
    registry: 'packages/builders/src/builder-registry.ts',
  },
  { names: [...HYPERVISORS, 'hyperv', 'azure'], called: /hypervisor/i, registry: 'packages/vm/src/backend-registry.ts' },
  { names: [...GUEST_AGENTS, 'windows', 'run-command'], called: /agent/i, registry: 'packages/vm/src/backend-registry.ts' },
  { names: ['directory', 'blob-container', 'azure-compute-gallery'], called: /gallery/i, registry: 'packages/gallery/src/open-gallery.ts' },
  {
    names: ['elf-core', 'minidump', 'windows-kernel', 'linux-vmcore', 'text'],
    called: /dump|reader/i,
    registry: 'packages/crash-dumps/src/dump-readers.ts',
  },
  { names: ['yaml', 'json', 'bicep', 'hcl'], called: /updater/i, registry: 'packages/consumers/src/updaters.ts' },
  { names: ['github', 'azure-pipelines'], called: /service/i, registry: 'packages/runners/src/runner-services.ts' },
];

const EQUALITY = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
];

/** Places in a module where the name of a backend decides, as `path:line: text`. */
export function comparedBackends(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const check = (node: ts.Node, subject: ts.Node, literal: ts.Node) => {
    if (!ts.isStringLiteralLike(literal)) return;
    const called = subject.getText(source);
    const kind = BACKENDS.find((one) => one.registry !== path && one.names.includes(literal.text) && one.called.test(called));
    if (kind === undefined) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1}: ${called} is compared with '${literal.text}'`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && EQUALITY.includes(node.operatorToken.kind)) {
      check(node, node.left, node.right);
      check(node, node.right, node.left);
    } else if (ts.isCaseClause(node)) {
      check(node, node.parent.parent.expression, node.expression);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'includes') {
      const [argument] = node.arguments;
      if (argument !== undefined) check(node, node.expression.expression, argument);
      const list = node.expression.expression;
      if (argument !== undefined && ts.isArrayLiteralExpression(list)) for (const element of list.elements) check(node, argument, element);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
