import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it, jest } from '@jest/globals';
import { quotaExceeded, type RunScript, timedOut } from '../../../../test/simulators/azure-resource-manager/image-builder/run-scripts.ts';
import { builderScene } from '../../test/image-builder-azure.ts';
import { azureImageBuilder } from './azure-image-builder.ts';

// Against the simulator of Azure Resource Manager alone: nothing here has been tried in Azure.

jest.setTimeout(60_000);

const scene = builderScene();
const key = `small-${'a'.repeat(64)}`;
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as ExternalError,
  );

describe('an identity', () => {
  it('that was just made, and is not known everywhere yet, is waited for', async () => {
    scene.azure.arm.fail({ path: 'imageTemplates/small', method: 'PUT', status: 400, code: 'PrincipalNotFound', times: 4 });
    await scene.build(await scene.request(), key);
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(5);
    expect(scene.time.now()).toBeGreaterThanOrEqual(80_000);
  });

  it('that is not there is told at once', async () => {
    const build = 'build: { region: westus2, identity: [nobody] }';
    await expect(scene.builder.submit(await scene.request(build), key)).rejects.toThrow('The assigned managed identity cannot be used');
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
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
    scene.azure.log = log;
    scene.azure.arm.imageBuilder.scriptRun(script);
    const long = await scene.request('build: { region: westus2, identity: [builder], timeout: 4h }');
    const failure = await failureOf(scene.build(long, key));
    expect(failure).toMatchObject({ message: expect.stringContaining(message), details: { reason } });
  });

  it('shows the last lines of the log, keeps all of it, and only then deletes the template', async () => {
    scene.azure.log = ['first', ...Array.from({ length: 40 }, (_, index) => `    azure-arm: line ${index}`)].join('\n');
    scene.azure.arm.imageBuilder.scriptRun({ ends: 'Failed' });
    const failure = await failureOf(scene.build(await scene.request(), key));
    const path = join(scene.place.outputFolder, 'build.log');
    expect(failure?.details).toMatchObject({ log: path });
    expect(failure?.details.lastLines?.at(-1)).toBe('    azure-arm: line 39');
    expect(failure?.message).not.toContain('Packer build logs are at');
    expect(await readFile(path, 'utf8')).toBe(scene.azure.log);
    expect(scene.templates()).toEqual([]);
    expect(scene.stagingGroups()).toEqual([]);
  });

  it('keeps its template and names it, where the definition asks for that, until it is built again', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ ends: 'Failed' });
    const kept = await scene.request('provider: { azure-image-builder: { keep: failed } }');
    const id = await scene.builder.submit(kept, key);
    await failureOf(scene.elsewhere().collect(id));
    await scene.elsewhere().release?.(id);
    expect(scene.templates()).toHaveLength(1);
    expect(scene.told.join('\n')).toMatch(/imageTemplates\/small-aaaaaaaaaaaa and its staging group IT_rg-test_small\S* stay/);
    await scene.build(kept, key);
    expect(scene.azure.sent('DELETE', /imageTemplates/)).toHaveLength(2);
    expect(scene.templates()).toEqual([]);
  });

  it('because its template could not be made says why, without a run', async () => {
    scene.azure.arm.script({ ends: 'Failed', error: { code: 'BadPIRSource', message: 'There is no such image.' } });
    await expect(scene.build(await scene.request(), key)).rejects.toThrow('BadPIRSource: There is no such image');
    expect(scene.azure.sent('POST', /\/run$/)).toEqual([]);
    expect(scene.templates()).toEqual([]);
  });
});

describe('a build that is cancelled', () => {
  it('with the process that waits for it is cancelled in Azure', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building' });
    const stop = new AbortController();
    const own = scene.other({ signal: stop.signal });
    const id = await own.submit(await scene.request(), key);
    let waits = 0;
    scene.time.waiting = () => {
      if (++waits === 3) stop.abort();
    };
    await expect(own.collect(id)).rejects.toThrow(CancelledError);
    expect(scene.azure.sent('POST', /\/cancel$/)).toHaveLength(1);
    expect(await scene.elsewhere().poll(id)).toMatchObject({ phase: 'running', stage: 'canceling' });
  });

  it('goes on when a process ends that only waited for what another has submitted', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building' });
    const id = await scene.builder.submit(await scene.request(), key);
    const stop = new AbortController();
    scene.time.waiting = () => stop.abort();
    await expect(scene.other({ signal: stop.signal }).collect(id)).rejects.toThrow(CancelledError);
    expect(scene.azure.sent('POST', /\/cancel$/)).toEqual([]);
  });

  it('and never gets out of Canceling does not hang, and is told with what to do', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ stuckIn: 'Building', cancelSeconds: Number.POSITIVE_INFINITY });
    const id = await scene.builder.submit(await scene.request(), key);
    const failure = await failureOf(scene.builder.cancel(id));
    expect(failure).toBeInstanceOf(ExternalError);
    expect(failure).toMatchObject({
      message: expect.stringContaining('is still being cancelled after 15'),
      hint: expect.stringContaining('staging group'),
    });
    await expect(scene.other().submit(await scene.request(), key)).rejects.toThrow('Azure Image Builder is stuck');
    // A build that is made anew has another template.
    const again = await scene.builder.submit({ ...(await scene.request()), rebuild: true }, `${key}-01234567`);
    expect(again.reference).toMatch(/small-aaaaaaaaaaaa-01234567$/);
    await scene.builder.collect(again);
  });
});

describe('a plan', () => {
  it('asks nobody', async () => {
    expect((await scene.builder.plan(await scene.request())).join('\n')).toMatch(/the image template small-\S+ in the resource group/);
    expect(scene.azure.arm.requests).toEqual([]);
  });
});

describe('a preview', () => {
  it('asks Azure what it would do, sends the template as it would be made, and makes nothing', async () => {
    const lines = await scene.builder.preview?.(await scene.request('steps: [{ script: { shell: sh, inline: ["[ -e /etc/passwd ]"] } }]'));
    expect(lines?.join('\n')).toMatch(/Azure would make \/subscriptions\/\S+\/imageTemplates\/small-/);
    expect(scene.templates()).toEqual([]);
    const sent = JSON.stringify(scene.azure.arm.bodies.at(-1));
    // As an expression of the deployment template it would be refused.
    expect(sent).toContain('[[ -e /etc/passwd ]');
  });

  it('fails as the deployment would, with the reason that the service gives', async () => {
    const reason = {
      code: 'InvalidTemplateDeployment',
      message: 'Not valid.',
      details: [{ code: 'RequestDisallowedByPolicy', message: 'No builds here.' }],
    };
    scene.azure.arm.fail({ path: '/whatIf', method: 'POST', status: 400, code: '', body: { error: reason } });
    await expect(scene.builder.preview?.(await scene.request())).rejects.toThrow('RequestDisallowedByPolicy: No builds here');
  });

  it('names the line where the identity is missing, before anything is sent', async () => {
    const failure = await failureOf(scene.builder.plan(await scene.request('build: { region: westus2 }')));
    expect(failure?.findings).toMatchObject([
      { message: 'build.identity: Azure Image Builder needs a user-assigned identity', line: expect.any(Number) },
    ]);
    expect(scene.azure.arm.requests).toEqual([]);
  });
});

it('says what is missing where nobody was named who signs in', async () => {
  const { azure: _, ...without } = scene.place;
  await expect(azureImageBuilder(without).plan(await scene.request())).rejects.toThrow(UserError);
});

it('a key of any form gives a name that the service takes', async () => {
  const { templateName } = await import('./template-name.ts');
  for (const one of ['key', 'ä'.repeat(300), `${'x'.repeat(63)}-${'0'.repeat(64)}`, ''])
    expect(templateName(one)).toMatch(/^[A-Za-z0-9-_.]{1,64}$/);
  expect(templateName(`${'x'.repeat(63)}-${sha256('one')}`)).toMatch(new RegExp(`-${sha256('one').slice(0, 12)}$`));
});
