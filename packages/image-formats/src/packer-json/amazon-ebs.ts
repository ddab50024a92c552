import type { JsonObject } from '@bakehouse/records/json';
import { compact, definedOnly, isText, type Members } from '../mapping/json-members.ts';
import type { BuilderKind, BuilderParts, ReadBuilder } from './builder-kind.ts';
import { isNameOnly } from './option-values.ts';

const VERSION_OF_ARM = /arm64|aarch64/i;

/** Machines of Amazon EC2 with a disk in Elastic Block Store. */
export const amazonEbs: BuilderKind = { type: 'amazon-ebs', builder: 'packer-aws', read: readAmazonEbs, write: writeAmazonEbs };

function readAmazonEbs(from: Members): ReadBuilder {
  const source = readSource(from);
  const hasPrice = typeof from.peek('spot_price') === 'string' && from.peek('spot_price') !== '' && from.peek('spot_price') !== '0';
  const profile = from.text('iam_instance_profile');
  const build = definedOnly({
    region: from.text('region'),
    zone: from.text('availability_zone'),
    size: from.text('instance_type'),
    spot: hasPrice ? true : undefined,
    identity: profile === undefined ? undefined : [profile],
    subnet: from.text('subnet_id'),
  });
  const isWindows = from.peek('communicator') === 'winrm' || /windows/i.test(String(source?.['name']));
  const tags = from.textMap('tags');
  const name = from.text('ami_name');
  const regions = name === undefined ? undefined : from.names('ami_regions')?.map((region) => ({ name: region }));
  const parts = [...(hasPrice ? ['spot_price'] : []), ...(source?.['name'] === undefined ? [] : ['source_ami_filter'])];
  return {
    image: { os: isWindows ? 'windows' : 'linux', arch: VERSION_OF_ARM.test(String(source?.['name'])) ? 'arm64' : 'x64' },
    source,
    build,
    tags,
    outputs: name === undefined ? [] : [definedOnly({ kind: 'ami', name, regions })],
    parts,
  };
}

function readSource(from: Members): JsonObject | undefined {
  const id = from.text('source_ami');
  if (id !== undefined) return { kind: 'ami', id };
  const filter = from.inner('source_ami_filter');
  const filters = filter?.inner('filters');
  const name = filters?.text('name');
  if (name === undefined) return undefined;
  const owners = filter?.peek('owners');
  const [owner] = Array.isArray(owners) && owners.length === 1 && isText(owners[0]) && owners[0] !== '' ? owners : [];
  if (owner !== undefined) filter?.take('owners');
  return definedOnly({ kind: 'ami', owner: owner as string | undefined, name });
}

function writeAmazonEbs({ image, source, build, tags, outputs, isNew, extra, problems }: BuilderParts): JsonObject {
  const isWindows = image?.peek('os') === 'windows';
  const access = isWindows ? { communicator: 'winrm', winrm_username: 'Administrator' } : { communicator: 'ssh', ssh_username: 'ec2-user' };
  const written = definedOnly({
    ...(isNew ? access : {}),
    ...writeSource(source, isNew),
    region: build?.text('region'),
    availability_zone: build?.text('zone'),
    instance_type: build?.text('size'),
    spot_price: build?.boolean('spot') === true ? (extra['spot_price'] ?? 'auto') : undefined,
    iam_instance_profile: build?.list('identity', isText)?.[0],
    subnet_id: build?.text('subnet'),
    tags,
  });
  const [output, ...others] = outputs;
  for (const other of others) problems.add(other.path, 'has one output for a builder of the type amazon-ebs');
  if (output !== undefined && output.peek('kind') !== 'ami') problems.add(output.path, 'has an image of EC2 as output of amazon-ebs');
  if (output?.peek('kind') !== 'ami') return written;
  output.take('kind');
  const regions = output.list('regions', isNameOnly)?.map((region) => region['name'] ?? null);
  const own = output.textMap('tags');
  return definedOnly({ ...written, ami_name: output.text('name'), ami_regions: regions, tags: compact({ ...tags, ...own }) });
}

function writeSource(source: Members | undefined, isNew: boolean): JsonObject {
  if (source?.peek('kind') !== 'ami') return {};
  source.take('kind');
  const id = source.text('id');
  if (id !== undefined) return { source_ami: id };
  const owner = source.text('owner');
  const filter = {
    filters: { name: source.text('name') },
    owners: owner === undefined ? undefined : [owner],
    most_recent: isNew ? true : undefined,
  };
  return { source_ami_filter: definedOnly(filter) };
}
