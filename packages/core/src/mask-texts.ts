/** Hides what the host was told is secret: `***` in its place. */
export type Cover = (text: string) => string;

/**
 * The same plain data with every text in it covered, names of fields apart. What encodes or cuts text (JSON, HTML) does it afterwards:
 * in its escapes nobody would find the secret again.
 *
 * @param isOurs whether a field holds words of ours, or a time, which a program reads
 */
export function maskTexts<T>(data: T, cover: Cover, isOurs: (field: string) => boolean = () => false): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return cover(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, isOurs(field) ? item : walk(item)]));
  };
  return walk(data) as T;
}
