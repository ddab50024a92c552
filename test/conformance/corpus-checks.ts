import type { CorpusResult } from './corpus.ts';

/** Checks every file of one folder of the corpus with the part of Bakehouse that is made for it. */
export type CorpusCheck = (folder: string) => Promise<CorpusResult>;

/** By the folder's name. */
export const CORPUS_CHECKS: Readonly<Record<string, CorpusCheck>> = {
  'arm-wire': async (folder) => (await import('./arm-wire.ts')).checkArmWire(folder),
  'crash-dumps': async (folder) => (await import('./crash-dumps.ts')).checkCrashDumps(folder),
  'dotnet-dumps': async (folder) => (await import('./dotnet-dumps.ts')).checkDotnetDumps(folder),
  'image-definitions': async (folder) => (await import('./image-definitions.ts')).checkImageDefinitions(folder),
  'commit-messages': async (folder) => (await import('./commit-messages.ts')).checkCommitMessages(folder),
};
