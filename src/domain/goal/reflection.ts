import type { LocalDate } from '../records/fields.js';
import type { Goal } from '../records/goal.js';
import { isStale, lastCheckIn } from './attention.js';
import { paceOf } from './pace.js';
import type { GoalProgress } from './progress.js';

export type ReflectionMoment = 'starting' | 'stuck' | 'met' | 'notMet';

/** Questions for each moment, as keys of the sentences in `locales`. The first is asked, the others are offered. */
export const REFLECTION_PROMPTS = {
  starting: ['promptStartingWhy', 'promptStartingPicture', 'promptStartingHelp'],
  stuck: ['promptStuckWhat', 'promptStuckBefore', 'promptStuckSmaller'],
  met: ['promptMetProud', 'promptMetHelped', 'promptMetNext'],
  notMet: ['promptNotMetWay', 'promptNotMetLearned', 'promptNotMetChange'],
} as const satisfies Record<ReflectionMoment, readonly string[]>;

/** The same moments for learners from grade 6 on, who can look further back and further ahead. */
export const OLDER_PROMPTS = {
  starting: ['promptOlderStartingWhy', 'promptOlderStartingKnow', 'promptOlderStartingRisk'],
  stuck: ['promptOlderStuckWhat', 'promptOlderStuckTried', 'promptOlderStuckAsk'],
  met: ['promptOlderMetStrategy', 'promptOlderMetHard', 'promptOlderMetNext'],
  notMet: ['promptOlderNotMetWay', 'promptOlderNotMetKeep', 'promptOlderNotMetChange'],
} as const satisfies Record<ReflectionMoment, readonly string[]>;
export type ReflectionPrompt = (typeof REFLECTION_PROMPTS | typeof OLDER_PROMPTS)[ReflectionMoment][number];

const OLDER_FROM_GRADE = 6;

/** The questions for a moment, by age. A grade that names no number ("K") or none at all gets the simpler ones. */
export function promptsFor(moment: ReflectionMoment, grade: string | undefined): readonly ReflectionPrompt[] {
  const found = /\d+/.exec(grade ?? '');
  return (found && Number(found[0]) >= OLDER_FROM_GRADE ? OLDER_PROMPTS : REFLECTION_PROMPTS)[moment];
}

/** Confidence of 1 or 2 of 5 says that a learner feels stuck. */
const LOW_CONFIDENCE = 2;

/** The moment a goal is in, or `undefined` in the calm between. */
export function momentOf(goal: Goal, progress: GoalProgress, today: LocalDate): ReflectionMoment | undefined {
  if (goal.status === 'met' || goal.status === 'notMet') return goal.status;
  if (goal.status !== 'active') return undefined;
  if (progress.result && progress.met) return 'met';
  const last = lastCheckIn(goal);
  const { pace } = paceOf(goal, progress, today);
  if (pace === 'behind' || pace === 'overdue' || isStale(goal, today) || (last?.confidence ?? 5) <= LOW_CONFIDENCE) return 'stuck';
  return last || (progress.result && progress.fraction > 0) ? undefined : 'starting';
}
