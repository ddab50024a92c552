export { countdown } from './src/countdown.ts';
export { StageClock, type StageRecord } from './src/stage-clock.ts';
