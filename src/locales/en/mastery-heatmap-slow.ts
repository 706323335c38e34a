import type { Messages } from '../message.types.js';

/** What is said while the levels of very many results are worked out. */
export const masteryHeatmapSlow = {
  slowLabel: 'Working out the levels',
  slowWorking: { one: 'Working out the levels of {count} result.', other: 'Working out the levels of {count} results.' },
  slowPercent: '{percent}%',
  slowDone: 'The levels are worked out.',
  slowStopped: 'Stopped. The levels are not worked out.',
  slowAgain: 'Work them out',
} satisfies Messages;
