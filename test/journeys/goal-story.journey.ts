/**
 * The whole story of a goal, by keyboard alone, at 360 px, in Spanish, with a reload at each step: a wish becomes a goal, the teacher and the
 * family agree, three check-ins, a scoring moves its progress, it is missed, looked back on, revised, and met.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { es } from '../../src/locales/es.js';
import { focused, gone, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const tracker = 'way-goal-tracker';
const dialog = `${tracker} >>> dialog[open]`;
const words = es.parts.goalTracker as Record<string, string>;
/** A sentence in Spanish as a pattern for what has the focus. */
const word = (key: string, params: Record<string, string> = {}) => words[key]!.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `{${name}}`);
const named = (tag: string, text: string) => new RegExp(`^${tag} ".*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
const wish = 'Hablar sin miedo';

let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

interface Looking {
  role?: 'student' | 'teacher' | 'guardian';
  today?: string;
  agreementBy?: string;
  path?: string;
}
/** The page as this person sees it, in Spanish: a reload each time. */
async function look(page: Page, { role = 'student', today, agreementBy, path = '/learner.html' }: Looking = {}): Promise<void> {
  await page.goto(journey.origin + path);
  await page.evaluate((key, who) => sessionStorage.setItem(key, who), `viewer of ${path}`, role);
  await page.reload();
  await page.evaluate(async () => {
    // The page serves them; nothing here resolves them before.
    const [waymark, spanish] = ['/cdn/waymark.js', '/cdn/locales/es.js'];
    const { addLocale } = (await import(waymark)) as { addLocale: (locale: object) => void };
    addLocale(((await import(spanish)) as { es: object }).es);
    document.documentElement.lang = 'es';
  });
  await page.$eval(tracker, (host, day, by) => {
    if (day) host.setAttribute('today', day);
    if (by) host.setAttribute('agreement-by', by);
  }, today, agreementBy);
  await shown(page, `${tracker} >>> h2`);
}
const press = async (page: Page, what: RegExp, key: 'Enter' | 'Space' = 'Enter') => {
  await tabTo(page, what, 250);
  await page.keyboard.press(key);
};
/** Opens the details of the goal by its button. */
const open = async (page: Page, title = wish) => {
  await shown(page, `${tracker} >>> .more`);
  await press(page, named('button', word('moreOf', { title })));
  await shown(page, `${tracker} >>> .detail`);
};
/** A control that is taken away gives its focus on with the next drawing. */
const noLostFocus = async (page: Page) => {
  for (const until = Date.now() + 3000; Date.now() < until && /^(body|html)/.test(await focused(page)); );
  assert.doesNotMatch(await focused(page), /^(body|html)/, 'the focus is not lost');
};

/** What a scorer writes: one criterion of a rubric, marked by the teacher. */
const score = (page: Page, id: string, step: number, at: string) =>
  page.evaluate(async (scoringId, index, when) => {
    interface Open { client: { rubrics: { list(): Promise<{ id: string; criteria: { id: string; levels: { id: string }[] }[] }[]> }; write(changes: object[]): Promise<void> } }
    const { client } = document.querySelector('way-data') as unknown as Open;
    const [rubric] = await client.rubrics.list();
    const criterion = rubric!.criteria[0]!;
    await client.write([{ collection: 'scorings', action: 'create', id: scoringId, record: {
      id: scoringId, version: 0, rubricId: rubric!.id, learnerId: 's-01', workTitle: 'Feria del agua', scorerId: 't-1', role: 'teacher', status: 'returned', comment: '', submittedAt: when,
      marks: [{ criterionId: criterion.id, state: 'scored', levelId: criterion.levels.at(index)!.id, comment: '', version: 1 }],
    } }]);
  }, id, step, at);

test('a wish becomes a goal, is agreed on, missed, revised and met', async () => {
  const page = await journey.pageOf(await journey.reader(), '/learner.html', { width: 360, height: 740 });
  const { keyboard } = page;
  const next = () => press(page, named('button', word('next')));
  const agreementBy = 'teacher guardian';

  await look(page, { agreementBy });
  const today = await page.evaluate(() => new Date().toLocaleDateString('en-CA'));
  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  await press(page, named('button', word('newGoal')));
  await shown(page, dialog);
  assert.match(await focused(page), /^input/, 'the first question has the focus');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await shown(page, `${tracker} >>> #form-title`);
  await keyboard.type(wish);
  await keyboard.press('Tab');
  await keyboard.type('Tengo mucho que contar');
  await next();
  await shown(page, `${tracker} >>> #form-outcome`);
  await keyboard.type('La última fila me oye');
  // A reload in the middle of a sentence: it goes on where it was left.
  await look(page, { agreementBy });
  await press(page, named('button', word('goOnWriting')));
  await shown(page, `${tracker} >>> #form-outcome`);
  assert.equal(await page.$eval(`${tracker} >>> #form-outcome`, (field) => (field as HTMLTextAreaElement).value), 'La última fila me oye');
  await next();
  await shown(page, `${tracker} >>> #form-obstacle`);
  await keyboard.type('Mi voz se hace pequeña');
  await next();
  await shown(page, `${tracker} >>> #form-planIf`);
  await keyboard.type('mi voz se hace pequeña');
  await keyboard.press('Tab');
  await keyboard.type('respirar una vez');
  await next();
  await shown(page, `${tracker} >>> #form-firstStep`);
  await keyboard.type('Practicar en casa');
  await keyboard.press('Tab');
  await keyboard.type('Mi hermana, una tarjeta');
  await next();
  await press(page, named('button', word('inTwoWeeks')));
  await next();
  await waitForText(page, 'La última fila me oye', dialog);
  // The button that ends it is on screen at once, without a scroll.
  const foot = await page.$eval(`${tracker} >>> dialog[open] .foot .primary`, (button) => button.getBoundingClientRect().bottom);
  assert.ok(foot <= 740, `the last button ends at ${foot} px of 740`);
  await press(page, named('input', ''), 'Space');
  await press(page, named('summary', word('moreAbout')));
  await shown(page, `${tracker} >>> #form-kind`);
  await tabTo(page, /^select/);
  await keyboard.press('ArrowDown');
  while ((await page.$eval(tracker, (host) => host.shadowRoot?.activeElement?.getAttribute('name'))) !== 'counts') await keyboard.press('Tab');
  // From the first answer up to the last: a part of my work.
  await keyboard.press('ArrowUp');
  await shown(page, `${tracker} >>> #form-criterion`);
  while ((await page.$eval(tracker, (host) => host.shadowRoot?.activeElement?.id)) !== 'form-criterion') await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await shown(page, `${tracker} >>> #form-level`);
  await press(page, named('button', word('askTeacher')));
  await gone(page, dialog);
  assert.match(await focused(page), new RegExp(wish), 'the new goal has the focus');

  await look(page, { role: 'teacher', agreementBy });
  await open(page);
  await press(page, new RegExp(`^button "${word('talked')}"`));
  await waitForText(page, word('status_talked'), tracker);
  await press(page, named('button', `${word('agree')}: ${wish}`));
  await waitForText(page, word('agreeMissing', { who: word('roleFamily') }), tracker);
  await noLostFocus(page);

  await look(page, { role: 'guardian', agreementBy });
  await press(page, named('button', `${word('agree')}: ${wish}`));
  await waitForText(page, 'Guardado', tracker);
  await noLostFocus(page);

  await look(page, { agreementBy });
  await press(page, named('button', word('startNow')));
  await waitForText(page, 'Guardado', tracker);
  await noLostFocus(page);

  for (let i = 0; i < 3; i++) {
    await look(page);
    await press(page, named('button', `${word('checkIn')}: ${wish}`));
    await shown(page, dialog);
    // Past the step, to how sure; then save.
    while ((await page.$eval(tracker, (host) => host.shadowRoot?.activeElement?.getAttribute('name'))) !== 'confidence') await keyboard.press('Tab');
    await keyboard.press('Space');
    for (let sure = 0; sure < i + 2; sure++) await keyboard.press('ArrowDown');
    await press(page, named('button', word('checkInSave')));
    await gone(page, dialog);
    await noLostFocus(page);
  }
  await look(page);
  await open(page);
  const dots = await page.$$(`${tracker} >>> .detail .chart line`);
  assert.equal(dots.length, 3, 'three check-ins, three dots');

  await score(page, 'sc-journey-1', 1, `${today}T10:00:00Z`);
  await look(page);
  await waitForText(page, /1 nivel subido, \d nivel(es)? por subir/, tracker);

  await open(page);
  await press(page, named('button', word('addEvidence')));
  await shown(page, dialog);
  while ((await page.$eval(tracker, (host) => host.shadowRoot?.activeElement?.id)) !== 'evidence-link') await keyboard.press('Tab');
  await keyboard.type('javascript:alert(1)');
  await keyboard.press('Enter');
  await waitForText(page, word('problem_address'), dialog);
  assert.match(await focused(page), /^input/, 'the address has the focus');
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.type('example.org/rio');
  await keyboard.press('Enter');
  await gone(page, dialog);
  await look(page);
  await open(page);
  await shown(page, `${tracker} >>> a[href="https://example.org/rio"]`);

  // Three weeks on: its day has passed.
  await look(page, { today: later(21) });
  await waitForText(page, word('dayCame'), tracker);
  await press(page, named('button', `${word('finish')}: ${wish}`));
  await shown(page, dialog);
  await keyboard.press('ArrowDown');
  await shown(page, `${tracker} >>> #close-text`);
  await waitForText(page, word('closeNotMetWords'), dialog);
  await tabTo(page, /^textarea/);
  await keyboard.type('Tuve poco tiempo');
  await press(page, named('button', word('closeSave')));
  // It goes on as a changed goal at once.
  await shown(page, `${tracker} >>> #form-title`);
  await keyboard.press('End');
  await keyboard.type(' en la feria');
  await press(page, named('button', word('startGoal')));
  await gone(page, dialog);
  const revised = `${wish} en la feria`;
  assert.match(await focused(page), new RegExp(revised));

  await score(page, 'sc-journey-2', -1, `${today}T12:00:00Z`);
  await look(page, { today: later(22) });
  await waitForText(page, word('nextClose'), tracker);
  await press(page, named('button', `${word('finish')}: ${revised}`));
  await shown(page, dialog);
  await keyboard.press('Space');
  await shown(page, `${tracker} >>> #close-text`);
  await tabTo(page, /^textarea/);
  await keyboard.type('Respirar me ayudó');
  await press(page, named('button', word('closeSave')));
  await gone(page, dialog);
  await waitForText(page, `¡Lo lograste! ${revised}`, tracker);

  await look(page, { today: later(22) });
  await press(page, named('button', word('finished')));
  await open(page, revised);
  await waitForText(page, 'Respirar me ayudó', tracker);
  await press(page, named('button', word('story')));
  await waitForText(page, word('told_written'), `${tracker} >>> .story`);
  assert.ok((await page.$eval(tracker, (host) => host.scrollWidth)) <= 360, 'nothing is wider than the page');
});

test('a teacher confers over the class view', async () => {
  const path = '/class.html';
  const page = await journey.pageOf(await journey.reader(), path, { width: 360, height: 740 });
  const { keyboard } = page;
  const teacher = { role: 'teacher', path } as const;
  await look(page, teacher);
  await shown(page, `${tracker} >>> .learner`);
  await press(page, named('button', word('filter_behind')), 'Space');
  const behind = (await page.$$(`${tracker} >>> .learner`)).length;
  assert.ok(behind > 0, 'somebody needs a push');
  await press(page, named('button', word('agenda')));
  await shown(page, `${tracker} >>> .agenda`);
  assert.match(await focused(page), /^h2/, 'the agenda has the focus');
  assert.equal((await page.$$(`${tracker} >>> .talk-with`)).length, behind, 'the agenda holds whom the filter shows');
  await press(page, named('button', word('addNoteOn', { title: '' }).trim()));
  await shown(page, dialog);
  await keyboard.type('Hablamos de la feria');
  await tabTo(page, /^input/);
  await keyboard.press('ArrowDown');
  await press(page, /^button "Guardar/);
  await gone(page, dialog);

  await look(page, teacher);
  await shown(page, `${tracker} >>> .learner`);
  await press(page, named('button', word('agenda')));
  await waitForText(page, 'Hablamos de la feria', tracker);
  await press(page, named('button', word('allStudents')));
  await shown(page, `${tracker} >>> .learners`);
  await noLostFocus(page);
  await press(page, named('button', word('batchWrite')));
  await shown(page, dialog);
  await keyboard.type('Sigan así');
  await press(page, /^button "Guardar/);
  await gone(page, dialog);
  await noLostFocus(page);

  await look(page, teacher);
  await shown(page, `${tracker} >>> .learner .lines`);
  await press(page, named('button', 'Abrir las metas de'));
  await open(page, '');
  await waitForText(page, 'Sigan así', tracker);
  assert.ok((await page.$eval(tracker, (host) => host.scrollWidth)) <= 360, 'nothing is wider than the page');
});
