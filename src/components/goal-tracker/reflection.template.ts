import { html, nothing, type TemplateResult } from 'lit';
import type { ReflectionMoment, ReflectionPrompt } from '../../domain/goal/reflection.js';
import type { Goal, Reflection } from '../../domain/records/goal.js';
import { iconRetry } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { field, radios, troubleLine, type DialogDeeds } from './dialog-parts.template.js';
import type { CloseDraft } from './goal-tracker.drafts.js';
import type { GoalScene } from './goal-tracker.scene.js';

export interface CloseDeeds extends DialogDeeds {
  saveClose(): void;
  promptsOf(moment: ReflectionMoment, goalId: string): readonly ReflectionPrompt[];
}

/** The end of a goal: met or not met yet, a look back, and for a goal not met a way on. Nobody is blamed. */
export function closeForm(scene: GoalScene, draft: CloseDraft, deeds: CloseDeeds): TemplateResult {
  const { say } = scene;
  const { outcome } = draft;
  const choose = (value: 'met' | 'notMet') => { draft.outcome = value; draft.prompt = deeds.promptsOf(value, draft.goalId)[0]!; deeds.changed(); };
  const other = () => {
    const prompts = deeds.promptsOf(outcome!, draft.goalId);
    draft.prompt = prompts[(prompts.indexOf(draft.prompt) + 1) % prompts.length]!;
    deeds.changed();
  };
  const submit = (event: Event) => { event.preventDefault(); deeds.saveClose(); };
  return html`<form novalidate @submit=${submit}>
    ${radios('outcome', say('closeQuestion'), [{ value: 'met', label: say('closeMet') }, { value: 'notMet', label: say('closeNotMet') }], outcome, choose, 'two', true)}
    ${outcome
      ? html`<p class="ask">${say(outcome === 'met' ? 'closeMetWords' : 'closeNotMetWords')}</p>
          ${field({ id: 'close-text', label: say(draft.prompt), type: 'area', value: draft.text, take: (text) => { draft.text = text; } })}
          <button type="button" class="btn quiet other" @click=${other}>${iconRetry}${say('otherQuestion')}</button>`
      : nothing}
    ${outcome === 'notMet' ? radios('then', say('closeThen'), (['revise', 'split', 'letGo'] as const).map((value) => ({ value, label: say(value === 'revise' ? 'thenRevise' : value === 'split' ? 'thenSplit' : 'thenLetGo') })), draft.then, (then) => { draft.then = then; deeds.changed(); }) : nothing}
    ${troubleLine(scene, draft.trouble, 'closePick')}
    <div class="actions foot"><button class="btn primary">${say('closeSave')}</button></div>
  </form>`;
}

/** What the learner wrote about a goal. */
export const reflectionsOn = ({ records }: GoalScene, goal: Goal): readonly Reflection[] =>
  (records.reflections ?? []).filter(({ about, learnerId }) => about?.collection === 'goals' && about.id === goal.id && learnerId === goal.learnerId);

export function lookingBack(scene: GoalScene, goal: Goal) {
  const reflections = reflectionsOn(scene, goal);
  return reflections.length === 0
    ? nothing
    : html`<section><h5>${scene.say('reflections')}</h5>
        ${reflections.map(({ prompt, text, at }) => html`<blockquote><p class="small muted" dir="auto">${prompt}</p><p class="clip" dir="auto">${text}</p>${at ? html`<p class="small muted">${formatDay(at, scene.lang)}</p>` : nothing}</blockquote>`)}
      </section>`;
}
