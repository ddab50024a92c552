import type { Finding } from '@bakehouse/core/errors';
import type { DefinitionPlaces } from '../parse/definition-places.ts';
import { at, isMapping } from '../parse/unchecked-data.ts';
import { FORMER_BUILDER_NAMES } from '../schema/builder-names.ts';

/**
 * Puts the present names of builders for former ones in `builders`, with a warning for each.
 *
 * Settings below `provider` stay as they are: nothing reads any under a former name, which is a warning too.
 *
 * @param data with variables replaced; `builders` is changed in place; need not be valid
 */
export function renameBuilders(data: unknown, places: DefinitionPlaces): Finding[] {
  const warnings: Finding[] = [];
  const builders = at(data, 'builders');
  for (const [index, builder] of Array.isArray(builders) ? builders.entries() : []) {
    const name = FORMER_BUILDER_NAMES.get(builder as string);
    if (name === undefined) continue;
    (builders as unknown[])[index] = name;
    const message = `the builder ${builder} is called ${name} now`;
    const hint = `write ${name}: the next minor release does not know ${builder}`;
    warnings.push({ severity: 'warning', ...places.valuePlace(['builders', index]), message, hint });
  }
  const provider = at(data, 'provider');
  for (const [former, name] of FORMER_BUILDER_NAMES) {
    if (!isMapping(provider) || !Object.hasOwn(provider, former)) continue;
    const message = `nothing reads provider.${former}: the builder is called ${name} now`;
    warnings.push({ severity: 'warning', ...places.keyPlace(['provider', former]), message, hint: `call it ${name}` });
  }
  return warnings;
}
