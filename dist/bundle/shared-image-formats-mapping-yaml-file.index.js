export const id = "shared-image-formats-mapping-yaml-file";
export const ids = ["shared-image-formats-mapping-yaml-file"];
export const modules = {

/***/ 44939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uL: () => (/* binding */ limitFindings),
  kv: () => (/* binding */ readYamlFile),
  Vd: () => (/* binding */ writeYaml)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/finding-list.js
var finding_list = __webpack_require__(19612);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-source.js + 3 modules
var definition_source = __webpack_require__(2185);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/mapping/yaml-readings.js
/** `bool` of YAML 1.1 as PyYAML takes it; to YAML 1.2 these are texts. */
const BOOLEAN_1_1 = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/;
/** Base 60 of YAML 1.1: 12:30 is 750. */
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?$/;
const UNDERSCORED = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+][0-9]+)?)$/;
/** What `NumberStyles.Any` of .NET takes besides plain digits: thousands, a sign behind, brackets for negative numbers. */
const DOTNET_NUMBER = /^[-+(¤]*(?:[0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?[-+)¤]*$/;
const DOTNET_WORD = /^(?:true|false|-?infinity|nan|-?∞)$/i;
/** Everything that means something of its own to any reader, and letters that YAML 1.1 itself (not PyYAML) takes as booleans. */
const SPECIAL = /^(?:|~|null|y|n|=|<<|[-+]?\.inf|\.nan|[-+]?0[box][0-9a-f_]+)$/i;
const POWERSHELL = 'powershell-yaml';
const OLD = 'YAML 1.1 readers such as PyYAML';
/** True when some reader of YAML would take this text, written without quotes, for something else. */
function needsQuotes(text) {
    return [BOOLEAN_1_1, SEXAGESIMAL, TIMESTAMP, UNDERSCORED, DOTNET_NUMBER, DOTNET_WORD, SPECIAL].some((pattern) => pattern.test(text));
}
/**
 * How another reader takes an unquoted value differently from YAML 1.2, or what of it is lost; undefined when nothing is.
 *
 * @param written as it stands in the file
 * @param value what YAML 1.2 (core schema) takes it for
 */
function otherReading(written, value) {
    if (typeof value === 'string')
        return readingOfText(written);
    if (typeof value === 'number')
        return readingOfNumber(written, value);
    return undefined;
}
function readingOfText(written) {
    if (BOOLEAN_1_1.test(written))
        return `is ${/^(?:yes|on)$/i.test(written)} to ${OLD}, and text to YAML 1.2`;
    if (SEXAGESIMAL.test(written))
        return `is a number in base 60 to ${OLD}, and text to YAML 1.2`;
    if (TIMESTAMP.test(written))
        return `is a date to ${OLD}, and text to YAML 1.2`;
    if (written.includes('_') && UNDERSCORED.test(written))
        return `is a number to ${OLD}, and text to YAML 1.2`;
    if (/^[-+]?0b[01]+$/.test(written))
        return `is a binary number to ${OLD}, and text to YAML 1.2`;
    if (DOTNET_NUMBER.test(written))
        return `is a number to ${POWERSHELL}, and text to YAML 1.2`;
    if (DOTNET_WORD.test(written))
        return `is not a text to ${POWERSHELL}, and text to YAML 1.2`;
    return undefined;
}
function readingOfNumber(written, value) {
    if (/^[-+]?0[0-9]+$/.test(written)) {
        const old = /^[-+]?0[0-7]+$/.test(written) ? `the octal number ${Number.parseInt(written.replace(/^([-+]?)0/, '$1'), 8)}` : 'text';
        return `is the number ${value} to YAML 1.2, and ${old} to ${OLD}`;
    }
    if (/^0o/.test(written))
        return `is the number ${value} to YAML 1.2, and text to ${OLD} and ${POWERSHELL}`;
    if (/^0x/.test(written))
        return `is the number ${value} to YAML 1.2, and text to ${POWERSHELL}`;
    if (/^[-+]?[0-9.]+[eE]/.test(written))
        return `is the number ${value} to YAML 1.2 and ${POWERSHELL}, and may be text to ${OLD}`;
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
        return `is the number ${value}, so digits are lost`;
    if (String(value) !== written && /^[-+]?[0-9]*\.[0-9]*$/.test(written))
        return `is the number ${value}, not the text ${written}`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/mapping/yaml-file.js





/** The deepest real definition has 12 levels. */
const MAX_DEPTH = 64;
/** The largest real definition has some 3,000 values. */
const MAX_VALUES = 50_000;
/**
 * Reads YAML that was written for other readers (PyYAML, powershell-yaml), and says where those may take a value differently.
 *
 * @param shown how findings call the file
 * @throws InputError with all findings when the text is no YAML, or is nested more than 64 levels deep or has more than 50,000 values
 */
function readYamlFile(text, shown) {
    const source = (0,definition_source/* parseDefinitionSource */.w)(text, shown);
    const { keyPlace, valuePlace, textOf } = source;
    if (source.data === undefined)
        throw unusable(shown, source.findings);
    const reader = new PlainReader(source, shown);
    const data = reader.read(source.data, []);
    return { data, findings: [...source.findings, ...reader.findings], keyPlace, valuePlace, textOf };
}
/** At most 1,000 findings; a last one says how many more there are. */
function limitFindings(findings, shown) {
    const more = findings.length - finding_list/* MAX_FINDINGS */.M;
    if (more <= 0)
        return [...findings];
    return [...findings.slice(0, finding_list/* MAX_FINDINGS */.M), { severity: 'warning', file: shown, message: `and ${more} more` }];
}
/**
 * Writes data as YAML that every reader takes for the same: block style, keys in their order, no line folded, and quotes around each
 * text that a reader of YAML 1.1, YAML 1.2 or powershell-yaml would take for something else. Members that are undefined are left out.
 */
function writeYaml(data) {
    const document = new dist/* Document */.yo(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value === 'string' && needsQuotes(node.value))
                node.type = 'QUOTE_DOUBLE';
        },
    });
    return document.toString({ lineWidth: 0 });
}
class PlainReader {
    findings = [];
    #source;
    #shown;
    #reported = new Set();
    #values = 0;
    constructor(source, shown) {
        this.#source = source;
        this.#shown = shown;
    }
    read(value, path) {
        if (path.length > MAX_DEPTH)
            throw this.#tooMuch(path, `values are nested more than ${MAX_DEPTH} levels deep`);
        if (++this.#values > MAX_VALUES)
            throw this.#tooMuch(path, `the file has more than ${MAX_VALUES.toLocaleString('en')} values`);
        if (Array.isArray(value))
            return value.map((item, index) => this.read(item, [...path, index]));
        if (value === null || value === undefined)
            return null;
        if (typeof value === 'object') {
            // Not by assignment, which a key named __proto__ would turn into something else.
            return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.read(member, [...path, key])]));
        }
        return this.#scalar(value, path);
    }
    #scalar(value, path) {
        // Where a text cannot be meant as anything else, its place need not be looked for.
        if (typeof value === 'boolean' || (typeof value === 'string' && !needsQuotes(value)))
            return value;
        const written = this.#source.textOf(path);
        if (/^["'|>]/.test(written))
            return value;
        if (typeof value === 'number' && !Number.isFinite(value)) {
            this.#report(path, `${written} is ${/nan/i.test(written) ? 'no number' : 'infinity'} to YAML 1.2 and powershell-yaml; it is taken as the text`);
            return written;
        }
        const other = otherReading(written, value);
        if (other !== undefined)
            this.#report(path, `${written} ${other}`);
        // No negative zero: JSON has none.
        return value === 0 ? 0 : value;
    }
    /** Once for each place: a value behind an anchor is read as often as aliases stand for it. */
    #report(path, message) {
        const place = this.#source.valuePlace(path);
        const key = `${place.line}:${place.column}`;
        if (this.#reported.has(key))
            return;
        this.#reported.add(key);
        this.findings.push({ severity: 'warning', ...place, message, hint: 'put it in quotes' });
    }
    #tooMuch(path, message) {
        return unusable(this.#shown, [{ severity: 'error', ...this.#source.valuePlace(path), message }]);
    }
}
function unusable(shown, findings) {
    return new errors/* InputError */.dz(`The file ${shown} cannot be read as YAML.`, { findings });
}


/***/ })

};
