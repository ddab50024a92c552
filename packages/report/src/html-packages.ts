import { counted } from '@bakehouse/core/text';
import { code, fold, section, table } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import type { PackagesDelta, ReportImage } from './report-data.ts';

/** What differs from the version before in full; the whole list folded, with a filter where scripts run. */
export function packageSection(id: string, { packages, packagesDelta }: ReportImage): Markup {
  const all =
    packages.length === 0
      ? undefined
      : fold(
          `All ${counted(packages.length, 'package')}`,
          html`<ul class="packages" data-filter="packages">${packages.map(
            ({ name, version }) => html`
<li><code>${name}</code> <span class="quiet">${version}</span></li>`,
          )}
</ul>`,
        );
  const note = packagesDelta === undefined ? undefined : html`compared with ${code(packagesDelta.since)}`;
  return section(id, 'Packages', note, html`${packagesDelta === undefined ? undefined : delta(packagesDelta)}${all}`);
}

function delta({ since, added, removed, changed }: PackagesDelta): Markup {
  const rows = [
    ...changed.map((item) => ({ cells: [code(item.name), 'changed', code(item.old), code(item.new)] })),
    ...added.map((item) => ({ cells: [code(item.name), 'added', undefined, code(item.version)] })),
    ...removed.map((item) => ({ cells: [code(item.name), 'removed', code(item.version), undefined] })),
  ];
  if (rows.length === 0) return html`<p>The same as in ${code(since)}.</p>\n`;
  return table(
    'delta',
    `Packages that differ from ${since}`,
    [{ title: 'Package' }, { title: 'Change' }, { title: since }, { title: 'Now' }],
    rows,
  );
}
