import type { KeptSecret } from '@bakehouse/image-definition/definition';

/** Where a secret is kept, for people: "the environment variable TOKEN". */
export function secretPlace(kept: KeptSecret): string {
  switch (kept.from) {
    case 'environment':
      return `the environment variable ${kept.name}`;
    case 'keyvault':
      return kept.vault === undefined ? 'a key vault that is not named' : `the key vault ${kept.vault}`;
    case 'url':
      return kept.url;
  }
}
