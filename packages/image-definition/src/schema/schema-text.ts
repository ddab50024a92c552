import { DEFINITION_FILE } from './definition.ts';

/** The file `vm-image-1.schema.json`: the JSON Schema, with what it is at its head. */
export function schemaText(): string {
  const { $schema, $id, title, description, ...rest } = DEFINITION_FILE as unknown as Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ $schema, $id, title, description, ...rest }, undefined, 2)}\n`;
}
