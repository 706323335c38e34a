/** Orders as index arrays, without a comparator. */

/**
 * Row numbers in the order of their keys, equal keys in the order of before: one pass to count, one to place.
 * @param keyOf a whole number from 0 to `keys` - 1
 * @param before the order to start from; left out: 0, 1, 2 …
 */
export function countingOrder(rows: number, keys: number, keyOf: (row: number) => number, before?: Uint32Array): Uint32Array {
  const keyAt = new Uint16Array(rows);
  const start = new Uint32Array(keys + 1);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    keyAt[row] = key;
    start[key + 1]!++;
  }
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const order = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    const row = before ? before[i]! : i;
    order[start[keyAt[row]!]!++] = row;
  }
  return order;
}
