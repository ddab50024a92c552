export { type AnnotationPlace, type Log, type StageOptions, silentLog } from './src/log.ts';
export { logFinding } from './src/log-finding.ts';
export { plainStages } from './src/plain-stages.ts';
export { Progress, readingProgress } from './src/progress.ts';
