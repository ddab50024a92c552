import { join } from 'node:path';
import { ExternalError, InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { FakePrograms } from '../test/fake-programs.ts';
import { amiResolver } from './ami-source.ts';
import { gceResolver } from './gce-source.ts';

const { signal } = new AbortController();
const AMI = { kind: 'ami', owner: '136693071363', name: 'debian-12-amd64-*' } as const;
const FAMILY = { kind: 'gce-family', project: 'debian-cloud', family: 'debian-12', version: 'latest' } as const;

/** An image as `aws ec2 describe-images` prints it, with what nobody reads. */
const ami = (id: string, CreationDate: string, State = 'available') => ({
  ...{ Architecture: 'x86_64', CreationDate, ImageId: id, ImageLocation: `amazon/${id}`, ImageType: 'machine', Public: true },
  ...{ OwnerId: '136693071363', State, Name: `debian-12-amd64-${id}`, RootDeviceType: 'ebs', VirtualizationType: 'hvm' },
});

const withPrograms = (work: (programs: FakePrograms) => Promise<void>) =>
  withTemporaryFolder('fake programs', async (folder) => {
    const programs = new FakePrograms(join(folder, 'bin é'));
    try {
      await work(programs);
    } finally {
      programs.restore();
    }
  });

// A script with #! is no program on Windows.
const describeWithScripts = process.platform === 'win32' ? describe.skip : describe;

describeWithScripts('the newest image of Amazon', () => {
  test('is the one made last of those that are available, asked for by owner and name', () =>
    withPrograms(async (programs) => {
      const Images = [
        ami('ami-0a', '2025-01-09T10:00:00.000Z'),
        ami('ami-0b', '2025-11-20T10:00:00.000Z'),
        ami('ami-0c', '2025-12-01T10:00:00.000Z', 'pending'),
        ami('ami-0d', '2024-12-31T10:00:00.000Z'),
      ];
      await programs.add('aws', { stdout: { Images } });
      expect(await amiResolver.latest(AMI, signal, 'eu-central-1')).toBe('ami-0b');
      const [call = []] = await programs.calls('aws');
      const [input = '', ...others] = call.slice(2);
      expect([...call.slice(0, 2), ...others]).toEqual(['ec2', 'describe-images', '--output=json', '--region=eu-central-1']);
      expect(JSON.parse(input.replace('--cli-input-json=', ''))).toEqual({
        Owners: ['136693071363'],
        Filters: [
          { Name: 'name', Values: ['debian-12-amd64-*'] },
          { Name: 'state', Values: ['available'] },
        ],
      });
    }));

  test('is none of those whose description is of another shape, or whose id would be an option', () =>
    withPrograms(async (programs) => {
      const Images = [
        null,
        5,
        {},
        ami('--profile=x', '2025-01-09T10:00:00.000Z'),
        ami('ami-0a', 'soon'),
        ami('ami-0b', '2025-01-09T10:00:00.000Z'),
      ];
      await programs.add('aws', { stdout: { Images } });
      expect(await amiResolver.latest(AMI, signal)).toBe('ami-0b');
      await programs.add('gcloud', { stdout: { name: 'debian 12\n::error::' } });
      await expect(gceResolver.latest(FAMILY, signal)).rejects.toThrow('gcloud printed no image');
    }));

  test('is not asked for without an owner: anyone could be the one who published it', () =>
    withPrograms(async (programs) => {
      await programs.add('aws', { stdout: { Images: [ami('ami-0a', '2025-01-09T10:00:00.000Z')] } });
      const answer = await amiResolver.latest({ kind: 'ami', name: 'debian-*' }, signal);
      expect(answer).toMatchObject({ cannotAsk: 'it names no owner, and anyone may publish an image of that name' });
      expect(await programs.calls('aws')).toEqual([]);
    }));

  test('is an error where none fits, or the program fails or prints something else', () =>
    withPrograms(async (programs) => {
      await programs.add('aws', { stdout: { Images: [] } });
      await expect(amiResolver.latest(AMI, signal, 'eu-central-1')).rejects.toThrow(
        'There is no available image of 136693071363 whose name is debian-12-amd64-* in eu-central-1.',
      );
      const stderr = 'An error occurred (UnauthorizedOperation) when calling the DescribeImages operation: not authorized\n';
      await programs.add('aws', { stderr, exitCode: 254 });
      const error = (await amiResolver.latest(AMI, signal).catch((thrown: unknown) => thrown)) as ExternalError;
      expect(error).toBeInstanceOf(ExternalError);
      expect(error.message).toContain('(UnauthorizedOperation)');
      expect([error.details.service, error.details.status]).toEqual(['aws', 254]);
      expect(error.hint).toContain('ec2:DescribeImages');
      await programs.add('aws', { stdout: 'Welcome!' });
      await expect(amiResolver.latest(AMI, signal)).rejects.toThrow(/aws printed no JSON/);
      await programs.add('aws', { stdout: [] });
      await expect(amiResolver.latest(AMI, signal)).rejects.toThrow('aws printed no images');
      await expect(amiResolver.latest(AMI, signal, '--profile x')).rejects.toBeInstanceOf(InputError);
    }));
});

describeWithScripts('the newest image of a family of Google', () => {
  const image = { kind: 'compute#image', name: 'debian-12-bookworm-v20251111', family: 'debian-12', status: 'READY', diskSizeGb: '10' };

  test('is the one that gcloud describes', () =>
    withPrograms(async (programs) => {
      await programs.add('gcloud', { stdout: image, stderr: 'Updates are available.\n' });
      expect(await gceResolver.latest(FAMILY, signal)).toBe('debian-12-bookworm-v20251111');
      expect(await gceResolver.latest({ kind: 'gce-family', family: 'own', version: 'latest' }, signal)).toBe(image.name);
      const describing = ['compute', 'images', 'describe-from-family'];
      expect(await programs.calls('gcloud')).toEqual([
        [...describing, 'debian-12', '--project=debian-cloud', '--format=json', '--quiet'],
        [...describing, 'own', '--format=json', '--quiet'],
      ]);
    }));

  test('is an error where there is none, and a name that is an option is refused', () =>
    withPrograms(async (programs) => {
      const stderr = 'ERROR: (gcloud.compute.images.describe-from-family) Could not fetch resource:\n - The resource was not found\n';
      await programs.add('gcloud', { stderr, exitCode: 1 });
      const error = (await gceResolver.latest(FAMILY, signal).catch((thrown: unknown) => thrown)) as ExternalError;
      expect(error.message).toContain('The resource was not found');
      expect(error.hint).toContain('compute.images.getFromFamily on debian-cloud');
      for (const hostile of [{ family: '--flags-file=x' }, { project: '--account=x' }]) {
        await expect(gceResolver.latest({ ...FAMILY, ...hostile }, signal)).rejects.toBeInstanceOf(InputError);
      }
      expect(await programs.calls('gcloud')).toHaveLength(1);
    }));
});

test('a program that is not installed is named, and nothing is asked', () =>
  withPrograms(async () => {
    expect(await amiResolver.latest(AMI, signal)).toMatchObject({ cannotAsk: 'the program aws is not installed here' });
    expect(await gceResolver.latest(FAMILY, signal)).toMatchObject({ cannotAsk: 'the program gcloud is not installed here' });
  }));
