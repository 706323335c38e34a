import * as v from 'valibot';
import { object, Id, Text, Version, ids, texts } from './fields.js';

/** A person who learns (OneRoster user, role student). */
export const LearnerSchema = object({
  id: Id,
  version: Version,
  givenName: v.optional(Text, ''),
  familyName: v.optional(Text, ''),
  /** What the learner wants to be called; shown instead of `givenName`. */
  preferredName: v.optional(Text),
  /** How the name is said, in plain letters: "a-MEE-ra". */
  pronunciation: v.optional(Text),
  grade: v.optional(Text),
  /** BCP 47 tags, strongest first. */
  languages: texts(),
  strengths: texts(),
  interests: texts(),
  needs: texts(),
  accommodations: texts(),
});
export type Learner = v.InferOutput<typeof LearnerSchema>;

/** A class, a cohort or a flexible group (OneRoster class); or a school or district, whose learners are those of its parts (OneRoster org). */
export const GroupSchema = object({
  id: Id,
  version: Version,
  title: v.optional(Text, ''),
  kind: v.optional(v.picklist(['class', 'cohort', 'flexible', 'school', 'district']), 'class'),
  /** The group that this one is part of: the school of a class, the district of a school (OneRoster org). */
  parentId: v.optional(Id),
  learnerIds: ids(),
  staffIds: ids(),
});
export type Group = v.InferOutput<typeof GroupSchema>;
