export { DURATION, SHA256, URL } from './src/schema/forms.ts';
export { schemaText } from './src/schema/schema-text.ts';
export { validatorText } from './src/schema/validator-text.ts';
export { schema } from './src/schema/vm-image-1.ts';
