import type { Json } from '@bakehouse/core/data';
import { isList, isMap, type JsonMap, omit } from './classic-source.ts';

interface ReadDisks {
  readonly osDiskGB: number;
  readonly dataDisksGB: readonly number[];
  /** The disks without their sizes. */
  readonly kept: readonly JsonMap[];
}

/** @returns undefined unless there is one system disk and every disk has a size in whole GB */
export function readDisks(disks: Json | undefined): ReadDisks | undefined {
  if (!isList(disks)) return undefined;
  const list = disks.filter(isMap);
  const regular = list.length === disks.length && list.every(({ os, size }) => typeof os === 'boolean' && isDiskSize(size));
  const system = list.filter(({ os }) => os === true);
  if (!regular || system.length !== 1) return undefined;
  const sizes = (of: readonly JsonMap[]) => of.map(({ size }) => Number(size));
  return {
    osDiskGB: Number(system[0]?.['size']),
    dataDisksGB: sizes(list.filter(({ os }) => os === false)),
    kept: list.map((disk) => omit(disk, 'size')),
  };
}

/** Puts the neutral sizes into the disks; data disks too many are left out, new ones are like the last. */
export function writeDisks(kept: Json | undefined, osDiskGB: Json | undefined, dataDisksGB: Json | undefined): Json | undefined {
  if ((!isList(kept) && kept !== undefined) || (osDiskGB === undefined && dataDisksGB === undefined)) return kept;
  const known = (kept ?? []).filter(isMap);
  if (known.length !== (kept ?? []).length) return kept;
  const sizes = isList(dataDisksGB) ? dataDisksGB : undefined;
  let data = 0;
  const disks = known.flatMap((disk): JsonMap[] => {
    if (disk['os'] === true) return [osDiskGB === undefined ? disk : { ...disk, size: osDiskGB }];
    const size = sizes?.[data++];
    if (size !== undefined) return [{ ...disk, size }];
    // Without neutral sizes, a disk that has its own stays as it is.
    return disk['size'] === undefined ? [] : [disk];
  });
  if (osDiskGB !== undefined && !disks.some(({ os }) => os === true)) disks.unshift({ os: true, variant: 'ssd', size: osDiskGB });
  const model = known.findLast(({ os }) => os !== true) ?? { os: false, variant: 'ssd' };
  return [...disks, ...(sizes ?? []).slice(data).map((size) => ({ ...model, size }))];
}

/** Azure's largest disk has 65,536 GiB. */
function isDiskSize(size: Json | undefined): size is number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 65_536;
}
