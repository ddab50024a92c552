import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { definedOnly } from '../mapping/json-members.ts';
import { withoutSecrets } from './secrets-in-template.ts';

/**
 * The template in the one of several spellings that Packer takes for the same: a list with one text for a text where Packer wants a list,
 * `script` for `scripts` with one, `environment_vars` for `env`, an object for the name of a post-processor, no empty password beside the
 * user SYSTEM, a number for digits, no version for the latest. Secrets are replaced, see `withoutSecrets`.
 */
export function normalizeTemplate(template: JsonObject, notes?: ImportNotes): JsonObject {
  const safe = withoutSecrets(template, notes);
  return definedOnly({
    ...safe,
    builders: mapObjects(safe['builders'], normalizeBuilder),
    provisioners: mapObjects(safe['provisioners'], normalizeProvisioner),
    'post-processors': normalizePostProcessors(safe['post-processors']),
  });
}

function mapObjects(list: Json | undefined, map: (item: JsonObject) => JsonObject): Json | undefined {
  return isJsonList(list) ? list.map((item) => (isJsonObject(item) ? map(item) : item)) : list;
}

function normalizeBuilder(builder: JsonObject): JsonObject {
  if (builder['type'] === 'azure-arm') {
    const gallery = builder['shared_image_gallery'];
    const size = builder['os_disk_size_gb'];
    return definedOnly({
      ...builder,
      image_version: latestAsNothing(builder['image_version']),
      shared_image_gallery: isJsonObject(gallery)
        ? definedOnly({ ...gallery, image_version: latestAsNothing(gallery['image_version']) })
        : gallery,
      os_disk_size_gb: typeof size === 'string' && /^[1-9][0-9]{0,6}$/.test(size) ? Number(size) : size,
      shared_gallery_image_version_exclude_from_latest: falseAsNothing(builder['shared_gallery_image_version_exclude_from_latest']),
    });
  }
  if (builder['type'] !== 'googlecompute') return builder;
  const project = builder['source_image_project_id'];
  return definedOnly({
    ...builder,
    source_image_project_id: typeof project === 'string' ? [project] : project,
    preemptible: falseAsNothing(builder['preemptible']),
  });
}

function latestAsNothing(version: Json | undefined): Json | undefined {
  return version === 'latest' || version === '' ? undefined : version;
}

function falseAsNothing(value: Json | undefined): Json | undefined {
  return value === false ? undefined : value;
}

function normalizeProvisioner(provisioner: JsonObject): JsonObject {
  const { inline, scripts, script, env, environment_vars: settings } = provisioner as Record<string, Json | undefined>;
  const [only] = isJsonList(scripts) && scripts.length === 1 && script === undefined ? scripts : [];
  const asSettings = settings === undefined ? settingsOf(env) : undefined;
  const isSystem = provisioner['elevated_user'] === 'SYSTEM' && provisioner['elevated_password'] === '';
  return definedOnly({
    ...provisioner,
    inline: typeof inline === 'string' ? [inline] : inline,
    script: only ?? script,
    scripts: only === undefined ? scripts : undefined,
    env: asSettings === undefined ? env : undefined,
    environment_vars: typeof settings === 'string' ? [settings] : (asSettings ?? settings),
    elevated_password: isSystem ? undefined : provisioner['elevated_password'],
    use_pwsh: falseAsNothing(provisioner['use_pwsh']),
    direction: provisioner['type'] === 'file' && provisioner['direction'] === 'upload' ? undefined : provisioner['direction'],
  });
}

function settingsOf(env: Json | undefined): Json | undefined {
  if (!isJsonObject(env) || !Object.values(env).every((value) => typeof value === 'string')) return undefined;
  return Object.entries(env).map(([name, value]) => `${name}=${String(value)}`);
}

/** A name, an object or a list of them (a chain); a chain of one is that one. */
function normalizePostProcessors(list: Json | undefined): Json | undefined {
  if (!isJsonList(list)) return list;
  const normalizeOne = (item: Json): Json => (typeof item === 'string' ? { type: item } : item);
  return list.map((item) => {
    if (!isJsonList(item)) return normalizeOne(item);
    const [first] = item;
    return item.length === 1 && first !== undefined ? normalizeOne(first) : item.map(normalizeOne);
  });
}
