import { type DocumentKind, parseDocument, refusingDamage } from './document.ts';
import { dictionary, list, number, object, oneOf, type TypeOf, text } from './schema.ts';

const schema = object({
  schema: oneOf('bakehouse-build-history/1'),
  builder: text(),
  /** By image, the oldest first. */
  images: dictionary(list(object({ build: text(), seconds: number }))),
});

/** How long the last builds of a builder took, from the submission to the end. `build` keeps one from being counted twice. */
export type BuildHistory = TypeOf<typeof schema>;

export const buildHistoryKind: DocumentKind<BuildHistory> = {
  id: 'bakehouse-build-history/1',
  schema,
  refuse: refusingDamage('delete it: the next builds write it anew'),
};

/** @throws UserError for one that is damaged, or of a newer release */
export function parseBuildHistory(value: string, place: string): BuildHistory {
  return parseDocument(buildHistoryKind, value, place);
}

export const BUILD_HISTORIES = 'history/';
