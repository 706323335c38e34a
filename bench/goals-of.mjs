/** Goals with check-ins, the same at every run: half measured by steps, half by a number. */
export function goalsOf({ learners, goals, checkIns }) {
  const day = (at) => `2026-${String(1 + (at % 3)).padStart(2, '0')}-${String(1 + (at * 7) % 28).padStart(2, '0')}`;
  const people = Array.from({ length: learners }, (_, at) => ({ id: `s-${at + 1}`, givenName: `Learner ${at + 1}`, familyName: 'Example' }));
  const made = people.flatMap(({ id: learnerId }, row) =>
    Array.from({ length: goals }, (_, at) => ({
      id: `${learnerId}-g-${at + 1}`,
      learnerId,
      title: `Goal ${at + 1}: read, build or practise something for a while`,
      why: 'I want to be able to do it by myself.',
      status: 'active',
      startOn: '2026-01-05',
      dueOn: `2026-0${4 + (at % 5)}-${String(1 + (at % 28)).padStart(2, '0')}`,
      measure: at % 2 === 0 ? { kind: 'steps' } : { kind: 'number', baseline: 0, target: 100, unit: 'pages' },
      steps: Array.from({ length: 4 }, (_step, step) => ({ id: `${learnerId}-${at}-${step}`, title: `Step ${step + 1} on the way`, done: step < (at + row) % 4 })),
      checkIns: Array.from({ length: checkIns }, (_check, one) => ({ id: `${learnerId}-${at}-c-${one}`, at: day(one), by: learnerId, value: (one * 4) % 100, confidence: 1 + (one % 5), note: 'It went well.' })),
    })),
  );
  return { learners: people, groups: [{ id: 'g', title: 'Class', kind: 'class', learnerIds: people.map(({ id }) => id) }], goals: made };
}
