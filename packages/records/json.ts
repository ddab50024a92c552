export { parseDataPath } from './src/data-path.ts';
export { checkDocument } from './src/document.ts';
export {
  isJsonList,
  isJsonObject,
  type JsonFile,
  type JsonObject,
  type JsonPath,
  type JsonPlace,
  readJsonFile,
  readJsonObject,
  writeJsonText,
} from './src/json-file.ts';
export { followed, memberOf, readTextTree, scalarText, type TextTree } from './src/text-tree.ts';
