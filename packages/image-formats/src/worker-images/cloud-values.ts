import type { FieldValue, FieldValues } from '../mapping/file-fields.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { isMapping, type JsonObject, valueAt } from '../mapping/key-tree.ts';
import { regionNames } from '../mapping/region-names.ts';
import type { WriteProblems } from '../mapping/supported-paths.ts';
import type { Cloud } from './clouds.ts';
import { testFiles } from './test-list.ts';

const CLOUD_OF_KIND: Readonly<Record<string, Cloud>> = {
  marketplace: 'azure',
  'gce-family': 'gcp',
  ami: 'aws',
  gallery: 'azure',
  managed: 'azure',
  'gce-image': 'gcp',
};
const SOURCES = ['marketplace', 'gce-family', 'ami'];

const COMMON = 'tags\\..*|build\\.(?:osDiskGB|spot|size)|tests\\.inVm\\[\\d+\\]\\.(?:name|shell|file|timeout)';
const pattern = (own: string) => new RegExp(`^(?:${COMMON}|${own})$`);

/** What the format has keys for. It makes up the names of managed images itself. */
export const SAYABLE: Readonly<Record<Cloud, RegExp>> = {
  azure: pattern(
    'source\\.(?:kind|publisher|offer|sku|version)|build\\.(?:region|dataDisksGB\\[0\\])|steps\\[0\\]\\.script\\.(?:name|shell|url|elevated)|' +
      'outputs\\[\\d+\\]\\.(?:kind|name|gallery|definition|version|replication|resourceGroup|storage|regions\\[\\d+\\]\\.name)',
  ),
  gcp: pattern('source\\.(?:kind|family|version)|build\\.zone|outputs\\[0\\]\\.(?:kind|name|project)'),
  aws: pattern('source\\.(?:kind|id|owner|name)|outputs\\[0\\]\\.(?:kind|name|regions\\[\\d+\\]\\.name)'),
};

/** The cloud of a document by its source, else by its first output; Azure when nothing tells. Undefined for a source of none of them. */
export function cloudOf(document: IntermediateDocument): Cloud | undefined {
  const kind = valueAt(document, ['source', 'kind']);
  if (kind !== undefined) return SOURCES.includes(String(kind)) ? CLOUD_OF_KIND[String(kind)] : undefined;
  const output = outputsOf(document)[0]?.['kind'];
  return output === undefined ? 'azure' : CLOUD_OF_KIND[String(output)];
}

/** The values of a document's fields, by the names of the file's fields. */
export function valuesOf(document: IntermediateDocument, cloud: Cloud, problems: WriteProblems): FieldValues {
  const at = (...path: string[]) => valueAt(document, path) as FieldValue | undefined;
  const common = { osDisk: at('build', 'osDiskGB'), spot: at('build', 'spot'), tests: testFiles(document, problems) };
  const outputs = outputsOf(document).filter((output, index) => {
    const fits = CLOUD_OF_KIND[String(output['kind'])] === cloud && output['kind'] !== 'marketplace';
    if (!fits)
      problems.add(
        document,
        `outputs[${index}].kind`,
        `is ${output['kind']}, which this format has no key for where the source is of ${cloud}`,
      );
    return fits;
  });
  if (cloud === 'azure') return { ...common, ...azureValues(document, outputs, problems) };
  const [output = {}] = outputs;
  if (cloud === 'gcp') {
    if (at('source', 'version') !== undefined && at('source', 'version') !== 'latest')
      problems.add(document, 'source.version', 'is not latest; this format takes the newest image of a family');
    const name = output['name'] as string | undefined;
    const project = output['project'] as string | undefined;
    return {
      ...common,
      family: at('source', 'family'),
      project,
      imageName: name,
      zone: at('build', 'zone'),
      machineType: at('build', 'size'),
    };
  }
  return {
    ...common,
    amiName: output['name'] as string | undefined,
    sourceFilter: at('source', 'name'),
    sourceId: at('source', 'id'),
    sourceOwner: at('source', 'owner'),
    instanceType: at('build', 'size'),
    amiRegions: regionNames(output),
  };
}

function azureValues(document: IntermediateDocument, outputs: readonly JsonObject[], problems: WriteProblems): FieldValues {
  const at = (...path: string[]) => valueAt(document, path) as FieldValue | undefined;
  const disks = at('build', 'dataDisksGB');
  const values: FieldValues = {
    publisher: at('source', 'publisher'),
    offer: at('source', 'offer'),
    sku: at('source', 'sku'),
    version: at('source', 'version'),
    size: at('build', 'size'),
    region: at('build', 'region'),
    dataDisk: Array.isArray(disks) ? (disks[0] as number | undefined) : undefined,
    bootstrap: bootstrapOf(document, problems),
  };
  for (const [index, output] of outputs.entries()) {
    for (const [name, value] of Object.entries(outputValues(output))) {
      if (value === undefined) continue;
      const before = values[name];
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value))
        problems.add(document, `outputs[${index}]`, `differs from the output before it, and this format has one key for both (${name})`);
      values[name] = value;
    }
  }
  if (values['galleryVersion'] === 'date')
    problems.add(document, 'outputs', 'have the version "date"; this format has exact versions only');
  return values;
}

function outputValues(output: JsonObject): FieldValues {
  const { kind, gallery, definition, version, replication, resourceGroup, storage } = output as Record<string, string | undefined>;
  const place = { resourceGroup, storage, regions: regionNames(output) };
  if (kind !== 'gallery') return place;
  // Counting up is what Bakehouse does where no version is given.
  const exact = version === 'auto' ? undefined : version;
  return {
    gallery,
    definition,
    galleryVersion: exact,
    shallow: replication === undefined ? undefined : replication === 'shallow',
    ...place,
  };
}

/** The only step that the format knows. */
function bootstrapOf(document: IntermediateDocument, problems: WriteProblems): string | undefined {
  const steps = valueAt(document, ['steps']);
  const [step] = Array.isArray(steps) ? (steps as readonly unknown[]) : [];
  const script = valueAt(step, ['script']);
  if (!isMapping(script)) return undefined;
  if (script['shell'] !== 'powershell')
    problems.add(document, 'steps[0].script.shell', 'is not powershell, which is all that this format has');
  if (script['elevated'] !== 'system')
    problems.add(document, 'steps[0].script.elevated', 'is not system, and the original runs its script so');
  return script['url'] as string | undefined;
}

function outputsOf(document: IntermediateDocument): JsonObject[] {
  const outputs = valueAt(document, ['outputs']);
  return Array.isArray(outputs) ? (outputs as readonly unknown[]).filter(isMapping) : [];
}
