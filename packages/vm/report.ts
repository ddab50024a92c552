export { leftOutInWords } from './src/left-out.ts';
export { reportResult, testCounts } from './src/report-result.ts';
export { failureOf, testOutputEnd } from './src/test-failure.ts';
