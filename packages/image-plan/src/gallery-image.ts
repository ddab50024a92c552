/** How a definition names an image of an Azure Compute Gallery: by resource id, or by the names of both. */
interface GalleryImageName {
  readonly id?: string;
  readonly gallery?: string;
  readonly definition?: string;
}

/** "fleet/debian", in lower case as Azure compares names, whichever way it is written; undefined where it names none. */
export function galleryImage({ id, gallery, definition }: GalleryImageName): string | undefined {
  const [, ofGallery = gallery, ofImage = definition] = /\/galleries\/([^/]+)\/images\/([^/]+)/i.exec(id ?? '') ?? [];
  return ofGallery === undefined || ofImage === undefined ? undefined : `${ofGallery}/${ofImage}`.toLowerCase();
}
