/** An image definition of an Azure Compute Gallery. */
export interface GalleryImageId {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly gallery: string;
  readonly image: string;
  /** Where the id goes on to a version: `1.0.0`. */
  readonly version?: string;
}

const IMAGE_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/galleries\/([^/]+)\/images\/([^/]+)(?:\/versions\/([^/]+))?\/?$/i;

/** @returns undefined when the text is no resource id of an image definition, or of a version of one */
export function parseGalleryImageId(text: string): GalleryImageId | undefined {
  const [, subscription, resourceGroup, gallery, image, version] = IMAGE_ID.exec(text.trim()) ?? [];
  if (subscription === undefined || resourceGroup === undefined || gallery === undefined || image === undefined) return undefined;
  return { subscription, resourceGroup, gallery, image, ...(version === undefined ? {} : { version }) };
}

/** True for ids of community galleries and of galleries that are shared directly: `/CommunityGalleries/…`, `/SharedGalleries/…`. */
export function isSharedGalleryId(text: string): boolean {
  return /\/(?:communityGalleries|sharedGalleries)\//i.test(text);
}
