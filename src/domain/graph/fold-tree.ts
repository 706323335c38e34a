/** Trees whose branches fold: groups of groups of learners, headings of standards. What is folded, and what is then to be seen. */
import { ringClosingLinks } from './rings.js';

export interface FoldBranch {
  readonly id: string;
  readonly parentId?: string | undefined;
  /** What hangs directly below, as indexes into the list that is folded. */
  readonly items: readonly number[];
}

export type FoldLine =
  | { readonly kind: 'branch'; readonly id: string; readonly depth: number; readonly open: boolean; /** How many different items are below it and shown by the filter. */ readonly size: number }
  | { readonly kind: 'item'; readonly item: number; readonly depth: number; readonly branch: string | undefined };

interface Node extends FoldBranch {
  readonly children: Node[];
}

/** Parents that are missing and parents that close a ring count as none: such a branch stands at the top (FAULTS 71). */
export class FoldTree {
  readonly #nodes = new Map<string, Node>();
  readonly #roots: Node[] = [];
  readonly #below = new Map<string, Uint32Array>();

  /** @param branches in the order in which siblings are shown */
  constructor(branches: readonly FoldBranch[]) {
    for (const branch of branches) if (!this.#nodes.has(branch.id)) this.#nodes.set(branch.id, { ...branch, children: [] });
    const parentOf = (id: string) => {
      const parent = this.#nodes.get(id)?.parentId;
      return parent !== undefined && this.#nodes.has(parent) ? parent : undefined;
    };
    const linksOf = (id: string) => {
      const parent = parentOf(id);
      return parent === undefined ? [] : [parent];
    };
    const cut = new Set(ringClosingLinks(this.#nodes.keys(), linksOf).map(([from]) => from));
    for (const node of this.#nodes.values()) {
      const parent = cut.has(node.id) ? undefined : parentOf(node.id);
      (parent === undefined ? this.#roots : this.#nodes.get(parent)!.children).push(node);
    }
  }

  get size(): number {
    return this.#nodes.size;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Every item below a branch, each once, ascending: a learner of two classes counts once in their school. */
  itemsBelow(id: string): Uint32Array {
    const known = this.#below.get(id);
    if (known) return known;
    const found = new Set<number>();
    const start = this.#nodes.get(id);
    const open = start ? [start] : [];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const item of node.items) found.add(item);
      open.push(...node.children);
    }
    const items = Uint32Array.from(found).sort();
    this.#below.set(id, items);
    return items;
  }

  /**
   * The lines to show, top down.
   * @param order the items that pass the filter, in the order in which siblings are shown
   * @param isOpen whether a branch is unfolded
   * @returns branches without any such item are left out; items that hang nowhere come last, at the top level
   */
  lines(order: readonly number[], isOpen: (id: string) => boolean): FoldLine[] {
    const rank = new Map(order.map((item, i) => [item, i]));
    const shown = (items: Iterable<number>) => [...items].filter((item) => rank.has(item)).sort((a, b) => rank.get(a)! - rank.get(b)!);
    const lines: FoldLine[] = [];
    const placed = new Set<number>();
    const open: { node: Node; depth: number }[] = this.#roots.map((node) => ({ node, depth: 0 })).reverse();
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, depth } = next;
      const size = this.itemsBelow(node.id).reduce((count, item) => count + (rank.has(item) ? 1 : 0), 0);
      if (size === 0) continue;
      if (depth === 0) for (const item of this.itemsBelow(node.id)) placed.add(item);
      const unfolded = isOpen(node.id);
      lines.push({ kind: 'branch', id: node.id, depth, open: unfolded, size });
      if (!unfolded) continue;
      for (const item of shown(new Set(node.items))) lines.push({ kind: 'item', item, depth: depth + 1, branch: node.id });
      for (const child of [...node.children].reverse()) open.push({ node: child, depth: depth + 1 });
    }
    for (const item of order) if (!placed.has(item)) lines.push({ kind: 'item', item, depth: 0, branch: undefined });
    return lines;
  }
}
