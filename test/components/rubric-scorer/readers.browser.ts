import { expect } from '@open-wc/testing';
import { analytic, records, show, singlePoint, student, submitted, teacher } from './scorer.fixture.js';

const scored = records({ scorings: [submitted] });
const family = { 'viewer-role': 'guardian', 'viewer-id': 'f-1', learner: 's-1' };

describe('what a student reads', () => {
  it('strengths first, then one next step, in words that begin with "I can"', async () => {
    const shown = await show(scored, student);
    const text = shown.text();
    expect(shown.text('[part=strengths]')).to.contain('Ideas').and.to.contain('I can a 4').and.not.to.contain('Steps');
    expect(shown.text('[part=next-step]')).to.contain('Steps').and.to.match(/will look like this:\s*I can b 3/);
    expect(text.indexOf('What went well')).to.be.lessThan(text.indexOf('Your next step'));
    expect(text.indexOf('Your next step')).to.be.lessThan(text.indexOf('Part by part'));
    expect(shown.text('.feedback-row .beside')).to.equal('Fine start');
    expect(text).to.contain('Well thought').and.to.contain('6 of 8 points');
  });

  it('the goals of their own that a part helps, whatever other goals the page hands in', async () => {
    const goal = (id: string, learnerId: string, title: string) => ({ id, version: 1, learnerId, title, measure: { kind: 'criterion', rubricId: analytic.id, criterionId: 'a' }, standardIds: ['st-1'] });
    const rubrics = [{ ...analytic, criteria: analytic.criteria.map((criterion) => ({ ...criterion, standardIds: ['st-1'] })) }];
    const shown = await show(records({ rubrics, scorings: [submitted], goals: [goal('g-1', 's-1', 'My own goal'), goal('g-2', 's-2', 'Somebody else’s')] }), student);
    expect(shown.text('.feedback-row')).to.contain('My own goal');
    expect(shown.text()).to.not.contain('Somebody else');
  });

  it('says so once it is read', async () => {
    const shown = await show(scored, student);
    await shown.click('[part=acknowledge]');
    expect(shown.asked.map(({ kind }) => kind)).to.deep.equal(['acknowledge']);
    expect(shown.scorings()[0]!.status).to.equal('acknowledged');
    expect(shown.focused()).to.equal('read');
    expect(shown.all('[part=acknowledge]').length).to.equal(0);
  });

  it('nothing of a draft, of a second scorer, or of somebody else', async () => {
    for (const scoring of [{ ...submitted, status: 'draft' }, { ...submitted, role: 'second' }, { ...submitted, learnerId: 's-2' }]) {
      const shown = await show(records({ scorings: [scoring] }), student);
      expect(shown.text()).to.contain('No feedback yet');
      expect(shown.text()).to.not.contain('Well thought');
    }
    const other = await show(records({ scorings: [{ ...submitted, learnerId: 's-2' }] }), { ...student, learner: 's-2' });
    expect(other.text()).to.contain('your own feedback');
    const named = await show(records({ scorings: [{ ...submitted, learnerId: 's-2' }] }), { ...student, scoring: 'sc-1' });
    expect(named.text()).to.not.contain('Well thought');
  });

  it('levels on request, and always in print', async () => {
    const shown = await show(scored, student);
    expect(getComputedStyle(shown.$('.every')).display).to.equal('none');
    await shown.click('[data-focus=levels]');
    expect(shown.text('.every')).to.contain('I can a 1').and.to.contain('I can a 4');
    expect(shown.$('.every [aria-current=true]').innerText).to.contain('Beyond');
    expect(shown.focused() ?? 'levels').to.equal('levels');
  });

  it('words instead of points where the rubric shows none', async () => {
    const hidden = await show(records({ rubrics: [{ ...analytic, showPoints: false }], scorings: [submitted] }), student);
    expect(hidden.text()).to.not.match(/\d points/);
  });

  it('what goes beyond and what is growing, in a single-point rubric', async () => {
    const marks = [{ criterionId: 'a', state: 'scored', levelId: 'm', beyond: 'Two readers at once', version: 1 }, { criterionId: 'b', state: 'scored', growing: 'One more fact', version: 1 }];
    const shown = await show(records({ rubrics: [singlePoint], scorings: [{ ...submitted, rubricId: 'rs', marks }] }), student);
    expect(shown.text('[part=strengths]')).to.contain('Two readers at once');
    expect(shown.text('[part=next-step]')).to.contain('One more fact').and.not.to.contain('look like');
    expect(shown.text()).to.not.contain('Not scored yet');
  });

  it('names the strongest part where nothing is far up yet, and never the word "low"', async () => {
    const marks = submitted.marks.map((mark, i) => ({ ...mark, levelId: `${mark.criterionId}-${i === 0 ? 1 : 2}`, points: i === 0 ? 1 : 2 }));
    const shown = await show(records({ scorings: [{ ...submitted, marks }] }), student);
    expect(shown.text('[part=strengths]')).to.contain('Steps');
    expect(shown.text('[part=next-step]')).to.contain('Ideas').and.to.contain('I can a 2');
  });
});

describe('what a family reads', () => {
  it('the same, about the child, with nothing to press but the levels', async () => {
    const shown = await show(scored, family);
    expect(shown.text()).to.contain('Feedback for Ana').and.to.contain('The next step');
    expect(shown.all('button').map(({ dataset }) => dataset['focus'])).to.deep.equal(['levels']);
  });
});

describe('what staff read', () => {
  it('a table with scoped headings, without live controls', async () => {
    const shown = await show(scored, { ...teacher, learner: 's-1', readonly: '' });
    expect(shown.all('thead th').map((cell) => [cell.getAttribute('scope'), cell.textContent])).to.deep.equal([['col', 'Criterion'], ['col', 'Level'], ['col', 'Points'], ['col', 'Comment']]);
    expect(shown.all('tbody th').map((cell) => [cell.getAttribute('scope'), cell.innerText])).to.deep.equal([['row', 'Ideas'], ['row', 'Steps']]);
    expect(shown.text('caption')).to.equal('Marks of Ana');
    expect(shown.all('input, textarea, .btn.primary, [data-focus=take-back]').length).to.equal(0);
  });

  it('stacks where it is narrow, and stays a table for screen readers', async () => {
    const shown = await show(scored, { ...teacher, learner: 's-1', readonly: '' });
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(getComputedStyle(shown.$('tbody tr')).display).to.equal('block');
    expect(shown.element.scrollWidth).to.be.at.most(320);
    expect(shown.all('[role=cell]').length).to.equal(6);
  });

  it('cannot be scored without the capability', async () => {
    const shown = await show(records(), { 'viewer-role': 'administrator', 'viewer-id': 'o-1', learner: 's-1' });
    expect(shown.all('input, textarea').length).to.equal(0);
    expect(shown.text()).to.contain('not scored yet');
  });

  it('teaches where there is nothing', async () => {
    expect((await show({}, { ...teacher })).text('.empty')).to.contain('A rubric says what good work shows');
    expect((await show({}, student)).text('.empty')).to.contain('A rubric says');
    expect((await show(records(), { ...teacher, group: 'nowhere' })).text('.empty')).to.contain('not here');
    expect((await show(records({ rubrics: [{ ...analytic, criteria: [] }] }), { ...teacher, learner: 's-1' })).text()).to.contain('no criteria yet');
  });

  it('drops a scoring of an unknown rubric without a word on screen (fault 70)', async () => {
    const shown = await show(records({ scorings: [{ ...submitted, rubricId: 'gone' }] }), { ...teacher, group: 'g' });
    expect(shown.text('.pile-line')).to.equal('0 of 3 scored');
  });
});
