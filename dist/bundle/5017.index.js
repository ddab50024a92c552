export const id = 5017;
export const ids = [5017];
export const modules = {

/***/ 98004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ TOO_DEEP),
/* harmony export */   s: () => (/* binding */ DataReader)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const TOO_DEEP = 'the definition is nested too deeply';
/** Far more than any definition needs; keeps everything that walks through the data from running out of stack. */
const MAX_DEPTH = 100;
/** Values that aliases may stand for in all: against "billion laughs". */
const MAX_FROM_ALIASES = 5000;
class Unusable extends Error {
}
/**
 * Makes plain data of a document, each value a copy of its own.
 *
 * Not `toJS` of the library: resolving an alias takes it time in proportion to the document, and its limit counts aliases of a
 * single word as well.
 */
class DataReader {
    /** What each alias stands for. */
    targets = new Map();
    #report;
    #anchors = new Map();
    /** Nodes that are being read: an alias of one of these holds itself. */
    #open = new Set();
    #firstAlias;
    /** How many aliases the current node is read through. */
    #through = 0;
    #fromAliases = 0;
    #broken = false;
    constructor(report) {
        this.#report = report;
    }
    /** Undefined when there are mistakes that were reported and leave nothing usable. A key that is there twice is none of those. */
    read(contents) {
        try {
            const data = this.#value(contents, 0);
            return this.#broken ? undefined : data;
        }
        catch (error) {
            if (error instanceof Unusable)
                return undefined;
            throw error;
        }
    }
    #value(node, depth) {
        if (node === null || node === undefined)
            return null;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.#alias(node, depth);
        const known = node;
        if (this.#through === 0 && known.anchor !== undefined)
            this.#anchors.set(known.anchor, known);
        if (this.#through > 0 && ++this.#fromAliases > MAX_FROM_ALIASES) {
            this.#report(this.#firstAlias ?? 0, 'anchors are used so often that the definition would grow without end', 'write the values out');
            throw new Unusable();
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return node.value;
        if (depth >= MAX_DEPTH) {
            this.#report(offsetOf(known), TOO_DEEP);
            throw new Unusable();
        }
        this.#open.add(known);
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)
            ? node.items.map((item) => this.#value(item, depth + 1))
            : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)
                ? this.#mapping(node.items, depth)
                : null;
        this.#open.delete(known);
        return value;
    }
    #mapping(items, depth) {
        const data = {};
        for (const { key, value } of items) {
            // Other keys are reported by the parser already.
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                continue;
            const name = String(key.value);
            if (this.#through === 0 && Object.hasOwn(data, name)) {
                this.#report(offsetOf(key), `the key ${JSON.stringify(name)} is there twice`, 'leave one of them out');
            }
            // Assigning to `__proto__` would set no key.
            Object.defineProperty(data, name, { value: this.#value(value, depth + 1), writable: true, enumerable: true, configurable: true });
        }
        return data;
    }
    #alias(alias, depth) {
        const offset = offsetOf(alias);
        this.#firstAlias ??= offset;
        let target = this.targets.get(alias);
        if (target === undefined) {
            target = this.#anchors.get(alias.source);
            const problem = target === undefined
                ? `there is no anchor &${alias.source} before this alias`
                : this.#open.has(target)
                    ? `the alias *${alias.source} holds itself`
                    : undefined;
            if (target === undefined || problem !== undefined) {
                this.#report(offset, problem ?? '');
                this.#broken = true;
                return null;
            }
            this.targets.set(alias, target);
        }
        this.#through++;
        const value = this.#value(target, depth);
        this.#through--;
        return value;
    }
}
function offsetOf(node) {
    return node.range?.[0] ?? 0;
}


/***/ }),

/***/ 45657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DefinitionSize)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _definition_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98004);


/** Words, brackets, dashes, blanks and line ends: files of some 400 KiB. Parsing takes time and memory for each. */
const MAX_TOKENS = 200_000;
/** Brackets in brackets. */
const MAX_DEPTH = 100;
/** Closing brackets that nothing opened: each would be a mistake of its own. */
const MAX_UNMATCHED = 1000;
/** What the lexer puts in between, which is not in the text: begin of a document and of a scalar, end of a flow collection. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);
/**
 * What the files of one definition may have together: the parser's time and memory have no bounds of their own, and all that was parsed
 * is kept for the places of findings. Far above any definition that people write.
 */
class DefinitionSize {
    #tokens = 0;
    /** Says what would make the next text too much to parse, and where in it. */
    findExcess(text) {
        let offset = 0;
        let depth = 0;
        let unmatched = 0;
        for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
            if (CONTROL.has(token))
                continue;
            if (token === '[' || token === '{')
                depth++;
            else if (token === ']' || token === '}') {
                if (depth > 0)
                    depth--;
                else
                    unmatched++;
            }
            if (depth > MAX_DEPTH)
                return { offset, message: _definition_data_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_DEEP */ .g };
            if (unmatched > MAX_UNMATCHED)
                return { offset, message: 'there are too many closing brackets' };
            if (++this.#tokens > MAX_TOKENS)
                return { offset, message: `the definition is too large: from here on it has more than ${MAX_TOKENS} words and signs` };
            offset += token.length;
        }
        return undefined;
    }
}


/***/ }),

/***/ 54817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ parseDefinitionSource)
});

// EXTERNAL MODULE: ./build/staging/core/src/variables.js
var variables = __webpack_require__(42740);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-data.js
var definition_data = __webpack_require__(98004);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/definition-places.js

/** Finds the places of keys and values in a parsed document; a mapping is indexed when it is first looked into. */
class Places {
    #document;
    #targets;
    #text;
    #at;
    #pairs = new Map();
    constructor(document, targets, text, at) {
        this.#document = document;
        this.#targets = targets;
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
                const pair = this.#pairsOf(inner, inner.items).get(String(segment));
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
    #pairsOf(map, items) {
        let pairs = this.#pairs.get(map);
        if (pairs === undefined) {
            pairs = new Map();
            // The last of two equal keys counts, as in the data.
            for (const pair of items)
                if ((0,dist/* isScalar */.jn)(pair.key))
                    pairs.set(String(pair.key.value), pair);
            this.#pairs.set(map, pairs);
        }
        return pairs;
    }
    #resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? this.#targets.get(node) : node;
    }
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-size.js
var definition_size = __webpack_require__(45657);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/definition-source.js





/** Mistakes of syntax that are kept of one file; one mistake often brings a thousand others. */
const MAX_SYNTAX_FINDINGS = 2000;
/** The library quotes whatever it stumbles over. */
const MAX_MESSAGE = 200;
/** What to do about the errors of YAML that people make most. */
const HINTS = {
    TAB_AS_INDENT: 'indent with blanks',
    BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
    TAG_RESOLVE_FAILED: 'leave the tag out',
    NON_STRING_KEY: 'a key is plain text',
    MULTIPLE_DOCS: 'write each definition to a file of its own',
};
/**
 * Parses YAML 1.2, of which JSON is a part. Time and memory are bounded by the length of the text.
 *
 * @param shown how findings call the file
 * @param size of the files of the same definition that were parsed before
 */
function parseDefinitionSource(text, shown, size = new definition_size/* DefinitionSize */.f()) {
    const excess = size.findExcess(text);
    if (excess !== undefined)
        return unusable(shown, { ...(0,variables/* offsetToPlace */.k)(text, excess.offset), message: excess.message });
    const lines = new dist/* LineCounter */.HN();
    const findings = [];
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const report = (offset, message, hint) => {
        if (findings.length >= MAX_SYNTAX_FINDINGS)
            return;
        findings.push({ severity: 'error', ...at(offset), message, ...(hint === undefined ? {} : { hint }) });
    };
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            schema: 'core',
            stringKeys: true,
            // Found by DataReader: the library compares each key with all before it.
            uniqueKeys: false,
            prettyErrors: false,
            resolveKnownTags: false,
            // Not `silent`, which would let a second document pass.
            logLevel: 'error',
            lineCounter: lines,
        });
        const reader = new definition_data/* DataReader */.s(report);
        const data = toData(document, reader, report);
        return { data, findings, ...new Places(document, reader.targets, text, at).reader() };
    }
    catch (error) {
        // Lists in lists (`- - - -`) nested so deeply that the stack of the parser ends.
        if (!(error instanceof RangeError))
            throw error;
        return unusable(shown, { line: 1, column: 1, message: definition_data/* TOO_DEEP */.g });
    }
}
function unusable(shown, problem) {
    const start = { file: shown, line: 1, column: 1 };
    const findings = [{ severity: 'error', file: shown, ...problem }];
    return { data: undefined, findings, valuePlace: () => start, keyPlace: () => start, placeWithin: () => start, textOf: () => '' };
}
function toData(document, reader, report) {
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted !== undefined) {
        report(exhausted.pos[0], definition_data/* TOO_DEEP */.g);
        return undefined;
    }
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
        if (code === 'MULTIPLE_DOCS')
            report(pos[0], 'the file holds more than one document', HINTS[code]);
        else
            report(pos[0], message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message, HINTS[code]);
    }
    const data = reader.read(document.contents);
    return document.errors.length + document.warnings.length > 0 ? undefined : data;
}


/***/ }),

/***/ 95014:
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
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-bytes.js
var definition_bytes = __webpack_require__(93429);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-size.js
var definition_size = __webpack_require__(45657);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-source.js + 1 modules
var definition_source = __webpack_require__(54817);
// EXTERNAL MODULE: ./build/staging/images/src/definition/merge-layers.js
var merge_layers = __webpack_require__(41927);
// EXTERNAL MODULE: ./build/staging/images/src/definition/neighbour-file.js
var neighbour_file = __webpack_require__(34114);
// EXTERNAL MODULE: ./build/staging/images/src/definition/referenced-files.js
var referenced_files = __webpack_require__(71575);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/variable-files.js

/**
 * Takes a file that holds one mapping of variables for a definition that has nothing but `variables`, so that it can be laid over
 * others like any parent, and what is wrong with it is found where it stands.
 */
function asVariables(source, shown) {
    const { data } = source;
    if (data === undefined)
        return source;
    const inner = (path) => path.slice(1);
    const findings = (0,merge_layers/* isMapping */.p)(data)
        ? source.findings
        : [
            ...source.findings,
            { severity: 'error', file: shown, line: 1, column: 1, message: 'a file of variables holds one mapping of names to texts' },
        ];
    return {
        data: (0,merge_layers/* isMapping */.p)(data) ? { variables: data } : undefined,
        findings,
        valuePlace: (path) => source.valuePlace(inner(path)),
        keyPlace: (path) => source.keyPlace(inner(path)),
        placeWithin: (path, piece) => source.placeWithin(inner(path), piece),
        textOf: (path) => source.textOf(inner(path)),
    };
}

;// CONCATENATED MODULE: ./build/staging/images/src/definition/extends.js










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
        this.#roots = workspace !== undefined && (0,neighbour_file/* isInside */.Y)(workspace, file) ? [workspace] : [folder];
    }
    async readAll(file, shown) {
        const source = (0,definition_source/* parseDefinitionSource */.w)(await (0,definition_bytes/* readDefinitionText */.D)(file, shown), shown, this.#size);
        this.abstract = (0,referenced_files.at)(source.data, 'abstract') === true;
        await this.#add(source, { absolute: file, shown }, [{ real: await (0,promises_.realpath)(file), shown }]);
    }
    async #add(source, { absolute, shown }, chain) {
        const layer = { source, folder: (0,external_node_path_.dirname)(absolute), shown };
        this.findings.push(...source.findings);
        if (source.data === undefined)
            this.broken = true;
        const abstract = (0,referenced_files.at)(source.data, 'abstract');
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
        const list = (0,referenced_files.at)(layer.source.data, key);
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
            const found = await (0,neighbour_file/* findNeighbour */.F)(value, layer.folder, this.#roots, report);
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
        if (!(0,merge_layers/* isMapping */.p)(data)) {
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
        if ((0,merge_layers/* isMapping */.p)(data)) {
            // Only a mapping has parents, and every parent is one.
            const merged = layers.reduce((below, { source }) => (0,merge_layers/* mergeMappings */.S)(below, source.data), {});
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

/***/ 22046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   k: () => (/* binding */ FindingList)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


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
        const findings = sorted.slice(0, MAX_FINDINGS);
        if (count > findings.length)
            findings.push({ severity: 'error', file: shown, message: `and ${count - findings.length} more` });
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The definition ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(shown)} has ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, { findings });
    }
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

/***/ 95017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ AbstractDefinitionError),
  loadDefinition: () => (/* binding */ loadDefinition),
  s: () => (/* binding */ openDefinition)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/definition/merge-layers.js
var merge_layers = __webpack_require__(41927);
// EXTERNAL MODULE: ./build/staging/images/src/definition/referenced-files.js
var referenced_files = __webpack_require__(71575);
// EXTERNAL MODULE: ./build/staging/images/src/definition/spell-path.js
var spell_path = __webpack_require__(28808);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/check-fields.js



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
        ...(0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'outputs')).map((_, index) => ['outputs', index, 'endOfLife']),
    ];
    for (const path of paths) {
        const value = (0,referenced_files.at)(data, ...path);
        if (typeof value === 'string' && isDateForm(value) && !isDay(value))
            report(path, `is ${value}, a day that does not exist`);
    }
    const [updateRequired, removal] = [(0,referenced_files.at)(data, 'lifecycle', 'updateRequired'), (0,referenced_files.at)(data, 'lifecycle', 'removal')];
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
    const windows = (0,referenced_files.at)(data, 'image', 'os') === 'windows';
    if (windows && (0,referenced_files.at)(data, 'source', 'kind') === 'debian')
        report(['source', 'kind'], 'is debian, and image.os is windows');
    if ((0,referenced_files.at)(data, 'image', 'generation') === 1) {
        for (const key of ['trustedLaunch', 'secureBoot']) {
            if ((0,referenced_files.at)(data, 'image', 'security', key) === true)
                report(['image', 'security', key], 'needs image.generation 2');
        }
    }
}
function checkSteps(data, report) {
    const os = (0,referenced_files.at)(data, 'image', 'os');
    if (os !== 'windows' && os !== 'linux')
        return;
    for (const [index, step] of (0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'steps')).entries()) {
        const foreign = os === 'linux' ? ['feature', 'windowsUpdate'] : ['packages', 'runner'];
        for (const kind of foreign) {
            if ((0,merge_layers/* isMapping */.p)(step) && Object.hasOwn(step, kind))
                report(['steps', index, kind], `is for ${os === 'linux' ? 'Windows' : 'Linux'}, and image.os is ${os}`);
        }
        if (os === 'windows')
            continue;
        const script = (0,referenced_files.at)(step, 'script');
        if ((0,referenced_files.at)(script, 'elevated') !== undefined)
            report(['steps', index, 'script', 'elevated'], 'is for Windows, and image.os is linux');
        const target = (0,referenced_files.at)(step, 'file', 'to');
        // With other beginnings it is a Windows path, as far as the schema lets it pass.
        if (typeof target === 'string' && /^([A-Za-z]:|[%$])/.test(target))
            report(['steps', index, 'file', 'to'], 'must begin with / in a Linux image');
    }
}
function checkSecretSections(data, report) {
    const secrets = (0,referenced_files.at)(data, 'secrets');
    if (!(0,merge_layers/* isMapping */.p)(secrets))
        return;
    for (const [name, secret] of Object.entries(secrets)) {
        if ((0,referenced_files.at)(secret, 'from') !== 'environment')
            continue;
        if ((0,referenced_files.at)(secret, 'vault') !== undefined)
            report(['secrets', name, 'vault'], 'is for a secret from keyvault', 'leave it out');
        const variable = (0,referenced_files.at)(secret, 'name');
        if (typeof variable === 'string' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
            report(['secrets', name, 'name'], 'must be the name of an environment variable');
        }
    }
}
function checkBuilders(data, places, findings) {
    const index = (0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'builders')).indexOf('packer');
    if (index < 0 || (0,referenced_files.at)(data, 'provider', 'packer') !== undefined)
        return;
    const message = 'the builder packer needs provider.packer.template';
    findings.add({ severity: 'error', ...places.valuePlace(['builders', index]), message });
}
function checkOutputs(data, report) {
    const directories = [...(0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'outputs')).entries()].filter(([, output]) => (0,referenced_files.at)(output, 'kind') === 'directory');
    for (const [second] of directories.slice(1))
        report(['outputs', second], 'is a second directory', 'leave it out');
}

// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/expand-tests.js





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
    for (const [index, test] of (0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'tests', 'inVm')).entries()) {
        if (!(0,merge_layers/* isMapping */.p)(test))
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
    const { findByGlob, fixedParts } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4895)]).then(__webpack_require__.bind(__webpack_require__, 24895));
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

// EXTERNAL MODULE: ./build/staging/images/src/definition/template-variables.js
var template_variables = __webpack_require__(94044);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/definition-files.js







/**
 * Finds all files that a definition names. A path is relative to the file that it is written in, so a definition that is extended
 * can bring scripts of its own; in the data it becomes relative to the folder of the definition.
 *
 * @param folder of the definition, absolute
 * @throws CancelledError
 */
async function findDefinitionFiles(folder, merged, resolved, findings, signal) {
    const finder = new FileFinder(folder, merged, resolved, findings);
    for (const reference of (0,referenced_files/* referencesIn */.ii)(resolved.data))
        await finder.addReference(reference);
    const tests = await finder.addTests(signal);
    checkNames(tests, merged, findings);
    return { tests, ...finder.result() };
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
        if (this.#isUnresolved(path))
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
        const holder = (0,referenced_files.at)(this.#resolved.data, ...path.slice(0, -1));
        if ((0,merge_layers/* isMapping */.p)(holder))
            holder[String(path.at(-1))] = this.#fromHere((0,referenced_files/* normalizeReference */.tO)(reference.value), layer);
    }
    async addTests(signal) {
        const layer = this.#merged.layerOf(['tests', 'inVm']);
        const tests = await expandTests(this.#resolved.data, {
            folder: layer.folder,
            folders: this.#folders,
            signal,
            report: (index) => this.#reportAt(['tests', 'inVm', index, 'file']),
            isUnresolved: (index) => this.#isUnresolved(['tests', 'inVm', index, 'file']),
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
    #isUnresolved(path) {
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

// EXTERNAL MODULE: ./build/staging/images/src/definition/extends.js + 1 modules
var definition_extends = __webpack_require__(95014);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/fill-defaults.js


/** Sources of which the builders of this machine can make an image. */
const BUILDERS = { debian: 'local', iso: 'packer', ami: 'packer-aws', 'gce-family': 'packer-gce' };
/**
 * Fills in the defaults that depend on something else in the definition, which the schema cannot say: shells on the operating
 * system, builder and output on the source.
 *
 * @param data changed in place; need not be valid
 */
function fillDefaults(data) {
    if (!(0,merge_layers/* isMapping */.p)(data))
        return;
    const shell = (0,referenced_files.at)(data, 'image', 'os') === 'windows' ? 'powershell' : 'bash';
    const scripts = [...(0,referenced_files/* list */.p_)(data['steps']).map((step) => (0,referenced_files.at)(step, 'script')), ...(0,referenced_files/* list */.p_)((0,referenced_files.at)(data, 'tests', 'inVm'))];
    for (const script of scripts)
        if ((0,merge_layers/* isMapping */.p)(script) && !Object.hasOwn(script, 'shell'))
            script['shell'] = shell;
    const kind = String((0,referenced_files.at)(data, 'source', 'kind'));
    if (data['builders'] === undefined)
        data['builders'] = [BUILDERS[kind] ?? 'packer-azure'];
    if (data['outputs'] === undefined) {
        const onDisk = kind === 'debian' || kind === 'iso' || kind === 'vhd';
        data['outputs'] = onDisk ? [{ kind: 'directory', formats: ['raw', 'vhd'], version: 'auto' }] : [];
    }
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/finding-list.js
var finding_list = __webpack_require__(22046);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/resolve-variables.js
var resolve_variables = __webpack_require__(54388);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
// EXTERNAL MODULE: ./build/staging/images/src/definition/schema/values.js
var values = __webpack_require__(47066);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/image.js

const IMAGE = {
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
        os: { description: 'Operating system.', type: 'string', enum: ['linux', 'windows'] },
        arch: { description: 'Processor architecture.', type: 'string', enum: ['x64', 'arm64', 'x86'] },
        generation: { description: 'Of the virtual machine; 2 starts by UEFI.', type: 'integer', enum: [1, 2], default: 2 },
        security: {
            description: 'Protection that the machines have.',
            type: 'object',
            additionalProperties: false,
            properties: {
                trustedLaunch: { description: 'Trusted Launch: secure boot and a virtual TPM.', type: 'boolean' },
                secureBoot: { description: 'Start only what is signed.', type: 'boolean' },
                confidential: { description: 'Confidential computing.', type: 'boolean' },
            },
        },
        names: {
            description: 'What the image is called elsewhere, where that is not its id. Changing it builds nothing.',
            type: 'object',
            additionalProperties: false,
            properties: {
                container: { description: 'Container with its artifacts.', ...values/* TEXT */.a$ },
                poolImage: { description: 'Image of the pool, as 1ES.ImageOverride names it.', ...values/* TEXT */.a$ },
                key: { description: 'Key of the file that it was imported from, as commit messages name it.', ...values/* TEXT */.a$ },
                pool: { description: 'Worker pool, as commit messages name it.', ...values/* TEXT */.a$ },
            },
        },
    },
};
const BUILD = {
    description: 'How the image is built.',
    type: 'object',
    additionalProperties: false,
    properties: {
        diskMiB: { description: 'Size of the disk, in MiB; the builder local needs it.', type: 'integer', minimum: 256, maximum: 2097152 },
        osDiskGB: { description: 'Size of the disk in the cloud, in GB.', type: 'integer', minimum: 1, maximum: 65536 },
        dataDisksGB: {
            description: 'Sizes of the data disks of the machine that builds, in GB.',
            type: 'array',
            items: { type: 'integer', minimum: 1, maximum: 65536 },
        },
        timeout: { description: 'How long the build may take. Changing it builds nothing.', ...values/* DURATION */.ft, default: '1h' },
        region: { description: 'Region of the machine that builds, such as westus2.', ...values/* TEXT */.a$ },
        zone: { description: 'Zone of the machine that builds.', ...values/* TEXT */.a$ },
        size: { description: 'Size of the machine that builds, such as Standard_D4s_v5.', ...values/* TEXT */.a$ },
        spot: { description: 'Build on a spot machine.', type: 'boolean' },
        readsTags: { description: 'Scripts read the tags of the machine that builds: a changed tag builds the image again.', type: 'boolean' },
        identity: {
            description: 'User-assigned identities of the machine that builds: names or resource ids.',
            type: 'array',
            uniqueItems: true,
            items: values/* TEXT */.a$,
        },
        resourceGroup: { description: 'Resource group of the machine that builds.', ...values/* TEXT */.a$ },
        subnet: { description: 'Resource id of the subnet of the machine that builds.', ...values/* TEXT */.a$ },
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/lifecycle.js

const LIFECYCLE = {
    description: 'When a version is made again, may no longer be used, and goes. Changing it builds nothing.',
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: {
        refreshEvery: { description: 'Build the image again at this age.', ...values/* DAYS */.qn },
        maxAge: { description: 'A version that is older must not be used.', ...values/* DAYS */.qn },
        updateRequired: { description: 'Day by which the definition must be brought up to date (UpdateRequiredDate).', ...values/* DATE */.vH },
        removal: { description: 'Day on which the image goes (EstimatedRemovalDate); not before updateRequired.', ...values/* DATE */.vH },
        keep: {
            description: 'What retiring leaves alone.',
            type: 'object',
            additionalProperties: false,
            properties: {
                succeeded: { description: 'How many of the newest good versions stay.', type: 'integer', minimum: 0, maximum: 10000 },
                failed: { description: 'How many of the newest failed versions stay.', type: 'integer', minimum: 0, maximum: 10000 },
                minAge: { description: 'Younger versions stay.', ...values/* DAYS */.qn },
            },
        },
    },
};
const CONSUMERS = {
    description: 'Files elsewhere that pin a version of the image. Changing them builds nothing.',
    type: 'array',
    default: [],
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'path'],
        properties: {
            repo: {
                description: 'Repository of the file, owner/name; this one when left out.',
                type: 'string',
                pattern: '^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$',
                patternErrorMessage: 'must be owner/name',
            },
            file: { description: 'The file, relative to its repository.', ...values/* TEXT */.a$ },
            path: {
                description: 'Where the version stands in the file, such as $.images[0].version.',
                type: 'string',
                pattern: '^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\["[^"\\\\]*"\\]|\\[\'[^\'\\\\]*\'\\])+$',
                patternErrorMessage: 'must be a path such as $.images[0].version',
            },
            as: {
                description: 'Whether to propose the new version in a pull request, or only to report it.',
                type: 'string',
                enum: ['pull-request', 'report'],
                default: 'pull-request',
            },
        },
    },
};
const SECRETS = {
    description: 'Where secrets are kept, by the name that kv_<name> refers to. Never their values.',
    type: 'object',
    propertyNames: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$',
        patternErrorMessage: 'must be the name of a secret: at most 127 letters, digits, _ and -',
    },
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'name'],
        properties: {
            from: { description: 'A key vault, or the environment of the run.', type: 'string', enum: ['keyvault', 'environment'] },
            vault: { description: 'Name of the vault, or its URL.', ...values/* TEXT */.a$ },
            name: {
                description: 'Name of the secret in the vault, or of the environment variable.',
                type: 'string',
                pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$',
                patternErrorMessage: 'must be at most 127 letters, digits, _ and -',
            },
        },
    },
    default: {},
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/outputs.js

const DIRECTORY = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
        kind: { description: 'A directory gallery.', const: 'directory' },
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
const GALLERY = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['id'] }, { required: ['gallery', 'definition'] }],
    properties: {
        kind: { description: 'An Azure Compute Gallery.', const: 'gallery' },
        id: { description: "Resource id of the gallery's image definition. Instead of gallery and definition.", ...values/* TEXT */.a$ },
        gallery: { description: 'Name of the gallery.', ...values/* TEXT */.a$ },
        definition: { description: 'Name of the image definition in the gallery.', ...values/* TEXT */.a$ },
        resourceGroup: { description: 'Resource group of the gallery.', ...values/* TEXT */.a$ },
        version: {
            description: 'auto counts up, date is the day of the build; or x.y.z.',
            type: 'string',
            pattern: '^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$',
            patternErrorMessage: 'must be auto, date or x.y.z, such as 1.2.0',
            default: 'auto',
        },
        regions: { ...values/* REGIONS */.ij, default: [] },
        channel: { description: 'staging is left out of latest.', type: 'string', enum: ['staging', 'latest'] },
        storage: { description: 'Storage type, such as Standard_LRS.', ...values/* TEXT */.a$ },
        replication: { description: 'shallow makes one copy in one region, quickly.', type: 'string', enum: ['full', 'shallow'] },
        endOfLife: { description: 'Day from which the version may no longer be used.', ...values/* DATE */.vH },
        tags: values/* TAGS */.gp,
    },
};
const MANAGED = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['id'] }, { required: ['name'] }],
    properties: {
        kind: { description: 'A managed image of Azure.', const: 'managed' },
        id: { description: 'Resource id of the image. Instead of name.', ...values/* TEXT */.a$ },
        name: { description: 'Name of the image. Instead of id.', ...values/* TEXT */.a$ },
        resourceGroup: { description: 'Resource group of the image.', ...values/* TEXT */.a$ },
        subscription: { description: 'Subscription of the image.', ...values/* TEXT */.a$ },
        storageAccount: { description: 'Storage account that the image is made in.', ...values/* TEXT */.a$ },
        storage: { description: 'Storage type, such as Standard_LRS.', ...values/* TEXT */.a$ },
        regions: values/* REGIONS */.ij,
        tags: values/* TAGS */.gp,
    },
};
const VHD = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
        kind: { description: 'A VHD in a storage account.', const: 'vhd' },
        url: { description: 'Where the VHD goes.', ...values/* URL */.k },
        storageAccount: { description: 'Storage account of the VHD.', ...values/* TEXT */.a$ },
        container: { description: 'Container of the VHD.', ...values/* TEXT */.a$ },
        name: { description: 'Name of the VHD, or its prefix.', ...values/* TEXT */.a$ },
        tags: values/* TAGS */.gp,
    },
};
const AMI = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'name'],
    properties: {
        kind: { description: 'A machine image of Amazon EC2.', const: 'ami' },
        name: { description: 'Name of the image.', ...values/* TEXT */.a$ },
        regions: values/* REGIONS */.ij,
        tags: values/* TAGS */.gp,
    },
};
const GCE_IMAGE = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'name'],
    properties: {
        kind: { description: 'An image of Google Compute Engine.', const: 'gce-image' },
        name: { description: 'Name of the image.', ...values/* TEXT */.a$ },
        project: { description: 'Project of the image.', ...values/* TEXT */.a$ },
        family: { description: 'Family that the image joins.', ...values/* TEXT */.a$ },
        tags: values/* TAGS */.gp,
    },
};
const OUTPUTS = {
    description: 'Where the image goes. An image that is built from a Debian release, a VHD or an ISO goes to a directory when left out.',
    type: 'array',
    minItems: 1,
    items: {
        type: 'object',
        required: ['kind'],
        discriminator: { propertyName: 'kind' },
        oneOf: [DIRECTORY, GALLERY, MANAGED, VHD, AMI, GCE_IMAGE],
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/source.js

const DEBIAN = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'suite'],
    properties: {
        kind: { description: 'A Debian release, installed from its archive.', const: 'debian' },
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
};
const MARKETPLACE = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'publisher', 'offer', 'sku'],
    properties: {
        kind: { description: 'An image of the Azure Marketplace.', const: 'marketplace' },
        publisher: { description: 'Publisher, such as MicrosoftWindowsServer.', ...values/* TEXT */.a$ },
        offer: { description: 'Offer, such as WindowsServer.', ...values/* TEXT */.a$ },
        sku: { description: 'SKU, such as 2022-datacenter-g2.', ...values/* TEXT */.a$ },
        version: { description: 'Exact version, or latest, which is resolved into the lock file.', ...values/* TEXT */.a$, default: 'latest' },
        plan: {
            description: 'Purchase plan of the image, where it has one.',
            type: 'object',
            additionalProperties: false,
            required: ['name', 'product', 'publisher'],
            properties: {
                name: { description: 'Name of the plan.', ...values/* TEXT */.a$ },
                product: { description: 'Product of the plan.', ...values/* TEXT */.a$ },
                publisher: { description: 'Publisher of the plan.', ...values/* TEXT */.a$ },
            },
        },
    },
};
const source_GALLERY = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['id'] }, { required: ['gallery', 'definition'] }],
    properties: {
        kind: { description: 'A version of an Azure Compute Gallery.', const: 'gallery' },
        id: { description: 'Resource id of the image definition, or of a version. Instead of gallery and definition.', ...values/* TEXT */.a$ },
        gallery: { description: 'Name of the gallery.', ...values/* TEXT */.a$ },
        definition: { description: 'Name of the image definition in the gallery.', ...values/* TEXT */.a$ },
        version: { description: 'Exact version, or latest, which is resolved into the lock file.', ...values/* TEXT */.a$, default: 'latest' },
    },
};
const source_MANAGED = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'id'],
    properties: {
        kind: { description: 'A managed image of Azure.', const: 'managed' },
        id: { description: 'Resource id of the image.', ...values/* TEXT */.a$ },
    },
};
const DISK_PLACE = {
    file: { description: 'The file, relative to the definition. Instead of url.', ...values/* TEXT */.a$ },
    url: { description: 'Where to download the file. Instead of file.', ...values/* URL */.k },
    sha256: { description: 'SHA-256 of the file.', ...values/* SHA256 */.aD },
};
const source_VHD = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['file'] }, { required: ['url'] }],
    properties: { kind: { description: 'A virtual disk.', const: 'vhd' }, ...DISK_PLACE },
};
const ISO = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['file'] }, { required: ['url'] }],
    properties: {
        kind: { description: 'An installation medium.', const: 'iso' },
        ...DISK_PLACE,
        index: { description: 'Which image of the install.wim, counted from 1.', type: 'integer', minimum: 1, maximum: 1000 },
    },
};
const source_AMI = {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    oneOf: [{ required: ['id'] }, { required: ['name'] }],
    properties: {
        kind: { description: 'A machine image of Amazon EC2.', const: 'ami' },
        id: { description: 'Id of the image. Instead of name.', ...values/* TEXT */.a$ },
        owner: { description: 'Account that owns the image, or an alias such as amazon.', ...values/* TEXT */.a$ },
        name: { description: 'Pattern of the name; the newest image that fits counts. Instead of id.', ...values/* TEXT */.a$ },
    },
};
const GCE_FAMILY = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'family'],
    properties: {
        kind: { description: 'An image family of Google Compute Engine.', const: 'gce-family' },
        project: { description: 'Project that holds the family.', ...values/* TEXT */.a$ },
        family: { description: 'Name of the family.', ...values/* TEXT */.a$ },
        version: { description: 'Name of an image, or latest, which is resolved into the lock file.', ...values/* TEXT */.a$, default: 'latest' },
    },
};
const SOURCE = {
    description: 'What the image starts from.',
    type: 'object',
    required: ['kind'],
    // Says by which key one of the alternatives is chosen, so that mistakes are reported against that one alone.
    discriminator: { propertyName: 'kind' },
    oneOf: [DEBIAN, MARKETPLACE, source_GALLERY, source_MANAGED, source_VHD, ISO, source_AMI, GCE_FAMILY],
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/steps.js

const FILE = {
    description: 'Copies a file, or all files below a folder, into the image.',
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
        from: { description: 'File or folder, relative to the definition.', ...values/* RELATIVE_PATH */.Hj },
        to: {
            description: 'Absolute path in the image.',
            type: 'string',
            // A Windows path may also begin with a variable of the environment, and one of Packer with {{.
            pattern: '^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$',
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
const SCRIPT = {
    description: 'Runs a script in the image while it is built: one of file, inline and url.',
    type: 'object',
    additionalProperties: false,
    oneOf: [{ required: ['file'] }, { required: ['inline'] }, { required: ['url'] }],
    properties: {
        name: { description: 'For people.', ...values/* TEXT */.a$ },
        shell: values/* SHELL */.jN,
        file: { description: 'Script, relative to the definition.', ...values/* RELATIVE_PATH */.Hj },
        inline: { description: 'Lines of the script.', ...values/* INLINE */.qA },
        url: { description: 'Where the script is downloaded from.', ...values/* URL */.k },
        sha256: { description: 'SHA-256 of what the URL gives.', ...values/* SHA256 */.aD },
        env: { description: 'Environment variables of the script.', ...values/* ENVIRONMENT */.M0 },
        elevated: { description: 'Run it as an administrator, or as SYSTEM.', type: 'string', enum: ['administrator', 'system'] },
        validExitCodes: {
            description: 'Exit codes that count as success; 0 when left out.',
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { type: 'integer', minimum: -2147483648, maximum: 4294967295 },
        },
        timeout: { description: 'How long the script may take.', ...values/* DURATION */.ft },
    },
};
const RUNNER = {
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
                file: { description: 'Package, relative to the definition.', ...values/* RELATIVE_PATH */.Hj },
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
const RESTART = {
    description: 'Restarts the machine and waits until it is back.',
    type: 'object',
    additionalProperties: false,
    properties: {
        timeout: { description: 'How long the restart may take.', ...values/* DURATION */.ft },
        command: { description: "What restarts the machine; the builder's own way when left out.", ...values/* TEXT */.a$ },
        check: { description: 'Command whose success ends the wait.', ...values/* TEXT */.a$ },
    },
};
const FETCH = {
    description: 'Downloads to the machine that is built.',
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
        name: { description: 'For people.', ...values/* TEXT */.a$ },
        from: { description: 'https://… or blob://account/container/path, which may end in *.', ...values/* URL */.k },
        to: { description: 'File or folder in the image.', ...values/* TEXT */.a$ },
        sha256: {
            description: 'SHA-256 of the file; or manifest, for those of the manifest among the files.',
            type: 'string',
            pattern: '^(manifest|[0-9a-fA-F]{64})$',
            patternErrorMessage: 'must be a SHA-256, 64 hexadecimal digits, or manifest',
        },
        identity: { description: 'Identity that reads, where the machine has several.', ...values/* TEXT */.a$ },
        extract: { description: 'Unpack what was downloaded.', type: 'boolean' },
    },
};
const ARTIFACT = {
    description: 'Applies a ready-made artifact of 1ES or Image Factory.',
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
        name: { description: 'Name of the artifact, such as windows-gitinstall.', ...values/* TEXT */.a$ },
        parameters: {
            description: 'What the artifact is given, by name. A secret is kv_<name>.',
            type: 'object',
            additionalProperties: { type: ['string', 'boolean', 'number'] },
        },
    },
};
const WINDOWS_UPDATE = {
    description: 'Installs the updates of Windows.',
    type: 'object',
    additionalProperties: false,
    properties: {
        search: { description: 'Criteria of the search for updates.', ...values/* TEXT */.a$ },
        filter: { description: 'Filters, such as exclude:preview.', type: 'array', items: { type: 'string' } },
        limit: { description: 'How many updates at most.', type: 'integer', minimum: 0, maximum: 100000 },
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
        file: FILE,
        script: SCRIPT,
        runner: RUNNER,
        feature: {
            description: 'Switches an optional feature of Windows on.',
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: { description: 'Name of the feature, such as Microsoft-Hyper-V.', ...values/* TEXT */.a$ } },
        },
        restart: RESTART,
        fetch: FETCH,
        artifact: ARTIFACT,
        windowsUpdate: WINDOWS_UPDATE,
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema/tests.js

const BOOT = {
    description: 'The virtual machine that the image is started in.',
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: {
        deadline: { description: 'How long the machine may take to be ready.', ...values/* DURATION */.ft, default: '10m' },
        memoryMiB: { description: 'Memory, in MiB.', type: 'integer', minimum: 128, maximum: 1048576, default: 1024 },
        cpus: { description: 'Number of virtual processors.', type: 'integer', minimum: 1, maximum: 256, default: 2 },
        size: { description: 'Machine size of the cloud, such as Standard_D2s_v5.', ...values/* TEXT */.a$ },
        checks: {
            description: 'What must hold once it has started: agent-ready, marker-file, or a command that exits 0.',
            type: 'array',
            items: {
                if: { type: 'string' },
                // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
                then: { enum: ['agent-ready', 'marker-file'] },
                else: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['command'],
                    properties: { command: { description: 'Command that must exit 0.', ...values/* TEXT */.a$ } },
                },
            },
            default: [],
        },
    },
};
const IN_VM = {
    description: 'Scripts that run in the machine; exit code 0 passes.',
    type: 'array',
    default: [],
    items: {
        type: 'object',
        additionalProperties: false,
        oneOf: [{ required: ['file'] }, { required: ['inline'] }],
        properties: {
            name: {
                description: 'Unique name; that of the file, without extension, when left out.',
                type: 'string',
                pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
                patternErrorMessage: 'must be at most 64 letters, digits and . _ - and begin with a letter or digit',
            },
            shell: values/* SHELL */.jN,
            file: { description: 'Script, relative to the definition; with * it stands for one test a file.', ...values/* RELATIVE_PATH */.Hj },
            inline: { description: 'Lines of the script.', ...values/* INLINE */.qA },
            timeout: { description: 'How long the test may take.', ...values/* DURATION */.ft, default: '5m' },
            when: {
                description: 'Run the test only when this flag is given.',
                type: 'string',
                pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
                patternErrorMessage: 'must be letters, digits and . _ -',
            },
        },
    },
};
const TESTS = {
    description: 'What must hold before a version may become latest.',
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: { boot: BOOT, inVm: IN_VM },
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/vm-image-1-schema.js







/**
 * The JSON Schema of a definition file, in parts under `schema/`. `vm-image-1.schema.json` is the same for editors; a test holds the
 * two together. It is a module because a JSON import would need another form on each of Node, jest and the bundler.
 */
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
        abstract: { description: 'true for a file that is only there to be extended: it is never built itself.', type: 'boolean' },
        extends: {
            description: 'Definitions that this one is laid over, relative to it: mappings merge, lists replace, null deletes.',
            type: 'array',
            uniqueItems: true,
            items: values/* RELATIVE_PATH */.Hj,
        },
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
        variableFiles: {
            description: 'Files that hold one mapping of variables each, YAML or JSON, relative to the definition. They override variables.',
            type: 'array',
            uniqueItems: true,
            items: values/* RELATIVE_PATH */.Hj,
        },
        image: IMAGE,
        tags: { ...values/* TAGS */.gp, default: {} },
        secrets: SECRETS,
        source: SOURCE,
        build: BUILD,
        steps: { description: 'What is put into the image, in order.', type: 'array', items: STEP },
        generalize: {
            description: 'How the machine is made ready to be copied.',
            type: 'object',
            additionalProperties: false,
            properties: { deadline: { description: 'How long that may take.', ...values/* DURATION */.ft } },
        },
        tests: TESTS,
        outputs: OUTPUTS,
        lifecycle: LIFECYCLE,
        consumers: CONSUMERS,
        builders: {
            description: 'What can build the image; the first is the default. When left out, the one that fits the source.',
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { type: 'string', enum: ['local', 'packer', 'packer-azure', 'packer-gce', 'packer-aws', 'aib', '1es', 'image-factory'] },
        },
        provider: {
            description: 'What only one builder or format understands.',
            type: 'object',
            default: {},
            properties: {
                packer: {
                    type: 'object',
                    required: ['template'],
                    properties: {
                        template: { description: 'Packer template, relative to the definition.', ...values/* RELATIVE_PATH */.Hj },
                        variables: { description: 'Variables of the template.', type: 'object', additionalProperties: { type: 'string' } },
                    },
                },
            },
            additionalProperties: { type: 'object' },
        },
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/definition/schema-findings.js





let compiled;
/** Keywords of which only what they lead to is worth saying. */
const SILENT = new Set(['propertyNames', 'if', 'anyOf']);
/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 */
function checkAgainstSchema(data, { places, unresolved, partial = false }, findings) {
    compiled ??= new _2020.Ajv2020({ allErrors: true, verbose: true, useDefaults: true, allowUnionTypes: true, discriminator: true })
        .addVocabulary(['patternErrorMessage'])
        .compile(schema);
    if (compiled(data))
        return;
    for (const error of compiled.errors ?? []) {
        if (SILENT.has(error.keyword) || (partial && isAboutAbsence(error)))
            continue;
        findings.addLazily(() => {
            const path = pathOf(error.instancePath, data);
            if (unresolved.size > 0 && isUnresolved(error, path, unresolved))
                return undefined;
            const finding = describe(error, path, places);
            if (finding === undefined)
                return undefined;
            const { place, message, hint } = finding;
            return { severity: 'error', ...place, message, ...(hint === undefined ? {} : { hint }) };
        });
    }
    compiled.errors = null;
}
/** True for what may still come from a definition that extends this one. */
function isAboutAbsence({ keyword, params }) {
    return keyword === 'required' || keyword === 'oneOf' || (keyword === 'discriminator' && params['error'] === 'tag');
}
function isUnresolved(error, path, unresolved) {
    const whole = error.keyword === 'discriminator' ? [...path, String(error.params['tag'])] : path;
    return unresolved.has(JSON.stringify(whole));
}
function describe(error, path, source) {
    const name = (0,spell_path/* spellPath */._)(path);
    const here = { place: source.valuePlace(path) };
    const parent = error.parentSchema;
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
            if (!(0,merge_layers/* isMapping */.p)(error.data))
                return undefined;
            return { place: source.keyPlace(path), message: `${name} needs ${alternatives(error.schema)}` };
        case 'discriminator': {
            const tag = String(error.params['tag']);
            const value = error.params['tagValue'];
            // No such key: `required` says it.
            if (value === undefined)
                return undefined;
            const place = source.valuePlace([...path, tag]);
            if (typeof value !== 'string')
                return { place, message: `${name}.${tag} must be text` };
            const known = kindsOf(error.parentSchema);
            return { place, message: `${name}.${tag} must be ${listing(known)}, not ${quote(value)}`, hint: guess(value, known) };
        }
        case 'type':
            return { ...here, ...wrongType(error, path, source) };
        case 'const':
            return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
        case 'enum': {
            const allowed = error.params['allowedValues'].map(String);
            // A wrong type is reported as such.
            if (typeof error.data === 'object' || (typeof error.data === 'number') !== allowed.every((value) => /^\d+$/.test(value)))
                return undefined;
            const text = String(error.data);
            const hint = allowed.length === 1 ? undefined : guess(text, allowed);
            return { ...here, message: `${name} must be ${listing(allowed)}, not ${typeof error.data === 'string' ? quote(text) : text}`, hint };
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
            const value = error.data[again];
            return { place: source.valuePlace([...path, again]), message: `${quote(String(value))} is there twice in ${name}` };
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
function wrongType(error, path, source) {
    const wanted = String(error.params['type']);
    const name = (0,spell_path/* spellPath */._)(path);
    const must = wanted
        .split(',')
        .map((type) => TYPES[type] ?? type)
        .join(', ');
    if (error.data === null)
        return { message: `${name} has no value; it must be ${must}` };
    const found = Array.isArray(error.data) ? 'array' : typeof error.data;
    const message = `${name} must be ${must}, not ${TYPES[found]}`;
    if (path.at(-1) === '<<')
        return { message, hint: NO_MERGING };
    const scalar = typeof error.data === 'number' || typeof error.data === 'boolean';
    if (wanted === 'string' && scalar)
        return { message, hint: `write it in quotes: "${(0,spell_path/* shorten */.m)(source.textOf(path))}"` };
    if (wanted === 'array')
        return { message, hint: 'begin each item with "- "' };
    if (/^(\d+|true|false)$/.test(String(error.data)) && (wanted === 'integer' || wanted === 'boolean'))
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

// EXTERNAL MODULE: ./build/staging/images/src/definition/secret-references.js
var secret_references = __webpack_require__(94369);
;// CONCATENATED MODULE: ./build/staging/images/src/definition/load-definition.js











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
    if (loading.findings.size > 0)
        throw loading.findings.toError(file);
    const { merged, resolved, folder, given } = loading;
    if (merged.abstract) {
        throw new AbstractDefinitionError(`The definition ${file} is abstract.`, { hint: 'name a definition that extends it' });
    }
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
        warnings: unused.filter((finding) => finding.file === file),
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
    const merged = await (0,definition_extends/* readMergedDefinition */.U)(absolute, file, options);
    const resolved = (0,resolve_variables/* resolveVariables */.C)(merged, file, given);
    // What is missing may come from a definition that extends this one, or from a parent that is missing itself.
    const partial = merged.abstract || merged.incomplete;
    const findings = partial ? new finding_list/* FindingList */.k() : resolved.findings;
    findings.add(...merged.findings);
    if (merged.data === undefined)
        throw findings.toError(file);
    const { unresolved } = resolved;
    checkAgainstSchema(resolved.data, { places: merged, unresolved, partial }, findings);
    // Before the defaults: an ISO can be planned without the template that the builder it would get by itself needs.
    checkFields(resolved.data, merged, findings);
    fillDefaults(resolved.data);
    const secrets = (0,secret_references/* checkSecrets */.KK)(resolved.data, merged.data, merged, unresolved, findings);
    const found = await findDefinitionFiles(folder, merged, resolved, findings, options.signal);
    return { merged, resolved, data: resolved.data, folder, given, ...found, secrets, findings };
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

/***/ 41927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mergeMappings),
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
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
            merged.set(key, isMapping(old) && isMapping(value) ? mergeMappings(old, value) : value);
    }
    // Not by assignment, which a key `__proto__` would misuse.
    return Object.fromEntries(merged);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 34114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findNeighbour),
/* harmony export */   Y: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



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
    const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(value);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
    }
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...path.split('/'));
    const outside = () => refuse(`"${value}" leads out of the workspace`, 'move the file into the workspace');
    if (!roots.some((root) => isInside(root, absolute)))
        return outside();
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        const realRoots = await Promise.all(roots.map((root) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)));
        if (!realRoots.some((root) => isInside(root, real)))
            return outside();
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile())
            return { absolute, real };
        return refuse(`"${value}" is not a file`);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return refuse(`there is no file "${value}"`);
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
            return refuse(`"${value}" is a link in a circle`);
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            throw error;
        return refuse(`"${value}" cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** True for a path below a folder; both absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 71575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   ii: () => (/* binding */ referencesIn),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   sZ: () => (/* binding */ findReferencedFiles),
/* harmony export */   tO: () => (/* binding */ normalizeReference)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _neighbour_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34114);




/** Files that one path may stand for; a whole file system is a mistake. */
const MAX_FILES = 100_000;
/** Every path of files that a definition names, but for those of tests. The data need not be valid yet. */
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
    add(['source', 'file']);
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
        if (!(0,_neighbour_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .Y)(search.root, real))
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
            await addFolder(search, path, absolute);
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

/***/ 54388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ resolveVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);
/* harmony import */ var _finding_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22046);
/* harmony import */ var _merge_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41927);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28808);




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
    const findings = new _finding_list_js__WEBPACK_IMPORTED_MODULE_0__/* .FindingList */ .k();
    const variables = { ...ownVariables(source, findings), ...givenVariables(given, shown, findings) };
    const used = new Set();
    const unresolved = new Set();
    let added = 0;
    function resolve(value, path) {
        if (typeof value === 'string')
            return value.includes('{') ? resolveText(value, path) : value;
        if (Array.isArray(value))
            return value.map((item, index) => resolve(item, [...path, index]));
        if (!(0,_merge_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(value))
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
        const rendered = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(text, variables);
        for (const name of rendered.used)
            used.add(name);
        const missing = new Set(rendered.undefined.map(({ name }) => name));
        if (missing.size > 0)
            unresolved.add(JSON.stringify(path));
        for (const name of [...missing].slice(0, MAX_UNDEFINED)) {
            const message = `the variable ${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)} is not defined`;
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
    const own = (0,_merge_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(source.data) ? source.data['variables'] : undefined;
    if (!(0,_merge_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(own))
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
            report({ message: `"${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
        else if (inner !== undefined)
            report(nested(name, inner));
    }
    return given;
}
function nested(name, inner) {
    return {
        message: `the value of the variable ${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(name)} holds {${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(inner)}}; variables in variables are not replaced`,
        hint: 'write the value out',
    };
}
function innerName(value) {
    return value.includes('{') ? (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(value, {}).undefined[0]?.name : undefined;
}


/***/ }),

/***/ 47066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ RELATIVE_PATH),
/* harmony export */   M0: () => (/* binding */ ENVIRONMENT),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   ij: () => (/* binding */ REGIONS),
/* harmony export */   jN: () => (/* binding */ SHELL),
/* harmony export */   k: () => (/* binding */ URL),
/* harmony export */   qA: () => (/* binding */ INLINE),
/* harmony export */   qn: () => (/* binding */ DAYS),
/* harmony export */   vH: () => (/* binding */ DATE)
/* harmony export */ });
/* unused harmony export TEXTS_BY_NAME */
/**
 * Values that several parts of the schema share.
 *
 * `patternErrorMessage` is understood by the YAML and JSON support of editors, and by `schema-findings.ts`.
 */
const TEXT = { type: 'string', minLength: 1 };
const DURATION = {
    type: 'string',
    pattern: '^[1-9][0-9]{0,4}[smh]$',
    patternErrorMessage: 'must be a whole number with s, m or h, such as 90s, 30m or 2h',
};
const DAYS = {
    type: 'string',
    pattern: '^[1-9][0-9]{0,4}d$',
    patternErrorMessage: 'must be a whole number of days, such as 30d',
};
/** Whether there is such a day is checked in `check-fields.ts`. */
const DATE = {
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    patternErrorMessage: 'must be a date, such as 2027-10-12',
};
const RELATIVE_PATH = { type: 'string', minLength: 1 };
const URL = {
    type: 'string',
    pattern: '^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$',
    patternErrorMessage: 'must be a URL, such as https://example.org/file',
};
const SHA256 = {
    type: 'string',
    pattern: '^[0-9a-fA-F]{64}$',
    patternErrorMessage: 'must be a SHA-256: 64 hexadecimal digits',
};
const TEXTS_BY_NAME = { type: 'object', additionalProperties: { type: 'string' } };
const ENVIRONMENT = {
    type: 'object',
    propertyNames: {
        type: 'string',
        pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
        patternErrorMessage: 'must be the name of an environment variable',
    },
    additionalProperties: { type: 'string' },
};
const SHELL = {
    description: 'Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.',
    type: 'string',
    enum: ['bash', 'sh', 'powershell', 'pwsh', 'cmd'],
};
const INLINE = { type: 'array', minItems: 1, items: { type: 'string' } };
const TAGS = { description: 'Tags, by name.', ...TEXTS_BY_NAME };
const REGIONS = {
    description: 'Regions that the image is copied to.',
    type: 'array',
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
            name: { description: 'Name of the region, such as westus2.', ...TEXT },
            replicas: { description: 'Copies in the region.', type: 'integer', minimum: 1, maximum: 100 },
            storage: { description: 'Storage type in the region, such as Standard_LRS.', ...TEXT },
        },
    },
};


/***/ }),

/***/ 94369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ checkSecrets),
/* harmony export */   pO: () => (/* binding */ secretNameIn),
/* harmony export */   uE: () => (/* binding */ isSecretKey)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65761);
/* harmony import */ var _merge_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41927);
/* harmony import */ var _referenced_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71575);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28808);




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
/** Whoever reads such an address may use it: a shared access signature (44 signs), a password (not `$PASSWORD` of a shell) before a host. */
const SIGNATURE = /[?&]sig=[A-Za-z0-9%+/=]{20}/i;
const PASSWORD = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s/:@]*:(?![$%{<])[^\s/@]+@/;
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
    const secrets = (0,_referenced_files_js__WEBPACK_IMPORTED_MODULE_0__.at)(data, 'secrets');
    const known = (0,_merge_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(secrets) ? Object.keys(secrets) : [];
    const names = new Set(known);
    const uses = [];
    const report = (path, message, hint) => findings.addLazily(() => ({ severity: 'error', ...places.valuePlace(path), message, hint }));
    function use(name, path) {
        uses.push({ path, name });
        if (names.has(name))
            return;
        const near = (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known.slice(0, 1000));
        report(path, `there is no secret ${name} in "secrets"`, near === undefined ? 'say in "secrets" where it is kept' : `did you mean kv_${near}?`);
    }
    function search(value, before, path, secretKey) {
        if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                search(item, (0,_referenced_files_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, index), [...path, index], secretKey);
        }
        else if ((0,_merge_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(value)) {
            for (const [key, item] of Object.entries(value)) {
                if (path.length === 0 && NOT_SEARCHED.has(key))
                    continue;
                search(item, (0,_referenced_files_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key), [...path, key], isSecretKey(key));
            }
        }
        else if (unresolved.size > 0 && unresolved.has(JSON.stringify(path)))
            return;
        else if (secretKey)
            searchSecretKey(value, path);
        else if (typeof value === 'string')
            searchText(value, before, path);
    }
    function searchSecretKey(value, path) {
        if (typeof value === 'string' && VAULT_URL.test(value))
            return;
        const name = typeof value === 'string' ? (secretNameIn(value) ?? (names.has(value) ? value : undefined)) : undefined;
        if (name === undefined)
            report(path, `${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .spellPath */ ._)(path)} must be a reference to a secret`, 'write kv_<name>, and the name in "secrets"');
        else
            use(name, path);
    }
    function searchText(value, before, path) {
        const whole = value.includes(PREFIX) ? secretNameIn(value) : undefined;
        if (whole !== undefined) {
            use(whole, path);
            return;
        }
        // The text as written too: `{URL}kv_token` has no word that begins with kv_ once the variable is replaced.
        const open = SIGNATURE.test(value) ? 'a shared access signature' : PASSWORD.test(value) ? 'a password' : undefined;
        if (open !== undefined) {
            const hint = 'a definition shows what it holds to everyone: read from there with an identity';
            report(path, `the address in ${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .spellPath */ ._)(path)} holds ${open}, which is a secret`, hint);
        }
        const inside = insideOf(value, names) ?? (typeof before === 'string' ? insideOf(before, names) : undefined);
        if (inside === undefined)
            return;
        uses.push({ path, name: inside });
        report(path, `the secret ${inside} is part of a longer text in ${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_3__/* .spellPath */ ._)(path)}`, `a reference is a whole value: write kv_${inside} alone`);
    }
    search(data, raw, [], false);
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

/***/ 28808:
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

/***/ 94044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ variablesInTemplate)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11324);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42740);
/* harmony import */ var _finding_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22046);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28808);







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
        return refuse(`a template has at most ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(MAX_TEMPLATE_BYTES)}, and this file ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(size)}`);
    }
    const bytes = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(file.absolute);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return refuse('a template is UTF-8 text, and this file is not');
    const text = bytes.toString();
    // Only names are asked for: with long values the text could grow without end.
    const blank = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
    const rendered = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__/* .renderVariables */ .mR)(text, blank);
    const missing = rendered.undefined.slice(0, _finding_list_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FINDINGS */ .M);
    const places = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__/* .offsetsToPlaces */ .kW)(text, missing.map(({ offset }) => offset));
    const findings = missing.map(({ name }, index) => ({
        severity: 'error',
        file: shown,
        ...places[index],
        message: `the variable ${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_6__/* .shorten */ .m)(name)} is not defined`,
        hint: 'write {{NAME}} for braces that stay',
    }));
    return { used: rendered.used, findings };
}


/***/ })

};
