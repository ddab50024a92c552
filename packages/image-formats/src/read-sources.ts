import { basename, extname } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import { readDefinitionText } from '@bakehouse/image-definition/parse';
import { shownPath } from '@bakehouse/system/files';
import { loadFormat, OWN_FORMAT } from './formats.ts';
import type { Imported } from './mapping/image-format.ts';
import { readIntermediate } from './read-intermediate.ts';

/** One file that was read. */
export interface Source extends Imported {
  /** As findings call it. */
  readonly shown: string;
  /** Name without folder and extension. */
  readonly stem: string;
}

interface SourceOptions {
  readonly from: string;
  readonly workspace: string;
  /** File of defaults, absolute. */
  readonly defaults: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Reads files of one format.
 *
 * @param files absolute
 * @throws InputError with the findings of all files that cannot be read
 */
export async function readSources(files: readonly string[], options: SourceOptions): Promise<Source[]> {
  const read = await readerOf(options);
  const sources: Source[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const shown = shownPath(file, options.workspace);
    const stem = basename(file, extname(file)).replace(/\.vmimage$/, '');
    try {
      sources.push({ shown, stem, ...(await read(file, shown, stem)) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const place = { severity: 'error', file: shown } as const;
      findings.push(...(error.findings.length > 0 ? error.findings : [{ ...place, message: error.message.replace(/\.$/, '') }]));
    }
  }
  if (findings.length > 0) throw new InputError('These files cannot be imported.', { findings });
  return sources;
}

type Reader = (file: string, shown: string, stem: string) => Promise<Imported>;

async function readerOf({ from, workspace, defaults, variables }: SourceOptions): Promise<Reader> {
  if (defaults !== undefined && from !== 'worker-images') {
    throw new InputError('Only worker-images has a file of defaults.', { hint: 'leave defaults out' });
  }
  if (from === OWN_FORMAT) return (file, shown) => readIntermediate(file, shown, { workspace, variables });
  const format = await loadFormat(from);
  const read: Reader = async (file, shown, stem) => format.read(await readDefinitionText(file, shown, 'file'), { shown, stem });
  if (defaults === undefined) return read;
  const { mergeDefaults } = await import('./worker-images/merge-defaults.ts');
  const { documents, findings } = await read(defaults, shownPath(defaults, workspace), basename(defaults, extname(defaults)));
  const [general] = documents;
  if (general === undefined) throw new InputError('The file of defaults holds nothing.', { findings });
  return async (file, shown, stem) => {
    const own = await read(file, shown, stem);
    return { documents: mergeDefaults(own.documents, general), findings: own.findings };
  };
}
