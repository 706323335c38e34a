import { html, type TemplateResult } from 'lit';
import type { Goal } from '../../domain/records/goal.js';
import { iconClose } from '../../ui/icons.js';
import { checkInForm } from './check-in.template.js';
import type { DraftDesk } from './draft-desk.js';
import { goalForm } from './goal-form.template.js';
import type { Draft } from './goal-tracker.drafts.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { nameOf } from './goal-words.js';
import { closeForm } from './reflection.template.js';
import { stepForm } from './step-form.template.js';
import { batchForm, evidenceForm, noteForm, reflectForm, wordsForm } from './short-forms.template.js';

function formFor(scene: GoalScene, desk: DraftDesk, draft: Draft, goal: Goal | undefined) {
  if (draft.kind === 'goal') return goalForm(scene, draft, desk);
  if (draft.kind === 'batch') return batchForm(scene, draft, desk);
  // Taken away elsewhere while it was open: what was typed stays on the desk.
  if (!goal) return html`<p>${scene.sayShared('error_not_found_record')}</p>`;
  if (draft.kind === 'step') return stepForm(scene, draft, desk);
  if (draft.kind === 'checkIn') return checkInForm(scene, goal, draft, desk);
  if (draft.kind === 'reflect') return reflectForm(scene, draft, desk);
  if (draft.kind === 'evidence') return evidenceForm(scene, draft, desk);
  if (draft.kind === 'note') return noteForm(scene, draft, desk);
  return draft.kind === 'close' ? closeForm(scene, draft, desk) : wordsForm(scene, draft, desk);
}

function titleFor(scene: GoalScene, draft: Draft, goal: Goal | undefined): string {
  switch (draft.kind) {
    case 'goal':
      return scene.say(draft.before ? 'editTitle' : draft.templateFor === undefined ? 'newTitle' : 'newTemplate');
    case 'step':
      return scene.say(draft.before ? 'stepChange' : 'stepTitle');
    case 'batch':
      return scene.say('batchTitle');
    default:
      return goal ? nameOf(scene, goal) : '';
  }
}

/** What is in the dialog: a title, a way out, and the form of what was begun. */
export function dialogBody(scene: GoalScene, desk: DraftDesk, draft: Draft, goal: Goal | undefined, close: () => void): TemplateResult {
  const title = titleFor(scene, draft, goal);
  return html`<div class="dialog-head"><h2 id="dialog-title" dir="auto" class="clip">${title}</h2><button type="button" class="btn square quiet" aria-label=${scene.sayShared('close')} @click=${close}>${iconClose}</button></div>
    <div class="dialog-body">${formFor(scene, desk, draft, goal)}</div>`;
}
