/** Planning, own ideas, the contract, approving with evidence, and what a class takes away. */
import { expect } from '@open-wc/testing';
import type { Change } from '../../../src/domain/records/change.js';
import { ana, axeViolations, choice, family, grid, learners, list, menu, must, set, show, teacher, type Shown } from './board.fixture.js';

const scales = [{ id: 'sc', levels: [{ id: 'l1', label: 'Beginning', cut: 1 }, { id: 'l2', label: 'Growing', cut: 2 }, { id: 'l3', label: 'Meeting', cut: 3 }, { id: 'l4', label: 'Beyond', cut: 4 }] }];
const submitted = (learnerId: string, optionId = 'a') => choice('grid', optionId, 'submitted', { id: `c-${learnerId}-${optionId}`, learnerId, evidenceNote: 'Done it' });
const evidence = (shown: Shown) => shown.asked.at(-1)!.filter(({ collection }) => collection === 'evidence');
const brief = (changes: readonly Change[]) => changes.map(({ collection, action, id }) => `${action} ${collection} ${id}`);

describe('choice board: planning', () => {
  it('keeps a plan and a day, and shows them while the work goes on', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'chosen')]));
    await shown.click('Square a');
    await shown.type('#field-plan', 'With Ben, as a comic');
    await shown.type('#field-finishOn', '2026-04-02');
    await shown.click('Save my plan');
    expect(shown.asked.at(-1)![0]).to.deep.include({ id: 'c-a', fields: { plan: 'With Ben, as a comic', finishOn: '2026-04-02' } });
    await shown.click('Start Square a');
    await shown.click('Hand in Square a');
    expect(shown.$('.detail').textContent).to.contain('With Ben, as a comic');
    expect(shown.$('.detail').textContent).to.contain('Done by Apr 2, 2026');
  });
  it('loses no plan that was typed and not saved: starting keeps it', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'chosen')]));
    await shown.click('Square a');
    await shown.type('#field-plan', 'Quick');
    await shown.click('Start');
    expect(shown.asked.at(-1)![0]).to.deep.include({ fields: { status: 'started', plan: 'Quick', finishOn: undefined } });
  });
  it('always says what next', async () => {
    const fresh = await show(set(grid()));
    expect(fresh.$('.next').textContent).to.contain('Look at “Square');
    await fresh.click(/^Look at/);
    expect(fresh.focused()?.className).to.equal('title');
    const wait = await show(set(list(2), [choice('list', 'o0', 'submitted'), choice('list', 'o1', 'submitted')]));
    expect(wait.$('.next').textContent).to.contain('Your work is with your teacher.');
    const complete = await show(set(grid(), ['a', 'i'].map((id) => choice('grid', id, 'done'))));
    expect(complete.$('.next').textContent).to.contain('Look back');
    const stuck = await show(set(grid({ rule: { kind: 'count', of: ['a'], min: 3 } })));
    expect(stuck.$('.next').textContent).to.contain('Ask your teacher');
  });
});

describe('choice board: several ways of showing the same', () => {
  const options = [{ id: 'a', title: 'Fair shares', standardIds: ['st-1'], modality: 'write', modalities: ['write', 'draw', 'media'] }, { id: 'b', title: 'Map it', standardIds: ['st-1'], modality: 'draw' }];
  const ways = (more: object = {}, choices: object[] = [choice('grid', 'a', 'chosen'), choice('grid', 'b', 'chosen')]) => set(grid({ options, rule: { kind: 'count', min: 1 } }), choices, more);
  it('is picked by the learner, changed until it is handed in, and goes with the work to the teacher and into the evidence', async () => {
    const shown = await show(ways());
    expect(shown.card('Fair shares').textContent).to.contain('Write, Draw, or Record');
    await shown.click('Map it');
    expect(shown.all('[part=ways]').length, 'where there is one way there is nothing to pick').to.equal(0);
    await shown.click('Close');
    await shown.click('Fair shares');
    await shown.click('Draw');
    await shown.click('Start');
    expect(shown.asked.at(-1)![0]).to.deep.include({ fields: { status: 'started', modality: 'draw' } });
    expect((shown.control('Draw') as HTMLInputElement).checked).to.equal(true);
    await shown.click('Record');
    await shown.type('#field-note', 'A film of two minutes');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Hand in');
    expect(shown.asked.at(-1)![0]).to.deep.include({ fields: { status: 'submitted', modality: 'media', evidenceNote: 'A film of two minutes', evidenceLink: undefined } });
    expect(shown.$('.picked-way').textContent).to.contain('Shown this way');
    expect(shown.$('.detail .picked-way').textContent).to.contain('Record');
    expect(shown.all('[part=ways]').length).to.equal(0);

    const staff = await show(ways({ scales, evidence: [] }, [choice('grid', 'a', 'submitted', { modality: 'media', evidenceNote: 'A film' })]), teacher);
    expect(staff.$('table.class td.submitted').textContent.trim()).to.equal('Handed in · Record');
    await staff.click(/^Review Ana/);
    expect(staff.$('.detail .picked-way').textContent).to.contain('Record');
    await staff.click('Approve');
    expect((evidence(staff)[0] as { record: object }).record).to.deep.include({ kind: 'presentation' });
  });
  it('shows no way that the option no longer offers', async () => {
    const staff = await show(ways({}, [choice('grid', 'a', 'submitted', { modality: 'perform' })]), teacher);
    expect(staff.$('table.class td.submitted').textContent.trim()).to.equal('Handed in');
  });
});

describe('choice board: own ideas', () => {
  it('suggests one: what is missing is said at the field, and nothing typed is lost', async () => {
    const shown = await show(set(grid()));
    await shown.click('Suggest an idea');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Send to my teacher');
    expect(shown.focused()?.id, 'a name is asked for (fault 105)').to.equal('field-title');
    await shown.type('#field-title', 'Fractions in football');
    await shown.type('#field-description', 'Who had the ball?');
    await shown.click('Close');
    await shown.click('Suggest an idea');
    expect((shown.$('#field-title') as HTMLInputElement).value).to.equal('Fractions in football');
    await shown.click('Send to my teacher');
    const [change] = shown.asked.at(-1)!;
    expect((change as { record: object }).record).to.deep.include({ boardId: 'grid', learnerId: 's-1', title: 'Fractions in football', standardIds: ['st-1'], status: 'proposed' });
    expect(shown.$('.ideas').textContent).to.contain('Your teacher will answer');
    expect(shown.focused()?.textContent, 'back where it was opened').to.contain('Suggest an idea');
    await shown.click(/^Take it back/);
    expect(shown.asked.at(-1)![0]!.action).to.equal('remove');
  });
  const proposal = { id: 'p-1', boardId: 'grid', learnerId: 's-1', title: 'Football', description: 'Count passes', standardIds: ['st-1'], status: 'proposed' };
  it('is answered by the teacher; a "no" needs words, a "yes" puts it on that learner’s board alone', async () => {
    const shown = await show(set(grid(), [], { proposals: [proposal] }), teacher);
    expect(shown.$('[part=ideas]').textContent).to.contain('1 idea waits for your answer');
    await shown.click(/^Answer Ana/);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Not this time');
    expect(shown.asked.length).to.equal(0);
    expect(shown.focused()?.id).to.equal('field-answer');
    await shown.type('#field-answer', 'Show one table.');
    await shown.click('Yes, put it on their board');
    expect(shown.asked[0]).to.deep.equal([{ collection: 'proposals', action: 'update', id: 'p-1', fields: { status: 'accepted', answer: 'Show one table.' } }]);
    expect(shown.$('.class thead').textContent).to.contain('Own idea');
    const rows = shown.all('.class tbody tr').map((row) => row.lastElementChild!.textContent.trim());
    expect(rows[0]).to.contain('Football');
    expect(rows[1]).to.not.contain('Football');
  });
  it('can be chosen and done like any square, by its own learner only', async () => {
    const accepted = [{ ...proposal, status: 'accepted', answer: 'Yes!' }];
    const shown = await show(set(list(2), [], { proposals: accepted.map((each) => ({ ...each, boardId: 'list' })) }));
    expect(shown.text()).to.contain('Yes!');
    await shown.click('Choose Football');
    expect((shown.asked[0]![0] as { record: object }).record).to.deep.include({ optionId: 'p-1', status: 'chosen' });
    const other = await show(set(grid(), [], { proposals: accepted }), { ...ana, learner: 's-2', 'viewer-id': 's-2' });
    expect(other.text()).to.not.contain('Football');
  });
});

describe('choice board: contract', () => {
  it('lists what is chosen, takes one signature for all of it, and asks again for what comes later', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'chosen', { plan: 'As a comic', finishOn: '2026-04-02' }), choice('grid', 'b', 'started')]));
    await shown.click('My plan on one page');
    expect(shown.focused()?.id).to.equal('contract-head');
    expect(shown.$('.contract').textContent).to.contain('As a comic').and.contain('Apr 2, 2026');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Sign');
    expect(brief(shown.asked[0]!)).to.deep.equal(['update choices c-a', 'update choices c-b']);
    expect(shown.$('.signatures').textContent).to.contain('Signed on');
    expect(shown.all('.signatures button').length).to.equal(0);
    await shown.click('Back to the board');
    await shown.click('Choose Square c');
    await shown.click('My plan on one page');
    expect(shown.all('.signatures button').length, 'a new choice is not signed for').to.equal(1);
  });
  it('is signed by a family, who change nothing else', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'chosen')]), family);
    await shown.click('My plan on one page');
    await shown.click('Sign');
    expect((shown.asked[0]![0] as unknown as { fields: { agreements: object[] } }).fields.agreements[0]).to.include({ role: 'guardian', by: 'f-1' });
  });
});

describe('choice board: approved work is evidence', () => {
  it('writes it with the level picked, and taking back takes it back', async () => {
    const shown = await show(set(grid(), [submitted('s-1')], { scales, evidence: [] }), teacher);
    await shown.click(/^Review Ana/);
    const select = shown.$('#field-level') as HTMLSelectElement;
    expect(select.value, 'proficient unless somebody says otherwise').to.equal('l3');
    select.value = 'l4';
    select.dispatchEvent(new Event('change'));
    await shown.click('Approve');
    expect(brief(shown.asked[0]!)).to.deep.equal(['update choices c-s-1-a', 'create evidence c-s-1-a:st-1']);
    expect((evidence(shown)[0] as { record: object }).record).to.deep.include({ levelId: 'l4', learnerId: 's-1', standardId: 'st-1', choiceId: 'c-s-1-a' });
    await shown.click('Ana Ruiz');
    await shown.click('Square a');
    await shown.click('Not done yet after all');
    expect(brief(evidence(shown))).to.deep.equal(['remove evidence c-s-1-a:st-1']);
  });
  it('goes through the rubric of the option, with a scoring', async () => {
    const rubrics = [{ id: 'r', criteria: [{ id: 'k', title: 'Clear', standardIds: ['st-1'], levels: [{ id: 'k1', label: 'Not yet', points: 1 }, { id: 'k2', label: 'Clear', points: 2 }] }] }];
    const options = [{ id: 'a', title: 'Talk', standardIds: ['st-1'], rubricId: 'r' }];
    const shown = await show(set(grid({ options }), [submitted('s-1')], { scales, rubrics, evidence: [] }), teacher);
    await shown.click(/^Review Ana/);
    expect(shown.all('#field-level').length, 'the rubric speaks for every standard').to.equal(0);
    (shown.all('dialog input[type=radio]')[1] as HTMLInputElement).click();
    await shown.settle();
    await shown.click('Approve');
    expect(brief(shown.asked[0]!)).to.deep.equal(['update choices c-s-1-a', 'create scorings c-s-1-a:scoring', 'create evidence c-s-1-a:scoring:k:st-1']);
    const learner = await show(set(grid({ options }), [], { rubrics }));
    await learner.click('Talk');
    expect(learner.$('[part=rubric]').textContent).to.contain('Clear');
  });
  it('writes none where marks are not this teacher’s to give', async () => {
    const shown = await show(set(grid(), [submitted('s-1')], { scales }), teacher);
    shown.element.viewerRole = shown.element.viewerId = undefined;
    shown.element.viewer = { id: 't-2', role: 'teacher', capabilities: [] };
    await shown.settle();
    await shown.click(/^Review Ana/);
    expect(shown.all('#field-level').length).to.equal(0);
    await shown.click('Approve');
    expect(brief(shown.asked[0]!)).to.deep.equal(['update choices c-s-1-a']);
  });
  it('approves several in one go, all or none', async () => {
    const shown = await show(set(grid(), [submitted('s-1'), submitted('s-2'), submitted('s-2', 'b')], { scales, evidence: [] }), teacher);
    shown.all('.batch input')[0]!.click();
    await shown.settle();
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Approve 3');
    expect(shown.asked.length).to.equal(1);
    expect(brief(shown.asked[0]!).filter((each) => each.startsWith('update choices')).length).to.equal(3);
    expect(evidence(shown).length).to.equal(3);
    expect(shown.$('#review-head').textContent).to.equal('Nothing waits for you.');
    expect(shown.focused()?.id).to.equal('review-head');
  });
  it('opens what asks for a level when the evidence says so, where the host says nothing', async () => {
    const asking = (more: object) => set(grid({ options: [{ id: 'a', title: 'A', needsMastery: [{ standardId: 'st-1', levelId: 'l3' }] }] }), [], { scales, ...more });
    const piece = { id: 'e', learnerId: 's-1', standardId: 'st-1', levelId: 'l3', assessedAt: '2026-01-01' };
    const locked = await show(asking({ evidence: [{ ...piece, levelId: 'l2' }] }));
    expect(locked.card('A').textContent).to.contain('Opens when the level for 5.NF.A.1 is reached');
    const open = await show(asking({ evidence: [piece] }));
    expect(open.card('A').className).to.contain('open');
  });
});

describe('choice board: a class takes away', () => {
  it('a file that says what the screen says, formula-safe, without private help (faults 106, 110)', async () => {
    const made: Blob[] = [];
    const own = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    const address = 'data:text/plain,none';
    URL.createObjectURL = (blob) => (made.push(blob as Blob), address);
    try {
      const evil = { id: 's-3', givenName: '=1+1', familyName: '', accommodations: ['ACC-SECRET'] };
      const data = { ...set(grid(), [submitted('s-1'), choice('grid', 'b', 'done')], { supports: [{ id: 'su', learnerId: 's-1', text: 'SUPPORT-SECRET' }] }), learners: [...learners, evil], groups: [{ id: 'g', learnerIds: ['s-1', 's-2', 's-3'] }] };
      const shown = await show(data, teacher);
      await shown.click('Download as CSV');
      const text = await made[0]!.text();
      const lines = text.replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).to.match(/^Learner,So far,Square a,Square b/);
      expect(lines[1]).to.contain(`"'=1+1"`);
      const ana = shown.all('.class tbody tr').find((row) => row.textContent.includes('Ana'))!;
      expect(ana.textContent).to.contain('Handed in').and.contain('Done');
      expect(lines.find((line) => line.startsWith('Ana'))).to.match(/^Ana Ruiz,.*,Handed in,Done,/);
      expect(text).to.not.match(/SECRET/);
      expect(shown.root.innerHTML, 'nor on the screen of a class').to.not.match(/SECRET/);
      await shown.click(/^Handed in|^Ana Ruiz, Square a/);
      expect(shown.$('dialog').textContent, 'nor in what is opened from it').to.not.match(/SECRET/);
    } finally {
      Object.defineProperty(URL, 'createObjectURL', own);
    }
  });
  it('shows where the board leads', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'done'), submitted('s-2')]), teacher);
    expect(shown.$('.coverage tbody').textContent.replace(/\s+/g, ' ')).to.contain('5.NF.A.1 Add fractions 8 squares 1 learner 1 learner');
  });
  it('says which parts of a rule do not fit together', async () => {
    const shown = await show(set(menu({ rule: { kind: 'all', rules: [{ kind: 'count', of: ['c', 'd', 'e'], min: 3 }, { kind: 'perSection', min: 1 }] } })), teacher);
    const words = shown.$('.conflict').textContent.replace(/\s+/g, ' ');
    expect(words).to.contain('At least 3 of “Rice”, “Beans”, and “Fish”.').and.contain('“Main” takes 2 at most.');
    expect(words).to.not.contain('each section');
  });
});

describe('choice board: private help', () => {
  const secret = { ...set(grid(), [submitted('s-1')], { supports: [{ id: 'su', learnerId: 's-1', optionId: 'a', text: 'HELP-SECRET' }] }), learners: [{ ...learners[0]!, accommodations: ['ACC-SECRET'] }, learners[1]!] };
  it('shows a learner their accommodations and supports, and help that is for everybody', async () => {
    const shown = await show({ ...secret, boards: [grid({ supports: ['Word list'] })] });
    expect(shown.$('.supports').textContent).to.contain('ACC-SECRET');
    await shown.click('Square a');
    expect(shown.$('dialog').textContent).to.contain('HELP-SECRET').and.contain('Word list').and.contain('Help for everyone');
  });
  it('shows none of it on a wall, to a peer, to a family, whatever is opened', async () => {
    const views: Record<string, string>[] = [{ ...ana, projected: '' }, { ...ana, learner: 's-2', 'viewer-id': 's-2' }, { ...teacher, learner: 's-1', projected: '' }, family];
    for (const attributes of views) {
      const shown = await show(secret, attributes);
      await shown.click('Square a');
      expect(shown.root.innerHTML, JSON.stringify(attributes)).to.not.match(/SECRET/);
      expect(JSON.stringify(shown.asked)).to.not.match(/SECRET/);
    }
  });
});

describe('choice board: tiers, order, odd boards', () => {
  it('makes tiers of sections, or of how hard squares are; lowest first', async () => {
    const options = [3, 1, 2].map((challenge) => ({ id: `o${challenge}`, title: `T${challenge}`, challenge, standardIds: ['st-1'] }));
    const shown = await show(set({ id: 'tiers', title: 'Tiers', layout: 'tiers', options: [...options, { id: 'x', title: 'Loose' }] }));
    expect(shown.all('.group-head h3').map((head) => head.textContent)).to.deep.equal(['Warm-up', 'Just right', 'Stretch', 'More']);
    expect(shown.all('.title').map((title) => title.textContent.trim())).to.deep.equal(['T1', 'T2', 'T3', 'Loose']);
  });
  it('reads what must be done before what may be', async () => {
    const swapped = must();
    const shown = await show(set({ ...swapped, sections: [...swapped.sections].reverse() }));
    expect(shown.all('.group-head h3').map((head) => head.textContent)).to.deep.equal(['First', 'Then']);
  });
  it('says so when two tabs have chosen more than fits, and keeps both', async () => {
    const shown = await show(set(menu(), [choice('menu', 'a', 'chosen'), choice('menu', 'b', 'chosen')]));
    expect(shown.text()).to.contain('Only 1 fit here. Put back what you do not need.');
    expect(shown.all('.card.chosen').length).to.equal(2);
  });
  it('keeps and explains choices when the board is edited while learners work on it', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started', { evidenceNote: 'Half done' }), choice('grid', 'b', 'done')]));
    shown.element.data = set(grid({ options: [{ id: 'b', title: 'New words', standardIds: ['st-1'] }] }), [choice('grid', 'a', 'started', { evidenceNote: 'Half done' }), choice('grid', 'b', 'done')]) as never;
    await shown.settle();
    expect(shown.card('New words').className).to.contain('done');
    expect(shown.$('.gone').textContent).to.contain('Half done');
  });
  it('shows points and badges only where the board asks for them', async () => {
    const fields = { options: [{ id: 'a', title: 'A', points: 3 }, { id: 'b', title: 'B', points: 4 }], badges: [{ id: 'x', title: 'Well begun', rule: { kind: 'count', min: 1 } }] };
    const off = await show(set(grid(fields), [choice('grid', 'a', 'done')]));
    expect(off.text()).to.not.match(/3 points|Well begun/);
    const on = await show(set(grid({ ...fields, showPoints: true, showBadges: true }), [choice('grid', 'a', 'done')]));
    expect(on.$('.count').textContent).to.contain('3 points');
    expect(on.$('.badges').textContent).to.contain('Well begun');
    const room = await show(set(grid({ ...fields, showPoints: true, showBadges: true }), [choice('grid', 'a', 'done')]), teacher);
    expect(room.text(), 'learners are never compared').to.not.match(/points|Well begun/);
  });
});
