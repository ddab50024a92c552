import { InputError } from '@bakehouse/core/errors';
import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { IMAGE_ID_RULE, isImageId } from '@bakehouse/image-definition/definition';
import { writeStarter } from '@bakehouse/starter/write-starter';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;
type Outputs = OutputsOf<typeof definition>;

/** Writes a first image and says how to go on. @throws as `writeStarter` */
export async function run(inputs: Inputs, { log, resolve }: StepContext): Promise<Outputs> {
  const { id, folder, pipeline: asked, dryRun } = inputs;
  if (!isImageId(id))
    throw new InputError(`id: ${JSON.stringify(id)} cannot be the id of an image.`, {
      hint: IMAGE_ID_RULE,
    });
  const options = { id, folder: resolve(folder), pipeline: asked === 'auto' ? undefined : asked, dryRun };
  const { written, kept } = await writeStarter(options);
  for (const path of written) log.info(`${dryRun ? 'Would write' : 'Wrote'} ${path}`);
  for (const path of kept) log.info(`${path} is there already and stays as it is`);
  log.info(next(inputs));
  return { written: JSON.stringify(dryRun ? [] : written), kept: JSON.stringify(kept) };
}

function next({ folder, pipeline, dryRun }: Inputs): string {
  if (dryRun) return 'This was a dry run: nothing was written.';
  return `Next${folder === '.' ? '' : `, in ${folder}`}:
  bakehouse validate images/      whether it can be built; changes nothing
  bakehouse plan-images images/   what would be built, and why
  bakehouse bake images/          build, boot, test and promote it; the report is in .bakehouse/reports
Then commit the files${pipeline === 'none' ? '.' : ': the workflow bakes what was changed.'}`;
}
