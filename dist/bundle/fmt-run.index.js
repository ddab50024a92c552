export const id = "fmt-run";
export const ids = ["fmt-run"];
export const modules = {

/***/ 91429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/foreign-file.js
var foreign_file = __webpack_require__(33125);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-source.js + 3 modules
var definition_source = __webpack_require__(2185);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/format-definition.js



/** Longer texts, lists and maps are broken into lines. */
const LINE_WIDTH = 120;
const NUMBERS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];
/**
 * A definition as `bakehouse fmt` writes it: two blanks a level, one between key and value, at most one empty line, LF at the end of each
 * line. Comments, the order of keys, quotes and the spelling of values stay. What it means is the same, and a second time changes nothing.
 *
 * @param text YAML or JSON, without byte order mark
 * @param shown how findings call the file
 * @throws InputError with the places of what is no YAML, or is YAML that definitions may not have
 */
function formatDefinition(text, shown) {
    const before = meaningOf(text, shown);
    const formatted = print(text);
    // The library is trusted with the looks, not with the meaning.
    if (meaningOf(formatted, shown) !== before || print(formatted) !== formatted)
        throw new errors/* InputError */.dz(`${shown} cannot be formatted without changing what it means.`, { hint: 'leave it as it is' });
    return formatted;
}
function print(text) {
    if (isJson(text))
        return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
    const customTags = (tags) => tags.map((tag) => (typeof tag === 'object' && NUMBERS.includes(tag.tag) ? asWritten(tag) : tag));
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.2', schema: 'core', stringKeys: true, resolveKnownTags: false, customTags });
    return document.toString({ indent: 2, lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}
/** A number as it was spelled: 0644, which is 644, is most often a mistake, and must not become one that nobody finds. */
function asWritten(tag) {
    const { stringify } = tag;
    return { ...tag, stringify: (node, ...rest) => node.source ?? stringify?.(node, ...rest) ?? String(node.value) };
}
function isJson(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
/** The data, as a text that can be compared. */
function meaningOf(text, shown) {
    const { data, findings } = (0,definition_source/* parseDefinitionSource */.w)(text, shown);
    if (findings.length > 0)
        throw new errors/* InputError */.dz(`${shown} is no YAML that a definition may have.`, { findings });
    return JSON.stringify(data);
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-bytes.js
var definition_bytes = __webpack_require__(29736);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/format-definitions.js







/**
 * Formats definitions in place, all or none: nothing is written before every one of them was read and understood.
 *
 * @param files absolute
 * @returns those that are, or with `check` would be, written, as they are shown
 * @throws InputError with every mistake that keeps one from being formatted, CancelledError
 */
async function formatDefinitions(files, { workspace, check, signal }) {
    const changed = [];
    const findings = [];
    let wrong = 0;
    for (const file of files) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const shown = (0,paths/* shownPath */.pS)(file, workspace);
        try {
            // Another program's file is nobody's to rewrite.
            if (await (0,foreign_file/* isForeignFile */.X)(file))
                throw new errors/* InputError */.dz(`${shown} is no image definition.`, { findings: [(0,foreign_file/* foreignFinding */.I)(shown)] });
            const before = await (0,definition_bytes/* readDefinitionText */.D)(file, shown);
            const text = formatDefinition(before, shown);
            if (text !== before)
                changed.push({ file, shown, text });
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            wrong++;
            const { message, hint } = error;
            const whole = { severity: 'error', file: shown, message, ...(hint === undefined ? {} : { hint }) };
            findings.push(...(error.findings.length > 0 ? error.findings : [whole]));
        }
    }
    if (wrong > 0)
        throw new errors/* InputError */.dz(`${(0,format/* counted */.hS)(wrong, 'file')} cannot be formatted; nothing was written.`, { findings });
    if (!check) {
        // A definition may be a link; what it leads to is written, and keeps its permissions.
        for (const { file, text } of changed)
            await (0,src_files/* writeFileAtomically */.lo)(await (0,promises_.realpath)(file), text, (await (0,promises_.stat)(file)).mode & 0o777);
    }
    return changed.map(({ shown }) => shown);
}

;// CONCATENATED MODULE: ./build/staging/steps/src/fmt/run.js




/** Formats definitions. @throws as `findDefinitions` and `formatDefinitions`; OutcomeError when `check` finds one in another form */
async function run({ definitions, check, dryRun }, { log, signal, environment }) {
    const { workspace } = environment;
    const files = await (0,find_definitions/* findDefinitions */.C)(definitions, workspace, signal);
    const changed = await formatDefinitions(files, { workspace, check: check || dryRun, signal });
    const outputs = { changed: JSON.stringify(changed) };
    if (check && changed.length > 0) {
        const findings = changed.map((file) => ({ severity: 'error', file, line: 1, message: 'is not formatted' }));
        throw new errors/* OutcomeError */.Rz(`${(0,format/* counted */.hS)(changed.length, 'definition')} not in the form of bakehouse fmt.`, outputs, {
            ...{ findings, hint: 'run bakehouse fmt on them' },
        });
    }
    for (const file of changed)
        log.info(`${dryRun ? 'Would format' : 'Formatted'} ${file}`);
    log.info(changed.length === 0 ? `${(0,format/* counted */.hS)(files.length, 'definition')}, nothing to change` : `${changed.length} of ${files.length} changed`);
    return outputs;
}


/***/ })

};
