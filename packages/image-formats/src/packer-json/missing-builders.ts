import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { definedOnly } from '../mapping/json-members.ts';
import { visitUserVariables } from './user-variables.ts';

/** Names of builders. */
interface Split {
  /** Those that a template has. */
  readonly names: readonly string[];
  /** Those that it once had besides. */
  readonly missing: ReadonlySet<string>;
}

/**
 * The template without what belongs only to builders that it once had: what is done for these alone, their names, and the variables that must
 * be given for them.
 */
export function withoutMissingBuilders(template: JsonObject, split: Split): JsonObject {
  if (split.missing.size === 0) return template;
  const rest = definedOnly({
    ...template,
    provisioners: withoutForeign(template['provisioners'], split),
    'post-processors': withoutForeign(template['post-processors'], split),
  });
  return withoutForeignVariables(rest);
}

/** Provisioners, or post-processors and sequences of such. */
function withoutForeign(list: Json | undefined, split: Split): Json | undefined {
  if (!isJsonList(list)) return list;
  const kept = list.flatMap((item): Json[] => {
    if (isJsonList(item)) {
      const sequence = withoutForeign(item, split);
      return isJsonList(sequence) && sequence.length > 0 ? [sequence] : [];
    }
    if (!isJsonObject(item)) return [item];
    const [only, except] = ['only', 'except'].map((key) => withoutNames(item[key], split.missing));
    const isOfOthers = isJsonList(item['only']) && item['only'].length > 0 && isJsonList(only) && only.length === 0;
    const excepted = item['except'];
    if (isOfOthers || (isJsonList(excepted) && split.names.every((name) => excepted.includes(name)))) return [];
    return [definedOnly({ ...item, only, except: isJsonList(except) && except.length === 0 ? undefined : except })];
  });
  return kept.length === 0 ? undefined : kept;
}

function withoutNames(list: Json | undefined, missing: ReadonlySet<string>): Json | undefined {
  return isJsonList(list) ? list.filter((name) => typeof name !== 'string' || !missing.has(name)) : list;
}

/** Variables without a value must be given; one that nothing refers to any more would be asked for in vain. */
function withoutForeignVariables(template: JsonObject): JsonObject {
  const { variables, ...rest } = template;
  if (!isJsonObject(variables)) return template;
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    // A value may refer to another variable.
    if (Object.hasOwn(variables, name)) visitUserVariables(variables[name], [], use);
  };
  visitUserVariables(rest, [], use);
  const dropped = Object.entries(variables).flatMap(([name, value]) => (value === null && !used.has(name) ? [name] : []));
  if (dropped.length === 0) return template;
  const kept = Object.entries(variables).filter(([name]) => !dropped.includes(name));
  const sensitive = withoutNames(template['sensitive-variables'], new Set(dropped));
  return definedOnly({
    ...template,
    variables: kept.length === 0 ? undefined : Object.fromEntries(kept),
    'sensitive-variables': isJsonList(sensitive) && sensitive.length === 0 ? undefined : sensitive,
  });
}
