/** A few new results among very many: only their cells are computed again. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';

interface Placed {
  readonly id: string;
  readonly learnerId: string;
  readonly standardId: string;
}
const others = ['learners', 'groups', 'standards', 'scales', 'masteryPolicies'] as const;
/** Above this share of all results, making everything anew is as quick. */
const MANY = 0.05;

/** What was taken away and what was put in, between the parts that are the same at both ends. */
function difference<T>(before: readonly T[], after: readonly T[]): { gone: readonly T[]; come: readonly T[] } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length !== come.length) return { gone, come };
  // Records replaced in place, far from each other.
  return { gone: gone.filter((record, i) => record !== come[i]), come: come.filter((record, i) => record !== gone[i]) };
}

/** Of all records those of some cells, in their order: one pass, as equal dates keep the order given. */
function gathered<T extends Placed>(records: readonly T[], cells: ReadonlyMap<string, unknown>, learnerIds: ReadonlySet<string>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    if (!learnerIds.has(record.learnerId)) continue;
    const key = cellKey(record);
    if (!cells.has(key)) continue;
    const list = found.get(key);
    if (list) list.push(record);
    else found.set(key, [record]);
  }
  return found;
}
const cellKey = ({ learnerId, standardId }: Placed): string => `${learnerId.length} ${learnerId} ${standardId}`;

/**
 * @returns the model with its matrix changed in place, as a new object; nothing where the records differ in more than a few results or overrides
 */
export function updatedModel(model: HeatmapModel, before: RecordSet, after: RecordSet): HeatmapModel | undefined {
  if (others.some((name) => before[name] !== after[name])) return undefined;
  const evidence = difference(before.evidence ?? [], after.evidence ?? []);
  const overrides = difference(before.masteryOverrides ?? [], after.masteryOverrides ?? []);
  const changed: readonly Placed[] = [...evidence.gone, ...evidence.come, ...overrides.gone, ...overrides.come];
  if (changed.length > Math.max(50, (after.evidence?.length ?? 0) * MANY)) return undefined;
  const { matrix } = model;
  // Without standards in the records the columns come from the results.
  if ((after.standards ?? []).length === 0 || !after.learners) return undefined;
  // A heading is a column as long as it has results of its own.
  const ids = new Set(changed.map(({ standardId }) => standardId));
  if (after.standards?.some(({ parentIds }) => parentIds.some((id) => ids.has(id)))) return undefined;
  const cells = new Map(changed.map((record) => [cellKey(record), record]));
  const learnerIds = new Set(changed.map(({ learnerId }) => learnerId));
  const pieces = gathered(after.evidence ?? [], cells, learnerIds);
  const overridden = gathered(after.masteryOverrides ?? [], cells, learnerIds);
  for (const [key, { learnerId, standardId }] of cells) {
    const [row, column] = [matrix.rowOf.get(learnerId), matrix.columnOf.get(standardId)];
    if (row !== undefined && column !== undefined) matrix.updateCell(row, column, pieces.get(key) ?? [], overridden.get(key) ?? []);
  }
  return { ...model };
}
