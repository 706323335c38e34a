/** What is still in the way, said while the board is being made, with a way to each place. */
import { html, nothing, type TemplateResult } from 'lit';
import { boardProblems, type BoardProblem } from '../../domain/board/problems.js';
import type { Board } from '../../domain/records/board.js';
import { iconAlert, iconCheck } from '../../ui/icons.js';
import { isUnnamed } from './board-draft.js';
import type { EditScene } from './edit-scene.js';

/** Problems named one by one; more are counted. */
const MOST_NAMED = 8;

const ruleOnly = new Set<string>(['ruleTooDeep', 'ruleEmpty', 'ruleMissingOption', 'ruleWantsTooMany', 'ruleMinOverMax', 'lineTooLong', 'lineWithoutGrid']);

/** Problems of the same board are looked for once, however often it is drawn; words do not matter to them. */
let last: { key: string; problems: readonly BoardProblem[] } | undefined;
function problemsOf(board: Board): readonly BoardProblem[] {
  const key = JSON.stringify([board.layout, board.columns, board.sections.map(({ id, kind, max }) => [id, kind, max]), board.rule, board.options.map(({ id, needs, standardIds, sectionId, points, free }) => [id, needs, standardIds.length > 0, sectionId, points, free])]);
  if (last?.key !== key) last = { key, problems: boardProblems(board) };
  return last.problems;
}

export function checkPanel(scene: EditScene, board: Board): TemplateResult {
  const { say, desk, draft, titleOf } = scene;
  const problems = problemsOf(board).filter(({ code }) => code !== 'noStandards');
  const stops = problems.filter(({ weight }) => weight === 'stop');
  const unnamed = board.options.filter(isUnnamed);
  const bare = board.options.filter(({ standardIds, free }) => standardIds.length === 0 && !free);
  const go = (focus: string, optionId?: string) => {
    if (optionId !== undefined) draft.open.add(optionId);
    desk.edit(draft, (before) => before, { focus });
  };
  const optionTitle = (id: string | undefined) => say('quote', { title: titleOf(board.options.find((option) => option.id === id)?.title ?? '') });
  const line = (problem: BoardProblem) => {
    const { code, optionId, sectionId, wants = 0, of = 0 } = problem;
    const section = board.sections.find(({ id }) => id === sectionId);
    const text = say(`problem_${code}`, { option: optionTitle(optionId), section: say('quote', { title: titleOf(section?.title ?? '') }), wants, of });
    const focus = ruleOnly.has(code) ? 'rule' : optionId !== undefined && board.options.some(({ id }) => id === optionId) ? `title ${optionId}` : section ? `section ${section.id}` : undefined;
    return html`<li class=${problem.weight}>
      ${iconAlert}
      <div><bdi>${text}</bdi>${focus ? html` <button type="button" class="btn quiet dense" @click=${() => go(focus)}>${say('show')}</button>` : nothing}</div>
    </li>`;
  };
  return html`<aside class="check-panel" part="check" aria-labelledby="check-head">
    <h3 id="check-head">${say('checkHead')}</h3>
    <p class="verdict ${stops.length > 0 ? 'stop' : 'fine'}" part="verdict" role="status">${stops.length > 0 ? html`${iconAlert}${say('cannotComplete')}` : html`${iconCheck}${say('canComplete')}`}</p>
    ${problems.length > 0
      ? html`<ul class="problems" part="problems">
          ${problems.slice(0, MOST_NAMED).map(line)} ${problems.length > MOST_NAMED ? html`<li>${say('moreProblems', { count: problems.length - MOST_NAMED })}</li>` : nothing}
        </ul>`
      : nothing}
    ${todo(unnamed.length, 'unnamed', () => go(`title ${unnamed[0]!.id}`), scene)} ${todo(bare.length, 'withoutStandards', () => go(`standards ${bare[0]!.id} search`, bare[0]!.id), scene)}
  </aside>`;
}

const todo = (count: number, key: string, act: () => void, { say }: EditScene) =>
  count === 0 ? nothing : html`<p class="todo small"><span>${say(key, { count })}</span> <button type="button" class="btn quiet dense" @click=${act}>${say('showFirst')}</button></p>`;
