import type { Rubric } from '../records/rubric.js';
import { criteriaOf } from './mark-points.js';

/** Each part with its length before it, so that no two lists of parts read the same. No JSON: a page may have patched it (FAULTS 92). */
const joined = (parts: readonly unknown[]): string => parts.map((part) => `${String(part).length}:${String(part)}`).join('');
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two 32-bit FNV-1a sums over the UTF-16 code units. Tells versions apart; no protection against somebody who wants two to look alike. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x01000193);
  }
  return [one, two].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * Sixteen hex digits over what a mark depends on: kind, criteria, weights, standards, levels and their points. Wording and order leave it as it is,
 * on every machine.
 */
export function structureHash(rubric: Pick<Rubric, 'kind' | 'criteria'>): string {
  const criteria = criteriaOf(rubric).map(({ id, weight, mayBeNotApplicable, standardIds, levels }) =>
    joined([id, weight, mayBeNotApplicable, joined([...standardIds].sort(byCode)), joined(levels.map((level) => joined([level.id, level.points ?? '', level.minPoints ?? ''])).sort(byCode))]),
  );
  return digest(joined([rubric.kind, ...criteria.sort(byCode)]));
}
