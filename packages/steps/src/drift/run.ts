import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, InputError, OutcomeError, throwIfCancelled } from '@bakehouse/core/errors';
import { type Checkouts, type ConsumerPin, readConsumerPin } from '@bakehouse/drift/consumer-pins';
import { type DriftFinding, type DriftImage, findDrift } from '@bakehouse/drift/drift';
import { type DriftReport, driftReport, driftSummary } from '@bakehouse/drift/drift-report';
import { namingOf } from '@bakehouse/drift/name-table';
import { PIPELINE_PLACES, readPipelineFiles, readRefFiles } from '@bakehouse/drift/pipeline-files';
import { publishedImage } from '@bakehouse/drift/published';
import { scanFiles, type UsesOfFiles } from '@bakehouse/drift/scan-files';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { findDefinitions } from '@bakehouse/image-definition/find-definitions';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import { dayOf } from '@bakehouse/image-definition/lifecycle';
import type { LoadedDefinition } from '@bakehouse/image-definition/load-definition';
import { loadDefinitions } from '@bakehouse/image-definition/load-definitions';
import { writeJson } from '@bakehouse/system/files';
import { shownPath } from '@bakehouse/system/place';
import { loadOptions } from '../shared/load-image.ts';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/**
 * Compares definitions with what is published and in use, and writes what does not fit.
 *
 * @throws InputError when a definition or an input is unusable, OutcomeError when something drifted and `failOnDrift` is set
 */
export async function run(inputs: Inputs, context: StepContext): Promise<OutputsOf<typeof definition>> {
  const { workspace } = context.environment;
  const today = parseToday(inputs.today);
  const checkouts = parseCheckouts(inputs.checkouts, context);
  const files = await findDefinitions(inputs.definitions, workspace, context.signal);
  const definitions = await loadDefinitions(files, loadOptions(context, parseGivenVariables(inputs.variables)));
  const uses = await usesOf(inputs, context);
  const pins = await readPins(definitions, checkouts);
  const images = await withGallery(inputs, context, (gallery) => publishedImages(definitions, gallery, today, context));
  const findings = findDrift({ images, uses: uses.found, pins, bases: basesOf(definitions), workflowsRead: uses.read });
  const report = driftReport(today, images, uses.found, pins, findings);
  const driftFile = context.resolve(inputs.driftFile);
  await writeJson(driftFile, report);
  await context.summary(driftSummary(report));
  const outputs = { driftFile, drifted: report.drifted, errors: report.counts.error, warnings: report.counts.warning };
  for (const finding of report.findings) tell(finding, inputs.failOnDrift && report.drifted, context);
  if (inputs.failOnDrift && report.drifted) throw failed(report, outputs);
  context.log.info(report.drifted ? `Drift: ${countsOf(report)}, in ${driftFile}.` : `No drift of ${definitions.length} images.`);
  return outputs;
}

async function publishedImages(
  definitions: readonly LoadedDefinition[],
  gallery: Gallery,
  today: string,
  { environment, signal }: StepContext,
): Promise<DriftImage[]> {
  const images: DriftImage[] = [];
  for (const loaded of definitions) {
    throwIfCancelled(signal);
    const published = await publishedImage(loaded, gallery, today);
    images.push({ naming: namingOf(loaded.definition, shownPath(loaded.file, environment.workspace)), published });
  }
  return images;
}

function parseToday(given: string | undefined): string {
  const today = given ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || dayOf(today) === undefined)
    throw new InputError(`drift: input today: "${today}" is not a day YYYY-MM-DD`);
  return today;
}

function parseCheckouts(lines: readonly string[], context: StepContext): Checkouts {
  const findings: Finding[] = [];
  const folders = new Map<string, string>();
  for (const line of lines) {
    const [, name, folder] = /^([\w.-]+\/[\w.-]+)\s*=\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || folder === undefined)
      findings.push({ severity: 'error', message: `checkouts: "${line}" is not owner/name=folder` });
    else folders.set(name.toLowerCase(), context.resolve(folder));
  }
  if (findings.length > 0) throw new InputError('Unusable checkouts.', { findings });
  const { workspace, repository } = context.environment;
  return { workspace, repository: repository === undefined ? undefined : nameOf(repository), folders };
}

/** `owner/name` of a repository that a host may give as an address. */
function nameOf(repository: string): string {
  return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository)?.[1] ?? repository;
}

async function usesOf({ workflows, refs, pools }: Inputs, context: StepContext): Promise<{ found: UsesOfFiles; read: boolean }> {
  const { workspace } = context.environment;
  const places = workflows.length > 0 ? workflows : PIPELINE_PLACES;
  const files = await readPipelineFiles(workspace, places, workflows.length > 0, context.signal);
  if (refs.length > 0) files.push(...(await readRefFiles(workspace, refs, places, { signal: context.signal })));
  const all = scanFiles(files);
  const ours = ({ pool }: { readonly pool?: string }) => pools.length === 0 || pool === undefined || pools.includes(pool);
  return { found: { ...all, uses: all.uses.filter(ours), computed: all.computed.filter(ours) }, read: files.length > 0 };
}

async function readPins(definitions: readonly LoadedDefinition[], checkouts: Checkouts): Promise<ConsumerPin[]> {
  const pins: ConsumerPin[] = [];
  for (const { definition } of definitions) {
    for (const consumer of definition.consumers) pins.push(await readConsumerPin(definition.image.id, consumer, checkouts));
  }
  return pins;
}

/** What definitions start from, by the name of the gallery's image. */
function basesOf(definitions: readonly LoadedDefinition[]): Set<string> {
  const names = definitions.flatMap(({ definition: { source } }) =>
    source.kind === 'gallery' ? [source.definition ?? source.id ?? ''] : [],
  );
  return new Set(names.map((name) => /\/images\/([^/]+)/i.exec(name)?.[1] ?? name));
}

function tell(finding: DriftFinding, fails: boolean, { log }: StepContext): void {
  const text = textOf(finding);
  // The failure itself shows errors and warnings, with their places.
  if (fails && finding.severity !== 'notice') return;
  // Another branch's lines are not those of the working tree.
  const { file, line, column } = finding.ref === undefined ? finding : {};
  log[finding.severity](text, { file, line, column });
}

function textOf({ ref, file, line, column, message, hint }: DriftFinding): string {
  const branch = ref === undefined ? '' : `${ref}: ${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
  return `${branch}${message}${hint === undefined ? '' : ` (${hint})`}`;
}

function failed(report: DriftReport, outputs: OutputsOf<typeof definition>): OutcomeError {
  const findings = report.findings.flatMap((finding): Finding[] => {
    const { severity, ref, hint: _, ...place } = finding;
    if (severity === 'notice') return [];
    return [
      ref === undefined ? { ...place, severity, message: finding.message, ...hintOf(finding) } : { severity, message: textOf(finding) },
    ];
  });
  return new OutcomeError(`The images have drifted: ${countsOf(report)}.`, outputs, { findings });
}

function hintOf({ hint }: DriftFinding): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function countsOf({ counts: { error, warning } }: DriftReport): string {
  return `${error} ${error === 1 ? 'error' : 'errors'} and ${warning} ${warning === 1 ? 'warning' : 'warnings'}`;
}
