export const id = "help";
export const ids = ["help"];
export const modules = {

/***/ 1783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generalHelp: () => (/* binding */ generalHelp),
/* harmony export */   stepHelp: () => (/* binding */ stepHelp)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26897);

const WIDTH = 100;
/** What `bakehouse --help` prints. */
function generalHelp(definitions, version) {
    const width = Math.max(...definitions.map((definition) => definition.name.length));
    return [
        `bakehouse ${version}: bakes machine images for CI, ships, tests and promotes them.`,
        '',
        'Usage: bakehouse <step> [--input value …] [--json] [--verbose]',
        '',
        'Steps:',
        ...definitions.map((definition) => entry(definition.name.padEnd(width), definition.description)),
        '',
        'Flags:',
        entry('--help, -h'.padEnd(width), 'this text, or that of a step: bakehouse <step> --help, bakehouse help <step>'),
        entry('--version, -v'.padEnd(width), 'the version'),
        entry('--json'.padEnd(width), 'one JSON object on standard output, everything else on standard error'),
        entry('--verbose'.padEnd(width), 'the whole log on a terminal too, where otherwise most of it goes to a file'),
        '',
        'Exit codes: 0 succeeded, 1 failed, 2 unusable input (nothing was changed), 130 or 143 cancelled.',
        'Only plan-images --detailed-exitcode ends with 2 for something to do, and with 1 for unusable input.',
        '',
    ].join('\n');
}
/** What `bakehouse <step> --help` prints. */
function stepHelp(definition) {
    const inputs = Object.entries(definition.inputs);
    const outputs = Object.entries(definition.outputs);
    const positional = definition.positional === undefined ? '' : ` <${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(definition.positional)}…>`;
    return [
        `bakehouse ${definition.name}: ${definition.title}`,
        '',
        ...wrap(definition.description, WIDTH),
        '',
        `Usage: bakehouse ${definition.name}${positional} [--input value …] [--json] [--verbose]`,
        '',
        'Inputs:',
        ...inputs.flatMap(([name, input]) => [`  ${flagOf(name, input)} ${placeholder(input)}`.trimEnd(), ...indented(describe(name, input))]),
        '',
        'Outputs:',
        ...outputs.flatMap(([name, output]) => [
            `  ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(name)}`,
            ...indented(output.machine === true ? `${output.description} (shown with --json)` : output.description),
        ]),
        '',
    ].join('\n');
}
function flagOf(name, input) {
    return input.type === 'boolean' && input.default ? `--[no-]${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(name)}` : `--${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(name)}`;
}
function placeholder(input) {
    switch (input.type) {
        case 'boolean':
            return '';
        case 'choice':
            return input.choices.join('|');
        case 'integer':
            return `<${input.minimum}-${input.maximum}>`;
        case 'list':
            return '<value> (may be repeated)';
        default:
            return input.type === 'path' ? '<path>' : '<text>';
    }
}
function describe(name, input) {
    const notes = [];
    if ('required' in input && input.required === true)
        notes.push('required');
    const fallback = 'default' in input ? input.default : undefined;
    if (fallback !== undefined && fallback !== false)
        notes.push(`default: ${Array.isArray(fallback) ? fallback.join(' ') : String(fallback)}`);
    if (input.type === 'secret')
        notes.push(`better given as environment variable BAKEHOUSE_${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(name).replaceAll('-', '_').toUpperCase()}`);
    return notes.length === 0 ? input.description : `${input.description} (${notes.join('; ')})`;
}
function indented(text) {
    return wrap(text, WIDTH - 6).map((line) => `      ${line}`);
}
function entry(head, text) {
    const [first = '', ...more] = wrap(text, WIDTH - head.length - 4);
    return [`  ${head}  ${first}`, ...more.map((line) => `${' '.repeat(head.length + 4)}${line}`)].join('\n');
}
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + word.length + 1 > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}


/***/ })

};
