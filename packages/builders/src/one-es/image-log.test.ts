import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { isOver, oneEsScene, pollUntil } from '../../test/one-es-scene.ts';
import { whereLogsAre } from './image-log.ts';
import { oneEsBuilder } from './one-es-builder.ts';

// Against the simulator of Azure Resource Manager alone: Microsoft.CloudTest has no public description.

const scene = oneEsScene();

const ERROR = {
  code: 'ImageCreationFailed',
  message: 'The image could not be created.',
  details: [
    {
      code: 'ArtifactFailed',
      target: 'windows-powershell-invokecommand',
      message: 'The script ended with 1.\r\nSetup.ps1 : No VHD found in https://a.blob.core.windows.net/c/x.zip?sig=c2VjcmV0',
      innererror: { code: 'ScriptExit1' },
    },
  ],
};
const LINES = [
  'ImageCreationFailed: The image could not be created.',
  '  ArtifactFailed (windows-powershell-invokecommand): The script ended with 1.',
  '    Setup.ps1 : No VHD found in https://a.blob.core.windows.net/c/x.zip?sig=***',
  '    ScriptExit1',
];

function logOf(machine: string): Promise<string> {
  return readFile(join(scene.folder, machine, 'output/build.log'), 'utf8');
}

describe('the log of a 1ES image', () => {
  it.each(['error', 'provisioningError'])(
    '0.32: that fails is what its %s says, with every inner error, and no signature',
    async (member) => {
      scene.azure.script({ ends: 'Failed' });
      const id = await scene.process().submit(scene.request, scene.key);
      scene.change(({ properties, ...body }) => ({ ...body, properties: { ...(properties as object), [member]: ERROR } }));
      // Whoever only follows it, on another machine.
      const failed = (await pollUntil(scene.process('second'), id, isOver)).at(-1);
      expect(failed).toMatchObject({
        phase: 'failed',
        problem: expect.stringContaining('ImageCreationFailed: The image could not be created; ScriptExit1'),
        hint: `its log is in the portal, under Monitoring, Image Logs of ${scene.resourceId()}`,
        facts: { lastLines: LINES, log: join(scene.folder, 'second/output/build.log') },
      });
      const log = await logOf('second');
      expect(log.split('\n')).toEqual([
        `${scene.name()}: first revision: Failed`,
        failed?.problem,
        ...LINES,
        `its log is in the portal, under Monitoring, Image Logs of ${scene.resourceId()}`,
        '',
      ]);
      await expect(scene.process('third').collect(id)).rejects.toMatchObject({ details: { lastLines: LINES } });
    },
  );

  it('0.32: that fails with many errors shows the innermost of them, and all are in the file', async () => {
    scene.azure.script({ ends: 'Failed' });
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    const details = Array.from({ length: 30 }, (_, index) => ({ code: `E${index}`, message: 'x'.repeat(500) }));
    scene.change((body) => ({ ...body, properties: { error: { code: 'Many', details } } }));
    const lines = (await pollUntil(builder, id, isOver)).at(-1)?.facts?.lastLines ?? [];
    expect(lines.map((line) => line.slice(0, 5))).toEqual(Array.from({ length: 12 }, (_, index) => `  E${18 + index}`));
    expect(Math.max(...lines.map((line) => line.length))).toBe(200);
    expect(await logOf('first')).toContain(`  E0: ${'x'.repeat(500)}\n`);
  });

  it('0.32: that fails with a plain text is that text', async () => {
    scene.azure.script({ ends: 'Failed' });
    const builder = scene.process();
    const id = await builder.submit(scene.request, scene.key);
    scene.change((body) => ({ ...body, properties: { provisioningError: 'It broke.\nTwice.' } }));
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({
      problem: expect.stringMatching(/: It broke\.$/),
      facts: { lastLines: ['It broke.', '  Twice.'] },
    });
  });

  it('0.32: that is there says so in the job log, with where the service keeps its own, and what it still says of errors', async () => {
    const said: string[] = [];
    const keep = (text: string) => void said.push(text);
    const place = { ...scene.place(join(scene.folder, 'first')), log: { ...silentLog, info: keep, output: keep } };
    const builder = oneEsBuilder(place, 1);
    const id = await builder.submit(scene.request, scene.key);
    await pollUntil(builder, id, ({ stage }) => stage === 'full revision: Updating');
    scene.change((body) => ({ ...body, error: { code: 'ReplicationSlow', message: 'eastus is late.' } }));
    await builder.collect(id);
    const where = `its log is in the portal, under Monitoring, Image Logs of ${scene.resourceId()}`;
    expect(said).toEqual([`${scene.name()} is there; ${where}.`, 'ReplicationSlow: eastus is late.']);
    expect(await logOf('first')).toBe(`${scene.name()}: full revision: Succeeded\nReplicationSlow: eastus is late.\n${where}\n`);
  });

  it('0.32: of a revision that is refused is what the refusal says', async () => {
    const builder = scene.process();
    const path = `images/${scene.name()}`;
    scene.azure.fail({ path, method: 'PUT', status: 400, code: '', body: { error: ERROR }, times: 1 });
    await expect(builder.submit(scene.request, scene.key)).rejects.toMatchObject({ details: { lastLines: LINES } });
    const id = await builder.submit(scene.request, scene.key);
    scene.azure.fail({ path, method: 'PUT', status: 400, code: '', body: { error: ERROR } });
    expect((await pollUntil(builder, id, isOver)).at(-1)).toMatchObject({ phase: 'failed', facts: { lastLines: LINES } });
  });

  it('0.32: is told with the address of the portal where that is known', () => {
    const id = '/subscriptions/0/resourceGroups/g/providers/Microsoft.CloudTest/images/a';
    expect(whereLogsAre({ id }, 'https://management.azure.com')).toBe(
      `its log is in the portal, under Monitoring, Image Logs of ${id}: https://portal.azure.com/#resource${id}`,
    );
  });
});
