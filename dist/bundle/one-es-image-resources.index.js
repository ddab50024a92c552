export const id = "one-es-image-resources";
export const ids = ["one-es-image-resources"];
export const modules = {

/***/ 7939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareImages: () => (/* binding */ compareImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/resources.js
var resources = __webpack_require__(7243);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(63603);
// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/base-image.js
var base_image = __webpack_require__(11625);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/canonical.js
var one_es_canonical = __webpack_require__(98608);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/needs-identity.js
var needs_identity = __webpack_require__(19078);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/one-es-file.js
var one_es_file = __webpack_require__(9674);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/secret-table.js
var secret_table = __webpack_require__(28601);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/compare-artifacts.js







/** Characters of a value that a difference shows. */
const MOST = 100;
/** Parameters whose values are not shown, whatever they hold. */
const SECRET_NAME = /secret|password|token|credential|key$/i;
/**
 * Compares the artifacts of an image with a generated `artifacts.json`, whose order counts; and type and base, where that file names them. What
 * the service does not tell apart is the same: the case of keys and of known names, members that are null, empty parameters. So are line ends of either kind.
 *
 * @param properties of the resource
 * @param generated text of the file
 * @param shown how errors call the two
 * @throws InputError when one of them is no 1ES image
 */
function compareArtifacts(properties, generated, shown) {
    const wanted = read(generated, shown.generated);
    const { artifacts = [], ...others } = properties;
    const there = read(JSON.stringify({ ...others, artifacts }), shown.image);
    const [image, file] = [there.artifacts.map(compared), wanted.artifacts.map(compared)];
    const first = file.findIndex((one) => one.needsIdentity);
    return {
        differences: [...memberDifferences(there, wanted), ...listDifferences(image, file)],
        isFirstRevision: first > 0 && image.length === first && image.every(({ key }, index) => key === file[index]?.key),
    };
}
function read(text, shown) {
    const file = (0,one_es_file/* readOneEsFile */.LX)(text, shown);
    file.notes.finish('The 1ES image');
    return file;
}
function compared(artifact, index) {
    const canonical = (0,one_es_canonical/* canonicalArtifact */.V)(artifact);
    const { name, parameters = {} } = canonical;
    // The service binds parameters by name, and names have no case.
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key.toLowerCase(), value]));
    const key = (0,canonical_json/* canonicalJson */.d)({ ...canonical, name: name.toLowerCase(), parameters: values });
    return { number: index + 1, name, parameters, key, needsIdentity: (0,needs_identity/* needsIdentity */.Y)(artifact) };
}
function memberDifferences(there, wanted) {
    return ['imageType', 'baseImage', 'resourceId'].flatMap((name) => {
        const [has, wants] = [there.known[name]?.value, wanted.known[name]?.value];
        if (wants === undefined || (has !== undefined && evened(has) === evened(wants)))
            return [];
        return [valueDifference(name, has, wants)];
    });
}
function evened(value) {
    const base = (0,base_image/* canonicalBaseImage */.h8)(value);
    return typeof base === 'string' ? base.toLowerCase() : (0,canonical_json/* canonicalJson */.d)(base);
}
/** What stands alike at both ends is the same; between them, artifacts of one name belong together in their order. */
function listDifferences(image, file) {
    const shorter = Math.min(image.length, file.length);
    let start = 0;
    while (start < shorter && image[start]?.key === file[start]?.key)
        start++;
    let end = 0;
    while (end < shorter - start && image.at(-1 - end)?.key === file.at(-1 - end)?.key)
        end++;
    const between = image.slice(start, image.length - end);
    const differences = [];
    let at = 0;
    for (const wants of file.slice(start, file.length - end)) {
        const found = between.findIndex(({ name }, index) => index >= at && name.toLowerCase() === wants.name.toLowerCase());
        const has = between[found];
        if (has === undefined)
            differences.push(`artifact ${wants.number}, ${wants.name}, is missing`);
        else {
            differences.push(...between.slice(at, found).map(notGenerated), ...artifactDifferences(has, wants));
            at = found + 1;
        }
    }
    return [...differences, ...between.slice(at).map(notGenerated)];
}
function notGenerated({ number, name }) {
    return `its artifact ${number}, ${name}, is not generated`;
}
function artifactDifferences(has, wants) {
    if (has.key === wants.key)
        return [];
    const names = new Map([...Object.keys(wants.parameters), ...Object.keys(has.parameters)].map((name) => [name.toLowerCase(), name]));
    const found = [...names.values()].flatMap((name) => {
        const [there, wanted] = [memberOf(has.parameters, name), memberOf(wants.parameters, name)];
        return (0,canonical_json/* canonicalJson */.d)(there ?? null) === (0,canonical_json/* canonicalJson */.d)(wanted ?? null) ? [] : [valueDifference(name, there, wanted)];
    });
    const what = `artifact ${wants.number}, ${wants.name}`;
    // Members of the artifact that nobody knows.
    return found.length === 0 ? [`${what}, has other members than generated`] : found.map((difference) => `${what}: ${difference}`);
}
/** Names of parameters have no case. */
function memberOf(parameters, name) {
    return Object.entries(parameters).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
function valueDifference(name, has, wants) {
    if (has === undefined)
        return `${name} is missing`;
    if (wants === undefined)
        return `${name} is not generated`;
    if ((0,secret_table/* isSecretParameter */.qc)(name) || SECRET_NAME.test(name))
        return `${name} is another one than generated`;
    const [there, wanted] = shownDifference(has, wants);
    return `${name} is ${there}, generated is ${wanted}`;
}
/** Of texts with several lines the first that differs. */
function shownDifference(has, wants) {
    if (typeof has !== 'string' || typeof wants !== 'string' || !/\n/.test(has + wants))
        return [shown(has), shown(wants)];
    const [there, wanted] = [has.split(/\r?\n/), wants.split(/\r?\n/)];
    const line = wanted.findIndex((text, index) => text !== there[index]);
    const at = line === -1 ? wanted.length : line;
    const of = (lines) => lines[at] === undefined ? `over before line ${at + 1}` : `${shown(lines[at])} in line ${at + 1}`;
    return [of(there), of(wanted)];
}
/** As JSON, without anything that looks like a signature or key, and cut. */
function shown(value) {
    const text = (0,redact/* redact */.E$)(JSON.stringify(value), []);
    return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/service-image.js
var service_image = __webpack_require__(12681);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/drift/src/one-es/hosted-group.js
var hosted_group = __webpack_require__(68778);
;// CONCATENATED MODULE: ./build/staging/drift/src/one-es/image-resources.js









/** `artifacts_<image>.json`, as `prepare-1es-artifacts` calls it; what ends with `.first.json` is of the first revision. */
const GENERATED = /^artifacts_(.+?)(\.first)?\.json$/;
/** Tags that the builder of such images gives them. */
const TAG = { image: 'bakehouse-image', fingerprint: 'bakehouse-fingerprint', submitted: 'bakehouse-submitted' };
/**
 * Compares the 1ES images of a resource group with what was generated: each `artifacts_<image>.json` of the folder with the image of that name, and
 * the images that were made of a definition with the definition, where there is no such file for it.
 *
 * @throws InputError when there is no such folder, or nothing in it; as `listResources`, `getResource`
 */
async function compareImages(group, wanted) {
    const { signal, definitions } = wanted;
    const there = await (0,hosted_group/* listImages */.v8)(group, signal);
    const files = await generatedFiles(wanted);
    const images = [];
    const namesOf = new Map();
    for (const { loaded, shown, poolImage } of definitions) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const { id } = loaded.definition.image;
        const made = madeOf(id, there);
        namesOf.set(id, made.map(hosted_group/* nameOf */.Vb));
        const resource = (await currentOf(loaded, made)) ?? named(poolImage, there);
        const file = files.get(poolImage.toLowerCase());
        files.delete(poolImage.toLowerCase());
        // The file counts where both say what an image is to be: it is what people apply.
        const generated = file ?? { shown, text: async () => textOf(loaded) };
        if (resource === undefined && file === undefined)
            continue;
        images.push(await compare({ name: resource === undefined ? poolImage : (0,hosted_group/* nameOf */.Vb)(resource), image: id, generated, resource }, group, signal));
    }
    for (const generated of files.values()) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const { name } = generated;
        images.push(await compare({ name, generated, resource: named(name, there) }, group, signal));
    }
    return { images: images.sort((a, b) => (a.name < b.name ? -1 : 1)), namesOf };
}
/** By name in small letters. */
async function generatedFiles({ artifactsFolder: folder, workspace }) {
    if (folder === undefined)
        return new Map();
    const names = (await (0,promises_.readdir)(folder).catch(() => [])).flatMap((file) => {
        const [, name, first] = GENERATED.exec(file) ?? [];
        return name === undefined || first !== undefined ? [] : [name];
    });
    if (names.length === 0) {
        throw new errors/* InputError */.dz(`${(0,paths/* shownPath */.pS)(folder, workspace)} has no artifacts_<image>.json to compare 1ES images with.`, {
            hint: 'run prepare-1es-artifacts first, and give its output folder',
        });
    }
    const files = names.map((name) => {
        const file = (0,external_node_path_.join)(folder, `artifacts_${name}.json`);
        return { name, shown: (0,paths/* shownPath */.pS)(file, workspace), text: () => (0,regular_file/* readRegularText */.Aj)(file) };
    });
    return new Map(files.map((one) => [one.name.toLowerCase(), one]));
}
/** Of those that were made of a definition the one that it is now, or the newest. */
async function currentOf(loaded, made) {
    if (made.length < 2)
        return made[0];
    const { image: fingerprint } = await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(loaded);
    return made.find((one) => (0,resources/* tagOf */.cO)(one, TAG.fingerprint) === fingerprint) ?? made.at(-1);
}
function named(name, there) {
    return there.find((one) => (0,hosted_group/* nameOf */.Vb)(one).toLowerCase() === name.toLowerCase());
}
async function compare({ name, image, generated, resource }, group, signal) {
    const common = { name, ...(image === undefined ? {} : { image }), generated: generated.shown, differences: [] };
    const found = resource === undefined ? undefined : await (0,hosted_group/* readImage */.AM)(group, resource.id, signal);
    if (found === undefined)
        return { ...common, state: 'missing' };
    const { provisioningState: said, ...properties } = (found.properties ?? {});
    const provisioning = typeof said === 'string' ? { provisioning: said } : {};
    if (typeof said === 'string' && said.toLowerCase() !== 'succeeded')
        return { ...common, ...provisioning, state: 'not-ready' };
    try {
        const { differences, isFirstRevision } = compareArtifacts(properties, await generated.text(), {
            image: `the image ${name}`,
            generated: generated.shown,
        });
        const state = differences.length === 0 ? 'as-generated' : isFirstRevision ? 'first-revision' : 'differs';
        return { ...common, ...provisioning, state, differences };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        const why = error.findings.map(({ message }) => message);
        return { ...common, ...provisioning, state: 'unreadable', differences: why.length > 0 ? why : [error.message] };
    }
}
/** Images with the tag of a definition, the newest last. */
function madeOf(id, there) {
    const own = there.filter((one) => (0,resources/* tagOf */.cO)(one, TAG.image) === id);
    return own.toSorted((a, b) => (((0,resources/* tagOf */.cO)(a, TAG.submitted) ?? '') < ((0,resources/* tagOf */.cO)(b, TAG.submitted) ?? '') ? -1 : 1));
}
/** The JSON that a definition is as a 1ES image. @throws InputError */
function textOf({ definition }) {
    const { properties, artifacts } = (0,service_image/* oneEsImage */.S)(definition);
    return JSON.stringify({ ...properties, artifacts });
}


/***/ })

};
