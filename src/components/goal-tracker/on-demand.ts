/** What nobody needs before they open something: details, dialogs, their sentences, and what a tap does. Loaded with the first touch. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Goal } from '../../domain/records/goal.js';
import { iconSpark, iconUndo } from '../../ui/icons.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { dialogBody } from './dialog-body.template.js';
import { DraftDesk } from './draft-desk.js';
import { giveFocus } from './focus-after-render.js';
import { GoalActs } from './goal-acts.js';
import { goalDetail } from './goal-detail.template.js';
import { goalPage } from './goal-page.template.js';
import type { TrackerHost } from './goal-tracker.host.js';
import type { ModelNeeds } from './goal-tracker.model.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { dialogStyles } from './on-demand.styles.js';

export { goalDialogs } from '../../locales/en/goal-tracker-dialogs.js';
export const onDemandStyles = [forms, dialogStyles];

export class TrackerParts {
  readonly desk: DraftDesk;
  readonly acts: GoalActs;
  readonly detail = goalDetail;
  readonly giveFocus = giveFocus;

  constructor(private readonly host: TrackerHost) {
    this.desk = new DraftDesk(host);
    this.acts = new GoalActs(host, this.desk);
  }

  page(scene: GoalScene, goal: Goal, needs: ModelNeeds): TemplateResult {
    return goalPage(scene, goal, needs, this.host.nameOf(goal.learnerId));
  }

  /** What was just done: a way to take it back, or a goal that is met. */
  bands(scene: GoalScene): TemplateResult {
    const { undo } = this.acts;
    const { celebrated } = this.desk;
    return html`${undo ? html`<div class="band no-print"><p>${scene.say(undo.word)}</p><button type="button" class="btn" data-focus="undo" @click=${() => this.acts.undoNow()}>${iconUndo}${scene.sayShared('undo')}</button></div>` : nothing}
    ${celebrated ? html`<div class="band cheer no-print"><span class="star">${iconSpark}</span><p>${scene.say(scene.own ? 'cheer' : 'cheerOf', { title: celebrated })}</p></div>` : nothing}`;
  }

  dialogBody(scene: GoalScene, close: () => void): TemplateResult | typeof nothing {
    const { desk } = this;
    const draft = desk.open;
    if (!draft) return nothing;
    const goal = 'goalId' in draft ? this.host.records.goals?.find(({ id }) => id === draft.goalId) : undefined;
    return dialogBody(scene, desk, draft, goal, close);
  }
}
