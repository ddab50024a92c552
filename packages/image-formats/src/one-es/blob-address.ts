const PUBLIC_CLOUD = /^https:\/\/([a-z0-9]{3,24})\.blob\.core\.windows\.net\/([^?#\p{Cc}]+)$/u;
/** Other clouds, and accounts with a DNS zone of their own. */
const ANY_CLOUD = /^https:\/\/[a-z0-9]{3,24}(?:\.z[0-9]+)?\.blob\.[a-z0-9.-]+\/[^?#\p{Cc}]+$/u;
const NEUTRAL = /^blob:\/\/([a-z0-9]{3,24})\/([^?#\p{Cc}]+)$/u;
/** A shared access signature in a URL: whoever reads it may use it. */
const SIGNATURE = /[?&]sig=[^&\s]/i;

/** The `from` of a `fetch` step for a blob's URL: `blob://…` in the public cloud, the URL in others, undefined for any other URL. */
export function fetchAddress(url: string): string | undefined {
  const parts = PUBLIC_CLOUD.exec(url);
  if (parts !== null) return `blob://${parts[1]}/${parts[2]}`;
  return ANY_CLOUD.test(url) ? url : undefined;
}

/** The blob's URL for the `from` of a `fetch` step; undefined when it is no blob. */
export function blobUrl(from: string): string | undefined {
  const parts = NEUTRAL.exec(from);
  if (parts !== null) return `https://${parts[1]}.blob.core.windows.net/${parts[2]}`;
  return ANY_CLOUD.test(from) ? from : undefined;
}

/** A container of a storage account. */
export interface BlobContainer {
  readonly account: string;
  readonly name: string;
}

/** The container that a blob's URL leads to, with its account; undefined when it is no blob. */
export function blobContainer(url: string): BlobContainer | undefined {
  const name = containerOf(url);
  return name === undefined ? undefined : { account: new URL(url).hostname.split('.', 1)[0] ?? '', name };
}

/** Name of the container that a blob's URL leads to; undefined when it is no blob. */
export function containerOf(url: string): string | undefined {
  return ANY_CLOUD.test(url) ? url.split('/')[3] : undefined;
}

export function holdsSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/** True for what Azure takes as the name of a container ("Naming and Referencing Containers, Blobs, and Metadata", Microsoft Learn). */
export function isContainerName(name: string): boolean {
  return name.length >= 3 && name.length <= 63 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

export const CONTAINER_RULE = '3 to 63 of a-z, 0-9 and single hyphens, the first and last no hyphen';
