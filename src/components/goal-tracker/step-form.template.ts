/** One step in its dialog: what to do, by when, and whether a level reached in class ticks it. */
import { html, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import { field, radios, troubleLine, type DialogDeeds } from './dialog-parts.template.js';
import { canTie, criteriaFor, levelsFor, standardsFor, tieFields } from './goal-form-ties.template.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { titleOf } from './goal-words.js';
import { reachOf, tieOf, type StepDraft, type Tie } from './step-draft.js';

export interface StepDeeds extends DialogDeeds {
  saveStep(): void;
}

function tieWords(scene: GoalScene, tie: Tie): string {
  if (!reachOf(tie)) return '';
  const what = tie.counts === 'level' ? standardsFor(scene, tie).find(({ value }) => value === tie.standardId) : criteriaFor(scene).find(({ value }) => value === tie.criterionKey);
  const level = levelsFor(scene, tie).find(({ value }) => value === tie.levelId);
  return scene.say('stepLevelTitle', { standard: titleOf(scene, { title: what?.label ?? '' }), level: level?.label ?? '' });
}

/** How a step is called: its own words, else what it is tied to, which follows when that is changed. Empty where it has neither. */
export function stepTitle(scene: GoalScene, draft: StepDraft): string {
  const { before, title } = draft;
  const follows = before !== undefined && title === before.title && title === tieWords(scene, tieOf(draft.learnerId, before.reach));
  return (isBlank(title) || follows ? tieWords(scene, draft) : '') || title.trim();
}

export function stepForm(scene: GoalScene, draft: StepDraft, deeds: StepDeeds): TemplateResult {
  const { say } = scene;
  const { trouble } = draft;
  const kinds = (['steps', 'level', 'criterion'] as const)
    .filter((kind) => kind === 'steps' || kind === draft.counts || canTie(scene, kind))
    .map((value) => ({ value, label: say(value === 'steps' ? 'stepTickedByMe' : `measure_${value}`) }));
  const tie = (kind: StepDraft['counts']) => {
    draft.counts = kind;
    draft.levelId = '';
    deeds.changed();
  };
  return html`<form novalidate @submit=${(event: Event) => { event.preventDefault(); deeds.saveStep(); }}>
    ${field({ id: 'step-title', label: say('stepWhat'), first: true, value: draft.title, problem: trouble === 'nothing' ? say('problem_no_title') : undefined, ...(draft.counts === 'steps' ? {} : { hint: say('stepLevelHint') }), take: (value) => { draft.title = value; } })}
    ${field({ id: 'step-due', label: say('stepDue'), hint: say('mayBeBlank'), type: 'date', value: draft.dueOn, take: (value) => { draft.dueOn = value; } })}
    ${kinds.length > 1
      ? html`${radios('step-counts', say('stepTicks'), kinds, draft.counts, tie)}${tieFields(scene, draft, () => deeds.changed(), trouble === 'level' ? say('problem_no_level') : undefined)}`
      : html`<p class="hint">${say('stepLevelNone')}</p>`}
    ${troubleLine(scene, trouble === 'nothing' || trouble === 'level' ? undefined : trouble)}
    <div class="actions foot"><button class="btn primary">${scene.sayShared('save')}</button></div>
  </form>`;
}
