import type { masteryHeatmapSlow as english } from '../en/mastery-heatmap-slow.js';
import type { Translation } from '../message.types.js';

export const masteryHeatmapSlow = {
  slowLabel: 'Calculando los niveles',
  slowWorking: { one: 'Calculando los niveles de {count} resultado.', other: 'Calculando los niveles de {count} resultados.' },
  slowPercent: '{percent} %',
  slowDone: 'Los niveles están calculados.',
  slowStopped: 'Detenido. Los niveles no están calculados.',
  slowAgain: 'Calcularlos',
} satisfies Translation<typeof english>;
