// `npm test` and `npm run test:e2e`: sets up, then runs the checks and tests and leaves their numbers in build/test-results/.
// `npm run test:e2e -- --deep`: with the full numbers (BAKEHOUSE_DEEP=1), of the tests in test/hostile and test/tracking too.
// `npm test -- --coverage`: which lines ran, as Cobertura, lcov and HTML in build/coverage/. What a test runs in a process of its own does not
// count. BAKEHOUSE_BUILD names another folder than build.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { root, run, setUp } from './setup.mjs';

const node = setUp();
const e2e = process.argv.includes('--e2e');
const deep = process.argv.includes('--deep');
const coverage = process.argv.includes('--coverage');
const paths = process.argv.slice(2).filter((argument) => !['--e2e', '--deep', '--coverage'].includes(argument));
const build = resolve(root, process.env['BAKEHOUSE_BUILD'] ?? 'build');
const results = join(build, 'test-results');
const resultFile = join(results, e2e ? 'e2e.json' : 'unit.json');
const jestFile = join(results, 'jest.json');
// Lines of test/hostile/held.ts.
const heldFile = join(results, 'held.txt');
const bin = (name) => join(root, 'node_modules', name);

const checks = [
  ['type check', [bin('@typescript/native/bin/tsc'), '-p', 'tsconfig.json']],
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['typed lint', [bin('eslint/bin/eslint.js'), '.']],
  ['generated files', ['packages/manifest/src/generate.ts', '--check']],
];

let passed = 0;
let failed = 0;
const count = (ok) => (ok ? passed++ : failed++);

if (!e2e && paths.length === 0) {
  for (const [title, args] of checks) {
    const ok = run(node, args) === 0;
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${title}`);
    count(ok);
  }
}

run(node, [join('scripts', 'install-test-tools.ts'), ...(e2e ? ['--e2e'] : [])]);
mkdirSync(results, { recursive: true });
for (const file of [jestFile, heldFile]) rmSync(file, { force: true });
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  bin('jest/bin/jest.js'),
  '--json',
  `--outputFile=${jestFile}`,
];
// Each e2e file boots machines or drives a browser: one at a time on two cores.
const selection = e2e ? ['--runInBand', '--testMatch=**/*.e2e.ts'] : ['--maxWorkers=100%', '--testMatch=**/*.test.ts'];
if (e2e && deep) selection.push('--testMatch=**/test/{hostile,tracking}/**/*.test.ts', '--testTimeout=900000');
if (coverage) {
  rmSync(join(build, 'coverage'), { recursive: true, force: true });
  selection.push('--coverage', `--coverageDirectory=${join(build, 'coverage')}`);
  // Of a whole run also the files that no test has loaded.
  if (paths.length === 0) selection.push('--collectCoverageFrom=packages/**/*.ts');
}
const env = {
  ...process.env,
  ...(deep ? { BAKEHOUSE_DEEP: '1' } : {}),
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
  BAKEHOUSE_HELD: heldFile,
};
// Paths first: --testMatch would take what follows it for patterns too.
const status = run(node, [...jest, ...paths, ...selection], { env });
const report = readReport();
passed += report.numPassedTests;
failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
if (status !== 0 && failed === 0) failed++;
if (existsSync(heldFile)) console.log(readFileSync(heldFile, 'utf8').split('\n').filter(Boolean).sort().join('\n'));
// Of a selection most are skipped, since nobody asked for them.
if (paths.length === 0) printSkipped();
if (coverage) console.log(`coverage: ${relative(root, join(build, 'coverage'))}`);
writeFileSync(resultFile, JSON.stringify({ passed, failed, skipped: report.numPendingTests }));
console.log(`${e2e ? 'e2e' : 'checks and tests'}: ${passed} passed, ${failed} failed, ${report.numPendingTests} skipped`);
process.exit(failed === 0 ? 0 : 1);

function readReport() {
  try {
    return JSON.parse(readFileSync(jestFile, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, numPendingTests: 0, testResults: [] };
  }
}

/** Each skipped test by file and name; the name says what it needs. */
function printSkipped() {
  for (const { name, assertionResults } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'pending') console.log(`skipped: ${relative(root, name)}: ${test.fullName}`);
    }
  }
}
