import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What a browser would make of Markdown, before GitHub removes what it does not allow. */
export interface ReadMarkdown {
  /** Start tags in order, with their attributes: `td align="right"`; without the paragraphs that cells of an HTML table have. */
  readonly tags: readonly string[];
  /** All text. */
  readonly text: string;
  /** The text outside of code, piece by piece. */
  readonly prose: readonly string[];
  /** The code, span by span and block by block. */
  readonly code: readonly string[];
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Renders GitHub flavoured Markdown, raw HTML included, and reads the result. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const tags: string[] = [];
  const prose: string[] = [];
  const code: string[] = [];
  let text = '';
  let inCode = 0;
  let inCell = false;
  for (const [part, tag] of html.matchAll(/<(!--[\s\S]*?--|[!?/a-z][^>]*)>|[^<]+|</gi)) {
    if (tag === undefined) {
      const piece = part.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] as string);
      text += piece;
      if (inCode > 0) code[code.length - 1] += piece;
      else if (piece.trim() !== '') prose.push(piece);
    } else if (tag.startsWith('/')) {
      if (tag === '/code') inCode -= 1;
      if (/^\/t[dh]$/.test(tag)) inCell = false;
    } else {
      if (/^t[dh]\b/.test(tag)) inCell = true;
      if (!(inCell && tag === 'p')) tags.push(tag.replace(/ *\/$/, ''));
      if (/^code\b/.test(tag)) {
        inCode += 1;
        code.push('');
      }
    }
  }
  return { tags, text, prose, code, html };
}

/** What GitHub acts on after the Markdown is read: mentions, issues, emoji, addresses, formulas. */
export const LIVELY_ON_GITHUB = /@|#\d|\bGH-\d|:(?!(?!100:|1234:)\d+:)[\w+-]+:|https?:|www\.|\$|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b/i;
