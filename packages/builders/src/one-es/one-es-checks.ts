import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { oneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { BuilderChecks } from '../builder-checks.ts';
import { payloadProblems } from '../payload-problems.ts';
import { identitiesOf, isIdentity } from './identities.ts';
import { settingsProblems } from './one-es-settings.ts';

export const oneEsChecks: BuilderChecks = {
  async problems({ definition }) {
    const unsaid = await payloadProblems(() => oneEsImage(definition));
    return [
      ...settingsProblems(definition),
      ...unsaid,
      ...resourceProblems(definition),
      ...(unsaid.length > 0 ? [] : artifactProblems(definition)),
    ];
  },
  // What it builds from is of Azure.
  archiveProblems: async () => [],
};

function resourceProblems({ build, image }: LoadedDefinition['definition']): PathProblem[] {
  const problems: PathProblem[] = [];
  if (build.region === undefined) {
    problems.push({
      path: ['build', 'region'],
      instead: ['build'],
      message: 'build.region: is missing',
      hint: 'name the region of the image',
    });
  }
  for (const [index, identity] of (build.identity ?? []).entries()) {
    if (isIdentity(identity)) continue;
    problems.push({
      path: ['build', 'identity', index],
      message: `build.identity[${index}]: is neither a name nor a resource id of an identity`,
    });
  }
  for (const name of ['secureBoot', 'confidential'] as const) {
    if (image.security?.[name] !== true) continue;
    problems.push({
      path: ['image', 'security', name],
      message: `image.security.${name}: a 1ES image is not known to have this`,
      hint: 'trustedLaunch brings secure boot',
    });
  }
  return problems;
}

function artifactProblems(definition: LoadedDefinition['definition']): PathProblem[] {
  const image = oneEsImage(definition);
  const { properties, artifacts, withoutIdentity } = image;
  const problems: PathProblem[] = [];
  const type = properties['imageType'];
  if (typeof type !== 'string' || type.toLowerCase() !== 'managed') {
    const path = ['provider', 'one-es', 'imageType'];
    problems.push({
      path,
      message: `${path.join('.')}: nothing is built of an image of the type ${JSON.stringify(type)}`,
      hint: 'leave it out, for Managed',
    });
  }
  if (properties['baseImage'] === undefined) {
    problems.push({
      path: ['source'],
      message: 'source: names no base for a 1ES image',
      hint: 'write {kind: marketplace, publisher, offer, sku}',
    });
  }
  if (artifacts.length === 0) problems.push({ path: ['steps'], message: 'steps: 1ES takes no image without an artifact' });
  const step = ['steps', withoutIdentity];
  const hasIdentity = identitiesOf(definition, image).length > 0;
  if (withoutIdentity < artifacts.length && !hasIdentity) {
    const hint = 'name it in build.identity';
    problems.push({ path: step, message: `steps[${withoutIdentity}]: needs an identity, and the image has none`, hint });
  }
  if (withoutIdentity === 0 && artifacts.length > 0 && hasIdentity) {
    const hint = 'put a step without identity before it, such as restart';
    problems.push({ path: step, message: 'steps[0]: needs an identity, which an image can have only when it exists', hint });
  }
  return problems;
}
