import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { asksForHelp } from '../../domain/goal/attention.js';
import { mayAgree, mayMove } from '../../domain/goal/status.js';
import { isStaff } from '../../domain/records/viewer.js';
import { iconCheck, iconClock, iconFalling, iconFlag, iconNext, iconOpen, iconPlay, iconRising, iconTalk } from '../../ui/icons.js';
import { part } from '../../ui/part.js';
import type { GoalView } from './goal-tracker.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { nameOf, paceWord, progressWords, timeWords, titleOf } from './goal-words.js';

const PACE_LOOK = { ahead: ['positive', iconRising], onTrack: ['positive', iconCheck], behind: ['caution', iconFalling], overdue: ['caution', iconClock], notStarted: ['', iconPlay], noDates: ['', nothing] } as const;

export function paceChip(scene: GoalScene, view: GoalView) {
  const reached = view.progress.result && view.progress.met;
  if (view.pace.pace === 'noDates' && !reached) return nothing;
  const [look, icon] = reached ? (['positive', iconFlag] as const) : view.pace.pace === 'overdue' && !isStaff(scene.viewer) ? (['accent', iconClock] as const) : PACE_LOOK[view.pace.pace];
  return html`<span class="chip ${look}">${icon}${paceWord(scene, view)}</span>`;
}

/** The share that is done as a bar, with a mark where today is. Words say the same. */
export function progressBar(scene: GoalScene, view: GoalView) {
  const { fraction } = view.rollUp;
  if (fraction === undefined) return nothing;
  const words = [progressWords(scene, view), paceWord(scene, view)].join(', ');
  const { timeShare } = view.pace;
  return html`<div class="track">
    <div class="bar" part="bar" role="progressbar" aria-label=${scene.say('progress')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(fraction * 100)} aria-valuetext=${words}><i ${part(fraction)}></i></div>
    ${timeShare !== undefined && timeShare > 0 && timeShare < 1 ? html`<span class="now small" aria-hidden="true" ${part(timeShare)}><span>${scene.say('today')}</span></span>` : nothing}
  </div>`;
}

function nextMoveOf(scene: GoalScene, { goal, next }: GoalView) {
  const { say, deeds } = scene;
  if (next.kind === 'step') {
    const { step } = next;
    const title = titleOf(scene, step);
    if (!scene.editable || !scene.mayChange) return nextLine(scene, title, iconNext);
    const tick = (event: Event) => {
      // A box that is drawn is a step that is not done; the answer draws the next one.
      (event.target as HTMLInputElement).checked = false;
      deeds.tick(goal, step, true);
    };
    // A new box for each step, deaf to the second tap of a double tap: it must not tick the step after (FAULTS 103).
    const box = html`<input type="checkbox" data-focus="next-${scene.key(goal.id)}" @click=${(event: MouseEvent) => event.detail > 1 && event.preventDefault()} @change=${tick} />`;
    return html`<label class="next check">${keyed(step.id, box)}<span><span class="eyebrow">${say('nextStep')}</span><span class="clip" dir="auto">${title}</span></span></label>`;
  }
  const words = next.kind === 'words' ? next.text : say(next.kind === 'close' ? (scene.own ? 'nextClose' : 'nextCloseOf') : next.kind === 'checkIn' ? 'nextCheckIn' : 'nextAddStep');
  return nextLine(scene, words, next.kind === 'close' ? iconFlag : iconNext);
}

const nextLine = (scene: GoalScene, words: string, icon: TemplateResult) => html`<p class="next check">${icon}<span><span class="eyebrow">${scene.say('nextStep')}</span><span class="clip" dir="auto">${words}</span></span></p>`;

/** Whether the time to look back has come, so that the card itself offers it. */
export const offersFinish = ({ goal, next, pace }: GoalView): boolean => goal.status === 'active' && (next.kind === 'close' || pace.pace === 'overdue');

function cardActions(scene: GoalScene, view: GoalView) {
  const { say, deeds } = scene;
  const { goal, next } = view;
  const k = scene.key(goal.id);
  const open = scene.isOpen(goal.id);
  const mayAct = scene.editable && scene.mayChange;
  const active = goal.status === 'active';
  const name = nameOf(scene, goal);
  // A student who asked waits for the teacher; one who was asked can answer.
  const asked = !scene.own || goal.agreements.some(({ role }) => role !== 'student');
  const button = (focus: string, icon: TemplateResult, word: GoalWord, press: () => void) => html`<button type="button" class="btn" data-focus="${focus}-${k}" aria-label=${`${say(word)}: ${name}`} @click=${press}>${icon}${say(word)}</button>`;
  return html`<div class="actions">
    ${scene.editable && mayAgree(goal, scene.viewer) && asked ? button('agree', iconCheck, 'agree', () => deeds.agree(goal)) : nothing}
    ${mayAct && goal.status === 'proposed' && scene.needed.length > 0 && mayMove(goal, 'active', scene.viewer, scene.needed).allowed ? button('start', iconPlay, 'startNow', () => deeds.move(goal, 'active')) : nothing}
    ${mayAct && offersFinish(view) ? button('finish', iconFlag, 'finish', () => deeds.finish(goal)) : nothing}
    ${mayAct && active && next.kind !== 'close' ? button('check-in', iconTalk, 'checkIn', () => deeds.checkIn(goal)) : nothing}
    ${scene.editable && (scene.viewer.role === 'guardian' || scene.viewer.role === 'teacher') && goal.status !== 'draft' ? button('kind', iconTalk, 'sayKind', () => deeds.sayKind(goal)) : nothing}
    <button type="button" class="btn quiet more" data-focus="more-${k}" aria-expanded=${open ? 'true' : 'false'} aria-controls="detail-${k}" aria-label=${say('moreOf', { title: name })} @click=${() => deeds.toggle(goal.id)}>${iconOpen}${say('more')}</button>
  </div>`;
}

/** A learner hears what there is to do, not for how long it was not done. */
function nudge(scene: GoalScene, { next, pace, stale }: GoalView) {
  if (!scene.own || next.kind === 'close') return nothing;
  const word = pace.pace === 'overdue' ? 'nudgeOverdue' : stale && next.kind !== 'checkIn' ? 'nextCheckIn' : undefined;
  return word ? html`<p>${scene.say(word)}</p>` : nothing;
}

/** One goal: what it is, how it goes, what comes next; the rest a tap away. */
export function goalCard(scene: GoalScene, view: GoalView): TemplateResult {
  const { say } = scene;
  const { goal } = view;
  const k = scene.key(goal.id);
  const active = goal.status === 'active';
  const going = active || goal.status === 'paused';
  const facts = [going || view.progress.result ? progressWords(scene, view) : '', active ? timeWords(scene, view) : '', view.stale && isStaff(scene.viewer) ? say('quiet', { count: view.daysQuiet ?? 0 }) : '', asksForHelp(goal) ? say(scene.own ? 'askedHelp' : 'asksHelp') : ''].filter(Boolean);
  const factLine = facts.length > 0 ? html`<p class="facts muted small">${facts.map((fact, i) => html`${i > 0 ? html`<span aria-hidden="true"> · </span>` : nothing}<bdi>${fact}</bdi>`)}</p>` : nothing;
  return html`<article class="goal" part="goal" aria-labelledby="title-${k}">
    <div class="goal-head">
      <h4 id="title-${k}" data-focus="title-${k}" tabindex="-1" class="clip" dir="auto">${titleOf(scene, goal)}</h4>
      ${active ? paceChip(scene, view) : html`<span class="chip ${goal.status === 'met' ? 'positive' : ''}">${goal.status === 'met' ? iconFlag : nothing}${say(goal.status === 'proposed' && goal.talkedAt ? 'status_talked' : `status_${goal.status}`)}</span>`}
    </div>
    ${going ? progressBar(scene, view) : nothing}
    ${scene.own ? nothing : factLine} ${active ? html`${nudge(scene, view)} ${nextMoveOf(scene, view)}` : nothing} ${scene.own ? factLine : nothing} ${cardActions(scene, view)}
    <div id="detail-${k}" ?hidden=${!scene.isOpen(goal.id)}>${scene.isOpen(goal.id) ? scene.detail?.(scene, view) : nothing}</div>
    ${smallerGoals(scene, view)}
  </article>`;
}

/** Goals inside, drawn only when they are opened: so 10,000 levels cost nothing until somebody goes there. */
function smallerGoals(scene: GoalScene, { goal, inside }: GoalView) {
  if (inside.length === 0) return nothing;
  const k = scene.key(goal.id);
  const id = `inside ${goal.id}`;
  const open = scene.isOpen(id);
  return html`<div class="inside">
    <button type="button" class="btn quiet" data-focus="inside-${k}" aria-expanded=${open ? 'true' : 'false'} aria-controls="inside-${k}" @click=${() => scene.deeds.toggle(id)}>${iconOpen}${scene.say('smaller', { count: inside.length })}</button>
    <ul id="inside-${k}" ?hidden=${!open}>
      ${open ? inside.map((sub) => html`<li>${goalCard(scene, sub)}</li>`) : nothing}
    </ul>
  </div>`;
}
