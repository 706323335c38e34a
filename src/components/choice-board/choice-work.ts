/** What a move on a choice changes, and what stops it. No Lit, no DOM but the one gate for links. Loaded with the first move. */
import type { Choice } from '../../domain/records/board.js';
import { moveTo, type ChoiceMove } from '../../domain/board/choosing.js';
import type { Viewer } from '../../domain/records/viewer.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { Draft, FieldProblem } from './choice-board.context.js';
import type { Say } from './choice-board.words.js';

/** Longer texts are refused with words; nothing is cut silently (FAULTS 85). */
export const MOST_LETTERS = 10_000;

/** A web address as people type it: `docs.example.org/x` is meant to start with `https://`. `undefined`: not one to send. */
export function typedLink(text: string): string | undefined {
  const address = text.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) || !/^[^\s/]+\.[^\s]+$/.test(address) ? address : `https://${address}`;
  return /^https?:\/\//i.test(full) && safeUrl(full) ? full : undefined;
}

const tooLong = (field: FieldProblem['field'], text: string, say: Say): FieldProblem | undefined => (text.length > MOST_LETTERS ? { field, text: say('tooLong', { count: text.length - MOST_LETTERS }) } : undefined);

export type WorkAnswer = { readonly problem: FieldProblem } | { readonly fields: Partial<Omit<Choice, 'id' | 'version'>> };

/** The fields of note and link, or what is wrong with them. */
export function workFields(choice: Choice, draft: Draft, needsSome: boolean, say: Say): WorkAnswer {
  const note = (draft.note ?? choice.evidenceNote ?? '').trim();
  const link = (draft.link ?? choice.evidenceLink ?? '').trim();
  const url = link ? typedLink(link) : undefined;
  const problem: FieldProblem | undefined =
    tooLong('note', note, say) ?? (link && !url ? { field: 'link', text: say('linkBad') } : needsSome && !note && !url ? { field: 'note', text: say('handInEmpty') } : undefined);
  return problem ? { problem } : { fields: { evidenceNote: note || undefined, evidenceLink: url } };
}

/**
 * What a move changes.
 * @returns `null`: the choice goes; `undefined`: this person may not make this move
 */
export function fieldsOfMove(choice: Choice, move: ChoiceMove, draft: Draft, viewer: Viewer, now: string, say: Say): WorkAnswer | null | undefined {
  const status = moveTo(choice, move, viewer);
  if (status === undefined || status === null) return status;
  const words = (draft.feedback ?? '').trim();
  switch (move) {
    case 'submit': {
      const work = workFields(choice, draft, true, say);
      return 'problem' in work ? work : { fields: { status, ...work.fields } };
    }
    case 'approve':
    case 'askAgain': {
      const problem = tooLong('feedback', words, say) ?? (move === 'askAgain' && !words ? { field: 'feedback' as const, text: say('feedbackEmpty') } : undefined);
      return problem ? { problem } : { fields: { status, feedback: words || undefined, ...(move === 'approve' ? { doneAt: now } : {}) } };
    }
    case 'reopen':
      return { fields: { status, doneAt: undefined } };
    default:
      return { fields: { status } };
  }
}

/** The field of what was learned. */
export function reflectionFields(choice: Choice, draft: Draft, say: Say): WorkAnswer {
  const reflection = (draft.reflection ?? choice.reflection ?? '').trim();
  const problem = tooLong('reflection', reflection, say);
  return problem ? { problem } : { fields: { reflection: reflection || undefined } };
}
