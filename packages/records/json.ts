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
