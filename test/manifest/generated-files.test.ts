import { compareFiles } from '@bakehouse/manifest/generated-files';
import { expect, it } from '@jest/globals';
import { generatedFiles } from '../../packages/manifest/src/generate.ts';
import { root } from './validate-workflow.ts';

it('every generated file is what the definitions give, and nothing stale lies beside them', async () => {
  expect(compareFiles(root, await generatedFiles(root))).toEqual([]);
});
