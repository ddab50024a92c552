export { type AnnotationPlace, type Log, silentLog } from './src/log.ts';
export { Progress, readingProgress } from './src/progress.ts';
