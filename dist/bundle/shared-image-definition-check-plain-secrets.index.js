export const id = "shared-image-definition-check-plain-secrets";
export const ids = ["shared-image-definition-check-plain-secrets"];
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


/***/ })

};
