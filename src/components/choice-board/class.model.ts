/** Records to what a teacher sees of a class. No Lit, no DOM. */
import type { CompiledBoard } from '../../domain/board/compile.js';
import { standardCoverage, type StandardCoverage } from '../../domain/board/coverage.js';
import { DONE } from '../../domain/board/judge.js';
import { completionJudge } from '../../domain/board/judge-many.js';
import { boardProgress, type BoardProgress } from '../../domain/board/progress.js';
import { boardStanding, doneFlags, type BoardStanding, type OptionStanding } from '../../domain/board/standing.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Board, Choice, Proposal } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { learnerName } from '../../ui/learner-name.js';
import { compiledOf, ownBoard, reachedFor, type ReachedBy } from './choice-board.model.js';

/** One learner in a class. What only shown rows need is worked out when it is asked for: a district has thousands of rows, a screen sixty. */
export class ClassRow {
  #standing: BoardStanding | undefined;

  constructor(
    readonly learnerId: string,
    readonly name: string,
    readonly compiled: CompiledBoard,
    readonly choices: readonly Choice[],
    private readonly reachedBy: ReachedBy | undefined,
  ) {}

  get standing(): BoardStanding {
    return (this.#standing ??= boardStanding(this.compiled, this.choices, reachedFor(this.learnerId, this.reachedBy)));
  }

  get progress(): BoardProgress | undefined {
    return boardProgress(this.compiled, this.standing);
  }
}

export interface WaitingWork {
  readonly learnerId: string;
  readonly name: string;
  readonly choice: Choice;
}

/** A class on one board. */
export interface ClassBoard {
  readonly compiled: CompiledBoard;
  readonly rows: readonly ClassRow[];
  readonly waiting: readonly WaitingWork[];
  readonly ideas: readonly { readonly name: string; readonly idea: Proposal }[];
  /** Whether somebody has an option of their own, which everybody else lacks. */
  readonly ownIdeas: boolean;
  /** Per option: how many learners have taken it. */
  readonly takers: readonly number[];
  readonly coverage: readonly StandardCoverage[];
  readonly complete: number;
  readonly notStarted: number;
}

export function classBoard(records: RecordSet, board: Board, groupId: string | undefined, lang: string, noName: string, reachedBy?: ReachedBy): ClassBoard {
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
  const nameOf = (learnerId: string) => {
    const name = names.get(learnerId) ?? '';
    return isBlank(name) ? noName : name;
  };
  const proposals = (records.proposals ?? []).filter(({ boardId }) => boardId === board.id);
  const dreamers = new Set(proposals.map(({ learnerId }) => learnerId));
  const collator = new Intl.Collator(lang);
  const rows = everyone
    .filter((id) => !board.learnerIds || board.learnerIds.includes(id))
    .map((id) => new ClassRow(id, nameOf(id), dreamers.has(id) ? compiledOf(ownBoard(records, board, id)) : compiled, byLearner.get(id) ?? [], reachedBy))
    .sort((a, b) => collator.compare(a.name, b.name));

  const flags = rows.map((row) => {
    const done = doneFlags(row.compiled, row.choices);
    const chosen = new Uint8Array(done.length);
    for (const { optionId } of row.choices) {
      const at = row.compiled.indexOf.get(optionId);
      if (at !== undefined) chosen[at] = DONE;
    }
    return { done, chosen };
  });
  const isComplete = completionJudge(compiled);
  const ids = new Set(rows.map(({ learnerId }) => learnerId));
  return {
    compiled,
    rows,
    waiting: rows.flatMap((row) => {
      const { learnerId, name, choices } = row;
      // Of several choices of one square (two devices) the standing says which counts.
      const counts = (choice: Choice) => choice.status === 'submitted' && row.standing.options[row.compiled.indexOf.get(choice.optionId) ?? -1]?.choice === choice;
      return choices.some(({ status }) => status === 'submitted') ? choices.filter(counts).map((choice) => ({ learnerId, name, choice })) : [];
    }),
    ideas: proposals.filter(({ status, learnerId }) => status === 'proposed' && ids.has(learnerId)).map((idea) => ({ name: nameOf(idea.learnerId), idea })),
    ownIdeas: rows.some((row) => row.compiled !== compiled),
    takers: compiled.options.map((_, i) => flags.reduce((sum, { chosen }) => sum + chosen[i]!, 0)),
    coverage: standardCoverage(compiled, flags),
    complete: rows.filter((row) => (row.compiled === compiled ? isComplete(row.choices, reachedFor(row.learnerId, reachedBy)) : row.standing.complete)).length,
    notStarted: rows.filter(({ choices, compiled: own }) => choices.every(({ optionId }) => !own.indexOf.has(optionId))).length,
  };
}

/** The options of a learner's own, which stand after those that everybody has. */
export const ownOptions = (row: ClassRow, { compiled }: ClassBoard): readonly OptionStanding[] => row.standing.options.slice(compiled.options.length);
