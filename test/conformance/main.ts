// `npm run conformance [-- <corpus>…]`: reads every file of the corpora with the part of Bakehouse that is made for it.
import { join } from 'node:path';
import { corpusFolder, hasCorpus } from './corpus.ts';
import { CORPUS_CHECKS } from './corpus-checks.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(CORPUS_CHECKS, name));
if (unknown.length > 0) {
  console.error(`There is no corpus ${unknown.join(', ')}; there are: ${Object.keys(CORPUS_CHECKS).join(', ')}.`);
  process.exit(2);
}
for (const [name, check] of Object.entries(CORPUS_CHECKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!hasCorpus(name)) {
    console.log(`${name}: not in ${corpusFolder}; set BAKEHOUSE_CORPUS to a folder that has it`);
    // What was asked for by name and cannot be done is a failure; a fresh clone alone has no corpus.
    if (asked.length > 0) process.exitCode = 1;
    continue;
  }
  const { passed, failed, leftOut = [] } = await check(join(corpusFolder, name));
  for (const line of leftOut) console.log(`  left out: ${line}`);
  for (const line of failed) console.log(`  ${line}`);
  console.log(`${name}: ${passed} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}
