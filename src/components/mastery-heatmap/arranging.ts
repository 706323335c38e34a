/** The order that a header asks for, and what is said when order or filters change. */
import { levelLabel, type Say } from './heatmap-words.js';
import type { Arrangement, HeatmapModel } from './mastery-heatmap.model.js';

/** A header pressed again turns the order round. Names begin with the first, levels with the highest. Left out: the corner, by name. */
export function orderBy({ sort, descending }: Arrangement, standardId: string | undefined): Pick<Arrangement, 'sort' | 'descending'> {
  if (standardId === undefined) return { sort: { by: 'name' }, descending: sort.by === 'name' && !descending };
  const again = sort.by === 'standard' && sort.standardId === standardId;
  return { sort: { by: 'standard', standardId }, descending: again ? !descending : true };
}

export function arrangedWords(before: Arrangement, { sort, descending }: Arrangement, model: HeatmapModel, count: number, say: Say): string {
  if (sort === before.sort && descending === before.descending) return say('shown', { count });
  const order =
    sort.by === 'standard'
      ? // Empty once new records no longer hold the standard.
        say('sortStandard', { code: model.columns[model.matrix.columnOf.get(sort.standardId) ?? -1]?.code ?? '' })
      : say(sort.by === 'name' ? 'sortName' : 'sortProficient', { level: levelLabel(model, model.proficient) });
  return say('sortedBy', { order, count });
}
