import { describe, expect, it } from '@jest/globals';
import { isOver, oneEsScene, pollUntil } from '../../test/one-es-scene.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const scene = oneEsScene();

describe('a 1ES image that fails', () => {
  it('0.24: says why, in what revision, and where its log is; it is sent again when it is asked for again', async () => {
    scene.azure.script({ ends: 'Failed' });
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    const error = { code: 'ArtifactFailed', message: 'windows-restart ended with 1.' };
    scene.change(({ properties, ...body }) => ({ ...body, properties: { ...(properties as object), error } }));
    await expect(builder.collect(id)).rejects.toMatchObject({
      message: `1ES could not build the first revision of ${scene.name()}: ArtifactFailed: windows-restart ended with 1.`,
      hint: `its log is in the portal, under Monitoring, Image Logs of ${scene.resourceId()}`,
    });
    expect(await builder.find(scene.key, scene.request)).toBeUndefined();
    await builder.collect(await builder.submit(scene.request, scene.key));
    expect(scene.revisions()).toEqual(['first', 'first', 'full']);
  });

  it('0.25: in its second revision gets that again, and not the first', async () => {
    scene.azure.script({}, { ends: 'Failed' });
    const builder = scene.process();
    await expect(builder.collect(await builder.submit(scene.request, scene.key))).rejects.toThrow(
      `1ES could not build the full revision of ${scene.name()}: it does not say why.`,
    );
    await builder.collect(await builder.submit(scene.request, scene.key));
    expect(scene.revisions()).toEqual(['first', 'full', 'full']);
  });

  it('is told to want quota where that is why', async () => {
    scene.azure.script({ ends: 'Failed' });
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.change((body) => ({ ...body, properties: { error: { code: 'QuotaExceeded', message: 'No cores.' } } }));
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({ phase: 'failed', facts: { reason: 'quota' } });
  });

  it('0.23: is told to be without Trusted Launch where the service has not kept that, before anything more is sent', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.change((body) => ({ ...body, properties: { imageType: 'Managed' } }));
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({
      phase: 'failed',
      problem: expect.stringContaining('was made without Trusted Launch'),
      hint: expect.stringContaining('provider.one-es.trustedLaunch'),
    });
    expect(scene.revisions()).toEqual(['first']);
  });

  it('0.23: asks for Trusted Launch as the definition says it', async () => {
    await scene.given(['provider: { one-es: { trustedLaunch: { enableTrustedLaunch: true }, apiVersion: 2024-01-01-preview } }']);
    const builder = scene.process();
    await builder.collect(await builder.submit(scene.request, scene.key));
    expect(scene.sent()[1]).toMatchObject({ apiVersion: '2024-01-01-preview', body: { properties: { enableTrustedLaunch: true } } });
    expect(scene.sent()[1]?.body['properties']).not.toHaveProperty('securityProfile');
  });

  it('a refusal is final where the same would be refused again, and says what the service says', async () => {
    const builder = scene.process();
    scene.azure.fail({
      path: `images/${scene.name()}`,
      method: 'PUT',
      status: 400,
      code: 'InvalidArtifact',
      message: 'No such artifact.',
      times: 1,
    });
    await expect(builder.submit(scene.request, scene.key)).rejects.toMatchObject({
      message: `Cannot create images/${scene.name()}: Azure answered 400 InvalidArtifact: No such artifact.`,
      details: { reason: 'definition' },
    });
    const id = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status: 403, code: 'LinkedAuthorizationFailed' });
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({
      phase: 'failed',
      stage: 'full revision: refused',
      facts: { reason: 'service' },
    });
  });

  it.each([
    [401, 'ExpiredAuthenticationToken', 'service'],
    [403, 'AuthorizationFailed', 'service'],
    [404, 'ResourceGroupNotFound', 'service'],
    [409, 'MissingSubscriptionRegistration', 'service'],
    [400, 'PrincipalNotFound', 'service'],
    [403, 'RequestDisallowedByPolicy', 'definition'],
    [400, 'InvalidImage', 'definition'],
  ])('a refusal is of the service where a person mends it there, and else of the definition: %d %s', async (status, code, reason) => {
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status, code, times: 20 });
    await expect(scene.process().submit(scene.request, scene.key)).rejects.toMatchObject({ details: { reason } });
  });

  it('0.25: its second revision is sent again while its identity is not known everywhere', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'PUT', status: 400, code: 'PrincipalNotFound', times: 4 });
    expect(await pollUntil(builder, id, isOver)).toEqual([
      expect.objectContaining({ phase: 'running' }),
      expect.objectContaining({ phase: 'running', stage: 'full revision: sent' }),
      expect.objectContaining({ phase: 'running' }),
      expect.objectContaining({ phase: 'succeeded' }),
    ]);
    // Four times in vain.
    expect(scene.revisions()).toEqual(['first', 'full', 'full', 'full', 'full', 'full']);
  });

  it('0.24: nobody answers: that is an error and no state, and it goes on later', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path: `images/${scene.name()}`, method: 'GET', status: 503, code: 'ServiceUnavailable', times: 10 });
    await expect(builder.poll(id)).rejects.toMatchObject({ name: 'ExternalError' });
    await expect(builder.find(scene.key, scene.request)).rejects.toMatchObject({ name: 'ExternalError' });
    await pollUntil(builder, id, isOver);
    expect(scene.revisions()).toEqual(['first', 'full']);
  });

  it('0.24: is left to Azure when it takes longer than the definition allows', async () => {
    scene.azure.script({ polls: Number.POSITIVE_INFINITY });
    const id = await scene.process().submit(scene.request, scene.key);
    const late = { ...id, reference: id.reference.replace(/"timeout":\d+/, '"timeout":50') };
    await expect(scene.process().collect(late)).rejects.toMatchObject({
      message: `The image ${scene.name()} is not there after 50 ms (first revision: Creating).`,
      hint: expect.stringContaining('it goes on in Azure'),
    });
  });

  it('is lost where it is gone, and cannot be cancelled while it is made', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    await expect(builder.cancel(id)).rejects.toMatchObject({ hint: `wait for its end, or delete ${scene.resourceId()} in the portal` });
    scene.azure.resources.resources.delete(scene.resourceId().toLowerCase());
    expect(await builder.poll(id)).toMatchObject({ phase: 'lost' });
    await builder.cancel(id);
  });

  it('has no state that anybody knows where its tag of the revision is gone', async () => {
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.change(({ tags, ...body }) => ({ ...body, tags: { ...(tags as object), 'bakehouse-revision': undefined } }));
    await expect(builder.poll(id)).rejects.toThrow('is in no state that is known: its tag bakehouse-revision is null');
    expect(scene.revisions()).toEqual(['first']);
  });
});
