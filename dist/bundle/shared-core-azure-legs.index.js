export const id = "shared-core-azure-legs";
export const ids = ["shared-core-azure-legs"];
export const modules = {

/***/ 37502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ azureLegs)
/* harmony export */ });
/**
 * A matrix of Azure Pipelines, `strategy: {matrix: $[ … ]}`, as it comes from an output: legs by name. A name begins with a letter and has
 * only letters, digits and `_`; equal names get a number.
 *
 * @param nameOf what a leg is named after
 */
function azureLegs(entries, nameOf) {
    const names = new Set();
    return Object.fromEntries(entries.map((entry) => {
        const name = unusedName(legName(nameOf(entry)), names);
        names.add(name);
        return [name, entry];
    }));
}
function legName(wanted) {
    const name = wanted.replace(/[^A-Za-z0-9]/g, '_');
    return /^[A-Za-z]/.test(name) ? name : `image_${name}`;
}
function unusedName(name, taken) {
    let unused = name;
    for (let number = 2; taken.has(unused); number++)
        unused = `${name}_${number}`;
    return unused;
}


/***/ })

};
