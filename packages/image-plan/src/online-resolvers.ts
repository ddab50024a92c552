import type { DebianArchives } from '@bakehouse/net/debian-archive';
import { amiResolver } from './ami-source.ts';
import { type AzureSourcesOptions, azureResolvers } from './azure-sources.ts';
import { debianResolver } from './debian-release.ts';
import { gceResolver } from './gce-source.ts';
import type { SourceResolvers } from './resolve-source.ts';

/** Every kind of source that moves, with who says what it stands for now. */
export function onlineResolvers(azure: AzureSourcesOptions, archives: DebianArchives): Required<SourceResolvers> {
  return { debian: debianResolver(archives), ...azureResolvers(azure), ami: amiResolver, 'gce-family': gceResolver };
}
