export const id = "shared-builders-azure-image-builder-build-tags";
export const ids = ["shared-builders-azure-image-builder-build-tags"];
export const modules = {

/***/ 96652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ hasKey),
/* harmony export */   HI: () => (/* binding */ KEY_TAG),
/* harmony export */   Ve: () => (/* binding */ outputTags),
/* harmony export */   dy: () => (/* binding */ keepTags),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   m5: () => (/* binding */ buildTags),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** Characters of the value of a tag. */
const LONGEST = 256;
/** On the template, and on everything that a build of it makes. */
const TAG = {
    image: 'bakehouse-image',
    fingerprint: 'bakehouse-fingerprint',
    base: 'bakehouse-base',
    content: 'bakehouse-content',
    publishImmutable: 'bakehouse-publish-immutable',
    publishMutable: 'bakehouse-publish-mutable',
    key: 'bakehouse-key',
    definitionFile: 'bakehouse-definition',
    commit: 'bakehouse-commit',
    submittedAt: 'bakehouse-submitted',
};
/** On what is made: which output it is, and of how many. */
const OUTPUT_TAG = 'bakehouse-output';
const OUTPUTS_TAG = 'bakehouse-outputs';
/** On a template that stays when its build fails. */
const KEEP_TAG = 'bakehouse-keep';
/** By this tag a build is looked for. */
const KEY_TAG = TAG.key;
/** All that another process needs to know of a build, as tags of its template. @param submittedAt ISO 8601 */
function buildTags({ loaded, fingerprint, definitionFile, commit }, key, submittedAt) {
    return {
        [TAG.image]: loaded.definition.image.id,
        [TAG.fingerprint]: fingerprint.image,
        [TAG.base]: fingerprint.base,
        [TAG.content]: fingerprint.content,
        [TAG.publishImmutable]: fingerprint.publishImmutable,
        [TAG.publishMutable]: fingerprint.publishMutable,
        [TAG.key]: key.slice(-LONGEST),
        [TAG.definitionFile]: definitionFile.slice(-LONGEST),
        ...(commit === undefined ? {} : { [TAG.commit]: commit.slice(0, LONGEST) }),
        [TAG.submittedAt]: submittedAt,
    };
}
/** The tags of one of the things that a build makes. */
function outputTags(tags, runOutputName, count) {
    return { ...tags, [OUTPUT_TAG]: runOutputName, [OUTPUTS_TAG]: String(count) };
}
/** Which output of how many something is, by its tags. */
function outputOf(tags) {
    const [output, count] = [tags[OUTPUT_TAG], Number(tags[OUTPUTS_TAG])];
    return output === undefined || !Number.isSafeInteger(count) || count < 1 ? undefined : { output, count };
}
/** The tag of a template that stays when its build fails; none for one that does not. */
function keepTags(keep) {
    return keep ? { [KEEP_TAG]: 'failed' } : {};
}
/** True for the tags of a template that stays when its build fails. */
function isKept(tags) {
    return tags[KEEP_TAG] === 'failed';
}
/** True for the tags of a build of this key. */
function hasKey(tags, key) {
    return tags[TAG.key] === key.slice(-LONGEST);
}
/** What stands in the record of a build; undefined where somebody else made what has these tags. */
function factsOf(tags) {
    const text = (name) => tags[TAG[name]] ?? '';
    const fingerprint = {
        image: text('fingerprint'),
        base: text('base'),
        content: text('content'),
        publishImmutable: text('publishImmutable'),
        publishMutable: text('publishMutable'),
    };
    if (text('image') === '' || Object.values(fingerprint).includes('') || Number.isNaN(Date.parse(text('submittedAt'))))
        return undefined;
    const commit = tags[TAG.commit];
    return {
        image: text('image'),
        fingerprint,
        definitionFile: text('definitionFile'),
        ...(commit === undefined ? {} : { commit }),
        submittedAt: text('submittedAt'),
    };
}


/***/ }),

/***/ 39426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ compileDefinition)
});

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/unsupported-fields.js
var unsupported_fields = __webpack_require__(40778);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/write-template.js
var write_template = __webpack_require__(80912);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/azure-image-builder/compile-template.js




/** Writes one document as an image template for the service itself, and says what cannot be said instead of refusing it. */
function compileTemplate(document) {
    const problems = new unsupported_fields/* UnsupportedFields */.T('Azure Image Builder');
    const resource = (0,write_template/* writeTemplate */.s)(document, problems);
    return { resource, problems: problems.all() };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/service.js
var service = __webpack_require__(77757);
// EXTERNAL MODULE: ./build/staging/image-formats/src/azure-image-builder/secrets-in-template.js
var secrets_in_template = __webpack_require__(84006);
// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/build-tags.js
var build_tags = __webpack_require__(96652);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/compile-outputs.js
/** The outputs with whole resource ids, as the service wants them; what it cannot make is left as it is. */
function compileOutputs({ outputs, build }, place, blobSuffix) {
    return outputs.map((output) => {
        if (output.kind === 'gallery') {
            const { id, gallery, definition, resourceGroup = place.resourceGroup, regions, ...others } = output;
            const images = `/subscriptions/${place.subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/galleries`;
            // The service wants at least one; where the machine is built a version is needed anyway.
            const own = regions.length > 0 || build.region === undefined ? regions : [{ name: build.region }];
            return { ...others, id: id ?? `${images}/${gallery}/images/${definition}`, regions: own };
        }
        if (output.kind === 'managed') {
            const { id, name, resourceGroup = place.resourceGroup, subscription = place.subscription, ...others } = output;
            const images = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/images`;
            return { ...others, id: id ?? `${images}/${name}` };
        }
        if (output.kind === 'vhd' && output.url === undefined) {
            const { storageAccount, container, name, ...others } = output;
            if (storageAccount === undefined || container === undefined || name === undefined)
                return output;
            return { ...others, url: `https://${storageAccount}.${blobSuffix}/${container}/${name}` };
        }
        return output;
    });
}

// EXTERNAL MODULE: ./build/staging/system/src/template.js + 1 modules
var template = __webpack_require__(87108);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/compile-steps.js

/** Compiles the steps of a definition; what the service cannot do is left as it is, and is told by the format. */
function compileSteps({ image, steps }, options) {
    const compiled = [];
    const origins = [];
    for (const [index, step] of steps.entries()) {
        for (const one of image.os === 'linux' ? linuxStep(step, index, options) : windowsStep(step, index, options)) {
            compiled.push(one);
            origins.push(index);
        }
    }
    return { steps: compiled, origins };
}
function linuxStep(step, index, options) {
    if ('packages' in step) {
        const text = "#!/bin/sh\n# Installs the Debian packages of a step.\nset -eu\nexport DEBIAN_FRONTEND=noninteractive\nset -- @PACKAGES@\nsudo apt-get update\nsudo -E apt-get install -y --no-install-recommends \"$@\"\n";
        return [lines(`packages-${index}`, (0,template/* fillTemplate */.o)(text, 'shell', { PACKAGES: step.packages }))];
    }
    if ('file' in step && options.artifacts !== undefined) {
        const text = "#!/bin/sh\n# Puts a file that the service has laid into a folder of its own where it belongs, which only root may do.\nset -eu\nfile=@FILE@\ndestination=@DESTINATION@\nmode=@MODE@\nsudo install -D -o root -g root -m \"$mode\" \"$file\" \"$destination\"\nrm -f \"$file\"\n";
        return options.files.ofStep(index).flatMap((file, number) => {
            const path = `/tmp/bakehouse-${index}-${number}`;
            const values = { FILE: path, DESTINATION: destinationOf(step.file.to, file, '/'), MODE: step.file.mode ?? file.mode };
            return [fetched(file, path, options), lines(`file-${index}-${number}`, (0,template/* fillTemplate */.o)(text, 'shell', values))];
        });
    }
    if ('script' in step && step.script.file !== undefined && options.artifacts !== undefined) {
        const { name, shell, file: _file, env = {}, ...others } = step.script;
        const [file] = options.files.ofStep(index);
        if (file === undefined || (shell !== 'bash' && shell !== 'sh') || Object.keys(others).length > 0)
            return [compile_steps_json(step)];
        const text = "#!/bin/sh\n# Runs a script that the service has laid down as root, as every builder runs it.\nset -eu\nfile=@FILE@\nsudo env @ENVIRONMENT@ @SHELL@ \"$file\"\nrm -f \"$file\"\n";
        const path = `/tmp/bakehouse-${index}`;
        const environment = Object.entries(env).map(([key, value]) => `${key}=${value}`);
        const filled = (0,template/* fillTemplate */.o)(text, 'shell', { FILE: path, SHELL: shell, ENVIRONMENT: environment });
        return [fetched(file, path, options), lines(name ?? `script-${index}`, filled)];
    }
    return [other(step, options)];
}
function windowsStep(step, index, options) {
    if ('file' in step && step.file.mode === undefined && options.artifacts !== undefined) {
        return options.files.ofStep(index).map((file) => fetched(file, destinationOf(step.file.to, file, '\\'), options));
    }
    if ('script' in step && step.script.file !== undefined && options.artifacts !== undefined) {
        const { file: _file, ...script } = step.script;
        const [file] = options.files.ofStep(index);
        if (file === undefined)
            return [compile_steps_json(step)];
        return [{ script: { ...script, url: urlOf(file, options), ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }) } }];
    }
    return [other(step, options)];
}
/** What needs no prepared file. */
function other(step, { addressOf }) {
    return 'fetch' in step ? { fetch: { ...step.fetch, from: addressOf(step.fetch.from) } } : compile_steps_json(step);
}
function lines(name, text) {
    return { script: { name, shell: 'sh', inline: text.trimEnd().split('\n') } };
}
function fetched(file, to, options) {
    return { fetch: { from: urlOf(file, options), to, ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }) } };
}
function urlOf({ path }, { artifacts, addressOf }) {
    return `${addressOf(artifacts ?? '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
/** The file or folder of a step stands below `tree/<step>/` under its own name. */
function destinationOf(to, { path }, separator) {
    const [, , first = '', ...below] = path.split('/');
    const isFolder = /[/\\]$/.test(to);
    if (below.length > 0)
        return [to.replace(/[/\\]+$/, ''), ...below].join(separator);
    return isFolder ? `${to}${first}` : to;
}
function compile_steps_json(step) {
    return step;
}

// EXTERNAL MODULE: ./build/staging/builders/src/azure-image-builder/settings.js
var azure_image_builder_settings = __webpack_require__(12715);
;// CONCATENATED MODULE: ./build/staging/builders/src/azure-image-builder/compile-definition.js






/** The first version of the API with data disks and with modes of replication; for what has neither an older one is asked. */
const NEWEST_API = '2025-10-01';
/** Compiles a definition to an image template. Sends nothing, and reads nothing. */
function compileDefinition(loaded, options) {
    const { definition } = loaded;
    const settings = (0,azure_image_builder_settings/* settingsOf */.f5)(definition);
    const addressOf = (url) => blobAddress(url, options.blobSuffix);
    const compiled = compileSteps(definition, { files: options.files, artifacts: settings.artifacts, addressOf });
    const { resource, problems } = compileTemplate(documentOf(loaded, compiled, options));
    const written = (0,json/* isObject */.G)(resource['properties']) ? resource['properties'] : {};
    const tests = fileTests(loaded, options, settings.artifacts === undefined ? undefined : addressOf(settings.artifacts));
    const outputs = listOf(written['distribute']).map(({ runOutputName }) => String(runOutputName));
    const properties = {
        ...written,
        ...withTests(written['validate'], tests),
        distribute: listOf(written['distribute']).map((one) => {
            const artifactTags = (0,json/* isObject */.G)(one['artifactTags']) ? one['artifactTags'] : {};
            return { ...one, artifactTags: { ...artifactTags, ...(0,build_tags/* outputTags */.Ve)(options.tags, String(one['runOutputName']), outputs.length) } };
        }),
        ...vmProfile(written['vmProfile'], settings),
        ...(settings.stagingResourceGroup === undefined ? {} : { stagingResourceGroup: settings.stagingResourceGroup }),
        ...(settings.optimizeBoot === undefined ? {} : { optimize: { vmBoot: { state: settings.optimizeBoot ? 'Enabled' : 'Disabled' } } }),
    };
    const own = (0,json/* isObject */.G)(resource['tags']) ? resource['tags'] : {};
    const body = {
        location: String(resource['location'] ?? ''),
        tags: { ...definition.tags, ...own, ...options.tags, ...(0,build_tags/* keepTags */.dy)(settings.keep === 'failed') },
        identity: resource['identity'] ?? {},
        properties,
    };
    return {
        apiVersion: apiVersionOf(resource, properties),
        body,
        outputs,
        problems: [...problemsOf(problems, compiled), ...expressions(body)],
    };
}
/** The https:// address of a blob:// one; any other as it is. */
function blobAddress(url, suffix) {
    const [, account, path] = /^blob:\/\/([^/]+)\/(.+)$/.exec(url) ?? [];
    return account === undefined ? url : `https://${account}.${suffix}/${path}`;
}
/** What the format is given: the definition without what is about other builders, and without what is checked here. */
function documentOf({ definition, resolvedVersion }, { steps }, options) {
    const { place } = options;
    const { image, tags, source, build, generalize, tests, provider } = definition;
    const { diskMiB: _disk, resourceGroup: _group, identity = [], ...machine } = build;
    const version = 'version' in source && resolvedVersion !== undefined ? { version: resolvedVersion } : {};
    const identities = `/subscriptions/${place.subscription}/resourceGroups/${place.resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities`;
    const { security: _security, ...ofImage } = image;
    return {
        schema: definition.schema,
        image: ofImage,
        tags,
        source: { ...source, ...version },
        build: {
            ...machine,
            ...(identity.length === 0 ? {} : { identity: identity.map((one) => (one.startsWith('/') ? one : `${identities}/${one}`)) }),
        },
        steps,
        ...(generalize === undefined ? {} : { generalize: generalize }),
        tests: { inVm: tests.inVm.filter(isInlineTest).map(({ name, shell, inline }) => ({ name, shell, inline: [...(inline ?? [])] })) },
        outputs: compileOutputs(definition, place, options.blobSuffix),
        provider: { [service/* PROVIDER */.Su]: (0,azure_image_builder_settings/* keptOf */.uq)({ provider }) },
    };
}
/** Tests that are run only where somebody asks for them are none of the build's. */
function isInlineTest({ inline, when }) {
    return inline !== undefined && when === undefined;
}
/** The format has no test with a script at a URL. */
function fileTests({ definition }, { files }, artifacts) {
    if (artifacts === undefined)
        return [];
    return definition.tests.inVm.flatMap(({ name, shell, when }) => {
        const file = when === undefined ? files.ofTest(name) : undefined;
        if (file === undefined)
            return [];
        const type = shell === 'powershell' ? 'PowerShell' : 'Shell';
        const scriptUri = `${artifacts}/${file.path.split('/').map(encodeURIComponent).join('/')}`;
        return [{ type, name, scriptUri, ...(file.sha256 === undefined ? {} : { sha256Checksum: file.sha256 }) }];
    });
}
function withTests(written, tests) {
    if (tests.length === 0)
        return {};
    const validate = (0,json/* isObject */.G)(written) ? written : {};
    return { validate: { ...validate, inVMValidations: [...listOf(validate['inVMValidations']), ...tests] } };
}
function vmProfile(written, settings) {
    const { containerInstanceSubnet, proxySize, machineIdentities } = settings;
    const profile = (0,json/* isObject */.G)(written) ? written : {};
    const network = {
        ...((0,json/* isObject */.G)(profile['vnetConfig']) ? profile['vnetConfig'] : {}),
        ...(containerInstanceSubnet === undefined ? {} : { containerInstanceSubnetId: containerInstanceSubnet }),
        ...(proxySize === undefined ? {} : { proxyVmSize: proxySize }),
    };
    const all = {
        ...profile,
        ...(Object.keys(network).length === 0 ? {} : { vnetConfig: network }),
        ...(machineIdentities === undefined ? {} : { userAssignedIdentities: machineIdentities }),
    };
    return Object.keys(all).length === 0 ? {} : { vmProfile: all };
}
function apiVersionOf(resource, properties) {
    const version = String(resource['apiVersion']);
    const replicates = listOf(properties['distribute']).some((one) => (0,json/* isObject */.G)(one) && one['replicationMode'] !== undefined);
    const isNew = properties['additionalDataDisks'] !== undefined || replicates;
    return isNew && version < NEWEST_API ? NEWEST_API : version;
}
/** With the paths of the definition: a step may have become several. */
function problemsOf(problems, { origins }) {
    return problems.map(({ path, message }) => {
        const [first, index] = path;
        if (first !== 'steps' || typeof index !== 'number')
            return { path, message };
        const origin = origins[index] ?? index;
        return { path: ['steps', origin], message: message.replace(/^steps\[\d+\]/, `steps[${origin}]`) };
    });
}
/** Of a template that was imported: nobody evaluates them here. */
function expressions(body) {
    return (0,secrets_in_template/* findTemplateExpressions */.b_)(body).map((path) => ({
        path: ['provider', service/* PROVIDER */.Su],
        message: `${path.join('.')} of the template is an expression of a deployment template`,
        hint: 'write the value itself into the definition: the template is sent alone',
    }));
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 68237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageBuilderChecks: () => (/* binding */ imageBuilderChecks)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57369);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90045);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1934);
/* harmony import */ var _bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77757);
/* harmony import */ var _compile_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39426);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12715);
/* harmony import */ var _step_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29798);







/** Stands for what is known only where the build is made. */
const SOMEWHERE = { subscription: '00000000-0000-0000-0000-000000000000', resourceGroup: 'group' };
/** Letters of features behind the number of processors: one that has a p is of ARM. */
const ARM_SIZE = /^Standard_[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*(?:_v[0-9]+)?$/;
const imageBuilderChecks = {
    problems: async (loaded) => imageBuilderProblems(loaded),
    // The service asks no archives of Debian.
    archiveProblems: async () => [],
};
/** What Azure Image Builder cannot build of a definition, and what it needs to know besides. */
function imageBuilderProblems(loaded) {
    const { definition } = loaded;
    const problems = [...(0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsProblems */ .KK)(definition)];
    const report = (path, message, hint, instead) => {
        const more = { ...(hint === undefined ? {} : { hint }), ...(instead === undefined ? {} : { instead }) };
        problems.push({ path, message: `${(0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__/* .spellPath */ ._)(path)}: Azure Image Builder ${message}`, ...more });
    };
    checkImage(definition, report);
    checkBuild(definition, report);
    checkSteps(definition, report);
    checkTests(definition, report);
    checkOutputs(definition, report);
    const { problems: unsaid } = (0,_compile_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .compileDefinition */ .D)(loaded, {
        place: SOMEWHERE,
        files: (0,_step_files_js__WEBPACK_IMPORTED_MODULE_3__/* .expectedFiles */ .qc)(loaded),
        blobSuffix: 'blob.core.windows.net',
        tags: {},
    });
    // What is told already is not told twice.
    return [...problems, ...unsaid.filter(({ path = [] }) => !problems.some((one) => touches(one.path ?? [], path)))];
}
function touches(one, other) {
    const length = Math.min(one.length, other.length);
    return length > 0 && one.slice(0, length).every((part, index) => part === other[index]);
}
function checkImage({ image, build, source, outputs }, report) {
    if (image.arch === 'x86')
        report(['image', 'arch'], 'builds x64 and arm64, not x86');
    if (image.arch === 'arm64' && build.size === undefined) {
        report(['build', 'size'], 'builds on x64 unless it is told otherwise', 'name a size of ARM64, such as Standard_D4ps_v5', [
            'image',
            'arch',
        ]);
    }
    if (image.arch === 'arm64' && image.generation !== 2)
        report(['image', 'generation'], 'builds ARM64 for generation 2 alone');
    if (build.size !== undefined && /^Standard_/.test(build.size) && ARM_SIZE.test(build.size) !== (image.arch === 'arm64')) {
        report(['build', 'size'], `cannot build ${image.arch} on ${build.size}, which is a size of another processor`);
    }
    const { trustedLaunch, secureBoot, confidential } = image.security ?? {};
    if (confidential === true)
        report(['image', 'security', 'confidential'], 'builds nothing for confidential computing');
    if (secureBoot === true && trustedLaunch !== true) {
        report(['image', 'security', 'secureBoot'], 'knows secure boot as part of Trusted Launch', 'set trustedLaunch');
    }
    for (const [index, { kind }] of trustedLaunch === true ? outputs.entries() : []) {
        if (kind === 'managed' || kind === 'vhd')
            report(['outputs', index, 'kind'], 'keeps Trusted Launch in a gallery alone', 'make it a gallery');
    }
    const starts = ['marketplace', 'gallery', 'managed'];
    if (!starts.includes(source.kind))
        report(['source', 'kind'], `starts from marketplace, gallery or managed, not ${source.kind}`);
    if (source.kind === 'gallery' && source.id === undefined) {
        report(['source'], 'needs the resource id of the image in the gallery', 'write source.id');
    }
}
function checkBuild({ build, image, outputs }, report) {
    if (build.region === undefined)
        report(['build', 'region'], 'needs a region', 'add region, such as westus2', ['build']);
    const none = build.identity === undefined || build.identity.length === 0;
    if (none) {
        const hint = 'name one that may read what the build starts from and write what it makes: docs/azure-image-builder.md';
        report(['build', 'identity'], 'needs a user-assigned identity', hint, ['build']);
    }
    if ((build.identity?.length ?? 0) > 1) {
        report(['build', 'identity', 1], 'takes one identity', `those of the machine go into provider.${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su}.machineIdentities`);
    }
    for (const [index, id] of (build.identity ?? []).entries()) {
        if (!id.startsWith('/') ? /^[A-Za-z0-9_-]{3,128}$/.test(id) : (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isIdentityId */ .yp)(id))
            continue;
        report(['build', 'identity', index], 'needs the name or the resource id of a user-assigned identity');
    }
    if (Math.ceil((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .parseDuration */ .E)(build.timeout) / 60_000) > _bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .MAX_TIMEOUT_MINUTES */ .hF) {
        report(['build', 'timeout'], `takes ${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .MAX_TIMEOUT_MINUTES */ .hF / 60} hours at most`);
    }
    if (build.zone !== undefined)
        report(['build', 'zone'], 'builds in no zone of its own', 'leave it out');
    if (build.spot === true)
        report(['build', 'spot'], 'builds on no spot machines', 'leave it out');
    if (build.subnet !== undefined && !(0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubnetId */ .jP)(build.subnet))
        report(['build', 'subnet'], 'needs the resource id of a subnet');
    if (build.size !== undefined && !/^[A-Za-z]+_[A-Za-z0-9_-]+$/.test(build.size)) {
        report(['build', 'size'], 'needs the size of a machine, such as Standard_D4s_v5');
    }
    if (outputs.length === 0)
        report(['outputs'], 'needs at least one output', 'add one of the kinds gallery, managed and vhd', ['image', 'id']);
    if (image.os === 'linux' && build.osDiskGB !== undefined && build.osDiskGB > 4095)
        report(['build', 'osDiskGB'], 'has disks up to 4095 GB');
}
function checkSteps(definition, report) {
    const { image, steps, secrets } = definition;
    const { artifacts } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsOf */ .f5)(definition);
    for (const [index, step] of steps.entries()) {
        const [kind = ''] = Object.keys(step);
        const needsFile = 'file' in step || ('script' in step && step.script.file !== undefined);
        if (needsFile && artifacts === undefined) {
            const hint = `say where the artifacts are uploaded to: provider.${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su}.artifacts, https://<account>.blob.core.windows.net/<container>/<folder>`;
            const path = ['steps', index, kind, 'file' in step ? 'from' : 'file'];
            report(path, 'fetches files by itself and cannot reach this one', hint);
        }
        if ('runner' in step)
            report(['steps', index, 'runner'], 'cannot lay out a runner', 'let a script do it, or configure-runner on the machine');
        if ('artifact' in step)
            report(['steps', index, 'artifact'], 'knows no artifacts of 1ES', 'make it a script');
        if (image.os === 'linux' && ('restart' in step || 'windowsUpdate' in step || 'feature' in step)) {
            report(['steps', index, kind], 'does that in Windows alone', 'leave it out');
        }
        if ('fetch' in step && step.fetch.from.endsWith('*'))
            report(['steps', index, 'fetch', 'from'], 'fetches one file a step', 'name the file');
        if ('script' in step)
            checkScript(step.script, index, image.os, secrets, report);
    }
}
function checkScript({ shell, file, inline, env = {} }, index, os, secrets, report) {
    const path = ['steps', index, 'script'];
    const runs = os === 'windows' ? ['powershell'] : ['bash', 'sh'];
    if (!runs.includes(shell))
        report([...path, 'shell'], `runs ${runs.join(' and ')} in ${os}, not ${shell}`, undefined, path);
    else if (shell === 'bash' && inline !== undefined)
        report([...path, 'shell'], 'runs lines with sh, not bash', 'put them into a file', path);
    for (const [name, value] of Object.entries(env)) {
        const secret = (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_6__/* .secretNameIn */ .pO)(value);
        if (secret !== undefined && Object.hasOwn(secrets, secret)) {
            const hint = `let the script read it from the vault as one of provider.${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su}.machineIdentities`;
            report([...path, 'env', name], 'gives no secrets to scripts: a template shows what it holds', hint);
        }
        else if (file === undefined || os === 'windows')
            report([...path, 'env', name], 'gives variables to scripts from files in Linux alone');
    }
}
function checkTests(definition, report) {
    const { artifacts } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsOf */ .f5)(definition);
    const runs = definition.image.os === 'windows' ? ['powershell'] : ['bash', 'sh'];
    for (const [index, { shell, file, inline, when }] of definition.tests.inVm.entries()) {
        if (when !== undefined)
            continue;
        const path = ['tests', 'inVm', index];
        if (!runs.includes(shell))
            report([...path, 'shell'], `runs ${runs.join(' and ')} in ${definition.image.os}, not ${shell}`, undefined, path);
        else if (shell === 'bash' && inline !== undefined)
            report([...path, 'shell'], 'runs lines with sh, not bash', 'put them into a file', path);
        if (file !== undefined && artifacts === undefined) {
            report([...path, 'file'], 'fetches files by itself and cannot reach this one', `add provider.${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_4__/* .PROVIDER */ .Su}.artifacts`);
        }
    }
}
function checkOutputs({ outputs }, report) {
    for (const [index, output] of outputs.entries()) {
        const path = ['outputs', index];
        if (output.kind === 'gallery') {
            if (output.version === 'date')
                report([...path, 'version'], 'counts versions up by itself', 'write auto or x.y.z');
            if (output.endOfLife !== undefined)
                report([...path, 'endOfLife'], 'sets no end of life', 'leave it out, and retire versions by lifecycle');
            if (output.id !== undefined && !GALLERY_IMAGE.test(output.id))
                report([...path, 'id'], 'needs the resource id of an image definition');
            if (output.replication === 'shallow' && output.regions.length > 1)
                report([...path, 'replication'], 'copies to one region when shallow');
        }
        else if (output.kind === 'managed') {
            if (output.id !== undefined && !MANAGED_IMAGE.test(output.id))
                report([...path, 'id'], 'needs the resource id of a managed image');
        }
        else if (output.kind !== 'vhd')
            report([...path, 'kind'], `makes gallery, managed and vhd, not ${output.kind}`);
    }
}
const GALLERY_IMAGE = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/galleries\/[A-Za-z0-9._]{1,80}\/images\/[A-Za-z0-9._-]{1,80}$/i;
const MANAGED_IMAGE = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/images\/[A-Za-z0-9._-]{1,80}$/i;


/***/ }),

/***/ 12715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ settingsProblems),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   jP: () => (/* binding */ isSubnetId),
/* harmony export */   uq: () => (/* binding */ keptOf),
/* harmony export */   yp: () => (/* binding */ isIdentityId)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77757);



const RESOURCE_GROUP = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+$/i;
const SUBNET = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/\s]+\/subnets\/[^/\s]+$/i;
const IDENTITY = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/\s]+$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BLOB_URL = /^(?:https:\/\/[^\s/?#]+\/[^\s?#]+|blob:\/\/[a-z0-9]{3,24}\/[^\s?#]+)$/;
/** What each setting must be. */
const FORMS = {
    artifacts: text(BLOB_URL, 'must be the https:// or blob:// address of the folder in a container, without a signature'),
    subscription: text(UUID, 'must be the id of a subscription, a UUID'),
    stagingResourceGroup: text(RESOURCE_GROUP, 'must be the resource id of a group, /subscriptions/…/resourceGroups/…'),
    containerInstanceSubnet: text(SUBNET, 'must be the resource id of a subnet'),
    proxySize: text(/^Standard_[A-Za-z0-9_-]+$/, 'must be the size of a machine, such as Standard_A1_v2'),
    machineIdentities: {
        fits: (value) => Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string' && IDENTITY.test(id)),
        what: 'must be a list of resource ids of user-assigned identities',
    },
    optimizeBoot: { fits: (value) => typeof value === 'boolean', what: 'must be true or false' },
    keep: text(/^(?:failed|never)$/, 'must be failed or never'),
};
/** What the format of the same name keeps of a template that was imported. */
const KEPT = ['resource', 'envelope', 'extra', 'source', 'steps', 'tests', 'outputs'];
function text(form, what) {
    return { fits: (value) => typeof value === 'string' && form.test(value), what };
}
/** True for the resource id of a subnet. */
function isSubnetId(id) {
    return SUBNET.test(id);
}
/** True for the resource id of a user-assigned identity. */
function isIdentityId(id) {
    return IDENTITY.test(id);
}
/** The settings that are as they must be; `settingsProblems` tells the others. */
function settingsOf({ provider }) {
    const own = entriesOf(provider).filter(([name, value]) => isSetting(name) && FORMS[name].fits(value));
    return Object.fromEntries(own);
}
/** What was kept of a template that was imported. */
function keptOf({ provider }) {
    return Object.fromEntries(entriesOf(provider).filter(([name]) => KEPT.includes(name)));
}
/** What is wrong with the settings themselves. */
function settingsProblems({ provider, build }) {
    const problems = [];
    const add = (name, message, hint) => {
        const path = ['provider', _bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDER */ .Su, name];
        problems.push({ path, message: `provider.${_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDER */ .Su}.${name} ${message}`, ...(hint === undefined ? {} : { hint }) });
    };
    for (const [name, value] of entriesOf(provider)) {
        if (KEPT.includes(name))
            continue;
        if (!isSetting(name)) {
            const guess = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, Object.keys(FORMS));
            add(name, 'is no setting of this builder', guess === undefined ? `known are ${Object.keys(FORMS).join(', ')}` : `did you mean ${guess}?`);
        }
        else if (!FORMS[name].fits(value))
            add(name, FORMS[name].what);
    }
    const { containerInstanceSubnet, proxySize } = settingsOf({ provider });
    if (containerInstanceSubnet !== undefined && build.subnet === undefined) {
        add('containerInstanceSubnet', 'is for a build in a subnet', 'add build.subnet, a subnet of the same network');
    }
    if (containerInstanceSubnet !== undefined &&
        build.subnet !== undefined &&
        networkOf(build.subnet) !== networkOf(containerInstanceSubnet)) {
        add('containerInstanceSubnet', 'is in another network than build.subnet', 'name two subnets of one network');
    }
    if (proxySize !== undefined && build.subnet === undefined)
        add('proxySize', 'is for a build in a subnet', 'add build.subnet, or leave it out');
    if (proxySize !== undefined && containerInstanceSubnet !== undefined) {
        add('proxySize', 'has no use beside containerInstanceSubnet: there is no proxy then', 'leave one of them out');
    }
    return problems;
}
function networkOf(subnet) {
    return subnet.toLowerCase().split('/subnets/')[0] ?? '';
}
function isSetting(name) {
    return Object.hasOwn(FORMS, name);
}
function entriesOf(provider) {
    const own = provider[_bakehouse_image_formats_azure_image_builder__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDER */ .Su];
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(own) ? Object.entries(own).filter((entry) => entry[1] !== undefined) : [];
}


/***/ }),

/***/ 29798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ noFiles),
/* harmony export */   l3: () => (/* binding */ preparedFiles),
/* harmony export */   qc: () => (/* binding */ expectedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46970);



/** Those that `prepare-artifacts` has laid out; undefined where it has not. @param folder absolute */
async function preparedFiles(folder) {
    const manifest = await (0,_bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_1__/* .readArtifactManifest */ .Am)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_FILE */ .h1));
    if (manifest === undefined)
        return undefined;
    return {
        ofStep: (index) => manifest.files.filter(({ step }) => step === index),
        ofTest: (name) => manifest.files.find(({ test }) => test === name),
    };
}
/** For a definition without files; @throws InputError when one is asked for */
function noFiles(folder) {
    const refuse = () => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${folder} holds no prepared artifacts: it has no ${_bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_FILE */ .h1}.`, {
            hint: 'run prepare-artifacts for this definition, with the same variables',
        });
    };
    return { ofStep: refuse, ofTest: () => undefined };
}
/** Those that would be laid out, for checks before anything is prepared. */
function expectedFiles({ definition }) {
    const one = (path) => ({ path, sha256: undefined, mode: '0644' });
    return {
        ofStep: (index) => [one(`tree/${String(index).padStart(2, '0')}/file`)],
        ofTest: (name) => definition.tests.inVm.some((test) => test.name === name && test.file !== undefined) ? one(`tests/${name}`) : undefined,
    };
}


/***/ })

};
