import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { AzureRun } from './azure-runs.ts';

/** A variable that templates of documents 002 and 003 read, from the environment or from the file of variables. */
export interface DocumentVariable {
  /** As templates declare it. Those of document 002 are called as their variables of the environment. */
  readonly names: readonly string[];
  /** Of the environment. */
  readonly environment: readonly string[];
  /** Undefined where the definition does not say it. */
  readonly value: string | undefined;
  /** Where the definition would say it. */
  readonly path: NonNullable<PathProblem['path']>;
  readonly hint: string;
  /** The document itself never sets it, or sets it to nothing. */
  readonly optional?: boolean;
}

interface VariablePlace {
  readonly run: AzureRun;
  readonly temporaryGroup: string;
  /** Of images whose group the definition does not name. */
  readonly resourceGroup: string | undefined;
}

/** Tags of the machine that are variables as well, of both generations of document 002. */
const TAGS = [
  ...['workerType', 'worker_pool_id', 'base_image', 'sourceOrganisation', 'sourceRepository', 'sourceRevision', 'sourceBranch'],
  'deploymentId',
];

/**
 * The 21 variables of document 002, the 24 of its later generation, and those of document 003, from a definition. Who signs in is not among
 * them.
 */
export function documentVariables(definition: ImageDefinition, { run, temporaryGroup, resourceGroup }: VariablePlace): DocumentVariable[] {
  const { source, build, tags } = definition;
  const output = run.managed?.output ?? 0;
  const marketplace = source.kind === 'marketplace' ? source : undefined;
  const same = (name: string) => ({ names: [name], environment: [name] });
  const ofSource = (key: 'publisher' | 'offer' | 'sku' | 'version'): DocumentVariable => ({
    ...same(`image_${key}`),
    value: marketplace?.[key],
    path: ['source'],
    hint: `start from the marketplace: source: {kind: marketplace, ${key}: …}`,
  });
  const ofTag = (name: string): DocumentVariable => ({ ...same(name), value: tags[name], path: ['tags'], hint: `add the tag ${name}` });
  return [
    ofSource('publisher'),
    ofSource('offer'),
    ofSource('sku'),
    ofSource('version'),
    {
      ...same('managed_image_name'),
      value: run.managed?.name,
      path: ['outputs', output],
      hint: 'add an output {kind: managed, name: …}',
    },
    {
      names: ['managed_image_resource_group_name', 'managed_image_rg'],
      environment: ['managed_image_resource_group_name', 'PACKER_IMAGE_RG'],
      value: run.managed?.resourceGroup ?? resourceGroup,
      path: ['outputs', output],
      hint: 'give the output resourceGroup',
    },
    {
      ...same('managed_image_storage_account_type'),
      value: run.managed?.storage,
      path: ['outputs', output],
      hint: 'give the output storage, such as Standard_LRS',
    },
    {
      names: ['temp_resource_group_name', 'temp_rg'],
      environment: ['temp_resource_group_name', 'PACKER_TEMP_RG'],
      value: temporaryGroup,
      path: ['build'],
      hint: 'it is made up',
    },
    {
      names: ['location'],
      environment: ['location', 'PACKER_LOCATION'],
      value: run.location,
      path: ['build'],
      hint: 'give build.region, or regions to the output',
    },
    { names: ['vm_size'], environment: ['vm_size', 'PACKER_VM_SIZE'], value: build.size, path: ['build'], hint: 'give build.size' },
    {
      ...same('disk_additional_size'),
      value: build.dataDisksGB?.[0]?.toString(),
      path: ['build'],
      hint: 'give build.dataDisksGB, such as [30]',
    },
    ...TAGS.map(ofTag),
    // None of the configurations of document 002 sets it.
    { ...ofTag('Project'), optional: true },
    { names: ['managed_by', 'managed-by'], environment: ['managed_by'], value: tags['managed_by'] ?? 'packer', path: ['tags'], hint: '' },
    {
      ...same('bootstrapscript'),
      value: bootstrapScript(tags),
      path: ['tags'],
      hint: 'add the tags sourceOrganisation, sourceRepository and sourceBranch',
    },
    { names: ['tag_org'], environment: ['ORG'], value: tags['org'] ?? tags['ORG'], path: ['tags'], hint: 'add the tag org' },
    { names: ['tag_env'], environment: ['ENV'], value: tags['env'] ?? tags['ENV'], path: ['tags'], hint: 'add the tag env' },
  ];
}

/** The bootstrap script at the branch, as the later generation makes it up. */
function bootstrapScript(tags: Readonly<Record<string, string>>): string | undefined {
  const parts = ['sourceOrganisation', 'sourceRepository', 'sourceBranch'].map((name) => tags[name]);
  if (parts.includes(undefined)) return undefined;
  return `https://raw.githubusercontent.com/${parts.join('/')}/provisioners/windows/azure/azure-bootstrap.ps1`;
}
