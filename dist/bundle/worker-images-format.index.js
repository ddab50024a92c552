export const id = "worker-images-format";
export const ids = ["worker-images-format"];
export const modules = {

/***/ 81816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workerImages: () => (/* binding */ workerImages)
});

// EXTERNAL MODULE: ./build/staging/image-formats/src/cloud-image-builder-packer/format.js + 4 modules
var format = __webpack_require__(5132);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/known-keys.js
var known_keys = __webpack_require__(72371);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-file.js + 1 modules
var yaml_file = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/yaml-mapping.js
var yaml_mapping = __webpack_require__(45321);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/documents.js + 1 modules
var worker_images_documents = __webpack_require__(32712);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/file-data.js + 1 modules
var file_data = __webpack_require__(26438);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/known-keys.js
/** What the PowerShell module `WorkerImages` and the Packer templates of mozilla-platform-ops/worker-images read. */
const KNOWN_KEYS = {
    image: {
        publisher: true,
        offer: true,
        sku: true,
        version: true,
        source_image_family: true,
        project_id: true,
        image_name: true,
        zone: true,
        workload_identity_provider_project_number: true,
        ami_name: true,
        source_ami: 'is never read: the template looks for the base by image.source_ami_filter',
        source_ami_owner: true,
        source_ami_filter: true,
        gallery_name: 'is what the README of the original says; it reads sharedimage.gallery_name',
        image_version: 'is what the README of the original says; it reads sharedimage.image_version',
    },
    sharedimage: { gallery_name: true, image_name: true, image_version: true },
    azure: {
        managed_image_resource_group_name: true,
        managed_image_storage_account_type: true,
        managed_image_name_suffix: true,
        build_location: 'is read by newer versions of the original only: older ones build in Central US whatever it says',
        locations: true,
        shallow_replication: true,
        bootstrapscript: true,
        subscription: true,
        location: true,
        resource_group: true,
        build_resource_group: true,
        gallery: true,
        gallery_name: true,
        image_definition: true,
        image_name: true,
        image_version: true,
        replication_regions: true,
    },
    vm: {
        puppet_version: true,
        git_version: true,
        openvox_version: true,
        size: true,
        vm_size: true,
        spot: true,
        disk_size: true,
        disk_additional_size: true,
        os_disk_size_gb: true,
        taskcluster_version: true,
        taskcluster_ref: true,
        taskcluster_repo: true,
        tc_arch: false,
        script_name: true,
        script_paths: true,
        bootstrapscript: true,
        providerType: true,
        machine_type: true,
        instance_type: true,
        tags: {
            base_image: true,
            worker_pool_id: true,
            sourceOrganization: true,
            sourceRepository: true,
            sourceBranch: true,
            deploymentId: true,
            managed_by: true,
            image_set: true,
            maintainer: true,
            purpose: true,
        },
    },
    aws: { ami_regions: true, iam_instance_profile: true },
    bootstrap_script: true,
    software: true,
    build_steps: true,
    images: { production: true, alpha: true },
    tests: true,
};

// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/azure-mistakes.js
var azure_mistakes = __webpack_require__(22854);
// EXTERNAL MODULE: ./build/staging/image-formats/src/mapping/key-tree.js
var key_tree = __webpack_require__(72039);
// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/clouds.js
var worker_images_clouds = __webpack_require__(93452);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/mistakes.js




/** Reports what makes the original do something else than the file seems to say, or fail. */
function reportMistakes(data, { clouds, values, tags, remainder, documents }, stem, report) {
    const { region, regions, amiRegions, tests } = values;
    if (typeof region === 'string')
        (0,azure_mistakes/* checkRegion */.vK)(region, placeOf('region', data), report);
    if (Array.isArray(regions))
        (0,azure_mistakes/* checkRegions */._K)(regions, placeOf('regions', data), report);
    if (Array.isArray(amiRegions))
        (0,azure_mistakes/* checkTwice */.rR)(amiRegions, ['aws', 'ami_regions'], report);
    if (Array.isArray(tests))
        (0,azure_mistakes/* checkTwice */.rR)(tests, worker_images_clouds/* TESTS */.mp, report);
    if (remainder.tagOrder !== undefined || Array.isArray((0,key_tree/* valueAt */.fK)(data, worker_images_clouds/* TAGS */.gp))) {
        report(worker_images_clouds/* TAGS */.gp, 'value', 'vm.tags is a list; the original looks tags up by name, so it finds none', 'write "name: value" without "- "');
    }
    const arch = (0,key_tree/* valueAt */.fK)(data, ['vm', 'tc_arch']);
    if (arch !== undefined && arch !== null && (0,worker_images_documents/* archOf */.Qh)(arch) === undefined) {
        report(['vm', 'tc_arch'], 'value', 'vm.tc_arch is no architecture that is known here', 'write amd64 or arm64');
    }
    reportDefaults(remainder.written ?? {}, report);
    if (data['image'] === undefined) {
        report([], 'value', 'the file has no image: it is taken as one of defaults, and given as a definition that others extend');
        return;
    }
    if (documents.some(({ abstract }) => abstract === true)) {
        report(['image'], 'key', 'the image has no base or no name, so it is given as a definition that others extend');
    }
    const poolUnknown = tags['worker_pool_id'] === undefined && (0,key_tree/* valueAt */.fK)(data, [...worker_images_clouds/* TAGS */.gp, 'worker_pool_id']) === undefined;
    if (clouds.includes('azure') && data['sharedimage'] !== undefined && poolUnknown) {
        report(worker_images_clouds/* TAGS */.gp, 'key', 'vm.tags lacks worker_pool_id, of which the original makes the name of its resource group');
    }
    // The pattern that the original checks its key with.
    if (!/^[A-Za-z0-9_-]+$/.test(stem)) {
        report([], 'value', `the name of the file, ${JSON.stringify(stem)}, is no key that the original takes`, 'use letters, digits, _ and -');
    }
}
function reportDefaults(written, report) {
    const pointers = Object.keys(written).filter((pointer) => written[pointer] === 'default');
    const [first] = pointers;
    if (first === undefined)
        return;
    const path = first.slice(1).split('/');
    const count = pointers.length === 1 ? `${(0,key_tree/* spellKeys */.Zm)(path)} stands` : `${(0,key_tree/* spellKeys */.Zm)(path)} and ${pointers.length - 1} more stand`;
    report(path, 'value', `${count} for values of a file of defaults`, 'name that file in the input defaults');
}
/** Where in the file the value of a field stands. */
function placeOf(name, data) {
    const field = worker_images_clouds/* AZURE_FIELDS */.cx.find((each) => each.name === name);
    return field?.keys.find((key) => (0,key_tree/* valueAt */.fK)(data, key) !== undefined) ?? [];
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/worker-images/tag-list.js
var tag_list = __webpack_require__(48561);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/worker-images/format.js









/**
 * `config/<key>.yaml` of Mozilla's worker-images, the successor of cloud-image-builder: Azure, Google Cloud and Amazon, even in one file,
 * and a file of defaults, whose values `mergeDefaults` puts in for the word `default`.
 */
const workerImages = {
    name: 'worker-images',
    aliases: ['worker-image', 'fxci'],
    title: 'Mozilla worker-images configuration',
    extension: 'yaml',
    read,
    write: (documents) => (0,yaml_file/* writeYaml */.Vd)((0,file_data/* fileData */.N)(documents)),
    // As of cloud-image-builder: the key `image.version` means the same here.
    canonical: (text) => (0,format.withoutLatest)((0,yaml_mapping/* readYamlMapping */.s)(text, 'the file').data),
};
function read(text, { shown, stem }) {
    const file = (0,yaml_mapping/* readYamlMapping */.s)(text, shown);
    const content = (0,worker_images_documents/* documentsOf */.uo)(file.data, stem, file.report);
    const { data } = (0,tag_list/* tagsAsMapping */.F)(file.data);
    (0,known_keys/* reportKeys */.N)(data, KNOWN_KEYS, content.remainder.extra ?? {}, 'provider.worker-images.extra', file.report);
    reportMistakes(file.data, content, stem, file.report);
    return { documents: content.documents, findings: file.findings() };
}


/***/ })

};
