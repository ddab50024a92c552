export const id = 3817;
export const ids = [3817];
export const modules = {

/***/ 42740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ offsetToPlace),
/* harmony export */   m: () => (/* binding */ renderVariables)
/* harmony export */ });
const PLACE = /(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Replaces `{NAME}` (`[A-Z][A-Z0-9_]*`) by its value, in one pass: a value is never searched for names again.
 *
 * Doubled braces around a name stand for literal ones: `{{NAME}}` gives `{NAME}`, `{{{NAME}}}` gives the value in braces.
 * Every other brace (JSON, shell, PowerShell, `{{ other.templates }}`) stays as it is.
 */
function renderVariables(text, variables) {
    const missing = [];
    const used = new Set();
    const rendered = text.replace(PLACE, (whole, open, name, close, offset) => {
        const pairs = Math.min(open.length, close.length);
        const literal = Math.floor(pairs / 2);
        const before = open.slice(0, open.length - pairs + literal);
        const after = close.slice(0, close.length - pairs + literal);
        if (pairs % 2 === 0)
            return `${before}${name}${after}`;
        used.add(name);
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined)
            return `${before}${value}${after}`;
        missing.push({ name, offset: offset + open.length - 1 });
        return whole;
    });
    return { text: rendered, undefined: missing, used };
}
/** Line and column, both from 1, of an offset into a text; columns count UTF-16 units as editors do. */
function offsetToPlace(text, offset) {
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}


/***/ }),

/***/ 23817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDefinition: () => (/* binding */ loadDefinition)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/variables.js
var src_variables = __webpack_require__(42740);
;// CONCATENATED MODULE: ./build/staging/images/src/definition-bytes.js





/** Far above any definition that people write; keeps a wrong file (an image, a log) from being parsed. */
const MAX_BYTES = 1024 * 1024;
/**
 * The text of a definition, without byte order mark.
 *
 * @param shown how errors call the file
 * @throws InputError when the file cannot be read, is larger than 1 MiB or not UTF-8
 */
async function readDefinitionText(file, shown) {
    const bytes = await readBytes(file, shown);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const before = new TextDecoder('utf-8').decode(bytes.subarray(0, validPrefix(bytes)), { stream: true });
        throw new errors/* InputError */.dz(`The definition ${shown} is not UTF-8.`, {
            findings: [
                {
                    severity: 'error',
                    file: shown,
                    ...(0,src_variables/* offsetToPlace */.k)(before, before.length),
                    message: 'is not UTF-8',
                    hint: 'save the file as UTF-8',
                },
            ],
        });
    }
}
async function readBytes(file, shown) {
    try {
        // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
        const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const status = await handle.stat();
            if (!status.isFile())
                throw new errors/* InputError */.dz(`The definition ${shown} is not a file.`);
            if (status.size > MAX_BYTES) {
                throw new errors/* InputError */.dz(`The definition ${shown} has ${(0,format/* formatBytes */.z)(status.size)}; at most ${(0,format/* formatBytes */.z)(MAX_BYTES)} are read.`);
            }
            return await handle.readFile();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw new errors/* InputError */.dz(`There is no definition ${shown}.`, { cause: error });
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENXIO')) {
            throw new errors/* InputError */.dz(`Cannot read the definition ${shown}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
        }
        throw error;
    }
}
/** Number of bytes before the first that cannot be UTF-8. */
function validPrefix(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = Math.floor((valid + invalid) / 2);
        try {
            // `stream` lets a character be cut at the end.
            new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
            valid = middle;
        }
        catch {
            invalid = middle;
        }
    }
    return valid;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/staging/images/src/definition-source.js

/** How often anchors may be expanded in all; the default of `yaml` against "billion laughs". */
const MAX_ALIASES = 100;
const TOO_DEEP = 'the definition is nested too deeply';
const START = { line: 1, column: 1 };
/** What to do about the errors of YAML that people make most. */
const HINTS = {
    TAB_AS_INDENT: 'indent with blanks',
    BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
    TAG_RESOLVE_FAILED: 'leave the tag out',
    NON_STRING_KEY: 'a key is plain text',
    MULTIPLE_DOCS: 'write each definition to a file of its own',
};
/**
 * Parses YAML 1.2, of which JSON is a part.
 *
 * @param shown how findings call the file
 */
function parseDefinitionSource(text, shown) {
    const lines = new dist/* LineCounter */.HN();
    const findings = [];
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const report = (offset, message, hint) => {
        findings.push({ severity: 'error', file: shown, ...at(offset), message, ...(hint === undefined ? {} : { hint }) });
    };
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            schema: 'core',
            stringKeys: true,
            prettyErrors: false,
            resolveKnownTags: false,
            // Not `silent`, which would let a second document pass.
            logLevel: 'error',
            lineCounter: lines,
        });
        return { data: toData(document, report), findings, ...new Places(document, text, at).reader() };
    }
    catch (error) {
        // Brackets nested so deeply that the stack of the parser ends.
        if (!(error instanceof RangeError))
            throw error;
        report(0, TOO_DEEP);
        return { data: undefined, findings, valuePlace: () => START, keyPlace: () => START, placeWithin: () => START, textOf: () => '' };
    }
}
function toData(document, report) {
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted !== undefined) {
        report(exhausted.pos[0], TOO_DEEP);
        return undefined;
    }
    let broken = false;
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
        // A duplicate key leaves a usable tree, so everything else can still be reported.
        if (code !== 'DUPLICATE_KEY')
            broken = true;
        if (code === 'DUPLICATE_KEY')
            report(pos[0], `the key ${keyAt(document, pos[0])} is there twice`, 'leave one of them out');
        else if (code === 'MULTIPLE_DOCS')
            report(pos[0], 'the file holds more than one document', HINTS[code]);
        else
            report(pos[0], message, HINTS[code]);
    }
    if (aliasProblems(document, report) || broken)
        return undefined;
    try {
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        report(firstAlias(document), `anchors are used so often that the definition would grow without end`, 'write the values out');
        return undefined;
    }
}
function keyAt(document, offset) {
    let name = '';
    (0,dist/* visit */.YR)(document, {
        Pair(_, pair) {
            if ((0,dist/* isScalar */.jn)(pair.key) && pair.key.range?.[0] === offset)
                name = String(pair.key.value);
        },
    });
    return `"${name}"`;
}
/** Reports aliases that lead nowhere or into themselves; `yaml` would throw or build a circle. */
function aliasProblems(document, report) {
    let found = false;
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias) {
            const offset = alias.range?.[0] ?? 0;
            const target = alias.resolve(document);
            const circular = target?.range !== undefined && target.range !== null && target.range[0] <= offset && offset < target.range[2];
            if (target !== undefined && !circular)
                return;
            found = true;
            report(offset, circular ? `the alias *${alias.source} holds itself` : `there is no anchor &${alias.source} before this alias`);
        },
    });
    return found;
}
function firstAlias(document) {
    let offset = 0;
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias) {
            offset = alias.range?.[0] ?? 0;
            return dist/* visit */.YR.BREAK;
        },
    });
    return offset;
}
class Places {
    #document;
    #text;
    #at;
    constructor(document, text, at) {
        this.#document = document;
        this.#text = text;
        this.#at = at;
    }
    reader() {
        return {
            valuePlace: (path) => {
                const { key, value } = this.#find(path);
                // Nothing is written there: the key is what can be seen.
                const empty = key !== undefined && value?.range?.[0] === value?.range?.[1];
                return this.#at((empty ? key : value)?.range?.[0] ?? 0);
            },
            keyPlace: (path) => {
                const { key, value } = this.#find(path);
                return this.#at((key ?? value)?.range?.[0] ?? 0);
            },
            placeWithin: (path, piece) => {
                const start = this.#find(path).value?.range?.[0] ?? 0;
                const inside = this.#source(path).indexOf(piece);
                return this.#at(start + Math.max(inside, 0));
            },
            textOf: (path) => this.#source(path),
        };
    }
    #source(path) {
        const range = this.#find(path).value?.range;
        return range ? this.#text.slice(range[0], range[1]) : '';
    }
    /** The node at a path with its key; where the path ends early, the deepest node on it. */
    #find(path) {
        let key;
        let value = this.#document.contents ?? undefined;
        for (const segment of path) {
            const inner = this.#resolve(value);
            if ((0,dist/* isMap */.jh)(inner)) {
                const pair = inner.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === segment);
                if (pair === undefined)
                    return { key, value };
                key = pair.key;
                value = pair.value ?? pair.key;
            }
            else if ((0,dist/* isSeq */.oP)(inner) && typeof segment === 'number' && inner.items[segment] !== undefined) {
                key = undefined;
                value = inner.items[segment];
            }
            else
                return { key, value };
        }
        return { key, value: this.#resolve(value) };
    }
    #resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? node.resolve(this.#document) : node;
    }
}

// EXTERNAL MODULE: ./build/staging/images/src/referenced-files.js
var referenced_files = __webpack_require__(57351);
;// CONCATENATED MODULE: ./build/staging/images/src/resolve-variables.js

const NAME = /^[A-Z][A-Z0-9_]*$/;
const HINT = 'write {{NAME}} for braces that stay';
/** Replaces `{NAME}` in all texts of a definition, never in keys, in one pass. */
function resolveVariables(source, shown, given) {
    const findings = [];
    const report = (finding) => findings.push({ severity: 'error', file: shown, ...finding });
    const variables = { ...ownVariables(source, report), ...givenVariables(given, report) };
    const used = new Set();
    const unresolved = new Set();
    function resolve(value, path) {
        if (typeof value === 'string')
            return resolveText(value, path);
        if (Array.isArray(value))
            return value.map((item, index) => resolve(item, [...path, index]));
        if (value === null || typeof value !== 'object')
            return value;
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([key, item]) => [key, isLiteral(key, path) ? item : resolve(item, [...path, key])]));
    }
    function resolveText(text, path) {
        const rendered = (0,src_variables/* renderVariables */.m)(text, variables);
        for (const name of rendered.used)
            used.add(name);
        for (const name of new Set(rendered.undefined.map((missing) => missing.name))) {
            unresolved.add(JSON.stringify(path));
            report({ ...source.placeWithin(path, `{${name}}`), message: `the variable ${name} is not defined`, hint: HINT });
        }
        return rendered.text;
    }
    return { data: resolve(source.data, []), variables, used, unresolved, findings };
}
/** Text at these places is taken as it is. */
function isLiteral(key, path) {
    return path.length === 0 && (key === 'variables' || key === 'schema' || key === '$schema');
}
function ownVariables({ data, placeWithin }, report) {
    const own = data !== null && typeof data === 'object' && 'variables' in data ? data.variables : undefined;
    if (own === null || typeof own !== 'object')
        return {};
    const variables = {};
    for (const [name, value] of Object.entries(own)) {
        // The schema reports what is no text and no name.
        if (typeof value !== 'string' || !NAME.test(name))
            continue;
        variables[name] = value;
        const inner = innerName(value);
        if (inner !== undefined)
            report({ ...placeWithin(['variables', name], `{${inner}}`), ...nested(name, inner) });
    }
    return variables;
}
function givenVariables(given, report) {
    for (const [name, value] of Object.entries(given)) {
        const inner = innerName(value);
        if (!NAME.test(name))
            report({ message: `"${name}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
        else if (inner !== undefined)
            report(nested(name, inner));
    }
    return given;
}
function nested(name, inner) {
    return {
        message: `the value of the variable ${name} holds {${inner}}; variables in variables are not replaced`,
        hint: 'write the value out',
    };
}
function innerName(value) {
    return (0,src_variables/* renderVariables */.m)(value, {}).undefined[0]?.name;
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
;// CONCATENATED MODULE: ./build/staging/images/src/vm-image-1-schema.js
/**
 * The JSON Schema of a definition file. `vm-image-1.schema.json` is the same for editors; a test holds the two together.
 * It is a module because a JSON import would need another form on each of Node, jest and the bundler.
 *
 * `patternErrorMessage` is understood by the YAML and JSON support of editors, and by `schema-findings.ts`.
 */
const DURATION = {
    type: 'string',
    pattern: '^[1-9][0-9]{0,4}[smh]$',
    patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
};
const RELATIVE_PATH = { type: 'string', minLength: 1 };
const ENVIRONMENT = {
    type: 'object',
    propertyNames: {
        type: 'string',
        pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
        patternErrorMessage: 'must be the name of an environment variable',
    },
    additionalProperties: { type: 'string' },
};
const SHELL = { description: 'Shell that runs the script.', type: 'string', enum: ['bash', 'sh'], default: 'bash' };
const FILE_STEP = {
    description: 'Copies a file, or all files below a folder, into the image.',
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
        from: { description: 'File or folder, relative to the definition.', ...RELATIVE_PATH },
        to: {
            description: 'Absolute path in the image.',
            type: 'string',
            pattern: '^/(?!.*(^|/)\\.\\.?(/|$))[^\\u0000-\\u001f]*$',
            patternErrorMessage: 'must be an absolute path without . and .. parts',
        },
        mode: {
            description: 'Permissions in octal; those of the source when left out.',
            type: 'string',
            pattern: '^[0-7]{3,4}$',
            patternErrorMessage: 'must be permissions in octal, such as "0644"',
        },
        template: { description: 'Replace {VARIABLES} in the file.', type: 'boolean' },
    },
};
const SCRIPT_STEP = {
    description: 'Runs a script as root in the image while it is built.',
    type: 'object',
    additionalProperties: false,
    required: ['file'],
    properties: {
        shell: SHELL,
        file: { description: 'Script, relative to the definition.', ...RELATIVE_PATH },
        env: { description: 'Environment variables of the script.', ...ENVIRONMENT },
    },
};
const RUNNER_STEP = {
    description: 'Puts a CI runner into the image, which registers itself when the machine starts.',
    type: 'object',
    additionalProperties: false,
    required: ['platform', 'version', 'package'],
    properties: {
        platform: { description: 'What kind of runner.', type: 'string', enum: ['github-linux'] },
        version: {
            description: 'Version of the runner.',
            type: 'string',
            pattern: '^[0-9A-Za-z][0-9A-Za-z.+~-]*$',
            patternErrorMessage: 'must be a version, such as 2.330.0',
        },
        package: {
            description: "The runner's package: a file or a URL.",
            type: 'object',
            additionalProperties: false,
            required: ['sha256'],
            oneOf: [{ required: ['file'] }, { required: ['url'] }],
            properties: {
                file: { description: 'Package, relative to the definition.', ...RELATIVE_PATH },
                url: {
                    description: 'Where to download the package.',
                    type: 'string',
                    pattern: '^https?://[^\\s/]+/\\S*$',
                    patternErrorMessage: 'must be an http or https URL',
                },
                sha256: {
                    description: 'SHA-256 of the package.',
                    type: 'string',
                    pattern: '^[0-9a-f]{64}$',
                    patternErrorMessage: 'must be a SHA-256: 64 lower-case hexadecimal digits',
                },
            },
        },
        user: {
            description: 'User that the runner runs as; made when missing.',
            type: 'string',
            pattern: '^[a-z_][a-z0-9_-]{0,31}$',
            patternErrorMessage: 'must be a user name: at most 32 of a-z, 0-9, _ and -',
            default: 'runner',
        },
        root: {
            description: "The runner's folder in the image.",
            type: 'string',
            pattern: '^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$',
            patternErrorMessage: 'must be an absolute path of letters, digits and . _ + @ -',
            default: '/opt/actions-runner',
        },
        labels: {
            description: 'Labels that workflows choose the runner by.',
            type: 'array',
            uniqueItems: true,
            items: { type: 'string', pattern: '^[^,\\s]+$', patternErrorMessage: 'must be text without commas and blanks' },
            default: [],
        },
    },
};
const STEP = {
    description: 'One step of the build; steps run in their order.',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: {
        packages: {
            description: 'Debian packages to install.',
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: '^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$',
                patternErrorMessage: 'must be the name of a Debian package, or name=version',
            },
        },
        file: FILE_STEP,
        script: SCRIPT_STEP,
        runner: RUNNER_STEP,
    },
};
const TESTS = {
    description: 'What must hold before a version may become latest.',
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: {
        boot: {
            description: 'The virtual machine that the image is started in.',
            type: 'object',
            additionalProperties: false,
            default: {},
            properties: {
                deadline: { description: 'How long the machine may take to be ready.', ...DURATION, default: '10m' },
                memoryMiB: { description: 'Memory, in MiB.', type: 'integer', minimum: 128, maximum: 1048576, default: 1024 },
                cpus: { description: 'Number of virtual processors.', type: 'integer', minimum: 1, maximum: 256, default: 2 },
            },
        },
        inVm: {
            description: 'Scripts that run in the machine; exit code 0 passes.',
            type: 'array',
            default: [],
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['file'],
                properties: {
                    name: {
                        description: "Unique name; the file's name without extension when left out.",
                        type: 'string',
                        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
                        patternErrorMessage: 'must be at most 64 letters, digits and . _ - and begin with a letter or digit',
                    },
                    shell: SHELL,
                    file: { description: 'Script, relative to the definition.', ...RELATIVE_PATH },
                    timeout: { description: 'How long the test may take.', ...DURATION, default: '5m' },
                    when: {
                        description: 'Run the test only when this flag is given.',
                        type: 'string',
                        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
                        patternErrorMessage: 'must be letters, digits and . _ -',
                    },
                },
            },
        },
    },
};
const OUTPUT = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
        kind: { description: 'A directory gallery.', type: 'string', enum: ['directory'] },
        formats: {
            description: 'Disk image formats to publish; vhd is fixed size, as Azure wants it.',
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { type: 'string', enum: ['raw', 'vhd'] },
            default: ['raw', 'vhd'],
        },
        version: {
            description: 'auto counts up from 1.0.0; or x.y.z.',
            type: 'string',
            pattern: '^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$',
            patternErrorMessage: 'must be auto or x.y.z, such as 1.2.0',
            default: 'auto',
        },
    },
};
const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Machine image definition vm-image/1',
    description: 'What a machine image is made of, how it is tested and where it goes.',
    type: 'object',
    additionalProperties: false,
    required: ['schema', 'image', 'source', 'build', 'steps'],
    properties: {
        $schema: { description: 'For editors; not read.', type: 'string' },
        schema: { description: 'Version of this format.', const: 'vm-image/1' },
        variables: {
            description: 'Values for {NAME} in texts of this definition and in templates.',
            type: 'object',
            propertyNames: {
                type: 'string',
                pattern: '^[A-Z][A-Z0-9_]*$',
                patternErrorMessage: 'must be the name of a variable: A-Z, 0-9 and _',
            },
            additionalProperties: { type: 'string' },
        },
        image: {
            description: 'What the image is.',
            type: 'object',
            additionalProperties: false,
            required: ['id', 'os', 'arch'],
            properties: {
                id: {
                    description: 'Stable name; the folder in the gallery.',
                    type: 'string',
                    pattern: '^[a-z0-9][a-z0-9-]{1,62}$',
                    patternErrorMessage: 'must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit',
                },
                description: { description: 'For people. Changing it builds nothing.', type: 'string' },
                os: { description: 'Operating system.', type: 'string', enum: ['linux'] },
                arch: { description: 'Processor architecture.', type: 'string', enum: ['x64'] },
                generation: { description: 'Of the virtual machine; 2 starts by UEFI.', type: 'integer', enum: [2], default: 2 },
            },
        },
        source: {
            description: 'What the image starts from.',
            type: 'object',
            additionalProperties: false,
            required: ['kind', 'suite'],
            properties: {
                kind: { description: 'A Debian release, installed from its archive.', type: 'string', enum: ['debian'] },
                suite: {
                    description: 'Name of the release, such as bookworm.',
                    type: 'string',
                    pattern: '^[a-z][a-z0-9-]*$',
                    patternErrorMessage: 'must be the name of a Debian release, such as bookworm',
                },
                components: {
                    description: 'Parts of the archive.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', patternErrorMessage: 'must be a component, such as main' },
                    default: ['main'],
                },
                mirror: {
                    description: "Archive to install from; the builder's own default when left out.",
                    type: 'string',
                    pattern: '^https?://[^\\s/]+(/\\S*)?$',
                    patternErrorMessage: 'must be an http or https URL',
                },
            },
        },
        build: {
            description: 'How the image is built.',
            type: 'object',
            additionalProperties: false,
            required: ['diskMiB'],
            properties: {
                diskMiB: { description: 'Size of the disk, in MiB.', type: 'integer', minimum: 256, maximum: 2097152 },
                timeout: { description: 'How long the build may take. Changing it builds nothing.', ...DURATION, default: '1h' },
            },
        },
        steps: { description: 'What is put into the image, in order.', type: 'array', items: STEP },
        tests: TESTS,
        outputs: {
            description: 'Where the image goes.',
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: OUTPUT,
            default: [{ kind: 'directory' }],
        },
        builders: {
            description: 'What can build the image; the first is the default.',
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { type: 'string', enum: ['local', 'packer'] },
            default: ['local'],
        },
        provider: {
            description: 'What only one builder understands.',
            type: 'object',
            default: {},
            properties: {
                packer: {
                    type: 'object',
                    required: ['template'],
                    properties: {
                        template: { description: 'Packer template, relative to the definition.', ...RELATIVE_PATH },
                        variables: { description: 'Variables of the template.', type: 'object', additionalProperties: { type: 'string' } },
                    },
                },
            },
            additionalProperties: { type: 'object' },
        },
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/schema-findings.js



let compiled;
/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 * @param unresolved values with undefined variables, as JSON of their paths: reported already, so not held against the schema
 */
function checkAgainstSchema(data, source, shown, unresolved) {
    compiled ??= new _2020.Ajv2020({ allErrors: true, verbose: true, useDefaults: true, allowUnionTypes: true })
        .addVocabulary(['patternErrorMessage'])
        .compile(schema);
    if (compiled(data))
        return [];
    const findings = [];
    for (const error of compiled.errors ?? []) {
        const path = pathOf(error.instancePath, data);
        if (unresolved.has(JSON.stringify(path)))
            continue;
        const finding = describe(error, path, source);
        if (finding === undefined)
            continue;
        const { place, message, hint } = finding;
        findings.push({ severity: 'error', file: shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
    }
    return findings;
}
/** `steps[1].file.mode`; the whole is "the definition". */
function spellPath(path) {
    let text = '';
    for (const segment of path)
        text += typeof segment === 'number' ? `[${segment}]` : `${text === '' ? '' : '.'}${segment}`;
    return text === '' ? 'the definition' : text;
}
function describe(error, path, source) {
    const name = spellPath(path);
    const here = { place: source.valuePlace(path) };
    const parent = error.parentSchema;
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(error.params['additionalProperty']);
            const where = path.length === 0 ? '' : ` in ${name}`;
            return {
                place: source.keyPlace([...path, key]),
                message: `unknown key "${key}"${where}`,
                hint: suggest(key, Object.keys(parent.properties ?? {})),
            };
        }
        case 'required':
            // Of the two ways of a `oneOf`; that error says it.
            if (error.schemaPath.includes('/oneOf/'))
                return undefined;
            return {
                place: path.length === 0 ? here.place : source.keyPlace(path),
                message: `${name} lacks "${error.params['missingProperty']}"`,
            };
        case 'oneOf':
            return { place: source.keyPlace(path), message: `${name} needs either "file" or "url", and not both` };
        case 'type':
            return { ...here, ...wrongType(error, path, source) };
        case 'const':
            return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
        case 'enum': {
            const allowed = error.params['allowedValues'].map(String);
            // A wrong type is reported as such.
            if (typeof error.data === 'object' || (typeof error.data === 'number') !== allowed.every((value) => /^\d+$/.test(value)))
                return undefined;
            const near = (0,edit_distance/* nearest */.p)(String(error.data), allowed);
            const hint = near === undefined || allowed.length === 1 ? undefined : `did you mean ${near}?`;
            return { ...here, message: `${name} must be ${listing(allowed)}, not ${JSON.stringify(error.data)}`, hint };
        }
        case 'pattern':
            if (error.propertyName !== undefined) {
                return {
                    place: source.keyPlace([...path, error.propertyName]),
                    message: `the key "${error.propertyName}" in ${name} ${parent.patternErrorMessage}`,
                };
            }
            return { ...here, message: `${name} ${parent.patternErrorMessage ?? 'is not well formed'}` };
        case 'propertyNames':
            return undefined;
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
            const value = error.data[again];
            return { place: source.valuePlace([...path, again]), message: `${JSON.stringify(value)} is there twice in ${name}` };
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
};
function wrongType(error, path, source) {
    const wanted = String(error.params['type']);
    const name = spellPath(path);
    if (error.data === null)
        return { message: `${name} has no value; it must be ${TYPES[wanted]}` };
    const found = Array.isArray(error.data) ? 'array' : typeof error.data === 'number' ? 'integer' : typeof error.data;
    const got = typeof error.data === 'number' ? 'a number' : TYPES[found];
    const message = `${name} must be ${TYPES[wanted]}, not ${got}`;
    const scalar = typeof error.data === 'number' || typeof error.data === 'boolean';
    if (wanted === 'string' && scalar)
        return { message, hint: `write it in quotes: "${source.textOf(path)}"` };
    if (wanted === 'array')
        return { message, hint: 'begin each item with "- "' };
    if (/^(\d+|true|false)$/.test(String(error.data)) && (wanted === 'integer' || wanted === 'boolean'))
        return { message, hint: 'write it without quotes' };
    return { message };
}
function suggest(key, known) {
    const near = (0,edit_distance/* nearest */.p)(key, known);
    if (near !== undefined)
        return `did you mean ${near}?`;
    return known.length === 0 ? undefined : `known: ${known.join(', ')}`;
}
function listing(values) {
    return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}
/** A JSON Pointer as path: list indexes become numbers. */
function pathOf(pointer, data) {
    const path = [];
    let value = data;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray(value) ? Number(key) : key);
        value = value?.[key];
    }
    return path;
}

// EXTERNAL MODULE: ./build/staging/images/src/template-variables.js
var template_variables = __webpack_require__(74252);
;// CONCATENATED MODULE: ./build/staging/images/src/load-definition.js








/**
 * Reads and checks a `vm-image/1` definition, in YAML or JSON, with all files that it names.
 *
 * @param file findings call the file as it is given here
 * @throws InputError with everything that is wrong, each with line and column
 */
async function loadDefinition(file, options = {}) {
    const absolute = (0,external_node_path_.resolve)(file);
    const folder = (0,external_node_path_.dirname)(absolute);
    const given = options.variables ?? {};
    const source = parseDefinitionSource(await readDefinitionText(absolute, file), file);
    if (source.data === undefined)
        throw unusable(file, source.findings);
    const resolved = resolveVariables(source, file, given);
    const data = resolved.data;
    const findings = [...source.findings, ...resolved.findings, ...checkAgainstSchema(data, source, file, resolved.unresolved)];
    findings.push(...checkTests(data, source, file), ...checkBuilders(data, source, file));
    const { files, used, findings: missing } = await checkFiles(data, source, file, folder, resolved);
    findings.push(...missing);
    if (findings.length > 0)
        throw unusable(file, findings);
    const { variables, ...definition } = data;
    delete definition.$schema;
    const unused = (name) => !resolved.used.has(name) && !used.has(name);
    const own = Object.keys(variables ?? {});
    return {
        file: absolute,
        folder,
        definition,
        variables: resolved.variables,
        files,
        warnings: own.filter(unused).map((name) => ({
            severity: 'warning',
            file,
            ...source.keyPlace(['variables', name]),
            message: `the variable ${name} is not used`,
            hint: 'leave it out',
        })),
        unusedVariables: Object.keys(given).filter((name) => !own.includes(name) && unused(name)),
    };
}
/** Gives every test a name and reports names that are there twice, since each names a file of results. */
function checkTests(data, source, shown) {
    const findings = [];
    const first = new Map();
    for (const [index, test] of (0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'tests', 'inVm')).entries()) {
        const file = (0,referenced_files.at)(test, 'file');
        if (typeof test !== 'object' || test === null || typeof file !== 'string')
            continue;
        if (!('name' in test))
            Object.assign(test, { name: external_node_path_.posix.basename(file, external_node_path_.posix.extname(file)) });
        const name = (0,referenced_files.at)(test, 'name');
        if (typeof name !== 'string')
            continue;
        const path = ['tests', 'inVm', index];
        const twin = first.get(name.toLowerCase());
        if (twin === undefined)
            first.set(name.toLowerCase(), index);
        else {
            const message = `${spellPath(path)} has the same name as ${spellPath(['tests', 'inVm', twin])}, "${name}"`;
            findings.push({
                severity: 'error',
                file: shown,
                ...source.valuePlace([...path, 'name']),
                message,
                hint: 'give it a name of its own',
            });
        }
    }
    return findings;
}
function checkBuilders(data, source, shown) {
    const index = (0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'builders')).indexOf('packer');
    if (index < 0 || (0,referenced_files.at)(data, 'provider', 'packer') !== undefined)
        return [];
    const message = 'the builder packer needs provider.packer.template';
    return [{ severity: 'error', file: shown, ...source.valuePlace(['builders', index]), message }];
}
async function checkFiles(data, source, shown, folder, { variables, unresolved }) {
    const findings = [];
    const files = new Map();
    const used = new Set();
    for (const reference of (0,referenced_files/* referencesIn */.ii)(data)) {
        if (unresolved.has(JSON.stringify(reference.path)))
            continue;
        const found = await (0,referenced_files/* findReferencedFiles */.sZ)(reference, folder, (message, hint) => {
            const place = source.valuePlace(reference.path);
            findings.push({ severity: 'error', file: shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
        });
        for (const file of found) {
            files.set(file.path, file);
            if (!reference.template)
                continue;
            const template = await (0,template_variables/* variablesInTemplate */.L)(file, variables, (0,external_node_path_.join)((0,external_node_path_.dirname)(shown), file.path));
            for (const name of template.used)
                used.add(name);
            findings.push(...template.findings);
        }
    }
    return { files: [...files.values()].sort(byPath), used, findings };
}
/** Byte order of the composed form, which is the same on every system. */
function byPath(a, b) {
    return Buffer.compare(Buffer.from(a.path.normalize('NFC')), Buffer.from(b.path.normalize('NFC')));
}
/** All findings in the order of the file, each once: an alias brings the same place up again. */
function unusable(shown, findings) {
    const unique = new Map(findings.map((finding) => [`${finding.file}:${finding.line}:${finding.column}:${finding.message}`, finding]));
    const own = (finding) => (finding.file === shown ? 0 : 1);
    const sorted = [...unique.values()].sort((a, b) => own(a) - own(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    const count = sorted.length === 1 ? 'a mistake' : `${sorted.length} mistakes`;
    return new errors/* InputError */.dz(`The definition ${(0,external_node_path_.basename)(shown)} has ${count}.`, { findings: sorted });
}


/***/ }),

/***/ 57351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   ii: () => (/* binding */ referencesIn),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   sZ: () => (/* binding */ findReferencedFiles),
/* harmony export */   tO: () => (/* binding */ normalizeReference)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** Every path of files that a definition names. The data need not be valid yet. */
function referencesIn(data) {
    const references = [];
    const add = (path, folderAllowed = false, template = false) => {
        const value = at(data, ...path);
        if (typeof value === 'string' && value !== '')
            references.push({ path, value, folderAllowed, template });
    };
    for (const [index] of list(at(data, 'steps')).entries()) {
        add(['steps', index, 'file', 'from'], true, at(data, 'steps', index, 'file', 'template') === true);
        add(['steps', index, 'script', 'file']);
        add(['steps', index, 'runner', 'package', 'file']);
    }
    for (const [index] of list(at(data, 'tests', 'inVm')).entries())
        add(['tests', 'inVm', index, 'file']);
    add(['provider', 'packer', 'template']);
    return references;
}
/** The value at a path of data of which nothing is known. */
function at(data, ...path) {
    let value = data;
    for (const segment of path) {
        if (value === null || typeof value !== 'object')
            return undefined;
        value = Object.hasOwn(value, segment) ? value[segment] : undefined;
    }
    return value;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A path of a definition without `./`, `//` and a slash at the end. */
function normalizeReference(value) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(value).replace(/\/+$/, '');
}
/**
 * The regular files that a reference stands for: itself, or everything below the folder.
 *
 * Nothing outside of the definition's folder counts, wherever `..` or symbolic links lead, so that a definition can be moved,
 * and one of a pull request cannot bake secrets of the build machine into an image. A link to a file inside counts as that file.
 *
 * @param folder of the definition, absolute
 */
async function findReferencedFiles(reference, folder, report) {
    const { value } = reference;
    if (value.includes('\\')) {
        report(`"${value}" has a backslash`, 'write / between folders, on Windows too');
        return [];
    }
    const path = normalizeReference(value);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        report(`"${value}" is an absolute path`, 'give a path relative to the definition');
        return [];
    }
    if (path === '..' || path.startsWith('../')) {
        report(`"${value}" leads out of the definition's folder`, 'move the file below the folder of the definition');
        return [];
    }
    if (path === '.' || path === '') {
        report(`"${value}" is the definition's own folder`, 'put the files into a folder of their own');
        return [];
    }
    const search = { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), folder, report, found: [] };
    await addPath(search, path, reference.folderAllowed);
    return search.found;
}
async function addPath(search, path, folderAllowed) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, ...path.split('/'));
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        if (!isInside(search.root, real))
            return search.report(`"${path}" is a link that leads out of the definition's folder`, 'copy the file there');
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (status.isFile())
            search.found.push({ path, absolute });
        else if (!status.isDirectory())
            search.report(`"${path}" is a ${kindOf(status)}`, 'only files and folders can be used');
        else if (!folderAllowed)
            search.report(`"${path}" is a folder, not a file`);
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute)).isSymbolicLink())
            search.report(`"${path}" is a link to a folder`, 'name the folder itself');
        else
            for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute))
                await addPath(search, `${path}/${entry}`, true);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            search.report((await isLink(absolute)) ? `"${path}" is a link to nothing` : `there is no file "${path}"`);
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
            search.report(`"${path}" is a link in a circle`);
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            search.report(`"${path}" cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        else
            throw error;
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
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !/^[A-Za-z]:/.test(way);
}


/***/ }),

/***/ 74252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ variablesInTemplate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);



/** A template is rendered in memory. */
const MAX_TEMPLATE_BYTES = 16 * 1024 * 1024;
/** The names of the variables in a template file, and a finding for each that has no value. */
async function variablesInTemplate(file, variables, shown) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file.absolute);
    if (size > MAX_TEMPLATE_BYTES) {
        const message = `a template has at most ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(MAX_TEMPLATE_BYTES)}, and this file ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)}`;
        return { used: new Set(), findings: [{ severity: 'error', file: shown, message, hint: 'leave template out' }] };
    }
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file.absolute, 'utf8');
    const rendered = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .m)(text, variables);
    const findings = rendered.undefined.map(({ name, offset }) => {
        const place = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__/* .offsetToPlace */ .k)(text, offset);
        return {
            severity: 'error',
            file: shown,
            ...place,
            message: `the variable ${name} is not defined`,
            hint: 'write {{NAME}} for braces that stay',
        };
    });
    return { used: rendered.used, findings };
}


/***/ })

};
