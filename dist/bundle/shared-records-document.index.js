export const id = "shared-records-document";
export const ids = ["shared-records-document"];
export const modules = {

/***/ 90837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   cK: () => (/* binding */ refusing),
/* harmony export */   r: () => (/* binding */ refusingDamage),
/* harmony export */   sw: () => (/* binding */ checkDocument),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* unused harmony export isDocument */
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9521);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32586);




/** Characters of a path or value that an error shows: more would hide what is wrong there. */
const LONGEST = 200;
/**
 * Reads a document; undefined when there is no such file.
 *
 * @param before looks at the text first, and throws where it can say more than a parser
 * @throws what `kind.refuse` makes, when the file is of another kind, damaged, no regular file or too large
 */
async function readDocument(kind, file, before) {
    let text;
    try {
        text = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readRegularText */ .Aj)(file);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw kind.refuse(file, `it cannot be read: ${sentence((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}`, error);
    }
    before?.(text);
    return parseDocument(kind, text, file);
}
/**
 * The document that a text is.
 *
 * @param file for errors
 * @throws what `kind.refuse` makes
 */
function parseDocument(kind, text, file) {
    let value;
    try {
        // Some editors of Windows begin a file with a byte order mark.
        value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch (error) {
        throw kind.refuse(file, sentence((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)), error);
    }
    return checkDocument(kind, value, file);
}
/**
 * The value, if it is such a document.
 *
 * @param file for errors
 * @throws what `kind.refuse` makes, naming the first member that is wrong
 */
function checkDocument(kind, value, file) {
    const problem = problemOf(kind, value);
    if (problem === undefined)
        return value;
    const { refuse, refuseOther } = kind;
    throw (isOther(kind, value) ? (refuseOther ?? refuse) : refuse)(file, inWords(problem));
}
/** Whether a value is such a document. */
function isDocument(kind, value) {
    return problemOf(kind, value) === undefined;
}
/** True for JSON that is no document of this kind at all, damaged or not. */
function isOther({ id }, value) {
    return !(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) || value['schema'] !== id;
}
function problemOf({ id, schema }, value) {
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return { path: '', message: 'is no JSON object' };
    if (value['schema'] !== id) {
        if (value['schema'] === undefined)
            return { path: '', message: `has no schema; "${id}" is expected` };
        return { path: '', message: `has the schema ${JSON.stringify(value['schema']).slice(0, LONGEST)}, not "${id}"` };
    }
    return schema.check(value);
}
function inWords({ path, message }) {
    const shown = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .showControls */ .mz)(path.replace(/^\./, ''));
    return `${shown === '' ? 'it' : shown.slice(0, LONGEST)} ${message}`;
}
/** Without the full stop, for the end of a longer one. */
function sentence(message) {
    return message.replace(/\.$/, '');
}
/**
 * How most kinds refuse: the run was given a wrong file.
 *
 * @param is what the file is instead: "no build record"
 */
function refusing(is, hint) {
    return (file, what, cause) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${file} is ${is}: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}
/** How kinds refuse that only Bakehouse writes: somebody damaged it. */
function refusingDamage(hint) {
    return (file, what, cause) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is damaged: ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) });
}


/***/ }),

/***/ 4127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   GX: () => (/* binding */ yesOrNo),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   f1: () => (/* binding */ sha256Text),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r1: () => (/* binding */ textLike),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zz: () => (/* binding */ dictionary)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);

/** @param of what it must be besides: why a text is not that, or undefined */
function text(of) {
    return {
        check: (value) => {
            if (typeof value !== 'string')
                return here('is no text');
            const message = of?.(value);
            return message === undefined ? undefined : here(message);
        },
    };
}
/** @param what for the message: "SHA-256" */
function textLike(pattern, what) {
    return text((value) => (pattern.test(value) ? undefined : `is no ${what}`));
}
/** Lower-case hexadecimal. */
const sha256Text = textLike(/^[0-9a-f]{64}$/, 'SHA-256');
/** Bytes, or how many there are. */
const count = {
    check: (value) => (Number.isSafeInteger(value) && value >= 0 ? undefined : here('is no whole number from 0')),
};
const number = { check: (value) => (Number.isFinite(value) ? undefined : here('is no number')) };
const yesOrNo = { check: (value) => (typeof value === 'boolean' ? undefined : here('is neither true nor false')) };
/** Any JSON. */
const json = { check: () => undefined };
/** Anything, for who has a type of its own for it and does not read it from here. */
const anything = { check: () => undefined };
function oneOf(...allowed) {
    return {
        check: (value) => typeof value === 'string' && allowed.includes(value) ? undefined : here(`is none of ${allowed.map((one) => `"${one}"`).join(', ')}`),
    };
}
function list(of) {
    return {
        check: (value) => {
            if (!Array.isArray(value))
                return here('is no list');
            for (let index = 0; index < value.length; index++) {
                const problem = of.check(value[index]);
                if (problem !== undefined)
                    return below(`[${index}]`, problem);
            }
            return undefined;
        },
    };
}
/** An object whose keys are names that the document chooses. */
function dictionary(of) {
    return {
        check: (value) => {
            if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
                return here('is no object');
            for (const key of Object.keys(value)) {
                const problem = of.check(value[key]);
                if (problem !== undefined)
                    return below(`.${key}`, problem);
            }
            return undefined;
        },
    };
}
/** A member that may be left out; it is not there then, and never null. */
function optional(schema) {
    return { ...schema, optional: true };
}
function object(members) {
    const entries = Object.entries(members).map(([key, schema]) => ({ key, schema, optional: 'optional' in schema }));
    return {
        check: (value) => {
            if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
                return here('is no object');
            for (const { key, schema, optional: mayMiss } of entries) {
                // Own members alone: a document could have a member that is named like one of every object.
                const member = Object.hasOwn(value, key) ? value[key] : undefined;
                if (member === undefined) {
                    if (mayMiss)
                        continue;
                    return here(`has no ${key}`);
                }
                const problem = schema.check(member);
                if (problem !== undefined)
                    return below(`.${key}`, problem);
            }
            return undefined;
        },
    };
}
function here(message) {
    return { path: '', message };
}
function below(segment, { path, message }) {
    return { path: `${segment}${path}`, message };
}


/***/ })

};
