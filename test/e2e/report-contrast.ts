import type { Page } from 'playwright-core';

export interface Contrast {
  /** Of the least readable text, by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
  readonly ratio: number;
  readonly text: string;
  /** How many texts were looked at. */
  readonly texts: number;
}

/** Measures every visible text against the nearest ground that is painted behind it. */
export async function worstContrast(page: Page): Promise<Contrast> {
  return (await page.evaluate(`(${measure.toString()})()`)) as Contrast;
}

/** Runs in the page, so it uses nothing from outside. */
const measure = `function () {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let worst = { ratio: 21, text: '' };
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (text === '' || element.closest('script, style, .unseen') || !element.checkVisibility()) continue;
    texts++;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(element.closest('svg') ? style.fill : style.color), luminance(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst.ratio) worst = { ratio, text: text.slice(0, 60) };
  }
  return { ...worst, texts };
}`;
