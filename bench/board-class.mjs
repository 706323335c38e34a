/** A board with a mixed rule, and a class of any size working on it: the same at every run. */
export function mixedBoard() {
  const sections = ['s0', 's1', 's2', 's3', 's4'].map((id) => ({ id, title: `Column ${id}`, kind: 'course' }));
  return {
    id: 'b', version: 1, title: 'Mixed', description: '', layout: 'grid', columns: 5, sections, showPoints: false,
    options: Array.from({ length: 25 }, (_, i) => ({ id: `o-${i}`, title: `Way ${i + 1}`, description: 'Show what you know.', standardIds: [`st-${i % 6}`], resources: [], needs: [], points: 1 + (i % 3), sectionId: `s${i % 5}`, free: i === 12 })),
    // The required one, five more, one from each column, twelve points, and a line or most of the board.
    rule: {
      kind: 'all',
      rules: [
        { kind: 'done', optionId: 'o-3' },
        { kind: 'count', min: 6 },
        { kind: 'perSection', min: 1 },
        { kind: 'points', min: 12 },
        { kind: 'any', rules: [{ kind: 'line', length: 4 }, { kind: 'count', min: 12 }] },
        { kind: 'not', rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'o-0' }, { kind: 'done', optionId: 'o-1' }] } },
      ],
    },
  };
}

const STATUSES = ['done', 'done', 'submitted', 'started', 'done', 'chosen', 'done'];
export function boardClass({ learners }, board) {
  const people = Array.from({ length: learners }, (_, i) => ({ id: `l-${i}`, version: 1, givenName: `Learner ${String((i * 7919) % learners).padStart(5, '0')}`, familyName: 'Example' }));
  const choices = [];
  // A small generator of its own: no run is luckier than another.
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (const { id } of people) {
    const eager = next();
    for (const [i, option] of board.options.entries()) {
      if (option.free || next() > 0.25 + eager * 0.7) continue;
      choices.push({ id: `c-${id}-${i}`, version: 1, boardId: board.id, optionId: option.id, learnerId: id, status: STATUSES[Math.floor(next() * STATUSES.length)] });
    }
  }
  return {
    learners: people,
    groups: [{ id: 'g', version: 1, title: 'Class', kind: 'class', learnerIds: people.map(({ id }) => id), staffIds: [] }],
    standards: Array.from({ length: 6 }, (_, i) => ({ id: `st-${i}`, version: 1, code: `M.${i}`, statement: `Standard ${i}` })),
    choices,
  };
}
