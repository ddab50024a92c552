import type { VirtualMachineImage } from '@azure/arm-compute/models/compute';
import { isVersionNumber, newestVersion } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import type { RequestFacts, ResourceManager } from '../resource-manager/resource-manager.ts';
import { regionName } from './region-name.ts';

/** The version of the compute API that `@azure/arm-compute` 25.1.1 asks for images of the marketplace. */
const API = { 'api-version': '2026-04-01' };

/** The images of the marketplace are the same in every region of the public cloud but for a few; the lists have to name one. */
export const DEFAULT_LOCATION = 'eastus';

interface MarketplaceImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/** These lists are for plans alone. */
const PLANNED = { otherwise: 'plan without online' };

/** What a list has of an image: the answer of the API, before the client's own model of it. */
type ListedImage = { readonly name?: unknown; readonly properties?: Pick<VirtualMachineImage, 'imageDeprecationStatus'> };

/**
 * The version that Azure takes for `latest` in a region: the highest by its numbers. A deprecated version cannot be deployed any more
 * and does not count (https://learn.microsoft.com/azure/virtual-machines/deprecated-images); one whose deprecation is only scheduled can.
 *
 * @throws ExternalError when the service refuses, or has no such image: then with the nearest name there is
 */
export async function newestMarketplaceVersion(
  manager: ResourceManager,
  subscription: string,
  image: MarketplaceImage,
  region: string,
  signal: AbortSignal,
): Promise<string> {
  const { publisher, offer, sku } = image;
  const location = regionName(region);
  const urn = `${publisher}:${offer}:${sku}`;
  const facts = {
    operation: `list the versions of ${urn} in ${location}`,
    subscription,
    scope: `the subscription ${subscription}`,
    ...PLANNED,
  };
  const path = [...publishersOf(subscription, location), publisher, 'artifacttypes', 'vmimage', 'offers', offer, 'skus', sku, 'versions'];
  let listed: unknown;
  try {
    listed = await manager.get(path, { ...API, $expand: 'properties' }, facts, signal);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.details.status !== 404 || /Subscription/.test(error.message)) throw error;
    const hint = await misspelt(manager, subscription, image, location, signal);
    throw new ExternalError(error.message, { ...error.details, hint });
  }
  if (!Array.isArray(listed)) throw manager.unreadable(facts);
  const images = listedImages(listed).filter(({ name }) => typeof name === 'string' && isVersionNumber(name));
  const usable = images.filter(({ properties }) => properties?.imageDeprecationStatus?.imageState !== 'Deprecated');
  const newest = newestVersion(usable.map(({ name }) => String(name)));
  if (newest !== undefined) return newest;
  const deprecated = images.length > 0;
  throw new ExternalError(`The marketplace has no version of ${urn} in ${location}${deprecated ? ' that is not deprecated' : ''}.`, {
    service: 'Azure Resource Manager',
    operation: facts.operation,
    hint: deprecated ? 'write another sku, or a gallery image' : await misspelt(manager, subscription, image, location, signal),
  });
}

function publishersOf(subscription: string, location: string): string[] {
  return ['subscriptions', subscription, 'providers', 'Microsoft.Compute', 'locations', location, 'publishers'];
}

/** Which of the names does not exist, and what it may be meant to be. Asks from the outermost name on. */
async function misspelt(
  manager: ResourceManager,
  subscription: string,
  { publisher, offer, sku }: MarketplaceImage,
  location: string,
  signal: AbortSignal,
): Promise<string> {
  const publishers = publishersOf(subscription, location);
  const offers = [...publishers, publisher, 'artifacttypes', 'vmimage', 'offers'];
  const levels = [
    ['publisher', publisher, publishers],
    ['offer', offer, offers],
    ['sku', sku, [...offers, offer, 'skus']],
  ] as const;
  for (const [what, wanted, path] of levels) {
    const facts: RequestFacts = { operation: `list the ${what}s`, subscription, scope: `the subscription ${subscription}`, ...PLANNED };
    let names: string[];
    try {
      names = namesIn(await manager.get(path, API, facts, signal));
    } catch (error) {
      // The first error is the one to tell; a hint is not worth another.
      if (error instanceof ExternalError) break;
      throw error;
    }
    if (names.some((name) => name.toLowerCase() === wanted.toLowerCase())) continue;
    const near = nearest(wanted, names);
    return near === undefined
      ? `there is no ${what} ${wanted} in ${location}: check source.${what}, or build.region`
      : `there is no ${what} ${wanted} in ${location}: did you mean ${near}?`;
  }
  return 'check source.publisher, source.offer and source.sku, and build.region';
}

function namesIn(listed: unknown): string[] {
  if (!Array.isArray(listed)) return [];
  return listedImages(listed).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
}

/** What is no object has no name either. */
function listedImages(listed: readonly unknown[]): readonly ListedImage[] {
  return listed.map((item) => (item ?? {}) as ListedImage);
}
