import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DEFINITION_FILE } from '../../../image-definition/src/schema/definition.ts';
import type { IntermediateDocument } from './image-format.ts';

const fits = new Ajv2020({ allErrors: true, allowUnionTypes: true, discriminator: true, strict: false }).compile({
  ...JSON.parse(JSON.stringify(DEFINITION_FILE)),
  required: ['schema', 'image', 'build', 'steps'],
});

/** Each is a definition that the schema takes; an abstract one may lack its source. */
export function expectDefinitions(documents: readonly IntermediateDocument[]): void {
  for (const document of documents) {
    fits(document);
    expect(fits.errors ?? []).toEqual([]);
    expect(document['source'] === undefined).toBe(document['abstract'] === true);
  }
}
