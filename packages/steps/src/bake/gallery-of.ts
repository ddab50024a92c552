import { isOfAccount, parseContainerUrl } from '../shared/container-url.ts';
import type { GalleryInputs } from '../shared/with-gallery.ts';

/**
 * The inputs that say where the gallery is and who signs in to it. A connection string or an identity that is for the artifacts' account alone
 * does not count.
 */
export function galleryOf(inputs: GalleryInputs): GalleryInputs {
  const { gallery, connectionString, signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
  const { authorityHost, caFile } = inputs;
  if (!/^https?:\/\//i.test(gallery)) return { gallery };
  const { accountUrl, signature } = parseContainerUrl(gallery);
  if (signature !== '') return { gallery, caFile };
  if (connectionString !== undefined && isOfAccount(connectionString, accountUrl)) return { gallery, connectionString, caFile };
  const identity = { azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost, caFile };
  return { gallery, ...(signIn === undefined ? {} : { signIn }), ...identity };
}
