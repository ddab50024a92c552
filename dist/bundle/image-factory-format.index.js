export const id = "image-factory-format";
export const ids = ["image-factory-format"];
export const modules = {

/***/ 86748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageFactory: () => (/* binding */ imageFactory)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/canonical.js
var canonical = __webpack_require__(98608);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/artifact-list.js
var artifact_list = __webpack_require__(85223);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/members.js
var one_es_members = __webpack_require__(91121);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/notes.js
var one_es_notes = __webpack_require__(34335);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/image-factory/definition-file.js






/** What a definition and each of its destinations hold, as the service spells it. */
const DEFINITION_MEMBERS = ['Artifacts', 'Destination'];
const DESTINATION_MEMBERS = ['StorageAccountName', 'CustomImageName', 'SubId'];
/**
 * Reads a definition for Image Factory: the YAML that people write, or the JSON that the service takes; keys in any case.
 *
 * @param shown how findings call the file
 * @throws InputError when the text is neither, or nothing of such a definition; other errors are in the notes
 */
function readDefinitionFile(text, shown) {
    const isJson = /^\uFEFF?(?:\s|\/\/[^\n]*\n)*[{[]/.test(text.slice(0, 4096));
    const file = isJson ? (0,json_file/* readJsonFile */.JE)(text, shown) : (0,yaml_file/* readYamlFile */.kv)(text, shown);
    if (file.data === undefined)
        throw new errors/* InputError */.dz(`${shown} cannot be read as JSON.`, { findings: file.findings });
    const notes = new one_es_notes/* Notes */.u(file, shown);
    const data = (0,one_es_members/* tidy */.DZ)(file.data, notes);
    if (!(0,json/* isObject */.G)(data)) {
        notes.error([], 'the file does not hold an object', 'it needs a list "Artifacts"');
        notes.finish('The definition');
        throw new errors/* InputError */.dz(`${shown} holds no definition.`);
    }
    const { known, extra } = (0,one_es_members/* sortMembers */.kZ)(data, DEFINITION_MEMBERS);
    if (known.Artifacts === undefined) {
        notes.error([], 'this is no definition for Image Factory', 'it needs a list "Artifacts"');
        notes.finish('The definition');
    }
    const artifacts = known.Artifacts === undefined ? [] : (0,artifact_list/* readArtifacts */.M)(known.Artifacts.value, [known.Artifacts.key], notes);
    const { Destination: list } = known;
    return { artifacts, destinations: list === undefined ? undefined : readDestinations(list.value, [list.key], notes), extra, notes };
}
function readDestinations(value, path, notes) {
    if ((0,json/* isObject */.G)(value)) {
        notes.warn(path, 'the destinations are a list; this one is taken as the only one', 'put it into a list');
        return [readDestination(value, path, notes)].filter((destination) => destination !== undefined);
    }
    if (!(0,json_file/* isJsonList */.P8)(value)) {
        notes.error(path, 'the destinations are no list', 'write [{StorageAccountName, CustomImageName, SubId}]');
        return [];
    }
    return value.flatMap((item, index) => readDestination(item, [...path, index], notes) ?? []);
}
function readDestination(value, path, notes) {
    if (!(0,json/* isObject */.G)(value)) {
        notes.error(path, 'a destination is an object', 'write {StorageAccountName, CustomImageName, SubId}');
        return undefined;
    }
    const { known, extra } = (0,one_es_members/* sortMembers */.kZ)(value, DESTINATION_MEMBERS);
    const text = (name) => {
        const member = known[name];
        if (member === undefined)
            return undefined;
        if (typeof member.value === 'string' && member.value !== '')
            return member.value;
        notes.error([...path, member.key], `${name} is a text`, 'put it in quotes');
        return undefined;
    };
    const imageName = text('CustomImageName');
    if (known.CustomImageName === undefined)
        notes.error(path, 'the destination has no CustomImageName');
    (0,one_es_members/* noteExtra */.F2)(extra, path, DESTINATION_MEMBERS, 'provider.image-factory.destinations', notes);
    return {
        path,
        storageAccount: text('StorageAccountName'),
        imageName: imageName ?? '',
        subscription: text('SubId'),
        extra,
    };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/image-factory/canonical.js


/**
 * What a definition for Image Factory says: see `ImageFormat.canonical`.
 *
 * Evened out: YAML and JSON; the case of the format's own keys (`Name`, `Parameters`, `CustomImageName`, …) and of the artifacts that
 * steps stand for, with their parameters; members that are null; empty parameters; a destination that is no list. Variables stay.
 */
function canonicalImageFactory(text) {
    const { artifacts, destinations, extra, notes } = readDefinitionFile(text, 'the file');
    notes.finish('The definition');
    return {
        ...extra,
        artifacts: artifacts.map(canonical/* canonicalArtifact */.V),
        ...(destinations === undefined
            ? {}
            : {
                destination: destinations.map(({ storageAccount, imageName, subscription, extra: members }) => ({
                    ...members,
                    customImageName: imageName,
                    ...(storageAccount === undefined ? {} : { storageAccountName: storageAccount }),
                    ...(subscription === undefined ? {} : { subId: subscription }),
                })),
            }),
    };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/export-artifacts.js
var export_artifacts = __webpack_require__(18940);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/export-problems.js
var export_problems = __webpack_require__(70583);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/image-factory/export.js





const TITLE = 'Image Factory definition';
const PROVIDER = ['provider', 'image-factory'];
/**
 * See `ImageFormat.write`. JSON, which the service takes. The base of the image stands in fields of the payload that differ between
 * its users, so they are written from `provider.image-factory.extra`; without any, a `source` of one's own cannot be said.
 */
function writeImageFactory(documents) {
    const problems = new export_problems/* ExportProblems */.v(TITLE);
    const [document = {}] = documents;
    if (documents.length !== 1)
        problems.add([], `a file holds one ${TITLE}, not ${documents.length}`);
    const provider = problems.object(problems.object(document['provider'], ['provider'])['image-factory'], PROVIDER);
    const extra = problems.object(provider['extra'], [...PROVIDER, 'extra']);
    const assumed = problems.object(provider['assumed'], [...PROVIDER, 'assumed']);
    const written = (0,export_artifacts/* exportArtifacts */.w)(document['steps'], {
        title: TITLE,
        references: true,
        provider,
        providerPath: PROVIDER,
        secrets: problems.object(document['secrets'], ['secrets']),
        problems,
    });
    checkSource(document['source'], assumed['source'], extra, problems);
    if (Object.keys(problems.object(document['tags'], ['tags'])).length > 0)
        problems.add(['tags'], `a ${TITLE} has no tags`);
    const { outputs } = document;
    const destinations = (0,one_es_members/* isSame */.Ft)(outputs, assumed['outputs']) ? undefined : writeDestinations(outputs, provider, problems);
    problems.finish();
    return (0,json_file/* writeJsonText */.jf)({
        ...(0,one_es_members/* withoutMembers */.YG)(extra, DEFINITION_MEMBERS),
        Artifacts: written.map(({ name, parameters, extra: members }) => ({
            Name: name,
            ...(Object.keys(parameters).length === 0 ? {} : { Parameters: parameters }),
            ...(0,one_es_members/* withoutMembers */.YG)(members, ['Name', 'Parameters']),
        })),
        ...(destinations === undefined ? {} : { Destination: destinations }),
    });
}
function checkSource(source, assumed, extra, problems) {
    if (source === undefined || (0,one_es_members/* isSame */.Ft)(source, assumed) || Object.keys(extra).length > 0)
        return;
    const hint = `write the payload's own fields for it under ${PROVIDER.join('.')}.extra`;
    problems.add(['source'], `an ${TITLE} names its base in fields that are not known`, hint);
}
function writeDestinations(outputs, provider, problems) {
    if (outputs !== undefined && !(0,json_file/* isJsonList */.P8)(outputs))
        problems.add(['outputs'], 'is no list');
    const list = (0,json_file/* isJsonList */.P8)(outputs) ? outputs : [];
    const destinations = list.map((value, index) => writeDestination(problems.object(value, ['outputs', index]), index, problems));
    const kept = (0,json_file/* isJsonList */.P8)(provider['destinations']) ? provider['destinations'] : [];
    for (const [index, item] of kept.entries()) {
        const path = [...PROVIDER, 'destinations', index];
        const { output, extra } = problems.object(item, path);
        const destination = typeof output === 'number' ? destinations[output] : undefined;
        if (destination === undefined)
            problems.add(path, `belongs to outputs[${String(output)}], which is not there`, 'leave it out');
        else
            destinations[output] = {
                ...(0,one_es_members/* withoutMembers */.YG)(problems.object(extra, [...path, 'extra']), DESTINATION_MEMBERS),
                ...destination,
            };
    }
    return destinations;
}
function writeDestination(output, index, problems) {
    const path = ['outputs', index];
    const { kind, storageAccount, subscription } = output;
    if (kind !== 'managed') {
        problems.add([...path, 'kind'], `an ${TITLE} goes to a managed image, not to ${String(kind)}`);
        return {};
    }
    problems.only(output, ['kind', 'name', 'storageAccount', 'subscription'], path);
    const optional = (name, value, key) => value === undefined || value === null ? {} : { [name]: problems.text(value, [...path, key]) };
    return {
        ...optional('StorageAccountName', storageAccount, 'storageAccount'),
        CustomImageName: problems.text(output['name'], [...path, 'name']),
        ...optional('SubId', subscription, 'subscription'),
    };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/image-id.js
var image_id = __webpack_require__(4236);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/base-image.js
var base_image = __webpack_require__(11625);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/import-artifacts.js
var import_artifacts = __webpack_require__(70543);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/secret-table.js
var secret_table = __webpack_require__(28601);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/image-factory/import.js






/** See `ImageFormat.read`. `{VARIABLES}` mean the same there as in a definition of ours, so texts are taken as they are. */
function readImageFactory(text, { shown, stem }) {
    const { artifacts, destinations, extra, notes } = readDefinitionFile(text, shown);
    notes.warn([], 'the fields that name the base of the image are not known; Windows Server 2022 (2022-datacenter-g2) is assumed for source', 'the export writes the fields under provider.image-factory.extra, not source');
    const secrets = new secret_table/* SecretTable */.D2();
    const imported = (0,import_artifacts/* importArtifacts */.N)(artifacts, secrets, { format: 'image-factory', references: true }, notes);
    (0,one_es_members/* noteExtra */.F2)(extra, [], DEFINITION_MEMBERS, 'provider.image-factory.extra', notes);
    const id = (0,image_id/* imageIdOf */.C)(stem);
    const outputs = destinations?.map(outputOf) ?? [{ kind: 'managed', name: stem === '' ? id : stem }];
    const kept = (destinations ?? []).flatMap((destination, output) => Object.keys(destination.extra).length === 0 ? [] : [{ output, extra: destination.extra }]);
    if (destinations === undefined)
        notes.warn([], 'the definition has no Destination', 'say where the image goes');
    const names = artifacts.map(({ name }) => name);
    const document = {
        schema: 'vm-image/1',
        image: { id, ...(0,base_image/* machineOf */.VT)(base_image/* USUAL_SOURCE */.xP, names, stem), ...(id === stem || stem === '' ? {} : { names: { key: stem } }) },
        ...(secrets.secrets === undefined ? {} : { secrets: secrets.secrets }),
        source: base_image/* USUAL_SOURCE */.xP,
        build: {},
        steps: imported.steps,
        outputs,
        builders: ['image-factory'],
        provider: {
            'image-factory': {
                assumed: { source: base_image/* USUAL_SOURCE */.xP, ...(destinations === undefined ? { outputs } : {}) },
                ...(imported.elements.length === 0 ? {} : { elements: imported.elements }),
                ...(kept.length === 0 ? {} : { destinations: kept }),
                ...(imported.spelling.length === 0 ? {} : { spelling: imported.spelling }),
                ...(secrets.versions === undefined ? {} : { secretVersions: secrets.versions }),
                ...(Object.keys(extra).length === 0 ? {} : { extra }),
            },
        },
    };
    return { documents: [document], findings: notes.finish('The definition') };
}
function outputOf({ storageAccount, imageName, subscription }) {
    return {
        kind: 'managed',
        name: imageName,
        ...(storageAccount === undefined ? {} : { storageAccount }),
        ...(subscription === undefined ? {} : { subscription }),
    };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/image-factory/format.js



/** Templated definitions of .NET's Image Factory, in YAML or JSON. */
const imageFactory = {
    name: 'image-factory',
    aliases: ['helix-image-factory'],
    title: 'Image Factory definition',
    extension: 'json',
    read: readImageFactory,
    write: writeImageFactory,
    canonical: canonicalImageFactory,
};


/***/ })

};
