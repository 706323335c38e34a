/** One learner's standards in words, strengths first: what a student or a family sees, and the list view of staff. */
import { html, nothing, type TemplateResult } from 'lit';
import { FLAG } from '../../domain/mastery/matrix.js';
import { iconBack, iconClock, iconFalling, iconNext, iconRising } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { learnerHeaps, type HeatmapModel } from './mastery-heatmap.model.js';

export interface ListScene {
  readonly model: HeatmapModel;
  readonly row: number;
  readonly name: string;
  /** Rows to choose from, for staff; left out: this learner only. */
  readonly choice?: readonly { readonly row: number; readonly name: string }[];
  readonly columns: readonly number[];
  readonly mine: boolean;
  /** Falling is for staff to act on; a learner reads what grows. */
  readonly staff: boolean;
  readonly words: Words;
  open(row: number, column: number, opener: HTMLElement): void;
  choose(row: number): void;
}

export function renderLearnerList(scene: ListScene): TemplateResult {
  const { model, row, columns, words, mine, name } = scene;
  const { say } = words;
  const heaps = learnerHeaps(model, row, columns);
  const can = heaps.can.length;
  // The same two numbers as the learner's row in the grid.
  const tried = can + heaps.workingOn.length;
  return html`${renderChoice(scene)}
    <p class="summary">${tried === 0 ? say('summaryNone') : say(mine ? 'summaryMine' : 'summaryName', { can, tried, name })}</p>
    ${renderHeap(scene, mine ? say('can') : say('canName', { name }), heaps.can)} ${renderHeap(scene, say('working_on'), heaps.workingOn)} ${renderHeap(scene, say('notYet'), heaps.notYet)}`;
}

function renderChoice({ choice, row, words, choose }: ListScene) {
  if (!choice || choice.length < 2) return nothing;
  const at = choice.findIndex((entry) => entry.row === row);
  const step = (by: number) => choose(choice[(at + by + choice.length) % choice.length]!.row);
  return html`<div class="pick no-print">
    <button type="button" class="btn square" aria-label=${words.say('previous')} @click=${() => step(-1)}>${iconBack}</button>
    <label class="visually-hidden" for="pick-learner">${words.say('pickLearner')}</label>
    <select id="pick-learner" .value=${String(row)} @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
      ${choice.map((entry) => html`<option value=${entry.row} ?selected=${entry.row === row}>${entry.name}</option>`)}
    </select>
    <button type="button" class="btn square" aria-label=${words.say('next')} @click=${() => step(1)}>${iconNext}</button>
  </div>`;
}

function renderHeap(scene: ListScene, title: string, columns: readonly number[]) {
  if (columns.length === 0) return nothing;
  const { model, row, words, open } = scene;
  const { matrix } = model;
  const { say } = words;
  return html`<section class="heap">
    <h3>${title} <span class="muted small">${say('countAt', { count: columns.length })}</span></h3>
    <ul>
      ${columns.map((column) => {
        const cell = row * matrix.columns + column;
        const { code, statement } = model.columns[column]!;
        const [level, flags] = [matrix.level[cell]!, matrix.flags[cell]!];
        const label = level >= 0 ? levelLabel(model, level) : say(flags & FLAG.notEnough ? 'notEnough' : 'noEvidence');
        return html`<li>
          <button type="button" class="standard" @click=${(event: Event) => open(row, column, event.currentTarget as HTMLElement)}>
            <span class="what"><bdi>${statement || code}</bdi> ${statement ? html`<span class="muted small"><bdi>${code}</bdi></span>` : nothing}</span>
            ${flags & FLAG.rising ? html`<span class="sign">${iconRising}<span class="small">${say('risingMark')}</span></span>` : nothing}
            ${scene.staff && flags & FLAG.falling ? html`<span class="sign">${iconFalling}<span class="small">${say('fallingMark')}</span></span>` : nothing}
            ${flags & FLAG.stale ? html`<span class="sign">${iconClock}<span class="small">${say('staleMark')}</span></span>` : nothing}
            <span class="level-chip ${level < 0 ? 'level-none' : `level-${levelStep(level, model.scale.levels.length)}`}">${label}</span>
            <span class="visually-hidden">${say('open')}</span>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
