export const id = "shared-image-formats-mapping-file-fields";
export const ids = ["shared-image-formats-mapping-file-fields"];
export const modules = {

/***/ 61257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FieldReader),
/* harmony export */   p: () => (/* binding */ writeFields)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

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
        if (!(0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(mapping))
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
            if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value)) {
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
    const written = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(left.written) ? left.written : {};
    const keys = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(left.keys) ? left.keys : {};
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
    if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(left.extra))
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

/***/ 72039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ KeyTree),
/* harmony export */   Zm: () => (/* binding */ spellKeys),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   sw: () => (/* binding */ defined),
/* harmony export */   wX: () => (/* binding */ pathOfPointer)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);


/** The value at a path of keys; undefined where there is none. */
function valueAt(data, path) {
    let value = data;
    for (const key of path) {
        if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) || !Object.hasOwn(value, key))
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
        if ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) && (there === undefined || there instanceof Map)) {
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

/***/ 44098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tagsWithPool)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

/**
 * The tags of a document with its worker pool (`image.names.pool`), which Mozilla's formats keep as a tag.
 *
 * @param keys names of that tag, the usual one first
 */
function tagsWithPool(document, keys, problems) {
    const tags = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, ['tags']);
    const texts = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(tags) ? tags : {};
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

/***/ 11084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ regionNames)
/* harmony export */ });
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72039);

/** Names of the regions of an output, in its order. */
function regionNames(output) {
    const { regions } = output;
    return Array.isArray(regions) ? regions.map((region) => String((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(region, ['name']))) : undefined;
}


/***/ }),

/***/ 91630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ WriteProblems),
/* harmony export */   t: () => (/* binding */ unsupportedPaths)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _key_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44939);



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
    else if ((0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        for (const [key, member] of Object.entries(value))
            yield* valuesIn(member, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined && value !== null && value !== false && value !== '')
        yield path;
}
/** The paths of a document that a format has no key for, where `sayable` are those that it has. */
function unsupportedPaths(document, supported) {
    return [...valuesIn(document, '')].filter((path) => !NOT_OF_THE_FILE.test(path) && !supported.test(path));
}
/** What a format cannot write, each with its path. */
class WriteProblems {
    #findings = [];
    add(document, path, message) {
        const image = document['image'];
        const id = (0,_key_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
        this.#findings.push({ severity: 'error', message: `${id}${path} ${message}` });
    }
    /** @throws InputError when there are any */
    throwIfAny(format) {
        if (this.#findings.length === 0)
            return;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The definition holds what a file of ${format} cannot say.`, {
            findings: (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .limitFindings */ .uL)(this.#findings, format),
            hint: 'leave these fields out, or choose another format',
        });
    }
}


/***/ })

};
