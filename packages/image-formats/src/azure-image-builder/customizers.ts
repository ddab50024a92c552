import type { Json } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';
import { isDuration, isExitCode, isSha256, isUrl } from '../mapping/field-forms.ts';
import { definedOnly, type Members } from '../mapping/json-members.ts';
import { isFilledText } from '../mapping/json-values.ts';

const SHELLS: Readonly<Record<string, string>> = { Shell: 'sh', PowerShell: 'powershell' };

/** A customizer as a step of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
export function readCustomizer(from: Members): JsonObject | undefined {
  const type = from.peek('type');
  const shell = typeof type === 'string' ? SHELLS[type] : undefined;
  if (shell !== undefined) {
    const script = readScript(from, shell);
    return script && { script };
  }
  if (type === 'File') {
    if (!isFileUrl(from.peek('sourceUri')) || !isFilledText(from.peek('destination'))) return undefined;
    from.take('type');
    return {
      fetch: definedOnly({ name: from.text('name'), from: from.text('sourceUri'), to: from.text('destination'), sha256: readSha256(from) }),
    };
  }
  if (type === 'WindowsRestart') {
    from.take('type');
    const timeout = from.text('restartTimeout', isDuration);
    return { restart: definedOnly({ timeout, command: from.text('restartCommand'), check: from.text('restartCheckCommand') }) };
  }
  if (type !== 'WindowsUpdate') return undefined;
  from.take('type');
  const filter = from.texts('filters');
  return { windowsUpdate: definedOnly({ search: from.text('searchCriteria'), filter, limit: from.integer('updateLimit', 1, 100_000) }) };
}

/** One file, by a URL that other steps do not take for something else. */
function isFileUrl(url: Json | undefined): boolean {
  return isFilledText(url) && isUrl(url) && !url.endsWith('*') && !url.startsWith('blob:');
}

/** Shell and PowerShell, of customizers and of validators; undefined unless there is exactly one of inline lines and a URL. */
function readScript(from: Members, shell: string): JsonObject | undefined {
  const hasUrl = from.peek('scriptUri') !== undefined;
  if (hasUrl === (from.peek('inline') !== undefined)) return undefined;
  const url = from.text('scriptUri', isUrl);
  const inline = from.texts('inline');
  if (url === undefined && inline === undefined) return undefined;
  from.take('type');
  const elevated = shell === 'powershell' ? readElevated(from) : undefined;
  const sha256 = url === undefined ? undefined : readSha256(from);
  const validExitCodes = shell === 'powershell' ? from.distinct('validExitCodes', isExitCode) : undefined;
  return definedOnly({ name: from.text('name'), shell, inline, url, sha256, elevated, validExitCodes });
}

function readElevated(from: Members): string | undefined {
  const [runElevated = false, runAsSystem = false] = [from.peek('runElevated'), from.peek('runAsSystem')];
  if (typeof runElevated !== 'boolean' || typeof runAsSystem !== 'boolean' || (runAsSystem && !runElevated)) return undefined;
  from.take('runElevated');
  from.take('runAsSystem');
  if (!runElevated) return undefined;
  return runAsSystem ? 'system' : 'administrator';
}

/** Empty when the service has no digest to compare with. */
function readSha256(from: Members): string | undefined {
  return from.text('sha256Checksum', isSha256)?.toLowerCase();
}

/** A step as a customizer; undefined when it cannot be said. Members that stay in the step are what cannot be said of it. */
export function writeCustomizer(step: Members, os: Json | undefined): JsonObject | undefined {
  const script = step.inner('script');
  if (script !== undefined) return writeScript(script, os);
  const fetch = step.inner('fetch');
  if (fetch !== undefined) return writeFile(fetch);
  const restart = step.inner('restart');
  if (restart !== undefined) {
    return definedOnly({
      type: 'WindowsRestart',
      restartCommand: restart.text('command'),
      restartCheckCommand: restart.text('check'),
      restartTimeout: restart.text('timeout'),
    });
  }
  const update = step.inner('windowsUpdate');
  if (update !== undefined) {
    return definedOnly({
      type: 'WindowsUpdate',
      searchCriteria: update.text('search'),
      filters: update.texts('filter'),
      updateLimit: update.integer('limit', 1),
    });
  }
  const feature = step.inner('feature')?.text('name');
  if (feature === undefined) return undefined;
  const name = feature.replaceAll("'", "''");
  return {
    type: 'PowerShell',
    runElevated: true,
    inline: [`Enable-WindowsOptionalFeature -Online -All -NoRestart -FeatureName '${name}'`],
  };
}

/** A script as customizer or validator, with the shell of the system when it names none; undefined when its shell cannot be said, or neither lines nor a URL are there. */
export function writeScript(script: Members, os: Json | undefined): JsonObject | undefined {
  const type = typeOfShell(script.peek('shell') ?? (os === 'windows' ? 'powershell' : 'bash'), script.peek('inline') !== undefined);
  if (type === undefined) return undefined;
  script.take('shell');
  const inline = script.texts('inline');
  const scriptUri = script.text('url', (url) => url !== '' && inline === undefined);
  const elevated = type === 'PowerShell' ? script.text('elevated') : undefined;
  return definedOnly({
    type,
    name: script.text('name'),
    inline,
    scriptUri,
    sha256Checksum: scriptUri === undefined ? undefined : script.text('sha256'),
    runElevated: elevated === undefined ? undefined : true,
    runAsSystem: elevated === 'system' ? true : undefined,
    validExitCodes: type === 'PowerShell' ? script.list('validExitCodes', isExitCode) : undefined,
  });
}

/** The service runs inline lines with /bin/sh; a script of its own names its shell. */
function typeOfShell(shell: Json, isInline: boolean): string | undefined {
  if (shell === 'powershell') return 'PowerShell';
  return shell === 'sh' || (!isInline && shell === 'bash') ? 'Shell' : undefined;
}

function writeFile(fetch: Members): JsonObject {
  const from = fetch.text('from', (url) => !url.endsWith('*'));
  const [, account, path] = /^blob:\/\/([^/]+)\/(.+)$/.exec(from ?? '') ?? [];
  return definedOnly({
    type: 'File',
    name: fetch.text('name'),
    sourceUri: account === undefined ? from : `https://${account}.blob.core.windows.net/${path}`,
    destination: fetch.text('to'),
    sha256Checksum: fetch.text('sha256', isSha256),
  });
}
