import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { currentValue } from '../../domain/goal/progress.js';
import type { Goal } from '../../domain/records/goal.js';
import { field, radios, troubleLine, type DialogDeeds } from './dialog-parts.template.js';
import { BARRIERS, type CheckInDraft } from './goal-tracker.drafts.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { titleOf } from './goal-words.js';

export interface CheckInDeeds extends DialogDeeds {
  saveCheckIn(): void;
}

/** More open steps than this would bury the question that follows. */
const STEPS_SHOWN = 4;

function progressQuestion(scene: GoalScene, goal: Goal, draft: CheckInDraft, deeds: CheckInDeeds) {
  const { say } = scene;
  const { measure } = goal;
  if (measure.kind === 'number' && measure.source) return html`<p class="hint">${say('countsItself')}</p>`;
  if (measure.kind === 'number') {
    const last = currentValue(goal);
    return field({
      id: 'check-value', type: 'number', first: true, value: draft.value, label: measure.unit.trim() ? say('valueQuestion', { unit: measure.unit }) : say('valueQuestionNoUnit'),
      ...(last === undefined ? {} : { hint: say('valueLast', { value: last }) }),
      take: (value) => { draft.value = value; deeds.changed(); },
    });
  }
  const open = goal.steps.filter(({ done }) => !done).slice(0, STEPS_SHOWN);
  if (open.length === 0) return nothing;
  const take = (id: string, on: boolean) => { if (on) draft.steps.add(id); else draft.steps.delete(id); deeds.changed(); };
  return html`<fieldset class="field">
    <legend>${say('whatDone')}</legend>
    <span class="hint">${say('whatDoneHint')}</span>
    ${open.map((step, i) => html`<label class="check"><input type="checkbox" ?data-first=${i === 0} .checked=${draft.steps.has(step.id)} @change=${(event: Event) => take(step.id, (event.target as HTMLInputElement).checked)} /><span class="clip" dir="auto">${titleOf(scene, step)}</span></label>`)}
  </fieldset>`;
}

/** Three taps: how far, how sure, save. What is in the way and what comes next are there for those who want them. */
export function checkInForm(scene: GoalScene, goal: Goal, draft: CheckInDraft, deeds: CheckInDeeds): TemplateResult {
  const { say } = scene;
  const sure = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: say(`confidence_${value}` as GoalWord) }));
  const submit = (event: Event) => { event.preventDefault(); deeds.saveCheckIn(); };
  return html`<form novalidate @submit=${submit}>
    ${progressQuestion(scene, goal, draft, deeds)}
    ${radios('confidence', say('confidence'), sure, draft.confidence === undefined ? undefined : String(draft.confidence), (value) => { draft.confidence = Number(value); deeds.changed(); }, 'sure')}
    ${radios('barrier', say('barrierQuestion'), BARRIERS.map((value) => ({ value, label: say(value) })), draft.barrier, (value) => { draft.barrier = value; deeds.changed(); }, 'flow')}
    ${draft.barrier === 'barrierOther' ? field({ id: 'check-barrier', label: say('barrierText'), value: draft.barrierText, take: (value) => { draft.barrierText = value; } }) : nothing}
    ${scene.own ? html`<label class="check help"><input type="checkbox" .checked=${live(draft.help)} @change=${(event: Event) => { draft.help = (event.target as HTMLInputElement).checked; deeds.changed(); }} />${say('askHelp')}</label>` : nothing}
    ${field({ id: 'check-next', label: say('nextQuestion'), value: draft.nextStep, take: (value) => { draft.nextStep = value; } })}
    ${field({ id: 'check-note', label: say('noteQuestion'), type: 'area', value: draft.note, take: (value) => { draft.note = value; } })}
    ${troubleLine(scene, draft.trouble)}
    <div class="actions foot"><button class="btn primary">${say('checkInSave')}</button></div>
  </form>`;
}
