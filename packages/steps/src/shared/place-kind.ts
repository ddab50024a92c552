import { InputError } from '@bakehouse/core/errors';

/** Letters of a drive of Windows are one. */
const SCHEME = /^([a-z][a-z0-9+.-]+):[\\/]/i;
/** `<account>.blob.core.windows.net`, and the same of every other cloud: the label `blob`, or `dfs`, with a domain behind it. */
const HOST_OF_BLOBS = /^[\\/]*((?:[a-z0-9-]+\.)+(?:blob|dfs)(?:\.[a-z0-9-]+){2,})(?::\d+)?(?:[\\/?#]|$)/i;

/**
 * Whether what keeps images or states is a container, not a folder. What was meant as a URL must not become a folder of that name.
 *
 * @param of what is kept there, as its input is called: `gallery`, `state-store`
 * @throws InputError for what is neither, which shows nothing of a password or signature in it
 */
export function isContainer(place: string, of: 'gallery' | 'state-store'): boolean {
  const text = place.trim();
  if (/^https?:\/\//i.test(text)) return true;
  const [, scheme] = SCHEME.exec(text) ?? [];
  const [, host] = HOST_OF_BLOBS.exec(text) ?? [];
  if (scheme === undefined && host === undefined && !/^https?:/i.test(text)) return false;
  const why = host === undefined ? `begins with ${scheme ?? 'https'}:` : `begins with the host ${host}`;
  throw new InputError(`The ${of.replace('-', ' ')} ${why}, which is neither the URL of a container nor a folder.`, {
    hint: `give ${of} as https://<account>.blob.core.windows.net/<container>, or a folder by its path, such as ./${of}`,
  });
}
