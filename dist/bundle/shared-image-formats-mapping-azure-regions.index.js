export const id = "shared-image-formats-mapping-azure-regions";
export const ids = ["shared-image-formats-mapping-azure-regions"];
export const modules = {

/***/ 81761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nv: () => (/* binding */ displayNameOf),
  Kk: () => (/* binding */ isKnownRegion),
  gw: () => (/* binding */ regionName),
  jk: () => (/* binding */ regionNames)
});

;// CONCATENATED MODULE: ./build/staging/image-formats/src/mapping/azure-regions.json
const azure_regions_namespaceObject = /*#__PURE__*/JSON.parse('{"vm":["Australia Central","Australia Central 2","Australia East","Australia Southeast","Austria East","Belgium Central","Brazil South","Brazil Southeast","Canada Central","Canada East","Central India","Central US","Chile Central","East Asia","East US","East US 2","France Central","France South","Germany North","Germany West Central","Indonesia Central","Israel Central","Italy North","Japan East","Japan West","Korea Central","Korea South","Malaysia West","Mexico Central","New Zealand North","North Central US","North Europe","Norway East","Norway West","Poland Central","Qatar Central","South Africa North","South Africa West","South Central US","South India","Southeast Asia","Spain Central","Sweden Central","Switzerland North","Switzerland West","UAE Central","UAE North","UK South","UK West","West Central US","West Europe","West India","West US","West US 2","West US 3"]}');
;// CONCATENATED MODULE: ./build/staging/image-formats/src/mapping/azure-regions.js

/** Azure's regions by their names in the API. Targets use the display name, which is the same with capitals and blanks. */
const byName = new Map(azure_regions_namespaceObject.vm.map((display) => [regionName(display), display]));
/** "East US 2" is `eastus2`: how the pool generator and commit messages name it. */
function regionName(display) {
    return display.replaceAll(' ', '').toLowerCase();
}
/** The name that a target should have; the name itself for a region that is not known here. */
function displayNameOf(name) {
    return byName.get(name) ?? name;
}
function isKnownRegion(name) {
    return byName.has(name);
}
function regionNames() {
    return byName.keys();
}


/***/ })

};
