/** The editor of one rubric: what it is, its levels, its criteria, and what is still in the way. */
import { html, nothing, type TemplateResult } from 'lit';
import { withFields } from '../../domain/records/apply-changes.js';
import type { Rubric } from '../../domain/records/rubric.js';
import { withKind, withPointsMode, type PointsMode } from '../../domain/rubric/edit-rubric.js';
import { check, field, selectField } from '../../ui/edit/fields.template.js';
import { editorHead, shortcuts, throwAwayLine } from '../../ui/edit/head.template.js';
import { checkPanel } from './check.template.js';
import { criteria } from './criteria.template.js';
import { levels } from './levels.template.js';
import { rubricConflict } from './others.template.js';
import { previewSection } from './preview.template.js';
import { problemAt, type RubricScene } from './rubric-scene.js';
import { takeAway } from './share.template.js';

export function deskTemplate(scene: RubricScene): TemplateResult {
  const { draft, rubric, say, live } = scene;
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => shortcuts(event, scene)} @focusout=${() => draft.history.rest()}>
    ${editorHead(scene, { title: rubric.title, line: html`${say(`kind_${rubric.kind}`)} · ${say('criteriaCount', { count: rubric.criteria.length })}`, all: say('allRubrics'), previewed: scene.previewAs !== undefined })}
    ${live && draft.conflict ? rubricConflict(scene, draft.conflict.theirs, draft.conflict.conflicts) : nothing}
    <div class="desk">
      <div class="main">${about(scene)} ${levels(scene)} ${criteria(scene)} ${previewSection(scene)} ${takeAway(scene)}</div>
      ${checkPanel(scene)}
    </div>
    ${throwAwayLine(scene)}
  </div>`;
}

const KINDS = ['analytic', 'holistic', 'singlePoint'] as const satisfies Rubric['kind'][];
const MODES = ['none', 'points', 'ranges'] as const satisfies PointsMode[];

function about(scene: RubricScene): TemplateResult {
  const { rubric, say, live, desk, draft, mode, wordings } = scene;
  const edit = (fields: Partial<Rubric>, name?: string) => desk.edit(draft, (before) => ({ ...before, ...fields }), name ? { field: name } : {});
  return html`<section class="about" part="about" aria-labelledby="about-head">
    <h3 id="about-head">${say('aboutHead')}</h3>
    ${field({ id: 'about-title', label: say('title'), value: rubric.title, live, problem: problemAt(scene, 'about-title'), take: (title) => edit({ title }, 'title') })}
    ${field({ id: 'about-description', label: say('rubricDescription'), type: 'area', value: rubric.description, live, take: (description) => edit({ description }, 'description') })}
    <div class="pair">
      ${selectField({ id: 'about-kind', label: say('kind'), hint: say(`kind_${rubric.kind}_hint`), value: rubric.kind, live, problem: problemAt(scene, 'about-kind'), take: (kind) => desk.edit(draft, (before) => withKind(before, kind as Rubric['kind']), { said: 'saidKind' }) }, KINDS.map((value) => ({ value, label: say(`kind_${value}`) })))}
      ${selectField({ id: 'about-points', label: say('levelsGive'), hint: say(`mode_${mode}_hint`), value: mode, live, take: (next) => desk.edit(draft, (before) => withPointsMode(before, next as PointsMode), { said: 'saidPointsMode' }) }, MODES.map((value) => ({ value, label: say(`mode_${value}`) })))}
    </div>
    ${mode === 'none' ? nothing : check(say('showPoints'), rubric.showPoints, live, (showPoints) => edit({ showPoints }))}
    ${check(say('askWordings'), wordings, live && !hasWordings(rubric), (checked) => {
      if (checked) draft.open.add('wordings');
      else draft.open.delete('wordings');
      desk.redraw();
    })}
    ${voices(scene)}
  </section>`;
}

/** Who scores besides the staff, and who sees whose marks. */
function voices({ rubric, say, live, desk, draft }: RubricScene): TemplateResult {
  const { asks = [], blind, peersNamed } = rubric;
  const edit = (fields: Partial<Rubric>) => desk.edit(draft, (before) => withFields(before, fields));
  const asked = (who: 'self' | 'peer') =>
    check(say(`asks_${who}`), asks.includes(who), live, (checked) => {
      const next = (['self', 'peer'] as const).filter((each) => (each === who ? checked : asks.includes(each)));
      edit({ asks: next.length > 0 ? next : undefined });
    });
  return html`<fieldset class="field voices">
    <legend>${say('voicesHead')}</legend>
    ${asked('self')} ${asked('peer')} ${asks.includes('peer') ? check(say('peersNamed'), peersNamed ?? false, live, (named) => edit({ peersNamed: named || undefined })) : nothing} ${check(say('blind'), blind ?? false, live, (checked) => edit({ blind: checked || undefined }))}
  </fieldset>`;
}

/** Whether a student's own words are written anywhere: they are shown, then. */
export const hasWordings = ({ criteria }: Rubric): boolean => criteria.some((criterion) => criterion.studentWording || criterion.levels.some(({ studentWording }) => studentWording));
