import tseslint from 'typescript-eslint';

/**
 * Typed rules, and which way imports may point; Biome does the rest. `test/architecture/imports.test.ts` follows relative imports
 * too and looks for cycles.
 */

/** What a package may import of ours. Any other package below packages/ is a domain package. */
const mayImport = {
  core: [],
  'disk-image': ['core'],
  hosts: ['core'],
  cli: ['core', 'hosts', 'steps'],
  manifest: ['core', 'steps'],
};
const domains = ['artifacts', 'azure', 'blob', 'builders', 'crash-dumps', 'host-update', 'images', 'report', 'runners', 'vm'];
const direction = [
  ...Object.entries(mayImport),
  ...domains.map((name) => [name, name === 'azure' ? ['core'] : ['core', 'azure', 'disk-image']]),
  ['steps', ['core', 'disk-image', ...domains]],
];

const restrictedProcess = ['env', 'exit', 'exitCode', 'stdout', 'stderr'].map((property) => ({
  object: 'process',
  property,
  message: 'Only hosts, cli and manifest touch the environment, the output and exit codes; take an argument, a Log, or throw.',
}));
/** Where the time of day is meant: dates of certificates, tokens, headers and files. */
const wallTime = [
  'packages/blob/src/sign-in/{token-signer,sign-in-certificate}.ts',
  'packages/blob/src/errors/{refused-access,blob-error-hint}.ts',
  'packages/blob/src/requests/blob-requests.ts',
  'packages/builders/src/local/package-cache.ts',
  'packages/images/src/gallery/place-file.ts',
];
const wallTimeMessage =
  'The clock may be set while something runs: take performance.now(), or countdown() of core, for durations and time limits.';
const restrictedTime = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  'BinaryExpression > NewExpression[callee.name="Date"]',
  'BinaryExpression > UnaryExpression > NewExpression[callee.name="Date"]',
  'BinaryExpression > CallExpression[callee.property.name=/^(getTime|valueOf)$/]',
].map((selector) => ({ selector, message: wallTimeMessage }));
const importsOf = (name, allowed) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'node:process', message: 'Use the global, which the rules above see.' }],
      patterns: [
        {
          regex: `^@bakehouse/(?!(${[name, ...allowed].join('|')})/)`,
          message: `packages/${name} may import of ours: ${allowed.join(', ') || 'nothing'}.`,
        },
        { regex: '^(\\.\\./)+packages/', message: 'Import a package by its name.' },
      ],
    },
  ],
});

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
    ignores: ['packages/{hosts,cli,manifest}/**', '**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-properties': ['error', ...restrictedProcess], 'no-restricted-globals': ['error', 'console'] },
  },
  {
    // They find programs on PATH, make the environment of child processes and see whether there is a proxy.
    files: ['packages/core/src/{child-environment,debian-packages,proxy-variables}.ts'],
    rules: { 'no-restricted-properties': ['error', ...restrictedProcess.filter(({ property }) => property !== 'env')] },
  },
  {
    files: ['packages/**/*.ts'],
    ignores: [...wallTime, '**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedTime] },
  },
  ...direction.map(([name, allowed]) => ({ files: [`packages/${name}/**/*.ts`], rules: importsOf(name, allowed) })),
);
