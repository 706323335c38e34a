import * as v from 'valibot';
import { object, Finite, Id, Text, Version, ids, texts } from './fields.js';

/** A set of standards (CASE CFDocument). */
export const FrameworkSchema = object({
  id: Id,
  version: Version,
  title: v.optional(Text, ''),
  publisher: v.optional(Text),
  language: v.optional(Text),
  licence: v.optional(Text),
  /** Where it came from, for people who want to check. */
  source: v.optional(Text),
});
export type Framework = v.InferOutput<typeof FrameworkSchema>;

/** The same statement in another language. */
export const TranslatedStatementSchema = object({
  /** BCP 47 tag. */
  language: Text,
  statement: v.optional(Text, ''),
  shortStatement: v.optional(Text),
});
export type TranslatedStatement = v.InferOutput<typeof TranslatedStatementSchema>;

/** One statement of what to learn, or a heading above such statements (CASE CFItem). */
export const StandardSchema = object({
  id: Id,
  version: Version,
  frameworkId: v.optional(Id),
  /** CASE humanCodingScheme: "5.NF.A.1". */
  code: v.optional(Text, ''),
  /** CASE fullStatement. */
  statement: v.optional(Text, ''),
  /** CASE abbreviatedStatement. */
  shortStatement: v.optional(Text),
  language: v.optional(Text),
  /** For learners who read another language than that of the framework. */
  translations: v.optional(v.array(TranslatedStatementSchema)),
  grades: texts(),
  /** CASE `isChildOf`; the first is the place in the tree, further ones are cross-listings. */
  parentIds: ids(),
  /** CASE sequenceNumber among its siblings. */
  order: v.optional(Finite),
  /** CASE `precedes`: the standards that build on this one (learning progression). */
  precedes: ids(),
});
export type Standard = v.InferOutput<typeof StandardSchema>;
