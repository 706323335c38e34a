import type { Group, Learner } from 'waymark/domain';
import { accommodations, interests, needs, origins, strengths } from './names.js';
import { randomFor } from './random.js';

export const CLASS_SIZE = 28;
/** People who teach. They are no records of their own: a portal knows them from its sign-in. */
export const staff = [
  { id: 't-1', name: 'Ms. Okafor', groupId: 'g-12' },
  { id: 't-2', name: 'Mr. Lindqvist', groupId: 'g-14' },
] as const;

/** 56 learners: `s-01` to `s-28` are in room 12, `s-29` to `s-56` in room 14. The first of each class speaks Spanish at home. */
export function makeLearners(seed: number): Learner[] {
  const random = randomFor(seed, 'learners');
  const names = origins.map((origin) => ({ origin, given: random.shuffled(origin.given), family: random.shuffled(origin.family) }));
  const learners: Learner[] = [];
  for (let room = 0; room < 2; room++) {
    for (const { origin, given, family } of names) {
      for (let i = 0; i < origin.share; i++) {
        const first = given[room * origin.share + i]!;
        const needsHelp = random.chance(0.36);
        learners.push({
          id: `s-${String(learners.length + 1).padStart(2, '0')}`,
          version: 1,
          givenName: first.name,
          familyName: family[room * origin.share + i]!,
          ...(first.preferred ? { preferredName: first.preferred } : {}),
          ...(first.said ? { pronunciation: first.said } : {}),
          grade: '5',
          // Some children of a bilingual home are strongest in English by grade 5.
          languages: origin.languages.length > 1 && random.chance(0.3) ? [...origin.languages].reverse() : [...origin.languages],
          strengths: random.shuffled(strengths).slice(0, random.whole(2, 3)),
          interests: random.shuffled(interests).slice(0, random.whole(2, 4)),
          needs: needsHelp ? random.shuffled(needs).slice(0, random.whole(1, 2)) : [],
          accommodations: needsHelp && random.chance(0.7) ? random.shuffled(accommodations).slice(0, random.whole(1, 2)) : [],
        });
      }
    }
  }
  return learners;
}

export function makeGroups(learners: readonly Learner[]): Group[] {
  const byName = (members: readonly Learner[]) => [...members].sort((a, b) => (a.familyName < b.familyName ? -1 : a.familyName > b.familyName ? 1 : 0)).map((learner) => learner.id);
  const room = (index: number): Group => ({
    id: staff[index]!.groupId,
    version: 1,
    title: `Grade 5, room ${index === 0 ? 12 : 14}`,
    kind: 'class',
    learnerIds: byName(learners.slice(index * CLASS_SIZE, (index + 1) * CLASS_SIZE)),
    staffIds: [staff[index]!.id],
  });
  const workshop: Group = { id: 'g-fractions', version: 1, title: 'Fraction workshop', kind: 'flexible', learnerIds: byName(learners.filter((_, i) => i % 9 === 4)), staffIds: staff.map((person) => person.id) };
  return [room(0), room(1), workshop];
}
