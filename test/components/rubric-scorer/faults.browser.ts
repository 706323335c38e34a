/** What other rubric scorers get wrong, and input that breaks them: each has a test that ours does not share it. */
import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { analytic, ranged, records, show, student, submitted, teacher } from './scorer.fixture.js';

const alone = { ...teacher, learner: 's-1' };
afterEach(() => sessionStorage.clear());

describe('faults of others', () => {
  it('Submitty 13050, marks cannot be chosen by keyboard: Tab reaches each criterion, arrows and Space choose', async () => {
    const shown = await show(records(), alone);
    const reach = async (criterion: number) => {
      const radios = [0, 1, 2, 3].map((index) => shown.level(criterion, index));
      for (let stop = 0; stop < 15 && !radios.includes(shown.element.shadowRoot!.activeElement as HTMLInputElement); stop++) await sendKeys({ press: 'Tab' });
      expect(radios).to.include(shown.element.shadowRoot!.activeElement);
    };
    await reach(0);
    await sendKeys({ press: ' ' });
    await shown.settle();
    await sendKeys({ press: 'ArrowRight' });
    await shown.settle();
    await sendKeys({ press: 'Tab' });
    await reach(1);
    await sendKeys({ press: ' ' });
    await shown.settle();
    expect(shown.scorings()[0]!.marks.map(({ levelId }) => levelId)).to.deep.equal(['a-2', 'b-1']);
  });

  it('Sakai, a div without a role that any key toggles: a level is a named radio, and other keys leave it alone', async () => {
    const shown = await show(records(), alone);
    for (const cell of shown.all('[part=level]')) {
      expect(cell.querySelectorAll('input[type=radio]').length).to.equal(1);
      expect(cell.querySelector('input')!.labels![0]!.innerText.trim()).to.not.equal('');
    }
    expect(shown.all('div[tabindex], div[onclick], td[tabindex], span[tabindex="0"]').length).to.equal(0);
    shown.level(0, 0).focus();
    for (const press of ['x', 'F2', 'Escape', '0', 'Shift']) await sendKeys({ press });
    await shown.settle();
    expect(shown.asked).to.deep.equal([]);
    expect(shown.all<HTMLInputElement>('input[type=radio]').some(({ checked }) => checked)).to.equal(false);
  });

  it('Sakai, each click sends the whole evaluation: one mark is sent alone, and a choice again is not sent', async () => {
    const draft = { ...submitted, status: 'draft' };
    const shown = await show(records({ scorings: [draft] }), alone);
    shown.level(1, 3).click();
    await shown.settle();
    shown.level(1, 3).click();
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    const sent = JSON.stringify(shown.asked[0]!.changes);
    expect(sent).to.contain('b-4');
    for (const other of ['a-4', 'Fine start', 'Well thought', 'Garden']) expect(sent).to.not.contain(other);
  });

  it('Canvas, every cell a tab stop: a criterion is one stop whatever its levels', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 2).focus();
    shown.level(0, 2).click();
    await shown.settle();
    await sendKeys({ press: 'Tab' });
    const next = shown.element.shadowRoot!.activeElement;
    expect(next instanceof HTMLInputElement && next.type === 'radio' && next.name === shown.level(0, 2).name).to.equal(false);
  });

  it('Canvas, no Home or End: they go to the first and last level and choose it, as arrows do', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 1).focus();
    await sendKeys({ press: 'End' });
    await shown.settle();
    expect(shown.focused()).to.equal(shown.level(0, 3).dataset['focus']);
    await sendKeys({ press: 'Home' });
    await shown.settle();
    expect(shown.focused()).to.equal(shown.level(0, 0).dataset['focus']);
    expect(shown.scorings()[0]!.marks.map(({ levelId }) => levelId)).to.deep.equal(['a-1']);
  });

  it('Canvas, "Well Below Mastery": level names are those of the school, and ours says no such word', async () => {
    const shown = await show(records({ scorings: [{ ...submitted, marks: submitted.marks.map((mark) => ({ ...mark, levelId: `${mark.criterionId}-1`, points: 1 })) }] }), student);
    expect(shown.text()).to.contain('Starting').and.to.not.match(/below|fail|poor|weak|mastery/i);
  });
});

describe('bad input', () => {
  it('descriptors of 10,000 letters are whole, in their cell, at 320 px, and can be chosen', async () => {
    const long = 'W'.repeat(10_000);
    const criteria = analytic.criteria.map((criterion) => ({ ...criterion, levels: criterion.levels.map((level) => ({ ...level, descriptor: long })) }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria }] }), alone);
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(shown.level(0, 0).closest('label')!.textContent).to.contain(long);
    expect(shown.element.scrollWidth).to.be.at.most(320);
    shown.level(1, 3).click();
    await shown.settle();
    expect(shown.scorings()[0]!.marks[0]!.levelId).to.equal('b-4');
  });

  it('levels without order, with equal points and without points, each keep their own mark and points', async () => {
    const levels = ([['high', 4], ['low', 1], ['middle', 2], ['same', 2], ['none', undefined]] as const).map(([id, points]) => ({ id, label: id, ...(points === undefined ? {} : { points }) }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria: [{ ...analytic.criteria[0], levels }] }] }), alone);
    for (const [index, { id }] of levels.entries()) {
      shown.level(0, index).click();
      await shown.settle();
      expect(shown.scorings()[0]!.marks[0]!.levelId).to.equal(id);
      expect(shown.all<HTMLInputElement>('input[type=radio]').filter(({ checked }) => checked).length).to.equal(1);
      if (id === 'high') expect(shown.text('[part=total]')).to.contain('4 of 4 points');
      if (id === 'low') expect(shown.text('[part=total]')).to.contain('1 of 4 points');
    }
    expect(shown.text()).to.not.match(/NaN|undefined/);
  });

  it('points in a gap between ranges belong to the level below it, and count as typed', async () => {
    const levels = ([[0, 3, 'low'], [6, 10, 'high']] as const).map(([minPoints, points, id]) => ({ id, label: id, minPoints, points }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria: [{ ...analytic.criteria[0], levels }] }] }), alone);
    await shown.type('#points-k0', '4,5');
    expect(shown.scorings()[0]!.marks[0]).to.include({ levelId: 'low', points: 4.5 });
    expect(shown.level(0, 0).checked).to.equal(true);
    expect(shown.text('[part=total]')).to.contain('4.5 of 10 points (45%)');
  });

  it('points out of range, below zero or in words are named beside their field, kept as typed, and not sent', async () => {
    const shown = await show(records({ rubrics: [ranged] }), alone);
    for (const typed of ['11', '-1', 'many']) {
      await shown.type('#points-k0', typed);
      expect(shown.$<HTMLInputElement>('#points-k0').value).to.equal(typed);
      expect(shown.$('#points-k0').getAttribute('aria-invalid')).to.equal('true');
      expect(shown.text('#points-problem-k0')).to.not.equal('');
    }
    expect(shown.asked).to.deep.equal([]);
    await shown.type('#points-k0', '10');
    expect(shown.text('#points-problem-k0')).to.equal('');
    expect(shown.scorings()[0]!.marks[0]).to.include({ levelId: 'l3', points: 10 });
  });

  it('weights of zero and below: the criterion can be marked, says that it does not count, and is in neither sum', async () => {
    const weighed = ([[0, 'a'], [-2, 'b'], [1, 'c']] as const).map(([weight, id]) => ({ ...analytic.criteria[0], id, weight }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria: weighed }] }), alone);
    for (const [criterion, level] of [[0, 0], [1, 0], [2, 3]] as const) {
      shown.level(criterion, level).click();
      await shown.settle();
    }
    expect(shown.all('.chip').map((chip) => chip.innerText.trim())).to.deep.equal(['Does not count in the total', 'Does not count in the total']);
    expect(shown.text('[part=total]')).to.contain('3 of 3 criteria scored').and.to.contain('4 of 4 points (100%)');
  });

  it('50 criteria of 10 levels: digits alone mark all of them, each once', async () => {
    const levels = Array.from({ length: 10 }, (_, i) => ({ id: `l${i}`, label: `Level ${i + 1}`, points: i + 1 }));
    const criteria = Array.from({ length: 50 }, (_, i) => ({ ...analytic.criteria[0]!, id: `c${i}`, title: `Criterion ${i + 1}`, weight: 1, levels }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria }] }), alone);
    shown.level(0, 0).focus();
    for (let key = 0; key < 50; key++) {
      await sendKeys({ press: String((key + 1) % 10) });
      await shown.settle();
    }
    expect(shown.scorings()[0]!.marks.map(({ criterionId, levelId }) => `${criterionId} ${levelId}`)).to.deep.equal(criteria.map(({ id }, i) => `${id} l${i % 10}`));
    expect(shown.asked.length).to.equal(50);
    expect(shown.text('[part=total]')).to.contain('275 of 500 points');
    expect(shown.focused()).to.equal('submit');
  });

  it('a rubric changed under an open scoring: marks and typed words stay, the new criterion is there, the gone one is not counted', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 2).click();
    shown.level(1, 3).click();
    await shown.settle();
    const area = shown.$<HTMLTextAreaElement>('#comment-all');
    area.focus();
    area.value = 'Half a thought';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const added = { id: 'c', title: 'Care', levels: [{ id: 'c-1', label: 'Starting', points: 1 }], standardIds: [], weight: 1 };
    shown.element.data = { ...shown.set(), rubrics: [{ ...analytic, version: 2, criteria: [analytic.criteria[0]!, added] }] } as never;
    await aTimeout(20);
    await shown.settle();
    expect(shown.all('legend').map((each) => each.innerText.split('\n')[0])).to.deep.equal(['Ideas', 'Care']);
    expect(shown.level(0, 2).checked).to.equal(true);
    expect(shown.text('[part=total]')).to.contain('1 of 2 criteria scored');
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value).to.equal('Half a thought');
    expect(shown.focused(), 'the focus stays where somebody types').to.equal('comment-all');
    expect(shown.scorings()[0]!.marks.map(({ criterionId }) => criterionId), 'no mark is lost').to.deep.equal(['a', 'b']);
  });
});
