/** A rubric of so many criteria and levels, the same at every run, with words as long as teachers write them. */
export function rubricOf({ criteria, levels }) {
  const rubric = {
    id: 'r', version: 1, title: 'A long rubric', kind: 'analytic', showPoints: true,
    criteria: Array.from({ length: criteria }, (_, i) => ({
      id: `c-${i}`, title: `Criterion ${i + 1}: how the work shows it`, description: 'Look at the whole work, then at the part that shows it best.', weight: 1, standardIds: [],
      levels: Array.from({ length: levels }, (_level, at) => ({ id: `c-${i}-${at}`, label: `Level ${at + 1}`, descriptor: `What can be seen at level ${at + 1}: the steps are there, and most of them have a reason.`, points: at + 1 })),
    })),
  };
  return { rubrics: [rubric], learners: [{ id: 's-1', givenName: 'Learner', familyName: 'One' }], scorings: [] };
}
