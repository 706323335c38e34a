/** A rubric edited in use, two people at once, a reload in the middle, files, and the preview. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Rubric, RubricDraft } from '../../../src/domain/records/rubric.js';
import type { Change } from '../../../src/domain/records/change.js';
import { withEdition } from '../../../src/domain/rubric/editions.js';
import { createClient } from '../../../src/sdk/client/create-client.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import { axeViolations, criterion, open, rubric, scoring, set, show, standards, teacher } from './rubric.fixture.js';

async function bringIn(shown: Awaited<ReturnType<typeof show>>, text: string, name = 'rubric.json') {
  const input = shown.$('input[type=file]') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => shown.root.querySelector('.brought'), 'a report came');
  await shown.settle();
}
const review = (shown: Awaited<ReturnType<typeof show>>) => shown.all('.affected .review li > div').map((line) => line.textContent.replace(/\s+/g, ' ').trim());

describe('rubric editor: edited in use', () => {
  const scorings = [scoring('x', 's-1', { a: 2, b: 3 }), scoring('y', 's-2', { b: 4 }), scoring('z', 's-3', {}), scoring('p', 's-3', { a: 1 }, { role: 'peer' })];

  it('names what an edit means, asks, keeps what was said before, and lists the works to look at again', async () => {
    const shown = await open(set([rubric()], { scorings }));
    const marks = shown.element['records'].scorings;
    expect(shown.text()).to.contain('3 works were scored with it');
    await shown.type('Title', 'Letter');
    expect(shown.text()).to.contain('Only words or their order have changed');
    await shown.click('Save');
    expect(shown.rubric()!.earlier!.map(({ version, title }) => [version, title]), 'students had read the old words').to.deep.equal([[1, 'Essay']]);
    expect(review(shown)).to.deep.equal([]);

    await shown.click('Remove “Ideas”');
    expect(shown.text()).to.contain('Criteria were removed, or points');
    // By hand: Ana has a mark at Ideas, and so has what a classmate gave Cy; Ben has none there, and Cy's own work is not begun.
    expect(review(shown)).to.deep.equal(['Ana Ruiz, Letter“Ideas”', 'Cy, Letter (a classmate)“Ideas”']);
    await shown.click('Save');
    expect(shown.asked.length, 'asked first').to.equal(1);
    expect(shown.$('dialog[open]').textContent).to.contain('Save, although 2 works have to be looked at again?');
    await shown.click('Save all the same');
    expect(shown.rubric()!.earlier!.map(({ version, criteria }) => [version, criteria.length])).to.deep.equal([[1, 3], [2, 3]]);
    expect(shown.element['records'].scorings, 'no mark is lost').to.deep.equal(marks);
    expect(shown.text()).to.contain('2 works to look at again');
    expect(await axeViolations(shown.element)).to.deep.equal([]);

    await shown.click('Marks stand: Ana Ruiz, Letter');
    expect(review(shown)).to.deep.equal(['Cy, Letter (a classmate)“Ideas”']);
    expect(shown.asked.at(-1)).to.deep.equal([{ collection: 'scorings', action: 'update', id: 'x', fields: { reviewedVersion: 3 } }]);
    expect((shown.root.activeElement as HTMLElement).id).to.equal('review-head');
  });
  it('leads from each work to look at again to its scoring, where the page says where that is', async () => {
    const before = rubric() as unknown as Rubric;
    const edited = withEdition(before, { ...before, criteria: before.criteria.slice(1) });
    const odd = scoring('a/b ?', 's-1', { a: 2 }, { rubricVersion: 1 });
    const shown = await open(set([edited], { scorings: [odd] }));
    expect(shown.all('.review a').length).to.equal(0);
    shown.element.setAttribute('scoring-link', 'score.html?scoring={id}');
    await shown.settle();
    const link = shown.$('.review a') as HTMLAnchorElement;
    expect([new URL(link.href).search, link.textContent]).to.deep.equal([`?scoring=${encodeURIComponent('a/b ?')}`, 'Ana Ruiz, Letter']);
    shown.element.setAttribute('scoring-link', 'javascript:alert({id})');
    await shown.settle();
    expect(shown.all('.review a').length).to.equal(0);
  });
  it('keeps no edition of a rubric that nobody has used', async () => {
    const shown = await open(set([rubric()]));
    await shown.click('Remove “Ideas”');
    await shown.click('Save');
    expect(shown.rubric()!.earlier).to.equal(undefined);
  });
});

describe('rubric editor: two people at once', () => {
  it('takes in what another changed, field by field, and asks where both changed the same', async () => {
    const shown = await open(set([rubric()]));
    await shown.type('Title', 'Mine');
    shown.element.data = set([rubric({ version: 2, criteria: [criterion('a', 'Their ideas'), criterion('b', 'Order'), criterion('c', 'Voice')] })]);
    await shown.settle();
    expect(shown.text()).to.contain('What they did is in your draft now');
    expect((shown.named('Criterion 1') as HTMLInputElement).value).to.equal('Their ideas');
    shown.element.data = set([rubric({ version: 3, title: 'Theirs', criteria: [criterion('a', 'Their ideas'), criterion('b', 'Order'), criterion('c', 'Voice')] })]);
    await shown.settle();
    expect(shown.$('.conflict-band').textContent).to.contain('yours “Mine”').and.to.contain('theirs “Theirs”');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    expect(shown.asked, 'nothing is saved before somebody says whose it shall be').to.deep.equal([]);
    await shown.click('Take theirs');
    expect((shown.named('Title') as HTMLInputElement).value).to.equal('Theirs');
    await shown.click('Undo');
    await shown.click('Save');
    expect((shown.asked[0]![0] as { fields: object }).fields).to.have.property('title', 'Mine');
  });
});

describe('rubric editor: a reload in the middle', () => {
  it('finds what was written, letters and half numbers, and forgets it once it is saved', async () => {
    const client = createClient({ source: memorySource(set([rubric()])), viewer: { id: 't-1', role: 'teacher' } });
    const drafts = (): Promise<readonly RubricDraft[]> => client.rubricDrafts.list();
    const attributes = { ...teacher, rubric: 'r' };
    const before = await show(undefined, attributes, 'en', client);
    const asked: string[] = [];
    before.element.addEventListener('way-rubric-draft-request', (event) => asked.push(...(event as Event & { changes: Change[] }).changes.map(({ action }) => action)));
    await before.type('Title', 'W');
    await waitUntil(() => asked.length > 0, 'from the first letter');
    await before.type('Criterion 2', 'Sequence');
    const points = before.$('#common-points-0') as HTMLInputElement;
    points.value = '1..';
    points.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(async () => (await drafts())[0]?.typed?.length === 1, 'kept with the records');
    expect(before.text(), 'kept is not saved').to.contain('Not saved yet').and.to.not.contain('Saved.');
    expect((await client.rubrics.list())[0]!.title).to.equal('Essay');
    before.element.remove();

    const after = await show(undefined, attributes, 'en', client);
    await waitUntil(() => after.root.querySelector('#common-points-0'), 'the editor came');
    await after.settle();
    expect((after.named('Title') as HTMLInputElement).value).to.equal('W');
    expect((after.named('Criterion 2') as HTMLInputElement).value).to.equal('Sequence');
    expect((after.$('#common-points-0') as HTMLInputElement).value).to.equal('1..');
    const again = after.$('#common-points-0') as HTMLInputElement;
    again.value = '0';
    again.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await after.settle();
    await after.click('Save');
    await waitUntil(async () => (await client.rubrics.list())[0]!.title === 'W');
    await waitUntil(async () => (await drafts()).length === 0, 'the draft is gone');
    expect(after.text()).to.not.contain('Not saved yet');
    await client.close();
  });
  it('shows nobody the drafts of another', async () => {
    const rubricDrafts = [{ id: 'd', version: 1, rubricId: 'r', ownerId: 't-2', rubric: rubric({ title: 'Secret' }) }];
    const shown = await open(set([rubric()], { rubricDrafts }));
    expect(shown.text()).to.not.contain('Secret');
    expect((shown.named('Title') as HTMLInputElement).value).to.equal('Essay');
  });
});

describe('rubric editor: files', () => {
  it('brings in a Canvas rubric, says what it left out with its place, and overwrites nothing', async () => {
    const shown = await show(set([rubric()]));
    await bringIn(shown, JSON.stringify({ title: 'Lab', data: [{ description: 'Method', points: 4, learning_outcome_id: 3, ratings: [{ description: 'Full', points: 4 }, { description: 'None', points: 0 }] }] }));
    expect(shown.$('.brought').textContent).to.contain('data[0].learning_outcome_id');
    expect(shown.asked, 'nothing is saved unasked').to.deep.equal([]);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Edit Lab');
    await shown.click('Save');
    expect(shown.asked[0]!.map(({ action, collection }) => `${action} ${collection}`)).to.deep.equal(['create rubrics']);
    expect(shown.rubric()!.title).to.equal('Essay');
  });
  it('brings standards along with a rubric of our own', async () => {
    const shown = await show(set([], { standards: [], frameworks: [] }));
    await bringIn(shown, JSON.stringify({ version: 1, rubrics: [{ ...rubric(), criteria: [criterion('a', 'Ideas', { standardIds: ['st-1'] })] }], standards, frameworks: [{ id: 'f-1', title: 'Maths' }] }));
    await shown.click('Edit Essay');
    await shown.click('Save');
    expect(shown.asked[0]!.map(({ action, collection }) => `${action} ${collection}`)).to.deep.equal(['create standards', 'create frameworks', 'create rubrics']);
  });
  it('refuses what is no rubric, in words (fault 109)', async () => {
    const shown = await show(set([rubric()]));
    await bringIn(shown, '\u0089PNG', 'rubric.json');
    expect(shown.$('.brought').textContent).to.contain('not valid JSON');
    expect(shown.all('.rubric').length).to.equal(1);
  });
  it('writes for another system and lists what has no place there', async () => {
    const shown = await open(set([rubric({ criteria: [criterion('a', 'Ideas', { group: 'Content' }), criterion('b', 'Order')] })]));
    await shown.click('CASE');
    await waitUntil(() => shown.root.querySelector('.written'));
    await shown.settle();
    expect(shown.$('.written').textContent).to.contain('criteria[0].group');
    await shown.click('Waymark');
    await waitUntil(() => shown.$('.written').textContent.includes('It holds everything'));
  });
});

describe('rubric editor: the list', () => {
  it('shares a rubric as a file that can be brought in again', async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    const make = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    const press = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
    Object.defineProperty(URL, 'createObjectURL', { ...make, value: (blob: Blob) => (blobs.push(blob), 'blob:none') });
    // Nothing is to be saved on the machine that tests: the link is pressed without effect.
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', { configurable: true, value(this: HTMLAnchorElement) { names.push(this.download); } });
    const shown = await show(set([rubric({ criteria: [criterion('a', 'Ideas', { standardIds: ['st-1'] }), criterion('b', 'Order')] })]));
    try {
      await shown.click('Share as a file: Essay');
      await waitUntil(() => blobs.length > 0, 'a file is offered');
    } finally {
      Object.defineProperty(URL, 'createObjectURL', make);
      Object.defineProperty(HTMLElement.prototype, 'click', press);
      delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
    }
    expect(names).to.deep.equal(['Essay.rubric.json']);
    const other = await show(set([], { standards: [], frameworks: [] }));
    await bringIn(other, await blobs[0]!.text());
    const [there] = other.all('.rubric').map((line) => line.textContent.replace(/\s+/g, ' '));
    expect(there).to.contain('Essay').and.to.contain('2 criteria');
  });
});

describe('rubric editor: the preview', () => {
  it('shows the draft as scorer and as student, follows the writing, and lets nothing out', async () => {
    const shown = await open(set([rubric()]));
    const heard: string[] = [];
    for (const name of ['way-mark-request', 'way-submit-request', 'way-rubric-request']) document.addEventListener(name, () => heard.push(name), { once: true });
    await shown.click('Preview');
    const inside = () => (shown.root.querySelector('way-rubric-scorer')?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
    await waitUntil(() => inside().includes('Ideas'), 'the scorer is there', { timeout: 5000 });
    await shown.type('Criterion 1', 'Thoughts');
    await waitUntil(() => inside().includes('Thoughts'), 'it follows', { timeout: 5000 });
    shown.$('way-rubric-scorer').shadowRoot!.querySelector<HTMLInputElement>('fieldset input[type=radio]')?.click();
    await shown.click('As a student');
    await waitUntil(() => inside().includes('Thoughts') && shown.$('way-rubric-scorer').shadowRoot!.querySelectorAll('input[type=radio]').length === 0, 'the student’s view', { timeout: 5000 });
    await shown.settle();
    expect(heard).to.deep.equal([]);
  });
});
