/** Two people changed the same board: what each did is kept, and where both changed the same thing it is said. */
import type { Board, BoardOption, BoardSection } from '../records/board.js';

/** Where both changed the same thing. */
export interface MergeConflict {
  readonly place: 'board' | 'option' | 'section';
  /** Of a square or section. */
  readonly id?: string;
  /** `removed`: one changed it, the other took it away. */
  readonly field: string;
}

export interface MergedBoard {
  readonly board: Board;
  readonly conflicts: readonly MergeConflict[];
}

type Side = 'mine' | 'theirs';
type Item = BoardOption | BoardSection;

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Field by field: the side that changed it wins; where both did, `prefer` does. */
function mergeFields<T extends object>(base: T, mine: T, theirs: T, prefer: Side, skip: readonly string[], clash: (field: string) => void): T {
  const out: Record<string, unknown> = {};
  const [b, m, t] = [base, mine, theirs] as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (skip.includes(field)) continue;
    const byMe = !same(b[field], m[field]);
    const byThem = !same(b[field], t[field]);
    if (byMe && byThem && !same(m[field], t[field])) clash(field);
    const value = byMe && (!byThem || prefer === 'mine') ? m[field] : t[field];
    if (value !== undefined) out[field] = value;
  }
  return out as T;
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** Items by id: added by either stay, taken away by one go unless the other changed them; the order of who moved them. */
function mergeItems<T extends Item>(base: readonly T[], mine: readonly T[], theirs: readonly T[], prefer: Side, clash: (id: string, field: string) => void): T[] {
  const [old, my, their] = [byId(base), byId(mine), byId(theirs)];
  const merged = (id: string): T | undefined => {
    const [b, m, t] = [old.get(id), my.get(id), their.get(id)];
    if (m && t) return mergeFields(b ?? t, m, t, prefer, [], (field) => clash(id, field));
    const left = m ?? t;
    if (!b || !left) return left;
    if (same(b, left)) return undefined;
    clash(id, 'removed');
    return (prefer === 'mine') === (left === m) ? left : undefined;
  };
  const common = (items: readonly T[]) => items.filter(({ id }) => my.has(id) && their.has(id)).map(({ id }) => id);
  const oldOrder = base.filter(({ id }) => my.has(id) && their.has(id)).map(({ id }) => id);
  const [leading, other] = same(common(mine), oldOrder) ? [theirs, mine] : [mine, theirs];
  const order = leading.map(({ id }) => id);
  // What only the other has comes after the item it followed there.
  for (const [i, { id }] of other.entries()) {
    if (order.includes(id)) continue;
    const before = other.slice(0, i).findLast((item) => order.includes(item.id));
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
  }
  return order.flatMap((id) => merged(id) ?? []);
}

/**
 * @param base the board that both began with
 * @param prefer whose value is taken where both changed the same thing
 */
export function mergeBoards(base: Board, mine: Board, theirs: Board, prefer: Side = 'mine'): MergedBoard {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(base, mine, theirs, prefer, ['id', 'version', 'options', 'sections'], (field) => conflicts.push({ place: 'board', field }));
  const sections = mergeItems(base.sections, mine.sections, theirs.sections, prefer, (id, field) => conflicts.push({ place: 'section', id, field }));
  const options = mergeItems(base.options, mine.options, theirs.options, prefer, (id, field) => conflicts.push({ place: 'option', id, field }));
  return { board: { ...fields, id: mine.id, version: theirs.version, sections, options }, conflicts };
}
