/** Lists that a person puts in order. */

export function swapped<T>(items: readonly T[], one: number, other: number): T[] {
  const next = [...items];
  next[one] = items[other]!;
  next[other] = items[one]!;
  return next;
}

/** The list with the item one place up (-1) or down (1); the same list where there is no such place. */
export function moved<T extends { id: string }>(items: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  return from < 0 || !items[from + by] ? items : swapped(items, from, from + by);
}

/** Of items with the same id, all but the first get one of their own: they would be lost otherwise. */
export function withoutDoubles<T extends { id: string }>(items: readonly T[], newId: () => string): T[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const next = seen.has(item.id) ? { ...item, id: newId() } : item;
    seen.add(next.id);
    return next;
  });
}
