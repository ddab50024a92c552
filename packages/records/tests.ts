export {
  byUnderstanding,
  type Compression,
  type Crash,
  type CrashFormat,
  type CrashReport,
  crashHeadline,
  type DumpFormat,
  isCrash,
  isUnderstood,
  readCrashReport,
  reasonOf,
} from './src/crash-report.ts';
export {
  type AcceleratorName,
  type LeftOut,
  type LeftOutKind,
  RESULT_FILE,
  readVmResult,
  type TestOutcome,
  type TestResult,
  type VmOutcome,
  type VmResult,
} from './src/vm-result.ts';
