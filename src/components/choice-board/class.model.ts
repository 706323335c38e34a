/** Records to what a teacher sees of a class. No Lit, no DOM. */
import type { CompiledBoard } from '../../domain/board/compile.js';
import { boardProgress, type BoardProgress } from '../../domain/board/progress.js';
import { boardStanding, type BoardStanding, type OptionStanding } from '../../domain/board/standing.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Board, Choice } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { learnerName } from '../../ui/learner-name.js';
import { compiledOf, reachedFor, type ReachedBy } from './choice-board.model.js';

/** A class on one board. */
export interface ClassBoard {
  readonly compiled: CompiledBoard;
  readonly rows: readonly { readonly learnerId: string; readonly name: string; readonly standing: BoardStanding; readonly progress: BoardProgress | undefined }[];
  readonly waiting: readonly { readonly learnerId: string; readonly name: string; readonly card: OptionStanding }[];
  /** Per option: how many learners have taken it. */
  readonly takers: readonly number[];
  readonly complete: number;
  readonly notStarted: number;
}

export function classBoard(records: RecordSet, board: Board, groupId: string | undefined, lang: string, noName: string, reached?: ReachedBy): ClassBoard {
  const compiled = compiledOf(board);
  const byLearner = new Map<string, Choice[]>();
  for (const choice of records.choices ?? []) {
    if (choice.boardId !== board.id) continue;
    const own = byLearner.get(choice.learnerId);
    if (own) own.push(choice);
    else byLearner.set(choice.learnerId, [choice]);
  }
  const names = new Map((records.learners ?? []).map((learner) => [learner.id, learnerName(learner)]));
  const group = groupId === undefined ? undefined : records.groups?.find(({ id }) => id === groupId);
  const everyone = groupId === undefined ? (names.size > 0 ? [...names.keys()] : [...byLearner.keys()]) : (group?.learnerIds ?? []);
  const collator = new Intl.Collator(lang);
  const rows = everyone
    .filter((id) => !board.learnerIds || board.learnerIds.includes(id))
    .map((learnerId) => {
      const standing = boardStanding(compiled, byLearner.get(learnerId) ?? [], reachedFor(learnerId, reached));
      const name = names.get(learnerId) ?? '';
      return { learnerId, name: isBlank(name) ? noName : name, standing, progress: boardProgress(compiled, standing) };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
  return {
    compiled,
    rows,
    waiting: rows.flatMap(({ learnerId, name, standing }) => standing.options.filter(({ state }) => state === 'submitted').map((card) => ({ learnerId, name, card }))),
    takers: compiled.options.map((_, i) => rows.filter(({ standing }) => standing.options[i]!.choice).length),
    complete: rows.filter(({ standing }) => standing.complete).length,
    notStarted: rows.filter(({ standing }) => standing.options.every(({ choice }) => !choice)).length,
  };
}
