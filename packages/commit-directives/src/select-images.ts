import type { Finding } from '@bakehouse/core/errors';
import { type CommitNames, DEFAULT_ENVIRONMENTS, namesOfImages, normaliseName, type SelectableImage } from './commit-names.ts';
import { type CompatDecision, compatDecision, compatDefaults } from './compat-decision.ts';
import { keyOf, selectByCompat } from './compat-selection.ts';
import { type CommitDecision, chooseImage, decide, type SelectedImage } from './decide.ts';
import { explainDifferences } from './explain-differences.ts';
import { parseDirectives } from './parse-directives.ts';

export interface SelectOptions {
  /** All that there are; production and staging when left out. */
  readonly environments?: readonly string[] | undefined;
  /** The one that this run serves. */
  readonly environment?: string | undefined;
  /** Names that exist beside those of the images: of definitions elsewhere. */
  readonly names?: CommitNames | undefined;
  /** Select as the original program does; `findings` then say where and why that differs from what is written. */
  readonly compat?: boolean | undefined;
  /** With `compat`: the keys that take Packer, when they are not those of the original. */
  readonly packerKeys?: readonly string[] | undefined;
  /** How findings call the message, where it has a file. */
  readonly shown?: string | undefined;
}

interface ImageSelection {
  /** Ours. */
  readonly decision: CommitDecision;
  /** That of the original, with `compat`. */
  readonly compat?: CompatDecision;
  /** One for each image, in the given order. */
  readonly images: readonly SelectedImage[];
  /** Of the message. With an error among them nothing should be done: something other than what is written was meant. */
  readonly findings: readonly Finding[];
}

/** Reads a commit message and says what it wants of each image. Never throws. */
export function selectImages(images: readonly SelectableImage[], message: string, options: SelectOptions = {}): ImageSelection {
  const names = namesFor(images, options);
  const { directives, findings } = parseDirectives(message, names, options.shown === undefined ? {} : { shown: options.shown });
  const decision = decide(directives, names, { environment: options.environment });
  if (options.compat === true) return selectAsBefore(images, message, names, decision, options);
  return { decision, images: images.map((image) => chooseImage(decision, image)), findings };
}

function selectAsBefore(
  images: readonly SelectableImage[],
  message: string,
  names: CommitNames,
  decision: CommitDecision,
  { environment, packerKeys, shown, names: more = {} }: SelectOptions,
): ImageSelection {
  const keys = [...images.map(keyOf), ...(more.keys ?? []).map((key) => normaliseName('keys', key))];
  const compat = compatDecision(message, compatDefaults({ ...names, keys }, packerKeys), { environment, packerKeys });
  const differences = explainDifferences(message, names, { environment, packerKeys });
  const findings = shown === undefined ? differences : differences.map((finding) => ({ file: shown, ...finding }));
  return { decision, compat, images: selectByCompat(images, compat, keys, packerKeys), findings };
}

/** The names of the images and those given beside them. */
export function namesFor(images: readonly SelectableImage[], { environments, names: more = {} }: SelectOptions): CommitNames {
  const own = namesOfImages(images, environments ?? more.environments ?? DEFAULT_ENVIRONMENTS);
  const both = (kind: 'keys' | 'pools' | 'regions') => [...(own[kind] ?? []), ...(more[kind] ?? [])];
  return { ...own, keys: both('keys'), pools: both('pools'), regions: both('regions') };
}
