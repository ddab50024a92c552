import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '@bakehouse/core/errors';
import { readBuildRecord } from '@bakehouse/records/builds';
import { describe, expect, it, jest } from '@jest/globals';
import { BUILDABLE, builderScene } from '../../test/image-builder-azure.ts';

// Against the simulator of Azure Resource Manager alone: nothing here has been tried in Azure.

jest.setTimeout(60_000);

const scene = builderScene();
const key = `small-${'a'.repeat(64)}`;

describe('a build that goes well', () => {
  it('runs a template that is named after image and fingerprint, keeps record and log, and leaves nothing behind', async () => {
    scene.azure.log = '==> azure-arm: Provisioning with shell script\n    azure-arm: done\n';
    const id = await scene.builder.submit(await scene.request(), key);
    expect(id.reference).toMatch(/\/imageTemplates\/small-aaaaaaaaaaaa$/);
    expect(scene.stagingGroups()).toHaveLength(1);
    const record = await scene.build(await scene.request(), key);
    const image = `/subscriptions/${scene.azure.arm.subscription}/resourceGroups/rg-test/providers/Microsoft.Compute/images/small`;
    expect(record).toMatchObject({
      builder: 'azure-image-builder',
      image: 'small',
      artifacts: [{ id: image, kind: 'managed-image', name: 'small', regions: ['westus2'] }],
      files: [],
      log: 'build.log',
    });
    expect(await readBuildRecord(join(scene.place.outputFolder, 'build.json'))).toEqual(record);
    // That of the last run, of the two that the container has.
    expect(await readFile(join(scene.place.outputFolder, 'build.log'), 'utf8')).toBe(scene.azure.log);
    expect(scene.templates()).toEqual([]);
    expect(scene.stagingGroups()).toEqual([]);
    expect(scene.azure.arm.resources.resources.get(image.toLowerCase())?.body['tags']).toMatchObject({
      'bakehouse-image': 'small',
      'bakehouse-key': key,
      'bakehouse-output': 'small',
    });
  });

  it('reads run outputs and log before it deletes', async () => {
    await scene.build(await scene.request(), key);
    const at = (method: string, end: RegExp) => scene.azure.arm.requests.findLastIndex((one) => one.startsWith(method) && end.test(one));
    expect(at('GET', /\/runOutputs\?/)).toBeGreaterThan(-1);
    expect(at('GET', /\/storageAccounts\/[a-z0-9]+\?/)).toBeGreaterThan(-1);
    expect(at('GET', /\/runOutputs\?/)).toBeLessThan(at('DELETE', /imageTemplates/));
    expect(at('GET', /\/storageAccounts\/[a-z0-9]+\?/)).toBeLessThan(at('DELETE', /imageTemplates/));
  });

  it('names the version that a gallery got, and its regions', async () => {
    const outputs = `outputs: [{ kind: gallery, id: "${scene.azure.galleryImage}", regions: [{ name: westus2 }, { name: eastus, replicas: 2 }], channel: staging }]`;
    const { artifacts = [] } = await scene.build(await scene.request(outputs), key);
    expect(artifacts).toMatchObject([
      { kind: 'gallery-version', name: expect.stringMatching(/^0\.\d+\.\d+$/), regions: ['westus2', 'eastus'] },
    ]);
  });

  it('goes on where nobody may read the log, and says where that is', async () => {
    scene.azure.log = undefined;
    await scene.build(await scene.request(), key);
    expect(scene.told.join('\n')).toMatch(
      /log could not be read: Blob Storage answered 403 AuthorizationPermissionMismatch \(https:\/\/127\.0\.0\.1/,
    );
    expect(await readFile(join(scene.place.outputFolder, 'build.log'), 'utf8')).toContain('packerlogs');
  });

  it('waits with the deletion while the service says that the run is not quite over', async () => {
    scene.azure.arm.fail({ path: 'imageTemplates/small', method: 'DELETE', status: 409, code: 'OperationNotAllowed', times: 3 });
    await scene.build(await scene.request(), key);
    expect(scene.templates()).toEqual([]);
  });

  it('that has succeeded in part is a failure that may pass, says what is there, and is made again', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ ends: 'PartiallySucceeded' });
    const two = await scene.request(`outputs: [{ kind: managed, name: small }, { kind: gallery, id: "${scene.azure.galleryImage}" }]`);
    await expect(scene.build(two, key)).rejects.toMatchObject({
      message: expect.stringContaining('The build has succeeded in part, without small-2'),
      hint: expect.stringMatching(/what was made stays: \/subscriptions\/\S+\/images\/small; /),
      details: { reason: 'service' },
    });
    expect(await scene.elsewhere().find(key)).toBeUndefined();
    expect((await scene.build(two, key)).artifacts).toHaveLength(2);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('does not end well where the service names nothing that it made, and leaves the template to be looked at', async () => {
    const id = await scene.builder.submit(await scene.request(), key);
    scene.azure.arm.fail({ path: 'runOutputs', method: 'GET', status: 200, code: '', body: { value: [] } });
    await expect(scene.builder.collect(id)).rejects.toThrow('has succeeded, and names nothing that it made');
    expect(scene.templates()).toHaveLength(1);
  });
});

describe('another process', () => {
  it('goes on with a build whose process was killed', async () => {
    // Time passes with each look now, whoever looks.
    scene.azure.reset();
    const certificate = join(scene.folder, 'certificate.pem');
    await writeFile(certificate, scene.azure.certificate);
    const { arm } = scene.azure;
    const task = { folder: scene.folder, key, lines: BUILDABLE, endpoint: arm.endpoint, subscription: arm.subscription };
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/image-builder-child.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate, BUILDER_TEST: JSON.stringify(task) },
    });
    const ended = once(child, 'close');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    child.kill('SIGKILL');
    await ended;
    expect(await scene.elsewhere().find(key)).toEqual(JSON.parse(String(line)));
    expect(await scene.elsewhere().submit(await scene.request(), key)).toEqual(JSON.parse(String(line)));
    const record = await scene.elsewhere().collect(JSON.parse(String(line)));
    expect(record.artifacts).toMatchObject([{ name: 'small' }]);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(1);
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
  });

  it('on another machine follows a build by its name alone and writes its record, when the one that submitted it is gone', async () => {
    const submitted = await scene.builder.submit(await scene.request(), key);
    const found = await scene.elsewhere().find(key);
    expect(found).toEqual(submitted);
    const record = await scene.elsewhere().collect(JSON.parse(JSON.stringify(found)));
    expect(record).toMatchObject({ image: 'small', definitionFile: 'small.vmimage.yaml', artifacts: [{ name: 'small' }] });
    expect(await readBuildRecord(join(scene.folder, 'elsewhere', 'build.json'))).toEqual(record);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(1);
  });

  it('finds a build in a group that only the definition names', async () => {
    scene.azure.arm.addGroup('rg-own', 'westus2');
    const id = await scene.builder.submit(
      await scene.request(
        'build: { region: westus2, identity: ["/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-test/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder"], resourceGroup: rg-own }',
      ),
      key,
    );
    expect(id.reference).toContain('/resourceGroups/rg-own/');
    expect(await scene.elsewhere().find(key)).toEqual(id);
  });

  it('takes what was made by its tags instead of building it again', async () => {
    await scene.build(await scene.request(), key);
    const adopted = await scene.elsewhere().submit(await scene.request(), key);
    const record = await scene.elsewhere().collect(adopted);
    expect(record.artifacts).toMatchObject([{ kind: 'managed-image', name: 'small' }]);
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
    expect(scene.told.join('\n')).toContain('small was built already');
  });

  it('builds again what was deleted since', async () => {
    await scene.build(await scene.request(), key);
    scene.azure.arm.resources.removeBelow('/images/small');
    for (const id of [...scene.azure.arm.resources.resources.keys()])
      if (id.endsWith('/images/small')) scene.azure.arm.resources.resources.delete(id);
    expect(await scene.builder.find(key)).toBeUndefined();
    await scene.build(await scene.request(), key);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('runs a template whose maker ended before it could', async () => {
    scene.azure.arm.fail({ path: '/run', method: 'POST', status: 403, code: 'AuthorizationFailed', times: 1 });
    await expect(scene.builder.submit(await scene.request(), key)).rejects.toThrow('AuthorizationFailed');
    expect(scene.templates()).toHaveLength(1);
    // Nobody runs it: it is no build that could be waited for.
    expect(await scene.elsewhere().find(key)).toBeUndefined();
    const id = await scene.elsewhere().submit(await scene.request(), key);
    await scene.elsewhere().collect(id);
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
  });

  it('does not touch a template of the same name that no build has made', async () => {
    const id = await scene.builder.submit(await scene.request(), key);
    const made = scene.azure.arm.imageBuilder.template(id.reference);
    made.tags = {};
    await expect(scene.other().submit(await scene.request(), key)).rejects.toThrow(InputError);
    expect(scene.azure.sent('DELETE', /imageTemplates/)).toEqual([]);
  });
});

describe('answers that are lost', () => {
  it.each([
    ['the template', 'PUT', 'imageTemplates/small'],
    ['the run', 'POST', '/run'],
  ])('of %s make no second one', async (_, method, path) => {
    scene.azure.arm.fail({ path, method, status: 0, code: '', cut: true, afterEffect: true, times: 1 });
    await scene.build(await scene.request(), key);
    expect(scene.azure.arm.resources.resources.size).toBeGreaterThan(0);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(1);
  });

  it('before the run has begun are followed by another request', async () => {
    scene.azure.arm.fail({ path: '/run', method: 'POST', status: 0, code: '', cut: true, times: 1 });
    await scene.build(await scene.request(), key);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(2);
  });

  it('while a build is waited for do not end the wait', async () => {
    const id = await scene.builder.submit(await scene.request(), key);
    scene.azure.arm.fail({ path: 'imageTemplates/small', method: 'GET', status: 503, code: 'ServerBusy', times: 12 });
    await scene.builder.collect(id);
    expect(scene.told.join('\n')).toContain('The build goes on all the same');
  });

  it('of the service, such as 500 for a template, do no harm', async () => {
    scene.azure.arm.fail({ path: 'imageTemplates/small', method: 'PUT', status: 500, code: 'InternalOperationError', times: 1 });
    scene.azure.arm.fail({ path: 'imageTemplates/small', method: 'GET', status: 500, code: 'InternalOperationError', times: 3, after: 3 });
    await scene.build(await scene.request(), key);
    expect(scene.azure.sent('POST', /\/run$/)).toHaveLength(1);
  });
});
