/** The figures on the class page, read from the screen, beside a plain second calculation of MASTERY.md that shares no code with the package. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { sampleSchool } from 'waymark-portal/sample-school';
import { openJourney, shown, type Journey } from './harness.js';

const tag = 'way-mastery-heatmap';
const labels = ['Starting', 'Growing', 'Meeting', 'Beyond'];
const two = (number: number) => String(number).padStart(2, '0');
const now = new Date();
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
const school = sampleSchool({ today });
/** Pieces of one moment count in the order of their ids, shorter ones first. */
const evidence = [...school.evidence!].sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
const policy = school.masteryPolicies![0]!;
const room = school.groups![0]!;
const people = room.learnerIds.map((id) => school.learners!.find((learner) => learner.id === id)!);
const nameOf = ({ preferredName, givenName, familyName }: (typeof people)[number]) => `${preferredName || givenName} ${familyName}`;
const headings = new Set(school.standards!.flatMap(({ parentIds }) => parentIds));
const standards = school.standards!.filter(({ id }) => !headings.has(id));

type Piece = { score: number; work: string; day: string };
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
const count = (list: readonly number[], one: number) => list.filter((other) => other === one).length;
/** Each method with the defaults of MASTERY.md. The second number: the run is not there, so the level stays below proficient. */
const methods: Record<string, (s: readonly number[]) => [number | undefined, boolean?]> = {
  decayingAverage: (s) => [s.slice(1).reduce((so, one) => 0.35 * so + 0.65 * one, s[0]!)],
  weightedAverage: (s) => [s.length === 1 ? s[0]! : 0.65 * s.at(-1)! + 0.35 * mean(s.slice(0, -1))],
  nTimes: (s) => [s.filter((one) => one >= 3).length >= 5 ? mean(s.filter((one) => one >= 3)) : undefined],
  highest: (s) => [Math.max(...s)],
  latest: (s) => [s.at(-1)],
  average: (s) => [mean(s)],
  mostCommon: (s) => [Math.max(...s.filter((one) => count(s, one) === Math.max(...s.map((other) => count(s, other)))))],
  meanOfTop: (s) => [mean([...s].sort((a, b) => b - a).slice(0, 3))],
  powerLaw: (s) => {
    if (s.length < 3 || s.includes(0)) return [undefined];
    const [x, y] = [s.map((_, i) => Math.log(i + 1)), s.map(Math.log)];
    const slope = x.reduce((sum, at, i) => sum + (at - mean(x)) * (y[i]! - mean(y)), 0) / x.reduce((sum, at) => sum + (at - mean(x)) ** 2, 0);
    return [Math.exp(mean(y) + slope * (Math.log(s.length) - mean(x)))];
  },
  streak: (s) => (s.length < 3 ? [undefined] : [mean(s.slice(-3)), s.slice(-3).some((one) => one < 3)]),
  mOfN: (s) => (s.length < 3 ? [undefined] : [mean(s.slice(-5)), s.slice(-5).filter((one) => one >= 3).length < 3]),
};

/** What counts of one cell, first to last: of several tries at one work the latest. */
function piecesOf(learnerId: string, standardId: string): Piece[] {
  const scored = evidence.flatMap((piece, i): (Piece & { at: number; i: number })[] => {
    if (piece.learnerId !== learnerId || piece.standardId !== standardId || piece.status !== 'scored') return [];
    const level = labels.findIndex((label) => label.toLowerCase() === piece.levelId);
    if (level < 0 && piece.points == null) return [];
    const date = piece.assessedAt ?? piece.submittedAt ?? piece.dueOn!;
    return [{ score: level >= 0 ? level + 1 : piece.maxPoints == null ? piece.points! : (piece.points! / piece.maxPoints) * 4, work: piece.workId ?? piece.id, day: date.slice(0, 10), at: Date.parse(date), i }];
  });
  const ordered = scored.sort((a, b) => a.at - b.at || a.i - b.i);
  return ordered.filter((piece, i) => !ordered.slice(i + 1).some((later) => later.work === piece.work));
}

interface Cell {
  level: number;
  rising: boolean;
  text: string;
}
const allPieces = people.map(({ id }) => standards.map((standard) => piecesOf(id, standard.id)));
function cellOf(row: number, column: number, method: string): Cell {
  const pieces = allPieces[row]![column]!;
  const scores = pieces.map(({ score }) => score);
  const [raw, misses] = pieces.length === 0 ? [undefined] : methods[method]!(scores);
  const value = raw === undefined ? undefined : Math.round((raw + 1e-9) * 100) / 100;
  let level = value === undefined ? -1 : Math.max(0, policy.cuts!.findLastIndex((cut) => value >= cut - 1e-9));
  if (misses) level = Math.min(level, 1);
  const override = school.masteryOverrides!.find(({ learnerId, standardId }) => learnerId === people[row]!.id && standardId === standards[column]!.id);
  if (override) level = labels.findIndex((label) => label.toLowerCase() === override.levelId);
  const step = scores.length < 2 ? 0 : scores.at(-1)! - mean(scores.slice(-4, -1));
  const rising = scores.length > 1 && step >= 0.25;
  const signs = [rising ? 'Rising' : '', scores.length > 1 && step <= -0.25 ? 'Falling' : '', scores.length > 1 && Math.abs(step) < 0.25 ? 'Steady' : ''];
  if (pieces.length > 0 && (Date.parse(today) - Date.parse(pieces.at(-1)!.day)) / 86_400_000 > 60) signs.push('Not up to date');
  if (override) signs.push('Set by a teacher', ...(pieces.some(({ day }) => day > override.at.slice(0, 10)) ? ['There is newer evidence'] : []));
  const words = level >= 0 ? labels[level]! : pieces.length > 0 ? 'Not enough evidence yet' : 'No evidence yet';
  return { level, rising, text: [words, ...signs.filter(Boolean)].join(', ') };
}
const classOf = (method: string) => people.map((_, row) => standards.map((_standard, column) => cellOf(row, column, method)));
const needOf = ({ level, rising }: Cell) => (level < 0 ? 'noEvidence' : level >= 3 ? 'readyForMore' : level >= 2 || (level === 1 && rising) ? 'onTrack' : 'support');
function learnerNeedOf(cells: readonly Cell[]): string {
  const needs = cells.map(needOf).filter((need) => need !== 'noEvidence');
  if (needs.length === 0) return 'noEvidence';
  if (needs.filter((need) => need === 'support').length * 3 >= needs.length) return 'support';
  return !needs.includes('support') && needs.filter((need) => need === 'readyForMore').length * 2 >= needs.length ? 'readyForMore' : 'onTrack';
}
const known = (cells: readonly Cell[]) => cells.filter(({ level }) => level >= 0);
const met = (cells: readonly Cell[]) => cells.filter(({ level }) => level >= 2);

let journey: Journey;
let page: Page;
before(async () => {
  journey = await openJourney('portal/dist');
  page = await journey.pageOf(await journey.reader(), '/class.html', { width: 1280 });
  await shown(page, `${tag} >>> .tools select`);
});
after(() => journey.close());

/** Sets what the page could set, and waits for the element. */
const set = (values: Record<string, unknown>) =>
  page.$eval(
    tag,
    async (element, given) => {
      Object.assign(element, given);
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    },
    values,
  );
/** Clicks the button with these words or this name. */
const press = (words: string) =>
  page.$eval(
    tag,
    async (element, text) => {
      [...element.shadowRoot!.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(text))!.click();
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    },
    words,
  );
const texts = (selector: string) => page.$eval(tag, (element, which) => [...element.shadowRoot!.querySelectorAll(which)].map((found) => found.textContent.replace(/\s+/g, ' ').trim()), selector);

/** The plain table, page by page: name, figure, words of each cell. */
async function readTable(): Promise<string[][]> {
  await set({ view: 'grid' });
  await set({ view: 'table' });
  const back = await page.$(`${tag} >>> .pages button:first-child:not([disabled])`);
  await back?.click();
  const lines: string[][] = [];
  for (;;) {
    const { rows, more } = await page.$eval(tag, (element) => ({
      rows: [...element.shadowRoot!.querySelectorAll('table.levels tbody tr')].map((row) => [...row.children].map((cell) => (cell.querySelector('.visually-hidden') ?? cell).textContent.trim())),
      more: element.shadowRoot!.querySelector<HTMLButtonElement>('.pages button:last-child')?.disabled === false,
    }));
    lines.push(...rows);
    if (!more) return lines;
    await press('Next');
  }
}

for (const method of Object.keys(methods)) {
  test(`${method}: every level, mark and row figure of the class is the one worked out by hand`, async () => {
    await set({ method: method === policy.method.kind ? null : method });
    const lines = new Map((await readTable()).map(([name, ...rest]) => [name!, rest]));
    assert.equal(lines.size, people.length);
    for (const [row, cells] of classOf(method).entries()) {
      const name = nameOf(people[row]!);
      const [figure, ...words] = lines.get(name)!;
      assert.deepEqual(words, cells.map(({ text }) => text), name);
      assert.equal(figure, known(cells).length === 0 ? '–' : `${met(cells).length} of ${known(cells).length}`, name);
    }
    await set({ method: null });
  });
}

test('filters show those who fit, and say how many', async () => {
  await set({ view: 'table' });
  const needs = classOf('decayingAverage').map(learnerNeedOf);
  for (const need of ['support', 'onTrack', 'readyForMore', 'noEvidence']) {
    await (await page.$(`${tag} >>> select:has(option[value="${need}"])`))!.select(need);
    const fit = people.filter((_, row) => needs[row] === need).map(nameOf);
    const names = fit.length === 0 ? [] : (await readTable()).map(([name]) => name!);
    assert.deepEqual(names.sort(), fit.sort(), need);
    assert.match((await texts('.narrowed'))[0]!, new RegExp(`^${fit.length} of ${people.length} learner`));
  }
  await press('Clear all');
  await press('Not up to date');
  const stale = people.filter((_, row) => standards.some((_standard, column) => cellOf(row, column, 'decayingAverage').text.includes('Not up to date'))).map(nameOf);
  assert.deepEqual((await readTable()).map(([name]) => name!).sort(), stale.sort());
  await press('Clear all');
});

test('each standard: how many meet it, how it is spread, who is in which suggested group', async () => {
  const cells = classOf('decayingAverage');
  await set({ view: 'list' });
  await press('By standard');
  for (const [column, { code }] of standards.entries()) {
    const here = cells.map((row) => row[column]!);
    const [summary] = await texts('.summary');
    assert.ok(summary!.startsWith(`${code} `), `${summary!} is ${code}`);
    const [line, spread] = await texts('p.muted:not(.small)');
    assert.match(line!, new RegExp(`^${met(here).length} of ${known(here).length} `), code);
    const counts = labels.flatMap((label, level) => (here.some((cell) => cell.level === level) ? [`${label} ${here.filter((cell) => cell.level === level).length}`] : []));
    if (known(here).length < here.length) counts.push(`no level yet ${here.length - known(here).length}`);
    assert.equal(spread, counts.join(', '), code);
    const heaps = await page.$eval(tag, (element) => [...element.shadowRoot!.querySelectorAll('.heap')].map((heap) => [heap.querySelector('h3')!.textContent.trim(), ...[...heap.querySelectorAll('.what')].map((who) => who.textContent.trim())]));
    const words = { support: 'Needs support', onTrack: 'On track', readyForMore: 'Ready for more', noEvidence: 'No evidence yet' };
    const expected = Object.entries(words).map(([need, word]) => [word, people.filter((_, row) => needOf(here[row]!) === need).map(nameOf)] as const).filter(([, who]) => who.length > 0);
    assert.deepEqual(heaps.map(([head]) => head!.replace(/ \d.*/, '')), expected.map(([word]) => word), code);
    for (const [i, [, who]] of expected.entries()) assert.deepEqual(heaps[i]!.slice(1).sort(), [...who].sort(), code);
    await press('Next');
  }
});

test('folded: shares and counts of each heading', async () => {
  const cells = classOf('decayingAverage');
  await set({ view: 'grid', fold: 'groups standards' });
  const names = await page.$eval(tag, async (element) => {
    await new Promise((drawn) => setTimeout(drawn, 400));
    return [...element.shadowRoot!.querySelectorAll('[role="gridcell"]')].map((cell) => cell.getAttribute('aria-label')!).filter(Boolean);
  });
  const trees = school.standards!.filter(({ id }) => headings.has(id));
  assert.equal(names.length, trees.length);
  for (const heading of trees) {
    const below = cells.flatMap((row) => row.filter((_, column) => standards[column]!.parentIds[0] === heading.id));
    const name = names.find((candidate) => candidate.includes(`, ${heading.shortStatement}: `))!;
    if (known(below).length === 0) assert.match(name, new RegExp(`No evidence yet. ${below.length} cells`));
    else {
      const percent = Math.round((100 * met(below).length) / known(below).length);
      const spread = labels.map((label, level) => `${label} ${below.filter((cell) => cell.level === level).length}`).join(', ');
      assert.ok(name.endsWith(`: ${percent}% at Meeting or above, ${met(below).length} of ${known(below).length}. ${spread}. No evidence: ${below.length - known(below).length}.`), `${name} is ${percent}%, ${met(below).length} of ${known(below).length}, ${spread}`);
    }
  }
  await set({ fold: '' });
});

test('a policy preview says what would change', async () => {
  const was = classOf('decayingAverage');
  await press('More');
  await press('How levels are worked out');
  for (const method of Object.keys(methods).filter((kind) => kind !== 'decayingAverage')) {
    await (await shown(page, `${tag} >>> #policy-method`)).select(method);
    await page.$eval(tag, (element) => (element as unknown as { updateComplete: Promise<unknown> }).updateComplete);
    const next = classOf(method);
    const moves = { up: 0, down: 0, gained: 0, lost: 0 };
    let learners = 0;
    for (const [row, cells] of was.entries()) {
      let changed = false;
      for (const [column, { level }] of cells.entries()) {
        const other = next[row]![column]!.level;
        if (other === level) continue;
        changed = true;
        moves[level < 0 ? 'gained' : other < 0 ? 'lost' : other > level ? 'up' : 'down']++;
      }
      if (changed) learners++;
    }
    const said = (await texts('.preview'))[0]!;
    if (learners === 0) assert.equal(said, 'No level would change.', method);
    else assert.equal(said, `${learners} of ${people.length} learners would change level. Levels: ${moves.up} up, ${moves.down} down, ${moves.gained} new, ${moves.lost} gone.`, method);
  }
  await page.keyboard.press('Escape');
});
