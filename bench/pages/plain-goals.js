/**
 * The peer: the same records as plain elements, written as simply as can be, with the facts the tracker shows. In the list: the title, how far,
 * the pace in a word, the days left, since when it is quiet, the next step to tick, and buttons, by due day. In the class: learners by name, each
 * goal with how far, its pace and its last check-in, and how many learners each filter would find. It checks nothing.
 */
import { goalsText, painted, quiet } from './goals-painted.js';

const isClass = new URLSearchParams(location.search).get('what') === 'class';
const today = '2026-03-20';
const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};

function factsOf({ measure, steps, checkIns, startOn, dueOn }) {
  const inOrder = checkIns.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const last = inOrder.at(-1);
  const [done, of] = measure.kind === 'steps' ? [steps.filter((step) => step.done).length, steps.length] : [inOrder.findLast(({ value }) => value !== undefined)?.value ?? 0, measure.target];
  const share = done / of;
  const gone = days(startOn, today) / (days(startOn, dueOn) + 1);
  const left = days(today, dueOn);
  const bite = measure.kind === 'steps' ? Math.max(0.1, 1 / of) : 0.1;
  const pace = share >= 1 ? 'Reached' : left < 0 ? 'Overdue' : gone - share >= bite ? 'Behind' : share - gone >= bite ? 'Ahead' : 'On track';
  return { words: measure.kind === 'steps' ? `${done} of ${of} steps` : `${done} of ${of} ${measure.unit}`, share, pace, left, last, silent: last ? days(last.at, today) : days(startOn, today), next: steps.find((step) => !step.done) };
}

function fill(item, goal) {
  const { words, share, pace, left, silent, next } = factsOf(goal);
  const bar = make('progress');
  bar.value = share;
  bar.setAttribute('aria-label', `${words}, ${pace}`);
  const facts = [words, left < 0 ? `${-left} days over` : `${left} days left`];
  if (silent >= 14) facts.push(`no check-in for ${silent} days`);
  const label = make('label');
  const box = make('input');
  box.type = 'checkbox';
  label.append(box, 'Next step: ', next?.title ?? 'Look back');
  const button = make('button', 'Check in');
  button.addEventListener('click', () => {
    goal.steps.find((step) => !step.done).done = true;
    goal.checkIns.push({ id: 'new', at: today, value: 50 });
    fill(item, goal);
  });
  item.replaceChildren(make('h4', goal.title), make('span', pace, 'chip'), bar, make('p', facts.join(' · '), 'facts'), label, button, make('button', 'More'));
}

function listOf(goals) {
  const list = make('ul');
  for (const goal of goals.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))) {
    const item = make('li');
    fill(item, goal);
    list.append(item);
  }
  return list;
}

function classOf({ learners, goals }) {
  const { compare } = new Intl.Collator('en');
  const counts = { All: learners.length, 'No goal': 0, Quiet: 0, Behind: 0 };
  const list = make('ul');
  for (const learner of learners.toSorted((one, other) => compare(one.givenName, other.givenName))) {
    const own = goals.filter(({ learnerId, status }) => learnerId === learner.id && status === 'active').map((goal) => ({ goal, facts: factsOf(goal) }));
    if (own.length === 0) counts['No goal']++;
    if (own.some(({ facts }) => facts.silent >= 14)) counts.Quiet++;
    if (own.some(({ facts }) => facts.pace === 'Behind' || facts.pace === 'Overdue')) counts.Behind++;
    const row = make('li');
    const lines = make('ul');
    for (const { goal, facts } of own) {
      const line = make('li');
      line.append(make('span', goal.title), make('span', `${facts.words} · last check-in ${facts.last ? day.format(Date.parse(facts.last.at)) : 'never'}`, 'facts'), make('span', facts.pace, 'chip'));
      lines.append(line);
    }
    row.append(make('button', `${learner.givenName} ${learner.familyName}`), lines);
    list.append(row);
  }
  const view = make('section');
  view.append(make('p', Object.entries(counts).map((filter) => filter.join(' ')).join(' · ')), list);
  return view;
}

const draw = (text) => {
  const data = JSON.parse(text);
  return isClass ? classOf(data) : listOf(data.goals.filter(({ learnerId }) => learnerId === 's-1'));
};

const text = await goalsText();
await quiet();
const start = performance.now();
let view = draw(text);
document.body.append(view);
window.firstPaint = (await painted()) - start;

window.paintAgain = async () => {
  await quiet();
  const from = performance.now();
  const next = draw(text);
  view.replaceWith(next);
  view = next;
  return (await painted()) - from;
};

window.checkIn = async () => {
  await quiet();
  const pressed = performance.now();
  view.querySelector('button').click();
  return (await painted()) - pressed;
};
