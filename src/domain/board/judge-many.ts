/** Judging one board for many learners: the rule becomes functions once, and nothing is made anew for each learner. */
import type { Choice } from '../records/board.js';
import type { CompiledBoard, RuleNode } from './compile.js';
import { DONE, NOTHING_KNOWN, POINTS_TOLERANCE, type Reached } from './judge.js';

type Test = (done: Uint8Array, reached: Reached) => boolean | undefined;

/** The same answers as `judge` gives where every option is decided; see there. */
function testOf(node: RuleNode, points: Float64Array): Test {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const settles = node.kind === 'any';
      const tests = node.nodes.map((inside) => testOf(inside, points));
      return (done, reached) => {
        let open = false;
        for (let i = 0; i < tests.length; i++) {
          const truth = tests[i]!(done, reached);
          if (truth === settles) return settles;
          if (truth === undefined) open = true;
        }
        return open ? undefined : !settles;
      };
    }
    case 'not': {
      const test = testOf(node.node, points);
      return (done, reached) => {
        const truth = test(done, reached);
        return truth === undefined ? undefined : !truth;
      };
    }
    case 'count': {
      const { min, free, max } = node;
      const of = Int32Array.from(node.of);
      return (done) => {
        let yes = 0;
        for (let i = 0; i < of.length; i++) yes += done[of[i]!]!;
        return yes >= min && yes - free <= max;
      };
    }
    case 'line': {
      if (node.length === 0) return () => true;
      const lines = node.lines.map(({ squares }) => Int32Array.from(squares));
      return (done) => {
        for (let i = 0; i < lines.length; i++) {
          const line = lines[i]!;
          let at = 0;
          while (at < line.length && done[line[at]!] === DONE) at++;
          if (at === line.length) return true;
        }
        return false;
      };
    }
    case 'points': {
      const least = node.min - POINTS_TOLERANCE;
      return (done) => {
        let sum = 0;
        for (let i = 0; i < points.length; i++) if (done[i] === DONE) sum += points[i]!;
        return sum >= least;
      };
    }
    case 'mastery': {
      const { need } = node;
      return (_done, reached) => reached(need);
    }
    case 'unreadable':
      return () => undefined;
  }
}

/**
 * Whether learners have completed a board, one after the other. The same answer as `isComplete`, for classes and districts.
 * @returns a function to be called with one learner's choices on this board
 */
export function completionJudge({ options, indexOf, rule }: CompiledBoard): (choices: readonly Choice[], reached?: Reached) => boolean {
  const free = Uint8Array.from(options, (option) => (option.free ? DONE : 0));
  const test = testOf(rule, Float64Array.from(options, ({ points = 0 }) => points));
  const done = new Uint8Array(options.length);
  return (choices, reached = NOTHING_KNOWN) => {
    done.set(free);
    for (let i = 0; i < choices.length; i++) {
      const choice = choices[i]!;
      if (choice.status !== 'done') continue;
      const at = indexOf.get(choice.optionId);
      if (at !== undefined) done[at] = DONE;
    }
    return test(done, reached) === true;
  };
}
