/** Control characters, which move the cursor or colour a terminal, other ends of lines, and overrides of the writing direction. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

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
