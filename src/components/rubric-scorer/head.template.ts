import { html, nothing, type TemplateResult } from 'lit';
import type { Rubric } from '../../domain/records/rubric.js';
import { iconBack, iconLink, iconNext } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { isDone, nextInPile, type PileRow, type Task } from './rubric-scorer.model.js';
import type { ScorerDeeds, Speech } from './rubric-scorer.scene.js';
import { shortTitle, titleOr } from './rubric-words.js';

export const taskTitle = (speech: Speech, task: Task): string => titleOr(speech, task.title || task.rubric.title);

export interface HeadNeeds {
  readonly task: Task;
  readonly tasks: readonly Task[];
  readonly rubric: Rubric;
  /** Whose work it is, where that is not said beside it. */
  readonly line: string;
  readonly deeds: ScorerDeeds;
}

/** Title, one line of context, the link to the work, and the choice among several pieces of work. */
export function headTemplate(speech: Speech, { task, tasks, rubric, line, deeds }: HeadNeeds): TemplateResult {
  const { say } = speech;
  const title = taskTitle(speech, task);
  const link = safeUrl(task.link);
  return html`<header class="head" part="header">
    <div>
      <h2 data-focus="heading" tabindex="-1"><span class="clip" dir="auto">${title}</span></h2>
      <p class="muted">${line}${line ? html`<span aria-hidden="true"> · </span>` : nothing}<span>${say('rubricLine', { title: shortTitle(speech, rubric.title) })}</span></p>
    </div>
    <div class="actions">
      ${link ? html`<a class="btn" href=${link} target="_blank" rel="noopener noreferrer">${iconLink}${say('openWork')}</a>` : nothing}
      ${tasks.length > 1
        ? html`<label class="pick"><span class="small">${say('work')}</span>
            <select data-focus="task" @change=${(event: Event) => deeds.pickTask((event.target as HTMLSelectElement).value)}>
              ${tasks.map((each) => html`<option value=${each.key} ?selected=${each.key === task.key}>${shortTitle(speech, taskTitle(speech, each))}</option>`)}
            </select></label>`
        : nothing}
    </div>
  </header>`;
}

export interface PileNeeds {
  readonly pile: readonly PileRow[];
  readonly learnerId: string | undefined;
  readonly nameOf: (row: PileRow) => string;
  readonly deeds: ScorerDeeds;
}

/** Whose work, how far the pile is, and the next one. */
export function pileTemplate(speech: Speech, { pile, learnerId, nameOf, deeds }: PileNeeds): TemplateResult {
  const { say } = speech;
  const done = pile.filter(isDone).length;
  const at = pile.findIndex(({ learner }) => learner.id === learnerId);
  return html`<nav class="pile" part="pile" aria-label=${say('student')}>
    <label class="pick"><span class="small">${say('student')}</span>
      <select data-focus="learner" @change=${(event: Event) => deeds.pickLearner((event.target as HTMLSelectElement).value)}>
        ${pile.map((row) => html`<option value=${row.learner.id} ?selected=${row.learner.id === learnerId}>${say('inPicker', { name: shortTitle(speech, nameOf(row)), status: say(`state_${row.status}`) })}</option>`)}
      </select></label>
    <span class="steps">
      <button type="button" class="btn square" data-focus="previous" ?disabled=${at <= 0} aria-label=${say('previousLearner')} @click=${(event: MouseEvent) => deeds.step(pile[at - 1]?.learner.id, event)}>${iconBack}</button>
      <button type="button" class="btn" data-focus="next" part="next" ?disabled=${pile.length < 2} @click=${(event: MouseEvent) => deeds.step(nextInPile(pile, learnerId), event)}>${say('nextLearner')}${iconNext}</button>
    </span>
    <p class="muted pile-line">${done === pile.length ? say('allDone') : say('pileLine', { done, count: pile.length })}</p>
  </nav>`;
}
