/** Control characters, which move the cursor or colour a terminal, other ends of lines, and overrides of the writing direction. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Escape sequences of terminals (ECMA-48, with xterm's OSC): CSI; strings (OSC, DCS, SOS, PM, APC) up to their end, or only their
 * beginning where they have none on the line; everything else that follows ESC. Each alternative ends before the next beginning,
 * so that a hostile line takes one pass.
 */
const ESCAPES = new RegExp(
  [
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]?`,
    String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])(?:[^\n\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c))?`,
    String.raw`\x1b[ -\/]*[0-~]?`,
  ].join('|'),
  'g',
);
/** Select Graphic Rendition: colours, bold, underlined. Private forms (`ESC [ > 4 m`) are something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with ESC
const COLOUR = /^\u001b\[[\d;:]*m$/;
const RESET = '\u001b[0m';

/**
 * Text that shows what stands in it, on one line: `\u001b` instead of an escape character, `\u000a` instead of a line end. For names
 * of files and blobs in what people read; whatever a program reads keeps them as they are.
 */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for text that may have several lines and tabs of its own. */
export function showControlsInLines(text: string): string {
  return text.replace(CONTROLS, (control) => (control === '\n' || control === '\t' ? control : showControls(control)));
}

/** Text without the escape sequences of terminals, colours too. Other control characters stay. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, '');
}

/**
 * Output of others (programs, guests) as a terminal or a log may have it: what moves the cursor, names the window or writes to the
 * clipboard is taken out. Line ends and tabs stay; other control characters and overrides of the writing direction are shown.
 *
 * @param keep `colours` leaves colours in, and ends them at the end of each line, so that they reach no text but their own
 */
export function stripEscapes(text: string, keep: 'colours' | 'nothing'): string {
  if (text.search(CONTROLS) === -1) return text;
  return text
    .split('\n')
    .map((line) => stripLine(line, keep === 'colours'))
    .join('\n');
}

function stripLine(line: string, keepsColours: boolean): string {
  let shown = '';
  let end = 0;
  let last = RESET;
  for (const { 0: sequence, index } of line.matchAll(ESCAPES)) {
    shown += showControlsButReturns(line.slice(end, index));
    end = index + sequence.length;
    if (!keepsColours || !COLOUR.test(sequence)) continue;
    shown += sequence;
    last = sequence;
  }
  shown += showControlsButReturns(line.slice(end));
  return last === RESET || last === '\u001b[m' ? shown : `${shown}${RESET}`;
}

/** Carriage returns belong to line ends, and are split at by whoever writes lines. */
function showControlsButReturns(text: string): string {
  return text.replace(CONTROLS, (control) => (control === '\r' || control === '\t' ? control : showControls(control)));
}
