/** The rule in sentences with fields in them, and the live check. */
import { expect } from '@open-wc/testing';
import { axeViolations, menu, option, set, show, teacher } from './editor.fixture.js';

const open = (board: object = menu(), more: object = {}) => show(set([board], more), { ...teacher, board: (board as { id: string }).id });
const verdict = (shown: Awaited<ReturnType<typeof show>>) => shown.$('.verdict').textContent.trim();
const sentence = (shown: Awaited<ReturnType<typeof show>>) => shown.$('.sentence').textContent.trim();
const pointed = (points: number) => menu({ options: menu().options.map((each) => ({ ...each, points })) });

describe('board editor: the rule', () => {
  it('builds "the required one, two more, one from each column, eight points", and sees that it is possible', async () => {
    const shown = await open(pointed(2));
    expect(sentence(shown)).to.equal('To complete this board: choose 1 from each column.');
    await shown.click('A required square');
    expect(shown.focused()).to.equal('What this part asks for');
    await shown.click('A number of squares');
    await shown.type('Number', '2');
    await shown.click('Points');
    const points = shown.$('[data-focus="rule 3 min"]') as HTMLInputElement;
    points.value = '8';
    points.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown.settle();
    // The first number field is the one of "from each column".
    expect(sentence(shown)).to.equal('To complete this board: choose 2 from each column, choose “Soup”, choose at least 1 more, and earn at least 8 points.');
    expect(verdict(shown)).to.contain('Yes.');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    expect(shown.board()!.rule).to.deep.equal({
      kind: 'all',
      rules: [{ kind: 'perSection', min: 2 }, { kind: 'done', optionId: 'a' }, { kind: 'count', min: 1, of: ['b', 'c', 'd'] }, { kind: 'points', min: 8 }],
    });
  });
  it('says what is too much, at its place, and gives points to all squares at once', async () => {
    const shown = await open(menu({ rule: { kind: 'points', min: 12 } }));
    expect(verdict(shown)).to.contain('Not as it is');
    expect(shown.$('.piece').textContent).to.contain('It asks for 12 points, and all squares together give 0.');
    await shown.type('Points for every square without points', '3');
    await shown.click('Give');
    expect(verdict(shown)).to.contain('Yes.');
    await shown.click('Undo');
    expect(verdict(shown)).to.contain('Not as it is');
  });
  it('marks the parts that do not fit together, and leads to them', async () => {
    const shown = await open(menu({ rule: { kind: 'all', rules: [{ kind: 'count', min: 3 }, { kind: 'done', optionId: 'a' }, { kind: 'count', max: 2 }] } }));
    expect(shown.all('.piece.clash').length).to.equal(2);
    expect(shown.$('.conflict').textContent.replace(/\s+/g, ' ')).to.contain('These parts of the rule do not fit together: 1 choose at least 3 of all squares3 choose at most 2 of all squares');
    shown.all('.conflict button')[1]!.click();
    await shown.settle();
    expect(shown.focused()).to.equal('What this part asks for');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });
  it('says that sections leave too little room', async () => {
    const shown = await open(menu({ sections: [{ id: 's', title: 'Starter', max: 1 }, { id: 'm', title: 'Main', max: 1 }], rule: { kind: 'count', min: 3 } }));
    expect(shown.text()).to.contain('The sections have too little room');
  });
  it('holds every kind of part, lists in lists too, and changes one into another', async () => {
    const scales = [{ id: 'sc', version: 1, levels: [{ id: 'l1', label: 'Growing', cut: 1 }, { id: 'l2', label: 'Got it', cut: 2 }] }];
    const rule = { kind: 'any', rules: [{ kind: 'all', rules: [{ kind: 'line', length: 2 }, { kind: 'not', rule: { kind: 'done', optionId: 'b' } }] }, { kind: 'mastery', standardId: 'st-1', levelId: 'l2' }, { kind: 'count', min: 1, max: 2, of: ['a', 'b'] }] };
    const shown = await open(menu({ layout: 'grid', rule, sections: [], columns: 2 }), { scales });
    expect(sentence(shown)).to.equal('To complete this board: (choose 2 in a line and not choose “Salad”), reach “Got it” in 5.NF.A.1, or choose 1 to 2 of “Soup” and “Salad”.');
    expect(shown.all('.piece').length).to.equal(6);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    const kinds = () => shown.all<HTMLSelectElement>('.words select[aria-label="What this part asks for"]');
    const change = async (at: number, kind: string) => {
      kinds()[at]!.value = kind;
      kinds()[at]!.dispatchEvent(new Event('change', { bubbles: true }));
      await shown.settle();
    };
    await change(0, 'any');
    await change(2, 'done');
    expect(sentence(shown)).to.contain('(choose 2 in a line or choose “Salad”)');
    await change(3, 'not');
    expect(sentence(shown)).to.contain('not reach “Got it”');
    for (const tool of ['Remove part 1.1', 'Remove part 1.1']) await shown.click(tool);
    expect(shown.text()).to.contain('Nothing in here yet');
    await shown.click('Remove part 1');
    await shown.click('Save');
    expect(shown.board()!.rule).to.deep.equal({ kind: 'any', rules: [{ kind: 'not', rule: { kind: 'mastery', standardId: 'st-1', levelId: 'l2' } }, { kind: 'count', min: 1, max: 2, of: ['a', 'b'] }] });
  });
  it('moves and takes out parts by keyboard, and the focus stays by them', async () => {
    const shown = await open(menu({ rule: { kind: 'all', rules: [{ kind: 'points', min: 1 }, { kind: 'done', optionId: 'a' }] } }));
    await shown.click('Move part 1 down');
    expect(shown.focused()).to.equal('Move part 2 down');
    await shown.click('Remove part 2');
    expect(shown.focused()).to.equal('What this part asks for');
    await shown.click('Remove part 1');
    expect(shown.root.activeElement?.id).to.equal('rule-head');
    await shown.click('Save');
    expect('rule' in shown.board()!).to.equal(false);
  });
  it('shows a rule that names squares that are not there, and what to do about it', async () => {
    const shown = await open(menu({ rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'gone' }, { kind: 'count', of: ['a', 'gone'], min: 1 }] } }));
    expect(verdict(shown)).to.contain('Not as it is');
    expect(shown.all('.piece .problem').length).to.be.greaterThan(2);
    expect(shown.text()).to.contain('It names a square that is not there');
    await shown.choose('Which square', 'a');
    expect(sentence(shown)).to.contain('choose “Soup”');
  });
  it('keeps half a number in its field and does not save it', async () => {
    const shown = await open();
    await shown.type('Number', '1,5');
    expect(shown.text()).to.contain('A whole number is needed here.');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('1,5');
    await shown.type('Number', '2');
    await shown.click('Save');
    expect(shown.asked.length).to.equal(1);
  });
  it('holds with no squares, an empty section, 200 squares and a ring of prerequisites', async () => {
    const none = await open(menu({ options: [], rule: undefined }));
    expect(verdict(none)).to.contain('Not as it is');
    expect(none.text()).to.contain('It has no squares.');
    const empty = await open(menu({ options: [option('a', 'Soup', { sectionId: 's' })] }));
    expect(empty.text()).to.contain('The section “Main” is empty.');
    const many = await open(menu({ sections: [], rule: { kind: 'count', min: 150 }, options: Array.from({ length: 200 }, (_, i) => option(`o${i}`, `Way ${i}`)) }));
    expect(many.all('.row').length).to.equal(200);
    expect(verdict(many)).to.contain('Yes.');
    const ring = await open();
    await ring.click('Details of “Soup”');
    ring.$('summary').click();
    await ring.click(/^Salad$/);
    await ring.click('Details of “Salad”');
    ring.all('summary')[1]!.click();
    ring.all<HTMLInputElement>('.needs .checks input').find((each) => each.labels![0]!.textContent.trim() === 'Soup')!.click();
    await ring.settle();
    expect(ring.text()).to.contain('waits for itself in a circle');
  });
});
