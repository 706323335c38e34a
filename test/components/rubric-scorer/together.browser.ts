import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { createClient } from '../../../src/sdk/client/create-client.js';
import type { Client } from '../../../src/sdk/client/client.types.js';
import { indexedDbSource } from '../../../src/sdk/sources/indexed-db-source.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { WayErrorEvent } from '../../../src/ui/events/error-event.js';
import { records, show, submitted, teacher } from './scorer.fixture.js';

const alone = { ...teacher, learner: 's-1' };
const draft = { ...submitted, status: 'draft', marks: [] };
afterEach(() => sessionStorage.clear());

describe('two at once', () => {
  const pair = async () => {
    const source = memorySource(records({ scorings: [draft] }));
    const open = async () => {
      const shown = await show(undefined, alone);
      shown.element.client = createClient({ source, viewer: { id: 't-1', role: 'teacher' } });
      await aTimeout(20);
      await shown.settle();
      return shown;
    };
    return [await open(), await open()] as const;
  };

  it('one mark is one entry in the request, and two criteria at once are both kept and seen by both', async () => {
    const [one, other] = await pair();
    one.level(0, 1).click();
    other.level(1, 3).click();
    await aTimeout(40);
    await one.settle();
    await other.settle();
    const [change] = one.asked[0]!.changes as unknown as [{ fields: object; entries: { marks: unknown[] } }];
    expect([Object.keys(change.fields), change.entries.marks.length]).to.deep.equal([[], 1]);
    for (const shown of [one, other]) expect(shown.level(0, 1).checked && shown.level(1, 3).checked).to.equal(true);
  });

  it('of one criterion both marks are shown, and one is chosen', async () => {
    const [one, other] = await pair();
    one.level(0, 1).click();
    other.level(0, 3).click();
    await aTimeout(40);
    await one.settle();
    await other.settle();
    const loser = [one, other].find((shown) => shown.all('[part=clash]').length > 0)!;
    expect(loser.text('[part=clash]')).to.contain('Growing').and.to.contain('Beyond');
    await loser.click('[data-focus=keep-mine]');
    await aTimeout(20);
    await one.settle();
    expect([one.level(0, 3).checked, other.level(0, 3).checked]).to.deep.equal([loser === other, loser === other]);
  });
});

describe('one teacher in two tabs', () => {
  const tabs = async () => {
    const name = `tabs ${crypto.randomUUID()}`;
    const open = async () => {
      const shown = await show(undefined, alone);
      const client = createClient({ source: indexedDbSource({ name, seed: records() as unknown as RecordSet }), viewer: { id: 't-1', role: 'teacher' } });
      shown.element.client = client;
      await waitUntil(() => shown.all('fieldset').length === 2);
      return { ...shown, client };
    };
    return [await open(), await open()] as const;
  };
  const saved = async ({ client }: { client: Client }) => (await client.scorings.list()).map(({ marks, comment }) => [marks.map(({ criterionId, levelId }) => `${criterionId} ${levelId}`).sort().join(), comment]);

  it('makes one scoring of the first marks given in both at once (fault 103)', async () => {
    const [one, other] = await tabs();
    const errors: string[] = [];
    for (const { element } of [one, other]) element.addEventListener('way-error', (event) => errors.push((event as WayErrorEvent).detail.code));
    one.level(0, 1).click();
    other.level(1, 3).click();
    await waitUntil(() => [one, other].every((shown) => shown.level(0, 1).checked && shown.level(1, 3).checked));
    for (const tab of [one, other]) expect(await saved(tab)).to.deep.equal([['a a-2,b b-4', '']]);
    expect([other.all('[part=error]').length + one.all('[part=error]').length, errors], 'nobody is told of what went well').to.deep.equal([0, []]);
  });

  it('shows both marks of one criterion, and keeps a comment beside a first mark', async () => {
    const [one, other] = await tabs();
    one.level(0, 1).click();
    other.level(0, 3).click();
    await waitUntil(() => [one, other].some((shown) => shown.all('[part=clash]').length > 0));
    expect((await saved(one)).length).to.equal(1);
    const [third, fourth] = await tabs();
    third.level(0, 1).click();
    await fourth.type('#comment-all', 'Well done');
    await waitUntil(() => third.$<HTMLTextAreaElement>('#comment-all').value === 'Well done' && fourth.level(0, 1).checked);
    expect(await saved(fourth)).to.deep.equal([['a a-2', 'Well done']]);
  });
});

describe('what is typed', () => {
  it('is in its field after a reload, said to be not saved, and forgotten once it is', async () => {
    const first = await show(records(), alone, (event) => event.preventDefault());
    const area = first.$<HTMLTextAreaElement>('#comment-all');
    area.value = 'Half a thought';
    area.dispatchEvent(new InputEvent('input'));
    first.element.remove();
    const again = await show(records(), alone);
    expect(again.$<HTMLTextAreaElement>('#comment-all').value).to.equal('Half a thought');
    expect(again.text('.overall')).to.contain('Not saved yet');
    await again.click('.overall .waits button');
    expect(again.scorings()[0]!.comment).to.equal('Half a thought');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is there though the text of another field was spoilt', async () => {
    const first = await show(records(), alone, (event) => event.preventDefault());
    for (const selector of ['#comment-all', '[data-focus=open-comment-k0]']) {
      if (selector.startsWith('[')) await first.click(selector);
      const area = first.$<HTMLTextAreaElement>(selector.startsWith('[') ? '#comment-k0' : selector);
      area.value = 'Half a thought';
      area.dispatchEvent(new InputEvent('input'));
    }
    first.element.remove();
    const begin = sessionStorage.key(0)!.slice(0, sessionStorage.key(0)!.lastIndexOf('comment'));
    for (const place of ['a', 'growing', 'zz']) sessionStorage.setItem(begin + place, '#');
    const again = await show(records(), alone);
    expect([again.$<HTMLTextAreaElement>('#comment-all').value, again.$<HTMLTextAreaElement>('#comment-k0').value]).to.deep.equal(['Half a thought', 'Half a thought']);
  });

  it('is not shown to another teacher', async () => {
    const first = await show(records(), alone);
    const area = first.$<HTMLTextAreaElement>('#comment-all');
    area.value = 'Mine';
    area.dispatchEvent(new InputEvent('input'));
    const other = await show(records(), { ...alone, 'viewer-id': 't-2' });
    expect(other.$<HTMLTextAreaElement>('#comment-all').value).to.equal('');
  });

  it('of a million letters stays whole and is not sent (fault 85)', async () => {
    const shown = await show(records(), alone);
    await shown.type('#comment-all', 'a'.repeat(1_000_000));
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value.length).to.equal(1_000_000);
    expect(shown.asked.length).to.equal(0);
  });
});

describe('a host that never answers', () => {
  it('holds up later marks no longer than its limit (fault 100)', async () => {
    const real = window.setTimeout;
    window.setTimeout = ((work: TimerHandler, after?: number) => real(work as () => void, after === 15_000 ? 10 : after)) as typeof window.setTimeout;
    try {
      const shown = await show(records(), alone, (event) => shownAsked++ === 0 && event.respondWith(new Promise(() => undefined)));
      shown.level(0, 1).click();
      shown.level(1, 2).click();
      await aTimeout(80);
      await shown.settle();
      expect(shown.level(0, 1).checked, 'what was not answered goes back').to.equal(false);
      expect(shown.scorings()[0]!.marks.map(({ levelId }) => levelId)).to.deep.equal(['b-3']);
    } finally {
      window.setTimeout = real;
    }
  });
  let shownAsked = 0;
});

describe('groups and criteria that may be left out', () => {
  it('have headings, say so, and are not waited for', async () => {
    const levels = [{ id: 'x', label: 'Yes', points: 1 }];
    const criteria = [{ id: 'a', title: 'A', group: 'First', levels, standardIds: ['st'] }, { id: 'b', title: 'B', group: 'First', levels }, { id: 'c', title: 'C', group: 'Second', levels, optional: true }];
    const shown = await show(records({ rubrics: [{ id: 'r', version: 1, title: 'R', criteria }], standards: [{ id: 'st', code: '5.NF.1' }] }), alone);
    expect(shown.all('h4.group').map((each) => each.innerText)).to.deep.equal(['First', 'Second']);
    expect(shown.text('legend')).to.contain('5.NF.1');
    shown.level(0, 0).click();
    shown.level(1, 0).click();
    await shown.settle();
    expect(shown.text('[part=total]')).to.contain('2 of 2 criteria scored');
    await shown.click('[data-focus=submit]');
    expect(shown.scorings()[0]!.status).to.equal('submitted');
  });
});
