import { openSource, type Source } from '@bakehouse/blob/source';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { readCertificates } from '../shared/ca-file.ts';
import type { definition } from './definition.ts';

type Inputs = Pick<
  InputsOf<typeof definition>,
  'source' | 'include' | 'exclude' | 'includeHidden' | 'manifest' | 'links' | 'blobType' | 'writeChecksums' | 'verify' | 'caFile'
>;

/**
 * What the inputs name as source. Nothing after this looks at its text again.
 *
 * @throws as `openSource` and `selectFileSet` do
 */
export async function sourceOf(inputs: Inputs, context: StepContext): Promise<Source> {
  const { include, exclude, includeHidden, links, blobType, writeChecksums, verify, caFile } = inputs;
  const { log, signal, environment } = context;
  return openSource(inputs.source, {
    ...{ blobType, writeChecksums, verify, log, signal },
    resolve: (path) => context.resolve(path),
    workspace: environment.workspace,
    mask: (secret) => context.mask(secret),
    forFolders: (['include', 'exclude', 'manifest'] as const).filter((name) => (inputs[name]?.length ?? 0) > 0),
    certificates: async () => (caFile === undefined ? undefined : readCertificates(context.resolve(caFile))),
    async select(folder) {
      const { selectFileSet } = await import('@bakehouse/artifacts/selection');
      const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
      return selectFileSet(folder, { include, exclude, includeHidden, manifest, links, log, signal });
    },
  });
}
