export { type Cover, maskTexts } from './src/mask-texts.ts';
export { redact, secretForms, secretsOf } from './src/redact.ts';
export { TOKEN_FORMATS } from './src/token-formats.ts';
