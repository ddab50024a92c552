export const id = "shared-builders-packer-packer-template";
export const ids = ["shared-builders-packer-packer-template"];
export const modules = {

/***/ 2018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ declaredVariables),
/* harmony export */   di: () => (/* binding */ openPackerTemplate)
/* harmony export */ });
/* unused harmony export withManifest */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81976);
/* harmony import */ var _bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64390);





const ADD_MANIFEST = `add to its build block:

  post-processor "manifest" {
    output = "${_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_MANIFEST */ .m}"
  }
`;
const ADD_MANIFEST_JSON = `add to its "build": "post-processor": {"manifest": {"output": "${_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_MANIFEST */ .m}"}}`;
/**
 * Reads a template and sees to it that its result can be read from a manifest. A JSON template gets a manifest
 * post-processor in a copy; the user's file stays as it is.
 *
 * @param template absolute path of a JSON template, a file in HCL or a folder of such
 * @throws UserError when the template cannot be read or has no usable manifest post-processor
 */
async function openPackerTemplate(template, { work, secrets = [] }) {
    const { facts, data } = await (0,_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_3__/* .readPackerTemplate */ .D)(template);
    const { path, folder, language, variables, requiresPlugins } = facts;
    const opened = { folder, language, requiresPlugins, declares: (variable) => variables.has(variable) };
    if (data === undefined)
        return { ...opened, path, manifest: usableManifest(facts) };
    const manifest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, _bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_MANIFEST */ .m);
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, 'template.json');
    const prepared = withSensitive(withManifest(data, manifest), secrets.filter((name) => variables.has(name)));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(copy, JSON.stringify(atHome(prepared, folder), undefined, 2));
    return { ...opened, path: copy, manifest };
}
/**
 * The variables that a template declares, when it can be built.
 *
 * @param template as for {@link openPackerTemplate}
 * @returns undefined where a part of it cannot be read, which Packer has to judge
 * @throws UserError as {@link openPackerTemplate}
 */
async function declaredVariables(template) {
    const { facts } = await (0,_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_3__/* .readPackerTemplate */ .D)(template);
    if (facts.language === 'hcl')
        usableManifest(facts);
    return facts.problems.length === 0 ? facts.variables : undefined;
}
/** Where the result of a template in HCL is to be read, which nothing can be added to. */
function usableManifest({ path, folder, files, manifests, problems }) {
    const usable = manifests.find(({ output, stripPath }) => output !== undefined && stripPath !== true);
    if (usable?.output !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usable.output);
    const [first] = manifests;
    if (first !== undefined)
        throw unusableManifest(path, first);
    const [problem] = problems;
    if (problem !== undefined) {
        const { file, line, column, message } = problem;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The Packer template ${path} cannot be read at ${file}:${line}:${column}: ${message}.`, {
            findings: [{ severity: 'error', file, line, column, message }],
        });
    }
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The Packer template ${path} has no manifest post-processor, and its result is read from that.`, {
        hint: files.every((file) => file.endsWith('.json')) ? ADD_MANIFEST_JSON : ADD_MANIFEST,
    });
}
function unusableManifest(path, { output, place }) {
    const where = `${place.file}:${place.line}`;
    if (output === undefined) {
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The manifest post-processor at ${where} has an output that only Packer can resolve.`, {
            hint: `give it a plain text, such as output = "${_bakehouse_image_definition_packer__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_MANIFEST */ .m}"`,
        });
    }
    const message = `The manifest post-processor of ${path} at ${where} has strip_path = true: the folders of the files that Packer made are lost.`;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(message, {
        hint: 'leave strip_path out, or add a second manifest without it, with an output of its own',
    });
}
/**
 * Adds a manifest post-processor that writes to `output`: beside each that is there, so that it sees the same artifact (it hands
 * its artifact on), or on the artifacts of the builders when there is none. It names files with their folders, whatever the other does.
 */
function withManifest(template, output) {
    const given = template['post-processors'];
    const processors = Array.isArray(given) ? given : [];
    let found = false;
    const ours = (model) => {
        const { strip_path: _, ...settings } = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(model) ? model : {};
        return { ...settings, type: 'manifest', output };
    };
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
/** Packer shows `<sensitive>` for these by itself. */
function withSensitive(template, names) {
    if (names.length === 0)
        return template;
    const given = template['sensitive-variables'];
    return { ...template, 'sensitive-variables': [...new Set([...(Array.isArray(given) ? given : []), ...names])] };
}
/** `{{template_dir}}` means the user's folder, not that of our copy. */
function atHome(value, folder) {
    if (typeof value === 'string')
        return value.replace(/\{\{\s*template_dir\s*\}\}/g, () => folder);
    if (Array.isArray(value))
        return value.map((item) => atHome(item, folder));
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, atHome(member, folder)]));
}
function isManifest(entry) {
    return entry === 'manifest' || ((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(entry) && entry['type'] === 'manifest');
}


/***/ })

};
