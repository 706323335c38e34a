/** What a teacher, a family and other readers see, and what bad records do. */
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import type { Goal } from '../../../src/domain/records/goal.js';
import { aCheckIn } from '../../domain/goal/a-goal.js';
import { axeViolations, learner, reading, show } from './tracker.fixture.js';

const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1' };
const student = { learner: 's-1', 'viewer-role': 'student', 'viewer-id': 's-1' };
const family = { learner: 's-1', 'viewer-role': 'guardian', 'viewer-id': 'p-1' };
const fresh = aCheckIn({ at: '2026-03-18', confidence: 4 });
const group = (learnerIds: string[]) => [{ id: 'c-1', version: 1, title: 'Room 5', kind: 'class', learnerIds, staffIds: ['t-1'] }];
const goal = (id: string, learnerId: string, fields: Partial<Goal> = {}) => reading({ id, learnerId, checkIns: [fresh], ...fields });

const classroom = {
  learners: [learner('s-3', 'Zoë'), learner('s-1', 'Ana'), learner('s-2', 'Ben'), learner('s-4', 'Élio')],
  groups: group(['s-1', 's-2', 's-3', 's-4', 's-gone']),
  goals: [
    goal('g-1', 's-1'),
    goal('g-2', 's-2', { checkIns: [aCheckIn({ at: '2026-03-01', confidence: 2 })], startOn: '2026-02-20', title: 'Count to a million' }),
    goal('g-3', 's-3', { status: 'proposed', title: 'Build a kite' }),
    goal('g-4', 's-4', { dueOn: '2026-03-19' }),
    goal('g-5', 's-gone', { title: 'Somebody who left' }),
    goal('g-6', 's-9', { title: 'Never here' }),
  ],
};

describe('goal tracker: a teacher', () => {
  it('sees every learner by name, with filters for who may need a word', async () => {
    const shown = await show(classroom, { ...teacher, group: 'c-1' });
    const names = () => shown.all('.learner .name').map((one) => one.textContent.trim());
    expect(names()).to.deep.equal(['Ana', 'Ben', 'Élio', 'Zoë']);
    expect(shown.all('[aria-pressed]').map((one) => one.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['All 4', 'Asks for help 0', 'No goal now 1', 'No check-in 1', 'Needs a push 2', 'Waiting for a yes 1', 'Met lately 0']);
    await shown.click(/^No goal now/);
    expect(names()).to.deep.equal(['Zoë']);
    expect(shown.button(/^No goal now/).getAttribute('aria-pressed')).to.equal('true');
    await shown.click(/^No check-in/);
    expect(names()).to.deep.equal(['Ben']);
    await shown.click(/^Needs a push/);
    expect(names()).to.deep.equal(['Ben', 'Élio']);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });

  it('leaves out goals of learners who left, and says how many', async () => {
    const shown = await show(classroom, { ...teacher, group: 'c-1' });
    expect(shown.text()).to.not.contain('Somebody who left');
    expect(shown.text()).to.contain('2 goals belong to students who are not in this class now.');
  });

  it('opens a learner, says yes so that the goal starts, and comes back to where it was', async () => {
    const shown = await show(classroom, { ...teacher, group: 'c-1' });
    await shown.click('Open the goals of Zoë');
    expect(shown.focused()?.textContent).to.equal('Goals of Zoë');
    await shown.click(/^I say yes to this goal/);
    expect(shown.goals().find(({ id }) => id === 'g-3')).to.include({ status: 'active' });
    expect(shown.goals().find(({ id }) => id === 'g-3')!.agreements).to.have.length(1);
    expect(shown.focused()?.textContent).to.equal('Build a kite');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('All students');
    expect(shown.focused()?.getAttribute('aria-label')).to.equal('Open the goals of Zoë');
  });

  it('finds a name in a large class and draws it in parts', async () => {
    const many = Array.from({ length: 280 }, (_, i) => learner(`s-${i}`, `Child ${i}`));
    const shown = await show({ learners: many, goals: many.map(({ id }) => goal(`g-${id}`, id)) }, teacher);
    expect(shown.all('.learner').length).to.equal(100);
    await shown.click('Show more');
    expect(shown.all('.learner').length).to.equal(200);
    await shown.type('input[type=search]', 'child 277');
    expect(shown.all('.learner').length).to.equal(1);
  });

  it('says that a class is not there, and shows nobody else', async () => {
    const shown = await show(classroom, { ...teacher, group: 'nowhere' });
    expect(shown.text()).to.contain('This class is not here.');
    expect(shown.text()).to.not.contain('Ana');
  });

  it('cannot start a goal without goal.approve', async () => {
    const shown = await show(classroom, { ...teacher, group: 'c-1' });
    shown.element.viewer = { id: 't-1', role: 'teacher', capabilities: [] };
    shown.element.removeAttribute('viewer-role');
    shown.element.removeAttribute('viewer-id');
    await shown.settle();
    await shown.click('Open the goals of Zoë');
    expect(() => shown.button(/^I say yes to this goal/)).to.throw();
  });
});

describe('goal tracker: a family', () => {
  const goals = [goal('g-1', 's-1', { sharedWithFamily: true }), goal('g-2', 's-1', { title: 'My secret' }), goal('g-3', 's-2', { title: 'Not my child', sharedWithFamily: true }), goal('g-4', 's-1', { title: 'A draft', status: 'draft', sharedWithFamily: true })];
  const data = { learners: [learner('s-1', 'Ana'), learner('s-2', 'Ben')], goals };

  it('sees only what the student shares, never a draft or another child', async () => {
    const shown = await show(data, family);
    expect(shown.all('h4').map((one) => one.textContent)).to.deep.equal(['Read a whole book']);
    expect(shown.text()).to.not.match(/secret|Not my child|A draft/);
    expect(shown.all('input').length, 'nothing to tick').to.equal(0);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    const other = await show(data, { learner: 's-2', 'viewer-role': 'guardian' });
    other.element.viewer = { id: 'p-1', role: 'guardian', learnerIds: ['s-1'] };
    other.element.removeAttribute('viewer-role');
    await other.settle();
    expect(other.text()).to.not.contain('Not my child');
  });

  it('says yes once, and leaves a kind word that is no check-in', async () => {
    const shown = await show(data, family);
    await shown.click(/^I say yes to this goal/);
    expect(shown.goals()[0]!.agreements.map(({ by, role }) => `${by} ${role}`)).to.deep.equal(['p-1 guardian']);
    expect(() => shown.button(/^I say yes to this goal/)).to.throw();
    await shown.click(/^Leave a kind word/);
    await shown.click('Save');
    expect(shown.asked.length, 'a blank word is not saved').to.equal(1);
    await shown.type('#kind-text', 'I heard you read to your brother.');
    await shown.click('Save');
    expect(shown.goals()[0]!.checkIns[1]).to.include({ by: 'p-1', note: 'I heard you read to your brother.' });
    await shown.click('More about Read a whole book');
    expect(shown.$('blockquote').textContent).to.contain('I heard you read to your brother.');
    expect(shown.all('table.plain tbody tr').length, 'only the check-in').to.equal(1);
  });

  it('is told kindly when nothing is shared', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [goals[1]] }, family);
    expect(shown.text()).to.contain('No goals are shared with you yet.');
  });
});

describe('goal tracker: a student and the school', () => {
  it("does not show another student's goals", async () => {
    const shown = await show(classroom, { learner: 's-2', 'viewer-role': 'student', 'viewer-id': 's-1' });
    expect(shown.text()).to.not.contain('Count to a million');
    expect(shown.text()).to.contain('Only a teacher can do this.');
  });

  it('asks a teacher where the school wants a yes first', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [] }, { ...student, 'needs-agreement': '' });
    await shown.click('Write my first goal');
    (shown.$('dialog input[value="free"]') as HTMLInputElement).click();
    await shown.settle();
    await shown.click('Next');
    await shown.type('#form-title', 'Fly');
    await shown.click('Next');
    expect(() => shown.button('Start my goal')).to.throw();
    await shown.click('Ask my teacher first');
    expect(shown.goals()[0]!.status).to.equal('proposed');
    await shown.click('More about Fly');
    expect([...(shown.$('.status select') as HTMLSelectElement).options].map(({ value }) => value), 'no way around').to.not.include('active');
  });

  it('says the sole learner of a file without being told', async () => {
    const shown = await show({ goals: [reading()] });
    expect(shown.text()).to.contain('My goals').and.to.contain('Read a whole book');
    const two = await show({ goals: [reading(), goal('g-2', 's-2')] });
    expect(two.text()).to.contain('has not said whose goals to show');
  });

  it('changes nothing and looks so when it is read-only', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [reading()] }, { ...student, readonly: '' });
    await shown.click('More about Read a whole book');
    // What is left opens something or offers a file: nothing changes a record.
    expect(shown.all('button').map((one) => one.textContent.trim())).to.deep.equal(['More', 'The story of this goal', 'Page to print', 'Put the days in my calendar', 'Save as a file', 'Put the days in my calendar']);
    expect(shown.all('input').every((one) => (one as HTMLInputElement).disabled)).to.equal(true);
    expect(shown.all('select, textarea, form').length).to.equal(0);
  });
});

describe('goal tracker: bad and odd records', () => {
  const as = (fields: Partial<Goal>[]) => show({ learners: [learner('s-1', 'Ana')], goals: fields.map((one, i) => reading({ id: `g-${i}`, ...one })) }, student);

  it('never shows NaN, Infinity or undefined (faults 66, 73)', async () => {
    const shown = await as([
      { measure: { kind: 'number', baseline: 5, target: 5, unit: '' }, checkIns: [aCheckIn({ value: 5 })] },
      { measure: { kind: 'number', baseline: 5, target: 5, unit: '' }, checkIns: [aCheckIn({ value: 6 })] },
      { measure: { kind: 'number', baseline: 0, target: 1e308, unit: 'x' }, checkIns: [aCheckIn({ value: -1e308 })] },
      { measure: { kind: 'level', standardId: 'st', levelId: 'l' }, steps: [] },
      { steps: [], startOn: undefined, dueOn: undefined },
      { startOn: '2026-03-20', dueOn: '2026-03-01' },
    ]);
    for (const button of shown.all('.more')) button.click();
    await shown.settle();
    expect(shown.text()).to.not.match(/NaN|Infinity|undefined|\[object|null/);
    expect(shown.all('.goal').length).to.equal(6);
    for (const bar of shown.all('[role=progressbar]')) expect(bar.getAttribute('aria-valuenow')).to.match(/^\d+$/);
  });

  it('measures a level by the standing that the host hands in', async () => {
    const shown = await as([{ measure: { kind: 'level', standardId: 'st', levelId: 'l3' }, steps: [] }]);
    expect(shown.text()).to.contain('Your level will show here.');
    shown.element.standings = new Map([['g-0', { current: 1, target: 2 }]]);
    await shown.settle();
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('1 level up, 1 level to go');
  });

  it('cuts rings of goals inside goals and keeps every one (fault 71)', async () => {
    const shown = await as([{ parentId: 'g-1', title: 'One' }, { parentId: 'g-0', title: 'Two' }, { parentId: 'g-2', title: 'Itself' }]);
    await shown.click('1 smaller goal');
    expect(shown.all('h4').map((one) => one.textContent).sort()).to.deep.equal(['Itself', 'One', 'Two']);
  });

  it('opens 3,000 levels of goals one at a time (fault 71)', async () => {
    const shown = await as(Array.from({ length: 3000 }, (_, i) => (i === 0 ? {} : { parentId: `g-${i - 1}` })));
    expect(shown.all('.goal').length).to.equal(1);
    await shown.click('1 smaller goal');
    expect(shown.all('.goal').length).to.equal(2);
  });

  it('gives a goal without a title a name that can be reached (fault 87)', async () => {
    for (const title of ['', '   ', '\u200b\u200d']) {
      const shown = await as([{ title }]);
      expect(shown.$('h4').textContent).to.equal('(no title)');
      expect(shown.button('More about (no title)').tabIndex).to.equal(0);
    }
  });

  it('keeps a title of 10,000 characters in its box, whole, and short in the names of buttons (faults 83, 86)', async () => {
    const title = '👩‍🚀'.repeat(2000);
    const shown = await as([{ title }, { title: 'W'.repeat(10_000) }]);
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(shown.$('h4').textContent).to.equal(title);
    expect(shown.element.scrollWidth).to.be.at.most(320);
    expect(shown.$('h4').getBoundingClientRect().height).to.be.below(300);
    const label = shown.$('.more').getAttribute('aria-label')!;
    expect(label.length).to.be.below(400);
    expect(label.replace('More about ', '').replace('…', '').replaceAll('👩‍🚀', ''), 'no astronaut is cut in half').to.equal('');
  });

  it('keeps ids like __proto__ and ids with quotes apart (faults 68, 79)', async () => {
    const shown = await as([{ id: '__proto__', title: 'A' }, { id: 'constructor', title: 'B' }, { id: '"]>x', title: 'C' }]);
    await shown.click('More about C');
    await shown.click('Edit');
    await shown.type('#form-title', 'C2');
    await shown.click('Save');
    expect(shown.all('h4').map((one) => one.textContent)).to.deep.equal(['A', 'B', 'C2']);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('takes a wrong day for no day and shows no goal a day early (fault 76)', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [{ ...reading(), dueOn: '2026-02-30' }] }, student);
    expect(shown.text()).to.contain('1 detail could not be read');
    expect(shown.text()).to.not.contain('days left');
    const due = await show({ learners: [learner('s-1', 'Ana')], goals: [reading({ dueOn: '2026-07-01' })] }, student);
    expect(due.text()).to.contain('Jul 1, 2026');
  });

  it('lays out and mirrors names of the other direction (fault 82)', async () => {
    const shown = await show({ learners: [learner('s-1', 'ندى')], goals: [reading({ title: 'أقرأ كتابًا' })] }, { learner: 's-1', ...teacher }, { dir: 'rtl' });
    expect(getComputedStyle(shown.$('h4')).direction).to.equal('rtl');
    expect(shown.$('h2').textContent).to.contain('\u2068ندى\u2069');
  });

  it('says so when a goal disappears while its dialog is open, and keeps the words', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [reading()] }, student);
    await shown.click('Check in: Read a whole book');
    await shown.type('#check-note', 'I found a quiet place');
    shown.element.data = { learners: [learner('s-1', 'Ana')], goals: [] } as never;
    await shown.settle();
    expect(shown.$('.dialog-body').textContent).to.contain('This is not here any more.');
    shown.element.data = { learners: [learner('s-1', 'Ana')], goals: [reading()] } as never;
    await shown.settle();
    expect((shown.$('#check-note') as HTMLTextAreaElement).value).to.equal('I found a quiet place');
  });

  it('has targets of 44 px for students (WCAG 2.5.8)', async () => {
    const shown = await as([{}]);
    await shown.click('More about Read a whole book');
    for (const control of shown.all('button, select, .check, .add input')) expect(control.getBoundingClientRect().height, control.outerHTML.slice(0, 80)).to.be.at.least(44);
  });
});
