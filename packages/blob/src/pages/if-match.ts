/** The condition that a blob is still the one with this entity tag; none without one. */
export function ifMatch(etag: string | undefined) {
  return etag === undefined ? {} : { ifMatch: etag };
}
