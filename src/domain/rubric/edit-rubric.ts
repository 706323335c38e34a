/** Edits of a rubric, each giving a new rubric. Ids of new parts come in as arguments. */
import { moved, withoutDoubles } from '../editing/lists.js';
import { withFields } from '../records/apply-changes.js';
import type { Criterion, CriterionLevel, Rubric } from '../records/rubric.js';
import { rangeOf } from './ranges.js';

export const newLevel = (id: string, fields: Partial<CriterionLevel> = {}): CriterionLevel => ({ label: '', descriptor: '', ...fields, id });
export const newCriterion = (id: string, fields: Partial<Criterion> = {}): Criterion => ({ title: '', description: '', weight: 1, standardIds: [], levels: [], mayBeNotApplicable: true, ...fields, id });

/** Of criteria and levels with the same id, all but the first get one of their own. */
export const withOwnIds = (rubric: Rubric, newId: () => string): Rubric => ({
  ...rubric,
  criteria: withoutDoubles(rubric.criteria, newId).map((criterion) => ({ ...criterion, levels: withoutDoubles(criterion.levels, newId) })),
});

/** The same rubric under new ids, its history left behind. */
export function renewRubric(rubric: Rubric, newId: () => string): Rubric {
  const { earlier: _, structureHash: __, ...rest } = rubric;
  return { ...rest, id: newId(), version: 0, criteria: rubric.criteria.map((criterion) => renewCriterion(criterion, newId)) };
}

export const renewCriterion = (criterion: Criterion, newId: () => string): Criterion => ({ ...criterion, id: newId(), levels: criterion.levels.map((level) => ({ ...level, id: newId() })) });

const withCriteria = (rubric: Rubric, criteria: readonly Criterion[]): Rubric => (criteria === rubric.criteria ? rubric : { ...rubric, criteria: [...criteria] });

/** Fields that are `undefined` are cleared. */
export const withCriterion = (rubric: Rubric, id: string, fields: Partial<Omit<Criterion, 'id'>>): Rubric => withCriteria(rubric, rubric.criteria.map((each) => (each.id === id ? withFields(each, fields) : each)));

/** @param afterId the criterion that the new one follows; left out, or not there: at the end */
export function withCriterionAdded(rubric: Rubric, criterion: Criterion, afterId?: string): Rubric {
  const at = rubric.criteria.findIndex(({ id }) => id === afterId);
  return withCriteria(rubric, at < 0 ? [...rubric.criteria, criterion] : rubric.criteria.toSpliced(at + 1, 0, criterion));
}
export const withoutCriterion = (rubric: Rubric, id: string): Rubric => withCriteria(rubric, rubric.criteria.filter((each) => each.id !== id));
/** One place up (-1) or down (1); at the ends it stays. */
export const withCriterionMoved = (rubric: Rubric, id: string, by: -1 | 1): Rubric => withCriteria(rubric, moved(rubric.criteria, id, by));

const withLevels = (rubric: Rubric, criterionId: string, change: (levels: readonly CriterionLevel[]) => readonly CriterionLevel[]): Rubric =>
  withCriteria(rubric, rubric.criteria.map((each) => (each.id === criterionId ? { ...each, levels: [...change(each.levels)] } : each)));

export const withLevel = (rubric: Rubric, criterionId: string, levelId: string, fields: Partial<Omit<CriterionLevel, 'id'>>): Rubric =>
  withLevels(rubric, criterionId, (levels) => levels.map((level) => (level.id === levelId ? withFields(level, fields) : level)));

/** What a level is called and gives: the part of it that criteria have in common. */
export type LevelHead = Pick<CriterionLevel, 'label' | 'points' | 'minPoints'>;
const headOf = ({ label, points, minPoints }: CriterionLevel): LevelHead => ({ label, ...(typeof points === 'number' ? { points } : {}), ...(typeof minPoints === 'number' ? { minPoints } : {}) });
const signature = ({ levels }: Criterion): string => JSON.stringify(levels.map((level) => [level.label, level.points ?? null, level.minPoints ?? null]));

export interface CommonLevels {
  /** Lowest first. */
  readonly heads: readonly LevelHead[];
  /** The criteria that have just these; the others have levels of their own. */
  readonly criterionIds: ReadonlySet<string>;
}

/** The levels that most criteria have in common, and of equal numbers those of the first. */
export function commonLevels(rubric: Pick<Rubric, 'criteria'>): CommonLevels {
  const groups = new Map<string, Criterion[]>();
  for (const criterion of rubric.criteria) {
    const key = signature(criterion);
    const group = groups.get(key);
    if (group) group.push(criterion);
    else groups.set(key, [criterion]);
  }
  let most: Criterion[] = [];
  for (const group of groups.values()) if (group.length > most.length) most = group;
  return { heads: (most[0]?.levels ?? []).map(headOf), criterionIds: new Set(most.map(({ id }) => id)) };
}

/** The same edit of the levels of every criterion that has the common ones. */
function withCommon(rubric: Rubric, change: (levels: readonly CriterionLevel[], criterion: Criterion) => readonly CriterionLevel[]): Rubric {
  const { criterionIds } = commonLevels(rubric);
  return withCriteria(rubric, rubric.criteria.map((each) => (criterionIds.has(each.id) ? { ...each, levels: [...change(each.levels, each)] } : each)));
}

export const withCommonLevel = (rubric: Rubric, at: number, fields: Partial<LevelHead>): Rubric => withCommon(rubric, (levels) => levels.map((level, i) => (i === at ? withFields(level, fields) : level)));
export const withCommonLevelAdded = (rubric: Rubric, at: number, head: LevelHead, newId: () => string): Rubric => withCommon(rubric, (levels) => levels.toSpliced(at, 0, newLevel(newId(), head)));
export const withoutCommonLevel = (rubric: Rubric, at: number): Rubric => withCommon(rubric, (levels) => levels.toSpliced(at, 1));
export const withCommonLevelMoved = (rubric: Rubric, at: number, by: -1 | 1): Rubric => withCommon(rubric, (levels) => (levels[at] ? moved(levels, levels[at].id, by) : levels));

export const withLevelAdded = (rubric: Rubric, criterionId: string, at: number, level: CriterionLevel): Rubric => withLevels(rubric, criterionId, (levels) => levels.toSpliced(at, 0, level));
export const withoutLevel = (rubric: Rubric, criterionId: string, levelId: string): Rubric => withLevels(rubric, criterionId, (levels) => levels.filter(({ id }) => id !== levelId));
export const withLevelMoved = (rubric: Rubric, criterionId: string, levelId: string, by: -1 | 1): Rubric => withLevels(rubric, criterionId, (levels) => moved(levels, levelId, by));

/** Names and points as most criteria have them; descriptors stay where they are, from the lowest on, and what is too many goes. */
export function withCommonLevelsIn(rubric: Rubric, criterionId: string, newId: () => string): Rubric {
  const { heads } = commonLevels(rubric);
  return withLevels(rubric, criterionId, (levels) => heads.map((head, i) => withFields(levels[i] ?? newLevel(newId()), { ...head, points: head.points, minPoints: head.minPoints })));
}

/** Whether levels give one figure, a range, or nothing but words. */
export type PointsMode = 'none' | 'points' | 'ranges';
export function pointsMode({ criteria }: Pick<Rubric, 'criteria'>): PointsMode {
  const levels = criteria.flatMap((criterion) => criterion.levels);
  return levels.some(({ minPoints }) => typeof minPoints === 'number') ? 'ranges' : levels.some(({ points }) => typeof points === 'number') ? 'points' : 'none';
}

/** Levels in the other way of giving points. What was given is kept where it has a place: a range keeps its top, a figure becomes the top of one. */
export function withPointsMode(rubric: Rubric, mode: PointsMode): Rubric {
  const levelsIn = (levels: readonly CriterionLevel[]): CriterionLevel[] => {
    if (mode === 'none') return levels.map((level) => withFields(level, { points: undefined, minPoints: undefined }));
    const blank = levels.every(({ points }) => typeof points !== 'number');
    const tops = levels.map(({ points }, i) => (blank ? i + 1 : points));
    if (mode === 'points') return levels.map((level, i) => withFields(level, { points: tops[i], minPoints: undefined }));
    return levels.map((level, i) => {
      const [top, below] = [tops[i], tops[i - 1]];
      if (typeof level.minPoints === 'number' || typeof top !== 'number') return level;
      // The lowest takes in all that is less, down to nothing.
      return withFields(level, { points: top, minPoints: typeof below === 'number' ? Math.min(below + 1, top) : Math.min(0, top) });
    });
  };
  return withCriteria(rubric, rubric.criteria.map((each) => ({ ...each, levels: levelsIn(each.levels) })));
}

/** Lowest points first, in each criterion; levels without points stay behind the one they followed. */
export function withLevelsSorted(rubric: Rubric): Rubric {
  const sorted = (levels: readonly CriterionLevel[]) => {
    let last = -Infinity;
    return levels
      .map((level) => ({ level, key: (last = rangeOf(level)?.min ?? last) }))
      .sort((a, b) => a.key - b.key)
      .map(({ level }) => level);
  };
  return withCriteria(rubric, rubric.criteria.map((each) => ({ ...each, levels: sorted(each.levels) })));
}

/**
 * Another kind of rubric. A single-point one keeps of each criterion the level that says what good work shows: the last but one where something
 * goes beyond it, else the last; and forces no points.
 */
export function withKind(rubric: Rubric, kind: Rubric['kind']): Rubric {
  if (kind !== 'singlePoint' || rubric.kind === kind) return { ...rubric, kind };
  const proficient = ({ levels }: Criterion) => levels.slice(levels.length > 2 ? -2 : -1)[0];
  return withPointsMode({ ...rubric, kind, criteria: rubric.criteria.map((each) => ({ ...each, levels: [proficient(each) ?? []].flat() })) }, 'none');
}
