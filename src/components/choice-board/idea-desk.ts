/** A learner's own idea: writing it, taking it back, and the teacher's answer. What was typed stays until it is saved. */
import type { TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Board, Proposal } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import { newId } from '../../ui/clock.js';
import type { BoardHost } from './board-host.js';
import { tooLong } from './choice-desk.js';
import type { Act, BoardActions, FieldProblem, IdeaDraft } from './choice-board.context.js';
import { answerForm, ideaForm, standardsOfBoard } from './idea.template.js';
import { standardsOf } from './choice-board.model.js';
import type { Say } from './choice-board.words.js';

type Answer = { readonly problem: FieldProblem } | { readonly changes: readonly Change[] };

/** @param standardIds of the board: one that has only one leads there anyway */
export function sendingIdea(id: string, board: Board, learnerId: string, draft: IdeaDraft, standardIds: readonly string[], say: Say): Answer {
  const { title = '', description = '', why = '', sectionId = board.sections[0]?.id } = draft;
  const picked = draft.standardIds ?? (standardIds.length === 1 ? standardIds : []);
  const problem: FieldProblem | undefined =
    (isBlank(title) ? { field: 'title', text: say('ideaTitleEmpty') } : undefined) ??
    tooLong('title', title, say) ?? tooLong('description', description, say) ?? tooLong('why', why, say) ??
    (picked.length === 0 && standardIds.length > 0 ? { field: 'standardIds', text: say('ideaStandardsEmpty') } : undefined);
  if (problem) return { problem };
  const record: Proposal = {
    id, version: 0, boardId: board.id, learnerId, title: title.trim(), description: description.trim(), standardIds: [...picked], status: 'proposed',
    ...(why.trim() ? { why: why.trim() } : {}),
    ...(board.layout !== 'grid' && board.sections.length > 1 && sectionId !== undefined ? { sectionId } : {}),
  };
  return { changes: [{ collection: 'proposals', action: 'create', id, record }] };
}

/** A "no" comes with words; a "yes" may. */
export function answeringIdea({ id }: Proposal, status: 'accepted' | 'declined', answer: string, say: Say): Answer {
  const words = answer.trim();
  const problem = tooLong('answer', words, say) ?? (status === 'declined' && !words ? { field: 'answer', text: say('ideaAnswerEmpty') } : undefined);
  return problem ? { problem } : { changes: [{ collection: 'proposals', action: 'update', id, fields: { status, answer: words || undefined } }] };
}

export type IdeaActions = Pick<BoardActions, 'suggest' | 'typeIdea' | 'sendIdea' | 'withdrawIdea' | 'openIdea' | 'typeAnswer' | 'answerIdea'>;

export class IdeaDesk {
  #open: { readonly kind: 'new'; readonly id: string } | { readonly kind: 'answer'; readonly id: string } | undefined;
  #problem: FieldProblem | undefined;
  /** By learner and board. */
  #drafts = new Map<string, IdeaDraft>();
  /** By proposal. */
  #answers = new Map<string, string>();
  #busy = false;

  constructor(
    private readonly host: BoardHost,
    private readonly focusNext: (selector: string) => void,
  ) {}

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  close(): void {
    this.#open = this.#problem = undefined;
  }

  #key(board: Board): string {
    return `${this.host.learnerId()} ${board.id}`;
  }

  inDialog(board: Board | undefined, act: Act): TemplateResult | undefined {
    const { host } = this;
    const open = this.#open;
    if (!open || !board) return undefined;
    const close = host.shared('close');
    if (open.kind === 'new') {
      const found = host.view();
      return found && ideaForm(this.#drafts.get(this.#key(board)) ?? {}, this.#problem, found.context, close);
    }
    const idea = host.records().proposals?.find(({ id }) => id === open.id);
    const live = host.editable() && host.looker().role === 'teacher';
    return idea && answerForm(idea, host.nameOf(idea.learnerId), this.#answers.get(idea.id) ?? idea.answer ?? '', this.#problem, live, host.words(board), act, (ids) => standardsOf(host.records(), ids), close);
  }

  async #send(answer: Answer, said: string, focus: string): Promise<boolean> {
    const { host } = this;
    this.#problem = 'problem' in answer ? answer.problem : undefined;
    if ('problem' in answer) {
      host.announce(answer.problem.text);
      this.focusNext(`#field-${answer.problem.field}`);
      await host.draw();
      return false;
    }
    if (this.#busy) return false;
    this.#busy = true;
    try {
      if ((await host.change(answer.changes)) !== 'done') return false;
      this.close();
      this.focusNext(focus);
      host.announce(host.say(said));
      await host.draw();
      return true;
    } finally {
      this.#busy = false;
    }
  }

  async #sendIdea(): Promise<void> {
    const board = this.host.board();
    if (!board || this.#open?.kind !== 'new') return;
    const key = this.#key(board);
    const answer = sendingIdea(this.#open.id, board, this.host.learnerId(), this.#drafts.get(key) ?? {}, standardsOfBoard(board), this.host.say);
    if (await this.#send(answer, 'announceIdea', '#ideas-head')) this.#drafts.delete(key);
  }

  async #answer(idea: Proposal, status: 'accepted' | 'declined'): Promise<void> {
    const text = this.#answers.get(idea.id) ?? idea.answer ?? '';
    if (await this.#send(answeringIdea(idea, status, text, this.host.say), 'announceAnswered', '#review-head')) this.#answers.delete(idea.id);
  }

  readonly act: IdeaActions = {
    suggest: () => {
      this.#problem = undefined;
      this.#open = { kind: 'new', id: newId() };
      void this.host.draw();
    },
    typeIdea: (fields) => {
      const board = this.host.board();
      if (!board) return;
      this.#drafts.set(this.#key(board), { ...this.#drafts.get(this.#key(board)), ...fields });
      if (fields.standardIds) void this.host.draw();
    },
    sendIdea: () => void this.#sendIdea(),
    withdrawIdea: ({ id }) => void this.#send({ changes: [{ collection: 'proposals', action: 'remove', id }] }, 'announceWithdrawn', '#ideas-head'),
    openIdea: ({ id }) => {
      this.#problem = undefined;
      this.#open = { kind: 'answer', id };
      void this.host.draw();
    },
    typeAnswer: (text) => {
      if (this.#open) this.#answers.set(this.#open.id, text);
    },
    answerIdea: (idea, status) => void this.#answer(idea, status),
  };
}
