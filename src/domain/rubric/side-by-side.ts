/** Marks of several people on one piece of work, side by side. */
import type { Criterion, CriterionLevel, Mark, Scoring } from '../records/rubric.js';
import { levelOfMark, marksByCriterion } from './mark-points.js';
import type { VoiceRole } from './voices.js';

/** In the order they are read: the learner's own first, the agreed one last. */
const VOICE_ROLES: readonly VoiceRole[] = ['self', 'peer', 'teacher', 'second', 'moderator'];

/**
 * The level in the middle of several marks; of an even number the higher of the two in the middle where they differ by one, else the one halfway
 * up (ORA2 takes the median of peers and rounds up). `undefined` where nobody chose a level.
 */
export function medianLevel(criterion: Criterion, marks: readonly (Mark | undefined)[]): CriterionLevel | undefined {
  const places = marks.map((mark) => levelOfMark(criterion, mark)).flatMap((level) => (level ? [criterion.levels.indexOf(level)] : [])).sort((a, b) => a - b);
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

/** Scorings as voices, side by side: peers are one voice with the median of their marks. Drafts of others do not speak. */
export function voicesOf(scorings: readonly Scoring[]): readonly Voice[] {
  return VOICE_ROLES.flatMap((role): Voice[] => {
    const own = scorings.filter((scoring) => scoring.role === role && scoring.status !== 'draft');
    if (own.length === 0) return [];
    const groups = role === 'peer' ? [own] : own.map((scoring) => [scoring]);
    return groups.map((group) => {
      const marks = group.map((scoring) => marksByCriterion(scoring.marks));
      return { role, scorings: group, level: (criterion) => medianLevel(criterion, marks.map((each) => each.get(criterion.id))) };
    });
  });
}

/** How far apart the levels of the voices are, in levels; `undefined` where fewer than two chose one. */
export function spreadOf(criterion: Criterion, voices: readonly Voice[]): number | undefined {
  const places = voices.map((voice) => voice.level(criterion)).flatMap((level) => (level ? [criterion.levels.indexOf(level)] : []));
  return places.length < 2 ? undefined : Math.max(...places) - Math.min(...places);
}
