import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, CriterionLevel, Rubric, Scoring } from '../../domain/records/rubric.js';
import { criteriaOf, levelOfMark, marksByCriterion } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { iconCheck } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { emptyMark } from './empty-mark.js';
import type { Speech } from './rubric-scorer.scene.js';
import { criterionTitle, levelPoints, levelText, markStateWord, oddWords, titleOr, totalWords } from './rubric-words.js';

export interface TableNeeds {
  readonly rubric: Rubric;
  readonly scoring: Scoring;
  readonly name: string;
  readonly levelsShown: boolean;
}

/** Every level of a criterion, the chosen one marked by a sign and a word as well as by place; always there in print. */
export function everyLevel(speech: Speech, criterion: Criterion, chosen: CriterionLevel | undefined, shown: boolean, student: boolean, withPoints: boolean): TemplateResult | typeof nothing {
  if (criterion.levels.length === 0) return nothing;
  return html`<ol class="every ${shown ? 'shown' : ''}" part="levels" aria-label=${speech.say('levelsOf')}>
    ${criterion.levels.map((level) => html`<li class=${level === chosen ? 'chosen' : ''} aria-current=${level === chosen ? 'true' : nothing}>
      ${level === chosen ? iconCheck : nothing}<b dir="auto">${titleOr(speech, level.label)}</b>${withPoints && levelPoints(speech, level) ? ` (${levelPoints(speech, level)})` : ''} <span dir="auto">${levelText(level, student)}</span>
    </li>`)}
  </ol>`;
}

/** The words beside a criterion: the comment, and in a single-point rubric what grows and what goes beyond. */
export function markWords(speech: Speech, mark: { comment: string; growing?: string | undefined; beyond?: string | undefined }): TemplateResult | typeof nothing {
  const said = (text: string | undefined, label?: string) => (text === undefined || isBlank(text) ? nothing : html`${label ? html`<b>${label}</b>` : nothing}<p class="said" dir="auto">${text}</p>`);
  return html`${said(mark.beyond, speech.say('beyond'))}${said(mark.growing, speech.say('growing'))}${said(mark.comment)}`;
}

export const levelChip = (speech: Speech, criterion: Criterion, level: CriterionLevel): TemplateResult =>
  html`<span class="level-chip level-${levelStep(criterion.levels.indexOf(level), criterion.levels.length)}" dir="auto">${titleOr(speech, level.label)}</span>`;

/** Marks as staff read them: a real table, stacked where it is narrow (roles are named because stacking takes them away in some browsers). */
export function marksTable(speech: Speech, { rubric, scoring, name, levelsShown }: TableNeeds): TemplateResult {
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
      <th scope="row" role="rowheader"><span class="clip" dir="auto">${criterionTitle(speech, rubric, criterion)}</span></th>
      <td role="cell">
        ${level ? html`${levelChip(speech, criterion, level)} <span class="descriptor" dir="auto">${level.descriptor}</span>` : html`<span class="muted">${markStateWord(speech, mark) || (mark.growing || mark.beyond ? nothing : say('notYetScored'))}</span>`}
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
      <tbody role="rowgroup">${criteriaOf(rubric).map(row)}</tbody>
    </table>
    ${isBlank(scoring.comment) ? nothing : html`<h4>${say('overall')}</h4><blockquote class="said" dir="auto">${scoring.comment}</blockquote>`}
    <p class="total"><output part="total">${totalWords(speech, rubric, rubricTotal(rubric, scoring.marks))}</output></p>`;
}
