import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { MANIFEST_FILE, readArtifactManifest } from '@bakehouse/records/artifacts';

/** A prepared file, as the service is to fetch it. */
export interface StepFile {
  /** With `/`, below the folder of the artifacts. */
  readonly path: string;
  /** Undefined where nothing was prepared yet. */
  readonly sha256: string | undefined;
  /** Octal, four digits. */
  readonly mode: string;
}

/** The files that belong to the steps and tests of a definition. */
export interface StepFiles {
  ofStep(index: number): readonly StepFile[];
  ofTest(name: string): StepFile | undefined;
}

/** Those that `prepare-artifacts` has laid out; undefined where it has not. @param folder absolute */
export async function preparedFiles(folder: string): Promise<StepFiles | undefined> {
  const manifest = await readArtifactManifest(join(folder, MANIFEST_FILE));
  if (manifest === undefined) return undefined;
  return {
    ofStep: (index) => manifest.files.filter(({ step }) => step === index),
    ofTest: (name) => manifest.files.find(({ test }) => test === name),
  };
}

/** For a definition without files; @throws InputError when one is asked for */
export function noFiles(folder: string): StepFiles {
  const refuse = () => {
    throw new InputError(`${folder} holds no prepared artifacts: it has no ${MANIFEST_FILE}.`, {
      hint: 'run prepare-artifacts for this definition, with the same variables',
    });
  };
  return { ofStep: refuse, ofTest: () => undefined };
}

/** Those that would be laid out, for checks before anything is prepared. */
export function expectedFiles({ definition }: LoadedDefinition): StepFiles {
  const one = (path: string): StepFile => ({ path, sha256: undefined, mode: '0644' });
  return {
    ofStep: (index) => [one(`tree/${String(index).padStart(2, '0')}/file`)],
    ofTest: (name) =>
      definition.tests.inVm.some((test) => test.name === name && test.file !== undefined) ? one(`tests/${name}`) : undefined,
  };
}
