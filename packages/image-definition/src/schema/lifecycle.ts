import { choice, filled, formed, integer, list, mapping, optional, text } from './fields.ts';
import { DATE, DAYS } from './forms.ts';

/** Durations in days ("30d"), dates YYYY-MM-DD. */
export const LIFECYCLE = mapping(
  'When a version is made again, may no longer be used, and goes. Changing it builds nothing.',
  {
    refreshEvery: optional(formed('Build the image again at this age.', DAYS)),
    maxAge: optional(formed('A version that is older must not be used.', DAYS)),
    updateRequired: optional(formed('Day by which the definition must be brought up to date (UpdateRequiredDate).', DATE)),
    removal: optional(formed('Day on which the image goes (EstimatedRemovalDate); not before updateRequired.', DATE)),
    keep: optional(
      mapping('What retiring leaves alone.', {
        succeeded: optional(integer('How many of the newest good versions stay.', 0, 10_000)),
        failed: optional(integer('How many of the newest failed versions stay.', 0, 10_000)),
        minAge: optional(formed('Younger versions stay.', DAYS)),
      }),
    ),
  },
  { default: {} },
);

/** A file elsewhere that pins a version of the image. */
export const CONSUMER = mapping(undefined, {
  repo: optional(
    formed('Repository of the file, owner/name; this one when left out.', {
      pattern: '^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$',
      patternErrorMessage: 'must be owner/name',
    }),
  ),
  file: text('The file, relative to its repository.'),
  path: formed('Where the version stands in the file, such as $.images[0].version.', {
    pattern: '^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\["[^"\\\\]*"\\]|\\[\'[^\'\\\\]*\'\\])+$',
    patternErrorMessage: 'must be a path such as $.images[0].version',
  }),
  as: filled(
    choice('Whether to propose the new version in a pull request, or only to report it.', ['pull-request', 'report'], {
      default: 'pull-request',
    }),
  ),
});

export const CONSUMERS = list('Files elsewhere that pin a version of the image. Changing them builds nothing.', CONSUMER, {
  default: [],
});
