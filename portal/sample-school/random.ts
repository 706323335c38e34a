/** Repeatable chance: the same seed and label always give the same run of numbers, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A shuffled copy. */
  shuffled<T>(items: readonly T[]): T[];
  /** Roughly normal around 0 with a spread of 1, cut off at ±3. */
  bell(): number;
}

/** FNV-1a over the label, so that each part of the school has numbers of its own: a change to the goals leaves the names alone. */
function hash(seed: number, label: string): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of label) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

/** mulberry32: 32 bits of state, public domain, good enough for a sample and never for a secret. */
export function randomFor(seed: number, label: string): Random {
  let state = hash(seed, label);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => items[whole(0, items.length - 1)]!,
    shuffled(items) {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    bell: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
  };
}
