export const id = "runtimes-local";
export const ids = ["runtimes-local"];
export const modules = {

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHost: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/mask-texts.js
var mask_texts = __webpack_require__(34644);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/scm/src/git-checkout.js
var git_checkout = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/staging/runtimes/src/cache-folder.js
var cache_folder = __webpack_require__(25954);
// EXTERNAL MODULE: ./build/staging/runtimes/src/definition-variables.js
var definition_variables = __webpack_require__(30946);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/line-sink.js

/** A stream, with colours only on a terminal and never with NO_COLOR. */
function streamSink(stream) {
    // `styleText` looks at the stream and at NO_COLOR.
    const styled = (style, line) => (0,external_node_util_.styleText)(style, line, { stream: stream });
    return { write: (text) => void stream.write(text), colours: styled('bold', 'x') !== 'x', styled };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/log-file.js



/** Files of logs that are kept. As many as npm keeps (https://docs.npmjs.com/cli/using-npm/config#logs-max). */
const KEPT = 10;
/** Characters that wait for a file that may never be needed; with more it is made. */
const MOST_WAITING = 1024 * 1024;
/** Files of one moment and step: of more than that, something else is wrong. */
const TRIES = 10;
/** `2026-01-02T03_04_05_678Z-bake.log`: sorted by name they are sorted by age. */
const NAME = /^\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d_\d{3}Z-[a-z0-9-]+\.log$/;
/**
 * The file of a log of which a terminal shows little. It is made when the first line is left out there, with what was logged before; only its
 * owner can read it.
 */
class LogFile {
    colours = false;
    #folder;
    #step;
    #waiting = [];
    #waitingLength = 0;
    #descriptor;
    #path;
    #trouble;
    /** @param folder gives the folder; it is made with the file */
    constructor(folder, step) {
        this.#folder = folder;
        // What somebody wrote for a step could lead elsewhere.
        this.#step = /^[a-z0-9-]{1,60}$/.test(step) ? step : 'bakehouse';
    }
    styled(_style, line) {
        return line;
    }
    write(text) {
        if (this.#descriptor !== undefined)
            this.#append(text);
        else if (this.#trouble === undefined) {
            this.#waiting.push(text);
            this.#waitingLength += text.length;
            if (this.#waitingLength > MOST_WAITING)
                this.make();
        }
    }
    /** Absolute; undefined before it is made, and where it could not be. */
    get path() {
        return this.#path;
    }
    /** Why nothing is written any more, as a sentence without full stop. */
    get trouble() {
        return this.#trouble;
    }
    /** Makes it, if it is not there yet. @returns whether it is there and takes lines */
    make() {
        if (this.#descriptor === undefined && this.#trouble === undefined) {
            try {
                this.#open();
                for (const text of this.#waiting.splice(0))
                    this.#append(text);
            }
            catch (error) {
                this.#fail(error);
            }
        }
        return this.#trouble === undefined;
    }
    #open() {
        const folder = this.#folder();
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        for (let tries = 1; this.#descriptor === undefined; tries++) {
            const moment = new Date().toISOString().replaceAll(/[:.]/g, '_');
            const path = (0,external_node_path_.join)(folder, `${moment}-${this.#step}${tries === 1 ? '' : `-${tries}`}.log`);
            try {
                // Never one that is there: it could be another run's, or a link.
                this.#descriptor = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
                this.#path = path;
            }
            catch (error) {
                if (!(0,errors/* hasErrorCode */.Ue)(error, 'EEXIST') || tries === TRIES)
                    throw error;
            }
        }
        removeOldest(folder);
    }
    #append(text) {
        try {
            if (this.#descriptor !== undefined)
                (0,external_node_fs_.writeSync)(this.#descriptor, text);
        }
        catch (error) {
            this.#fail(error);
        }
    }
    #fail(error) {
        this.#trouble = (0,errors/* messageOf */.bD)(error);
        this.#waiting = [];
        if (this.#descriptor !== undefined)
            (0,external_node_fs_.closeSync)(this.#descriptor);
        this.#descriptor = undefined;
    }
}
/** Runs that are at it at the same time remove the same ones; what cannot be removed stays. */
function removeOldest(folder) {
    const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => NAME.test(name));
    for (const name of names.sort().slice(0, -KEPT)) {
        try {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
        }
        catch {
            // Held open, on Windows.
        }
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/runtimes/src/neutralise-output.js
var neutralise_output = __webpack_require__(3943);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/terminal-width.js
/**
 * Characters that take two columns: East Asian scripts with their punctuation and full forms, and pictures (Unicode Standard Annex #11).
 * Terminals differ about the rest of the pictures: counting two for one only cuts a line earlier.
 */
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\p{Emoji_Presentation}\u2e80-\u303e\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1ffff}]$/u;
/** Columns that a text without control characters takes at most. */
function columnsOf(text) {
    return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}
/** The beginning of a text that fits into so many columns, with `…` for what is cut off. */
function cutToColumns(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let fitting = '';
    let left = columns - 1;
    for (const character of text) {
        left -= widthOf(character);
        if (left < 0)
            break;
        fitting += character;
    }
    return columns < 1 ? '' : `${fitting}…`;
}
function widthOf(character) {
    return WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/moving-text.js



/** Characters of a message that are looked at: a line has far fewer columns, and a program may write lines of megabytes. */
const LONGEST_MESSAGE = 2_000;
const MINUTE = 60_000;
/**
 * What runs, for how long, how long it may take still and what was said last, as one line: `web: run-in-vm, 25 s, about 2 min left: Ready`.
 *
 * @param stages the outermost first
 * @returns the names of the stages and the rest, which take no more than `columns` together
 */
function movingText(stages, message, now, columns) {
    const [outermost, ...nested] = stages;
    const said = onOneLine(message);
    if (outermost === undefined)
        return { head: '', rest: cutToColumns(said, columns) };
    const innermost = nested.at(-1);
    const head = onOneLine(innermost === undefined ? outermost.title : `${outermost.title} > ${innermost.title}`);
    const whole = `${head}, ${timesOf(outermost, now)}${said === '' ? '' : `: ${said}`}`;
    const shown = cutToColumns(whole, columns);
    return { head: shown.slice(0, head.length), rest: shown.slice(head.length) };
}
function timesOf({ startedAt, expected }, now) {
    const elapsed = now - startedAt;
    if (expected === undefined)
        return inSeconds(elapsed);
    const left = expected - elapsed;
    const rest = left > 0 ? `about ${roughly(left)} left` : `longer than the last time (${inSeconds(expected)})`;
    return `${inSeconds(elapsed)}, ${rest}`;
}
/** Parts of a second would only flicker. */
function inSeconds(milliseconds) {
    return milliseconds < MINUTE ? `${Math.floor(milliseconds / 1000)} s` : (0,format/* formatDuration */.a3)(Math.floor(milliseconds / 1000) * 1000);
}
/** Nobody knows it to the second. */
function roughly(milliseconds) {
    const seconds = Math.ceil(milliseconds / 5_000) * 5;
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(milliseconds / MINUTE);
    return minutes < 60 ? `${minutes} min` : (0,format/* formatDuration */.a3)(minutes * MINUTE);
}
/** No character moves the cursor, and none is a command to a host. */
function onOneLine(text) {
    const short = text.slice(0, LONGEST_MESSAGE).toWellFormed();
    return (0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* stripEscapes */.Nl)(short, 'nothing')).join(' ').replaceAll(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/moving-line.js


/** Milliseconds between two looks at what has changed. */
const FRAME = 200;
/** Where nobody knows how wide the terminal is. */
const USUAL_COLUMNS = 80;
/** Takes away what stands from the cursor on, also where the terminal became narrower and has wrapped it. */
const ERASE = '\u001b[J';
/** One line at the bottom of a terminal that is written over: which stage runs, for how long, and what it says. */
class MovingLine {
    #stream;
    #stages = [];
    /** As it was given: it is made harmless when it is drawn. */
    #message = '';
    /** What stands there. */
    #drawn = '';
    #timer;
    #stopped = false;
    #onExit = () => this.clear();
    constructor(stream) {
        this.#stream = stream;
    }
    /** @param expected milliseconds that it took the last time; @returns to be given to `end` */
    begin(title, expected) {
        const stage = { title, expected, startedAt: performance.now() };
        this.#stages.push(stage);
        this.#message = '';
        this.#draw();
        return stage;
    }
    end(stage) {
        const index = this.#stages.indexOf(stage);
        if (index >= 0)
            this.#stages.splice(index, 1);
        this.#message = '';
        this.#draw();
    }
    /** What was said last. It is drawn with the next frame: a program may say much. */
    say(message) {
        if (message.trim() === '' || this.#stopped)
            return;
        this.#message = message;
        this.#move();
    }
    /** Has lines written that stay, above this one. Outside of stages it is over with what was said before. */
    above(write) {
        this.clear();
        write();
        if (this.#stages.length === 0)
            this.#message = '';
        this.#draw();
    }
    /** Takes it off the terminal, until it is drawn again. */
    clear() {
        if (this.#drawn === '')
            return;
        this.#drawn = '';
        this.#stream.write(`\r${ERASE}`);
    }
    /** Takes it off for good. */
    stop() {
        this.#stopped = true;
        this.#draw();
    }
    #draw() {
        const isOver = this.#stopped || (this.#stages.length === 0 && this.#message === '');
        if (isOver) {
            this.clear();
            clearInterval(this.#timer);
            this.#timer = undefined;
            process.off('exit', this.#onExit);
            return;
        }
        this.#move();
        // The last column stays free: some terminals go on to the next line when it is written to.
        const columns = (this.#stream.columns || USUAL_COLUMNS) - 1;
        const { head, rest } = movingText(this.#stages, this.#message, performance.now(), columns);
        const text = `${head === '' ? '' : streamSink(this.#stream).styled('bold', head)}${rest}`;
        if (text === this.#drawn)
            return;
        this.#drawn = text;
        // The cursor goes back, so that whatever else is written, the ^C of a terminal too, begins where this line does.
        this.#stream.write(`\r${text}${ERASE}\r`);
    }
    #move() {
        if (this.#timer !== undefined)
            return;
        this.#timer = setInterval(() => this.#draw(), FRAME).unref();
        process.on('exit', this.#onExit);
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/plain-stages.js
var plain_stages = __webpack_require__(36785);
// EXTERNAL MODULE: ./build/staging/runtimes/src/annotation-line.js
var annotation_line = __webpack_require__(37721);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/plain-log.js




/** A log that keeps each line: groups as indented headings. */
function createPlainLog(options) {
    let depth = 0;
    const write = (sink, text, style) => {
        const indent = sink === options.log ? '  '.repeat(depth) : '';
        const plain = (0,control_characters/* stripEscapes */.Nl)(text, sink.colours ? 'colours' : 'nothing');
        for (const line of (0,neutralise_output/* neutraliseOutput */.W)(plain)) {
            sink.write(`${line === '' ? '' : indent}${style === undefined || line === '' ? line : sink.styled(style, line)}\n`);
        }
    };
    const annotate = (level, style, sink) => {
        // Further lines are indented, so that one message is seen as one.
        return (message, place) => write(sink, (0,neutralise_output/* neutraliseOutput */.W)((0,annotation_line/* annotationLine */.A)(level, message, place)).join('\n  '), style);
    };
    const info = (message) => write(options.log, message);
    const group = async (title, work) => {
        write(options.log, title.replace(/\s*[\r\n]+\s*/g, ' '), 'bold');
        depth += 1;
        try {
            return await work();
        }
        finally {
            depth -= 1;
        }
    };
    return {
        debug(message) {
            if (options.debug)
                write(options.log, `debug: ${message}`, 'dim');
        },
        info,
        notice: annotate('notice', 'cyan', options.log),
        warning: annotate('warning', 'yellow', options.problems),
        error: annotate('error', 'red', options.problems),
        output: info,
        group,
        ...(0,plain_stages/* plainStages */.U)({ info, group }),
    };
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/quiet-log.js



/**
 * A log of which a terminal shows little: while a stage runs one line that moves, and what is said beside stages. Warnings and errors are
 * always shown. Everything is in a file; where that cannot be made, everything is shown.
 */
class QuietLog {
    log;
    #shown;
    #file;
    #line;
    /** Stages that run, and have begun with a file. */
    #running = 0;
    #hidden = false;
    #told = false;
    #ended = false;
    constructor(shown, file, line) {
        this.#shown = shown;
        this.#file = file;
        this.#line = line;
        const kept = createPlainLog({ log: file, problems: file, debug: true });
        const permanently = (write) => {
            write(kept);
            line.above(() => write(shown));
        };
        const inFile = (text, write) => {
            if (this.#hides()) {
                write(kept);
                line.say(text);
            }
            else
                permanently(write);
        };
        this.log = {
            debug: (message) => kept.debug(message),
            info: (message) => (this.#running > 0 ? inFile(message, (log) => log.info(message)) : permanently((log) => log.info(message))),
            notice: (message, place) => permanently((log) => log.notice(message, place)),
            warning: (message, place) => permanently((log) => log.warning(message, place)),
            error: (message, place) => permanently((log) => log.error(message, place)),
            output: (line) => inFile(line, (log) => log.output(line)),
            progress(message) {
                kept.progress(message);
                line.say(message);
            },
            group: (title, work) => {
                if (this.#running > 0 && this.#hides())
                    return kept.group(title, work);
                line.clear();
                return kept.group(title, () => shown.group(title, work));
            },
            stage: (title, options, work) => {
                if (this.#hides())
                    return this.#stage(title, options, kept, work);
                line.clear();
                return shown.stage(title, options, work);
            },
        };
    }
    /** Ends what moves; from now on everything is shown. @returns path of the file, where something was left out of what is shown */
    end() {
        this.#ended = true;
        this.#running = 0;
        this.#line.stop();
        return this.#hidden && this.#file.trouble === undefined ? this.#file.path : undefined;
    }
    /** Whether a line may be left out of what is shown: the file has it then. */
    #hides() {
        if (this.#ended)
            return false;
        if (this.#file.make()) {
            this.#hidden = true;
            return true;
        }
        const { path, trouble } = this.#file;
        if (path !== undefined && !this.#told) {
            this.#told = true;
            const message = `The file of the log, ${path}, takes no more (${trouble}): everything is shown from here on.`;
            this.#line.above(() => this.#shown.warning(message));
        }
        return false;
    }
    async #stage(title, options, kept, work) {
        const isOutermost = this.#running === 0;
        const stage = this.#line.begin(title, options.expected);
        this.#running += 1;
        let failure;
        try {
            return await kept.stage(title, options, work);
        }
        catch (error) {
            failure = error;
            throw error;
        }
        finally {
            this.#running = Math.max(0, this.#running - 1);
            this.#line.end(stage);
            // Of a stage that went well, whoever ran it says what came of it. Without a word of the others nobody would know how far it came.
            if (failure !== undefined && isOutermost && !this.#ended) {
                const how = failure instanceof errors/* CancelledError */.cc ? 'was cancelled' : 'failed';
                this.log.info(`${title} ${how} after ${(0,format/* formatDuration */.a3)(performance.now() - stage.startedAt)}`);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/runs-in-pipeline.js
/**
 * What pipelines set for the commands that they run: `CI` nearly all of them, Azure Pipelines, Jenkins and TeamCity names of their own.
 * https://docs.github.com/actions/reference/variables-reference, https://learn.microsoft.com/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/, https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
 */
const PIPELINES = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION'];
/** True for a command that a pipeline runs, and not a person. */
function runsInPipeline(environment) {
    return PIPELINES.some((name) => !/^(?:|0|false)$/i.test(environment[name]?.trim() ?? ''));
}

;// CONCATENATED MODULE: ./build/staging/runtimes/src/local-log.js







/** The log of the command line: a few lines for a person at a terminal, every line for everybody else. */
function createLocalLog(options) {
    const { log, problems, debug, verbose, step, logFolder } = options;
    const shown = { log: streamSink(log), problems: streamSink(problems) };
    // With one stream for both, problems are indented like all else.
    const sinks = log === problems ? { log: shown.log, problems: shown.log } : shown;
    const terminal = createPlainLog({ ...sinks, debug });
    if (verbose || debug || !isWatched(log))
        return { log: terminal, end: () => undefined };
    const file = new LogFile(logFolder, step);
    const quiet = new QuietLog(terminal, file, new MovingLine(log));
    return { log: quiet.log, end: () => quiet.end() };
}
/** The stream, for a reader that may go away (`bakehouse … | head`): what it no longer takes is dropped. */
function writableTerminal(stream) {
    stream.on('error', (error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPIPE'))
            throw error;
    });
    return stream;
}
/** A terminal that can write over a line, and that a person looks at. */
function isWatched(stream) {
    return stream.isTTY === true && process.env['TERM'] !== 'dumb' && !runsInPipeline(process.env);
}

// EXTERNAL MODULE: ./build/staging/runtimes/src/masked-log.js
var masked_log = __webpack_require__(69709);
// EXTERNAL MODULE: ./build/staging/runtimes/src/masks.js + 1 modules
var src_masks = __webpack_require__(99237);
// EXTERNAL MODULE: ./build/staging/runtimes/src/no-service-connections.js
var no_service_connections = __webpack_require__(65326);
// EXTERNAL MODULE: ./build/staging/runtimes/src/secret-variables.js
var secret_variables = __webpack_require__(30991);
// EXTERNAL MODULE: ./build/staging/runtimes/src/truncate-summary.js
var truncate_summary = __webpack_require__(66412);
// EXTERNAL MODULE: ./build/staging/runtimes/src/warn-once.js
var warn_once = __webpack_require__(54149);
// EXTERNAL MODULE: ./build/staging/runtimes/src/working-folder.js
var working_folder = __webpack_require__(28457);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/local.js



















/**
 * The host on a laptop, behind the command line.
 *
 * An input that is not given as a flag may come from the variable `BAKEHOUSE_<INPUT>` (`connectionString` from
 * `BAKEHOUSE_CONNECTION_STRING`), so that a secret need not stand in the arguments, which every user of the machine can read.
 * All variables of that prefix leave the environment before a child process starts. `BAKEHOUSE_DEBUG=1` shows debug messages
 * and the whole log, `BAKEHOUSE_SUMMARY_FILE` names a file to which summaries are added; otherwise they are left out.
 */
async function createHost(options) {
    const stdout = writableTerminal(options.stdout ?? process.stdout);
    const stderr = writableTerminal(options.stderr ?? process.stderr);
    const variables = new secret_variables/* SecretVariables */.Y();
    const debug = /^(?:1|true)$/i.test(variables.get('BAKEHOUSE_DEBUG') ?? '');
    const masks = new src_masks/* Masks */.O7(() => { }, (message) => warn(message));
    const hidden = (0,src_masks/* hiddenBy */.W0)(variables);
    const cover = (text) => hidden.cover(masks.cover(text));
    const local = createLocalLog({
        ...{ log: options.json ? stderr : stdout, problems: stderr, debug, verbose: options.verbose ?? false },
        ...{ step: options.step, logFolder: () => (0,external_node_path_.join)((0,cache_folder/* cacheFolder */.n)(), 'logs') },
    });
    const log = (0,masked_log/* maskedLog */.G)(local.log, cover);
    const warn = (0,warn_once/* warnOnce */.m)(log);
    const environment = readEnvironment(debug, (message) => log.notice(message));
    const variableOf = (name) => `BAKEHOUSE_${(0,names/* toKebabCase */.fX)(name).replaceAll('-', '_')}`;
    const isBlankVariable = (name) => !options.inputs.has(name) && variables.isBlank(variableOf(name));
    const saved = new Map();
    const outputs = [];
    let completed = false;
    return {
        kind: 'local',
        environment,
        log,
        input(name) {
            const value = options.inputs.get(name) ?? variables.get(variableOf(name));
            return value === undefined || value.trim() === '' ? undefined : value;
        },
        isBlank: (name) => options.inputs.get(name)?.trim() === '' || isBlankVariable(name),
        blankVariable: (name) => (isBlankVariable(name) ? variableOf(name).toUpperCase() : undefined),
        credential: (name) => variables.get(name),
        secretVariable: (name) => variables.ofDefinition(name),
        // No job, no post phase: what is saved lives as long as the command.
        state: { get: (name) => saved.get(name), set: (name, value) => void saved.set(name, value) },
        output(name, value) {
            if (options.json || options.machineOutputs?.has(name) !== true)
                outputs.push([(0,names/* toKebabCase */.fX)(name), value]);
        },
        mask: (value) => masks.add(value),
        cover,
        async summary(markdown) {
            const file = variables.get('BAKEHOUSE_SUMMARY_FILE');
            if (file === undefined)
                return;
            try {
                await (0,promises_.appendFile)(file, (0,truncate_summary/* summaryPart */.y)(cover(markdown)));
            }
            catch (error) {
                warn(`The summary is left out: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: async () => undefined,
        async identityToken() {
            throw new errors/* UserError */.yo('Nobody vouches for a command that is started by hand.', {
                hint: 'sign in with az login, or give a client secret or certificate',
            });
        },
        serviceConnection() {
            throw (0,no_service_connections/* noServiceConnections */.w)('sign in with az login, or give a client secret or certificate');
        },
        removeSecretsFromEnvironment: () => variables.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            const wholeLog = local.end();
            const sayWholeLog = () => {
                if (wholeLog !== undefined)
                    log.info(`The whole log: ${wholeLog}`);
            };
            // What a step gives stands last, and so does an error but for where to read more of it.
            if (outcome === 'succeeded')
                sayWholeLog();
            if (options.json) {
                const error = failure === undefined ? {} : { error: failure.details };
                const result = { step: options.step, outcome, ...(0,mask_texts/* maskTexts */.X)({ outputs: Object.fromEntries(outputs), ...error }, cover) };
                stdout.write(`${harmlessJson(result)}\n`);
            }
            else {
                for (const [name, value] of outputs)
                    stdout.write(`${name}: ${(0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* showControlsInLines */.ek)(cover(value))).join('\n  ')}\n`);
            }
            if (outcome === 'succeeded')
                return;
            log.error(failure?.message ?? 'The step failed.');
            sayWholeLog();
            // 2 as in most command lines: the command itself was wrong, and nothing was changed.
            process.exitCode = failure?.input === true ? 2 : 1;
        },
    };
}
function readEnvironment(debug, say) {
    let checkout;
    // Most steps ask for neither.
    const lazily = () => {
        checkout ??= (0,git_checkout/* readGitCheckout */.H)((0,working_folder/* workingFolder */.g)(), say);
        return checkout;
    };
    return {
        // Not before it is asked for: the error needs a host that reports it.
        get workspace() {
            return (0,working_folder/* workingFolder */.g)();
        },
        temp: (0,external_node_path_.resolve)((0,external_node_os_.tmpdir)()),
        toolCache: (0,cache_folder/* cacheFolder */.n)(),
        debug,
        ci: runsInPipeline(process.env),
        get commit() {
            return lazily().commit;
        },
        get repository() {
            return lazily().repository;
        },
        runUrl: undefined,
        definitionVariables: (0,definition_variables/* definitionVariables */.P)(process.env),
    };
}
async function readMessage(environment, request) {
    const { gitLogWay, readCommitMessage } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { commitInterfaceWay, githubRepository } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { workspace, commit, repository } = environment;
    const ways = [
        gitLogWay(workspace, request.commit, request),
        commitInterfaceWay(githubRepository(repository), request.commit ?? commit, request),
    ];
    return readCommitMessage(ways, request);
}
/**
 * On one line. What a terminal or an agent around the command would obey (`##vso[`, C1 controls, overrides of the writing direction) is
 * written so that it means the same in JSON: only strings can have it.
 */
function harmlessJson(value) {
    return (0,control_characters/* showControls */.mz)(JSON.stringify(value)).replaceAll('##', '#\\u0023');
}


/***/ })

};
