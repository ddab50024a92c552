// `npm run bake`: sets up, then bakes the example end to end on the embedded defaults.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

const args = process.argv.slice(2).flatMap((argument) => (argument === '--crash-drill' ? ['--test-flags', 'crash-drill'] : [argument]));
const definitions = args.some((argument) => !argument.startsWith('-') && argument.endsWith('.yaml')) ? [] : ['examples/debian-runner'];
// Also where CI is set, which wants the emulator to be asked for.
const named = ['BAKEHOUSE_ACCOUNT_URL', 'BAKEHOUSE_CONNECTION_STRING', 'BAKEHOUSE_EMULATOR'].some((name) => process.env[name]);
const store =
  named || args.some((argument) => /^--(?:no-)?(?:emulator|account-url|connection-string)(?:=|$)/.test(argument)) ? [] : ['--emulator'];
const child = spawn(setUp(), [join(root, 'dist', 'bakehouse.js'), 'bake', ...store, ...definitions, ...args], {
  cwd: root,
  stdio: 'inherit',
});
// The step cleans up before it ends; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
