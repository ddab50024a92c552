export { unitsOf } from './src/runner-services.ts';
