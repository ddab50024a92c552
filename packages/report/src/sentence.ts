/** Words, pieces of code (paths, names, versions) and commands to copy, which each view marks up in its own way. */
export type Sentence = readonly (string | { readonly code: string } | { readonly command: string })[];

/** `say`version ${version} is latest`` : what stands in the template are words, values are code. */
export function say(template: TemplateStringsArray, ...values: readonly (string | number | Sentence)[]): Sentence {
  return template.flatMap((text, index) => {
    const value = values[index - 1];
    const before = index === 0 || value === undefined ? [] : typeof value === 'object' ? value : [{ code: String(value) }];
    return text === '' ? before : [...before, text];
  });
}

/** "a", "a and b", "a, b and c"; after `most`, "a, b and 7 more". */
export function listed(items: readonly Sentence[], most: number): Sentence {
  const shown = items.length > most ? items.slice(0, most) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, [`${rest} more`]] : shown;
  return all.flatMap((item, index) => (index === 0 ? item : [index === all.length - 1 ? ' and ' : ', ', ...item]));
}

export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.command)).join('');
}
