import {
  type FailureReason,
  type FailureText,
  type Finding,
  failureText,
  OutcomeError,
  type OutputValue,
  REASONS,
  reasonOf,
} from '@bakehouse/core/errors';
import { maskTexts, redact } from '@bakehouse/core/secrets';
import { showControls } from '@bakehouse/core/text';
import { shownIn } from '@bakehouse/image-definition/findings';
import type { BakedImage } from './baked-image.ts';

/** What a bake left that can have failed. */
interface Failing {
  readonly baked: readonly BakedImage[];
  readonly problems: readonly unknown[];
  /** Absolute: paths of findings are shown relative to it. */
  readonly workspace: string;
}

interface FailureCause extends FailureText {
  /** The id; undefined of what went wrong when the images were done. */
  readonly image: string | undefined;
  readonly reason: FailureReason | undefined;
  readonly error: unknown;
}

/** Why a bake failed, in all that is known: for terminal, annotations, outputs, summary and report alike. */
export interface BakeFailure extends FailureText {
  readonly reason: FailureReason | undefined;
  /** Of the first cause. */
  readonly error: unknown;
}

/** All that went wrong in a bake: the images first, in the order of the plan. */
export function causesOf({ baked, problems, workspace }: Failing): FailureCause[] {
  return [
    ...baked.filter(({ error }) => error !== undefined).map(({ image, error }) => causeOf(error, image.id, workspace)),
    ...problems.map((error) => causeOf(error, undefined, workspace)),
  ];
}

function causeOf(error: unknown, image: string | undefined, workspace: string): FailureCause {
  const said = failureText(error);
  const text = { ...said, findings: said.findings.map((finding) => shownIn(workspace, finding)) };
  // That of a bad result says it all.
  const cause = error instanceof OutcomeError ? text.message : causeLine(text);
  const message = image === undefined ? cause : `${image}: ${cause}`;
  return { ...text, message, image, reason: reasonOf(error), error };
}

/** What an error says and what it has found, in one line: "… cannot be built" alone is no cause. */
function causeLine({ message, findings }: FailureText): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined || message.includes(first.message) || first.message.includes(message)) return message;
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  // What is said of a whole file means nothing without its name.
  const of = first.file !== undefined && first.line === undefined ? `${first.file} ` : '';
  return `${message.replace(/\.$/, '')}: ${showControls(`${of}${first.message}`)}${more}.`;
}

/** @returns undefined when everything went well */
export function explainFailure(bake: Failing): BakeFailure | undefined {
  const causes = causesOf(bake);
  const [first, ...others] = causes;
  if (first === undefined) return undefined;
  const failed = bake.baked.filter(({ error }) => error !== undefined).length;
  const reason = reasonOfAll(causes);
  const { error } = first;
  if (failed > 1) {
    const message = `${failed} of ${bake.baked.length} images failed; ${first.message}`;
    return { message, findings: causes.flatMap(findingsOf), lastLines: [], log: undefined, hint: first.hint, reason, error };
  }
  return { ...first, findings: [...first.findings, ...others.flatMap(findingsOf)], reason };
}

/**
 * Why a bake failed, for the run that it was in; undefined when everything in it went well.
 *
 * @param outputs of the run, which are set all the same
 */
export function bakeFailure(bake: Failing, outputs: OutcomeError['outputs']): OutcomeError | undefined {
  const failure = explainFailure(bake);
  if (failure === undefined) return undefined;
  const { message, findings, lastLines, log, hint, reason, error } = failure;
  return new OutcomeError(message, outputs, {
    ...{ findings, cause: error },
    ...(lastLines.length === 0 ? {} : { lastLines }),
    ...(log === undefined ? {} : { log }),
    ...(hint === undefined ? {} : { hint }),
    ...(reason === undefined ? {} : { reason }),
  });
}

/** One entry for each image that failed, as the output `failures` has them. */
export function failuresOutput(bake: Omit<Failing, 'problems'>): OutputValue {
  const failures = causesOf({ ...bake, problems: [] }).map(({ image, reason, message, findings, hint, log }) => {
    const placed = findings.find(({ file }) => file !== undefined);
    const { file, line, column } = placed ?? {};
    return { image, reason, message: message.slice((image?.length ?? 0) + 2), file, line, column, hint: hint ?? placed?.hint, log };
  });
  // No runtime looks into a value that is JSON.
  return JSON.stringify(maskTexts(failures, (text) => redact(text, [])));
}

/** Where one is of an image, to run again changes nothing, whatever became of the others. */
function reasonOfAll(causes: readonly FailureCause[]): FailureReason | undefined {
  const reasons = causes.map(({ reason }) => reason).filter((reason) => reason !== undefined);
  return reasons.find((reason) => REASONS[reason].isOfImage) ?? reasons[0];
}

/** A cause among others: what it found, or else its line, each with the name of the image; what to do and where the log is with the first. */
function findingsOf({ message, findings, hint, log, image }: FailureCause): Finding[] {
  const logged = log === undefined ? [] : [`the log is ${log}`];
  const [first, ...others] = findings.map((one) => (image === undefined ? one : { ...one, message: `${image}: ${one.message}` }));
  const todo = [first?.hint ?? hint, ...logged].filter((part) => part !== undefined).join('; ');
  return [{ ...(first ?? { severity: 'error', message }), ...(todo === '' ? {} : { hint: todo }) }, ...others];
}
