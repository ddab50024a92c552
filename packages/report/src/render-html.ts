import { createHash } from 'node:crypto';
import { formatBytes, formatDuration } from '@bakehouse/core/text';
import { shownPath } from '@bakehouse/system/files';
import { imageHeading, partsOf } from './html-image.ts';
import { code, facts, lines, outcomeMark, prose, type ShowFile, table, toneOf } from './html-parts.ts';
import { planSection } from './html-plan.ts';
import { filterScript } from './html-script.ts';
import { style } from './html-style.ts';
import { html, type Markup, type Part, verbatim } from './markup.ts';
import type { ReportData, ReportImage } from './report-data.ts';
import type { Links } from './report-files.ts';
import { plain } from './sentence.ts';
import { elapsed, utcTime } from './utc-time.ts';
import { faultInWords, outcomeOf, testsInWords, verdictOf } from './verdict.ts';

/**
 * The report as one HTML file. It loads nothing: the policy in it allows only the style and the script of Bakehouse, by their
 * hashes, so that nothing that slipped in through a log could run or call home. It reads well without the script.
 *
 * @param links where files are, as the page reaches them
 */
export function renderHtml(data: ReportData, links: Links = () => undefined): string {
  const verdict = verdictOf(data);
  const images = data.images.map((image, index) => ({
    image,
    key: `image-${index + 1}`,
    parts: partsOf(image, `image-${index + 1}`, showFileOf(data, links)),
  }));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Bakehouse ${data.toolVersion}">
<title>${data.title}: ${plain(verdict.headline)}</title>
<link rel="icon" href="data:,">
<style>${verbatim(style)}</style>
</head>
<body class="${toneOf(data.outcome)}">
<a class="skip" href="#report">Skip to the details</a>
<header class="page">
<p class="kicker"><span>${data.title}</span> <span>${utcTime(data.finishedAt)}</span></p>
<h1>${outcomeMark(data.outcome)}<span class="unseen">:</span> <span class="headline">${prose(verdict.headline)}</span></h1>
<dl class="verdict">
${why(data)}<dt>Changed</dt><dd>${verdict.changed.map((sentence) => html`<p>${prose(sentence)}</p>`)}</dd>
${verdict.latest.length > 0 && html`<dt>Latest</dt><dd>${verdict.latest.map((sentence) => html`<p>${prose(sentence)}</p>`)}</dd>\n`}<dt>To do</dt><dd>${verdict.next.length > 1 ? html`<ol>${verdict.next.map((step) => html`<li>${prose(step)}</li>`)}</ol>` : verdict.next.map((step) => html`<p>${prose(step)}</p>`)}</dd>
</dl>
${runFacts(data)}</header>
${contents(images, data)}<main id="report" class="page" tabindex="-1">
${findings(data)}${data.images.length > 1 && overview(data)}${images.map(
  ({ image, key, parts }) => html`<article class="image" aria-labelledby="${key}">
${imageHeading(image, key)}${parts.map(({ body }) => body)}</article>
`,
)}${data.plan !== undefined && planSection('plan', data.plan)}</main>
<footer class="page"><p>Bakehouse ${data.toolVersion}. All times are UTC. This file is complete in itself: it loads nothing.</p></footer>
${data.images.some(({ packages }) => packages.length > 0) && html`<script>${verbatim(filterScript)}</script>\n`}</body>
</html>
`;
  return page.source;
}

/** The cause first, then who is at fault, and what the program that failed wrote last. */
function why({ error }: ReportData): Markup | undefined {
  if (error === undefined) return undefined;
  const { message, fault, lastLines = [], log } = error;
  return html`<dt>Why</dt><dd><p>${message}</p>${fault === undefined ? undefined : html`<p class="note">${faultInWords(fault)}</p>`}${
    lastLines.length === 0 ? undefined : lines(lastLines.join('\n'))
  }${log === undefined ? undefined : html`<p class="log">The log: ${code(log)}</p>`}</dd>
`;
}

function policy(): string {
  const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(filterScript)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

function showFileOf({ workspace }: ReportData, links: Links): ShowFile {
  return (path) => {
    const shown = code(workspace === undefined ? path : shownPath(path, workspace));
    const address = links(path);
    return address === undefined ? shown : html`<a href="${address}">${shown}</a>`;
  };
}

function runFacts(data: ReportData): Markup {
  return facts('run', [
    ['Started', utcTime(data.startedAt)],
    ['Took', formatDuration(elapsed(data.startedAt, data.finishedAt))],
    ['Repository', data.repository],
    ['Commit', data.commit === undefined ? undefined : code(data.commit.slice(0, 12))],
    ['Run', link(data.runUrl)],
  ]);
}

/** Only web addresses become links: `javascript:` and the like stay text. */
function link(url: string | undefined): Part {
  if (url === undefined || !/^https?:\/\/[^\s]+$/i.test(url)) return url;
  return html`<a href="${url}" rel="noreferrer">open</a>`;
}

interface PageImage {
  readonly image: ReportImage;
  readonly key: string;
  readonly parts: ReturnType<typeof partsOf>;
}

function contents(images: readonly PageImage[], { plan, error }: ReportData): Markup | undefined {
  const entry = (id: string, title: string, number?: number) =>
    html`<li><a href="#${id}">${title}${number === undefined ? undefined : html` <span class="count">${number}</span>`}</a></li>`;
  const [only] = images;
  if (only === undefined) return undefined;
  const found = error?.findings?.length ?? 0;
  const entries =
    images.length === 1
      ? only.parts.map((part) => entry(part.id, part.title, part.count))
      : images.map(({ image, key }) => entry(key, image.id));
  return html`<nav class="page" aria-label="Contents"><ul>${found > 0 && entry('findings', 'Findings', found)}${entries}${plan !== undefined && entry('plan', 'Plan')}</ul></nav>\n`;
}

function findings({ error }: ReportData): Markup | undefined {
  if (error?.findings === undefined || error.findings.length === 0) return undefined;
  const rows = error.findings.map((finding) => ({
    cells: [
      html`${outcomeMark(finding.severity)}<span class="unseen">:</span> ${finding.message}`,
      finding.file === undefined ? '–' : code([finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
      finding.hint,
    ],
  }));
  const columns = [{ title: 'Finding' }, { title: 'Where' }, { title: 'What to do' }];
  return html`<section class="top" id="findings" aria-labelledby="findings-title"><div class="side"><h2 id="findings-title">Findings</h2></div>
<div class="body">${table('findings', 'Findings', columns, rows)}</div></section>
`;
}

function overview({ images }: ReportData): Markup {
  const rows = images.map((image, index) => ({
    cells: [
      html`<a href="#image-${index + 1}">${image.id}</a>`,
      html`${outcomeMark(outcomeOf(image))}${image.fault === undefined ? undefined : ` (${image.fault})`}`,
      image.version ?? '–',
      image.channel ?? '–',
      testsInWords(image) ?? 'none',
      image.files[0] === undefined ? '–' : formatBytes(image.files[0].size),
      formatDuration(image.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)),
    ],
  }));
  const columns = [
    { title: 'Image' },
    { title: 'Outcome' },
    { title: 'Version' },
    { title: 'Channel' },
    { title: 'Tests' },
    { title: 'Size', className: 'number' },
    { title: 'Took', className: 'number' },
  ];
  return html`<section class="top" id="images" aria-labelledby="images-title"><div class="side"><h2 id="images-title">Images</h2></div>
<div class="body">${table('overview', 'Images', columns, rows)}</div></section>
`;
}
