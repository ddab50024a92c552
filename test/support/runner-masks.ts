import { linesOf, type StepResult } from './step-result.ts';

const MASK = '***';

/** What hides secrets as the runner of GitHub and the agent of Azure Pipelines do: as plain text, in the forms that they know. */
export class RunnerMasks {
  readonly #secrets: readonly string[];
  readonly #forms: readonly string[];

  /** @param secrets of the job, and those that the step has asked to hide */
  constructor(secrets: readonly string[]) {
    this.#secrets = [...new Set(secrets.flatMap((secret) => [secret.trim(), ...linesOf(secret).map((line) => line.trim())]))].filter(
      (secret) => secret !== '',
    );
    this.#forms = this.#secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
  }

  hide(text: string): string {
    return this.#forms.reduce((hidden, form) => hidden.replaceAll(form, MASK), text);
  }

  /** A file is hidden line by line. */
  hideLines(text: string): string {
    return text
      .split('\n')
      .map((line) => this.hide(line))
      .join('\n');
  }

  /** The secrets that a person can still read in the text, as it is or with its escapes read. */
  readableIn(text: string): string[] {
    const shown = [text, ...readings(text)];
    return this.#secrets.filter((secret) => secret.length > 3 && shown.some((reading) => reading.includes(secret)));
  }
}

/**
 * The result as a person sees it: log, groups, messages and, on GitHub, the summary with masks; titles and files of annotations, and the
 * summary of Azure Pipelines, as they are.
 *
 * @throws Error when a secret is readable somewhere
 */
export function maskResult(result: StepResult, secrets: readonly string[], summaryIsMasked: boolean): StepResult {
  const masks = new RunnerMasks([...secrets, ...result.masks]);
  const hide = (text: string) => masks.hide(text);
  const masked = {
    ...result,
    log: result.log.map(hide),
    groups: result.groups.map(({ title, lines }) => ({ title: hide(title), lines: lines.map(hide) })),
    annotations: result.annotations.map((annotation) => ({ ...annotation, message: masks.hideLines(annotation.message) })),
    summary: summaryIsMasked ? masks.hideLines(result.summary) : result.summary,
  };
  const told = new RunnerMasks(result.masks);
  const seen: [where: string, text: string | undefined][] = [
    ...masked.log.map((line): [string, string] => ['the log', line]),
    ...masked.groups.map(({ title }): [string, string] => ['the title of a group', title]),
    ...masked.annotations.flatMap(({ message, title }): [string, string | undefined][] => [
      ['a message', message],
      ['the title of an annotation', title],
    ]),
    ['the summary', masked.summary],
  ];
  for (const [where, text = ''] of seen) {
    const [secret] = masks.readableIn(text);
    if (secret !== undefined) throw new Error(`The secret ${JSON.stringify(secret)} is readable in ${where}: ${text.slice(0, 2000)}`);
  }
  // Nobody hides anything in a path; the step cannot know of what it was not told.
  for (const { file = '' } of masked.annotations) {
    const [secret] = told.readableIn(file);
    if (secret !== undefined) throw new Error(`The secret ${JSON.stringify(secret)} is readable in the file of an annotation: ${file}`);
  }
  return masked;
}

/** `ValueEncoders.cs`: base64 with none, one and two bytes before it, and the escapes of JSON, URIs and XML. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((skipped) => bytes.subarray(skipped).toString('base64').replace(/=+$/, ''));
  const uri = encodeURIComponent(secret).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const xml = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
  return [secret, JSON.stringify(secret).slice(1, -1), uri, xml, ...base64.filter((form) => form.length > 5)];
}

/** What a browser, a Markdown renderer or a person makes of text with escapes. */
function readings(text: string): string[] {
  const entities = text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '');
  const percent = text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => Buffer.from(encoded.replaceAll('%', ''), 'hex').toString());
  return [entities.replaceAll('\u2060', ''), text.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), percent];
}
