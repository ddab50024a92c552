import { at, isMapping, list } from '../parse/unchecked-data.ts';

/** Sources of which the builders of this machine can make an image. */
const BUILDERS: Readonly<Record<string, string>> = { debian: 'local', iso: 'packer', ami: 'packer-aws', 'gce-family': 'packer-gce' };

/**
 * Fills in the defaults that depend on something else in the definition, which the schema cannot say: shells on the operating
 * system, builder and output on the source.
 *
 * @param data changed in place; need not be valid
 */
export function fillDefaults(data: unknown): void {
  if (!isMapping(data)) return;
  const shell = at(data, 'image', 'os') === 'windows' ? 'powershell' : 'bash';
  const scripts = [...list(data['steps']).map((step) => at(step, 'script')), ...list(at(data, 'tests', 'inVm'))];
  for (const script of scripts) if (isMapping(script) && !Object.hasOwn(script, 'shell')) script['shell'] = shell;
  const kind = String(at(data, 'source', 'kind'));
  if (data['builders'] === undefined) data['builders'] = [BUILDERS[kind] ?? 'packer-azure'];
  if (data['outputs'] === undefined) {
    const onDisk = kind === 'debian' || kind === 'iso' || kind === 'vhd';
    data['outputs'] = onDisk ? [{ kind: 'directory', formats: ['raw', 'vhd'], version: 'auto' }] : [];
  }
}
