import { offsetToPlace } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { DataReader, type ReportAt, TOO_DEEP } from './definition-data.ts';
import { type DefinitionPlaces, type Place, Places } from './definition-places.ts';
import { DefinitionSize } from './definition-size.ts';
import { yamlSlips } from './yaml-slips.ts';

/** A definition as plain data, with the place of each of its keys and values. */
export interface DefinitionSource extends DefinitionPlaces {
  /** Undefined when the text is so broken that nothing more can be said about it. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Mistakes of syntax that are kept of one file; one mistake often brings a thousand others. */
const MAX_SYNTAX_FINDINGS = 2000;

/**
 * Parses YAML 1.2, of which JSON is a part. Time and memory are bounded by the length of the text.
 *
 * @param shown how findings call the file
 * @param size of the files of the same definition that were parsed before
 */
export function parseDefinitionSource(text: string, shown: string, size = new DefinitionSize()): DefinitionSource {
  const excess = size.findExcess(text);
  if (excess !== undefined) return unusable(shown, { ...offsetToPlace(text, excess.offset), message: excess.message });
  const lines = new LineCounter();
  const findings: Finding[] = [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const report: ReportAt = (offset, message, hint) => {
    if (findings.length >= MAX_SYNTAX_FINDINGS) return;
    findings.push({ severity: 'error', ...at(offset), message, ...(hint === undefined ? {} : { hint }) });
  };
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      // Found by DataReader: the library compares each key with all before it.
      uniqueKeys: false,
      prettyErrors: false,
      resolveKnownTags: false,
      // Not `silent`, which would let a second document pass.
      logLevel: 'error',
      lineCounter: lines,
    });
    const reader = new DataReader(report);
    const data = toData(document, text, reader, report);
    return { data, findings, ...new Places(document, reader.targets, text, at).reader() };
  } catch (error) {
    // Lists in lists (`- - - -`) nested so deeply that the stack of the parser ends.
    if (!(error instanceof RangeError)) throw error;
    return unusable(shown, { line: 1, column: 1, message: TOO_DEEP });
  }
}

function unusable(shown: string, problem: { readonly line: number; readonly column: number; readonly message: string }): DefinitionSource {
  const start = { file: shown, line: 1, column: 1 };
  const findings = [{ severity: 'error', file: shown, ...problem } as const];
  return { data: undefined, findings, valuePlace: () => start, keyPlace: () => start, placeWithin: () => start, textOf: () => '' };
}

function toData(document: Document.Parsed, text: string, reader: DataReader, report: ReportAt): unknown {
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) {
    report(exhausted.pos[0], TOO_DEEP);
    return undefined;
  }
  const { slips, lostFrom } = yamlSlips([...document.errors, ...document.warnings], text);
  for (const { offset, message, hint } of slips) report(offset, message, hint);
  const data = reader.read(document.contents, lostFrom);
  return document.errors.length + document.warnings.length > 0 ? undefined : data;
}
