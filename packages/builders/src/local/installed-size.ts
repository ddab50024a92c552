import type { PackageIndex } from '@bakehouse/net/debian-archive';
import { BASE_PACKAGES } from './base-system.ts';

/** What mmdebstrap's variant `minbase` has beside the packages that every system has. */
const MINBASE = ['apt'];

/**
 * What packages take on a disk when they are installed with all that they depend on, in MiB, as their makers counted. Of alternatives only
 * one that is there anyway counts, else the first that the archive has: a lower bound rather than an upper one.
 */
export function installedMiB(names: readonly string[], packages: PackageIndex): number {
  const installed = new Map<string, number>();
  const open = [...packages.required(), ...MINBASE, ...BASE_PACKAGES, ...names].map((name) => [name]);
  const choices: (readonly string[])[] = [];
  const isThere = (name: string) => installed.has(packages.get(name)?.name ?? name);
  for (;;) {
    // Alternatives last, when it is known what is there anyway.
    const alternatives = open.pop() ?? choices.shift();
    if (alternatives === undefined) break;
    if (alternatives.some(isThere)) continue;
    const found = alternatives.map((name) => packages.get(name)).find((one) => one !== undefined);
    if (found === undefined) continue;
    installed.set(found.name, found.installedKiB);
    for (const relation of found.depends) (relation.length === 1 ? open : choices).push([...relation]);
  }
  return [...installed.values()].reduce((total, kiB) => total + kiB, 0) / 1024;
}
