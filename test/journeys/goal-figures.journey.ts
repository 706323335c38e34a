/**
 * Every figure of a goal that is on screen, beside a calculation written apart from it: a learner's page, the class, the family, in time zones on
 * both sides of the date line, with days and check-ins at their borders (fault 76).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Goal } from '../../src/domain/records/goal.js';
import type { Group, Learner } from '../../src/domain/records/learner.js';
import { openJourney, shown, type Journey } from './harness.js';

const tracker = 'way-goal-tracker';
const DAY = 86_400_000;
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

interface School {
  today: string;
  goals: Goal[];
  learners: Learner[];
  groups: Group[];
}

/** The school in this zone; goals by a level count their steps here, and two learners have goals on every border. */
async function schoolIn(zone: string): Promise<{ page: Page; school: School }> {
  const page = await journey.pageOf(await journey.reader(), '/mark.svg');
  await page.emulateTimezone(zone);
  await page.goto(`${journey.origin}/class.html`);
  await shown(page, `${tracker} >>> .learner`);
  const school = await page.evaluate(async () => {
    const { client } = document.querySelector('way-data') as unknown as { client: Record<string, { list(): Promise<{ id: string; version: number; measure?: { kind: string } }[]> }> & { write(changes: object[]): Promise<void> } };
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA');
    const moment = (days: number, hours: number, minutes: number) => {
      const at = new Date();
      at.setDate(at.getDate() + days);
      at.setHours(hours, minutes, 30, 0);
      return at.toISOString();
    };
    const levels = (await client.goals!.list()).filter(({ measure }) => measure?.kind === 'level' || measure?.kind === 'criterion');
    await client.write(levels.map(({ id }) => ({ collection: 'goals', action: 'update', id, fields: { measure: { kind: 'steps' } } })));
    const steps = [1, 2, 3].map((step) => ({ id: `st-${step}`, title: `Step ${step}`, done: step === 1 }));
    const checkIn = (at: string, value?: number) => ({ id: `c-${at}`, at, note: '', evidenceIds: [], confidence: 3, ...(value === undefined ? {} : { value }) });
    const borders: Record<string, object> = {
      'due yesterday': { dueOn: day(-1) }, 'due today': { dueOn: day(0) }, 'due tomorrow': { dueOn: day(1) }, 'starts tomorrow': { startOn: day(1), dueOn: day(9) }, 'one day long': { startOn: day(0), dueOn: day(0) },
      'no days': { startOn: undefined, dueOn: undefined }, 'quiet since a minute before midnight': { checkIns: [checkIn(moment(-14, 23, 59))] }, 'not quiet since a minute after midnight': { checkIns: [checkIn(moment(-13, 0, 0))] },
      'the last one counts': { measure: { kind: 'number', baseline: 20, target: 5, unit: 'mistakes' }, checkIns: [checkIn(moment(-1, 23, 59), 8), checkIn(moment(-2, 0, 1), 30)] },
      'past the goal': { measure: { kind: 'number', baseline: 0, target: 10, unit: 'books' }, checkIns: [checkIn(day(-3), 12)] }, 'far away': { dueOn: day(90) },
    };
    // Of very many goals the class shows the first ones: two learners share them.
    await client.write(Object.entries(borders).map(([title, fields], i) => ({
      collection: 'goals', action: 'create', id: `border ${title}`, record: {
        id: `border ${title}`, version: 0, learnerId: i % 2 ? 's-02' : 's-04', title, why: '', kind: 'academic', form: 'free', standardIds: [], measure: { kind: 'steps' }, steps, outcome: '', obstacle: '', supports: [], startOn: day(-20), dueOn: day(10),
        status: 'active', agreements: [], checkIns: [], sharedWithFamily: true, createdAt: moment(-20, 9, 0), ...fields,
      },
    })));
    const [goals, learners, groups] = await Promise.all(['goals', 'learners', 'groups'].map((name) => client[name]!.list()));
    return { today: day(0), goals, learners, groups };
  });
  return { page, school: school as unknown as School };
}

// The calculation: the rules as the README of goals tells them, in the plainest way.
const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayIn = (when: string, zone: string) => (when.length === 10 ? when : new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(when)));
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

function figures(goal: Goal, today: string, zone: string) {
  const own = goal.checkIns.filter((c) => c.by === goal.learnerId || typeof c.value === 'number' || typeof c.confidence === 'number' || Boolean(c.nextStep));
  own.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = own[own.length - 1];
  let words = '';
  let share: number | undefined;
  let bite = 0;
  if (goal.measure.kind === 'number') {
    const { baseline, target, unit } = goal.measure;
    const values = own.map((c) => c.value).filter((value) => typeof value === 'number');
    const value = values[values.length - 1];
    if (value === undefined) words = 'Nothing counted yet';
    else {
      share = (value - baseline) / (target - baseline);
      words = target < baseline ? `${value} ${unit} now, down to ${target}` : `${value} of ${target} ${unit}`;
      if (share > 1) words += ', past the goal';
      if (share < 0) words += ', below the start';
    }
  } else if (goal.steps.length === 0) words = 'No steps yet';
  else {
    const done = goal.steps.filter((step) => step.done).length;
    share = done / goal.steps.length;
    bite = 1 / goal.steps.length;
    words = `${done} of ${plural(goal.steps.length, 'step')}`;
  }
  const reached = share !== undefined && share >= 1;
  const start = goal.startOn ?? goal.createdAt?.slice(0, 10);
  const left = goal.dueOn === undefined ? undefined : number(goal.dueOn) - number(today);
  let pace = '';
  if (left !== undefined && left < 0 && !reached) pace = 'Past its day';
  else if (start !== undefined && goal.dueOn !== undefined && number(goal.dueOn) >= number(start)) {
    const gone = Math.min(1, Math.max(0, (number(today) - number(start)) / (number(goal.dueOn) - number(start) + 1)));
    const lead = Math.min(1, Math.max(0, share ?? 0)) - gone;
    if (share === undefined || number(today) < number(start)) pace = 'Just starting';
    else pace = lead >= Math.max(0.1, bite) - 1e-9 ? 'Ahead' : -lead >= Math.max(0.1, bite) - 1e-9 ? 'Needs a push' : 'On track';
  }
  const time = left === undefined ? '' : left === 0 ? 'Last day is today' : left < 0 ? `${plural(-left, 'day')} past its day` : left > 60 ? `Until ${new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(goal.dueOn!))}` : `${plural(left, 'day')} left`;
  const since = last ? dayIn(last.at, zone) : start;
  const silent = since === undefined ? 0 : number(today) - number(since);
  const quiet = silent >= 14 ? `No check-in for ${silent} days` : '';
  const step = goal.steps.find(({ done }) => !done)?.title;
  const next = reached ? 'close' : (step ?? (last?.nextStep?.trim() || (goal.measure.kind === 'number' ? 'Check in: how is it going?' : 'Add a first step.')));
  const when = last ? `Last check-in ${new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: last.at.length === 10 ? 'UTC' : zone }).format(Date.parse(last.at))}` : 'No check-in yet';
  return { words, chip: reached ? 'Reached' : pace, time, quiet, next, when, help: last?.help === true, needsAPush: pace === 'Needs a push' || pace === 'Past its day' };
}

/** What each card says. */
async function cards(page: Page) {
  await shown(page, `${tracker} >>> .goal`);
  for (;;) {
    const closed = await page.$(`${tracker} >>> [data-focus^="inside-"][aria-expanded="false"], ${tracker} >>> [data-focus="show-more"]`);
    if (!closed) break;
    await closed.evaluate((button) => (button as HTMLElement).click());
    await new Promise((later) => {
      setTimeout(later, 100);
    });
  }
  return page.$$eval(`${tracker} >>> .goal`, (goals) =>
    goals.map((goal) => {
      const text = (selector: string) => goal.querySelector(`:scope > ${selector}`)?.textContent?.trim() ?? '';
      return { title: text('.goal-head > h4'), chip: text('.goal-head > .chip'), facts: [...goal.querySelectorAll(':scope > .facts > bdi')].map((fact) => fact.textContent), next: text('.next span.clip'), bar: goal.querySelector(':scope > .track > [role=progressbar]')?.getAttribute('aria-valuetext') ?? '' };
    }),
  );
}

for (const zone of ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati']) {
  test(`the figures on screen are right in ${zone}`, async () => {
    const { page, school } = await schoolIn(zone);
    const { today, learners } = school;
    const goals = school.goals.filter(({ templateFor }) => templateFor === undefined);
    const groupId = await page.$eval(tracker, (host) => host.getAttribute('group'));
    const members = learners.filter(({ id }) => school.groups.find((group) => group.id === groupId)!.learnerIds.includes(id));
    const under = (learnerId: string, status: Goal['status']) => goals.filter((goal) => goal.learnerId === learnerId && goal.status === status);

    await page.waitForFunction((count: number) => document.querySelector('way-goal-tracker')!.shadowRoot!.querySelectorAll('.learner').length === count && document.querySelector('way-goal-tracker')!.shadowRoot!.textContent.includes('due tomorrow'), {}, members.length);
    const rows = await page.$$eval(`${tracker} >>> .learner`, (list) => list.map((row) => ({ name: row.querySelector('.name')!.textContent.trim(), lines: [...row.querySelectorAll('.lines > li')].map((line) => ({ title: line.querySelector('.clip')!.textContent, facts: [...line.querySelectorAll('.facts > bdi')].map((fact) => fact.textContent), chips: [...line.querySelectorAll('.chip')].map((chip) => chip.textContent.trim()) })) })));
    for (const learner of members) {
      const row = rows.find(({ name }) => name.startsWith(learner.preferredName ?? learner.givenName) && name.endsWith(learner.familyName))!;
      assert.ok(row, `${learner.givenName} is in the class`);
      const expected = under(learner.id, 'active').map((goal) => {
        const told = figures(goal, today, zone);
        return { title: goal.title, facts: [told.words, told.when], chips: [told.chip, told.help ? 'Asks for help' : ''].filter(Boolean) };
      });
      const byTitle = (a: { title: string | null }, b: { title: string | null }) => (a.title! < b.title! ? -1 : 1);
      assert.deepEqual(row.lines.toSorted(byTitle), expected.toSorted(byTitle), learner.id);
    }
    const told = (learner: Learner) => under(learner.id, 'active').map((goal) => figures(goal, today, zone));
    const counts: Record<string, number> = {
      'filter-all': members.length,
      'filter-help': members.filter((one) => told(one).some(({ help }) => help)).length,
      'filter-noGoal': members.filter((one) => told(one).length === 0).length,
      'filter-quiet': members.filter((one) => told(one).some(({ quiet }) => quiet !== '')).length,
      'filter-behind': members.filter((one) => told(one).some(({ needsAPush }) => needsAPush)).length,
      'filter-waiting': members.filter((one) => under(one.id, 'proposed').length > 0).length,
      'filter-met': members.filter((one) => under(one.id, 'met').some(({ closedAt }) => closedAt !== undefined && number(today) - number(dayIn(closedAt, zone)) <= 30)).length,
    };
    const shownCounts = await page.$$eval(`${tracker} >>> [data-focus^="filter-"]`, (buttons) => Object.fromEntries(buttons.map((button) => [(button as HTMLElement).dataset['focus']!, Number(button.querySelector('b')!.textContent)])));
    assert.deepEqual(shownCounts, counts);

    for (const learnerId of ['s-02', 's-04', 's-05']) {
      await page.goto(`${journey.origin}/learner.html`);
      await shown(page, `${tracker} >>> h2`);
      await page.$eval(tracker, (host, id) => {
        host.setAttribute('learner', id);
        host.setAttribute('viewer-role', 'teacher');
      }, learnerId);
      await page.waitForFunction((title: string) => document.querySelector('way-goal-tracker')!.shadowRoot!.textContent.includes(title), {}, under(learnerId, 'active')[0]!.title);
      const all = await cards(page);
      for (const goal of under(learnerId, 'active')) {
        const card = all.find(({ title }) => title === goal.title)!;
        assert.ok(card, `${learnerId}: ${goal.title} is shown`);
        const right = figures(goal, today, zone);
        assert.deepEqual({ ...card, next: undefined, bar: undefined }, { title: goal.title, chip: right.chip, facts: [right.words, right.time, right.quiet, right.help ? 'Asks for help' : ''].filter(Boolean), next: undefined, bar: undefined }, `${learnerId}: ${goal.title}`);
        assert.equal(card.next, right.next === 'close' ? 'The goal is reached.' : right.next, goal.title);
        if (card.bar) assert.equal(card.bar, `${right.words}, ${right.chip || 'No end day'}`);
      }
    }

    await page.goto(`${journey.origin}/family.html`);
    await shown(page, `${tracker} >>> .goal`);
    const child = (await page.$eval(tracker, (host) => host.getAttribute('learner'))) ?? 's-01';
    const seen = (await cards(page)).map(({ title }) => title);
    const open = new Set(['active', 'proposed', 'paused']);
    assert.deepEqual(seen.toSorted(), goals.filter((goal) => goal.learnerId === child && goal.sharedWithFamily && open.has(goal.status)).map(({ title }) => title).toSorted(), 'the family sees what is shared, all of it and nothing else');
    await page.close();
  });
}
