export const id = "shared-image-formats-packer-json-provisioners";
export const ids = ["shared-image-formats-packer-json-provisioners"];
export const modules = {

/***/ 92179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ writeProvisioner),
/* harmony export */   T0: () => (/* binding */ readProvisioner),
/* harmony export */   uq: () => (/* binding */ keptOf)
/* harmony export */ });
/* harmony import */ var _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43314);
/* harmony import */ var _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3573);


const SETTING = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
const SHELLS = { shell: 'sh', powershell: 'powershell', 'windows-shell': 'cmd' };
const BASH = '/bin/bash -e';
/** Who runs an elevated script when a definition says no more than that it is an administrator: the user of the connection. */
const ADMINISTRATOR = { elevated_user: '{{build `User`}}', elevated_password: '{{build `Password`}}' };
/** A provisioner as steps of a definition; undefined for what definitions cannot say. What stays in `from` has no field there. */
function readProvisioner(from) {
    const type = from.peek('type');
    const shell = typeof type === 'string' ? SHELLS[type] : undefined;
    if (shell !== undefined)
        return readScripts(from, shell);
    if (type === 'file') {
        const isUpload = from.peek('direction') === undefined && isLocal(from.peek('source')) && isAbsolute(from.peek('destination'));
        if (!isUpload)
            return undefined;
        from.take('type');
        return [{ file: { from: from.text('source') ?? '', to: from.text('destination') ?? '' } }];
    }
    if (type === 'windows-restart') {
        from.take('type');
        const timeout = from.text('restart_timeout', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isDuration */ .n$);
        return [{ restart: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ timeout, command: from.text('restart_command'), check: from.text('restart_check_command') }) }];
    }
    if (type !== 'windows-update')
        return undefined;
    from.take('type');
    const filter = from.texts('filters');
    return [
        { windowsUpdate: (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ search: from.text('search_criteria'), filter, limit: from.integer('update_limit', 1, 100_000) }) },
    ];
}
function readScripts(from, shellOfType) {
    const inline = from.texts('inline');
    const given = ['inline', 'script', 'scripts'].filter((key) => from.peek(key) !== undefined);
    const files = from.peek('script') === undefined ? from.peek('scripts') : [from.peek('script')];
    const isFiles = Array.isArray(files) && files.length > 0 && files.every(isLocal);
    if (given.length !== 1 || (inline === undefined && !isFiles))
        return undefined;
    for (const key of ['type', 'script', 'scripts'])
        from.take(key);
    const shebang = from.peek('inline_shebang');
    if (shellOfType === 'sh' && inline !== undefined && shebang === BASH)
        from.take('inline_shebang');
    const isBash = shellOfType === 'sh' && inline !== undefined && typeof shebang === 'string' && /bash/.test(shebang);
    const isPwsh = shellOfType === 'powershell' && from.peek('use_pwsh') === true;
    if (isPwsh)
        from.take('use_pwsh');
    const rest = (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
        env: readEnv(from),
        elevated: shellOfType === 'powershell' ? readElevated(from) : undefined,
        validExitCodes: from.distinct('valid_exit_codes', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isExitCode */ .gr),
        timeout: from.text('timeout', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isDuration */ .n$),
    });
    const shell = isBash ? 'bash' : isPwsh ? 'pwsh' : shellOfType;
    if (inline !== undefined)
        return [{ script: { shell, inline, ...rest } }];
    return files.map((file) => ({ script: { shell, file, ...rest } }));
}
function readEnv(from) {
    const list = from.peek('environment_vars');
    if (!Array.isArray(list) || list.length === 0)
        return undefined;
    const settings = list.map((item) => (typeof item === 'string' ? SETTING.exec(item) : null));
    const names = new Set(settings.map((setting) => setting?.[1]));
    if (settings.includes(null) || names.size !== settings.length)
        return undefined;
    from.take('environment_vars');
    return Object.fromEntries(settings.map((setting) => [setting?.[1] ?? '', setting?.[2] ?? '']));
}
/** The user and its password stay, unless it is SYSTEM, which has none. */
function readElevated(from) {
    const user = from.peek('elevated_user');
    if (typeof user !== 'string' || user === '')
        return undefined;
    if (user !== 'SYSTEM')
        return 'administrator';
    if (from.peek('elevated_password') !== undefined)
        return undefined;
    from.take('elevated_user');
    return 'system';
}
/** A path that a definition may name: relative, and no text of a template. */
function isLocal(value) {
    return (typeof value === 'string' &&
        value !== '' &&
        !value.includes('{{') &&
        !value.includes('\\') &&
        !/^(?:[/~]|[A-Za-z]:|[a-z]+:\/\/)/.test(value));
}
/** The schema of definitions has no `.` and `..` in it. */
function isAbsolute(value) {
    if (typeof value !== 'string' || value.includes('{{'))
        return false;
    return /^(?:\/|[A-Za-z]:[\\/])/.test(value) && !/(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(value) && !hasControl(value);
}
function hasControl(text) {
    return [...text].some((character) => character < ' ');
}
/** A step as a provisioner; undefined when it cannot be said. Members that stay in the step are what cannot be said of it. */
function writeProvisioner(step, extra, os) {
    const script = step.inner('script');
    if (script !== undefined)
        return writeScript(script, extra, os);
    const file = step.inner('file');
    if (file !== undefined)
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ type: 'file', source: file.text('from'), destination: file.text('to') });
    const restart = step.inner('restart');
    if (restart !== undefined) {
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
            type: 'windows-restart',
            restart_command: restart.text('command'),
            restart_check_command: restart.text('check'),
            restart_timeout: restart.text('timeout'),
        });
    }
    const update = step.inner('windowsUpdate');
    if (update !== undefined) {
        const fields = { search_criteria: update.text('search'), filters: update.texts('filter'), update_limit: update.integer('limit', 1) };
        return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({ type: 'windows-update', ...fields });
    }
    const feature = step.inner('feature')?.text('name');
    if (feature === undefined)
        return undefined;
    const name = feature.replaceAll("'", "''");
    return { type: 'powershell', inline: [`Enable-WindowsOptionalFeature -Online -All -NoRestart -FeatureName '${name}'`] };
}
function writeScript(script, extra, os) {
    const shell = script.peek('shell') ?? (os === 'windows' ? 'powershell' : 'bash');
    const type = shell === 'sh' || shell === 'bash' ? 'shell' : shell === 'cmd' ? 'windows-shell' : 'powershell';
    script.take('shell');
    // A name is only for people, and Packer has none.
    script.take('name');
    const inline = script.texts('inline');
    const elevated = type === 'powershell' ? script.text('elevated') : undefined;
    const env = script.textMap('env');
    const isOwnBash = typeof extra['inline_shebang'] === 'string' && /bash/.test(extra['inline_shebang']);
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
        type,
        inline,
        script: inline === undefined ? script.text('file') : undefined,
        inline_shebang: shell === 'bash' && inline !== undefined && !isOwnBash ? BASH : undefined,
        use_pwsh: shell === 'pwsh' ? true : undefined,
        environment_vars: env && Object.entries(env).map(([name, value]) => `${name}=${value}`),
        ...(elevated === 'system' ? { elevated_user: 'SYSTEM' } : {}),
        ...(elevated === 'administrator' && extra['elevated_user'] === undefined ? ADMINISTRATOR : {}),
        valid_exit_codes: script.list('validExitCodes', _mapping_field_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isExitCode */ .gr),
        timeout: script.text('timeout'),
    });
}
/** What was kept of a provisioner, without what goes on from a field that its step no longer has. */
function keptOf(extra, step) {
    const script = new _mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .Members */ .Oe(step).inner('script');
    const shell = script?.peek('shell');
    const { elevated_user: user, elevated_password: password, inline_shebang: shebang, ...rest } = extra;
    const wasAdministrator = (shell === 'powershell' || shell === 'pwsh') && typeof user === 'string' && user !== '' && user !== 'SYSTEM';
    const isGone = wasAdministrator && script?.peek('elevated') !== 'administrator';
    const wasBash = typeof shebang === 'string' && /bash/.test(shebang);
    return (0,_mapping_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOnly */ .Uv)({
        ...rest,
        elevated_user: isGone ? undefined : user,
        elevated_password: isGone ? undefined : password,
        inline_shebang: wasBash && shell === 'sh' && script?.peek('inline') !== undefined ? undefined : shebang,
    });
}


/***/ })

};
