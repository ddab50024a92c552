import { normaliseName, type SelectableImage } from './commit-names.ts';
import type { CompatDecision } from './compat-decision.ts';
import type { SelectedImage } from './decide.ts';
import { PACKER_KEYS } from './packer-keys.ts';

/**
 * What the original program would do with each image by its decision, with its mistakes.
 *
 * @param existing keys that have a configuration, here or elsewhere
 */
export function selectByCompat(
  images: readonly SelectableImage[],
  old: CompatDecision,
  existing: Iterable<string>,
  packerKeys: readonly string[] = PACKER_KEYS,
): SelectedImage[] {
  if (old.noCI) return images.map(({ id }) => left(id, 'the original creates no task'));
  const reached = reachedKeys(old, new Set(existing), new Set(packerKeys));
  const [pools, regions] = [new Set(old.pools), new Set(old.regions)];
  const shownPools = old.pools.slice(0, 5).join(', ') || 'of an empty list';
  return images.map((image) => {
    const key = keyOf(image);
    const why = reached.get(key);
    if (why === undefined) return left(image.id, `the original does not reach the key ${key}`);
    if (why !== '') return left(image.id, why);
    // Its way with Packer knows nothing but the key.
    if (old.packerPath === true) return chosen(image, image.regions, { build: true, force: false, test: true, keepResources: false });
    const ours = image.regions.filter((region) => regions.has(normaliseName('regions', region)));
    if (image.pool === undefined || !pools.has(normaliseName('pools', image.pool))) {
      return left(image.id, `the original takes only the pools ${shownPools}`);
    }
    if (ours.length === 0) return left(image.id, 'none of its regions is left');
    const force = old.overwriteDiskImage || old.overwriteMachineImage;
    const build = !old.poolDeploy;
    const { disableCleanup, skipImageVerification } = old;
    return chosen(image, ours, { build, force: force && build, test: !skipImageVerification, keepResources: disableCleanup && build });
  });
}

/** The keys that it comes to, each with why it fails there, or with nothing. A key whose configuration is missing ends the program. */
function reachedKeys(old: CompatDecision, existing: ReadonlySet<string>, packerKeys: ReadonlySet<string>): Map<string, string> {
  const reached = new Map<string, string>();
  for (const key of old.keys) {
    const packer = packerKeys.has(key);
    if (!existing.has(key)) break;
    if (packer !== (old.packerPath === true)) {
      reached.set(key, `the original looks for ${old.packerPath === true ? 'packer/' : ''}config/${key}.yaml and fails`);
      break;
    }
    reached.set(key, '');
    // It leaves its loop after the first key.
    if (old.packerPath === true) break;
  }
  return reached;
}

/** The original knows an image by its key alone. */
export function keyOf({ id, key }: SelectableImage): string {
  return normaliseName('keys', key ?? id);
}

function left(id: string, why: string): SelectedImage {
  return { id, selected: false, why, build: false, test: false, deploy: false, force: false, keepResources: false, regions: [] };
}

type Wanted = Pick<SelectedImage, 'build' | 'test' | 'force' | 'keepResources'>;

function chosen({ id }: SelectableImage, regions: readonly string[], wanted: Wanted): SelectedImage {
  return { id, selected: true, deploy: true, regions, ...wanted };
}
