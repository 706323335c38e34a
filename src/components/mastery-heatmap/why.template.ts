/** "Why this level?": one cell, its evidence and its working. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Explanation } from '../../domain/mastery/explain.js';
import type { TranslatedStatement } from '../../domain/records/framework.js';
import { scaleMax } from '../../domain/mastery/levels.js';
import { iconClose } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { formatDay } from '../../ui/locale/dates.js';
import { formatNumber } from '../../ui/locale/message.js';
import { safeUrl } from '../../ui/safe-url.js';
import { renderComments, type CommentsScene } from './comments.template.js';
import { levelLabel, levelShort, policyWords, type Words } from './heatmap-words.js';
import type { HeatmapHost } from './heatmap-host.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';
import { MOST_LETTERS, nextWords, scoreWords, stateWords, workingWords } from './why-words.js';

export interface WhyScene {
  readonly model: HeatmapModel;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly explanation: Explanation;
  readonly words: Words;
  /** Columns of the standards before this one that are not met yet. */
  readonly before: readonly number[];
  goTo(column: number): void;
  readonly host: HeatmapHost;
  readonly comments: CommentsScene;
  /** The standard in the learner's language. */
  readonly statement: TranslatedStatement | undefined;
  readonly mayOverride: boolean;
  readonly draft: { level: string; reason: string; problem: 'overrideReasonNeeded' | 'tooLong' | undefined };
  readonly closeLabel: string;
  close(): void;
  typed(draft: Partial<WhyScene['draft']>): void;
  save(): void;
  takeBack(): void;
}

const levelChip = (model: HeatmapModel, index: number, text: string) => html`<span class="level-chip ${index < 0 ? 'level-none' : `level-${levelStep(index, model.scale.levels.length)}`}">${text}</span>`;

export function renderWhy(scene: WhyScene): TemplateResult {
  const { model, column, explanation, words, name } = scene;
  const { say } = words;
  const { code, statement } = model.columns[column]!;
  const { cell } = explanation;
  const sound = model.rows[scene.row]!.learner?.pronunciation?.trim();
  const working = workingWords(model, cell, words);
  const next = nextWords(model, explanation, words);
  return html`<div class="dialog-head">
      <div>
        <h2 id="panel-title"><bdi>${name}</bdi></h2>
        ${sound ? html`<p class="muted small">${say('pronounced', { sound })}</p>` : nothing}
        <p class="muted"><bdi>${code}</bdi>${statement && statement !== code ? html` <bdi>${statement}</bdi>` : nothing}</p>
      </div>
      <button type="button" class="btn quiet square" aria-label=${scene.closeLabel} @click=${() => scene.close()}>${iconClose}</button>
    </div>
    <div class="dialog-body why">
      ${renderWhole(scene)}
      <p>${levelChip(model, cell.level, cell.level >= 0 ? levelLabel(model, cell.level) : say(cell.state === 'notEnough' ? 'notEnough' : 'noEvidence'))}</p>
      ${model.scale.levels[cell.level]?.description ? html`<p class="muted">${model.scale.levels[cell.level]!.description}</p>` : nothing}
      ${stateWords(model, explanation, scene.host, words).map((sentence) => html`<p>${sentence}</p>`)}
      <h3>${say('how')}</h3>
      <p>${policyWords(model, words)}</p>
      ${working ? html`<p>${working}</p>` : nothing} ${next ? html`<p class="next">${next}</p>` : nothing}
      ${scene.before.length > 0 ? renderBefore(scene) : nothing}
      ${explanation.pieces.length > 0 ? [html`<h3>${say('evidence')}</h3>`, renderChart(scene), renderEvidence(scene)] : nothing} ${scene.mayOverride ? renderOverride(scene) : nothing} ${renderComments(scene.comments)}
    </div>`;
}

/** The whole statement, where a short one stands above it, and the same in the learner's language. */
function renderWhole({ model, column, statement: own }: WhyScene): TemplateResult {
  const { statement, standard } = model.columns[column]!;
  const whole = standard?.statement.trim() ?? '';
  return html`${whole && whole !== statement ? html`<p class="small" lang=${standard?.language || nothing} dir="auto">${whole}</p>` : nothing}
  ${own ? html`<p class="small" lang=${own.language} dir="auto">${own.statement.trim() || own.shortStatement}</p>` : nothing}`;
}

/** What blocks this learner: earlier standards, each leading to its own cell. */
function renderBefore({ model, row, before, words: { say }, goTo }: WhyScene): TemplateResult {
  return html`<h3>${say('before')}</h3>
    <ul class="before">
      ${before.map((column) => {
        const level = model.matrix.level[row * model.matrix.columns + column]!;
        const { code, statement } = model.columns[column]!;
        return html`<li>
          <button type="button" class="btn dense" @click=${() => goTo(column)}><bdi>${code}</bdi></button> <bdi>${statement}</bdi> ${levelChip(model, level, level < 0 ? say('noEvidence') : levelLabel(model, level))}
        </li>`;
      })}
    </ul>`;
}

function renderEvidence({ model, explanation, words }: WhyScene): TemplateResult {
  const { say, lang } = words;
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const weights = explanation.pieces.some(({ evidence }) => evidence.weight !== 1);
  const shares = explanation.pieces.some(({ share }) => share !== undefined);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${say('evidence')}>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${say('colDate')}</th>
          <th scope="col">${say('colWork')}</th>
          <th scope="col">${say('colScore')}</th>
          ${weights ? html`<th scope="col">${say('colWeight')}</th>` : nothing}
          ${shares ? html`<th scope="col">${say('colShare')}</th>` : nothing}
          <th scope="col">${say('colAfter')}</th>
        </tr>
      </thead>
      <tbody>
        ${explanation.pieces.map((piece) => {
          const { evidence } = piece;
          const link = safeUrl(evidence.link);
          const title = evidence.title?.trim() || say(`kind_${evidence.kind}`);
          return html`<tr class=${piece.counts ? '' : 'not-counted'}>
            <td>${piece.date ? formatDay(piece.date, lang) : say('noDate')}</td>
            <td>
              <bdi>${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${title}</a>` : title}</bdi>
              ${evidence.title?.trim() ? html`<span class="muted small">${say(`kind_${evidence.kind}`)}</span>` : nothing}
            </td>
            <td>
              ${scoreWords(model, piece, words)}
              ${piece.counts ? nothing : html`<span class="muted small">${say('notCounted', { reason: say(`because_${piece.because}`) })}</span>`}
            </td>
            ${weights ? html`<td>${formatNumber(evidence.weight, lang)}</td>` : nothing}
            ${shares ? html`<td>${piece.share === undefined ? '' : percent.format(piece.share)}</td>` : nothing}
            <td>${piece.valueAfter === undefined ? '' : formatNumber(piece.valueAfter, lang)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Dots for scores, a line for the result after each; the table is its twin. */
function renderChart({ model, explanation, words }: WhyScene) {
  const counted = explanation.pieces.filter(({ counts }) => counts);
  if (counted.length < 2) return nothing;
  const [width, height, edge] = [320, 96, 8];
  const low = Math.min(0, ...model.scale.levels.map(({ cut }) => cut));
  const high = Math.max(scaleMax(model.scale), ...counted.map(({ valueAfter }) => valueAfter ?? 0));
  const x = (i: number) => edge + (i * (width - 2 * edge)) / (counted.length - 1);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  const line = counted.flatMap(({ valueAfter }, i) => (valueAfter === undefined ? [] : [`${x(i).toFixed(1)},${y(valueAfter).toFixed(1)}`])).join(' ');
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.say('chart')}>
    ${model.scale.levels.map((level, i) => svg`<line class=${i === model.proficient ? 'cut proficient' : 'cut'} x1="0" x2=${width} y1=${y(level.cut)} y2=${y(level.cut)} />`)}
    <polyline class="result" points=${line} />
    ${counted.map(({ score }, i) => svg`<circle class="score" cx=${x(i)} cy=${y(score!)} r="4" />`)}
  </svg>`;
}

function renderOverride({ model, words, draft, explanation, typed, save, takeBack }: WhyScene): TemplateResult {
  const { say } = words;
  return html`<form
    class="override"
    @submit=${(event: Event) => {
      event.preventDefault();
      save();
    }}
  >
    <h3>${say('override')}</h3>
    <p class="hint" id="override-hint">${say('overrideHint')}</p>
    <div class="field">
      <label for="override-level">${say('overrideLevel')}</label>
      <select id="override-level" .value=${draft.level} @change=${(event: Event) => typed({ level: (event.target as HTMLSelectElement).value })}>
        ${model.scale.levels.map((level, i) => html`<option value=${level.id} ?selected=${level.id === draft.level}>${levelLabel(model, i)} (${levelShort(model, i)})</option>`)}
      </select>
    </div>
    <div class="field">
      <label for="override-reason">${say('overrideReason')}</label>
      <textarea
        id="override-reason"
        dir="auto"
        aria-describedby=${draft.problem ? 'override-problem' : 'override-hint'}
        aria-invalid=${draft.problem ? 'true' : 'false'}
        .value=${draft.reason}
        @input=${(event: Event) => typed({ reason: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${draft.problem ? html`<p class="problem" id="override-problem">${draft.problem === 'tooLong' ? say('tooLong', { count: draft.reason.length - MOST_LETTERS }) : say(draft.problem)}</p>` : nothing}
    </div>
    <div class="actions">
      <button type="submit" class="btn primary">${say('overrideSave')}</button>
      ${explanation.cell.override ? html`<button type="button" class="btn" @click=${() => takeBack()}>${say('overrideRemove')}</button>` : nothing}
    </div>
  </form>`;
}
