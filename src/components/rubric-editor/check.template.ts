/** What is still in the way, and what the changes mean for marks given before. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Scoring } from '../../domain/records/rubric.js';
import { isInTheWay, type RubricProblem } from '../../domain/rubric/problems.js';
import type { ScoringToReview } from '../../domain/rubric/severity.js';
import { iconAlert, iconCheck } from '../../ui/icons.js';
import { linkTo } from '../../ui/safe-url.js';
import { problemFocus } from './problem-place.js';
import { criterionName, problemWords } from './problem-words.js';
import type { Consequences } from './rubric-desk.js';
import type { RubricScene } from './rubric-scene.js';

/** Problems and works named one by one; more are counted. */
const MOST_NAMED = 8;

export function checkPanel(scene: RubricScene): TemplateResult {
  const { say, sayShared, desk, draft, live, problems } = scene;
  const lines = inWords(problems, scene);
  const stops = lines.filter(({ stop }) => stop).length;
  return html`<aside class="check-panel" part="check" aria-labelledby="check-head">
    <h3 id="check-head" tabindex="-1" data-focus="check">${say('checkHead')}</h3>
    <p class="verdict ${stops === 0 ? 'fine' : 'stop'}" part="verdict" role="status">${stops === 0 ? iconCheck : iconAlert}<span>${stops === 0 ? say('canScore') : say('cannotScore', { count: stops })}</span></p>
    ${lines.length > 0
      ? html`<ul class="problems" part="problems">
          ${lines.slice(0, MOST_NAMED).map(({ text, stop, focus }) => html`<li class=${stop ? 'stop' : 'hint'}>${iconAlert}<div><bdi>${text}</bdi>${focus === undefined || !live ? nothing : html` <button type="button" class="btn quiet dense" aria-label=${say('showOf', { text })} @click=${() => go(focus, scene)}>${say('show')}</button>`}</div></li>`)}
          ${lines.length > MOST_NAMED ? html`<li>${say('moreProblems', { count: lines.length - MOST_NAMED })}</li>` : nothing}
        </ul>`
      : nothing}
    ${usePanel(scene, desk.consequences(draft))}
    ${live ? html`<button type="button" class="btn" aria-disabled=${desk.isDirty(draft) && !draft.saving ? nothing : 'true'} @click=${() => void desk.save(draft)}>${sayShared('save')}</button>` : nothing}
  </aside>`;
}

/** Sends the focus to a field, and opens what it is in. */
function go(focus: string, { rubric, draft, desk }: RubricScene): void {
  for (const { id } of rubric.criteria) {
    if (!focus.includes(id)) continue;
    draft.open.add(id);
    if (focus.startsWith('weight')) draft.open.add(`details ${id}`);
  }
  desk.redraw(focus);
}

interface Line {
  readonly text: string;
  readonly stop: boolean;
  readonly focus: string | undefined;
}

/** What is in the way first; a problem of common levels is said once, not for each criterion. */
function inWords(problems: readonly RubricProblem[], scene: RubricScene): Line[] {
  const seen = new Set<string>();
  return [...problems.filter(isInTheWay), ...problems.filter((problem) => !isInTheWay(problem))].flatMap((problem) => {
    const focus = problemFocus(problem, scene.rubric);
    const key = `${problem.code} ${focus ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ text: problemWords(problem, scene), stop: isInTheWay(problem), focus }];
  });
}

/** Who was scored with this, and what saving means for them. */
function usePanel(scene: RubricScene, { severity, used, toReview }: Consequences): TemplateResult | typeof nothing {
  const { say, live, desk, draft } = scene;
  if (used === 0) return nothing;
  const dirty = desk.isDirty(draft);
  return html`<section class="affected" part="affected" aria-labelledby="used-head">
    <h4 id="used-head">${say('usedFor', { count: used })}</h4>
    ${dirty ? html`<p class="small">${severity === 'nothing' ? nothing : html`<b>${say('newVersion')}</b> `}${say(`severity_${severity}`)}</p>` : nothing}
    <p class="small">${say('marksKept')}</p>
    ${toReview.length > 0
      ? html`<div part="review">
          <h4 id="review-head" tabindex="-1" data-focus="review">${say(dirty ? 'toReviewThen' : 'toReviewNow', { count: toReview.length })}</h4>
          ${reviewList(scene, toReview, live && !dirty)}
        </div>`
      : nothing}
  </section>`;
}

/** The works to look at again, with the criteria that changed. */
export function reviewList(scene: RubricScene, toReview: readonly ScoringToReview[], mayStand: boolean): TemplateResult {
  const { say, lang, records, nameOfLearner, titleOf } = scene;
  const scorings = new Map((records.scorings ?? []).map((scoring) => [scoring.id, scoring]));
  const list = new Intl.ListFormat(lang);
  const work = (scoring: Scoring | undefined) => [nameOfLearner(scoring?.learnerId), scoring?.workTitle.trim() ? titleOf(scoring.workTitle) : ''].filter(Boolean).join(', ');
  return html`<ul class="review small">
      ${repeat(toReview.slice(0, MOST_NAMED), ({ scoringId }) => scoringId, ({ scoringId, criterionIds }) => {
        const scoring = scorings.get(scoringId);
        const name = work(scoring);
        const address = mayStand && scoring ? linkTo(scene.scoringLink, scoringId) : undefined;
        return html`<li>
          <div>${address ? html`<a href=${address} data-focus="look ${scoringId}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}${scoring?.role === 'teacher' || !scoring ? nothing : html` <span class="muted">(${say(`by_${scoring.role}`)})</span>`}<br /><bdi class="muted">${list.format(criterionIds.map((id) => criterionName(scene, id)))}</bdi></div>
          ${mayStand ? html`<button type="button" class="btn quiet dense" data-focus="stand ${scoringId}" aria-label=${say('letStandOf', { title: name })} @click=${() => scene.letStand([scoringId])}>${say('letStand')}</button>` : nothing}
        </li>`;
      })}
      ${toReview.length > MOST_NAMED ? html`<li>${say('moreWorks', { count: toReview.length - MOST_NAMED })}</li>` : nothing}
    </ul>
    ${mayStand ? html`<p class="hint">${say('reviewHint')}</p>` : nothing}`;
}
