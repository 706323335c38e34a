/**
 * What a wish of a person changes, what stops it, and what follows. No Lit, no DOM but the one gate for links. Loaded after the first drawing:
 * the board is read before anything is done on it.
 */
import { isLocalDate } from '../../domain/calendar/calendar.js';
import { mayChoose, moveTo, type ChoiceMove } from '../../domain/board/choosing.js';
import { MODALITIES, type Choice } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import type { Viewer } from '../../domain/records/viewer.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { BoardContext, Draft, FieldProblem } from './choice-board.context.js';
import type { LearnerBoard } from './choice-board.model.js';
import { lockWords, type Say } from './choice-board.words.js';
import { leftOf, leftWords } from './left-words.js';

/** Longer texts are refused with words; nothing is cut silently (FAULTS 85). */
const MOST_LETTERS = 10_000;

/** A web address as people type it: `docs.example.org/x` is meant to start with `https://`. `undefined`: not one to send. */
function typedLink(text: string): string | undefined {
  const address = text.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) || !/^[^\s/]+\.[^\s]+$/.test(address) ? address : `https://${address}`;
  return /^https?:\/\//i.test(full) && safeUrl(full) ? full : undefined;
}

export const tooLong = (field: FieldProblem['field'], text: string, say: Say): FieldProblem | undefined => (text.length > MOST_LETTERS ? { field, text: say('tooLong', { count: text.length - MOST_LETTERS }) } : undefined);

type WorkAnswer = { readonly problem: FieldProblem } | { readonly fields: Partial<Omit<Choice, 'id' | 'version'>> };

/** The way of showing it, where one was picked. */
function wayFields({ way }: Draft): Partial<Pick<Choice, 'modality'>> {
  const modality = MODALITIES.find((each) => each === way);
  return modality ? { modality } : {};
}

/** The fields of note and link, or what is wrong with them. */
function workFields(choice: Choice, draft: Draft, needsSome: boolean, say: Say): WorkAnswer {
  const note = (draft.note ?? choice.evidenceNote ?? '').trim();
  const link = (draft.link ?? choice.evidenceLink ?? '').trim();
  const url = link ? typedLink(link) : undefined;
  const problem: FieldProblem | undefined =
    tooLong('note', note, say) ?? (link && !url ? { field: 'link', text: say('linkBad') } : needsSome && !note && !url ? { field: 'note', text: say('handInEmpty') } : undefined);
  return problem ? { problem } : { fields: { ...wayFields(draft), evidenceNote: note || undefined, evidenceLink: url } };
}

/**
 * What a move changes.
 * @returns `null`: the choice goes; `undefined`: this person may not make this move
 */
function fieldsOfMove(choice: Choice, move: ChoiceMove, draft: Draft, viewer: Viewer, now: string, say: Say): WorkAnswer | null | undefined {
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
    case 'start': {
      // What was planned and not saved is not lost by starting.
      if (draft.plan === undefined && draft.finishOn === undefined) return { fields: { status, ...wayFields(draft) } };
      const plan = planFields(choice, draft, say);
      return 'problem' in plan ? plan : { fields: { status, ...plan.fields } };
    }
    default:
      return { fields: { status } };
  }
}

/** The fields of a plan. A day that is none is refused with words, not dropped. */
function planFields(choice: Choice, draft: Draft, say: Say): WorkAnswer {
  const plan = (draft.plan ?? choice.plan ?? '').trim();
  const finishOn = (draft.finishOn ?? choice.finishOn ?? '').trim();
  const problem = tooLong('plan', plan, say) ?? (finishOn && !isLocalDate(finishOn) ? { field: 'finishOn', text: say('dayBad') } : undefined);
  return problem ? { problem } : { fields: { ...wayFields(draft), plan: plan || undefined, finishOn: finishOn || undefined } };
}

/** The field of what was learned. */
function reflectionFields(choice: Choice, draft: Draft, say: Say): WorkAnswer {
  const reflection = (draft.reflection ?? choice.reflection ?? '').trim();
  const problem = tooLong('reflection', reflection, say);
  return problem ? { problem } : { fields: { reflection: reflection || undefined } };
}

/** What to do about a wish. */
export type Deed =
  /** Nothing: this is why. */
  | { readonly refusal: string }
  | { readonly problem: FieldProblem }
  | {
      readonly changes: readonly Change[];
      /** The text of a choice that goes: it is there again if the choice comes back. */
      readonly keep?: Choice | undefined;
      /** What stays of the typed text once it is saved. */
      readonly draft?: Draft;
      /** Key of the sentence that says what happened. */
      readonly said: string;
      /** Where focus goes if it is lost: in the dialog, or `card` for the card or the next work that waits. */
      readonly focus?: string;
      readonly shut?: boolean;
    };

/** What was typed, with what the records hold where nothing was. */
export function textOfChoice({ evidenceNote: note, evidenceLink: link, reflection }: Choice, draft: Draft): Draft {
  return { ...(note ? { note } : {}), ...(link ? { link } : {}), ...(reflection ? { reflection } : {}), ...draft };
}

export function choosing(view: LearnerBoard, { words }: BoardContext, optionId: string, id: string, now: string): Deed | undefined {
  const answer = mayChoose(view.standing, optionId);
  if (!answer.allowed) {
    if (answer.refusal !== 'locked') return undefined;
    const reason = answer.reasons.map((each) => lockWords(each, view.standing, words)).join(' ');
    return { refusal: words.say('refused', { title: words.say('quote', { title: words.titleOf(optionId) }), reason }) };
  }
  const { replaces } = answer;
  const record: Choice = { id, version: 0, boardId: view.compiled.board.id, optionId, learnerId: view.learnerId, status: 'chosen', chosenAt: now };
  const create: Change = { collection: 'choices', action: 'create', id, record };
  return { changes: replaces ? [{ collection: 'choices', action: 'remove', id: replaces.id }, create] : [create], keep: replaces, said: 'announceChosen', focus: '[data-first]' };
}

const AFTER: { readonly [Move in ChoiceMove]: { readonly said: string; readonly focus: string; readonly shut?: boolean } } = {
  putBack: { said: 'announcePutBack', focus: 'card', shut: true },
  start: { said: 'announceStarted', focus: '#field-note' },
  submit: { said: 'announceHandedIn', focus: '#field-reflection' },
  takeBack: { said: 'announceTakenBack', focus: '#field-note' },
  approve: { said: 'announceApproved', focus: 'card', shut: true },
  askAgain: { said: 'announceAsked', focus: 'card', shut: true },
  reopen: { said: 'announceReopened', focus: '#field-feedback' },
};

const updating = (choice: Choice, answer: WorkAnswer, then: Omit<Extract<Deed, { changes: unknown }>, 'changes'>): Deed =>
  'problem' in answer ? answer : { changes: [{ collection: 'choices', action: 'update', id: choice.id, fields: answer.fields }], ...then };

export function moving(choice: Choice, move: ChoiceMove, draft: Draft, viewer: Viewer, now: string, say: Say): Deed | undefined {
  const answer = fieldsOfMove(choice, move, draft, viewer, now, say);
  if (answer === undefined) return undefined;
  if (answer === null) return { changes: [{ collection: 'choices', action: 'remove', id: choice.id }], keep: choice, ...AFTER[move] };
  const { note: _note, link: _link, way: _way, ...unsent } = draft;
  const { plan: _plan, finishOn: _finishOn, way: _picked, ...unplanned } = draft;
  const left: Draft = move === 'submit' ? unsent : move === 'start' ? unplanned : move === 'reopen' ? { ...draft, feedback: choice.feedback } : move === 'takeBack' ? draft : { ...draft, feedback: undefined };
  return updating(choice, answer, { draft: left, ...AFTER[move] });
}

export function saving(choice: Choice, what: 'plan' | 'note' | 'reflection', draft: Draft, say: Say): Deed {
  const { plan, finishOn, way, note, link, reflection, ...others } = draft;
  const then = { said: 'announceSaved', shut: true };
  if (what === 'plan') return updating(choice, planFields(choice, draft, say), { draft: { ...others, ...given({ note, link, reflection }) }, ...then });
  if (what === 'note') return updating(choice, workFields(choice, draft, false, say), { draft: { ...others, ...given({ plan, finishOn, reflection }) }, ...then });
  return updating(choice, reflectionFields(choice, draft, say), { draft: { ...others, ...given({ plan, finishOn, way, note, link }) }, ...then });
}

/** Without what was not typed. */
const given = (draft: { readonly [F in keyof Draft]?: Draft[F] | undefined }): Draft => Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== undefined));

/** What happened, and what is left now. */
export function aloud(key: string, optionId: string, view: LearnerBoard, { words, own, learnerName }: BoardContext): string {
  const left = leftOf(view);
  const { say, titleOf } = words;
  return say(key, { title: titleOf(optionId), left: left ? leftWords(left, view.standing, words) : say(own ? 'complete' : 'completeOf', { name: learnerName }) });
}
