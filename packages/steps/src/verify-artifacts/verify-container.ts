import { basename } from 'node:path';
import type { VerifiedArtifacts } from '@bakehouse/artifacts/verify';
import { verifyListing } from '@bakehouse/artifacts/verify';
import { listSet } from '@bakehouse/blob/download';
import { checkBlobPlace } from '@bakehouse/blob/names';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { type ExpectedFiles, MANIFEST_FILE, parseExpectedFiles, readExpectedFiles } from '@bakehouse/records/artifacts';
import { readRegularFile, sha256 } from '@bakehouse/system/files';
import { blobPrefix } from '../shared/blob-prefix.ts';
import { checkStoreExists } from '../shared/existing-store.ts';
import { withStorageAccount } from '../shared/storage-account.ts';
import type { definition } from './definition.ts';

/**
 * Holds a container below a prefix against a manifest by its listing: sizes, and the SHA-256 that upload-blob records. Reads no blob but
 * the manifest, when that is not given.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
export async function verifyContainer(
  inputs: InputsOf<typeof definition> & { readonly container: string },
  context: StepContext,
): Promise<VerifiedArtifacts> {
  const { container, allowExtra } = inputs;
  const prefix = checkBlobPlace({ container, prefix: blobPrefix(inputs.prefix) }, 'verify');
  await checkStoreExists(inputs, context);
  return withStorageAccount(inputs, context, container, async (account, signal) => {
    const own = inputs.manifest === undefined ? MANIFEST_FILE : undefined;
    const set = await listSet(account, { container, prefix, manifest: own, log: context.log, signal });
    const expected =
      set.manifest === undefined
        ? await givenManifest(context.resolve(inputs.manifest ?? ''))
        : parseExpectedFiles(set.manifest.text, set.manifest.name);
    const place = prefix === '' ? container : `${container}/${prefix}`;
    const verified = await verifyListing(set.files, place, expected, own, { allowExtra, signal });
    const manifestFile = own === undefined ? expected.manifest : undefined;
    return { ...verified, place, manifest: expected.manifest, manifestFile, folder: undefined, archive: undefined };
  });
}

/** The manifest of a set lies beside it, and must be the one that is given. */
async function givenManifest(file: string): Promise<ExpectedFiles> {
  const expected = await readExpectedFiles(file);
  const bytes = await readRegularFile(file);
  return { ...expected, files: [...expected.files, { path: basename(file), sha256: sha256(bytes), size: bytes.length }] };
}
