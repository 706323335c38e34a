import { html, nothing, type TemplateResult } from 'lit';
import type { Rubric } from '../../domain/records/rubric.js';
import { iconBack, iconLink, iconNext } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { isDone, nextInPile, type PileRow, type ScorerView, type Task } from './rubric-scorer.model.js';
import type { Shown } from './rubric-scorer.host.js';
import type { Speech } from './rubric-scorer.scene.js';
import { shortTitle, titleOr } from './rubric-words.js';

export const taskTitle = (speech: Speech, task: Task): string => titleOr(speech, task.title || task.rubric.title);

export interface HeadNeeds {
  readonly task: Task;
  readonly tasks: readonly Task[];
  readonly rubric: Rubric;
  /** Whose work it is, where that is not said beside it. */
  readonly line: string;
  readonly show: (change: Shown) => void;
}

/** Title, one line of context, the link to the work, and the choice among several pieces of work. */
export function headTemplate(speech: Speech, { task, tasks, rubric, line, show }: HeadNeeds): TemplateResult {
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
            <select data-focus="task" @change=${(event: Event) => show({ task: (event.target as HTMLSelectElement).value })}>
              ${tasks.map((each) => html`<option value=${each.key} ?selected=${each.key === task.key}>${shortTitle(speech, taskTitle(speech, each))}</option>`)}
            </select></label>`
        : nothing}
    </div>
  </header>`;
}

/** The views of the element, for staff. */
export function viewsTemplate({ say }: Speech, views: readonly ScorerView[], shown: ScorerView, pick: (view: ScorerView) => void): TemplateResult {
  return html`<nav class="views no-print" part="views" aria-label=${say('views')}>
    ${views.map((view) => html`<button type="button" class="btn quiet" data-focus="view-${view}" aria-current=${view === shown ? 'page' : nothing} @click=${() => pick(view)}>${say(`view_${view}`)}</button>`)}
  </nav>`;
}

export interface PileNeeds {
  readonly pile: readonly PileRow[];
  readonly row: string | undefined;
  readonly show: (change: Shown) => void;
  readonly step: (key: string | undefined, event: MouseEvent) => void;
}

/** Whose work, how far the pile is, and the next one. */
export function pileTemplate(speech: Speech, { pile, row, show, step }: PileNeeds): TemplateResult {
  const { say } = speech;
  const done = pile.filter(isDone).length;
  const at = pile.findIndex(({ key }) => key === row);
  // Samples and exemplars are works without a name.
  const works = pile.some(({ key, learnerId }) => key !== learnerId);
  const what = say(works ? 'work' : 'student');
  const nameOf = ({ name }: PileRow) => shortTitle(speech, name || speech.sayShared('noName'));
  return html`<nav class="pile ${works ? 'works' : ''}" part="pile" aria-label=${what}>
    <label class="pick"><span class="small">${what}</span>
      <select data-focus="learner" @change=${(event: Event) => show({ row: (event.target as HTMLSelectElement).value })}>
        ${pile.map((each) => html`<option value=${each.key} ?selected=${each.key === row}>${say('inPicker', { name: nameOf(each), status: say(`state_${each.status}`) })}</option>`)}
      </select></label>
    <span class="steps">
      <button type="button" class="btn square" data-focus="previous" ?disabled=${at <= 0} aria-label=${say(works ? 'previousWork' : 'previousLearner')} @click=${(event: MouseEvent) => step(pile[at - 1]?.key, event)}>${iconBack}</button>
      <button type="button" class="btn" data-focus="next" part="next" ?disabled=${pile.length < 2} @click=${(event: MouseEvent) => step(nextInPile(pile, row), event)}>${say(works ? 'nextWork' : 'nextLearner')}${iconNext}</button>
    </span>
    <p class="muted pile-line">${done === pile.length ? say('allDone') : say('pileLine', { done, count: pile.length })}</p>
  </nav>`;
}
