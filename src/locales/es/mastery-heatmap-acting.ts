import type { masteryHeatmapActing as english } from '../en/mastery-heatmap-acting.js';
import type { Translation } from '../message.types.js';

export const masteryHeatmapActing = {
  names: 'Nombres',
  names_full: 'Nombres completos',
  names_initials: 'Iniciales',
  names_hidden: 'Ocultos',
} satisfies Translation<typeof english>;
