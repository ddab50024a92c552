export const id = "shared-image-formats-mapping-import-notes";
export const ids = ["shared-image-formats-mapping-import-notes"];
export const modules = {

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
        else {
            const message = `${this.#document}${(0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .spellJsonPath */ .gV)(path)}: ${lowerFirst(this.#what)} ${why}`;
            this.#findings.push({ severity: 'error', message, path });
        }
    }
    /** Everything that nobody took of these members. */
    left(members) {
        for (const path of members.left())
            this.add(path, 'cannot say this');
    }
    /** Everything that was collected, with the path in its document. */
    all() {
        this.#settle();
        return this.#findings.map(({ path, message }) => ({ path, message }));
    }
    /** @throws InputError with everything that was collected */
    throwIfAny() {
        this.#settle();
        if (this.#findings.length === 0)
            return;
        const more = this.#dropped === 0 ? [] : [{ severity: 'error', message: `and ${this.#dropped} more` }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${this.#what} cannot say all of this.`, {
            findings: [...this.#findings.map(({ path: _path, ...finding }) => finding), ...more],
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
