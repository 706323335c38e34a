/** What stands before a standard on the way to it: CASE `precedes` links, read backwards. */
import type { Standard } from '../records/framework.js';

/** The standards that build up to each standard. */
export type Prerequisites = ReadonlyMap<string, readonly string[]>;

/** Links to standards that are not there are left out; a double link counts once. */
export function prerequisitesOf(standards: readonly Pick<Standard, 'id' | 'precedes'>[]): Prerequisites {
  const known = new Set(standards.map(({ id }) => id));
  const before = new Map<string, string[]>();
  for (const { id, precedes } of standards) {
    for (const next of new Set(precedes)) {
      if (!known.has(next) || next === id) continue;
      const list = before.get(next);
      if (list) list.push(id);
      else before.set(next, [id]);
    }
  }
  return before;
}

export interface Blockers {
  /** Direct prerequisites that are not met yet. */
  readonly direct: readonly string[];
  /** Where to begin: unmet standards on the way back whose own prerequisites are all met. In a ring of unmet ones, its nearest member. */
  readonly startWith: readonly string[];
}

/**
 * What blocks a learner for a standard. The way back ends at what is met: a gap behind a standard that the learner has is no gap.
 * @param isMet whether the learner's level on a standard is proficient; no evidence is not met
 */
export function blockersOf(target: string, prerequisites: Prerequisites, isMet: (standardId: string) => boolean): Blockers {
  const unmet = (id: string) => (prerequisites.get(id) ?? []).filter((before) => before !== target && !isMet(before));
  const direct = unmet(target);
  const startWith: string[] = [];
  const seen = new Set<string>([target]);
  // Breadth first, so that the nearest comes first.
  const queue = [...direct];
  for (const id of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const further = unmet(id);
    if (further.length === 0) startWith.push(id);
    else queue.push(...further);
  }
  return { direct, startWith: startWith.length > 0 ? startWith : direct };
}
