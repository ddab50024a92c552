import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, InputError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { readBuildRecord } from '@bakehouse/records/builds';
import { sha256 } from '@bakehouse/system/files';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { requestFor } from '../../../../test/backends/builder-requests.ts';
import { quotaExceeded, type RunScript, timedOut } from '../../../../test/simulators/azure-resource-manager/image-builder/run-scripts.ts';
import { BUILDABLE, ImageBuilderAzure, WaitedTime } from '../../test/image-builder-azure.ts';
import type { Builder, BuilderPlace } from '../builder.ts';
import { azureImageBuilder } from './azure-image-builder.ts';

// Against the simulator of Azure Resource Manager alone: nothing here has been tried in Azure.

jest.setTimeout(60_000);

let azure: ImageBuilderAzure;
let folder: string;
let time: WaitedTime;
let told: string[];
let place: BuilderPlace;
let builder: Builder;
const key = `small-${'a'.repeat(64)}`;

beforeAll(async () => {
  azure = await ImageBuilderAzure.start();
});
afterAll(() => azure.stop());
beforeEach(async () => {
  azure.reset();
  folder = await mkdtemp(join(tmpdir(), 'image-builds-'));
  time = new WaitedTime();
  azure.arm.time.follow(time);
  told = [];
  const note = (text: string) => void told.push(text);
  const log = { info: note, warning: note, error: note, debug: () => {} } as unknown as Log;
  place = azure.place(folder, time, { log });
  builder = azureImageBuilder(place);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another process, on the same machine or on one with nothing of it. */
const other = (more: Partial<BuilderPlace> = {}) => azureImageBuilder({ ...place, ...more });
const elsewhere = () => other({ outputFolder: join(folder, 'elsewhere'), cacheFolder: join(folder, 'nothing') });
const request = (...more: string[]) =>
  requestFor(folder, [...BUILDABLE.filter((line) => !more.some((own) => own.split(':')[0] === line.split(':')[0])), ...more]);
const templates = () => [...azure.arm.resources.resources.keys()].filter((id) => id.includes('/imagetemplates/'));
const stagingGroups = () => [...azure.arm.resources.groups.keys()].filter((name) => name.startsWith('it_'));
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as ExternalError,
  );

describe('a build that goes well', () => {
  it('runs a template that is named after image and fingerprint, keeps record and log, and leaves nothing behind', async () => {
    azure.log = '==> azure-arm: Provisioning with shell script\n    azure-arm: done\n';
    const id = await builder.submit(await request(), key);
    expect(id.reference).toMatch(/\/imageTemplates\/small-aaaaaaaaaaaa$/);
    expect(stagingGroups()).toHaveLength(1);
    const record = await builder.collect(id);
    const image = `/subscriptions/${azure.arm.subscription}/resourceGroups/rg-test/providers/Microsoft.Compute/images/small`;
    expect(record).toMatchObject({
      builder: 'azure-image-builder',
      image: 'small',
      artifacts: [{ id: image, kind: 'managed-image', name: 'small', regions: ['westus2'] }],
      files: [],
      log: 'build.log',
    });
    expect(await readBuildRecord(join(place.outputFolder, 'build.json'))).toEqual(record);
    // That of the last run, of the two that the container has.
    expect(await readFile(join(place.outputFolder, 'build.log'), 'utf8')).toBe(azure.log);
    expect(templates()).toEqual([]);
    expect(stagingGroups()).toEqual([]);
    expect(azure.arm.resources.resources.get(image.toLowerCase())?.body['tags']).toMatchObject({
      'bakehouse-image': 'small',
      'bakehouse-key': key,
      'bakehouse-output': 'small',
    });
  });

  it('reads run outputs and log before it deletes', async () => {
    await builder.collect(await builder.submit(await request(), key));
    const at = (method: string, end: RegExp) => azure.arm.requests.findLastIndex((one) => one.startsWith(method) && end.test(one));
    expect(at('GET', /\/runOutputs\?/)).toBeGreaterThan(-1);
    expect(at('GET', /\/storageAccounts\/[a-z0-9]+\?/)).toBeGreaterThan(-1);
    expect(at('GET', /\/runOutputs\?/)).toBeLessThan(at('DELETE', /imageTemplates/));
    expect(at('GET', /\/storageAccounts\/[a-z0-9]+\?/)).toBeLessThan(at('DELETE', /imageTemplates/));
  });

  it('names the version that a gallery got, and its regions', async () => {
    const outputs = `outputs: [{ kind: gallery, id: "${azure.galleryImage}", regions: [{ name: westus2 }, { name: eastus, replicas: 2 }], channel: staging }]`;
    const { artifacts = [] } = await builder.collect(await builder.submit(await request(outputs), key));
    expect(artifacts).toMatchObject([
      { kind: 'gallery-version', name: expect.stringMatching(/^0\.\d+\.\d+$/), regions: ['westus2', 'eastus'] },
    ]);
  });

  it('goes on where nobody may read the log, and says where that is', async () => {
    azure.log = undefined;
    await builder.collect(await builder.submit(await request(), key));
    expect(told.join('\n')).toMatch(
      /log could not be read: Blob Storage answered 403 AuthorizationPermissionMismatch \(https:\/\/127\.0\.0\.1/,
    );
    expect(await readFile(join(place.outputFolder, 'build.log'), 'utf8')).toContain('packerlogs');
  });

  it('waits with the deletion while the service says that the run is not quite over', async () => {
    azure.arm.fail({ path: 'imageTemplates/small', method: 'DELETE', status: 409, code: 'OperationNotAllowed', times: 3 });
    await builder.collect(await builder.submit(await request(), key));
    expect(templates()).toEqual([]);
  });

  it('is told to have succeeded in part, with what is missing, and is made again when it is asked for again', async () => {
    azure.arm.imageBuilder.scriptRun({ ends: 'PartiallySucceeded' });
    const two = await request(`outputs: [{ kind: managed, name: small }, { kind: gallery, id: "${azure.galleryImage}" }]`);
    const id = await builder.submit(two, key);
    expect((await builder.collect(id)).artifacts).toHaveLength(1);
    expect(told.join('\n')).toContain('succeeded in part: not everything was made: small-2 is missing.');
    expect(await builder.poll(id)).toMatchObject({ phase: 'succeeded', problem: expect.stringContaining('small-2 is missing') });
    expect(await elsewhere().find(key)).toBeUndefined();
    expect((await builder.collect(await builder.submit(two, key))).artifacts).toHaveLength(2);
    expect(azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('does not end well where the service names nothing that it made, and leaves the template to be looked at', async () => {
    const id = await builder.submit(await request(), key);
    azure.arm.fail({ path: 'runOutputs', method: 'GET', status: 200, code: '', body: { value: [] } });
    await expect(builder.collect(id)).rejects.toThrow('has succeeded, and names nothing that it made');
    expect(templates()).toHaveLength(1);
  });
});

describe('another process', () => {
  it('on another machine follows a build by its name alone and writes its record, when the one that submitted it is gone', async () => {
    const submitted = await builder.submit(await request(), key);
    const found = await elsewhere().find(key);
    expect(found).toEqual(submitted);
    const record = await elsewhere().collect(JSON.parse(JSON.stringify(found)));
    expect(record).toMatchObject({ image: 'small', definitionFile: 'small.vmimage.yaml', artifacts: [{ name: 'small' }] });
    expect(await readBuildRecord(join(folder, 'elsewhere', 'build.json'))).toEqual(record);
    expect(azure.sent('POST', /\/run$/)).toHaveLength(1);
  });

  it('finds a build in a group that only the definition names', async () => {
    azure.arm.addGroup('rg-own', 'westus2');
    const id = await builder.submit(
      await request(
        'build: { region: westus2, identity: ["/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-test/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder"], resourceGroup: rg-own }',
      ),
      key,
    );
    expect(id.reference).toContain('/resourceGroups/rg-own/');
    expect(await elsewhere().find(key)).toEqual(id);
  });

  it('takes what was made by its tags instead of building it again', async () => {
    await builder.collect(await builder.submit(await request(), key));
    const adopted = await elsewhere().submit(await request(), key);
    const record = await elsewhere().collect(adopted);
    expect(record.artifacts).toMatchObject([{ kind: 'managed-image', name: 'small' }]);
    expect(azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
    expect(told.join('\n')).toContain('small was built already');
  });

  it('builds again what was deleted since', async () => {
    await builder.collect(await builder.submit(await request(), key));
    azure.arm.resources.removeBelow('/images/small');
    for (const id of [...azure.arm.resources.resources.keys()]) if (id.endsWith('/images/small')) azure.arm.resources.resources.delete(id);
    expect(await builder.find(key)).toBeUndefined();
    await builder.collect(await builder.submit(await request(), key));
    expect(azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('runs a template whose maker ended before it could', async () => {
    azure.arm.fail({ path: '/run', method: 'POST', status: 403, code: 'AuthorizationFailed', times: 1 });
    await expect(builder.submit(await request(), key)).rejects.toThrow('AuthorizationFailed');
    expect(templates()).toHaveLength(1);
    const id = await elsewhere().submit(await request(), key);
    await elsewhere().collect(id);
    expect(azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
  });

  it('does not touch a template of the same name that no build has made', async () => {
    const id = await builder.submit(await request(), key);
    const made = azure.arm.imageBuilder.template(id.reference);
    made.tags = {};
    await expect(other().submit(await request(), key)).rejects.toThrow(InputError);
    expect(azure.sent('DELETE', /imageTemplates/)).toEqual([]);
  });
});

describe('answers that are lost', () => {
  it.each([
    ['the template', 'PUT', 'imageTemplates/small'],
    ['the run', 'POST', '/run'],
  ])('of %s make no second one', async (_, method, path) => {
    azure.arm.fail({ path, method, status: 0, code: '', cut: true, afterEffect: true, times: 1 });
    await builder.collect(await builder.submit(await request(), key));
    expect(azure.arm.resources.resources.size).toBeGreaterThan(0);
    expect(azure.sent('POST', /\/run$/)).toHaveLength(1);
  });

  it('before the run has begun are followed by another request', async () => {
    azure.arm.fail({ path: '/run', method: 'POST', status: 0, code: '', cut: true, times: 1 });
    await builder.collect(await builder.submit(await request(), key));
    expect(azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('of the service, such as 500 for a template, do no harm', async () => {
    azure.arm.fail({ path: 'imageTemplates/small', method: 'PUT', status: 500, code: 'InternalOperationError', times: 1 });
    azure.arm.fail({ path: 'imageTemplates/small', method: 'GET', status: 500, code: 'InternalOperationError', times: 3, after: 3 });
    await builder.collect(await builder.submit(await request(), key));
    expect(azure.sent('POST', /\/run$/)).toHaveLength(1);
  });
});

describe('an identity', () => {
  it('that was just made, and is not known everywhere yet, is waited for', async () => {
    azure.arm.fail({ path: 'imageTemplates/small', method: 'PUT', status: 400, code: 'PrincipalNotFound', times: 4 });
    await builder.collect(await builder.submit(await request(), key));
    expect(azure.sent('PUT', /imageTemplates/)).toHaveLength(5);
    expect(time.now()).toBeGreaterThanOrEqual(80_000);
  });

  it('that is not there is told at once', async () => {
    const build = 'build: { region: westus2, identity: [nobody] }';
    await expect(builder.submit(await request(build), key)).rejects.toThrow('The assigned managed identity cannot be used');
    expect(azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
  });
});

describe('a build that fails', () => {
  const cases: [string, RunScript, string, string, string][] = [
    ['a quota', quotaExceeded(), '', 'quota', 'Azure gives no machine of this kind: exceeding approved standardDSv2Family Cores quota'],
    ['its time', timedOut(), '', 'definition', 'The build took longer than build.timeout allows'],
    [
      'a script',
      { ends: 'Failed' },
      'azure-arm: mkdir: cannot create\n==> azure-arm: Script exited with non-zero exit status: 3\n',
      'definition',
      'A script of the template ended with exit code 3',
    ],
    [
      'a machine that is not reached',
      { ends: 'Failed' },
      '==> azure-arm: Timeout waiting for SSH.\n',
      'network',
      'The service does not reach the machine by SSH',
    ],
    [
      'the service',
      { ends: 'Failed', error: { code: 'InternalOperationError', message: 'Internal error occurred.' } },
      '',
      'service',
      'failed by a mistake of its own',
    ],
    [
      'a role',
      {
        ends: 'Failed',
        error: { code: 'Unauthorized', message: 'Not authorized to access the resource: https://a.blob.core.windows.net/c/x.sh.' },
      },
      '',
      'service',
      'may not reach https://a.blob.core.windows.net/c/x.sh',
    ],
  ];
  it.each(cases)('for %s says so, and what it is of', async (_, script, log, reason, message) => {
    azure.log = log;
    azure.arm.imageBuilder.scriptRun(script);
    const long = await request('build: { region: westus2, identity: [builder], timeout: 4h }');
    const failure = await failureOf(builder.collect(await builder.submit(long, key)));
    expect(failure).toMatchObject({ message: expect.stringContaining(message), details: { reason } });
  });

  it('shows the last lines of the log, keeps all of it, and only then deletes the template', async () => {
    azure.log = ['first', ...Array.from({ length: 40 }, (_, index) => `    azure-arm: line ${index}`)].join('\n');
    azure.arm.imageBuilder.scriptRun({ ends: 'Failed' });
    const failure = await failureOf(builder.collect(await builder.submit(await request(), key)));
    const path = join(place.outputFolder, 'build.log');
    expect(failure?.details).toMatchObject({ log: path });
    expect(failure?.details.lastLines?.at(-1)).toBe('    azure-arm: line 39');
    expect(failure?.message).not.toContain('Packer build logs are at');
    expect(await readFile(path, 'utf8')).toBe(azure.log);
    expect(templates()).toEqual([]);
    expect(stagingGroups()).toEqual([]);
  });

  it('keeps its template and names it, where the definition asks for that, until it is built again', async () => {
    azure.arm.imageBuilder.scriptRun({ ends: 'Failed' });
    const kept = await request('provider: { azure-image-builder: { keep: failed } }');
    const id = await builder.submit(kept, key);
    await failureOf(elsewhere().collect(id));
    expect(templates()).toHaveLength(1);
    expect(told.join('\n')).toMatch(/imageTemplates\/small-aaaaaaaaaaaa and its staging group IT_rg-test_small\S* stay/);
    await builder.collect(await builder.submit(kept, key));
    expect(azure.sent('DELETE', /imageTemplates/)).toHaveLength(2);
    expect(templates()).toEqual([]);
  });

  it('because its template could not be made says why, without a run', async () => {
    azure.arm.script({ ends: 'Failed', error: { code: 'BadPIRSource', message: 'There is no such image.' } });
    const id = await builder.submit(await request(), key);
    await expect(builder.collect(id)).rejects.toThrow('BadPIRSource: There is no such image');
    expect(azure.sent('POST', /\/run$/)).toEqual([]);
    expect(templates()).toEqual([]);
  });
});

describe('a build that is cancelled', () => {
  it('with the process that waits for it is cancelled in Azure', async () => {
    azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building' });
    const stop = new AbortController();
    const own = other({ signal: stop.signal });
    const id = await own.submit(await request(), key);
    let waits = 0;
    time.waiting = () => {
      if (++waits === 3) stop.abort();
    };
    await expect(own.collect(id)).rejects.toThrow(CancelledError);
    expect(azure.sent('POST', /\/cancel$/)).toHaveLength(1);
    expect(await elsewhere().poll(id)).toMatchObject({ phase: 'running', stage: 'canceling' });
  });

  it('goes on when a process ends that only waited for what another has submitted', async () => {
    azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building' });
    const id = await builder.submit(await request(), key);
    const stop = new AbortController();
    time.waiting = () => stop.abort();
    await expect(other({ signal: stop.signal }).collect(id)).rejects.toThrow(CancelledError);
    expect(azure.sent('POST', /\/cancel$/)).toEqual([]);
  });

  it('and never gets out of Canceling does not hang, and is told with what to do', async () => {
    azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building', cancelSeconds: Number.POSITIVE_INFINITY });
    const id = await builder.submit(await request(), key);
    const failure = await failureOf(builder.cancel(id));
    expect(failure).toBeInstanceOf(ExternalError);
    expect(failure).toMatchObject({
      message: expect.stringContaining('is still being cancelled after 15'),
      hint: expect.stringContaining('staging group'),
    });
    await expect(other().submit(await request(), key)).rejects.toThrow('Azure Image Builder is stuck');
    // A build that is made anew has another template.
    const again = await builder.submit({ ...(await request()), rebuild: true }, `${key}-01234567-89ab-cdef-0123-456789abcdef`);
    expect(again.reference).toMatch(/small-aaaaaaaaaaaa-01234567$/);
    await builder.collect(again);
  });
});

describe('a plan', () => {
  it('asks Azure what it would do, sends the template as it would be made, and makes nothing', async () => {
    const lines = await builder.plan(await request('steps: [{ script: { shell: sh, inline: ["[ -e /etc/passwd ]"] } }]'));
    expect(lines.join('\n')).toMatch(/Azure would make \/subscriptions\/\S+\/imageTemplates\/small-/);
    expect(templates()).toEqual([]);
    const sent = JSON.stringify(azure.arm.bodies.at(-1));
    // As an expression of the deployment template it would be refused.
    expect(sent).toContain('[[ -e /etc/passwd ]');
  });

  it('fails as the deployment would, with the reason that the service gives', async () => {
    const reason = {
      code: 'InvalidTemplateDeployment',
      message: 'Not valid.',
      details: [{ code: 'RequestDisallowedByPolicy', message: 'No builds here.' }],
    };
    azure.arm.fail({ path: '/whatIf', method: 'POST', status: 400, code: '', body: { error: reason } });
    await expect(builder.plan(await request())).rejects.toThrow('RequestDisallowedByPolicy: No builds here');
  });

  it('names the line where the identity is missing, before anything is sent', async () => {
    const failure = await failureOf(builder.plan(await request('build: { region: westus2 }')));
    expect(failure?.findings).toMatchObject([
      { message: 'build.identity: Azure Image Builder needs a user-assigned identity', line: expect.any(Number) },
    ]);
    expect(azure.arm.requests).toEqual([]);
  });
});

it('says what is missing where nobody was named who signs in', async () => {
  const { azure: _, ...without } = place;
  await expect(azureImageBuilder(without).plan(await request())).rejects.toThrow(UserError);
});

it('a key of any form gives a name that the service takes', async () => {
  const { templateName } = await import('./template-name.ts');
  for (const one of ['key', 'ä'.repeat(300), `${'x'.repeat(63)}-${'0'.repeat(64)}`, ''])
    expect(templateName(one)).toMatch(/^[A-Za-z0-9-_.]{1,64}$/);
  expect(templateName(`${'x'.repeat(63)}-${sha256('one')}`)).toMatch(new RegExp(`-${sha256('one').slice(0, 12)}$`));
});
