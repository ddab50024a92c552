import type { JsonObject } from '@bakehouse/records/json';
import { isSha256, isUrl } from '../mapping/field-forms.ts';
import { compact, definedOnly, type Members } from '../mapping/json-members.ts';
import { isFilledText } from '../mapping/json-values.ts';

const VERSION_ID = /^(.+\/images\/[^/]+)\/versions\/([^/]+)$/;

/** A source as definitions have it. */
interface ReadSource {
  readonly source: JsonObject;
  /** The id of a version could not be split, so it stands in `id` as it is. */
  readonly isWhole?: boolean;
}

/** What the image starts from; undefined, with nothing taken, for what definitions cannot say. */
export function readSource(from: Members): ReadSource | undefined {
  const type = from.peek('type');
  if (type === 'PlatformImage') return readPlatformImage(from);
  if (type === 'SharedImageVersion') {
    const id = from.text('imageVersionId');
    if (id === undefined) return undefined;
    from.take('type');
    const [, image, version] = VERSION_ID.exec(id) ?? [];
    if (image === undefined || version === undefined) return { source: { kind: 'gallery', id, version: 'latest' }, isWhole: true };
    return { source: { kind: 'gallery', id: image, version } };
  }
  if (type === 'ManagedImage') {
    const id = from.text('imageId');
    if (id === undefined) return undefined;
    from.take('type');
    return { source: { kind: 'managed', id } };
  }
  if (type !== 'ISO') return undefined;
  const url = from.text('sourceURI', isUrl);
  // The type is left: only a template that had it gets it back.
  return url === undefined ? undefined : { source: definedOnly({ kind: 'iso', url, sha256: from.text('sha256Checksum', isSha256) }) };
}

function readPlatformImage(from: Members): ReadSource | undefined {
  if (!['publisher', 'offer', 'sku'].every((key) => typeof from.peek(key) === 'string' && from.peek(key) !== '')) return undefined;
  from.take('type');
  const source = {
    kind: 'marketplace',
    publisher: from.text('publisher'),
    offer: from.text('offer'),
    sku: from.text('sku'),
    version: from.text('version') ?? 'latest',
    plan: readPlan(from.inner('planInfo')),
  };
  return { source: definedOnly(source) };
}

function readPlan(plan: Members | undefined): JsonObject | undefined {
  if (plan === undefined || !['planName', 'planProduct', 'planPublisher'].every((key) => isFilledText(plan.peek(key)))) return undefined;
  return compact({ name: plan.text('planName'), product: plan.text('planProduct'), publisher: plan.text('planPublisher') });
}

interface KeptSource {
  /** As it was read. */
  readonly isWhole?: boolean;
  /** The type, when the source had one that the service has no more. */
  readonly type?: string;
  /** The version was there, and no text. */
  readonly hasVersion?: boolean;
}

/**
 * The source of an image template; undefined when it cannot say this kind. Members that stay in `source` are what it cannot say of it.
 *
 * @param kept what the source was when it was read
 */
export function writeSource(source: Members, kept: KeptSource): JsonObject | undefined {
  const kind = source.peek('kind');
  if (kind === 'marketplace') {
    source.take('kind');
    const plan = source.inner('plan');
    return definedOnly({
      type: 'PlatformImage',
      publisher: source.text('publisher'),
      offer: source.text('offer'),
      sku: source.text('sku'),
      version: isLatestOnly(source, kept) ? undefined : (source.text('version') ?? 'latest'),
      planInfo: plan && compact({ planName: plan.text('name'), planProduct: plan.text('product'), planPublisher: plan.text('publisher') }),
    });
  }
  if (kind === 'gallery' && typeof source.peek('id') === 'string') {
    source.take('kind');
    const id = source.text('id') ?? '';
    const version = source.text('version') ?? 'latest';
    const isWhole = (kept.isWhole === true && version === 'latest') || VERSION_ID.test(id);
    return { type: 'SharedImageVersion', imageVersionId: isWhole ? id : `${id}/versions/${version}` };
  }
  if (kind === 'managed') {
    source.take('kind');
    return definedOnly({ type: 'ManagedImage', imageId: source.text('id') });
  }
  if (kind !== 'iso' || kept.type !== 'ISO') return undefined;
  source.take('kind');
  return definedOnly({ type: 'ISO', sourceURI: source.text('url'), sha256Checksum: source.text('sha256') });
}

/** Nothing is written over a version that could not be read, unless the definition has one now. */
function isLatestOnly(source: Members, { hasVersion }: KeptSource): boolean {
  if (hasVersion !== true || source.peek('version') !== 'latest') return false;
  source.take('version');
  return true;
}
