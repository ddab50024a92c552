import type { GalleryInputs } from '../shared/with-gallery.ts';

/** The inputs that say where the gallery is and who signs in to it. */
export function galleryOf(inputs: GalleryInputs): GalleryInputs {
  const { gallery, connectionString, signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
  const { authorityHost, caFile } = inputs;
  const identity = { azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost, caFile };
  return { gallery, connectionString, ...(signIn === undefined ? {} : { signIn }), ...identity };
}
