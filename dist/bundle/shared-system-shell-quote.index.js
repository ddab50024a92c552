export const id = "shared-system-shell-quote";
export const ids = ["shared-system-shell-quote"];
export const modules = {

/***/ 87108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ fillTemplate)
});

;// CONCATENATED MODULE: ./build/staging/system/src/shell-quote.js
/** A text as one word of a POSIX shell, whatever is in it. */
function shellQuote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/staging/system/src/template.js

/** `@NAME@`: a plain word to every shell, to shellcheck and to systemd, and nothing that one of them would replace. */
const PLACEHOLDER = /@([A-Z][A-Z0-9_]*)@/g;
/** What stands beside a placeholder in a shell script: it is a word of its own, or what is assigned. Never inside quotes. */
const BEFORE_WORD = /(?:^|[\s(=])$/;
const AFTER_WORD = /^(?:$|[\s);])/;
/** What a shell reads as one: `\x`, 'x', "x", a comment, and whatever begins one of them and does not end. */
const TOKEN = /\\[\s\S]|\$'|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|(?<![^\s;&|()])#[^\n]*\n?|[\s\S]/g;
const HERE_DOCUMENT = /(?<!<)<<(?!<)/;
/** What systemd.syntax(7), systemd.unit(5) and systemd.service(5) all take as it is: neither specifiers, quotes nor variables. */
const PLAIN = /^[\w/.:@,+-]+$/;
/**
 * Fills a program or unit for another machine, which is a file with placeholders `@NAME@`.
 *
 * In a shell script a placeholder stands where a word stands (`mount=@MOUNT@`, `labels=(@LABELS@)`, `set -- @PACKAGES@`) and its value is
 * quoted: whatever is in it, the shell takes it as data, unless the script itself evaluates it. A list stands nowhere behind `=` but in the
 * parentheses of an array. Here-documents are refused, since quotes mean nothing in them. In a unit of systemd a placeholder may stand
 * anywhere outside of comments, and its value must be a plain word.
 *
 * @param text of the file
 * @param values by name; each is used, and each placeholder has one
 * @throws TypeError when a placeholder has no value, a value has no placeholder, or one of them is not as said above: a defect of the caller,
 *   who checks what users give
 */
function fillTemplate(text, language, values) {
    if (language === 'shell' && HERE_DOCUMENT.test(text))
        throw new TypeError('The template has a here-document, in which quotes mean nothing.');
    const unused = new Set(Object.keys(values));
    const filled = text.replaceAll(PLACEHOLDER, (placeholder, name, at) => {
        if (!Object.hasOwn(values, name))
            throw new TypeError(`The template has ${placeholder}, for which there is no value.`);
        unused.delete(name);
        const value = values[name];
        const words = typeof value === 'object' ? value : [String(value)];
        if (language === 'unit')
            return words.map((word) => plainWord(name, word)).join(' ');
        const before = text.slice(0, at);
        if (!BEFORE_WORD.test(before) || !AFTER_WORD.test(text.slice(at + placeholder.length)) || !isPlainPlace(before))
            throw new TypeError(`${placeholder} is part of a word or stands in quotes or a comment: assign it to a variable.`);
        if (typeof value === 'object' && before.endsWith('='))
            throw new TypeError(`${placeholder} is a list, of which only the first word would be assigned: write =(${placeholder}).`);
        return words.map((word) => shellWord(name, word)).join(' ');
    });
    if (unused.size > 0)
        throw new TypeError(`The template has no place for ${[...unused].join(', ')}.`);
    return filled;
}
/**
 * Whether what stands behind this part of a shell script is read as it is: not in quotes, a comment, backquotes or arithmetic. A script
 * whose quotes stand in quotes, as in `"$(cat "$file")"`, is not understood from there on, which counts as no.
 */
function isPlainPlace(before) {
    let inBackquotes = false;
    let arithmetic = '';
    for (const [token] of before.matchAll(TOKEN)) {
        if (token === '"' || token === "'" || token === "$'" || token === '\\')
            return false;
        if (token.startsWith('#') && token.length > 1 && !token.endsWith('\n'))
            return false;
        if (token.startsWith('"') && /\$\((?![^()]*\))|\$\{(?![^{}]*\})|`/.test(token))
            return false;
        if (token === '`')
            inBackquotes = !inBackquotes;
        arithmetic += token.length === 1 ? token : '_';
    }
    return !inBackquotes && !/\(\((?![\s\S]*\)\))/.test(arithmetic);
}
function plainWord(name, word) {
    if (!PLAIN.test(word))
        throw new TypeError(`${name} is no plain word, which a unit needs: ${JSON.stringify(word)}`);
    return word;
}
function shellWord(name, word) {
    if (word.includes('\0'))
        throw new TypeError(`${name} contains a NUL character, which no shell takes.`);
    return shellQuote(word);
}


/***/ })

};
