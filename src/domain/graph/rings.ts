/**
 * Cuts the links that close a ring, walking without recursion so that 10,000 levels are as safe as ten (FAULTS 71).
 * @param ids the nodes, in the order in which they should keep their links
 * @param linksOf the nodes a node points at (its parents, its prerequisites)
 * @returns the links to leave out, `[from, to]`
 */
export function ringClosingLinks(ids: Iterable<string>, linksOf: (id: string) => readonly string[]): [from: string, to: string][] {
  const cut: [string, string][] = [];
  const open = new Set<string>();
  const finished = new Set<string>();
  for (const start of ids) {
    if (finished.has(start)) continue;
    const path: { id: string; links: readonly string[]; next: number }[] = [{ id: start, links: linksOf(start), next: 0 }];
    open.add(start);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const target = top.links[top.next++];
      if (target === undefined) {
        open.delete(top.id);
        finished.add(top.id);
        path.pop();
      } else if (open.has(target)) {
        cut.push([top.id, target]);
      } else if (!finished.has(target)) {
        open.add(target);
        path.push({ id: target, links: linksOf(target), next: 0 });
      }
    }
  }
  return cut;
}
