import type { Evidence } from '../../../src/domain/records/evidence.js';
import type { MasteryMethod, MasteryPolicy } from '../../../src/domain/records/mastery.js';
import type { Scale } from '../../../src/domain/records/scale.js';

export const scale: Scale = {
  id: 'scale',
  version: 1,
  title: '',
  levels: [1, 2, 3, 4].map((cut) => ({ id: `l${cut}`, label: `Level ${cut}`, shortLabel: String(cut), cut })),
};
export const policyWith = (method: MasteryMethod, more: Partial<MasteryPolicy> = {}): MasteryPolicy => ({ id: 'p', version: 1, title: '', method, dateBasis: 'assessed', attempts: 'all', leastEvidence: 1, ...more });
export const piece = (points: number | null, more: Partial<Evidence> = {}): Evidence => ({ id: `e${points}`, version: 1, learnerId: 's', standardId: 'a', points, kind: 'quiz', weight: 1, status: 'scored', ...more });
/** Pieces of these scores, a day apart. */
export const run = (...scores: number[]): Evidence[] => scores.map((score, i) => piece(score, { id: `e${i}`, assessedAt: `2026-03-${String(i + 1).padStart(2, '0')}` }));
