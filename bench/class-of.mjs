/** A class of any size with one piece of evidence per cell and a tenth of the cells blank: the same at every run. */
export function classOf({ learners, standards }) {
  const scale = {
    id: 'scale',
    title: 'Four levels',
    levels: ['Beginning', 'Developing', 'Proficient', 'Advanced'].map((label, step) => ({ id: `l-${step + 1}`, label, shortLabel: label[0], cut: step + 1 })),
    proficientLevelId: 'l-3',
  };
  const people = Array.from({ length: learners }, (_, at) => ({ id: `s-${at + 1}`, givenName: `Learner ${at + 1}`, familyName: 'Example' }));
  const list = Array.from({ length: standards }, (_, at) => ({ id: `c-${at + 1}`, frameworkId: 'f', code: `M.${at + 1}`, statement: `Standard ${at + 1}`, shortStatement: `Standard ${at + 1}`, scaleId: 'scale' }));
  const evidence = [];
  for (let row = 0; row < learners; row++) {
    for (let column = 0; column < standards; column++) {
      const step = (row * 7 + column * 13 + ((row * column) % 5)) % 10;
      if (step === 0) continue;
      evidence.push({ id: `e-${row}-${column}`, learnerId: people[row].id, standardId: list[column].id, points: 1 + (step % 4), maxPoints: 4, assessedAt: `2026-03-${String(1 + (step * 3) % 28).padStart(2, '0')}`, kind: 'quiz', status: 'scored' });
    }
  }
  return {
    learners: people,
    groups: [{ id: 'g', title: 'Class', kind: 'class', learnerIds: people.map(({ id }) => id) }],
    frameworks: [{ id: 'f', title: 'Framework' }],
    standards: list,
    scales: [scale],
    evidence,
  };
}
