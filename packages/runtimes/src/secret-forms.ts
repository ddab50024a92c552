import { showControls } from '@bakehouse/core/text';

/** Shorter encoded forms stand in text by chance. */
const SHORTEST_BASE64 = 8;

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/**
 * What becomes of a secret in text: as it is, and as our own code writes it into an address, JSON, XML, HTML, base64 and
 * text that shows its control characters. The runner of GitHub hides the same forms (`ValueEncoders.cs` of actions/runner).
 */
export function formsOf(secret: string): string[] {
  const forms = [
    secret,
    showControls(secret),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    secret.replace(/[&<>"'`]/g, (character) => XML[character] as string),
    secret.replace(/[&<>]/g, (character) => XML[character] as string),
    secret.replace(/[&<>"']/g, (character) => (character === "'" ? '&apos;' : (XML[character] as string))),
    ...base64FormsOf(secret),
  ];
  return [...new Set(forms)];
}

/**
 * What finds a secret in addresses, whose parts need not encode the same characters; undefined where nothing of it is ever encoded.
 */
export function encodedInAddress(secret: string): RegExp | undefined {
  if (/^[\w.~-]*$/.test(secret)) return undefined;
  const parts = [...secret.toWellFormed()].map((character) => {
    const plain = `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
    if (/[\w.~-]/.test(character)) return plain;
    const bytes = [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    const encoded = bytes.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:${plain}|${encoded}${character === ' ' ? '|\\+' : ''})`;
  });
  return new RegExp(parts.join(''), 'gu');
}

/** With nothing, one or two bytes before it, without the characters that its neighbours have a part in. */
function base64FormsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2]
    .flatMap((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const own = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
      return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
    })
    .filter((form) => form.length >= SHORTEST_BASE64);
}
