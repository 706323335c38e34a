import type { Messages } from '../message.types.js';

/** Sentences of the heatmap's settings, selecting and grouping, loaded after the first look. */
export const masteryHeatmapActing = {
  names: 'Names',
  names_full: 'Full names',
  names_initials: 'First letters',
  names_hidden: 'Hidden',
} satisfies Messages;
