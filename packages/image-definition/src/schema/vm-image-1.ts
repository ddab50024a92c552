import json from './vm-image-1.schema.json' with { type: 'json' };

/** The JSON Schema of a definition file for editors, which `npm run generate` writes. `check/validate-definition.js` is from the same source. */
export const schema: object = json;
