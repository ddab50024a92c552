import type { Finding } from '@bakehouse/core/errors';
import type { CommitNames, SelectableImage } from './commit-names.ts';
import type { CompatDecision } from './compat-decision.ts';
import { type CommitDecision, decide, type SelectedImage } from './decide.ts';
import type { Directives } from './directives.ts';
import { explainDifferences } from './explain-differences.ts';
import type { NamesFile } from './names-file.ts';
import { parseDirectives } from './parse-directives.ts';
import { namesFor, selectImages } from './select-images.ts';

/** What is known of a message. */
export interface Explained {
  /** Where it was read. */
  readonly source: string;
  readonly directives: Directives;
  readonly findings: readonly Finding[];
  readonly decision: CommitDecision;
  /** That of the original program, when it counts. */
  readonly compat: CompatDecision | undefined;
  readonly active: boolean;
  readonly images: readonly SelectedImage[];
  readonly differences: readonly Finding[];
}

export interface ExplainRequest {
  /** The whole message. */
  readonly message: string;
  /** Where it was read, for people. */
  readonly source: string;
  /** Of which the message may name some. */
  readonly images: readonly SelectableImage[];
  /** All that there are, where no file of names says it. */
  readonly environments: readonly string[];
  /** The one that the run serves. */
  readonly environment: string | undefined;
  /** Decide as the original program does. */
  readonly compat: boolean;
  /** Names that exist beside those of the images. */
  readonly names: NamesFile | undefined;
}

/** Says what a commit message means, for each image, and what is wrong with it. Never throws. */
export function explainCommit({ message, source, images, environments, environment, compat, names: file }: ExplainRequest): Explained {
  // Without definitions and names nothing is known of what exists, and names are taken as they are.
  const names: CommitNames =
    images.length === 0 && file === undefined
      ? { environments }
      : namesFor(images, { environments: file?.environments ?? environments, names: file });
  const packerKeys = file?.packerKeys;
  const { directives, findings } = parseDirectives(message, names);
  const options = { environment, packerKeys };
  const selection = selectImages(images, message, { ...options, environments: names.environments, compat, names: file });
  return {
    source,
    directives,
    findings,
    // Not that of the selection, to which no name is known where no image is.
    decision: decide(directives, names, { environment }),
    compat: selection.compat,
    active: selection.compat === undefined ? selection.decision.active : !selection.compat.noCI,
    images: selection.images,
    differences: explainDifferences(message, names, options),
  };
}
