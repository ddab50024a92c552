export { ScriptParser } from './src/scripts/script-parser.ts';
export { scriptProblems } from './src/scripts/script-problems.ts';
