import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../domain/calendar/calendar.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Goal } from '../../domain/records/goal.js';
import { iconBack, iconNext } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { field, radios, troubleLine, type DialogDeeds, type FieldNeeds } from './dialog-parts.template.js';
import { measureWords } from './goal-story.template.js';
import { canTie, moreFields, readyStarts, sourceField, tieFields, type StartDeeds } from './goal-form-ties.template.js';
import { isTouched, pageOf, pagesOf, planOf, stopsOf, type GoalDraft } from './goal-tracker.drafts.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

export interface FormDeeds extends DialogDeeds, StartDeeds {
  turn(by: -1 | 1): void;
  save(status: Goal['status']): void;
  startOver(): void;
  /** Of two values of one field, the one that stays. */
  choose(field: string, choice: 'mine' | 'theirs'): void;
}

type TextKey = 'title' | 'why' | 'outcome' | 'obstacle' | 'planIf' | 'planThen' | 'baseline' | 'target' | 'unit' | 'firstStep' | 'helpers' | 'startOn' | 'dueOn';

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
    const kinds = (['steps', 'number', 'level', 'criterion'] as const)
      .filter((value) => value === 'steps' || value === 'number' || value === draft.counts || canTie(scene, value))
      .map((value) => ({ value, label: say(`measure_${value}`) }));
    return html`${radios('counts', say('measureQuestion'), kinds, draft.counts, (kind) => { draft.counts = kind; draft.levelId = ''; draft.baselineLevelId = undefined; deeds.changed(); }, '', page === 'measure')}
    ${draft.counts === 'number' ? html`<div class="pair">${text('baseline', 'baseline', { type: 'number' })}${text('target', 'target', { type: 'number', problem: problem('measure') })}</div>${text('unit', 'unit', { hint: 'unitHint' })}${sourceField(scene, draft, () => deeds.changed())}` : tieFields(scene, draft, () => deeds.changed(), problem('measure') && say('problem_no_level'))}`;
  };
  const step = (first: boolean) => html`${text('firstStep', 'stepQuestion', { first, hint: 'stepHint' })}${text('helpers', 'helpQuestion', { hint: 'helpHint' })}`;
  const more = () => moreFields(scene, draft, () => deeds.changed(), draft.form === 'smart' || page === 'all' ? nothing : measure(), problem('measure') !== undefined);

  const bodies: Record<typeof page, () => unknown> = {
    way: () => html`${radios('form', say('wayQuestion'), (['smart', 'woop', 'free'] as const).map((value) => ({ value, label: say(`way_${value}`), hint: say(`way_${value}_hint`) })), draft.form, (form) => { draft.form = form; deeds.changed(); }, 'tall', true)}${readyStarts(scene, deeds)}`,
    title: () => (draft.form === 'woop' ? html`${title('wishQuestion', 'wishHint')}${text('why', 'whyQuestion', { type: 'area' })}` : title('titleQuestion', 'titleHint')),
    why: () => text('why', 'whyQuestion', { type: 'area', first: true }),
    outcome: () => text('outcome', 'outcomeQuestion', { type: 'area', first: true, hint: 'outcomeHint' }),
    obstacle: () => text('obstacle', 'obstacleQuestion', { type: 'area', first: true, hint: 'obstacleHint' }),
    plan: () => html`<p class="question">${say('planQuestion')}</p>${plan(true)}`,
    measure,
    when: () => html`<p class="question">${say('whenQuestion')}</p>${when(true)}`,
    step: () => step(true),
    free: () => html`${title('titleQuestion')}${text('why', 'whyQuestion', { type: 'area' })}${step(false)}${when(false)}`,
    review: () => html`${review(scene, draft)}${more()}`,
    all: () => html`${clashes(scene, draft, deeds)}${title('titleQuestion')}${text('why', 'whyQuestion', { type: 'area' })}${measure()}${when(false)}${text('outcome', 'outcome')}${text('obstacle', 'obstacle')}${plan(false)}${draft.before ? text('helpers', 'helpQuestion', { hint: 'helpHint' }) : step(false)}${more()}`,
  };
  const last = page === 'review' || page === 'all';
  // A goal that has not begun can start here, be put to a teacher, or wait; one under way is just saved.
  const before = draft.before?.status;
  const template = draft.templateFor !== undefined;
  const begins = !template && (page === 'review' || (page === 'all' && before === 'draft'));
  const mayStart = begins && !(scene.own && scene.needed.length > 0);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!last) deeds.turn(1);
    else deeds.save(template ? 'draft' : !begins ? before! : mayStart ? 'active' : 'proposed');
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

/** Fields that somebody else changed too while this was open: both values stay until one is chosen. */
function clashes(scene: GoalScene, draft: GoalDraft, deeds: FormDeeds) {
  if (draft.clashes.length === 0) return nothing;
  const { say } = scene;
  const told = (name: string, value: unknown): string => {
    if (value === undefined || value === '' || value === false) return '–';
    if (name === 'measure') return measureWords(scene, value as Goal['measure']);
    if (name === 'plan') return Object.values(value as object).filter(Boolean).join(', ');
    if (name === 'dueOn' || name === 'startOn') return formatDay(value as string, scene.lang);
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : '✓';
  };
  const names: Partial<Record<string, GoalWord>> = { title: 'clash_title', why: 'why', outcome: 'outcome', obstacle: 'obstacle', plan: 'plan', dueOn: 'due', startOn: 'start', measure: 'clash_measure', supports: 'supports', sharedWithFamily: 'share' };
  return html`<div class="panel clash" role="alert"><p class="question">${say('clash')}</p>
    ${draft.clashes.map(({ field: name, mine, theirs }, i) => radios(`clash-${name}`, say(names[name] ?? 'clash_other'), [{ value: 'mine', label: say('clashMine', { text: told(name, mine) }) }, { value: 'theirs', label: say('clashTheirs', { text: told(name, theirs) }) }], draft.choices.get(name), (choice) => deeds.choose(name, choice), '', i === 0))}
  </div>`;
}

/** The goal read back, as it will be. */
function review(scene: GoalScene, draft: GoalDraft) {
  const { say } = scene;
  const { if: when = '', then = '' } = planOf(draft, say('planWill')) ?? {};
  const plan = when && then ? say('planSentence', { if: when, then }) : when || then;
  const rows: [GoalWord, string][] = [['why', draft.why], ['outcome', draft.outcome], ['obstacle', draft.obstacle], ['plan', plan], ['nextStep', draft.firstStep], ['supports', draft.helpers], ['due', draft.dueOn ? formatDay(draft.dueOn, scene.lang, 'long') : '']];
  return html`<div class="panel review" data-first tabindex="-1">
    <p class="hint">${say('reviewTitle')}</p>
    <p class="big clip" dir="auto">${draft.title}</p>
    <dl class="words">${rows.filter(([, value]) => !isBlank(value)).map(([key, value]) => html`<div><dt class="muted small">${say(key)}</dt><dd class="clip" dir="auto">${value}</dd></div>`)}</dl>
  </div>
  ${scene.own ? html`<label class="check"><input type="checkbox" .checked=${draft.shared} @change=${(event: Event) => { draft.shared = (event.target as HTMLInputElement).checked; }} />${say('share')}</label>` : nothing}`;
}
