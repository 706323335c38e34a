import { expect } from '@open-wc/testing';
import { analytic, groups, records, show, student, submitted, teacher } from './scorer.fixture.js';

const blind = { ...analytic, blind: true, asks: ['self'] };
const secret = { ...submitted, comment: 'Teacher secret', marks: submitted.marks.map((mark) => ({ ...mark, comment: 'Mark secret' })) };
const second = { 'viewer-role': 'teacher', 'viewer-id': 't-2' };
const sample = { id: 'm', rubricId: 'r', seed: 'spring', from: 1, works: [{ learnerId: 's-1', workId: 'w' }] };
const everything = (root: ParentNode): string => [...root.querySelectorAll('*')].map((each) => `${each.outerHTML} ${each.shadowRoot ? everything(each.shadowRoot) : ''}`).join(' ');

describe('voices', () => {
  it('a student scores first, nothing of the teacher is anywhere in the page, then both stand side by side', async () => {
    const shown = await show(records({ rubrics: [blind], scorings: [secret] }), student);
    expect(everything(document)).to.not.contain('secret');
    shown.level(0, 1).click();
    shown.level(1, 1).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    await shown.settle();
    expect(shown.scorings().at(-1)).to.include({ role: 'self', status: 'submitted', scorerId: 's-1' });
    expect(shown.text()).to.contain('Teacher secret').and.to.contain('Side by side');
    expect(shown.all('[part=voice]').map((voice) => voice.innerText)).to.deep.equal(['You', 'Teacher', 'You', 'Teacher']);
    expect(shown.text('[part=voices]')).to.contain('1 of 2 parts').and.to.contain('2 levels apart');
    expect(shown.asked.at(-1)!.changes.length, 'a self-scoring writes no evidence').to.equal(1);
  });

  it('classmates have no name for a student unless the rubric says so', async () => {
    const peer = { ...submitted, id: 'p', role: 'peer', scorerId: 's-2', comment: '' };
    const self = { ...submitted, id: 'self', role: 'self', scorerId: 's-1', comment: '' };
    const open = async (peersNamed: boolean) => (await show(records({ rubrics: [{ ...analytic, peersNamed }], scorings: [submitted, peer, self] }), student)).text('[part=voices]');
    expect(await open(false)).to.contain('A classmate').and.to.not.contain('Ben');
    expect(await open(true)).to.contain('Ben');
  });

  it('a second scorer of a sample sees work by number and nothing of the first marks before submitting', async () => {
    const shown = await show(records({ scorings: [secret], moderations: [sample] }), { ...second, group: 'g', view: 'moderation' });
    await shown.click('.samples button');
    await shown.settle();
    expect(shown.text('.whose')).to.equal('Work 1');
    expect(everything(document)).to.not.contain('secret');
    shown.level(0, 3).click();
    shown.level(1, 2).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    expect(shown.scorings().at(-1)).to.include({ role: 'second', status: 'submitted' });
    expect(shown.set().evidence ?? []).to.deep.equal([]);
    await shown.click('[data-focus=view-moderation]');
    expect(shown.text('[part=report]')).to.contain('In 2 pairs of marks, 50% have the same level, and 100% the same or the next one.').and.to.not.match(/NaN|undefined/);
  });

  it('a sampled work is hidden from a second scorer in the pile too', async () => {
    const shown = await show(records({ scorings: [secret], moderations: [sample], groups }), { ...second, learner: 's-1' });
    expect(everything(document)).to.not.contain('secret');
    expect(shown.text()).to.contain('once you submit yours');
  });

  it('a sample is drawn with a word and a number, and says what is missing', async () => {
    const shown = await show(records({ scorings: [submitted] }), { ...teacher, group: 'g', view: 'moderation' });
    await shown.click('.draw button');
    expect(shown.text('#draw-hint')).to.contain('Write a word first');
    expect(shown.focused()).to.equal('sample-seed');
    await shown.type('[data-focus=sample-seed]', 'spring');
    await shown.click('.draw button');
    expect(shown.set().moderations!.map(({ seed, from, works }) => [seed, from, works])).to.deep.equal([['spring', 1, [{ learnerId: 's-1', workId: 'w' }]]]);
  });

  it('agreed marks become an exemplar; practice shows them after the own marks, and moves no evidence', async () => {
    const shown = await show(records({ scorings: [submitted, { ...submitted, id: 'two', role: 'second', scorerId: 't-2' }] }), { ...teacher, learner: 's-1', view: 'compare' });
    await shown.click('[data-focus=anchor]');
    const anchor = shown.scorings().at(-1)!;
    expect([anchor.anchor, anchor.learnerId, anchor.scorerId]).to.deep.equal([true, undefined, undefined]);
    const next = await show(records({ scorings: [anchor] }), { ...second, view: 'practice' });
    expect(next.text()).to.not.contain('Fine start');
    next.level(0, 3).click();
    next.level(1, 0).click();
    await next.settle();
    await next.click('[data-focus=submit]');
    await next.settle();
    expect(next.text('[part=voices]')).to.contain('As agreed in 1 of 2 parts').and.to.contain('Fine start');
    expect(next.set().evidence ?? []).to.deep.equal([]);
  });
});

describe('after feedback', () => {
  it('work is given back, worked on again, scored again, and its evidence is replaced', async () => {
    const shown = await show(records({ scorings: [submitted] }), { ...teacher, learner: 's-1' });
    await shown.click('[data-focus=give-back]');
    expect(shown.scorings()[0]!.status).to.equal('returned');
    const reader = await show(records({ scorings: shown.scorings() }), student);
    expect(reader.text('.band')).to.contain('gave this back');
    await reader.click('[data-focus=resubmit]');
    const again = await show(records({ scorings: reader.scorings() }), { ...teacher, learner: 's-1' });
    expect(again.text('.status')).to.contain('Worked on again');
    await again.click('[data-focus=score-again]');
    again.level(0, 0).click();
    await again.settle();
    await again.click('[data-focus=submit]');
    expect(again.scorings()[0]).to.include({ status: 'submitted' });
    expect(again.scorings()[0]!.resubmittedAt).to.equal(undefined);
    expect(again.set().evidence!.map(({ points }) => points)).to.deep.equal([1, 2, 2]);
  });

  it('a student writes back, and names the goal it feeds', async () => {
    const goals = [{ id: 'g 1', learnerId: 's-1', title: 'Explain my steps', measure: { kind: 'criterion', rubricId: 'r', criterionId: 'b', levelId: 'b-4' } }];
    const shown = await show(records({ scorings: [submitted], goals }), { ...student, 'goal-link': 'goals.html#{id}' });
    expect(shown.$<HTMLAnchorElement>('.goal a').getAttribute('href')).to.contain('goals.html#g%201');
    await shown.type('[data-focus=reply]', 'I will try');
    await shown.click('[data-focus=send]');
    expect(shown.scorings()[0]!.replies!.map(({ text, role, by }) => [text, role, by])).to.deep.equal([['I will try', 'student', 's-1']]);
    expect(shown.$<HTMLTextAreaElement>('[data-focus=reply]').value).to.equal('');
  });
});
