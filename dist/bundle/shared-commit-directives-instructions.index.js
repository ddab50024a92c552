export const id = "shared-commit-directives-instructions";
export const ids = ["shared-commit-directives-instructions"];
export const modules = {

/***/ 93517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ FILTER_KINDS),
/* harmony export */   G0: () => (/* binding */ FLAG_NAMES),
/* harmony export */   Kr: () => (/* binding */ filterLiteral),
/* harmony export */   Wg: () => (/* binding */ FLAGS),
/* harmony export */   YD: () => (/* binding */ SINGULAR),
/* harmony export */   aA: () => (/* binding */ isFlagName)
/* harmony export */ });
const FILTER_KINDS = ['environments', 'keys', 'pools', 'regions'];
/** One of them, in a sentence. */
const SINGULAR = {
    environments: 'environment',
    keys: 'key',
    pools: 'pool',
    regions: 'region',
};
/** How a filter is written, up to its first name. */
function filterLiteral(mode, kind) {
    return `${mode} ${kind}:`;
}
/** Every instruction that is a whole line of its own, in any case, with blanks around it or not. */
const FLAGS = {
    'no-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
    'no-taskcluster-ci': { documented: true, effect: 'leaves everything undone', ignoredByPacker: false },
    'no-travis-ci': { documented: true, effect: 'has no effect: it spoke to Travis CI, which nobody runs any more', ignoredByPacker: true },
    'pool-deploy': { documented: true, effect: 'builds nothing and deploys the images that exist', ignoredByPacker: true },
    'overwrite-machine-image': { documented: true, effect: 'builds machine images anew although nothing changed', ignoredByPacker: true },
    'overwrite-disk-image': { documented: false, effect: 'builds disk images anew although nothing changed', ignoredByPacker: true },
    'disable-cleanup': { documented: true, effect: 'leaves the machine of a build that fails as it is', ignoredByPacker: true },
    'enable-snapshot-copy': {
        documented: false,
        effect: 'refuses the message',
        ignoredByPacker: true,
        refused: {
            why: 'no builder copies snapshots between regions: Packer builds in each region of a managed image',
            hint: 'leave it out, and publish to a gallery, which is built once and copied to its regions',
        },
    },
    'purge-taskcluster-resources': {
        documented: true,
        effect: 'refuses the message',
        ignoredByPacker: false,
        refused: {
            why: 'nothing here can tell which machines, disks and networks of the worker manager are still in use',
            hint: 'leave it out: a build removes its own resource group; let the worker manager remove what it has made',
        },
    },
    'no-verify': {
        documented: false,
        effect: 'builds without testing the image, which is then never promoted',
        ignoredByPacker: true,
    },
};
const FLAG_NAMES = Object.keys(FLAGS);
function isFlagName(text) {
    return Object.hasOwn(FLAGS, text);
}


/***/ })

};
