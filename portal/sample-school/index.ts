/**
 * The sample school: invented from a seed, the same byte for byte on every machine. See README.md in this folder.
 *
 * ```ts
 * import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
 * const records = sampleSchool({ today: '2026-03-20' });
 * ```
 */
import type { RecordSet, Viewer } from 'waymark/domain';
import { boards, proposals, supports } from './boards.js';
import { makeChoices } from './choices.js';
import { makeEvidence, makeMasteryComments, makeOverrides } from './evidence.js';
import { framework, makeStandards, policy, scale } from './framework.js';
import { makeGoals } from './goals.js';
import { makeGroups, makeLearners, staff } from './learners.js';
import { commentSnippets, rubrics } from './rubrics.js';
import { makeScoringEvidence, makeScorings } from './scorings.js';

export { staff } from './learners.js';

export const SAMPLE_SEED = 5;

/** What the school is made from. */
export interface SchoolPlan {
  /** The last day of the school's story, `YYYY-MM-DD`: its term began twelve weeks before. */
  today: string;
  /** Another seed, another school. */
  seed?: number;
}

/** Two classes of 28, their framework, a term of evidence, goals, rubrics with scorings, boards with choices. */
export function sampleSchool({ today, seed = SAMPLE_SEED }: SchoolPlan): RecordSet {
  const learners = makeLearners(seed);
  const groups = makeGroups(learners);
  const teacherOf = (learnerId: string) => groups.find((group) => group.kind === 'class' && group.learnerIds.includes(learnerId))?.staffIds[0] ?? staff[0].id;
  const { goals, reflections } = makeGoals(seed, today, learners, teacherOf);
  const { choices, reflections: onChoices } = makeChoices(seed, today, learners);
  const scorings = makeScorings(seed, today, learners);
  return structuredClone({
    learners,
    groups,
    frameworks: [framework],
    standards: makeStandards(),
    scales: [scale],
    masteryPolicies: [policy],
    evidence: [...makeEvidence(seed, today, learners), ...makeScoringEvidence(scorings)],
    masteryOverrides: makeOverrides(today),
    masteryComments: makeMasteryComments(today),
    goals,
    reflections: [...reflections, ...onChoices],
    rubrics,
    commentSnippets,
    scorings,
    boards,
    supports,
    proposals,
    choices,
  });
}

/** Three people to look as: the first learner of room 12, their teacher, and a family member at home. */
export const sampleViewers = {
  student: { id: 's-01', role: 'student', learnerIds: ['s-01'] },
  teacher: { id: 't-1', role: 'teacher' },
  guardian: { id: 'f-01', role: 'guardian', learnerIds: ['s-01'] },
} as const satisfies Record<string, Viewer>;
