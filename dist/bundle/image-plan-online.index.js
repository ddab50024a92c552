export const id = "image-plan-online";
export const ids = ["image-plan-online"];
export const modules = {

/***/ 3222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlineResolvers: () => (/* binding */ onlineResolvers)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/ask-program.js



/** Milliseconds: the programs start slowly, and send a request or two. */
const TIMEOUT = 120_000;
/** True when the program can be run here. */
async function hasProgram(name) {
    return (await (0,debian_packages/* findProgram */.K)(name)) !== undefined;
}
/**
 * Runs the command line of a cloud, and reads the JSON that it prints. It signs in as it always does.
 *
 * @throws ExternalError when it fails, with the last lines that it wrote, or prints something else; CancelledError
 */
async function askProgram({ name, operation, hint, inherit, env }, args, signal) {
    const options = { signal, timeout: TIMEOUT, inherit: [...inherit, ...child_environment/* NETWORK */.pG], ...(env === undefined ? {} : { env }) };
    let stdout;
    try {
        ({ stdout } = await (0,program/* runProgram */.mB)(operation, [name, ...args], options));
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw new errors/* ExternalError */.yA(error.message, { reason: 'service', ...error.details, hint });
        throw error;
    }
    try {
        return JSON.parse(stdout);
    }
    catch (error) {
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: ${name} printed no JSON (${(0,errors/* messageOf */.bD)(error)}).`, { service: name, operation, hint });
    }
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/ami-source.js


/** "ami-" and hexadecimal digits: 8, in newer ones 17. */
const IMAGE_ID = /^ami-[0-9a-f]{1,32}$/;
/** The newest available image of an owner whose name fits, by the date of its creation: its id, which counts in one region only. */
const amiResolver = {
    regional: true,
    async latest({ owner, name = '' }, signal, region) {
        if (owner === undefined) {
            return {
                cannotAsk: 'it names no owner, and anyone may publish an image of that name',
                hint: 'write source.owner: amazon, self or the number of an account',
            };
        }
        if (!(await hasProgram('aws'))) {
            return {
                cannotAsk: 'the program aws is not installed here',
                hint: 'install the AWS command line, or write the id into the definition',
            };
        }
        const operation = `find the newest image of ${owner} whose name is ${name}`;
        const program = {
            name: 'aws',
            operation,
            hint: 'sign in (aws configure, or a role of the job) as one that may ec2:DescribeImages; set build.region, or AWS_REGION',
            // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
            inherit: ['AWS_*'],
            env: { AWS_PAGER: '' },
        };
        const filters = { name: [name], state: ['available'] };
        const asked = { Owners: [owner], Filters: Object.entries(filters).map(([key, values]) => ({ Name: key, Values: values })) };
        // One argument of JSON: in the short form a comma or a leading hyphen in the pattern would mean something else.
        const args = ['ec2', 'describe-images', `--cli-input-json=${JSON.stringify(asked)}`, '--output=json', ...regionArgument(region)];
        const images = imagesIn(await askProgram(program, args, signal));
        if (images === undefined)
            throw new errors/* ExternalError */.yA(`Cannot ${operation}: aws printed no images.`, { service: 'aws', operation });
        const [newest] = images.filter(({ State }) => State === 'available').sort(newestFirst);
        if (newest !== undefined)
            return newest.ImageId;
        throw new errors/* ExternalError */.yA(`There is no available image of ${owner} whose name is ${name}${region === undefined ? '' : ` in ${region}`}.`, {
            service: 'aws',
            operation,
            hint: 'check source.owner, source.name (* stands for any text) and build.region',
        });
    },
};
/** By time, and then by id, so that two images of one second always give the same one. */
function newestFirst(a, b) {
    return Date.parse(b.CreationDate) - Date.parse(a.CreationDate) || (a.ImageId < b.ImageId ? 1 : -1);
}
function imagesIn(printed) {
    const { Images: images } = (printed ?? {});
    if (!Array.isArray(images))
        return undefined;
    return images.filter((image) => IMAGE_ID.test(String(image?.ImageId)) && typeof image?.State === 'string' && !Number.isNaN(Date.parse(String(image.CreationDate))));
}
function regionArgument(region) {
    if (region === undefined)
        return [];
    if (!/^[a-z0-9-]+$/.test(region))
        throw new errors/* InputError */.dz(`build.region is no region of AWS: ${region}`, { hint: 'write it as us-east-1' });
    return [`--region=${region}`];
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/azure-sources.js

const NO_SUBSCRIPTION = {
    cannotAsk: 'no subscription is given to ask Azure with',
    hint: 'give azure-subscription-id, and sign in with azure/login, an AzureCLI task, az login or a managed identity',
};
const SHARED = {
    cannotAsk: 'a community gallery, or one that is shared directly, cannot be asked by this release',
    hint: 'write the version into the definition',
};
/** Resolvers of the sources that Azure has. They sign in and load their libraries when the first is asked. */
function azureResolvers({ subscription, ...options }) {
    let connected;
    const connect = () => {
        connected ??= Promise.all(/* import() */[__webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-http-rate-headers"), __webpack_require__.e("shared-azure-resource-manager-arm-error"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-sign-in-sign-in-certificate"), __webpack_require__.e("shared-azure-resource-manager-arm-http")]).then(__webpack_require__.bind(__webpack_require__, 15962)).then((module) => module.ResourceManager.connect(options));
        return connected;
    };
    return {
        marketplace: {
            regional: true,
            async latest(source, signal, region) {
                if (subscription === undefined)
                    return NO_SUBSCRIPTION;
                const { DEFAULT_LOCATION, newestMarketplaceVersion } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-images-gallery-image-version"), __webpack_require__.e("shared-azure-images-gallery-image-id")]).then(__webpack_require__.bind(__webpack_require__, 50517));
                return newestMarketplaceVersion(await connect(), subscription, source, region ?? DEFAULT_LOCATION, signal);
            },
        },
        gallery: {
            regional: true,
            latest: (source, signal, region) => latestOfGallery(source, subscription, connect, region, signal),
        },
    };
}
async function latestOfGallery({ id, gallery, definition }, subscription, connect, region, signal) {
    const { findGalleryImage, isSharedGalleryId, newestGalleryVersion, parseGalleryImageId } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-images-gallery-image-version"), __webpack_require__.e("shared-azure-images-gallery-image-id")]).then(__webpack_require__.bind(__webpack_require__, 50517));
    if (id !== undefined) {
        if (isSharedGalleryId(id))
            return SHARED;
        const image = parseGalleryImageId(id);
        if (image === undefined) {
            throw new errors/* InputError */.dz(`source.id is no resource id of an image definition: ${id}`, {
                hint: 'write /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/galleries/…/images/…',
            });
        }
        // The id of a version is exact already.
        if (image.version !== undefined && image.version.toLowerCase() !== 'latest')
            return image.version;
        return newestGalleryVersion(await connect(), image, region, signal);
    }
    if (subscription === undefined)
        return NO_SUBSCRIPTION;
    // The schema asks for both where there is no id.
    const names = { gallery: gallery ?? '', image: definition ?? '' };
    const image = await findGalleryImage(await connect(), subscription, names, signal);
    return newestGalleryVersion(await connect(), image, region, signal);
}

// EXTERNAL MODULE: ./build/staging/net/src/debian-archive/debian-release.js + 1 modules
var debian_release = __webpack_require__(67641);
;// CONCATENATED MODULE: ./build/staging/image-plan/src/debian-release.js

/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
function debianResolver(archives) {
    return { latest: async ({ suite, mirror }) => versionOf(await archives.release(mirror, suite)) };
}
function versionOf(release) {
    const version = release.field('Version') ?? timeOf(release.field('Date'));
    if (version === undefined)
        throw (0,debian_release/* unusableRelease */.dJ)(release.url, 'it names neither a version nor a date');
    return version;
}
function timeOf(date) {
    const time = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}

;// CONCATENATED MODULE: ./build/staging/image-plan/src/gce-source.js


/** Names of Google Compute Engine: https://cloud.google.com/compute/docs/naming-resources. Projects may be "example.com:name". */
const FAMILY = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const IMAGE = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const PROJECT = /^[a-z0-9][-a-z0-9.:]*$/;
/** The image that a family stands for now: the newest that is not deprecated, as Google itself says; its name. */
const gceResolver = {
    async latest({ family, project }, signal) {
        if (!FAMILY.test(family))
            throw new errors/* InputError */.dz(`source.family is no name of an image family: ${family}`);
        if (project !== undefined && !PROJECT.test(project))
            throw new errors/* InputError */.dz(`source.project is no id of a project: ${project}`);
        if (!(await hasProgram('gcloud'))) {
            return {
                cannotAsk: 'the program gcloud is not installed here',
                hint: 'install the Google Cloud command line, or write the name of the image into the definition',
            };
        }
        const operation = `find the newest image of the family ${family}`;
        const program = {
            name: 'gcloud',
            operation,
            // https://cloud.google.com/sdk/docs/properties and https://cloud.google.com/docs/authentication/application-default-credentials.
            inherit: ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS'],
            hint: `sign in (google-github-actions/auth, gcloud auth login) as one with compute.images.getFromFamily on ${project ?? 'the project'}, and check source.family and source.project`,
        };
        const place = project === undefined ? [] : [`--project=${project}`];
        const args = ['compute', 'images', 'describe-from-family', family, ...place, '--format=json', '--quiet'];
        const { name } = ((await askProgram(program, args, signal)) ?? {});
        if (typeof name === 'string' && IMAGE.test(name))
            return name;
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: gcloud printed no image.`, { service: 'gcloud', operation });
    },
};

;// CONCATENATED MODULE: ./build/staging/image-plan/src/online-resolvers.js




/** Every kind of source that moves, with who says what it stands for now. */
function onlineResolvers(azure, archives) {
    return { debian: debianResolver(archives), ...azureResolvers(azure), ami: amiResolver, 'gce-family': gceResolver };
}


/***/ })

};
