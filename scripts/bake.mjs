// `npm run bake`: sets up, then bakes the example end to end on the embedded defaults, or the definitions that are given.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

const args = process.argv.slice(2).flatMap((argument) => (argument === '--crash-drill' ? ['--test-flags', 'crash-drill'] : [argument]));
// npm keeps for itself what stands before `--`.
if (process.env['npm_config_crash_drill'] !== undefined) console.error('--crash-drill is left out: write npm run bake -- --crash-drill.');
// Read where no definitions are among the arguments, which only the command itself can tell.
const env = { BAKEHOUSE_DEFINITIONS: 'examples/debian-runner', ...process.env };
// Also where CI is set, which wants the emulator to be asked for.
const named = ['BAKEHOUSE_ACCOUNT_URL', 'BAKEHOUSE_CONNECTION_STRING', 'BAKEHOUSE_EMULATOR'].some((name) => process.env[name]);
const store =
  named || args.some((argument) => /^--(?:no-)?(?:emulator|account-url|connection-string)(?:=|$)/.test(argument)) ? [] : ['--emulator'];
const argv = [join(root, 'dist', 'bakehouse.js'), 'bake', ...store, ...args];
const child = spawn(setUp(), argv, { cwd: root, stdio: 'inherit', env });
// The step cleans up before it ends; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
