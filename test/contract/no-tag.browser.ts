/** A page that only registers elements and shows none pays for no part of them: nothing more is fetched, however long it is idle. */
import { aTimeout, expect, fixtureSync, html } from '@open-wc/testing';

const defines: Record<string, () => Promise<unknown>> = {
  'way-data': () => import('../../src/components/data/define.js'),
  'way-goal-tracker': () => import('../../src/components/goal-tracker/define.js'),
  'way-choice-board': () => import('../../src/components/choice-board/define.js'),
  'way-board-editor': () => import('../../src/components/board-editor/define.js'),
  'way-rubric-editor': () => import('../../src/components/rubric-editor/define.js'),
  'way-rubric-scorer': () => import('../../src/components/rubric-scorer/define.js'),
  'way-mastery-heatmap': () => import('../../src/components/mastery-heatmap/define.js'),
};

const fetched = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/src/'));
/** Idle for longer than any work that waits for idleness. */
const idle = async () => {
  await new Promise((rest) => {
    requestIdleCallback(rest);
  });
  await aTimeout(400);
};

describe('a page without a tag', () => {
  before(() => performance.setResourceTimingBufferSize(5000));

  for (const tag of Object.keys(defines))
    it(`fetches nothing after the definition of ${tag}`, async () => {
      await defines[tag]!();
      const before = fetched();
      expect(customElements.get(tag)).to.not.equal(undefined);
      await idle();
      expect(fetched().slice(before.length)).to.deep.equal([]);
    });

  it('fetches parts once there is one: the measure sees what comes later', async () => {
    const before = fetched();
    fixtureSync(html`<way-goal-tracker learner="s-1"></way-goal-tracker>`);
    await idle();
    expect(fetched().slice(before.length).join(' ')).to.contain('/ui/records/door');
  });
});
