import type { JsonObject } from '@bakehouse/records/json';
import { compact, definedOnly, isText, type Members } from '../mapping/json-members.ts';
import type { BuilderKind, BuilderParts, ReadBuilder } from './builder-kind.ts';

/** Machines of Google Compute Engine. */
export const googleCompute: BuilderKind = {
  type: 'googlecompute',
  builder: 'packer-gce',
  read: readGoogleCompute,
  write: writeGoogleCompute,
};

function readGoogleCompute(from: Members): ReadBuilder {
  const source = readSource(from);
  const build = definedOnly({
    zone: from.text('zone'),
    size: from.text('machine_type'),
    osDiskGB: from.integer('disk_size', 1, 65_536),
    spot: from.peek('preemptible') === true ? from.boolean('preemptible') : undefined,
    subnet: from.text('subnetwork'),
  });
  const isWindows = from.peek('communicator') === 'winrm' || /windows/i.test(String(source?.['family']));
  const name = from.text('image_name');
  const output =
    name === undefined ? undefined : { kind: 'gce-image', name, project: from.text('image_project_id'), family: from.text('image_family') };
  return {
    image: { os: isWindows ? 'windows' : 'linux', arch: /arm64/i.test(String(source?.['family'])) ? 'arm64' : 'x64' },
    source,
    build,
    tags: from.textMap('image_labels'),
    outputs: output === undefined ? [] : [definedOnly(output)],
    parts: [],
  };
}

/** An image without its family is not taken: a definition needs the family. */
function readSource(from: Members): JsonObject | undefined {
  const family = from.text('source_image_family');
  if (family === undefined) return undefined;
  const projects = from.peek('source_image_project_id');
  const [project] = Array.isArray(projects) && projects.length === 1 && isText(projects[0]) && projects[0] !== '' ? projects : [];
  if (project !== undefined) from.take('source_image_project_id');
  const version = from.text('source_image', (image) => image !== '' && image !== 'latest') ?? 'latest';
  return definedOnly({ kind: 'gce-family', project: project as string | undefined, family, version });
}

function writeGoogleCompute({ image, source, build, tags, outputs, isNew, problems }: BuilderParts): JsonObject {
  const isWindows = image?.peek('os') === 'windows';
  const access = isWindows
    ? { communicator: 'winrm', winrm_username: 'packer_user', winrm_use_ssl: true, winrm_insecure: true }
    : { communicator: 'ssh', ssh_username: 'packer' };
  const written = definedOnly({
    ...(isNew ? access : {}),
    ...writeSource(source),
    zone: build?.text('zone'),
    machine_type: build?.text('size'),
    disk_size: build?.integer('osDiskGB', 1),
    preemptible: build?.boolean('spot') === true ? true : undefined,
    subnetwork: build?.text('subnet'),
    image_labels: tags,
  });
  const [output, ...others] = outputs;
  for (const other of others) problems.add(other.path, 'has one output for a builder of the type googlecompute');
  if (output !== undefined && output.peek('kind') !== 'gce-image')
    problems.add(output.path, 'has an image of Compute Engine as output of googlecompute');
  if (output?.peek('kind') !== 'gce-image') return written;
  output.take('kind');
  const names = { image_name: output.text('name'), image_project_id: output.text('project'), image_family: output.text('family') };
  return definedOnly({ ...written, ...names, image_labels: compact({ ...tags, ...output.textMap('tags') }) });
}

function writeSource(source: Members | undefined): JsonObject {
  if (source?.peek('kind') !== 'gce-family') return {};
  source.take('kind');
  const project = source.text('project');
  const version = source.text('version');
  return definedOnly({
    source_image_family: source.text('family'),
    source_image_project_id: project === undefined ? undefined : [project],
    source_image: version === 'latest' ? undefined : version,
  });
}
