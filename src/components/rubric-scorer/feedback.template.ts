import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import { pointsOfMark } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import type { Goal } from '../../domain/records/goal.js';
import type { Criterion, Rubric, Scoring } from '../../domain/records/rubric.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { iconCheck, iconEdit, iconFlag, iconRising, iconSpark } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { linkTo } from '../../ui/safe-url.js';
import { feedbackOf, type FeedbackRow } from './feedback.model.js';
import { everyLevel, levelChip, markWords } from './levels.template.js';
import type { Speech } from './rubric-scorer.scene.js';
import { codeChips, criterionTitle, levelText, markStateWord, startsGroup, titleOr } from './rubric-words.js';

export interface FeedbackNeeds {
  readonly rubric: Rubric;
  readonly scoring: Scoring;
  /** The learner reads; else a family does. */
  readonly own: boolean;
  /** Controls are live. */
  readonly editable: boolean;
  readonly levelsShown: boolean;
  readonly acknowledge: () => void;
  readonly showLevels: () => void;
  readonly scoreToo: () => void;
  readonly codesOf: (criterion: Criterion) => readonly string[];
  /** The learner's goals that a criterion feeds. */
  readonly goalsOf: (criterion: Criterion) => readonly Goal[];
  /** Address of a goal's page, with `{id}` in it. */
  readonly goalLink: string | undefined;
  /** Work that was given back, above the feedback; words back and forth, below it. */
  readonly above: TemplateResult | typeof nothing;
  readonly below: TemplateResult | typeof nothing;
  /** The learner may score this work too. */
  readonly maySelfScore: boolean;
}

/** Strengths first, then one next step, the teacher's words, and then part by part. */
export function feedbackView(speech: Speech, needs: FeedbackNeeds): TemplateResult {
  const { say } = speech;
  const { rubric, scoring, own } = needs;
  const { rows, strengths, next, topInAll } = feedbackOf(rubric, scoring);
  const strength = ({ criterion, mark, level }: FeedbackRow) => {
    const words = !isBlank(mark?.beyond ?? '') ? mark!.beyond! : level ? levelText(level, true) : '';
    return html`<li>${iconCheck}<span><b dir="auto">${criterionTitle(speech, rubric, criterion)}</b>${isBlank(words) ? nothing : html`<span class="line" dir="auto">${words}</span>`}</span></li>`;
  };
  const nextWords = next && (next.level ? levelText(next.level, true) : (next.row.mark?.growing ?? ''));
  return html`${needs.above}
    ${strengths.length === 0 ? nothing : html`<section class="panel well" part="strengths"><h3>${iconSpark}${say('strengths')}</h3><ul>${strengths.map(strength)}</ul></section>`}
    ${next || topInAll
      ? html`<section class="panel next" part="next-step"><h3>${iconRising}${say(own ? 'nextStep' : 'nextStepOf')}</h3>
          ${next ? html`<p><b dir="auto">${criterionTitle(speech, rubric, next.row.criterion)}</b>${isBlank(nextWords!) ? nothing : html`${next.level ? html`<span class="line muted" dir="auto">${say('nextLooks')}</span>` : nothing}<span class="line" dir="auto">${nextWords}</span>`}</p>` : html`<p>${say(own ? 'topAll' : 'topAllOf')}</p>`}
        </section>`
      : nothing}
    ${isBlank(scoring.comment) ? nothing : html`<section class="words"><h3>${say(scoring.role === 'peer' ? 'wordsPeer' : own ? 'words' : 'wordsOf')}</h3><blockquote class="said"><span dir="auto">${scoring.comment}</span></blockquote></section>`}
    <section class="parts">
      <div class="row"><h3>${say('eachCriterion')}</h3>
        <button type="button" class="btn quiet" data-focus="levels" aria-expanded=${needs.levelsShown ? 'true' : 'false'} @click=${needs.showLevels}>${say(needs.levelsShown ? 'hideLevels' : 'showLevels')}</button>
      </div>
      <ul class="rows">${rows.map((row, i) => html`${startsGroup(rows.map(({ criterion }) => criterion), i) ? html`<li class="group"><h4>${row.criterion.group}</h4></li>` : nothing}${criterionRow(speech, needs, row)}`)}</ul>
    </section>
    ${sumLine(speech, needs)}
    ${needs.below}`;
}

function criterionRow(speech: Speech, { rubric, levelsShown, codesOf, goalsOf, goalLink }: FeedbackNeeds, { criterion, mark, level }: FeedbackRow): TemplateResult {
  const points = rubric.showPoints ? pointsOfMark(criterion, mark) : undefined;
  const words = level ? levelText(level, true) : '';
  const state = mark ? markStateWord(speech, mark) : speech.say('notYetScored');
  return html`<li class="feedback-row" part="criterion">
    <div>
      <h4 class="coded"><span class="clip" dir="auto">${criterionTitle(speech, rubric, criterion)}</span>${codeChips(codesOf(criterion))}</h4>
      <p class="mark-line">
        ${level ? levelChip(speech, criterion, level) : state ? html`<span class="chip">${state}</span>` : nothing}
        ${points === undefined ? nothing : html`<span class="muted small" dir="auto">${speech.say('totalPoints', { points, max: maxPoints(criterion)! })}</span>`}
      </p>
      ${isBlank(words) ? nothing : html`<p dir="auto">${words}</p>`}
      ${goalsOf(criterion).map((goal) => goalLine(speech, goal, goalLink))}
    </div>
    ${mark ? html`<div class="beside">${markWords(speech, mark)}</div>` : nothing}
    ${everyLevel(speech, criterion, level, levelsShown, true, rubric.showPoints)}
  </li>`;
}

function sumLine({ say, lang }: Speech, { rubric, scoring, own, editable, maySelfScore, acknowledge, scoreToo }: FeedbackNeeds): TemplateResult {
  const total = rubricTotal(rubric, scoring.marks);
  const read = scoring.status === 'acknowledged';
  const day = scoring.acknowledgedAt ? formatDay(scoring.acknowledgedAt, lang) : '';
  return html`<div class="sum">
    ${total.result && rubric.showPoints ? html`<p class="total" part="total">${say('totalPoints', { points: total.points, max: total.maxPoints })}</p>` : nothing}
    ${read ? html`<p class="read" data-focus="read" tabindex="-1">${iconCheck}${own ? (day ? say('acknowledged', { day }) : say('acknowledgedPlain')) : day ? say('acknowledgedOf', { day }) : say('state_acknowledged')}</p>` : nothing}
    ${!read && own && editable && scoring.status !== 'returned' ? html`<div class="actions"><button type="button" class="btn primary" part="acknowledge" data-focus="acknowledge" @click=${acknowledge}>${iconCheck}${say('acknowledge')}</button></div>` : nothing}
    ${maySelfScore ? html`<div class="actions"><button type="button" class="btn" data-focus="score-too" @click=${scoreToo}>${iconEdit}${say('scoreMyself')}</button></div>` : nothing}
  </div>`;
}

/** The goal that this part feeds: a link where the page says where goals are. */
function goalLine(speech: Speech, goal: Goal, goalLink: string | undefined): TemplateResult {
  const address = linkTo(goalLink, goal.id);
  const title = titleOr(speech, goal.title);
  return html`<p class="goal small">${iconFlag}<span dir="auto">${speech.say('feedsGoal')} ${address ? html`<a href=${address} dir="auto">${title}</a>` : html`<b dir="auto">${title}</b>`}</span></p>`;
}
