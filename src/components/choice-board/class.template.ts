/** A class on one board: what waits for the teacher, who chose what, which options nobody takes. Loaded when a teacher looks at a class. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boardProblems, type BoardProblem } from '../../domain/board/problems.js';
import type { OptionStanding } from '../../domain/board/standing.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { iconAlert, iconCheck } from '../../ui/icons.js';
import { stateIcons } from './card.template.js';
import type { Act } from './choice-board.context.js';
import { classBoard, type ClassBoard } from './class.model.js';
import type { ReachedBy } from './choice-board.model.js';
import { MOST_DOTS, dots } from './dots.template.js';
import { progressWords, titles, type Words } from './choice-board.words.js';

/** How long a teacher's page looks for a way to complete a board. */
const SEARCH_BUDGET = 2_000;
const problems = new WeakMap<Board, readonly BoardProblem[]>();
function problemsOf(board: Board): readonly BoardProblem[] {
  let found = problems.get(board);
  if (!found) problems.set(board, (found = boardProblems(board, SEARCH_BUDGET)));
  return found;
}

/** A class as the element asks for it. */
export interface ClassRequest {
  readonly records: RecordSet;
  readonly board: Board;
  readonly group: string | undefined;
  readonly reached: ReachedBy | undefined;
  readonly words: Words;
  /** For a learner without a name. */
  readonly noName: string;
}
/** The last view of a set of records: a dialog that opens does not work out a district anew. */
const views = new WeakMap<RecordSet, { readonly request: ClassRequest; readonly view: ClassBoard }>();
function viewOf(request: ClassRequest): ClassBoard {
  const { records, board, group, reached, words, noName } = request;
  const last = views.get(records);
  if (last && last.request.board === board && last.request.group === group && last.request.reached === reached && last.request.words.lang === words.lang) return last.view;
  const view = classBoard(records, board, group, words.lang, noName, reached);
  views.set(records, { request, view });
  return view;
}

export interface ClassWindow {
  readonly rows: number;
  readonly waiting: number;
}

type ShowMore = (what: keyof ClassWindow) => void;

function problemList(board: Board, words: Words): TemplateResult | typeof nothing {
  const found = problemsOf(board);
  if (found.length === 0) return nothing;
  const { say, titleOf, textOf } = words;
  const sentence = ({ code, optionId, sectionId, wants, of }: BoardProblem) =>
    say(`problem_${code}`, {
      option: optionId === undefined ? '' : say('quote', { title: titleOf(optionId) }),
      section: say('quote', { title: textOf(board.sections.find(({ id }) => id === sectionId)?.title ?? '') }),
      wants: wants ?? 0,
      of: of ?? 0,
    });
  return html`<details class="band problems" part="problems" ?open=${found.some(({ weight }) => weight === 'stop')}>
    <summary>${iconAlert}${say('problemsHead')} <span class="chip">${found.length}</span></summary>
    <ul>${[...new Set(found.map(sentence))].map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>
  </details>`;
}

function reviews({ waiting }: ClassBoard, shown: number, words: Words, live: boolean, act: Act, more: ShowMore): TemplateResult {
  const { say, titleOf } = words;
  return html`<section class="group" part="reviews" aria-labelledby="review-head">
    <h3 id="review-head" tabindex="-1">${waiting.length === 0 ? say('reviewNone') : say('reviewAll', { count: waiting.length })}</h3>
    <ul class="reviews">
      ${repeat(
        waiting.slice(0, shown),
        ({ card }) => card.choice!.id,
        ({ learnerId, name, card }) => html`<li>
          <span class="who"><bdi>${name}</bdi><span class="muted"><bdi>${titleOf(card.option.id)}</bdi></span></span>
          <button type="button" class="btn dense" @click=${() => act('open', card.option.id, learnerId)}>
            <span>${say(live ? 'review' : 'look')}<span class="visually-hidden"> ${say('reviewOne', { learner: name, option: titleOf(card.option.id) })}</span></span>
          </button>
        </li>`,
      )}
    </ul>
    ${waiting.length > shown ? html`<button type="button" class="btn quiet dense" @click=${() => more('waiting')}>${say('showMoreWork', { count: waiting.length - shown })}</button>` : nothing}
  </section>`;
}

/** A cell is a button only where work waits: the learner's name opens all of theirs, so that a class is not 200 tab stops. */
function cell({ option, state, choice }: OptionStanding, learnerId: string, name: string, words: Words, act: Act): TemplateResult {
  const { say, titleOf } = words;
  if (option.free) return html`<td class="free">${iconCheck}<span class="visually-hidden">${say('freeSquare')}</span></td>`;
  if (!choice) return html`<td class="none"><span aria-hidden="true">·</span><span class="visually-hidden">${say('cellNone')}</span></td>`;
  const word = say(state === 'started' && choice.feedback ? 'again' : `state_${state}`);
  if (state !== 'submitted') return html`<td class=${state}><span class="mark">${stateIcons[state]}<span>${word}</span></span></td>`;
  return html`<td class=${state}>
    <button type="button" class="mark" aria-label=${say('cell', { learner: name, option: titleOf(option.id), state: word })} @click=${() => act('open', option.id, learnerId)}>${stateIcons[state]}<span>${word}</span></button>
  </td>`;
}

function table({ compiled, rows, takers }: ClassBoard, shown: number, words: Words, act: Act, more: ShowMore): TemplateResult {
  const { say, titleOf } = words;
  return html`<section class="group">
    <h3 id="table-head">${say('classTable')}</h3>
    <div class="table-scroll" role="region" aria-labelledby="table-head" tabindex="0">
      <table class="plain class" part="table">
        <thead>
          <tr>
            <th scope="col">${say('learner')}</th>
            <th scope="col">${say('progress')}</th>
            ${compiled.options.map(({ id }) => html`<th scope="col" class="option"><button type="button" class="link" @click=${() => act('open', id)}><bdi>${titleOf(id)}</bdi></button></th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows.slice(0, shown),
            ({ learnerId }) => learnerId,
            ({ learnerId, name, standing, progress }) => html`<tr>
              <th scope="row"><button type="button" class="link" @click=${() => act('showLearner', learnerId)}><bdi>${name}</bdi></button></th>
              <td class="so-far">
                ${standing.complete
                  ? html`<span class="chip positive">${iconCheck}${say('rowComplete')}</span>`
                  : standing.options.every(({ choice }) => !choice)
                    ? html`<span class="muted">${say('rowNothing')}</span>`
                    : progress
                      ? html`${dots(progress)}<span class=${progress.wanted > MOST_DOTS ? '' : 'visually-hidden'}>${progressWords(progress, words)}</span>`
                      : say('chosenCount', { count: standing.options.filter(({ choice }) => choice).length })}
              </td>
              ${standing.options.map((card) => cell(card, learnerId, name, words, act))}
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say('takenBy')}</th>
            <td></td>
            ${compiled.options.map(({ free }, i) => html`<td>${free ? nothing : takers[i] ? say('takers', { count: takers[i] }) : html`<span class="chip caution">${say('nobody')}</span>`}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
    ${rows.length > shown ? html`<button type="button" class="btn quiet dense" @click=${() => more('rows')}>${say('showMore', { count: rows.length - shown })}</button>` : nothing}
  </section>`;
}

export function classTemplate(request: ClassRequest, window: ClassWindow, live: boolean, act: Act, more: ShowMore): TemplateResult {
  const { words } = request;
  const { say } = words;
  const view = viewOf(request);
  const { compiled, rows, takers, complete, notStarted } = view;
  if (rows.length === 0) return html`${problemList(compiled.board, words)}<p class="empty muted">${say('noLearners')}</p>`;
  const untaken = compiled.options.filter(({ free }, i) => !free && takers[i] === 0).map(({ id }) => id);
  return html`${problemList(compiled.board, words)}
    <ul class="glance">
      <li><bdi>${say('completeCount', { count: complete, all: rows.length })}</bdi></li>
      ${notStarted > 0 ? html`<li><bdi>${say('notStartedYet', { count: notStarted })}</bdi></li>` : nothing} ${untaken.length > 0 ? html`<li><bdi>${say('nobodyTakes', { titles: titles(untaken, words) })}</bdi></li>` : nothing}
    </ul>
    ${reviews(view, window.waiting, words, live, act, more)} ${table(view, window.rows, words, act, more)}`;
}

/** Who has taken an option, for the dialog of an option in the class view. */
export function takersOf(request: ClassRequest, optionId: string): TemplateResult {
  const { say } = request.words;
  const view = viewOf(request);
  const at = view.compiled.indexOf.get(optionId) ?? -1;
  const takers = view.rows.filter(({ standing }) => standing.options[at]?.choice);
  return html`<section>
    <h3>${say('whoChose')}</h3>
    ${takers.length === 0
      ? html`<p class="muted">${say('nobody')}</p>`
      : html`<ul class="takers">${takers.map(({ name, standing }) => html`<li><bdi>${name}</bdi> <span class="chip">${stateIcons[standing.options[at]!.state]}${say(`state_${standing.options[at]!.state}`)}</span></li>`)}</ul>`}
  </section>`;
}
