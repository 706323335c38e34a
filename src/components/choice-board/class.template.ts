/** A class on one board: what waits for the teacher, who chose what, which options nobody takes. Loaded when a teacher looks at a class. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { conflictIn, type BoardClause } from '../../domain/board/conflict.js';
import { boardProblems, type BoardProblem } from '../../domain/board/problems.js';
import type { OptionStanding } from '../../domain/board/standing.js';
import type { Board } from '../../domain/records/board.js';
import type { Scale } from '../../domain/records/scale.js';
import { iconAlert, iconCheck, iconDownload } from '../../ui/icons.js';
import { stateIcons } from './card.template.js';
import type { Act, BoardContext } from './choice-board.context.js';
import { titles, type Words } from './choice-board.words.js';
import { ownOptions, type ClassBoard, type ClassRow } from './class.model.js';
import { clauseWords, soFarWords, cellWords } from './class-words.js';
import { MOST_DOTS, dots } from './dots.template.js';

/** How long a teacher's page looks for a way to complete a board. */
const SEARCH_BUDGET = 2_000;
interface Found {
  readonly problems: readonly BoardProblem[];
  readonly conflict: readonly BoardClause[];
}
const known = new WeakMap<Board, Found>();
function problemsOf(board: Board): Found {
  let found = known.get(board);
  if (!found) {
    const problems = boardProblems(board, SEARCH_BUDGET);
    const never = problems.some(({ code }) => code === 'neverComplete');
    known.set(board, (found = { problems, conflict: never ? (conflictIn(board, SEARCH_BUDGET) ?? []) : [] }));
  }
  return found;
}

export interface ClassWindow {
  readonly rows: number;
  readonly waiting: number;
}

/** What the class view is drawn from, besides the class. */
export interface ClassScene {
  readonly words: Words;
  readonly window: ClassWindow;
  /** Whether this reader approves and answers. */
  readonly live: boolean;
  /** Ids of choices that are ticked. */
  readonly picked: ReadonlySet<string>;
  /** The scale of levels for what is approved in one go; none where marks are not this reader's to give. */
  readonly scale: Scale | undefined;
  readonly level: string;
  readonly standards: BoardContext['standards'];
  readonly act: Act;
  more(what: keyof ClassWindow): void;
  pick(choiceIds: readonly string[], on: boolean): void;
  pickLevel(levelId: string): void;
  approve(): void;
  download(): void;
}

function problemList(board: Board, words: Words): TemplateResult | typeof nothing {
  const { problems, conflict } = problemsOf(board);
  if (problems.length === 0) return nothing;
  const { say, titleOf, textOf } = words;
  const sentence = ({ code, optionId, sectionId, wants, of }: BoardProblem) =>
    say(`problem_${code}`, {
      option: optionId === undefined ? '' : say('quote', { title: titleOf(optionId) }),
      section: say('quote', { title: textOf(board.sections.find(({ id }) => id === sectionId)?.title ?? '') }),
      wants: wants ?? 0,
      of: of ?? 0,
    });
  const why = conflict.length > 0 ? html`<li>${say('conflictHead')}<ul class="conflict">${conflict.map((clause) => html`<li><bdi>${clauseWords(clause, words)}</bdi></li>`)}</ul></li>` : nothing;
  return html`<details class="band problems" part="problems" ?open=${problems.some(({ weight }) => weight === 'stop')}>
    <summary>${iconAlert}${say('problemsHead')} <span class="chip">${problems.length}</span></summary>
    <ul>${[...new Set(problems.map(sentence))].map((text) => html`<li><bdi>${text}</bdi></li>`)}${why}</ul>
  </details>`;
}

const checked = (event: Event) => (event.target as HTMLInputElement).checked;

/** Several pieces of work approved in one go. */
function batch({ waiting }: ClassBoard, scene: ClassScene): TemplateResult | typeof nothing {
  const { words: { say, textOf }, live, picked, scale, level } = scene;
  if (!live || waiting.length < 2) return nothing;
  const all = waiting.map(({ choice }) => choice.id);
  return html`<div class="batch">
    <label class="check"><input type="checkbox" .checked=${picked.size === all.length} .indeterminate=${picked.size > 0 && picked.size < all.length} @change=${(event: Event) => scene.pick(all, checked(event))} />${say('pickAll')}</label>
    ${picked.size > 0 && scale
      ? html`<label class="batch-level"><span>${say('batchLevel')}</span>
          <select @change=${(event: Event) => scene.pickLevel((event.target as HTMLSelectElement).value)}>
            ${scale.levels.map(({ id, label }) => html`<option value=${id} ?selected=${id === level}>${textOf(label)}</option>`)}
          </select></label>`
      : nothing}
    ${picked.size > 0 ? html`<button type="button" class="btn primary dense" @click=${() => scene.approve()}>${iconCheck}${say('approvePicked', { count: picked.size })}</button>` : nothing}
  </div>`;
}

function reviews(view: ClassBoard, scene: ClassScene): TemplateResult {
  const { waiting } = view;
  const { words: { say, titleOf }, window: { waiting: shown }, live, act, picked } = scene;
  const many = live && waiting.length > 1;
  return html`<section class="group" part="reviews" aria-labelledby="review-head">
    <h3 id="review-head" tabindex="-1">${waiting.length === 0 ? say('reviewNone') : say('reviewAll', { count: waiting.length })}</h3>
    ${batch(view, scene)}
    <ul class="reviews">
      ${repeat(
        waiting.slice(0, shown),
        ({ choice }) => choice.id,
        ({ learnerId, name, choice }) => html`<li>
          ${many ? html`<input type="checkbox" aria-label=${say('pickOne', { learner: name, option: titleOf(choice.optionId) })} .checked=${picked.has(choice.id)} @change=${(event: Event) => scene.pick([choice.id], checked(event))} />` : nothing}
          <span class="who"><bdi>${name}</bdi><span class="muted"><bdi>${titleOf(choice.optionId)}</bdi></span></span>
          <button type="button" class="btn dense" @click=${() => act('open', choice.optionId, learnerId)}>
            <span>${say(live ? 'review' : 'look')}<span class="visually-hidden"> ${say('reviewOne', { learner: name, option: titleOf(choice.optionId) })}</span></span>
          </button>
        </li>`,
      )}
    </ul>
    ${waiting.length > shown ? html`<button type="button" class="btn quiet dense" @click=${() => scene.more('waiting')}>${say('showMoreWork', { count: waiting.length - shown })}</button>` : nothing}
  </section>`;
}

/** Ideas of learners that wait for an answer. */
function ideas({ ideas: waiting }: ClassBoard, { words: { say, textOf }, live, act }: ClassScene): TemplateResult | typeof nothing {
  if (waiting.length === 0) return nothing;
  return html`<section class="group" part="ideas" aria-labelledby="ideas-head">
    <h3 id="ideas-head" tabindex="-1">${say('ideasWait', { count: waiting.length })}</h3>
    <ul class="reviews">
      ${waiting.map(({ name, idea }) => html`<li>
        <span class="who"><bdi>${name}</bdi><span class="muted"><bdi>${textOf(idea.title)}</bdi></span></span>
        <button type="button" class="btn dense" @click=${() => act('openIdea', idea)}><span>${say(live ? 'answer' : 'look')}<span class="visually-hidden"> ${say('reviewOne', { learner: name, option: textOf(idea.title) })}</span></span></button>
      </li>`)}
    </ul>
  </section>`;
}

/** A cell is a button only where work waits: the learner's name opens all of theirs, so that a class is not 200 tab stops. */
function cell(card: OptionStanding, { learnerId, name }: ClassRow, { words, act }: ClassScene): TemplateResult {
  const { say, titleOf, textOf } = words;
  const { option, state, choice } = card;
  if (option.free) return html`<td class="free">${iconCheck}<span class="visually-hidden">${say('freeSquare')}</span></td>`;
  if (!choice) return html`<td class="none"><span aria-hidden="true">·</span><span class="visually-hidden">${say('cellNone')}</span></td>`;
  const word = cellWords(card, words);
  if (state !== 'submitted') return html`<td class=${state}><span class="mark">${stateIcons[state]}<span>${word}</span></span></td>`;
  const title = titleOf(option.id) || textOf(option.title);
  return html`<td class=${state}>
    <button type="button" class="mark" aria-label=${say('cell', { learner: name, option: title, state: word })} @click=${() => act('open', option.id, learnerId)}>${stateIcons[state]}<span>${word}</span></button>
  </td>`;
}

function rowTemplate(row: ClassRow, view: ClassBoard, scene: ClassScene): TemplateResult {
  const { words, act } = scene;
  const { say, textOf } = words;
  const { learnerId, name, standing, progress } = row;
  const soFar = soFarWords(row, words);
  const own = ownOptions(row, view);
  return html`<tr>
    <th scope="row"><button type="button" class="link" @click=${() => act('showLearner', learnerId)}><bdi>${name}</bdi></button></th>
    <td class="so-far">
      ${standing.complete
        ? html`<span class="chip positive">${iconCheck}${soFar}</span>`
        : standing.options.every(({ choice }) => !choice)
          ? html`<span class="muted">${soFar}</span>`
          : progress
            ? html`${dots(progress)}<span class=${progress.wanted > MOST_DOTS ? '' : 'visually-hidden'}>${soFar}</span>`
            : soFar}
    </td>
    ${standing.options.slice(0, view.compiled.options.length).map((card) => cell(card, row, scene))}
    ${view.ownIdeas
      ? html`<td>${own.length === 0 ? html`<span class="visually-hidden">${say('cellNone')}</span>` : html`<ul>${own.map((card) => html`<li><bdi>${textOf(card.option.title)}</bdi>${card.choice ? html` <span class="mark">${stateIcons[card.state]}<span>${cellWords(card, words)}</span></span>` : nothing}</li>`)}</ul>`}</td>`
      : nothing}
  </tr>`;
}

function table(view: ClassBoard, scene: ClassScene): TemplateResult {
  const { compiled, rows, takers, ownIdeas } = view;
  const { words: { say, titleOf }, act, window: { rows: shown } } = scene;
  return html`<section class="group">
    <div class="group-head">
      <h3 id="table-head">${say('classTable')}</h3>
      <button type="button" class="btn dense" @click=${() => scene.download()}>${iconDownload}${say('download')}</button>
    </div>
    <div class="table-scroll" role="region" aria-labelledby="table-head" tabindex="0">
      <table class="plain class" part="table">
        <thead>
          <tr>
            <th scope="col">${say('learner')}</th>
            <th scope="col">${say('progress')}</th>
            ${compiled.options.map(({ id }) => html`<th scope="col" class="option"><button type="button" class="link" @click=${() => act('open', id)}><bdi>${titleOf(id)}</bdi></button></th>`)}
            ${ownIdeas ? html`<th scope="col" class="option">${say('ownIdea')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${repeat(rows.slice(0, shown), ({ learnerId }) => learnerId, (row) => rowTemplate(row, view, scene))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say('takenBy')}</th>
            <td></td>
            ${compiled.options.map(({ free }, i) => html`<td>${free ? nothing : takers[i] ? say('takers', { count: takers[i] }) : html`<span class="chip caution">${say('nobody')}</span>`}</td>`)}
            ${ownIdeas ? html`<td></td>` : nothing}
          </tr>
        </tfoot>
      </table>
    </div>
    ${rows.length > shown ? html`<button type="button" class="btn quiet dense" @click=${() => scene.more('rows')}>${say('showMore', { count: rows.length - shown })}</button>` : nothing}
  </section>`;
}

/** Which standards the board leads to, and how many have come there on it. */
function coverage({ coverage: found, rows }: ClassBoard, { words, standards }: ClassScene): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const { say } = words;
  const all = rows.length;
  return html`<details class="group coverage" part="coverage">
    <summary><h3>${say('coverageHead')}</h3></summary>
    <div class="table-scroll"><table class="plain">
      <thead><tr><th scope="col">${say('coverageStandard')}</th><th scope="col">${say('coverageWays')}</th><th scope="col">${say('coverageDone')}</th><th scope="col">${say('coverageBegun')}</th></tr></thead>
      <tbody>
        ${found.map(({ standardId, optionIds, done, begun }) => {
          const [standard] = standards([standardId]);
          return html`<tr>
            <th scope="row"><span class="code">${standard!.code}</span> <bdi>${standard!.shortStatement ?? standard!.statement}</bdi></th>
            <td>${say('ways', { count: optionIds.length })}</td>
            <td>${say('takers', { count: done })}</td>
            <td>${begun > 0 ? say('takers', { count: begun }) : ''}${done + begun === 0 && all > 0 ? html`<span class="chip caution">${say('nobody')}</span>` : nothing}</td>
          </tr>`;
        })}
      </tbody>
    </table></div>
  </details>`;
}

export function classTemplate(view: ClassBoard, scene: ClassScene): TemplateResult {
  const { words } = scene;
  const { say } = words;
  const { compiled, rows, takers, complete, notStarted } = view;
  if (rows.length === 0) return html`${problemList(compiled.board, words)}<p class="empty muted">${say('noLearners')}</p>`;
  const untaken = compiled.options.filter(({ free }, i) => !free && takers[i] === 0).map(({ id }) => id);
  return html`${problemList(compiled.board, words)}
    <ul class="glance">
      <li><bdi>${say('completeCount', { count: complete, all: rows.length })}</bdi></li>
      ${notStarted > 0 ? html`<li><bdi>${say('notStartedYet', { count: notStarted })}</bdi></li>` : nothing} ${untaken.length > 0 ? html`<li><bdi>${say('nobodyTakes', { titles: titles(untaken, words) })}</bdi></li>` : nothing}
    </ul>
    ${reviews(view, scene)} ${ideas(view, scene)} ${table(view, scene)} ${coverage(view, scene)}`;
}

/** Who has taken an option, for the dialog of an option in the class view. */
export function takersOf({ compiled, rows }: ClassBoard, optionId: string, { say }: Words): TemplateResult {
  const at = compiled.indexOf.get(optionId) ?? -1;
  const takers = rows.filter(({ choices }) => choices.some((choice) => choice.optionId === optionId));
  return html`<section>
    <h3>${say('whoChose')}</h3>
    ${takers.length === 0
      ? html`<p class="muted">${say('nobody')}</p>`
      : html`<ul class="takers">${takers.map(({ name, standing }) => html`<li><bdi>${name}</bdi> <span class="chip">${stateIcons[standing.options[at]!.state]}${say(`state_${standing.options[at]!.state}`)}</span></li>`)}</ul>`}
  </section>`;
}
