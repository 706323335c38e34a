/** Marks of several people on one piece of work, side by side. */
import type { Criterion, CriterionLevel, Mark, Rubric, Scoring } from '../records/rubric.js';
import { levelOfMark } from './mark-points.js';
import { levelGiven } from './same-scale.js';
import type { VoiceRole } from './voices.js';

/** In the order they are read: the learner's own first, the agreed one last. */
const VOICE_ROLES: readonly VoiceRole[] = ['self', 'peer', 'teacher', 'second', 'moderator'];

/**
 * The level in the middle of several marks; of an even number the higher of the two in the middle where they differ by one, else the one halfway
 * up (ORA2 takes the median of peers and rounds up). `undefined` where nobody chose a level.
 */
export function medianLevel(criterion: Criterion, marks: readonly (Mark | undefined)[]): CriterionLevel | undefined {
  return middleOf(criterion, marks.map((mark) => levelOfMark(criterion, mark)));
}

function middleOf(criterion: Criterion, given: readonly (CriterionLevel | undefined)[]): CriterionLevel | undefined {
  const places = given.flatMap((level) => (level ? [criterion.levels.indexOf(level)] : [])).sort((a, b) => a - b);
  if (places.length === 0) return undefined;
  const half = places.length / 2;
  return criterion.levels[Number.isInteger(half) ? Math.ceil((places[half - 1]! + places[half]!) / 2) : places[Math.floor(half)]!];
}

export interface Voice {
  readonly role: VoiceRole;
  /** One scoring, or all peers' together. */
  readonly scorings: readonly Scoring[];
  level(criterion: Criterion): CriterionLevel | undefined;
}

/**
 * Scorings as voices, side by side: peers are one voice with the median of their marks. Drafts of others do not speak. Each mark is read by the edition
 * of the `rubric` that it was given with, and stands on its level where the criterion that is shown has that one.
 */
export function voicesOf(rubric: Rubric, scorings: readonly Scoring[]): readonly Voice[] {
  return VOICE_ROLES.flatMap((role): Voice[] => {
    const own = scorings.filter((scoring) => scoring.role === role && scoring.status !== 'draft');
    if (own.length === 0) return [];
    const groups = role === 'peer' ? [own] : own.map((scoring) => [scoring]);
    return groups.map((group) => ({ role, scorings: group, level: (criterion) => middleOf(criterion, group.map((scoring) => levelGiven(rubric, scoring, criterion))) }));
  });
}

/** How far apart the levels of the voices are, in levels; `undefined` where fewer than two chose one. */
export function spreadOf(criterion: Criterion, voices: readonly Voice[]): number | undefined {
  const places = voices.map((voice) => voice.level(criterion)).flatMap((level) => (level ? [criterion.levels.indexOf(level)] : []));
  return places.length < 2 ? undefined : Math.max(...places) - Math.min(...places);
}
