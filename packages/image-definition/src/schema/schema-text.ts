import { DEFINITION_FILE } from './definition.ts';

/** A variable in a text of a definition, as `resolve-variables.ts` replaces it. */
const VARIABLE = '\\{[A-Z][A-Z0-9_]*\\}';

/** The file `vm-image-1.schema.json`: the JSON Schema as editors need it, with what it is at its head. */
export function schemaText(): string {
  const { $schema, $id, title, description, ...rest } = withVariables(JSON.parse(JSON.stringify(DEFINITION_FILE)));
  return `${JSON.stringify({ $schema, $id, title, description, ...rest }, undefined, 2)}\n`;
}

/**
 * Editors see a definition as it is written, before its variables are replaced: a text with a variable may have any form. Names of keys
 * have no variables.
 */
function withVariables<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(withVariables) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const widened = Object.entries(node).map(([key, value]) => {
    if (key === 'pattern' && typeof value === 'string') return [key, `${value}|${VARIABLE}`];
    return [key, key === 'propertyNames' ? value : withVariables(value)];
  });
  return Object.fromEntries(widened) as Node;
}
