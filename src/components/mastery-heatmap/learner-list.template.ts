/** One learner's standards in words, strengths first: what a student or a family sees, and the list view of staff. */
import { html, nothing, type TemplateResult } from 'lit';
import { FLAG } from '../../domain/mastery/matrix.js';
import { statementFor } from '../../domain/mastery/statement-for.js';
import { iconBack, iconClock, iconFalling, iconLevel, iconNext, iconRising } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { learnerHeaps, type HeatmapModel } from './mastery-heatmap.model.js';

export interface ListScene {
  readonly model: HeatmapModel;
  readonly row: number;
  readonly name: string;
  /** Rows to choose from, for staff; left out: this learner only. */
  readonly choice?: readonly number[];
  readonly nameOf?: (row: number) => string;
  readonly columns: readonly number[];
  readonly mine: boolean;
  /** Falling is for staff to act on; a learner reads what grows. */
  readonly staff: boolean;
  readonly words: Words;
  open(row: number, column: number, opener: HTMLElement): void;
  choose(row: number): void;
  /** Turns to one standard at a time; left out: cannot. */
  byStandard?(): void;
}

/** So many names are offered to choose from; among more than that, a search narrows them. */
const OFFERED = 400;

export function renderLearnerList(scene: ListScene): TemplateResult {
  const { model, row, columns, words, mine, name } = scene;
  const { say } = words;
  const heaps = learnerHeaps(model, row, columns);
  const can = heaps.can.length;
  // The same two numbers as the learner's row in the grid.
  const tried = can + heaps.workingOn.length;
  return html`${renderChoice(scene)}
    ${model.rows[row]!.learner?.pronunciation?.trim() && !mine ? html`<p class="muted">${say('saidLike', { sound: model.rows[row]!.learner.pronunciation })}</p>` : nothing}
    <p class="summary">${tried === 0 ? say('summaryNone') : say(mine ? 'summaryMine' : 'summaryName', { can, tried, name })}</p>
    ${renderHeap(scene, mine ? say('can') : say('canName', { name }), heaps.can)} ${renderHeap(scene, say('working_on'), heaps.workingOn)} ${renderHeap(scene, say('notYet'), heaps.notYet)}`;
}

function renderChoice({ choice, nameOf, row, words, choose, byStandard }: ListScene) {
  if (!choice || !nameOf) return nothing;
  const { say } = words;
  return html`<div class="pick no-print">
    ${renderPick({ label: say('pickLearner'), entries: choice, chosen: row, textOf: nameOf, words, choose })}
    ${byStandard ? html`<button type="button" class="btn dense" @click=${() => byStandard()}>${say('listByStandard')}</button>` : nothing}
  </div>`;
}

export interface PickScene {
  readonly label: string;
  readonly entries: readonly number[];
  readonly chosen: number;
  readonly textOf: (entry: number) => string;
  readonly words: Words;
  choose(entry: number): void;
}

/** One of many, with a step to the one before and after. */
export function renderPick({ label, entries, chosen, textOf, words, choose }: PickScene): TemplateResult {
  const at = entries.indexOf(chosen);
  const step = (by: number) => choose(entries[(at + by + entries.length) % entries.length]!);
  const from = Math.max(0, Math.min(at - OFFERED / 2, entries.length - OFFERED));
  return html`<button type="button" class="btn square" ?disabled=${entries.length < 2} aria-label=${words.say('previous')} @click=${() => step(-1)}>${iconBack}</button>
    <select aria-label=${label} .value=${String(chosen)} @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
      ${entries.slice(from, from + OFFERED).map((entry) => html`<option value=${entry} ?selected=${entry === chosen}>${textOf(entry)}</option>`)}
    </select>
    <button type="button" class="btn square" ?disabled=${entries.length < 2} aria-label=${words.say('next')} @click=${() => step(1)}>${iconNext}</button>`;
}

function renderHeap(scene: ListScene, title: string, columns: readonly number[]) {
  if (columns.length === 0) return nothing;
  const { model, row, words, open, mine } = scene;
  const { matrix } = model;
  const { say } = words;
  return html`<section class="heap">
    <h3>${title} <span class="muted small">${say('countAt', { count: columns.length })}</span></h3>
    <ul>
      ${columns.map((column) => {
        const cell = row * matrix.columns + column;
        const { code, statement, standard } = model.columns[column]!;
        // The learner's own language comes first where they look themselves; staff look for the words of the framework.
        const own = mine && standard ? statementFor(standard, model.rows[row]!.learner?.languages ?? []) : undefined;
        const [level, flags] = [matrix.level[cell]!, matrix.flags[cell]!];
        const label = level >= 0 ? levelLabel(model, level) : say(flags & FLAG.notEnough ? 'notEnough' : 'noEvidence');
        return html`<li>
          <button type="button" class="standard" @click=${(event: Event) => open(row, column, event.currentTarget as HTMLElement)}>
            <span class="what">
              ${own ? html`<bdi lang=${own.language}>${own.shortStatement?.trim() || own.statement}</bdi><br /><span class="muted small"><bdi>${statement || code}</bdi></span>` : html`<bdi>${statement || code}</bdi>`}
              ${statement ? html`<span class="muted small"><bdi>${code}</bdi></span>` : nothing}
            </span>
            ${flags & FLAG.rising ? html`<span class="sign">${iconRising}<span class="small">${say('risingMark')}</span></span>` : nothing}
            ${scene.staff && flags & FLAG.steady ? html`<span class="sign">${iconLevel}<span class="small">${say('steadyMark')}</span></span>` : nothing}
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
