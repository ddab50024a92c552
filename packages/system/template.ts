export { assetText } from './src/asset.ts';
export { fillTemplate } from './src/template.ts';
