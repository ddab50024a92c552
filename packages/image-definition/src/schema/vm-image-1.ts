import json from './vm-image-1.schema.json' with { type: 'json' };

/** The JSON Schema of a definition file. `npm run generate` writes it from `schema/`; what runs for a user reads it. */
export const schema: object = json;
