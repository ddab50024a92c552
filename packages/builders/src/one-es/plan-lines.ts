import { oneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { BuildRequest } from '../builder.ts';
import { readerLines } from './artifact-readers.ts';
import { identitiesOf } from './identities.ts';
import type { ImagePlace } from './image-address.ts';
import { settingsOf } from './one-es-settings.ts';
import { type PoolPlan, poolPlanOf } from './pool-settings.ts';

interface PlannedImage {
  readonly place: ImagePlace;
  readonly name: string;
  readonly outputFolder: string;
}

/** What a dry run says of an image. */
export function planLines({ loaded: { definition } }: BuildRequest, { place, name, outputFolder }: PlannedImage): readonly string[] {
  const image = oneEsImage(definition);
  const identities = identitiesOf(definition, image);
  const { apiVersion } = settingsOf(definition);
  const all = image.artifacts.length;
  return [
    `  as the 1ES image ${name} in ${definition.build.region}, resource group ${place.resourceGroup}`,
    `  from ${String(image.properties['baseImage'])}${definition.image.security?.trustedLaunch === true ? ', with Trusted Launch' : ''}`,
    ...(identities.length === 0
      ? [`  at once with ${all} artifacts`]
      : [
          `  first with ${image.withoutIdentity} of ${all} artifacts, then with all and the identity ${identities.map(lastPart).join(', ')}`,
        ]),
    ...readerLines(definition),
    ...poolLines(poolPlanOf(definition, place)),
    `  experimental: Microsoft.CloudTest/images ${apiVersion} has no public description`,
    `  with its record in ${outputFolder}`,
  ];
}

function poolLines(plan: PoolPlan | undefined): readonly string[] {
  const { pools = [], keep } = plan ?? {};
  return [
    ...pools.map(
      ({ id, create }) =>
        `  then into the hosted pool ${lastPart(id)}, beside what it has${create === undefined ? '' : '; made where there is none'}`,
    ),
    ...(keep === undefined
      ? []
      : [`  then ${keep} of its images stay: older ones leave these pools, and are deleted where no pool of the subscription has them`]),
  ];
}

function lastPart(identity: string): string {
  return identity.slice(identity.lastIndexOf('/') + 1);
}
