// Put before a step with NODE_OPTIONS=--import=…: writes the address of every module that the process loads to the file RECORD_MODULES_IN.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const file = process.env.RECORD_MODULES_IN;
if (file !== undefined) {
  registerHooks({
    load(url, context, next) {
      appendFileSync(file, `${url}\n`);
      return next(url, context);
    },
  });
}
