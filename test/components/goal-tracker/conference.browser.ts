/** A conference over the class view: filters, one comment for many, the agenda, notes and who can read them; and a family of several children. */
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import type { ConferenceNote, Goal } from '../../../src/domain/records/goal.js';
import { aCheckIn } from '../../domain/goal/a-goal.js';
import { axeViolations, learner, reading, show, today, type Shown } from './tracker.fixture.js';

const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'c-1' };
const groups = [{ id: 'c-1', version: 1, title: 'Room 5', kind: 'class', learnerIds: ['s-1', 's-2', 's-3'], staffIds: ['t-1', 't-2'] }];
const learners = [learner('s-1', 'Ana'), learner('s-2', 'Ben'), learner('s-3', 'Chi')];
const note = (text: string, visibleTo: ConferenceNote['visibleTo'], by = 't-1'): ConferenceNote => ({ id: text, at: '2026-03-15', by, text, visibleTo });
const notes = [note('mine-alone', 'me'), note('for-staff', 'staff'), note('for-student', 'student'), note('for-family', 'family')];
const goal = (id: string, learnerId: string, fields: Partial<Goal> = {}) => reading({ id, learnerId, checkIns: [aCheckIn({ at: '2026-03-18', confidence: 4 })], ...fields });
const room = {
  learners, groups,
  goals: [
    goal('g-1', 's-1', { notes, sharedWithFamily: true }),
    goal('g-2', 's-2', { checkIns: [aCheckIn({ at: '2026-03-11', confidence: 2, help: true, barrier: 'It is hard', nextStep: 'Ask Zoe' })], title: 'Count to a million' }),
    goal('g-3', 's-3', { status: 'met', closedAt: '2026-03-15T10:00:00Z', title: 'Build a kite' }),
    goal('g-4', 's-3', { status: 'met', closedAt: '2025-10-15T10:00:00Z', title: 'Long ago' }),
  ],
};
const names = (shown: Shown) => shown.all('.learner .name').map((one) => one.textContent.trim());

describe('goal tracker: conferring', () => {
  it('finds who asks for help, who met a goal lately, and who is quiet for as many days as the teacher says', async () => {
    const shown = await show(room, teacher);
    await shown.click(/^Asks for help/);
    expect(names(shown)).to.deep.equal(['Ben']);
    expect(shown.$('.lines .chip.accent').textContent).to.contain('Asks for help');
    await shown.click(/^Met lately/);
    expect(names(shown)).to.deep.equal(['Chi']);
    expect(shown.text()).to.contain('1 goal met lately');
    await shown.click(/^No check-in/);
    expect(names(shown)).to.deep.equal([]);
    const select = shown.$('.quiet-from select') as HTMLSelectElement;
    select.value = '7';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
    expect(names(shown)).to.deep.equal(['Ben']);
    expect(shown.button('No check-in 1').getAttribute('aria-pressed')).to.equal('true');
    expect(shown.$('.filters').textContent.match(/7 days/g), 'the days are said once').to.have.length(1);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Plan our talks');
    expect(shown.text(), 'a printed page has no menu').to.contain('No check-in for 7 days');
  });

  it('shows goals inside goals where they need a word, and of very many the first ones (faults 71, 74)', async () => {
    const chain = Array.from({ length: 40 }, (_, i) => goal(`deep-${i}`, 's-1', { title: `Deep ${i}`, dueOn: i === 39 ? '2026-03-01' : '2026-05-01', startOn: '2026-02-25', ...(i ? { parentId: `deep-${i - 1}` } : {}) }));
    const shown = await show({ learners, groups, goals: chain }, teacher);
    await shown.click(/^Needs a push/);
    expect(names(shown), 'the one at the bottom is past its day').to.deep.equal(['Ana']);
    expect(shown.all('.lines > li').length).to.equal(12);
    expect(shown.$('.lines > li').textContent, 'what is due first comes first').to.contain('Deep 39');
    await shown.click('Show 28 more goals');
    expect(shown.$('h2').textContent).to.contain('Ana');
  });

  it('never sorts or counts learners against each other: by name, whatever the filter', async () => {
    const shown = await show(room, teacher);
    expect(names(shown)).to.deep.equal(['Ana', 'Ben', 'Chi']);
    expect(shown.text()).to.not.match(/average|rank|best|top \d|%/i);
  });

  it('writes one comment on the goals under way of the learners chosen, in one request, once for two taps (fault 103)', async () => {
    const shown = await show(room, teacher);
    await shown.click('Write to those shown');
    expect(shown.all('dialog .check').map((one) => one.textContent.trim()), 'who has a goal under way').to.deep.equal(['Ana', 'Ben']);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    expect(shown.asked, 'nothing is written yet').to.deep.equal([]);
    await shown.type('#batch-text', 'Keep going');
    shown.all('dialog input[type=checkbox]')[0]!.click();
    await shown.settle();
    expect(shown.text()).to.contain('To 1 student');
    const save = shown.button('Save');
    save.click();
    save.click();
    await shown.settle();
    expect(shown.asked.map(({ kind, changes }) => [kind, changes.map(({ id }) => id)])).to.deep.equal([['check-in', ['g-2']]]);
    const [kind] = shown.goals().find(({ id }) => id === 'g-2')!.checkIns.slice(-1);
    expect(kind).to.include({ note: 'Keep going', by: 't-1' });
    expect(shown.focused() === null, 'focus lost').to.equal(false);
  });

  it('makes an agenda of whom the filter shows: how it goes, what is in the way, a question, room to write', async () => {
    const shown = await show(room, teacher);
    await shown.click(/^Asks for help/);
    await shown.click('Plan our talks');
    expect(shown.focused()?.textContent).to.equal('Goal talks: Room 5');
    expect(shown.all('.talk-with h3 bdi').map((one) => one.textContent)).to.deep.equal(['Ben']);
    expect(shown.text()).to.contain('It is hard').and.to.contain('Read ten pages').and.to.contain('What would help most this week?');
    expect(shown.all('.write-here').length).to.equal(1);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('All students');
    expect(shown.focused()?.textContent).to.contain('Plan our talks');
    expect(names(shown), 'the filter stays').to.deep.equal(['Ben']);
  });

  it('takes a note with its readers from the agenda', async () => {
    const shown = await show(room, teacher);
    await shown.click('Plan our talks');
    await shown.click('Add a note: Count to a million');
    await shown.type('#note-text', 'Try pairs');
    shown.$('dialog input[value=student]').click();
    await shown.settle();
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    expect(shown.asked.map(({ kind }) => kind)).to.deep.equal(['note']);
    expect(shown.goals().find(({ id }) => id === 'g-2')!.notes![0]).to.include({ text: 'Try pairs', visibleTo: 'student', by: 't-1' });
    expect(shown.text()).to.contain('Try pairs');
  });

  it('adds a note to what is there, also to notes that this writer cannot see', async () => {
    const shown = await show(room, { ...teacher, 'viewer-id': 't-2', learner: 's-1' });
    await shown.click('More about Read a whole book');
    expect(shown.text()).to.not.contain('mine-alone');
    await shown.click('Add a note');
    await shown.type('#note-text', 'From a colleague');
    await shown.click('Save');
    expect(shown.goals()[0]!.notes!.map(({ text }) => text)).to.deep.equal(['mine-alone', 'for-staff', 'for-student', 'for-family', 'From a colleague']);
  });
});

describe('goal tracker: who reads a note', () => {
  const readers: [string, Record<string, string>, string[]][] = [
    ['the writer', { 'viewer-role': 'teacher', 'viewer-id': 't-1' }, ['mine-alone', 'for-staff', 'for-student', 'for-family']],
    ['a colleague', { 'viewer-role': 'teacher', 'viewer-id': 't-2' }, ['for-staff', 'for-student', 'for-family']],
    ['the student', { 'viewer-role': 'student', 'viewer-id': 's-1' }, ['for-student', 'for-family']],
    ['the family', { 'viewer-role': 'guardian', 'viewer-id': 'p-1' }, ['for-family']],
  ];
  for (const [who, attributes, seen] of readers) {
    it(`${who}: what is hidden never reaches the page, its story or its printed page`, async () => {
      const shown = await show(room, { ...attributes, learner: 's-1' });
      const drawn = () => notes.map(({ text }) => text).filter((text) => shown.element.shadowRoot!.innerHTML.includes(text));
      await shown.click('More about Read a whole book');
      await shown.click('The story of this goal');
      expect(drawn()).to.deep.equal(seen);
      await shown.click('Page to print');
      expect(drawn()).to.deep.equal(seen);
    });
  }
});

describe('goal tracker: a family of several children', () => {
  it('chooses whose goals to see, and encourages in words', async () => {
    const shown = await show({ learners, groups, goals: [goal('g-1', 's-1', { sharedWithFamily: true, title: 'Ana reads' }), goal('g-2', 's-2', { sharedWithFamily: true, title: 'Ben counts' }), goal('g-3', 's-3', { sharedWithFamily: true, title: 'Not theirs' })] }, {});
    shown.element.viewer = { id: 'p-1', role: 'guardian', learnerIds: ['s-1', 's-2'] };
    await shown.settle();
    expect(shown.text()).to.contain('Ana reads').and.to.not.contain('Ben counts');
    const select = shown.$('.child select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Ana', 'Ben']);
    select.value = 's-2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
    expect(shown.text()).to.contain('Ben counts').and.to.not.match(/Ana reads|Not theirs/);
    expect(shown.focused()?.textContent).to.equal('Goals of Ben');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click(/^Leave a kind word/);
    await shown.type('#kind-text', 'So proud of you');
    await shown.click('Save');
    expect(shown.goals().find(({ id }) => id === 'g-2')!.checkIns.at(-1)).to.include({ note: 'So proud of you', by: 'p-1' });
  });

  it('has nothing to choose with one child', async () => {
    const shown = await show(room, {});
    shown.element.viewer = { id: 'p-1', role: 'guardian', learnerIds: ['s-1'] };
    await shown.settle();
    expect(shown.all('.child').length).to.equal(0);
    expect(shown.element.today).to.equal(today);
  });
});
