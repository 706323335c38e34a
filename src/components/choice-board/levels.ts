/** Levels of mastery worked out from evidence, for hosts that do not say. Loaded for boards that ask about them. */
import { reachedFromEvidence } from '../../domain/board/reached-levels.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { ReachedBy } from './choice-board.model.js';
import type { LoadedPart } from './lazy-part.js';

export const styles: LoadedPart['styles'] = [];
export const english: LoadedPart['english'] = {};

const answers = new WeakMap<RecordSet, { readonly today: string; readonly reachedBy: ReachedBy }>();

/** The same answer function for the same records, so that what is made from it can be kept. `undefined` until evidence has come. */
export function reachedBy(records: RecordSet, today: string): ReachedBy | undefined {
  if (!records.evidence) return undefined;
  let answer = answers.get(records);
  if (answer?.today !== today) answers.set(records, (answer = { today, reachedBy: reachedFromEvidence(records, today) }));
  return answer.reachedBy;
}
