/** Lists whose own `toJSON` hides the one that old scripts give to every list: with that, a list is written as one text (FAULTS 92). */
function shielded(value: unknown): unknown {
  if (Array.isArray(value)) return Object.defineProperty(value.map(shielded), 'toJSON', { value: undefined });
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shielded(held)]));
}

/** A file of JSON that people can read, and that holds what is meant on any page. */
export const jsonText = (value: unknown): string => JSON.stringify(shielded(value), undefined, 2);
