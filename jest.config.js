/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Two by two on two processors, where one test may have to wait for the other; a test that hangs still ends.
  testTimeout: 30_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/.bakehouse/'],
};
