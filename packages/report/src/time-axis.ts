import type { StageRecord } from '@bakehouse/core/time';

/** Where a stage lies on the axis, as shares of its length from 0 to 1. */
export interface AxisBar {
  readonly stage: StageRecord;
  /** Milliseconds after the first stage began. */
  readonly after: number;
  readonly start: number;
  readonly length: number;
}

export interface TimeAxis {
  /** From the start of the first stage to the end of the last, in milliseconds. */
  readonly milliseconds: number;
  readonly bars: readonly AxisBar[];
  /** Round times on the axis. */
  readonly ticks: readonly { readonly label: string; readonly at: number }[];
}

/** Steps that people read clocks in: 1, 2, 5, 10, 15, 30 of seconds, minutes, then hours. */
const STEPS = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000,
].map((seconds) => seconds * 1000);
const MOST_TICKS = 5;

/** Lays stages out on one axis. A stage without a readable start follows the one before it. */
export function layOut(stages: readonly StageRecord[]): TimeAxis {
  const known = stages.map((stage) => Date.parse(stage.startedAt)).filter((time) => !Number.isNaN(time));
  const origin = known.length === 0 ? 0 : known.reduce((a, b) => Math.min(a, b));
  let end = 0;
  const placed = stages.map((stage) => {
    const time = Date.parse(stage.startedAt);
    const after = Number.isNaN(time) ? end : time - origin;
    const milliseconds = Number.isFinite(stage.milliseconds) ? Math.max(0, stage.milliseconds) : 0;
    end = Math.max(end, after + milliseconds);
    return { stage, after, milliseconds };
  });
  const total = Math.max(end, 1);
  const step = STEPS.find((candidate) => total / candidate <= MOST_TICKS) ?? total;
  const ticks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => ({
    label: tickLabel(index * step, step),
    at: (index * step) / total,
  }));
  return {
    milliseconds: end,
    bars: placed.map(({ stage, after, milliseconds }) => ({ stage, after, start: after / total, length: milliseconds / total })),
    ticks,
  };
}

/** "0", "0.5 s", "90 s", "2 min", "3 h": the ticks are round, and the whole axis has the unit of its step. */
function tickLabel(milliseconds: number, step: number): string {
  const [size, unit] = step < 60_000 ? [1_000, 's'] : step < 3_600_000 ? [60_000, 'min'] : [3_600_000, 'h'];
  return milliseconds === 0 ? '0' : `${Number((milliseconds / size).toFixed(1))} ${unit}`;
}
