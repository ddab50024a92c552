export const id = "init-run";
export const ids = ["init-run"];
export const modules = {

/***/ 76947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/image-id.js
var image_id = __webpack_require__(82398);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/entry-at.js
var entry_at = __webpack_require__(57365);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/vm-image-1.js + 1 modules
var vm_image_1 = __webpack_require__(48948);
;// CONCATENATED MODULE: ./build/staging/starter/src/starter-files.js


/** What runs the workflow, or nothing that does. */
const PIPELINES = (/* unused pure expression or super */ null && (['github', 'azure-pipelines', 'none']));
/** The image of the files as they stand here. */
const ID = 'my-image';
/** Where a pipeline has its workflow. */
const WORKFLOWS = {
    github: () => ({
        path: '.github/workflows/bake-images.yml',
        content: "# Bakes every image whose definition, files or tests changed: build, boot, test, publish, promote. A pull request gets the plan.\nname: Bake images\n\non:\n  push:\n    branches: [main]\n    paths: [\"images/**\"]\n  pull_request:\n    paths: [\"images/**\"]\n  schedule:\n    # Weekly, for the security updates that no commit tells of.\n    - cron: \"17 3 * * 1\"\n  workflow_dispatch:\n\npermissions:\n  contents: read\n\nconcurrency:\n  # Two bakes at once would build the same image twice.\n  group: bake-images-${{ github.event_name == 'pull_request' && github.ref || 'all' }}\n  cancel-in-progress: false\n\njobs:\n  bake:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 60\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - uses: bakehouse/bakehouse@v0\n        id: bake\n        with:\n          definitions: images/\n          dry-run: ${{ github.event_name == 'pull_request' }}\n          # On schedule everything is built, for the packages' sake.\n          force: ${{ github.event_name == 'schedule' && '*' || '' }}\n          # The artifacts go to a blob store of this job's own. To keep them, give account-url and a way to sign in instead.\n          emulator: true\n          # Where the images are kept. A machine that is new for every run forgets what is under .bakehouse, and builds everything again:\n          # gallery: https://<account>.blob.core.windows.net/<container>\n      - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1\n        # Most of all when a test failed, or the job was cancelled or out of time.\n        if: ${{ always() && steps.bake.outputs.report != '' }}\n        with:\n          name: report\n          path: .bakehouse/reports\n          include-hidden-files: true\n          retention-days: 14\n",
    }),
    'azure-pipelines': () => ({
        path: 'bake-images.azure-pipelines.yml',
        content: "# Bakes every image whose definition, files or tests changed: build, boot, test, publish, promote. Needs the extension Bakehouse.\ntrigger:\n  branches:\n    include: [main]\n  paths:\n    include: [images]\npr: none\n\nschedules:\n  # Weekly, for the security updates that no commit tells of.\n  - cron: \"17 3 * * 1\"\n    displayName: Weekly\n    branches:\n      include: [main]\n    always: true\n\npool:\n  vmImage: ubuntu-24.04\n\njobs:\n  - job: bake\n    displayName: Bake images\n    timeoutInMinutes: 60\n    steps:\n      - checkout: self\n        persistCredentials: false\n      - task: Bake@0\n        name: bake\n        inputs:\n          definitions: images/\n          # On schedule everything is built, for the packages' sake.\n          ${{ if eq(variables['Build.Reason'], 'Schedule') }}:\n            force: \"*\"\n          # The artifacts go to a blob store of this job's own. To keep them, give accountUrl and azureConnection instead.\n          emulator: true\n          # Where the images are kept. A machine that is new for every run forgets what is under .bakehouse, and builds everything again:\n          # gallery: https://<account>.blob.core.windows.net/<container>\n      - task: PublishTestResults@2\n        displayName: Tests of the images\n        # Nothing was tested where nothing was to be done.\n        condition: and(always(), ne(variables['bake.junit'], ''))\n        inputs:\n          testResultsFormat: JUnit\n          testResultsFiles: $(bake.junit)\n          testRunTitle: Images\n      - publish: $(Build.SourcesDirectory)/.bakehouse/reports\n        artifact: report\n        # Most of all when a test failed, or the job was cancelled or out of time.\n        condition: and(always(), ne(variables['bake.report'], ''))\n",
    }),
};
/**
 * The files of a first image, as docs/image-definitions.md describes them.
 *
 * @param id of the image, as definitions take it
 */
function starterFiles(id, pipeline) {
    const folder = `images/${id}`;
    const definition = "# yaml-language-server: $schema=../vm-image-1.schema.json\nschema: vm-image/1\nimage:\n  id: my-image\n  description: Debian with git and curl\n  os: linux\n  arch: x64\n  generation: 2\nsource:\n  kind: debian\n  suite: bookworm\nbuild:\n  diskMiB: 1024\n  timeout: 30m\nsteps:\n  - packages: [ca-certificates, curl, git]\n  - script: {shell: bash, file: scripts/setup.sh}\ntests:\n  boot: {deadline: 5m, memoryMiB: 1024, cpus: 2}\n  inVm:\n    - {name: smoke, shell: bash, file: tests/smoke.sh, timeout: 2m}\noutputs:\n  - {kind: directory, formats: [raw], version: auto}\nbuilders: [local]\n".replaceAll(ID, id);
    const script = "#!/usr/bin/env bash\n# Runs once, as root, inside of the new image. What it changes is in every machine that starts from it.\nset -euo pipefail\n\ngit config --system init.defaultBranch main\n";
    const test = "#!/usr/bin/env bash\n# Runs as root in a machine that has booted from the image. If it ends with anything but 0, the image is not promoted.\nset -euo pipefail\n\ngit --version\ncurl --version\n[ \"$(git config --system init.defaultBranch)\" = main ]\n";
    return [
        { path: `${folder}/${id}.vmimage.yaml`, content: definition, executable: false },
        { path: `${folder}/scripts/setup.sh`, content: script, executable: true },
        { path: `${folder}/tests/smoke.sh`, content: test, executable: true },
        { path: 'images/vm-image-1.schema.json', content: `${JSON.stringify(vm_image_1/* schema */.w, undefined, 2)}\n`, executable: false },
        ...(pipeline === 'none' ? [] : [{ ...WORKFLOWS[pipeline](), executable: false }]),
    ];
}

;// CONCATENATED MODULE: ./build/staging/starter/src/write-starter.js






const GITIGNORE = '.gitignore';
const IGNORED = '/.bakehouse/';
const COMMENT = '# Images, caches, logs and reports of Bakehouse';
/** The spellings that leave `.bakehouse` of the root out. */
const IGNORES = /^\/?\.bakehouse\/?(?:\*{1,2})?\s*$/m;
/**
 * Writes the files of a first image into a repository: definition, script, test, schema, workflow, and a line of `.gitignore`. A file that is
 * there is never changed, but for the line that `.gitignore` lacks.
 *
 * @throws UserError where a folder on the way is a link that leads out of the repository, or no folder
 */
async function writeStarter({ folder, id, pipeline: asked, dryRun }) {
    const pipeline = asked ?? (await guessPipeline(folder));
    if (!dryRun)
        await (0,promises_.mkdir)(folder, { recursive: true });
    const written = [];
    const kept = [];
    for (const file of starterFiles(id, pipeline))
        ((await writeNew(folder, file, dryRun)) ? written : kept).push(file.path);
    ((await ignore(folder, dryRun)) ? written : kept).push(GITIGNORE);
    return { written, kept, pipeline };
}
async function guessPipeline(folder) {
    let names = [];
    try {
        names = await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw error;
    }
    const azure = names.some((name) => /^\.?azure-pipelines(?:[.-].*)?(?:\.ya?ml)?$/i.test(name));
    return azure && !names.includes('.github') ? 'azure-pipelines' : 'github';
}
/** @returns false when there is something of that name */
async function writeNew(folder, { path, content, executable }, dryRun) {
    const target = (0,external_node_path_.join)(folder, path);
    await checkWay(folder, path);
    if (dryRun)
        return (await (0,entry_at/* entryAt */._)(target)) === undefined;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    let file;
    try {
        // Never through a link, and never over what somebody wrote in the meantime.
        file = await (0,promises_.open)(target, external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY, executable ? 0o755 : 0o644);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EEXIST'))
            return false;
        throw error;
    }
    try {
        await file.writeFile(content);
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
    return true;
}
/** Whether a name is in use, be it by a link that leads nowhere. */
/** Looks at the folders of a path that are there. */
async function checkWay(folder, path) {
    let root;
    try {
        root = await (0,promises_.realpath)(folder);
    }
    catch (error) {
        // Only a dry run gets here before the repository is there.
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return;
        throw error;
    }
    for (let part = (0,external_node_path_.dirname)(path); part !== '.'; part = (0,external_node_path_.dirname)(part)) {
        let real;
        try {
            real = await (0,promises_.realpath)((0,external_node_path_.join)(folder, part));
        }
        catch (error) {
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                continue;
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOTDIR'))
                throw new errors/* UserError */.yo(`${part} cannot be a folder: something on its way is a file.`);
            throw error;
        }
        if ((0,paths/* isInside */.FK)(root, real))
            return;
        throw new errors/* UserError */.yo(`${part} is a link to ${real}, which is outside of ${root}.`, { hint: 'replace the link by a folder' });
    }
}
/** Adds the line that `.gitignore` lacks. @returns false when it has one */
async function ignore(folder, dryRun) {
    const path = (0,external_node_path_.join)(folder, GITIGNORE);
    let text = '';
    try {
        text = await (0,regular_file/* readRegularText */.Aj)(path);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw error;
    }
    if (IGNORES.test(text))
        return false;
    if (dryRun)
        return true;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
    await (0,files/* writeFileAtomically */.lo)(path, `${before}${COMMENT}${end}${IGNORED}${end}`);
    return true;
}

;// CONCATENATED MODULE: ./build/staging/steps/src/init/run.js



/** Writes a first image and says how to go on. @throws as `writeStarter` */
async function run(inputs, { log, resolve }) {
    const { id, folder, pipeline: asked, dryRun } = inputs;
    if (!(0,image_id/* isImageId */.rw)(id))
        throw new errors/* InputError */.dz(`id: ${JSON.stringify(id)} cannot be the id of an image.`, {
            hint: image_id/* IMAGE_ID_RULE */.vz,
        });
    const options = { id, folder: resolve(folder), pipeline: asked === 'auto' ? undefined : asked, dryRun };
    const { written, kept } = await writeStarter(options);
    for (const path of written)
        log.info(`${dryRun ? 'Would write' : 'Wrote'} ${path}`);
    for (const path of kept)
        log.info(`${path} is there already and stays as it is`);
    log.info(next(inputs));
    return { written: JSON.stringify(dryRun ? [] : written), kept: JSON.stringify(kept) };
}
function next({ folder, pipeline, dryRun }) {
    if (dryRun)
        return 'This was a dry run: nothing was written.';
    return `Next${folder === '.' ? '' : `, in ${folder}`}:
  bakehouse validate images/      whether it can be built; changes nothing
  bakehouse plan-images images/   what would be built, and why
  bakehouse bake images/          build, boot, test and promote it; the report is in .bakehouse/reports
Then commit the files${pipeline === 'none' ? '.' : ': the workflow bakes what was changed.'}`;
}


/***/ })

};
