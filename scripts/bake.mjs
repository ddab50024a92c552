// `npm run bake`: sets up, then bakes the example end to end on the embedded defaults.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

const args = process.argv.slice(2).flatMap((argument) => (argument === '--crash-drill' ? ['--test-flags', 'crash-drill'] : [argument]));
const definitions = args.some((argument) => !argument.startsWith('-') && argument.endsWith('.yaml')) ? [] : ['examples/debian-runner'];
const child = spawn(setUp(), [join(root, 'dist', 'bakehouse.js'), 'bake', ...definitions, ...args], { cwd: root, stdio: 'inherit' });
// The step cleans up before it ends; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
