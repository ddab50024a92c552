export { type AnnotationPlace, type Log, silentLog } from './src/log.ts';
export { logFinding } from './src/log-finding.ts';
export { Progress, readingProgress } from './src/progress.ts';
