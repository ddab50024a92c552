/** Something that the schema forbids, as Ajv says it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer of the value. */
  readonly instancePath: string;
  /** JSON Pointer of the keyword in the schema, as fragment of a URL: `#/properties/image/required`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is wrong, where it is one. */
  readonly propertyName?: string;
  readonly message?: string;
}

/**
 * Whether data is a definition file.
 *
 * @param data defaults are filled in
 */
export const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
