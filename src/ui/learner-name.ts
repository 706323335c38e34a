import { isBlank } from '../domain/goal/problems.js';
import type { Learner } from '../domain/records/learner.js';

/** Trimmed; empty where nobody could read it (FAULTS 87). */
export const readable = (text: string | undefined): string => (text === undefined || isBlank(text) ? '' : text.trim());

/** What a learner is called on screen: preferred name, else given name, with the family name. May be empty: show `noName` then. */
export const learnerName = (learner: Pick<Learner, 'givenName' | 'familyName' | 'preferredName'> | undefined): string =>
  [readable(learner?.preferredName) || readable(learner?.givenName), readable(learner?.familyName)].filter(Boolean).join(' ');
