import { html, nothing, type TemplateResult } from 'lit';
import type { Criterion, Rubric } from '../../domain/records/rubric.js';
import type { AgreementReport, AgreementRow } from '../../domain/rubric/agreement-report.js';
import { formatNumber, formatPercent } from '../../ui/locale/message.js';
import type { ScorerWord, Speech } from './rubric-scorer.scene.js';
import { codeChips, criterionTitle } from './rubric-words.js';

const percent = (share: number | undefined, lang: string): string => (share === undefined ? '–' : formatPercent(share, lang));
const figure = (value: number | undefined, lang: string): string => (value === undefined ? '–' : new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value));

/** Which of two is milder, in words: "0.5 levels higher". */
function driftWords({ say, lang }: Speech, drift: number | undefined): string {
  if (drift === undefined) return '–';
  const by = formatNumber(Math.round(Math.abs(drift) * 100) / 100, lang);
  return Math.abs(drift) < 0.005 ? say('driftNone') : say(drift > 0 ? 'driftHigher' : 'driftLower', { by });
}

/** What a row of figures means, in a sentence or two. */
export function meaning({ say, lang }: Speech, row: AgreementRow): string {
  if (row.verdict === 'none') return say('means_none');
  const shares = say('means_shares', { count: row.pairs, exact: percent(row.exact, lang), adjacent: percent(row.adjacent, lang) });
  return [shares, say(`means_${row.verdict}` satisfies ScorerWord), row.few ? say('means_few') : ''].filter(Boolean).join(' ');
}

/** How far scorers agree: in a sentence, criterion by criterion, and over time. */
export function reportTemplate(speech: Speech, { works, criteria, all, drift, apart }: AgreementReport, rubric: Rubric, codesOf: (criterion: Criterion) => readonly string[]): TemplateResult {
  const { say, lang } = speech;
  if (all.verdict === 'none') return html`<p class="empty muted" part="report">${say('noneTwice')}</p>`;
  const head = (text: string) => html`<th scope="col" role="columnheader">${text}</th>`;
  const cell = (label: string, text: string, number = true) => html`<td role="cell" class=${number ? 'number' : ''}><span class="cell-label">${label}</span>${text}</td>`;
  const cells = (row: AgreementRow) => html`${cell(say('pairs'), formatNumber(row.pairs, lang))}${cell(say('exact'), percent(row.exact, lang))}${cell(say('adjacent'), percent(row.adjacent, lang))}${cell(say('kappa'), figure(row.kappa, lang))}${cell(say('alpha'), figure(row.alpha, lang))}${cell(say('drift'), driftWords(speech, row.drift), false)}`;
  const heads = html`<tr role="row">${head(say('criterion'))}${head(say('pairs'))}${head(say('exact'))}${head(say('adjacent'))}${head(say('kappa'))}${head(say('alpha'))}${head(say('drift'))}</tr>`;
  return html`<section class="report" part="report">
    <p class="verdict">${say('worksTwice', { count: works })} ${meaning(speech, all)}</p>
    <table class="plain figures" role="table">
      <caption class="visually-hidden">${say('agreementTitle')}</caption>
      <thead role="rowgroup">${heads}</thead>
      <tbody role="rowgroup">
        ${criteria.map(({ criterion, row }) => html`<tr role="row"><th scope="row" role="rowheader"><span class="clip" dir="auto">${criterionTitle(speech, rubric, criterion)}</span>${codeChips(codesOf(criterion))}<span class="means small muted">${verdictOf(speech, row)}</span></th>${cells(row)}</tr>`)}
        <tr role="row" class="all"><th scope="row" role="rowheader">${say('inAll')}</th>${cells(all)}</tr>
      </tbody>
    </table>
    ${apart > 0 ? html`<p class="small">${say('apartPairs', { count: apart })}</p>` : nothing}
    <p class="small muted">${say('figuresHint')}</p>
    ${drift.length === 0
      ? nothing
      : html`<h3>${say('overTime')}</h3>
          <table class="plain months">
            <thead><tr>${head(say('month'))}${head(say('pairs'))}${head(say('exact'))}${head(say('drift'))}</tr></thead>
            <tbody>${drift.map((month) => html`<tr><th scope="row">${monthName(month.month, lang)}</th><td class="number">${formatNumber(month.pairs, lang)}</td><td class="number">${percent(month.exact, lang)}</td><td>${driftWords(speech, month.drift)}</td></tr>`)}</tbody>
          </table>`}
  </section>`;
}

const verdictOf = ({ say }: Speech, { verdict, few }: AgreementRow): string => [say(`verdict_${verdict}` satisfies ScorerWord), few ? say('means_few') : ''].filter(Boolean).join(' ');

/** "March 2026". The day in the middle of a month is in that month in every time zone. */
const monthName = (month: string, lang: string): string => new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`));
