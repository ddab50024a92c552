import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { directoryGallery } from '../../../gallery/src/directory/directory-gallery.ts';
import { options as galleryOptions, requestFor } from '../../../gallery/test/gallery-folder.ts';
import { inWorkspace, text } from './plan-workspace.test-support.ts';

test('The commit message chooses images where it may, and a mistake in it stops the run', async () => {
  const message = { text: '' };
  const commitMessage = async () => ({ text: message.text, commit: undefined, source: 'the test', cut: false, others: [] });
  await inWorkspace(
    async ({ workspace, plan }) => {
      for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id));
      message.text = 'Build one\n\ninclude keys: one';
      expect(await plan({ definitions: 'images' })).toMatchObject({ imagesToBuild: '["one","two"]' });
      expect(await plan({ definitions: 'images', commitDirectives: 'strict' })).toMatchObject({ imagesToBuild: '["one"]' });
      message.text = 'Build one\n\ninclude keys: oen';
      const error = await plan({ definitions: 'images', commitDirectives: 'strict' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).findings.map(formatFinding)).toEqual([expect.stringMatching(/^commit message:3:15: unknown key "oen"/)]);
      expect(await plan({ definitions: 'images', commitDirectives: 'compat' })).toMatchObject({ changed: expect.any(Boolean) });
    },
    { commitMessage },
  );
});

test('2.4 A message for another environment plans nothing, not even what is to be retired', async () => {
  const message = { text: 'include environments: staging' };
  const commitMessage = async () => ({ text: message.text, commit: undefined, source: 'the test', cut: false, others: [] });
  await inWorkspace(
    async ({ workspace, plan }) => {
      for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id));
      const common = { definitions: 'images', force: '*', retire: 'true' };
      for (const mode of ['strict', 'compat']) {
        const outputs = await plan({ ...common, commitDirectives: mode, environment: 'production' });
        expect(outputs).toMatchObject({
          imagesToBuild: '[]',
          changed: false,
          rebuild: false,
          matrix: '{"include":[]}',
          actions: '{"none":2}',
        });
        // The classic way of the original builds nothing without pools.
        const here = await plan({ ...common, commitDirectives: mode, environment: 'Staging' });
        expect(here).toMatchObject({ imagesToBuild: mode === 'strict' ? '["one","two"]' : '[]' });
      }
      // As before, a run without environment serves each that the message leaves.
      expect(await plan({ ...common, commitDirectives: 'strict' })).toMatchObject({ imagesToBuild: '["one","two"]' });

      message.text = 'include environments: lab';
      const lab = { ...common, commitDirectives: 'strict', environments: 'lab\nproduction' };
      expect(await plan({ ...lab, environment: 'lab' })).toMatchObject({ imagesToBuild: '["one","two"]' });
      expect(await plan({ ...lab, environment: 'production' })).toMatchObject({ imagesToBuild: '[]' });
      for (const [inputs, wrong] of [
        [{ ...lab, environment: 'prodution' }, /"prodution" is not among the environments lab, production/],
        [{ ...common, environment: 'production' }, 'plan-images: unusable inputs'],
        [{ ...common, names: 'names.json' }, 'plan-images: unusable inputs'],
      ] as const) {
        await expect(plan(inputs)).rejects.toThrow(wrong);
      }
    },
    { commitMessage },
  );
});

test('2.4 The images of a gallery that no definition makes are not retired by a message for another environment', async () => {
  const commitMessage = async () => ({ text: 'no-ci', commit: undefined, source: 'the test', cut: false, others: [] });
  await inWorkspace(
    async ({ workspace, plan }) => {
      await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one'));
      const gallery = directoryGallery({ folder: join(workspace, '.bakehouse/gallery') });
      await gallery.stage(await requestFor(workspace, 'gone'), galleryOptions);
      const common = { definitions: 'images', retire: 'true' };
      expect(await plan(common)).toMatchObject({ actions: '{"retire":1,"build":1}' });
      expect(await plan({ ...common, commitDirectives: 'strict' })).toMatchObject({ actions: '{"none":1}' });
    },
    { commitMessage },
  );
});

test('2.8 The key of the manual is built by Packer, without a file of names; a file of names may say otherwise', async () => {
  const text = 'check for gw process\n\noverwrite-machine-image\n\ninclude environments: production\n\ninclude keys:win10-64-2004-gpu';
  const commitMessage = async () => ({ text, commit: undefined, source: 'the test', cut: false, others: [] });
  await inWorkspace(
    async ({ workspace, plan }) => {
      for (const [id, key] of [
        ['gpu', 'win10-64-2004-gpu'],
        ['plain', 'win10-64'],
      ] as const) {
        const definition = `schema: vm-image/1\nimage: {id: ${id}, os: linux, arch: x64, names: {key: ${key}}}\n`;
        const rest = 'source: {kind: debian, suite: bookworm}\nbuild: {diskMiB: 2048}\nsteps: [{packages: [curl]}]\n';
        await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), definition + rest);
      }
      const inputs = { definitions: 'images', commitDirectives: 'compat', environment: 'production' };
      expect(await plan(inputs)).toMatchObject({ imagesToBuild: '["gpu"]' });
      await writeFile(join(workspace, 'names.json'), '{"packerKeys": ["win10-64"]}');
      expect(await plan({ ...inputs, names: 'names.json' })).toMatchObject({ imagesToBuild: '[]' });
    },
    { commitMessage },
  );
});
