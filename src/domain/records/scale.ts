import * as v from 'valibot';
import { object, Finite, Id, Text, Version } from './fields.js';

export const LevelSchema = object({
  id: Id,
  /** The school's own words: "Getting there". */
  label: v.optional(Text, ''),
  /** One to three characters, printed in every cell. */
  shortLabel: v.optional(Text, ''),
  description: v.optional(Text),
  /** The lowest score, in the scale's points, that reaches this level. A piece marked with a level counts as this score. */
  cut: Finite,
});
export type Level = v.InferOutput<typeof LevelSchema>;

/** Ordered levels with rising cut scores (OneRoster scoreScale). Cuts that do not rise, or no levels at all, refuse the scale (FAULTS 72). */
export const ScaleSchema = v.pipe(
  object({
    id: Id,
    version: Version,
    title: v.optional(Text, ''),
    /** Lowest first. */
    levels: v.pipe(v.array(LevelSchema), v.minLength(1, 'a scale needs at least one level')),
    /** The level from which a learner counts as proficient. Left out: the second highest level (or the only one). */
    proficientLevelId: v.optional(Id),
    /** The highest score. Evidence of "points of max" is stretched to it. Left out: the cut of the top level. */
    max: v.optional(Finite),
  }),
  v.check((scale) => scale.levels.every((level, i) => i === 0 || level.cut > scale.levels[i - 1]!.cut), 'the cut scores do not rise from level to level'),
);
export type Scale = v.InferOutput<typeof ScaleSchema>;
