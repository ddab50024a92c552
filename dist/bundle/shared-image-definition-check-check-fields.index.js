export const id = "shared-image-definition-check-check-fields";
export const ids = ["shared-image-definition-check-check-fields"];
export const modules = {

/***/ 63424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ plainSecretIn),
/* harmony export */   n: () => (/* binding */ coverPlainSecrets)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64629);

/** Whoever reads such an address may use it: a shared access signature (44 signs), a password (not `$PASSWORD` of a shell) before a host. */
const SIGNATURE = /[?&]sig=[A-Za-z0-9%+/=]{20}/i;
const PASSWORD = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s/:@]*:(?![$%{<])[^\s/@]+@/;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
const ACCOUNT_KEY = /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/i;
/** The header with its scheme, as programs are given it: `-H "Authorization: Bearer …"`. */
const AUTHORIZATION = /\b(?:Proxy-)?Authorization["']?\s*[:=]\s*["']?(?:(?:Basic|Bearer|Token|Digest|ApiKey|SharedKey|Negotiate)\s+)?([^\s"']{1,4096})/i;
/** In a connection string: `Server=…;Password=…;`. */
const CONNECTION_PASSWORD = /;\s*(?:Password|Pwd)\s*=\s*([^;\s"']{1,200})/i;
/** Last word of a key whose value is a secret, and not its name, file, address, length or digest. */
const SECRET_WORDS = new Set([
    ...['password', 'passwd', 'passphrase', 'pwd', 'pat', 'secret', 'token', 'apikey'],
    ...['secretkey', 'accesskey', 'accountkey', 'privatekey', 'clientsecret', 'connectionstring', 'sastoken'],
]);
const SECRET_PAIRS = new Set([
    'api key',
    'access key',
    'account key',
    'secret key',
    'private key',
    'shared key',
    'connection string',
    'sas url',
]);
/** Ends like one and is none: the digest of a public key, of an assembly in .NET. */
const PUBLIC_WORDS = new Set(['public', 'publickeytoken']);
/** What stands where a secret is to be put by somebody else, or says that there is none. */
const PLACEHOLDER = /^(?:$|[$%<{@#(*]|-{3}|kv_|KVSecret_|(?:env|file|vault|secret|secrets|keyvault|ref|op|ssm|arn|aws-sm|gcp-sm|azurekeyvault):|https?:\/\/|[A-Za-z]:[\\/]|(?:true|false|yes|no|on|off|none|null|nil|undefined|unset|empty|required|optional|enabled|disabled|prompt|ask|auto|default|random|generated?|dummy|test|fake|sample|secret|password|token|hidden|masked|redacted|todo|tbd|fixme|n\/a|[01])$|x{3,}|\.{3}|…)/i;
const PLACEHOLDER_WORD = /(?:^|[^a-z])(?:insert|replace|change|example|placeholder|redacted|dummy|todo|(?:your|my)[a-z_ .-]{0,40}(?:password|passwd|secret|token|key))(?:[^a-z]|$)|change_?me|replace_?me/i;
/** As a whole: `-`, `--token-file x`, `/run/secrets/db`, `/token`, `~/x`, `./x`, `..`, `.env`, `\\host\share`; a password may begin like one. */
const FLAG = /^--?(?:[a-z][a-z-]*(?:[= ].*)?)?$/i;
const PATH = /^(?:\/(?:[\w.@ -]+\/)+[\w.@ *-]*|\/[a-z][a-z._-]*|(?:~|\.{1,2})(?:[\\/].*)?|\.[a-z][a-z._-]*|\\{1,2}[\w.-]+\\.*)$/i;
/** What a variable of a shell, Packer or a pipeline brings when it runs. */
const FROM_ELSEWHERE = /\$\{|\$\(|\$[A-Za-z_]|%[A-Za-z_]\w*%|\{\{|<[A-Za-z][\w -]*>/;
/** `crypt(5)` and the like, which a file of users has: no password by itself. */
const PASSWORD_HASH = /^(?:\$(?:1|2[abxy]?|5|6|y|7|gy|argon2\w*|pbkdf2\S*|scrypt)\$|\{S?SHA\d*\}|(?:sha(?:1|224|256|384|512)|md5)[:-])/i;
/**
 * What kind of secret stands in a value of a definition, in the words of a message ("a token of GitHub"); undefined where it is none.
 * References, placeholders, names, paths and hashes are none.
 *
 * @param key that the value stands under; '' for none
 */
function plainSecretIn(value, key) {
    if (SIGNATURE.test(value))
        return 'a shared access signature';
    if (PASSWORD.test(value))
        return 'a password';
    if (PRIVATE_KEY.test(value))
        return 'a private key';
    for (const { what, pattern } of _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN_FORMATS */ .P)
        if (value.search(pattern) >= 0)
            return what;
    if (ACCOUNT_KEY.test(value))
        return 'the key of an account';
    const [, authorization] = AUTHORIZATION.exec(value) ?? [];
    if (authorization !== undefined && isLiteral(authorization))
        return 'an Authorization header';
    const [, connection] = CONNECTION_PASSWORD.exec(value) ?? [];
    if (connection !== undefined && isLiteral(connection))
        return 'a password';
    if (/^(?:proxy-)?authorization$/i.test(key) && isLiteral(value.replace(/^(?:Basic|Bearer|Token)\s+/i, '')))
        return 'an Authorization header';
    return isSecretName(key) && isLiteral(value) ? `the value of "${key.slice(0, 80)}"` : undefined;
}
/** Takes plain secrets out of what is shown of a definition: of one that was made before they were an error too. */
function coverPlainSecrets(value, key = '') {
    if (typeof value === 'string')
        return plainSecretIn(value, key) === undefined ? value : '***';
    if (Array.isArray(value))
        return value.map((item) => coverPlainSecrets(item, key));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, member === undefined ? undefined : coverPlainSecrets(member, name)]));
}
/** `DB_PASSWORD`, `apiKey`, `winrm-password`; not `PASSWORD_FILE`, `tokenUrl` or `SECRET_NAME`. */
function isSecretName(key) {
    const words = key
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .split(/[^A-Za-z0-9]+/)
        .map((word) => word.toLowerCase());
    const last = words.at(-1) ?? '';
    if (words.some((word) => PUBLIC_WORDS.has(word)))
        return false;
    return SECRET_WORDS.has(last) || SECRET_PAIRS.has(words.slice(-2).join(' '));
}
function isLiteral(value) {
    const text = value.trim();
    if (FLAG.test(text) || PATH.test(text))
        return false;
    return !PLACEHOLDER.test(text) && !PLACEHOLDER_WORD.test(text) && !FROM_ELSEWHERE.test(text) && !PASSWORD_HASH.test(text);
}


/***/ }),

/***/ 90045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ checkSecrets),
/* harmony export */   pO: () => (/* binding */ secretNameIn),
/* harmony export */   uE: () => (/* binding */ isSecretKey)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65761);
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1934);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79428);
/* harmony import */ var _plain_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63424);




const PREFIX = 'kv_';
/** A value that is nothing but a reference. */
const REFERENCE = /^kv_([A-Za-z0-9][A-Za-z0-9_-]{0,126})$/;
/** `kv_<name>` anywhere in a text, from the beginning of a word. */
const WITHIN = /(?<![A-Za-z0-9_])kv_([A-Za-z0-9][A-Za-z0-9_-]{0,126})/g;
/** Of 1ES: the value is a reference whatever it looks like. */
const SECRET_KEY = /^KVSecret_/i;
/** A secret of a vault by its address, which is a reference by itself. */
const VAULT_URL = /^https:\/\/[A-Za-z0-9.-]+\/secrets\/[A-Za-z0-9-]{1,127}(\/[A-Za-z0-9]{0,64})?\/?$/;
/** Keys at the top in which `kv_…` refers to nothing. */
const NOT_SEARCHED = new Set(['schema', 'variables', 'secrets']);
const INSTEAD = 'say in "secrets" where it is kept, write kv_<name> here, and make a new one: this one is known';
/** True for a key whose value is the name of a secret, with `kv_` or without. */
function isSecretKey(key) {
    return SECRET_KEY.test(key);
}
/** The name of the secret that a value refers to, or undefined where it is no reference. */
function secretNameIn(value) {
    return REFERENCE.exec(value)?.[1];
}
/**
 * Finds the references to secrets, and reports those that name no secret and those that stand inside of a longer text, where
 * something would have to put the value in. Addresses that hold a secret themselves are reported as well. No value is ever shown.
 *
 * @param data with variables replaced
 * @param raw before that
 * @param unresolved paths, as JSON, of values that are reported already
 */
function checkSecrets(data, raw, places, unresolved, findings) {
    const secrets = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__.at)(data, 'secrets');
    const known = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .p)(secrets) ? Object.keys(secrets) : [];
    const names = new Set(known);
    const uses = [];
    const report = (path, message, hint) => findings.addLazily(() => ({ severity: 'error', ...places.valuePlace(path), message, hint }));
    function use(name, path) {
        uses.push({ path, name });
        if (names.has(name))
            return;
        const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known.slice(0, 1000));
        report(path, `there is no secret ${name} in "secrets"`, near === undefined ? 'say in "secrets" where it is kept' : `did you mean kv_${near}?`);
    }
    /** Of a list its own key, of a mapping's value the key before it. */
    function search(value, before, path, key) {
        if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                search(item, (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, index), [...path, index], key);
        }
        else if ((0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .p)(value)) {
            for (const [name, item] of Object.entries(value)) {
                if (path.length === 0 && NOT_SEARCHED.has(name))
                    continue;
                search(item, (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, name), [...path, name], name);
            }
        }
        else if (unresolved.size > 0 && unresolved.has(JSON.stringify(path)))
            return;
        else if (isSecretKey(key))
            searchSecretKey(value, path);
        else if (typeof value === 'string')
            searchText(value, before, path, key);
    }
    function searchSecretKey(value, path) {
        if (typeof value === 'string' && VAULT_URL.test(value))
            return;
        const name = typeof value === 'string' ? (secretNameIn(value) ?? (names.has(value) ? value : undefined)) : undefined;
        if (name === undefined)
            report(path, `${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)} must be a reference to a secret`, 'write kv_<name>, and the name in "secrets"');
        else
            use(name, path);
    }
    function searchText(value, before, path, key) {
        const whole = value.includes(PREFIX) ? secretNameIn(value) : undefined;
        if (whole !== undefined) {
            use(whole, path);
            return;
        }
        // The text as written too: `{URL}kv_token` has no word that begins with kv_ once the variable is replaced.
        reportPlain(value, before, path, key);
        const inside = insideOf(value, names) ?? (typeof before === 'string' ? insideOf(before, names) : undefined);
        if (inside === undefined)
            return;
        uses.push({ path, name: inside });
        report(path, `the secret ${inside} is part of a longer text in ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)}`, `a reference is a whole value: write kv_${inside} alone`);
    }
    function reportPlain(value, before, path, key) {
        const open = (0,_plain_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .plainSecretIn */ .A)(value, key);
        if (open === undefined || isOfVariable(before))
            return;
        if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
            const hint = 'a definition shows what it holds to everyone: read from there with an identity';
            report(path, `the address in ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)} holds ${open}, which is a secret`, hint);
        }
        else {
            const found = open.startsWith('the value of') ? 'is a secret' : `holds ${open}, which is a secret`;
            report(path, `${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)} ${found}: a definition shows what it holds to everyone`, INSTEAD);
        }
    }
    /** The definition's own variable is reported where it is written, not where it is used. */
    function isOfVariable(before) {
        return typeof before === 'string' && [...openVariables].some((name) => before.includes(`{${name}}`));
    }
    const openVariables = new Set();
    const variables = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, 'variables');
    for (const [name, value] of (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .p)(variables) ? Object.entries(variables) : []) {
        if (typeof value !== 'string' || (0,_plain_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .plainSecretIn */ .A)(value, name) === undefined)
            continue;
        reportPlain(value, undefined, ['variables', name], name);
        openVariables.add(name);
    }
    search(data, raw, [], '');
    return uses;
}
/** The known secret that a text refers to beside other characters. */
function insideOf(text, names) {
    if (!text.includes(PREFIX))
        return undefined;
    for (const [, found = ''] of text.matchAll(WITHIN)) {
        // The name may end before a dash: `kv_token-suffix`.
        for (let name = found; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('-'), 0)))
            if (names.has(name))
                return name;
    }
    return undefined;
}


/***/ }),

/***/ 24938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   ii: () => (/* binding */ referencesIn),
/* harmony export */   sZ: () => (/* binding */ findReferencedFiles),
/* harmony export */   tO: () => (/* binding */ normalizeReference)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44895);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79428);





/** Files that one path may stand for; a whole file system is a mistake. */
const MAX_FILES = 100_000;
/** Every path of files that a definition names, but for those of tests. The data need not be valid yet. */
function referencesIn(data) {
    const references = [];
    const add = (path, folderAllowed = false, template = false) => {
        const value = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, ...path);
        if (typeof value === 'string' && value !== '')
            references.push({ path, value, folderAllowed, template });
    };
    for (const [index] of (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .I)((0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, 'steps')).entries()) {
        add(['steps', index, 'file', 'from'], true, (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, 'steps', index, 'file', 'template') === true);
        add(['steps', index, 'script', 'file']);
        add(['steps', index, 'runner', 'package', 'file']);
    }
    add(['source', 'file']);
    add(['provider', 'packer', 'template'], 'named');
    return references;
}
/** A path of a definition without `./`, `//` and a slash at the end. */
function normalizeReference(value) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(value).replace(/\/+$/, '');
}
/**
 * The regular files that a reference stands for: itself, or everything below the folder.
 *
 * Nothing outside of the folder of the file that names it counts, wherever `..` or symbolic links lead, so that a definition can be moved,
 * and one of a pull request cannot bake secrets of the build machine into an image. A link to a file inside counts as that file.
 *
 * @param folder of the file that names it, absolute
 * @param folders gets every folder whose entries were listed, absolute
 */
async function findReferencedFiles(reference, folder, report, folders = new Set()) {
    const path = relativePath(reference.value, report);
    if (path === undefined)
        return [];
    const search = { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), folder, folders, report, found: [] };
    await addPath(search, path, reference.folderAllowed);
    return search.found;
}
/** A usable path below the folder, normalized; anything else is reported. */
function relativePath(value, report) {
    const refuse = (message, hint) => void report(message, hint);
    if (value.includes('\\')) {
        return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
    }
    const path = normalizeReference(value);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
    }
    if (path === '..' || path.startsWith('../')) {
        return refuse(`"${value}" leads out of the definition's folder`, 'move the file below the folder of the definition');
    }
    if (path === '.' || path === '') {
        return refuse(`"${value}" is the definition's own folder`, 'put the files into a folder of their own');
    }
    return path;
}
async function addPath(search, path, folderAllowed) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, ...path.split('/'));
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        if (!(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(search.root, real))
            return search.report(`"${path}" is a link that leads out of the definition's folder`, 'copy the file there');
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (status.isFile())
            search.found.push({ path, absolute });
        else if (!status.isDirectory())
            search.report(`"${path}" is a ${kindOf(status)}`, 'only files and folders can be used');
        else if (folderAllowed === false)
            search.report(`"${path}" is a folder, not a file`);
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute)).isSymbolicLink())
            search.report(`"${path}" is a link to a folder`, 'name the folder itself');
        else if (folderAllowed === true)
            await addFolder(search, path, absolute);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            search.report((await isLink(absolute)) ? `"${path}" is a link to nothing` : `there is no file "${path}"`);
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
            search.report(`"${path}" is a link in a circle`);
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            search.report(`"${path}" cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
        else
            throw error;
    }
}
async function addFolder(search, path, absolute) {
    search.folders.add(absolute);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute)) {
        if (search.found.length >= MAX_FILES)
            return;
        await addPath(search, `${path}/${entry}`, true);
        if (search.found.length === MAX_FILES)
            search.report(`there are more than ${MAX_FILES} files`, 'pack them into an archive');
    }
}
function isLink(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((status) => status.isSymbolicLink(), () => false);
}
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}


/***/ }),

/***/ 19612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   k: () => (/* binding */ FindingList)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64629);



/** Shown of one definition; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Kept to choose from, since they are found in another order than that of the file. Others are only counted. */
const MAX_KEPT = 10_000;
/** What is wrong with a definition, whatever its number in bounded memory. */
class FindingList {
    #kept = [];
    #more = 0;
    get size() {
        return this.#kept.length + this.#more;
    }
    add(...findings) {
        for (const finding of findings)
            this.addLazily(() => finding);
    }
    /** For a finding that takes time to make: it is only made when it is kept. Undefined is nothing to report. */
    addLazily(make) {
        if (this.#kept.length >= MAX_KEPT)
            this.#more++;
        else {
            const finding = make();
            if (finding !== undefined)
                this.#kept.push(finding);
        }
    }
    /**
     * All findings as one error: those of the definition first, then those of other files, each file in its own order, each finding
     * once (an alias brings the same place up again). Above the limit the last finding says how many more there are.
     *
     * @param shown how findings call the definition
     */
    toError(shown) {
        const unique = new Map(this.#kept.map((finding) => [`${finding.file}:${finding.line}:${finding.column}:${finding.message}`, finding]));
        const sorted = [...unique.values()].sort((a, b) => rank(a, shown) - rank(b, shown) || byPlace(a, b));
        const count = sorted.length + this.#more;
        // What is wrong with a value may show it, and it may be a token.
        const findings = sorted.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, message: withoutTokens(finding.message) }));
        if (count > findings.length)
            findings.push({ severity: 'error', file: shown, message: `and ${count - findings.length} more` });
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The definition ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(shown)} has ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, { findings });
    }
}
function withoutTokens(message) {
    return _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_FORMATS */ .P.reduce((text, { pattern }) => text.replace(pattern, '***'), message);
}
function rank({ file }, shown) {
    return file === shown ? 0 : 1;
}
function byPlace(a, b) {
    const [one, other] = [a.file ?? '', b.file ?? ''];
    if (one !== other)
        return one < other ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}


/***/ }),

/***/ 1934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ spellPath),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Longer keys than any of ours: those of a hostile file are cut. */
const MAX_KEY = 80;
/** `steps[1].file.mode`; the whole is "the definition". */
function spellPath(path) {
    let text = '';
    for (const segment of path)
        text += typeof segment === 'number' ? `[${segment}]` : `${text === '' ? '' : '.'}${shorten(segment)}`;
    return text === '' ? 'the definition' : text;
}
/** A piece of a file as messages show it. */
function shorten(text) {
    return text.length > MAX_KEY ? `${text.slice(0, MAX_KEY)}…` : text;
}


/***/ }),

/***/ 20387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readMergedDefinition)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-bytes.js
var definition_bytes = __webpack_require__(29736);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-size.js
var definition_size = __webpack_require__(68930);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-source.js + 2 modules
var definition_source = __webpack_require__(75476);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/unchecked-data.js
var unchecked_data = __webpack_require__(79428);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/merge-layers.js

/**
 * Lays one mapping over another: mappings merge by key, everything else replaces what was there, and null takes away what was there.
 * Null for a key that is not there stays, so that it can be reported. Neither argument is changed; values are shared.
 */
function mergeMappings(base, over) {
    const merged = new Map(Object.entries(base));
    for (const [key, value] of Object.entries(over)) {
        const old = merged.get(key);
        if (value === null && merged.has(key) && old !== null)
            merged.delete(key);
        else
            merged.set(key, (0,unchecked_data/* isMapping */.p)(old) && (0,unchecked_data/* isMapping */.p)(value) ? mergeMappings(old, value) : value);
    }
    // Not by assignment, which a key `__proto__` would misuse.
    return Object.fromEntries(merged);
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/neighbour-file.js




/**
 * The file that a definition names by a path relative to its folder, for files that definitions share: it may lie above that
 * folder, but only inside of one of `roots`, wherever `..` or symbolic links lead.
 *
 * @param folder absolute
 * @param roots absolute
 */
async function findNeighbour(value, folder, roots, report) {
    const refuse = (message, hint) => void report(message, hint);
    if (value.includes('\\'))
        return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
    const path = external_node_path_.posix.normalize(value);
    if (external_node_path_.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
    }
    const absolute = (0,external_node_path_.join)(folder, ...path.split('/'));
    const outside = () => refuse(`"${value}" leads out of the workspace`, 'move the file into the workspace');
    if (!roots.some((root) => (0,paths/* isInside */.FK)(root, absolute)))
        return outside();
    try {
        const real = await (0,promises_.realpath)(absolute);
        const realRoots = await Promise.all(roots.map((root) => (0,promises_.realpath)(root)));
        if (!realRoots.some((root) => (0,paths/* isInside */.FK)(root, real)))
            return outside();
        if ((await (0,promises_.stat)(real)).isFile())
            return { absolute, real };
        return refuse(`"${value}" is not a file`);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return refuse(`there is no file "${value}"`);
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ELOOP'))
            return refuse(`"${value}" is a link in a circle`);
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            throw error;
        return refuse(`"${value}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/variable-files.js

/**
 * Takes a file that holds one mapping of variables for a definition that has nothing but `variables`, so that it can be laid over
 * others like any parent, and what is wrong with it is found where it stands.
 */
function asVariables(source, shown) {
    const { data } = source;
    if (data === undefined)
        return source;
    const inner = (path) => path.slice(1);
    const findings = (0,unchecked_data/* isMapping */.p)(data)
        ? source.findings
        : [
            ...source.findings,
            { severity: 'error', file: shown, line: 1, column: 1, message: 'a file of variables holds one mapping of names to texts' },
        ];
    return {
        data: (0,unchecked_data/* isMapping */.p)(data) ? { variables: data } : undefined,
        findings,
        valuePlace: (path) => source.valuePlace(inner(path)),
        keyPlace: (path) => source.keyPlace(inner(path)),
        placeWithin: (path, piece) => source.placeWithin(inner(path), piece),
        textOf: (path) => source.textOf(inner(path)),
    };
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/extends.js











/** Files that one definition may be made of; keeps a tangle of parents from being read forever. */
const MAX_LAYERS = 64;
/** Keys that say something about their own file, and are not handed down. */
const OWN_KEYS = ['$schema', 'abstract', 'extends', 'variableFiles'];
/**
 * Reads a definition and everything that it extends.
 *
 * Each file is laid over its parents in the order in which it names them, and its files of variables over it. A file that is
 * reached in several ways is laid down once, where it is reached first.
 *
 * @param shown how findings call the file
 * @throws InputError when the file itself cannot be read
 */
async function readMergedDefinition(file, shown, options = {}) {
    const reader = new LayerReader(file, options.workspace);
    await reader.readAll(file, shown);
    return merge(reader);
}
class LayerReader {
    layers = [];
    sources = [];
    findings = [];
    /** That of the definition itself. */
    own;
    broken = false;
    incomplete = false;
    abstract = false;
    #roots;
    #seen = new Set();
    #size = new definition_size/* DefinitionSize */.f();
    #files = 1;
    constructor(file, workspace) {
        const folder = (0,external_node_path_.dirname)(file);
        this.#roots = workspace !== undefined && (0,paths/* isInside */.FK)(workspace, file) ? [workspace] : [folder];
    }
    async readAll(file, shown) {
        const source = (0,definition_source/* parseDefinitionSource */.w)(await (0,definition_bytes/* readDefinitionText */.D)(file, shown), shown, this.#size);
        this.abstract = (0,unchecked_data.at)(source.data, 'abstract') === true;
        // As its heirs will say; the rest may come from them.
        if (this.abstract && (0,unchecked_data.at)(source.data, 'schema') === undefined)
            this.#checkParent(source, shown);
        await this.#add(source, { absolute: file, shown }, [{ real: await (0,promises_.realpath)(file), shown }]);
    }
    async #add(source, { absolute, shown }, chain) {
        const layer = { source, folder: (0,external_node_path_.dirname)(absolute), shown };
        this.findings.push(...source.findings);
        if (source.data === undefined)
            this.broken = true;
        const abstract = (0,unchecked_data.at)(source.data, 'abstract');
        if (abstract !== undefined && typeof abstract !== 'boolean')
            this.#report(layer, ['abstract'], 'abstract must be true or false');
        await this.#eachNamed(layer, 'extends', async (found, name, report) => {
            const again = chain.findIndex(({ real }) => real === found.real);
            if (again >= 0) {
                const from = (0,external_node_path_.dirname)(shown);
                const circle = [...chain.slice(again).map((link) => link.shown), name]
                    .map((one) => (0,external_node_path_.relative)(from, one).split(external_node_path_.sep).join('/'))
                    .join(' > ');
                return report(`extends goes in a circle: ${circle}`, 'take one of them out of extends');
            }
            const parent = await this.#read(found, name, 'definition', report);
            if (parent === undefined)
                return;
            this.#checkParent(parent, name);
            await this.#add(parent, { absolute: found.absolute, shown: name }, [...chain, { real: found.real, shown: name }]);
        });
        if (chain.length === 1)
            this.own = layer;
        else
            this.sources.push(absolute);
        this.layers.push(layer);
        await this.#eachNamed(layer, 'variableFiles', async (found, name, report) => {
            const read = await this.#read(found, name, 'file of variables', report);
            if (read === undefined)
                return;
            const variables = asVariables(read, name);
            this.findings.push(...variables.findings);
            if (variables.data === undefined)
                this.broken = true;
            this.sources.push(found.absolute);
            this.layers.push({ source: variables, folder: (0,external_node_path_.dirname)(found.absolute), shown: name });
        });
    }
    /** Every path in a list of paths that is usable, with the name that findings give it. */
    async #eachNamed(layer, key, work) {
        const list = (0,unchecked_data.at)(layer.source.data, key);
        if (list === undefined)
            return;
        if (!Array.isArray(list))
            return this.#report(layer, [key], `${key} must be a list of paths`, 'begin each item with "- "');
        if (list.length > MAX_LAYERS)
            return this.#report(layer, [key], `${key} has more than ${MAX_LAYERS} paths`, 'name fewer');
        for (const [index, value] of list.entries()) {
            const report = (message, hint) => this.#report(layer, [key, index], message, hint);
            if (typeof value !== 'string' || value === '') {
                report(`${key}[${index}] must be a path`);
                continue;
            }
            const found = await findNeighbour(value, layer.folder, this.#roots, report);
            if (found === undefined)
                this.incomplete = true;
            else
                await work(found, (0,external_node_path_.join)((0,external_node_path_.dirname)(layer.shown), (0,external_node_path_.relative)(layer.folder, found.absolute)), report);
        }
    }
    async #read({ absolute, real }, name, kind, report) {
        if (this.#seen.has(`${kind} ${real}`))
            return undefined;
        this.#seen.add(`${kind} ${real}`);
        if (++this.#files > MAX_LAYERS) {
            this.broken = true;
            if (this.#files === MAX_LAYERS + 1)
                report(`the definition is made of more than ${MAX_LAYERS} files`, 'extend fewer');
            return undefined;
        }
        try {
            return (0,definition_source/* parseDefinitionSource */.w)(await (0,definition_bytes/* readDefinitionText */.D)(absolute, name, kind), name, this.#size);
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            this.broken = true;
            if (error.findings.length === 0)
                report(error.message.replace(/\.$/, ''));
            this.findings.push(...error.findings);
            return undefined;
        }
    }
    /** What merging would hide, in a file that another one extends. */
    #checkParent({ data, valuePlace }, shown) {
        const report = (message) => this.findings.push({ severity: 'error', ...valuePlace(['schema']), message });
        if (data === undefined)
            return;
        if (!(0,unchecked_data/* isMapping */.p)(data)) {
            this.broken = true;
            report(`${shown} must be a mapping to be extended`);
        }
        else if (!Object.hasOwn(data, 'schema'))
            report('the definition lacks "schema"');
        else if (data['schema'] !== 'vm-image/1')
            report('schema must be "vm-image/1"');
    }
    #report({ source }, path, message, hint) {
        this.findings.push({ severity: 'error', ...source.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
}
function merge({ layers, own, sources, findings, broken, incomplete, abstract }) {
    let data;
    if (!broken) {
        data = own?.source.data;
        if ((0,unchecked_data/* isMapping */.p)(data)) {
            // Only a mapping has parents, and every parent is one.
            const merged = layers.reduce((below, { source }) => mergeMappings(below, source.data), {});
            for (const key of OWN_KEYS)
                delete merged[key];
            data = merged;
        }
    }
    return { data, findings, abstract, incomplete, sources, ...placesIn(layers, own, data) };
}
/** Looks a path up in the file that has the last word on it. */
function placesIn(layers, own, data) {
    const lastFirst = layers.toReversed();
    const layerOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const part = path.slice(0, length);
            if (!has(data, part))
                continue;
            return lastFirst.find(({ source }) => has(source.data, part)) ?? own;
        }
        return own;
    };
    return {
        layerOf,
        valuePlace: (path) => layerOf(path).source.valuePlace(path),
        keyPlace: (path) => layerOf(path).source.keyPlace(path),
        placeWithin: (path, piece) => layerOf(path).source.placeWithin(path, piece),
        textOf: (path) => layerOf(path).source.textOf(path),
    };
}
function has(data, path) {
    let value = data;
    for (const segment of path) {
        if (value === null || typeof value !== 'object' || !Object.hasOwn(value, segment))
            return false;
        value = value[segment];
    }
    return true;
}


/***/ }),

/***/ 75447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ms: () => (/* binding */ AbstractDefinitionError),
  yQ: () => (/* binding */ loadDefinition),
  st: () => (/* binding */ openDefinition)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/spell-path.js
var spell_path = __webpack_require__(1934);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/unchecked-data.js
var unchecked_data = __webpack_require__(79428);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/check-fields.js


/** Reports what only several fields together can get wrong, and days that do not exist. The data need not be valid. */
function checkFields(data, places, findings) {
    const report = (path, message, hint) => findings.addLazily(() => ({
        severity: 'error',
        ...places.valuePlace(path),
        message: `${(0,spell_path/* spellPath */._)(path)} ${message}`,
        ...(hint === undefined ? {} : { hint }),
    }));
    checkDates(data, report);
    checkSystem(data, report);
    checkSteps(data, report);
    checkSecretSections(data, report);
    checkOutputs(data, report);
    checkBuilders(data, places, findings);
}
function checkDates(data, report) {
    const paths = [
        ['lifecycle', 'updateRequired'],
        ['lifecycle', 'removal'],
        ...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'outputs')).map((_, index) => ['outputs', index, 'endOfLife']),
    ];
    for (const path of paths) {
        const value = (0,unchecked_data.at)(data, ...path);
        if (typeof value === 'string' && isDateForm(value) && !isDay(value))
            report(path, `is ${value}, a day that does not exist`);
    }
    const [updateRequired, removal] = [(0,unchecked_data.at)(data, 'lifecycle', 'updateRequired'), (0,unchecked_data.at)(data, 'lifecycle', 'removal')];
    if (typeof updateRequired !== 'string' || typeof removal !== 'string')
        return;
    // Dates of this form have the order of their texts.
    if (isDay(updateRequired) && isDay(removal) && removal < updateRequired) {
        report(['lifecycle', 'removal'], `is before lifecycle.updateRequired, ${updateRequired}`, 'an image is not updated once it is gone');
    }
}
function isDateForm(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
/** True for YYYY-MM-DD that is in the calendar. */
function isDay(text) {
    const time = isDateForm(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    // Some engines take 30 February for a day in March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function checkSystem(data, report) {
    const windows = (0,unchecked_data.at)(data, 'image', 'os') === 'windows';
    if (windows && (0,unchecked_data.at)(data, 'source', 'kind') === 'debian')
        report(['source', 'kind'], 'is debian, and image.os is windows');
    if ((0,unchecked_data.at)(data, 'image', 'generation') === 1) {
        for (const key of ['trustedLaunch', 'secureBoot']) {
            if ((0,unchecked_data.at)(data, 'image', 'security', key) === true)
                report(['image', 'security', key], 'needs image.generation 2');
        }
    }
}
function checkSteps(data, report) {
    const os = (0,unchecked_data.at)(data, 'image', 'os');
    if (os !== 'windows' && os !== 'linux')
        return;
    for (const [index, step] of (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'steps')).entries()) {
        const foreign = os === 'linux' ? ['feature', 'windowsUpdate'] : ['packages', 'runner'];
        for (const kind of foreign) {
            if ((0,unchecked_data/* isMapping */.p)(step) && Object.hasOwn(step, kind))
                report(['steps', index, kind], `is for ${os === 'linux' ? 'Windows' : 'Linux'}, and image.os is ${os}`);
        }
        if (os === 'windows')
            continue;
        const script = (0,unchecked_data.at)(step, 'script');
        if ((0,unchecked_data.at)(script, 'elevated') !== undefined)
            report(['steps', index, 'script', 'elevated'], 'is for Windows, and image.os is linux');
        const target = (0,unchecked_data.at)(step, 'file', 'to');
        // With other beginnings it is a Windows path, as far as the schema lets it pass.
        if (typeof target === 'string' && /^([A-Za-z]:|[%$])/.test(target))
            report(['steps', index, 'file', 'to'], 'must begin with / in a Linux image');
    }
}
function checkSecretSections(data, report) {
    const secrets = (0,unchecked_data.at)(data, 'secrets');
    if (!(0,unchecked_data/* isMapping */.p)(secrets))
        return;
    for (const [name, secret] of Object.entries(secrets)) {
        if ((0,unchecked_data.at)(secret, 'from') !== 'environment')
            continue;
        if ((0,unchecked_data.at)(secret, 'vault') !== undefined)
            report(['secrets', name, 'vault'], 'is for a secret from keyvault', 'leave it out');
        const variable = (0,unchecked_data.at)(secret, 'name');
        if (typeof variable === 'string' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
            report(['secrets', name, 'name'], 'must be the name of an environment variable');
        }
    }
}
function checkBuilders(data, places, findings) {
    const index = (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'builders')).indexOf('packer');
    if (index < 0 || (0,unchecked_data.at)(data, 'provider', 'packer') !== undefined)
        return;
    const message = 'the builder packer needs provider.packer.template';
    findings.add({ severity: 'error', ...places.valuePlace(['builders', index]), message });
}
function checkOutputs(data, report) {
    const directories = [...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'outputs')).entries()].filter(([, output]) => (0,unchecked_data.at)(output, 'kind') === 'directory');
    for (const [second] of directories.slice(1))
        report(['outputs', second], 'is a second directory', 'leave it out');
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/fill-defaults.js

/** Sources of which the builders of this machine can make an image. */
const BUILDERS = { debian: 'local', iso: 'packer', ami: 'packer-aws', 'gce-family': 'packer-gce' };
/**
 * Fills in the defaults that depend on something else in the definition, which the schema cannot say: shells on the operating
 * system, builder and output on the source.
 *
 * @param data changed in place; need not be valid
 */
function fillDefaults(data) {
    if (!(0,unchecked_data/* isMapping */.p)(data))
        return;
    const shell = (0,unchecked_data.at)(data, 'image', 'os') === 'windows' ? 'powershell' : 'bash';
    const scripts = [...(0,unchecked_data/* list */.I)(data['steps']).map((step) => (0,unchecked_data.at)(step, 'script')), ...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'tests', 'inVm'))];
    for (const script of scripts)
        if ((0,unchecked_data/* isMapping */.p)(script) && !Object.hasOwn(script, 'shell'))
            script['shell'] = shell;
    const kind = String((0,unchecked_data.at)(data, 'source', 'kind'));
    if (data['builders'] === undefined)
        data['builders'] = [BUILDERS[kind] ?? 'packer-azure'];
    if (data['outputs'] === undefined) {
        const onDisk = kind === 'debian' || kind === 'iso' || kind === 'vhd';
        data['outputs'] = onDisk ? [{ kind: 'directory', formats: ['raw', 'vhd'], version: 'auto' }] : [];
    }
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/builder-names.js
var builder_names = __webpack_require__(32509);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/former-builder-names.js


/**
 * Puts the present names of builders for former ones in `builders`, with a warning for each.
 *
 * Settings below `provider` stay as they are: nothing reads any under a former name, which is a warning too.
 *
 * @param data with variables replaced; `builders` is changed in place; need not be valid
 */
function renameBuilders(data, places) {
    const warnings = [];
    const builders = (0,unchecked_data.at)(data, 'builders');
    for (const [index, builder] of Array.isArray(builders) ? builders.entries() : []) {
        const name = builder_names/* FORMER_BUILDER_NAMES */.v.get(builder);
        if (name === undefined)
            continue;
        builders[index] = name;
        const message = `the builder ${builder} is called ${name} now`;
        const hint = `write ${name}: the next minor release does not know ${builder}`;
        warnings.push({ severity: 'warning', ...places.valuePlace(['builders', index]), message, hint });
    }
    const provider = (0,unchecked_data.at)(data, 'provider');
    for (const [former, name] of builder_names/* FORMER_BUILDER_NAMES */.v) {
        if (!(0,unchecked_data/* isMapping */.p)(provider) || !Object.hasOwn(provider, former))
            continue;
        const message = `nothing reads provider.${former}: the builder is called ${name} now`;
        warnings.push({ severity: 'warning', ...places.keyPlace(['provider', former]), message, hint: `call it ${name}` });
    }
    return warnings;
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/vm-image-1.js + 1 modules
var vm_image_1 = __webpack_require__(48948);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/validate-definition.js
// Generated by `npm run generate` from the schema; do not edit.

const validate = validate20;
/* harmony default export */ const validate_definition = ((/* unused pure expression or super */ null && (validate20)));
const schema31 = {"type":"object","required":["schema","image","source","build","steps"],"properties":{"$schema":{"type":"string","description":"For editors; not read."},"schema":{"description":"Version of this format.","const":"vm-image/1"},"abstract":{"type":"boolean","description":"true for a file that is only there to be extended: it is never built itself."},"extends":{"type":"array","items":{"type":"string","minLength":1},"description":"Definitions that this one is laid over, relative to it: mappings merge, lists replace, null deletes.","uniqueItems":true},"variables":{"description":"Values for {NAME} in texts of this definition and in templates.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","patternErrorMessage":"must be the name of a variable: A-Z, 0-9 and _"}},"variableFiles":{"type":"array","items":{"type":"string","minLength":1},"description":"Files that hold one mapping of variables each, YAML or JSON, relative to the definition. They override variables.","uniqueItems":true},"image":{"type":"object","required":["id","os","arch"],"properties":{"id":{"type":"string","description":"Stable name; the folder in the gallery.","pattern":"^[a-z0-9][a-z0-9-]{1,62}$","patternErrorMessage":"must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit"},"description":{"type":"string","description":"For people. Changing it builds nothing."},"os":{"description":"Operating system.","type":"string","enum":["linux","windows"]},"arch":{"description":"Processor architecture.","type":"string","enum":["x64","arm64","x86"]},"generation":{"description":"Of the virtual machine; 2 starts by UEFI.","type":"integer","enum":[1,2],"default":2},"security":{"type":"object","properties":{"trustedLaunch":{"type":"boolean","description":"Trusted Launch: secure boot and a virtual TPM."},"secureBoot":{"type":"boolean","description":"Start only what is signed."},"confidential":{"type":"boolean","description":"Confidential computing."}},"description":"Protection that the machines have.","additionalProperties":false},"names":{"type":"object","properties":{"container":{"type":"string","description":"Container with its artifacts.","minLength":1},"poolImage":{"type":"string","description":"Image of the pool, as 1ES.ImageOverride names it.","minLength":1},"key":{"type":"string","description":"Key of the file that it was imported from, as commit messages name it.","minLength":1},"pool":{"type":"string","description":"Worker pool, as commit messages name it.","minLength":1}},"description":"What the image is called elsewhere, where that is not its id. Changing it builds nothing.","additionalProperties":false}},"description":"What the image is.","additionalProperties":false},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"},"default":{}},"secrets":{"description":"Where secrets are kept, by the name that kv_<name> refers to. Never their values.","type":"object","additionalProperties":{"type":"object","required":["from","name"],"properties":{"from":{"description":"A key vault, or the environment of the run.","type":"string","enum":["keyvault","environment"]},"vault":{"type":"string","description":"Name of the vault, or its URL.","minLength":1},"name":{"type":"string","description":"Name of the secret in the vault, or of the environment variable.","pattern":"^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$","patternErrorMessage":"must be at most 127 letters, digits, _ and -"}},"additionalProperties":false},"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$","patternErrorMessage":"must be the name of a secret: at most 127 letters, digits, _ and -"},"default":{}},"source":{"description":"What the image starts from.","type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","required":["kind","suite"],"properties":{"kind":{"description":"A Debian release, installed from its archive.","const":"debian"},"suite":{"type":"string","description":"Name of the release, such as bookworm.","pattern":"^[a-z][a-z0-9-]*$","patternErrorMessage":"must be the name of a Debian release, such as bookworm"},"components":{"type":"array","items":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","patternErrorMessage":"must be a component, such as main"},"description":"Parts of the archive.","minItems":1,"uniqueItems":true,"default":["main"]},"mirror":{"type":"string","description":"Archive to install from; the builder's own default when left out.","pattern":"^https?://[^\\s/]+(/\\S*)?$","patternErrorMessage":"must be an http or https URL"}},"additionalProperties":false},{"type":"object","required":["kind","publisher","offer","sku"],"properties":{"kind":{"description":"An image of the Azure Marketplace.","const":"marketplace"},"publisher":{"type":"string","description":"Publisher, such as MicrosoftWindowsServer.","minLength":1},"offer":{"type":"string","description":"Offer, such as WindowsServer.","minLength":1},"sku":{"type":"string","description":"SKU, such as 2022-datacenter-g2.","minLength":1},"version":{"type":"string","description":"Exact version, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"},"plan":{"type":"object","required":["name","product","publisher"],"properties":{"name":{"type":"string","description":"Name of the plan.","minLength":1},"product":{"type":"string","description":"Product of the plan.","minLength":1},"publisher":{"type":"string","description":"Publisher of the plan.","minLength":1}},"description":"Purchase plan of the image, where it has one.","additionalProperties":false}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A version of an Azure Compute Gallery.","const":"gallery"},"id":{"type":"string","description":"Resource id of the image definition, or of a version. Instead of gallery and definition.","minLength":1},"gallery":{"type":"string","description":"Name of the gallery.","minLength":1},"definition":{"type":"string","description":"Name of the image definition in the gallery.","minLength":1},"version":{"type":"string","description":"Exact version, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["gallery","definition"]}]},{"type":"object","required":["kind","id"],"properties":{"kind":{"description":"A managed image of Azure.","const":"managed"},"id":{"type":"string","description":"Resource id of the image.","minLength":1}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A virtual disk.","const":"vhd"},"file":{"type":"string","description":"The file, relative to the definition. Instead of url.","minLength":1},"url":{"type":"string","description":"Where to download the file. Instead of file.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of the file.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"An installation medium.","const":"iso"},"file":{"type":"string","description":"The file, relative to the definition. Instead of url.","minLength":1},"url":{"type":"string","description":"Where to download the file. Instead of file.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of the file.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"},"index":{"type":"integer","description":"Which image of the install.wim, counted from 1.","minimum":1,"maximum":1000}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A machine image of Amazon EC2.","const":"ami"},"id":{"type":"string","description":"Id of the image. Instead of name.","minLength":1},"owner":{"type":"string","description":"Account that owns the image, or an alias such as amazon.","minLength":1},"name":{"type":"string","description":"Pattern of the name; the newest image that fits counts. Instead of id.","minLength":1}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["name"]}]},{"type":"object","required":["kind","family"],"properties":{"kind":{"description":"An image family of Google Compute Engine.","const":"gce-family"},"project":{"type":"string","description":"Project that holds the family.","minLength":1},"family":{"type":"string","description":"Name of the family.","minLength":1},"version":{"type":"string","description":"Name of an image, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"}},"additionalProperties":false}]},"build":{"type":"object","properties":{"diskMiB":{"type":"integer","description":"Size of the disk, in MiB; the builder local needs it.","minimum":256,"maximum":2097152},"osDiskGB":{"type":"integer","description":"Size of the disk in the cloud, in GB.","minimum":1,"maximum":65536},"dataDisksGB":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65536},"description":"Sizes of the data disks of the machine that builds, in GB."},"timeout":{"type":"string","description":"How long the build may take. Changing it builds nothing.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"1h"},"region":{"type":"string","description":"Region of the machine that builds, such as westus2.","minLength":1},"zone":{"type":"string","description":"Zone of the machine that builds.","minLength":1},"size":{"type":"string","description":"Size of the machine that builds, such as Standard_D4s_v5.","minLength":1},"spot":{"type":"boolean","description":"Build on a spot machine."},"readsTags":{"type":"boolean","description":"Scripts read the tags of the machine that builds: a changed tag builds the image again."},"identity":{"type":"array","items":{"type":"string","minLength":1},"description":"User-assigned identities of the machine that builds: names or resource ids.","uniqueItems":true},"resourceGroup":{"type":"string","description":"Resource group of the machine that builds.","minLength":1},"subnet":{"type":"string","description":"Resource id of the subnet of the machine that builds.","minLength":1}},"description":"How the image is built.","additionalProperties":false},"steps":{"type":"array","items":{"type":"object","properties":{"packages":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$","patternErrorMessage":"must be the name of a Debian package, or name=version"},"description":"Debian packages to install.","minItems":1,"uniqueItems":true},"file":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","description":"File or folder, relative to the definition.","minLength":1},"to":{"type":"string","description":"Absolute path in the image.","pattern":"^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$","patternErrorMessage":"must be an absolute path without . and .. parts"},"mode":{"type":"string","description":"Permissions in octal; those of the source when left out.","pattern":"^[0-7]{3,4}$","patternErrorMessage":"must be permissions in octal, such as \"0644\""},"template":{"type":"boolean","description":"Replace {VARIABLES} in the file."}},"description":"Copies a file, or all files below a folder, into the image.","additionalProperties":false},"script":{"type":"object","properties":{"name":{"type":"string","description":"For people.","minLength":1},"shell":{"description":"Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.","type":"string","enum":["bash","sh","powershell","pwsh","cmd"]},"file":{"type":"string","description":"Script, relative to the definition.","minLength":1},"inline":{"type":"array","items":{"type":"string"},"description":"Lines of the script.","minItems":1},"url":{"type":"string","description":"Where the script is downloaded from.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of what the URL gives.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"},"env":{"description":"Environment variables of the script.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of an environment variable"}},"elevated":{"description":"Run it as an administrator, or as SYSTEM.","type":"string","enum":["administrator","system"]},"validExitCodes":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":4294967295},"description":"Exit codes that count as success; 0 when left out.","minItems":1,"uniqueItems":true},"timeout":{"type":"string","description":"How long the script may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"}},"description":"Runs a script in the image while it is built: one of file, inline and url.","additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["inline"]},{"required":["url"]}]},"runner":{"type":"object","required":["platform","version","package"],"properties":{"platform":{"description":"What kind of runner.","type":"string","enum":["github-linux"]},"version":{"type":"string","description":"Version of the runner.","pattern":"^[0-9A-Za-z][0-9A-Za-z.+~-]*$","patternErrorMessage":"must be a version, such as 2.330.0"},"package":{"type":"object","required":["sha256"],"properties":{"file":{"type":"string","description":"Package, relative to the definition.","minLength":1},"url":{"type":"string","description":"Where to download the package.","pattern":"^https?://[^\\s/]+/\\S*$","patternErrorMessage":"must be an http or https URL"},"sha256":{"type":"string","description":"SHA-256 of the package.","pattern":"^[0-9a-f]{64}$","patternErrorMessage":"must be a SHA-256: 64 lower-case hexadecimal digits"}},"description":"The runner's package: a file or a URL.","additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},"user":{"type":"string","description":"User that the runner runs as; made when missing.","pattern":"^[a-z_][a-z0-9_-]{0,31}$","patternErrorMessage":"must be a user name: at most 32 of a-z, 0-9, _ and -","default":"runner"},"root":{"type":"string","description":"The runner's folder in the image.","pattern":"^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$","patternErrorMessage":"must be an absolute path of letters, digits and . _ + @ -","default":"/opt/actions-runner"},"labels":{"type":"array","items":{"type":"string","pattern":"^[^,\\s]+$","patternErrorMessage":"must be text without commas and blanks"},"description":"Labels that workflows choose the runner by.","uniqueItems":true,"default":[]}},"description":"Puts a CI runner into the image, which registers itself when the machine starts.","additionalProperties":false},"feature":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the feature, such as Microsoft-Hyper-V.","minLength":1}},"description":"Switches an optional feature of Windows on.","additionalProperties":false},"restart":{"type":"object","properties":{"timeout":{"type":"string","description":"How long the restart may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"},"command":{"type":"string","description":"What restarts the machine; the builder's own way when left out.","minLength":1},"check":{"type":"string","description":"Command whose success ends the wait.","minLength":1}},"description":"Restarts the machine and waits until it is back.","additionalProperties":false},"fetch":{"type":"object","required":["from","to"],"properties":{"name":{"type":"string","description":"For people.","minLength":1},"from":{"type":"string","description":"https://… or blob://account/container/path, which may end in *.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"to":{"type":"string","description":"File or folder in the image.","minLength":1},"sha256":{"type":"string","description":"SHA-256 of the file; or manifest, for those of the manifest among the files.","pattern":"^(manifest|[0-9a-fA-F]{64})$","patternErrorMessage":"must be a SHA-256, 64 hexadecimal digits, or manifest"},"identity":{"type":"string","description":"Identity that reads, where the machine has several.","minLength":1},"extract":{"type":"boolean","description":"Unpack what was downloaded."}},"description":"Downloads to the machine that is built.","additionalProperties":false},"artifact":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the artifact, such as windows-gitinstall.","minLength":1},"parameters":{"description":"What the artifact is given, by name. A secret is kv_<name>.","type":"object","additionalProperties":{"type":["string","boolean","number"]}}},"description":"Applies a ready-made artifact of 1ES or Image Factory.","additionalProperties":false},"windowsUpdate":{"type":"object","properties":{"search":{"type":"string","description":"Criteria of the search for updates.","minLength":1},"filter":{"type":"array","items":{"type":"string"},"description":"Filters, such as exclude:preview."},"limit":{"type":"integer","description":"How many updates at most.","minimum":0,"maximum":100000}},"description":"Installs the updates of Windows.","additionalProperties":false}},"description":"One step of the build; steps run in their order.","additionalProperties":false,"minProperties":1,"maxProperties":1},"description":"What is put into the image, in order."},"generalize":{"type":"object","properties":{"deadline":{"type":"string","description":"How long that may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"}},"description":"How the machine is made ready to be copied.","additionalProperties":false},"tests":{"type":"object","properties":{"boot":{"type":"object","properties":{"deadline":{"type":"string","description":"How long the machine may take to be ready.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"10m"},"memoryMiB":{"type":"integer","description":"Memory, in MiB.","minimum":128,"maximum":1048576,"default":1024},"cpus":{"type":"integer","description":"Number of virtual processors.","minimum":1,"maximum":256,"default":2},"size":{"type":"string","description":"Machine size of the cloud, such as Standard_D2s_v5.","minLength":1},"checks":{"type":"array","items":{"if":{"type":"string"},"then":{"enum":["agent-ready","marker-file"]},"else":{"type":"object","required":["command"],"properties":{"command":{"type":"string","description":"Command that must exit 0.","minLength":1}},"additionalProperties":false}},"description":"What must hold once it has started: agent-ready, marker-file, or a command that exits 0.","default":[]}},"description":"The virtual machine that the image is started in.","additionalProperties":false,"default":{}},"inVm":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique name; that of the file, without extension, when left out.","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"must be at most 64 letters, digits and . _ - and begin with a letter or digit"},"shell":{"description":"Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.","type":"string","enum":["bash","sh","powershell","pwsh","cmd"]},"file":{"type":"string","description":"Script, relative to the definition; with * it stands for one test a file.","minLength":1},"inline":{"type":"array","items":{"type":"string"},"description":"Lines of the script.","minItems":1},"timeout":{"type":"string","description":"How long the test may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"5m"},"when":{"type":"string","description":"Run the test only when this flag is given.","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","patternErrorMessage":"must be letters, digits and . _ -"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["inline"]}]},"description":"Scripts that run in the machine; exit code 0 passes.","default":[]}},"description":"What must hold before a version may become latest.","additionalProperties":false,"default":{}},"outputs":{"type":"array","items":{"type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","required":["kind"],"properties":{"kind":{"description":"A directory gallery.","const":"directory"},"formats":{"type":"array","items":{"type":"string","enum":["raw","vhd"]},"description":"Disk image formats to publish; vhd is fixed size, as Azure wants it.","minItems":1,"uniqueItems":true,"default":["raw","vhd"]},"version":{"type":"string","description":"auto counts up from 1.0.0; or x.y.z.","pattern":"^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$","patternErrorMessage":"must be auto or x.y.z, such as 1.2.0","default":"auto"}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"An Azure Compute Gallery.","const":"gallery"},"id":{"type":"string","description":"Resource id of the gallery's image definition. Instead of gallery and definition.","minLength":1},"gallery":{"type":"string","description":"Name of the gallery.","minLength":1},"definition":{"type":"string","description":"Name of the image definition in the gallery.","minLength":1},"resourceGroup":{"type":"string","description":"Resource group of the gallery.","minLength":1},"version":{"type":"string","description":"auto counts up, date is the day of the build; or x.y.z.","pattern":"^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$","patternErrorMessage":"must be auto, date or x.y.z, such as 1.2.0","default":"auto"},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to.","default":[]},"channel":{"description":"staging is left out of latest.","type":"string","enum":["staging","latest"]},"storage":{"type":"string","description":"Storage type, such as Standard_LRS.","minLength":1},"replication":{"description":"shallow makes one copy in one region, quickly.","type":"string","enum":["full","shallow"]},"endOfLife":{"type":"string","description":"Day from which the version may no longer be used.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["gallery","definition"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A managed image of Azure.","const":"managed"},"id":{"type":"string","description":"Resource id of the image. Instead of name.","minLength":1},"name":{"type":"string","description":"Name of the image. Instead of id.","minLength":1},"resourceGroup":{"type":"string","description":"Resource group of the image.","minLength":1},"subscription":{"type":"string","description":"Subscription of the image.","minLength":1},"storageAccount":{"type":"string","description":"Storage account that the image is made in.","minLength":1},"storage":{"type":"string","description":"Storage type, such as Standard_LRS.","minLength":1},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to."},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["name"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A VHD in a storage account.","const":"vhd"},"url":{"type":"string","description":"Where the VHD goes.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"storageAccount":{"type":"string","description":"Storage account of the VHD.","minLength":1},"container":{"type":"string","description":"Container of the VHD.","minLength":1},"name":{"type":"string","description":"Name of the VHD, or its prefix.","minLength":1},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false},{"type":"object","required":["kind","name"],"properties":{"kind":{"description":"A machine image of Amazon EC2.","const":"ami"},"name":{"type":"string","description":"Name of the image.","minLength":1},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to."},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false},{"type":"object","required":["kind","name"],"properties":{"kind":{"description":"An image of Google Compute Engine.","const":"gce-image"},"name":{"type":"string","description":"Name of the image.","minLength":1},"project":{"type":"string","description":"Project of the image.","minLength":1},"family":{"type":"string","description":"Family that the image joins.","minLength":1},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false}]},"description":"Where the image goes. An image that is built from a Debian release, a VHD or an ISO goes to a directory when left out.","minItems":1},"lifecycle":{"type":"object","properties":{"refreshEvery":{"type":"string","description":"Build the image again at this age.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"},"maxAge":{"type":"string","description":"A version that is older must not be used.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"},"updateRequired":{"type":"string","description":"Day by which the definition must be brought up to date (UpdateRequiredDate).","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"removal":{"type":"string","description":"Day on which the image goes (EstimatedRemovalDate); not before updateRequired.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"keep":{"type":"object","properties":{"succeeded":{"type":"integer","description":"How many of the newest good versions stay.","minimum":0,"maximum":10000},"failed":{"type":"integer","description":"How many of the newest failed versions stay.","minimum":0,"maximum":10000},"minAge":{"type":"string","description":"Younger versions stay.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"}},"description":"What retiring leaves alone.","additionalProperties":false}},"description":"When a version is made again, may no longer be used, and goes. Changing it builds nothing.","additionalProperties":false,"default":{}},"consumers":{"type":"array","items":{"type":"object","required":["file","path"],"properties":{"repo":{"type":"string","description":"Repository of the file, owner/name; this one when left out.","pattern":"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$","patternErrorMessage":"must be owner/name"},"file":{"type":"string","description":"The file, relative to its repository.","minLength":1},"path":{"type":"string","description":"Where the version stands in the file, such as $.images[0].version.","pattern":"^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$","patternErrorMessage":"must be a path such as $.images[0].version"},"as":{"description":"Whether to propose the new version in a pull request, or only to report it.","type":"string","enum":["pull-request","report"],"default":"pull-request"}},"additionalProperties":false},"description":"Files elsewhere that pin a version of the image. Changing them builds nothing.","default":[]},"builders":{"type":"array","items":{"type":"string","anyOf":[{"enum":["local","packer","packer-azure","packer-gce","packer-aws","azure-image-builder","one-es","image-factory"]},{"enum":["aib","1es"],"deprecated":true,"deprecationMessage":"A former name: aib is azure-image-builder now, 1es is one-es now."}]},"description":"What can build the image; the first is the default. When left out, the one that fits the source.","minItems":1,"uniqueItems":true},"provider":{"type":"object","properties":{"packer":{"type":"object","required":["template"],"properties":{"template":{"type":"string","description":"Packer template, a file or a folder, relative to the definition.","minLength":1},"variables":{"description":"Variables of the template. A reference to a secret from the environment is given as its value.","type":"object","additionalProperties":{"type":"string"}},"files":{"type":"array","items":{"type":"string","minLength":1},"description":"Files, folders and patterns that the image is made of besides those that the template names, relative to the definition."}},"description":"What the builder packer is given.","additionalProperties":true}},"description":"What only one builder or format understands.","additionalProperties":{"type":"object"},"default":{}}},"description":"What a machine image is made of, how it is tested and where it goes.","additionalProperties":false,"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bakehouse:schema:vm-image:1","title":"Machine image definition vm-image/1"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5 = new RegExp("^[a-z0-9][a-z0-9-]{1,62}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$", "u");
const pattern8 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern10 = new RegExp("^https?://[^\\s/]+(/\\S*)?$", "u");
const pattern11 = new RegExp("^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$", "u");
const pattern12 = new RegExp("^[0-9a-fA-F]{64}$", "u");
const pattern15 = new RegExp("^[1-9][0-9]{0,4}[smh]$", "u");
const pattern16 = new RegExp("^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$", "u");
const pattern17 = new RegExp("^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$", "u");
const pattern18 = new RegExp("^[0-7]{3,4}$", "u");
const pattern21 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern23 = new RegExp("^[0-9A-Za-z][0-9A-Za-z.+~-]*$", "u");
const pattern24 = new RegExp("^https?://[^\\s/]+/\\S*$", "u");
const pattern25 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern26 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern27 = new RegExp("^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$", "u");
const pattern28 = new RegExp("^[^,\\s]+$", "u");
const pattern31 = new RegExp("^(manifest|[0-9a-fA-F]{64})$", "u");
const pattern34 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern36 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern37 = new RegExp("^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$", "u");
const pattern38 = new RegExp("^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$", "u");
const pattern39 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern41 = new RegExp("^[1-9][0-9]{0,4}d$", "u");
const pattern46 = new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
const pattern47 = new RegExp("^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bakehouse:schema:vm-image:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tags === undefined){
data.tags = {};
}
if(data.secrets === undefined){
data.secrets = {};
}
if(data.tests === undefined){
data.tests = {};
}
if(data.lifecycle === undefined){
data.lifecycle = {};
}
if(data.consumers === undefined){
data.consumers = [];
}
if(data.provider === undefined){
data.provider = {};
}
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.image === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.build === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "build"},message:"must have required property '"+"build"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.steps === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err6 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schema !== undefined){
if("vm-image/1" !== data.schema){
const err7 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: "vm-image/1"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.abstract !== undefined){
if(typeof data.abstract !== "boolean"){
const err8 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.extends !== undefined){
let data3 = data.extends;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err12 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.variables !== undefined){
let data5 = data.variables;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs13 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err13 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid4 = _errs13 === errors;
if(!valid4){
const err15 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key2 in data5){
if(typeof data5[key2] !== "string"){
const err16 = {instancePath:instancePath+"/variables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.variableFiles !== undefined){
let data7 = data.variableFiles;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/variableFiles/" + i2,schemaPath:"#/properties/variableFiles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/variableFiles/" + i2,schemaPath:"#/properties/variableFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i3 = data7.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data7[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/variableFiles",schemaPath:"#/properties/variableFiles/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err21 = {instancePath:instancePath+"/variableFiles",schemaPath:"#/properties/variableFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.image !== undefined){
let data9 = data.image;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.generation === undefined){
data9.generation = 2;
}
if(data9.id === undefined){
const err22 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.os === undefined){
const err23 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.arch === undefined){
const err24 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "arch"},message:"must have required property '"+"arch"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data9){
if(!(((((((key3 === "id") || (key3 === "description")) || (key3 === "os")) || (key3 === "arch")) || (key3 === "generation")) || (key3 === "security")) || (key3 === "names"))){
const err25 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err26 = {instancePath:instancePath+"/image/id",schemaPath:"#/properties/image/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,62}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/image/id",schemaPath:"#/properties/image/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.description !== undefined){
if(typeof data9.description !== "string"){
const err28 = {instancePath:instancePath+"/image/description",schemaPath:"#/properties/image/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.os !== undefined){
let data12 = data9.os;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/image/os",schemaPath:"#/properties/image/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data12 === "linux") || (data12 === "windows"))){
const err30 = {instancePath:instancePath+"/image/os",schemaPath:"#/properties/image/properties/os/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.os.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.arch !== undefined){
let data13 = data9.arch;
if(typeof data13 !== "string"){
const err31 = {instancePath:instancePath+"/image/arch",schemaPath:"#/properties/image/properties/arch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data13 === "x64") || (data13 === "arm64")) || (data13 === "x86"))){
const err32 = {instancePath:instancePath+"/image/arch",schemaPath:"#/properties/image/properties/arch/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.arch.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let data14 = data9.generation;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/image/generation",schemaPath:"#/properties/image/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data14 === 1) || (data14 === 2))){
const err34 = {instancePath:instancePath+"/image/generation",schemaPath:"#/properties/image/properties/generation/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.generation.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.security !== undefined){
let data15 = data9.security;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(((key4 === "trustedLaunch") || (key4 === "secureBoot")) || (key4 === "confidential"))){
const err35 = {instancePath:instancePath+"/image/security",schemaPath:"#/properties/image/properties/security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.trustedLaunch !== undefined){
if(typeof data15.trustedLaunch !== "boolean"){
const err36 = {instancePath:instancePath+"/image/security/trustedLaunch",schemaPath:"#/properties/image/properties/security/properties/trustedLaunch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.secureBoot !== undefined){
if(typeof data15.secureBoot !== "boolean"){
const err37 = {instancePath:instancePath+"/image/security/secureBoot",schemaPath:"#/properties/image/properties/security/properties/secureBoot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.confidential !== undefined){
if(typeof data15.confidential !== "boolean"){
const err38 = {instancePath:instancePath+"/image/security/confidential",schemaPath:"#/properties/image/properties/security/properties/confidential/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/image/security",schemaPath:"#/properties/image/properties/security/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.names !== undefined){
let data19 = data9.names;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
if(!((((key5 === "container") || (key5 === "poolImage")) || (key5 === "key")) || (key5 === "pool"))){
const err40 = {instancePath:instancePath+"/image/names",schemaPath:"#/properties/image/properties/names/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.container !== undefined){
let data20 = data19.container;
if(typeof data20 === "string"){
if(data20.length < 1){
const err41 = {instancePath:instancePath+"/image/names/container",schemaPath:"#/properties/image/properties/names/properties/container/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/image/names/container",schemaPath:"#/properties/image/properties/names/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.poolImage !== undefined){
let data21 = data19.poolImage;
if(typeof data21 === "string"){
if(data21.length < 1){
const err43 = {instancePath:instancePath+"/image/names/poolImage",schemaPath:"#/properties/image/properties/names/properties/poolImage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/image/names/poolImage",schemaPath:"#/properties/image/properties/names/properties/poolImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.key !== undefined){
let data22 = data19.key;
if(typeof data22 === "string"){
if(data22.length < 1){
const err45 = {instancePath:instancePath+"/image/names/key",schemaPath:"#/properties/image/properties/names/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/image/names/key",schemaPath:"#/properties/image/properties/names/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.pool !== undefined){
let data23 = data19.pool;
if(typeof data23 === "string"){
if(data23.length < 1){
const err47 = {instancePath:instancePath+"/image/names/pool",schemaPath:"#/properties/image/properties/names/properties/pool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/image/names/pool",schemaPath:"#/properties/image/properties/names/properties/pool/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/image/names",schemaPath:"#/properties/image/properties/names/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
let data24 = data.tags;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
if(typeof data24[key6] !== "string"){
const err51 = {instancePath:instancePath+"/tags/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
let data26 = data.secrets;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
const _errs62 = errors;
if(typeof key7 === "string"){
if(!pattern6.test(key7)){
const err53 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$"+"\"",propertyName:key7};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key7};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var valid13 = _errs62 === errors;
if(!valid13){
const err55 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key8 in data26){
let data27 = data26[key8];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err56 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data27.name === undefined){
const err57 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key9 in data27){
if(!(((key9 === "from") || (key9 === "vault")) || (key9 === "name"))){
const err58 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data27.from !== undefined){
let data28 = data27.from;
if(typeof data28 !== "string"){
const err59 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/secrets/additionalProperties/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data28 === "keyvault") || (data28 === "environment"))){
const err60 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/secrets/additionalProperties/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.secrets.additionalProperties.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.vault !== undefined){
let data29 = data27.vault;
if(typeof data29 === "string"){
if(data29.length < 1){
const err61 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/vault",schemaPath:"#/properties/secrets/additionalProperties/properties/vault/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/vault",schemaPath:"#/properties/secrets/additionalProperties/properties/vault/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.name !== undefined){
let data30 = data27.name;
if(typeof data30 === "string"){
if(!pattern7.test(data30)){
const err63 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data.source !== undefined){
let data31 = data.source;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
const err67 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const tag0 = data31.kind;
if(typeof tag0 == "string"){
if(tag0 === "debian"){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.components === undefined){
data31.components = ["main"];
}
if(data31.kind === undefined){
const err68 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data31.suite === undefined){
const err69 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key10 in data31){
if(!((((key10 === "kind") || (key10 === "suite")) || (key10 === "components")) || (key10 === "mirror"))){
const err70 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data31.kind !== undefined){
if("debian" !== data31.kind){
const err71 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "debian"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data31.suite !== undefined){
let data33 = data31.suite;
if(typeof data33 === "string"){
if(!pattern8.test(data33)){
const err72 = {instancePath:instancePath+"/source/suite",schemaPath:"#/properties/source/oneOf/0/properties/suite/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/source/suite",schemaPath:"#/properties/source/oneOf/0/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
let data34 = data31.components;
if(Array.isArray(data34)){
if(data34.length < 1){
const err74 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
const len2 = data34.length;
for(let i4=0; i4<len2; i4++){
let data35 = data34[i4];
if(typeof data35 === "string"){
if(!pattern8.test(data35)){
const err75 = {instancePath:instancePath+"/source/components/" + i4,schemaPath:"#/properties/source/oneOf/0/properties/components/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/source/components/" + i4,schemaPath:"#/properties/source/oneOf/0/properties/components/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
let i5 = data34.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data34[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err77 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err78 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data31.mirror !== undefined){
let data36 = data31.mirror;
if(typeof data36 === "string"){
if(!pattern10.test(data36)){
const err79 = {instancePath:instancePath+"/source/mirror",schemaPath:"#/properties/source/oneOf/0/properties/mirror/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/]+(/\\S*)?$"},message:"must match pattern \""+"^https?://[^\\s/]+(/\\S*)?$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/source/mirror",schemaPath:"#/properties/source/oneOf/0/properties/mirror/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "marketplace"){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.version === undefined){
data31.version = "latest";
}
if(data31.kind === undefined){
const err82 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data31.publisher === undefined){
const err83 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "publisher"},message:"must have required property '"+"publisher"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data31.offer === undefined){
const err84 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "offer"},message:"must have required property '"+"offer"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data31.sku === undefined){
const err85 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key11 in data31){
if(!((((((key11 === "kind") || (key11 === "publisher")) || (key11 === "offer")) || (key11 === "sku")) || (key11 === "version")) || (key11 === "plan"))){
const err86 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data31.kind !== undefined){
if("marketplace" !== data31.kind){
const err87 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "marketplace"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data31.publisher !== undefined){
let data38 = data31.publisher;
if(typeof data38 === "string"){
if(data38.length < 1){
const err88 = {instancePath:instancePath+"/source/publisher",schemaPath:"#/properties/source/oneOf/1/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/source/publisher",schemaPath:"#/properties/source/oneOf/1/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data31.offer !== undefined){
let data39 = data31.offer;
if(typeof data39 === "string"){
if(data39.length < 1){
const err90 = {instancePath:instancePath+"/source/offer",schemaPath:"#/properties/source/oneOf/1/properties/offer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/source/offer",schemaPath:"#/properties/source/oneOf/1/properties/offer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data31.sku !== undefined){
let data40 = data31.sku;
if(typeof data40 === "string"){
if(data40.length < 1){
const err92 = {instancePath:instancePath+"/source/sku",schemaPath:"#/properties/source/oneOf/1/properties/sku/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/source/sku",schemaPath:"#/properties/source/oneOf/1/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
let data41 = data31.version;
if(typeof data41 === "string"){
if(data41.length < 1){
const err94 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/1/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data31.plan !== undefined){
let data42 = data31.plan;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.name === undefined){
const err96 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data42.product === undefined){
const err97 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "product"},message:"must have required property '"+"product"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data42.publisher === undefined){
const err98 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "publisher"},message:"must have required property '"+"publisher"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key12 in data42){
if(!(((key12 === "name") || (key12 === "product")) || (key12 === "publisher"))){
const err99 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data42.name !== undefined){
let data43 = data42.name;
if(typeof data43 === "string"){
if(data43.length < 1){
const err100 = {instancePath:instancePath+"/source/plan/name",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/source/plan/name",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data42.product !== undefined){
let data44 = data42.product;
if(typeof data44 === "string"){
if(data44.length < 1){
const err102 = {instancePath:instancePath+"/source/plan/product",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/product/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/source/plan/product",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/product/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data42.publisher !== undefined){
let data45 = data42.publisher;
if(typeof data45 === "string"){
if(data45.length < 1){
const err104 = {instancePath:instancePath+"/source/plan/publisher",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/source/plan/publisher",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gallery"){
const _errs112 = errors;
let valid26 = false;
let passing0 = null;
const _errs113 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.id === undefined){
const err108 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
var _valid0 = _errs113 === errors;
if(_valid0){
valid26 = true;
passing0 = 0;
}
const _errs114 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.gallery === undefined){
const err109 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "gallery"},message:"must have required property '"+"gallery"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data31.definition === undefined){
const err110 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var _valid0 = _errs114 === errors;
if(_valid0 && valid26){
valid26 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid26 = true;
passing0 = 1;
}
}
if(!valid26){
const err111 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs112;
if(vErrors !== null){
if(_errs112){
vErrors.length = _errs112;
}
else {
vErrors = null;
}
}
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.version === undefined){
data31.version = "latest";
}
if(data31.kind === undefined){
const err112 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key13 in data31){
if(!(((((key13 === "kind") || (key13 === "id")) || (key13 === "gallery")) || (key13 === "definition")) || (key13 === "version"))){
const err113 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data31.kind !== undefined){
if("gallery" !== data31.kind){
const err114 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "gallery"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data31.id !== undefined){
let data47 = data31.id;
if(typeof data47 === "string"){
if(data47.length < 1){
const err115 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/2/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/2/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data31.gallery !== undefined){
let data48 = data31.gallery;
if(typeof data48 === "string"){
if(data48.length < 1){
const err117 = {instancePath:instancePath+"/source/gallery",schemaPath:"#/properties/source/oneOf/2/properties/gallery/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/source/gallery",schemaPath:"#/properties/source/oneOf/2/properties/gallery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data31.definition !== undefined){
let data49 = data31.definition;
if(typeof data49 === "string"){
if(data49.length < 1){
const err119 = {instancePath:instancePath+"/source/definition",schemaPath:"#/properties/source/oneOf/2/properties/definition/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/source/definition",schemaPath:"#/properties/source/oneOf/2/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
let data50 = data31.version;
if(typeof data50 === "string"){
if(data50.length < 1){
const err121 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/2/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/2/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "managed"){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
const err124 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data31.id === undefined){
const err125 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key14 in data31){
if(!((key14 === "kind") || (key14 === "id"))){
const err126 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data31.kind !== undefined){
if("managed" !== data31.kind){
const err127 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data31.id !== undefined){
let data52 = data31.id;
if(typeof data52 === "string"){
if(data52.length < 1){
const err128 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/3/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/3/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "vhd"){
const _errs133 = errors;
let valid31 = false;
let passing1 = null;
const _errs134 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.file === undefined){
const err131 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
var _valid1 = _errs134 === errors;
if(_valid1){
valid31 = true;
passing1 = 0;
}
const _errs135 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.url === undefined){
const err132 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid1 = _errs135 === errors;
if(_valid1 && valid31){
valid31 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid31 = true;
passing1 = 1;
}
}
if(!valid31){
const err133 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
const err134 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key15 in data31){
if(!((((key15 === "kind") || (key15 === "file")) || (key15 === "url")) || (key15 === "sha256"))){
const err135 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data31.kind !== undefined){
if("vhd" !== data31.kind){
const err136 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "vhd"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data31.file !== undefined){
let data54 = data31.file;
if(typeof data54 === "string"){
if(data54.length < 1){
const err137 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/4/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/4/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data31.url !== undefined){
let data55 = data31.url;
if(typeof data55 === "string"){
if(!pattern11.test(data55)){
const err139 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/4/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/4/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data31.sha256 !== undefined){
let data56 = data31.sha256;
if(typeof data56 === "string"){
if(!pattern12.test(data56)){
const err141 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/4/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/4/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "iso"){
const _errs146 = errors;
let valid34 = false;
let passing2 = null;
const _errs147 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.file === undefined){
const err144 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
var _valid2 = _errs147 === errors;
if(_valid2){
valid34 = true;
passing2 = 0;
}
const _errs148 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.url === undefined){
const err145 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
var _valid2 = _errs148 === errors;
if(_valid2 && valid34){
valid34 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid34 = true;
passing2 = 1;
}
}
if(!valid34){
const err146 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
else {
errors = _errs146;
if(vErrors !== null){
if(_errs146){
vErrors.length = _errs146;
}
else {
vErrors = null;
}
}
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
const err147 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
for(const key16 in data31){
if(!(((((key16 === "kind") || (key16 === "file")) || (key16 === "url")) || (key16 === "sha256")) || (key16 === "index"))){
const err148 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data31.kind !== undefined){
if("iso" !== data31.kind){
const err149 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "iso"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data31.file !== undefined){
let data58 = data31.file;
if(typeof data58 === "string"){
if(data58.length < 1){
const err150 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/5/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/5/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data31.url !== undefined){
let data59 = data31.url;
if(typeof data59 === "string"){
if(!pattern11.test(data59)){
const err152 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/5/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/5/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data31.sha256 !== undefined){
let data60 = data31.sha256;
if(typeof data60 === "string"){
if(!pattern12.test(data60)){
const err154 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/5/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/5/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data31.index !== undefined){
let data61 = data31.index;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err156 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 1000 || isNaN(data61)){
const err157 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err158 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
}
else {
const err159 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "ami"){
const _errs161 = errors;
let valid37 = false;
let passing3 = null;
const _errs162 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.id === undefined){
const err160 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
var _valid3 = _errs162 === errors;
if(_valid3){
valid37 = true;
passing3 = 0;
}
const _errs163 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.name === undefined){
const err161 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
var _valid3 = _errs163 === errors;
if(_valid3 && valid37){
valid37 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid37 = true;
passing3 = 1;
}
}
if(!valid37){
const err162 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
else {
errors = _errs161;
if(vErrors !== null){
if(_errs161){
vErrors.length = _errs161;
}
else {
vErrors = null;
}
}
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
const err163 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
for(const key17 in data31){
if(!((((key17 === "kind") || (key17 === "id")) || (key17 === "owner")) || (key17 === "name"))){
const err164 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data31.kind !== undefined){
if("ami" !== data31.kind){
const err165 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "ami"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data31.id !== undefined){
let data63 = data31.id;
if(typeof data63 === "string"){
if(data63.length < 1){
const err166 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/6/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/6/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data31.owner !== undefined){
let data64 = data31.owner;
if(typeof data64 === "string"){
if(data64.length < 1){
const err168 = {instancePath:instancePath+"/source/owner",schemaPath:"#/properties/source/oneOf/6/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/source/owner",schemaPath:"#/properties/source/oneOf/6/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data31.name !== undefined){
let data65 = data31.name;
if(typeof data65 === "string"){
if(data65.length < 1){
const err170 = {instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/oneOf/6/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/oneOf/6/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gce-family"){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.version === undefined){
data31.version = "latest";
}
if(data31.kind === undefined){
const err173 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data31.family === undefined){
const err174 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key18 in data31){
if(!((((key18 === "kind") || (key18 === "project")) || (key18 === "family")) || (key18 === "version"))){
const err175 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data31.kind !== undefined){
if("gce-family" !== data31.kind){
const err176 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/7/properties/kind/const",keyword:"const",params:{allowedValue: "gce-family"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data31.project !== undefined){
let data67 = data31.project;
if(typeof data67 === "string"){
if(data67.length < 1){
const err177 = {instancePath:instancePath+"/source/project",schemaPath:"#/properties/source/oneOf/7/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/source/project",schemaPath:"#/properties/source/oneOf/7/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data31.family !== undefined){
let data68 = data31.family;
if(typeof data68 === "string"){
if(data68.length < 1){
const err179 = {instancePath:instancePath+"/source/family",schemaPath:"#/properties/source/oneOf/7/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/source/family",schemaPath:"#/properties/source/oneOf/7/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
let data69 = data31.version;
if(typeof data69 === "string"){
if(data69.length < 1){
const err181 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/7/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/7/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err184 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data.build !== undefined){
let data70 = data.build;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.timeout === undefined){
data70.timeout = "1h";
}
for(const key19 in data70){
if(!(func1.call(schema31.properties.build.properties, key19))){
const err187 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data70.diskMiB !== undefined){
let data71 = data70.diskMiB;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err188 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 2097152 || isNaN(data71)){
const err189 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2097152},message:"must be <= 2097152"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data71 < 256 || isNaN(data71)){
const err190 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data70.osDiskGB !== undefined){
let data72 = data70.osDiskGB;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err191 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 65536 || isNaN(data72)){
const err192 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},message:"must be <= 65536"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data72 < 1 || isNaN(data72)){
const err193 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
if(data70.dataDisksGB !== undefined){
let data73 = data70.dataDisksGB;
if(Array.isArray(data73)){
const len3 = data73.length;
for(let i6=0; i6<len3; i6++){
let data74 = data73[i6];
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err194 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 65536 || isNaN(data74)){
const err195 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},message:"must be <= 65536"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err196 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
}
else {
const err197 = {instancePath:instancePath+"/build/dataDisksGB",schemaPath:"#/properties/build/properties/dataDisksGB/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
let data75 = data70.timeout;
if(typeof data75 === "string"){
if(!pattern15.test(data75)){
const err198 = {instancePath:instancePath+"/build/timeout",schemaPath:"#/properties/build/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
else {
const err199 = {instancePath:instancePath+"/build/timeout",schemaPath:"#/properties/build/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data70.region !== undefined){
let data76 = data70.region;
if(typeof data76 === "string"){
if(data76.length < 1){
const err200 = {instancePath:instancePath+"/build/region",schemaPath:"#/properties/build/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/build/region",schemaPath:"#/properties/build/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data70.zone !== undefined){
let data77 = data70.zone;
if(typeof data77 === "string"){
if(data77.length < 1){
const err202 = {instancePath:instancePath+"/build/zone",schemaPath:"#/properties/build/properties/zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/build/zone",schemaPath:"#/properties/build/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data70.size !== undefined){
let data78 = data70.size;
if(typeof data78 === "string"){
if(data78.length < 1){
const err204 = {instancePath:instancePath+"/build/size",schemaPath:"#/properties/build/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/build/size",schemaPath:"#/properties/build/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data70.spot !== undefined){
if(typeof data70.spot !== "boolean"){
const err206 = {instancePath:instancePath+"/build/spot",schemaPath:"#/properties/build/properties/spot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data70.readsTags !== undefined){
if(typeof data70.readsTags !== "boolean"){
const err207 = {instancePath:instancePath+"/build/readsTags",schemaPath:"#/properties/build/properties/readsTags/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data70.identity !== undefined){
let data81 = data70.identity;
if(Array.isArray(data81)){
const len4 = data81.length;
for(let i7=0; i7<len4; i7++){
let data82 = data81[i7];
if(typeof data82 === "string"){
if(data82.length < 1){
const err208 = {instancePath:instancePath+"/build/identity/" + i7,schemaPath:"#/properties/build/properties/identity/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/build/identity/" + i7,schemaPath:"#/properties/build/properties/identity/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
let i8 = data81.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data81[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err210 = {instancePath:instancePath+"/build/identity",schemaPath:"#/properties/build/properties/identity/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err211 = {instancePath:instancePath+"/build/identity",schemaPath:"#/properties/build/properties/identity/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data70.resourceGroup !== undefined){
let data83 = data70.resourceGroup;
if(typeof data83 === "string"){
if(data83.length < 1){
const err212 = {instancePath:instancePath+"/build/resourceGroup",schemaPath:"#/properties/build/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/build/resourceGroup",schemaPath:"#/properties/build/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data70.subnet !== undefined){
let data84 = data70.subnet;
if(typeof data84 === "string"){
if(data84.length < 1){
const err214 = {instancePath:instancePath+"/build/subnet",schemaPath:"#/properties/build/properties/subnet/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
else {
const err215 = {instancePath:instancePath+"/build/subnet",schemaPath:"#/properties/build/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
else {
const err216 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data.steps !== undefined){
let data85 = data.steps;
if(Array.isArray(data85)){
const len5 = data85.length;
for(let i9=0; i9<len5; i9++){
let data86 = data85[i9];
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(Object.keys(data86).length > 1){
const err217 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(Object.keys(data86).length < 1){
const err218 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
for(const key20 in data86){
if(!(func1.call(schema31.properties.steps.items.properties, key20))){
const err219 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data86.packages !== undefined){
let data87 = data86.packages;
if(Array.isArray(data87)){
if(data87.length < 1){
const err220 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
const len6 = data87.length;
for(let i10=0; i10<len6; i10++){
let data88 = data87[i10];
if(typeof data88 === "string"){
if(!pattern16.test(data88)){
const err221 = {instancePath:instancePath+"/steps/" + i9+"/packages/" + i10,schemaPath:"#/properties/steps/items/properties/packages/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$"+"\""};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/steps/" + i9+"/packages/" + i10,schemaPath:"#/properties/steps/items/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
let i11 = data87.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data87[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err223 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err224 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data86.file !== undefined){
let data89 = data86.file;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.from === undefined){
const err225 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(data89.to === undefined){
const err226 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key21 in data89){
if(!((((key21 === "from") || (key21 === "to")) || (key21 === "mode")) || (key21 === "template"))){
const err227 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data89.from !== undefined){
let data90 = data89.from;
if(typeof data90 === "string"){
if(data90.length < 1){
const err228 = {instancePath:instancePath+"/steps/" + i9+"/file/from",schemaPath:"#/properties/steps/items/properties/file/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/steps/" + i9+"/file/from",schemaPath:"#/properties/steps/items/properties/file/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data89.to !== undefined){
let data91 = data89.to;
if(typeof data91 === "string"){
if(!pattern17.test(data91)){
const err230 = {instancePath:instancePath+"/steps/" + i9+"/file/to",schemaPath:"#/properties/steps/items/properties/file/properties/to/pattern",keyword:"pattern",params:{pattern: "^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/steps/" + i9+"/file/to",schemaPath:"#/properties/steps/items/properties/file/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data89.mode !== undefined){
let data92 = data89.mode;
if(typeof data92 === "string"){
if(!pattern18.test(data92)){
const err232 = {instancePath:instancePath+"/steps/" + i9+"/file/mode",schemaPath:"#/properties/steps/items/properties/file/properties/mode/pattern",keyword:"pattern",params:{pattern: "^[0-7]{3,4}$"},message:"must match pattern \""+"^[0-7]{3,4}$"+"\""};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/steps/" + i9+"/file/mode",schemaPath:"#/properties/steps/items/properties/file/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data89.template !== undefined){
if(typeof data89.template !== "boolean"){
const err234 = {instancePath:instancePath+"/steps/" + i9+"/file/template",schemaPath:"#/properties/steps/items/properties/file/properties/template/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data86.script !== undefined){
let data94 = data86.script;
const _errs235 = errors;
let valid54 = false;
let passing4 = null;
const _errs236 = errors;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.file === undefined){
const err236 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
var _valid4 = _errs236 === errors;
if(_valid4){
valid54 = true;
passing4 = 0;
}
const _errs237 = errors;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.inline === undefined){
const err237 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/1/required",keyword:"required",params:{missingProperty: "inline"},message:"must have required property '"+"inline"+"'"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
var _valid4 = _errs237 === errors;
if(_valid4 && valid54){
valid54 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid54 = true;
passing4 = 1;
}
const _errs238 = errors;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.url === undefined){
const err238 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
var _valid4 = _errs238 === errors;
if(_valid4 && valid54){
valid54 = false;
passing4 = [passing4, 2];
}
else {
if(_valid4){
valid54 = true;
passing4 = 2;
}
}
}
if(!valid54){
const err239 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
else {
errors = _errs235;
if(vErrors !== null){
if(_errs235){
vErrors.length = _errs235;
}
else {
vErrors = null;
}
}
}
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key22 in data94){
if(!(func1.call(schema31.properties.steps.items.properties.script.properties, key22))){
const err240 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data94.name !== undefined){
let data95 = data94.name;
if(typeof data95 === "string"){
if(data95.length < 1){
const err241 = {instancePath:instancePath+"/steps/" + i9+"/script/name",schemaPath:"#/properties/steps/items/properties/script/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/steps/" + i9+"/script/name",schemaPath:"#/properties/steps/items/properties/script/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data94.shell !== undefined){
let data96 = data94.shell;
if(typeof data96 !== "string"){
const err243 = {instancePath:instancePath+"/steps/" + i9+"/script/shell",schemaPath:"#/properties/steps/items/properties/script/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(!(((((data96 === "bash") || (data96 === "sh")) || (data96 === "powershell")) || (data96 === "pwsh")) || (data96 === "cmd"))){
const err244 = {instancePath:instancePath+"/steps/" + i9+"/script/shell",schemaPath:"#/properties/steps/items/properties/script/properties/shell/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.script.properties.shell.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data94.file !== undefined){
let data97 = data94.file;
if(typeof data97 === "string"){
if(data97.length < 1){
const err245 = {instancePath:instancePath+"/steps/" + i9+"/script/file",schemaPath:"#/properties/steps/items/properties/script/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/steps/" + i9+"/script/file",schemaPath:"#/properties/steps/items/properties/script/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data94.inline !== undefined){
let data98 = data94.inline;
if(Array.isArray(data98)){
if(data98.length < 1){
const err247 = {instancePath:instancePath+"/steps/" + i9+"/script/inline",schemaPath:"#/properties/steps/items/properties/script/properties/inline/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
const len7 = data98.length;
for(let i12=0; i12<len7; i12++){
if(typeof data98[i12] !== "string"){
const err248 = {instancePath:instancePath+"/steps/" + i9+"/script/inline/" + i12,schemaPath:"#/properties/steps/items/properties/script/properties/inline/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/steps/" + i9+"/script/inline",schemaPath:"#/properties/steps/items/properties/script/properties/inline/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data94.url !== undefined){
let data100 = data94.url;
if(typeof data100 === "string"){
if(!pattern11.test(data100)){
const err250 = {instancePath:instancePath+"/steps/" + i9+"/script/url",schemaPath:"#/properties/steps/items/properties/script/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/steps/" + i9+"/script/url",schemaPath:"#/properties/steps/items/properties/script/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data94.sha256 !== undefined){
let data101 = data94.sha256;
if(typeof data101 === "string"){
if(!pattern12.test(data101)){
const err252 = {instancePath:instancePath+"/steps/" + i9+"/script/sha256",schemaPath:"#/properties/steps/items/properties/script/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
else {
const err253 = {instancePath:instancePath+"/steps/" + i9+"/script/sha256",schemaPath:"#/properties/steps/items/properties/script/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data94.env !== undefined){
let data102 = data94.env;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key23 in data102){
const _errs256 = errors;
if(typeof key23 === "string"){
if(!pattern21.test(key23)){
const err254 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",propertyName:key23};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key23};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var valid58 = _errs256 === errors;
if(!valid58){
const err256 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
for(const key24 in data102){
if(typeof data102[key24] !== "string"){
const err257 = {instancePath:instancePath+"/steps/" + i9+"/script/env/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/script/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data94.elevated !== undefined){
let data104 = data94.elevated;
if(typeof data104 !== "string"){
const err259 = {instancePath:instancePath+"/steps/" + i9+"/script/elevated",schemaPath:"#/properties/steps/items/properties/script/properties/elevated/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(!((data104 === "administrator") || (data104 === "system"))){
const err260 = {instancePath:instancePath+"/steps/" + i9+"/script/elevated",schemaPath:"#/properties/steps/items/properties/script/properties/elevated/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.script.properties.elevated.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data94.validExitCodes !== undefined){
let data105 = data94.validExitCodes;
if(Array.isArray(data105)){
if(data105.length < 1){
const err261 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
const len8 = data105.length;
for(let i13=0; i13<len8; i13++){
let data106 = data105[i13];
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err262 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 > 4294967295 || isNaN(data106)){
const err263 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data106 < -2147483648 || isNaN(data106)){
const err264 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
}
let i14 = data105.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data105[i14];
if(!(((typeof item5 == "number") && (!(item5 % 1) && !isNaN(item5))) && (isFinite(item5)))){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err265 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i14+" are identical)"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
else {
const err266 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data94.timeout !== undefined){
let data107 = data94.timeout;
if(typeof data107 === "string"){
if(!pattern15.test(data107)){
const err267 = {instancePath:instancePath+"/steps/" + i9+"/script/timeout",schemaPath:"#/properties/steps/items/properties/script/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/steps/" + i9+"/script/timeout",schemaPath:"#/properties/steps/items/properties/script/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data86.runner !== undefined){
let data108 = data86.runner;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.user === undefined){
data108.user = "runner";
}
if(data108.root === undefined){
data108.root = "/opt/actions-runner";
}
if(data108.labels === undefined){
data108.labels = [];
}
if(data108.platform === undefined){
const err270 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(data108.version === undefined){
const err271 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data108.package === undefined){
const err272 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
for(const key25 in data108){
if(!((((((key25 === "platform") || (key25 === "version")) || (key25 === "package")) || (key25 === "user")) || (key25 === "root")) || (key25 === "labels"))){
const err273 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data108.platform !== undefined){
let data109 = data108.platform;
if(typeof data109 !== "string"){
const err274 = {instancePath:instancePath+"/steps/" + i9+"/runner/platform",schemaPath:"#/properties/steps/items/properties/runner/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(!(data109 === "github-linux")){
const err275 = {instancePath:instancePath+"/steps/" + i9+"/runner/platform",schemaPath:"#/properties/steps/items/properties/runner/properties/platform/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.runner.properties.platform.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data108.version !== undefined){
let data110 = data108.version;
if(typeof data110 === "string"){
if(!pattern23.test(data110)){
const err276 = {instancePath:instancePath+"/steps/" + i9+"/runner/version",schemaPath:"#/properties/steps/items/properties/runner/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+~-]*$"},message:"must match pattern \""+"^[0-9A-Za-z][0-9A-Za-z.+~-]*$"+"\""};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/steps/" + i9+"/runner/version",schemaPath:"#/properties/steps/items/properties/runner/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data108.package !== undefined){
let data111 = data108.package;
const _errs278 = errors;
let valid64 = false;
let passing5 = null;
const _errs279 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.file === undefined){
const err278 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
var _valid5 = _errs279 === errors;
if(_valid5){
valid64 = true;
passing5 = 0;
}
const _errs280 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.url === undefined){
const err279 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
var _valid5 = _errs280 === errors;
if(_valid5 && valid64){
valid64 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid64 = true;
passing5 = 1;
}
}
if(!valid64){
const err280 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf",keyword:"oneOf",params:{passingSchemas: passing5},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
else {
errors = _errs278;
if(vErrors !== null){
if(_errs278){
vErrors.length = _errs278;
}
else {
vErrors = null;
}
}
}
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.sha256 === undefined){
const err281 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
for(const key26 in data111){
if(!(((key26 === "file") || (key26 === "url")) || (key26 === "sha256"))){
const err282 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data111.file !== undefined){
let data112 = data111.file;
if(typeof data112 === "string"){
if(data112.length < 1){
const err283 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/file",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
else {
const err284 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/file",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data111.url !== undefined){
let data113 = data111.url;
if(typeof data113 === "string"){
if(!pattern24.test(data113)){
const err285 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/url",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/]+/\\S*$"},message:"must match pattern \""+"^https?://[^\\s/]+/\\S*$"+"\""};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/url",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data111.sha256 !== undefined){
let data114 = data111.sha256;
if(typeof data114 === "string"){
if(!pattern25.test(data114)){
const err287 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/sha256",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/sha256",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
let data115 = data108.user;
if(typeof data115 === "string"){
if(!pattern26.test(data115)){
const err290 = {instancePath:instancePath+"/steps/" + i9+"/runner/user",schemaPath:"#/properties/steps/items/properties/runner/properties/user/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},message:"must match pattern \""+"^[a-z_][a-z0-9_-]{0,31}$"+"\""};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/steps/" + i9+"/runner/user",schemaPath:"#/properties/steps/items/properties/runner/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
let data116 = data108.root;
if(typeof data116 === "string"){
if(!pattern27.test(data116)){
const err292 = {instancePath:instancePath+"/steps/" + i9+"/runner/root",schemaPath:"#/properties/steps/items/properties/runner/properties/root/pattern",keyword:"pattern",params:{pattern: "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$"},message:"must match pattern \""+"^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$"+"\""};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
else {
const err293 = {instancePath:instancePath+"/steps/" + i9+"/runner/root",schemaPath:"#/properties/steps/items/properties/runner/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
let data117 = data108.labels;
if(Array.isArray(data117)){
const len9 = data117.length;
for(let i15=0; i15<len9; i15++){
let data118 = data117[i15];
if(typeof data118 === "string"){
if(!pattern28.test(data118)){
const err294 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels/" + i15,schemaPath:"#/properties/steps/items/properties/runner/properties/labels/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]+$"},message:"must match pattern \""+"^[^,\\s]+$"+"\""};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels/" + i15,schemaPath:"#/properties/steps/items/properties/runner/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
let i16 = data117.length;
let j6;
if(i16 > 1){
const indices6 = {};
for(;i16--;){
let item6 = data117[i16];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err296 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels",schemaPath:"#/properties/steps/items/properties/runner/properties/labels/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i16+" are identical)"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
break;
}
indices6[item6] = i16;
}
}
}
else {
const err297 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels",schemaPath:"#/properties/steps/items/properties/runner/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data86.feature !== undefined){
let data119 = data86.feature;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.name === undefined){
const err299 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
for(const key27 in data119){
if(!(key27 === "name")){
const err300 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data119.name !== undefined){
let data120 = data119.name;
if(typeof data120 === "string"){
if(data120.length < 1){
const err301 = {instancePath:instancePath+"/steps/" + i9+"/feature/name",schemaPath:"#/properties/steps/items/properties/feature/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
else {
const err302 = {instancePath:instancePath+"/steps/" + i9+"/feature/name",schemaPath:"#/properties/steps/items/properties/feature/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data86.restart !== undefined){
let data121 = data86.restart;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key28 in data121){
if(!(((key28 === "timeout") || (key28 === "command")) || (key28 === "check"))){
const err304 = {instancePath:instancePath+"/steps/" + i9+"/restart",schemaPath:"#/properties/steps/items/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data121.timeout !== undefined){
let data122 = data121.timeout;
if(typeof data122 === "string"){
if(!pattern15.test(data122)){
const err305 = {instancePath:instancePath+"/steps/" + i9+"/restart/timeout",schemaPath:"#/properties/steps/items/properties/restart/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else {
const err306 = {instancePath:instancePath+"/steps/" + i9+"/restart/timeout",schemaPath:"#/properties/steps/items/properties/restart/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data121.command !== undefined){
let data123 = data121.command;
if(typeof data123 === "string"){
if(data123.length < 1){
const err307 = {instancePath:instancePath+"/steps/" + i9+"/restart/command",schemaPath:"#/properties/steps/items/properties/restart/properties/command/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
else {
const err308 = {instancePath:instancePath+"/steps/" + i9+"/restart/command",schemaPath:"#/properties/steps/items/properties/restart/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data121.check !== undefined){
let data124 = data121.check;
if(typeof data124 === "string"){
if(data124.length < 1){
const err309 = {instancePath:instancePath+"/steps/" + i9+"/restart/check",schemaPath:"#/properties/steps/items/properties/restart/properties/check/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
else {
const err310 = {instancePath:instancePath+"/steps/" + i9+"/restart/check",schemaPath:"#/properties/steps/items/properties/restart/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
else {
const err311 = {instancePath:instancePath+"/steps/" + i9+"/restart",schemaPath:"#/properties/steps/items/properties/restart/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data86.fetch !== undefined){
let data125 = data86.fetch;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(data125.from === undefined){
const err312 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data125.to === undefined){
const err313 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
for(const key29 in data125){
if(!((((((key29 === "name") || (key29 === "from")) || (key29 === "to")) || (key29 === "sha256")) || (key29 === "identity")) || (key29 === "extract"))){
const err314 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data125.name !== undefined){
let data126 = data125.name;
if(typeof data126 === "string"){
if(data126.length < 1){
const err315 = {instancePath:instancePath+"/steps/" + i9+"/fetch/name",schemaPath:"#/properties/steps/items/properties/fetch/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
else {
const err316 = {instancePath:instancePath+"/steps/" + i9+"/fetch/name",schemaPath:"#/properties/steps/items/properties/fetch/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data125.from !== undefined){
let data127 = data125.from;
if(typeof data127 === "string"){
if(!pattern11.test(data127)){
const err317 = {instancePath:instancePath+"/steps/" + i9+"/fetch/from",schemaPath:"#/properties/steps/items/properties/fetch/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
else {
const err318 = {instancePath:instancePath+"/steps/" + i9+"/fetch/from",schemaPath:"#/properties/steps/items/properties/fetch/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data125.to !== undefined){
let data128 = data125.to;
if(typeof data128 === "string"){
if(data128.length < 1){
const err319 = {instancePath:instancePath+"/steps/" + i9+"/fetch/to",schemaPath:"#/properties/steps/items/properties/fetch/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/steps/" + i9+"/fetch/to",schemaPath:"#/properties/steps/items/properties/fetch/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data125.sha256 !== undefined){
let data129 = data125.sha256;
if(typeof data129 === "string"){
if(!pattern31.test(data129)){
const err321 = {instancePath:instancePath+"/steps/" + i9+"/fetch/sha256",schemaPath:"#/properties/steps/items/properties/fetch/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(manifest|[0-9a-fA-F]{64})$"},message:"must match pattern \""+"^(manifest|[0-9a-fA-F]{64})$"+"\""};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/steps/" + i9+"/fetch/sha256",schemaPath:"#/properties/steps/items/properties/fetch/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data125.identity !== undefined){
let data130 = data125.identity;
if(typeof data130 === "string"){
if(data130.length < 1){
const err323 = {instancePath:instancePath+"/steps/" + i9+"/fetch/identity",schemaPath:"#/properties/steps/items/properties/fetch/properties/identity/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/steps/" + i9+"/fetch/identity",schemaPath:"#/properties/steps/items/properties/fetch/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data125.extract !== undefined){
if(typeof data125.extract !== "boolean"){
const err325 = {instancePath:instancePath+"/steps/" + i9+"/fetch/extract",schemaPath:"#/properties/steps/items/properties/fetch/properties/extract/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
}
else {
const err326 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data86.artifact !== undefined){
let data132 = data86.artifact;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.name === undefined){
const err327 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
for(const key30 in data132){
if(!((key30 === "name") || (key30 === "parameters"))){
const err328 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data132.name !== undefined){
let data133 = data132.name;
if(typeof data133 === "string"){
if(data133.length < 1){
const err329 = {instancePath:instancePath+"/steps/" + i9+"/artifact/name",schemaPath:"#/properties/steps/items/properties/artifact/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/steps/" + i9+"/artifact/name",schemaPath:"#/properties/steps/items/properties/artifact/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data132.parameters !== undefined){
let data134 = data132.parameters;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key31 in data134){
let data135 = data134[key31];
if(((typeof data135 !== "string") && (typeof data135 !== "boolean")) && (!((typeof data135 == "number") && (isFinite(data135))))){
const err331 = {instancePath:instancePath+"/steps/" + i9+"/artifact/parameters/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/artifact/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.steps.items.properties.artifact.properties.parameters.additionalProperties.type},message:"must be string,boolean,number"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
else {
const err332 = {instancePath:instancePath+"/steps/" + i9+"/artifact/parameters",schemaPath:"#/properties/steps/items/properties/artifact/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data86.windowsUpdate !== undefined){
let data136 = data86.windowsUpdate;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key32 in data136){
if(!(((key32 === "search") || (key32 === "filter")) || (key32 === "limit"))){
const err334 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate",schemaPath:"#/properties/steps/items/properties/windowsUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data136.search !== undefined){
let data137 = data136.search;
if(typeof data137 === "string"){
if(data137.length < 1){
const err335 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/search",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/search/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
else {
const err336 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/search",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/search/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data136.filter !== undefined){
let data138 = data136.filter;
if(Array.isArray(data138)){
const len10 = data138.length;
for(let i17=0; i17<len10; i17++){
if(typeof data138[i17] !== "string"){
const err337 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/filter/" + i17,schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/filter/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
}
else {
const err338 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/filter",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/filter/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data136.limit !== undefined){
let data140 = data136.limit;
if(!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))){
const err339 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 100000 || isNaN(data140)){
const err340 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
if(data140 < 0 || isNaN(data140)){
const err341 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
}
else {
const err342 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate",schemaPath:"#/properties/steps/items/properties/windowsUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
else {
const err344 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data.generalize !== undefined){
let data141 = data.generalize;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
for(const key33 in data141){
if(!(key33 === "deadline")){
const err345 = {instancePath:instancePath+"/generalize",schemaPath:"#/properties/generalize/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data141.deadline !== undefined){
let data142 = data141.deadline;
if(typeof data142 === "string"){
if(!pattern15.test(data142)){
const err346 = {instancePath:instancePath+"/generalize/deadline",schemaPath:"#/properties/generalize/properties/deadline/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/generalize/deadline",schemaPath:"#/properties/generalize/properties/deadline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
}
else {
const err348 = {instancePath:instancePath+"/generalize",schemaPath:"#/properties/generalize/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
let data143 = data.tests;
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
if(data143.boot === undefined){
data143.boot = {};
}
if(data143.inVm === undefined){
data143.inVm = [];
}
for(const key34 in data143){
if(!((key34 === "boot") || (key34 === "inVm"))){
const err349 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
let data144 = data143.boot;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.deadline === undefined){
data144.deadline = "10m";
}
if(data144.memoryMiB === undefined){
data144.memoryMiB = 1024;
}
if(data144.cpus === undefined){
data144.cpus = 2;
}
if(data144.checks === undefined){
data144.checks = [];
}
for(const key35 in data144){
if(!(((((key35 === "deadline") || (key35 === "memoryMiB")) || (key35 === "cpus")) || (key35 === "size")) || (key35 === "checks"))){
const err350 = {instancePath:instancePath+"/tests/boot",schemaPath:"#/properties/tests/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
let data145 = data144.deadline;
if(typeof data145 === "string"){
if(!pattern15.test(data145)){
const err351 = {instancePath:instancePath+"/tests/boot/deadline",schemaPath:"#/properties/tests/properties/boot/properties/deadline/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
else {
const err352 = {instancePath:instancePath+"/tests/boot/deadline",schemaPath:"#/properties/tests/properties/boot/properties/deadline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
let data146 = data144.memoryMiB;
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err353 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 1048576 || isNaN(data146)){
const err354 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(data146 < 128 || isNaN(data146)){
const err355 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128},message:"must be >= 128"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
let data147 = data144.cpus;
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err356 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 256 || isNaN(data147)){
const err357 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data147 < 1 || isNaN(data147)){
const err358 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data144.size !== undefined){
let data148 = data144.size;
if(typeof data148 === "string"){
if(data148.length < 1){
const err359 = {instancePath:instancePath+"/tests/boot/size",schemaPath:"#/properties/tests/properties/boot/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
else {
const err360 = {instancePath:instancePath+"/tests/boot/size",schemaPath:"#/properties/tests/properties/boot/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
let data149 = data144.checks;
if(Array.isArray(data149)){
const len11 = data149.length;
for(let i18=0; i18<len11; i18++){
let data150 = data149[i18];
const _errs368 = errors;
let valid82 = true;
const _errs369 = errors;
if(typeof data150 !== "string"){
const err361 = {};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
var _valid6 = _errs369 === errors;
errors = _errs368;
if(vErrors !== null){
if(_errs368){
vErrors.length = _errs368;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid6){
const _errs371 = errors;
if(!((data150 === "agent-ready") || (data150 === "marker-file"))){
const err362 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/then/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.properties.boot.properties.checks.items.then.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
var _valid6 = _errs371 === errors;
valid82 = _valid6;
ifClause0 = "then";
}
else {
const _errs372 = errors;
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
if(data150.command === undefined){
const err363 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
for(const key36 in data150){
if(!(key36 === "command")){
const err364 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data150.command !== undefined){
let data151 = data150.command;
if(typeof data151 === "string"){
if(data151.length < 1){
const err365 = {instancePath:instancePath+"/tests/boot/checks/" + i18+"/command",schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/properties/command/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
else {
const err366 = {instancePath:instancePath+"/tests/boot/checks/" + i18+"/command",schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
var _valid6 = _errs372 === errors;
valid82 = _valid6;
ifClause0 = "else";
}
if(!valid82){
const err368 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath:instancePath+"/tests/boot/checks",schemaPath:"#/properties/tests/properties/boot/properties/checks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
else {
const err370 = {instancePath:instancePath+"/tests/boot",schemaPath:"#/properties/tests/properties/boot/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
let data152 = data143.inVm;
if(Array.isArray(data152)){
const len12 = data152.length;
for(let i19=0; i19<len12; i19++){
let data153 = data152[i19];
const _errs381 = errors;
let valid86 = false;
let passing6 = null;
const _errs382 = errors;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.file === undefined){
const err371 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
var _valid7 = _errs382 === errors;
if(_valid7){
valid86 = true;
passing6 = 0;
}
const _errs383 = errors;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.inline === undefined){
const err372 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf/1/required",keyword:"required",params:{missingProperty: "inline"},message:"must have required property '"+"inline"+"'"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
var _valid7 = _errs383 === errors;
if(_valid7 && valid86){
valid86 = false;
passing6 = [passing6, 1];
}
else {
if(_valid7){
valid86 = true;
passing6 = 1;
}
}
if(!valid86){
const err373 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing6},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
else {
errors = _errs381;
if(vErrors !== null){
if(_errs381){
vErrors.length = _errs381;
}
else {
vErrors = null;
}
}
}
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.timeout === undefined){
data153.timeout = "5m";
}
for(const key37 in data153){
if(!((((((key37 === "name") || (key37 === "shell")) || (key37 === "file")) || (key37 === "inline")) || (key37 === "timeout")) || (key37 === "when"))){
const err374 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data153.name !== undefined){
let data154 = data153.name;
if(typeof data154 === "string"){
if(!pattern34.test(data154)){
const err375 = {instancePath:instancePath+"/tests/inVm/" + i19+"/name",schemaPath:"#/properties/tests/properties/inVm/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
else {
const err376 = {instancePath:instancePath+"/tests/inVm/" + i19+"/name",schemaPath:"#/properties/tests/properties/inVm/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(data153.shell !== undefined){
let data155 = data153.shell;
if(typeof data155 !== "string"){
const err377 = {instancePath:instancePath+"/tests/inVm/" + i19+"/shell",schemaPath:"#/properties/tests/properties/inVm/items/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
if(!(((((data155 === "bash") || (data155 === "sh")) || (data155 === "powershell")) || (data155 === "pwsh")) || (data155 === "cmd"))){
const err378 = {instancePath:instancePath+"/tests/inVm/" + i19+"/shell",schemaPath:"#/properties/tests/properties/inVm/items/properties/shell/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.properties.inVm.items.properties.shell.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data153.file !== undefined){
let data156 = data153.file;
if(typeof data156 === "string"){
if(data156.length < 1){
const err379 = {instancePath:instancePath+"/tests/inVm/" + i19+"/file",schemaPath:"#/properties/tests/properties/inVm/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
else {
const err380 = {instancePath:instancePath+"/tests/inVm/" + i19+"/file",schemaPath:"#/properties/tests/properties/inVm/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data153.inline !== undefined){
let data157 = data153.inline;
if(Array.isArray(data157)){
if(data157.length < 1){
const err381 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline",schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
const len13 = data157.length;
for(let i20=0; i20<len13; i20++){
if(typeof data157[i20] !== "string"){
const err382 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline/" + i20,schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
}
else {
const err383 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline",schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
let data159 = data153.timeout;
if(typeof data159 === "string"){
if(!pattern15.test(data159)){
const err384 = {instancePath:instancePath+"/tests/inVm/" + i19+"/timeout",schemaPath:"#/properties/tests/properties/inVm/items/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
else {
const err385 = {instancePath:instancePath+"/tests/inVm/" + i19+"/timeout",schemaPath:"#/properties/tests/properties/inVm/items/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if(data153.when !== undefined){
let data160 = data153.when;
if(typeof data160 === "string"){
if(!pattern36.test(data160)){
const err386 = {instancePath:instancePath+"/tests/inVm/" + i19+"/when",schemaPath:"#/properties/tests/properties/inVm/items/properties/when/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\""};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
else {
const err387 = {instancePath:instancePath+"/tests/inVm/" + i19+"/when",schemaPath:"#/properties/tests/properties/inVm/items/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
else {
const err388 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
}
else {
const err389 = {instancePath:instancePath+"/tests/inVm",schemaPath:"#/properties/tests/properties/inVm/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
if(data.outputs !== undefined){
let data161 = data.outputs;
if(Array.isArray(data161)){
if(data161.length < 1){
const err391 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
const len14 = data161.length;
for(let i21=0; i21<len14; i21++){
let data162 = data161[i21];
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.kind === undefined){
const err392 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
const tag1 = data162.kind;
if(typeof tag1 == "string"){
if(tag1 === "directory"){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.formats === undefined){
data162.formats = ["raw","vhd"];
}
if(data162.version === undefined){
data162.version = "auto";
}
if(data162.kind === undefined){
const err393 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
for(const key38 in data162){
if(!(((key38 === "kind") || (key38 === "formats")) || (key38 === "version"))){
const err394 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data162.kind !== undefined){
if("directory" !== data162.kind){
const err395 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "directory"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
let data164 = data162.formats;
if(Array.isArray(data164)){
if(data164.length < 1){
const err396 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
const len15 = data164.length;
for(let i22=0; i22<len15; i22++){
let data165 = data164[i22];
if(typeof data165 !== "string"){
const err397 = {instancePath:instancePath+"/outputs/" + i21+"/formats/" + i22,schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
if(!((data165 === "raw") || (data165 === "vhd"))){
const err398 = {instancePath:instancePath+"/outputs/" + i21+"/formats/" + i22,schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[0].properties.formats.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
let i23 = data164.length;
let j7;
if(i23 > 1){
const indices7 = {};
for(;i23--;){
let item7 = data164[i23];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err399 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/uniqueItems",keyword:"uniqueItems",params:{i: i23, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i23+" are identical)"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
break;
}
indices7[item7] = i23;
}
}
}
else {
const err400 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
let data166 = data162.version;
if(typeof data166 === "string"){
if(!pattern37.test(data166)){
const err401 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/0/properties/version/pattern",keyword:"pattern",params:{pattern: "^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$"},message:"must match pattern \""+"^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$"+"\""};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
else {
const err402 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/0/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
else {
const err403 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
var props2 = true;
}
else if(tag1 === "gallery"){
const _errs416 = errors;
let valid99 = false;
let passing7 = null;
const _errs417 = errors;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.id === undefined){
const err404 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
var _valid8 = _errs417 === errors;
if(_valid8){
valid99 = true;
passing7 = 0;
}
const _errs418 = errors;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.gallery === undefined){
const err405 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/1/required",keyword:"required",params:{missingProperty: "gallery"},message:"must have required property '"+"gallery"+"'"};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data162.definition === undefined){
const err406 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
var _valid8 = _errs418 === errors;
if(_valid8 && valid99){
valid99 = false;
passing7 = [passing7, 1];
}
else {
if(_valid8){
valid99 = true;
passing7 = 1;
}
}
if(!valid99){
const err407 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf",keyword:"oneOf",params:{passingSchemas: passing7},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
else {
errors = _errs416;
if(vErrors !== null){
if(_errs416){
vErrors.length = _errs416;
}
else {
vErrors = null;
}
}
}
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.version === undefined){
data162.version = "auto";
}
if(data162.regions === undefined){
data162.regions = [];
}
if(data162.kind === undefined){
const err408 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
for(const key39 in data162){
if(!(func1.call(schema31.properties.outputs.items.oneOf[1].properties, key39))){
const err409 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data162.kind !== undefined){
if("gallery" !== data162.kind){
const err410 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "gallery"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(data162.id !== undefined){
let data168 = data162.id;
if(typeof data168 === "string"){
if(data168.length < 1){
const err411 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/1/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
else {
const err412 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data162.gallery !== undefined){
let data169 = data162.gallery;
if(typeof data169 === "string"){
if(data169.length < 1){
const err413 = {instancePath:instancePath+"/outputs/" + i21+"/gallery",schemaPath:"#/properties/outputs/items/oneOf/1/properties/gallery/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
else {
const err414 = {instancePath:instancePath+"/outputs/" + i21+"/gallery",schemaPath:"#/properties/outputs/items/oneOf/1/properties/gallery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data162.definition !== undefined){
let data170 = data162.definition;
if(typeof data170 === "string"){
if(data170.length < 1){
const err415 = {instancePath:instancePath+"/outputs/" + i21+"/definition",schemaPath:"#/properties/outputs/items/oneOf/1/properties/definition/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
else {
const err416 = {instancePath:instancePath+"/outputs/" + i21+"/definition",schemaPath:"#/properties/outputs/items/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(data162.resourceGroup !== undefined){
let data171 = data162.resourceGroup;
if(typeof data171 === "string"){
if(data171.length < 1){
const err417 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/1/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
else {
const err418 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/1/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
let data172 = data162.version;
if(typeof data172 === "string"){
if(!pattern38.test(data172)){
const err419 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/1/properties/version/pattern",keyword:"pattern",params:{pattern: "^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$"},message:"must match pattern \""+"^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$"+"\""};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
else {
const err420 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
let data173 = data162.regions;
if(Array.isArray(data173)){
const len16 = data173.length;
for(let i24=0; i24<len16; i24++){
let data174 = data173[i24];
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(data174.name === undefined){
const err421 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
for(const key40 in data174){
if(!(((key40 === "name") || (key40 === "replicas")) || (key40 === "storage"))){
const err422 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
if(data174.name !== undefined){
let data175 = data174.name;
if(typeof data175 === "string"){
if(data175.length < 1){
const err423 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/name",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
else {
const err424 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/name",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
if(data174.replicas !== undefined){
let data176 = data174.replicas;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err425 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 100 || isNaN(data176)){
const err426 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(data176 < 1 || isNaN(data176)){
const err427 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
}
if(data174.storage !== undefined){
let data177 = data174.storage;
if(typeof data177 === "string"){
if(data177.length < 1){
const err428 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
else {
const err429 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
}
else {
const err430 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
}
else {
const err431 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
if(data162.channel !== undefined){
let data178 = data162.channel;
if(typeof data178 !== "string"){
const err432 = {instancePath:instancePath+"/outputs/" + i21+"/channel",schemaPath:"#/properties/outputs/items/oneOf/1/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
if(!((data178 === "staging") || (data178 === "latest"))){
const err433 = {instancePath:instancePath+"/outputs/" + i21+"/channel",schemaPath:"#/properties/outputs/items/oneOf/1/properties/channel/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[1].properties.channel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data162.storage !== undefined){
let data179 = data162.storage;
if(typeof data179 === "string"){
if(data179.length < 1){
const err434 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
if(data162.replication !== undefined){
let data180 = data162.replication;
if(typeof data180 !== "string"){
const err436 = {instancePath:instancePath+"/outputs/" + i21+"/replication",schemaPath:"#/properties/outputs/items/oneOf/1/properties/replication/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
if(!((data180 === "full") || (data180 === "shallow"))){
const err437 = {instancePath:instancePath+"/outputs/" + i21+"/replication",schemaPath:"#/properties/outputs/items/oneOf/1/properties/replication/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[1].properties.replication.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data162.endOfLife !== undefined){
let data181 = data162.endOfLife;
if(typeof data181 === "string"){
if(!pattern39.test(data181)){
const err438 = {instancePath:instancePath+"/outputs/" + i21+"/endOfLife",schemaPath:"#/properties/outputs/items/oneOf/1/properties/endOfLife/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
else {
const err439 = {instancePath:instancePath+"/outputs/" + i21+"/endOfLife",schemaPath:"#/properties/outputs/items/oneOf/1/properties/endOfLife/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data162.tags !== undefined){
let data182 = data162.tags;
if(data182 && typeof data182 == "object" && !Array.isArray(data182)){
for(const key41 in data182){
if(typeof data182[key41] !== "string"){
const err440 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key41.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
}
else {
const err441 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
}
else {
const err442 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else if(tag1 === "managed"){
const _errs457 = errors;
let valid106 = false;
let passing8 = null;
const _errs458 = errors;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.id === undefined){
const err443 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
var _valid9 = _errs458 === errors;
if(_valid9){
valid106 = true;
passing8 = 0;
}
const _errs459 = errors;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.name === undefined){
const err444 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
var _valid9 = _errs459 === errors;
if(_valid9 && valid106){
valid106 = false;
passing8 = [passing8, 1];
}
else {
if(_valid9){
valid106 = true;
passing8 = 1;
}
}
if(!valid106){
const err445 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf",keyword:"oneOf",params:{passingSchemas: passing8},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
else {
errors = _errs457;
if(vErrors !== null){
if(_errs457){
vErrors.length = _errs457;
}
else {
vErrors = null;
}
}
}
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.kind === undefined){
const err446 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
for(const key42 in data162){
if(!(func1.call(schema31.properties.outputs.items.oneOf[2].properties, key42))){
const err447 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
if(data162.kind !== undefined){
if("managed" !== data162.kind){
const err448 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
if(data162.id !== undefined){
let data185 = data162.id;
if(typeof data185 === "string"){
if(data185.length < 1){
const err449 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/2/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
else {
const err450 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/2/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
if(data162.name !== undefined){
let data186 = data162.name;
if(typeof data186 === "string"){
if(data186.length < 1){
const err451 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
}
else {
const err452 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
if(data162.resourceGroup !== undefined){
let data187 = data162.resourceGroup;
if(typeof data187 === "string"){
if(data187.length < 1){
const err453 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/2/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
else {
const err454 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/2/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
if(data162.subscription !== undefined){
let data188 = data162.subscription;
if(typeof data188 === "string"){
if(data188.length < 1){
const err455 = {instancePath:instancePath+"/outputs/" + i21+"/subscription",schemaPath:"#/properties/outputs/items/oneOf/2/properties/subscription/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
else {
const err456 = {instancePath:instancePath+"/outputs/" + i21+"/subscription",schemaPath:"#/properties/outputs/items/oneOf/2/properties/subscription/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
if(data162.storageAccount !== undefined){
let data189 = data162.storageAccount;
if(typeof data189 === "string"){
if(data189.length < 1){
const err457 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storageAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
else {
const err458 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storageAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
if(data162.storage !== undefined){
let data190 = data162.storage;
if(typeof data190 === "string"){
if(data190.length < 1){
const err459 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
else {
const err460 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
if(data162.regions !== undefined){
let data191 = data162.regions;
if(Array.isArray(data191)){
const len17 = data191.length;
for(let i25=0; i25<len17; i25++){
let data192 = data191[i25];
if(data192 && typeof data192 == "object" && !Array.isArray(data192)){
if(data192.name === undefined){
const err461 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
for(const key43 in data192){
if(!(((key43 === "name") || (key43 === "replicas")) || (key43 === "storage"))){
const err462 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data192.name !== undefined){
let data193 = data192.name;
if(typeof data193 === "string"){
if(data193.length < 1){
const err463 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
else {
const err464 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
if(data192.replicas !== undefined){
let data194 = data192.replicas;
if(!(((typeof data194 == "number") && (!(data194 % 1) && !isNaN(data194))) && (isFinite(data194)))){
const err465 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
if((typeof data194 == "number") && (isFinite(data194))){
if(data194 > 100 || isNaN(data194)){
const err466 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
if(data194 < 1 || isNaN(data194)){
const err467 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
}
if(data192.storage !== undefined){
let data195 = data192.storage;
if(typeof data195 === "string"){
if(data195.length < 1){
const err468 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
else {
const err469 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
else {
const err470 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
}
else {
const err471 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
if(data162.tags !== undefined){
let data196 = data162.tags;
if(data196 && typeof data196 == "object" && !Array.isArray(data196)){
for(const key44 in data196){
if(typeof data196[key44] !== "string"){
const err472 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/2/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
}
else {
const err473 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/2/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
}
else {
const err474 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else if(tag1 === "vhd"){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.kind === undefined){
const err475 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
for(const key45 in data162){
if(!((((((key45 === "kind") || (key45 === "url")) || (key45 === "storageAccount")) || (key45 === "container")) || (key45 === "name")) || (key45 === "tags"))){
const err476 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data162.kind !== undefined){
if("vhd" !== data162.kind){
const err477 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "vhd"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data162.url !== undefined){
let data199 = data162.url;
if(typeof data199 === "string"){
if(!pattern11.test(data199)){
const err478 = {instancePath:instancePath+"/outputs/" + i21+"/url",schemaPath:"#/properties/outputs/items/oneOf/3/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
else {
const err479 = {instancePath:instancePath+"/outputs/" + i21+"/url",schemaPath:"#/properties/outputs/items/oneOf/3/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
if(data162.storageAccount !== undefined){
let data200 = data162.storageAccount;
if(typeof data200 === "string"){
if(data200.length < 1){
const err480 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/3/properties/storageAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
else {
const err481 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/3/properties/storageAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
if(data162.container !== undefined){
let data201 = data162.container;
if(typeof data201 === "string"){
if(data201.length < 1){
const err482 = {instancePath:instancePath+"/outputs/" + i21+"/container",schemaPath:"#/properties/outputs/items/oneOf/3/properties/container/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
else {
const err483 = {instancePath:instancePath+"/outputs/" + i21+"/container",schemaPath:"#/properties/outputs/items/oneOf/3/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
if(data162.name !== undefined){
let data202 = data162.name;
if(typeof data202 === "string"){
if(data202.length < 1){
const err484 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/3/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
else {
const err485 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/3/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
}
if(data162.tags !== undefined){
let data203 = data162.tags;
if(data203 && typeof data203 == "object" && !Array.isArray(data203)){
for(const key46 in data203){
if(typeof data203[key46] !== "string"){
const err486 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/3/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
}
}
else {
const err487 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/3/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
}
else {
const err488 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else if(tag1 === "ami"){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.kind === undefined){
const err489 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
if(data162.name === undefined){
const err490 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
for(const key47 in data162){
if(!((((key47 === "kind") || (key47 === "name")) || (key47 === "regions")) || (key47 === "tags"))){
const err491 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
if(data162.kind !== undefined){
if("ami" !== data162.kind){
const err492 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "ami"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
if(data162.name !== undefined){
let data206 = data162.name;
if(typeof data206 === "string"){
if(data206.length < 1){
const err493 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
else {
const err494 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
}
if(data162.regions !== undefined){
let data207 = data162.regions;
if(Array.isArray(data207)){
const len18 = data207.length;
for(let i26=0; i26<len18; i26++){
let data208 = data207[i26];
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
if(data208.name === undefined){
const err495 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
for(const key48 in data208){
if(!(((key48 === "name") || (key48 === "replicas")) || (key48 === "storage"))){
const err496 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
if(data208.name !== undefined){
let data209 = data208.name;
if(typeof data209 === "string"){
if(data209.length < 1){
const err497 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
else {
const err498 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
}
if(data208.replicas !== undefined){
let data210 = data208.replicas;
if(!(((typeof data210 == "number") && (!(data210 % 1) && !isNaN(data210))) && (isFinite(data210)))){
const err499 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
if((typeof data210 == "number") && (isFinite(data210))){
if(data210 > 100 || isNaN(data210)){
const err500 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
if(data210 < 1 || isNaN(data210)){
const err501 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
}
if(data208.storage !== undefined){
let data211 = data208.storage;
if(typeof data211 === "string"){
if(data211.length < 1){
const err502 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/storage",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
else {
const err503 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/storage",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
}
}
else {
const err504 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
}
else {
const err505 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
if(data162.tags !== undefined){
let data212 = data162.tags;
if(data212 && typeof data212 == "object" && !Array.isArray(data212)){
for(const key49 in data212){
if(typeof data212[key49] !== "string"){
const err506 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/4/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
}
}
else {
const err507 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/4/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
}
else {
const err508 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else if(tag1 === "gce-image"){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.kind === undefined){
const err509 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
if(data162.name === undefined){
const err510 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
for(const key50 in data162){
if(!(((((key50 === "kind") || (key50 === "name")) || (key50 === "project")) || (key50 === "family")) || (key50 === "tags"))){
const err511 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
}
if(data162.kind !== undefined){
if("gce-image" !== data162.kind){
const err512 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "gce-image"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
}
if(data162.name !== undefined){
let data215 = data162.name;
if(typeof data215 === "string"){
if(data215.length < 1){
const err513 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/5/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
}
else {
const err514 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/5/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
}
if(data162.project !== undefined){
let data216 = data162.project;
if(typeof data216 === "string"){
if(data216.length < 1){
const err515 = {instancePath:instancePath+"/outputs/" + i21+"/project",schemaPath:"#/properties/outputs/items/oneOf/5/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
}
else {
const err516 = {instancePath:instancePath+"/outputs/" + i21+"/project",schemaPath:"#/properties/outputs/items/oneOf/5/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data162.family !== undefined){
let data217 = data162.family;
if(typeof data217 === "string"){
if(data217.length < 1){
const err517 = {instancePath:instancePath+"/outputs/" + i21+"/family",schemaPath:"#/properties/outputs/items/oneOf/5/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
}
else {
const err518 = {instancePath:instancePath+"/outputs/" + i21+"/family",schemaPath:"#/properties/outputs/items/oneOf/5/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
if(data162.tags !== undefined){
let data218 = data162.tags;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
for(const key51 in data218){
if(typeof data218[key51] !== "string"){
const err519 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/5/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
}
else {
const err520 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/5/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
}
}
else {
const err521 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else {
const err522 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag1},message:"value of tag \"kind\" must be in oneOf"};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
else {
const err523 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag1},message:"tag \"kind\" must be string"};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
else {
const err524 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
}
}
else {
const err525 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
}
let data220 = data.lifecycle;
if(data220 && typeof data220 == "object" && !Array.isArray(data220)){
for(const key52 in data220){
if(!(((((key52 === "refreshEvery") || (key52 === "maxAge")) || (key52 === "updateRequired")) || (key52 === "removal")) || (key52 === "keep"))){
const err526 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(data220.refreshEvery !== undefined){
let data221 = data220.refreshEvery;
if(typeof data221 === "string"){
if(!pattern41.test(data221)){
const err527 = {instancePath:instancePath+"/lifecycle/refreshEvery",schemaPath:"#/properties/lifecycle/properties/refreshEvery/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
else {
const err528 = {instancePath:instancePath+"/lifecycle/refreshEvery",schemaPath:"#/properties/lifecycle/properties/refreshEvery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
}
if(data220.maxAge !== undefined){
let data222 = data220.maxAge;
if(typeof data222 === "string"){
if(!pattern41.test(data222)){
const err529 = {instancePath:instancePath+"/lifecycle/maxAge",schemaPath:"#/properties/lifecycle/properties/maxAge/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
else {
const err530 = {instancePath:instancePath+"/lifecycle/maxAge",schemaPath:"#/properties/lifecycle/properties/maxAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
if(data220.updateRequired !== undefined){
let data223 = data220.updateRequired;
if(typeof data223 === "string"){
if(!pattern39.test(data223)){
const err531 = {instancePath:instancePath+"/lifecycle/updateRequired",schemaPath:"#/properties/lifecycle/properties/updateRequired/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
else {
const err532 = {instancePath:instancePath+"/lifecycle/updateRequired",schemaPath:"#/properties/lifecycle/properties/updateRequired/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
if(data220.removal !== undefined){
let data224 = data220.removal;
if(typeof data224 === "string"){
if(!pattern39.test(data224)){
const err533 = {instancePath:instancePath+"/lifecycle/removal",schemaPath:"#/properties/lifecycle/properties/removal/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
else {
const err534 = {instancePath:instancePath+"/lifecycle/removal",schemaPath:"#/properties/lifecycle/properties/removal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
if(data220.keep !== undefined){
let data225 = data220.keep;
if(data225 && typeof data225 == "object" && !Array.isArray(data225)){
for(const key53 in data225){
if(!(((key53 === "succeeded") || (key53 === "failed")) || (key53 === "minAge"))){
const err535 = {instancePath:instancePath+"/lifecycle/keep",schemaPath:"#/properties/lifecycle/properties/keep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
if(data225.succeeded !== undefined){
let data226 = data225.succeeded;
if(!(((typeof data226 == "number") && (!(data226 % 1) && !isNaN(data226))) && (isFinite(data226)))){
const err536 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
if((typeof data226 == "number") && (isFinite(data226))){
if(data226 > 10000 || isNaN(data226)){
const err537 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
if(data226 < 0 || isNaN(data226)){
const err538 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
}
if(data225.failed !== undefined){
let data227 = data225.failed;
if(!(((typeof data227 == "number") && (!(data227 % 1) && !isNaN(data227))) && (isFinite(data227)))){
const err539 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
if((typeof data227 == "number") && (isFinite(data227))){
if(data227 > 10000 || isNaN(data227)){
const err540 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
if(data227 < 0 || isNaN(data227)){
const err541 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
}
}
if(data225.minAge !== undefined){
let data228 = data225.minAge;
if(typeof data228 === "string"){
if(!pattern41.test(data228)){
const err542 = {instancePath:instancePath+"/lifecycle/keep/minAge",schemaPath:"#/properties/lifecycle/properties/keep/properties/minAge/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
}
else {
const err543 = {instancePath:instancePath+"/lifecycle/keep/minAge",schemaPath:"#/properties/lifecycle/properties/keep/properties/minAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
}
else {
const err544 = {instancePath:instancePath+"/lifecycle/keep",schemaPath:"#/properties/lifecycle/properties/keep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
}
}
else {
const err545 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
let data229 = data.consumers;
if(Array.isArray(data229)){
const len19 = data229.length;
for(let i27=0; i27<len19; i27++){
let data230 = data229[i27];
if(data230 && typeof data230 == "object" && !Array.isArray(data230)){
if(data230.as === undefined){
data230.as = "pull-request";
}
if(data230.file === undefined){
const err546 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
if(data230.path === undefined){
const err547 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
for(const key54 in data230){
if(!((((key54 === "repo") || (key54 === "file")) || (key54 === "path")) || (key54 === "as"))){
const err548 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
if(data230.repo !== undefined){
let data231 = data230.repo;
if(typeof data231 === "string"){
if(!pattern46.test(data231)){
const err549 = {instancePath:instancePath+"/consumers/" + i27+"/repo",schemaPath:"#/properties/consumers/items/properties/repo/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"+"\""};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
}
else {
const err550 = {instancePath:instancePath+"/consumers/" + i27+"/repo",schemaPath:"#/properties/consumers/items/properties/repo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
}
if(data230.file !== undefined){
let data232 = data230.file;
if(typeof data232 === "string"){
if(data232.length < 1){
const err551 = {instancePath:instancePath+"/consumers/" + i27+"/file",schemaPath:"#/properties/consumers/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
else {
const err552 = {instancePath:instancePath+"/consumers/" + i27+"/file",schemaPath:"#/properties/consumers/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
if(data230.path !== undefined){
let data233 = data230.path;
if(typeof data233 === "string"){
if(!pattern47.test(data233)){
const err553 = {instancePath:instancePath+"/consumers/" + i27+"/path",schemaPath:"#/properties/consumers/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$"},message:"must match pattern \""+"^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$"+"\""};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
}
else {
const err554 = {instancePath:instancePath+"/consumers/" + i27+"/path",schemaPath:"#/properties/consumers/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
let data234 = data230.as;
if(typeof data234 !== "string"){
const err555 = {instancePath:instancePath+"/consumers/" + i27+"/as",schemaPath:"#/properties/consumers/items/properties/as/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
if(!((data234 === "pull-request") || (data234 === "report"))){
const err556 = {instancePath:instancePath+"/consumers/" + i27+"/as",schemaPath:"#/properties/consumers/items/properties/as/enum",keyword:"enum",params:{allowedValues: schema31.properties.consumers.items.properties.as.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
}
else {
const err557 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
}
}
else {
const err558 = {instancePath:instancePath+"/consumers",schemaPath:"#/properties/consumers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
if(data.builders !== undefined){
let data235 = data.builders;
if(Array.isArray(data235)){
if(data235.length < 1){
const err559 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
const len20 = data235.length;
for(let i28=0; i28<len20; i28++){
let data236 = data235[i28];
if(typeof data236 !== "string"){
const err560 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
const _errs581 = errors;
let valid131 = false;
const _errs582 = errors;
if(!((((((((data236 === "local") || (data236 === "packer")) || (data236 === "packer-azure")) || (data236 === "packer-gce")) || (data236 === "packer-aws")) || (data236 === "azure-image-builder")) || (data236 === "one-es")) || (data236 === "image-factory"))){
const err561 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.builders.items.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
var _valid10 = _errs582 === errors;
valid131 = valid131 || _valid10;
const _errs583 = errors;
if(!((data236 === "aib") || (data236 === "1es"))){
const err562 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.builders.items.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
var _valid10 = _errs583 === errors;
valid131 = valid131 || _valid10;
if(!valid131){
const err563 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
else {
errors = _errs581;
if(vErrors !== null){
if(_errs581){
vErrors.length = _errs581;
}
else {
vErrors = null;
}
}
}
}
let i29 = data235.length;
let j8;
if(i29 > 1){
const indices8 = {};
for(;i29--;){
let item8 = data235[i29];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err564 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/uniqueItems",keyword:"uniqueItems",params:{i: i29, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i29+" are identical)"};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
break;
}
indices8[item8] = i29;
}
}
}
else {
const err565 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
}
let data237 = data.provider;
if(data237 && typeof data237 == "object" && !Array.isArray(data237)){
for(const key55 in data237){
if(!(key55 === "packer")){
let data238 = data237[key55];
if(!(data238 && typeof data238 == "object" && !Array.isArray(data238))){
const err566 = {instancePath:instancePath+"/provider/" + key55.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provider/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
}
}
if(data237.packer !== undefined){
let data239 = data237.packer;
if(data239 && typeof data239 == "object" && !Array.isArray(data239)){
if(data239.template === undefined){
const err567 = {instancePath:instancePath+"/provider/packer",schemaPath:"#/properties/provider/properties/packer/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
if(data239.template !== undefined){
let data240 = data239.template;
if(typeof data240 === "string"){
if(data240.length < 1){
const err568 = {instancePath:instancePath+"/provider/packer/template",schemaPath:"#/properties/provider/properties/packer/properties/template/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
else {
const err569 = {instancePath:instancePath+"/provider/packer/template",schemaPath:"#/properties/provider/properties/packer/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
}
if(data239.variables !== undefined){
let data241 = data239.variables;
if(data241 && typeof data241 == "object" && !Array.isArray(data241)){
for(const key56 in data241){
if(typeof data241[key56] !== "string"){
const err570 = {instancePath:instancePath+"/provider/packer/variables/" + key56.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provider/properties/packer/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
}
else {
const err571 = {instancePath:instancePath+"/provider/packer/variables",schemaPath:"#/properties/provider/properties/packer/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
}
if(data239.files !== undefined){
let data243 = data239.files;
if(Array.isArray(data243)){
const len21 = data243.length;
for(let i30=0; i30<len21; i30++){
let data244 = data243[i30];
if(typeof data244 === "string"){
if(data244.length < 1){
const err572 = {instancePath:instancePath+"/provider/packer/files/" + i30,schemaPath:"#/properties/provider/properties/packer/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
}
else {
const err573 = {instancePath:instancePath+"/provider/packer/files/" + i30,schemaPath:"#/properties/provider/properties/packer/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
}
}
else {
const err574 = {instancePath:instancePath+"/provider/packer/files",schemaPath:"#/properties/provider/properties/packer/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
}
else {
const err575 = {instancePath:instancePath+"/provider/packer",schemaPath:"#/properties/provider/properties/packer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
}
}
else {
const err576 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
}
else {
const err577 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/schema-findings.js





/** Keywords of which only what they lead to is worth saying. */
const SILENT = new Set(['propertyNames', 'if', 'anyOf']);
/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 */
function checkAgainstSchema(data, { places, unresolved, partial = false }, findings) {
    if (validate(data))
        return;
    for (const error of validate.errors ?? []) {
        if (SILENT.has(error.keyword) || (partial && isAboutAbsence(error)))
            continue;
        findings.addLazily(() => {
            const { path, value } = locate(error.instancePath, data);
            if (unresolved.size > 0 && isUnresolved(error, path, unresolved))
                return undefined;
            const finding = describe({ ...error, path, value, ...rulesOf(error.schemaPath) }, places);
            if (finding === undefined)
                return undefined;
            const { place, message, hint } = finding;
            return { severity: 'error', ...place, message, ...(hint === undefined ? {} : { hint }) };
        });
    }
    validate.errors = null;
}
/** True for what may still come from a definition that extends this one. */
function isAboutAbsence({ keyword, params }) {
    return keyword === 'required' || keyword === 'oneOf' || (keyword === 'discriminator' && params['error'] === 'tag');
}
function isUnresolved(error, path, unresolved) {
    const whole = error.keyword === 'discriminator' ? [...path, String(error.params['tag'])] : path;
    return unresolved.has(JSON.stringify(whole));
}
function describe(error, source) {
    const { path, value, parent } = error;
    const name = (0,spell_path/* spellPath */._)(path);
    const here = { place: source.valuePlace(path) };
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(error.params['additionalProperty']);
            const where = path.length === 0 ? '' : ` in ${name}`;
            return {
                place: source.keyPlace([...path, key]),
                message: `unknown key "${(0,spell_path/* shorten */.m)(key)}"${where}`,
                hint: suggest(key, Object.keys(parent.properties ?? {})),
            };
        }
        case 'required':
            // Of the alternatives of a `oneOf`; that error says it.
            if (parent.properties === undefined && parent.discriminator === undefined)
                return undefined;
            return {
                place: path.length === 0 ? here.place : source.keyPlace(path),
                message: `${name} lacks "${error.params['missingProperty']}"`,
            };
        case 'oneOf':
            // Another type is reported as such.
            if (!(0,unchecked_data/* isMapping */.p)(value))
                return undefined;
            return { place: source.keyPlace(path), message: `${name} needs ${alternatives(error.rule)}` };
        case 'discriminator': {
            const tag = String(error.params['tag']);
            const kind = error.params['tagValue'];
            // No such key: `required` says it.
            if (kind === undefined)
                return undefined;
            const place = source.valuePlace([...path, tag]);
            if (typeof kind !== 'string')
                return { place, message: `${name}.${tag} must be text` };
            const known = kindsOf(parent);
            return { place, message: `${name}.${tag} must be ${listing(known)}, not ${quote(kind)}`, hint: guess(kind, known) };
        }
        case 'type':
            return { ...here, ...wrongType(error, source) };
        case 'const':
            return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
        case 'enum': {
            const allowed = error.params['allowedValues'].map(String);
            // Of what may still be written, nothing is proposed.
            if (parent.deprecated === true)
                return undefined;
            // A wrong type is reported as such.
            if (typeof value === 'object' || (typeof value === 'number') !== allowed.every((one) => /^\d+$/.test(one)))
                return undefined;
            const text = String(value);
            const hint = allowed.length === 1 ? undefined : guess(text, allowed);
            return { ...here, message: `${name} must be ${listing(allowed)}, not ${typeof value === 'string' ? quote(text) : text}`, hint };
        }
        case 'pattern':
            if (error.propertyName !== undefined) {
                return {
                    place: source.keyPlace([...path, error.propertyName]),
                    message: `the key "${(0,spell_path/* shorten */.m)(error.propertyName)}" in ${name} ${parent.patternErrorMessage}`,
                };
            }
            return { ...here, message: `${name} ${parent.patternErrorMessage ?? 'is not well formed'}` };
        case 'minimum':
        case 'maximum':
            return { ...here, message: `${name} must be at ${error.keyword === 'minimum' ? 'least' : 'most'} ${error.params['limit']}` };
        case 'minLength':
        case 'minItems':
            return { ...here, message: `${name} must not be empty` };
        case 'maxItems':
            return { ...here, message: `${name} can have only ${error.params['limit']}` };
        case 'uniqueItems': {
            const again = Math.max(Number(error.params['i']), Number(error.params['j']));
            return {
                place: source.valuePlace([...path, again]),
                message: `${quote(String(value[again]))} is there twice in ${name}`,
            };
        }
        case 'minProperties':
        case 'maxProperties':
            return { ...here, message: `${name} must have exactly one of ${Object.keys(parent.properties ?? {}).join(', ')}` };
        default:
            return { ...here, message: `${name} ${error.message ?? 'is wrong'}` };
    }
}
const TYPES = {
    string: 'text',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    number: 'a number',
};
function wrongType({ params, path, value }, source) {
    const wanted = String(params['type']);
    const name = (0,spell_path/* spellPath */._)(path);
    const must = wanted
        .split(',')
        .map((type) => TYPES[type] ?? type)
        .join(', ');
    if (value === null)
        return { message: `${name} has no value; it must be ${must}` };
    const found = Array.isArray(value) ? 'array' : typeof value;
    const message = `${name} must be ${must}, not ${TYPES[found]}`;
    if (path.at(-1) === '<<')
        return { message, hint: NO_MERGING };
    const scalar = typeof value === 'number' || typeof value === 'boolean';
    if (wanted === 'string' && scalar)
        return { message, hint: `write it in quotes: "${(0,spell_path/* shorten */.m)(source.textOf(path))}"` };
    if (wanted === 'array')
        return { message, hint: 'begin each item with "- "' };
    if (/^(\d+|true|false)$/.test(String(value)) && (wanted === 'integer' || wanted === 'boolean'))
        return { message, hint: 'write it without quotes' };
    return { message };
}
/** For `<<: *anchor`, which many know from YAML 1.1. */
const NO_MERGING = 'YAML 1.2 has no merge keys: write the keys out, or put them into a definition and extend it';
function suggest(key, known) {
    if (key === '<<')
        return NO_MERGING;
    return guess(key, known) ?? (known.length === 0 ? undefined : `known: ${known.join(', ')}`);
}
function guess(text, known) {
    // A text of that length is no misprint, and comparing takes time in proportion to it.
    const near = text.length > 100 ? undefined : (0,edit_distance/* nearest */.p)(text, known);
    return near === undefined ? undefined : `did you mean ${near}?`;
}
function listing(values) {
    return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}
function quote(text) {
    return JSON.stringify((0,spell_path/* shorten */.m)(text));
}
/** `either "file" or "url", and not both`. */
function alternatives(schemas) {
    const names = schemas.map(({ required }) => required.map((key) => `"${key}"`).join(' and '));
    if (names.length === 2)
        return `either ${names.join(' or ')}, and not both`;
    return `exactly one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** The values of `kind` that the alternatives have. */
function kindsOf(parent) {
    const { oneOf } = parent;
    return oneOf.map(({ properties }) => properties.kind.const);
}
/** The value that a JSON Pointer leads to, and the way there: list indexes are numbers. */
function locate(pointer, data) {
    const path = [];
    let value = data;
    for (const key of keysIn(pointer)) {
        path.push(Array.isArray(value) ? Number(key) : key);
        value = value?.[key];
    }
    return { path, value };
}
/** What the schema says at a place of it. */
function rulesOf(fragment) {
    const keys = keysIn(decodeURIComponent(fragment.slice(1)));
    let parent;
    let rule = vm_image_1/* schema */.w;
    for (const key of keys) {
        parent = rule;
        rule = rule?.[key];
    }
    return { rule, parent: parent };
}
function keysIn(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/check/secret-references.js
var secret_references = __webpack_require__(90045);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/template-variables.js
var template_variables = __webpack_require__(51191);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/image-definition/src/files/referenced-files.js
var referenced_files = __webpack_require__(24938);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/files/expand-tests.js





/** Files that one pattern may stand for. */
const MAX_MATCHES = 1000;
const MAX_NAME = 64;
/**
 * The tests of a definition, each with a name and its file: a pattern (`tests/*.sh`) stands for one test a file, in byte order. Such a
 * test is called like its file, behind the name that the pattern has, if any; a test without file by its place in the list.
 *
 * @param data need not be valid
 */
async function expandTests(data, options) {
    const expanded = [];
    for (const [index, test] of (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'tests', 'inVm')).entries()) {
        if (!(0,unchecked_data/* isMapping */.p)(test))
            continue;
        const file = test['file'];
        if (typeof file !== 'string' || file === '' || options.isUnresolved(index)) {
            expanded.push({ test: Object.hasOwn(test, 'name') ? test : { name: `test-${index + 1}`, ...test }, index, files: [] });
            continue;
        }
        const report = options.report(index);
        const matches = await matchesOf(file, options, report);
        if (matches === undefined) {
            const files = await (0,referenced_files/* findReferencedFiles */.sZ)({ value: file, folderAllowed: false }, options.folder, report, options.folders);
            expanded.push({ test: { ...named(test, file) }, index, files });
            continue;
        }
        for (const path of matches) {
            const files = await (0,referenced_files/* findReferencedFiles */.sZ)({ value: path, folderAllowed: false }, options.folder, report, options.folders);
            const name = typeof test['name'] === 'string' ? { name: `${test['name']}.${nameOf(path)}`.slice(0, MAX_NAME) } : {};
            expanded.push({ test: named({ ...test, ...name, file: path }, path), index, files });
        }
    }
    return expanded;
}
/** The files that a pattern stands for, relative to the folder; undefined for a path that is none. */
async function matchesOf(pattern, { folder, folders, signal }, report) {
    if (!/[*?]/.test(pattern))
        return undefined;
    // A file may have such a name.
    if (await (0,promises_.lstat)((0,external_node_path_.join)(folder, pattern)).then(() => true, () => false))
        return undefined;
    const path = (0,referenced_files/* relativePath */.iZ)(pattern, report);
    if (path === undefined)
        return [];
    const { findByGlob, fixedParts } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-core-glob")]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const found = findByGlob(path, { folder, signal });
    if ('problem' in found) {
        report(`the pattern "${pattern.slice(0, MAX_NAME)}" ${found.problem}`);
        return [];
    }
    const parts = path.split('/');
    folders.add((0,external_node_path_.join)(folder, ...parts.slice(0, fixedParts(parts))));
    const matches = [];
    for await (const file of found) {
        if (matches.length === MAX_MATCHES) {
            report(`"${pattern}" matches more than ${MAX_MATCHES} files`);
            break;
        }
        if (path.includes('/'))
            folders.add(file.parent);
        matches.push((0,external_node_path_.relative)(folder, file.path).split(external_node_path_.sep).join('/'));
    }
    if (matches.length === 0)
        report(`"${pattern}" matches no file`);
    return matches.sort(byte_order/* compareBytes */.X);
}
function named(test, path) {
    return Object.hasOwn(test, 'name') ? test : { name: nameOf(path), ...test };
}
/** Of a file, without extension; characters that a name cannot have become "-". */
function nameOf(path) {
    const stem = external_node_path_.posix.basename(path, external_node_path_.posix.extname(path)).replaceAll(/[^A-Za-z0-9._-]/g, '-');
    return stem.replace(/^[^A-Za-z0-9]+/, '').slice(0, MAX_NAME) || 'test';
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/files/definition-files.js







/**
 * Finds all files that a definition names. A path is relative to the file that it is written in, so a definition that is extended
 * can bring scripts of its own; in the data it becomes relative to the folder of the definition.
 *
 * @param folder of the definition, absolute
 * @throws CancelledError
 */
async function findDefinitionFiles(folder, merged, resolved, findings, { workspace, signal } = {}) {
    const finder = new FileFinder(folder, merged, resolved, findings);
    const isUnresolved = (path) => finder.isUnresolved(path);
    // Before paths are made relative to the definition. Few definitions have any, and nobody else is to load a parser for it.
    const hasTemplate = ['packer', 'packer-json'].some((name) => (0,unchecked_data/* isMapping */.p)((0,unchecked_data.at)(resolved.data, 'provider', name)));
    const packer = hasTemplate
        ? await (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-image-definition-packer-hcl-expressions"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("packer-files")]).then(__webpack_require__.bind(__webpack_require__, 86015))).findPackerFiles(resolved.data, { merged, workspace, findings, isUnresolved, signal })
        : { files: [], folders: [], warnings: [] };
    const packerFiles = finder.addPackerFiles(packer);
    for (const reference of (0,referenced_files/* referencesIn */.ii)(resolved.data))
        await finder.addReference(reference);
    const tests = await finder.addTests(signal);
    checkNames(tests, merged, findings);
    return { tests, ...finder.result(), packerFiles, warnings: packer.warnings };
}
class FileFinder {
    #folder;
    #merged;
    #resolved;
    #findings;
    #files = new Map();
    #folders = new Set();
    #usedInTemplates = new Set();
    constructor(folder, merged, resolved, findings) {
        this.#folder = folder;
        this.#merged = merged;
        this.#resolved = resolved;
        this.#findings = findings;
    }
    async addReference(reference) {
        const { path } = reference;
        if (this.isUnresolved(path))
            return;
        const layer = this.#merged.layerOf(path);
        const found = await (0,referenced_files/* findReferencedFiles */.sZ)(reference, layer.folder, this.#reportAt(path), this.#folders);
        for (const file of found) {
            this.#keep(file, layer);
            if (reference.template)
                await this.#lookForVariables(file, layer);
        }
        if (layer.folder === this.#folder)
            return;
        const holder = (0,unchecked_data.at)(this.#resolved.data, ...path.slice(0, -1));
        if ((0,unchecked_data/* isMapping */.p)(holder))
            holder[String(path.at(-1))] = this.#fromHere((0,referenced_files/* normalizeReference */.tO)(reference.value), layer);
    }
    async addTests(signal) {
        const layer = this.#merged.layerOf(['tests', 'inVm']);
        const tests = await expandTests(this.#resolved.data, {
            folder: layer.folder,
            folders: this.#folders,
            signal,
            report: (index) => this.#reportAt(['tests', 'inVm', index, 'file']),
            isUnresolved: (index) => this.isUnresolved(['tests', 'inVm', index, 'file']),
        });
        for (const { test, files } of tests) {
            for (const file of files)
                this.#keep(file, layer);
            const { file } = test;
            if (layer.folder !== this.#folder && typeof file === 'string')
                test['file'] = this.#fromHere((0,referenced_files/* normalizeReference */.tO)(file), layer);
        }
        return tests;
    }
    /** @returns their paths */
    addPackerFiles({ files, folders }) {
        for (const folder of folders)
            this.#folders.add(folder);
        return files.map((absolute) => {
            const path = (0,external_node_path_.relative)(this.#folder, absolute).split(external_node_path_.sep).join('/');
            this.#files.set(path, { path, absolute });
            return path;
        });
    }
    result() {
        const files = [...this.#files.values()].sort(byPath);
        return { files, folders: [...this.#folders], usedInTemplates: this.#usedInTemplates };
    }
    #keep(file, layer) {
        const path = this.#fromHere(file.path, layer);
        this.#files.set(path, { path, absolute: file.absolute });
    }
    async #lookForVariables(file, layer) {
        const template = await (0,template_variables/* variablesInTemplate */.L)(file, this.#resolved.variables, (0,external_node_path_.join)(layer.shown, '..', file.path));
        for (const name of template.used)
            this.#usedInTemplates.add(name);
        this.#findings.add(...template.findings);
    }
    /** A path of another file of the definition, as it is from the definition's own folder. */
    #fromHere(path, layer) {
        return layer.folder === this.#folder ? path : external_node_path_.posix.join(...(0,external_node_path_.relative)(this.#folder, layer.folder).split(external_node_path_.sep), path);
    }
    isUnresolved(path) {
        return this.#resolved.unresolved.has(JSON.stringify(path));
    }
    #reportAt(path) {
        return (message, hint) => this.#findings.addLazily(() => ({
            severity: 'error',
            ...this.#merged.valuePlace(path),
            message,
            ...(hint === undefined ? {} : { hint }),
        }));
    }
}
/** Reports names of tests that are there twice, since each names a file of results. */
function checkNames(tests, merged, findings) {
    const first = new Map();
    for (const { test, index } of tests) {
        const { name } = test;
        if (typeof name !== 'string')
            continue;
        const twin = first.get(name.toLowerCase());
        if (twin === undefined) {
            first.set(name.toLowerCase(), index);
            continue;
        }
        const path = ['tests', 'inVm', index];
        const message = `${(0,spell_path/* spellPath */._)(path)} has the same name as ${(0,spell_path/* spellPath */._)(['tests', 'inVm', twin])}, "${name}"`;
        const place = () => merged.valuePlace([...path, 'name']);
        findings.addLazily(() => ({ severity: 'error', ...place(), message, hint: 'give it a name of its own' }));
    }
}
/** Byte order of the composed form, which is the same on every system. */
function byPath(a, b) {
    return (0,byte_order/* compareBytes */.X)(a.path.normalize('NFC'), b.path.normalize('NFC'));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/finding-list.js
var finding_list = __webpack_require__(19612);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/image-definition/src/layers/extends.js + 3 modules
var layers_extends = __webpack_require__(20387);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/resolve-variables.js
var resolve_variables = __webpack_require__(57953);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/load-definition.js












/** The file is `abstract: true`: it is there to be extended, and nothing else is wrong with it. */
class AbstractDefinitionError extends errors/* InputError */.dz {
    name = 'AbstractDefinitionError';
}
/**
 * Reads and checks a `vm-image/1` definition, in YAML or JSON, with all that it extends and all files that it names.
 *
 * @param file findings call the file as it is given here
 * @throws InputError with everything that is wrong, each with file, line and column; AbstractDefinitionError, CancelledError
 */
async function loadDefinition(file, options = {}) {
    const loading = await openDefinition(file, options);
    const { merged, findings } = loading;
    const isChecked = options.check !== undefined && loading.isWellFormed && !merged.abstract;
    if (findings.size > 0 && !isChecked)
        throw findings.toError(file);
    if (merged.abstract) {
        throw new AbstractDefinitionError(`The definition ${file} is abstract.`, { hint: 'name a definition that extends it' });
    }
    const loaded = loadedOf(file, loading);
    if (isChecked)
        findings.add(...((await options.check?.(loaded)) ?? []));
    if (findings.size > 0)
        throw findings.toError(file);
    return loaded;
}
function loadedOf(file, loading) {
    const { merged, resolved, folder, given } = loading;
    const { variables, ...definition } = loading.data;
    const own = Object.keys(variables ?? {});
    const used = (name) => resolved.used.has(name) || loading.usedInTemplates.has(name);
    const unused = [
        ...unusedVariables(merged, own.filter((name) => !used(name))),
        ...unusedSecrets(merged, definition, loading.secrets),
    ];
    return {
        file: (0,external_node_path_.resolve)(file),
        folder,
        definition: { ...definition, tests: { ...definition.tests, inVm: loading.tests.map(({ test }) => test) } },
        variables: resolved.variables,
        files: loading.files,
        sources: merged.sources,
        folders: loading.folders,
        ...(loading.packerFiles.length === 0 ? {} : { packerFiles: loading.packerFiles }),
        warnings: [...loading.warnings, ...unused.filter((finding) => finding.file === file)],
        unusedVariables: Object.keys(given).filter((name) => !own.includes(name) && !used(name)),
        unusedShared: unused.filter((finding) => finding.file !== file),
    };
}
/**
 * As {@link loadDefinition}, but leaves it to the caller what to make of the findings.
 *
 * @throws InputError when a file is so broken that nothing can be said of what it means
 */
async function openDefinition(file, options = {}) {
    const absolute = (0,external_node_path_.resolve)(file);
    const folder = (0,external_node_path_.dirname)(absolute);
    const given = { ...(0,given_variables/* environmentVariables */.r)(options.environment ?? {}), ...options.variables };
    const merged = await (0,layers_extends/* readMergedDefinition */.U)(absolute, file, options);
    const resolved = (0,resolve_variables/* resolveVariables */.C)(merged, file, given);
    // What is missing may come from a definition that extends this one, or from a parent that is missing itself.
    const partial = merged.abstract || merged.incomplete;
    const findings = partial ? new finding_list/* FindingList */.k() : resolved.findings;
    findings.add(...merged.findings);
    if (merged.data === undefined)
        throw findings.toError(file);
    const { unresolved } = resolved;
    const warnings = renameBuilders(resolved.data, merged);
    checkAgainstSchema(resolved.data, { places: merged, unresolved, partial }, findings);
    // Before the defaults: an ISO can be planned without the template that the builder it would get by itself needs.
    checkFields(resolved.data, merged, findings);
    const isWellFormed = findings.size === 0;
    fillDefaults(resolved.data);
    const secrets = (0,secret_references/* checkSecrets */.KK)(resolved.data, merged.data, merged, unresolved, findings);
    const found = await findDefinitionFiles(folder, merged, resolved, findings, options);
    const all = [...warnings, ...found.warnings];
    return { merged, resolved, data: resolved.data, folder, given, ...found, secrets, warnings: all, isWellFormed, findings };
}
function unusedVariables(merged, names) {
    return names.map((name) => ({
        severity: 'warning',
        ...merged.keyPlace(['variables', name]),
        message: `the variable ${name} is not used`,
        hint: 'leave it out',
    }));
}
function unusedSecrets(merged, { secrets }, uses) {
    const used = new Set(uses.map(({ name }) => name));
    return Object.keys(secrets)
        .filter((name) => !used.has(name))
        .map((name) => ({
        severity: 'warning',
        ...merged.keyPlace(['secrets', name]),
        message: `the secret ${name} is not used`,
        hint: 'leave it out',
    }));
}


/***/ }),

/***/ 79428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ list),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);

// Reading of data of which nothing is known yet.
/** The value at a path; undefined when there is none. */
function at(data, ...path) {
    let value = data;
    for (const segment of path) {
        if (value === null || typeof value !== 'object')
            return undefined;
        value = Object.hasOwn(value, segment) ? value[segment] : undefined;
    }
    return value;
}
/** The value when it is a list, else an empty one. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** True for a mapping of YAML, which this package fills and changes while it loads it. */
const isMapping = _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G;


/***/ }),

/***/ 32509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ BUILDER_NAMES),
/* harmony export */   v: () => (/* binding */ FORMER_BUILDER_NAMES)
/* harmony export */ });
/** What can build an image, as `builders` of a definition and the formats name it. */
const BUILDER_NAMES = [
    'local',
    'packer',
    'packer-azure',
    'packer-gce',
    'packer-aws',
    'azure-image-builder',
    'one-es',
    'image-factory',
];
/** Former names of builders. Release 0.1 takes them with a warning; the next minor version does not. */
const FORMER_BUILDER_NAMES = new Map([
    ['aib', 'azure-image-builder'],
    ['1es', 'one-es'],
]);


/***/ }),

/***/ 57953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ resolveVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);
/* harmony import */ var _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19612);
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1934);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79428);




const NAME = /^[A-Z][A-Z0-9_]*$/;
const HINT = 'write {{NAME}} for braces that stay';
/** Characters that variables may add to a definition in all: a long value that is used often would fill the memory. */
const MAX_ADDED = 16 * 1024 * 1024;
/** Undefined variables that are reported in one text. */
const MAX_UNDEFINED = 100;
/**
 * Replaces `{NAME}` in all texts of a definition, never in keys, in one pass.
 *
 * @param shown how findings call the definition
 */
function resolveVariables(source, shown, given) {
    const findings = new _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_0__/* .FindingList */ .k();
    const variables = { ...ownVariables(source, findings), ...givenVariables(given, shown, findings) };
    const used = new Set();
    const unresolved = new Set();
    let added = 0;
    function resolve(value, path) {
        if (typeof value === 'string')
            return value.includes('{') ? resolveText(value, path) : value;
        if (Array.isArray(value))
            return value.map((item, index) => resolve(item, [...path, index]));
        if (!(0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(value))
            return value;
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([key, item]) => [key, isLiteral(key, path) ? item : resolve(item, [...path, key])]));
    }
    function resolveText(text, path) {
        const before = added;
        added += growth(text, variables);
        if (added > MAX_ADDED) {
            unresolved.add(JSON.stringify(path));
            if (before > MAX_ADDED)
                return text;
            const message = 'with its variables replaced the definition would be too large';
            findings.addLazily(() => ({ severity: 'error', ...source.valuePlace(path), message, hint: 'use long values less often' }));
            return text;
        }
        const rendered = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(text, variables);
        for (const name of rendered.used)
            used.add(name);
        const missing = new Set(rendered.undefined.map(({ name }) => name));
        if (missing.size > 0)
            unresolved.add(JSON.stringify(path));
        for (const name of [...missing].slice(0, MAX_UNDEFINED)) {
            const message = `the variable ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)} is not defined`;
            findings.addLazily(() => ({ severity: 'error', ...source.placeWithin(path, `{${name}}`), message, hint: HINT }));
        }
        return rendered.text;
    }
    return { data: resolve(source.data, []), variables, used, unresolved, findings };
}
/** Text at these places is taken as it is. */
function isLiteral(key, path) {
    return path.length === 0 && (key === 'variables' || key === 'schema');
}
/** How many characters longer a text may at most become. */
function growth(text, variables) {
    let sum = 0;
    for (const [, name = ''] of text.matchAll(/\{([A-Z][A-Z0-9_]*)\}/g)) {
        sum += (Object.hasOwn(variables, name) ? variables[name] : undefined)?.length ?? 0;
    }
    return sum;
}
function ownVariables(source, findings) {
    const own = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(source.data) ? source.data['variables'] : undefined;
    if (!(0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(own))
        return {};
    const variables = {};
    for (const [name, value] of Object.entries(own)) {
        // The schema reports what is no text and no name.
        if (typeof value !== 'string' || !NAME.test(name))
            continue;
        variables[name] = value;
        const inner = innerName(value);
        if (inner === undefined)
            continue;
        findings.addLazily(() => ({ severity: 'error', ...source.placeWithin(['variables', name], `{${inner}}`), ...nested(name, inner) }));
    }
    return variables;
}
function givenVariables(given, shown, findings) {
    for (const [name, value] of Object.entries(given)) {
        const inner = innerName(value);
        const report = (problem) => findings.add({ severity: 'error', file: shown, ...problem });
        if (!NAME.test(name))
            report({ message: `"${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
        else if (inner !== undefined)
            report(nested(name, inner));
    }
    return given;
}
function nested(name, inner) {
    return {
        message: `the value of the variable ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)} holds {${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(inner)}}; variables in variables are not replaced`,
        hint: 'write the value out',
    };
}
function innerName(value) {
    return value.includes('{') ? (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(value, {}).undefined[0]?.name : undefined;
}


/***/ }),

/***/ 51191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ variablesInTemplate)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42740);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32586);
/* harmony import */ var _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19612);
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1934);







/** As much as `renderFile` of `prepare-artifacts` renders, which does so in memory. */
const MAX_TEMPLATE_BYTES = 8 * 1024 * 1024;
/** The names of the variables in a template file, and a finding for each that has no value. */
async function variablesInTemplate(file, variables, shown) {
    const refuse = (message) => ({
        used: new Set(),
        findings: [{ severity: 'error', file: shown, message, hint: 'leave template out' }],
    });
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file.absolute);
    if (size > MAX_TEMPLATE_BYTES) {
        return refuse(`a template has at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(MAX_TEMPLATE_BYTES)}, and this file ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}`);
    }
    const bytes = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(file.absolute);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return refuse('a template is UTF-8 text, and this file is not');
    const text = bytes.toString();
    // Only names are asked for: with long values the text could grow without end.
    const blank = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
    const rendered = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .renderVariables */ .mR)(text, blank);
    const missing = rendered.undefined.slice(0, _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FINDINGS */ .M);
    const places = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .offsetsToPlaces */ .kW)(text, missing.map(({ offset }) => offset));
    const findings = missing.map(({ name }, index) => ({
        severity: 'error',
        file: shown,
        ...places[index],
        message: `the variable ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_6__/* .shorten */ .m)(name)} is not defined`,
        hint: 'write {{NAME}} for braces that stay',
    }));
    return { used: rendered.used, findings };
}


/***/ })

};
