import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../domain/calendar/calendar.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Goal } from '../../domain/records/goal.js';
import { iconBack, iconNext } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { field, radios, troubleLine, type DialogDeeds, type FieldNeeds } from './dialog-parts.template.js';
import { isTouched, pageOf, pagesOf, planOf, stopsOf, type GoalDraft } from './goal-tracker.drafts.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

export interface FormDeeds extends DialogDeeds {
  turn(by: -1 | 1): void;
  save(status: Goal['status']): void;
  startOver(): void;
}

type TextKey = 'title' | 'why' | 'outcome' | 'obstacle' | 'planIf' | 'planThen' | 'baseline' | 'target' | 'unit' | 'firstStep' | 'startOn' | 'dueOn';

/** The guided path: one thing at a time. The last page reads the goal back before it starts. */
export function goalForm(scene: GoalScene, draft: GoalDraft, deeds: FormDeeds): TemplateResult {
  const { say } = scene;
  const page = pageOf(draft);
  const pages = pagesOf(draft);
  const stops = draft.tried ? stopsOf(draft, page) : [];
  const problem = (...fields: string[]) => {
    const found = stops.find((stop) => fields.includes(stop.field));
    return found && say(`problem_${found.code.replaceAll('-', '_')}` as GoalWord);
  };
  const text = (key: TextKey, label: GoalWord, more: Partial<Omit<FieldNeeds, 'hint'>> & { hint?: GoalWord } = {}) =>
    field({ id: `form-${key}`, label: say(label), value: draft[key], ...more, hint: more.hint && say(more.hint), take: (value) => { draft[key] = value; deeds.changed(); } });
  const title = (label: GoalWord, hint?: GoalWord) => text('title', label, { first: true, problem: problem('title'), ...(hint ? { hint } : {}) });
  const plan = (first: boolean) => html`<div class="pair">${text('planIf', 'planIf', { hint: 'planIfHint', first })}${text('planThen', 'planThen', { hint: 'planThenHint' })}</div>`;

  const when = (first: boolean) => {
    const from = draft.startOn || scene.today;
    const quick = ([['inOneWeek', 7], ['inTwoWeeks', 14], ['inSixWeeks', 42]] as const).map(([word, days]) => {
      const day = addDays(from === draft.startOn && problem('startOn') ? scene.today : from, days);
      return html`<button type="button" class="btn" aria-pressed=${draft.dueOn === day ? 'true' : 'false'} @click=${() => { draft.dueOn = day; deeds.changed(); }}>${say(word)}</button>`;
    });
    return html`<div class="actions quick">${quick}</div><div class="pair">${text('dueOn', 'due', { type: 'date', first, problem: problem('dueOn') })}${text('startOn', 'start', { type: 'date', problem: problem('startOn') })}</div>`;
  };

  const measure = () => {
    const kinds = [...(draft.before?.measure.kind === 'level' ? ([{ value: 'level', label: say('measureLevel') }] as const) : []), { value: 'steps', label: say('measureSteps') } as const, { value: 'number', label: say('measureNumber') } as const];
    return html`${radios('counts', say('measureQuestion'), kinds, draft.counts, (kind) => { draft.counts = kind; deeds.changed(); }, '', page === 'measure')}
    ${draft.counts === 'number' ? html`<div class="pair">${text('baseline', 'baseline', { type: 'number' })}${text('target', 'target', { type: 'number', problem: problem('measure') })}</div>${text('unit', 'unit', { hint: 'unitHint' })}` : nothing}`;
  };

  const bodies: Record<typeof page, () => unknown> = {
    way: () => radios('form', say('wayQuestion'), (['smart', 'woop', 'free'] as const).map((value) => ({ value, label: say(`way_${value}`), hint: say(`way_${value}_hint`) })), draft.form, (form) => { draft.form = form; deeds.changed(); }, 'tall', true),
    title: () => (draft.form === 'woop' ? title('wishQuestion', 'wishHint') : title('titleQuestion', 'titleHint')),
    why: () => text('why', 'whyQuestion', { type: 'area', first: true }),
    outcome: () => text('outcome', 'outcomeQuestion', { type: 'area', first: true, hint: 'outcomeHint' }),
    obstacle: () => text('obstacle', 'obstacleQuestion', { type: 'area', first: true, hint: 'obstacleHint' }),
    plan: () => html`<p class="question">${say('planQuestion')}</p>${plan(true)}`,
    measure,
    when: () => html`<p class="question">${say('whenQuestion')}</p>${when(true)}`,
    step: () => text('firstStep', 'stepQuestion', { first: true, hint: 'stepHint' }),
    free: () => html`${title('titleQuestion')}${text('why', 'whyQuestion', { type: 'area' })}${text('firstStep', 'stepQuestion')}${when(false)}`,
    review: () => review(scene, draft),
    all: () => html`${title('titleQuestion')}${text('why', 'whyQuestion', { type: 'area' })}${measure()}${when(false)}${text('outcome', 'outcome')}${text('obstacle', 'obstacle')}${plan(false)}`,
  };
  const last = page === 'review' || page === 'all';
  // A goal that has not begun can start here, be put to a teacher, or wait; one under way is just saved.
  const before = draft.before?.status;
  const begins = page === 'review' || (page === 'all' && before === 'draft');
  const mayStart = begins && !(scene.own && scene.needed.length > 0);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!last) deeds.turn(1);
    else deeds.save(!begins ? before! : mayStart ? 'active' : 'proposed');
  };
  return html`<form novalidate @submit=${submit}>
    ${pages.length > 1 ? html`<p class="hint" id="form-place">${say('pageOf', { page: draft.page + 1, pages: pages.length })}</p>` : nothing}
    ${bodies[page]()} ${troubleLine(scene, draft.trouble)}
    <div class="actions foot">
      ${draft.page > 0 ? html`<button type="button" class="btn quiet" @click=${() => deeds.turn(-1)}>${iconBack}${say('back')}</button>` : nothing}
      ${page === 'way' && isTouched(draft) ? html`<button type="button" class="btn quiet" @click=${() => deeds.startOver()}>${say('startOver')}</button>` : nothing}
      ${begins ? html`<button type="button" class="btn quiet" @click=${() => deeds.save('draft')}>${say('saveDraft')}</button>${scene.own && mayStart ? html`<button type="button" class="btn" @click=${() => deeds.save('proposed')}>${say('askTeacher')}</button>` : nothing}` : nothing}
      <button class="btn primary">${begins ? say(mayStart ? (scene.own ? 'startGoal' : 'startGoalOf') : 'askTeacher') : last ? scene.sayShared('save') : html`${say('next')}${iconNext}`}</button>
    </div>
  </form>`;
}

/** The goal read back, as it will be. */
function review(scene: GoalScene, draft: GoalDraft) {
  const { say } = scene;
  const { if: when = '', then = '' } = planOf(draft, say('planWill')) ?? {};
  const plan = when && then ? say('planSentence', { if: when, then }) : when || then;
  const rows: [GoalWord, string][] = [['why', draft.why], ['outcome', draft.outcome], ['obstacle', draft.obstacle], ['plan', plan], ['nextStep', draft.firstStep], ['due', draft.dueOn ? formatDay(draft.dueOn, scene.lang, 'long') : '']];
  return html`<div class="panel review" data-first tabindex="-1">
    <p class="hint">${say('reviewTitle')}</p>
    <p class="big clip" dir="auto">${draft.title}</p>
    <dl class="words">${rows.filter(([, value]) => !isBlank(value)).map(([key, value]) => html`<div><dt class="muted small">${say(key)}</dt><dd class="clip" dir="auto">${value}</dd></div>`)}</dl>
  </div>
  ${scene.own ? html`<label class="check"><input type="checkbox" .checked=${draft.shared} @change=${(event: Event) => { draft.shared = (event.target as HTMLInputElement).checked; }} />${say('share')}</label>` : nothing}`;
}
