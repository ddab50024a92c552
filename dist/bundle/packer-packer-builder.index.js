export const id = "packer-packer-builder";
export const ids = ["packer-packer-builder"];
export const modules = {

/***/ 56515:
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
// EXTERNAL MODULE: ./build/staging/builders/src/process-builds.js + 2 modules
var process_builds = __webpack_require__(66114);
// EXTERNAL MODULE: ./build/staging/builders/src/source-date.js
var source_date = __webpack_require__(87490);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/core/src/stage-clock.js
var stage_clock = __webpack_require__(21108);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var src_program = __webpack_require__(49718);
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
// EXTERNAL MODULE: ./build/staging/builders/src/checksums.js
var checksums = __webpack_require__(80430);
// EXTERNAL MODULE: ./build/staging/builders/src/identity.js
var identity = __webpack_require__(76258);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-disks.js










const MIB = 1024 * 1024;
/**
 * The path of the one disk among the files of the builds, or undefined when there are no files at all: a machine image in a cloud.
 *
 * @throws UserError when there are files, but not one disk
 */
async function findDisk(builds, folder) {
    const paths = [...new Set(builds.flatMap((build) => build.files ?? []).map((file) => (0,external_node_path_.resolve)(folder, file.name)))];
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
    throw new src_errors/* UserError */.yo(`Packer made ${disks.length === 0 ? 'no disk image' : `${disks.length} disk images`}, where one is needed: ${listed}.`, {
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

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-manifest.js

/** The run that wrote a manifest last, if there is one. */
async function lastRun(file) {
    return (await (0,files/* readJson */.Vh)(file).catch(() => undefined))?.last_run_uuid;
}
/**
 * The builds of the last run in a manifest: the file keeps those of earlier runs.
 *
 * @param before the last run before this one: a manifest that still names it was not written
 */
async function buildsOfLastRun(file, before) {
    // What is no manifest names no build.
    const manifest = await (0,files/* readJson */.Vh)(file).catch(() => undefined);
    if (!manifest || manifest.last_run_uuid === before || !Array.isArray(manifest.builds))
        return [];
    return manifest.builds.filter(isBuild).filter((build) => build.packer_run_uuid === manifest.last_run_uuid);
}
function isBuild(build) {
    const files = build?.files ?? [];
    return (typeof build?.builder_type === 'string' &&
        typeof build.artifact_id === 'string' &&
        Array.isArray(files) &&
        files.every((file) => typeof file?.name === 'string'));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-output.js
/** The parts of a machine-readable line, or undefined for any other line. */
function parsePackerLine(line) {
    const [timestamp, target, type, ...data] = line.split(',');
    if (timestamp === undefined || target === undefined || type === undefined || !/^\d{9,}$/.test(timestamp))
        return undefined;
    return { target, type, data: data.map(unescapeField) };
}
/** What a person would want to read of a line: nothing for lines that only programs need. */
function readablePackerText(line) {
    const parsed = parsePackerLine(line);
    if (parsed === undefined)
        return { text: line, error: false };
    if (parsed.type === 'error')
        return { text: parsed.data.join(','), error: true };
    if (parsed.type !== 'ui')
        return undefined;
    const [kind, ...text] = parsed.data;
    if (kind === 'say' || kind === 'message' || kind === 'error')
        return { text: text.join(','), error: kind === 'error' };
    return undefined;
}
function unescapeField(field) {
    return field.replaceAll('%!(PACKER_COMMA)', ',').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-program.js





/** Time for Packer to remove what it has made; runners end a cancelled step after 7.5 s. In milliseconds. */
const CLEANUP = 5_000;
const LAST_GRACE = 1_000;
const TAIL_LINES = 20;
/**
 * What Packer gets of our environment: its own settings, the variables that are named for its templates, and the way to the network, for
 * plugins and base images. Plugins and provisioners see all of it, so no other credentials: a template declares what it needs.
 */
const PACKER_INHERITS = ['PACKER_*', 'PKR_VAR_*', ...child_environment/* NETWORK */.pG];
/**
 * Runs Packer to its end. When cancelled or out of time it is interrupted, as with Ctrl-C, so that it can remove what it has made.
 *
 * @param operation for the error: "build the image with Packer"
 * @throws ExternalError with Packer's own errors, CancelledError
 */
async function runPacker(operation, args, run) {
    (0,src_errors/* throwIfCancelled */.dZ)(run.signal);
    const file = (0,external_node_fs_.createWriteStream)(run.logFile, { flags: 'a' });
    file.on('error', () => { });
    const errors = [];
    const tail = [];
    const packer = (0,src_program/* startProgram */.Xd)([run.program, ...args], {
        cwd: run.cwd,
        inherit: PACKER_INHERITS,
        env: run.env,
        onLine(line) {
            const said = readablePackerText(line);
            for (const text of said?.text.split('\n') ?? []) {
                if (text.trim() === '')
                    continue;
                file.write(`${text}\n`);
                run.log.output(text);
                tail.push(text);
                if (said?.error)
                    errors.push(text);
            }
            if (tail.length > TAIL_LINES)
                tail.splice(0, tail.length - TAIL_LINES);
        },
    });
    let timedOut = false;
    let last;
    const interrupt = () => {
        // Only Packer itself: it tells its plugins what to do.
        packer.interrupt();
        last ??= setTimeout(() => void packer.stop(LAST_GRACE), CLEANUP);
    };
    const timer = setTimeout(() => {
        timedOut = true;
        interrupt();
    }, run.timeout);
    run.signal.addEventListener('abort', interrupt, { once: true });
    const { exitCode } = await packer.exited;
    clearTimeout(timer);
    clearTimeout(last);
    run.signal.removeEventListener('abort', interrupt);
    // Plugins and virtual machines that outlived Packer.
    await packer.stop(LAST_GRACE);
    file.end();
    await (0,external_node_stream_promises_.finished)(file).catch(() => { });
    if (run.signal.aborted)
        throw new src_errors/* CancelledError */.cc();
    if (exitCode === 0 && !timedOut)
        return;
    const what = timedOut ? `took longer than ${Math.round(run.timeout / 1000)} s` : `ended with exit code ${exitCode}`;
    const lines = (errors.length > 0 ? errors.slice(-TAIL_LINES) : tail).map((line) => `\n  ${line}`).join('');
    throw new src_errors/* ExternalError */.yA(`Cannot ${operation}: packer ${what}.${lines}\n  full log: ${run.logFile}`, {
        service: 'packer',
        operation,
        status: exitCode,
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-template.js





const DEFAULT_MANIFEST = 'packer-manifest.json';
const ADD_MANIFEST = `add to its build block:

  post-processor "manifest" {
    output = "${DEFAULT_MANIFEST}"
  }
`;
/**
 * Reads a template and sees to it that its result can be read from a manifest. A JSON template gets a manifest
 * post-processor in a copy; the user's file stays as it is.
 *
 * @param template absolute path of a JSON template, a `.pkr.hcl` file or a folder of such
 * @param work where the copy and the manifest go
 * @throws UserError when the template cannot be read or has no usable manifest post-processor
 */
async function openPackerTemplate(template, work) {
    const state = await (0,promises_.stat)(template).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw new src_errors/* UserError */.yo(`The Packer template ${template} does not exist.`);
        throw error;
    });
    if (state.isDirectory())
        return openHcl(template, template);
    if (template.endsWith('.pkr.hcl'))
        return openHcl(template, (0,external_node_path_.dirname)(template));
    if (template.endsWith('.json') && !template.endsWith('.pkr.json'))
        return openJson(template, work);
    throw new src_errors/* UserError */.yo(`${template} is not a Packer template that can be used here.`, {
        hint: 'give a JSON template (.json), an HCL2 template (.pkr.hcl) or a folder of HCL2 templates',
    });
}
async function openHcl(path, folder) {
    const names = path === folder ? (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith('.pkr.hcl')).sort() : [(0,external_node_path_.basename)(path)];
    if (names.length === 0)
        throw new src_errors/* UserError */.yo(`The folder ${folder} holds no .pkr.hcl file.`);
    const text = (await Promise.all(names.map((name) => (0,regular_file/* readRegularText */.Aj)((0,external_node_path_.join)(folder, name))))).map(withoutComments).join('\n');
    const block = /\bpost-processor\s+"manifest"\s*\{([^}]*)\}/.exec(text);
    if (!block)
        throw new src_errors/* UserError */.yo(`The Packer template ${path} has no manifest post-processor, and its result is read from that.`, {
            hint: ADD_MANIFEST,
        });
    const output = /\boutput\s*=\s*(.*)/.exec(block[1])?.[1]?.trim();
    const literal = output === undefined ? DEFAULT_MANIFEST : /^"([^"$%]+)"$/.exec(output)?.[1];
    if (literal === undefined) {
        throw new src_errors/* UserError */.yo(`The manifest post-processor in ${path} has the output ${output}, which only Packer can resolve.`, {
            hint: `give it a plain text, such as output = "${DEFAULT_MANIFEST}"`,
        });
    }
    const declared = new Set([...text.matchAll(/\bvariable\s+"([^"]+)"/g)].map((match) => match[1]));
    return {
        path,
        folder,
        manifest: (0,external_node_path_.resolve)(folder, literal),
        declares: (variable) => declared.has(variable),
        requiresPlugins: /\brequired_plugins\b/.test(text),
    };
}
function withoutComments(hcl) {
    let text = '';
    let at = 0;
    // Not by one expression, which looks for the end of each comment that has none anew.
    for (let start = hcl.indexOf('/*'); start !== -1; start = hcl.indexOf('/*', at)) {
        const end = hcl.indexOf('*/', start + 2);
        if (end === -1)
            break;
        text += hcl.slice(at, start);
        at = end + 2;
    }
    return (text + hcl.slice(at)).replace(/^[ \t]*(?:#|\/\/).*$/gm, '');
}
async function openJson(file, work) {
    const folder = (0,external_node_path_.dirname)(file);
    let template;
    try {
        template = JSON.parse(await (0,regular_file/* readRegularText */.Aj)(file));
    }
    catch (error) {
        throw new src_errors/* UserError */.yo(`The Packer template ${file} is not JSON: ${(0,src_errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    if (!(0,json/* isObject */.G)(template) || !Array.isArray(template['builders']))
        throw new src_errors/* UserError */.yo(`The Packer template ${file} has no list "builders".`);
    const manifest = (0,external_node_path_.join)(work, DEFAULT_MANIFEST);
    const copy = (0,external_node_path_.join)(work, 'template.json');
    await (0,promises_.writeFile)(copy, JSON.stringify(atHome(withManifest(template, manifest), folder), undefined, 2));
    const variables = template['variables'];
    return {
        path: copy,
        folder,
        manifest,
        declares: (variable) => (0,json/* isObject */.G)(variables) && Object.hasOwn(variables, variable),
        requiresPlugins: false,
    };
}
/**
 * Adds a manifest post-processor that writes to `output`: beside each that is there, so that it sees the same artifact (it hands
 * its artifact on), or on the artifacts of the builders when there is none.
 */
function withManifest(template, output) {
    const given = template['post-processors'];
    const processors = Array.isArray(given) ? given : [];
    let found = false;
    const ours = (model) => ({ ...((0,json/* isObject */.G)(model) ? model : {}), type: 'manifest', output });
    const added = processors.flatMap((entry) => {
        if (!Array.isArray(entry)) {
            if (!isManifest(entry))
                return [entry];
            found = true;
            return [entry, ours(entry)];
        }
        const sequence = entry.flatMap((item) => (isManifest(item) ? [item, ours(item)] : [item]));
        found ||= sequence.length > entry.length;
        return [sequence];
    });
    return { ...template, 'post-processors': found ? added : [...added, ours(undefined)] };
}
/** `{{template_dir}}` means the user's folder, not that of our copy. */
function atHome(value, folder) {
    if (typeof value === 'string')
        return value.replace(/\{\{\s*template_dir\s*\}\}/g, () => folder);
    if (Array.isArray(value))
        return value.map((item) => atHome(item, folder));
    if (!(0,json/* isObject */.G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, atHome(member, folder)]));
}
function isManifest(entry) {
    return entry === 'manifest' || ((0,json/* isObject */.G)(entry) && entry['type'] === 'manifest');
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
    const program = await findPacker(request);
    const made = [build_record/* RECORD_FILE */.lt, 'image.raw', 'image.vhd'];
    for (const name of made)
        await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, name), { force: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP), '');
    try {
        const record = await (0,files/* withTemporaryFolder */.EX)('.work', (work) => buildIn(work, request, program), outputFolder, log);
        await (0,files/* writeJson */.GF)(recordFile, record);
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
    const template = await openPackerTemplate(request.template, work);
    // Both kinds of template take this ending; the file is gone with the folder.
    const variableFile = (0,external_node_path_.join)(work, 'variables.pkrvars.json');
    await (0,promises_.writeFile)(variableFile, JSON.stringify(variablesFor(template, request, work), undefined, 2), { mode: 0o600 });
    const version = await packerVersion(program, request);
    const run = () => ({
        program,
        cwd: template.folder,
        env: packerEnvironment(request),
        log,
        logFile: (0,external_node_path_.join)(request.outputFolder, build_record/* LOG_FILE */.UP),
        signal,
        timeout: Math.max(1, left()),
    });
    const given = [`-var-file=${variableFile}`, template.path];
    // Before 1.7 there was no init: all plugins were built in.
    if (template.requiresPlugins && !/^1\.[0-6]\./.test(version)) {
        await clock.run('packer init', () => runPacker('fetch plugins for Packer', ['init', template.path], run()));
    }
    await clock.run('packer validate', () => runPacker('use the Packer template', ['validate', ...given], run()));
    const builds = await build_with_packer_withManifest(template.manifest, request, async () => {
        const before = await lastRun(template.manifest);
        await clock.run('packer build', () => runPacker('build the image with Packer', ['build', '-machine-readable', '-color=false', ...given], run()));
        return buildsOfLastRun(template.manifest, before);
    });
    if (builds.length === 0) {
        throw new src_errors/* ExternalError */.yA(`Packer ended well, but its run is not in the manifest ${template.manifest}.`, {
            service: 'packer',
            operation: 'read the manifest',
        });
    }
    const disk = await findDisk(builds, template.folder);
    const wanted = { formats: request.formats, fingerprint: request.fingerprint.image, timestamp: request.timestamp };
    const files = disk === undefined ? [] : await clock.run('disk', () => convertDisk(disk, work, wanted, log, signal));
    await request.checkSources?.(signal);
    (0,src_errors/* throwIfCancelled */.dZ)(signal);
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
        ...(disk === undefined ? { artifacts: builds.map((build) => ({ builder: build.builder_type, id: build.artifact_id })) } : {}),
        packages: [],
        tools: { node: process.versions.node, packer: version },
        stages: clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
        log: build_record/* LOG_FILE */.UP,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
    };
}
/**
 * One run of Packer at a time writes a manifest: an HCL2 template has it beside itself, and two images may be made of one template. The
 * lock is elsewhere, since what is in the template's folder counts for the fingerprint.
 */
function build_with_packer_withManifest(manifest, { cacheFolder, timeout, log, signal }, work) {
    const folder = (0,external_node_path_.join)(cacheFolder, 'packer-manifests', (0,files/* sha256 */.sc)(manifest).slice(0, 16));
    return (0,folder_lock/* withFolderLock */.ix)(folder, { wait: timeout, log, signal }, work);
}
function checkVariables({ variables, secrets = {}, definitionFile }) {
    const findings = [];
    for (const name of [...Object.keys(variables), ...Object.keys(secrets)]) {
        if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
            findings.push({ severity: 'error', file: definitionFile, message: `"${name}" is not the name of a Packer variable` });
        }
    }
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('The Packer template cannot be used', { findings });
}
/** The user's variables, and ours where the template declares them (a JSON template refuses others, HCL2 warns). */
function variablesFor(template, request, work) {
    const ours = {
        image: request.image,
        fingerprint: request.fingerprint.image,
        output_folder: (0,external_node_path_.join)(work, 'packer-output'),
        artifacts_folder: request.artifactsFolder,
    };
    const offered = Object.entries(ours).filter(([name]) => template.declares(name));
    return { ...Object.fromEntries(offered), ...request.variables };
}
function packerEnvironment(request) {
    const secrets = Object.entries(request.secrets ?? {}).map(([name, value]) => [`PKR_VAR_${name}`, value]);
    return {
        // No call home.
        CHECKPOINT_DISABLE: '1',
        // Else a folder beside the user's template.
        PACKER_CACHE_DIR: (0,external_node_path_.join)(request.cacheFolder, 'packer'),
        ...Object.fromEntries(secrets),
    };
}
async function findPacker({ program, log, signal }) {
    if (program !== undefined)
        return program;
    await (0,debian_packages/* ensureSystemTools */.Z)([{ needs: 'packer', package: 'packer' }], log, signal);
    return (await (0,debian_packages/* findProgram */.K)('packer')) ?? 'packer';
}
async function packerVersion(program, { signal, cacheFolder }) {
    const env = { CHECKPOINT_DISABLE: '1', PACKER_CACHE_DIR: (0,external_node_path_.join)(cacheFolder, 'packer') };
    const { stdout } = await (0,src_program/* runProgram */.mB)('ask Packer for its version', [program, 'version'], { signal, inherit: ['PACKER_*'], env });
    return /Packer v(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-builder.js






const NAME = 'packer';
/** Packer with a template of the user's, run by this process. */
function packerBuilder(place) {
    const builds = new process_builds/* ProcessBuilds */.L(NAME, place, (request, signal) => build(request, place, signal));
    return {
        name: NAME,
        features: { outlivesProcess: false, formats: ['raw', 'vhd'] },
        plan: (request) => plan(request, place),
        submit: (request, key) => builds.submit(request, key),
        find: (key) => builds.find(key),
        poll: (id) => builds.poll(id),
        collect: (id) => builds.collect(id),
        cancel: (id) => builds.cancel(id),
    };
}
async function plan(request, { outputFolder }) {
    const { provider } = await (0,local_definition/* packerDefinition */.uh)(request.loaded);
    return [`  from the template ${provider.packer.template}`, (0,build_settings/* plannedFiles */.G)(request, outputFolder)];
}
async function build(request, place, signal) {
    const { provider } = await (0,local_definition/* packerDefinition */.uh)(request.loaded);
    const { record } = await buildWithPacker({
        ...(0,build_settings/* buildSettings */.E)(request, place, signal),
        template: (0,external_node_path_.join)(request.loaded.folder, provider.packer.template),
        variables: provider.packer.variables ?? {},
        artifactsFolder: request.artifacts,
        timestamp: source_date/* DEFAULT_SOURCE_DATE */.h,
    });
    return record;
}


/***/ })

};
