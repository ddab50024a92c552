import { showControls } from '@bakehouse/core/control-characters';

/** Shorter encoded forms stand in text by chance. */
const SHORTEST_BASE64 = 8;

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/**
 * What becomes of a secret in text: as it is, and as our own code and the runner's writes it into an address, JSON, XML, HTML, base64 and
 * text that shows its control characters. The runner of GitHub hides the same forms (`ValueEncoders.cs` of actions/runner).
 */
export function formsOf(secret: string): string[] {
  const uri = encodeURIComponent(secret.toWellFormed());
  const rfc3986 = uri.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [
    secret,
    showControls(secret),
    JSON.stringify(secret).slice(1, -1),
    ...[uri, rfc3986].flatMap((form) => [form, form.replaceAll('%20', '+'), lowerHex(form)]),
    ...partlyEncoded(secret),
    secret.replace(/[&<>"'`]/g, (character) => XML[character] as string),
    secret.replace(/[&<>]/g, (character) => XML[character] as string),
    secret.replace(/[&<>"']/g, (character) => (character === "'" ? '&apos;' : (XML[character] as string))),
    ...base64FormsOf(secret),
  ];
  return [...new Set(forms)];
}

function lowerHex(uri: string): string {
  return uri.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
}

/** As the parts of an address have it: `URL` leaves alone what need not be encoded in a path, a query or credentials. */
function partlyEncoded(secret: string): string[] {
  const url = new URL('https://host');
  url.pathname = `/${secret}`;
  url.search = `?${secret}`;
  url.hash = `#${secret}`;
  url.password = secret;
  return [url.pathname.slice(1), url.search.slice(1), url.hash.slice(1), url.password, encodeURI(secret.toWellFormed())].filter(
    // A path of dots is none.
    (form) => form.length >= secret.length,
  );
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
