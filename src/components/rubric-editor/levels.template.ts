/** The levels that criteria have in common: named and given points once for all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { withCommonLevel, withCommonLevelAdded, withCommonLevelMoved, withLevelsSorted, withoutCommonLevel, type LevelHead } from '../../domain/rubric/edit-rubric.js';
import { newId } from '../../ui/clock.js';
import { field } from '../../ui/edit/fields.template.js';
import { tool } from '../../ui/edit/tool.template.js';
import { iconBack, iconNext, iconPlus, iconTrash } from '../../ui/icons.js';
import { levelName } from './problem-words.js';
import { numberField, type RubricScene } from './rubric-scene.js';

export function levels(scene: RubricScene): TemplateResult | typeof nothing {
  const { rubric, common, say, live, desk, draft } = scene;
  const { heads, criterionIds } = common;
  if (rubric.criteria.length === 0) return nothing;
  const own = rubric.criteria.length - criterionIds.size;
  const single = rubric.kind === 'singlePoint';
  return html`<section class="levels" part="levels" aria-labelledby="levels-head">
    <h3 id="levels-head">${say(single ? 'singleHead' : 'levelsHead')}</h3>
    <p class="hint">${say(single ? 'singleHint' : 'levelsHint')}${own > 0 ? html` ${say('ownLevels', { count: own })}` : nothing}</p>
    <ol class="cells heads">${heads.map((head, at) => levelHead(head, at, scene))}</ol>
    ${live
      ? html`<div class="actions">
          ${single && heads.length > 0
            ? nothing
            : html`<button type="button" class="btn" data-focus="add-level" @click=${() => desk.edit(draft, (before) => withCommonLevelAdded(before, heads.length, nextHead(heads), newId), { focus: `common ${heads.length}`, said: 'saidLevelAdded' })}>${iconPlus}${say('addLevel')}</button>`}
          ${scene.problems.some(({ code }) => code === 'not-rising') ? html`<button type="button" class="btn" data-focus="sort" @click=${() => desk.edit(draft, withLevelsSorted, { focus: 'add-level', said: 'saidSorted' })}>${say('sortLevels')}</button>` : nothing}
        </div>`
      : nothing}
  </section>`;
}

/** The next level gives one point more than the highest. */
export function nextHead(heads: readonly LevelHead[]): LevelHead {
  const top = heads.at(-1)?.points;
  if (typeof top !== 'number') return { label: '' };
  return { label: '', points: top + 1, ...(heads.some(({ minPoints }) => typeof minPoints === 'number') ? { minPoints: top + 1 } : {}) };
}

function levelHead(head: LevelHead, at: number, scene: RubricScene): TemplateResult {
  const { rubric, common, say, live, desk, draft } = scene;
  const title = say('quote', { title: levelName(head, at, scene) });
  const move = (by: -1 | 1) => desk.edit(draft, (before) => withCommonLevelMoved(before, at, by), { focus: `level-${by < 0 ? 'lower' : 'higher'} ${at + by}`, said: 'saidMoved' });
  const remove = () => desk.edit(draft, (before) => withoutCommonLevel(before, at), { focus: common.heads.length > 1 ? `common ${Math.min(at, common.heads.length - 2)}` : 'add-level', said: 'saidLevelRemoved' });
  return html`<li class="cell" part="level">
    ${field({ id: `common-${at}`, label: say('levelLabel', { number: at + 1 }), value: head.label, live, focus: `common ${at}`, take: (label) => desk.edit(draft, (before) => withCommonLevel(before, at, { label }), { field: `common ${at}` }) })}
    ${pointsFields(scene, `common-points-${at}`, `common-points ${at}`, head, (before, fields) => withCommonLevel(before, at, fields))}
    ${live
      ? html`<div class="tools">
          ${rubric.kind === 'singlePoint' ? nothing : html`${tool(iconBack, say('moveLower', { title }), at > 0, `level-lower ${at}`, () => move(-1))} ${tool(iconNext, say('moveHigher', { title }), at < common.heads.length - 1, `level-higher ${at}`, () => move(1))}`}
          ${tool(iconTrash, say('removeLevel', { title }), true, `level-remove ${at}`, remove)}
        </div>`
      : nothing}
  </li>`;
}

/** One figure, or the two ends of a range; nothing where levels give no points. */
export function pointsFields(scene: RubricScene, id: string, focus: string, head: LevelHead, set: (rubric: RubricScene['rubric'], fields: Partial<LevelHead>) => RubricScene['rubric']): TemplateResult | typeof nothing {
  const { mode, say, live } = scene;
  if (mode === 'none') return nothing;
  const top = field({ id, label: say(mode === 'ranges' ? 'pointsTo' : 'points'), type: 'number', live, ...numberField(scene, focus, head.points, (before, points) => set(before, { points })) });
  if (mode === 'points') return top;
  return html`<div class="range">
    ${field({ id: `${id}-min`, label: say('pointsFrom'), type: 'number', live, ...numberField(scene, `${focus} min`, head.minPoints, (before, minPoints) => set(before, { minPoints })) })} ${top}
  </div>`;
}

