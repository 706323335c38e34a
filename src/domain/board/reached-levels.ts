/** Whether learners have reached the levels that a board asks about, from evidence. For hosts that do not say. */
import { computeCell } from '../mastery/compute-cell.js';
import { levelIndex } from '../mastery/levels.js';
import type { RecordSet } from '../records/collections.js';
import type { MasteryPolicy } from '../records/mastery.js';

/** The policy taken where the records hold none: the same defaults as an empty policy record. */
const PLAIN_POLICY: MasteryPolicy = { id: 'plain', version: 0, title: '', method: { kind: 'decayingAverage', rate: 0.65 }, dateBasis: 'assessed', attempts: 'all', leastEvidence: 1 };

export type LevelRecords = Pick<RecordSet, 'evidence' | 'scales' | 'masteryPolicies' | 'masteryOverrides'>;

function byCell<T extends { learnerId: string; standardId: string }>(records: readonly T[] | undefined): (learnerId: string, standardId: string) => readonly T[] {
  const cells = new Map<string, T[]>();
  for (const record of records ?? []) {
    const key = JSON.stringify([record.learnerId, record.standardId]);
    const cell = cells.get(key);
    if (cell) cell.push(record);
    else cells.set(key, [record]);
  }
  return (learnerId, standardId) => cells.get(JSON.stringify([learnerId, standardId])) ?? [];
}

/**
 * Answers from evidence, with the policy, scales and overrides of the records, as the heatmap does: the first policy, its scale, else the first
 * scale that knows the level. Cells are worked out when they are asked for, each once.
 * @returns `undefined` from the answer where no scale knows the level. No evidence yet is "not reached".
 */
export function reachedFromEvidence(records: LevelRecords, today?: string): (learnerId: string, standardId: string, levelId: string) => boolean | undefined {
  const policy = records.masteryPolicies?.[0] ?? PLAIN_POLICY;
  const evidence = byCell(records.evidence);
  const overrides = byCell(records.masteryOverrides);
  const answers = new Map<string, boolean | undefined>();
  return (learnerId, standardId, levelId) => {
    const key = JSON.stringify([learnerId, standardId, levelId]);
    if (answers.has(key)) return answers.get(key);
    const knowing = (records.scales ?? []).filter((scale) => levelIndex(scale, levelId) >= 0);
    const scale = knowing.find(({ id }) => id === policy.scaleId) ?? knowing[0];
    const answer = scale && computeCell(evidence(learnerId, standardId), { scale, policy, today }, overrides(learnerId, standardId)).level >= levelIndex(scale, levelId);
    answers.set(key, answer);
    return answer;
  };
}
