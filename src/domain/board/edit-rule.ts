/** Edits of a completion rule, each giving a new tree. Parts that an edit does not touch stay the same objects. */
import type { Board, BoardRule } from '../records/board.js';

/** The way to a part of the rule: places inside `all`, `any` and `not`, from the outside in. Empty: the whole rule. */
export type RulePath = readonly number[];
/** Rules that hold others. */
export type RuleGroup = Extract<BoardRule, { kind: 'all' | 'any' }>;

export const isGroup = (rule: BoardRule): rule is RuleGroup => rule.kind === 'all' || rule.kind === 'any';
export const rulesInside = (rule: BoardRule): readonly BoardRule[] => (isGroup(rule) ? rule.rules : rule.kind === 'not' ? [rule.rule] : []);

/** `undefined` where the path leads nowhere. */
export function ruleAt(rule: BoardRule | undefined, path: RulePath): BoardRule | undefined {
  return path.reduce<BoardRule | undefined>((at, place) => at && rulesInside(at)[place], rule);
}

/** Every part with its place, outside first. */
export function rulesWithPaths(rule: BoardRule, path: RulePath = []): { rule: BoardRule; path: RulePath }[] {
  return [{ rule, path }, ...rulesInside(rule).flatMap((inside, place) => rulesWithPaths(inside, [...path, place]))];
}

/** The rule with every part replaced by what `change` makes of it, inside first. `undefined` takes a part out; a "not" goes with what it denies. */
export function mapRule(rule: BoardRule, change: (rule: BoardRule) => BoardRule | undefined): BoardRule | undefined {
  if (isGroup(rule)) {
    const rules = rule.rules.flatMap((inside) => mapRule(inside, change) ?? []);
    return change(rules.length === rule.rules.length && rules.every((inside, i) => inside === rule.rules[i]) ? rule : { ...rule, rules });
  }
  if (rule.kind !== 'not') return change(rule);
  const inside = mapRule(rule.rule, change);
  return inside && change(inside === rule.rule ? rule : { kind: 'not', rule: inside });
}

/** The rule with the part at `path` replaced, or taken out where `next` is left out. */
export function withRuleAt(rule: BoardRule, path: RulePath, next: BoardRule | undefined): BoardRule | undefined {
  const [place, ...rest] = path;
  if (place === undefined) return next;
  if (rule.kind === 'not') {
    const inside = place === 0 ? withRuleAt(rule.rule, rest, next) : rule.rule;
    return inside && { kind: 'not', rule: inside };
  }
  if (!isGroup(rule)) return rule;
  return { ...rule, rules: rule.rules.flatMap((inside, i) => (i === place ? (withRuleAt(inside, rest, next) ?? []) : inside)) };
}

/** The part at `path`, which holds others, with one more at its end. */
export function withRuleAdded(rule: BoardRule, path: RulePath, added: BoardRule): BoardRule {
  const group = ruleAt(rule, path);
  return group && isGroup(group) ? withRuleAt(rule, path, { ...group, rules: [...group.rules, added] })! : rule;
}

/** The part at `path` moved up (-1) or down (1) among its neighbours; at the ends it stays. */
export function withRuleMoved(rule: BoardRule, path: RulePath, by: -1 | 1): BoardRule {
  const above = path.slice(0, -1);
  const group = ruleAt(rule, above);
  const from = path.at(-1);
  if (!group || !isGroup(group) || from === undefined || !group.rules[from] || !group.rules[from + by]) return rule;
  const rules = [...group.rules];
  rules.splice(from + by, 0, ...rules.splice(from, 1));
  return withRuleAt(rule, above, { ...group, rules })!;
}

/** The rule as a list of parts, as the editor shows it: one that is no list becomes a list of one. */
export const asGroup = (rule: BoardRule | undefined): RuleGroup => (rule && isGroup(rule) ? rule : { kind: 'all', rules: rule ? [rule] : [] });

/** The rule as it is kept: no empty lists in lists, no list of one. `undefined` where nothing is asked for. */
export function plainRule(rule: BoardRule | undefined): BoardRule | undefined {
  return rule && mapRule(rule, (part) => (isGroup(part) && part.rules.length < 2 ? part.rules[0] : part));
}

/** Options that a rule asks for by name. */
export function requiredIds(rule: BoardRule | undefined): ReadonlySet<string> {
  return new Set(rule ? rulesWithPaths(rule).flatMap(({ rule: part }) => (part.kind === 'done' ? [part.optionId] : [])) : []);
}

/** "More" squares: all but those that are asked for by name, and free ones. */
export function moreIds({ options, rule }: Board): string[] {
  const required = requiredIds(rule);
  return options.filter(({ id, free }) => !free && !required.has(id)).map(({ id }) => id);
}

const sameIds = (one: readonly string[], other: readonly string[]) => one.length === other.length && new Set([...one, ...other]).size === one.length;

/** Whether a count asks for squares besides those asked for by name. */
export const asksForMore = (board: Board, { of }: Extract<BoardRule, { kind: 'count' }>): boolean => of !== undefined && sameIds(of, moreIds(board));

/** Stands for "more" while squares come and go. Known by identity. */
const MORE: string[] = [];

/**
 * Makes an edit; counts that asked for "more" before ask for "more" after it, whatever squares came, went or were asked for by name.
 * Other lists lose the squares that are gone, and so does what asked for them by name.
 */
export function keepingMore(board: Board, edit: (board: Board) => Board): Board {
  if (!board.rule) return withoutGoneBadges(board, edit(board));
  const marked = mapRule(board.rule, (part) => (part.kind === 'count' && asksForMore(board, part) ? { ...part, of: MORE } : part));
  const edited = edit({ ...board, rule: marked });
  if (!edited.rule) return withoutGoneBadges(board, edited);
  const cleaned = withoutGone(edited.rule, board, edited);
  const left = { ...withoutGoneBadges(board, edited), rule: cleaned };
  return { ...left, rule: cleaned && mapRule(cleaned, (part) => (part.kind === 'count' && part.of === MORE ? { ...part, of: moreIds(left) } : part)) };
}

/** The rule without squares that an edit took off the board. Names that led nowhere before stay: they are a fault to be seen, not to be hidden. */
function withoutGone(rule: BoardRule, before: Board, after: Board): BoardRule | undefined {
  const were = new Set(before.options.map(({ id }) => id));
  const are = new Set(after.options.map(({ id }) => id));
  const isGone = (id: string) => were.has(id) && !are.has(id);
  return mapRule(rule, (part) => {
    if (part.kind === 'done') return isGone(part.optionId) ? undefined : part;
    return part.kind === 'count' && part.of && part.of !== MORE && part.of.some(isGone) ? { ...part, of: part.of.filter((id) => !isGone(id)) } : part;
  });
}

/** A badge for nothing but squares that are gone goes with them: an empty rule would be met by everybody. */
function withoutGoneBadges(before: Board, after: Board): Board {
  if (!after.badges || before.options === after.options) return after;
  const badges = after.badges.flatMap((badge) => {
    const rule = withoutGone(badge.rule, before, after);
    return rule === badge.rule ? [badge] : rule && plainRule(rule) ? [{ ...badge, rule }] : [];
  });
  return { ...after, badges };
}
