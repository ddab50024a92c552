export { type Crash, type CrashModule, type CrashReport, type DumpFormat, isCrash, reasonOf } from './src/crash-report.ts';
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
