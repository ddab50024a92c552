/** A table of our own, so that the same file gets the same type on every system. Names without one are bytes. */
const TYPES: Readonly<Record<string, string>> = {
  bat: 'text/plain; charset=utf-8',
  cmd: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  log: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ps1: 'text/plain; charset=utf-8',
  psd1: 'text/plain; charset=utf-8',
  psm1: 'text/plain; charset=utf-8',
  py: 'text/plain; charset=utf-8',
  sh: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tgz: 'application/gzip',
  toml: 'application/toml',
  txt: 'text/plain; charset=utf-8',
  vhd: 'application/octet-stream',
  wasm: 'application/wasm',
  webp: 'image/webp',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  zip: 'application/zip',
  zst: 'application/zstd',
};

/** The content type of a blob by its name. */
export function contentTypeOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (last === 'SHA256SUMS') return 'text/plain; charset=utf-8';
  const dot = last.lastIndexOf('.');
  const extension = dot <= 0 ? '' : last.slice(dot + 1).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? '') : 'application/octet-stream';
}
