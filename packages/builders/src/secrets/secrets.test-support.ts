import type { SecretSources } from './secret-sources.ts';

/** For what needs no secret: says so when it is asked for one all the same. */
export async function noSecrets(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  throw new Error(`nobody should ask for ${names.join(', ')}`);
}

/** Sources that must not be asked. What a test needs is put over them. */
export const NO_SOURCES: SecretSources = {
  environment: (variable) => {
    throw new Error(`nobody should ask for ${variable}`);
  },
  vaults: () => Promise.reject(new Error('nobody should open key vaults')),
  certificates: async () => undefined,
  mask() {},
};
