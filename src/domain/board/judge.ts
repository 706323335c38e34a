import type { CompiledBoard, MasteryNeed, RuleNode } from './compile.js';

/** Sums of points closer than this are the same sum: 0.1 + 0.2 reaches 0.3. */
export const POINTS_TOLERANCE = 1e-9;

/** Per option: not done, done, or not decided yet (while searching whether a board can be completed). */
export const NOT_DONE = 0;
export const DONE = 1;
export const UNDECIDED = 2;

/** Whether a learner has reached a level; `undefined` where it is not known. */
export type Reached = (need: MasteryNeed) => boolean | undefined;
export const NOTHING_KNOWN: Reached = () => undefined;

const negate = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth);

/** Whether a rule is met. `undefined`: it depends on what is undecided or not known. */
export function judge({ options }: CompiledBoard, node: RuleNode, done: Uint8Array, reached: Reached): boolean | undefined {
  const truthOf = (rule: RuleNode): boolean | undefined => {
    switch (rule.kind) {
      case 'all':
      case 'any': {
        // One `false` settles an "all", one `true` settles an "any".
        const settles = rule.kind === 'any';
        let open = false;
        for (const inside of rule.nodes) {
          const truth = truthOf(inside);
          if (truth === settles) return settles;
          open ||= truth === undefined;
        }
        return open ? undefined : !settles;
      }
      case 'not':
        return negate(truthOf(rule.node));
      case 'count': {
        let yes = 0;
        let perhaps = 0;
        for (const i of rule.of) {
          if (done[i] === DONE) yes++;
          else if (done[i] === UNDECIDED) perhaps++;
        }
        const chosen = yes - rule.free;
        if (yes + perhaps < rule.min || chosen > rule.max) return false;
        return yes >= rule.min && chosen + perhaps <= rule.max ? true : undefined;
      }
      case 'line': {
        if (rule.length === 0) return true;
        let open = false;
        for (const { squares } of rule.lines) {
          if (squares.every((i) => done[i] === DONE)) return true;
          open ||= squares.every((i) => done[i] !== NOT_DONE);
        }
        return open ? undefined : false;
      }
      case 'points': {
        let least = 0;
        let most = 0;
        for (const [i, { points = 0 }] of options.entries()) {
          if (done[i] === DONE || (done[i] === UNDECIDED && points > 0)) most += points;
          if (done[i] === DONE || (done[i] === UNDECIDED && points < 0)) least += points;
        }
        return least >= rule.min - POINTS_TOLERANCE ? true : most < rule.min - POINTS_TOLERANCE ? false : undefined;
      }
      case 'mastery':
        return reached(rule.need);
      case 'unreadable':
        return undefined;
    }
  };
  return truthOf(node);
}
