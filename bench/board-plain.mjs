/** The peer: the plainest correct way to judge a board. The rule is walked as it is written, on the set of ids that are done. */
export function plainComplete(board, choices) {
  const done = new Set(board.options.filter(({ free }) => free).map(({ id }) => id));
  for (const { optionId, status } of choices) if (status === 'done') done.add(optionId);
  const isDone = ({ id }) => done.has(id);
  const meets = (rule) => {
    switch (rule.kind) {
      case 'all':
        return rule.rules.every(meets);
      case 'any':
        return rule.rules.some(meets);
      case 'not':
        return !meets(rule.rule);
      case 'count': {
        const named = rule.of ? board.options.filter(({ id }) => rule.of.includes(id)) : board.options;
        const yes = named.filter(isDone);
        return yes.length >= (rule.min ?? 0) && yes.filter(({ free }) => !free).length <= (rule.max ?? Infinity);
      }
      case 'line': {
        const rows = Math.ceil(board.options.length / board.columns);
        const at = (row, column) => (row < rows && column >= 0 && column < board.columns ? board.options[row * board.columns + column] : undefined);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < board.columns; column++) {
            for (const [down, right] of [[0, 1], [1, 0], [1, 1], [1, -1]]) {
              let run = 0;
              while (run < rule.length) {
                const square = at(row + run * down, column + run * right);
                if (!square || !done.has(square.id)) break;
                run++;
              }
              if (run === rule.length) return true;
            }
          }
        }
        return false;
      }
      case 'perSection':
        return board.sections.every(({ id }) => board.options.filter(({ sectionId }) => sectionId === id).filter(isDone).length >= rule.min);
      case 'points':
        return board.options.filter(isDone).reduce((sum, { points = 0 }) => sum + points, 0) + 1e-9 >= rule.min;
      case 'done':
        return done.has(rule.optionId);
      default:
        return false;
    }
  };
  return meets(board.rule);
}
