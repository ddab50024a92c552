import { visibleText } from './visible-text.ts';

/** HTML that is safe to put into a page as it is. Only `html` makes it, so everything else is escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

export type Part = Markup | string | number | undefined | false | readonly Part[];

/** Builds HTML: what stands in the template is markup, every value in it is escaped unless it was built by `html` itself. */
export function html(template: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(template.map((text, index) => (index === 0 ? text : render(values[index - 1]) + text)).join(''));
}

/** Text that Bakehouse itself wrote (style, script) and that must not be escaped. */
export function verbatim(source: string): Markup {
  return new Markup(source);
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text for an element's content or a quoted attribute. */
function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] as string);
}
