export const id = "archive-checks";
export const ids = ["archive-checks"];
export const modules = {

/***/ 35502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  archiveProblems: () => (/* binding */ archiveProblems)
});

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/net/src/debian-archive/debian-archives.js + 2 modules
var debian_archives = __webpack_require__(8216);
// EXTERNAL MODULE: ./build/staging/builders/src/local/architecture.js
var local_architecture = __webpack_require__(21079);
// EXTERNAL MODULE: ./build/staging/builders/src/local/copied-size.js
var copied_size = __webpack_require__(35952);
// EXTERNAL MODULE: ./build/staging/builders/src/local/disk-layout.js
var disk_layout = __webpack_require__(36180);
// EXTERNAL MODULE: ./build/staging/builders/src/local/base-system.js
var base_system = __webpack_require__(89399);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/installed-size.js

/** What mmdebstrap's variant `minbase` has beside the packages that every system has. */
const MINBASE = ['apt'];
/**
 * What packages take on a disk when they are installed with all that they depend on, in MiB, as their makers counted. Of alternatives only
 * one that is there anyway counts, else the first that the archive has: a lower bound rather than an upper one.
 */
function installedMiB(names, packages) {
    const installed = new Map();
    const open = [...packages.required(), ...MINBASE, ...base_system/* BASE_PACKAGES */._g, ...names].map((name) => [name]);
    const choices = [];
    const isThere = (name) => installed.has(packages.get(name)?.name ?? name);
    for (;;) {
        // Alternatives last, when it is known what is there anyway.
        const alternatives = open.pop() ?? choices.shift();
        if (alternatives === undefined)
            break;
        if (alternatives.some(isThere))
            continue;
        const found = alternatives.map((name) => packages.get(name)).find((one) => one !== undefined);
        if (found === undefined)
            continue;
        installed.set(found.name, found.installedKiB);
        for (const relation of found.depends)
            (relation.length === 1 ? open : choices).push([...relation]);
    }
    return [...installed.values()].reduce((total, kiB) => total + kiB, 0) / 1024;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/archive-checks.js







/** Names of Debian's suites that people mean; only for suggestions. */
const SUITES = ['bullseye', 'bookworm', 'trixie', 'forky', 'sid', 'oldoldstable', 'oldstable', 'stable', 'testing', 'unstable'];
/** name, architecture and version of `libc6:amd64=2.36-9`. */
const PACKAGE = /^([^:=]+)(?::([^=]+))?(?:=(.+))?$/;
/**
 * What the archive of a definition does not have: its suite, components, packages and versions; and a disk that is too small for what they
 * take when they are installed.
 */
async function archiveProblems(loaded, archives, log) {
    const { source, image } = loaded.definition;
    if (source.kind !== 'debian' || image.arch !== 'x64')
        return [];
    const shown = (0,address/* shownAddress */.Uk)(source.mirror ?? debian_archives/* DEFAULT_ARCHIVE */.F);
    const suite = await archives.suite(source.mirror, source.suite);
    if (suite === undefined) {
        const near = (0,edit_distance/* nearest */.p)(source.suite, SUITES);
        const hint = near === undefined || near === source.suite ? 'check source.suite and source.mirror' : `did you mean ${near}?`;
        return [{ path: ['source', 'suite'], message: `source.suite: there is no suite ${source.suite} in ${shown}`, hint }];
    }
    const { release } = suite;
    const architecture = local_architecture/* DEBIAN_ARCHITECTURE */.e[image.arch];
    const missing = missingComponents(source, release.components, shown);
    if (release.architectures.length > 0 && !release.architectures.includes(architecture)) {
        missing.push({ path: ['image', 'arch'], message: `image.arch: ${source.suite} in ${shown} has nothing for ${architecture}` });
    }
    if (missing.length > 0)
        return missing;
    const index = await suite.packages(source.components, architecture);
    if (index === undefined) {
        log.warning(`Packages are not looked up in ${shown}: an index of ${source.suite} or its updates cannot be read here (packed with gzip, or with xz where that is installed).`);
        return [];
    }
    const unknown = packageProblems(loaded, index, `${source.suite} (${source.components.join(', ')}) of ${shown}`, log);
    return unknown.length > 0 ? unknown : sizeProblems(loaded, index);
}
function missingComponents(source, known, shown) {
    if (known.length === 0)
        return [];
    return source.components.flatMap((component, index) => {
        if (known.includes(component))
            return [];
        const near = (0,edit_distance/* nearest */.p)(component, known);
        return {
            path: ['source', 'components', index],
            message: `source.components: ${source.suite} in ${shown} has no component ${component}`,
            hint: near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`,
        };
    });
}
function packageProblems({ definition }, packages, where, log) {
    const problems = [];
    // A script, or a file for apt, may add an archive: what comes after it may be there.
    let mayBeMore = false;
    for (const [index, step] of definition.steps.entries()) {
        if ('script' in step || ('file' in step && /^\/(?:etc\/?)?(?:$|apt(?:\/|$))/.test(step.file.to)))
            mayBeMore = true;
        if (!('packages' in step))
            continue;
        for (const [position, text] of step.packages.entries()) {
            const problem = packageProblem(text, packages, where);
            if (problem === undefined)
                continue;
            if (mayBeMore)
                log.warning(`${definition.image.id}: ${problem.message}; a step before it may add an archive that has it.`);
            else
                problems.push({ path: ['steps', index, 'packages', position], ...problem });
        }
    }
    return problems;
}
function packageProblem(text, packages, where) {
    const [, name = text, architecture, version] = PACKAGE.exec(text) ?? [];
    // Those of another architecture stand in another index.
    if (architecture !== undefined && architecture !== local_architecture/* DEBIAN_ARCHITECTURE */.e.x64 && architecture !== 'all' && architecture !== 'native')
        return undefined;
    if (packages.get(name) === undefined) {
        const near = (0,edit_distance/* nearest */.p)(name, packages.names());
        return {
            message: `there is no package ${name} in ${where}`,
            hint: near === undefined ? 'check its name, and source.components' : `did you mean ${near}?`,
        };
    }
    const versions = packages.versions(name);
    if (version === undefined || versions.includes(version))
        return undefined;
    const hint = versions.length === 0 ? 'leave the version out' : `there is ${[...new Set(versions)].join(' and ')}`;
    return { message: `there is no version ${version} of the package ${name} in ${where}`, hint };
}
async function sizeProblems(loaded, packages) {
    const { definition } = loaded;
    const { diskMiB } = definition.build;
    if (diskMiB === undefined)
        return [];
    const named = definition.steps.flatMap((step) => ('packages' in step ? step.packages : []));
    const installed = installedMiB(named.map((text) => PACKAGE.exec(text)?.[1] ?? text), packages);
    const copied = await (0,copied_size/* copiedMiB */.D)(loaded);
    const needed = installed + copied;
    const room = (0,disk_layout/* rootMiB */.xJ)(diskMiB);
    if (needed <= room)
        return [];
    const enough = Math.ceil((diskMiB - room + needed * 1.25) / 256) * 256;
    const what = copied < 1 ? 'the packages alone take' : 'packages and files take';
    return [
        {
            path: ['build', 'diskMiB'],
            message: `build.diskMiB: a disk of ${diskMiB} MiB has ${room} MiB for files, and ${what} ${Math.ceil(needed)} MiB`,
            hint: `give it ${enough} at least`,
        },
    ];
}


/***/ })

};
