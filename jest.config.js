import { typeOnlyFiles } from './scripts/type-only-files.ts';

const escaped = (path) => path.replaceAll('.', '\\.');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Many times what a test takes on a quiet machine (30 s at most), for it may share its processors with ten others; one that hangs still ends.
  testTimeout: 300_000,
  // Jest keeps some 3 MB of the modules of every test file (an empty one too, where modules are ESM): a worker had 1.3 GB at its end. It took
  // more than the half second that Jest allows to give that back, and was reported as one that leaks. A new one takes its place in time, and
  // one that is left with an open handle is still found.
  workerIdleMemoryLimit: '384MB',
  workerGracefulExitTimeout: 30_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/has-assertions.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  // `npm test -- --coverage`: of V8 itself, which the source maps of swc take back to the lines that people wrote.
  coverageProvider: 'v8',
  coverageDirectory: 'build/coverage',
  coverageReporters: ['cobertura', 'lcovonly', ['html', { subdir: 'html' }], 'text-summary'],
  coveragePathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/(?:test|scripts|examples)/',
    '/packages/[^/]+/test/',
    '\\.test(?:-support)?\\.ts$',
    ...(process.argv.includes('--coverage') ? typeOnlyFiles(import.meta.dirname).map((path) => `<rootDir>/${escaped(path)}$`) : []),
  ],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/.bakehouse/'],
};
