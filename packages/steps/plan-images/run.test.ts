import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextIn } from '@bakehouse/core/context.test-support';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { type AnnotationPlace, silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/parse-inputs';
import { expect, test } from '@jest/globals';
import { definition } from './definition.ts';
import { run } from './run.ts';

const text = (id: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
`;

interface Place {
  readonly workspace: string;
  readonly summaries: string[];
  readonly warnings: string[];
  plan(inputs: Record<string, string>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('plan-images', async (workspace) => {
    const summaries: string[] = [];
    const warnings: string[] = [];
    const context = contextIn(workspace, {
      log: {
        ...silentLog,
        warning: (message: string, { file, line, column }: AnnotationPlace = {}) => warnings.push(`${file}:${line}:${column} ${message}`),
      },
      summary: async (markdown) => void summaries.push(markdown),
    });
    await mkdir(join(workspace, 'images'));
    const plan = (raw: Record<string, string>) =>
      run(
        parseInputs(
          definition,
          (name) => raw[name],
          () => {},
        ),
        context,
      );
    await work({ workspace, summaries, warnings, plan });
  });
}

test('Outputs, plan file and summary say what is to be done', () =>
  inWorkspace(async ({ workspace, summaries, plan }) => {
    for (const id of ['one', 'two']) await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text(id));
    const outputs = await plan({ definitions: 'images' });
    expect(outputs).toMatchObject({ planFile: join(workspace, '.bakehouse/plan.json'), imagesToBuild: '["one","two"]', changed: true });
    const { images } = JSON.parse(await readFile(String(outputs.planFile), 'utf8'));
    expect(images).toHaveLength(2);
    expect(images[0]).toMatchObject({ id: 'one', definition: 'images/one.vmimage.yaml', builder: 'local', action: 'build', changes: [] });
    expect(JSON.parse(String(outputs.matrix)).include[1]).toMatchObject({
      image: 'two',
      definition: 'images/two.vmimage.yaml',
      action: 'build',
    });
    expect(summaries.join()).toMatch(/^### Plan: 2 images, 2 to do/);
    expect(await readdir(join(workspace, '.bakehouse'))).toEqual(['plan.json']);
  }));

test('The mistakes of all definitions are reported together, and nothing is written', () =>
  inWorkspace(async ({ workspace, summaries, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), text('one').replace('steps', 'stps'));
    await writeFile(join(workspace, 'images/two.vmimage.yaml'), text('two').replace('[curl]', '["{NAME}"]'));
    await writeFile(join(workspace, 'images/three.vmimage.yaml'), text('three'));
    const error = await plan({ definitions: 'images' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe('2 of 3 definitions are unusable.');
    expect((error as InputError).findings.map(formatFinding)).toEqual([
      'images/one.vmimage.yaml:1:1: the definition lacks "steps"',
      'images/one.vmimage.yaml:5:1: unknown key "stps" (did you mean steps?)',
      'images/two.vmimage.yaml:6:17: the variable NAME is not defined (write {{NAME}} for braces that stay)',
    ]);
    expect(summaries).toEqual([]);
    expect(await readdir(workspace)).toEqual(['images']);
  }));

test('Variables that nobody uses are warnings, with the place where there is one', () =>
  inWorkspace(async ({ workspace, warnings, plan }) => {
    await writeFile(join(workspace, 'images/one.vmimage.yaml'), `${text('one').replace('bookworm', '"{SUITE}"')}variables:\n  OLD: x\n`);
    await writeFile(join(workspace, 'images/two.vmimage.yaml'), text('two'));
    await plan({ definitions: 'images', variables: 'SUITE=trixie\nNOBODY=1' });
    expect(warnings).toEqual([
      'images/one.vmimage.yaml:8:3 the variable OLD is not used (leave it out)',
      'undefined:undefined:undefined The variable NOBODY is given and no definition uses it.',
    ]);
  }));
