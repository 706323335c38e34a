import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isBlank } from '../../domain/goal/problems.js';
import { isKindWord, isStepDone, type Proof } from '../../domain/goal/progress.js';
import { momentOf, promptsFor } from '../../domain/goal/reflection.js';
import { GOAL_MOVES, isClosed, mayMove, missingAgreements } from '../../domain/goal/status.js';
import type { Goal, GoalStatus, Step } from '../../domain/records/goal.js';
import { isStaff } from '../../domain/records/viewer.js';
import { iconCheck, iconClock, iconDown, iconDownload, iconEdit, iconFlag, iconOpen, iconPlus, iconPrint, iconTalk, iconTrash, iconUp } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { checkInChart } from './check-in-chart.template.js';
import { offersFinish } from './goal-card.template.js';
import type { GoalView } from './goal-tracker.model.js';
import { lookingBack } from './reflection.template.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { levelWords, pieceOf, proofOf, revisionWords, storyList } from './goal-story.template.js';
import { nameOf, roleWord, titleOf } from './goal-words.js';

export function goalWordsList(scene: GoalScene, goal: Goal) {
  const { say } = scene;
  const plan = goal.plan && !isBlank(goal.plan.if) && !isBlank(goal.plan.then) ? say('planSentence', { if: goal.plan.if, then: goal.plan.then }) : (goal.plan?.then ?? goal.plan?.if ?? '');
  const rows: [GoalWord, string][] = [['why', goal.why], ['outcome', goal.outcome], ['obstacle', goal.obstacle], ['plan', plan], ['supports', goal.supports.join(', ')]];
  const said = rows.filter(([, text]) => !isBlank(text));
  return said.length === 0 ? nothing : html`<dl class="words">${said.map(([key, text]) => html`<div><dt class="muted small">${say(key)}</dt><dd class="clip" dir="auto">${text}</dd></div>`)}</dl>`;
}

function stepLine(scene: GoalScene, goal: Goal, step: Step, index: number, changing: boolean, proof: Proof | undefined) {
  const { say, deeds } = scene;
  const mayTick = scene.editable && scene.mayChange;
  const mayMoveStep = mayTick && !isClosed(goal.status);
  const k = scene.key(step.id);
  const title = nameOf(scene, step);
  // A level that is reached ticks its step by itself, and nobody takes that back here.
  const reached = !step.done && isStepDone(step, proof);
  const hints = [step.dueOn && !step.done && !reached ? say('dueOn', { day: formatDay(step.dueOn, scene.lang) }) : '', step.reach ? say(reached ? 'stepReached' : 'stepByItself') : ''].filter(Boolean);
  // Beside the buttons: Alt and an arrow move the step that has the focus.
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined || !mayMoveStep) return;
    event.preventDefault();
    deeds.moveStep(goal, step, by);
  };
  return html`<li class="step" @keydown=${keys}>
    <label class="check"><input type="checkbox" data-focus="step-${k}" aria-keyshortcuts=${mayMoveStep ? 'Alt+ArrowUp Alt+ArrowDown' : nothing} .checked=${live(step.done || reached)} ?disabled=${!mayTick || reached} @change=${(event: Event) => deeds.tick(goal, step, (event.target as HTMLInputElement).checked)} /><span><span class="clip" dir="auto">${titleOf(scene, step)}</span>${hints.length > 0 ? html`<span class="hint">${hints.join(' · ')}</span>` : nothing}</span></label>
    ${changing
      ? html`<span class="actions">
          <button type="button" class="btn square quiet" data-focus="up-${k}" aria-disabled=${index === 0 ? 'true' : 'false'} aria-label=${say('moveUp', { title })} @click=${() => deeds.moveStep(goal, step, -1)}>${iconUp}</button>
          <button type="button" class="btn square quiet" data-focus="down-${k}" aria-disabled=${index === goal.steps.length - 1 ? 'true' : 'false'} aria-label=${say('moveDown', { title })} @click=${() => deeds.moveStep(goal, step, 1)}>${iconDown}</button>
          <button type="button" class="btn square quiet" data-focus="edit-${k}" aria-label=${say('editStep', { title })} @click=${() => deeds.editStep(goal, step)}>${iconEdit}</button>
          <button type="button" class="btn square quiet" aria-label=${say('remove', { title })} @click=${() => deeds.removeStep(goal, step)}>${iconTrash}</button>
        </span>`
      : nothing}
  </li>`;
}

function steps(scene: GoalScene, goal: Goal, proof: Proof | undefined) {
  const { say, deeds } = scene;
  const open = goal.status !== 'met' && goal.status !== 'notMet' && goal.status !== 'revised' && goal.status !== 'archived';
  const mayWrite = scene.editable && scene.mayChange && open;
  if (goal.steps.length === 0 && !mayWrite) return nothing;
  const k = scene.key(goal.id);
  const changing = mayWrite && scene.isOpen(`steps ${goal.id}`);
  const typed = (event: Event) => (event.currentTarget as HTMLElement).closest('form')!.querySelector('input')!;
  const add = (event: Event) => {
    event.preventDefault();
    deeds.addStep(goal, typed(event));
  };
  return html`<section>
    <div class="row"><h5 data-focus="steps-${k}" tabindex="-1">${say('steps')}</h5>
      ${mayWrite && goal.steps.length > 0 ? html`<button type="button" class="btn quiet" aria-pressed=${changing ? 'true' : 'false'} @click=${() => deeds.toggle(`steps ${goal.id}`)}>${say(changing ? 'doneChanging' : 'changeOrder')}</button>` : nothing}
    </div>
    <ol class="steps">${repeat(goal.steps, (step) => step.id, (step, i) => stepLine(scene, goal, step, i, changing, proof))}</ol>
    ${mayWrite
      ? html`<form @submit=${add}>
          <div class="add">
            <label class="visually-hidden" for="add-${k}">${say('addStep')}</label>
            <input id="add-${k}" data-focus="add-${k}" autocomplete="off" dir="auto" placeholder=${say('stepTitle')} />
            <button class="btn">${iconPlus}${say('add')}</button>
          </div>
          <button type="button" class="btn quiet ties" @click=${(event: Event) => deeds.planStep(goal, typed(event))}>${iconEdit}${say('stepPlan')}</button>
        </form>`
      : nothing}
  </section>`;
}

/** Who must say yes, who has, and what changed since. */
function agreements(scene: GoalScene, goal: Goal) {
  const { say, lang } = scene;
  const who = [...new Set(goal.agreements.map(({ by, role }) => roleWord(scene, by, role)))];
  const list = (words: readonly string[]) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(words);
  const missing = isClosed(goal.status) ? [] : missingAgreements(goal, scene.needed).map((role) => roleWord(scene, '', role));
  const revisions = goal.revisions ?? [];
  const talk = goal.status === 'proposed' && !goal.talkedAt && scene.editable && scene.mayChange;
  return html`<section class="agreements">
    <p class="small muted agreed">${who.length > 0 ? html`${iconCheck}${say('agreed', { who: list(who) })}` : say('agreedNobody')}</p>
    ${missing.length > 0 ? html`<p class="small muted">${say('agreeMissing', { who: list(missing) })}</p>` : nothing}
    ${goal.talkedAt ? html`<p class="small muted">${say('talkedOn', { day: formatDay(goal.talkedAt, lang) })}</p>` : nothing}
    ${talk ? html`<button type="button" class="btn" @click=${() => scene.deeds.talked(goal)}>${iconTalk}${say('talked')}</button>` : nothing}
    ${revisions.length > 0 ? html`<h5>${say('changedSince')}</h5><ul>${revisions.map((revision) => html`<li class="small"><bdi>${revisionWords(scene, revision)}</bdi></li>`)}</ul>` : nothing}
  </section>`;
}

function kindWords(scene: GoalScene, goal: Goal) {
  const kind = goal.checkIns.filter((checkIn) => isKindWord(goal, checkIn) && !isBlank(checkIn.note));
  if (kind.length === 0) return nothing;
  const staff = new Set((scene.records.groups ?? []).flatMap(({ staffIds }) => staffIds));
  const roleOf = (by: string | undefined) => goal.agreements.find((agreement) => agreement.by === by)?.role ?? (by !== undefined && staff.has(by) ? 'teacher' : undefined);
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

/** What shows how it goes: the learner's own pieces, and for a level the evidence from class behind it. */
function evidence(scene: GoalScene, goal: Goal) {
  const { say, deeds, lang } = scene;
  const mayAdd = scene.editable && scene.mayChange && goal.status !== 'archived';
  const pieces = goal.evidence ?? [];
  const proof = proofOf(goal, scene.more);
  if (pieces.length + proof.length === 0 && !mayAdd) return nothing;
  return html`<section class=${pieces.length + proof.length === 0 ? 'no-print' : ''}><div class="row"><h5>${say('evidence')}</h5>${mayAdd ? html`<button type="button" class="btn quiet" data-focus="evidence-${scene.key(goal.id)}" @click=${() => deeds.addEvidence(goal)}>${iconPlus}${say('addEvidence')}</button>` : nothing}</div>
    <ul class="pieces">${repeat(pieces, ({ id }) => id, (piece) => html`<li>${pieceOf(scene, piece)}
        ${mayAdd ? html`<button type="button" class="btn square quiet" aria-label=${say('remove', { title: nameOf(scene, { title: piece.title || piece.link || piece.note || '' }) })} @click=${() => deeds.removeEvidence(goal, piece)}>${iconTrash}</button>` : nothing}</li>`)}
      ${proof.map(({ title, at, level }) => html`<li><span class="clip" dir="auto">${titleOf(scene, { title })}</span><span class="small muted">${[level, at && formatDay(at, lang, 'short')].filter(Boolean).join(' · ')}</span></li>`)}</ul>
  </section>`;
}

/** Notes of conferences. They have passed `goalFor`: what is not for this reader is not here. */
function notes(scene: GoalScene, goal: Goal) {
  const { say, deeds } = scene;
  const seen = goal.notes ?? [];
  const mayWrite = scene.editable && isStaff(scene.viewer);
  if (seen.length === 0 && !mayWrite) return nothing;
  return html`<section><div class="row"><h5>${say('notes')}</h5>${mayWrite ? html`<button type="button" class="btn quiet" @click=${() => deeds.addNote(goal)}>${iconPlus}${say('addNote')}</button>` : nothing}</div>
    ${seen.map((note) => html`<blockquote><p class="clip" dir="auto">${note.text}</p><p class="small muted">${formatDay(note.at, scene.lang)} · ${say(`readers_${note.visibleTo}`)}</p></blockquote>`)}
  </section>`;
}

function story(scene: GoalScene, goal: Goal) {
  const id = `story ${goal.id}`;
  const k = scene.key(goal.id);
  const open = scene.isOpen(id);
  return html`<section><button type="button" class="btn quiet" aria-expanded=${open ? 'true' : 'false'} aria-controls="story-${k}" @click=${() => scene.deeds.toggle(id)}>${iconOpen}${scene.say('story')}</button>
    <div id="story-${k}" ?hidden=${!open}>${open ? storyList(scene, goal) : nothing}</div></section>`;
}

function levels(scene: GoalScene, goal: Goal) {
  const words = levelWords(scene, goal);
  return words ? html`<p class="muted"><bdi>${words}</bdi></p>` : nothing;
}

export function goalDetail(scene: GoalScene, view: GoalView): TemplateResult {
  const { say, deeds } = scene;
  const { goal } = view;
  const moment = scene.own && goal.status === 'active' ? momentOf(goal, view.progress, scene.today) : undefined;
  const change = scene.editable && scene.mayChange;
  const going = goal.status === 'active' || goal.status === 'paused';
  const k = scene.key(goal.id);
  const grade = scene.records.learners?.find(({ id }) => id === goal.learnerId)?.grade;
  return html`<div class="detail">
    <div>
      ${moment ? html`<div class="ask-box"><p class="ask">${say(promptsFor(moment, grade)[0]!)}</p>${change ? html`<button type="button" class="btn quiet" data-focus="reflect-${k}" @click=${() => deeds.reflect(goal)}>${iconEdit}${say('answer')}</button>` : nothing}</div>` : nothing}
      ${levels(scene, goal)} ${steps(scene, goal, view.proof)} ${evidence(scene, goal)} ${checkInChart(scene, goal)}
    </div>
    <div>${goalWordsList(scene, goal)} ${lookingBack(scene, goal)} ${kindWords(scene, goal)} ${notes(scene, goal)} ${agreements(scene, goal)} ${story(scene, goal)}</div>
    ${change
      ? html`<div class="ends">${scene.own ? html`<label class="check"><input type="checkbox" .checked=${live(goal.sharedWithFamily)} @change=${(event: Event) => deeds.share(goal, (event.target as HTMLInputElement).checked)} />${say('share')}</label>` : nothing}
          <div class="actions">
            ${going || goal.status === 'draft' || goal.status === 'proposed' ? html`<button type="button" class="btn quiet" @click=${() => deeds.edit(goal)}>${iconEdit}${say('edit')}</button>` : nothing}
            ${going && !offersFinish(view) ? html`<button type="button" class="btn quiet" @click=${() => deeds.finish(goal)}>${iconFlag}${say('finish')}</button>` : nothing}
            ${going ? html`<button type="button" class="btn quiet" @click=${() => deeds.write(goal.id)}>${iconPlus}${say('addSmaller')}</button>` : nothing}
          </div>
          ${statusForm(scene, goal)}</div>`
      : nothing}
    <div class="ends"><div class="actions">
      <button type="button" class="btn quiet" @click=${() => deeds.page(goal)}>${iconPrint}${say('goalPage')}</button>
      ${goal.status === 'active' ? html`<button type="button" class="btn quiet" @click=${() => deeds.saveReminders([goal])}>${iconClock}${say('saveReminders')}</button>` : nothing}
      <button type="button" class="btn quiet" @click=${() => deeds.saveGoal(goal)}>${iconDownload}${say('saveGoal')}</button>
    </div></div>
  </div>`;
}
