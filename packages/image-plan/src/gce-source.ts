import { ExternalError, InputError } from '@bakehouse/core/errors';
import type { GceSource } from '@bakehouse/image-definition/definition';
import { askProgram, hasProgram } from './ask-program.ts';
import type { SourceResolver } from './resolve-source.ts';

/** Names of Google Compute Engine: https://cloud.google.com/compute/docs/naming-resources. Projects may be "example.com:name". */
const FAMILY = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const IMAGE = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const PROJECT = /^[a-z0-9][-a-z0-9.:]*$/;

/** The image that a family stands for now: the newest that is not deprecated, as Google itself says; its name. */
export const gceResolver: SourceResolver<GceSource> = {
  async latest({ family, project }, signal) {
    if (!FAMILY.test(family)) throw new InputError(`source.family is no name of an image family: ${family}`);
    if (project !== undefined && !PROJECT.test(project)) throw new InputError(`source.project is no id of a project: ${project}`);
    if (!(await hasProgram('gcloud'))) {
      return {
        cannotAsk: 'the program gcloud is not installed here',
        hint: 'install the Google Cloud command line, or write the name of the image into the definition',
      };
    }
    const operation = `find the newest image of the family ${family}`;
    const program = {
      name: 'gcloud',
      operation,
      // https://cloud.google.com/sdk/docs/properties and https://cloud.google.com/docs/authentication/application-default-credentials.
      inherit: ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS'],
      hint: `sign in (google-github-actions/auth, gcloud auth login) as one with compute.images.getFromFamily on ${project ?? 'the project'}, and check source.family and source.project`,
    } as const;
    const place = project === undefined ? [] : [`--project=${project}`];
    const args = ['compute', 'images', 'describe-from-family', family, ...place, '--format=json', '--quiet'];
    const { name } = ((await askProgram(program, args, signal)) ?? {}) as { readonly name?: unknown };
    if (typeof name === 'string' && IMAGE.test(name)) return name;
    throw new ExternalError(`Cannot ${operation}: gcloud printed no image.`, { service: 'gcloud', operation });
  },
};
