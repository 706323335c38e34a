/** What is still in the way, said while the board is being made, with a way to each place. */
import { html, nothing, type TemplateResult } from 'lit';
import { withoutStandards } from '../../domain/board/edit-board.js';
import { ruleAt, rulesWithPaths } from '../../domain/board/edit-rule.js';
import type { Board } from '../../domain/records/board.js';
import { iconAlert, iconCheck } from '../../ui/icons.js';
import { affected } from './affected.template.js';
import { isDirty, isUnnamed } from './board-draft.js';
import { learnersOn } from './board-editor.model.js';
import type { BoardCheck } from './check.model.js';
import { findingWords, problemWords } from './check-words.js';
import type { EditScene } from './edit-scene.js';
import { ruleClause } from './rule-words.js';
import { ruleFocus } from './rule.template.js';

/** Problems named one by one; more are counted. */
const MOST_NAMED = 8;

interface Line {
  readonly text: string;
  readonly stop: boolean;
  /** The control to go to. */
  readonly focus: string | undefined;
}

export function checkPanel(scene: EditScene, { verdict, findings, problems }: BoardCheck): TemplateResult {
  const { say, sayShared, desk, draft, board, live } = scene;
  const go = (focus: string, optionId?: string) => {
    if (optionId !== undefined) draft.open.add(optionId);
    desk.edit(draft, (before) => before, { focus });
  };
  const lines: Line[] = [
    ...findings.map((finding) => ({ text: say('partSays', { place: finding.path.map((at) => at + 1).join('.'), text: findingWords(finding, scene) }), stop: finding.weight === 'stop', focus: ruleFocus(finding.path) })),
    ...problems.map((problem) => ({
      text: problemWords(problem, scene),
      stop: problem.weight === 'stop',
      focus: problem.code === 'ruleTooDeep' || problem.code === 'completeFromStart' ? 'rule' : problem.optionId !== undefined && board.options.some(({ id }) => id === problem.optionId) ? `title ${problem.optionId}` : problem.sectionId === undefined ? undefined : `section ${problem.sectionId}`,
    })),
  ];
  const unnamed = board.options.filter(isUnnamed);
  const bare = withoutStandards(board);
  const fine = verdict.possible === true && !lines.some(({ stop }) => stop);
  return html`<aside class="check-panel" part="check" aria-labelledby="check-head">
    <h3 id="check-head">${say('checkHead')}</h3>
    <p class="verdict ${fine ? 'fine' : 'stop'}" part="verdict" role="status">${fine ? iconCheck : iconAlert}<span>${say(fine ? 'canComplete' : verdict.possible === undefined ? 'maybeComplete' : verdict.possible ? 'completeWithFaults' : 'cannotComplete')}</span></p>
    ${conflict(scene, { verdict }, go)}
    ${lines.length > 0
      ? html`<ul class="problems" part="problems">
          ${lines.slice(0, MOST_NAMED).map(({ text, stop, focus }) => html`<li class=${stop ? 'stop' : 'hint'}>${iconAlert}<div><bdi>${text}</bdi>${focus === undefined ? nothing : html` <button type="button" class="btn quiet dense" aria-label=${say('showOf', { text })} @click=${() => go(focus)}>${say('show')}</button>`}</div></li>`)}
          ${lines.length > MOST_NAMED ? html`<li>${say('moreProblems', { count: lines.length - MOST_NAMED })}</li>` : nothing}
        </ul>`
      : nothing}
    ${affected(scene, learnersOn(scene.records.choices).get(board.id)?.size ?? 0, live ? desk.effects(draft) : [])}
    ${todo(unnamed.length, 'unnamed', () => go(`title ${unnamed[0]!.id}`), scene)} ${todo(bare.length, 'withoutStandards', () => go(`standards ${bare[0]!.id} search`, bare[0]!.id), scene)}
    ${live && hidesPoints(board) ? html`<p class="todo small"><span>${say('pointsHidden')}</span> <button type="button" class="btn quiet dense" @click=${() => desk.edit(draft, (before) => ({ ...before, showPoints: true }), { focus: 'rule' })}>${say('showPointsNow')}</button></p>` : nothing}
    ${live ? html`<button type="button" class="btn" aria-disabled=${isDirty(draft) && !draft.saving ? nothing : 'true'} @click=${() => void desk.save(draft)}>${sayShared('save')}</button>` : nothing}
  </aside>`;
}

/** The parts that do not fit together, each with a way to it, and what else stands against them. */
function conflict(scene: EditScene, { verdict }: Pick<BoardCheck, 'verdict'>, go: (focus: string) => void) {
  const { say, board } = scene;
  const { conflict: paths, because } = verdict;
  if (paths.length === 0) return nothing;
  return html`<div class="conflict small" part="conflict">
    <p>${say('conflictHead', { count: paths.length })}</p>
    <ul>
      ${paths.map((path) => {
        const rule = ruleAt(board.rule, path)!;
        return html`<li>${path.length === 0 ? html`<bdi>${ruleClause(rule, scene)}</bdi>` : html`<button type="button" class="btn quiet dense" @click=${() => go(ruleFocus(path))}><bdi>${path.map((at) => at + 1).join('.')} ${ruleClause(rule, scene)}</bdi></button>`}</li>`;
      })}
    </ul>
    ${because.map((reason) => html`<p>${say(`because_${reason}`)}</p>`)}
  </div>`;
}

/** Learners who are asked for points should see them. */
const hidesPoints = ({ rule, showPoints }: Board) => !showPoints && rule !== undefined && rulesWithPaths(rule).some(({ rule: part }) => part.kind === 'points');

const todo = (count: number, key: string, act: () => void, { say }: EditScene) =>
  count === 0 ? nothing : html`<p class="todo small"><span>${say(key, { count })}</span> <button type="button" class="btn quiet dense" aria-label=${say('showFirstOf', { text: say(key, { count }) })} @click=${act}>${say('showFirst')}</button></p>`;
