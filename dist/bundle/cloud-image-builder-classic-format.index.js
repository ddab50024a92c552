export const id = "cloud-image-builder-classic-format";
export const ids = ["cloud-image-builder-classic-format"];
export const modules = {

/***/ 72381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudImageBuilderClassic: () => (/* binding */ cloudImageBuilderClassic)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/escape-variables.js
var escape_variables = __webpack_require__(2814);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/classic-source.js



function isList(value) {
    return Array.isArray(value);
}
/** The members of a map but some; not by assignment, which a key named __proto__ would turn into something else. */
function omit(map, ...keys) {
    return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
/** The own member of a map, and not what every object has. */
function member(value, key) {
    return (0,json/* isObject */.G)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/**
 * Reads a file as its builder does: `powershell-yaml` takes only plain decimal numbers as numbers, so `0x27` (a partition type),
 * `0123456` and `5e93395` (commits) are the texts as written.
 *
 * @throws InputError as `readYamlFile` does
 */
function readClassicSource(text, shown) {
    const file = (0,yaml_file/* readYamlFile */.kv)(text, shown);
    return { ...file, data: asBuilderReads(file.data, [], file) };
}
function asBuilderReads(value, path, file) {
    if (isList(value))
        return value.map((item, index) => asBuilderReads(item, [...path, index], file));
    if ((0,json/* isObject */.G)(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asBuilderReads(inner ?? null, [...path, key], file)]));
    }
    if (typeof value !== 'number')
        return value;
    const written = file.textOf(path);
    // Where a number is written in another way, a tag or an anchor before it included, the text is what tells one from another.
    return written === String(value) || !/^[-+.\w]+$/.test(written) ? value : written;
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/tags.js

/**
 * A target's `tag` list as a map; the builder and the pool generator make one of it, so the order means nothing.
 *
 * @returns undefined where it is not a list of texts by different names; an empty list is an empty map
 */
function readTags(list) {
    if (!isList(list))
        return undefined;
    const tags = new Map();
    for (const tag of list) {
        const [name, value] = [member(tag, 'name'), member(tag, 'value')];
        const regular = (0,json/* isObject */.G)(tag) && Object.keys(tag).length === 2 && typeof name === 'string' && typeof value === 'string';
        // A name of digits would change its place.
        if (!regular || name === '' || /^\d+$/.test(name) || tags.has(name))
            return undefined;
        tags.set(name, value);
    }
    return Object.fromEntries(tags);
}
function writeTags(tags) {
    return Object.entries(tags).map(([name, value]) => ({ name, value }));
}
/** The tags that all targets have with the same value; none where a target's tags could not be read. */
function sharedTags(tags) {
    const [first, ...others] = tags;
    if (first === undefined)
        return {};
    return Object.fromEntries(Object.entries(first).filter(([name, value]) => others.every((other) => member(other, name) === value)));
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/canonical.js


/**
 * A file's meaning: anchors are expanded, comments and the spelling of texts are gone, and what is not a plain decimal number is text, as
 * `powershell-yaml` reads it.
 *
 * Evened out besides: the order of a target's tags (the builder makes a map of them), and a `platform` or `architecture` without a value,
 * which to the builder is the same as none.
 */
function canonicalData(data) {
    if (!(0,json/* isObject */.G)(data))
        return data;
    const { image, target } = data;
    return {
        ...data,
        ...((0,json/* isObject */.G)(image) ? { image: withoutEmpty(image, 'architecture') } : {}),
        ...(isList(target) ? { target: target.map(canonicalTarget) } : {}),
    };
}
function canonicalTarget(target) {
    if (!(0,json/* isObject */.G)(target))
        return target;
    const tags = readTags(target['tag']);
    const filled = withoutEmpty(target, 'platform');
    if (tags === undefined)
        return filled;
    const names = Object.keys(tags).sort((a, b) => (a < b ? -1 : 1));
    return { ...filled, tag: writeTags(Object.fromEntries(names.map((name) => [name, tags[name]]))) };
}
function withoutEmpty(map, key) {
    return map[key] === null ? omit(map, key) : map;
}

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/bootstrap-action.js
const BOOTSTRAP_VERBS = ['reboot', 'retry', 'retry-task', 'retest', 'fail'];
/** Milliseconds of the units that the machine builder's `Invoke-OptionalSleep` knows. */
const UNITS = {
    ...{ millisecond: 1, milliseconds: 1, ms: 1 },
    ...{ second: 1_000, seconds: 1_000, s: 1_000 },
    ...{ minute: 60_000, minutes: 60_000, m: 60_000 },
};
const DELAY_UNITS = Object.keys(UNITS);
/** Longer than any task may run (180 minutes, times 8). */
const MAX_DELAY_MS = 24 * 60 * 60_000;
/**
 * Parses what an execution does `on` success or failure: a verb, and `in` or `after` a number and a unit ("retry after 60 seconds").
 *
 * @returns the action, or what is wrong with the text
 */
function parseBootstrapAction(text) {
    const [word = '', separator, number, unit, ...more] = text.trim().split(/\s+/);
    const verb = BOOTSTRAP_VERBS.find((known) => known === word.toLowerCase());
    if (verb === undefined)
        return `the builder knows no action "${word}", only ${BOOTSTRAP_VERBS.join(', ')}`;
    if (separator === undefined)
        return { verb, delayMs: 0 };
    if (separator !== 'in' && separator !== 'after')
        return `"${separator}" does not belong behind ${verb}; a delay is "in" or "after" a number and a unit`;
    if (number === undefined || !/^\d{1,9}$/.test(number))
        return `the delay behind "${separator}" must be a whole number`;
    const factor = unit !== undefined && Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
    if (factor === undefined)
        return `the delay needs a unit: ${DELAY_UNITS.join(', ')}`;
    if (more.length > 0)
        return `"${more.join(' ')}" does not belong behind the delay`;
    const delayMs = Number(number) * factor;
    return delayMs > MAX_DELAY_MS ? 'the delay is longer than a day' : { verb, delayMs };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/bootstrap-findings.js



/** Format strings of .NET: `{0}`, `{1:x}`; doubled braces are literal. */
const PLACEHOLDER = /\{\{|\}\}|\{(\d{1,4})(?:,-?\d+)?(?::[^{}]*)?\}/g;
/** What is wrong in the executions of the targets. */
function bootstrapFindings(data, report) {
    const targets = isList(data['target']) ? data['target'] : [];
    targets.forEach((target, index) => {
        const executions = member(member(target, 'bootstrap'), 'executions');
        const first = member(member(targets[0], 'bootstrap'), 'executions');
        if (index > 0 && !(0,canonical_json/* equalJson */.F)(executions, first)) {
            report('key', ['target', index, 'bootstrap'], 'this target runs other executions than the first, whose are the steps; they are kept under provider');
        }
        if (!isList(executions))
            return;
        const path = ['target', index, 'bootstrap', 'executions'];
        const names = new Set();
        executions.forEach((execution, number) => {
            if ((0,json/* isObject */.G)(execution))
                checkExecution(execution, [...path, number], names, report);
        });
    });
}
function checkExecution(execution, path, names, report) {
    const { name, shell, commands, on, test } = execution;
    if (typeof name === 'string' && names.has(name))
        report('value', [...path, 'name'], 'two executions have this name, so their scripts have the same file');
    if (name !== undefined)
        names.add(name);
    if (shell === undefined || shell === null)
        report('value', path, 'the execution has no shell, so the builder runs nothing', 'write shell: azure-powershell');
    if (!isList(commands) || commands.length === 0)
        report('value', path, 'the execution has no list of commands');
    else
        for (const [index, command] of commands.entries())
            checkCommand(command, [...path, 'commands', index], report);
    if (!(0,json/* isObject */.G)(on))
        return;
    for (const when of ['success', 'failure']) {
        const text = on[when];
        if (typeof text !== 'string')
            continue;
        const action = parseBootstrapAction(text);
        if (typeof action === 'string')
            report('value', [...path, 'on', when], action);
    }
    if (!(0,json/* isObject */.G)(test))
        report('key', [...path, 'on'], 'nothing is tested, so the builder never does what stands under "on"', 'add test.std.out.match');
}
function checkCommand(command, path, report) {
    if (typeof command === 'string')
        return;
    const format = member(command, 'format');
    const tokens = member(command, 'tokens');
    if (typeof format !== 'string' || !isList(tokens)) {
        report('value', path, 'a command is a text, or a format and a list of tokens', typeof command === 'object' ? undefined : 'put it in quotes');
        return;
    }
    const highest = Math.max(-1, ...[...format.slice(0, 20_000).matchAll(PLACEHOLDER)].slice(0, 1_000).map(([, index]) => Number(index ?? -1)));
    if (highest >= tokens.length) {
        const have = tokens.length === 1 ? 'is one token' : `are ${tokens.length} tokens`;
        report('value', [...path, 'format'], `the format asks for token {${highest}}, and there ${have}`, 'they count from 0');
    }
    // Nothing else can fill them in.
    report('value', [...path, 'tokens'], 'only the builder can fill these expressions in; another builder gets the format as it is');
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/bucket-url.js


const S3 = /^https:\/\/([a-z0-9][a-z0-9.-]*)\.s3\.amazonaws\.com\/(.+)$/;
const GOOGLE = /^https:\/\/storage\.googleapis\.com\/([a-z0-9][a-z0-9._-]*)\/(.+)$/;
const AZURE = /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net\/([a-z0-9$-]+)\/(.+)$/;
/**
 * The URL of a file in a bucket (`{platform, bucket, key}` or `{platform: url, url}`), when it says all that the original does.
 *
 * A bucket of Azure has no URL: the builder knows the storage account, the file does not.
 */
function urlOfBucketFile(source) {
    const url = (0,json/* isObject */.G)(source) ? urlOf(source) : undefined;
    return url !== undefined && (0,canonical_json/* equalJson */.F)(bucketFileOf(url), source) ? url : undefined;
}
/** The other way round; the storage account of an Azure URL is not kept. */
function bucketFileOf(url) {
    for (const [platform, pattern] of [['amazon', S3], ['google', GOOGLE], ['azure', AZURE]]) {
        const [, bucket, key] = pattern.exec(url) ?? [];
        const decoded = key === undefined ? undefined : decode(key);
        if (bucket !== undefined && decoded !== undefined)
            return { platform, bucket, key: decoded };
    }
    return { platform: 'url', url };
}
function urlOf({ platform, bucket, key, url }) {
    if (platform === 'url')
        return typeof url === 'string' && /^https?:\/\/[!-~]+$/.test(url) ? url : undefined;
    if (typeof bucket !== 'string' || typeof key !== 'string' || !key.isWellFormed())
        return undefined;
    const path = key.split('/').map(encodeURIComponent).join('/');
    if (platform === 'amazon')
        return `https://${bucket}.s3.amazonaws.com/${path}`;
    return platform === 'google' ? `https://storage.googleapis.com/${bucket}/${path}` : undefined;
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch (error) {
        // A % that is not followed by two digits.
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/finding-collector.js
const MAX_FINDINGS = 1_000;
/** Puts findings in order, and one at a place that several aliases repeat. */
class FindingCollector {
    #source;
    #shown;
    #targets;
    #collected = new Map();
    #more = 0;
    constructor(source, shown, targets) {
        this.#source = source;
        this.#shown = shown;
        this.#targets = targets;
    }
    add(what, path, message, hint) {
        if (this.#collected.size >= MAX_FINDINGS) {
            this.#more++;
            return;
        }
        const place = what === 'key' ? this.#source.keyPlace(path) : this.#source.valuePlace(path);
        const key = `${place.line}:${place.column}:${message}`;
        const known = this.#collected.get(key);
        const finding = { severity: 'warning', ...place, message, ...(hint === undefined ? {} : { hint }) };
        const collected = known ?? { finding, count: 0, targets: new Set() };
        collected.count++;
        if (path[0] === 'target' && typeof path[1] === 'number')
            collected.targets.add(path[1]);
        this.#collected.set(key, collected);
    }
    /** @param others of the same file, which come in their order among these */
    findings(others) {
        const own = [...this.#collected.values()].map(({ finding, targets, count }) => {
            const where = targets.size > 1 ? ` (in ${targets.size} of ${this.#targets} targets)` : count > 1 ? ` (${count} times, by aliases)` : '';
            return { ...finding, message: `${finding.message}${where}` };
        });
        const sorted = [...others, ...own].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
        const more = this.#more + Math.max(0, sorted.length - MAX_FINDINGS);
        if (more === 0)
            return sorted;
        const rest = { severity: 'warning', file: this.#shown, line: 1, column: 1, message: `and ${more} more` };
        return [...sorted.slice(0, MAX_FINDINGS), rest];
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/key-checker.js


/** Longer keys and values are nobody's typing mistakes. */
const LONGEST = 64;
/** So many unknown keys are compared with the values of others, which takes time. */
const MAX_LOOKALIKES = 50;
/** Finds keys that nothing reads where they stand, and values that nothing understands. */
class KeyChecker {
    #data;
    #report;
    /** Where each key is read, spelled as paths. */
    #places = new Map();
    #unknown = 0;
    constructor(data, known, report) {
        this.#data = data;
        this.#report = report;
        this.#collect(known, '');
    }
    check(value, known, path) {
        // A key without a value is the same as none to the builder.
        if (value === null || known.kind === 'any')
            return;
        if (known.kind === 'map')
            this.#map(value, known.keys, path);
        else if (known.kind === 'list')
            this.#list(value, known.item, path);
        else if (known.kind === 'text')
            this.#text(value, known.values, path);
        else if (known.kind === 'boolean')
            this.#boolean(value, path);
        else if (typeof value !== 'number') {
            const digits = typeof value === 'string' && /^\d+$/.test(value);
            this.#report('value', path, `${spell(path)} must be a number`, digits ? 'write it without quotes' : undefined);
        }
    }
    #map(value, keys, path) {
        if (!(0,json/* isObject */.G)(value)) {
            this.#report('value', path, `${spell(path)} must be a mapping`);
            return;
        }
        for (const [key, inner] of Object.entries(value)) {
            const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
            if (known === undefined)
                this.#unknownKey(key, value, Object.keys(keys), path);
            else
                this.check(inner ?? null, known, [...path, key]);
        }
    }
    #list(value, item, path) {
        if (!isList(value)) {
            this.#report('value', path, `${spell(path)} must be a list`, 'begin each item with "- "');
            return;
        }
        for (const [index, inner] of value.entries())
            this.check(inner, item, [...path, index]);
    }
    #text(value, values, path) {
        if (typeof value !== 'string') {
            const scalar = typeof value === 'number' || typeof value === 'boolean';
            this.#report('value', path, `${spell(path)} must be text`, scalar ? 'put it in quotes' : undefined);
            return;
        }
        // PowerShell compares without regard to case.
        if (values === undefined || values.some((allowed) => allowed.toLowerCase() === value.toLowerCase()))
            return;
        if (path.at(-1) === 'agent' && value === 'disable') {
            const message = 'agent is "disable", but build-machine-image.ps1 compares it with "disabled", so the machine keeps its agent';
            this.#report('value', path, message, 'write disabled, and mind generate-worker-pool-config.py, which compares with "disable"');
            return;
        }
        const near = value.length <= LONGEST ? (0,edit_distance/* nearest */.p)(value, values) : undefined;
        const hint = near === undefined ? undefined : `did you mean ${near}?`;
        this.#report('value', path, `${spell(path)} must be one of ${values.join(', ')}`, hint);
    }
    #boolean(value, path) {
        if (typeof value === 'boolean')
            return;
        // These are truth values to YAML 1.1 only; to the builder they are texts, and any text counts as true.
        const [word] = typeof value === 'string' ? (/^(?:on|off|yes|no|y|n)$/i.exec(value) ?? []) : [];
        if (word === undefined) {
            this.#report('value', path, `${spell(path)} must be true or false`);
            return;
        }
        const no = /^(?:off|no?)$/i.test(word);
        const effect = no ? 'text to the builder, and so counts as true' : 'text to the builder';
        this.#report('value', path, `${spell(path)} must be true or false; "${word}" is ${effect}`, `write ${!no}`);
    }
    #unknownKey(key, siblings, known, path) {
        this.#unknown++;
        const here = spell(path) || 'the file';
        const shown = key.length > LONGEST ? 'this key' : key;
        const otherCase = known.find((name) => name.toLowerCase() === key.toLowerCase());
        if (otherCase !== undefined) {
            const message = `${shown} in ${here} is ${otherCase} in other letters: the parts of the builder in PowerShell read it, those in Python do not`;
            this.#report('key', [...path, key], message, `write ${otherCase}`);
            return;
        }
        const places = this.#places.get(key) ?? [];
        const above = places.findLast((place) => place === '' || here.startsWith(`${place}.`) || here.startsWith(`${place}[]`));
        if (above !== undefined && path.length > 0) {
            const levels = here
                .slice(above.length)
                .split(/\.|\[\]/)
                .filter((part) => part !== '').length;
            const up = levels === 1 ? 'one level' : `${levels} levels`;
            const message = `${shown} is read ${up} up, in ${above || 'the file itself'}; in ${here} nothing reads it`;
            this.#report('key', [...path, key], message, `move it up to ${above || 'the top'}`);
            return;
        }
        const meant = this.#lookalike(siblings[key] ?? null, siblings, known, path);
        const near = key.length <= LONGEST && this.#unknown <= 1_000 ? (0,edit_distance/* nearest */.p)(key, known) : undefined;
        const elsewhere = places.length > 0 ? `; it is read in ${places.slice(0, 3).join(', ') || 'the file itself'}` : '';
        const hint = meant !== undefined
            ? `did you mean ${meant}? It is missing here, and others have it with a value much like this one`
            : near !== undefined
                ? `did you mean ${near}?`
                : elsewhere === ''
                    ? `known: ${known.join(', ')}`
                    : undefined;
        this.#report('key', [...path, key], `nothing reads ${shown} in ${here}${elsewhere}`, hint);
    }
    /** The key that is missing here while other items of the list have it, with a value that is much like this one. */
    #lookalike(value, siblings, known, path) {
        if (this.#unknown > MAX_LOOKALIKES)
            return undefined;
        const list = path.slice(0, -1).reduce((inner, segment) => childOf(inner, segment), this.#data);
        if (typeof value !== 'string' || value.length > LONGEST || !isList(list))
            return undefined;
        return known.find((key) => !Object.hasOwn(siblings, key) &&
            list.slice(0, 20).some((other) => {
                const theirs = member(other, key);
                return typeof theirs === 'string' && theirs.length <= LONGEST && (0,edit_distance/* nearest */.p)(value, [theirs]) !== undefined;
            }));
    }
    #collect(known, path) {
        if (known.kind === 'list')
            this.#collect(known.item, `${path}[]`);
        if (known.kind !== 'map')
            return;
        for (const [key, inner] of Object.entries(known.keys)) {
            this.#places.set(key, [...(this.#places.get(key) ?? []), path]);
            this.#collect(inner, path === '' ? key : `${path}.${key}`);
        }
    }
}
function childOf(value, segment) {
    if (typeof segment === 'string')
        return member(value, segment);
    return isList(value) ? value[segment] : undefined;
}
/** `target[].machine`. */
function spell(path) {
    return path.reduce((text, segment) => (typeof segment === 'number' ? `${text}[]` : text === '' ? segment : `${text}.${segment}`), '');
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/known-keys.js
const any = { kind: 'any' };
const number = { kind: 'number' };
const flag = { kind: 'boolean' };
const known_keys_text = { kind: 'text' };
const oneOf = (...values) => ({ kind: 'text', values });
const list = (item) => ({ kind: 'list', item });
const map = (keys) => ({ kind: 'map', keys });
const CLOUDS = ['amazon', 'azure', 'google'];
const BUCKET = { platform: oneOf(...CLOUDS), bucket: known_keys_text };
const DNS_SUFFIXES = { domain: known_keys_text, suffixes: any, devolution: flag };
const INTERFACE = map({ alias: known_keys_text, dns: map({ domain: known_keys_text, dynamic: flag, register: flag, search: list(known_keys_text) }) });
const PARTITION = map({
    ...{ id: number, type: map({ name: oneOf('Primary', 'EFI', 'Extended', 'Logical', 'MSR'), id: any }), size: number, extend: flag },
    ...{ active: flag, format: oneOf('NTFS', 'FAT32'), label: known_keys_text, letter: known_keys_text },
});
const RESEAL = map({ mode: oneOf('Audit', 'OOBE'), shutdown: flag, omit: flag });
const IMAGE = map({
    ...{ os: known_keys_text, edition: known_keys_text, language: known_keys_text, architecture: oneOf('x86-64', 'x86', 'arm64'), timezone: known_keys_text, hostname: known_keys_text, gpu: flag },
    ...{ owner: known_keys_text, organization: known_keys_text, partition: oneOf('MBR', 'GPT'), format: oneOf('VHD', 'VHDX'), type: oneOf('Fixed', 'Dynamic') },
    ...{ size: number, rdp: flag, obfuscate: flag, reseal: RESEAL, generalize: RESEAL, reboot: number },
    network: map({ location: oneOf('Home', 'Work', 'Other'), dns: map(DNS_SUFFIXES), interfaces: list(INTERFACE) }),
    disks: list(map({ id: number, wipe: flag, partitions: list(PARTITION) })),
    target: map(BUCKET),
});
const POOL = map({
    ...{ domain: known_keys_text, variant: known_keys_text, capacity: map({ minimum: number, maximum: number }) },
    ...{ timeout: map({ registration: number, reregistration: number }), locations: list(known_keys_text), lifecycle: oneOf('spot', 'normal') },
    ...{ owner: known_keys_text, provider: known_keys_text, platform: oneOf(...CLOUDS) },
});
const RULE = map({
    ...{ name: known_keys_text, description: known_keys_text, access: oneOf('Allow', 'Deny'), protocol: oneOf('Tcp', 'Udp', 'Icmp', '*') },
    ...{ direction: oneOf('Inbound', 'Outbound'), priority: number, sourceAddressPrefix: any, sourcePortRange: any },
    ...{ destinationAddressPrefix: any, destinationPortRange: any },
});
const EXECUTION = map({
    ...{ name: known_keys_text, shell: oneOf('azure-powershell', 'winrm-powershell'), commands: any },
    test: map({ std: map({ out: map({ match: known_keys_text }), err: map({ match: known_keys_text }) }), status: map({ code: map({ match: any }) }) }),
    on: map({ success: known_keys_text, failure: known_keys_text }),
});
const TARGET = map({
    ...{ platform: oneOf(...CLOUDS), group: known_keys_text, storage: known_keys_text, region: known_keys_text },
    hostname: map({ format: known_keys_text, slug: map({ type: oneOf('uuid', 'disk-image-sha', 'machine-image-sha'), length: number }) }),
    machine: map({ cpu: number, ram: number, format: known_keys_text, hyperv: oneOf('V1', 'V2') }),
    disk: list(map({
        ...{ os: flag, source: known_keys_text, variant: oneOf('ssd', 'hdd'), size: number, caching: oneOf('None', 'ReadOnly', 'ReadWrite') },
        ...{ create: oneOf('FromImage', 'Attach', 'Copy', 'Empty') },
    })),
    network: map({
        ...{ name: known_keys_text, prefix: known_keys_text, dns: list(known_keys_text), subnet: map({ name: known_keys_text, prefix: known_keys_text }) },
        flow: map({ name: known_keys_text, rules: list(RULE) }),
    }),
    tag: list(map({ name: known_keys_text, value: known_keys_text })),
    bootstrap: map({ executions: list(EXECUTION) }),
    ...{ agent: oneOf('enabled', 'disabled'), diagnostics: any },
});
/** `config/win*.yaml`. */
const IMAGE_FILE = map({
    image: IMAGE,
    iso: map({ source: map({ ...BUCKET, key: known_keys_text }), wimindex: number }),
    manager: map({ pool: list(POOL) }),
    target: list(TARGET),
    log: list(known_keys_text),
    validation: map({ instance: map({ log: list(map({ program: known_keys_text, match: known_keys_text })) }) }),
});
const FILTER = { cloud: list(oneOf(...CLOUDS)), os: list(known_keys_text), architecture: list(oneOf('x86-64', 'x86', 'arm64')) };
const COMMAND = {
    ...{ description: known_keys_text, command: known_keys_text, priority: number, synchronicity: oneOf('synchronous', 'asynchronous') },
    pass: oneOf('windowsPE', 'offlineServicing', 'generalize', 'specialize', 'auditSystem', 'auditUser', 'oobeSystem'),
    reboot: oneOf('Never', 'OnRequest', 'Always'),
};
const SOURCE = map({ platform: oneOf(...CLOUDS, 'url'), bucket: known_keys_text, key: known_keys_text, url: known_keys_text });
const FETCHED = { name: known_keys_text, sources: list(SOURCE), target: map({ ...FILTER, gpu: list(flag) }), extract: flag };
/** The shared files, by what they hold. Services are chosen without looking at the graphics processor. */
const SHARED_FILES = {
    packages: list(map({ ...FETCHED, savepath: known_keys_text, unattend: list(map(COMMAND)) })),
    drivers: list(map({ ...FETCHED, infpath: known_keys_text })),
    'unattend-commands': list(map({ ...COMMAND, target: map({ ...FILTER, gpu: list(flag) }) })),
    'disable-windows-service': list(map({ name: known_keys_text, target: map(FILTER) })),
    'product-keys': any,
    unknown: any,
};

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/secret-findings.js

/** The form of the product keys of Windows. */
const PRODUCT_KEY = /^(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}$/i;
const SECRET_NAME = /(?:pass(?:word|wd|phrase)|pwd|secret|token|api-?key|access-?key|private-?key|product-?key|credentials?)$/i;
/** An option or a variable of a command that is given a value outright, and not by an expression. */
const IN_COMMAND = /(?:pass(?:word|wd)|secret|token|api-?key|access-?key)["']?\s*(?:=|:|\s)\s*["']?(?![$({%<]|-)[^\s"'$({%<;|]{8,}/i;
const GUID_OPTION = /\s[-/](?:k|key|license|licence|serial)[ :=]+["']?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const HINT = 'keep it in a vault, and a reference to it in the file';
/** Warns of values that look like secrets; the values themselves are in no message. */
function secretFindings(data, report) {
    visit(data, [], report);
}
function visit(value, path, report) {
    if (isList(value))
        for (const [index, item] of value.entries())
            visit(item, [...path, index], report);
    else if ((0,json/* isObject */.G)(value))
        for (const [key, inner] of Object.entries(value))
            visit(inner ?? null, [...path, key], report);
    if (typeof value !== 'string')
        return;
    const key = path.at(-1);
    if (PRODUCT_KEY.test(value))
        report('value', path, 'a product key stands here as a value', HINT);
    else if (typeof key === 'string' && SECRET_NAME.test(key) && isLiteral(value)) {
        report('value', path, `the value of ${key.slice(0, 64)} looks like a secret that stands here as a value`, HINT);
    }
    else if (isCommand(path) && (IN_COMMAND.test(value.slice(0, 20_000)) || GUID_OPTION.test(value.slice(0, 20_000)))) {
        report('value', path, 'the command seems to hold a secret or a licence key as a value', HINT);
    }
}
/** Not a reference (`kv_name`, a URL of a vault) and not an expression. */
function isLiteral(value) {
    return value !== '' && !/^(?:kv_|https:\/\/[^/]+\.vault\.azure\.net\/|[$({%<])/.test(value);
}
function isCommand(path) {
    return path.includes('commands') || path.at(-1) === 'command';
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/shared-file.js


/** Tells the shared files apart by what their items have, as their names say nothing to the builder. */
function kindOfShared(data) {
    if ((0,json/* isObject */.G)(data)) {
        const editions = Object.values(data);
        return editions.length > 0 && editions.every((keys) => (0,json/* isObject */.G)(keys) && Object.values(keys).every((key) => typeof key === 'string'))
            ? 'product-keys'
            : 'unknown';
    }
    const items = isList(data) ? data.filter(json/* isObject */.G) : [];
    const some = (key) => items.some((item) => Object.hasOwn(item, key));
    if (items.length === 0)
        return 'unknown';
    if (some('infpath'))
        return 'drivers';
    if (some('savepath') || some('unattend') || some('sources'))
        return 'packages';
    if (some('command'))
        return 'unattend-commands';
    return some('name') && some('target') ? 'disable-windows-service' : 'unknown';
}
/**
 * What `provider` keeps of a shared file.
 *
 * Nothing of it becomes neutral steps: an item is for the images that its `target` filters name, and an abstract document would give it to
 * every image that extends it.
 */
function readShared(data) {
    const kind = kindOfShared(data);
    if (kind === 'product-keys')
        return { kind, keys: data };
    return isList(data) ? { kind, items: data.map(readItem) } : { kind, other: data };
}
function writeShared(provider) {
    if (provider['keys'] !== undefined)
        return provider['keys'];
    return isList(provider['items']) ? provider['items'].map(writeItem) : (provider['other'] ?? {});
}
/** `when` says for which images, `to` where to, `from` the places to fetch from; the builder tries the last one first. */
const OWN_NAMES = [
    ['target', 'when'],
    ['savepath', 'to'],
];
/** Names of ours that an item may not have itself. */
const TAKEN = ['when', 'to', 'from', 'asIs'];
function readItem(item) {
    if (!(0,json/* isObject */.G)(item))
        return item;
    const { sources } = item;
    const odd = isList(sources) && !sources.every(json/* isObject */.G);
    if (odd || TAKEN.some((key) => Object.hasOwn(item, key)))
        return { asIs: item };
    return {
        ...renamed(isList(sources) ? omit(item, 'sources') : item, (name) => OWN_NAMES.find(([theirs]) => theirs === name)?.[1]),
        ...(isList(sources) ? { from: sources.map((source) => urlOfBucketFile(source) ?? source) } : {}),
    };
}
function writeItem(item) {
    if (!(0,json/* isObject */.G)(item))
        return item;
    const { from, asIs } = item;
    if (asIs !== undefined)
        return asIs;
    return {
        ...renamed(isList(from) ? omit(item, 'from') : item, (name) => OWN_NAMES.find(([, ours]) => ours === name)?.[0]),
        ...(isList(from) ? { sources: from.map((place) => (typeof place === 'string' ? bucketFileOf(place) : place)) } : {}),
    };
}
function renamed(map, rename) {
    return Object.fromEntries(Object.entries(map).map(([key, value]) => [rename(key) ?? key, value]));
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-regions.js + 1 modules
var azure_regions = __webpack_require__(81761);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/target-findings.js



/** What is wrong between the targets, their names, and the pools. */
function targetFindings(data, report) {
    const targets = isList(data['target']) ? data['target'] : [];
    const seen = new Map();
    targets.forEach((target, index) => {
        if (!(0,json/* isObject */.G)(target))
            return;
        const group = checkGroup(target, index, report);
        if (group !== undefined) {
            const first = seen.get(`${String(target['platform'])} ${group}`);
            if (first !== undefined)
                report('value', ['target', index, 'group'], `target ${first + 1} has this group too, so both make the same image`);
            else
                seen.set(`${String(target['platform'])} ${group}`, index);
            checkNames(target, group, index, report);
        }
        checkRegion(target, index, report);
        checkTags(target, index, report);
    });
    checkPools(data, targets, report);
}
function checkGroup(target, index, report) {
    const { group } = target;
    if (typeof group === 'string' && group !== '')
        return group;
    report('value', ['target', index], 'the target has no group; the builder chooses targets by it, so this one is never built');
    return undefined;
}
/** The pool generator makes the names of networks out of that of the group; the targets' own are used by the machine builder only. */
function checkNames(target, group, index, report) {
    if (target['platform'] !== 'azure' || !group.startsWith('rg-'))
        return;
    const rest = group.slice(3);
    const at = ['target', index];
    const { storage, region } = target;
    if (typeof region === 'string' && !rest.startsWith(`${region.replaceAll(' ', '-').toLowerCase()}-`)) {
        report('value', [...at, 'region'], `the region does not fit the group ${group}, whose name should begin with rg-${region.replaceAll(' ', '-').toLowerCase()}-`);
    }
    const account = `sa${rest.replaceAll('-', '')}`;
    if (typeof storage === 'string' && storage.startsWith('sa') && storage !== account) {
        report('value', [...at, 'storage'], `the storage account does not fit the group ${group}`, `did you mean ${account}?`);
    }
    const network = target['network'];
    for (const [name, path, prefix] of [
        [member(network, 'name'), ['network', 'name'], 'vn'],
        [member(member(network, 'subnet'), 'name'), ['network', 'subnet', 'name'], 'sn'],
    ]) {
        if (typeof name !== 'string' || name === `${prefix}-${rest}`)
            continue;
        report('value', [...at, ...path], `the pools look for ${prefix}-${rest}, which they make out of the group's name`);
    }
}
function checkRegion(target, index, report) {
    const { region, platform } = target;
    if (region === undefined || region === null)
        report('value', ['target', index], 'the target has no region');
    if (typeof region !== 'string' || platform !== 'azure' || (0,azure_regions/* isKnownRegion */.Kk)((0,azure_regions/* regionName */.gw)(region)))
        return;
    const near = region.length <= 64 ? (0,edit_distance/* nearest */.p)((0,azure_regions/* regionName */.gw)(region), (0,azure_regions/* regionNames */.jk)()) : undefined;
    report('value', ['target', index, 'region'], 'Azure has no region of this name that is known here', near === undefined ? undefined : `did you mean ${near}?`);
}
/** Tags that the task generator and the machine builder look for. */
const NEEDED_TAGS = ['deploymentId', 'sourceRevision', 'sourceRepository', 'sourceOrganisation'];
function checkTags(target, index, report) {
    const tags = isList(target['tag']) ? target['tag'] : [];
    const names = new Set();
    tags.forEach((tag, number) => {
        const name = member(tag, 'name');
        if (typeof name !== 'string')
            return;
        if (names.has(name))
            report('value', ['target', index, 'tag', number, 'name'], 'the tag is there twice; the last one counts');
        names.add(name);
    });
    const missing = NEEDED_TAGS.filter((name) => !names.has(name));
    if (missing.length > 0)
        report('value', ['target', index, 'tag'], `the target has no tag ${missing.join(', ')}, which the builder looks for`);
}
/** So many locations are compared with others, which takes time. */
const MAX_COMPARED = 50;
/** A target belongs to the pool whose domain its group ends with. */
function checkPools(data, targets, report) {
    const pools = member(data['manager'], 'pool');
    if (!isList(pools) || targets.length === 0)
        return;
    const groups = targets.map((target) => ({
        group: String(member(target, 'group') ?? ''),
        region: (0,azure_regions/* regionName */.gw)(String(member(target, 'region') ?? '')),
    }));
    const names = new Set();
    let compared = 0;
    pools.forEach((pool, index) => {
        const domain = member(pool, 'domain');
        const variant = member(pool, 'variant');
        if (typeof domain !== 'string')
            return;
        const name = `${domain}/${String(variant)}`;
        if (names.has(name))
            report('value', ['manager', 'pool', index], 'the pool is there twice; only the first one is read');
        names.add(name);
        const own = groups.filter(({ group }) => group.endsWith(`-${domain}`));
        if (own.length === 0) {
            report('value', ['manager', 'pool', index, 'domain'], `no target's group ends with -${domain}, so nothing is built for this pool`);
            return;
        }
        const regions = new Set(own.map(({ region }) => region));
        const locations = member(pool, 'locations');
        (isList(locations) ? locations : []).forEach((location, number) => {
            if (typeof location !== 'string' || regions.has(location))
                return;
            const near = location.length <= 64 && compared++ < MAX_COMPARED ? (0,edit_distance/* nearest */.p)(location, [...regions].slice(0, 100)) : undefined;
            const hint = near === undefined ? undefined : `did you mean ${near}?`;
            report('value', ['manager', 'pool', index, 'locations', number], `no target of this pool is in ${location.slice(0, 64)}`, hint);
        });
    });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/findings.js









/**
 * Everything that is wrong or odd in a file, in the order of the file; each place once, however often an alias repeats it.
 *
 * @param kept what was kept of the file under `provider`
 */
function findingsOf(source, shown, isImageFile, kept) {
    const { data } = source;
    const targets = member(data, 'target');
    const collector = new FindingCollector(source, shown, isList(targets) ? targets.length : 0);
    const report = (...finding) => collector.add(...finding);
    const known = isImageFile ? IMAGE_FILE : (SHARED_FILES[kindOfShared(data)] ?? { kind: 'any' });
    new KeyChecker(data, known, report).check(data, known, []);
    secretFindings(data, report);
    oddTexts(data, [], source, report);
    keptNotes(kept, isImageFile, report);
    if (isImageFile && (0,json/* isObject */.G)(data)) {
        targetFindings(data, report);
        bootstrapFindings(data, report);
        missingParts(data, report);
    }
    else if (kindOfShared(data) === 'unknown')
        report('value', [], 'nothing in the file tells what it is for, so it is kept as it is');
    return collector.findings([...source.findings]);
}
function missingParts(data, report) {
    for (const key of ['image', 'iso']) {
        if (!(0,json/* isObject */.G)(data[key]))
            report('value', [], `the file has no ${key}, so the builder can make no disk image of it; it becomes an abstract document`);
    }
    const source = member(data['iso'], 'source');
    if (source !== undefined && urlOfBucketFile(source) === undefined) {
        report('value', ['iso', 'source'], 'no URL can be made of this place, so source.url must be added to the definition', 'a bucket of Azure lacks its account');
    }
    const os = member(data['image'], 'os');
    if (typeof os === 'string' && !/^windows\b/i.test(os))
        report('value', ['image', 'os'], 'the builder makes images of Windows only');
}
/** The members of a file that each part of `provider` is from. */
const PARTS = [
    ['image', 'image'],
    ['iso', 'iso'],
    ['pools', 'manager'],
    ['target', 'target'],
    ['log', 'log'],
    ['validation', 'validation'],
];
function keptNotes(kept, isImageFile, report) {
    const where = 'is kept under provider.cloud-image-builder-classic';
    if (!isImageFile)
        report('value', [], `no neutral field says what is in this file, so all of it ${where}`);
    for (const [part, key] of PARTS) {
        const value = isImageFile ? kept[part] : undefined;
        const names = (0,json/* isObject */.G)(value) ? Object.keys(value).map((name) => name.slice(0, 64)) : [];
        if (value === undefined || ((0,json/* isObject */.G)(value) && names.length === 0))
            continue;
        const list = names.length > 20 ? [...names.slice(0, 20), '…'] : names;
        report('key', [key], `what has no neutral field ${where}.${part}${list.length === 0 ? '' : `: ${list.join(', ')}`}`);
    }
    for (const key of Object.keys((0,json/* isObject */.G)(kept['extra']) ? kept['extra'] : {})) {
        report('key', [key], `this is not of the form that the builder reads, so it ${where}.extra as it stands`);
    }
    if ((0,json/* isObject */.G)(kept['target']) &&
        (0,json/* isObject */.G)(kept['target']['bootstrap']) &&
        isList(kept['target']['bootstrap']['executions']) &&
        kept['target']['bootstrap']['executions'].length > 0) {
        report('key', ['target', 0, 'bootstrap'], `these executions are not of the form that the builder reads, so they are no steps`);
    }
}
/** A quote at the end (or the beginning) of a text that is not in quotes itself, and backslashes that escape nothing. */
function oddTexts(value, path, source, report) {
    if (isList(value))
        for (const [index, item] of value.entries())
            oddTexts(item, [...path, index], source, report);
    else if ((0,json/* isObject */.G)(value))
        for (const [key, inner] of Object.entries(value))
            oddTexts(inner ?? null, [...path, key], source, report);
    if (typeof value !== 'string')
        return;
    if (value.includes(' \\ ') && source.textOf(path).startsWith('>')) {
        report('value', path, 'a backslash means nothing special in a folded text, so it stays in this one', 'leave it out');
    }
    const quote = /['"]$/.exec(value)?.[0] ?? /^['"]/.exec(value)?.[0];
    if (quote === undefined || value.split(quote).length % 2 === 1 || /^['"]/.test(source.textOf(path)))
        return;
    report('value', path, `a ${quote} without its pair is part of this text`, 'leave it out, or put the whole text in quotes');
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/difference.js


/** The difference that `withDifference` undoes; empty when the two are equal. */
function differenceOf(base, value) {
    const without = [];
    const set = changed(base, value, [], without);
    return { ...(set === undefined ? {} : { set }), ...(without.length === 0 ? {} : { without }) };
}
function withDifference(base, { set, without }) {
    const kept = (without ?? []).reduce((map, path) => removed(map, path), base);
    return set === undefined ? kept : merged(kept, set);
}
function changed(base, value, path, without) {
    for (const key of Object.keys(base))
        if (!Object.hasOwn(value, key))
            without.push([...path, key]);
    const set = [];
    for (const [key, after] of Object.entries(value)) {
        const before = member(base, key);
        if (after === undefined || (0,canonical_json/* equalJson */.F)(before, after))
            continue;
        const inner = (0,json/* isObject */.G)(before) && (0,json/* isObject */.G)(after) ? changed(before, after, [...path, key], without) : after;
        if (inner !== undefined)
            set.push([key, inner]);
    }
    return set.length === 0 ? undefined : Object.fromEntries(set);
}
function removed(map, [key = '', ...rest]) {
    const inner = member(map, key);
    return Object.fromEntries(Object.entries(map).flatMap(([name, value]) => {
        if (name !== key)
            return [[name, value]];
        return rest.length > 0 && (0,json/* isObject */.G)(inner) ? [[name, removed(inner, rest)]] : [];
    }));
}
function merged(base, set) {
    const all = new Map(Object.entries(base));
    for (const [key, value] of Object.entries(set)) {
        const before = all.get(key);
        all.set(key, (0,json/* isObject */.G)(before) && (0,json/* isObject */.G)(value) ? merged(before, value) : value);
    }
    return Object.fromEntries(all);
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/disks.js

/** @returns undefined unless there is one system disk and every disk has a size in whole GB */
function readDisks(disks) {
    if (!isList(disks))
        return undefined;
    const list = disks.filter(json/* isObject */.G);
    const regular = list.length === disks.length && list.every(({ os, size }) => typeof os === 'boolean' && isDiskSize(size));
    const system = list.filter(({ os }) => os === true);
    if (!regular || system.length !== 1)
        return undefined;
    const sizes = (of) => of.map(({ size }) => Number(size));
    return {
        osDiskGB: Number(system[0]?.['size']),
        dataDisksGB: sizes(list.filter(({ os }) => os === false)),
        kept: list.map((disk) => omit(disk, 'size')),
    };
}
/** Puts the neutral sizes into the disks; data disks too many are left out, new ones are like the last. */
function writeDisks(kept, osDiskGB, dataDisksGB) {
    if ((!isList(kept) && kept !== undefined) || (osDiskGB === undefined && dataDisksGB === undefined))
        return kept;
    const known = (kept ?? []).filter(json/* isObject */.G);
    if (known.length !== (kept ?? []).length)
        return kept;
    const sizes = isList(dataDisksGB) ? dataDisksGB : undefined;
    let data = 0;
    const disks = known.flatMap((disk) => {
        if (disk['os'] === true)
            return [osDiskGB === undefined ? disk : { ...disk, size: osDiskGB }];
        const size = sizes?.[data++];
        if (size !== undefined)
            return [{ ...disk, size }];
        // Without neutral sizes, a disk that has its own stays as it is.
        return disk['size'] === undefined ? [] : [disk];
    });
    if (osDiskGB !== undefined && !disks.some(({ os }) => os === true))
        disks.unshift({ os: true, variant: 'ssd', size: osDiskGB });
    const model = known.findLast(({ os }) => os !== true) ?? { os: false, variant: 'ssd' };
    return [...disks, ...(sizes ?? []).slice(data).map((size) => ({ ...model, size }))];
}
/** Azure's largest disk has 65,536 GiB. */
function isDiskSize(size) {
    return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 65_536;
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/executions.js

/** What commands run with when a step does not say; it needs the VM agent, which every image but Windows 7's has. */
const DEFAULT_SHELL = 'azure-powershell';
/**
 * Each execution is a `script` step with its commands inline; a reboot on a tested success is a `restart` step behind it. How the
 * commands get to the machine, what their output must match, the other actions, and expressions that the builder fills into a
 * command have no neutral field.
 *
 * @returns undefined when the list is not of the form that the builder reads
 */
function readExecutions(executions) {
    if (!isList(executions))
        return undefined;
    const names = new StepNames();
    const steps = [];
    const kept = [];
    for (const execution of executions) {
        const commands = readCommands(member(execution, 'commands'));
        // Without a shell the builder runs nothing; `tokens` is our name for something else.
        if (!(0,json/* isObject */.G)(execution) || commands === undefined || execution['shell'] === undefined || execution['tokens'] !== undefined)
            return undefined;
        const { name, shell, on, test } = execution;
        const named = typeof name === 'string' && name !== '';
        const key = names.next(named ? name : undefined);
        const reboots = isTested(test) && startsWithReboot(member(on, 'success'));
        const rest = omit(execution, 'commands', ...(named ? ['name'] : []), ...(shell === DEFAULT_SHELL ? ['shell'] : []));
        const onRest = reboots && (0,json/* isObject */.G)(on) && on['success'] === 'reboot' ? omit(on, 'success') : on;
        const own = {
            ...omit(rest, 'on'),
            ...(onRest === undefined || (onRest !== on && (0,json/* isObject */.G)(onRest) && Object.keys(onRest).length === 0) ? {} : { on: onRest }),
            ...(Object.keys(commands.tokens).length === 0 ? {} : { tokens: commands.tokens }),
        };
        steps.push({ script: { ...(named ? { name } : {}), shell: 'powershell', inline: commands.inline } });
        if (reboots)
            steps.push({ restart: {} });
        if (Object.keys(own).length > 0)
            kept.push([key, own]);
    }
    return { steps, kept: Object.fromEntries(kept) };
}
/** The executions that steps stand for; what cannot be written is refused. */
function writeExecutions(steps, kept, refuse) {
    const names = new StepNames();
    const executions = [];
    let restartable = false;
    steps.forEach((step, index) => {
        const path = `steps[${index}]`;
        const [kind = 'nothing', value] = (0,json/* isObject */.G)(step) ? (Object.entries(step)[0] ?? []) : [];
        if (kind === 'script' && (0,json/* isObject */.G)(value)) {
            const name = typeof value['name'] === 'string' ? value['name'] : undefined;
            executions.push(writeScript(value, member(kept, names.next(name)), path, refuse));
            restartable = true;
            return;
        }
        const last = executions.at(-1);
        if (kind === 'restart' && last !== undefined && restartable) {
            for (const option of (0,json/* isObject */.G)(value) ? Object.keys(value) : [])
                refuse(`${path}.restart.${option}`, 'this format cannot say it');
            executions[executions.length - 1] = rebooting(last, member(kept, names.current));
            restartable = false;
            return;
        }
        refuse(path, kind === 'restart'
            ? 'this format restarts only behind a script, and once'
            : `this format has no ${kind} step, only script and restart`);
    });
    return executions;
}
function writeScript(script, kept, path, refuse) {
    for (const key of Object.keys(script)) {
        // Commands run as SYSTEM, or as the administrator over WinRM.
        if (!['name', 'shell', 'inline', 'elevated'].includes(key))
            refuse(`${path}.script.${key}`, 'this format cannot say it');
    }
    if (script['shell'] !== 'powershell')
        refuse(`${path}.script.shell`, 'this format has only powershell');
    const inline = script['inline'];
    const tokens = member(kept, 'tokens');
    const commands = isList(inline) ? inline.map((line, index) => filledIn(line, member(tokens, String(index)))) : [];
    const own = (0,json/* isObject */.G)(kept) ? omit(kept, 'tokens', 'on') : {};
    // Whether it restarts is said by the next step, where it is not said in vain.
    const on = isTested(own['test']) ? withoutReboot(member(kept, 'on')) : member(kept, 'on');
    return {
        shell: DEFAULT_SHELL,
        commands,
        ...own,
        ...(script['name'] === undefined ? {} : { name: script['name'] }),
        ...(on === undefined ? {} : { on }),
    };
}
function filledIn(line, tokens) {
    return tokens === undefined ? line : { format: line, tokens };
}
function rebooting(execution, kept) {
    const spelled = member(member(kept, 'on'), 'success');
    const on = execution['on'];
    return {
        ...execution,
        ...(isTested(execution['test']) ? {} : { test: { std: { out: { match: '.*' } } } }),
        on: { ...((0,json/* isObject */.G)(on) ? on : {}), success: startsWithReboot(spelled) ? (spelled ?? null) : 'reboot' },
    };
}
function withoutReboot(on) {
    if (!(0,json/* isObject */.G)(on) || !startsWithReboot(member(on, 'success')))
        return on;
    const rest = omit(on, 'success');
    return Object.keys(rest).length === 0 ? undefined : rest;
}
/** The builder acts on success only where something was tested. */
function isTested(test) {
    return (0,json/* isObject */.G)(test) && Object.keys(test).length > 0;
}
function startsWithReboot(action) {
    return typeof action === 'string' && /^reboot(\s|$)/i.test(action);
}
function readCommands(commands) {
    if (!isList(commands) || commands.length === 0)
        return undefined;
    const inline = [];
    const tokens = [];
    for (const command of commands) {
        if (typeof command === 'string') {
            inline.push(command);
            continue;
        }
        const format = member(command, 'format');
        const values = member(command, 'tokens');
        const known = (0,json/* isObject */.G)(command) && Object.keys(command).length === 2;
        if (!known || typeof format !== 'string' || !isList(values))
            return undefined;
        tokens.push([String(inline.length), values]);
        inline.push(format);
    }
    return { inline, tokens: Object.fromEntries(tokens) };
}
/** A key for each script: its name, made unique where several have the same or none. */
class StepNames {
    #used = new Set();
    #again = new Map();
    #count = 0;
    /** The key that was given last. */
    current = '';
    next(name) {
        this.#count++;
        let key = name ?? `#${this.#count}`;
        let again = this.#again.get(key) ?? 1;
        const plain = key;
        while (this.#used.has(key))
            key = `${plain}#${++again}`;
        this.#again.set(plain, again);
        this.#used.add(key);
        this.current = key;
        return key;
    }
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/machine.js

/** The name of the size that the builder asks for: `Standard_DS{0}_v2` with 3 processors is `Standard_DS3_v2`. */
function sizeOfMachine(machine) {
    const format = member(machine, 'format');
    const cpu = member(machine, 'cpu');
    if (typeof format !== 'string' || typeof cpu !== 'number')
        return undefined;
    const size = format.replaceAll('{0}', String(cpu));
    return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(size) ? size : undefined;
}
/** `V2` boots by UEFI. A machine that does not say is what fits the disk: only GPT boots by UEFI. */
function generationOf(machine, partition) {
    const said = member(machine, 'hyperv');
    if (typeof said === 'string' && /^v[12]$/i.test(said))
        return said.endsWith('2') ? 2 : 1;
    return typeof partition === 'string' && partition.toUpperCase() === 'GPT' ? 2 : 1;
}
/** The machine as it was, unless its size or generation is not the neutral one any more. */
function writeMachine(kept, size, generation, partition) {
    if (kept !== undefined && !(0,json/* isObject */.G)(kept))
        return kept;
    const machine = {
        ...kept,
        ...(typeof size !== 'string' || size === sizeOfMachine(kept) ? {} : splitSize(size)),
        ...(typeof generation !== 'number' || generation === generationOf(kept, partition) ? {} : { hyperv: `V${generation}` }),
    };
    return kept === undefined && Object.keys(machine).length === 0 ? undefined : machine;
}
/** The first number of a size's name is that of its processors, by Azure's naming convention. */
function splitSize(size) {
    const [, before, cpu, after] = /^(\D*)(\d+)(.*)$/.exec(size) ?? [];
    return cpu === undefined ? { format: size } : { format: `${before}{0}${after}`, cpu: Number(cpu) };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/targets.js







/** The kind of output of a platform, and the members of a target that it says. */
const KINDS = {
    azure: ['managed', 'platform', 'group', 'storage', 'region'],
    amazon: ['ami', 'platform', 'region'],
    google: ['gce-image', 'platform'],
};
/** Of the names of resource groups that the builder leaves out in those of images. */
const GROUP_PREFIX = /^rg-/;
/**
 * @param key of the file, which is part of the images' names
 * @param partition of the disk image, MBR or GPT
 */
function readTargets(targets, key, partition) {
    const tags = targets.map((target) => readTags(target['tag']));
    const shared = sharedTags(tags);
    const read = targets.map((target, index) => readTarget(target, tags[index], shared));
    const names = outputNames(targets, key);
    const [first = {}, ...others] = read.map(({ rest }) => rest);
    const differences = others.map((rest) => differenceOf(first, rest));
    const disks = readDisks(first['disk']);
    const executions = readExecutions(member(first['bootstrap'], 'executions'));
    const size = sizeOfMachine(first['machine']);
    return {
        outputs: read.map(({ output }, index) => ({ kind: output['kind'], name: names[index] ?? key, ...output })),
        tags: shared,
        generation: generationOf(first['machine'], partition),
        build: {
            ...(size === undefined ? {} : { size }),
            ...(disks === undefined ? {} : { osDiskGB: disks.osDiskGB }),
            ...(disks === undefined || disks.dataDisksGB.length === 0 ? {} : { dataDisksGB: disks.dataDisksGB }),
        },
        steps: executions?.steps ?? [],
        target: {
            ...omit(first, 'disk', 'bootstrap'),
            ...(first['disk'] === undefined ? {} : { disk: disks?.kept ?? first['disk'] }),
            ...keptBootstrap(first['bootstrap'], executions),
        },
        targets: Object.fromEntries(differences.flatMap((difference, index) => Object.keys(difference).length === 0 ? [] : [[names[index + 1] ?? '', { ...difference }]])),
        executions: executions?.kept ?? {},
    };
}
/** What steps do not say of a `bootstrap`; an empty list of executions is not said by any step. */
function keptBootstrap(bootstrap, executions) {
    if (bootstrap === undefined)
        return {};
    if (!(0,json/* isObject */.G)(bootstrap) || executions === undefined || executions.steps.length === 0)
        return { bootstrap };
    const rest = omit(bootstrap, 'executions');
    return Object.keys(rest).length === 0 ? {} : { bootstrap: rest };
}
/** The targets that outputs stand for, in their order. */
function writeTargets(document, provider, partition, refuse) {
    const kept = (0,json/* isObject */.G)(provider['target']) ? provider['target'] : {};
    const steps = isList(document['steps']) ? document['steps'] : [];
    const executions = writeExecutions(steps, provider['executions'], refuse);
    const build = document['build'];
    const machine = writeMachine(kept['machine'], member(build, 'size'), member(document['image'], 'generation'), partition);
    const disk = writeDisks(kept['disk'], member(build, 'osDiskGB'), member(build, 'dataDisksGB'));
    const first = {
        ...omit(kept, 'machine', 'disk'),
        ...(machine === undefined ? {} : { machine }),
        ...(disk === undefined ? {} : { disk }),
        ...(executions.length === 0 ? {} : { bootstrap: { ...((0,json/* isObject */.G)(kept['bootstrap']) ? kept['bootstrap'] : {}), executions } }),
    };
    const outputs = isList(document['outputs']) ? document['outputs'] : [];
    return outputs.flatMap((output, index) => {
        if (!(0,json/* isObject */.G)(output) || output['kind'] === 'vhd')
            return [];
        const difference = member(provider['targets'], String(output['name']));
        const rest = (0,json/* isObject */.G)(difference) ? withDifference(first, difference) : first;
        return [writeTarget(output, rest, document['tags'], `outputs[${index}]`, refuse)];
    });
}
function readTarget(target, tags, shared) {
    const platform = typeof target['platform'] === 'string' ? target['platform'] : '';
    const [kind, ...says] = (Object.hasOwn(KINDS, platform) ? KINDS[platform] : undefined) ?? ['managed', 'group', 'storage', 'region'];
    const text = (name) => {
        const value = target[name];
        return says.includes(name) && typeof value === 'string' && value !== '' ? value : undefined;
    };
    const [group, storage, region] = [text('group'), text('storage'), text('region')];
    const name = region === undefined ? undefined : (0,azure_regions/* regionName */.gw)(region);
    const own = tags === undefined ? {} : Object.fromEntries(Object.entries(tags).filter(([tag]) => !Object.hasOwn(shared, tag)));
    const said = [
        ...(text('platform') === undefined ? [] : ['platform']),
        ...(group === undefined ? [] : ['group']),
        ...(storage === undefined ? [] : ['storage']),
        // A region that is spelled in its own way keeps its spelling.
        ...(region !== undefined && (0,azure_regions/* displayNameOf */.Nv)(name ?? '') === region ? ['region'] : []),
        ...(tags !== undefined && Object.keys(tags).length > 0 ? ['tag'] : []),
    ];
    return {
        output: {
            kind,
            ...(group === undefined ? {} : { resourceGroup: group }),
            ...(storage === undefined ? {} : { storageAccount: storage }),
            ...(name === undefined ? {} : { regions: [{ name }] }),
            ...(Object.keys(own).length === 0 ? {} : { tags: own }),
        },
        // A target of no platform is not one of Azure: see `canonical`.
        rest: { ...omit(target, ...said), ...(target['platform'] === undefined ? { platform: null } : {}) },
    };
}
const SAID = {
    managed: ['kind', 'name', 'resourceGroup', 'storageAccount', 'regions', 'tags'],
    ami: ['kind', 'name', 'regions', 'tags'],
    'gce-image': ['kind', 'name', 'tags'],
};
function writeTarget(output, rest, shared, path, refuse) {
    const kind = String(output['kind']);
    const platform = Object.keys(KINDS).find((known) => KINDS[known]?.[0] === kind);
    if (platform === undefined)
        refuse(path, `this format has no ${kind} output, only managed, ami, gce-image and one vhd`);
    for (const key of Object.keys(output))
        if (platform !== undefined && !SAID[kind]?.includes(key))
            refuse(`${path}.${key}`, 'this format cannot say it');
    const regions = isList(output['regions']) ? output['regions'] : [];
    if (regions.length > 1)
        refuse(`${path}.regions`, 'a target of this format has one region; give each its own output');
    const region = member(regions[0], 'name');
    const spelled = rest['region'];
    const keeps = typeof region !== 'string' || (typeof spelled === 'string' && (0,azure_regions/* regionName */.gw)(spelled) === region);
    const tags = writeTags({ ...((0,json/* isObject */.G)(shared) ? shared : {}), ...((0,json/* isObject */.G)(output['tags']) ? output['tags'] : {}) });
    return {
        ...(platform === undefined ? {} : { platform }),
        ...(output['resourceGroup'] === undefined ? {} : { group: output['resourceGroup'] }),
        ...(output['storageAccount'] === undefined ? {} : { storage: output['storageAccount'] }),
        ...rest,
        ...(keeps ? {} : { region: (0,azure_regions/* displayNameOf */.Nv)(region) }),
        ...(tags.length === 0 ? {} : { tag: tags }),
    };
}
/** `<group without rg->-<key>`: the images' names without the revisions that the builder puts behind. */
function outputNames(targets, key) {
    const used = new Set();
    const counts = new Map();
    return targets.map(({ group, region }) => {
        const place = typeof group === 'string' && group !== '' ? group.replace(GROUP_PREFIX, '') : typeof region === 'string' ? (0,azure_regions/* regionName */.gw)(region) : '';
        const name = `${place}-${key}`
            .toLowerCase()
            .replace(/[^a-z0-9._-]+/g, '-')
            .replace(/^[^a-z0-9]+/, '')
            .slice(0, 76) || 'image';
        let count = counts.get(name) ?? 1;
        let unique = name;
        while (used.has(unique))
            unique = `${name}-${++count}`;
        counts.set(name, count);
        used.add(unique);
        return unique;
    });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/image-file.js



const ARCHITECTURES = { 'x86-64': 'x64', x86: 'x86', arm64: 'arm64' };
const OTHER_NAMES = { amd64: 'x64', x86_64: 'x64', x64: 'x64', i386: 'x86', aarch64: 'arm64' };
/** In MiB: what `build.diskMiB` can say, from 1 GB to 2 TiB. */
const MAX_DISK_GB = 2048;
/**
 * Reads the file of an image as ONE document, however many targets it has.
 *
 * The builder makes one disk image of it, from one ISO, and one machine image for each target from that disk; all have the key of the
 * file, by which commit messages and pools name them. So a target is an output: documents for each would build the same disk as
 * many times, and no longer say that the key is one thing. What differs from target to target and has no neutral field is in `provider…targets`.
 */
function readImageFile(data, key) {
    const { image, iso, target, manager } = data;
    const list = isList(target) && target.length > 0 && target.every(json/* isObject */.G) ? target.filter(json/* isObject */.G) : undefined;
    const targets = list === undefined ? undefined : readTargets(list, key, member(image, 'partition'));
    const disk = (0,json/* isObject */.G)(image) ? readDiskImage(image) : undefined;
    const source = (0,json/* isObject */.G)(iso) ? readIso(iso) : undefined;
    const pools = readManager(manager);
    const said = [
        ...(disk === undefined ? [] : ['image']),
        ...(source === undefined ? [] : ['iso']),
        ...(targets === undefined ? [] : ['target']),
        ...(pools === undefined ? [] : ['manager']),
        ...['log', 'validation'],
    ];
    const extra = omit(data, ...said);
    const outputs = [...(disk?.outputs ?? []), ...(targets?.outputs ?? [])];
    return {
        document: {
            image: {
                os: 'windows',
                arch: disk?.arch ?? 'x64',
                generation: targets?.generation ?? 1,
                names: { key, ...(pools?.first === undefined ? {} : { pool: pools.first }) },
            },
            ...(targets === undefined || Object.keys(targets.tags).length === 0 ? {} : { tags: targets.tags }),
            ...(source === undefined ? {} : { source: source.neutral }),
            // Its bootstrap reads the tags of the machine.
            build: { ...disk?.build, ...targets?.build, ...(targets === undefined ? {} : { readsTags: true }) },
            steps: targets?.steps ?? [],
            ...(outputs.length === 0 ? {} : { outputs }),
        },
        provider: {
            ...(disk === undefined ? {} : { image: disk.kept, ...unlessEmpty('vhd', disk.vhd) }),
            ...(source === undefined ? {} : { iso: source.kept }),
            ...(pools?.kept ?? {}),
            ...(targets === undefined ? {} : { target: targets.target }),
            ...unlessEmpty('targets', targets?.targets),
            ...unlessEmpty('executions', targets?.executions),
            ...(data['log'] === undefined ? {} : { log: data['log'] }),
            ...(data['validation'] === undefined ? {} : { validation: data['validation'] }),
            ...unlessEmpty('extra', extra),
        },
    };
}
function writeImageFile(document, provider, refuse) {
    const image = member(document, 'image');
    if (member(image, 'os') !== 'windows')
        refuse('image.os', 'this format has images of Windows only');
    const kept = (0,json/* isObject */.G)(provider['image']) ? provider['image'] : undefined;
    const disk = writeDiskImage(document, kept, provider['vhd'], refuse);
    const targets = writeTargets(document, provider, member(disk, 'partition'), refuse);
    const iso = writeIso(document['source'], provider['iso'], refuse);
    const manager = writeManager(provider, member(member(image, 'names'), 'pool'), refuse);
    return {
        ...(disk === undefined ? {} : { image: disk }),
        ...(iso === undefined ? {} : { iso }),
        ...(manager === undefined ? {} : { manager }),
        ...(targets.length === 0 ? {} : { target: targets }),
        ...(provider['log'] === undefined ? {} : { log: provider['log'] }),
        ...(provider['validation'] === undefined ? {} : { validation: provider['validation'] }),
        ...((0,json/* isObject */.G)(provider['extra']) ? provider['extra'] : {}),
    };
}
/** Nothing for a map without members. */
function unlessEmpty(name, map) {
    return map === undefined || Object.keys(map).length === 0 ? {} : { [name]: map };
}
function readDiskImage(image) {
    const { architecture, size, target } = image;
    const arch = archOf(architecture);
    const sized = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MAX_DISK_GB;
    const bucket = member(target, 'bucket');
    const toBucket = (0,json/* isObject */.G)(target) && typeof bucket === 'string' && bucket !== '';
    const canonical = arch !== undefined && ARCHITECTURES[String(architecture)] === arch;
    return {
        arch: arch ?? 'x64',
        build: sized ? { diskMiB: size * 1024 } : {},
        outputs: toBucket ? [{ kind: 'vhd', container: bucket }] : [],
        kept: {
            ...omit(image, ...(canonical ? ['architecture'] : []), ...(sized ? ['size'] : []), ...(toBucket ? ['target'] : [])),
            ...(architecture === undefined ? { architecture: null } : {}),
        },
        vhd: toBucket ? omit(target, 'bucket') : undefined,
    };
}
function writeDiskImage(document, kept, vhd, refuse) {
    const outputs = isList(document['outputs']) ? document['outputs'] : [];
    const disks = outputs.flatMap((output, index) => (member(output, 'kind') === 'vhd' ? [{ output, path: `outputs[${index}]` }] : []));
    const arch = member(document['image'], 'arch');
    const diskMiB = member(document['build'], 'diskMiB');
    for (const { output, path } of disks) {
        for (const name of Object.keys((0,json/* isObject */.G)(output) ? output : {})) {
            if (!['kind', 'container'].includes(name))
                refuse(`${path}.${name}`, 'this format cannot say it');
        }
    }
    for (const { path } of disks.slice(1))
        refuse(path, 'this format has one vhd output');
    // A document of another format, or of a file without an image.
    if (kept === undefined) {
        if (document['abstract'] !== true)
            refuse('provider.cloud-image-builder-classic.image', 'this format needs the name of the Windows (os), edition, language, type and format');
        return undefined;
    }
    const container = member(disks[0]?.output, 'container');
    const spelled = archOf(kept['architecture']);
    const architecture = Object.keys(ARCHITECTURES).find((name) => ARCHITECTURES[name] === arch);
    if (typeof diskMiB === 'number' && diskMiB % 1024 !== 0)
        refuse('build.diskMiB', 'this format counts in whole GB');
    return {
        ...kept,
        ...(kept['architecture'] !== undefined && (spelled ?? 'x64') === arch ? {} : { architecture: architecture ?? null }),
        ...(typeof diskMiB === 'number' ? { size: diskMiB / 1024 } : {}),
        ...(container === undefined ? {} : { target: { ...((0,json/* isObject */.G)(vhd) ? vhd : {}), bucket: container } }),
    };
}
/** By the names of the format, and those that people take for them. */
function archOf(architecture) {
    if (typeof architecture !== 'string')
        return undefined;
    const name = architecture.toLowerCase();
    const found = [ARCHITECTURES, OTHER_NAMES].find((names) => Object.hasOwn(names, name));
    return found?.[name];
}
function readIso(iso) {
    const { source, wimindex } = iso;
    const url = urlOfBucketFile(source);
    const indexed = typeof wimindex === 'number' && Number.isInteger(wimindex) && wimindex >= 1 && wimindex <= 1000;
    return {
        neutral: { kind: 'iso', ...(url === undefined ? {} : { url }), ...(indexed ? { index: wimindex } : {}) },
        kept: omit(iso, ...(url === undefined ? [] : ['source']), ...(indexed ? ['wimindex'] : [])),
    };
}
function writeIso(source, kept, refuse) {
    if (source === undefined)
        return (0,json/* isObject */.G)(kept) ? kept : undefined;
    const { kind, url, index } = (0,json/* isObject */.G)(source) ? source : {};
    if (kind !== 'iso')
        refuse('source.kind', 'this format starts from an iso');
    for (const name of Object.keys((0,json/* isObject */.G)(source) ? source : {})) {
        if (!['kind', 'url', 'index'].includes(name))
            refuse(`source.${name}`, kind === 'iso' ? 'this format cannot say it' : 'this format starts from an iso');
    }
    const file = typeof url === 'string' ? bucketFileOf(url) : undefined;
    return {
        ...((0,json/* isObject */.G)(kept) ? kept : {}),
        ...(file === undefined ? {} : { source: file }),
        ...(index === undefined ? {} : { wimindex: index }),
    };
}
/** Pools by `domain/variant`, as commit messages name them; the name of the first is in `image.names.pool`. */
function readManager(manager) {
    const pool = member(manager, 'pool');
    if (!(0,json/* isObject */.G)(manager) || !isList(pool) || pool.length === 0 || !pool.every(json/* isObject */.G))
        return undefined;
    const pools = pool.filter(json/* isObject */.G).map(readPool);
    const first = pools[0]?.['name'];
    const rest = omit(manager, 'pool');
    return {
        first: typeof first === 'string' ? first : undefined,
        kept: {
            pools: pools.map((entry, index) => (index === 0 && typeof first === 'string' ? omit(entry, 'name') : entry)),
            ...unlessEmpty('manager', rest),
        },
    };
}
function readPool(pool) {
    const { domain, variant } = pool;
    const plain = (part) => typeof part === 'string' && /^[^/]+$/.test(part);
    if (!plain(domain) || !plain(variant) || ['name', 'asIs'].some((key) => Object.hasOwn(pool, key)))
        return { asIs: pool };
    return { name: `${domain}/${variant}`, ...omit(pool, 'domain', 'variant') };
}
function writeManager(provider, named, refuse) {
    const { pools, manager } = provider;
    if (!isList(pools))
        return typeof named === 'string' ? { pool: [writePool({ name: named })] } : undefined;
    const [first, ...others] = pools;
    const own = (0,json/* isObject */.G)(first) && first['asIs'] === undefined;
    if (own && typeof named !== 'string')
        refuse('image.names.pool', 'the first pool of this format has its name from it');
    return {
        ...((0,json/* isObject */.G)(manager) ? manager : {}),
        pool: [own ? { ...first, name: named ?? '' } : (first ?? null), ...others].map(writePool),
    };
}
function writePool(pool) {
    if (!(0,json/* isObject */.G)(pool))
        return pool;
    if (pool['asIs'] !== undefined)
        return pool['asIs'];
    const [domain = '', ...variant] = String(pool['name']).split('/');
    return { domain, variant: variant.join('/'), ...omit(pool, 'name') };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/cloud-image-builder-classic/format.js








const NAME = 'cloud-image-builder-classic';
/** The top-level keys of an image's file; a map without any of them is a file that images share. */
const format_IMAGE_FILE = ['image', 'iso', 'target', 'manager'];
/** The YAML below `config/` of Mozilla's Cloud Image Builder, before it came to use Packer: document 002. */
const cloudImageBuilderClassic = {
    name: NAME,
    aliases: ['cib-classic', 'cloud-image-builder'],
    title: 'Cloud Image Builder, classic (config/*.yaml)',
    extension: 'yaml',
    read,
    write,
    canonical: (text) => canonicalData(readClassicSource(text, 'the file').data),
};
function read(text, { shown, stem }) {
    const source = readClassicSource(text, shown);
    const { data } = source;
    if (!(0,json/* isObject */.G)(data) && !isList(data)) {
        const place = source.valuePlace([]);
        const message = 'the file holds neither a mapping (an image, or product keys) nor a list (packages, drivers, commands, services)';
        throw unusable(shown, [...source.findings, { severity: 'error', ...place, message }]);
    }
    const isImage = isImageFile(data);
    const document = isImage ? imageDocument(data, stem) : sharedDocument(data, stem);
    const kept = member(document['provider'], NAME);
    return {
        documents: [(0,escape_variables/* escapeVariables */.j)(document)],
        findings: findingsOf(source, shown, isImage, (0,json/* isObject */.G)(kept) ? kept : {}),
    };
}
function isImageFile(data) {
    return (0,json/* isObject */.G)(data) && format_IMAGE_FILE.some((key) => Object.hasOwn(data, key));
}
function imageDocument(data, stem) {
    const { document, provider } = readImageFile(data, stem);
    const { image, ...rest } = document;
    // Without a disk to build or an ISO to build it from, the document cannot stand alone.
    const partial = !(0,json/* isObject */.G)(data['image']) || !(0,json/* isObject */.G)(data['iso']);
    return {
        schema: 'vm-image/1',
        ...(partial ? { abstract: true } : {}),
        image: { id: idOf(stem), ...((0,json/* isObject */.G)(image) ? image : {}) },
        ...rest,
        provider: { [NAME]: provider },
    };
}
function sharedDocument(data, stem) {
    return { schema: 'vm-image/1', abstract: true, image: { os: 'windows', names: { key: stem } }, provider: { [NAME]: readShared(data) } };
}
function write(documents) {
    const findings = [];
    const refuse = (path, message) => void findings.push({ severity: 'error', message: `${path}: ${message}` });
    const [document = {}] = documents;
    if (documents.length !== 1)
        refuse('the documents', `a file of this format holds one image, not ${documents.length}`);
    const kept = member(document['provider'], NAME);
    const provider = (0,json/* isObject */.G)(kept) ? kept : {};
    const shared = document['abstract'] === true && provider['kind'] !== undefined;
    const data = shared ? writeShared(provider) : writeImageFile(document, provider, refuse);
    if (findings.length > 0)
        throw new errors/* InputError */.dz(`The definition cannot be written as ${NAME}.`, { findings });
    return `---\n${(0,yaml_file/* writeYaml */.Vd)(data)}`;
}
function unusable(shown, findings) {
    return new errors/* InputError */.dz(`The file ${shown} is not one of ${NAME}.`, { findings });
}
/** 2 to 63 of a-z, 0-9 and -, beginning with a letter or digit. */
function idOf(stem) {
    const id = stem
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, 63);
    return id.length < 2 ? `image-${id}`.replace(/-$/, '') : id;
}


/***/ })

};
