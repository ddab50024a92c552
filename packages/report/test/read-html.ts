/** A strict reader of the HTML that the report is made of: it accepts only what the report may contain. */

const TAG = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/;
const ATTRIBUTE = /([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"<>]*)")?/g;
const VOID = new Set(['meta', 'link', 'input', 'rect', 'line', 'circle', 'br']);

export interface HtmlReading {
  /** Start tags in order, with the names of their attributes: `a[href,rel]`. */
  readonly shape: readonly string[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Text outside of style and script, with entities read. */
  readonly text: string;
}

/** Throws where the page is not well-formed, has an inline handler, or a `<` that begins no tag. */
export function readHtml(page: string): HtmlReading {
  const source = page.replace(/^<!doctype html>/, '').replace(/(<(style|script)>)[\s\S]*?(<\/\2>)/g, '$1$3');
  const shape: string[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  const open: string[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      text += source.slice(at, end === -1 ? undefined : end);
      at = end === -1 ? source.length : end;
      continue;
    }
    const tag = TAG.exec(source.slice(at, at + 5000));
    if (tag === null) throw new Error(`not a tag: ${source.slice(at, at + 80)}`);
    at += tag[0].length;
    const [, closing, name = '', attributes = '', selfClosing] = tag;
    if (closing === '/') {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => ({ key, value: readEntities(value) }));
    if (pairs.some(({ key }) => /^(on|style$|src)/i.test(key))) throw new Error(`attribute not allowed: ${tag[0]}`);
    shape.push(`${name}[${pairs.map(({ key }) => key).join(',')}]`);
    for (const { key, value } of pairs) {
      if (key === 'id') ids.push(value);
      if (key === 'href') links.push(value);
    }
    if (selfClosing === '' && !VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return { shape, ids, links, text: readEntities(text) };
}

function readEntities(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (names[name] ?? `&${name};`) : String.fromCodePoint(Number(code)),
  );
}
