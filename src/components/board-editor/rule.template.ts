/** A rule, of the board or of a badge, as sentences with fields in them. Lists in lists are lists in lists: every part can be reached, moved and taken out. */
import { html, nothing, type TemplateResult } from 'lit';
import { asksForMore, isGroup, keepingMore, moreIds, requiredIds, ruleAt, rulesInside, withRuleAdded, withRuleAt, withRuleMoved, type RulePath } from '../../domain/board/edit-rule.js';
import { withPoints } from '../../domain/board/edit-board.js';
import { MAX_RULE_DEPTH } from '../../domain/board/compile.js';
import type { Board, BoardRule } from '../../domain/records/board.js';
import { iconAlert, iconDown, iconPlus, iconTrash, iconUp } from '../../ui/icons.js';
import { numberOf, typedNumber } from '../../ui/edit/typed-number.js';
import type { BoardCheck } from './check.model.js';
import { findingWords } from './check-words.js';
import type { EditScene } from './edit-scene.js';
import { check, inlineNumber, select, type Choice } from '../../ui/edit/fields.template.js';
import { levelTitle, ruleClause, ruleSentence, squareTitle, standardCode, type RuleWords } from './rule-words.js';
import { tool } from '../../ui/edit/tool.template.js';

type Kind = BoardRule['kind'];
type Leaf<K extends Kind> = Extract<BoardRule, { kind: K }>;

/** Where a rule stands: it is the board's own, or a badge's. */
export interface RuleHome {
  /** Begins the names of its fields. */
  readonly key: string;
  readonly rule: BoardRule | undefined;
  readonly found: Pick<BoardCheck, 'findings' | 'verdict'>;
  readonly of: (board: Board) => BoardRule | undefined;
  readonly put: (board: Board, rule: BoardRule) => Board;
}
interface RuleScene extends EditScene {
  readonly home: RuleHome;
}

const OF_BOARD = 'rule';
export const ruleFocus = (path: RulePath, key = OF_BOARD): string => `${key} ${path.join('.')}`;
const focusAt = ({ home }: RuleScene, path: RulePath) => ruleFocus(path, home.key);
const isOfBoard = ({ home }: RuleScene) => home.key === OF_BOARD;

/** A part with values to begin with. */
function newRule(kind: Kind, scene: RuleScene): BoardRule {
  const { board, records } = scene;
  const required = isOfBoard(scene) ? requiredIds(board.rule) : new Set<string>();
  const squares = board.options.filter(({ free }) => !free);
  switch (kind) {
    case 'all':
    case 'any':
      return { kind, rules: [] };
    case 'not':
    case 'done': {
      const done: BoardRule = { kind: 'done', optionId: (squares.find(({ id }) => !required.has(id)) ?? squares[0])?.id ?? '' };
      return kind === 'not' ? { kind, rule: done } : done;
    }
    case 'count':
      return { kind, min: 1, ...(required.size > 0 ? { of: moreIds(board) } : {}) };
    case 'line':
      return { kind, length: Math.min(3, board.columns) };
    case 'perSection':
      return { kind, min: 1 };
    case 'points':
      return { kind, min: 10 };
    case 'mastery':
      return { kind, standardId: board.options.flatMap(({ standardIds }) => standardIds)[0] ?? records.standards?.[0]?.id ?? '', levelId: records.scales?.[0]?.levels.at(-1)?.id ?? '' };
  }
}

/** A part as another kind: what it holds goes with it where it can. */
function asKind(rule: BoardRule, kind: Kind, scene: RuleScene): BoardRule {
  if (rule.kind === kind) return rule;
  const held = rulesInside(rule);
  if (kind === 'all' || kind === 'any') return { kind, rules: isGroup(rule) ? rule.rules : [rule.kind === 'not' ? rule.rule : rule] };
  if (kind === 'not') return { kind, rule };
  return held.length === 1 && held[0]!.kind === kind ? held[0]! : newRule(kind, scene);
}

export function ruleBuilder(scene: EditScene, found: BoardCheck): TemplateResult {
  const { board, say, live } = scene;
  const words: RuleWords = scene;
  const home: RuleHome = { key: OF_BOARD, rule: board.rule, found, of: ({ rule }) => rule, put: (before, rule) => ({ ...before, rule }) };
  return html`<section class="rule" part="rule" aria-labelledby="rule-head">
    <h3 id="rule-head" tabindex="-1" data-focus="rule">${say('ruleHead')}</h3>
    <p class="sentence" part="rule-sentence" aria-live="polite"><bdi>${ruleSentence(words)}</bdi></p>
    ${board.rule ? group(board.rule as Leaf<'all' | 'any'>, [], { ...scene, home }) : nothing}
    ${live && found.pointsMissing ? pointsForAll(scene) : nothing}
  </section>`;
}

/** Makes an edit of the rule. What was typed in its fields belongs to places that may have moved. */
function change({ desk, draft, home }: RuleScene, edit: (rule: BoardRule) => BoardRule | undefined, focus?: string, said?: string): void {
  for (const field of draft.typed.keys()) if (field.startsWith(`${home.key} `)) draft.typed.delete(field);
  desk.edit(draft, (before) => keepingMore(before, (board) => home.put(board, edit(home.of(board)!) ?? { kind: 'all', rules: [] })), { ...(focus === undefined ? {} : { focus }), ...(said === undefined ? {} : { said }) });
}
const put = (scene: RuleScene, path: RulePath, next: BoardRule, focus?: string) => change(scene, (rule) => withRuleAt(rule, path, next), focus);

function group(rule: Leaf<'all' | 'any'>, path: RulePath, scene: RuleScene): TemplateResult {
  const { say, live } = scene;
  const name = path.length === 0 ? say('ruleWhole') : say(rule.kind === 'all' ? 'partsAll' : 'partsAny');
  return html`${path.length === 0 && isOfBoard(scene) && rule.rules.length > 1
      ? html`<label class="joins"><span>${say('rulePieces')}</span> ${select({ value: rule.kind, live, focus: 'rule kind', take: (kind) => put(scene, path, asKind(rule, kind as Kind, scene), 'rule kind') }, [{ value: 'all', label: say('joinAll') }, { value: 'any', label: say('joinAny') }])}</label>`
      : nothing}
    ${rule.rules.length > 0 ? html`<ol class="parts" aria-label=${name}>${rule.rules.map((part, i) => html`<li>${piece(part, [...path, i], rule.rules.length, scene)}</li>`)}</ol>` : html`<p class="muted small none">${say(path.length === 0 ? 'ruleEmptyWhole' : 'ruleEmptyPart')}</p>`}
    ${live ? adding(path, scene) : nothing}`;
}

/** Common parts, one tap each; inside a part, one button. */
function adding(path: RulePath, scene: RuleScene): TemplateResult {
  const { say, board } = scene;
  const add = (kind: Kind) => {
    const group = ruleAt(scene.home.rule, path);
    const at = group && isGroup(group) ? group.rules.length : 0;
    change(scene, (rule) => withRuleAdded(rule, path, newRule(kind, scene)), focusAt(scene, [...path, at]), 'saidPartAdded');
  };
  if (path.length > 0 || !isOfBoard(scene)) return html`<button type="button" class="btn quiet dense" data-focus="add ${focusAt(scene, path)}" @click=${() => add('count')}>${iconPlus}${say('addPart')}</button>`;
  const kinds: Kind[] = ['done', 'count', ...(board.sections.length > 0 && board.layout !== 'grid' ? (['perSection'] as const) : []), ...(board.layout === 'grid' ? (['line'] as const) : []), 'points', 'mastery', 'any'];
  return html`<div class="adding" role="group" aria-label=${say('addToRule')}>
    <span class="hint">${say('addToRule')}</span>
    ${kinds.map((kind) => html`<button type="button" class="btn dense" data-focus="add ${kind}" @click=${() => add(kind)}>${iconPlus}${say(`add_${named(kind, board)}`)}</button>`)}
  </div>`;
}

/** Sections of a menu are columns to those who read it. */
const named = (kind: Kind, { layout }: Board) => (kind === 'perSection' && layout === 'menu' ? 'perColumn' : kind);

const KINDS: readonly Kind[] = ['done', 'count', 'perSection', 'line', 'points', 'mastery', 'all', 'any', 'not'];

function piece(rule: BoardRule, path: RulePath, neighbours: number, scene: RuleScene): TemplateResult {
  const { say, live, home } = scene;
  const place = path.map((at) => at + 1).join('.');
  const at = path.at(-1)!;
  const focus = focusAt(scene, path);
  const clause = ruleClause(rule, scene);
  const name = say('partNamed', { place, rule: clause });
  const clashes = isAmong(home.found.verdict.conflict, path);
  const insideNot = path.length > 0 && ruleAt(home.rule, path.slice(0, -1))?.kind === 'not';
  const move = (by: -1 | 1) => change(scene, (whole) => withRuleMoved(whole, path, by), `${focusAt(scene, [...path.slice(0, -1), at + by])} ${by < 0 ? 'up' : 'down'}`, 'saidMoved');
  const remove = () => change(scene, (whole) => withRuleAt(whole, path, undefined), neighbours > 1 ? focusAt(scene, [...path.slice(0, -1), Math.min(at, neighbours - 2)]) : isOfBoard(scene) ? OF_BOARD : focusAt(scene, []), 'saidPartRemoved');
  return html`<div class="piece ${clashes ? 'clash' : ''}" part="rule-part" role="group" aria-label=${name}>
    <div class="piece-line">
      <span class="number muted" aria-hidden="true">${place}</span>
      <div class="words">${kindAndBlanks(rule, path, scene)}</div>
      ${live
        ? html`<div class="tools">
            ${insideNot ? nothing : html`${tool(iconUp, say('moveUp', { title: say('partNumber', { place }) }), at > 0, `${focus} up`, () => move(-1))} ${tool(iconDown, say('moveDown', { title: say('partNumber', { place }) }), at < neighbours - 1, `${focus} down`, () => move(1))}`}
            ${tool(iconTrash, say('removeOf', { title: say('partNumber', { place }) }), true, `${focus} remove`, remove)}
          </div>`
        : nothing}
    </div>
    ${beneath(rule, path, scene)}
  </div>`;
}

const isAmong = (paths: readonly RulePath[], path: RulePath) => paths.some((other) => other.join('.') === path.join('.'));

function kindAndBlanks(rule: BoardRule, path: RulePath, scene: RuleScene) {
  const { say, live, records, board } = scene;
  const focus = focusAt(scene, path);
  const deepest = path.length >= MAX_RULE_DEPTH - 1;
  const fits = (kind: Kind) => (kind !== 'mastery' || (records.scales ?? []).length > 0) && (kind !== 'line' || board.layout === 'grid') && !(deepest && (kind === 'all' || kind === 'any' || kind === 'not'));
  const kinds: Choice[] = KINDS.filter((kind) => kind === rule.kind || fits(kind)).map((kind) => ({ value: kind, label: say(`kind_${named(kind, board)}`) }));
  return html`${select({ name: say('kindOfPart'), value: rule.kind, live, focus, take: (kind) => put(scene, path, asKind(rule, kind as Kind, scene), focus) }, kinds)} ${blanks(rule, path, scene)}`;
}

/** What is wrong with a part, the squares it picks, and the parts in it. */
function beneath(rule: BoardRule, path: RulePath, scene: RuleScene) {
  const { say, home } = scene;
  const { findings, verdict } = home.found;
  return html`${findings.filter((finding) => isAmong([finding.path], path)).map((finding) => html`<p class="problem ${finding.weight}">${iconAlert}<span>${findingWords(finding, scene, home.rule)}</span></p>`)}
    ${isAmong(verdict.conflict, path) ? html`<p class="problem stop">${iconAlert}<span>${say(verdict.conflict.length > 1 ? 'clashes' : 'cannotBeMet')}</span></p>` : nothing}
    ${isAmong(verdict.deadWays, path) ? html`<p class="problem hint">${iconAlert}<span>${say('deadWay')}</span></p>` : nothing}
    ${rule.kind === 'count' && rule.of !== undefined && !isMore(rule, scene) ? theseSquares(rule, path, scene) : nothing}
    ${isGroup(rule) ? html`<div class="inside">${group(rule, path, scene)}</div>` : rule.kind === 'not' ? html`<div class="inside">${piece(rule.rule, [...path, 0], 1, scene)}</div>` : nothing}`;
}

/** What a badge is given for. */
export const badgeRule = (scene: EditScene, home: RuleHome & { rule: BoardRule }): TemplateResult =>
  html`<div class="words">${kindAndBlanks(home.rule, [], { ...scene, home })}</div>
    ${beneath(home.rule, [], { ...scene, home })}`;

/** A list that is being picked may happen to be all squares: it stays a list until "more" is chosen. */
const isMore = (rule: Leaf<'count'>, scene: RuleScene) => isOfBoard(scene) && asksForMore(scene.board, rule) && !scene.draft.scratch.has('these');

/** The fields in the sentence of one part. */
function blanks(rule: BoardRule, path: RulePath, scene: RuleScene): unknown {
  const { say, live, board, records, draft, home } = scene;
  const focus = focusAt(scene, path);
  const number = (field: string, name: string, value: number | undefined, set: (value: number) => BoardRule, limits: { least?: number; whole?: boolean } = { whole: true }) =>
    inlineNumber(`${focus} ${field}`.replaceAll(/[ .]/g, '-'), say(name), live, { focus: `${focus} ${field}`, ...numberOf(scene, `${focus} ${field}`, value, (before, next) => keepingMore(before, (of) => home.put(of, withRuleAt(home.of(of)!, path, set(next!))!)), { ...limits, needed: true }) });
  const pick = (field: string, name: string, value: string, choices: readonly Choice[], set: (value: string) => BoardRule) => select({ name: say(name), value, live, focus: `${focus} ${field}`, take: (next) => put(scene, path, set(next), `${focus} ${field}`) }, choices);
  switch (rule.kind) {
    case 'done':
      return pick('square', 'whichSquare', rule.optionId, squareChoices(rule.optionId, scene), (optionId) => ({ kind: 'done', optionId }));
    case 'count': {
      const { min, max } = rule;
      const how = max === undefined ? 'least' : min === undefined ? 'most' : min === max && !draft.scratch.has(`${focus} between`) ? 'exactly' : 'between';
      const base = Math.max(0, min ?? max ?? 1);
      const withAmount = (next: { min?: number; max?: number }): BoardRule => ({ kind: 'count', ...(rule.of ? { of: rule.of } : {}), ...next });
      const take = (next: string): BoardRule => {
        if (next === 'between') draft.scratch.set(`${focus} between`, '');
        else draft.scratch.delete(`${focus} between`);
        return withAmount(next === 'least' ? { min: base } : next === 'most' ? { max: base } : { min: base, max: next === 'exactly' ? base : Math.max(base, max ?? base + 1) });
      };
      const scope = rule.of === undefined ? 'any' : isMore(rule, scene) ? 'more' : 'these';
      const takeScope = (next: string): BoardRule => {
        if (next === 'these') draft.scratch.set('these', '');
        else draft.scratch.delete('these');
        return { kind: 'count', ...(next === 'any' ? {} : { of: next === 'more' ? moreIds(board) : (rule.of ?? []) }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
      };
      return html`${pick('how', 'howMany', how, (['least', 'most', 'exactly', 'between'] as const).map((value) => ({ value, label: say(`how_${value}`) })), take)}
      ${how === 'most' ? number('max', 'most', max, (value) => withAmount({ max: value })) : number('min', how === 'between' ? 'least' : 'howManyNumber', min, (value) => withAmount(how === 'least' ? { min: value } : { min: value, max: how === 'exactly' ? value : max! }))}
      ${how === 'between' ? html`<span>${say('and')}</span>${number('max', 'most', max, (value) => withAmount({ min: min!, max: value }))}` : nothing}
      ${pick('of', 'ofWhich', scope, (isOfBoard(scene) ? (['any', 'more', 'these'] as const) : (['any', 'these'] as const)).map((value) => ({ value, label: say(`of_${value}`) })), takeScope)}`;
    }
    case 'line':
      return html`${number('length', 'howManyNumber', rule.length, (length) => ({ kind: 'line', length }))}<span>${say('lineEnd')}</span>`;
    case 'perSection':
      return html`${number('min', 'howManyNumber', rule.min, (min) => ({ kind: 'perSection', min }))}<span>${say('perSectionEnd')}</span>`;
    case 'points':
      return html`<span>${say('pointsStart')}</span>${number('min', 'points', rule.min, (min) => ({ kind: 'points', min }), {})}<span>${say('pointsEnd')}</span>`;
    case 'mastery': {
      const { standards = [], scales = [] } = records;
      const used = new Set([...board.options.flatMap(({ standardIds }) => standardIds), rule.standardId]);
      const codes = standards.filter(({ id }) => used.has(id)).map(({ id }) => ({ value: id, label: standardCode(scene, id) }));
      const levels = scales.flatMap((scale) => scale.levels).map(({ id }) => ({ value: id, label: levelTitle(scene, id) }));
      return html`${pick('level', 'level', rule.levelId, levels, (levelId) => ({ ...rule, levelId }))}<span>${say('masteryMiddle')}</span>${pick('standard', 'standard', rule.standardId, codes, (standardId) => ({ ...rule, standardId }))}`;
    }
    default:
      return nothing;
  }
}

/** A square that is not there any more is still shown as what the rule names. */
const squareChoices = (id: string, scene: EditScene): Choice[] => [
  ...(scene.board.options.some((option) => option.id === id) ? [] : [{ value: id, label: squareTitle(scene, id) }]),
  ...scene.board.options.filter(({ free }) => !free).map((option) => ({ value: option.id, label: squareTitle(scene, option.id) })),
];

function theseSquares(rule: Leaf<'count'>, path: RulePath, scene: RuleScene): TemplateResult {
  const { board, say, live } = scene;
  const of = rule.of ?? [];
  const missing = of.filter((id) => !board.options.some((option) => option.id === id));
  const take = (id: string, checked: boolean) => put(scene, path, { ...rule, of: checked ? [...of, id] : of.filter((other) => other !== id) });
  return html`<fieldset class="field these">
    <legend class="small">${say('theseSquares', { count: of.length })}</legend>
    <div class="checks">${[...missing, ...board.options.map(({ id }) => id)].map((id) => check(html`<bdi>${squareTitle(scene, id)}</bdi>`, of.includes(id), live, (checked) => take(id, checked)))}</div>
  </fieldset>`;
}

/** One number for every square that has no points yet. */
function pointsForAll(scene: EditScene): TemplateResult {
  const { say, draft, desk } = scene;
  const typed = draft.scratch.get('points for all') ?? '2';
  const points = typedNumber(typed);
  const fits = points !== undefined && points > 0;
  return html`<div class="points-all">
    ${inlineNumber('points-all', say('pointsForAll'), true, { value: typed, problem: fits ? undefined : say('notNumber'), focus: 'points-all', take: (text) => { draft.scratch.set('points for all', text); desk.edit(draft, (before) => before); } }, true)}
    <button type="button" class="btn dense" data-focus="give-points" aria-disabled=${fits ? nothing : 'true'} @click=${() => fits && desk.edit(draft, (before) => withPoints(before, points), { focus: 'rule', said: 'saidPoints' })}>${say('givePoints')}</button>
  </div>`;
}
