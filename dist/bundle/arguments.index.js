export const id = "arguments";
export const ids = ["arguments"];
export const modules = {

/***/ 93970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCommandLine: () => (/* binding */ parseCommandLine),
/* harmony export */   parseStepArguments: () => (/* binding */ parseStepArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53918);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26897);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65761);



/** What every step has beside its inputs. */
const FLAGS = ['help', 'json', 'verbose'];
const EVERYWHERE = new Set(['--help', '-h', '--json', '--verbose']);
const VERSION = new Set(['--version', '-v']);
/**
 * Splits off the step and the flags that every step has, which may stand before its name, too. Everything after the name that is not one of
 * them is `rest`, and so is `--version`, which some steps have as an input. `help <step>` is what `<step> --help` is.
 */
function parseCommandLine(argv) {
    const at = argv.findIndex((argument) => !EVERYWHERE.has(argument) && !VERSION.has(argument));
    const leading = at < 0 ? argv : argv.slice(0, at);
    const [first, ...others] = at < 0 ? [] : argv.slice(at);
    if (first === 'help')
        return parseCommandLine([...leading, '--help', ...others]);
    const ofBakehouse = leading.some((argument) => VERSION.has(argument));
    const step = first === undefined || first.startsWith('-') || ofBakehouse ? undefined : first;
    const after = step === undefined && first !== undefined ? [first, ...others] : others;
    const has = (...names) => [...leading, ...after].some((argument) => names.includes(argument));
    return {
        step,
        help: has('--help', '-h'),
        version: ofBakehouse || has('--version'),
        json: has('--json'),
        verbose: has('--verbose'),
        rest: after.filter((argument) => !EVERYWHERE.has(argument)),
    };
}
const BOOLEAN = /^(?:true|false)$/i;
/**
 * Raw inputs by camelCase name from `--name value`, `--name=value`, `--flag`, `--no-flag` and plain arguments. A list may be given
 * several times.
 *
 * @throws InputError naming every unknown flag (with the nearest known one) and every flag without its value, or with the next flag for it
 */
function parseStepArguments(definition, rest) {
    const findings = [];
    const inputs = new Map(Object.entries(definition.inputs).map(([name, input]) => [(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .toKebabCase */ .fX)(name), input]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...rest],
        strict: false,
        allowPositionals: true,
        allowNegative: true,
        tokens: true,
        options: Object.fromEntries([...inputs].map(([name, input]) => [name, { type: input.type === 'boolean' ? 'boolean' : 'string' }])),
    });
    const values = new Map();
    const add = (name, input, value) => {
        const before = values.get(name);
        if (before === undefined || input?.type !== 'list') {
            if (before !== undefined)
                findings.push({ severity: 'error', message: `input ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .toKebabCase */ .fX)(name)} is given twice` });
            values.set(name, value);
        }
        else
            values.set(name, `${before}\n${value}`);
    };
    let switchBefore;
    let unknownBefore = false;
    let oneDash;
    for (const token of tokens) {
        const beside = switchBefore;
        const valueOfUnknown = unknownBefore && token.kind === 'positional';
        unknownBefore = token.kind === 'option' && token.value === undefined && !inputs.has(token.name);
        switchBefore =
            token.kind === 'option' && token.value === undefined && inputs.get(token.name)?.type === 'boolean' ? token.name : undefined;
        if (token.kind === 'positional' && !valueOfUnknown) {
            const isBoolean = BOOLEAN.test(token.value);
            // Beside a switch it is no name of a file either.
            if (definition.positional === undefined || (isBoolean && beside !== undefined)) {
                const name = beside ?? 'flag';
                const hint = isBoolean ? { hint: `give switches as --${name} or --${name}=false` } : {};
                findings.push({ severity: 'error', message: `unexpected argument "${token.value}"`, ...hint });
            }
            else
                add(definition.positional, definition.inputs[definition.positional], token.value);
        }
        if (token.kind !== 'option')
            continue;
        const { name } = token;
        // `-json` is read as four options of one letter.
        if (!token.rawName.startsWith('--')) {
            if (token.index !== oneDash)
                findings.push(...withOneDash(definition, rest[token.index] ?? token.rawName));
            oneDash = token.index;
            continue;
        }
        const input = inputs.get(name);
        // parseArgs has taken the `no-` off.
        const negated = token.rawName === `--no-${name}`;
        // As it stands it was taken out before.
        if (input === undefined && FLAGS.includes(name)) {
            findings.push({ severity: 'error', message: `--${name} takes no value`, hint: `write --${name}, or leave it out` });
        }
        else if (input === undefined)
            findings.push(...(0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_2__/* .unknownInputs */ .qs)(definition, [name], FLAGS));
        else if (input.type === 'boolean')
            add((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .toCamelCase */ .Cb)(name), input, token.value ?? String(!negated));
        else if (token.value === undefined)
            findings.push({ severity: 'error', message: `input ${name} needs a value` });
        else if (!token.inlineValue && token.value.startsWith('--')) {
            const hint = `a value that begins with -- is given as --${name}=${token.value}`;
            findings.push({ severity: 'error', message: `input ${name} needs a value`, hint });
        }
        else
            add((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .toCamelCase */ .Cb)(name), input, token.value);
    }
    if (findings.length > 0)
        throw (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(definition.name, findings);
    return values;
}
/** A flag that was given as `-name`, of which there are none. */
function withOneDash(definition, argument) {
    // `-pvalue` may hold a secret.
    const name = /^-([a-z]+(?:-[a-z]+)*)(?==|$)/.exec(argument)?.[1] ?? argument.slice(1, 2);
    const known = [...Object.keys(definition.inputs).map(_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .toKebabCase */ .fX), ...FLAGS];
    const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, known);
    return [{ severity: 'error', message: `unknown input -${name}`, ...(near === undefined ? {} : { hint: `did you mean --${near}?` }) }];
}


/***/ })

};
