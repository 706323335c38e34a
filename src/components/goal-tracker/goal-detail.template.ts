import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isBlank } from '../../domain/goal/problems.js';
import { isKindWord } from '../../domain/goal/progress.js';
import { REFLECTION_PROMPTS, momentOf } from '../../domain/goal/reflection.js';
import { GOAL_MOVES, mayMove } from '../../domain/goal/status.js';
import type { Goal, GoalStatus, Step } from '../../domain/records/goal.js';
import { iconCheck, iconDown, iconEdit, iconFlag, iconPlus, iconTrash, iconUp } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { checkInChart } from './check-in-chart.template.js';
import type { GoalView } from './goal-tracker.model.js';
import { reflectionsOn } from './reflection.template.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { nameOf, roleWord, titleOf } from './goal-words.js';

function words(scene: GoalScene, goal: Goal) {
  const { say } = scene;
  const plan = goal.plan && !isBlank(goal.plan.if) && !isBlank(goal.plan.then) ? say('planSentence', { if: goal.plan.if, then: goal.plan.then }) : (goal.plan?.then ?? goal.plan?.if ?? '');
  const rows: [GoalWord, string][] = [['why', goal.why], ['outcome', goal.outcome], ['obstacle', goal.obstacle], ['plan', plan], ['supports', goal.supports.join(', ')]];
  const said = rows.filter(([, text]) => !isBlank(text));
  return said.length === 0 ? nothing : html`<dl class="words">${said.map(([key, text]) => html`<div><dt class="muted small">${say(key)}</dt><dd class="clip" dir="auto">${text}</dd></div>`)}</dl>`;
}

function stepLine(scene: GoalScene, goal: Goal, step: Step, index: number, changing: boolean) {
  const { say, deeds } = scene;
  const mayTick = scene.editable && scene.mayChange;
  const k = scene.key(step.id);
  const title = nameOf(scene, step);
  return html`<li class="step">
    <label class="check"><input type="checkbox" data-focus="step-${k}" .checked=${live(step.done)} ?disabled=${!mayTick} @change=${(event: Event) => deeds.tick(goal, step, (event.target as HTMLInputElement).checked)} /><span class="clip" dir="auto">${titleOf(scene, step)}</span></label>
    ${changing
      ? html`<span class="actions">
          <button type="button" class="btn square quiet" data-focus="up-${k}" aria-disabled=${index === 0 ? 'true' : 'false'} aria-label=${say('moveUp', { title })} @click=${() => deeds.moveStep(goal, step, -1)}>${iconUp}</button>
          <button type="button" class="btn square quiet" data-focus="down-${k}" aria-disabled=${index === goal.steps.length - 1 ? 'true' : 'false'} aria-label=${say('moveDown', { title })} @click=${() => deeds.moveStep(goal, step, 1)}>${iconDown}</button>
          <button type="button" class="btn square quiet" aria-label=${say('remove', { title })} @click=${() => deeds.removeStep(goal, step)}>${iconTrash}</button>
        </span>`
      : nothing}
  </li>`;
}

function steps(scene: GoalScene, goal: Goal) {
  const { say, deeds } = scene;
  const open = goal.status !== 'met' && goal.status !== 'notMet' && goal.status !== 'revised' && goal.status !== 'archived';
  const mayWrite = scene.editable && scene.mayChange && open;
  if (goal.steps.length === 0 && !mayWrite) return nothing;
  const k = scene.key(goal.id);
  const changing = mayWrite && scene.isOpen(`steps ${goal.id}`);
  const add = (event: Event) => {
    event.preventDefault();
    deeds.addStep(goal, (event.currentTarget as HTMLFormElement).querySelector('input')!);
  };
  return html`<section>
    <div class="row"><h5 data-focus="steps-${k}" tabindex="-1">${say('steps')}</h5>
      ${mayWrite && goal.steps.length > 0 ? html`<button type="button" class="btn quiet" aria-pressed=${changing ? 'true' : 'false'} @click=${() => deeds.toggle(`steps ${goal.id}`)}>${say(changing ? 'doneChanging' : 'changeOrder')}</button>` : nothing}
    </div>
    <ol class="steps">${repeat(goal.steps, (step) => step.id, (step, i) => stepLine(scene, goal, step, i, changing))}</ol>
    ${mayWrite
      ? html`<form class="add" @submit=${add}>
          <label class="visually-hidden" for="add-${k}">${say('addStep')}</label>
          <input id="add-${k}" data-focus="add-${k}" autocomplete="off" dir="auto" placeholder=${say('stepTitle')} />
          <button class="btn">${iconPlus}${say('add')}</button>
        </form>`
      : nothing}
  </section>`;
}

function agreements(scene: GoalScene, goal: Goal) {
  const who = goal.agreements.map(({ by, role }) => roleWord(scene, by, role));
  const unique = [...new Set(who)];
  const list = unique.length > 0 ? new Intl.ListFormat(scene.lang, { type: 'conjunction' }).format(unique) : '';
  return html`<p class="small muted agreed">${unique.length > 0 ? html`${iconCheck}${scene.say('agreed', { who: list })}` : scene.say('agreedNobody')}</p>`;
}

function kindWords(scene: GoalScene, goal: Goal) {
  const kind = goal.checkIns.filter((checkIn) => isKindWord(goal, checkIn) && !isBlank(checkIn.note));
  if (kind.length === 0) return nothing;
  const roleOf = (by: string | undefined) => goal.agreements.find((agreement) => agreement.by === by)?.role;
  return html`<section><h5>${scene.say('kindWords')}</h5>
    ${kind.map((checkIn) => html`<blockquote><p class="clip" dir="auto">${checkIn.note}</p><p class="small muted">${scene.say('wordsFrom', { who: roleWord(scene, checkIn.by ?? '', roleOf(checkIn.by)), day: formatDay(checkIn.at, scene.lang) })}</p></blockquote>`)}
  </section>`;
}

/** Pause, go on, ask, put away: whatever the table of moves allows this reader. Finishing has its own dialog. */
function statusForm(scene: GoalScene, goal: Goal) {
  const choices = (Object.keys(GOAL_MOVES[goal.status]) as GoalStatus[]).filter((to) => to !== 'met' && to !== 'notMet' && to !== 'revised' && mayMove(goal, to, scene.viewer, scene.needed).allowed);
  if (choices.length === 0) return nothing;
  const k = scene.key(goal.id);
  const change = (event: Event) => {
    event.preventDefault();
    const to = (event.currentTarget as HTMLFormElement).querySelector('select')!.value as GoalStatus;
    if (to !== goal.status) scene.deeds.move(goal, to);
  };
  return html`<form class="status" @submit=${change}>
    <label for="status-${k}">${scene.say('moveStatus')}</label>
    <select id="status-${k}" .value=${live<string>(goal.status)}>
      ${[goal.status, ...choices].map((status) => html`<option value=${status} ?selected=${status === goal.status}>${scene.say(`status_${status}`)}</option>`)}
    </select>
    <button class="btn">${scene.say('change')}</button>
  </form>`;
}

export function goalDetail(scene: GoalScene, view: GoalView): TemplateResult {
  const { say, deeds } = scene;
  const { goal } = view;
  const moment = scene.own && goal.status === 'active' ? momentOf(goal, view.progress, scene.today) : undefined;
  const change = scene.editable && scene.mayChange;
  const going = goal.status === 'active' || goal.status === 'paused';
  return html`<div class="detail">
    <div>
      ${moment ? html`<p class="ask">${say(REFLECTION_PROMPTS[moment][0])}</p>` : nothing} ${steps(scene, goal)} ${checkInChart(scene, goal)}
    </div>
    <div>${words(scene, goal)} ${reflectionsOn(scene, scene.reflectionsOn(goal))} ${kindWords(scene, goal)} ${agreements(scene, goal)}</div>
    ${change
      ? html`<div class="ends">${scene.own ? html`<label class="check"><input type="checkbox" .checked=${live(goal.sharedWithFamily)} @change=${(event: Event) => deeds.share(goal, (event.target as HTMLInputElement).checked)} />${say('share')}</label>` : nothing}
          <div class="actions">
            ${going || goal.status === 'draft' || goal.status === 'proposed' ? html`<button type="button" class="btn quiet" @click=${() => deeds.edit(goal)}>${iconEdit}${say('edit')}</button>` : nothing}
            ${going ? html`<button type="button" class="btn quiet" @click=${() => deeds.finish(goal)}>${iconFlag}${say('finish')}</button><button type="button" class="btn quiet" @click=${() => deeds.write(goal.id)}>${iconPlus}${say('addSmaller')}</button>` : nothing}
          </div>
          ${statusForm(scene, goal)}</div>`
      : nothing}
  </div>`;
}
