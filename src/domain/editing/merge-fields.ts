/** Two people changed the same record: what each did is kept, and where both changed the same thing it is said. */

export type Side = 'mine' | 'theirs';

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Field by field: the side that changed it wins; where both did, `prefer` does. */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T, prefer: Side, skip: readonly string[], clash: (field: string) => void): T {
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

/**
 * Items by id: added by either stay, taken away by one go unless the other changed them; the order of who moved them.
 * @param both merges an item that both have; left out: field by field
 */
export function mergeItems<T extends { id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  prefer: Side,
  clash: (id: string, field: string) => void,
  both: (base: T, mine: T, theirs: T) => T = (b, m, t) => mergeFields(b, m, t, prefer, [], (field) => clash(t.id, field)),
): T[] {
  const [old, my, their] = [byId(base), byId(mine), byId(theirs)];
  const merged = (id: string): T | undefined => {
    const [b, m, t] = [old.get(id), my.get(id), their.get(id)];
    if (m && t) return both(b ?? t, m, t);
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
