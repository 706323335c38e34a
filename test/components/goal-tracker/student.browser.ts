/** What a student does: write, take steps, check in, look back. */
import 'axe-core/axe.min.js';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChangeRequestEvent } from '../../../src/ui/events/change-events.js';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { aCheckIn } from '../../domain/goal/a-goal.js';
import { axeViolations, learner, reading, show, today, type Shown } from './tracker.fixture.js';

const one = { learners: [learner('s-1', 'Ana')], goals: [reading()] };
const asAna = { learner: 's-1', 'viewer-role': 'student', 'viewer-id': 's-1' };
const field = (shown: Shown, selector: string) => shown.$(selector) as HTMLInputElement;
const pick = async (shown: Shown, value: string) => {
  field(shown, `dialog input[value="${value}"]`).click();
  await shown.settle();
};

describe('goal tracker: writing a goal', () => {
  it('leads a student through SMART one thing at a time, and starts the goal', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [] }, asAna);
    expect(shown.text()).to.contain('A goal is something you want to be able to do.');
    await shown.click('Write my first goal');
    expect(shown.all('dialog input[type=radio]').length).to.equal(3);
    await shown.click('Next');
    expect(shown.focused()?.id).to.equal('form-title');
    await shown.type('#form-title', 'Learn ten words');
    await shown.click('Next');
    await shown.type('#form-why', 'To talk with my grandmother');
    await shown.click('Next');
    await pick(shown, 'number');
    await shown.type('#form-target', '10');
    await shown.type('#form-unit', 'words');
    await shown.click('Next');
    await shown.click('In 1 week');
    await shown.click('Next');
    await shown.type('#form-firstStep', 'Write one word on a card');
    await shown.click('Next');
    await shown.type('#form-planIf', 'I am tired');
    await shown.type('#form-planThen', 'read one card.');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Next');
    expect(shown.$('.review').textContent).to.contain('If I am tired, then I will read one card.');
    await shown.click('Start my goal');
    expect(shown.asked.length).to.equal(1);
    const [goal] = shown.goals();
    expect(goal).to.include({ title: 'Learn ten words', why: 'To talk with my grandmother', status: 'active', form: 'smart', startOn: today, dueOn: '2026-03-27', learnerId: 's-1' });
    expect(goal!.measure).to.deep.equal({ kind: 'number', baseline: 0, target: 10, unit: 'words' });
    expect(goal!.steps.map(({ title }) => title)).to.deep.equal(['Write one word on a card']);
    expect(goal!.plan).to.deep.equal({ if: 'I am tired', then: 'I will read one card' });
    expect(goal!.agreements.map(({ by, role }) => `${by} ${role}`)).to.deep.equal(['s-1 student']);
    expect(shown.focused()?.textContent).to.equal('Learn ten words');
  });

  it('writes a wish with an obstacle and an if-then plan, and can ask the teacher first', async () => {
    const shown = await show(one, asAna);
    await shown.click('New goal');
    await pick(shown, 'woop');
    await shown.click('Next');
    await shown.type('#form-title', 'Speak up');
    await shown.click('Next');
    await shown.type('#form-outcome', 'They hear me');
    await shown.click('Next');
    await shown.type('#form-obstacle', 'I get shy');
    for (let i = 0; i < 4; i++) await shown.click('Next');
    await shown.click('Ask my teacher first');
    expect(shown.goals().at(-1)).to.include({ form: 'woop', status: 'proposed', outcome: 'They hear me', obstacle: 'I get shy' });
  });

  it('stops at a blank title or a target that is the start, says why, and goes to the field (faults 73, 87, 105)', async () => {
    const shown = await show(one, asAna);
    await shown.click('New goal');
    await shown.click('Next');
    await shown.type('#form-title', ' \u200b ');
    await shown.click('Next');
    const title = field(shown, '#form-title');
    expect(shown.focused() === title, 'focus in the field').to.equal(true);
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    expect(shown.$(`#${title.getAttribute('aria-describedby')!.split(' ').at(-1)!}`).textContent).to.contain('Write a few words first.');
    expect(title.value).to.equal(' \u200b ');
    await shown.type('#form-title', 'Count');
    await shown.click('Next');
    await shown.click('Next');
    await pick(shown, 'number');
    await shown.type('#form-target', '0');
    await shown.click('Next');
    expect(shown.focused()?.id).to.equal('form-target');
    expect(shown.text()).to.contain('Pick a number that is not the one you are at now.');
  });

  it('keeps what was typed when saving fails, when the host refuses, and when the dialog is closed', async () => {
    const shown = await show(one, asAna);
    await shown.click('New goal');
    await pick(shown, 'free');
    await shown.click('Next');
    await shown.type('#form-title', 'Draw a map');
    await shown.click('Next');
    shown.element.addEventListener('way-goal-request', (event) => (event as unknown as ChangeRequestEvent).respondWith(Promise.reject(new WaymarkError('offline', 'no'))), { once: true });
    await shown.click('Start my goal');
    expect(shown.$('dialog [role=alert]').textContent).to.contain('What you typed is still here.');
    shown.element.addEventListener('way-goal-request', (event) => event.preventDefault(), { once: true });
    await shown.click('Start my goal');
    expect(shown.$('dialog [role=alert]').textContent).to.contain('The page did not save this.');
    await sendKeys({ press: 'Escape' });
    await shown.settle();
    expect((shown.$('dialog') as HTMLDialogElement).open).to.equal(false);
    expect(shown.focused()?.textContent).to.contain('Go on writing my goal');
    shown.element.data = { ...one, goals: [reading({ title: 'Changed elsewhere', version: 2 })] } as never;
    await shown.settle();
    await shown.click('Go on writing my goal');
    expect(shown.$('.review').textContent).to.contain('Draw a map');
    await shown.click('Start my goal');
    expect(shown.goals().filter(({ title }) => title === 'Draw a map').length).to.equal(1);
    expect(shown.button('New goal').isConnected).to.equal(true);
  });

  it('writes one goal for two taps, also when the answer is slow (fault 103)', async () => {
    const shown = await show(one, asAna);
    let answer: () => void = () => undefined;
    shown.element.addEventListener('way-goal-request', (event) => (event as unknown as ChangeRequestEvent).respondWith(new Promise<void>((done) => (answer = done))));
    await shown.click('New goal');
    await pick(shown, 'free');
    await shown.click('Next');
    await shown.type('#form-title', 'Once');
    await shown.click('Next');
    const start = shown.button('Start my goal');
    start.click();
    start.click();
    await shown.settle();
    start.click();
    answer();
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
  });

  it('edits only what differs, and the yes of others is asked for again', async () => {
    const agreements = [{ by: 's-1', role: 'student' as const, at: '2026-03-10T09:00:00Z' }, { by: 't-1', role: 'teacher' as const, at: '2026-03-10T09:00:00Z' }];
    const shown = await show({ ...one, goals: [reading({ agreements })] }, asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Edit');
    await shown.type('#form-title', 'Read two books');
    await shown.click('Save');
    expect(Object.keys(shown.asked[0]!.changes[0]!.fields!).sort()).to.deep.equal(['agreements', 'revisions', 'title']);
    expect(shown.goals()[0]!.agreements.map(({ role }) => role)).to.deep.equal(['student']);
  });
});

describe('goal tracker: steps', () => {
  it('ticks the next step from the card and shows the one after', async () => {
    const shown = await show(one, asAna);
    expect(shown.$('.next').textContent).to.contain('Read ten pages');
    shown.$('.next input').focus();
    shown.$('.next input').click();
    await shown.settle();
    expect(shown.goals()[0]!.steps.map(({ done }) => done)).to.deep.equal([true, true, false]);
    expect(shown.$('.next').textContent).to.contain('Tell a friend');
    expect(shown.focused() === shown.$('.next input'), 'focus on the next box').to.equal(true);
    expect((shown.$('.next input') as HTMLInputElement).checked).to.equal(false);
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.equal('2 of 3 steps, On track');
  });

  it('is deaf to the second tap of a double tap (fault 103)', async () => {
    const shown = await show(one, asAna);
    shown.$('.next input').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true, composed: true }));
    await shown.settle();
    shown.$('.next input').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true, composed: true }));
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    expect(shown.goals()[0]!.steps[2]!.done).to.equal(false);
  });

  it('unticks a box whose tick was not saved', async () => {
    const shown = await show(one, asAna);
    shown.element.addEventListener('way-step-request', (event) => event.preventDefault());
    await shown.click('More about Read a whole book');
    const box = shown.all('.steps input')[1] as HTMLInputElement;
    box.click();
    await shown.settle();
    expect(box.checked).to.equal(false);
  });

  it('adds, moves and takes out steps with buttons, and the focus is never lost', async () => {
    const shown = await show(one, asAna);
    await shown.click('More about Read a whole book');
    const input = shown.$('.add input') as HTMLInputElement;
    input.focus();
    await sendKeys({ type: 'Make a bookmark' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.goals()[0]!.steps.map(({ title }) => title)).to.deep.equal(['Pick a book', 'Read ten pages', 'Tell a friend', 'Make a bookmark']);
    expect(shown.focused() === input, 'focus in the field').to.equal(true);
    expect(input.value).to.equal('');
    await shown.click('Change steps');
    await shown.click('Move up: Make a bookmark');
    expect(shown.focused()?.getAttribute('aria-label')).to.equal('Move up: Make a bookmark');
    expect(shown.goals()[0]!.steps.map(({ id }) => id).indexOf('c')).to.equal(3);
    await shown.click('Move up: Pick a book');
    expect(shown.goals()[0]!.steps[0]!.id).to.equal('a');
    await shown.click('Take out: Read ten pages');
    expect(shown.goals()[0]!.steps.some(({ id }) => id === 'b')).to.equal(false);
    expect(shown.focused()?.textContent).to.contain('Undo');
    await shown.click('Undo');
    expect(shown.goals()[0]!.steps[1]!.id, 'back where it was (fault 104)').to.equal('b');
    expect(shown.focused()?.textContent).to.equal('Read a whole book');
  });

  it('keeps a half-typed step over new records from elsewhere', async () => {
    const shown = await show(one, asAna);
    await shown.click('More about Read a whole book');
    await shown.type('.add input', 'Half a st');
    shown.element.data = { ...one, goals: [reading({ why: 'New words', version: 2 })] } as never;
    await shown.settle();
    expect(shown.text()).to.contain('New words');
    expect(field(shown, '.add input').value).to.equal('Half a st');
  });
});

describe('goal tracker: the focus', () => {
  it('goes from the tick of the last step to Finish', async () => {
    const shown = await show({ ...one, goals: [reading({ measure: { kind: 'steps' }, steps: [{ id: 'z', title: 'Read one page', done: false }] })] }, asAna);
    const box = shown.$('.next input');
    box.focus();
    box.click();
    await shown.settle();
    expect(shown.focused()?.getAttribute('aria-label')).to.equal('Finish: Read a whole book');
  });

  it('is not taken from a reader who has moved on while a tick was being saved', async () => {
    const shown = await show(one, asAna);
    let answer: () => void = () => undefined;
    shown.element.addEventListener('way-step-request', (event) => (event as unknown as ChangeRequestEvent).respondWith(new Promise<void>((done) => (answer = done))));
    await shown.click('More about Read a whole book');
    const box = shown.all('.steps input')[1]!;
    box.focus();
    box.click();
    const input = shown.$('.add input');
    input.focus();
    answer();
    await shown.settle();
    expect(shown.focused() === input).to.equal(true);
  });
});

describe('goal tracker: checking in and looking back', () => {
  it('checks in with three taps', async () => {
    const shown = await show(one, asAna);
    await shown.click('Check in: Read a whole book');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    field(shown, 'dialog input[type=checkbox]').click();
    await pick(shown, '4');
    await shown.click('Save check-in');
    const [goal] = shown.goals();
    expect(shown.asked.length).to.equal(1);
    expect(shown.asked[0]!.kind).to.equal('check-in');
    expect(goal!.steps[1]!.done).to.equal(true);
    expect(goal!.checkIns[0]).to.include({ confidence: 4, by: 's-1' });
    expect('value' in goal!.checkIns[0]!, 'nothing counted is not 0 (fault 66)').to.equal(false);
    expect((shown.$('dialog') as HTMLDialogElement).open).to.equal(false);
    expect(shown.focused()?.textContent).to.equal('Read a whole book');
  });

  it('asks for one answer before it saves', async () => {
    const shown = await show(one, asAna);
    await shown.click('Check in: Read a whole book');
    await shown.click('Save check-in');
    expect(shown.asked).to.deep.equal([]);
    expect(shown.$('dialog [role=alert]').textContent).to.contain('Tap one answer first.');
  });

  it('takes a number, a barrier in own words and a next step, and shows dots with a table twin', async () => {
    const goal = reading({ measure: { kind: 'number', baseline: 0, target: 40, unit: 'pages' }, checkIns: [aCheckIn({ id: 'c-1', at: '2026-03-12', value: 10, confidence: 3 })] });
    const shown = await show({ ...one, goals: [goal] }, asAna);
    await shown.click('Check in: Read a whole book');
    await shown.type('#check-value', '22');
    await pick(shown, 'barrierOther');
    await shown.type('#check-barrier', 'Too loud');
    await shown.type('#check-next', 'Go to the library');
    await shown.click('Save check-in');
    expect(shown.goals()[0]!.checkIns[1]).to.include({ value: 22, barrier: 'Too loud', nextStep: 'Go to the library' });
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuenow')).to.equal('55');
    await shown.click('More about Read a whole book');
    expect(shown.all('.chart line').length).to.equal(2);
    await shown.click('Show as table');
    expect(shown.all('table.plain tbody tr').map((row) => row.children[1]!.textContent)).to.deep.equal(['10', '22']);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });

  it('closes a goal as met with a look back, in one write', async () => {
    const shown = await show({ ...one, goals: [reading({ steps: [{ id: 'a', title: 'Read', done: true }] })] }, asAna);
    expect(shown.text()).to.contain('You made it. Time to look back.');
    await shown.click('Finish: Read a whole book');
    await pick(shown, 'met');
    await shown.type('#close-text', 'I did it by myself');
    await shown.click('Save');
    expect(shown.asked.length).to.equal(1);
    expect(shown.asked[0]!.changes.map(({ collection, action }) => `${action} ${collection}`)).to.deep.equal(['update goals', 'create reflections']);
    expect(shown.asked[0]!.changes[1]!.record).to.deep.include({ prompt: 'What are you proud of?', text: 'I did it by myself', about: { collection: 'goals', id: 'g-1' } });
    expect(shown.goals()[0]!.status).to.equal('met');
    expect(shown.goals()[0]!.closedAt).to.be.a('string');
    expect(shown.focused() === null, 'focus lost').to.equal(false);
  });

  it('asks what got in the way without blame, and goes on with a changed goal', async () => {
    const shown = await show(one, asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Finish');
    await shown.click('Save');
    expect(shown.$('dialog [role=alert]').textContent).to.contain('Pick one answer first.');
    await pick(shown, 'notMet');
    expect(shown.text()).to.contain('What got in the way?').and.to.contain('Not yet is fine.');
    await shown.type('#close-text', 'The book was long');
    await shown.click('Save');
    expect(shown.goals()[0]!.status).to.equal('revised');
    expect(shown.goals()[1]).to.include({ title: 'Read a whole book', status: 'draft', dueOn: '2026-04-03' });
    expect(shown.goals()[1]!.steps.length, 'only the open steps go on').to.equal(2);
    await shown.type('#form-title', 'Read a short book');
    await shown.click('Start my goal');
    expect(shown.goals()[1]).to.include({ title: 'Read a short book', status: 'active' });
  });

  it('lets a goal go, or makes a smaller one first', async () => {
    const shown = await show(one, asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Finish');
    await pick(shown, 'notMet');
    await pick(shown, 'split');
    await shown.click('Save');
    expect(shown.goals()[0]!.status, 'the goal goes on').to.equal('active');
    await pick(shown, 'free');
    await shown.click('Next');
    await shown.type('#form-title', 'Read one chapter');
    await shown.click('Next');
    await shown.click('Start my goal');
    expect(shown.goals()[1]).to.include({ title: 'Read one chapter', parentId: 'g-1' });
    expect(shown.button('1 smaller goal').getAttribute('aria-expanded')).to.equal('false');
    await shown.click('1 smaller goal');
    expect(shown.$('.inside h4').textContent).to.equal('Read one chapter');
    await shown.click('Finish');
    await pick(shown, 'notMet');
    await pick(shown, 'letGo');
    await shown.click('Save');
    expect(shown.goals()[0]!.status).to.equal('notMet');
    expect(shown.text(), 'an open goal inside a closed one is still seen').to.contain('Read one chapter');
  });

  it('pauses and puts away by the table of moves, and takes it back', async () => {
    const shown = await show(one, asAna);
    await shown.click('More about Read a whole book');
    const choose = async (value: string) => {
      (shown.$('.status select') as HTMLSelectElement).value = value;
      await shown.click('Change');
    };
    expect([...(shown.$('.status select') as HTMLSelectElement).options].map(({ value }) => value)).to.deep.equal(['active', 'paused', 'archived']);
    await choose('paused');
    expect(shown.goals()[0]!.status).to.equal('paused');
    expect(shown.focused()?.textContent).to.equal('Read a whole book');
    await choose('archived');
    expect(shown.goals()[0]).to.include({ status: 'archived' });
    await shown.click('Undo');
    expect(shown.goals()[0]!.status).to.equal('paused');
    expect(shown.goals()[0]!.closedAt).to.equal(undefined);
  });
});

describe('goal tracker: by keyboard alone', () => {
  it('writes a goal and ticks its step with real keys', async () => {
    const shown = await show({ learners: [learner('s-1', 'Ana')], goals: [] }, asAna);
    const keys = async (...presses: string[]) => {
      for (const press of presses) await sendKeys({ press });
      await shown.settle();
    };
    shown.button('Write my first goal').focus();
    await keys('Enter');
    await keys('ArrowDown', 'ArrowDown');
    await keys('Enter');
    await sendKeys({ type: 'Juggle' });
    await keys('Tab', 'Tab');
    await sendKeys({ type: 'Find three balls' });
    await keys('Enter');
    await waitUntil(() => shown.text().includes('Here is your goal'));
    await keys('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(shown.focused()?.textContent).to.contain('Start my goal');
    await keys('Enter');
    expect(shown.goals()[0]).to.include({ title: 'Juggle', status: 'active', form: 'free' });
    expect(shown.focused()?.textContent).to.equal('Juggle');
    await keys('Tab');
    expect(shown.focused() === shown.$('.next input'), 'focus on the next box').to.equal(true);
    await keys(' ');
    expect(shown.goals()[0]!.steps[0]!.done).to.equal(true);
    expect(shown.focused() === null, 'focus lost').to.equal(false);
  });
});
