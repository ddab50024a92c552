import { type FieldValues, type Remainder, writeFields } from '../mapping/file-fields.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { isMapping, type JsonObject, type KeyPath, valueAt } from '../mapping/key-tree.ts';
import { tagsWithPool } from '../mapping/pool-tag.ts';
import { regionNames } from '../mapping/region-names.ts';
import { unsupportedPaths, WriteProblems } from '../mapping/supported-paths.ts';
import { writeYaml } from '../mapping/yaml-file.ts';
import { FIELDS, TAGS } from './keys.ts';

/** What the format has keys for. It makes up the name of a managed image of pool, region, SKU and deployment id itself. */
const SAYABLE =
  /^(?:source\.(?:kind|publisher|offer|sku|version)|build\.(?:region|size|dataDisksGB\[0\])|tags\..*|outputs\[0\]\.(?:kind|name|resourceGroup|storage|regions\[\d+\]\.name))$/;

/** @throws InputError when the documents hold what the format cannot say */
export function exportConfig(documents: readonly IntermediateDocument[]): string {
  const problems = new WriteProblems();
  const [document, ...more] = documents;
  if (document === undefined) return writeYaml({});
  for (const other of more) problems.add(other, 'the definition', 'is one too many: this format has one image in a file');
  for (const path of unsupportedPaths(document, SAYABLE)) problems.add(document, path, 'has no key in this format');
  const kind = valueAt(document, ['source', 'kind']);
  if (kind !== undefined && kind !== 'marketplace')
    problems.add(document, 'source.kind', `is ${kind}; this format begins with images of the Azure Marketplace only`);
  const output = firstOutput(document);
  if (output['kind'] !== undefined && output['kind'] !== 'managed')
    problems.add(document, 'outputs[0].kind', `is ${output['kind']}; this format makes managed images only`);
  const tags = tagsWithPool(document, ['worker_pool_id', 'workerType'], problems);
  problems.throwIfAny('cloud-image-builder-packer');

  const at = (...path: string[]) => valueAt(document, path);
  const disks = at('build', 'dataDisksGB');
  const values = {
    publisher: at('source', 'publisher'),
    offer: at('source', 'offer'),
    sku: at('source', 'sku'),
    version: at('source', 'version'),
    resourceGroup: output['resourceGroup'],
    storage: output['storage'],
    region: at('build', 'region'),
    regions: regionNames(output),
    size: at('build', 'size'),
    dataDisk: Array.isArray(disks) ? disks[0] : undefined,
  };
  const remainder = valueAt(document, ['provider', 'cloud-image-builder-packer']);
  const data = writeFields(
    FIELDS,
    values as FieldValues,
    new Map<KeyPath, JsonObject>([[TAGS, tags]]),
    (isMapping(remainder) ? remainder : {}) as Remainder,
  );
  return writeYaml(data);
}

function firstOutput(document: IntermediateDocument): JsonObject {
  const outputs = valueAt(document, ['outputs']);
  const [first] = Array.isArray(outputs) ? (outputs as readonly unknown[]) : [];
  return isMapping(first) ? first : {};
}
