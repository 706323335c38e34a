import type { Learner } from '../domain/records/learner.js';

/** What a learner is called on screen: preferred name, else given name, with the family name. May be empty: show `noName` then. */
export const learnerName = (learner: Pick<Learner, 'givenName' | 'familyName' | 'preferredName'> | undefined): string =>
  [learner?.preferredName || learner?.givenName, learner?.familyName].map((part) => part?.trim()).filter(Boolean).join(' ');
