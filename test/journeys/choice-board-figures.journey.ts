/**
 * Every figure that a choice board shows for the sample school, beside a calculation of its own: written from the records and the boards'
 * descriptions, sharing no code with the element. Learner by learner, class by class, and the file beside the screen.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { sampleSchool } from 'waymark-portal/sample-school';
import { openJourney, type Journey } from './harness.js';

const school = sampleSchool({ today: '2026-03-20' });
const { boards = [], choices = [], proposals = [], groups = [], learners = [], standards = [] } = school;
type Board = (typeof boards)[number];
type Option = Board['options'][number];
type Choice = (typeof choices)[number];

const nameOf = (id: string) => {
  const learner = learners.find((each) => each.id === id)!;
  return `${learner.preferredName || learner.givenName} ${learner.familyName}`.trim();
};
/** The host says who has reached a level: every second learner. */
const hasLevel = (learnerId: string) => Number(learnerId.slice(2)) % 2 === 0;
const WORDS = { chosen: 'Chosen', started: 'Started', submitted: 'Handed in', done: 'Done' } as const;
const WAYS = { speak: 'Speak', write: 'Write', draw: 'Draw', build: 'Build', perform: 'Perform', media: 'Record', read: 'Read' } as const;
const quote = (titles: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(titles.map((title) => `“${title}”`));

const choicesOf = (board: Board, learnerId: string) => choices.filter((choice) => choice.boardId === board.id && choice.learnerId === learnerId);
const ownIdea = (board: Board, learnerId: string) => proposals.filter((idea) => idea.boardId === board.id && idea.learnerId === learnerId && idea.status === 'accepted');
const stateWord = (choice: Choice) => (choice.status === 'started' && choice.feedback ? 'Another try' : WORDS[choice.status]);

/** What one learner's card says: its state, and why it is locked. */
function cardOf(board: Board, option: Option, learnerId: string): { state: string; why?: string } {
  if (option.free) return { state: 'Free square' };
  const own = choicesOf(board, learnerId);
  const doneIds = own.filter(({ status }) => status === 'done').map(({ optionId }) => optionId);
  const choice = own.find(({ optionId }) => optionId === option.id);
  if (choice) return { state: stateWord(choice) };
  const section = board.sections.find(({ id }) => id === option.sectionId);
  const must = board.sections.find(({ kind }) => kind === 'must');
  const mustLeft = must && board.options.some(({ id, sectionId }) => sectionId === must.id && !doneIds.includes(id));
  if (section?.kind === 'may' && mustLeft) return { state: 'Locked', why: `First finish what is in “${must.title}”.` };
  const first = option.needs.filter((id) => !doneIds.includes(id)).map((id) => board.options.find((each) => each.id === id)!.title);
  if (first.length > 0) return { state: 'Locked', why: `First finish ${quote(first)}.` };
  if (option.needsMastery?.length && !hasLevel(learnerId)) return { state: 'Locked', why: `Opens when the level for ${option.needsMastery.map(({ standardId }) => standards.find(({ id }) => id === standardId)!.code).join(' and ')} is reached.` };
  const taken = own.filter(({ optionId }) => board.options.find(({ id }) => id === optionId)?.sectionId === section?.id);
  // One of one can be changed for another while it is not handed in.
  if (section?.max === 1 && taken.some(({ status }) => status === 'submitted' || status === 'done')) return { state: 'Locked', why: `“${section.title}” takes 1, and that one is handed in.` };
  return { state: 'Open' };
}

/** How far a learner is, by what each board's description says. */
function progressOf(board: Board, learnerId: string): { done: number; begun: number; wanted: number } {
  const own = choicesOf(board, learnerId);
  const done = (id: string) => own.some((choice) => choice.optionId === id && choice.status === 'done') || board.options.some((option) => option.id === id && option.free);
  const begun = (id: string) => !done(id) && own.some(({ optionId }) => optionId === id);
  const count = (ids: string[], wanted: number) => {
    const ready = Math.min(wanted, ids.filter(done).length);
    return { done: ready, begun: Math.min(wanted - ready, ids.filter(begun).length), wanted };
  };
  const ids = board.options.map(({ id }) => id);
  if (board.id === 'b-1') {
    const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]].map((line) => count(line.map((at) => ids[at]!), 3));
    return lines.sort((a, b) => b.done - a.done || b.begun - a.begun)[0]!;
  }
  const idea = ownIdea(board, learnerId).map(({ id }) => id);
  const parts =
    board.id === 'b-2'
      ? board.sections.map((section, i) => count([...board.options.filter(({ sectionId }) => sectionId === section.id).map(({ id }) => id), ...(i === 0 ? idea : [])], 1))
      : [count(['o-question', 'o-sources'], 2), count(['o-map', 'o-interview', 'o-test', 'o-fair'], 2)];
  return parts.reduce((sum, part) => ({ done: sum.done + part.done, begun: sum.begun + part.begun, wanted: sum.wanted + part.wanted }));
}
const isComplete = (board: Board, learnerId: string) => {
  const { done, wanted } = progressOf(board, learnerId);
  return done === wanted;
};
const progressWords = ({ done, begun, wanted }: ReturnType<typeof progressOf>) => `${done} of ${wanted} done${begun > 0 ? `, ${begun} on the way` : ''}`;

let journey: Journey;
let folder: string;
let page: Page;
before(async () => {
  mkdirSync('test-results', { recursive: true });
  folder = mkdtempSync(join('test-results', 'figures-'));
  cpSync('dist/cdn/waymark.all.js', join(folder, 'waymark.js'));
  writeFileSync(join(folder, 'school.json'), JSON.stringify(school));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Figures</title><script type="module" src="waymark.js"></script><body></body></html>');
  journey = await openJourney(folder);
  page = await journey.page('/');
  await page.evaluate(async () => {
    const data = await (await fetch('school.json')).json();
    const files: Promise<string>[] = [];
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      files.push((blob as Blob).text());
      return addressOf(blob);
    };
    const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    /** One element, drawn to the end; what `read` makes of its shadow root. */
    const show = async <T>(attributes: Record<string, string>, read: (root: ShadowRoot) => T): Promise<T> => {
      const element = document.createElement('way-choice-board') as HTMLElement & { data: unknown; reachedBy: unknown; updateComplete: Promise<unknown> };
      for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
      element.data = data;
      element.reachedBy = (learnerId: string) => Number(learnerId.slice(2)) % 2 === 0;
      document.body.append(element);
      for (let turn = 0; turn < 200 && !element.shadowRoot?.querySelector('.left-words, table.class'); turn++) {
        await element.updateComplete;
        await new Promise((later) => setTimeout(later, 10));
      }
      const found = read(element.shadowRoot!);
      element.remove();
      return found;
    };
    Object.assign(window, { show, plain, files });
  });
});
after(async () => {
  rmSync(folder, { recursive: true });
  await journey.close();
});

interface Tools {
  show: <T>(attributes: Record<string, string>, read: (root: ShadowRoot) => T) => Promise<T>;
  plain: (node: Element | null | undefined) => string;
  files: Promise<string>[];
}

for (const board of boards) {
  test(`${board.title}: what each of ${learners.length} learners sees`, async () => {
    const seen = await page.evaluate(
      async (boardId, ids) => {
        const { show, plain } = window as unknown as Tools;
        const all = [];
        for (const id of ids) {
          all.push(
            await show({ 'viewer-role': 'student', 'viewer-id': id, learner: id, board: boardId }, (root) => ({
              left: plain(root.querySelector('.left-words')),
              count: plain(root.querySelector('.count output')),
              complete: root.querySelector('.left.complete') !== null,
              cards: [...root.querySelectorAll('.card')].map((card) => ({ title: plain(card.querySelector('.title')), state: plain(card.querySelector('.state')), why: plain(card.querySelector('.reason')) })),
            })),
          );
        }
        return all;
      },
      board.id,
      learners.map(({ id }) => id),
    );
    for (const [i, { id }] of learners.entries()) {
      const screen = seen[i]!;
      for (const option of board.options) {
        const { state, why = '' } = cardOf(board, option, id);
        const card = screen.cards.find(({ title }) => title === option.title);
        assert.deepEqual(card && { state: card.state, why: card.why }, { state, why }, `${id}: ${option.title}`);
      }
      for (const idea of ownIdea(board, id)) assert.ok(screen.cards.some(({ title }) => title === idea.title), `${id} has the own idea`);
      assert.equal(screen.cards.length, board.options.length + ownIdea(board, id).length);
      assert.equal(screen.complete, isComplete(board, id), `${id} complete`);
      assert.equal(screen.count, progressWords(progressOf(board, id)), `${id} so far`);
      const { done, begun, wanted } = progressOf(board, id);
      if (done === wanted) assert.equal(screen.left, 'You did it. This board is complete.');
      // What is under way and would complete the board is all that the sentence asks for. A grid has other lines, too.
      else if (done + begun === wanted && board.id !== 'b-1') assert.doesNotMatch(screen.left, /choose/i, `${id}: ${screen.left}`);
      else if (done + begun < wanted) assert.match(screen.left, /^Choose|choose/, `${id}: ${screen.left}`);
      if (board.id === 'b-2') {
        for (const section of board.sections) {
          const inside = board.options.filter(({ sectionId }) => sectionId === section.id);
          const own = choicesOf(board, id).filter(({ optionId }) => inside.some((option) => option.id === optionId) || ownIdea(board, id).some((idea) => idea.id === optionId && section === board.sections[0]));
          const named = screen.left.includes(`“${section.title}”`) || inside.some(({ title }) => screen.left.includes(`“${title}”`));
          assert.equal(named, !own.some(({ status }) => status === 'done'), `${id}, ${section.title}: ${screen.left}`);
        }
      }
    }
  });

  for (const group of groups.filter(({ kind }) => kind === 'class')) {
    test(`${board.title}: ${group.title} and its file`, async () => {
      const { screen, file } = await page.evaluate(
        async (boardId, groupId) => {
          const { show, plain, files } = window as unknown as Tools;
          files.length = 0;
          const found = await show({ 'viewer-role': 'teacher', 'viewer-id': 't-1', group: groupId, board: boardId }, (root) => {
            [...root.querySelectorAll('button')].find((button) => plain(button) === 'Download as CSV')!.click();
            const say = (cell: Element) => plain(cell.querySelector('.mark span') ?? cell).replace('·', cell.querySelector('.mark') ? '·' : '');
            return {
              glance: [...root.querySelectorAll('.glance li')].map(plain),
              waits: plain(root.querySelector('#review-head')),
              head: [...root.querySelectorAll('table.class thead th')].map(plain),
              rows: [...root.querySelectorAll('table.class tbody tr')].map((row) => [...row.children].map((cell) => (cell.matches('.none') ? '' : say(cell)))),
              foot: [...root.querySelectorAll('table.class tfoot td')].map(plain),
              coverage: [...root.querySelectorAll('.coverage tbody tr')].map((row) => [plain(row.querySelector('.code')), ...[...row.querySelectorAll('td')].map(plain)]),
            };
          });
          return { screen: found, file: await files[0]! };
        },
        board.id,
        group.id,
      );
      const members = [...group.learnerIds].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
      const mine = (id: string) => choicesOf(board, id);
      assert.deepEqual(screen.rows.map(([name]) => name), members.map(nameOf), 'by name, never by how far they are');
      for (const [i, id] of members.entries()) {
        const [, soFar, ...cells] = screen.rows[i]!;
        assert.equal(soFar, isComplete(board, id) ? 'Complete' : mine(id).length === 0 ? 'Not yet' : progressWords(progressOf(board, id)), id);
        for (const [at, option] of board.options.entries()) {
          const choice = mine(id).find(({ optionId }) => optionId === option.id);
          const way = choice && option.modalities && choice.modality ? ` · ${WAYS[choice.modality]}` : '';
          assert.equal(cells[at], option.free ? 'Free square' : choice ? stateWord(choice) + way : '', `${id}, ${option.title}`);
        }
      }
      const takers = board.options.map(({ id }) => members.filter((learner) => mine(learner).some(({ optionId }) => optionId === id)).length);
      assert.deepEqual(screen.foot.slice(1, 1 + takers.length), takers.map((count, i) => (board.options[i]!.free ? '' : count === 0 ? 'Nobody yet' : `${count} ${count === 1 ? 'learner' : 'learners'}`)));
      const waiting = members.flatMap(mine).filter(({ status }) => status === 'submitted').length;
      assert.equal(screen.waits, waiting === 0 ? 'Nothing waits for you.' : waiting === 1 ? '1 piece of work waits for you' : `${waiting} pieces of work wait for you`);
      const complete = members.filter((id) => isComplete(board, id)).length;
      assert.equal(screen.glance[0], `${complete} ${complete === 1 ? 'learner' : 'learners'} of ${members.length} ${complete === 1 ? 'has' : 'have'} completed this board.`);
      const nothing = members.filter((id) => mine(id).length === 0).length;
      assert.equal(screen.glance.some((line) => line.startsWith(`${nothing} learner`) && line.includes('not chosen yet')), nothing > 0);
      const untaken = board.options.filter(({ free }, i) => !free && takers[i] === 0).map(({ title }) => title);
      assert.equal(screen.glance.some((line) => line.startsWith('Nobody has chosen')), untaken.length > 0);
      for (const title of untaken.slice(0, 3)) assert.ok(screen.glance.some((line) => line.includes(`“${title}”`)), title);

      const codes = [...new Set(board.options.filter(({ free }) => !free).flatMap(({ standardIds }) => standardIds))];
      assert.deepEqual(
        screen.coverage,
        codes.map((id) => {
          const ways = board.options.filter(({ free, standardIds }) => !free && standardIds.includes(id)).map((option) => option.id);
          // Who has an own idea has another board: their idea leads to standards of its own, which the class's table does not count.
          const reached = members.filter((learner) => mine(learner).some(({ optionId, status }) => ways.includes(optionId) && status === 'done')).length;
          const begun = members.filter((learner) => mine(learner).some(({ optionId }) => ways.includes(optionId)) && !mine(learner).some(({ optionId, status }) => ways.includes(optionId) && status === 'done')).length;
          const people = (count: number) => `${count} ${count === 1 ? 'learner' : 'learners'}`;
          return [standards.find((standard) => standard.id === id)!.code, `${ways.length} ${ways.length === 1 ? 'square' : 'squares'}`, people(reached), begun > 0 ? people(begun) : reached === 0 ? 'Nobody yet' : ''];
        }),
      );

      const [head, ...lines] = Papa.parse<string[]>(file.replace('\uFEFF', '').trim()).data;
      assert.deepEqual(head!.slice(2, 2 + board.options.length), board.options.map(({ title }) => title));
      assert.equal(lines.length, screen.rows.length);
      for (const [i, row] of screen.rows.entries()) assert.deepEqual(lines[i]!.slice(0, 2 + board.options.length), row.slice(0, 2 + board.options.length), 'the file says what the screen says');
    });
  }
}
