import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createClient } from '../../../src/sdk/client/create-client.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';

const edit = fc.record({
  who: fc.constantFrom(0, 1),
  id: fc.constantFrom('a', 'b', 'c'),
  action: fc.constantFrom('create', 'update', 'remove'),
  field: fc.constantFrom('title', 'why'),
  pause: fc.boolean(),
});

it('two clients, random edits: they converge, and nothing acknowledged is lost or stepped back (faults 23, 24)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(edit, { maxLength: 25 }), async (s, edits) => {
      const inner = memorySource();
      const source = { ...inner, read: s.scheduleFunction((name: Parameters<typeof inner.read>[0]) => inner.read(name)), write: s.scheduleFunction((mutation: Parameters<typeof inner.write>[0]) => inner.write(mutation)) };
      const clients = [createClient({ source }), createClient({ source })];
      const newest = new Map<string, number>();
      clients.forEach((client, i) =>
        client.goals.watch({}, ({ records, status }) => {
          if (status === 'ready') for (const { id, version, title } of records) {
            // A record made anew after a removal starts again at 1.
            const key = `${i} ${id} ${title.split(' ')[0]}`;
            assert.ok(version >= (newest.get(key) ?? 0), 'stepped back');
            newest.set(key, version);
          }
        }),
      );
      const acknowledged: { id: string; field: string; value: string }[] = [];
      const removed = new Set<string>();
      const all = edits.map(async ({ who, id, action, field, pause }, i) => {
        if (pause) await s.schedule(Promise.resolve());
        const goals = clients[who]!.goals;
        const value = `value ${i}`;
        if (action === 'create') await goals.create({ id: `${id}${i}`, learnerId: 's', title: `life${i}` });
        else {
          const target = (await goals.list()).find((goal) => goal.id.startsWith(id))?.id;
          if (!target) return;
          if (action === 'remove') {
            removed.add(target);
            await goals.remove(target);
          } else if (field === 'why') {
            await goals.update(target, { why: value });
            acknowledged.push({ id: target, field, value });
          } else await goals.update(target, { obstacle: value });
        }
      });
      const ended = Promise.allSettled(all);
      await s.waitFor(ended);
      await s.waitIdle();
      const stored = (await inner.read('goals')).records as { id: string; why?: string }[];
      for (const client of clients) {
        const seen = await s.waitFor(client.goals.list());
        assert.deepEqual(new Set(seen.map(({ id, version, why, obstacle }) => JSON.stringify([id, version, why, obstacle]))), new Set(stored.map((goal) => JSON.stringify([goal.id, (goal as never)['version'], goal.why, (goal as never)['obstacle']]))));
      }
      for (const { id, value } of acknowledged) {
        if (removed.has(id)) continue;
        const { why } = stored.find((goal) => goal.id === id)!;
        // Overwritten only by a later write that saw it: an acknowledged one too.
        assert.ok(why === value || acknowledged.some((other) => other.id === id && other.value === why), 'an acknowledged edit is nowhere');
      }
    }),
    { numRuns: 150 },
  );
});
