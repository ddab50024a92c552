import tseslint from 'typescript-eslint';

/** Typed rules; Biome does the rest. Which way imports may point is enforced by `test/architecture`, which follows relative imports too. */

const restrictedProcess = ['env', 'exit', 'exitCode', 'stdout', 'stderr'].map((property) => ({
  object: 'process',
  property,
  message: 'Only runtimes, cli and manifest touch the environment, the output and exit codes; take an argument, a Log, or throw.',
}));
/** Where the time of day is meant: dates of certificates, tokens, headers and files. */
const wallTime = [
  'packages/azure/src/{http/rate-headers,resource-manager/operation-state}.ts',
  'packages/azure/src/sign-in/{access-token,sign-in-certificate}.ts',
  'packages/blob/src/errors/{refused-access,blob-error-hint}.ts',
  'packages/net/src/{retry,debian-archive/index-cache}.ts',
  'packages/builders/src/local/package-cache.ts',
  'packages/gallery/src/blob-container/{cached-image,stale-files}.ts',
  'packages/records/src/blob-directory.ts',
  'packages/state/src/old-thing.ts',
];
const restrictedFetch = {
  name: 'fetch',
  message: 'It knows no proxy, no retry and no digest: take downloadVerified or readText of net, or a transport.',
};
const wallTimeMessage =
  'The clock may be set while something runs: take performance.now(), or countdown() of core, for durations and time limits.';
const restrictedTime = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  'BinaryExpression > NewExpression[callee.name="Date"]',
  'BinaryExpression > UnaryExpression > NewExpression[callee.name="Date"]',
  'BinaryExpression > CallExpression[callee.property.name=/^(getTime|valueOf)$/]',
].map((selector) => ({ selector, message: wallTimeMessage }));
export default tseslint.config(
  { ignores: ['dist', 'build', 'actions', 'tasks', '.bakehouse', '**/node_modules'] },
  {
    files: ['{packages,scripts,test,examples}/**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['packages/**/*.ts'],
    ignores: ['**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-globals': ['error', restrictedFetch] },
  },
  {
    files: ['packages/**/*.ts'],
    ignores: ['packages/{runtimes,cli,manifest}/**', '**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-properties': ['error', ...restrictedProcess], 'no-restricted-globals': ['error', 'console', restrictedFetch] },
  },
  {
    // They find programs on PATH, make the environment of child processes and see whether there is a proxy.
    files: ['packages/{system/src/{child-environment,debian-packages},net/src/proxy-variables}.ts'],
    rules: { 'no-restricted-properties': ['error', ...restrictedProcess.filter(({ property }) => property !== 'env')] },
  },
  {
    files: ['packages/**/*.ts'],
    ignores: [...wallTime, '**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedTime] },
  },
  {
    files: ['packages/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'node:process', message: 'Use the global, which the rules above see.' }],
          patterns: [{ regex: '^(\\.\\./)+packages/', message: 'Import a package by its name.' }],
        },
      ],
    },
  },
);
