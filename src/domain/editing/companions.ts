/** Records that go along with a board or a rubric when it leaves one school for another. */
import type { RecordSet } from '../records/collections.js';

type Companions = Pick<RecordSet, 'standards' | 'frameworks' | 'rubrics' | 'scales'>;

/** The standards with these ids, what they stand under, and their frameworks. */
export function standardsFor(ids: Iterable<string>, { standards = [], frameworks = [] }: RecordSet): Required<Pick<RecordSet, 'standards' | 'frameworks'>> {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const wanted = new Set(ids);
  // Grows while it is walked: what a standard stands under comes along.
  for (const id of wanted) for (const parent of byId.get(id)?.parentIds ?? []) wanted.add(parent);
  const used = standards.filter(({ id }) => wanted.has(id));
  const frameworkIds = new Set(used.map(({ frameworkId }) => frameworkId));
  return { standards: used, frameworks: frameworks.filter(({ id }) => frameworkIds.has(id)) };
}

/** Of records that came along, those that are not here. */
export function missingHere(needed: Companions, here: RecordSet): Companions {
  const out: Record<string, unknown> = {};
  for (const name of ['standards', 'frameworks', 'rubrics', 'scales'] as const) {
    const ids = new Set(here[name]?.map(({ id }) => id));
    out[name] = (needed[name] ?? []).filter(({ id }) => !ids.has(id));
  }
  return out;
}
