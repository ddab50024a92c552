export { pipelineIdentityToken } from './src/sign-in/pipeline-token.ts';
export { type Identity, signIn } from './src/sign-in/sign-in.ts';
