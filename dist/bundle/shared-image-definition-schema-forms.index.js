export const id = "shared-image-definition-schema-forms";
export const ids = ["shared-image-definition-schema-forms"];
export const modules = {

/***/ 43314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zv: () => (/* binding */ isDiskSize),
  n$: () => (/* binding */ isDuration),
  gr: () => (/* binding */ isExitCode),
  mv: () => (/* binding */ isReplicaCount),
  _h: () => (/* binding */ isSha256),
  gU: () => (/* binding */ isUrl)
});

;// CONCATENATED MODULE: ./build/staging/image-definition/src/schema/forms.js
const DURATION = {
    pattern: '^[1-9][0-9]{0,4}[smh]$',
    patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
};
const DAYS = {
    pattern: '^[1-9][0-9]{0,4}d$',
    patternErrorMessage: 'must be a whole number of days, such as 30d',
};
/** Whether there is such a day is checked in `check-fields.ts`. */
const DATE = {
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    patternErrorMessage: 'must be a date, such as 2027-10-12',
};
const URL = {
    pattern: '^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$',
    patternErrorMessage: 'must be a URL, such as https://example.org/file',
};
const SHA256 = {
    pattern: '^[0-9a-fA-F]{64}$',
    patternErrorMessage: 'must be a SHA-256: 64 hexadecimal digits',
};

;// CONCATENATED MODULE: ./build/staging/image-formats/src/mapping/field-forms.js

const URL_FORM = new RegExp(URL.pattern);
const DURATION_FORM = new RegExp(DURATION.pattern);
const SHA256_FORM = new RegExp(SHA256.pattern);
// Forms of fields of a definition. What does not have the form is kept as it is, so that every import fits the schema.
function isUrl(text) {
    return URL_FORM.test(text);
}
function isDuration(text) {
    return DURATION_FORM.test(text);
}
function isSha256(text) {
    return SHA256_FORM.test(text);
}
/** In GB. */
function isDiskSize(value) {
    return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 65_536;
}
/** As Windows has them, signed or not. */
function isExitCode(value) {
    return Number.isSafeInteger(value) && Number(value) >= -2_147_483_648 && Number(value) <= 4_294_967_295;
}
/** The number of copies in a region. */
function isReplicaCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 100;
}


/***/ }),

/***/ 43324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ ImportNotes)
/* harmony export */ });
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3573);

/** As many findings of a file are told; the rest is counted. */
const MAX_FINDINGS = 1000;
/** What an importer has to say about a JSON file, with line and column. */
class ImportNotes {
    #file;
    #shown;
    #findings;
    #dropped = 0;
    /** Begins with what reading the file found. */
    constructor(file, shown) {
        this.#file = file;
        this.#shown = shown;
        this.#findings = [...file.findings];
    }
    /** About a value, or a key with `at`. */
    note(path, message, options = {}) {
        if (this.isFull) {
            this.#dropped++;
            return;
        }
        const place = options.at === 'key' ? this.#file.keyPlace(path) : this.#file.valuePlace(path);
        const hint = options.hint === undefined ? {} : { hint: options.hint };
        this.#findings.push({ severity: 'warning', file: this.#shown, ...place, message, ...hint });
    }
    /** That members of the object at `path` have no field in a definition. */
    kept(path, rest, provider) {
        if (rest === undefined)
            return;
        const keys = Object.keys(rest).slice(0, 20);
        const more = Object.keys(rest).length - keys.length;
        const names = `${keys.map((key) => `"${key}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
        const where = path.length === 0 ? '' : `${(0,_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .spellJsonPath */ .gV)(path)}: `;
        const first = keys[0] === undefined ? path : [...path, keys[0]];
        this.note(first, `${where}${names} kept under provider.${provider}; a definition has no field for it`, { at: 'key' });
    }
    /** Nothing more is told, so a hint need not be looked for. */
    get isFull() {
        return this.#findings.length >= MAX_FINDINGS - 1;
    }
    /** In the order of the file. */
    get findings() {
        const place = ({ line = 0, column = 0 }) => line * 1e6 + Math.min(column, 1e6 - 1);
        const sorted = this.#findings.toSorted((a, b) => place(a) - place(b));
        if (this.#dropped === 0)
            return sorted;
        return [...sorted, { severity: 'warning', file: this.#shown, message: `and ${this.#dropped} more findings` }];
    }
}


/***/ }),

/***/ 3573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Oe: () => (/* binding */ Members),
/* harmony export */   Uv: () => (/* binding */ definedOnly),
/* harmony export */   gV: () => (/* binding */ spellJsonPath),
/* harmony export */   iM: () => (/* binding */ addMissing),
/* harmony export */   oE: () => (/* binding */ compact)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

/** The members of an object while they are converted: what is taken has found its place, what is left is told or kept. */
class Members {
    path;
    #object;
    #taken = new Set();
    #inner = new Map();
    constructor(object, path = []) {
        this.#object = object;
        this.path = path;
    }
    /** The value as it is, not taken. */
    peek(key) {
        return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
    }
    take(key) {
        this.#taken.add(key);
        return this.peek(key);
    }
    /** A text, or undefined and nothing taken. Without `fits`, any text that is not empty. */
    text(key, fits = (text) => text !== '') {
        const value = this.peek(key);
        if (typeof value !== 'string' || !fits(value))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** A whole number from `minimum` to `maximum`. */
    integer(key, minimum = 0, maximum = Number.MAX_SAFE_INTEGER) {
        const value = this.peek(key);
        if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum)
            return undefined;
        this.#taken.add(key);
        return value;
    }
    boolean(key) {
        const value = this.peek(key);
        if (typeof value !== 'boolean')
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** A list with at least one member that all fit. */
    list(key, fits) {
        const value = this.peek(key);
        if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value) || value.length === 0 || !value.every(fits))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    texts(key) {
        return this.list(key, isText);
    }
    /** Texts of which none is empty. */
    names(key) {
        return this.list(key, (value) => isText(value) && value !== '');
    }
    /** As `list`, when no member is there twice. */
    distinct(key, fits) {
        const value = this.peek(key);
        return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value) && new Set(value).size === value.length ? this.list(key, fits) : undefined;
    }
    /** An object with at least one member, all of them texts. */
    textMap(key, fits = () => true) {
        const value = this.peek(key);
        if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) || !Object.entries(value).some(([, member]) => member !== undefined))
            return undefined;
        if (!Object.entries(value).every(([name, member]) => typeof member === 'string' && fits(name)))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** The members of an object in this one; what is left of them counts as left here. */
    inner(key) {
        const known = this.#inner.get(key);
        const value = this.peek(key);
        if (known !== undefined || !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
            return known;
        const members = new Members(value, [...this.path, key]);
        this.#inner.set(key, members);
        return members;
    }
    /** The objects of a list in this one, when there are no other values in it. */
    innerList(key) {
        return this.list(key, _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)?.map((value, index) => new Members(value, [...this.path, key, index]));
    }
    /** What nobody took, or undefined when everything has been. */
    rest() {
        const left = Object.entries(this.#object).flatMap(([key, value]) => {
            if (this.#taken.has(key) || value === undefined)
                return [];
            const inner = this.#inner.get(key);
            const isEmpty = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && Object.keys(value).length === 0;
            const rest = inner === undefined || isEmpty ? value : inner.rest();
            return rest === undefined ? [] : [[key, rest]];
        });
        return left.length === 0 ? undefined : Object.fromEntries(left);
    }
    /** The paths of what nobody took and says something. */
    left() {
        return Object.entries(this.#object).flatMap(([key, value]) => {
            if (this.#taken.has(key) || value === undefined || isNothing(value))
                return [];
            return this.#inner.get(key)?.left() ?? [[...this.path, key]];
        });
    }
}
function isNothing(value) {
    return typeof value === 'object' && (value === null || Object.keys(value).length === 0);
}
function isText(value) {
    return typeof value === 'string';
}
/** `a.b[0]`, as findings name a place in a file. */
function spellJsonPath(path) {
    return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}
/** Adds what is not there yet, in objects at any depth; what is there stays. */
function addMissing(written, extra) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(extra))
        return written;
    const members = new Map(Object.entries(written).filter(([, value]) => value !== undefined));
    for (const [key, value] of Object.entries(extra)) {
        const own = members.get(key);
        if (own === undefined)
            members.set(key, value);
        else if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(own) && (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
            members.set(key, addMissing(own, value));
    }
    return Object.fromEntries(members);
}
/** The object without its undefined members. */
function definedOnly(object) {
    return compact(object) ?? {};
}
/** The object without its undefined members, or undefined when none is left. */
function compact(object) {
    const members = Object.entries(object).filter(([, value]) => value !== undefined);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}


/***/ }),

/***/ 37462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ isFilledText),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   lc: () => (/* binding */ providerOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);

/** The objects of a list with their indexes. */
function objectsIn(list) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(list))
        return [];
    return list.flatMap((item, index) => ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(item) ? [[index, item]] : []));
}
/** A text that says something. */
function isFilledText(value) {
    return typeof value === 'string' && value !== '';
}
/** What a document keeps under `provider` for one format; empty when that is nothing. */
function providerOf(document, name) {
    const provider = document['provider'];
    const own = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(provider) ? provider[name] : undefined;
    return (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(own) ? own : {};
}


/***/ }),

/***/ 56877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ placeKeptItems),
/* harmony export */   F: () => (/* binding */ KeptItems)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85368);



/** Collects what is kept while a list is imported. */
class KeptItems {
    #items = [];
    #digests = [];
    /** An item that became one of the definition's. */
    converted(neutral, kind, extra) {
        if (extra !== undefined)
            this.#items.push({ at: this.#digests.length, extra });
        this.#digests.push(`${kind}:${digest(neutral)}`);
    }
    /** An item that did not. */
    whole(item) {
        this.#items.push({ at: this.#digests.length, item });
    }
    /**
     * What goes under `provider`, undefined for nothing. With it go kind and beginning of the digest of each item, so that they are
     * found again when others were added, removed or changed.
     */
    value() {
        return this.#items.length === 0 ? undefined : { of: this.#digests, kept: this.#items };
    }
}
/**
 * Finds the places of kept items in the list of today. An item that is gone takes with it what was kept of it; one that was changed
 * keeps it when it is of the same kind and stands between the same neighbours.
 *
 * @param kindOf what `converted` was given for such an item
 */
function placeKeptItems(value, list, kindOf) {
    const { of, kept } = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) ? value : {};
    const items = ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(kept) ? kept : []).filter((item) => (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(item));
    const places = findAgain((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(of) ? of.map(String) : [], list, kindOf);
    // Where an item stands that stood before each of those that there were, and at the end.
    const behind = [0];
    for (const place of places)
        behind.push(place === undefined ? (behind.at(-1) ?? 0) : place + 1);
    const extras = new Map();
    const before = new Map();
    for (const { at, extra, item } of items) {
        const place = places[at];
        if (extra !== undefined && place !== undefined)
            extras.set(place, extra);
        if (item === undefined)
            continue;
        const index = behind[Math.min(Math.max(at, 0), places.length)] ?? 0;
        const others = before.get(index);
        if (others === undefined)
            before.set(index, [item]);
        else
            others.push(item);
    }
    return { extras, before };
}
/** The index of today for each item that there was. */
function findAgain(of, list, kindOf) {
    const digests = list.map((item) => `${kindOf(item)}:${digest(item)}`);
    const places = of.map(() => undefined);
    let start = 0;
    while (start < of.length && start < list.length && of[start] === digests[start])
        places[start] = start++;
    let end = 0;
    const rest = Math.min(of.length, list.length) - start;
    for (; end < rest && of[of.length - 1 - end] === digests[list.length - 1 - end]; end++)
        places[of.length - 1 - end] = list.length - 1 - end;
    const free = new Map();
    for (let index = list.length - end - 1; index >= start; index--) {
        const key = digests[index] ?? '';
        const others = free.get(key);
        if (others === undefined)
            free.set(key, [index]);
        else
            others.push(index);
    }
    for (let index = start; index < of.length - end; index++)
        places[index] = free.get(of[index] ?? '')?.pop();
    const claimed = new Set(places);
    let from = start;
    for (let index = start; index < of.length - end; index++) {
        const place = places[index];
        if (place !== undefined)
            from = place + 1;
        if (place !== undefined)
            continue;
        const [kind] = (of[index] ?? '').split(':');
        for (let at = from; at < list.length - end && !claimed.has(at); at++) {
            if (!digests[at]?.startsWith(`${kind}:`))
                continue;
            places[index] = at;
            claimed.add(at);
            from = at + 1;
            break;
        }
    }
    return places;
}
function digest(item) {
    return (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(item)).slice(0, 8);
}


/***/ }),

/***/ 40778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ UnsupportedFields)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3573);



const MAX_FINDINGS = 1000;
/** What no format of others has and needs: what Bakehouse does with the image, and what is about the definition itself. */
const OWN = [
    '$schema',
    'schema',
    'abstract',
    'extends',
    'variables',
    'variableFiles',
    'secrets',
    'lifecycle',
    'consumers',
    'builders',
    'provider',
];
const OWN_OF_IMAGE = ['id', 'description', 'os', 'arch', 'generation', 'names'];
/** Collects what a format cannot say of the documents that are to be written. */
class UnsupportedFields {
    #what;
    #findings = [];
    #read = [];
    #dropped = 0;
    #document = '';
    /** @param what of the sentences: "A Packer template" */
    constructor(what) {
        this.#what = what;
    }
    /** What comes now is about this document. */
    begin(document) {
        this.#settle();
        const image = document['image'];
        this.#document = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
    }
    /** The members of a document; those that nobody takes are unsayable in the end. */
    read(document) {
        const members = new _json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .Members */ .Oe(document);
        for (const key of OWN)
            members.take(key);
        const image = members.inner('image');
        for (const key of OWN_OF_IMAGE)
            image?.take(key);
        members.inner('build')?.take('readsTags');
        this.#read.push(members);
        return members;
    }
    /** @param why goes on from "A Packer template " */
    add(path, why) {
        if (this.#findings.length >= MAX_FINDINGS - 1)
            this.#dropped++;
        else
            this.#findings.push({ severity: 'error', message: `${this.#document}${(0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .spellJsonPath */ .gV)(path)}: ${lowerFirst(this.#what)} ${why}` });
    }
    /** Everything that nobody took of these members. */
    left(members) {
        for (const path of members.left())
            this.add(path, 'cannot say this');
    }
    /** @throws InputError with everything that was collected */
    throwIfAny() {
        this.#settle();
        if (this.#findings.length === 0)
            return;
        const more = this.#dropped === 0 ? [] : [{ severity: 'error', message: `and ${this.#dropped} more` }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${this.#what} cannot say all of this.`, {
            findings: [...this.#findings, ...more],
            hint: 'leave these fields out, or choose another format',
        });
    }
    #settle() {
        for (const members of this.#read)
            this.left(members);
        this.#read.length = 0;
    }
}
function lowerFirst(text) {
    return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}


/***/ })

};
