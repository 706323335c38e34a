import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { ringClosingLinks } from '../../../src/domain/graph/rings.js';

it('cuts every ring, and nothing where there is none (fault 71)', () => {
  const graph = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(graph, (links) => {
      const ids = links.map((_, i) => String(i));
      const linksOf = (id: string) => (links[Number(id)] ?? []).map(String);
      const cut = ringClosingLinks(ids, linksOf);
      const left = new Map(ids.map((id) => [id, linksOf(id).filter((to) => !cut.some(([from, target]) => from === id && target === to))]));
      // Taking away nodes without links, again and again, empties a graph without rings and no other.
      const emptied = (of: Map<string, string[]>) => {
        const rest = new Set(of.keys());
        for (let before = -1; before !== rest.size; ) {
          before = rest.size;
          for (const id of rest) if (!of.get(id)!.some((to) => rest.has(to))) rest.delete(id);
        }
        return rest.size === 0;
      };
      assert.ok(emptied(left));
      if (emptied(new Map(ids.map((id) => [id, linksOf(id)])))) assert.deepEqual(cut, []);
    }),
  );
});
