export { leftOutInWords } from './src/left-out.ts';
export { failureOf, reportResult, testCounts } from './src/report-result.ts';
