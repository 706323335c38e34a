import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { fill, focused, gone, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const tracker = 'way-goal-tracker';
const field = (id: string) => `${tracker} >>> #form-${id}`;
const button = (name: string) => `aria/${name}[role="button"]`;
const dialog = `${tracker} >>> dialog[open]`;
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

const click = async (page: Page, selector: string) => (await shown(page, selector)).click();
const next = (page: Page) => click(page, button('Next'));

test('by mouse: a wish becomes a goal; steps, a check-in and a look back follow; each reload finds the work', async () => {
  const page = await journey.pageOf(await journey.reader(), '/learner.html');
  await click(page, button('New goal'));
  await click(page, `${tracker} >>> input[value="woop"]`);
  await next(page);
  await fill(page, field('title'), 'Swim one length');
  await next(page);
  await fill(page, field('outcome'), 'I touch the far wall.');
  await next(page);
  await fill(page, field('obstacle'), 'I get cold.');
  await next(page);
  await fill(page, field('planIf'), 'I am cold');
  await fill(page, field('planThen'), 'do ten star jumps');
  await next(page);
  await fill(page, field('firstStep'), 'Float on my back');
  await next(page);
  await click(page, button('In 2 weeks'));
  await next(page);
  await waitForText(page, 'I touch the far wall.', dialog);
  await click(page, button('Start my goal'));
  await gone(page, dialog);

  await page.reload();
  await click(page, button('More about Swim one length'));
  await waitForText(page, 'do ten star jumps', tracker);
  await fill(page, 'aria/Add a step[role="textbox"]', 'Swim to the rope');
  await click(page, `${tracker} >>> form .add button`);
  await waitForText(page, 'Swim to the rope', tracker);

  await click(page, button('Check in: Swim one length'));
  await click(page, `${tracker} >>> dialog input[type="checkbox"]`);
  await click(page, `${tracker} >>> input[name="confidence"][value="4"]`);
  await click(page, button('Save check-in'));
  await gone(page, dialog);
  await waitForText(page, '1 of 2 steps', tracker);

  await page.reload();
  await click(page, button('More about Swim one length'));
  await click(page, button('Finish'));
  await click(page, `${tracker} >>> input[name="outcome"][value="met"]`);
  await fill(page, `${tracker} >>> #close-text`, 'I did not stop.');
  await click(page, `${tracker} >>> dialog button.primary`);
  await gone(page, dialog);

  await page.reload();
  await click(page, `${tracker} >>> [data-focus="finished"]`);
  await click(page, button('More about Swim one length'));
  await waitForText(page, 'I did not stop.', tracker);
});

test('a step is tied to a level in class, then to another one, then to none; each reload finds it', async () => {
  const page = await journey.pageOf(await journey.reader(), '/learner.html');
  const open = async () => {
    await click(page, `${tracker} >>> .goal .more`);
    await shown(page, `${tracker} >>> .detail`);
  };
  const change = async () => {
    await page.reload();
    await open();
    await click(page, button('Change steps'));
    await click(page, button('Change: Show it in class'));
  };
  const level = async () => (await shown(page, field('level'))) as ElementHandle<HTMLSelectElement>;
  const save = async () => {
    await click(page, `${dialog} .primary`);
    await gone(page, dialog);
    await waitForText(page, 'Saved.', tracker);
  };
  await open();
  await fill(page, 'aria/Add a step[role="textbox"]', 'Show it in class');
  await click(page, button('A step with a day or a skill'));
  await click(page, `${tracker} >>> dialog input[value="level"]`);
  await (await shown(page, field('standard'))).select('std-5.NF.A.1');
  await (await level()).select('starting');
  await save();

  await change();
  assert.equal(await (await level()).evaluate(({ value }) => value), 'starting');
  await (await level()).select('meeting');
  await save();

  await change();
  assert.equal(await (await level()).evaluate(({ value }) => value), 'meeting');
  await click(page, `${tracker} >>> dialog input[value="steps"]`);
  await gone(page, field('level'));
  await save();

  await change();
  await shown(page, `${tracker} >>> dialog input[value="steps"]:checked`);
});

test('by keyboard alone: the same, and the focus is never lost', async () => {
  const page = await journey.pageOf(await journey.reader(), '/learner.html');
  const { keyboard } = page;
  const press = async (what: RegExp) => {
    await tabTo(page, what);
    await keyboard.press('Enter');
  };
  const answer = async (text: string) => {
    await keyboard.type(text);
    await press(/^button "Next/);
  };
  await shown(page, button('New goal'));
  await press(/^button "New goal/);
  await shown(page, dialog);
  assert.match(await focused(page), /^input/, 'the first question has the focus');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await shown(page, field('title'));
  await answer('Swim two lengths');
  await shown(page, field('outcome'));
  await answer('I am not out of breath.');
  await shown(page, field('obstacle'));
  await answer('I swim too fast.');
  await shown(page, field('planIf'));
  await keyboard.type('I am out of breath');
  await keyboard.press('Tab');
  await answer('float for ten seconds');
  await shown(page, field('firstStep'));
  await answer('Swim one slow length');
  await press(/^button "In 2 weeks/);
  await press(/^button "Next/);
  await shown(page, button('Start my goal'));
  await press(/^button "Start my goal/);
  await gone(page, dialog);
  assert.match(await focused(page), /Swim two lengths/, 'the new goal has the focus');

  await page.reload();
  await shown(page, button('Check in: Swim two lengths'));
  await press(/^button "More about Swim two lengths/);
  await shown(page, `${tracker} >>> .detail`);
  await tabTo(page, /^input/);
  while (!(await page.$eval(tracker, (host) => host.shadowRoot?.activeElement?.closest('form .add') instanceof Element))) await tabTo(page, /^input/);
  await keyboard.type('Rest at the wall');
  await keyboard.press('Enter');
  await waitForText(page, 'Rest at the wall', tracker);
  // Shown at once, kept once the tracker says so.
  await waitForText(page, 'Saved.', tracker);

  await page.reload();
  await shown(page, button('Check in: Swim two lengths'));
  await press(/^button "Check in: Swim two lengths/);
  await shown(page, dialog);
  await keyboard.press('Space');
  // Past the other step, to the first answer to "How sure are you?".
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await press(/^button "Save check-in/);
  await gone(page, dialog);
  await waitForText(page, '1 of 2 steps', tracker);

  await page.reload();
  await shown(page, button('More about Swim two lengths'));
  await press(/^button "More about Swim two lengths/);
  await shown(page, `${tracker} >>> .detail`);
  await press(/^button "Finish/);
  await shown(page, dialog);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await shown(page, `${tracker} >>> #close-text`);
  await tabTo(page, /^textarea/);
  await keyboard.type('Slow is fine.');
  await press(/^button "Save/);
  await gone(page, dialog);

  await page.reload();
  await shown(page, `${tracker} >>> [data-focus="finished"]`);
  await press(/^button "Finished/);
  // What opens it may still be on its way, so soon after the page has come.
  await shown(page, button('More about Swim two lengths'));
  await press(/^button "More about Swim two lengths/);
  await waitForText(page, 'Slow is fine.', tracker);
});
