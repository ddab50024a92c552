export { readPackerTemplate } from './src/packer/read-template.ts';
export { DEFAULT_MANIFEST, type ManifestFacts, type TemplateFacts } from './src/packer/template-facts.ts';
