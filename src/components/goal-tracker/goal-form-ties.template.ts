/** What a goal can be tied to in the form: a standard and its level, a criterion of a rubric, a bigger goal; and ready starts. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import { proficientIndex } from '../../domain/mastery/levels.js';
import { isClosed } from '../../domain/goal/status.js';
import type { GoalSuggestion } from '../../domain/goal/suggestions.js';
import type { Goal, NumberSource } from '../../domain/records/goal.js';
import type { Criterion } from '../../domain/records/rubric.js';
import type { Scale } from '../../domain/records/scale.js';
import { iconAlert, iconNext } from '../../ui/icons.js';
import { formatNumber } from '../../ui/locale/message.js';
import { criterionKey, horizonOf, type GoalDraft } from './goal-tracker.drafts.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { titleOf } from './goal-words.js';
import type { Tie } from './step-draft.js';

export interface StartDeeds {
  starts(): { readonly templates: readonly Goal[]; readonly suggestions: readonly GoalSuggestion[] };
  useTemplate(template: Goal): void;
  useSuggestion(suggestion: GoalSuggestion): void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}
/** More than this in one list helps nobody; what the learner has worked on comes first. */
const LONGEST_LIST = 200;
const short = (scene: GoalScene, text: string) => titleOf(scene, { title: text }, 90);

export function choose(id: string, label: string, options: readonly Option[], chosen: string, take: (value: string) => void, problem?: string): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${problem ? `${id}-problem` : nothing} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, label: words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
    ${problem ? html`<span class="problem" id="${id}-problem">${iconAlert}${problem}</span>` : nothing}
  </div>`;
}

export const none = (scene: GoalScene): Option => ({ value: '', label: scene.say('chooseOne') });

export function standardsFor(scene: GoalScene, draft: Pick<GoalDraft, 'learnerId' | 'standardId'>): Option[] {
  const { standards = [], evidence = [] } = scene.more;
  const mine = new Set(evidence.filter(({ learnerId }) => learnerId === draft.learnerId).map(({ standardId }) => standardId));
  const parents = new Set(standards.flatMap(({ parentIds }) => parentIds));
  const leaves = standards.filter(({ id }) => !parents.has(id) || mine.has(id) || id === draft.standardId);
  const first = leaves.filter(({ id }) => mine.has(id) || id === draft.standardId);
  const rest = leaves.filter(({ id }) => !mine.has(id) && id !== draft.standardId);
  return [...first, ...rest].slice(0, LONGEST_LIST).map(({ id, code, shortStatement, statement }) => ({ value: id, label: short(scene, [code, shortStatement ?? statement].filter((text) => !isBlank(text)).join(' · ')) }));
}

export const scaleFor = (scene: GoalScene, draft: Pick<GoalDraft, 'levelId'>): Scale | undefined => {
  const { scales = [], masteryPolicies } = scene.more;
  return scales.find(({ levels }) => levels.some(({ id }) => id === draft.levelId)) ?? scales.find(({ id }) => id === masteryPolicies?.[0]?.scaleId) ?? scales[0];
};

/** Whether a level can be chosen at all: the records hold something to tie a goal to. */
export const canTie = (scene: GoalScene, what: 'level' | 'criterion'): boolean =>
  what === 'level' ? (scene.more.standards ?? []).length > 0 && (scene.more.scales ?? []).length > 0 : (scene.more.rubrics ?? []).some(({ criteria }) => criteria.some(({ levels }) => levels.length > 0));

/** The criteria that have levels, under their rubrics. */
export const criteriaFor = (scene: GoalScene): (Option & { readonly levels: Criterion['levels'] })[] =>
  (scene.more.rubrics ?? []).flatMap((rubric) =>
    rubric.criteria
      .filter(({ levels }) => levels.length > 0)
      .map(({ id, title, levels }) => ({ value: criterionKey(rubric.id, id), label: short(scene, [rubric.title, title].filter((text) => !isBlank(text)).join(': ')), levels })),
  );

/** The levels to choose among, lowest first: of the scale, or of the criterion. */
export function levelsFor(scene: GoalScene, draft: Tie): Option[] {
  if (draft.counts === 'level') return (scaleFor(scene, draft)?.levels ?? []).map(({ id, label, shortLabel }) => ({ value: id, label: label || shortLabel || id }));
  return (criteriaFor(scene).find(({ value }) => value === draft.criterionKey)?.levels ?? []).map(({ id, label, points }) => ({ value: id, label: label || (typeof points === 'number' ? formatNumber(points, scene.lang) : id) }));
}

/** Who counts a number: the learner, by typing it; or the evidence on a standard, or a rubric, by itself. */
export function sourceField(scene: GoalScene, draft: GoalDraft, changed: () => void): TemplateResult | typeof nothing {
  const { say } = scene;
  const standards = standardsFor(scene, draft);
  const rubrics = scene.more.rubrics ?? [];
  if (standards.length + rubrics.length === 0) return nothing;
  const chosen = draft.source;
  const option = (source: NumberSource, label: string): Option => ({ value: JSON.stringify(source), label });
  const listed = chosen?.kind === 'total' || !chosen ? rubrics.map(({ id, title }) => option({ kind: 'total', rubricId: id }, short(scene, titleOf(scene, { title })))) : standards.map(({ value, label }) => option({ kind: chosen.kind, standardId: value }, label));
  const kinds = [{ value: '', label: say('source_typed') }, ...(standards.length > 0 ? [{ value: 'points', label: say('source_points') }, { value: 'pieces', label: say('source_pieces') }] : []), ...(rubrics.length > 0 ? [{ value: 'total', label: say('source_total') }] : [])];
  const pick = (kind: string) => {
    draft.source = kind === 'total' ? { kind, rubricId: rubrics[0]!.id } : kind === 'points' || kind === 'pieces' ? { kind, standardId: standards[0]!.value } : undefined;
    changed();
  };
  return html`${choose('form-source', say('whoCounts'), kinds, chosen?.kind ?? '', pick)}
    ${chosen ? choose('form-source-of', say(chosen.kind === 'total' ? 'whichRubric' : 'whichSkill'), listed, JSON.stringify(chosen), (text) => { draft.source = JSON.parse(text) as NumberSource; changed(); }) : nothing}`;
}

export function tieFields(scene: GoalScene, draft: Tie | GoalDraft, changed: () => void, problem: string | undefined): TemplateResult | typeof nothing {
  const { say } = scene;
  if (draft.counts !== 'level' && draft.counts !== 'criterion') return nothing;
  const tied = draft as Tie;
  const level = choose('form-level', say('whichLevel'), levelsFor(scene, tied), draft.levelId, (id) => { draft.levelId = id; changed(); });
  if (draft.counts === 'level') {
    const scale = scaleFor(scene, draft);
    const take = (id: string) => {
      draft.standardId = id;
      draft.levelId ||= scale ? scale.levels[proficientIndex(scale)]!.id : '';
      changed();
    };
    return html`${choose('form-standard', say('whichStandard'), [none(scene), ...standardsFor(scene, draft)], draft.standardId, take, problem)}
      ${draft.standardId ? level : nothing}`;
  }
  const criteria = criteriaFor(scene);
  const take = (key: string) => {
    draft.criterionKey = key;
    draft.baselineLevelId = undefined;
    draft.levelId = criteria.find(({ value }) => value === key)?.levels.at(-1)?.id ?? '';
    changed();
  };
  return html`${choose('form-criterion', say('whichCriterion'), [none(scene), ...criteria], draft.criterionKey, take, problem)}
    ${criteria.some(({ value }) => value === draft.criterionKey) ? level : nothing}`;
}

/** What a goal is about, how long it is, what it is part of: there for those who want it, behind one line. */
export function moreFields(scene: GoalScene, draft: GoalDraft, changed: () => void, inside: unknown, open: boolean): TemplateResult {
  const { say } = scene;
  const kinds = (['academic', 'personal', 'career', 'realWorld'] as const).map((value) => ({ value, label: say(`kind_${value}`) }));
  const horizons = (['day', 'week', 'term', 'year'] as const).map((value) => ({ value, label: say(`horizon_${value}`) }));
  // A goal cannot be part of itself or of what is inside it.
  const goals = (scene.records.goals ?? []).filter((goal) => goal.learnerId === draft.learnerId && goal.templateFor === undefined && !isClosed(goal.status));
  const under = new Set([draft.id]);
  for (let before = 0; before !== under.size; ) {
    before = under.size;
    for (const { id, parentId } of goals) if (parentId !== undefined && under.has(parentId)) under.add(id);
  }
  const bigger = goals.filter(({ id }) => !under.has(id)).map((goal) => ({ value: goal.id, label: short(scene, titleOf(scene, goal)) }));
  return html`<details class="more-fields" ?open=${open}><summary>${say('moreAbout')}</summary>
    ${choose('form-kind', say('whatKind'), kinds, draft.about, (value) => { draft.about = value as GoalDraft['about']; changed(); })}
    ${choose('form-horizon', say('howLong'), horizons, draft.horizon ?? horizonOf(draft.startOn, draft.dueOn) ?? 'term', (value) => { draft.horizon = value as GoalDraft['horizon']; changed(); })}
    ${bigger.length > 0 && draft.templateFor === undefined ? choose('form-parent', say('partOf'), [{ value: '', label: say('partOfNothing') }, ...bigger], draft.parentId ?? '', (value) => { draft.parentId = value || undefined; changed(); }) : nothing}
    ${inside}
  </details>`;
}

/** Starts to choose from: the teacher's for the class, then what the learner's own records suggest. */
export function readyStarts(scene: GoalScene, deeds: StartDeeds): TemplateResult | typeof nothing {
  const { say } = scene;
  const { templates, suggestions } = deeds.starts();
  if (templates.length + suggestions.length === 0) return nothing;
  const words = (one: GoalSuggestion): [GoalWord, string] =>
    one.kind === 'standard' ? ['startStandard', one.standard.shortStatement ?? one.standard.statement] : one.kind === 'criterion' ? ['startCriterion', one.criterion.title] : ['startInterest', one.interest];
  const start = (from: string, title: string, use: () => void) => html`<button type="button" class="btn start" @click=${use}><span><span class="hint">${from}</span> <span class="clip" dir="auto">${title}</span></span>${iconNext}</button>`;
  return html`<fieldset class="field"><legend>${say('readyStarts')}</legend>
    <div class="starts">${templates.map((template) => start(say('startTeacher'), titleOf(scene, template), () => deeds.useTemplate(template)))}
    ${suggestions.map((one) => { const [key, title] = words(one); return start(say(key), titleOf(scene, { title }), () => deeds.useSuggestion(one)); })}</div>
  </fieldset>`;
}
