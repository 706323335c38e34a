import { html, nothing, type TemplateResult } from 'lit';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Criterion } from '../../domain/records/rubric.js';
import type { Viewer } from '../../domain/records/viewer.js';
import { rubricOfScoring } from '../../domain/rubric/editions.js';
import { isSampled, visibleVoices } from '../../domain/rubric/voices.js';
import { iconPrint } from '../../ui/icons.js';
import { taskTitle } from './head.template.js';
import { marksTable } from './marks-table.template.js';
import type { WorkPlace } from './place.js';
import { isOwn, scoringFor, scoringsByLearner } from './rubric-scorer.model.js';
import type { Speech } from './rubric-scorer.scene.js';
import { shortTitle } from './rubric-words.js';

export interface SheetsNeeds {
  readonly place: WorkPlace;
  readonly records: RecordSet;
  readonly looker: Viewer;
  readonly codesOf: (criterion: Criterion) => readonly string[];
}

/** One sheet for each learner whose work is scored, every level listed, the given one marked. Drafts are nobody's feedback yet. */
export function sheets(speech: Speech, { place, records, looker, codesOf }: SheetsNeeds): TemplateResult {
  const { say } = speech;
  const { rubric } = place.task;
  const byLearner = scoringsByLearner(records, place.task);
  const done = (place.pile ?? []).flatMap(({ learnerId, name }) => {
    if (learnerId === undefined) return [];
    const sampled = place.sample !== undefined || isSampled(records.moderations ?? [], { rubricId: rubric.id, learnerId, workId: place.task.workId });
    const visible = visibleVoices(byLearner.get(learnerId) ?? [], (each) => isOwn(each, looker, learnerId), { rubric, viewer: looker, learnerId, sampled });
    const { scoring } = scoringFor(visible, looker, learnerId);
    return scoring && scoring.status !== 'draft' ? [{ scoring, name: name || speech.sayShared('noName') }] : [];
  });
  if (done.length === 0) return html`<p class="empty muted">${say('noSheets')}</p>`;
  return html`<div class="row no-print"><p class="muted">${say('sheetsLine', { count: done.length })}</p><button type="button" class="btn primary" data-focus="print" @click=${() => window.print()}>${iconPrint}${say('print')}</button></div>
    <div class="sheets">${done.map(({ scoring, name }) => html`<article class="sheet" part="sheet">
      <h3 class="whose" dir="auto">${name}</h3>
      <p class="muted of"><span dir="auto">${taskTitle(speech, place.task)}</span><span aria-hidden="true"> · </span><span>${say('rubricLine', { title: shortTitle(speech, rubric.title) })}</span></p>
      ${rubric.criteria.length === 0 ? nothing : marksTable(speech, { rubric: rubricOfScoring(rubric, scoring), scoring, name, levelsShown: true, codesOf })}
    </article>`)}</div>`;
}
