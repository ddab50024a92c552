export const id = "packer-packer-builder";
export const ids = ["packer-packer-builder"];
export const modules = {

/***/ 55343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packerBuilder: () => (/* binding */ packerBuilder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/image-definition/src/local-definition.js
var local_definition = __webpack_require__(86492);
// EXTERNAL MODULE: ./build/staging/builders/src/build-settings.js
var build_settings = __webpack_require__(21902);
// EXTERNAL MODULE: ./build/staging/builders/src/process-builds.js + 1 modules
var process_builds = __webpack_require__(3426);
;// CONCATENATED MODULE: ./build/staging/builders/src/secrets/secret-place.js
/** Where a secret is kept, for people: "the environment variable TOKEN". */
function secretPlace(kept) {
    switch (kept.from) {
        case 'environment':
            return `the environment variable ${kept.name}`;
        case 'keyvault':
            return kept.vault === undefined ? 'a key vault that is not named' : `the key vault ${kept.vault}`;
        case 'url':
            return kept.url;
    }
}

// EXTERNAL MODULE: ./build/staging/builders/src/source-date.js
var source_date = __webpack_require__(87490);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/core/src/stage-clock.js
var stage_clock = __webpack_require__(21108);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/builders/src/complete-build.js
var complete_build = __webpack_require__(2194);
// EXTERNAL MODULE: ./build/staging/builders/src/disk-space.js
var disk_space = __webpack_require__(92634);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-format.js
var disk_format = __webpack_require__(70532);
// EXTERNAL MODULE: ./build/staging/disk-image/src/inspect-disk-image.js + 6 modules
var inspect_disk_image = __webpack_require__(14060);
// EXTERNAL MODULE: ./build/staging/disk-image/src/unpack-disk-image.js
var unpack_disk_image = __webpack_require__(46655);
// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/disk-image/src/write-fixed-vhd.js
var write_fixed_vhd = __webpack_require__(66072);
// EXTERNAL MODULE: ./build/staging/system/src/confined-program.js
var confined_program = __webpack_require__(86606);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/builders/src/checksums.js
var checksums = __webpack_require__(80430);
// EXTERNAL MODULE: ./build/staging/builders/src/identity.js
var identity = __webpack_require__(76258);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-disks.js










const MIB = 1024 * 1024;
/**
 * The path of the one disk among the files that Packer made, or undefined when there are no files at all: a machine image in a cloud.
 *
 * @param paths absolute
 * @throws UserError when there are files, but not one disk
 */
async function findDisk(paths) {
    if (paths.length === 0)
        return undefined;
    const found = [];
    for (const path of paths) {
        const format = await (0,disk_format/* diskFormatOf */.YQ)(path);
        if (format !== undefined)
            found.push({ path, format });
    }
    // One that is not read here counts only where there is no other, to be refused by its name.
    const read = found.filter(({ format }) => format === 'raw' || format === 'vhd' || format === 'qcow2');
    const disks = read.length === 0 ? found : read;
    const [disk] = disks;
    if (disk !== undefined && disks.length === 1)
        return disk.path;
    const listed = (disks.length > 1 ? disks.map(({ path }) => path) : paths).join(', ');
    throw new errors/* UserError */.yo(`Packer made ${disks.length === 0 ? 'no disk image' : `${disks.length} disk images`}, where one is needed: ${listed}.`, {
        hint: 'a template for one image makes one file in the format raw, qcow2 or vpc',
    });
}
/**
 * Makes the raw disk and, where wanted, the fixed VHD of what Packer made.
 *
 * @param path of the disk that Packer made, in whatever format it has
 * @param work gets `image.raw` and `image.vhd`
 * @param timestamp for the VHD, in seconds since 1970
 * @throws UserError when the disk is refused or there is no room for it, ExternalError, CancelledError
 */
async function convertDisk(path, work, wanted, log, signal) {
    // Before tools are installed for an image that cannot be used.
    const image = await (0,inspect_disk_image/* inspectDiskImage */.t)(path, signal);
    await (0,debian_packages/* ensureSystemTools */.Z)([{ needs: 'qemu-img', package: 'qemu-utils' }, ...(0,confined_program/* confinementTools */.o6)()], log, signal);
    const qemuImg = (await (0,debian_packages/* findProgram */.K)('qemu-img')) ?? 'qemu-img';
    const confinement = await (0,confined_program/* chooseConfinement */.sH)(log, signal);
    const raw = (0,external_node_path_.join)(work, 'image.raw');
    await (0,promises_.rename)(await (0,unpack_disk_image/* unpackDiskImage */.P)(image, (0,external_node_path_.join)(work, 'unpacked'), { qemuImg, confinement, signal, log }), raw);
    const converted = image.diskSize;
    const size = Math.ceil(converted / MIB) * MIB;
    if (size !== converted)
        await (0,promises_.truncate)(raw, size);
    const footer = (0,vhd_footer/* vhdFooter */.YM)({ diskSize: size, uuid: (0,identity/* uuidFrom */.k)(wanted.fingerprint, 'vhd'), timestamp: wanted.timestamp });
    const vhd = wanted.formats.includes('vhd');
    if (vhd)
        await (0,write_fixed_vhd/* writeFixedVhd */.C)(raw, (0,external_node_path_.join)(work, 'image.vhd'), footer, log, signal);
    const sum = await (0,checksums/* sha256OfDisk */.c)(raw, footer, signal);
    const files = [{ format: 'raw', path: 'image.raw', size, sha256: sum.raw }];
    if (vhd)
        files.push({ format: 'vhd', path: 'image.vhd', size: size + footer.length, sha256: sum.withFooter });
    return files;
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/file-identity.js
var file_identity = __webpack_require__(39880);
// EXTERNAL MODULE: ./build/staging/system/src/entry-at.js
var entry_at = __webpack_require__(57365);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-files.js






const SECOND = 1000000000n;
/** FAT keeps every second second, some others whole ones. */
const COARSE = 2n * SECOND;
/** Another file system may be a network drive with a clock of its own. */
const FOREIGN = 60n * SECOND;
/** @param folder where the run works; absolute */
async function startOfRun(folder) {
    const time = await (0,file_identity/* fileSystemTime */.RX)(folder);
    return { time, device: (await (0,promises_.lstat)(folder, { bigint: true })).dev };
}
/**
 * The files that a manifest names, each of which this run has written. A manifest is a report: what stands there under a name may be older,
 * or something else by now.
 *
 * @param folder what names are relative to
 * @throws UserError naming the file that is not there, or not the one that Packer reported
 */
async function filesOfRun(builds, folder, start) {
    const paths = new Set();
    for (const { name, size } of builds.flatMap((build) => build.files ?? [])) {
        const path = (0,external_node_path_.resolve)(folder, name);
        paths.add(path);
        const state = await (0,entry_at/* exactEntryAt */.f)(path);
        if (state === undefined)
            throw problem(path, name, 'which is not there');
        const changed = state.mtimeNs > state.ctimeNs ? state.mtimeNs : state.ctimeNs;
        const tolerated = state.dev !== start.device ? FOREIGN : start.time % SECOND === 0n ? COARSE : 0n;
        if (changed + tolerated < start.time)
            throw problem(path, name, 'which is older than this run of Packer');
        if (state.isFile() && typeof size === 'number' && state.size !== BigInt(size)) {
            throw problem(path, name, `with ${(0,format/* formatBytes */.z3)(size)}, and it has ${(0,format/* formatBytes */.z3)(Number(state.size))} now`);
        }
    }
    return [...paths];
}
function problem(path, name, what) {
    return new errors/* UserError */.yo(`Packer's manifest names the file ${path}, ${what}.`, {
        // Without a folder it may be what strip_path has left of the name.
        hint: `put the manifest behind every post-processor that moves, removes or changes the file${/[\\/]/.test(name) ? '' : '; if it has strip_path, leave that out'}`,
    });
}

// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-manifest.js
var packer_manifest = __webpack_require__(14049);
// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-program.js + 2 modules
var packer_program = __webpack_require__(57995);
// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-session.js
var packer_session = __webpack_require__(11078);
// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-template.js
var packer_template = __webpack_require__(2018);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/previous-output.js





/**
 * What runs with a template left that are over. The builders of virtual machines write to a folder that must not exist, and always to the
 * same one where the template does not say otherwise: without this every second build would fail.
 */
class PackerOutput {
    #folder;
    #file;
    /**
     * @param cacheFolder absolute
     * @param template absolute path of what the definition names
     * @param image its id: several may be made of one template
     */
    constructor(cacheFolder, template, image) {
        this.#folder = (0,external_node_path_.join)(cacheFolder, 'packer-outputs', (0,src_files/* sha256 */.sc)(template).slice(0, 16));
        this.#file = (0,external_node_path_.join)(this.#folder, `${(0,src_files/* sha256 */.sc)(image).slice(0, 16)}.json`);
    }
    /** Keeps in mind what a run has made, once nobody needs it there any more. @param files absolute paths */
    async note(files) {
        const seen = [];
        for (const path of files) {
            const identity = await identityOfFile(path);
            if (identity !== undefined)
                seen.push([path, identity]);
        }
        // Without it the next build is told what is in the way.
        await (0,src_files/* writeJson */.GF)(this.#file, { files: seen }).catch(() => { });
    }
    /** Removes the folders in which there is nothing but what a run left, as it left it. Others stay, and Packer says what it thinks of them. */
    async remove(log) {
        for (const name of await (0,promises_.readdir)(this.#folder).catch(() => [])) {
            const record = (0,external_node_path_.join)(this.#folder, name);
            const previous = await (0,src_files/* readJson */.Vh)(record).catch(() => undefined);
            if (Array.isArray(previous?.files))
                await removeFolders(previous.files, log);
            await (0,promises_.rm)(record, { force: true });
        }
    }
}
async function removeFolders(files, log) {
    const known = new Map(files.filter((entry) => Array.isArray(entry)));
    for (const folder of new Set([...known.keys()].map((path) => (0,external_node_path_.dirname)(path)))) {
        const paths = (await (0,promises_.readdir)(folder).catch(() => [])).map((name) => (0,external_node_path_.join)(folder, name));
        const own = await Promise.all(paths.map(async (path) => known.has(path) && (await identityOfFile(path)) === known.get(path)));
        if (paths.length === 0 || own.includes(false))
            continue;
        try {
            for (const path of paths)
                await (0,promises_.rm)(path);
            await (0,promises_.rmdir)(folder);
            log.info(`Removed ${folder}, which the last build with this template left.`);
        }
        catch (error) {
            log.debug(`${folder}, which the last build with this template left, stays: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
async function identityOfFile(path) {
    const state = await (0,promises_.lstat)(path, { bigint: true }).catch(() => undefined);
    return state?.isFile() === true ? (0,file_identity/* fileIdentity */.l6)(state) : undefined;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/build-with-packer.js
















/** Space that a conversion needs beside what the template's builder needs: a guess, since only Packer knows the disk. */
const SPACE_NEEDED = 4 * 1024 ** 3;
/**
 * Builds an image with Packer from a template, which gets the variables `image`, `fingerprint`, `output_folder` (a folder that does
 * not exist yet, for the builder to make) and `artifacts_folder` where it declares them. The result is read from the manifest.
 *
 * @throws InputError for unusable variables, UserError for an unusable template or result, ExternalError with Packer's own errors,
 *   CancelledError
 */
async function buildWithPacker(request) {
    checkVariables(request);
    const { outputFolder, log, signal, timeout } = request;
    return (0,folder_lock/* withFolderLock */.ix)(outputFolder, { wait: timeout, log, signal }, () => buildAlone(request));
}
/** Nobody else builds in this output folder: record and disk are of one build. */
async function buildAlone(request) {
    const { outputFolder, log } = request;
    const recordFile = (0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt);
    const wanted = { fingerprint: request.fingerprint.image, builder: 'packer', formats: [] };
    const complete = request.rebuild === true ? undefined : await (0,complete_build/* findCompleteBuild */.h)(outputFolder, wanted);
    if (complete) {
        log.info(`${request.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
        return { record: complete, recordFile, reused: true };
    }
    const program = request.program ?? (await (0,packer_session/* findPacker */.ym)(request));
    const made = [build_record/* RECORD_FILE */.lt, 'image.raw', 'image.vhd'];
    for (const name of made)
        await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, name), { force: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP), '');
    try {
        const record = await (0,src_files/* withTemporaryFolder */.EX)('.work', (work) => buildIn(work, request, program), outputFolder, log);
        await (0,src_files/* writeJson */.GF)(recordFile, record);
        return { record, recordFile, reused: false };
    }
    catch (error) {
        for (const name of made)
            await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, name), { force: true });
        throw await (0,disk_space/* explainFullDisk */.E)(error, outputFolder, SPACE_NEEDED);
    }
}
async function buildIn(work, request, program) {
    const { log, signal } = request;
    const startedAt = new Date();
    const left = (0,countdown/* countdown */.q)(request.timeout);
    const clock = new stage_clock/* StageClock */.V({ log, folded: true });
    const secrets = request.secrets ?? {};
    const template = await (0,packer_template/* openPackerTemplate */.di)(request.template, { work, secrets: Object.keys(secrets) });
    // Both kinds of template take this ending; the file is gone with the folder.
    const variableFile = (0,external_node_path_.join)(work, 'variables.pkrvars.json');
    await (0,promises_.writeFile)(variableFile, JSON.stringify(variablesFor(template, request, work), undefined, 2), { mode: 0o600 });
    const version = await (0,packer_session/* packerVersion */.Z0)(program, request);
    const run = () => ({
        program,
        cwd: template.folder,
        env: packerEnvironment(template, request),
        secrets: Object.values(secrets),
        log,
        logFile: (0,external_node_path_.join)(request.outputFolder, build_record/* LOG_FILE */.UP),
        signal,
        timeout: Math.max(1, left()),
    });
    const given = [`-var-file=${variableFile}`, template.path];
    if (template.requiresPlugins && !(0,packer_session/* isBeforePlugins */.I8)(version)) {
        await clock.run('packer init', () => (0,packer_program/* runPacker */.a)('fetch plugins for Packer', ['init', template.path], run()));
    }
    const output = new PackerOutput(request.cacheFolder, request.template, request.image);
    const made = await (0,packer_session/* withManifest */._Q)(template.manifest, request, async () => {
        await output.remove(log);
        await clock.run('packer validate', () => (0,packer_program/* runPacker */.a)('use the Packer template', ['validate', ...given], run()));
        const before = await (0,packer_manifest/* lastRun */.K)(template.manifest);
        const start = await startOfRun(work);
        await clock.run('packer build', () => (0,packer_program/* runPacker */.a)('build the image with Packer', ['build', '-machine-readable', '-color=false', ...given], run()));
        const builds = await (0,packer_manifest/* buildsOfLastRun */.G)(template.manifest, before);
        if (builds.length === 0)
            throw notInManifest(template.manifest);
        return { builds, paths: await filesOfRun(builds, template.folder, start) };
    });
    const wanted = { formats: request.formats, fingerprint: request.fingerprint.image, timestamp: request.timestamp };
    const convert = async () => {
        const disk = await findDisk(made.paths);
        return disk === undefined ? [] : await clock.run('disk', () => convertDisk(disk, work, wanted, log, signal));
    };
    const files = await convert().finally(() => output.note(made.paths));
    await request.checkSources?.(signal);
    (0,errors/* throwIfCancelled */.dZ)(signal);
    for (const file of files)
        await (0,promises_.rename)((0,external_node_path_.join)(work, file.path), (0,external_node_path_.join)(request.outputFolder, file.path));
    return {
        schema: 'bakehouse-build/1',
        image: request.image,
        fingerprint: request.fingerprint,
        builder: 'packer',
        definitionFile: request.definitionFile,
        source: request.commit === undefined ? {} : { commit: request.commit },
        files,
        ...(files.length === 0 ? { artifacts: made.builds.map(artifactOf) } : {}),
        packages: [],
        tools: { node: process.versions.node, packer: version },
        stages: clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
        log: build_record/* LOG_FILE */.UP,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
    };
}
function artifactOf(build) {
    return { builder: build.builder_type, id: build.artifact_id };
}
function notInManifest(manifest) {
    return new errors/* ExternalError */.yA(`Packer ended well, but its run is not in the manifest ${manifest}.`, {
        service: 'packer',
        operation: 'read the manifest',
    });
}
function checkVariables({ variables, secrets = {}, definitionFile }) {
    const findings = [];
    for (const name of [...Object.keys(variables), ...Object.keys(secrets)]) {
        if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
            findings.push({ severity: 'error', file: definitionFile, message: `"${name}" is not the name of a Packer variable` });
        }
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('The Packer template cannot be used', { findings });
}
/**
 * The user's variables, and ours where the template declares them (a JSON template refuses others, HCL2 warns). A JSON template reads no
 * `PKR_VAR_…`, so its secrets are here as well.
 */
function variablesFor(template, request, work) {
    const ours = {
        image: request.image,
        fingerprint: request.fingerprint.image,
        output_folder: (0,external_node_path_.join)(work, 'packer-output'),
        artifacts_folder: request.artifactsFolder,
    };
    const offered = Object.entries(ours).filter(([name]) => template.declares(name));
    return { ...Object.fromEntries(offered), ...request.variables, ...(template.language === 'json' ? request.secrets : {}) };
}
function packerEnvironment({ language }, request) {
    const secrets = language === 'json' ? [] : Object.entries(request.secrets ?? {}).map(([name, value]) => [`PKR_VAR_${name}`, value]);
    return { ...(0,packer_session/* packerSettings */.af)(request.cacheFolder), ...Object.fromEntries(secrets) };
}

// EXTERNAL MODULE: ./build/staging/builders/src/packer/packer-variables.js
var packer_variables = __webpack_require__(77027);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-builder.js









const NAME = 'packer';
/** Packer with a template of the user's, run by this process. */
function packerBuilder(place) {
    const builds = new process_builds/* ProcessBuilds */.L(NAME, place, (request, signal) => build(request, place, signal));
    return {
        name: NAME,
        features: { outlivesProcess: false, formats: ['raw', 'vhd'] },
        plan: (request) => plan(request, place),
        submit: async (request, key) => {
            // A secret that is missing is told at once, and not as a build that failed.
            await settingsOf(request, place);
            return builds.submit(request, key);
        },
        find: (key) => builds.find(key),
        poll: (id) => builds.poll(id),
        collect: (id) => builds.collect(id),
        cancel: (id) => builds.cancel(id),
    };
}
/** A plan needs no secret, only to know where each will be. */
async function plan(request, place) {
    const { loaded } = request;
    const { name, declared } = await templateOf(request);
    const problems = (0,packer_variables/* variableProblems */.d_)(loaded, declared);
    if (problems.length > 0)
        throw await (0,packer_variables/* unusableVariables */.Pe)(loaded, problems);
    const { secrets } = loaded.definition;
    const needed = (0,packer_variables/* neededSecrets */.hs)(loaded).map((name) => `${name} from ${secretPlace(secrets[name])}`);
    return [
        `  from the template ${name}`,
        ...(needed.length === 0 ? [] : [`  with the secrets ${needed.join(', ')}`]),
        (0,build_settings/* plannedFiles */.G)(request, place.outputFolder),
    ];
}
async function build(request, place, signal) {
    const { template, variables, secrets } = await settingsOf(request, place);
    const { record } = await buildWithPacker({
        ...(0,build_settings/* buildSettings */.E)(request, place, signal),
        ...{ template, variables, secrets },
        artifactsFolder: request.artifacts,
        timestamp: source_date/* DEFAULT_SOURCE_DATE */.h,
    });
    return record;
}
/** What the definition says of Packer, as far as it can be built. */
async function settingsOf(request, place) {
    const { path, declared } = await templateOf(request);
    return { template: path, ...(await (0,packer_variables/* packerVariables */.cj)(request.loaded, declared, place.secrets)) };
}
async function templateOf({ loaded }) {
    const { provider } = await (0,local_definition/* packerDefinition */.uh)(loaded);
    const name = provider.packer.template;
    const path = (0,external_node_path_.join)(loaded.folder, name);
    return { name, path, declared: await (0,packer_template/* declaredVariables */.At)(path) };
}


/***/ })

};
