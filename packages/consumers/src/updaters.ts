import type { Updater, UpdaterFormat } from './updater.ts';

/** Every format that is written. */
export const UPDATERS: Readonly<Record<UpdaterFormat, () => Promise<Updater>>> = {
  yaml: async () => (await import('./yaml.ts')).yamlUpdater,
  json: async () => (await import('./json.ts')).jsonUpdater,
};

/** The updater of a file, by its name; undefined when no format has such names. */
export async function updaterFor(path: string): Promise<Updater | undefined> {
  for (const load of Object.values(UPDATERS)) {
    const updater = await load();
    if (updater.matches(path)) return updater;
  }
  return undefined;
}
