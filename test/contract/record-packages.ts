/** Preloaded by a test: writes the names of the npm packages that the process has loaded, when it ends. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const packages = new Set<string>();
registerHooks({
  load(url, context, next) {
    const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    if (found !== undefined) packages.add(found);
    return next(url, context);
  },
});
process.on('exit', () => {
  const file = process.env['FIXTURE_PACKAGES'];
  if (file !== undefined) writeFileSync(file, JSON.stringify([...packages].sort()));
});
