import type { ListedArtifact } from './artifact-list.ts';
import { isSecretParameter } from './secret-table.ts';

/**
 * True for an artifact that runs with an identity of the image: it names one, downloads with one (`…-msi`), or reads a secret of a
 * vault.
 *
 * An image has no identity yet when it is created. So its first revision ends before the first such artifact: what comes after it
 * may build on what that one brings, as a script does that was downloaded.
 */
export function needsIdentity({ name, parameters }: Pick<ListedArtifact, 'name' | 'parameters'>): boolean {
  return /-msi$/i.test(name) || Object.keys(parameters).some((key) => key.toLowerCase() === 'identity' || isSecretParameter(key));
}
