import type { CompiledBoard } from './compile.js';
import { isBlocked, optionsThatHelp, type Need } from './left.js';
import type { BoardStanding } from './standing.js';

/** What a learner could do now. */
export type NextOnBoard =
  /** The teacher asked for another try. */
  | { readonly kind: 'tryAgain'; readonly optionId: string }
  | { readonly kind: 'goOn'; readonly optionId: string }
  | { readonly kind: 'start'; readonly optionId: string }
  /** Open options that help, best first. */
  | { readonly kind: 'choose'; readonly optionIds: readonly string[] }
  /** Nothing to do until a teacher has looked at these. */
  | { readonly kind: 'wait'; readonly optionIds: readonly string[] }
  | { readonly kind: 'complete' }
  /** No open option helps: a teacher has to. */
  | { readonly kind: 'stuck' };

/** Finish before starting, start before choosing. Even on a complete board, what was begun is worth ending. */
export function nextOnBoard(compiled: CompiledBoard, standing: BoardStanding, left: Need | undefined): NextOnBoard {
  const withState = (state: string) => standing.options.filter((each) => each.state === state);
  const started = withState('started');
  const again = started.find(({ choice }) => choice!.feedback);
  if (again) return { kind: 'tryAgain', optionId: again.option.id };
  if (started[0]) return { kind: 'goOn', optionId: started[0].option.id };
  const chosen = withState('chosen')[0];
  if (chosen) return { kind: 'start', optionId: chosen.option.id };
  if (!left) return { kind: 'complete' };
  const helps = optionsThatHelp(left);
  // An option that is locked helps through those it waits for.
  const waitedFor = [...helps];
  const wanted = new Set(helps);
  for (const id of waitedFor) {
    for (const i of compiled.needs[compiled.indexOf.get(id)!]!) {
      const needed = compiled.options[i]!.id;
      if (standing.done[i] || wanted.has(needed)) continue;
      wanted.add(needed);
      waitedFor.push(needed);
    }
  }
  const open = withState('open').filter(({ option, replaces }) => wanted.has(option.id) && !replaces);
  const submitted = withState('submitted').map(({ option }) => option.id);
  if (open.length > 0 && !isBlocked(left)) {
    const uses = (id: string) => Number(helps.has(id)) * 2 + Number(submitted.length === 0) * standing.options[compiled.indexOf.get(id)!]!.unlocks.length;
    return { kind: 'choose', optionIds: open.map(({ option }) => option.id).sort((a, b) => uses(b) - uses(a)) };
  }
  return submitted.length > 0 ? { kind: 'wait', optionIds: submitted } : { kind: 'stuck' };
}
