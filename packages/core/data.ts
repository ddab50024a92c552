export { azureLegs } from './src/azure-legs.ts';
export { compareBytes } from './src/byte-order.ts';
export { canonicalJson, equalJson, type Json } from './src/canonical-json.ts';
export { isObject, type JsonObject } from './src/json.ts';
export { offsetsToPlaces, offsetToPlace, renderVariables } from './src/variables.ts';
export { compareVersions, isVersionNumber, newestVersion } from './src/version-order.ts';
