/** A step that ticks itself once a level is reached: which skill, and which level of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { proficientIndex } from '../../domain/mastery/levels.js';
import type { Goal, Step } from '../../domain/records/goal.js';
import { iconOpen } from '../../ui/icons.js';
import { canTie, choose, none, scaleFor, standardsFor } from './goal-form-ties.template.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { titleOf } from './goal-words.js';

const nobodyAsks = (): void => undefined;

/** Two fields of the form that adds a step, behind a button. */
export function reachFields(scene: GoalScene, goal: Goal): TemplateResult {
  const { say } = scene;
  const k = scene.key(goal.id);
  const open = scene.isOpen(reachId(goal));
  const scale = scaleFor(scene, { levelId: '' });
  const fields = () =>
    scale && canTie(scene, 'level')
      ? html`${choose(`reach-standard-${k}`, say('whichStandard'), [none(scene), ...standardsFor(scene, { learnerId: goal.learnerId, standardId: '' })], '', nobodyAsks)}
          ${choose(`reach-level-${k}`, say('whichLevel'), scale.levels.map(({ id, label, shortLabel }) => ({ value: id, label: label || shortLabel || id })), scale.levels[proficientIndex(scale)]!.id, nobodyAsks)}
          <p class="hint">${say('stepLevelHint')}</p>`
      : html`<p class="hint">${say('stepLevelNone')}</p>`;
  return html`<button type="button" class="btn quiet ties" data-focus="reach-${k}" aria-expanded=${open ? 'true' : 'false'} aria-controls="reach-${k}" @click=${() => scene.deeds.tieStep(goal)}>${iconOpen}${say('stepLevel')}</button>
    <div class="pair" id="reach-${k}" ?hidden=${!open}>${open ? fields() : nothing}</div>`;
}

export const reachId = (goal: Goal): string => `reach ${goal.id}`;

/** What was chosen in these fields, and how a step without words of its own is then called. */
export function reachIn(form: HTMLFormElement, scene: GoalScene): { readonly reach: NonNullable<Step['reach']>; readonly title: string } | undefined {
  const [standard, level] = form.querySelectorAll('select');
  if (!standard?.value || !level) return undefined;
  const chosen = scene.more.standards?.find(({ id }) => id === standard.value);
  return {
    reach: { kind: 'level', standardId: standard.value, levelId: level.value },
    title: scene.say('stepLevelTitle', { standard: titleOf(scene, { title: chosen?.shortStatement ?? chosen?.statement ?? '' }, 90), level: level.selectedOptions[0]?.label ?? '' }),
  };
}
