export { failedTests } from './src/failed-tests.ts';
export { plannedRun, planVmRun, type RunInVmOptions, runInVm } from './src/run-in-vm.ts';
export { bootOnly, planTests } from './src/test-plan.ts';
