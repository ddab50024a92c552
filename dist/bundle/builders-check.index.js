export const id = "builders-check";
export const ids = ["builders-check"];
export const modules = {

/***/ 52751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildableChecks: () => (/* binding */ buildableChecks),
  checkBuildable: () => (/* binding */ checkBuildable)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var src_program = __webpack_require__(49718);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/scripts/script-parser.js








/** PowerShell 7 knows all that Windows PowerShell does. Nothing here parses what cmd runs. */
const INTERPRETER_OF = {
    bash: 'bash',
    sh: 'sh',
    powershell: 'powershell',
    pwsh: 'powershell',
    cmd: undefined,
};
/** Scripts of one process; a command line on Windows has room for more names of this length. */
const MOST_AT_ONCE = 200;
/** Milliseconds for so many: PowerShell takes a second to start on a quiet machine. */
const TIMEOUT = 120_000;
const MOST_OUTPUT = 16 * 1024 * 1024;
/** Before 4, which macOS has, bash does not know what the images' one does. */
const OLDEST_BASH = 4;
/** The first line of a script for a shell; it reads what follows and runs none of it. */
const PARSE_ONLY = 'set -n\n';
/** Processes at once for each interpreter. */
const WORKERS = 2;
/** `./12: line 3: syntax error near …` of bash and of `parse-scripts.ps1`, `parse-scripts: 3: ./12: Syntax error: …` of dash. */
const SAID = /^(?:parse-scripts: (?<atDash>\d+): \.\/(?<ofDash>\d+)|\.\/(?<of>\d+): line (?<at>\d+)): (?<message>.*)$/;
/** Parses scripts with their own interpreters, where this machine has them. What waits while processes parse is that of the next one. */
class ScriptParser {
    #signal;
    #known = new Map();
    #queues = new Map();
    #programs = new Map();
    constructor(signal) {
        this.#signal = signal;
    }
    /**
     * @returns undefined for a script without a mistake, and where nothing here can tell
     * @throws CancelledError, ExternalError when an interpreter takes too long
     */
    problemOf(shell, bytes) {
        const interpreter = INTERPRETER_OF[shell];
        if (interpreter === undefined)
            return Promise.resolve(undefined);
        const key = `${interpreter} ${(0,files/* sha256 */.sc)(bytes)}`;
        const known = this.#known.get(key) ?? this.#enqueue(interpreter, bytes);
        this.#known.set(key, known);
        return known;
    }
    #enqueue(interpreter, bytes) {
        const queue = this.#queues.get(interpreter) ?? { waiting: [], workers: 0 };
        this.#queues.set(interpreter, queue);
        return new Promise((done, failed) => {
            queue.waiting.push({ bytes, done, failed });
            // The first one begins at once, and another when there is enough for a whole process.
            if (queue.workers === 0 || (queue.workers < WORKERS && queue.waiting.length >= MOST_AT_ONCE))
                void this.#work(interpreter, queue);
        });
    }
    async #work(interpreter, queue) {
        queue.workers++;
        for (let batch = queue.waiting.splice(0, MOST_AT_ONCE); batch.length > 0; batch = queue.waiting.splice(0, MOST_AT_ONCE)) {
            try {
                const problems = await this.#parse(interpreter, batch);
                for (const [index, { done }] of batch.entries())
                    done(problems.get(index));
            }
            catch (error) {
                for (const { failed } of batch)
                    failed(error);
            }
        }
        queue.workers--;
    }
    async #parse(interpreter, batch) {
        (0,errors/* throwIfCancelled */.dZ)(this.#signal);
        const known = this.#programs.get(interpreter) ?? usableProgram(interpreter, this.#signal);
        this.#programs.set(interpreter, known);
        const program = await known;
        if (program === undefined)
            return new Map();
        return (0,files/* withTemporaryFolder */.EX)('parse-scripts', async (folder) => {
            const names = await Promise.all(batch.map(async ({ bytes }, index) => {
                const parsed = interpreter === 'powershell' ? bytes : Buffer.concat([Buffer.from(PARSE_ONLY), bytes]);
                await (0,promises_.writeFile)((0,external_node_path_.join)(folder, String(index)), parsed);
                return `./${index}`;
            }));
            const { stdout } = await (0,src_program/* runProgram */.mB)('parse scripts', await command(interpreter, program, folder, names), {
                ...{ cwd: folder, signal: this.#signal, timeout: TIMEOUT, allowFailure: true, mostStdout: MOST_OUTPUT },
                env: { LC_ALL: 'C', POWERSHELL_TELEMETRY_OPTOUT: '1', POWERSHELL_UPDATECHECK: 'Off' },
            });
            return firstProblems(stdout, interpreter === 'powershell' ? 0 : 1);
        });
    }
}
async function usableProgram(interpreter, signal) {
    if (interpreter === 'powershell')
        return (0,debian_packages/* findProgram */.K)('pwsh');
    // There bash may be that of a Linux beside Windows, which finds no file of ours.
    if (process.platform === 'win32')
        return undefined;
    // What /bin/sh is in Debian.
    if (interpreter === 'sh')
        return (await (0,debian_packages/* findProgram */.K)('dash')) ?? (0,debian_packages/* findProgram */.K)('sh');
    const bash = await (0,debian_packages/* findProgram */.K)('bash');
    if (bash === undefined)
        return undefined;
    const { stdout } = await (0,src_program/* runProgram */.mB)('ask for the version of bash', [bash, '--version'], { signal, allowFailure: true });
    return Number(/ version (\d+)\./.exec(stdout)?.[1] ?? 0) >= OLDEST_BASH ? bash : undefined;
}
async function command(interpreter, program, folder, names) {
    if (interpreter !== 'powershell') {
        // Patterns that "shopt -s extglob" allows later on are none of its mistakes.
        const options = interpreter === 'bash' ? ['--norc', '--noprofile', '-O', 'extglob'] : [];
        return [program, ...options, '-c', "# shellcheck shell=sh\n# Parses the scripts that it is given and runs none of them: the first line of each is \"set -n\". A copy of this shell, which knows all that a\n# new one would, takes a third of the time of a new one; after \"set -n\" it does nothing any more, so each script has its own.\nfor script do\n  # shellcheck disable=SC1090\n  (. \"$script\") 2>&1 </dev/null || :\ndone\n", 'parse-scripts', ...names];
    }
    const file = (0,external_node_path_.join)(folder, 'parse-scripts.ps1');
    await (0,promises_.writeFile)(file, "# Parses the scripts that it is given and runs none of them: \"<name>: line <number>: <what is wrong>\" for each that cannot be parsed.\n$ErrorActionPreference = 'Stop'\n# What another machine may have, or a module that is loaded there.\n$ofOtherMachines = 'TypeNotFound', 'ModuleNotFoundDuringParse', 'MultipleModuleEntriesFoundDuringParse', 'InvalidUsingNamespaceValue',\n  'CannotLoadAssembly', 'CustomAttributeTypeNotFound', 'UnresolvedAssembly', 'RequiresModuleInvalid', 'CustomTypeNotFound'\nforeach ($path in $args) {\n  $tokens = $null\n  $mistakes = $null\n  $text = [System.IO.File]::ReadAllText((Resolve-Path -LiteralPath $path).ProviderPath)\n  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$mistakes)\n  $mistake = $mistakes | Where-Object { $ofOtherMachines -notcontains $_.ErrorId } | Select-Object -First 1\n  if ($null -ne $mistake) {\n    [Console]::Out.WriteLine(('{0}: line {1}: {2}' -f $path, $mistake.Extent.StartLineNumber, ($mistake.Message -replace '\\s+', ' ')))\n  }\n}\n");
    return [program, '-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', file, ...names];
}
/** @param before lines that stand before each script */
function firstProblems(output, before) {
    const problems = new Map();
    for (const text of output.split(/\r?\n/)) {
        const { of, ofDash = of, at, atDash = at, message = '' } = SAID.exec(text)?.groups ?? {};
        if (ofDash === undefined || message.startsWith('warning: ') || problems.has(Number(ofDash)))
            continue;
        // An unexpected word may be a secret.
        problems.set(Number(ofDash), { line: Math.max(1, Number(atDash) - before), message: (0,redact/* redact */.E$)(message.slice(0, 300), []) });
    }
    return problems;
}

// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/spell-path.js
var spell_path = __webpack_require__(1934);
// EXTERNAL MODULE: ./build/staging/image-definition/src/files/referenced-files.js
var referenced_files = __webpack_require__(24938);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/scripts/definition-scripts.js


/** Every script that runs while the image is made, and those of its tests. */
function scriptsOf({ definition, folder }) {
    const { steps, tests } = definition;
    const scripts = [];
    const add = (path, { shell, file, inline }) => {
        if (file !== undefined)
            scripts.push({ path: [...path, 'file'], shell, file, absolute: (0,external_node_path_.join)(folder, file) });
        else if (inline !== undefined)
            scripts.push({ path: [...path, 'inline'], shell, lines: inline });
    };
    for (const [index, step] of steps.entries())
        if ('script' in step)
            add(['steps', index, 'script'], step.script);
    for (const [index, test] of tests.inVm.entries())
        add(['tests', 'inVm', index], test);
    return scripts;
}
/** The first of the files that steps of the kind `file` copy, so many at most. */
function copiedFiles({ definition, files }, most) {
    const copied = [];
    for (const [index, step] of definition.steps.entries()) {
        if (!('file' in step))
            continue;
        const from = (0,referenced_files/* normalizeReference */.tO)(step.file.from);
        for (const { path, absolute } of files) {
            if (copied.length >= most)
                return copied;
            if (path === from || path.startsWith(`${from}/`))
                copied.push({ path: ['steps', index, 'file', 'from'], file: path, absolute });
        }
    }
    return copied;
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/scripts/line-ends.js


const LINE_FEED = 0x0a;
const CRLF = Buffer.from('\r\n');
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** The kernel reads so much of the first line of a program (BINPRM_BUF_SIZE, execve(2)). */
const FIRST_LINE = 256;
const LF_HINT = 'save it with LF; in .gitattributes "*.sh text eol=lf" keeps git from changing it';
/** Line ends and marks of Windows in a script of Linux, which its shell takes for part of a word. */
function byteProblem(bytes, shell) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const at = text.indexOf(CRLF);
    if (at >= 0) {
        const message = `has Windows line ends (CRLF), which ${shell} takes for part of each word`;
        return { line: lineOf(text, at), message, hint: LF_HINT };
    }
    if (!text.subarray(0, 3).equals(BYTE_ORDER_MARK))
        return undefined;
    return { line: 1, message: `begins with a byte order mark, which ${shell} takes for part of the first word`, hint: 'save it without' };
}
/** The same of a file that may be a program: only of what begins with `#!`, where the kernel looks for `/bin/sh\r`. */
async function programProblem(file) {
    const first = await firstBytes(file);
    if (first === undefined || !first.subarray(0, 2).equals(Buffer.from('#!')))
        return undefined;
    const end = first.indexOf(LINE_FEED);
    if (end < 1 || first[end - 1] !== CRLF[0])
        return undefined;
    return { line: 1, message: 'has Windows line ends (CRLF), with which Linux does not find its interpreter', hint: LF_HINT };
}
async function firstBytes(file) {
    try {
        const handle = await (0,promises_.open)(file, 'r');
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        // What cannot be read is reported by who has to.
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP'))
            return undefined;
        throw error;
    }
}
function lineOf(text, at) {
    let line = 1;
    for (let end = text.indexOf(LINE_FEED); end >= 0 && end < at; end = text.indexOf(LINE_FEED, end + 1))
        line++;
    return line;
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/scripts/script-problems.js






/** Bytes: a larger one holds data, and is not looked at. */
const LARGEST = 4 * 1024 * 1024;
/** Files of steps that are looked at: a definition may bring 100,000. */
const MOST_FILES = 1000;
/**
 * What keeps the scripts of a definition from running at all: line ends of Windows in a script of Linux, and what its interpreter cannot
 * parse, as far as there is one here. No script is run. One that cannot be read is left to who reports that.
 *
 * @returns each with the place in the definition that names the script, and the script's line in the message
 * @throws CancelledError
 */
async function scriptProblems(loaded, parser) {
    const problems = await Promise.all(scriptsOf(loaded).map((script) => problemOf(script, parser)));
    return [...problems.flat(), ...(await copiedProblems(loaded))];
}
async function problemOf(script, parser) {
    const { path, shell, file } = script;
    const bytes = await bytesOf(script);
    if (bytes === undefined || bytes.includes(0))
        return [];
    const shown = (line) => (file === undefined ? `${(0,spell_path/* spellPath */._)(path)}: line ${line}` : `${file}:${line}`);
    // At the line itself where it stands in the definition, which is so for lists of lines.
    const place = (line) => (file === undefined && line <= (script.lines?.length ?? 0) ? [...path, line - 1] : path);
    const isOfLinux = shell === 'bash' || shell === 'sh';
    const wrong = isOfLinux ? byteProblem(bytes, shell) : undefined;
    if (wrong !== undefined)
        return [{ path: place(wrong.line), message: `${shown(wrong.line)}: ${wrong.message}`, hint: wrong.hint }];
    const unparsed = await parser.problemOf(shell, bytes);
    if (unparsed === undefined)
        return [];
    const other = isOfLinux ? otherInterpreter(bytes, shell) : undefined;
    return [
        {
            path: place(unparsed.line),
            message: `${shown(unparsed.line)}: ${shell} cannot parse it: ${unparsed.message}`,
            ...(other === undefined ? {} : { hint: `it begins with #!${other}, and is run by ${shell}, as "shell" says` }),
        },
    ];
}
/** What the first line asks for, where that is none of the shells. */
function otherInterpreter(bytes, shell) {
    const wanted = /^#!\s*([^\n]{1,80})/.exec(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100)).toString('latin1'))?.[1];
    return wanted === undefined || wanted.split(/[\s/]+/).includes(shell) ? undefined : wanted.trim();
}
async function bytesOf({ absolute, lines }) {
    if (absolute === undefined)
        return Buffer.from(`${(lines ?? []).join('\n')}\n`);
    try {
        const { size } = await (0,promises_.stat)(absolute);
        return size > LARGEST ? undefined : await (0,regular_file/* readRegularFile */.XF)(absolute);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}
async function copiedProblems(loaded) {
    if (loaded.definition.image.os !== 'linux')
        return [];
    const problems = [];
    for (const { path, file, absolute } of copiedFiles(loaded, MOST_FILES)) {
        const wrong = await programProblem(absolute);
        if (wrong !== undefined)
            problems.push({ path, message: `${file}:${wrong.line}: ${wrong.message}`, hint: wrong.hint });
    }
    return problems;
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/local-definition.js
var local_definition = __webpack_require__(86492);
// EXTERNAL MODULE: ./build/staging/image-definition/src/place-findings.js
var place_findings = __webpack_require__(72755);
// EXTERNAL MODULE: ./build/staging/builders/src/builder-names.js
var builder_names = __webpack_require__(2824);
// EXTERNAL MODULE: ./build/staging/builders/src/builder-registry.js
var builder_registry = __webpack_require__(39541);
;// CONCATENATED MODULE: ./build/staging/builders/src/check-buildable.js





/** The checks of one run: for several definitions what they share is asked for once. */
function buildableChecks(options) {
    const { builder, otherBuilders = false, online, log, signal } = options;
    const parser = new ScriptParser(signal);
    const ofArchives = async (loaded) => {
        const name = chosenBuilder(loaded, builder);
        if (name === undefined || online === undefined)
            return [];
        return (await (0,builder_registry/* checksOf */.tg)(name)).archiveProblems(loaded, online, log);
    };
    const ofDefinition = async (loaded) => {
        const name = chosenBuilder(loaded, builder);
        const scripts = await scriptProblems(loaded, parser);
        if (name === undefined)
            return [...(otherBuilders && builder === 'auto' ? [] : [noBuilder(loaded, builder)]), ...scripts];
        const own = await (await (0,builder_registry/* checksOf */.tg)(name)).problems(loaded, options);
        // Whoever builds Windows here tests it elsewhere.
        const tests = loaded.definition.image.os === 'linux' ? (0,local_definition/* testProblems */.LR)(loaded) : [];
        return [...own, ...tests, ...scripts];
    };
    return {
        key: JSON.stringify([builder, otherBuilders, options.workFolder]),
        check: async (loaded) => (0,place_findings/* placeFindings */.k)(loaded, [...(await ofDefinition(loaded)), ...(await ofArchives(loaded))]),
        checkAgain: online === undefined ? undefined : async (loaded) => (0,place_findings/* placeFindings */.k)(loaded, await ofArchives(loaded)),
    };
}
/** `buildableChecks` for one definition. */
function checkBuildable(loaded, options) {
    return buildableChecks(options).check(loaded);
}
function chosenBuilder({ definition }, wanted) {
    const { builders } = definition;
    const chosen = wanted === 'auto' ? builders[0] : builders.find((name) => name === wanted);
    return builder_names/* BUILDERS */.r.find((name) => name === chosen);
}
function noBuilder({ definition }, wanted) {
    const { builders, source } = definition;
    const named = builders.join(', ');
    const ours = builder_names/* BUILDERS */.r.join(' or ');
    const place = { path: ['builders', 0], instead: ['source', 'kind'] };
    if (wanted !== 'auto') {
        return {
            ...place,
            message: `builders: the image is to be built with ${wanted}, and the definition names ${named}`,
            hint: `add ${wanted}`,
        };
    }
    return {
        ...place,
        message: `builders: nothing here builds an image with ${builders[0]}, which is what the source ${source.kind} or "builders" asks for`,
        hint: `name ${ours} in "builders"; where a job of your own builds it, plan-images takes it with other-builders`,
    };
}


/***/ })

};
