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
import { shownIn } from '@bakehouse/image-definition/findings';
import type { BakedImage } from './bake-image.ts';

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
  const text = failureText(error);
  const message = image === undefined ? text.message : `${image}: ${text.message}`;
  return { ...text, message, findings: text.findings.map((finding) => shownIn(workspace, finding)), image, reason: reasonOf(error), error };
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
    ...{ findings, lastLines, cause: error },
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

/** A cause among others: its line, what to do and where its log is, and what it found. */
function findingsOf({ message, findings, hint, log, image }: FailureCause): Finding[] {
  const todo = [hint, log === undefined ? undefined : `the log is ${log}`].filter((part) => part !== undefined).join('; ');
  const cause = image === undefined ? message : message.slice(image.length + 2);
  // The placed one says it better.
  const isSaid = findings.some((finding) => finding.message.includes(cause));
  const own: Finding[] = isSaid ? [] : [{ severity: 'error', message, ...(todo === '' ? {} : { hint: todo }) }];
  const named = findings.map((finding) => (image === undefined ? finding : { ...finding, message: `${image}: ${finding.message}` }));
  return [...own, ...named.map((one, index) => (isSaid && index === 0 && todo !== '' ? { ...one, hint: hintsOf(one.hint, todo) } : one))];
}

function hintsOf(own: string | undefined, more: string): string {
  if (own === undefined || more.includes(own)) return more;
  return more.startsWith('the log is ') ? `${own}; ${more}` : own;
}
