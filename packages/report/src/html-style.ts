/** The report's style sheet. Widths are in rem, so that it follows the reader's font size; colours meet 4.5:1 on their ground. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --wash: #f3f5f7; --ink: #14181c; --quiet: #55606b; --rule: #d5dbe1; --grid: #e6eaee;
  --link: #0a559f; --good: #17693a; --bad: #b0241b; --idle: #55606b; --bar: #3c6690;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --mono: ui-monospace, SFMono-Regular, 'Cascadia Mono', Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --wash: #1d2125; --ink: #e4e8eb; --quiet: #9ca7b1; --rule: #31383f; --grid: #262c32;
    --link: #8abbf0; --good: #73c795; --bad: #ff938a; --idle: #9ca7b1; --bar: #6c9bc8;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums; border-top: 0.375rem solid var(--idle); overflow-wrap: anywhere; }
body.good { border-top-color: var(--good); }
body.bad { border-top-color: var(--bad); }
.page { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
h1, h2, h3, h4, h5, p, dl, dd, ol, ul, table, pre { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.quiet, .note, .bytes { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { top: 0.5rem; }

.kicker { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; padding-block: 1rem; color: var(--quiet); font-size: 0.8125rem; }
h1 { font-size: clamp(1.5rem, 1.05rem + 2.1vw, 2.375rem); line-height: 1.15; font-weight: 600; letter-spacing: -0.02em; padding-block: clamp(0.75rem, 3vw, 2.25rem) 0; }
h1 .headline { display: block; max-width: 26em; text-wrap: balance; }
h1 code { font: inherit; letter-spacing: inherit; }
.short { white-space: nowrap; }
h1 .outcome { display: block; font-size: 1rem; line-height: 1.5; letter-spacing: 0; margin-bottom: 0.25rem; }
.outcome { white-space: nowrap; font-weight: 600; }
.outcome.good { color: var(--good); }
.outcome.bad, .bad-text { color: var(--bad); }
.outcome.idle { color: var(--idle); font-weight: inherit; }

.verdict { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.625rem 1.5rem; padding-block: 1.5rem; font-size: 1.0625rem; }
.verdict dt { color: var(--quiet); font-size: 0.9375rem; line-height: 1.7; }
.verdict dd { max-width: 46rem; }
.verdict ol { padding-left: 1.25em; }
.verdict li + li { margin-top: 0.25rem; }
.run { display: flex; flex-wrap: wrap; gap: 0.25rem 2.25rem; padding-block: 0.625rem; border-block: 1px solid var(--rule); font-size: 0.8125rem; }
.run div { display: flex; gap: 0.5rem; min-width: 0; }
.run dt { color: var(--quiet); }

nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: 0.25rem; font-size: 0.875rem; }
nav a { display: inline-block; padding-block: 0.375rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .count { color: var(--quiet); font-size: 0.8125em; }

.image-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem; padding-block: 2.25rem 0.75rem; }
h2 { font-size: 1.375rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.25; }
h2 .version { color: var(--quiet); font-weight: 400; }
main section { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.5rem; padding-block: 1rem 1.5rem; border-top: 1px solid var(--rule); }
main section.top { border-top: 0; padding-top: 2rem; }
main section.top h2 { font-size: 0.9375rem; letter-spacing: 0; }
h3, h4, h5 { font-size: 0.9375rem; font-weight: 600; line-height: 1.5; }
.note { font-size: 0.8125rem; line-height: 1.4; }

table { width: 100%; border-collapse: collapse; text-align: left; }
th, td { padding: 0.3125rem 1.5rem 0.3125rem 0; vertical-align: baseline; font-weight: inherit; }
tr > :last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0; }
tbody tr:not(.below) > * { border-top: 1px solid var(--grid); }
.number { text-align: right; white-space: nowrap; }
thead th, .timeline th { white-space: nowrap; }
td.hash { color: var(--quiet); }
.bytes { font-size: 0.8125rem; margin-left: 0.75rem; }
.below td { padding-bottom: 0.5rem; }

.timeline th, .timeline td { vertical-align: middle; padding-block: 0; }
.timeline thead th { padding-bottom: 0.3125rem; }
.timeline .bar { width: 37%; padding-block: 0; }
.timeline .detail { font-size: 0.8125rem; }
.timeline thead .bar { vertical-align: bottom; }
svg { display: block; overflow: visible; }
svg .grid { stroke: var(--grid); }
svg .good { fill: var(--bar); }
svg .bad { fill: var(--bad); }
svg .idle { fill: none; stroke: var(--idle); }
svg text { fill: var(--quiet); font: 0.75rem var(--sans); text-anchor: middle; }
svg text.first { text-anchor: start; }
svg text.last { text-anchor: end; }

.facts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem 0; }
.facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; }
.facts dt { color: var(--quiet); }
.reasons + .facts { margin-top: 1rem; }
.crash + .crash { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
h4 { font-size: 1.0625rem; }
h4 code { font-size: inherit; letter-spacing: -0.02em; }
.reading { font-size: 1.0625rem; max-width: 44rem; margin-bottom: 0.75rem; }
h5 { margin-top: 1rem; }
.crash ol { padding-left: 1.25em; }
.crash li + li { margin-top: 0.25rem; }
code.command { display: block; width: fit-content; max-width: 100%; margin-block: 0.25rem; padding: 0.375rem 0.75rem; background: var(--wash); border-left: 2px solid var(--rule); }

details { margin-top: 0.5rem; }
.below details, .body > details:first-child { margin-top: 0; }
.body > details:first-child > summary { padding-top: 0; }
.body > details[open] > summary { margin-bottom: 0.375rem; }
.machine { margin-top: 0.75rem; }
.below summary { padding-block: 0; font-size: 0.8125rem; }
summary { cursor: pointer; width: fit-content; max-width: 100%; padding-block: 0.25rem; color: var(--link); }
summary code { color: var(--ink); }
.log { padding-block: 0.25rem; }
.body > .log:first-child { padding-top: 0; }
pre { margin-top: 0.25rem; padding: 0.625rem 0.875rem; background: var(--wash); white-space: pre-wrap; line-height: 1.45; border-left: 2px solid var(--rule); }
.packages { columns: 17rem auto; column-gap: 2rem; padding-top: 0.5rem; font-size: 0.875rem; }
.packages li { break-inside: avoid; }
.filter input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.2rem; padding: 0.2rem 0.5rem; margin-left: 0.25rem; max-width: 100%; }
output { color: var(--quiet); }
footer { padding-block: 1.5rem 3rem; color: var(--quiet); font-size: 0.8125rem; }
footer p { border-top: 1px solid var(--rule); padding-top: 0.75rem; }

@media (max-width: 52rem) {
  .verdict, main section { grid-template-columns: minmax(0, 1fr); gap: 0.25rem 0; }
  .verdict dd { margin-bottom: 0.5rem; }
  .side { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; padding-bottom: 0.375rem; }
  .facts > div { grid-template-columns: 7.5rem minmax(0, 1fr); }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, th, td { display: block; }
  tbody tr { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding-block: 0.4375rem; border-top: 1px solid var(--grid); }
  tbody tr:first-child { border-top: 0; padding-top: 0; }
  tbody tr.below { border-top: 0; padding-top: 0; }
  tbody tr:not(.below) > * { border-top: 0; padding: 0; text-align: left; min-width: 0; max-width: 100%; }
  tbody tr > th { flex: 1 1 40%; }
  .below td, td.hash, td.bar, td.detail, .reasons :is(th, td), .findings :is(th, td), .modules :is(th, td) { flex: 1 0 100%; }
  .timeline tr > * { line-height: 1.4; }
  .timeline .bars { height: 22px; }
  td:empty { display: none; }
  .timeline td.bar { order: 1; width: auto; }
  .timeline td.detail { order: 2; color: var(--quiet); }
  .timeline th { white-space: normal; }
  :is(.reasons, .findings, .modules, .tests) td[data-label='Before']::before, .reasons td[data-label='Now']::before,
  .modules td::before, .tests td[data-label='Exit code']::before { content: attr(data-label) ' '; color: var(--quiet); }
  .delta th { flex-basis: 60%; }
  .delta td:last-child::before { content: '→ '; color: var(--quiet); }
  .bytes { margin-left: 0.25rem; }
}
@media (forced-colors: active) {
  svg .good, svg .bad { fill: CanvasText; }
  svg .grid { stroke: GrayText; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --wash: #ffffff; --ink: #000000; --quiet: #444444; --rule: #999999; --grid: #cccccc;
    --link: #000000; --good: #000000; --bad: #000000; --idle: #444444; --bar: #555555;
  }
  @page { margin: 18mm 15mm; }
  body { font-size: 9.5pt; }
  .page { max-width: none; padding-inline: 0; }
  nav, .skip, .filter { display: none; }
  details:not(:has(.packages))::details-content { content-visibility: visible; block-size: auto; }
  tr, li, h2, h3, h4, .verdict { break-inside: avoid; }
  h2, h3, h4, h5 { break-after: avoid; }
}
`;
