/** What stands before a standard for one learner, among the standards that are shown. */
import { blockersOf, prerequisitesOf, type Blockers, type Prerequisites } from '../../domain/mastery/blockers.js';
import type { Standard } from '../../domain/records/framework.js';
import type { HeatmapHost } from './heatmap-host.js';

export class Blocking {
  #prerequisites: { readonly of: readonly Standard[]; readonly map: Prerequisites } | undefined;

  constructor(private readonly host: Pick<HeatmapHost, 'model' | 'records'>) {}

  /** Of a row and a column of the model. */
  of(row: number, column: number): Blockers {
    const { matrix, proficient, columns } = this.host.model();
    const { standards = [] } = this.host.records();
    if (this.#prerequisites?.of !== standards) this.#prerequisites = { of: standards, map: prerequisitesOf(standards) };
    const isMet = (id: string) => {
      const at = matrix.columnOf.get(id);
      return at !== undefined && matrix.level[row * matrix.columns + at]! >= proficient;
    };
    return blockersOf(columns[column]!.id, this.#prerequisites.map, isMet);
  }
}
