export const id = "shared-net-debian-archive-debian-archives";
export const ids = ["shared-net-debian-archive-debian-archives"];
export const modules = {

/***/ 8216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ DEFAULT_ARCHIVE),
  d: () => (/* binding */ DebianArchives)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/read-only.js
var read_only = __webpack_require__(80274);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/net/src/download.js
var download = __webpack_require__(56391);
// EXTERNAL MODULE: ./build/staging/net/src/debian-archive/debian-release.js + 1 modules
var debian_release = __webpack_require__(67641);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/staging/net/src/debian-archive/index-cache.js


/** An index that nobody has asked for so long has been replaced in its archive. */
const UNUSED = 30 * 86_400_000;
/**
 * Notes that an index was used, and removes those that nobody uses any more.
 *
 * @param folder in which each index has the name of its digest
 * @param used its file
 */
async function forgetUnused(folder, used, now) {
    await (0,external_node_fs_promises_.utimes)(used, now, now);
    for (const name of await (0,external_node_fs_promises_.readdir)(folder)) {
        if (!/^[0-9a-f]{64}\.[gx]z$/.test(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        // Another run may just have removed it.
        const state = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
        if (state !== undefined && now.getTime() - state.mtimeMs > UNUSED)
            await (0,external_node_fs_promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/staging/net/src/debian-archive/package-index.js
/** The packages of some indices (`Packages`, https://wiki.debian.org/DebianRepository/Format#A.22Packages.22_Indices), by name. */
class PackageIndex {
    #packages = new Map();
    #providers = new Map();
    #stanza = {};
    /** Takes one line of an index, without its end; an empty one, and the last of a file, ends a package. */
    addLine(line) {
        if (line === '') {
            this.#endStanza();
            return;
        }
        const colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' '))
            return;
        const name = line.slice(0, colon);
        if (FIELDS.has(name))
            this.#stanza[name] = line.slice(colon + 1).trim();
    }
    /** All names that can be installed. */
    names() {
        return this.#packages.keys();
    }
    /** Versions of a package, in the order in which they were read; none where it is not there. */
    versions(name) {
        return this.#packages.get(name)?.map(({ version }) => version) ?? [];
    }
    /** The first version that was read, of a package or of what provides it. */
    get(name) {
        const own = this.#packages.has(name) ? name : this.#providers.get(name)?.[0];
        const found = own === undefined ? undefined : this.#packages.get(own)?.[0];
        if (own === undefined || found === undefined)
            return undefined;
        const { version, installedKiB, isRequired } = found;
        return { name: own, version, installedKiB, isRequired, depends: relations(found.relations) };
    }
    /** Names of the packages that every system has. */
    *required() {
        for (const [name, [first]] of this.#packages)
            if (first?.isRequired === true)
                yield name;
    }
    #endStanza() {
        const { Package: name, Version: version = '', Provides: provides = '' } = this.#stanza;
        const { Essential, Priority, 'Installed-Size': size = '', 'Pre-Depends': before = '', Depends: depends = '' } = this.#stanza;
        this.#stanza = {};
        if (name === undefined)
            return;
        const found = {
            version,
            installedKiB: /^\d{1,12}$/.test(size) ? Number(size) : 0,
            isRequired: Essential === 'yes' || Priority === 'required',
            relations: [before, depends].filter((text) => text !== '').join(', '),
        };
        const known = this.#packages.get(name);
        if (known === undefined)
            this.#packages.set(name, [found]);
        else
            known.push(found);
        for (const [virtual] of relations(provides)) {
            if (virtual === undefined)
                continue;
            const providers = this.#providers.get(virtual);
            if (providers === undefined)
                this.#providers.set(virtual, [name]);
            else
                providers.push(name);
        }
    }
}
const FIELDS = new Set(['Package', 'Version', 'Installed-Size', 'Pre-Depends', 'Depends', 'Provides', 'Essential', 'Priority']);
/** `libc6 (>= 2.36), a:any | b` without all but the names. */
function relations(text) {
    return text
        .split(',')
        .map((relation) => relation.split('|').flatMap((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? []))
        .filter((alternatives) => alternatives.length > 0);
}

;// CONCATENATED MODULE: ./build/staging/net/src/debian-archive/debian-archives.js














/** Where Debian's own archives are served from. */
const DEFAULT_ARCHIVE = 'https://deb.debian.org/debian';
const SECURITY = 'https://deb.debian.org/debian-security';
/** Bytes of a packed index: that of Debian's main has 12 MiB. */
const MAX_INDEX = 256 * 1024 * 1024;
/** Characters that one may have when it is unpacked: 60 Mi in Debian's main. */
const MAX_TEXT = 1024 * 1024 * 1024;
/** Asks archives of Debian packages what they have. Each answer is asked for once. */
class DebianArchives {
    #options;
    #releases = new Map();
    #suites = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * @param mirror Debian's own archive when left out
     * @throws as `readDebianRelease`
     */
    release(mirror, name) {
        const where = mirror ?? DEFAULT_ARCHIVE;
        const key = `${where} ${name}`;
        const release = this.#releases.get(key) ?? (0,debian_release/* readDebianRelease */.Jg)(where, name, this.#options.signal);
        this.#releases.set(key, release);
        return release;
    }
    /**
     * @param mirror Debian's own archive when left out
     * @returns undefined when the archive has no such suite
     * @throws ExternalError when it does not answer, CancelledError
     */
    suite(mirror, name) {
        const key = `${mirror ?? ''} ${name}`;
        const suite = this.#suites.get(key) ?? this.#open(mirror, name);
        this.#suites.set(key, suite);
        return suite;
    }
    async #open(mirror, name) {
        const own = { mirror: mirror ?? DEFAULT_ARCHIVE, name };
        const release = await this.#release(own);
        if (release === undefined)
            return undefined;
        // As mmdebstrap does it for the suites that have them: with a mirror of the user's it takes nothing else.
        const updates = mirror === undefined ? [`${name}-updates`, `${name}-security`] : [];
        const indices = new Map();
        return {
            release,
            packages: (components, architecture) => {
                const key = [architecture, ...components].join(' ');
                const index = indices.get(key) ??
                    this.#index([own, ...updates.map((update) => ({ mirror: update === `${name}-security` ? SECURITY : own.mirror, name: update }))], {
                        components,
                        architecture,
                    });
                indices.set(key, index);
                return index;
            },
        };
    }
    async #release({ mirror, name }) {
        try {
            return await this.release(mirror, name);
        }
        catch (error) {
            if (error instanceof errors/* ExternalError */.yA && error.details.status === 404)
                return undefined;
            throw error;
        }
    }
    async #index(places, { components, architecture }) {
        const index = new PackageIndex();
        for (const place of places) {
            const release = await this.#release(place);
            if (release === undefined)
                continue;
            // One that does not name its components cannot be told from one that lacks them.
            if (release.components.length === 0)
                return undefined;
            // A component that is not there is reported where it stands; updates need not have all.
            for (const component of components.filter((one) => release.components.includes(one))) {
                const path = await readablePath(`${component}/binary-${architecture}/Packages`, release);
                // Without one of them it would not be known what is there.
                if (path === undefined)
                    return undefined;
                const sha256 = release.files.get(path)?.sha256 ?? '';
                await this.#read(addressOf(place, path, sha256, release), { sha256, kind: path.endsWith('.xz') ? 'xz' : 'gz' }, index);
            }
        }
        return index;
    }
    async #read(url, packed, index) {
        const { cacheFolder, signal } = this.#options;
        const read = (file) => readIndex(file, url, packed.kind, index, signal);
        if (url.startsWith('file:'))
            return read((0,external_node_url_.fileURLToPath)(url));
        if (cacheFolder === undefined) {
            return (0,files/* withTemporaryFolder */.EX)('debian-archive', async (folder) => read(await this.#fetch(url, packed, folder)));
        }
        await (0,read_only/* makeFolder */.f)(cacheFolder);
        const file = await this.#fetch(url, packed, cacheFolder);
        await read(file);
        await forgetUnused(cacheFolder, file, new Date());
    }
    async #fetch(url, { sha256, kind }, folder) {
        const { log, signal } = this.#options;
        const file = (0,external_node_path_.join)(folder, `${sha256}.${kind}`);
        const known = await (0,files/* sha256OfFile */.Vq)(file).catch((error) => {
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        });
        if (known !== sha256)
            await (0,download/* downloadVerified */.n)({ url, file, sha256, what: 'the index of packages', most: MAX_INDEX, log, signal });
        return file;
    }
}
/** By its digest where the archive has that: under its name another one may stand by now. */
function addressOf({ mirror, name }, path, sha256, release) {
    const isByHash = release.field('Acquire-By-Hash') === 'yes' && !mirror.startsWith('file:');
    const below = isByHash ? `${path.slice(0, path.lastIndexOf('/'))}/by-hash/SHA256/${sha256}` : path;
    return `${(0,debian_release/* suiteAddress */.V8)(mirror, name)}/${below}`;
}
/** The first of the packed forms of an index that the archive has and this machine can unpack. */
async function readablePath(path, { files }) {
    if (files.has(`${path}.gz`))
        return `${path}.gz`;
    // Debian's updates have nothing else.
    return files.has(`${path}.xz`) && (await (0,debian_packages/* findProgram */.K)('xz')) !== undefined ? `${path}.xz` : undefined;
}
async function readIndex(file, url, kind, index, signal) {
    if (kind === 'xz') {
        const { stdout } = await (0,program/* runProgram */.mB)('unpack the index of packages', ['xz', '--decompress', '--stdout', '--', file], { signal });
        for (const line of stdout.split('\n'))
            index.addLine(line);
        index.addLine('');
        return;
    }
    let length = 0;
    let rest = '';
    const take = async (text) => {
        for await (const chunk of text) {
            length += chunk.length;
            if (length > MAX_TEXT)
                throw new RangeError('it is too large');
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                index.addLine(line);
        }
        index.addLine(rest);
        index.addLine('');
    };
    try {
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), (bytes) => take(decoded(bytes)), { signal });
    }
    catch (error) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        throw new errors/* ExternalError */.yA(`Cannot read ${(0,address/* shownAddress */.Uk)(url)}: ${(0,errors/* messageOf */.bD)(error)}.`, {
            service: 'Debian archive',
            operation: 'read the index of packages',
            cause: error,
        });
    }
}
async function* decoded(bytes) {
    const decoder = new TextDecoder();
    for await (const chunk of bytes)
        yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
}


/***/ })

};
