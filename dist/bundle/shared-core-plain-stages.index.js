export const id = "shared-core-plain-stages";
export const ids = ["shared-core-plain-stages"];
export const modules = {

/***/ 36785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ plainStages)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Progress and stages as lines of a log that writes nothing over. */
function plainStages({ info, group }) {
    return {
        progress: info,
        async stage(title, { expected, folded = false }, work) {
            const line = expected === undefined ? title : `${title}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(expected)} the last time`;
            if (folded)
                return group(line, work);
            info(line);
            return work();
        },
    };
}


/***/ }),

/***/ 25954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/** Where tools and downloads are kept when no runner names a folder: `~/.cache/bakehouse`. */
function cacheFolder(home = node_os__WEBPACK_IMPORTED_MODULE_1__.homedir, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home(), '.cache', 'bakehouse');
    }
    catch {
        // No HOME, and no entry for this user in the password file: containers with an arbitrary user id.
        return ownFolder(temporary);
    }
}
/** A folder that nobody else can write to, since programs are run from it; the same each time, unless somebody else has made it before. */
function ownFolder(temporary) {
    const user = process.getuid?.() ?? 0;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, `bakehouse-cache-${user}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o700 });
        return folder;
    }
    catch (error) {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            throw error;
    }
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    const isOwn = found.isDirectory() && (process.platform === 'win32' || (found.uid === user && (found.mode & 0o022) === 0));
    return isOwn ? folder : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'bakehouse-cache-'));
}


/***/ }),

/***/ 30946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ definitionVariables)
/* harmony export */ });
/** The variables of the environment that are meant for image definitions, `BAKEHOUSE_VAR_<NAME>`. */
function definitionVariables(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('BAKEHOUSE_VAR_')));
}


/***/ }),

/***/ 69709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ maskedLog),
/* harmony export */   z: () => (/* binding */ maskedPlace)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

/**
 * A log that covers secrets before the host escapes, breaks or cuts what it is given. The runners hide them in messages, but never in
 * the title and the file of an annotation.
 */
function maskedLog(log, hide) {
    // An escape sequence inside of a secret would hide it from the search, and show it on the terminal: such a text loses its colours.
    const cover = (text) => {
        const plain = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .Lx)(text);
        const covered = hide(plain);
        return covered === plain ? hide(text) : covered;
    };
    const place = (given) => maskedPlace(given, cover);
    return {
        debug: (message) => log.debug(cover(message)),
        info: (message) => log.info(cover(message)),
        notice: (message, at) => log.notice(cover(message), place(at)),
        warning: (message, at) => log.warning(cover(message), place(at)),
        error: (message, at) => log.error(cover(message), place(at)),
        output: (line) => log.output(cover(line)),
        group: (title, work) => log.group(cover(title), work),
        progress: (message) => log.progress(cover(message)),
        stage: (title, options, work) => log.stage(cover(title), options, work),
    };
}
/** The same place, covered. */
function maskedPlace(given, cover) {
    return (given && {
        ...given,
        ...(given.file === undefined ? {} : { file: cover(given.file) }),
        ...(given.title === undefined ? {} : { title: cover(given.title) }),
    });
}


/***/ }),

/***/ 99237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O7: () => (/* binding */ Masks),
  W0: () => (/* binding */ hiddenBy),
  Wi: () => (/* binding */ maskableLines)
});

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/secret-forms.js

/** Shorter encoded forms stand in text by chance. */
const SHORTEST_BASE64 = 8;
const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
/**
 * What becomes of a secret in text: as it is, and as our own code writes it into an address, JSON, XML, HTML, base64 and
 * text that shows its control characters. The runner of GitHub hides the same forms (`ValueEncoders.cs` of actions/runner).
 */
function formsOf(secret) {
    const forms = [
        secret,
        (0,control_characters/* showControls */.mz)(secret),
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret.toWellFormed()),
        secret.replace(/[&<>"'`]/g, (character) => XML[character]),
        secret.replace(/[&<>]/g, (character) => XML[character]),
        secret.replace(/[&<>"']/g, (character) => (character === "'" ? '&apos;' : XML[character])),
        ...base64FormsOf(secret),
    ];
    return [...new Set(forms)];
}
/**
 * What finds a secret in addresses, whose parts need not encode the same characters; undefined where nothing of it is ever encoded.
 */
function encodedInAddress(secret) {
    if (/^[\w.~-]*$/.test(secret))
        return undefined;
    const parts = [...secret.toWellFormed()].map((character) => {
        const plain = `\\u{${character.codePointAt(0).toString(16)}}`;
        if (/[\w.~-]/.test(character))
            return plain;
        const bytes = [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        const encoded = bytes.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
        return `(?:${plain}|${encoded}${character === ' ' ? '|\\+' : ''})`;
    });
    return new RegExp(parts.join(''), 'gu');
}
/** With nothing, one or two bytes before it, without the characters that its neighbours have a part in. */
function base64FormsOf(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2]
        .flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const own = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
        return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
    })
        .filter((form) => form.length >= SHORTEST_BASE64);
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/masks.js

/** A shorter mask would blank out half of the log (azure-pipelines-tasks#9376: a one-letter secret). */
const SHORTEST = 4;
/** Of a secret that is cut short, fewer characters tell nothing. */
const SHORTEST_BEGINNING = 2;
const SHORT_SECRET_WARNING = `A secret has fewer than ${SHORTEST} characters in each line and cannot be hidden in the log: ` +
    'hiding it would blank out the whole log. Check that it is really the secret.';
/**
 * The parts of a secret to hide: each line without the blanks around it, because logs show single lines. Lines that are too short
 * are left out.
 */
function maskableLines(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line.length >= SHORTEST);
}
/** Calls `hide` once for each line of each secret, and `warn` for a secret that is too short to be hidden. */
class Masks {
    #hidden = new Set();
    #forms = new Set();
    #inAddresses = new Map();
    #hide;
    #warn;
    constructor(hide, warn) {
        this.#hide = hide;
        this.#warn = warn;
    }
    add(secret) {
        const lines = maskableLines(secret);
        if (lines.length === 0 && secret.trim() !== '')
            this.#warn(SHORT_SECRET_WARNING);
        for (const line of lines) {
            if (this.#hidden.has(line))
                continue;
            this.#hidden.add(line);
            this.#hide(line);
        }
        for (const line of lines) {
            for (const form of formsOf(line))
                this.#forms.add(form);
            const pattern = encodedInAddress(line);
            if (pattern !== undefined)
                this.#inAddresses.set(line, pattern);
        }
        // Base64 runs over the ends of lines; all else shows them.
        if (lines.length > 1)
            for (const form of formsOf(secret.trim()))
                this.#forms.add(form);
    }
    /**
     * The text with every secret in it replaced by `***`, in each of its forms, whether they overlap or not, and also the beginning of one
     * that is cut short by `…`.
     */
    cover(text) {
        const ranges = [];
        for (const form of this.#forms) {
            for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
                ranges.push([at, at + form.length]);
        }
        for (const pattern of text.includes('%') ? this.#inAddresses.values() : []) {
            for (const { index, 0: found } of text.matchAll(pattern))
                ranges.push([index, index + found.length]);
        }
        if (this.#forms.size > 0) {
            for (let cut = text.indexOf('…'); cut >= 0; cut = text.indexOf('…', cut + 1)) {
                const length = this.#lengthOfBeginning(text.slice(0, cut));
                if (length >= SHORTEST_BEGINNING)
                    ranges.push([cut - length, cut]);
            }
        }
        return ranges.length === 0 ? text : replaceRanges(text, ranges);
    }
    /** How many characters at the end of the text are the beginning of a secret. */
    #lengthOfBeginning(text) {
        const last = text.slice(-1);
        let longest = 0;
        for (const form of this.#forms) {
            let length = form.length;
            while (length > longest + 1) {
                length = form.lastIndexOf(last, length - 2) + 1;
                if (length > longest && text.endsWith(form.slice(0, length)))
                    longest = length;
            }
        }
        return longest;
    }
}
/** Covers what the host hides without being asked. */
function hiddenBy(variables) {
    const nothing = () => { };
    const masks = new Masks(nothing, nothing);
    for (const value of variables.hiddenByHost())
        masks.add(value);
    return masks;
}
function replaceRanges(text, ranges) {
    let covered = '';
    let done = 0;
    for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
        if (start >= done)
            covered += `${text.slice(done, start)}***`;
        done = Math.max(done, end);
    }
    return covered + text.slice(done);
}


/***/ }),

/***/ 3943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ neutraliseOutput)
/* harmony export */ });
/**
 * What .NET's culture-sensitive search skips, and the runner of GitHub searches that way (ActionCommand.cs): control, format and
 * other ignorable characters, but no tab.
 */
const IGNORABLE = String.raw `[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--\t]*`;
/** What may stand before a command at the start of a line: white space, ignorable characters, ANSI escape sequences. */
const LEADING = String.raw `(?:\x1b\[[0-?]*[ -\/]*[@-~]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*`;
/** `::command::`, which GitHub takes at the start of a line only; elsewhere it is C++ or Rust. */
const AT_START = new RegExp(`^(${LEADING}:)(?=${IGNORABLE}:)`, 'v');
/** `##[command]` (GitHub's old form, groups and colours of Azure Pipelines) and `##vso[`, both taken anywhere in a line. */
const ANYWHERE = new RegExp(`(#${IGNORABLE}#)(?=${IGNORABLE}(?:${[...'vso'].join(IGNORABLE)}${IGNORABLE})?\\[)`, 'giv');
/**
 * Makes text of others harmless to every host: an underscore goes into the token (`:_:error::`, `##_[group]`, `##_vso[task…]`, the
 * form that Microsoft's task library uses too), so that a reader sees what was written and no host obeys it. The forms of all hosts
 * are broken on every host, because `bakehouse` on the command line may itself run inside a job.
 *
 * @returns the lines, since a host reads a lone `\r` as the end of a line too
 */
function neutraliseOutput(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.replace(AT_START, '$1_').replace(ANYWHERE, '$1_'));
}


/***/ }),

/***/ 30991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ SecretVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99757);


/**
 * Inputs, states and credentials that the runners and people put into the environment for Bakehouse; those of Azure Pipelines are what
 * azure-pipelines-task-lib removes.
 */
const PREFIXES = ['INPUT_', 'SECRET_', 'ENDPOINT_AUTH_', 'SECUREFILE_TICKET_', 'VSTS_TASKVARIABLE_', 'STATE_', 'BAKEHOUSE_'];
/** The runners' own. */
const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'SYSTEM_ACCESSTOKEN', 'AGENT_PROXYPASSWORD'];
/** Words of names that people and services give to secrets. */
const SECRET_WORDS = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:^|_)PAT(?:$|_)|(?:API|ACCESS|ACCOUNT|PRIVATE|SIGNING|STORAGE)_?KEY|CONNECTION_?STRING|AUTH_CONFIG|AUTHORIZATION|(?:^|_)SAS(?:$|_)/;
/** Read by a single program each, which names them, and secret in part: npm, Packer, NuGet, git, ssh. */
const OF_ONE_PROGRAM = /^(?:NPM_CONFIG|PKR_VAR|PACKER|VSS_NUGET|GIT_CONFIG_VALUE)_|^SSH_AUTH_SOCK$/;
/** An address with a user and a password in it. Proxies are such addresses, and libraries read them. */
const SECRET_VALUE = /:\/\/[^/\s]*:[^/\s]*@/;
const PROXY = /_PROXY$/;
/**
 * Read in this process by the libraries that sign in, after the host has taken secrets away: @azure/identity's variables
 * (https://learn.microsoft.com/javascript/api/overview/azure/identity-readme#environment-variables), the managed identities of App
 * Service and of the old agent, the request for GitHub's identity token, and the list of names that azure-pipelines-task-lib reads.
 */
const READ_HERE = [
    ...[
        'AZURE_CLIENT_SECRET',
        'AZURE_CLIENT_CERTIFICATE_PASSWORD',
        'AZURE_PASSWORD',
        'AZURE_FEDERATED_TOKEN_FILE',
        'AZURE_TOKEN_CREDENTIALS',
    ],
    ...['AZURE_KUBERNETES_TOKEN_PROXY', 'IDENTITY_SERVER_THUMBPRINT', 'MSI_SECRET', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
    ...['VSTS_SECRET_VARIABLES', 'VSTS_PUBLIC_VARIABLES'],
];
/** The variables of this process that hold inputs and credentials, readable after they have left the environment. */
class SecretVariables {
    #names;
    #values;
    #keepsUnmapped;
    /** @param options `keepsUnmapped`: the runner keeps secret variables that are not mapped as `SECRET_<name>`, as Azure Pipelines does */
    constructor({ keepsUnmapped = false } = {}) {
        this.#keepsUnmapped = keepsUnmapped;
        this.#names = Object.keys(process.env).filter((name) => {
            // Windows gives them in any case and compares without it.
            const comparable = process.platform === 'win32' ? name.toUpperCase() : name;
            return isSecret(name, process.env[name] ?? '') || PREFIXES.some((prefix) => comparable.startsWith(prefix));
        });
        this.#values = new Map(this.#names.map((name) => [name.toUpperCase(), process.env[name] ?? '']));
    }
    /** The value under a name in any case; undefined when the variable was not set or blank. */
    get(name) {
        const value = this.#values.get(name.toUpperCase());
        return value === undefined || value.trim() === '' ? undefined : value;
    }
    /** True when the variable is there and has no text but blanks. */
    isBlank(name) {
        return this.#values.get(name.toUpperCase())?.trim() === '';
    }
    /**
     * The value of a variable that a definition names as the place of a secret; undefined when it is not set or blank. What was put there for
     * Bakehouse is none: whoever writes a definition could have it shown to a template.
     *
     * @throws InputError for a name that belongs to Bakehouse or the runner
     */
    ofDefinition(name) {
        const owner = this.#ownerOf(name.toUpperCase());
        if (owner !== undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The environment variable ${name} can hold no secret of a definition: this name belongs to ${owner}.`, {
                hint: 'give the secret to the step under another name, and name that in the definition',
            });
        }
        const value = this.get(name) ?? (this.#keepsUnmapped ? this.get(`SECRET_${name}`) : undefined) ?? process.env[name];
        return value === undefined || value.trim() === '' ? undefined : value;
    }
    /** Whose a name is that no definition may use. Where no runner keeps secrets under it, `SECRET_KEY` is a name like any other. */
    #ownerOf(name) {
        if (name.startsWith('BAKEHOUSE_'))
            return 'Bakehouse';
        const prefixes = PREFIXES.filter((prefix) => prefix !== 'SECRET_' || this.#keepsUnmapped);
        return RUNNER_TOKENS.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)) ? 'the runner' : undefined;
    }
    /**
     * What the host hides in the log without being asked, and nowhere else: the tokens of the runner, and on Azure Pipelines every secret
     * variable of the job.
     */
    hiddenByHost() {
        const names = this.#names.filter((name) => RUNNER_TOKENS.includes(name.toUpperCase()) || /^SECRET_/i.test(name));
        return names.flatMap((name) => this.get(name) ?? []);
    }
    /**
     * The second fence: programs of ours get an allow list anyhow, those that a library starts (the Azure CLI) all of `process.env`. What a
     * program of ours names, it still gets.
     */
    removeFromEnvironment() {
        (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .withhold */ .s$)(this.#names);
    }
}
function isSecret(name, value) {
    const upper = name.toUpperCase();
    if (READ_HERE.includes(upper))
        return false;
    return SECRET_WORDS.test(upper) || OF_ONE_PROGRAM.test(upper) || (SECRET_VALUE.test(value) && !PROXY.test(upper));
}


/***/ }),

/***/ 66412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ truncateSummary),
/* harmony export */   y: () => (/* binding */ summaryPart)
/* harmony export */ });
const CUT = '\n\n*The summary is cut here.*\n';
/** The Markdown of one call, ended by a line end so that the next one starts on a line of its own. */
function summaryPart(markdown) {
    return markdown.endsWith('\n') ? markdown : `${markdown}\n`;
}
/**
 * The Markdown with a line end, or as many whole lines of it as fit.
 *
 * @param bytes how many bytes of UTF-8 there is room for, with the note that it is cut
 */
function truncateSummary(markdown, bytes) {
    const text = summaryPart(markdown);
    if (Buffer.byteLength(text) <= bytes)
        return { text, cut: false };
    const room = Math.max(bytes - Buffer.byteLength(CUT), 0);
    const kept = Buffer.from(text).subarray(0, room).toString('utf8');
    const end = kept.lastIndexOf('\n');
    return { text: end > 0 ? kept.slice(0, end) + CUT : '', cut: true };
}


/***/ }),

/***/ 54149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ warnOnce)
/* harmony export */ });
/** Warns about each thing only once, however often it is met. */
function warnOnce(log) {
    const given = new Set();
    return (message) => {
        if (given.has(message))
            return;
        given.add(message);
        log.warning(message);
    };
}


/***/ }),

/***/ 28457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ workingFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/**
 * The folder that relative paths begin at.
 *
 * @param given by the runtime; '' or undefined for the folder in which this process was started
 * @throws InputError when that is gone, as after a step that removed the workspace, or may not be read
 */
function workingFolder(given) {
    if (given)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(given);
    try {
        return process.cwd();
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The working directory is gone or cannot be read (${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split(',', 1)[0]}).`, {
            hint: 'change to a folder that is there, then run again',
        });
    }
}


/***/ })

};
