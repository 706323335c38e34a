import { html, nothing, type TemplateResult } from 'lit';
import { rubricOfScoring } from '../../domain/rubric/editions.js';
import type { Scoring } from '../../domain/records/rubric.js';
import { iconBack, iconRetry, iconUndo } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { marksTable } from './marks-table.template.js';
import type { WorkPlace } from './place.js';
import type { ScorerHost } from './rubric-scorer.host.js';
import type { TableActs } from './table-acts.js';

export interface ScoredNeeds {
  readonly place: WorkPlace;
  /** The marks, or the place for them. */
  readonly scoring: Scoring;
  readonly name: string;
  readonly levelsShown: boolean;
  readonly mayScore: boolean;
  readonly scoreToo: () => void;
  readonly replies: TemplateResult | typeof nothing;
}

/** Marks that are not changed here and now: submitted, another's, or for somebody who only looks. */
export function scoredView(host: ScorerHost, acts: TableActs, needs: ScoredNeeds): TemplateResult {
  const { place, scoring, name, levelsShown, mayScore } = needs;
  const rubric = rubricOfScoring(place.task.rubric, place.scoring);
  const { say } = host;
  const table = (shown: boolean) => marksTable({ say, sayShared: host.sayShared, lang: host.lang() }, { rubric, scoring, name, levelsShown: shown, codesOf: host.codesOf });
  if (!place.scoring) return html`${place.hidden ? html`<p class="muted">${say('hiddenLine')}</p>` : nothing}${table(true)}`;
  return html`<div class="row">
      <p class="status muted">${statusWords(host, needs)}</p>
      <button type="button" class="btn quiet" data-focus="levels" aria-expanded=${levelsShown ? 'true' : 'false'} @click=${() => host.show({ levels: !levelsShown })}>${say(levelsShown ? 'hideLevels' : 'showLevels')}</button>
    </div>
    ${table(levelsShown)} ${needs.replies}
    ${mayScore ? html`<div class="actions after">${place.own ? ownActions(host, scoring, acts) : html`<button type="button" class="btn" data-focus="score-too" @click=${needs.scoreToo}>${say('scoreToo')}</button>`}</div>` : nothing}`;
}

function statusWords({ say, lang, looker }: ScorerHost, { place, scoring }: ScoredNeeds): string {
  const day = (at: string) => ({ day: formatDay(at, lang()) });
  return [
    !place.own ? say(scoring.status === 'draft' ? 'anotherDraft' : 'another') : scoring.submittedAt ? say('submittedOn', day(scoring.submittedAt)) : '',
    scoring.status === 'acknowledged' && scoring.acknowledgedAt ? say('acknowledgedOf', day(scoring.acknowledgedAt)) : '',
    scoring.status !== 'returned' ? '' : scoring.resubmittedAt ? say('resubmittedOf', day(scoring.resubmittedAt)) : say('returnedOf'),
    looker().role === 'student' && scoring.status !== 'draft' ? say(scoring.role === 'self' ? 'selfWaits' : 'peerThanks') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Taking back takes the evidence back; giving back leaves it until new marks are given. */
function ownActions({ say }: ScorerHost, scoring: Scoring, acts: TableActs): TemplateResult {
  const again = html`<button type="button" class="btn ${scoring.resubmittedAt ? 'primary' : ''}" data-focus="score-again" @click=${() => acts.scoreAgain(scoring)}>${iconRetry}${say('scoreAgain')}</button>`;
  const giveBack = html`<button type="button" class="btn" data-focus="give-back" @click=${() => acts.giveBack(scoring)}>${iconBack}${say('giveBack')}</button>`;
  return html`<button type="button" class="btn" data-focus="take-back" @click=${(event: MouseEvent) => acts.takeBack(scoring, event)}>${iconUndo}${say('takeBack')}</button>
    ${scoring.role !== 'teacher' ? nothing : scoring.status === 'returned' ? again : giveBack}`;
}
