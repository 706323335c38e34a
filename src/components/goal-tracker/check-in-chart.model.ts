import { checkInsInOrder } from '../../domain/goal/progress.js';
import type { Goal } from '../../domain/records/goal.js';

export interface ChartDot {
  /** 0 to 1 from the first to the last check-in, and from the lowest to the highest value shown. */
  readonly x: number;
  readonly y: number;
  readonly at: string;
  readonly value: number;
}
/** Check-ins as dots: the measured value of a goal with a number, else the confidence from 1 to 5. Too few dots to show a way: undefined. */
export function chartOf(goal: Goal, timeOf: (when: string) => number): { kind: 'value' | 'confidence'; dots: readonly ChartDot[]; low: number; high: number } | undefined {
  const kind = goal.measure.kind === 'number' ? 'value' : 'confidence';
  const points = checkInsInOrder(goal).flatMap((checkIn) => (typeof checkIn[kind] === 'number' ? [{ at: checkIn.at, value: checkIn[kind] }] : []));
  if (points.length < 2) return undefined;
  const marks = goal.measure.kind === 'number' ? [goal.measure.baseline, goal.measure.target] : [1, 5];
  const values = points.map(({ value }) => value);
  const low = Math.min(...marks, ...values);
  const high = Math.max(...marks, ...values);
  const times = points.map(({ at }) => timeOf(at));
  const [first, last] = [times[0]!, times.at(-1)!];
  const share = (value: number, from: number, to: number) => (to > from ? (value / 2 - from / 2) / (to / 2 - from / 2) : 0.5);
  return { kind, low, high, dots: points.map(({ at, value }, i) => ({ at, value, x: share(times[i]!, first, last), y: share(value, low, high) })) };
}
