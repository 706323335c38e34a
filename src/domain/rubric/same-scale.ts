/**
 * Marks of one criterion by several scorers, whatever edition of the rubric each was given with. A level is read by the edition that the scorer had
 * in hand; two are compared where the later edition still has every level of the earlier one, in the same order. Where a level was taken away or moved
 * in between, the two did not answer the same question.
 */
import type { Criterion, CriterionLevel, Rubric, Scoring } from '../records/rubric.js';
import { rubricOfScoring } from './editions.js';
import { levelOfMark, marksByCriterion } from './mark-points.js';

interface Given {
  readonly version: number;
  readonly criterion: Criterion | undefined;
  readonly level: CriterionLevel | undefined;
}

function givenIn(rubric: Rubric, scoring: Scoring, criterionId: string): Given {
  const { version, criteria } = rubricOfScoring(rubric, scoring);
  const criterion = criteria.find(({ id }) => id === criterionId);
  return { version, criterion, level: criterion && levelOfMark(criterion, marksByCriterion(scoring.marks).get(criterionId)) };
}

const placeIn = ({ levels }: Criterion, id: string): number => levels.findIndex((level) => level.id === id);

function holds(later: Criterion, earlier: Criterion): boolean {
  const places = earlier.levels.map(({ id }) => placeIn(later, id));
  return places.every((place, i) => place > (places[i - 1] ?? -1));
}

export interface OneScale {
  /** The place of each scoring's level, 0 lowest; `undefined` where none was given, or it stands on another scale. */
  readonly places: readonly (number | undefined)[];
  /** How many gave a level. */
  readonly given: number;
}

/** On the scale where most of these marks have a place; of several the latest. */
export function onOneScale(rubric: Rubric, scorings: readonly Scoring[], criterionId: string): OneScale {
  const all = scorings.map((scoring) => givenIn(rubric, scoring, criterionId));
  let places: readonly (number | undefined)[] = all.map(() => undefined);
  let most = 0;
  for (const { criterion: scale, version } of [...all].sort((a, b) => b.version - a.version)) {
    if (!scale) continue;
    const on = all.map(({ criterion, level, version: own }) => (level && criterion && (criterion === scale || (own < version && holds(scale, criterion))) ? placeIn(scale, level.id) : undefined));
    const count = on.filter((place) => place !== undefined).length;
    if (count > most) [places, most] = [on, count];
  }
  return { places, given: all.filter(({ level }) => level).length };
}

export const placesOf = ({ places }: OneScale): readonly number[] => places.filter((place) => place !== undefined);

/** The level that a scoring gave, where it stands in a criterion as somebody reads it, be that of another edition. */
export function levelGiven(rubric: Rubric, scoring: Scoring, criterion: Criterion): CriterionLevel | undefined {
  const { level } = givenIn(rubric, scoring, criterion.id);
  return level && criterion.levels.find(({ id }) => id === level.id);
}
