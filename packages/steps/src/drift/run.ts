import type { InputsOf, OutputsOf, StepContext } from '@bakehouse/core/step';
import { counted } from '@bakehouse/core/text';
import { detectDrift, driftSummary } from '@bakehouse/drift/drift';
import { parseGivenVariables } from '@bakehouse/image-definition/load';
import { writeJson } from '@bakehouse/system/files';
import { loadOptions } from '../shared/load-image.ts';
import { withGallery } from '../shared/with-gallery.ts';
import { withStateStore } from '../shared/with-state-store.ts';
import type { definition } from './definition.ts';
import { parseCheckouts, parseToday } from './drift-inputs.ts';
import { countsOf, failed, tell, tellOfMore } from './drift-outcome.ts';
import { hostedGroupOf } from './hosted-group-inputs.ts';

/**
 * Compares definitions with what is published and in use, and writes what does not fit.
 *
 * @throws InputError when a definition or an input is unusable, ExternalError when Azure refuses or does not answer, OutcomeError when something drifted and `failOnDrift` is set
 */
export async function run(inputs: InputsOf<typeof definition>, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { definitions, workflows, refs, pools } = inputs;
  const today = parseToday(inputs.today);
  const checkouts = parseCheckouts(inputs.checkouts, context);
  const loading = loadOptions(context, parseGivenVariables(inputs.variables));
  const oneEs = await hostedGroupOf(inputs, context);
  const report = await withStateStore(inputs, context, (builds) =>
    withGallery(inputs, context, (gallery) =>
      detectDrift({ definitions, workflows, refs, pools, today, checkouts, loading, gallery, builds, ...oneEs }),
    ),
  );
  const driftFile = context.resolve(inputs.driftFile);
  await writeJson(driftFile, report);
  await context.summary(driftSummary(report));
  const outputs = { driftFile, drifted: report.drifted, errors: report.counts.error, warnings: report.counts.warning };
  for (const finding of report.findings) tell(finding, inputs.failOnDrift && report.drifted, context);
  tellOfMore(report, context);
  if (inputs.failOnDrift && report.drifted) throw failed(report, outputs);
  const { images } = report;
  context.log.info(report.drifted ? `Drift: ${countsOf(report)}, in ${driftFile}.` : `No drift of ${counted(images.length, 'image')}.`);
  return outputs;
}
