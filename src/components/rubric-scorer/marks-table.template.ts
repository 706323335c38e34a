import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, Rubric, Scoring } from '../../domain/records/rubric.js';
import { everyLevel, levelChip, markWords } from './levels.template.js';
import { criteriaOf, levelOfMark, marksByCriterion } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { emptyMark } from './rubric-scorer.model.js';
import type { Speech } from './rubric-scorer.scene.js';
import { codeChips, criterionTitle, descriptorTemplate, markStateWord, oddWords, startsGroup, totalWords } from './rubric-words.js';

export interface TableNeeds {
  readonly rubric: Rubric;
  readonly scoring: Scoring;
  readonly name: string;
  readonly levelsShown: boolean;
  readonly codesOf: (criterion: Criterion) => readonly string[];
}

/** Marks as staff read them: a real table, stacked where it is narrow (roles are named because stacking takes them away in some browsers). */
export function marksTable(speech: Speech, { rubric, scoring, name, levelsShown, codesOf }: TableNeeds): TemplateResult {
  const { say } = speech;
  const marks = marksByCriterion(scoring.marks);
  const points = rubric.showPoints && rubric.criteria.some((criterion) => maxPoints(criterion) !== undefined);
  const row = (criterion: Criterion) => {
    const mark = marks.get(criterion.id) ?? emptyMark(criterion.id);
    const level = levelOfMark(criterion, mark);
    const odd = oddWords(speech, criterion, mark);
    const max = maxPoints(criterion);
    const had = mark.state === 'scored' ? (mark.points ?? level?.points) : undefined;
    const figures = typeof had === 'number' && max !== undefined ? say('totalPoints', { points: had, max }) : '';
    return html`<tr role="row">
      <th scope="row" role="rowheader"><span class="clip" dir="auto">${criterionTitle(speech, rubric, criterion)}</span>${codeChips(codesOf(criterion))}</th>
      <td role="cell">
        ${level ? html`${levelChip(speech, criterion, level)} ${levelsShown ? nothing : descriptorTemplate(level.descriptor)}` : html`<span class="muted">${markStateWord(speech, mark) || (mark.growing || mark.beyond ? nothing : say('notYetScored'))}</span>`}
        ${odd ? html`<span class="chip caution">${odd}</span>` : nothing} ${everyLevel(speech, criterion, level, levelsShown, false, rubric.showPoints)}
      </td>
      ${points ? html`<td role="cell" class=${figures ? 'number' : 'blank'}>${figures || '–'}</td>` : nothing}
      <td role="cell">${markWords(speech, mark)}</td>
    </tr>`;
  };
  const head = (text: string) => html`<th scope="col" role="columnheader">${text}</th>`;
  return html`<table class="plain marks" part="table" role="table">
      <caption class="visually-hidden">${say('tableCaption', { name })}</caption>
      <thead role="rowgroup"><tr role="row">${head(say('criterion'))}${head(say('level'))}${points ? head(say('pointsShort')) : nothing}${head(say('comment'))}</tr></thead>
      <tbody role="rowgroup">${criteriaOf(rubric).map((criterion, i, all) => html`${startsGroup(all, i) ? html`<tr role="row" class="group"><th scope="colgroup" role="columnheader" colspan=${points ? 4 : 3}>${criterion.group}</th></tr>` : nothing}${row(criterion)}`)}</tbody>
    </table>
    ${isBlank(scoring.comment) ? nothing : html`<h4>${say('overall')}</h4><blockquote class="said"><span dir="auto">${scoring.comment}</span></blockquote>`}
    <p class="total"><output part="total">${totalWords(speech, rubric, rubricTotal(rubric, scoring.marks))}</output></p>`;
}
