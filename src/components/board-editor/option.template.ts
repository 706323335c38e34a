/** One square in full: what to do, why, what it teaches, and what helps. */
import { html, nothing, type TemplateResult } from 'lit';
import { neighbourOf, optionsIn, sectionIn, withOption, withOptionCopied, withOptionInSection, withStandards, withoutOption, withoutStandards } from '../../domain/board/edit-board.js';
import { waysOf, withWays } from '../../domain/board/ways.js';
import { MODALITIES, type BoardOption } from '../../domain/records/board.js';
import { newId } from '../../ui/clock.js';
import { iconPlus, iconTrash } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { linesOf } from './lines.js';
import { numberOf } from '../../ui/edit/typed-number.js';
import { standardsPicker, usesPoints, type EditScene } from './edit-scene.js';
import { check, field, select, selectField, type Choice } from '../../ui/edit/fields.template.js';

const GROUPINGS = ['alone', 'pair', 'group'] as const;

export function optionDetails(option: BoardOption, id: string, name: string, scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft, records, titleOf } = scene;
  const set = (fields: Partial<Omit<BoardOption, 'id'>>, key?: string) => desk.edit(draft, (before) => withOption(before, option.id, fields), key ? { field: `${option.id} ${key}` } : {});
  const text = (key: 'description' | 'why', label: string, hint?: string) =>
    field({ id: `${id}-${key}`, label: say(label), hint: hint && say(hint), type: 'area', value: option[key] ?? '', live, take: (value) => set({ [key]: key === 'why' ? value || undefined : value }, key) });
  const number = (key: 'minutes' | 'points') => field({ id: `${id}-${key}`, label: say(key), type: 'number', live, focus: `${option.id} ${key}`, ...numberOf(scene, `${option.id} ${key}`, option[key], (before, value) => withOption(before, option.id, { [key]: value })) });
  const pick = (key: 'grouping' | 'rubricId', choices: readonly Choice[]) => selectField({ id: `${id}-${key}`, label: say(key), value: option[key] ?? '', live, take: (value) => set({ [key]: value || undefined }) }, [{ value: '', label: say('notSaid') }, ...choices]);
  const { rubrics = [] } = records;
  const ways = waysOf(option);
  const others = board.options.filter((other) => other.id !== option.id && !other.free);
  return html`
    ${text('description', 'whatToDo')} ${text('why', 'why', 'whyHint')}
    ${standardsPicker({ id: `${id}-standards`, key: `standards ${option.id}`, chosen: option.standardIds, take: (standardIds) => set({ standardIds }) }, scene)}
    ${standardsForRest(option, scene)}
    <fieldset class="field">
      <legend>${say('modalities')}</legend>
      <span class="hint">${say('modalitiesHint')}</span>
      <div class="ways">${MODALITIES.map((way) => check(say(`modality_${way}`), ways.includes(way), live, (on) => set(withWays(on ? [...ways, way] : ways.filter((other) => other !== way)))))}</div>
    </fieldset>
    <div class="pair">
      ${pick('grouping', GROUPINGS.map((value) => ({ value, label: say(`grouping_${value}`) })))} ${number('minutes')}
      ${selectField({ id: `${id}-challenge`, label: say('challenge'), value: String(option.challenge ?? ''), live, take: (value) => set({ challenge: value ? Number(value) : undefined }) }, [{ value: '', label: say('notSaid') }, ...[1, 2, 3].map((level) => ({ value: String(level), label: say(`challenge_${level}`) }))])}
      ${usesPoints(board) ? nothing : number('points')} ${rubrics.length > 0 || option.rubricId ? pick('rubricId', rubrics.map((rubric) => ({ value: rubric.id, label: titleOf(rubric.title) }))) : nothing}
      ${board.sections.length > 0 && board.layout !== 'grid'
        ? selectField({ id: `${id}-section`, label: say('section'), value: sectionIn(board, option) ?? '', live, focus: `section-of ${option.id}`, take: (value) => desk.edit(draft, (before) => withOptionInSection(before, option.id, value || undefined), { focus: `section-of ${option.id}`, said: 'saidMoved' }) }, [...board.sections.map((section) => ({ value: section.id, label: titleOf(section.title) })), { value: '', label: say('noSection') }])
        : nothing}
    </div>
    ${resources(option, id, scene, set)} ${prerequisites(option, others, scene, set)}
    ${field({ id: `${id}-supports`, label: say('optionSupports'), hint: say('supportsHint'), type: 'area', value: (option.supports ?? []).join('\n'), live, take: (value) => set({ supports: linesOf(value) }, 'supports') })}
    ${board.layout === 'grid' ? check(say('isFree'), option.free, live, (free) => set({ free })) : nothing}
    ${live
      ? html`<div class="actions">
          <button type="button" class="btn" data-focus="copy ${option.id}" aria-label=${say('duplicateOf', { title: name })} @click=${() => copy(option, scene)}>${iconPlus}${say('duplicate')}</button>
          <button type="button" class="btn quiet" data-focus="remove ${option.id}" aria-label=${say('removeOf', { title: name })} @click=${() => remove(option, scene)}>${iconTrash}${say('remove')}</button>
        </div>`
      : nothing}
  `;
}

function copy(option: BoardOption, { desk, draft, say }: EditScene): void {
  const id = newId();
  desk.edit(draft, (board) => withOptionCopied(board, option.id, id, option.title.trim() ? say('copyOf', { title: option.title }) : ''), { focus: `title ${id}`, said: 'saidCopied' });
}

/** The same standards for all squares that name none: most boards lead to few. */
function standardsForRest({ id, standardIds }: BoardOption, { board, say, live, desk, draft }: EditScene): TemplateResult | typeof nothing {
  const { length } = withoutStandards(board);
  if (!live || standardIds.length === 0 || length === 0) return nothing;
  return html`<p><button type="button" class="btn quiet dense" @click=${() => desk.edit(draft, (before) => withStandards(before, standardIds), { focus: `standards ${id} search`, said: 'saidStandards' })}>${iconPlus}${say('standardsForRest', { count: length })}</button></p>`;
}

/** The focus goes to the next square, else the one before, else to where one can be added. */
function remove(option: BoardOption, { board, desk, draft }: EditScene): void {
  const near = neighbourOf(board, option.id, 1) ?? neighbourOf(board, option.id, -1) ?? optionsIn(board, undefined)[0];
  for (const field of draft.typed.keys()) if (field.startsWith(`${option.id} `)) draft.typed.delete(field);
  desk.edit(draft, (before) => withoutOption(before, option.id), { focus: near && near.id !== option.id ? `title ${near.id}` : `add ${sectionIn(board, option) ?? ''}`, said: 'saidRemoved' });
}

type SetOption = (fields: Partial<Omit<BoardOption, 'id'>>, key?: string) => void;

/** Links that must not become live stay as text and say so: nothing typed is lost, and nobody can click them. */
function resources(option: BoardOption, id: string, { say, live, desk, draft }: EditScene, set: SetOption): TemplateResult {
  const put = (at: number, fields: Partial<BoardOption['resources'][number]>, key: string) => set({ resources: option.resources.map((resource, i) => (i === at ? { ...resource, ...fields } : resource)) }, `${key}-${at}`);
  return html`<fieldset class="field list">
    <legend>${say('resources')}</legend>
    ${option.resources.map(
      ({ title, url }, at) => html`<div class="resource">
        ${field({ id: `${id}-link-${at}`, label: say('resourceTitle'), value: title, live, focus: `link ${option.id} ${at}`, take: (value) => put(at, { title: value }, 'link') })}
        ${field({ id: `${id}-url-${at}`, label: say('resourceUrl'), value: url, type: 'url', live, problem: url.trim() && !safeUrl(url) ? say('linkBad') : undefined, take: (value) => put(at, { url: value }, 'url') })}
        ${live
          ? html`<button type="button" class="btn quiet square" aria-label=${say('removeResource', { count: at + 1 })} @click=${() => desk.edit(draft, (board) => withOption(board, option.id, { resources: option.resources.filter((_, i) => i !== at) }), { focus: `add-link ${option.id}` })}>${iconTrash}</button>`
          : nothing}
      </div>`,
    )}
    ${live ? html`<button type="button" class="btn quiet" data-focus="add-link ${option.id}" @click=${() => desk.edit(draft, (board) => withOption(board, option.id, { resources: [...option.resources, { title: '', url: '' }] }), { focus: `link ${option.id} ${option.resources.length}` })}>${iconPlus}${say('addResource')}</button>` : nothing}
  </fieldset>`;
}

/** What comes first: other squares, or a level of a standard. */
function prerequisites(option: BoardOption, others: readonly BoardOption[], { say, live, draft, desk, records, titleOf }: EditScene, set: SetOption): TemplateResult {
  const needs = new Set(option.needs);
  const levels = option.needsMastery ?? [];
  const { standards = [], scales = [] } = records;
  const codeOf = (standardId: string) => standards.find((standard) => standard.id === standardId)?.code || standardId;
  const allLevels = scales.flatMap((scale) => scale.levels);
  const putLevels = (next: typeof levels) => set({ needsMastery: next.length > 0 ? next : undefined });
  // Levels are asked for standards that this board is about.
  const known = [...new Set([...draft.history.now.options.flatMap(({ standardIds }) => standardIds), ...levels.map(({ standardId }) => standardId)])];
  return html`<details class="needs" ?open=${needs.size + levels.length > 0}>
    <summary>${say('needsHead')}</summary>
    ${others.length > 0
      ? html`<fieldset class="field">
          <legend>${say('needsOptions')}</legend>
          <div class="checks">${others.map((other) => check(html`<bdi>${titleOf(other.title)}</bdi>`, needs.has(other.id), live, (checked) => set({ needs: checked ? [...option.needs, other.id] : option.needs.filter((need) => need !== other.id) })))}</div>
        </fieldset>`
      : nothing}
    ${known.length > 0 && allLevels.length > 0
      ? html`<fieldset class="field list">
          <legend>${say('needsLevels')}</legend>
          ${levels.map(
            (need, at) => html`<div class="resource">
              ${select({ name: say('standard'), value: need.standardId, live, focus: `level-standard ${option.id} ${at}`, take: (standardId) => putLevels(levels.map((each, i) => (i === at ? { ...each, standardId } : each))) }, known.map((value) => ({ value, label: codeOf(value) })))}
              ${select({ name: say('level'), value: need.levelId, live, focus: `level ${option.id} ${at}`, take: (levelId) => putLevels(levels.map((each, i) => (i === at ? { ...each, levelId } : each))) }, allLevels.map((level) => ({ value: level.id, label: titleOf(level.label) })))}
              ${live ? html`<button type="button" class="btn quiet square" aria-label=${say('removeLevel', { title: codeOf(need.standardId) })} @click=${() => { putLevels(levels.filter((_, i) => i !== at)); desk.edit(draft, (board) => board, { focus: `add-level ${option.id}` }); }}>${iconTrash}</button>` : nothing}
            </div>`,
          )}
          ${live ? html`<button type="button" class="btn quiet" data-focus="add-level ${option.id}" @click=${() => { putLevels([...levels, { standardId: known[0]!, levelId: allLevels.at(-1)!.id }]); desk.edit(draft, (board) => board, { focus: `level-standard ${option.id} ${levels.length}` }); }}>${iconPlus}${say('addLevel')}</button>` : nothing}
        </fieldset>`
      : nothing}
  </details>`;
}
