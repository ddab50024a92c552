export const id = "packer-packer-builder";
export const ids = ["packer-packer-builder"];
export const modules = {

/***/ 35946:
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
var src_files = __webpack_require__(85368);
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

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/file-identity.js
var file_identity = __webpack_require__(39880);
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
        const state = await (0,promises_.lstat)(path, { bigint: true }).catch((error) => {
            if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
                throw problem(path, name, 'which is not there');
            throw error;
        });
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
    return new src_errors/* UserError */.yo(`Packer's manifest names the file ${path}, ${what}.`, {
        // Without a folder it may be what strip_path has left of the name.
        hint: `put the manifest behind every post-processor that moves, removes or changes the file${/[\\/]/.test(name) ? '' : '; if it has strip_path, leave that out'}`,
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-manifest.js

/** The run that wrote a manifest last, if there is one. */
async function lastRun(file) {
    return (await (0,src_files/* readJson */.Vh)(file).catch(() => undefined))?.last_run_uuid;
}
/**
 * The builds of the last run in a manifest: the file keeps those of earlier runs.
 *
 * @param before the last run before this one: a manifest that still names it was not written
 */
async function buildsOfLastRun(file, before) {
    // What is no manifest names no build.
    const manifest = await (0,src_files/* readJson */.Vh)(file).catch(() => undefined);
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
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/known-failure.js
var known_failure = __webpack_require__(27655);
// EXTERNAL MODULE: ./build/staging/system/src/qemu-failures.js
var qemu_failures = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/staging/system/src/apt-failures.js
var apt_failures = __webpack_require__(12082);
;// CONCATENATED MODULE: ./build/staging/builders/src/failures/packer-failures.js

/** What often goes wrong with Packer itself, its builders and provisioners, as 1.6 and later say it. */
const OWN = [
    {
        id: 'packer-quota',
        line: /(?<what>exceeding (?:approved .*? quota|quota limits of \w+))|(?:Code|ERROR CODE)[=:]\s*"?(?<code>QuotaExceeded|SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|TooManyRequests|VcpuLimitExceeded|InstanceLimitExceeded)/,
        reason: 'quota',
        cause: 'The cloud gives no more machines of this kind: $<what>$<code>',
        hint: 'ask for a larger quota, or take another size or region',
    },
    {
        id: 'packer-not-allowed',
        line: /(?<code>AuthorizationFailed|AuthorizationPermissionMismatch|InvalidAuthenticationToken|AADSTS\d+|UnauthorizedOperation|AuthFailure)/,
        reason: 'service',
        cause: 'The cloud does not let Packer in: $<code>',
        hint: 'check who Packer signs in as, and the roles of that identity',
    },
    {
        id: 'packer-variable',
        line: /[Rr]equired variable not set: (?<subject>\S+)|Unset variable "?(?<other>[\w-]+)"?|required variable "?(?<third>[\w-]+)"? (?:is )?not set/,
        reason: 'definition',
        cause: 'The template needs the variable $<subject>$<other>$<third>',
        hint: 'give it in provider.packer.variables of the definition',
    },
    {
        id: 'packer-unknown-variable',
        line: /Undefined variable|(?:variable|input) "?(?<subject>[\w-]+)"? was (?:set|not) .*(?:but|declared)|Reference to undeclared input variable/i,
        reason: 'definition',
        cause: 'The template does not declare a variable that is given or used: $<subject>',
        hint: 'declare it in the template, or leave it out of provider.packer.variables',
    },
    {
        id: 'packer-plugin',
        line: /Missing plugins?|(?:Unknown|unknown) (?<kind>builder|provisioner|post-processor|source)(?: type)? "?(?<subject>[\w-]+)"?|The (?<kind2>builder|provisioner|post-processor|source) (?<subject2>[\w-]+) is unknown by Packer|(?<kind3>[Bb]uilder|[Pp]rovisioner|[Pp]ost-processor) type not found: (?<subject3>[\w-]+)/,
        reason: 'definition',
        cause: 'This Packer has no plugin for $<subject>$<subject2>$<subject3>',
        hint: 'name the plugin in required_plugins of the template, or install a Packer that has it',
    },
    {
        id: 'packer-output-folder',
        line: /Output directory (?:exists|'?(?<subject>[^' ]+)'? already exists)/,
        reason: 'definition',
        cause: 'The folder that the template makes its image in is there already: $<subject>',
        hint: 'remove what is there, or declare the variable output_folder and use it as output_directory: docs/packer.md',
    },
    {
        id: 'packer-no-file',
        line: /Bad (?<kind>script|source) '(?<subject>[^']+)': (?:stat|open|CreateFile)/,
        reason: 'definition',
        cause: 'The template names a $<kind> that is not there: $<subject>',
        hint: 'write its path relative to the folder of the template ({{template_dir}}, path.root)',
    },
    {
        id: 'packer-no-source',
        line: /source path error: stat (?<subject>\S+): no such file/,
        reason: 'definition',
        cause: 'The template starts from a file that is not there: $<subject>',
        hint: 'check iso_url of the template',
    },
    {
        id: 'packer-unknown-field',
        line: /unknown configuration key: '?"?(?<subject>[\w.-]+)|An argument named "(?<other>[^"]+)" is not expected here/,
        reason: 'definition',
        cause: 'The template has a field that its builder or provisioner does not know: $<subject>$<other>',
        hint: 'write it as the documentation of the plugin has it, or leave it out',
    },
    {
        id: 'packer-checksum',
        line: /[Cc]hecksums? did not match|checksums did(?:n't| not) match|Checksum did not match/,
        reason: 'definition',
        cause: 'What was downloaded is not what iso_checksum of the template says',
        hint: 'write the checksum of the file as it is now, or the address of the file that is meant',
    },
    {
        id: 'packer-script',
        line: /Script exited with non-zero exit status: (?<status>\d+)/,
        reason: 'definition',
        cause: 'A script of the template ended with exit code $<status>',
        hint: 'see what it wrote last, mend it, and run again',
    },
    {
        id: 'packer-local-script',
        line: /Error executing command: exit status (?<status>\d+)|Erroneous exit code (?<other>\d+)/,
        reason: 'definition',
        cause: 'A command of the template (shell-local) ended with exit code $<status>$<other>',
        hint: 'see what it wrote last, mend it, and run again',
    },
    {
        id: 'packer-no-ssh',
        line: /Timeout waiting for (?<subject>SSH|WinRM)/,
        reason: 'definition',
        cause: 'The machine did not answer over $<subject> in time',
        hint: 'see that the image starts and lets the user of the template in (ssh_username, ssh_password, boot_command), or give ssh_timeout more',
    },
    {
        id: 'packer-ssh-login',
        line: /ssh: handshake failed: ssh: unable to authenticate|Too many authentication failures/,
        reason: 'definition',
        cause: 'The machine does not let the user of the template in over SSH',
        hint: 'check ssh_username and ssh_password or ssh_private_key_file',
    },
    {
        id: 'packer-no-program',
        line: /exec: "(?<subject>[^"]+)": executable file not found in \$PATH/,
        reason: 'machine',
        cause: 'A program that the template needs is not installed: $<subject>',
        hint: 'install it: qemu-system-x86 and qemu-utils for QEMU',
    },
    {
        id: 'packer-resolve',
        line: /lookup (?<subject>[\w.-]+)(?: on \S+)?: (?:no such host|Temporary failure in name resolution|server misbehaving)/,
        reason: 'network',
        cause: 'The name $<subject> cannot be resolved',
        hint: 'check network, DNS and proxy of this machine, and the address in the template',
    },
    {
        id: 'packer-connect',
        line: /dial tcp (?<subject>\S+): (?:connect: |i\/o )(?<why>connection refused|timeout|network is unreachable|no route to host)/,
        reason: 'network',
        cause: 'No connection to $<subject>: $<why>',
        hint: 'check network and proxy of this machine, and the address in the template',
    },
    {
        id: 'packer-download',
        line: /bad response code: (?<status>\d+)|error (?:downloading ISO|getting file): \[?(?<why>[^\]]+)/,
        reason: 'service',
        cause: 'A file that the template names cannot be fetched: $<status>$<why>',
        hint: 'check iso_url of the template',
    },
    {
        id: 'packer-template',
        line: /Error parsing JSON: (?<json>.+)|^Error: (?<hcl>(?:Invalid|Unsupported|Missing|Argument|Unclosed|Extra|Unterminated) .+)/,
        reason: 'definition',
        cause: 'The template cannot be read: $<json>$<hcl>',
        hint: 'mend it where the last lines say',
    },
];
/** With what goes wrong in the machines that it builds in: QEMU, and apt in a script. */
const PACKER_FAILURES = [
    ...qemu_failures/* QEMU_FAILURES */.j,
    ...OWN.filter(({ id }) => !isConsequence(id)),
    ...apt_failures/* APT_FAILURES */.i,
    ...OWN.filter(({ id }) => isConsequence(id)),
];
/** What Packer says of a script in which apt has failed. */
function isConsequence(id) {
    return id === 'packer-script' || id === 'packer-local-script';
}

;// CONCATENATED MODULE: ./build/staging/builders/src/packer/packer-failure.js




/** Lines that a failure shows, and their characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** What Packer says of its end, and not of the cause. */
const OF_THE_END = /^(?:==> (?:Wait completed|Some builds didn't|Builds finished)|--> |==> \S+: Deleting output directory)/;
/** A part of a build begins: what went before it did not fail. */
const BEGINS = /^==> \S+: (?:Provisioning with|Running (?:local shell script|post-processor)|Retrieving|Starting VM)/;
function withoutColours(line) {
    return (0,control_characters/* stripEscapes */.Nl)(line, 'nothing');
}
/** Why a run of Packer failed: the cause in one line, what to do, and its last lines. */
function packerFailure({ operation, what, exitCode, lines, errors, log }) {
    const said = [...lines, ...errors].map(withoutColours);
    const timedOut = !what.startsWith('ended');
    const known = timedOut ? undefined : (0,known_failure/* recogniseFailure */.y)(said, PACKER_FAILURES);
    const tells = (line) => line.trim() !== '' && !OF_THE_END.test(line);
    const cause = known?.cause ?? (timedOut ? undefined : errors.map(withoutColours).findLast(tells)?.trim());
    const all = lines.map(withoutColours);
    const shown = [
        ...new Set(all
            .slice(Math.max(0, all.findLastIndex((line) => BEGINS.test(line))))
            .filter(tells)),
    ].slice(-MOST_LINES);
    return new src_errors/* ExternalError */.yA(cause ?? `Cannot ${operation}: packer ${what}.`, {
        ...{ service: 'packer', operation, status: exitCode, log },
        reason: known?.reason ?? 'definition',
        hint: known?.hint ?? (timedOut ? 'give build.timeout more, or find out what takes so long' : 'read the last lines, then mend the template'),
        lastLines: shown.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line)),
    });
}

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
const TAIL_LINES = 60;
/** Characters of a line of a secret; hiding every "}" would say more than it hides. */
const SHORTEST = 4;
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
    const cover = coverOf(run.secrets ?? []);
    const packer = (0,src_program/* startProgram */.Xd)([run.program, ...args], {
        cwd: run.cwd,
        inherit: PACKER_INHERITS,
        env: run.env,
        onLine(line) {
            const said = readablePackerText(line);
            for (const text of said === undefined ? [] : cover(said.text).split('\n')) {
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
    throw packerFailure({ operation, what, exitCode, lines: tail, errors: errors.slice(-TAIL_LINES), log: run.logFile });
}
/** A secret of several lines may be shown line by line. */
function coverOf(secrets) {
    const parts = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST)]);
    const hidden = [...new Set(parts)].filter((part) => part !== '').sort((a, b) => b.length - a.length);
    return (text) => hidden.reduce((covered, part) => covered.replaceAll(part, '***'), text);
}

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
            log.debug(`${folder}, which the last build with this template left, stays: ${(0,src_errors/* messageOf */.bD)(error)}`);
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
    const program = await findPacker(request);
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
    const version = await packerVersion(program, request);
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
    // Before 1.7 there was no init: all plugins were built in.
    if (template.requiresPlugins && !/^1\.[0-6]\./.test(version)) {
        await clock.run('packer init', () => runPacker('fetch plugins for Packer', ['init', template.path], run()));
    }
    const output = new PackerOutput(request.cacheFolder, request.template, request.image);
    const made = await withManifest(template.manifest, request, async () => {
        await output.remove(log);
        await clock.run('packer validate', () => runPacker('use the Packer template', ['validate', ...given], run()));
        const before = await lastRun(template.manifest);
        const start = await startOfRun(work);
        await clock.run('packer build', () => runPacker('build the image with Packer', ['build', '-machine-readable', '-color=false', ...given], run()));
        const builds = await buildsOfLastRun(template.manifest, before);
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
    return new src_errors/* ExternalError */.yA(`Packer ended well, but its run is not in the manifest ${manifest}.`, {
        service: 'packer',
        operation: 'read the manifest',
    });
}
/**
 * One run of Packer at a time writes a manifest: an HCL2 template has it beside itself, and two images may be made of one template. The
 * lock is elsewhere, since what is in the template's folder counts for the fingerprint.
 */
function withManifest(manifest, { cacheFolder, timeout, log, signal }, work) {
    const folder = (0,external_node_path_.join)(cacheFolder, 'packer-manifests', (0,src_files/* sha256 */.sc)(manifest).slice(0, 16));
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
    const needed = (0,packer_variables/* environmentVariables */.ro)(loaded);
    return [
        `  from the template ${name}`,
        ...(needed.length === 0 ? [] : [`  with secrets from the environment: ${needed.join(', ')}`]),
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
async function settingsOf(request, { secretValue = () => undefined }) {
    const { path, declared } = await templateOf(request);
    return { template: path, ...(await (0,packer_variables/* packerVariables */.cj)(request.loaded, declared, secretValue)) };
}
async function templateOf({ loaded }) {
    const { provider } = await (0,local_definition/* packerDefinition */.uh)(loaded);
    const name = provider.packer.template;
    const path = (0,external_node_path_.join)(loaded.folder, name);
    return { name, path, declared: await (0,packer_template/* declaredVariables */.At)(path) };
}


/***/ })

};
