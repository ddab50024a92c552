import { counted } from '@bakehouse/core/text';
import type { DriftFinding } from './drift-finding.ts';
import type { ImageUse } from './image-use.ts';
import type { NameTable } from './name-table.ts';
import type { HostedPool } from './one-es/hosted-group.ts';
import type { ImageResource } from './one-es/image-resources.ts';

/** Differences of one image that are told; who mends these finds the others afterwards. */
const MOST = 20;

/** What a resource group has of 1ES. */
export interface OneEsGroup {
  readonly resourceGroup: string;
  readonly pools: readonly HostedPool[];
  readonly images: readonly ImageResource[];
}

/** What does not fit: images against what was generated for them, and pools against the workflows that ask them for images. */
export function oneEsFindings({ resourceGroup, pools, images }: OneEsGroup, uses: readonly ImageUse[], names: NameTable): DriftFinding[] {
  // A name that is none at all is told by itself.
  const known = uses.filter(({ name }) => ['exact', 'generation'].includes(names.match(name).kind));
  return [...images.flatMap((image) => imageFindings(image, resourceGroup)), ...poolFindings(pools, known, resourceGroup)];
}

/** Whether a pool that was read has an image. Names of Azure have no case. */
export function hasImage(pool: string | undefined, name: string, pools: readonly HostedPool[]): boolean {
  const found = pools.find((one) => one.name.toLowerCase() === pool?.toLowerCase());
  return found?.images.some((image) => image.name.toLowerCase() === name.toLowerCase()) === true;
}

function imageFindings(resource: ImageResource, resourceGroup: string): DriftFinding[] {
  const { name, image, generated, state, provisioning = '', differences } = resource;
  const at = { ...(image === undefined ? {} : { image }), file: generated };
  switch (state) {
    case 'as-generated':
      return [];
    case 'missing':
      return [{ ...at, severity: 'warning', message: `the resource group ${resourceGroup} has no 1ES image ${name}`, hint: 'create it' }];
    case 'not-ready': {
      const isOver = /^(?:failed|cancell?ed)$/i.test(provisioning);
      const hint = isOver ? 'look at its Image Logs in the portal, and apply it again' : 'wait for its end';
      return [{ ...at, severity: isOver ? 'error' : 'notice', message: `the 1ES image ${name} is ${provisioning}: not compared`, hint }];
    }
    case 'first-revision': {
      const hint = 'give it its identity and all artifacts';
      return [
        { ...at, severity: 'warning', message: `the 1ES image ${name} has its first revision only: ${differences.join('; ')}`, hint },
      ];
    }
    case 'unreadable':
      return differences.map((why) => ({ ...at, severity: 'warning', message: `the 1ES image ${name} was not compared: ${why}` }));
    case 'differs': {
      const hint = `apply ${generated}`;
      const more = differences.length - MOST;
      const all = [...differences.slice(0, MOST), ...(more > 0 ? [`and ${counted(more, 'more difference')}`] : [])];
      return all.map((difference) => ({ ...at, severity: 'warning', message: `the 1ES image ${name}: ${difference}`, hint }));
    }
  }
}

function poolFindings(pools: readonly HostedPool[], uses: readonly ImageUse[], resourceGroup: string): DriftFinding[] {
  const byName = new Map(pools.map((pool) => [pool.name.toLowerCase(), pool]));
  const unread = new Set<string>();
  return uses.flatMap(({ name, how, pool, file, line, column, ref }): DriftFinding[] => {
    if (pool === undefined || how === 'runs-on') return [];
    const at = { file, line, column, ...(ref === undefined ? {} : { ref }) };
    const found = byName.get(pool.toLowerCase());
    if (found === undefined) {
      if (unread.has(pool)) return [];
      unread.add(pool);
      return [
        { ...at, severity: 'notice', message: `the pool ${pool} was not read: the resource group ${resourceGroup} has none of that name` },
      ];
    }
    if (hasImage(pool, name, pools)) return [];
    const has = found.images.map((image) => image.name).join(', ');
    const hint = has === '' ? 'it has no image at all' : `it has ${has}`;
    return [{ ...at, severity: 'error', message: `the pool ${found.name} has no image ${name}`, hint }];
  });
}
