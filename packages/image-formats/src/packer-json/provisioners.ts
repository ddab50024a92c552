import type { Json } from '@bakehouse/core/data';
import type { JsonObject } from '@bakehouse/records/json';
import { isDuration, isExitCode } from '../mapping/field-forms.ts';
import { definedOnly, Members } from '../mapping/json-members.ts';

const SETTING = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
const SHELLS: Readonly<Record<string, string>> = { shell: 'sh', powershell: 'powershell', 'windows-shell': 'cmd' };
const BASH = '/bin/bash -e';
/** Who runs an elevated script when a definition says no more than that it is an administrator: the user of the connection. */
const ADMINISTRATOR = { elevated_user: '{{build `User`}}', elevated_password: '{{build `Password`}}' };

/** A provisioner as steps of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
export function readProvisioner(from: Members): readonly JsonObject[] | undefined {
  const type = from.peek('type');
  const shell = typeof type === 'string' ? SHELLS[type] : undefined;
  if (shell !== undefined) return readScripts(from, shell);
  if (type === 'file') {
    const isUpload = from.peek('direction') === undefined && isLocal(from.peek('source')) && isAbsolute(from.peek('destination'));
    if (!isUpload) return undefined;
    from.take('type');
    return [{ file: { from: from.text('source') ?? '', to: from.text('destination') ?? '' } }];
  }
  if (type === 'windows-restart') {
    from.take('type');
    const timeout = from.text('restart_timeout', isDuration);
    return [{ restart: definedOnly({ timeout, command: from.text('restart_command'), check: from.text('restart_check_command') }) }];
  }
  if (type !== 'windows-update') return undefined;
  from.take('type');
  const filter = from.texts('filters');
  return [
    { windowsUpdate: definedOnly({ search: from.text('search_criteria'), filter, limit: from.integer('update_limit', 1, 100_000) }) },
  ];
}

function readScripts(from: Members, shellOfType: string): readonly JsonObject[] | undefined {
  const inline = from.texts('inline');
  const given = ['inline', 'script', 'scripts'].filter((key) => from.peek(key) !== undefined);
  const files = from.peek('script') === undefined ? from.peek('scripts') : [from.peek('script')];
  const isFiles = Array.isArray(files) && files.length > 0 && files.every(isLocal);
  if (given.length !== 1 || (inline === undefined && !isFiles)) return undefined;
  for (const key of ['type', 'script', 'scripts']) from.take(key);
  const shebang = from.peek('inline_shebang');
  if (shellOfType === 'sh' && inline !== undefined && shebang === BASH) from.take('inline_shebang');
  const isBash = shellOfType === 'sh' && inline !== undefined && typeof shebang === 'string' && /bash/.test(shebang);
  const isPwsh = shellOfType === 'powershell' && from.peek('use_pwsh') === true;
  if (isPwsh) from.take('use_pwsh');
  const rest = definedOnly({
    env: readEnv(from),
    elevated: shellOfType === 'powershell' ? readElevated(from) : undefined,
    validExitCodes: from.distinct('valid_exit_codes', isExitCode),
    timeout: from.text('timeout', isDuration),
  });
  const shell = isBash ? 'bash' : isPwsh ? 'pwsh' : shellOfType;
  if (inline !== undefined) return [{ script: { shell, inline, ...rest } }];
  return (files as readonly string[]).map((file) => ({ script: { shell, file, ...rest } }));
}

function readEnv(from: Members): JsonObject | undefined {
  const list = from.peek('environment_vars');
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const settings = (list as readonly Json[]).map((item) => (typeof item === 'string' ? SETTING.exec(item) : null));
  const names = new Set(settings.map((setting) => setting?.[1]));
  if (settings.includes(null) || names.size !== settings.length) return undefined;
  from.take('environment_vars');
  return Object.fromEntries(settings.map((setting) => [setting?.[1] ?? '', setting?.[2] ?? '']));
}

/** The user and its password stay, unless it is SYSTEM, which has none. */
function readElevated(from: Members): string | undefined {
  const user = from.peek('elevated_user');
  if (typeof user !== 'string' || user === '') return undefined;
  if (user !== 'SYSTEM') return 'administrator';
  if (from.peek('elevated_password') !== undefined) return undefined;
  from.take('elevated_user');
  return 'system';
}

/** A path that a definition may name: relative, and no text of a template. */
function isLocal(value: Json | undefined): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    !value.includes('{{') &&
    !value.includes('\\') &&
    !/^(?:[/~]|[A-Za-z]:|[a-z]+:\/\/)/.test(value)
  );
}

/** The schema of definitions has no `.` and `..` in it. */
function isAbsolute(value: Json | undefined): value is string {
  if (typeof value !== 'string' || value.includes('{{')) return false;
  return /^(?:\/|[A-Za-z]:[\\/])/.test(value) && !/(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(value) && !hasControl(value);
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character < ' ');
}

/** A step as a provisioner; undefined when it cannot be said. Members that stay in the step are what cannot be said of it. */
export function writeProvisioner(step: Members, extra: JsonObject, os: Json | undefined): JsonObject | undefined {
  const script = step.inner('script');
  if (script !== undefined) return writeScript(script, extra, os);
  const file = step.inner('file');
  if (file !== undefined) return definedOnly({ type: 'file', source: file.text('from'), destination: file.text('to') });
  const restart = step.inner('restart');
  if (restart !== undefined) {
    return definedOnly({
      type: 'windows-restart',
      restart_command: restart.text('command'),
      restart_check_command: restart.text('check'),
      restart_timeout: restart.text('timeout'),
    });
  }
  const update = step.inner('windowsUpdate');
  if (update !== undefined) {
    const fields = { search_criteria: update.text('search'), filters: update.texts('filter'), update_limit: update.integer('limit', 1) };
    return definedOnly({ type: 'windows-update', ...fields });
  }
  const feature = step.inner('feature')?.text('name');
  if (feature === undefined) return undefined;
  const name = feature.replaceAll("'", "''");
  return { type: 'powershell', inline: [`Enable-WindowsOptionalFeature -Online -All -NoRestart -FeatureName '${name}'`] };
}

function writeScript(script: Members, extra: JsonObject, os: Json | undefined): JsonObject | undefined {
  const shell = script.peek('shell') ?? (os === 'windows' ? 'powershell' : 'bash');
  const type = shell === 'sh' || shell === 'bash' ? 'shell' : shell === 'cmd' ? 'windows-shell' : 'powershell';
  script.take('shell');
  // A name is only for people, and Packer has none.
  script.take('name');
  const inline = script.texts('inline');
  const elevated = type === 'powershell' ? script.text('elevated') : undefined;
  const env = script.textMap('env');
  const isOwnBash = typeof extra['inline_shebang'] === 'string' && /bash/.test(extra['inline_shebang']);
  return definedOnly({
    type,
    inline,
    script: inline === undefined ? script.text('file') : undefined,
    inline_shebang: shell === 'bash' && inline !== undefined && !isOwnBash ? BASH : undefined,
    use_pwsh: shell === 'pwsh' ? true : undefined,
    environment_vars: env && Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...(elevated === 'system' ? { elevated_user: 'SYSTEM' } : {}),
    ...(elevated === 'administrator' && extra['elevated_user'] === undefined ? ADMINISTRATOR : {}),
    valid_exit_codes: script.list('validExitCodes', isExitCode),
    timeout: script.text('timeout'),
  });
}

/** What was kept of a provisioner, without what goes on from a field that its step no longer has. */
export function keptOf(extra: JsonObject, step: JsonObject): JsonObject {
  const script = new Members(step).inner('script');
  const shell = script?.peek('shell');
  const { elevated_user: user, elevated_password: password, inline_shebang: shebang, ...rest } = extra;
  const wasAdministrator = (shell === 'powershell' || shell === 'pwsh') && typeof user === 'string' && user !== '' && user !== 'SYSTEM';
  const isGone = wasAdministrator && script?.peek('elevated') !== 'administrator';
  const wasBash = typeof shebang === 'string' && /bash/.test(shebang);
  return definedOnly({
    ...rest,
    elevated_user: isGone ? undefined : user,
    elevated_password: isGone ? undefined : password,
    inline_shebang: wasBash && shell === 'sh' && script?.peek('inline') !== undefined ? undefined : shebang,
  });
}
