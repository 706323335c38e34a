/** One criterion in full: a cell for every level, and what else is true of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Criterion, CriterionLevel } from '../../domain/records/rubric.js';
import { newLevel, renewCriterion, withCommonLevelsIn, withCriterion, withCriterionAdded, withLevel, withLevelAdded, withLevelMoved, withoutCriterion, withoutLevel } from '../../domain/rubric/edit-rubric.js';
import { newId } from '../../ui/clock.js';
import { check, field } from '../../ui/edit/fields.template.js';
import { standardsPicker } from '../../ui/edit/standards.template.js';
import { tool } from '../../ui/edit/tool.template.js';
import { iconBack, iconNext, iconPlus, iconTrash } from '../../ui/icons.js';
import { nextHead, pointsFields } from './levels.template.js';
import { levelName } from './problem-words.js';
import { numberField, problemAt, type RubricScene } from './rubric-scene.js';

export function criterionBody(criterion: Criterion, key: string, name: string, scene: RubricScene): TemplateResult {
  const { say, live, desk, draft, wordings, common } = scene;
  const { id } = criterion;
  const own = !common.criterionIds.has(id) || draft.open.has(`own ${id}`);
  const set = (fields: Partial<Omit<Criterion, 'id'>>, field?: string) => desk.edit(draft, (before) => withCriterion(before, id, fields), field ? { field: `${id} ${field}` } : {});
  return html`
    ${wordings ? field({ id: `${key}-wording`, label: say('criterionWording'), type: 'area', value: criterion.studentWording ?? '', live, take: (text) => set({ studentWording: text || undefined }, 'wording') }) : nothing}
    <ol class="cells">${repeat(criterion.levels, (level) => level.id, (level, at) => cell(level, at, { criterion, key, own }, scene))}</ol>
    ${own ? ownLevelTools(criterion, name, scene) : nothing}
    <details class="needs" ?open=${draft.open.has(`details ${id}`)} @toggle=${(event: Event) => ((event.target as HTMLDetailsElement).open ? draft.open.add(`details ${id}`) : draft.open.delete(`details ${id}`))}>
      <summary>${say('criterionMore')} <span class="muted small">${summaryOf(criterion, scene)}</span></summary>
      ${field({ id: `${key}-description`, label: say('criterionDescription'), type: 'area', value: criterion.description, live, take: (description) => set({ description }, 'description') })}
      <div class="pair">
        ${field({ id: `${key}-weight`, label: say('weight'), hint: say('weightHint'), type: 'number', live, ...numberField(scene, `weight ${id}`, criterion.weight, (before, weight) => withCriterion(before, id, { weight: weight! }), { needed: true }) })}
        ${field({ id: `${key}-group`, label: say('group'), hint: say('groupHint'), value: criterion.group ?? '', live, take: (text) => set({ group: text || undefined }, 'group') })}
      </div>
      ${check(say('feedbackOnly'), criterion.weight === 0, live, (only) => set({ weight: only ? 0 : 1 }), `feedback ${id}`)} ${check(say('optional'), criterion.optional ?? false, live, (optional) => set({ optional: optional || undefined }))}
      ${check(say('mayBeNotApplicable'), criterion.mayBeNotApplicable, live, (mayBeNotApplicable) => set({ mayBeNotApplicable }))}
      ${standardsPicker({ id: `${key}-standards`, key: `standards ${id}`, chosen: criterion.standardIds, take: (standardIds) => set({ standardIds }) }, { ...scene, scratch: draft.scratch, redraw: (focus) => desk.redraw(focus) })}
    </details>
    ${live
      ? html`<div class="actions">
          <button type="button" class="btn quiet" data-focus="copy ${id}" aria-label=${say('duplicateOf', { title: name })} @click=${() => copy(criterion, scene)}>${iconPlus}${say('duplicate')}</button>
          <button type="button" class="btn quiet" data-focus="remove ${id}" aria-label=${say('removeOf', { title: name })} @click=${() => remove(criterion, scene)}>${iconTrash}${say('remove')}</button>
          ${own
            ? common.heads.length > 0 && scene.rubric.criteria.length > 1
              ? html`<button type="button" class="btn quiet" data-focus="own ${id}" @click=${() => joinCommon(criterion, scene)}>${say('useCommon')}</button>`
              : nothing
            : html`<button type="button" class="btn quiet" data-focus="own ${id}" @click=${() => { draft.open.add(`own ${id}`); desk.redraw(criterion.levels[0] ? `level ${id} ${criterion.levels[0].id}` : `add-level ${id}`); }}>${say('ownLevelsHere')}</button>`}
        </div>`
      : nothing}
  `;
}

/** What is set apart from the usual, in one line. */
function summaryOf({ weight, optional, mayBeNotApplicable, standardIds }: Criterion, { say }: RubricScene): string {
  return [weight === 0 ? say('feedbackOnlyShort') : weight === 1 ? '' : say('weightShort', { weight }), optional ? say('optionalShort') : '', mayBeNotApplicable ? '' : say('alwaysShort'), standardIds.length > 0 ? say('standardsShort', { count: standardIds.length }) : ''].filter(Boolean).join(' · ');
}

interface CellOf {
  readonly criterion: Criterion;
  readonly key: string;
  /** Whether its levels are named here, apart from the common ones. */
  readonly own: boolean;
}

function cell(level: CriterionLevel, at: number, { criterion, key, own }: CellOf, scene: RubricScene): TemplateResult {
  const { say, live, desk, draft, wordings } = scene;
  const id = `${key}-l${at}`;
  const focus = `${criterion.id} ${level.id}`;
  const set = (fields: Partial<Omit<CriterionLevel, 'id'>>, name: string) => desk.edit(draft, (before) => withLevel(before, criterion.id, level.id, fields), { field: `${focus} ${name}` });
  const title = levelName(level, at, scene);
  const quoted = say('quote', { title });
  const move = (by: -1 | 1) => desk.edit(draft, (before) => withLevelMoved(before, criterion.id, level.id, by), { focus: `level-${by < 0 ? 'lower' : 'higher'} ${focus}`, said: 'saidMoved' });
  return html`<li class="cell" part="level">
    ${own
      ? html`${field({ id: `${id}-label`, label: say('levelLabel', { number: at + 1 }), value: level.label, live, focus: `level ${focus}`, take: (label) => set({ label }, 'label') })}
          ${pointsFields(scene, `${id}-points`, `points ${focus}`, { label: level.label, points: level.points, minPoints: level.minPoints }, (before, fields) => withLevel(before, criterion.id, level.id, fields))}`
      : nothing}
    ${field({ id, label: own ? say('descriptor') : html`<bdi>${title}</bdi> <span class="muted small">${pointsOf(level, scene)}</span>`, type: 'area', value: level.descriptor, live, focus: `text ${focus}`, placeholder: say('descriptorPlaceholder'), take: (descriptor) => set({ descriptor }, 'descriptor') })}
    ${wordings ? field({ id: `${id}-wording`, label: say('levelWording'), type: 'area', value: level.studentWording ?? '', live, focus: `wording ${focus}`, placeholder: say('wordingPlaceholder'), take: (text) => set({ studentWording: text || undefined }, 'wording') }) : nothing}
    ${own && live
      ? html`<div class="tools">
          ${tool(iconBack, say('moveLower', { title: quoted }), at > 0, `level-lower ${focus}`, () => move(-1))} ${tool(iconNext, say('moveHigher', { title: quoted }), at < criterion.levels.length - 1, `level-higher ${focus}`, () => move(1))}
          ${tool(iconTrash, say('removeLevel', { title: quoted }), true, `level-remove ${focus}`, () => removeLevel(criterion, at, scene))}
        </div>`
      : nothing}
  </li>`;
}

function pointsOf({ points, minPoints }: CriterionLevel, { say, mode, lang }: RubricScene): string {
  if (mode === 'none' || typeof points !== 'number') return '';
  const number = new Intl.NumberFormat(lang);
  return typeof minPoints === 'number' && minPoints !== points ? say('pointsRange', { min: number.format(minPoints), max: number.format(points) }) : say('pointsCount', { count: points });
}

function ownLevelTools(criterion: Criterion, name: string, scene: RubricScene): TemplateResult | typeof nothing {
  const { say, live, desk, draft } = scene;
  const problem = problemAt(scene, `add-level ${criterion.id}`);
  if (!live) return nothing;
  const add = () => {
    const id = newId();
    draft.open.add(`own ${criterion.id}`);
    desk.edit(draft, (before) => withLevelAdded(before, criterion.id, criterion.levels.length, newLevel(id, nextHead(criterion.levels))), { focus: `level ${criterion.id} ${id}`, said: 'saidLevelAdded' });
  };
  return html`<button type="button" class="btn quiet add" data-focus="add-level ${criterion.id}" aria-label=${say('addLevelTo', { title: name })} aria-describedby=${problem ? 'check-head' : nothing} @click=${add}>${iconPlus}${say('addLevel')}</button>`;
}

function removeLevel(criterion: Criterion, at: number, { desk, draft }: RubricScene): void {
  const near = criterion.levels[at + 1] ?? criterion.levels[at - 1];
  const gone = criterion.levels[at]!;
  forget(draft.typed, `${criterion.id} ${gone.id}`);
  desk.edit(draft, (before) => withoutLevel(before, criterion.id, gone.id), { focus: near ? `level ${criterion.id} ${near.id}` : `add-level ${criterion.id}`, said: 'saidLevelRemoved' });
}

function copy(criterion: Criterion, { desk, draft, say }: RubricScene): void {
  const made = { ...renewCriterion(criterion, newId), title: criterion.title.trim() ? say('copyOf', { title: criterion.title }) : '' };
  draft.open.add(made.id);
  desk.edit(draft, (before) => withCriterionAdded(before, made, criterion.id), { focus: `title ${made.id}`, said: 'saidCopied' });
}

/** The focus goes to the next criterion, else the one before, else to where one can be added. */
function remove(criterion: Criterion, { rubric, desk, draft }: RubricScene): void {
  const at = rubric.criteria.findIndex(({ id }) => id === criterion.id);
  const near = rubric.criteria[at + 1] ?? rubric.criteria[at - 1];
  forget(draft.typed, criterion.id);
  desk.edit(draft, (before) => withoutCriterion(before, criterion.id), { focus: near ? `title ${near.id}` : 'add-criterion', said: 'saidRemoved' });
}

/** What was typed in fields that go with their criterion stops nothing any more. */
function forget(typed: Map<string, string>, id: string): void {
  for (const field of typed.keys()) if (field.includes(id)) typed.delete(field);
}

function joinCommon(criterion: Criterion, { desk, draft }: RubricScene): void {
  draft.open.delete(`own ${criterion.id}`);
  forget(draft.typed, criterion.id);
  desk.edit(draft, (before) => withCommonLevelsIn(before, criterion.id, newId), { focus: `own ${criterion.id}`, said: 'saidCommon' });
}
