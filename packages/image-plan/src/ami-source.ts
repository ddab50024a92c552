import { ExternalError, InputError } from '@bakehouse/core/errors';
import type { AmiSource } from '@bakehouse/image-definition/definition';
import { askProgram, hasProgram } from './ask-program.ts';
import type { SourceResolver } from './resolve-source.ts';

/** What `aws ec2 describe-images` prints of an image (https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-images.html). */
interface DescribedImage {
  readonly ImageId: string;
  readonly CreationDate: string;
  readonly State: string;
}

/** "ami-" and hexadecimal digits: 8, in newer ones 17. */
const IMAGE_ID = /^ami-[0-9a-f]{1,32}$/;

/** The newest available image of an owner whose name fits, by the date of its creation: its id, which counts in one region only. */
export const amiResolver: SourceResolver<AmiSource> = {
  regional: true,
  async latest({ owner, name = '' }, signal, region) {
    if (owner === undefined) {
      return {
        cannotAsk: 'it names no owner, and anyone may publish an image of that name',
        hint: 'write source.owner: amazon, self or the number of an account',
      };
    }
    if (!(await hasProgram('aws'))) {
      return {
        cannotAsk: 'the program aws is not installed here',
        hint: 'install the AWS command line, or write the id into the definition',
      };
    }
    const operation = `find the newest image of ${owner} whose name is ${name}`;
    const program = {
      name: 'aws',
      operation,
      hint: 'sign in (aws configure, or a role of the job) as one that may ec2:DescribeImages; set build.region, or AWS_REGION',
      // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
      inherit: ['AWS_*'],
      env: { AWS_PAGER: '' },
    } as const;
    const filters = { name: [name], state: ['available'] };
    const asked = { Owners: [owner], Filters: Object.entries(filters).map(([key, values]) => ({ Name: key, Values: values })) };
    // One argument of JSON: in the short form a comma or a leading hyphen in the pattern would mean something else.
    const args = ['ec2', 'describe-images', `--cli-input-json=${JSON.stringify(asked)}`, '--output=json', ...regionArgument(region)];
    const images = imagesIn(await askProgram(program, args, signal));
    if (images === undefined) throw new ExternalError(`Cannot ${operation}: aws printed no images.`, { service: 'aws', operation });
    const [newest] = images.filter(({ State }) => State === 'available').sort(newestFirst);
    if (newest !== undefined) return newest.ImageId;
    throw new ExternalError(
      `There is no available image of ${owner} whose name is ${name}${region === undefined ? '' : ` in ${region}`}.`,
      {
        service: 'aws',
        operation,
        hint: 'check source.owner, source.name (* stands for any text) and build.region',
      },
    );
  },
};

/** By time, and then by id, so that two images of one second always give the same one. */
function newestFirst(a: DescribedImage, b: DescribedImage): number {
  return Date.parse(b.CreationDate) - Date.parse(a.CreationDate) || (a.ImageId < b.ImageId ? 1 : -1);
}

function imagesIn(printed: unknown): DescribedImage[] | undefined {
  const { Images: images } = (printed ?? {}) as { readonly Images?: unknown };
  if (!Array.isArray(images)) return undefined;
  return (images as readonly (Partial<DescribedImage> | null)[]).filter(
    (image): image is DescribedImage =>
      IMAGE_ID.test(String(image?.ImageId)) && typeof image?.State === 'string' && !Number.isNaN(Date.parse(String(image.CreationDate))),
  );
}

function regionArgument(region: string | undefined): string[] {
  if (region === undefined) return [];
  if (!/^[a-z0-9-]+$/.test(region)) throw new InputError(`build.region is no region of AWS: ${region}`, { hint: 'write it as us-east-1' });
  return [`--region=${region}`];
}
