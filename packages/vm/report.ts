export { leftOutInWords } from './src/left-out.ts';
export { reportResult, testCounts } from './src/report-result.ts';
export { failureOf, lastLinesOfTest } from './src/test-failure.ts';
