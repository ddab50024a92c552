import { mdCode, mdTable, mdText } from '@bakehouse/core/text';
import type { ImageUse } from './image-use.ts';
import type { NameTable } from './name-table.ts';
import type { OneEsGroup } from './one-es-findings.ts';

/** Which hosted pool has which images, as Markdown, beside who makes each and how many places ask for it. '' where there is no pool. */
export function poolTable(
  { pools, images, resourceGroup }: OneEsGroup,
  uses: readonly ImageUse[],
  names: NameTable,
  options: { readonly most: number; readonly rest: string },
): string {
  const states = new Map(images.map(({ name, state }) => [name.toLowerCase(), state]));
  const rows = pools.flatMap(({ name: pool, images: pooled }) =>
    (pooled.length === 0 ? [undefined] : pooled).map((image) => {
      if (image === undefined) return [mdCode(pool), '—', '', '', '', ''];
      const match = names.match(image.name);
      const made = match.kind === 'exact' || match.kind === 'generation' ? mdCode(match.naming.image) : '';
      const asked = uses.filter((use) => use.name === image.name && (use.pool === undefined || same(use.pool, pool)));
      const state = states.get(image.name.toLowerCase());
      return [
        mdCode(pool),
        mdCode(image.name),
        made,
        mdText(image.buffer ?? ''),
        mdText(state?.replaceAll('-', ' ') ?? ''),
        String(asked.length),
      ];
    }),
  );
  if (rows.length === 0) return '';
  const columns = ['Pool', 'Image', 'Made by', 'Buffer %', 'Artifacts', 'Asked for in'];
  return `#### Hosted pools of ${mdCode(resourceGroup)}\n\n${mdTable(columns, rows, options)}`;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
