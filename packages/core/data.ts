export { compareBytes } from './src/byte-order.ts';
export { canonicalJson, equalJson, type Json } from './src/canonical-json.ts';
export { parseDataPath } from './src/data-path.ts';
export { isObject, type JsonObject } from './src/json.ts';
export { followed, memberOf, readTextTree, scalarText, type TextTree } from './src/text-tree.ts';
export { offsetsToPlaces, offsetToPlace, renderVariables } from './src/variables.ts';
export { compareVersions, isVersionNumber, newestVersion } from './src/version-order.ts';
