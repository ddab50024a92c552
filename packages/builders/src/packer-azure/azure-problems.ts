import { isSharedGalleryId, parseGalleryImageId } from '@bakehouse/azure/image-versions';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { type PathProblem, spellPath } from '@bakehouse/image-definition/findings';
import { azureRuns, parseManagedImageId } from './azure-runs.ts';
import { azureSettings, settingsProblems, WHO } from './azure-settings.ts';
import { stepProblems } from './azure-steps.ts';
import { OWN_TAGS, tagsOf } from './azure-tags.ts';

type Path = NonNullable<PathProblem['path']>;
type Report = (path: Path, message: string, hint?: string) => void;

const SUBNET = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i;
const USER_IDENTITY =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i;
/** Sizes with processors of Arm have a `p` behind the number of their processors: Standard_D4ps_v5, Standard_B2pts_v2. */
const ARM_SIZE = /^Standard_[A-Z]{1,3}\d+(?:-\d+)?[a-z]*p[a-z]*_v\d+$/;
/** Of azure-arm. */
const MOST_TAGS = 15;

/** What azure-arm cannot build of a definition, each with its place. Secrets and Azure are not looked at. */
export function azureProblems(definition: ImageDefinition): PathProblem[] {
  const problems: PathProblem[] = settingsProblems(definition);
  const report: Report = (path, message, hint) =>
    problems.push({ path, message: `${spellPath(path)}: ${message}`, ...(hint === undefined ? {} : { hint }) });
  checkOutputs(definition, report);
  checkTags(definition, report);
  // What a template of the user's starts from, and how, is its own business.
  if (azureSettings(definition).template !== undefined) return problems;
  checkSource(definition, report);
  checkMachine(definition, report);
  return [...problems, ...stepProblems(definition)];
}

function checkOutputs({ outputs, image, build }: ImageDefinition, report: Report): void {
  const seen = new Set<string>();
  for (const [index, output] of outputs.entries()) {
    const path = ['outputs', index];
    if (seen.has(output.kind)) report(path, `${WHO} makes one output of a kind`, 'make it an image of its own');
    seen.add(output.kind);
    if (output.kind === 'managed') {
      if (output.id !== undefined && parseManagedImageId(output.id) === undefined) report([...path, 'id'], 'is no id of a managed image');
      const newer = ['trustedLaunch', 'confidential'].find((key) => image.security?.[key as 'trustedLaunch'] === true);
      // "Create a legacy managed image of a generalized VM in Azure": all of these only by way of a gallery.
      if (newer !== undefined || image.arch === 'arm64') {
        const what = newer ?? 'Arm64';
        report([...path, 'kind'], `Azure has no managed images with ${what}`, 'publish to a gallery');
      }
      if ((output.regions ?? []).length === 0 && build.region === undefined && build.resourceGroup === undefined) {
        report(path, 'needs regions, or build.region', 'name the regions: regions: [{name: westus2}]');
      }
    } else if (output.kind === 'gallery') {
      if (output.id !== undefined && parseGalleryImageId(output.id) === undefined)
        report([...path, 'id'], 'is no id of an image definition in a gallery');
      if (build.region === undefined && build.resourceGroup === undefined && output.regions.length === 0) {
        report(path, 'needs build.region, or a region', 'say where the machine is to run: build: {region: westus2}');
      }
    } else if (output.kind === 'vhd') {
      for (const key of ['storageAccount', 'container'] as const) {
        if (output[key] === undefined) report(path, `${WHO} needs ${key} of a VHD`, `add ${key}`);
      }
      if (output.url !== undefined)
        report([...path, 'url'], `${WHO} takes the account and the container of a VHD by name`, 'write storageAccount and container');
      if (build.region === undefined && build.resourceGroup === undefined) report(path, 'needs build.region, that of the storage account');
    } else report([...path, 'kind'], `${WHO} makes managed images, versions in a gallery and VHDs, not ${output.kind}`);
  }
  if (outputs.length === 0) report(['outputs'], `${WHO} needs an output`, 'add {kind: gallery, …} or {kind: managed, …}');
}

function checkSource({ source, outputs }: ImageDefinition, report: Report): void {
  const path = ['source'];
  if (source.kind === 'vhd') {
    if (source.url === undefined) report([...path, 'file'], `${WHO} starts from a VHD in Azure`, 'give its url');
    if (outputs.some(({ kind }) => kind === 'managed'))
      report([...path, 'kind'], 'Azure makes no managed image of a machine that starts from a VHD', 'make a VHD of it');
  } else if (source.kind === 'managed') {
    if (parseManagedImageId(source.id) === undefined) report([...path, 'id'], 'is no id of a managed image');
    if (!outputs.some(({ kind }) => kind === 'managed'))
      report([...path, 'kind'], 'Packer makes only a managed image of a machine that starts from one', 'add an output {kind: managed}');
  } else if (source.kind === 'gallery') {
    const { id } = source;
    if (id !== undefined && !isSharedGalleryId(id) && parseGalleryImageId(id) === undefined)
      report([...path, 'id'], 'is no id of an image in a gallery');
    if (outputs.some(({ kind }) => kind === 'vhd'))
      report([...path, 'kind'], 'Packer makes no VHD of a machine that starts from a gallery', 'publish to a gallery');
  } else if (source.kind !== 'marketplace') {
    report([...path, 'kind'], `${WHO} starts from marketplace, gallery, managed and vhd, not from ${source.kind}`);
  }
}

function checkMachine(definition: ImageDefinition, report: Report): void {
  const { image, build } = definition;
  const runs = azureRuns(definition).length;
  if (image.arch === 'x86') report(['image', 'arch'], 'Azure has no machines of x86', 'build x64');
  if (image.arch === 'arm64') {
    const hint = 'give build.size as Standard_D4ps_v5';
    if (build.size === undefined) report(['image', 'arch'], 'arm64 needs a size of machine with such processors', hint);
    else if (!ARM_SIZE.test(build.size)) report(['build', 'size'], `${build.size} has no processors of arm64`, hint);
  } else if (build.size !== undefined && ARM_SIZE.test(build.size)) {
    report(
      ['build', 'size'],
      `${build.size} has processors of arm64, and the image is ${image.arch}`,
      'give another size, or image.arch: arm64',
    );
  }
  if (build.zone !== undefined) {
    // Its settings have none for the machine, up to 2.6 of the plugin.
    const resilient = 'for an image in zone-redundant storage: provider.packer-azure.builder: {managed_image_zone_resilient: true}';
    report(['build', 'zone'], 'azure-arm of Packer chooses no zone: Azure does', `leave it out; ${resilient}`);
  }
  if (build.subnet !== undefined) {
    if (!SUBNET.test(build.subnet))
      report(
        ['build', 'subnet'],
        'is no resource id of a subnet',
        '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…',
      );
    if (runs > 1)
      report(['build', 'subnet'], `lies in one region, and machines run in ${runs}`, 'publish to a gallery, which copies to the regions');
  }
  if (build.resourceGroup !== undefined && runs > 1) {
    report(
      ['build', 'resourceGroup'],
      `decides the region, and machines run in ${runs}`,
      'leave it out: each machine gets a temporary one',
    );
  }
  for (const [index, identity] of (build.identity ?? []).entries()) {
    if (!USER_IDENTITY.test(identity)) {
      report(
        ['build', 'identity', index],
        'is no resource id of a user-assigned identity, which Packer needs',
        '/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…',
      );
    }
  }
}

function checkTags(definition: ImageDefinition, report: Report): void {
  const tags = tagsOf(definition, '0'.repeat(64));
  for (const name of OWN_TAGS) {
    if (Object.hasOwn(definition.tags, name)) report(['tags', name], `is given by ${WHO}`, 'leave it out');
  }
  const count = Object.keys(tags).length;
  if (count > MOST_TAGS) {
    const left = MOST_TAGS - OWN_TAGS.length;
    report(['tags'], `Packer gives at most ${MOST_TAGS} tags, and these are ${count} with ${OWN_TAGS.join(' and ')}`, `keep ${left}`);
  }
  for (const [name, value] of Object.entries(definition.tags)) {
    if (name.length > 512 || /[<>%&\\?/]/.test(name))
      report(['tags', name], 'is no name of a tag: at most 512 characters, none of <>%&\\?/');
    if (value.length > 256) report(['tags', name], 'is longer than the 256 characters that a tag can have');
  }
}
