/**
 * Forms of texts that several parts of the schema share, and those who write definitions as well. Plain data: this module loads nothing.
 *
 * `patternErrorMessage` is understood by the YAML and JSON support of editors, and by `schema-findings.ts`.
 */
export interface TextForm {
  readonly pattern: string;
  readonly patternErrorMessage: string;
}

export const DURATION: TextForm = {
  pattern: '^[1-9][0-9]{0,4}[smh]$',
  patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
};

export const DAYS: TextForm = {
  pattern: '^[1-9][0-9]{0,4}d$',
  patternErrorMessage: 'must be a whole number of days, such as 30d',
};

/** Whether there is such a day is checked in `check-fields.ts`. */
export const DATE: TextForm = {
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  patternErrorMessage: 'must be a date, such as 2027-10-12',
};

export const URL: TextForm = {
  pattern: '^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$',
  patternErrorMessage: 'must be a URL, such as https://example.org/file',
};

export const SHA256: TextForm = {
  pattern: '^[0-9a-fA-F]{64}$',
  patternErrorMessage: 'must be a SHA-256: 64 hexadecimal digits',
};
