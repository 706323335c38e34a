import type { masteryHeatmapList as english } from '../en/mastery-heatmap-list.js';
import type { Translation } from '../message.types.js';

export const masteryHeatmapList = {
  can: 'Lo que puedo hacer',
  canName: 'Lo que {name} puede hacer',
  working_on: 'En camino',
  notYet: 'Aún sin probar',
  summaryMine: 'Puedes hacer {can} de los {tried} estándares que has probado.',
  summaryNone: 'Aún no se ha probado ningún estándar.',
  summaryName: '{name} puede hacer {can} de los {tried} estándares probados.',
  pickLearner: 'Estudiante',
  listByStandard: 'Por estándar',
  saidLike: 'Se dice: {sound}',
  listByLearner: 'Por estudiante',
  standardSummary: { one: '{proficient} de {count} estudiante con nivel está en {level} o más.', other: '{proficient} de {count} estudiantes con nivel están en {level} o más.' },
} satisfies Translation<typeof english>;
