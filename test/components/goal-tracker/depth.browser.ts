/** Evidence that moves a goal, agreeing, two editors, starts, looking back, files, and what happens when a part does not load. */
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { GoalTrackerElement } from '../../../src/components/goal-tracker/goal-tracker.element.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import { aCheckIn } from '../../domain/goal/a-goal.js';
import { axeViolations, learner, reading, show, type Shown } from './tracker.fixture.js';

const asAna = { learner: 's-1', 'viewer-role': 'student', 'viewer-id': 's-1' };
const teacher = { learner: 's-1', 'viewer-role': 'teacher', 'viewer-id': 't-1' };
const family = { learner: 's-1', 'viewer-role': 'guardian', 'viewer-id': 'p-1' };
const group = { id: 'c-1', version: 1, title: 'Room 5', kind: 'class', learnerIds: ['s-1', 's-2'], staffIds: ['t-1'] };
const one = (...goals: Goal[]) => ({ learners: [learner('s-1', 'Ana')], groups: [group], goals: goals.length > 0 ? goals : [reading()] });
const pick = async (shown: Shown, value: string) => {
  shown.$(`dialog input[value="${value}"]`).click();
  await shown.settle();
};
const lookAs = async (shown: Shown, attributes: Record<string, string>) => {
  for (const key of Object.keys(attributes)) shown.element.setAttribute(key, attributes[key]!);
  await shown.settle();
};

const scale = { id: 'sc', version: 1, title: '', levels: ['Starting', 'Growing', 'Meeting'].map((label, i) => ({ id: `l-${i}`, label, shortLabel: label[0]!, cut: i + 1 })), proficientLevelId: 'l-2' };
const standard = (id: string, precedes: string[] = []) => ({ id, version: 1, code: id, statement: `Learn ${id}`, grades: [], parentIds: [], precedes });
const piece = (id: string, standardId: string, levelId: string) => ({ id, version: 1, learnerId: 's-1', standardId, levelId, assessedAt: '2026-03-12', kind: 'quiz', weight: 1, status: 'scored', title: `Quiz ${id}` });
const levels = ['Soft', 'Clear', 'Strong'].map((label, i) => ({ id: `v-${i}`, label, descriptor: '' }));
const rubric = { id: 'ru', version: 1, title: 'Talks', description: '', kind: 'analytic', showPoints: true, criteria: [{ id: 'voice', title: 'Voice', description: '', weight: 1, standardIds: [], levels, mayBeNotApplicable: true }] };
const scoring = (id: string, levelId: string, at: string) => ({ id, version: 1, rubricId: 'ru', learnerId: 's-1', workTitle: 'River talk', role: 'teacher', status: 'returned', comment: '', submittedAt: at, marks: [{ criterionId: 'voice', state: 'scored', levelId, comment: '', version: 1 }] });
const byLevel = reading({ steps: [], measure: { kind: 'level', standardId: 'A', levelId: 'l-2' } });
const byCriterion = reading({ steps: [], measure: { kind: 'criterion', rubricId: 'ru', criterionId: 'voice', levelId: 'v-2' } });

describe('goal tracker: progress that comes by itself', () => {
  it('works out a level from the evidence, and moves with a new piece', async () => {
    const data = { ...one(byLevel), scales: [scale], standards: [standard('A')], evidence: [piece('1', 'A', 'l-1')] };
    const shown = await show(data, asAna);
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('1 level up, 1 level to go');
    await shown.click('More about Read a whole book');
    expect(shown.text()).to.contain('Now: Growing. The aim: Meeting.').and.to.contain('Quiz 1');
    shown.element.data = { ...data, evidence: [...data.evidence, piece('2', 'A', 'l-2'), piece('3', 'A', 'l-2'), piece('4', 'A', 'l-2'), piece('5', 'A', 'l-2'), piece('6', 'A', 'l-2'), piece('7', 'A', 'l-2'), piece('8', 'A', 'l-2'), piece('9', 'A', 'l-2')], masteryPolicies: [{ id: 'p', version: 1, title: '', method: { kind: 'latest' }, dateBasis: 'assessed', attempts: 'all', leastEvidence: 1 }] } as never;
    await shown.settle();
    expect(shown.text()).to.contain('Level reached').and.to.contain('You made it.');
  });

  it('takes the level of the newest scoring for a criterion, and the host\'s own standing before all', async () => {
    const data = { ...one(byCriterion), rubrics: [rubric], scorings: [scoring('1', 'v-0', '2026-03-11T10:00:00Z'), scoring('2', 'v-1', '2026-03-12T10:00:00Z')] };
    const shown = await show(data, asAna);
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('1 level up, 1 level to go');
    shown.element.standings = new Map([['g-1', { current: 2, target: 2 }]]);
    await shown.settle();
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('Level reached');
  });

  it('counts levels as levels where a goal has as many steps', async () => {
    const steps = ['Listen', 'Speak'].map((title, i) => ({ id: `st-${i}`, title, done: false }));
    const data = { ...one({ ...byLevel, steps }), scales: [scale], evidence: [piece('1', 'A', 'l-1')] };
    const shown = await show(data, asAna);
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('1 level up, 1 level to go');
    shown.element.data = { ...data, evidence: [] } as never;
    await shown.settle();
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('0 of 2 steps');
  });

  it('follows the reader from one learner to the next', async () => {
    const other = { ...byLevel, id: 'g-2', learnerId: 's-2', title: 'Ben reads' };
    const data = { ...one(byLevel, other), learners: [learner('s-1', 'Ana'), learner('s-2', 'Ben')], scales: [scale], evidence: [piece('1', 'A', 'l-1'), { ...piece('2', 'A', 'l-2'), learnerId: 's-2' }] };
    const shown = await show(data, { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'c-1' });
    expect(shown.text()).to.contain('1 level up, 1 level to go').and.to.contain('Level reached');
    await shown.click('Open the goals of Ana');
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('1 level up, 1 level to go');
    await shown.click('All students');
    await shown.click('Open the goals of Ben');
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuetext')).to.contain('Level reached');
  });

  it('says that the level will show where there is no evidence: not measured is not 0 (fault 66)', async () => {
    const shown = await show({ ...one(byLevel), scales: [scale] }, asAna);
    expect(shown.text()).to.contain('Your level will show here.');
    expect(shown.all('[role=progressbar]').length).to.equal(0);
  });
});

describe('goal tracker: what shows how it goes', () => {
  const open = async (goal?: Goal) => {
    const shown = await show(one(goal ?? reading()), asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Add something that shows it');
    return shown;
  };

  it('takes an address through the one gate; one that may not be a link is refused and stays as typed (faults 105, 108)', async () => {
    const shown = await open();
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.org']) {
      await shown.type('#evidence-link', bad);
      await shown.click('Save');
      expect(shown.asked, bad).to.deep.equal([]);
      expect(shown.text()).to.contain('This address cannot be used.');
      expect((shown.$('#evidence-link') as HTMLInputElement).value).to.equal(bad);
    }
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.type('#evidence-link', 'example.org/log');
    await shown.type('#evidence-title', 'My log');
    const save = shown.button('Save');
    save.click();
    save.click();
    await shown.settle();
    expect(shown.asked.map(({ kind }) => kind), 'two taps, one piece (fault 103)').to.deep.equal(['evidence']);
    expect(shown.goals()[0]!.evidence![0]).to.include({ kind: 'link', title: 'My log', link: 'https://example.org/log', by: 's-1' });
    const link = shown.$('.piece a') as HTMLAnchorElement;
    expect(link.href).to.equal('https://example.org/log');
    expect(link.rel).to.contain('noopener');
  });

  it('takes words or the name of a file, and gives back what was taken out (fault 104)', async () => {
    const shown = await open();
    await pick(shown, 'file');
    await shown.type('#evidence-title', 'river.pdf');
    await shown.type('#evidence-text', 'In my blue folder');
    await shown.click('Save');
    expect(shown.goals()[0]!.evidence![0]).to.include({ kind: 'file', title: 'river.pdf', note: 'In my blue folder' });
    await shown.click('Take out: river.pdf');
    expect(shown.goals()[0]!.evidence).to.deep.equal([]);
    await shown.click('Undo');
    expect(shown.goals()[0]!.evidence!.length).to.equal(1);
  });

  it('draws an old address that may not be a link as text', async () => {
    const shown = await open(reading({ evidence: [{ id: 'e', kind: 'link', title: 'Click me', link: 'javascript:alert(1)', at: '2026-03-11' }] }));
    expect(shown.all('.piece a').length).to.equal(0);
    expect(shown.text()).to.contain('Click me');
  });
});

describe('goal tracker: agreeing', () => {
  it('goes from proposed over talked about to active, once everybody asked for has said yes', async () => {
    const shown = await show(one(reading({ status: 'proposed', sharedWithFamily: true, agreements: [{ by: 's-1', role: 'student', at: '2026-03-10T09:00:00Z' }] })), { ...teacher, 'agreement-by': 'teacher guardian' });
    await shown.click('More about Read a whole book');
    expect(shown.text()).to.contain('Still to say yes: the teacher and the family');
    await shown.click('We talked about it');
    expect(shown.text()).to.contain('Talked about');
    expect(shown.asked.at(-1)!.kind).to.equal('agreement');
    await shown.click(/^I say yes to this goal/);
    expect(shown.goals()[0]!.status, 'the family has not said yes').to.equal('proposed');
    await lookAs(shown, family);
    await shown.click(/^I say yes to this goal/);
    expect(shown.goals()[0]!.status, 'a family moves nothing').to.equal('proposed');
    await lookAs(shown, asAna);
    await shown.click(/^Start this goal/);
    expect(shown.goals()[0]!.status).to.equal('active');
    expect(shown.goals()[0]!.agreements.map(({ role }) => role)).to.deep.equal(['student', 'teacher', 'guardian']);
  });

  it('asks nobody where the policy asks nobody', async () => {
    const shown = await show(one(reading({ status: 'proposed' })), teacher);
    await shown.click(/^I say yes to this goal/);
    expect(shown.goals()[0]!.status).to.equal('active');
  });

  it('shows a change after the yes as it was before', async () => {
    const shown = await show(one(reading({ agreements: [{ by: 't-1', role: 'teacher', at: '2026-03-10T09:00:00Z' }] })), asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Edit');
    await shown.type('#form-title', 'Read two books');
    await shown.type('#form-dueOn', '2026-04-10');
    await shown.click('Save');
    await lookAs(shown, teacher);
    expect(shown.text()).to.contain('Changed after the yes').and.to.contain('“Read a whole book”').and.to.contain('Mar 29, 2026');
  });

  it('merges two editors field by field, and asks where both changed one (both stay until then)', async () => {
    const shown = await show(one(), asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Edit');
    await shown.type('#form-title', 'Mine');
    shown.element.data = one(reading({ title: 'Theirs', why: 'Their why', version: 2 })) as never;
    await shown.settle();
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    expect(shown.$('.clash').textContent).to.contain('Mine: Mine').and.to.contain('Theirs: Theirs');
    expect(shown.focused()?.getAttribute('name'), 'the question has the focus').to.equal('clash-title');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await pick(shown, 'mine');
    await shown.click('Save');
    expect(shown.goals()[0]).to.include({ title: 'Mine', why: 'Their why' });
    expect(Object.keys(shown.asked[0]!.changes[0]!.fields!)).to.deep.equal(['title']);
  });
});

describe('goal tracker: starts and ties', () => {
  const records = {
    ...one(reading({ id: 'big', title: 'A big goal' })), learners: [{ ...learner('s-1', 'Ana'), interests: ['Dragons'] }], scales: [scale], standards: [standard('A', ['B']), standard('B')], evidence: [piece('1', 'A', 'l-2')], rubrics: [rubric], scorings: [scoring('1', 'v-1', '2026-03-11T10:00:00Z')],
  };

  it('offers what comes next, what can grow and what is liked; a tap fills the form', async () => {
    const shown = await show(records, asAna);
    await shown.click('New goal');
    expect(shown.all('.start').map((button) => button.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['Next in your learning Learn B', 'Something to grow Voice', 'Something you like Dragons']);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click(/Learn B/);
    expect((shown.$('#form-title') as HTMLInputElement).value).to.equal('Learn B');
    await shown.click('Next');
    await shown.click('Next');
    expect((shown.$('#form-standard') as HTMLSelectElement).value).to.equal('B');
    for (let i = 0; i < 4; i++) await shown.click('Next');
    await shown.click('Start my goal');
    const made = shown.goals().at(-1)!;
    expect(made.measure).to.deep.equal({ kind: 'level', standardId: 'B', levelId: 'l-2' });
    expect(made.standardIds).to.deep.equal(['B']);
    expect(made.horizon, 'two weeks').to.equal('term');
  });

  it('ties a goal to a criterion, a kind, and a bigger goal; a level not chosen is asked for', async () => {
    const shown = await show(records, asAna);
    await shown.click('New goal');
    await pick(shown, 'free');
    await shown.click('Next');
    await shown.type('#form-title', 'Be heard');
    await shown.type('#form-helpers', 'Grandma, a card');
    await shown.click('Next');
    shown.$('.more-fields summary').click();
    await pick(shown, 'criterion');
    await shown.click('Start my goal');
    expect(shown.text()).to.contain('Choose what you want to reach.');
    const choose = async (id: string, value: string) => {
      const select = shown.$(id) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shown.settle();
    };
    await choose('#form-criterion', JSON.stringify(['ru', 'voice']));
    await choose('#form-level', 'v-1');
    await choose('#form-kind', 'career');
    await choose('#form-parent', 'big');
    await shown.click('Start my goal');
    expect(shown.goals().at(-1)).to.deep.include({ kind: 'career', parentId: 'big', supports: ['Grandma', 'a card'], measure: { kind: 'criterion', rubricId: 'ru', criterionId: 'voice', levelId: 'v-1' } });
  });

  it('lets a teacher write a start for the class, which is nobody\'s goal, and a learner adapt it', async () => {
    const shown = await show({ ...one(), learners: [learner('s-1', 'Ana'), learner('s-2', 'Ben')] }, { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'c-1' });
    await shown.click('Write a start for the class');
    await shown.type('#form-title', 'Read every day');
    await shown.click('Save');
    const [, template] = shown.goals();
    expect(template).to.include({ templateFor: 'c-1', learnerId: 't-1', title: 'Read every day' });
    expect(shown.text()).to.contain('Starts for the class').and.to.not.contain('not in this class');
    await shown.click('Change: Read every day');
    expect(shown.all('dialog .foot .btn').map((button) => button.textContent.trim()), 'a start is kept, never begun').to.deep.equal(['Save']);
    await shown.type('#form-why', 'It gets easier');
    await shown.click('Save');
    expect(shown.goals()[1]).to.include({ why: 'It gets easier', status: 'draft' });
    shown.element.data = { ...one(), goals: shown.goals() } as never;
    await lookAs(shown, asAna);
    expect(shown.text()).to.not.contain('Read every day');
    await shown.click('New goal');
    await shown.click(/From your teacher/);
    await shown.type('#form-title', 'Read ten minutes a day');
    for (let i = 0; i < 6; i++) await shown.click('Next');
    await shown.click('Start my goal');
    expect(shown.goals().at(-1)).to.include({ title: 'Read ten minutes a day', fromTemplateId: template!.id, learnerId: 's-1' });
    expect(shown.goals().at(-1)!.templateFor).to.equal(undefined);
  });
});

describe('goal tracker: looking back', () => {
  it('asks by age, and keeps the answer', async () => {
    const fresh = reading({ steps: [] });
    const shown = await show({ ...one(fresh), learners: [{ ...learner('s-1', 'Ana'), grade: '8' }] }, asAna);
    await shown.click('More about Read a whole book');
    const young = await show(one(fresh), asAna);
    await young.click('More about Read a whole book');
    const [older, younger] = [shown.$('.ask').textContent, young.$('.ask').textContent];
    expect(older).to.not.equal(younger);
    await shown.click('Write an answer');
    await shown.type('#reflect-text', 'I begin with one page');
    await shown.click('Save');
    const reflections = (shown.element as unknown as { records: RecordSet }).records.reflections!;
    expect(reflections[0]).to.include({ text: 'I begin with one page', prompt: older });
    expect(shown.text()).to.contain('I begin with one page');
  });

  it('celebrates a goal that is met, without moving where less motion is asked for', async () => {
    const shown = await show(one(reading({ steps: [{ id: 'a', title: 'Read', done: true }] })), asAna);
    await shown.click('Finish: Read a whole book');
    await pick(shown, 'met');
    await shown.click('Save');
    expect(shown.$('.cheer').textContent).to.contain('You did it! Read a whole book');
    const { animationName, animationDuration } = getComputedStyle(shown.$('.cheer .star'));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) expect(animationName === 'none' || parseFloat(animationDuration) < 0.01).to.equal(true);
    else expect(animationName).to.equal('cheer');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });

  it('tells the story of a goal, and shows it as a page to print', async () => {
    const shown = await show(one(reading({ createdAt: '2026-03-10T09:00:00Z', checkIns: [aCheckIn({ at: '2026-03-12', note: 'Good', confidence: 4 })], evidence: [{ id: 'e', kind: 'link', title: 'Log', link: 'https://example.org', at: '2026-03-13' }] })), asAna);
    await shown.click('More about Read a whole book');
    await shown.click('The story of this goal');
    expect(shown.all('.story > li').length).to.equal(4);
    await shown.click('Page to print');
    expect(shown.focused()?.textContent).to.equal('Read a whole book');
    expect(shown.all('.goal').length).to.equal(0);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Back to the goals');
    expect(shown.focused()?.textContent).to.equal('Read a whole book');
    expect(shown.all('.goal').length).to.equal(1);
  });
});

describe('goal tracker: files', () => {
  const capture = async (act: () => Promise<void>) => {
    const blobs: Blob[] = [];
    const watch = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    const make = URL.createObjectURL.bind(URL);
    Object.defineProperty(URL, 'createObjectURL', { ...watch, value: (blob: Blob) => (blobs.push(blob), make(blob)) });
    // Nothing is to be saved on the machine that tests: the link is pressed without effect.
    const press = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', { configurable: true, value: () => undefined });
    await act();
    Object.defineProperty(URL, 'createObjectURL', watch);
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', press);
    return Promise.all(blobs.map((blob) => blob.text()));
  };

  it('offers the days as a calendar file and a goal in the shape of an open badge, unsigned', async () => {
    const shown = await show(one(), asAna);
    await shown.click('More about Read a whole book');
    const [calendar, badge] = await capture(async () => {
      await shown.click('Put the days in my calendar');
      await shown.click('Save as a file');
    });
    expect(calendar).to.match(/^BEGIN:VCALENDAR\r\n/).and.to.contain('SUMMARY:Last day: Read a whole book').and.to.contain('DTSTART;VALUE=DATE:20260329');
    const credential = JSON.parse(badge!) as { type: string[]; credentialSubject: { narrative: string }; proof?: unknown };
    expect(credential.type).to.contain('OpenBadgeCredential');
    expect(credential.credentialSubject.narrative).to.equal('1 of 3 steps');
    expect(credential.proof).to.equal(undefined);
  });
});

describe('goal tracker: steps by keys', () => {
  it('moves a step with Alt and an arrow, and the focus goes with it', async () => {
    const shown = await show(one(), asAna);
    await shown.click('More about Read a whole book');
    shown.all('.steps input')[2]!.focus();
    const up = async () => {
      await sendKeys({ down: 'Alt' });
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ up: 'Alt' });
      await shown.settle();
    };
    await up();
    expect(shown.goals()[0]!.steps.map(({ id }) => id)).to.deep.equal(['a', 'c', 'b']);
    expect(shown.focused() === shown.all('.steps input')[1], 'the focus is on the step that moved').to.equal(true);
    await up();
    await up();
    expect(shown.goals()[0]!.steps[0]!.id, 'at the top it stays').to.equal('c');
  });
});

describe('goal tracker: what a form will not take, and what old records may hold', () => {
  it('stops at a last day before the first, at the field (faults 76, 105)', async () => {
    const shown = await show(one(), asAna);
    await shown.click('More about Read a whole book');
    await shown.click('Edit');
    await shown.type('#form-dueOn', '2026-03-01');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    expect(shown.focused()?.id).to.equal('form-dueOn');
    expect(shown.text()).to.contain('The last day is before the first day.');
  });

  it('takes negative and huge numbers, and measures on the way down', async () => {
    const shown = await show(one(reading({ measure: { kind: 'number', baseline: 1e308, target: -1e308, unit: '' }, steps: [], checkIns: [aCheckIn({ at: '2026-03-18', value: 0 })] })), asAna);
    expect(shown.$('[role=progressbar]').getAttribute('aria-valuenow')).to.equal('50');
    expect(shown.text()).to.not.match(/NaN|Infinity|undefined/);
  });

  it('gives steps without titles a name, in the list, in moves and in the calendar (fault 87)', async () => {
    const shown = await show(one(reading({ steps: [{ id: 'a', title: ' ', done: false }, { id: 'b', title: '\u200b', done: false }] })), asAna);
    await shown.click('More about Read a whole book');
    expect(shown.all('.steps .clip').map((step) => step.textContent)).to.deep.equal(['(no title)', '(no title)']);
    await shown.click('Change steps');
    expect(shown.button('Move down: (no title)').isConnected).to.equal(true);
  });

  it('shows no pace for a goal due before its start, and no result for a target that is the start (faults 73, 76)', async () => {
    const shown = await show(one(reading({ startOn: '2026-04-10', dueOn: '2026-04-01', measure: { kind: 'number', baseline: 5, target: 5, unit: 'books' }, steps: [], checkIns: [] })), asAna);
    expect(shown.text()).to.contain('Nothing counted yet').and.to.not.match(/NaN|Infinity/);
    expect(shown.all('.now').length).to.equal(0);
  });
});

describe('goal tracker: a long list', () => {
  it('draws twelve goals and more on a tap; a goal just written is always seen', async () => {
    const shown = await show(one(...Array.from({ length: 30 }, (_, i) => reading({ id: `g-${i}`, title: `Goal ${i}`, dueOn: '2026-03-25' }))), asAna);
    expect(shown.all('.goal').length).to.equal(12);
    await shown.click('New goal');
    await pick(shown, 'free');
    await shown.click('Next');
    await shown.type('#form-title', 'The last one');
    await shown.click('Next');
    await shown.click('Start my goal');
    expect(shown.focused()?.textContent).to.equal('The last one');
    expect(shown.all('.goal').length).to.equal(31);
  });

  it('says how many more there are', async () => {
    const shown = await show(one(...Array.from({ length: 14 }, (_, i) => reading({ id: `g-${i}`, title: `Goal ${i}` }))), asAna);
    await shown.click('Show 2 more goals');
    expect(shown.all('.goal').length).to.equal(14);
  });
});

describe('goal tracker: what counts by itself', () => {
  const records = (points: number) => ({
    ...one(reading({ measure: { kind: 'number', baseline: 0, target: 4, unit: 'points', source: { kind: 'points', standardId: 'st' } }, steps: [{ id: 'a', title: 'Show it in class', done: false, reach: { kind: 'level', standardId: 'st', levelId: 'two' } }, { id: 'b', title: 'Mine', done: false }] })),
    scales: [{ id: 'sc', levels: [{ id: 'one', label: 'One', cut: 1 }, { id: 'two', label: 'Two', cut: 2 }] }], standards: [{ id: 'st', statement: 'Count' }], evidence: [{ id: 'e', learnerId: 's-1', standardId: 'st', points, assessedAt: '2026-03-12' }],
  });

  it('moves a number and ticks a step from evidence, writes nothing, and asks for no number', async () => {
    const shown = await show(records(1), asAna);
    await shown.settle();
    expect(shown.$('.facts').textContent).to.contain('1 of 4 points');
    expect(shown.$('.next').textContent).to.contain('Show it in class');
    shown.element.data = records(2) as never;
    await shown.settle();
    await shown.settle();
    expect(shown.$('.facts').textContent).to.contain('2 of 4 points');
    expect(shown.$('.next').textContent, 'the step it reached is done').to.contain('Mine');
    await shown.click(/^More about/);
    const box = shown.$('.steps input') as HTMLInputElement;
    expect([box.checked, box.disabled]).to.deep.equal([true, true]);
    expect(shown.$('.steps li').textContent).to.contain('Shown in class');
    await shown.click(/^Check in/);
    expect(shown.all('#check-value').length).to.equal(0);
    expect(shown.$('dialog').textContent).to.contain('counts itself');
    expect(shown.asked).to.deep.equal([]);
  });
});

describe('goal tracker: a step with a day or a level', () => {
  const skills = { scales: [{ id: 'sc', levels: [{ id: 'one', label: 'One', cut: 1 }, { id: 'two', label: 'Two', cut: 2 }] }], standards: [{ id: 'st', statement: 'Count to ten' }] };
  const choose = async (shown: Shown, id: string, value: string) => {
    const select = shown.$(id) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
  };
  const plan = async (data: object) => {
    const shown = await show(data, asAna);
    await shown.click(/^More about/);
    await shown.type('[id^=add-]', 'Say it aloud');
    await shown.click('A step with a day or a skill');
    return shown;
  };
  const change = async (step: Partial<Goal['steps'][number]>, more: object = {}) => {
    const shown = await show({ ...one(reading({ steps: [{ id: 'a', title: 'Before', done: false }, { id: 'b', title: 'Tied', done: false, ...step }] })), ...skills, ...more }, asAna);
    await shown.click(/^More about/);
    await shown.click('Change steps');
    await shown.click(/^Change: (Tied|Count)/);
    return shown;
  };
  const saved = (shown: Shown) => (shown.asked.at(-1)!.changes[0]!.fields as unknown as Pick<Goal, 'steps'>).steps;

  it('goes on from what was typed, says which level of which skill ticks it, and needs no words', async () => {
    const shown = await plan({ ...one(), ...skills });
    expect((shown.$('#step-title') as HTMLInputElement).value).to.equal('Say it aloud');
    await shown.type('#step-title', '');
    await shown.click('Save');
    expect(shown.asked, 'nothing to do is no step').to.deep.equal([]);
    expect(shown.focused()!.id).to.equal('step-title');
    await pick(shown, 'level');
    await shown.click('Save');
    expect(shown.text()).to.contain('Choose what you want to reach.');
    expect(shown.focused()!.id).to.equal('form-standard');
    await choose(shown, '#form-standard', 'st');
    await choose(shown, '#form-level', 'two');
    await shown.type('#step-due', '2026-03-25');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    const save = shown.button('Save');
    save.click();
    save.click();
    await shown.settle();
    expect(shown.asked.length, 'two taps, one step (fault 103)').to.equal(1);
    expect(saved(shown).at(-1)).to.deep.include({ title: 'Count to ten: reach “Two”', dueOn: '2026-03-25', reach: { kind: 'level', standardId: 'st', levelId: 'two' } });
    expect(shown.$('.steps').textContent).to.contain('Until Mar 25, 2026').and.to.contain('Gets its tick from class work');
    expect(shown.focused()!.getAttribute('data-focus')).to.match(/^add-/);
  });

  it('ties a step to a level of a criterion, and the scoring that reaches it ticks it', async () => {
    const data = { ...one(), rubrics: [rubric] };
    const shown = await plan(data);
    await pick(shown, 'criterion');
    await choose(shown, '#form-criterion', JSON.stringify(['ru', 'voice']));
    expect((shown.$('#form-level') as HTMLSelectElement).value, 'the highest level').to.equal('v-2');
    await choose(shown, '#form-level', 'v-1');
    await shown.click('Save');
    expect(saved(shown).at(-1)).to.deep.include({ title: 'Say it aloud', done: false, reach: { kind: 'criterion', rubricId: 'ru', criterionId: 'voice', levelId: 'v-1' } });
    shown.element.data = { ...data, goals: shown.goals(), scorings: [scoring('1', 'v-1', '2026-03-11T10:00:00Z')] } as never;
    await shown.settle();
    expect((shown.$('.steps li:last-child input') as HTMLInputElement).checked).to.equal(true);
  });

  it('changes the level of a step; its name follows where it came from the level, and the rest of the goal stays', async () => {
    const shown = await change({ title: 'Count to ten: reach “Two”', dueOn: '2026-03-21', reach: { kind: 'level', standardId: 'st', levelId: 'two' } });
    expect([(shown.$('#form-standard') as HTMLSelectElement).value, (shown.$('#form-level') as HTMLSelectElement).value]).to.deep.equal(['st', 'two']);
    await choose(shown, '#form-level', 'one');
    await shown.click('Save');
    expect(saved(shown)).to.deep.equal([{ id: 'a', title: 'Before', done: false }, { id: 'b', title: 'Count to ten: reach “One”', done: false, dueOn: '2026-03-21', reach: { kind: 'level', standardId: 'st', levelId: 'one' } }]);
    expect(shown.focused()!.getAttribute('data-focus'), 'back where it was opened').to.match(/^edit-/);
  });

  it('takes the level away, and keeps the words', async () => {
    const shown = await change({ reach: { kind: 'criterion', rubricId: 'ru', criterionId: 'voice', levelId: 'v-1' } }, { rubrics: [rubric] });
    expect((shown.$('#form-level') as HTMLSelectElement).value).to.equal('v-1');
    await pick(shown, 'steps');
    await shown.type('#step-title', 'Mine now');
    await shown.click('Save');
    expect(saved(shown).at(-1)).to.deep.equal({ id: 'b', title: 'Mine now', done: false });
  });

  it('keeps a tick that came meanwhile from somebody else', async () => {
    const shown = await change({});
    await shown.type('#step-title', 'New words');
    const [goal] = shown.goals();
    shown.element.data = { ...one({ ...goal!, steps: goal!.steps.map((step) => ({ ...step, done: true, doneAt: '2026-03-19' })) }), ...skills } as never;
    await shown.settle();
    await shown.click('Save');
    expect(saved(shown).map(({ title, done }) => [title, done])).to.deep.equal([['Before', true], ['New words', true]]);
  });

  it('asks for nothing where nothing was changed', async () => {
    const shown = await change({ reach: { kind: 'level', standardId: 'st', levelId: 'two' } });
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
  });

  it('says so where there is no skill to choose', async () => {
    const shown = await plan(one());
    expect(shown.$('dialog').textContent).to.contain('There is no skill to choose here yet.');
  });
});

describe('goal tracker: a part that does not load', () => {
  class Unlucky extends GoalTrackerElement {
    tries = 0;
    protected override readonly load: GoalTrackerElement['load'] = {
      parts: () => (this.tries++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : import('../../../src/components/goal-tracker/on-demand.js')),
      classroom: () => import('../../../src/components/goal-tracker/class-on-demand.js'),
      more: () => import('../../../src/components/goal-tracker/more-records.js'),
      warmUp: () => import('../../../src/components/goal-tracker/warm-up.js'),
    };
  }
  customElements.define('way-unlucky-tracker', Unlucky);

  it('says so, keeps the goals on screen, and works at the next try', async () => {
    const element = document.createElement('way-unlucky-tracker') as Unlucky;
    for (const [name, value] of Object.entries(asAna)) element.setAttribute(name, value);
    element.today = '2026-03-20';
    element.data = one() as never;
    const codes: string[] = [];
    element.addEventListener('way-error', (event) => codes.push((event as CustomEvent<{ code: string }>).detail.code));
    document.body.append(element);
    const settle = async () => {
      for (let i = 0; i < 6; i++) await element.updateComplete;
    };
    await settle();
    const root = element.shadowRoot!;
    root.querySelector<HTMLElement>('[part=new]')!.click();
    await settle();
    expect(codes).to.deep.equal(['offline']);
    expect(root.querySelector('.band.error')!.textContent).to.contain('Not connected.');
    expect(root.querySelector('.goal h4')!.textContent).to.equal('Read a whole book');
    root.querySelector<HTMLElement>('.band.error .btn')!.click();
    await settle();
    expect(root.querySelector('.band.error')).to.equal(null);
    root.querySelector<HTMLElement>('[part=new]')!.click();
    await settle();
    expect(root.querySelector<HTMLDialogElement>('dialog')!.open).to.equal(true);
    element.remove();
  });
});
