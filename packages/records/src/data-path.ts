const SEGMENT = /\.([A-Za-z_$@][\w$@-]*|\d+)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;

/**
 * Segments of a path like `$.a.b[0]` or `$['a.b']["c"][2]`: the part of JSONPath (RFC 9535) that names exactly one value, and names
 * with a hyphen, which are common in YAML, behind a dot as well.
 *
 * @returns undefined when it is no such path
 */
export function parseDataPath(path: string): (string | number)[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const segments: (string | number)[] = [];
  SEGMENT.lastIndex = 1;
  while (SEGMENT.lastIndex < path.length) {
    const found = SEGMENT.exec(path);
    if (found === null) return undefined;
    const [, name, index, single, double] = found;
    segments.push(index === undefined ? (name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1')) : Number(index));
  }
  return segments;
}
