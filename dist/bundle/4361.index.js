export const id = 4361;
export const ids = [4361];
export const modules = {

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, strings in Unicode NFC with LF line ends, and no `undefined`: equal meanings give equal bytes. */
function canonicalJson(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.replace(/\r\n?/g, '\n').normalize('NFC'));
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    const members = Object.entries(value)
        .filter((entry) => entry[1] !== undefined)
        .map(([key, member]) => [key.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 41438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ marketplaceTraits)
/* harmony export */ });
const LINUX = /canonical|ubuntu|debian|redhat|rhel|suse|centos|almalinux|rocky|oracle-linux|linux|mariner|flatcar/i;
/** Only offered for machines of generation 2. */
const SECOND_GENERATION = /azure-edition|windows-?11|win11|arm64|2025/i;
function marketplaceTraits(names) {
    const { publisher = '', offer = '', sku = '', size = '' } = names;
    const all = `${publisher} ${offer} ${sku}`;
    const os = LINUX.test(all) ? 'linux' : 'windows';
    // Standard_E8pds_v5 has an Arm processor by its p.
    const arm = /arm64|aarch64/i.test(all) || /^(?:Standard_)?[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*_v[0-9]+$/.test(size);
    const second = /(?:^|[-_])g(?:en)?2(?:$|[-_])|gen2/i.test(sku) || SECOND_GENERATION.test(all) || arm;
    const known = os === 'windows' && sku !== '';
    return { os, arch: arm ? 'arm64' : 'x64', generation: known && !second ? 1 : 2 };
}


/***/ }),

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const NAME_IN_BRACES = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Doubles the braces around what would be taken for a variable, in all texts and not in keys: rendering the result gives the value back.
 * For texts of formats in which `{NAME}` means nothing.
 */
function escapeVariables(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(escapeVariables);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : escapeVariables(member)]));
}
function escapeText(text) {
    return text.replace(NAME_IN_BRACES, (_, open, name, close) => {
        const pairs = Math.min(open.length, close.length);
        return `${open}${'{'.repeat(pairs)}${name}${'}'.repeat(pairs)}${close}`;
    });
}


/***/ }),

/***/ 61627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FieldReader),
/* harmony export */   p: () => (/* binding */ writeFields)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

const WANTED = {
    text: 'a text',
    whole: 'a whole number',
    flag: 'true or false',
    texts: 'a list of texts',
};
/** Takes fields out of a file's data, and keeps account of what is left. */
class FieldReader {
    data;
    #report;
    #sentinel;
    #taken = new Set();
    #keys = {};
    #written = {};
    /** @param sentinel the text that stands for the value of a file of defaults */
    constructor(data, report, sentinel) {
        this.data = data;
        this.#report = report;
        this.#sentinel = sentinel;
    }
    read(fields) {
        return Object.fromEntries(fields.map((field) => [field.name, this.#field(field)]));
    }
    /** All texts of a mapping, except those that were read before. */
    readTexts(path) {
        const mapping = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, path);
        if (!(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(mapping))
            return {};
        const texts = Object.keys(mapping).flatMap((key) => {
            if (this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)([...path, key])))
                return [];
            const value = this.#value([...path, key], 'text', true);
            return typeof value === 'string' ? [[key, value]] : [];
        });
        return Object.fromEntries(texts);
    }
    /** @param ignored path of something that is kept in another way */
    remainder(...ignored) {
        for (const path of ignored)
            this.#taken.add((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path));
        const extra = this.#rest(this.data, []);
        return {
            ...(Object.keys(this.#keys).length > 0 ? { keys: this.#keys } : {}),
            ...(Object.keys(this.#written).length > 0 ? { written: this.#written } : {}),
            ...(Object.keys(extra).length > 0 ? { extra } : {}),
        };
    }
    #field({ keys, type, pattern }) {
        const [path, ...others] = keys.filter((key) => (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, key) !== undefined && !this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(key)));
        if (path === undefined)
            return undefined;
        if (path !== keys[0])
            this.#keys[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(keys[0])] = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path);
        for (const other of others) {
            this.#report(other, 'key', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(other)} and ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} are there for the same; ${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} is taken`);
        }
        return this.#value(path, type, false, pattern);
    }
    #value(path, type, blank, pattern) {
        const value = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.data, path);
        const pointer = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path);
        const take = (writing, result) => {
            this.#taken.add(pointer);
            if (writing !== undefined)
                this.#written[pointer] = writing;
            return result;
        };
        if (value === null)
            return take('null', undefined);
        if (this.#sentinel !== undefined && value === this.#sentinel)
            return take('default', undefined);
        if (value === '' && !blank)
            return take('blank', undefined);
        const read = asType(value, type);
        if (read === undefined || (pattern !== undefined && !pattern.regex.test(String(read.value)))) {
            this.#report(path, 'value', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} must be ${pattern?.wanted ?? WANTED[type]}, not ${kindOf(value)}`);
            return undefined;
        }
        if (read.writing === 'number' || read.writing === 'boolean')
            this.#report(path, 'value', `${(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spellKeys */ .Zm)(path)} is a text, and this is ${kindOf(value)}`, 'put it in quotes');
        return take(read.writing, read.value);
    }
    #rest(mapping, path) {
        const rest = Object.entries(mapping).flatMap(([key, value]) => {
            const inner = [...path, key];
            if (value === undefined || this.#taken.has((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)))
                return [];
            if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
                const left = this.#rest(value, inner);
                return Object.keys(left).length > 0 || Object.keys(value).length === 0 ? [[key, left]] : [];
            }
            // Not as such: a null would delete the key in what extends the document, and the word would hide its parent's value.
            if (value === null)
                this.#written[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)] = 'null';
            else if (this.#sentinel !== undefined && value === this.#sentinel)
                this.#written[(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)] = 'default';
            else
                return [[key, value]];
            return [];
        });
        return Object.fromEntries(rest);
    }
}
/** The data of a file again: neutral values first, then what `remainder` adds. */
function writeFields(fields, values, texts, left) {
    const tree = new _key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyTree */ .OA();
    const written = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.written) ? left.written : {};
    const keys = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.keys) ? left.keys : {};
    for (const { name, type, keys: places } of fields) {
        const value = values[name];
        const other = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(keys, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(places[0])]);
        const path = typeof other === 'string' ? (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOfPointer */ .wX)(other) : places[0];
        if (value === undefined || (Array.isArray(value) && value.length === 0))
            continue;
        tree.set(path, spelled(value, type, (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(written, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path)])));
    }
    for (const [path, mapping] of texts) {
        for (const [key, value] of Object.entries(mapping)) {
            const inner = [...path, key];
            if (value !== undefined && !tree.has(inner))
                tree.set(inner, spelled(value, 'text', (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(written, [(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(inner)])));
        }
    }
    if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(left.extra))
        tree.fill(left.extra);
    for (const [pointer, writing] of Object.entries(written)) {
        const path = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOfPointer */ .wX)(pointer);
        if (tree.has(path))
            continue;
        if (writing === 'null')
            tree.set(path, null);
        else if (writing === 'default')
            tree.set(path, 'default');
        else if (writing === 'blank')
            tree.set(path, '');
        else if (writing === 'list')
            tree.set(path, []);
    }
    return tree.toJson();
}
function asType(value, type) {
    switch (type) {
        case 'text':
            if (typeof value === 'string')
                return { value };
            if (typeof value === 'number')
                return { value: String(value), writing: 'number' };
            return typeof value === 'boolean' ? { value: String(value), writing: 'boolean' } : undefined;
        case 'whole':
            if (typeof value === 'number')
                return isSize(value) ? { value } : undefined;
            return typeof value === 'string' && /^[1-9][0-9]{0,4}$/.test(value) && isSize(Number(value))
                ? { value: Number(value), writing: 'text' }
                : undefined;
        case 'flag':
            if (typeof value === 'boolean')
                return { value };
            return value === 'true' || value === 'false' ? { value: value === 'true', writing: 'text' } : undefined;
        case 'texts':
            if (typeof value === 'string')
                return { value: [value], writing: 'text' };
            if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item !== ''))
                return undefined;
            return value.length === 0 ? { value, writing: 'list' } : { value };
    }
}
function isSize(value) {
    return Number.isInteger(value) && value >= 1 && value <= 65_536;
}
function spelled(value, type, writing) {
    if (type === 'text') {
        if (writing === 'number' && String(Number(value)) === value && Number.isFinite(Number(value)))
            return Number(value);
        if (writing === 'boolean' && (value === 'true' || value === 'false'))
            return value === 'true';
        return value;
    }
    if (writing !== 'text')
        return value;
    if (Array.isArray(value))
        return value.length === 1 ? String(value[0]) : value;
    return String(value);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
    return typeof value === 'number' ? `the number ${value}` : String(value);
}


/***/ }),

/***/ 63954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ imageIdOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

const MAX_LENGTH = 63;
/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
function imageIdOf(name) {
    const plain = name
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    if (plain.length < 2)
        return `image-${plain === '' ? (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8) : plain}`;
    if (plain.length <= MAX_LENGTH)
        return plain;
    return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${(0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8)}`;
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ KeyTree),
/* harmony export */   Zm: () => (/* binding */ spellKeys),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   sw: () => (/* binding */ defined),
/* harmony export */   wX: () => (/* binding */ pathOfPointer)
/* harmony export */ });
function isMapping(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
/** The value at a path of keys; undefined where there is none. */
function valueAt(data, path) {
    let value = data;
    for (const key of path) {
        if (!isMapping(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** A path as JSON Pointer (RFC 6901). */
function pointerOf(path) {
    return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
function pathOfPointer(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** `azure.locations`. */
function spellKeys(path) {
    return path.join('.');
}
/** A copy with another value at a path. */
function withValue(data, path, value) {
    const tree = new KeyTree();
    tree.fill(data);
    tree.set(path, value);
    return tree.toJson();
}
/** Only the members that are not undefined. */
function defined(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
/** A mapping in the making. In maps, since a key of the file may be `__proto__`. */
class KeyTree {
    #root = new Map();
    /** Does nothing where something else than a mapping is on the way. */
    set(path, value) {
        const last = path.at(-1);
        if (last === undefined)
            return;
        let node = this.#root;
        for (const key of path.slice(0, -1)) {
            const next = node.get(key) ?? new Map();
            if (!(next instanceof Map))
                return;
            node.set(key, next);
            node = next;
        }
        node.set(last, value);
    }
    has(path) {
        let node = this.#root;
        for (const key of path) {
            if (!(node instanceof Map) || !node.has(key))
                return false;
            node = node.get(key);
        }
        return true;
    }
    /** Puts in what is not there yet, mapping by mapping. */
    fill(extra) {
        fill(this.#root, extra);
    }
    toJson() {
        return plain(this.#root);
    }
}
function fill(node, extra) {
    for (const [key, value] of Object.entries(extra)) {
        if (value === undefined)
            continue;
        const there = node.get(key);
        if (isMapping(value) && (there === undefined || there instanceof Map)) {
            const inner = there ?? new Map();
            node.set(key, inner);
            fill(inner, value);
        }
        else if (!node.has(key))
            node.set(key, value);
    }
}
function plain(node) {
    if (!(node instanceof Map))
        return node;
    return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
}


/***/ }),

/***/ 27504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tagsWithPool)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

/**
 * The tags of a document with its worker pool (`image.names.pool`), which Mozilla's formats keep as a tag.
 *
 * @param keys names of that tag, the usual one first
 */
function tagsWithPool(document, keys, problems) {
    const tags = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['tags']);
    const texts = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(tags) ? tags : {};
    const pool = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['image', 'names', 'pool']);
    if (typeof pool !== 'string')
        return texts;
    const key = keys.find((name) => texts[name] !== undefined);
    if (key === undefined)
        return { ...texts, [keys[0]]: pool };
    if (texts[key] !== pool) {
        problems.add(document, 'image.names.pool', `is ${pool} and tags.${key} is ${texts[key]}; this format has one key for both`);
    }
    return texts;
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ WriteProblems),
/* harmony export */   z: () => (/* binding */ unsayablePaths)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91093);



/**
 * What no format of others has a key for: what only Bakehouse does with the image (refresh it, tell its consumers, boot it), what the
 * other tool finds out or does by itself, and what is resolved by now.
 */
const NOT_OF_THE_FILE = /^(?:\$?schema|abstract|extends|variables|variableFiles|lifecycle|consumers|builders|provider|generalize|build\.timeout|build\.readsTags|tests\.boot|image\.(?:id|description|os|arch|generation|names))(?:[.[]|$)/;
/** The paths of all values of a document that are set, `steps[0].script.url`: neither empty nor false. */
function* valuesIn(value, path) {
    if (Array.isArray(value))
        for (const [index, item] of value.entries())
            yield* valuesIn(item, `${path}[${index}]`);
    else if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        for (const [key, member] of Object.entries(value))
            yield* valuesIn(member, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined && value !== null && value !== false && value !== '')
        yield path;
}
/** The paths of a document that a format has no key for, where `sayable` are those that it has. */
function unsayablePaths(document, sayable) {
    return [...valuesIn(document, '')].filter((path) => !NOT_OF_THE_FILE.test(path) && !sayable.test(path));
}
/** What a format cannot write, each with its path. */
class WriteProblems {
    #findings = [];
    add(document, path, message) {
        const image = document['image'];
        const id = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
        this.#findings.push({ severity: 'error', message: `${id}${path} ${message}` });
    }
    /** @throws InputError when there are any */
    throwIfAny(format) {
        if (this.#findings.length === 0)
            return;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition holds what a file of ${format} cannot say.`, {
            findings: (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .limitFindings */ .uL)(this.#findings, format),
            hint: 'leave these fields out, or choose another format',
        });
    }
}


/***/ }),

/***/ 40013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ CLOUDS),
/* harmony export */   ZF: () => (/* binding */ SOURCE_ID_FIELD),
/* harmony export */   cx: () => (/* binding */ AZURE_FIELDS),
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   is: () => (/* binding */ FIELDS_OF),
/* harmony export */   mp: () => (/* binding */ TESTS),
/* harmony export */   mt: () => (/* binding */ cloudsOf),
/* harmony export */   nt: () => (/* binding */ cloudsOfSection),
/* harmony export */   qC: () => (/* binding */ COMMON_FIELDS)
/* harmony export */ });
/* unused harmony exports GCP_FIELDS, AWS_FIELDS */
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

const CLOUDS = ['azure', 'gcp', 'aws'];
const TAGS = ['vm', 'tags'];
const TESTS = ['tests'];
/** A gallery takes versions of three numbers only. */
const VERSION = { regex: /^(?:0|[1-9][0-9]{0,9})(?:\.(?:0|[1-9][0-9]{0,9})){2}$/, wanted: 'a version of three numbers, such as 1.2.0' };
const ADDRESS = { regex: /^https?:\/\/[^\s/]+\/\S*$/, wanted: 'the URL of a script' };
/** Of files below `config/`, of `config/tceng/`, and of teams with a few files of their own (`config/monitor/`, `config/foofrix/`). */
const AZURE_FIELDS = [
    { name: 'publisher', type: 'text', keys: [['image', 'publisher']] },
    { name: 'offer', type: 'text', keys: [['image', 'offer']] },
    { name: 'sku', type: 'text', keys: [['image', 'sku']] },
    { name: 'version', type: 'text', keys: [['image', 'version']] },
    {
        name: 'gallery',
        type: 'text',
        keys: [
            ['sharedimage', 'gallery_name'],
            ['image', 'gallery_name'],
            ['azure', 'gallery_name'],
            ['azure', 'gallery'],
        ],
    },
    {
        name: 'definition',
        type: 'text',
        keys: [
            ['sharedimage', 'image_name'],
            ['image', 'image_name'],
            ['azure', 'image_name'],
            ['azure', 'image_definition'],
        ],
    },
    {
        name: 'galleryVersion',
        type: 'text',
        keys: [
            ['sharedimage', 'image_version'],
            ['image', 'image_version'],
            ['azure', 'image_version'],
        ],
        pattern: VERSION,
    },
    {
        name: 'resourceGroup',
        type: 'text',
        keys: [
            ['azure', 'managed_image_resource_group_name'],
            ['azure', 'resource_group'],
        ],
    },
    { name: 'storage', type: 'text', keys: [['azure', 'managed_image_storage_account_type']] },
    {
        name: 'region',
        type: 'text',
        keys: [
            ['azure', 'build_location'],
            ['azure', 'location'],
        ],
    },
    {
        name: 'regions',
        type: 'texts',
        keys: [
            ['azure', 'locations'],
            ['azure', 'replication_regions'],
        ],
    },
    { name: 'shallow', type: 'flag', keys: [['azure', 'shallow_replication']] },
    { name: 'bootstrap', type: 'text', keys: [['azure', 'bootstrapscript']], pattern: ADDRESS },
    {
        name: 'size',
        type: 'text',
        keys: [
            ['vm', 'size'],
            ['vm', 'vm_size'],
        ],
    },
    { name: 'dataDisk', type: 'whole', keys: [['vm', 'disk_additional_size']] },
];
const GCP_FIELDS = [
    { name: 'family', type: 'text', keys: [['image', 'source_image_family']] },
    { name: 'project', type: 'text', keys: [['image', 'project_id']] },
    { name: 'imageName', type: 'text', keys: [['image', 'image_name']] },
    { name: 'zone', type: 'text', keys: [['image', 'zone']] },
    { name: 'machineType', type: 'text', keys: [['vm', 'machine_type']] },
];
const SOURCE_ID_FIELD = { name: 'sourceId', type: 'text', keys: [['image', 'source_ami']] };
const AWS_FIELDS = [
    { name: 'amiName', type: 'text', keys: [['image', 'ami_name']] },
    { name: 'sourceFilter', type: 'text', keys: [['image', 'source_ami_filter']] },
    SOURCE_ID_FIELD,
    { name: 'sourceOwner', type: 'text', keys: [['image', 'source_ami_owner']] },
    { name: 'instanceType', type: 'text', keys: [['vm', 'instance_type']] },
    { name: 'amiRegions', type: 'texts', keys: [['aws', 'ami_regions']] },
];
/** Said once for all clouds of a file. */
const COMMON_FIELDS = [
    {
        name: 'osDisk',
        type: 'whole',
        keys: [
            ['vm', 'disk_size'],
            ['vm', 'os_disk_size_gb'],
        ],
    },
    { name: 'spot', type: 'flag', keys: [['vm', 'spot']] },
    { name: 'tests', type: 'texts', keys: [TESTS] },
];
const FIELDS_OF = { azure: AZURE_FIELDS, gcp: GCP_FIELDS, aws: AWS_FIELDS };
/** Keys that only files for a cloud have. */
const SIGNS = {
    azure: [['image', 'publisher'], ['image', 'offer'], ['image', 'sku'], ['sharedimage'], ['azure']],
    gcp: [
        ['image', 'source_image_family'],
        ['image', 'project_id'],
    ],
    aws: [['image', 'ami_name'], ['image', 'source_ami_filter'], ['image', 'source_ami'], ['aws']],
};
/** The clouds that a file makes an image for; Azure when nothing tells. */
function cloudsOf(data) {
    const found = CLOUDS.filter((cloud) => SIGNS[cloud].some((path) => (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, path) !== undefined));
    return found.length === 0 ? ['azure'] : found;
}
/** The clouds whose images need the keys of a section; `vm` serves all. */
function cloudsOfSection(section, clouds) {
    if (section === 'vm')
        return clouds;
    const own = section === 'aws' ? 'aws' : section === 'azure' || section === 'sharedimage' ? 'azure' : undefined;
    return own !== undefined && clouds.includes(own) ? [own] : clouds.slice(0, 1);
}


/***/ }),

/***/ 18469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fd: () => (/* binding */ SENTINEL),
  Qh: () => (/* binding */ archOf),
  uo: () => (/* binding */ documentsOf)
});

// EXTERNAL MODULE: ./build/staging/images/src/formats/escape-variables.js
var escape_variables = __webpack_require__(59147);
// EXTERNAL MODULE: ./build/staging/images/src/formats/file-fields.js
var file_fields = __webpack_require__(61627);
// EXTERNAL MODULE: ./build/staging/images/src/formats/image-id.js
var image_id = __webpack_require__(63954);
// EXTERNAL MODULE: ./build/staging/images/src/formats/key-tree.js
var key_tree = __webpack_require__(5265);
// EXTERNAL MODULE: ./build/staging/images/src/formats/azure-marketplace.js
var azure_marketplace = __webpack_require__(41438);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/cloud-parts.js


/** An image of the Marketplace, published in a gallery where the file names one, else as a managed image. */
function azureParts(values, arch) {
    const { publisher, offer, sku, version, size, region, dataDisk, bootstrap } = values;
    const { gallery, definition, galleryVersion, resourceGroup, storage } = values;
    const traits = (0,azure_marketplace/* marketplaceTraits */.L)({ publisher, offer, sku, size });
    const place = { resourceGroup, storage, regions: named(values['regions']) };
    const shallow = values['shallow'];
    const inGallery = [gallery, definition, galleryVersion, shallow].some((part) => part !== undefined);
    const replication = shallow === undefined ? undefined : shallow === true ? 'shallow' : 'full';
    const output = inGallery
        ? { kind: 'gallery', gallery, definition, version: galleryVersion, ...place, replication }
        : { kind: 'managed', name: managedName(values), ...place };
    const hasOutput = inGallery || Object.values(place).some((part) => part !== undefined);
    return {
        traits: arch === undefined ? traits : { ...traits, arch },
        source: (0,key_tree/* defined */.sw)({ kind: 'marketplace', publisher, offer, sku, version }),
        build: (0,key_tree/* defined */.sw)({ region, size, dataDisksGB: dataDisk === undefined ? undefined : [dataDisk] }),
        steps: bootstrap === undefined ? [] : [{ script: { name: 'bootstrapscript', shell: 'powershell', url: bootstrap, elevated: 'system' } }],
        outputs: hasOutput ? [(0,key_tree/* defined */.sw)(output)] : [],
        builder: 'packer-azure',
        missing: [
            ...lacking({ 'image.publisher': publisher, 'image.offer': offer, 'image.sku': sku }),
            ...(inGallery ? lacking({ 'sharedimage.gallery_name': gallery, 'sharedimage.image_name': definition }) : []),
        ],
    };
}
/** The project is the one that the image is made in; Packer looks for the family in the public projects too. */
function gcpParts(values, arch) {
    const { family = '', project, imageName, zone, machineType } = values;
    return {
        traits: { os: /windows/i.test(family) ? 'windows' : 'linux', arch: arch ?? (/arm64/i.test(family) ? 'arm64' : 'x64') },
        source: (0,key_tree/* defined */.sw)({ kind: 'gce-family', family: family === '' ? undefined : family }),
        build: (0,key_tree/* defined */.sw)({ zone, size: machineType }),
        steps: [],
        outputs: imageName === undefined && project === undefined ? [] : [(0,key_tree/* defined */.sw)({ kind: 'gce-image', name: imageName, project })],
        builder: 'packer-gce',
        missing: lacking({ 'image.source_image_family': values['family'], 'image.image_name': imageName }),
    };
}
function awsParts(values, arch) {
    const { amiName, sourceFilter, sourceId, sourceOwner, instanceType } = values;
    const regions = named(values['amiRegions']);
    const hint = `${sourceFilter} ${amiName}`;
    return {
        traits: { os: /windows/i.test(hint) ? 'windows' : 'linux', arch: arch ?? (/arm64|aarch64/i.test(hint) ? 'arm64' : 'x64') },
        source: (0,key_tree/* defined */.sw)({ kind: 'ami', id: sourceId, owner: sourceOwner, name: sourceFilter }),
        build: (0,key_tree/* defined */.sw)({ size: instanceType }),
        steps: [],
        outputs: amiName === undefined && regions === undefined ? [] : [(0,key_tree/* defined */.sw)({ kind: 'ami', name: amiName, regions })],
        builder: 'packer-aws',
        missing: lacking({ 'image.source_ami_filter': sourceFilter ?? sourceId, 'image.ami_name': amiName }),
    };
}
/** The original adds an identifier of the run and the region; here the regions are of one image. */
function managedName({ publisher, sku }) {
    if (publisher === undefined && sku === undefined)
        return undefined;
    return `imageset-${sku ?? publisher}`;
}
function named(regions) {
    return Array.isArray(regions) ? regions.map((name) => ({ name })) : undefined;
}
function lacking(keys) {
    return Object.keys(keys).filter((key) => keys[key] === undefined);
}

// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/clouds.js
var worker_images_clouds = __webpack_require__(40013);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/tag-list.js
var tag_list = __webpack_require__(26008);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/test-list.js
var test_list = __webpack_require__(57764);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/documents.js








/** The word that stands for the value of a file of defaults. */
const SENTINEL = 'default';
const PARTS = {
    azure: azureParts,
    gcp: gcpParts,
    aws: awsParts,
};
/**
 * One document for each cloud that a file serves. A file without `image` is one of defaults: an abstract document without an image.
 *
 * @param stem name of the file without folder and extension
 */
function documentsOf(file, stem, report) {
    const { data, order } = (0,tag_list/* tagsAsMapping */.F)(file);
    const reader = new file_fields/* FieldReader */.U(data, report, SENTINEL);
    const clouds = data['image'] === undefined ? ['azure'] : (0,worker_images_clouds/* cloudsOf */.mt)(data);
    const values = reader.read(worker_images_clouds/* COMMON_FIELDS */.qC);
    // Azure last: image.image_name is the name of a Google image first.
    for (const cloud of ['gcp', 'aws', 'azure']) {
        if (clouds.includes(cloud))
            Object.assign(values, reader.read(worker_images_clouds/* FIELDS_OF */.is[cloud].filter((field) => field !== worker_images_clouds/* SOURCE_ID_FIELD */.ZF)));
    }
    // The template looks for a base by the filter; an id counts only without one.
    if (clouds.includes('aws') && values['sourceFilter'] === undefined)
        Object.assign(values, reader.read([worker_images_clouds/* SOURCE_ID_FIELD */.ZF]));
    const tags = reader.readTexts(worker_images_clouds/* TAGS */.gp);
    const remainder = { ...reader.remainder(), ...(order === undefined ? {} : { tagOrder: order }) };
    const arch = archOf((0,key_tree/* valueAt */.fK)(data, ['vm', 'tc_arch']));
    const documents = clouds.map((cloud) => {
        const parts = PARTS[cloud](values, arch);
        const provider = providerOf(remainder, cloud, clouds);
        const head = data['image'] === undefined ? { abstract: true } : headOf(stem, cloud, clouds, parts, tags);
        return (0,escape_variables/* escapeVariables */.j)(documentOf(head, parts, values, tags, provider));
    });
    return { documents, clouds, values, tags, remainder };
}
function headOf(stem, cloud, clouds, parts, tags) {
    const pool = tags['worker_pool_id'];
    const names = { key: stem, ...(pool === undefined || pool === '' ? {} : { pool }) };
    const id = (0,image_id/* imageIdOf */.C)(clouds.length > 1 ? `${stem.slice(0, 57)}-${cloud}` : stem);
    return { ...(parts.missing.length > 0 ? { abstract: true } : {}), image: { id, ...parts.traits, names } };
}
function documentOf(head, parts, values, tags, provider) {
    // The bootstrap script installs what the tags of the machine name.
    const readsTags = Object.keys(tags).length > 0 ? true : undefined;
    const build = (0,key_tree/* defined */.sw)({ ...parts.build, osDiskGB: values['osDisk'], spot: values['spot'], readsTags });
    const source = (0,key_tree/* defined */.sw)(parts.source);
    const tests = values['tests'];
    const image = 'image' in head;
    return {
        schema: 'vm-image/1',
        ...head,
        ...(Object.keys(tags).length > 0 ? { tags } : {}),
        ...(image ? { source } : {}),
        ...(image || Object.keys(build).length > 0 ? { build } : {}),
        ...(image || parts.steps.length > 0 ? { steps: parts.steps } : {}),
        ...(Array.isArray(tests) ? { tests: { inVm: (0,test_list/* testsInVm */.A)(tests) } } : {}),
        ...(parts.outputs.length > 0 ? { outputs: parts.outputs } : {}),
        ...(image ? { builders: [parts.builder] } : {}),
        ...(provider === undefined ? {} : { provider: { 'worker-images': provider } }),
    };
}
/** What one document keeps: the sections of its own cloud. */
function providerOf(left, cloud, clouds) {
    const own = (section) => (0,worker_images_clouds/* cloudsOfSection */.nt)(section, clouds).includes(cloud);
    const pointers = (record) => filled(Object.entries(record ?? {}).filter(([pointer]) => own(pointer.split('/')[1] ?? '')));
    const kept = (0,key_tree/* defined */.sw)({
        keys: pointers(left.keys),
        written: pointers(left.written),
        extra: filled(Object.entries(left.extra ?? {}).filter(([section]) => own(section))),
        tagOrder: left.tagOrder,
    });
    return Object.keys(kept).length > 0 ? kept : undefined;
}
function filled(entries) {
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
/** `vm.tc_arch` as the architectures of a definition are called. */
function archOf(written) {
    if (typeof written !== 'string')
        return undefined;
    if (/^(?:amd64|x64|x86_64)$/i.test(written))
        return 'x64';
    return /^(?:arm64|aarch64)$/i.test(written) ? 'arm64' : undefined;
}


/***/ }),

/***/ 44361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ fileData)
});

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/images/src/formats/file-fields.js
var file_fields = __webpack_require__(61627);
// EXTERNAL MODULE: ./build/staging/images/src/formats/key-tree.js
var key_tree = __webpack_require__(5265);
// EXTERNAL MODULE: ./build/staging/images/src/formats/pool-tag.js
var pool_tag = __webpack_require__(27504);
// EXTERNAL MODULE: ./build/staging/images/src/formats/sayable-paths.js
var sayable_paths = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/test-list.js
var test_list = __webpack_require__(57764);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/cloud-values.js


const CLOUD_OF_KIND = {
    marketplace: 'azure',
    'gce-family': 'gcp',
    ami: 'aws',
    gallery: 'azure',
    managed: 'azure',
    'gce-image': 'gcp',
};
const SOURCES = ['marketplace', 'gce-family', 'ami'];
const COMMON = 'tags\\..*|build\\.(?:osDiskGB|spot|size)|tests\\.inVm\\[\\d+\\]\\.(?:name|shell|file|timeout)';
const pattern = (own) => new RegExp(`^(?:${COMMON}|${own})$`);
/** What the format has keys for. It makes up the names of managed images itself. */
const SAYABLE = {
    azure: pattern('source\\.(?:kind|publisher|offer|sku|version)|build\\.(?:region|dataDisksGB\\[0\\])|steps\\[0\\]\\.script\\.(?:name|shell|url|elevated)|' +
        'outputs\\[\\d+\\]\\.(?:kind|name|gallery|definition|version|replication|resourceGroup|storage|regions\\[\\d+\\]\\.name)'),
    gcp: pattern('source\\.(?:kind|family|version)|build\\.zone|outputs\\[0\\]\\.(?:kind|name|project)'),
    aws: pattern('source\\.(?:kind|id|owner|name)|outputs\\[0\\]\\.(?:kind|name|regions\\[\\d+\\]\\.name)'),
};
/** The cloud of a document by its source, else by its first output; Azure when nothing tells. Undefined for a source of none of them. */
function cloudOf(document) {
    const kind = (0,key_tree/* valueAt */.fK)(document, ['source', 'kind']);
    if (kind !== undefined)
        return SOURCES.includes(String(kind)) ? CLOUD_OF_KIND[String(kind)] : undefined;
    const output = outputsOf(document)[0]?.['kind'];
    return output === undefined ? 'azure' : CLOUD_OF_KIND[String(output)];
}
/** The values of a document's fields, by the names of the file's fields. */
function valuesOf(document, cloud, problems) {
    const at = (...path) => (0,key_tree/* valueAt */.fK)(document, path);
    const common = { osDisk: at('build', 'osDiskGB'), spot: at('build', 'spot'), tests: (0,test_list/* testFiles */.u)(document, problems) };
    const outputs = outputsOf(document).filter((output, index) => {
        const fits = CLOUD_OF_KIND[String(output['kind'])] === cloud && output['kind'] !== 'marketplace';
        if (!fits)
            problems.add(document, `outputs[${index}].kind`, `is ${output['kind']}, which this format has no key for where the source is of ${cloud}`);
        return fits;
    });
    if (cloud === 'azure')
        return { ...common, ...azureValues(document, outputs, problems) };
    const [output = {}] = outputs;
    if (cloud === 'gcp') {
        if (at('source', 'version') !== undefined && at('source', 'version') !== 'latest')
            problems.add(document, 'source.version', 'is not latest; this format takes the newest image of a family');
        const name = output['name'];
        const project = output['project'];
        return {
            ...common,
            family: at('source', 'family'),
            project,
            imageName: name,
            zone: at('build', 'zone'),
            machineType: at('build', 'size'),
        };
    }
    return {
        ...common,
        amiName: output['name'],
        sourceFilter: at('source', 'name'),
        sourceId: at('source', 'id'),
        sourceOwner: at('source', 'owner'),
        instanceType: at('build', 'size'),
        amiRegions: regionNames(output),
    };
}
function azureValues(document, outputs, problems) {
    const at = (...path) => (0,key_tree/* valueAt */.fK)(document, path);
    const disks = at('build', 'dataDisksGB');
    const values = {
        publisher: at('source', 'publisher'),
        offer: at('source', 'offer'),
        sku: at('source', 'sku'),
        version: at('source', 'version'),
        size: at('build', 'size'),
        region: at('build', 'region'),
        dataDisk: Array.isArray(disks) ? disks[0] : undefined,
        bootstrap: bootstrapOf(document, problems),
    };
    for (const [index, output] of outputs.entries()) {
        for (const [name, value] of Object.entries(outputValues(output))) {
            if (value === undefined)
                continue;
            const before = values[name];
            if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value))
                problems.add(document, `outputs[${index}]`, `differs from the output before it, and this format has one key for both (${name})`);
            values[name] = value;
        }
    }
    if (values['galleryVersion'] === 'date')
        problems.add(document, 'outputs', 'have the version "date"; this format has exact versions only');
    return values;
}
function outputValues(output) {
    const { kind, gallery, definition, version, replication, resourceGroup, storage } = output;
    const place = { resourceGroup, storage, regions: regionNames(output) };
    if (kind !== 'gallery')
        return place;
    // Counting up is what Bakehouse does where no version is given.
    const exact = version === 'auto' ? undefined : version;
    return {
        gallery,
        definition,
        galleryVersion: exact,
        shallow: replication === undefined ? undefined : replication === 'shallow',
        ...place,
    };
}
/** The only step that the format knows. */
function bootstrapOf(document, problems) {
    const steps = (0,key_tree/* valueAt */.fK)(document, ['steps']);
    const [step] = Array.isArray(steps) ? steps : [];
    const script = (0,key_tree/* valueAt */.fK)(step, ['script']);
    if (!(0,key_tree/* isMapping */.pi)(script))
        return undefined;
    if (script['shell'] !== 'powershell')
        problems.add(document, 'steps[0].script.shell', 'is not powershell, which is all that this format has');
    if (script['elevated'] !== 'system')
        problems.add(document, 'steps[0].script.elevated', 'is not system, and the original runs its script so');
    return script['url'];
}
function outputsOf(document) {
    const outputs = (0,key_tree/* valueAt */.fK)(document, ['outputs']);
    return Array.isArray(outputs) ? outputs.filter(key_tree/* isMapping */.pi) : [];
}
function regionNames(output) {
    const { regions } = output;
    return Array.isArray(regions) ? regions.map((region) => String((0,key_tree/* valueAt */.fK)(region, ['name']))) : undefined;
}

// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/clouds.js
var clouds = __webpack_require__(40013);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/documents.js + 1 modules
var documents = __webpack_require__(18469);
// EXTERNAL MODULE: ./build/staging/images/src/formats/worker-images/tag-list.js
var tag_list = __webpack_require__(26008);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/worker-images/file-data.js









/**
 * The data of the file that documents with their variables replaced make: at most one image for each cloud.
 *
 * @throws InputError when the documents hold what the format cannot say
 */
function fileData(documents) {
    const problems = new sayable_paths/* WriteProblems */.M();
    const merged = new MergedFile(problems);
    for (const document of documents)
        merged.add(document);
    problems.throwIfAny('worker-images');
    return merged.toData();
}
class MergedFile {
    #problems;
    #values = {};
    #extra = new key_tree/* KeyTree */.OA();
    #clouds = new Set();
    #tags = {};
    #left = {};
    #arch;
    #first = true;
    #foreign = true;
    constructor(problems) {
        this.#problems = problems;
    }
    add(document) {
        const problems = this.#problems;
        const cloud = cloudOf(document);
        if (cloud === undefined) {
            problems.add(document, 'source.kind', `is ${(0,key_tree/* valueAt */.fK)(document, ['source', 'kind'])}, which this format has no key for`);
            return;
        }
        if (this.#clouds.has(cloud))
            problems.add(document, 'the definition', `is the second one for ${cloud}: a file has one image for each cloud`);
        this.#clouds.add(cloud);
        for (const path of (0,sayable_paths/* unsayablePaths */.z)(document, SAYABLE[cloud]))
            problems.add(document, path, 'has no key in this format');
        for (const [name, value] of Object.entries(valuesOf(document, cloud, problems)))
            this.#put(document, name, value);
        const tags = (0,pool_tag/* tagsWithPool */.K)(document, ['worker_pool_id'], problems);
        const arch = (0,key_tree/* valueAt */.fK)(document, ['image', 'arch']);
        if (!this.#first && (0,canonical_json/* canonicalJson */.d)(tags) !== (0,canonical_json/* canonicalJson */.d)(this.#tags))
            this.#differs(document, 'tags');
        if (!this.#first && arch !== this.#arch)
            this.#differs(document, 'image.arch');
        this.#tags = tags;
        this.#arch = arch;
        this.#first = false;
        this.#keep(document);
    }
    toData() {
        const fields = clouds/* CLOUDS */.JJ.filter((cloud) => this.#clouds.has(cloud)).flatMap((cloud) => [...clouds/* FIELDS_OF */.is[cloud]]);
        const left = { ...this.#left, extra: this.#extra.toJson() };
        const texts = new Map([[clouds/* TAGS */.gp, this.#tags]]);
        const data = (0,file_fields/* writeFields */.p)([...fields, ...clouds/* COMMON_FIELDS */.qC], this.#values, texts, left);
        return (0,tag_list/* tagsAsList */.Y)(this.#withArch(data), this.#left.tagOrder);
    }
    #put(document, name, value) {
        const shared = clouds/* COMMON_FIELDS */.qC.some((field) => field.name === name);
        if (shared && !this.#first && JSON.stringify(this.#values[name]) !== JSON.stringify(value)) {
            this.#differs(document, { osDisk: 'build.osDiskGB', spot: 'build.spot' }[name] ?? 'tests.inVm');
        }
        this.#values[name] = value;
    }
    #differs(document, path) {
        this.#problems.add(document, path, 'is not the same in all images of the file, which has one key for it');
    }
    #keep(document) {
        const kept = (0,key_tree/* valueAt */.fK)(document, ['provider', 'worker-images']);
        if (!(0,key_tree/* isMapping */.pi)(kept))
            return;
        this.#foreign = false;
        const { extra, keys, written, tagOrder } = kept;
        if ((0,key_tree/* isMapping */.pi)(extra)) {
            const before = this.#extra.toJson();
            for (const path of differences(extra, before, 'provider.worker-images.extra'))
                this.#differs(document, path);
            this.#extra.fill(extra);
        }
        const order = this.#left.tagOrder ?? tagOrder;
        this.#left = {
            keys: { ...((0,key_tree/* isMapping */.pi)(keys) ? keys : {}), ...this.#left.keys },
            written: { ...((0,key_tree/* isMapping */.pi)(written) ? written : {}), ...this.#left.written },
            ...(order === undefined ? {} : { tagOrder: order }),
        };
    }
    /** `vm.tc_arch` follows `image.arch`, in the letters that it was written with. */
    #withArch(data) {
        const path = ['vm', 'tc_arch'];
        const written = (0,key_tree/* valueAt */.fK)(data, path);
        const known = (0,documents/* archOf */.Qh)(written);
        if (known === this.#arch || (this.#arch !== 'x64' && this.#arch !== 'arm64'))
            return data;
        const needed = this.#foreign && written === undefined && (this.#clouds.has('gcp') || this.#clouds.has('aws'));
        if (known === undefined && !needed)
            return data;
        const name = this.#arch === 'x64' ? 'amd64' : 'arm64';
        return (0,key_tree/* withValue */.cO)(data, path, typeof written === 'string' && written === written.toLowerCase() ? name : name.toUpperCase());
    }
}
/** Paths of values that are in both mappings and differ. */
function differences(one, other, path) {
    return Object.entries(one).flatMap(([key, value]) => {
        const there = Object.hasOwn(other, key) ? other[key] : undefined;
        if (value === undefined || there === undefined)
            return [];
        if ((0,key_tree/* isMapping */.pi)(value) && (0,key_tree/* isMapping */.pi)(there))
            return differences(value, there, `${path}.${key}`);
        return (0,canonical_json/* canonicalJson */.d)(value) === (0,canonical_json/* canonicalJson */.d)(there) ? [] : [`${path}.${key}`];
    });
}


/***/ }),

/***/ 26008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tagsAsMapping),
/* harmony export */   Y: () => (/* binding */ tagsAsList)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40013);


/**
 * Files for Taskcluster write tags as a list of mappings with one key each.
 *
 * @returns the data with a mapping instead, and the order of the list; the data itself where there is no such list
 */
function tagsAsMapping(data) {
    const list = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp);
    if (!Array.isArray(list) || list.length === 0)
        return { data };
    const entries = list.flatMap((item) => (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(item) && Object.keys(item).length === 1 ? Object.entries(item) : []);
    const names = entries.map(([name]) => name);
    if (entries.length < list.length || new Set(names).size < names.length)
        return { data };
    return { data: (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .withValue */ .cO)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp, Object.fromEntries(entries)), order: names };
}
/** The list again; what is new comes last. */
function tagsAsList(data, order) {
    const tags = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp);
    if (!Array.isArray(order) || !(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(tags))
        return data;
    const first = order.filter((name) => typeof name === 'string' && Object.hasOwn(tags, name));
    const names = [...new Set([...first, ...Object.keys(tags)])];
    return (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .withValue */ .cO)(data, _clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp, names.map((name) => ({ [name]: tags[name] })));
}


/***/ }),

/***/ 57764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ testsInVm),
/* harmony export */   u: () => (/* binding */ testFiles)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);

/** Where the original keeps the Pester files that `tests` names. */
const FOLDER = 'tests/win/';
/** What a test may be called; without a name it is called as its file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** `tests` of a file as `tests.inVm`, in its order, each with a name of its own. */
function testsInVm(files) {
    const used = new Set();
    return files.map((file) => {
        const own = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
        const base = NAME.test(own) ? own : own.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'test';
        let name = base.slice(0, 64);
        for (let again = 2; used.has(name.toLowerCase()); again++)
            name = `${base.slice(0, 56)}-${again}`;
        used.add(name.toLowerCase());
        return { ...(name === own ? {} : { name }), shell: 'powershell', file: `${FOLDER}${file}` };
    });
}
/** `tests` of a file again. The names of tests and their deadlines are Bakehouse's own. */
function testFiles(document, problems) {
    const tests = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['tests', 'inVm']);
    if (!Array.isArray(tests))
        return undefined;
    return tests.map((test, index) => {
        const path = `tests.inVm[${index}]`;
        const { file, shell } = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(test) ? test : {};
        if (shell !== undefined && shell !== 'powershell')
            problems.add(document, `${path}.shell`, `is ${shell}; this format has PowerShell only`);
        if (typeof file === 'string' && file.startsWith(FOLDER) && file.length > FOLDER.length)
            return file.slice(FOLDER.length);
        // A test without a file is reported with its inline script.
        if (file !== undefined)
            problems.add(document, `${path}.file`, `is ${file}; the tests of this format are below ${FOLDER}`);
        return '';
    });
}


/***/ })

};
