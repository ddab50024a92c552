export { type Cover, maskTexts } from './src/mask-texts.ts';
export { redact, secretsOf } from './src/redact.ts';
