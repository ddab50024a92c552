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


/***/ })

};
